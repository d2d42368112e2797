//! Records by what they are, each checked against its key.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::ToString,
    vec::Vec,
};
use core::cmp::Reverse;

use api::{ApiError, Damage, Family, host::Record};
use ledger::{Block, BlockHash, HEADER_BYTES, Header, Room, SignedTransaction, Transaction};

use super::{
    BLOCK_PREFIX, CAP_KEY, SNAPSHOT_PREFIX, StoredTransaction, TIP_KEY, TRANSACTION_PREFIX,
};
use crate::{
    cap::{self, Cap},
    pool::Claim,
    snapshot::Snapshot,
    statement::Signed,
};

/// A block's record: decoded it takes ten times the memory, so its transactions are when their turn comes.
pub(super) struct Packed {
    pub(super) header: Header,
    bytes: Vec<u8>,
}

impl Packed {
    /// The block, if all of it decodes.
    pub(super) fn unpack(self) -> Result<Block, ApiError> {
        let Self { header, bytes } = self;
        decode(&format!("{BLOCK_PREFIX}{}", header.hash()), &bytes)
    }
}

/// Records that fit their keys.
#[derive(Default)]
pub(super) struct Sorted {
    pub(super) blocks: BTreeMap<BlockHash, Packed>,
    pub(super) snapshots: Vec<Snapshot>,
    pub(super) transactions: Vec<StoredTransaction>,
    pub(super) tip: Option<BlockHash>,
    pub(super) room_cap: Option<Signed<Cap>>,
    pub(super) damaged: Vec<Damage>,
    pub(super) wrecks: Vec<Block>,
}

impl Sorted {
    pub(super) fn take(&mut self, room: &Room, record: Record) {
        let Record { key, value } = record;
        let result = match value {
            None => Err(ApiError::new(
                Family::Store,
                "recordUnreadable",
                format!("the stored record {key} can't be read; it is dropped"),
            )),
            Some(value) => self.take_value(room, &key, value),
        };
        if let Err(error) = result {
            let record = key;
            self.damaged.push(Damage { record, error });
        }
    }

    /// Takes a block's bytes, which begin with its header.
    pub(super) fn take_block(&mut self, header: Header, bytes: Vec<u8>) {
        self.blocks.insert(header.hash(), Packed { header, bytes });
    }

    fn take_value(&mut self, room: &Room, key: &str, value: Vec<u8>) -> Result<(), ApiError> {
        if let Some(name) = key.strip_prefix(BLOCK_PREFIX) {
            let first = value.first_chunk::<HEADER_BYTES>();
            let header = Header::from_bytes(first.ok_or_else(|| malformed(key, &value))?);
            let hash = header.hash();
            if let Err(error) = check_key(key, name, &hash.to_string()) {
                self.wrecks.push(decode(key, &value)?);
                return Err(error);
            }
            self.take_block(header, value);
            return Ok(());
        }
        let value = &value[..];
        if let Some(name) = key.strip_prefix(TRANSACTION_PREFIX) {
            let stored = decode_transaction(key, value)?;
            let id = Transaction::Signed(stored.0.clone()).id();
            check_key(key, name, &id.to_string())?;
            self.transactions.push(stored);
        } else if let Some(name) = key.strip_prefix(SNAPSHOT_PREFIX) {
            if Snapshot::is_of_later_version(value) {
                return Ok(());
            }
            let snapshot =
                Snapshot::from_bytes(room, value).map_err(|error| ApiError::from(&error))?;
            check_key(key, name, &snapshot.block().to_string())?;
            self.snapshots.push(snapshot);
        } else if key == TIP_KEY {
            self.tip = Some(BlockHash::from_bytes(decode(key, value)?));
        } else if key == CAP_KEY {
            self.room_cap = Some(cap::stored(room, value).ok_or_else(|| malformed(key, value))?);
        }
        // Keys of later versions are left alone.
        Ok(())
    }

    /// Takes the snapshots out, the one to begin with first: the highest that the stored blocks lead
    /// down to from the tip, or else the highest.
    pub(super) fn take_snapshots(&mut self) -> Vec<Snapshot> {
        let mut met = BTreeSet::new();
        let mut at = self.tip;
        while let Some(hash) = at.filter(|hash| met.insert(*hash)) {
            at = self.blocks.get(&hash).map(|packed| packed.header.prev);
        }
        let mut snapshots = core::mem::take(&mut self.snapshots);
        snapshots
            .sort_by_key(|snapshot| Reverse((met.contains(&snapshot.block()), snapshot.height())));
        snapshots
    }
}

fn decode<T: borsh::BorshDeserialize>(key: &str, value: &[u8]) -> Result<T, ApiError> {
    borsh::from_slice(value).map_err(|_| malformed(key, value))
}

fn malformed(key: &str, value: &[u8]) -> ApiError {
    ApiError::new(
        Family::Store,
        "recordMalformed",
        format!("the stored record {key} does not decode; it is dropped"),
    )
    .with("bytes", value.len())
}

/// Records of earlier versions do not say what holds a transaction: it stays.
fn decode_transaction(key: &str, value: &[u8]) -> Result<StoredTransaction, ApiError> {
    match borsh::from_slice::<(SignedTransaction, u64)>(value) {
        Ok((signed, received)) => Ok((signed, received, Claim::Kept)),
        Err(_) => decode(key, value),
    }
}

fn check_key(key: &str, expected: &str, found: &str) -> Result<(), ApiError> {
    if expected == found {
        return Ok(());
    }
    Err(ApiError::new(
        Family::Store,
        "recordMismatch",
        format!("the stored record {key} holds something else; it is dropped"),
    )
    .with("expected", expected)
    .with("found", found))
}
