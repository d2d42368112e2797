//! Rules that the nodes of a room agree to change, by signalling (BIP 9).
//!
//! The nodes that people use know no upgrade: a room's parameters are its rules for good, and whoever wants others
//! founds another room. Nodes of a simulation are given one, so that it can be seen who follows whom.
//!
//! A period is so many blocks, counted from the genesis block. Where enough blocks of a period signal by a bit of their
//! header's version, the change is locked in with the first block of the next period, and active with the first of the one
//! after that. BIP 9's start time and timeout are left out: an upgrade waits for as long as it takes.

use alloc::borrow::ToOwned;

use crate::{
    amount::{Amount, Height},
    header::Header,
    room::{Room, RoomError},
    rules::LEAST_VERSION,
};

/// The three highest bits of a version that signals: 001 (BIP 9).
const TOP_BITS: i32 = 0x2000_0000;
/// The mask of these bits.
const TOP_MASK: u32 = 0xe000_0000;

/// A change of rules, and how nodes agree on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upgrade {
    /// The bit of a version that signals it, 0 to 28.
    pub bit: u8,
    /// Blocks of a period.
    pub period: u32,
    /// Blocks of a period that have to signal.
    pub threshold: u32,
    /// What changes.
    pub change: Change,
}

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A block has at most so many bytes. Below the room's own limit it is a soft fork: what is good by the new rules is
    /// good by the old ones, too.
    BlockBytes(u32),
    /// The first blocks' reward. It is a hard fork: nodes without it refuse what those with it make.
    Reward(Amount),
}

/// How far an upgrade is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Blocks may signal.
    #[default]
    Started,
    /// Enough have signalled; the next period has the new rules.
    LockedIn,
    /// The new rules hold.
    Active,
}

/// How far an upgrade is at a block, itself counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deployment {
    /// The rules that held for the block.
    pub stage: Stage,
    /// Blocks of its period up to it that signal.
    pub signalled: u32,
    /// Blocks of the whole period before that signalled.
    pub last: u32,
}

impl Upgrade {
    /// The room with the change. Its id and its difficulty rule stay.
    ///
    /// # Errors
    /// If no room can have such parameters.
    pub fn room(&self, room: &Room) -> Result<Room, RoomError> {
        let mut params = room.params().to_owned();
        match self.change {
            Change::BlockBytes(bytes) => params.limits.block_bytes = bytes,
            Change::Reward(reward) => params.reward = reward,
        }
        room.with_params(params)
    }

    /// The version of a block that is found at a stage: it signals until the change is active.
    pub fn version(&self, stage: Stage) -> i32 {
        match stage {
            Stage::Started | Stage::LockedIn => TOP_BITS | 1 << self.bit,
            Stage::Active => LEAST_VERSION,
        }
    }

    /// Whether a version signals this upgrade.
    pub fn is_signalled_by(&self, version: i32) -> bool {
        let bits = version.cast_unsigned();
        bits & TOP_MASK == TOP_BITS.cast_unsigned() && bits >> self.bit & 1 == 1
    }

    /// The rules that hold for a block of this height whose parent has this deployment.
    pub fn stage_at(&self, parent: &Deployment, height: Height) -> Stage {
        if !self.begins_period(height) {
            return parent.stage;
        }
        match parent.stage {
            Stage::Started if parent.signalled >= self.threshold => Stage::LockedIn,
            Stage::Started => Stage::Started,
            Stage::LockedIn | Stage::Active => Stage::Active,
        }
    }

    /// The deployment at a block of this height whose parent has this one.
    pub fn followed_by(&self, parent: &Deployment, header: &Header, height: Height) -> Deployment {
        let (before, last) = if self.begins_period(height) {
            (0, parent.signalled)
        } else {
            (parent.signalled, parent.last)
        };
        Deployment {
            stage: self.stage_at(parent, height),
            signalled: before + u32::from(self.is_signalled_by(header.version)),
            last,
        }
    }

    fn begins_period(&self, height: Height) -> bool {
        height.0.is_multiple_of(u64::from(self.period.max(1)))
    }
}

#[cfg(test)]
mod tests;
