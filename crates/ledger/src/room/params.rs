//! What a room decides, and within which bounds.

use alloc::{string::String, vec::Vec};
use core::fmt;

use borsh::{BorshDeserialize, BorshSerialize};

use super::{Founders, RoomError};
use crate::{
    amount::{Amount, Height},
    hash::{BlockHash, MerkleRoot},
    header::Header,
    key::PublicKey,
    target::CompactTarget,
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

/// Everything that a room decides. Its hash is the genesis block's Merkle root.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Who begins, where blocks are sealed by approved signers.
    pub founders: Founders,
}

/// How the next target follows from the chain. What it does is said in [`crate::difficulty`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum DifficultyRule {
    /// Real-time ASERT over active time.
    Classroom,
    /// Bitcoin Cash's aserti3-2d, with Bitcoin's rule for times.
    Asert,
    /// Bitcoin's: a new target every 2,016 blocks, and the median time past.
    Bitcoin,
    /// Clique's (EIP-225): approved signers seal blocks in turn, and nothing is searched for. What it does is
    /// said in [`crate::IN_TURN_BITS`] and the rules for seals.
    Signers,
}

impl fmt::Display for DifficultyRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Classroom => f.write_str("classroom"),
            Self::Asert => f.write_str("asert"),
            Self::Bitcoin => f.write_str("bitcoin"),
            Self::Signers => f.write_str("signers"),
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

    /// All coins given out up to a height, allocations counted; none past [`Amount::MAX`].
    pub fn issued_up_to(&self, height: Height) -> Option<Amount> {
        let mut issued = Amount::checked_sum(self.allocations.iter().map(|(_, amount)| *amount))?;
        let mut left = height.0;
        let period = self.halving_blocks.max(1);
        for halvings in 0..64 {
            let blocks = left.min(period);
            let reward = self.reward.halved(halvings).hundredths();
            issued = issued.checked_add(Amount::new(reward.checked_mul(blocks)?)?)?;
            left -= blocks;
            if left == 0 {
                break;
            }
        }
        // What is left is so high up that rewards have ended.
        Some(issued)
    }

    /// Checks every number and text.
    ///
    /// # Errors
    /// The first one that is out of its range.
    pub fn check(&self) -> Result<(), RoomError> {
        check_text("name", &self.name)?;
        check_text("coin", &self.coin)?;
        self.check_numbers()?;
        self.check_founders()?;
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
