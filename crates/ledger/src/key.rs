//! Ed25519 keys and signatures under ZIP-215, and the addresses that name keys.

use alloc::string::{String, ToString};
use core::{fmt, str::FromStr};

use bech32::{Bech32m, Hrp, primitives::decode::CheckedHrpstring};
use borsh::{BorshDeserialize, BorshSerialize};
use ed25519_zebra::VerificationKey;

pub(crate) use self::batch::SignatureBatch;
use self::signer::Signer;

mod batch;
mod signer;

/// Human-readable part of an address.
pub const ADDRESS_PREFIX: &str = "chalk";

/// A public key; whose account it names is who knows its secret key.
///
/// Any 32 bytes may be one: whether they are a point of the curve shows when a signature is
/// checked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// A key by its 32 bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub const fn to_bytes(self) -> [u8; 32] {
        self.0
    }

    /// Whether the key signed the message, by ZIP-215: points may be encoded in more than one way
    /// and the cofactor is multiplied away, so that checking one by one and checking many at once
    /// always agree.
    pub fn verifies(self, message: &[u8], signature: &Signature) -> bool {
        VerificationKey::try_from(self.0)
            .and_then(|key| key.verify(&signature.0.into(), message))
            .is_ok()
    }
}

/// The bech32m address (BIP-350).
impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        bech32::encode_lower_to_fmt::<Bech32m, _>(f, Hrp::parse_unchecked(ADDRESS_PREFIX), &self.0)
            .map_err(|_| fmt::Error)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Text that is no address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// The text is not bech32m: it has a typing error, or is something else.
    #[error("this is no address: {reason}; an address starts with chalk1, look for a typing error")]
    Malformed {
        /// What is wrong with it.
        reason: String,
    },
    /// The text is bech32m for something else.
    #[error("this is no address of this chain: it starts with {found}1, an address with chalk1")]
    OtherPrefix {
        /// Its human-readable part.
        found: String,
    },
    /// The text does not hold 32 bytes.
    #[error("an address holds 32 bytes, this one {found}")]
    BadLength {
        /// Bytes found.
        found: usize,
    },
}

impl FromStr for PublicKey {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let parsed =
            CheckedHrpstring::new::<Bech32m>(text).map_err(|error| AddressError::Malformed {
                reason: error.to_string(),
            })?;
        if parsed.hrp() != Hrp::parse_unchecked(ADDRESS_PREFIX) {
            return Err(AddressError::OtherPrefix {
                found: parsed.hrp().to_string(),
            });
        }
        let length = parsed.byte_iter().count();
        let mut bytes = [0; 32];
        if length != bytes.len() {
            return Err(AddressError::BadLength { found: length });
        }
        // The four bits past the last byte are zero, so that a key has one address.
        parsed
            .validate_segwit_padding()
            .map_err(|error| AddressError::Malformed {
                reason: error.to_string(),
            })?;
        bytes
            .iter_mut()
            .zip(parsed.byte_iter())
            .for_each(|(to, from)| *to = from);
        Ok(Self(bytes))
    }
}

/// An Ed25519 signature.
#[derive(Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Signature([u8; 64]);

impl Signature {
    /// A signature by its 64 bytes.
    pub const fn from_bytes(bytes: [u8; 64]) -> Self {
        Self(bytes)
    }

    /// The 64 bytes.
    pub const fn to_bytes(self) -> [u8; 64] {
        self.0
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A secret key. It is never shown and never encoded.
#[derive(Clone)]
pub struct SecretKey(Signer);

impl SecretKey {
    /// The key of a 32-byte seed (RFC 8032, section 5.1.5).
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(Signer::from_seed(seed))
    }

    /// Its public key.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.public())
    }

    /// Signs a message; the same message always gives the same signature.
    pub fn sign(&self, message: &[u8]) -> Signature {
        Signature(self.0.sign(message))
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecretKey(of {})", self.public())
    }
}

#[cfg(test)]
pub(crate) mod tests;
