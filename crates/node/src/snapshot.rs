//! A snapshot: what a node keeps of blocks whose bodies it has dropped.
//!
//! magic, version, room, how many bodies are kept, headers, finders, hash of the state, state,
//! checksum: docs/protocol.md has it byte by byte. The headers prove themselves by their work, and the
//! state was compared with a replay when the snapshot was made. A machine's own storage is trusted
//! not to lie from then on; the checksum tells accidents.

use alloc::{
    collections::BTreeMap,
    string::{String, ToString},
    vec::Vec,
};

use api::{ApiError, Family};
use borsh::{BorshDeserialize, BorshSerialize};
use ledger::{
    Amount, BlockHash, Coinbase, Header, Height, PublicKey, Room, RuleError, State, StateError,
    StateHash, maps::map_of,
};
use sha2::{Digest, Sha256};

use crate::errors::rule_error;

/// What a snapshot begins with.
pub(crate) const SNAPSHOT_MAGIC: [u8; 9] = *b"CHALKSNAP";
/// The version of the format.
pub(crate) const SNAPSHOT_VERSION: u16 = 1;
/// Most bytes of a snapshot: no browser stores more.
pub(crate) const SNAPSHOT_BYTES: usize = 32 * 1_024 * 1_024;
/// Bytes of the checksum at the end.
const CHECKSUM_BYTES: usize = 32;

/// What an account has found in blocks whose bodies are gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Finder {
    /// How many blocks.
    pub(crate) blocks: u64,
    /// Rewards and fees of them.
    pub(crate) earned: Amount,
}

impl Finder {
    /// Adds what another block paid.
    pub(crate) fn earns(&mut self, coinbase: &Coinbase) {
        self.blocks += 1;
        let earned = self.earned.checked_add(coinbase.reward);
        let earned = earned.and_then(|sum| sum.checked_add(coinbase.fees));
        self.earned = earned.unwrap_or(Amount::MAX);
    }
}

/// Everything up to a block that a node needs to go on from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Snapshot {
    /// Bodies that are kept above the block, at least, whenever a new snapshot is made.
    pub(crate) keep: u32,
    /// Headers from height 1 up to the block.
    pub(crate) headers: Vec<Header>,
    /// Who found the blocks, as the page tells it.
    pub(crate) finders: BTreeMap<PublicKey, Finder>,
    /// The state at the block.
    pub(crate) state: State,
}

/// The fields between magic and checksum.
#[derive(BorshSerialize, BorshDeserialize)]
struct Fields {
    version: u16,
    genesis: BlockHash,
    keep: u32,
    headers: Vec<Header>,
    finders: Vec<(PublicKey, Finder)>,
    state_hash: StateHash,
    state: Vec<u8>,
}

/// Why bytes are no snapshot of a room.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
#[allow(
    clippy::enum_variant_names,
    reason = "they are the stable names of what is wrong"
)]
pub(crate) enum SnapshotError {
    #[error("a snapshot has at most {limit} bytes, this one {found}")]
    SnapshotTooLarge { found: usize, limit: usize },
    #[error("these {length} bytes are no snapshot")]
    SnapshotMalformed { length: usize },
    #[error("this snapshot is damaged: its checksum is {found}, its content gives {expected}")]
    SnapshotChecksum { expected: String, found: String },
    #[error(
        "this snapshot is written in version {found} of its format, this program reads {expected}"
    )]
    SnapshotVersion { expected: u16, found: u16 },
    #[error("this snapshot is of the room {found}, this is {expected}")]
    SnapshotOfOtherRoom {
        expected: BlockHash,
        found: BlockHash,
    },
    #[error("this snapshot's finders are not in order, or found nothing")]
    SnapshotFinders,
    #[error("this snapshot's state: {0}")]
    SnapshotState(#[from] StateError),
    #[error("this snapshot says that its state's hash is {expected}, and it is {found}")]
    SnapshotStateHash {
        expected: StateHash,
        found: StateHash,
    },
    #[error(
        "this snapshot has headers up to height {headers} and a state of height {state}, or of another block"
    )]
    SnapshotTip { headers: usize, state: Height },
    #[error(
        "the header of this snapshot's block, at height {height}, is another, damaged, or not there"
    )]
    SnapshotBase { height: Height },
    #[error("a header of this snapshot, at height {height}: {rule}")]
    SnapshotHeader { height: usize, rule: RuleError },
    #[error(
        "the header at height {height} of this snapshot follows none before it, or is one too many"
    )]
    SnapshotHeaders { height: usize },
}

impl From<&SnapshotError> for ApiError {
    fn from(error: &SnapshotError) -> Self {
        match error {
            SnapshotError::SnapshotHeader { height, rule } => {
                rule_error(rule).with("height", height)
            }
            error => ApiError::new(Family::Store, error.into(), error.to_string()),
        }
    }
}

