//! A room with a host, as far as a relay looks at it.
#![allow(dead_code, reason = "each test program uses its part")]

use ed25519_zebra::{SigningKey, VerificationKeyBytes};
use sha2::{Digest as _, Sha256};
use wire::{Challenge, HostProof, RoomId, host_statement};

/// A room, and the key that its host has.
pub(crate) struct Hosted {
    pub(crate) id: RoomId,
    pub(crate) key: SigningKey,
    header: [u8; 80],
    params: Vec<u8>,
}

impl Hosted {
    /// The n-th room; each has its own host.
    pub(crate) fn new(n: u8) -> Self {
        let key = SigningKey::from([n; 32]);
        Self::with_key(n, Some(VerificationKeyBytes::from(&key).into()))
    }

    /// A room that names nobody.
    pub(crate) fn without_host(n: u8) -> Self {
        Self::with_key(n, None)
    }

    /// A room that names this key.
    pub(crate) fn with_key(n: u8, host: Option<[u8; 32]>) -> Self {
        let mut params = Vec::new();
        for text in ["Room 7", "chip"] {
            params.extend(u32::try_from(text.len()).expect("short").to_le_bytes());
            params.extend(text.as_bytes());
        }
        params.extend([n; 45]);
        params.push(u8::from(host.is_some()));
        params.extend(host.into_iter().flatten());
        params.extend([0; 8]);
        let mut header = [n; 80];
        header[36..68].copy_from_slice(&hash(&params));
        Self {
            id: RoomId(hash(&header)),
            key: SigningKey::from([n; 32]),
            header,
            params,
        }
    }

    /// The host's answer to a challenge.
    pub(crate) fn proof(&self, challenge: Challenge) -> HostProof {
        let statement = host_statement(challenge, self.id);
        HostProof {
            header: self.header,
            params: self.params.clone(),
            signature: self.key.sign(&statement).into(),
        }
    }
}

fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(Sha256::digest(bytes)).into()
}
