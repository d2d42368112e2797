//! The only transaction of Bitcoin's genesis block.

use alloc::{string::String, vec, vec::Vec};

use api::{
    ApiError, Family,
    lab::bench::{BenchTransaction, KeyAt},
};
use ledger::{RuleError, TxId};

use super::{
    super::fields::{self, Named, Slot},
    known::{HEADLINE, PAID_KEY},
};

/// What a script's first byte can say of the bytes after it, itself alone.
const PUSHED_BYTES: u32 = 75;
/// A key that is not compressed.
const KEY_BYTES: usize = 65;
/// The reward of Bitcoin's first blocks: 50 bitcoin.
const REWARD_SATOSHIS: u64 = 5_000_000_000;
/// `OP_CHECKSIG`: whoever signs for the key may spend it.
const CHECK_SIGNATURE: u8 = 0xac;

/// A coinbase in the form that the genesis block's has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Coinbase {
    message: String,
    satoshis: u64,
    /// 130 hex digits.
    key: String,
}

impl Coinbase {
    /// That of the genesis block.
    pub(super) fn genesis() -> Self {
        Self {
            message: HEADLINE.into(),
            satoshis: REWARD_SATOSHIS,
            key: PAID_KEY.into(),
        }
    }

    fn slots(&mut self) -> Vec<Named<'_>> {
        vec![
            ("message", Slot::Text(&mut self.message)),
            ("satoshis", Slot::Large(&mut self.satoshis)),
            ("bitcoinKey", Slot::Text(&mut self.key)),
        ]
    }

    /// Gives a field another value.
    ///
    /// # Errors
    /// If there is no such field, or the text is no value of it; nothing is changed then.
    pub(super) fn set(&mut self, name: &str, value: &str) -> Result<(), ApiError> {
        let mut changed = self.clone();
        fields::write(changed.slots(), name, value)?;
        let (bytes, limit) = (changed.message.len(), PUSHED_BYTES);
        if bytes > limit as usize {
            return Err(node::rule_error(&RuleError::CoinbaseMessageTooLong {
                bytes,
                limit,
            }));
        }
        if key_bytes(&changed.key).is_none() {
            let message = "a key is 130 hex digits here";
            let error = ApiError::new(Family::Decode, "badKey", message);
            return Err(error.with("digits", changed.key.len()));
        }
        *self = changed;
        Ok(())
    }

    /// Its bytes: what its id, and so the block's root, is a hash of.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        bytes.extend(1_u32.to_le_bytes());
        // One input, which spends nothing that was there before.
        bytes.push(1);
        bytes.extend([0; 32]);
        bytes.extend([0xff; 4]);
        // The target, the number 4, and the message, each with its length before it.
        let mut script = vec![0x04, 0xff, 0xff, 0x00, 0x1d, 0x01, 0x04];
        push(&mut script, self.message.as_bytes());
        push(&mut bytes, &script);
        bytes.extend([0xff; 4]);
        // One output.
        bytes.push(1);
        bytes.extend(self.satoshis.to_le_bytes());
        let mut script = Vec::new();
        push(&mut script, &key_bytes(&self.key).unwrap_or([0; KEY_BYTES]));
        script.push(CHECK_SIGNATURE);
        push(&mut bytes, &script);
        bytes.extend(0_u32.to_le_bytes());
        bytes
    }

    /// It beside what it was, as the page shows it.
    pub(super) fn view(&self, before: &Self) -> BenchTransaction {
        let (mut old, mut new) = (before.clone(), self.clone());
        BenchTransaction {
            kind: "bitcoin".into(),
            txid: alloc::string::ToString::to_string(&TxId::of(&self.to_bytes())),
            from: String::new(),
            from_name: None,
            from_me: false,
            to: None,
            to_me: false,
            to_name: None,
            key: KeyAt::None,
            body: String::new(),
            fields: fields::beside(old.slots(), new.slots()),
        }
    }
}

/// Some bytes with their number, which one byte holds, before them.
fn push(to: &mut Vec<u8>, bytes: &[u8]) {
    // Scripts here have a message of 75 bytes at most.
    to.push(u8::try_from(bytes.len()).unwrap_or(u8::MAX));
    to.extend(bytes);
}

fn key_bytes(hex: &str) -> Option<[u8; KEY_BYTES]> {
    let mut bytes = [0; KEY_BYTES];
    hex::decode_to_slice(hex, &mut bytes).ok()?;
    Some(bytes)
}