impl Snapshot {
    /// Height of the block.
    pub(crate) fn height(&self) -> Height {
        self.state.height()
    }

    /// Hash of the block.
    pub(crate) fn block(&self) -> BlockHash {
        self.state.tip()
    }

    /// Its bytes.
    pub(crate) fn to_bytes(&self, genesis: BlockHash) -> Vec<u8> {
        let fields = Fields {
            version: SNAPSHOT_VERSION,
            genesis,
            keep: self.keep,
            headers: self.headers.clone(),
            finders: self
                .finders
                .iter()
                .map(|(key, finder)| (*key, *finder))
                .collect(),
            state_hash: self.state.hash(),
            state: self.state.to_bytes(),
        };
        let mut bytes = SNAPSHOT_MAGIC.to_vec();
        // Writing to a vector can't fail, and every list is far below 2³² entries.
        borsh::to_writer(&mut bytes, &fields).expect("a snapshot always encodes");
        let checksum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&checksum);
        bytes
    }

    /// Whether bytes are a whole snapshot in a format that a later program writes: that one is left
    /// alone for it.
    pub(crate) fn is_of_later_version(bytes: &[u8]) -> bool {
        matches!(
            Fields::read(bytes),
            Err(SnapshotError::SnapshotVersion { expected, found }) if found > expected
        )
    }

    /// The snapshot of exactly these bytes, its headers not yet checked: that takes a chain.
    ///
    /// # Errors
    /// The first thing that keeps them from being a snapshot of this room.
    pub(crate) fn from_bytes(room: &Room, bytes: &[u8]) -> Result<Self, SnapshotError> {
        let snapshot = Self::read(room, bytes)?;
        snapshot.check_tip()?;
        Ok(snapshot)
    }

    /// The same where the headers are kept elsewhere: whoever adds them checks that they lead to the state.
    ///
    /// # Errors
    /// As there, but for the headers.
    pub(crate) fn read(room: &Room, bytes: &[u8]) -> Result<Self, SnapshotError> {
        let fields = Fields::read(bytes)?;
        let (expected, found) = (room.genesis(), fields.genesis);
        if found != expected {
            return Err(SnapshotError::SnapshotOfOtherRoom { expected, found });
        }
        let ascends = fields.finders.windows(2).all(|pair| pair[0].0 < pair[1].0);
        let found_some = fields.finders.iter().all(|(_, finder)| finder.blocks > 0);
        if !ascends || !found_some {
            return Err(SnapshotError::SnapshotFinders);
        }
        let state = State::from_bytes(room, &fields.state)?;
        let (expected, found) = (fields.state_hash, state.hash());
        if found != expected {
            return Err(SnapshotError::SnapshotStateHash { expected, found });
        }
        Ok(Self {
            keep: fields.keep,
            headers: fields.headers,
            finders: map_of(fields.finders),
            state,
        })
    }

    /// Whether the last header is the state's block, at its height.
    ///
    /// # Errors
    /// [`SnapshotError::SnapshotTip`] if it is another.
    pub(crate) fn check_tip(&self) -> Result<(), SnapshotError> {
        let (headers, state) = (self.headers.len(), self.height());
        let last = self.headers.last().map(Header::hash);
        if state.0 == headers as u64 && last == Some(self.block()) {
            return Ok(());
        }
        Err(SnapshotError::SnapshotTip { headers, state })
    }
}

impl Fields {
    /// What the bytes say, if they are whole.
    fn read(bytes: &[u8]) -> Result<Self, SnapshotError> {
        let (found, limit) = (bytes.len(), SNAPSHOT_BYTES);
        if found > limit {
            return Err(SnapshotError::SnapshotTooLarge { found, limit });
        }
        let malformed = SnapshotError::SnapshotMalformed { length: found };
        let Some((content, checksum)) = bytes.split_last_chunk::<CHECKSUM_BYTES>() else {
            return Err(malformed);
        };
        let Some(rest) = content.strip_prefix(&SNAPSHOT_MAGIC) else {
            return Err(malformed);
        };
        let expected: [u8; CHECKSUM_BYTES] = Sha256::digest(content).into();
        if *checksum != expected {
            return Err(SnapshotError::SnapshotChecksum {
                expected: hex::encode(expected),
                found: hex::encode(checksum),
            });
        }
        // The fields after the version may be others in another version.
        let version = u16::deserialize(&mut &rest[..]).map_err(|_| malformed.clone())?;
        if version != SNAPSHOT_VERSION {
            return Err(SnapshotError::SnapshotVersion {
                expected: SNAPSHOT_VERSION,
                found: version,
            });
        }
        borsh::from_slice(rest).map_err(|_| malformed)
    }
}
