//! Rooms: their parameters, their genesis block, and the links that name them.

use alloc::{string::String, vec::Vec};
use core::fmt;

use borsh::{BorshDeserialize, BorshSerialize};
use data_encoding::BASE64URL_NOPAD;

use crate::{
    amount::{Amount, Height},
    block::Block,
    difficulty::Schedule,
    hash::{BlockHash, MerkleRoot, sha256d},
    header::Header,
    key::PublicKey,
    target::{CompactError, CompactTarget, Target},
    transaction::encode,
};

/// Most characters of a room's or a coin's name, and of a claimed name.
pub const NAME_CHARACTERS: u32 = 24;
/// Most bytes of a block.
pub const BLOCK_BYTES: u32 = 64 * 1024;
/// Most bytes of a transaction.
pub const TRANSACTION_BYTES: u32 = 4 * 1024;
/// Most bytes of a post.
pub const POST_BYTES: u32 = 2_000;
/// Longest target spacing in seconds.
pub const SPACING_S: u32 = 3_600;
/// Most allocations of a room.
pub const ALLOCATIONS: usize = 64;
/// Bytes of the checksum at the end of a link.
const LINK_CHECKSUM_BYTES: usize = 4;

/// Everything that a room decides. Its hash is the genesis block's Merkle root.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct RoomParams {
    /// The room's name.
    pub name: String,
    /// The coin's name.
    pub coin: String,
    /// Seconds that a block should take.
    pub target_spacing_s: u32,
    /// How the next target follows.
    pub difficulty: DifficultyRule,
    /// Target of the genesis block and of block 1.
    pub starting_bits: CompactTarget,
    /// No target is easier than this one.
    pub easiest_bits: CompactTarget,
    /// Reward of block 1.
    pub reward: Amount,
    /// Blocks after which the reward halves.
    pub halving_blocks: u64,
    /// Sizes.
    pub limits: Limits,
    /// Who may decide disputes, if anybody.
    pub host: Option<PublicKey>,
    /// Accounts that begin with money.
    pub allocations: Vec<(PublicKey, Amount)>,
    /// When the room was made, Unix seconds; the genesis block's time.
    pub created_at_s: u32,
}

/// How the next target follows from the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum DifficultyRule {
    /// Real-time ASERT over active time: [`crate::difficulty`].
    Classroom,
}

impl fmt::Display for DifficultyRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Classroom => f.write_str("classroom"),
        }
    }
}

/// Sizes that a room may choose, up to the constants of the same meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Limits {
    /// Most bytes of a block, [`BLOCK_BYTES`] at most.
    pub block_bytes: u32,
    /// Most bytes of a transaction, [`TRANSACTION_BYTES`] at most.
    pub transaction_bytes: u32,
    /// Most bytes of a post, [`POST_BYTES`] at most.
    pub post_bytes: u32,
    /// Most characters of a claimed name, [`NAME_CHARACTERS`] at most.
    pub name_characters: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            block_bytes: BLOCK_BYTES,
            transaction_bytes: TRANSACTION_BYTES,
            post_bytes: POST_BYTES,
            name_characters: NAME_CHARACTERS,
        }
    }
}

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

impl RoomParams {
    /// The hash that the genesis block commits to.
    pub fn hash(&self) -> MerkleRoot {
        MerkleRoot::of(&encode(self))
    }

    /// The genesis block's header with this nonce.
    pub fn genesis_header(&self, nonce: u32) -> Header {
        Header {
            version: 1,
            prev: BlockHash::ZERO,
            merkle_root: self.hash(),
            time: self.created_at_s,
            bits: self.starting_bits,
            nonce,
        }
    }

    /// The reward of a block: the first block's, halved every [`RoomParams::halving_blocks`].
    pub fn reward_at(&self, height: Height) -> Amount {
        self.reward
            .halved(height.0.saturating_sub(1) / self.halving_blocks.max(1))
    }

    /// Checks every number and text.
    ///
    /// # Errors
    /// The first one that is out of its range.
    pub fn check(&self) -> Result<(), RoomError> {
        check_text("name", &self.name)?;
        check_text("coin", &self.coin)?;
        self.check_numbers()?;
        let starting = self.starting_bits.to_target()?;
        let easiest = self.easiest_bits.to_target()?;
        if starting > easiest {
            return Err(RoomError::StartsTooEasy { starting, easiest });
        }
        let most = Amount::MAX;
        self.total_supply()
            .map(|_| ())
            .ok_or(RoomError::TooMuchMoney { most })
    }

    fn check_numbers(&self) -> Result<(), RoomError> {
        let limits = &self.limits;
        let ranges = [
            (
                "target spacing",
                u64::from(self.target_spacing_s),
                1,
                u64::from(SPACING_S),
            ),
            ("halving", self.halving_blocks, 1, u64::from(u32::MAX)),
            (
                "number of allocations",
                self.allocations.len() as u64,
                0,
                ALLOCATIONS as u64,
            ),
            (
                "block limit",
                limits.block_bytes.into(),
                1_024,
                BLOCK_BYTES.into(),
            ),
            (
                "transaction limit",
                limits.transaction_bytes.into(),
                256,
                TRANSACTION_BYTES.into(),
            ),
            ("post limit", limits.post_bytes.into(), 1, POST_BYTES.into()),
            (
                "name limit",
                limits.name_characters.into(),
                1,
                NAME_CHARACTERS.into(),
            ),
        ];
        for (what, found, least, most) in ranges {
            if !(least..=most).contains(&found) {
                return Err(RoomError::OutOfRange {
                    what,
                    least,
                    most,
                    found,
                });
            }
        }
        Ok(())
    }

    /// All coins there will ever be, or none past [`Amount::MAX`].
    pub fn total_supply(&self) -> Option<Amount> {
        let allocated = Amount::checked_sum(self.allocations.iter().map(|(_, amount)| *amount))?;
        let mut total = allocated;
        for halvings in 0..64 {
            let reward = self.reward.halved(halvings).hundredths();
            let period = reward.checked_mul(self.halving_blocks)?;
            total = total.checked_add(Amount::new(period)?)?;
        }
        Some(total)
    }
}

fn check_text(what: &'static str, text: &str) -> Result<(), RoomError> {
    let characters = text.chars().count();
    let shown = !text.trim().is_empty() && !text.chars().any(char::is_control);
    if shown && characters <= NAME_CHARACTERS as usize {
        return Ok(());
    }
    Err(RoomError::BadName {
        what,
        characters,
        limit: NAME_CHARACTERS,
    })
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

    /// The room's code: the first 30 bits of its id in display order, as 6 characters of
    /// Crockford's base32.
    pub fn code(&self) -> String {
        const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let [.., b3, b2, b1, b0] = self.genesis.to_bytes();
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
    }
}

#[cfg(test)]
mod tests;
