//! Who a node signs as.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use bip39::Mnemonic;
use hmac::{Hmac, KeyInit, Mac};
use ledger::{PublicKey, SecretKey};
use pbkdf2::pbkdf2_hmac_array;
use sha2::Sha512;

/// The key of SLIP-0010's master key generation for Ed25519.
const SLIP10_KEY: &[u8] = b"ed25519 seed";

/// What BIP-39 salts a seed with, before the passphrase.
const BIP39_SALT: &[u8] = b"mnemonic";
/// How often BIP-39 hashes.
const BIP39_ROUNDS: u32 = 2_048;

/// A signing identity made from 128 bits.
#[derive(Clone)]
pub struct Identity {
    entropy: [u8; 16],
    key: SecretKey,
    public: PublicKey,
}

impl Identity {
    /// The identity of some entropy: BIP-39's twelve words, their seed without a passphrase, and
    /// SLIP-0010's Ed25519 master key of it.
    pub fn from_entropy(entropy: [u8; 16]) -> Self {
        let key = SecretKey::from_seed(master_key(&seed(&mnemonic(&entropy))));
        Self {
            entropy,
            public: key.public(),
            key,
        }
    }

    /// The account's key.
    pub fn public(&self) -> PublicKey {
        self.public
    }

    /// The account's secret key: for who signs beside the node, as a simulated thief of its own money does.
    pub fn secret(&self) -> &SecretKey {
        &self.key
    }

    /// The twelve recovery words, in English.
    pub fn words(&self) -> Vec<String> {
        mnemonic(&self.entropy)
            .words()
            .map(ToString::to_string)
            .collect()
    }
}

/// Shows the address alone: what makes the secret key stays out of logs.
impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identity(of {})", self.public)
    }
}

/// BIP-39's seed of words without a passphrase. The words' own crate has another SHA-512 for this, which
/// browsers would load beside the one that signatures need.
fn seed(words: &Mnemonic) -> [u8; 64] {
    let words = words.to_string();
    pbkdf2_hmac_array::<Sha512, 64>(words.as_bytes(), BIP39_SALT, BIP39_ROUNDS)
}

/// SLIP-0010's master key of a seed, for Ed25519.
fn master_key(seed: &[u8]) -> [u8; 32] {
    let mut mac =
        Hmac::<Sha512>::new_from_slice(SLIP10_KEY).expect("HMAC takes keys of any length");
    mac.update(seed);
    let master = mac.finalize().into_bytes();
    let mut secret = [0; 32];
    secret.copy_from_slice(&master[..32]);
    secret
}

fn mnemonic(entropy: &[u8; 16]) -> Mnemonic {
    Mnemonic::from_entropy(entropy).expect("128 bits make twelve words")
}

#[cfg(test)]
mod tests;
