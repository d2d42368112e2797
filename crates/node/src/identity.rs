//! Who a node signs as.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use api::{ApiError, Family};
use bip39::{Language, Mnemonic};
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

/// Words of an identity.
const WORDS: usize = 12;

/// An identity: one made from 128 bits signs, one of which only the public key is known is locked.
#[derive(Clone)]
pub struct Identity {
    /// What signs; none while the identity is locked.
    keys: Option<Keys>,
    public: PublicKey,
}

#[derive(Clone)]
struct Keys {
    entropy: [u8; 16],
    secret: SecretKey,
}

impl Identity {
    /// The identity of some entropy: BIP-39's twelve words, their seed without a passphrase, and
    /// SLIP-0010's Ed25519 master key of it.
    pub fn from_entropy(entropy: [u8; 16]) -> Self {
        let secret = SecretKey::from_seed(master_key(&seed(&mnemonic(&entropy))));
        Self {
            public: secret.public(),
            keys: Some(Keys { entropy, secret }),
        }
    }

    /// An identity whose bits are locked away: it has a balance and may earn, but signs nothing.
    pub fn locked(public: PublicKey) -> Self {
        Self { keys: None, public }
    }

    /// Forgets what signs, if this is the identity of this address.
    pub fn lock(&mut self, address: &str) {
        if self.public.to_string() == address {
            self.keys = None;
        }
    }

    /// The account's key.
    pub fn public(&self) -> PublicKey {
        self.public
    }

    /// The account's secret key; none while the identity is locked.
    pub fn secret(&self) -> Option<&SecretKey> {
        self.keys.as_ref().map(|keys| &keys.secret)
    }

    /// The secret key to sign with.
    ///
    /// # Errors
    /// That the identity is locked.
    pub(crate) fn signs(&self) -> Result<&SecretKey, ApiError> {
        self.secret().ok_or_else(locked)
    }

    /// The twelve recovery words, in English.
    ///
    /// # Errors
    /// That the identity is locked.
    pub fn words(&self) -> Result<Vec<String>, ApiError> {
        let keys = self.keys.as_ref().ok_or_else(locked)?;
        let words = mnemonic(&keys.entropy);
        Ok(words.words().map(ToString::to_string).collect())
    }
}

/// The 128 bits that twelve recovery words stand for.
///
/// # Errors
/// What is wrong with the words.
pub(crate) fn entropy_of(words: &str) -> Result<[u8; 16], ApiError> {
    let words: Vec<_> = words
        .split_ascii_whitespace()
        .map(str::to_ascii_lowercase)
        .collect();
    let refuse = |message: String| ApiError::new(Family::Decode, "badRecoveryWords", message);
    if words.len() != WORDS {
        let found = words.len();
        let error = refuse(format!(
            "there are {WORDS} recovery words, and these are {found}; look at them again"
        ));
        return Err(error.with("expected", WORDS).with("found", found));
    }
    let read = Mnemonic::parse_in_normalized(Language::English, &words.join(" "));
    let read = read.map_err(|error| match error {
        bip39::Error::UnknownWord(nth) => {
            let word = &words[nth];
            let message = format!("{word:?} is no recovery word; look at word {} again", nth + 1);
            refuse(message).with("word", nth + 1).with("found", word)
        }
        _ => refuse("each is a recovery word, but together they are nobody's: one is wrong, or two changed places".to_string()),
    })?;
    let mut entropy = [0; 16];
    entropy.copy_from_slice(&read.to_entropy_array().0[..16]);
    Ok(entropy)
}

/// The refusal of what a locked identity would have to sign or show.
fn locked() -> ApiError {
    let message = "this identity is locked: it reads, but signs nothing; unlock it in the wallet with its passphrase";
    ApiError::new(Family::Policy, "identityLocked", message)
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
