//! Rooms: their parameters, their genesis block, and the links that name them.

use alloc::{string::String, vec::Vec};

use data_encoding::BASE64URL_NOPAD;

use crate::{
    amount::Amount,
    block::Block,
    difficulty::Schedule,
    hash::{BlockHash, sha256d},
    header::Header,
    target::{CompactError, Target},
    transaction::encode,
};

mod founders;
mod params;
#[cfg(test)]
mod tests;

pub use founders::Founders;
pub use params::{
    ALLOCATIONS, BLOCK_BYTES, DifficultyRule, Limits, NAME_CHARACTERS, POST_BYTES, RoomParams,
    SPACING_S, TRANSACTION_BYTES,
};

/// Bytes of the checksum at the end of a link.
const LINK_CHECKSUM_BYTES: usize = 4;

/// Why something is no room.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RoomError {
    /// The link has other characters than base64url has, or too few.
    #[error("this link is damaged: it is not complete base64url text; copy the whole link again")]
    LinkNotText,
    /// The link's checksum is not that of its content.
    #[error(
        "this link is damaged: its checksum is {found}, its content gives {expected}; copy the whole link again"
    )]
    LinkChecksum {
        /// The content's checksum.
        expected: String,
        /// The link's.
        found: String,
    },
    /// The bytes are not exactly one room.
    #[error("these {length} bytes are no room's parameters")]
    Malformed {
        /// Bytes given.
        length: usize,
    },
    /// A text is blank, too long, or has control characters.
    #[error(
        "a room's {what} is 1 to {limit} characters, not blank and without control characters; this one has {characters}"
    )]
    BadName {
        /// Which text.
        what: &'static str,
        /// Characters found.
        characters: usize,
        /// Most there may be.
        limit: u32,
    },
    /// A number is outside of its range.
    #[error("a room's {what} is {least} to {most}, this one {found}")]
    OutOfRange {
        /// Which number.
        what: &'static str,
        /// The least it may be.
        least: u64,
        /// The most it may be.
        most: u64,
        /// What it is.
        found: u64,
    },
    /// Keys do not ascend, or one comes twice.
    #[error("a room's {what} stand in ascending order, each once")]
    NotAscending {
        /// Which keys.
        what: &'static str,
    },
    /// Bits that are no target.
    #[error("a room's target: {0}")]
    BadTarget(#[from] CompactError),
    /// The starting target is easier than the easiest.
    #[error("a room's starting target {starting} is easier than its easiest {easiest}")]
    StartsTooEasy {
        /// The starting target.
        starting: Target,
        /// The easiest.
        easiest: Target,
    },
    /// All rewards and allocations together pass [`Amount::MAX`].
    #[error("a room's coins are at most {most} in all; take a smaller reward or halve it earlier")]
    TooMuchMoney {
        /// The most there may be.
        most: Amount,
    },
    /// The genesis block does not meet its own target.
    #[error("a room's genesis block {hash} misses its target {target}")]
    NoProofOfWork {
        /// Its hash.
        hash: BlockHash,
        /// Its target.
        target: Target,
    },
}

/// A room: checked parameters and the nonce that makes the genesis block meet its own target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    params: RoomParams,
    header: Header,
    genesis: BlockHash,
    schedule: Schedule,
}

impl Room {
    /// A room by its parameters and its genesis nonce.
    ///
    /// # Errors
    /// What is wrong with the parameters or the proof of work.
    pub fn new(params: RoomParams, nonce: u32) -> Result<Self, RoomError> {
        params.check()?;
        let schedule = Schedule {
            rule: params.difficulty,
            spacing_s: params.target_spacing_s,
            starting: params.starting_bits.to_target()?,
            easiest: params.easiest_bits.to_target()?,
        };
        let header = params.genesis_header(nonce);
        let genesis = header.hash();
        if !schedule.starting.is_met_by(genesis) {
            return Err(RoomError::NoProofOfWork {
                hash: genesis,
                target: schedule.starting,
            });
        }
        Ok(Self {
            params,
            header,
            genesis,
            schedule,
        })
    }

    /// The room under other parameters than those that it was founded with: the rules that its nodes agreed on later
    /// ([`crate::Upgrade`]). Its id and its difficulty rule stay.
    ///
    /// # Errors
    /// What is wrong with the parameters.
    pub fn with_params(&self, params: RoomParams) -> Result<Self, RoomError> {
        params.check()?;
        Ok(Self {
            params,
            ..self.clone()
        })
    }

    /// The default room of every relay.
    pub fn commons() -> Self {
        Self::new(commons_params(), COMMONS_NONCE).expect("the Commons' numbers are fixed and good")
    }

