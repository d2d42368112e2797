//! A header's place in its chain.

use crate::{
    amount::Height,
    difficulty::{active_time, next_target},
    error::RuleError,
    hash::BlockHash,
    header::Header,
    room::Room,
    rules::{self, HEADER_RULES, HeaderSubject},
    target::{CompactTarget, Target, Work},
};

/// A header that broke no rule, with what its chain adds up to. Only the room's genesis block and
/// [`HeaderPoint::extend`] make one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeaderPoint {
    header: Header,
    hash: BlockHash,
    height: Height,
    active_s: u64,
    work: Work,
    own_work: Work,
}

impl HeaderPoint {
    /// The room's genesis block.
    pub fn genesis(room: &Room) -> Self {
        let work = room.schedule().starting.work();
        Self {
            header: room.genesis_block().header,
            hash: room.genesis(),
            height: Height(0),
            active_s: 0,
            work,
            own_work: work,
        }
    }

    /// Checks a header that names this one as its parent.
    ///
    /// # Errors
    /// The first rule, in the order of [`HEADER_RULES`], that it breaks.
    ///
    /// # Panics
    /// If the header names another parent: who calls has looked the parent up.
    pub fn extend(&self, room: &Room, header: Header, now_s: u64) -> Result<Self, RuleError> {
        assert_eq!(
            header.prev, self.hash,
            "a header is checked against its parent"
        );
        let hash = header.hash();
        let (active_s, expected_bits) = self.child_target(room, header.time);
        let target = expected_bits
            .to_target()
            .expect("the difficulty rule gives real targets");
        let subject = HeaderSubject {
            header,
            hash,
            parent_time: self.header.time,
            expected_bits,
            target,
            spacing_s: room.schedule().spacing_s,
            now_s,
        };
        rules::check_all(HEADER_RULES, &subject)?;
        let own_work = target.work();
        Ok(Self {
            header,
            hash,
            height: self.height.next(),
            active_s,
            work: self.work.plus(own_work),
            own_work,
        })
    }

    /// The bits that a child found at this time must have.
    pub fn child_bits(&self, room: &Room, time: u32) -> CompactTarget {
        self.child_target(room, time).1
    }

    fn child_target(&self, room: &Room, time: u32) -> (u64, CompactTarget) {
        let schedule = room.schedule();
        let gap_s = time.saturating_sub(self.header.time);
        let active_s = active_time(schedule, self.height, self.active_s, gap_s);
        (
            active_s,
            next_target(schedule, self.height.next(), active_s),
        )
    }

    /// The header.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The header's hash.
    pub fn hash(&self) -> BlockHash {
        self.hash
    }

    /// The block's height.
    pub fn height(&self) -> Height {
        self.height
    }

    /// Work of the chain up to this block, itself counted.
    pub fn work(&self) -> Work {
        self.work
    }

    /// The block's own target.
    pub fn target(&self) -> Target {
        self.header
            .bits
            .to_target()
            .expect("checked bits are a target")
    }

    /// Whether a node that stands on this block should change to `other`: its chain must have more
    /// work, by more than a quarter of the lesser of the two blocks' own. A smaller lead is a tie,
    /// and on a tie the first seen stays: with a real-time target the earlier of two rivals always
    /// has a little more, and withholding would pay. The lesser counts so that one block decides
    /// also after a long gap, when it is far easier than the tip below it.
    pub fn yields_to(&self, other: &Self) -> bool {
        let lesser = self.own_work.min(other.own_work);
        other.work > self.work.plus(lesser.quarter())
    }
}

#[cfg(test)]
mod tests;
