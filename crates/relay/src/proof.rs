//! Who is a room's host: a proof against what the room's id says.

use borsh::{BorshDeserialize, BorshSerialize};
use ed25519_zebra::{Signature, VerificationKey};
use sha2::{Digest as _, Sha256};
use wire::{Challenge, HostProof, Pass, ProofFault, RoomId, host_key, host_statement};

/// Where a header has its Merkle root, which in a genesis block is its parameters' hash.
const MERKLE_ROOT: std::ops::Range<usize> = 36..68;

/// A proof beside the challenge that it answers: what a relay shows other relays.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Evidence {
    /// What some relay drew.
    pub(crate) challenge: Challenge,
    /// What the host made of it.
    pub(crate) proof: HostProof,
}

impl Evidence {
    /// The room whose host this is evidence of.
    ///
    /// # Errors
    /// The fault, if it is no host's.
    pub(crate) fn room(&self) -> Result<RoomId, ProofFault> {
        room_of(self.challenge, &self.proof)
    }
}

/// A challenge that nobody can foresee.
pub(crate) fn new_challenge() -> Challenge {
    Challenge(random())
}

/// A pass that nobody can guess.
pub(crate) fn new_pass() -> Pass {
    Pass(random())
}

/// Bytes of the system's randomness.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system has randomness");
    bytes
}

/// The room whose host answered the challenge with this proof.
///
/// # Errors
/// The fault, if it is no host's. Nothing is hashed of more parameters than there can be.
fn room_of(challenge: Challenge, proof: &HostProof) -> Result<RoomId, ProofFault> {
    let room = RoomId(hash(&proof.header));
    let host = host_key(&proof.params)?;
    if hash(&proof.params) != proof.header[MERKLE_ROOT] {
        return Err(ProofFault::Params);
    }
    let key = VerificationKey::try_from(host.ok_or(ProofFault::NoHost)?)
        .map_err(|_| ProofFault::Signature)?;
    let statement = host_statement(challenge, room);
    key.verify(&Signature::from(proof.signature), &statement)
        .map_err(|_| ProofFault::Signature)?;
    Ok(room)
}

/// The chain's hash: SHA-256 of SHA-256.
fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(Sha256::digest(bytes)).into()
}

#[cfg(test)]
mod tests;