    /// The parameters.
    pub fn params(&self) -> &RoomParams {
        &self.params
    }

    /// Hash of the genesis block; the room's id.
    pub fn genesis(&self) -> BlockHash {
        self.genesis
    }

    /// The genesis block. It holds no transactions: its Merkle root is the parameters' hash.
    pub fn genesis_block(&self) -> Block {
        Block {
            header: self.header,
            transactions: Vec::new(),
        }
    }

    /// What the difficulty rule needs to know.
    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// The room's code: the first 30 bits of its id in hashing order, as 6 characters of
    /// Crockford's base32.
    pub fn code(&self) -> String {
        const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        // As shown, the hash begins with the zeros of its proof of work; here it does not.
        let [b0, b1, b2, b3, ..] = self.genesis.to_bytes();
        let bits = u32::from_be_bytes([b0, b1, b2, b3]) >> 2;
        (0..6)
            .rev()
            .map(|place| char::from(DIGITS[(bits >> (5 * place) & 31) as usize]))
            .collect()
    }

    /// Parameters and nonce as bytes, as peers exchange them.
    pub fn to_bytes(&self) -> Vec<u8> {
        encode(&(&self.params, self.header.nonce))
    }

    /// The room of exactly these bytes.
    ///
    /// # Errors
    /// If they are no room.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, RoomError> {
        let (params, nonce) = borsh::from_slice(bytes).map_err(|_| RoomError::Malformed {
            length: bytes.len(),
        })?;
        Self::new(params, nonce)
    }

    /// The part of a join link after `#`: parameters, nonce and a checksum as base64url (RFC 4648).
    pub fn to_link(&self) -> String {
        let mut bytes = self.to_bytes();
        bytes.extend_from_slice(&checksum(&bytes));
        BASE64URL_NOPAD.encode(&bytes)
    }

    /// The room of a link's part after `#`.
    ///
    /// # Errors
    /// How the link is damaged, or what is wrong with its room.
    pub fn from_link(text: &str) -> Result<Self, RoomError> {
        let bytes = BASE64URL_NOPAD
            .decode(text.as_bytes())
            .map_err(|_| RoomError::LinkNotText)?;
        let (content, found) = bytes
            .split_last_chunk::<LINK_CHECKSUM_BYTES>()
            .ok_or(RoomError::LinkNotText)?;
        let expected = checksum(content);
        if *found != expected {
            return Err(RoomError::LinkChecksum {
                expected: hex::encode(expected),
                found: hex::encode(found),
            });
        }
        Self::from_bytes(content)
    }
}

/// The number of a room's code as a person writes it: case does not matter, `O` is 0, `I` and `L`
/// are 1, spaces and dashes are left out. None unless it has 6 such characters.
pub fn parse_code(text: &str) -> Option<u32> {
    let digits = text.chars().filter(|c| !matches!(c, ' ' | '-'));
    let mut bits: u32 = 0;
    let mut count = 0;
    for character in digits {
        let digit = match character.to_ascii_uppercase() {
            'O' => 0,
            'I' | 'L' => 1,
            digit @ '0'..='9' => u32::from(digit) - u32::from('0'),
            letter => 10 + u32::try_from("ABCDEFGHJKMNPQRSTVWXYZ".find(letter)?).ok()?,
        };
        count += 1;
        if count > 6 {
            return None;
        }
        bits = bits << 5 | digit;
    }
    (count == 6).then_some(bits)
}

fn checksum(bytes: &[u8]) -> [u8; LINK_CHECKSUM_BYTES] {
    let [a, b, c, d, ..] = sha256d(bytes);
    [a, b, c, d]
}

/// Makes the Commons' genesis block meet its target.
const COMMONS_NONCE: u32 = 880_282;

/// The Commons: open to everybody, a block every 15 seconds, easy enough for one phone to begin.
fn commons_params() -> RoomParams {
    RoomParams {
        name: "Commons".into(),
        coin: "nib".into(),
        target_spacing_s: 15,
        difficulty: DifficultyRule::Classroom,
        // One hash in 2²⁰, and never easier than one in 2¹⁶.
        starting_bits: Target::of_difficulty(1 << 20).to_compact(),
        easiest_bits: Target::of_difficulty(1 << 16).to_compact(),
        reward: Amount::new(1_000).expect("a small amount"),
        halving_blocks: 100_000,
        limits: Limits::default(),
        host: None,
        allocations: Vec::new(),
        // 2026-11-01 00:00 UTC.
        created_at_s: 1_793_491_200,
        founders: Founders::default(),
    }
}
