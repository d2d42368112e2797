//! What shows a relay that this node's key is its room's host.

use alloc::vec::Vec;

use api::{ApiError, Family};
use ledger::{HEADER_BYTES, PublicKey};

use crate::{identity::Identity, io::PeerId, node::Node};

/// What stands before what a host signs for a relay. It is no other domain's beginning, and no other
/// domain begins with it, so that a signature for a relay never signs a transaction.
const HOST_DOMAIN: &[u8] = b"chalkchain host v1\n";

/// Bytes of a room's nonce, which follow its parameters.
const NONCE_BYTES: usize = 4;

/// A host's answer to a relay's challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostProof {
    /// The header of the room's genesis block.
    pub header: [u8; HEADER_BYTES],
    /// The room's parameters.
    pub params: Vec<u8>,
    /// The Ed25519 signature of domain, challenge and room, section 19 of the protocol.
    pub signature: [u8; 64],
}

impl Node {
    /// Whether this node's key is the room's host.
    pub fn is_host(&self) -> bool {
        self.room().params().host == Some(self.identity.public())
    }

    /// Whether this node's key can sign.
    ///
    /// # Errors
    /// That its identity is locked.
    pub fn check_unlocked(&self) -> Result<(), ApiError> {
        self.identity.signs().map(drop)
    }

    /// Forgets this node's key, if its identity is that of this address: from now on it is locked.
    pub fn lock_identity(&mut self, address: &str) {
        self.identity.lock(address);
    }

    /// The key that this node signs with.
    pub fn identity_key(&self) -> PublicKey {
        self.identity.public()
    }

    /// The answer to a relay's challenge; none if this node's key is not the room's host, or locked.
    pub fn host_proof(&self, challenge: [u8; 32]) -> Option<HostProof> {
        if !self.is_host() {
            return None;
        }
        let room = self.room();
        let mut params = room.to_bytes();
        params.truncate(params.len().saturating_sub(NONCE_BYTES));
        Some(HostProof {
            header: room.genesis_block().header.to_bytes(),
            params,
            signature: self
                .identity
                .sign_for_relay(challenge, room.genesis().to_bytes())?,
        })
    }

    /// The key that a peer says is its own, once it has said hello.
    pub fn peer_key(&self, peer: PeerId) -> Option<PublicKey> {
        let hello = self.peers.get(peer)?.hello.as_ref()?;
        Some(hello.address)
    }

    /// The newest name that a key has claimed, at the tip.
    pub fn claimed_name(&self, key: &PublicKey) -> Option<alloc::string::String> {
        self.name_of(key)
    }
}

impl Identity {
    /// Signs a relay's challenge as the host of the room with this id in hashing order.
    fn sign_for_relay(&self, challenge: [u8; 32], room: [u8; 32]) -> Option<[u8; 64]> {
        let statement = [HOST_DOMAIN, &challenge, &room].concat();
        Some(self.secret()?.sign(&statement).to_bytes())
    }
}

/// The answer to a host's request where there is no relay to ask.
pub(crate) fn no_relay() -> ApiError {
    let message = "no relay has this node in the room; a host's orders are a relay's to do";
    ApiError::new(Family::Transport, "noRelay", message)
}
