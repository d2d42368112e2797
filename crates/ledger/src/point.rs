//! A header's place in its chain.

mod kept;

use core::cmp::Ordering;

use crate::{
    amount::Height,
    bugs::Bug,
    difficulty::{self, Pace, Schedule, TimeFloor},
    error::RuleError,
    hash::BlockHash,
    header::Header,
    room::{DifficultyRule, Room},
    rules::{self, HEADER_RULES, HeaderSubject},
    seal::{IN_TURN_BITS, OUT_OF_TURN_BITS},
    target::{CompactTarget, Target, Work},
};

/// A header that broke no rule, with what its chain adds up to. Only the room's genesis block,
/// [`HeaderPoint::first_known`] and [`HeaderPoint::extend`] make one, and [`HeaderPoint::from_kept`] the same anew.
///
/// It holds all that the rules for its children need of the headers below, in constant size: no rule
/// looks anything up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeaderPoint {
    header: Header,
    hash: BlockHash,
    height: Height,
    pace: Pace,
    work: Work,
    own_work: Work,
}

impl HeaderPoint {
    /// The room's genesis block.
    pub fn genesis(room: &Room) -> Self {
        let schedule = room.schedule();
        let header = room.genesis_block().header;
        let work = schedule.starting.work();
        Self {
            header,
            hash: room.genesis(),
            height: Height(0),
            pace: Pace::at_start(schedule, Height(0), header.time),
            work,
            own_work: work,
        }
    }

    /// The first header of a chain that is known from it on only, at a height that is taken on trust.
    /// Its work is all that is counted. Until a whole period is known, targets of new periods are not
    /// known either, and until eleven headers are, the median time past.
    ///
    /// # Errors
    /// [`RuleError::BadBits`] if its bits are no target, or an easier one than there may be;
    /// [`RuleError::HashAboveTarget`] if it does not meet them.
    ///
    /// # Panics
    /// If the rule is not Bitcoin's: the others count from the genesis block.
    pub fn first_known(
        schedule: &Schedule,
        header: Header,
        height: Height,
    ) -> Result<Self, RuleError> {
        assert_eq!(
            schedule.rule,
            DifficultyRule::Bitcoin,
            "other rules than Bitcoin's count from the genesis block"
        );
        let target = header.bits.to_target().ok();
        let Some(target) = target.filter(|target| *target <= schedule.easiest) else {
            return Err(RuleError::BadBits {
                expected: schedule.easiest.to_compact(),
                found: header.bits,
            });
        };
        let hash = header.hash();
        if !target.is_met_by(hash) {
            return Err(RuleError::HashAboveTarget { hash, target });
        }
        Ok(Self {
            header,
            hash,
            height,
            pace: Pace::at_start(schedule, height, header.time),
            work: target.work(),
            own_work: target.work(),
        })
    }

    /// Checks a header that names this one as its parent.
    ///
    /// # Errors
    /// The first rule, in the order of [`HEADER_RULES`], that it breaks.
    ///
    /// # Panics
    /// If the header names another parent: who calls has looked the parent up.
    pub fn extend(&self, room: &Room, header: Header, now_s: u64) -> Result<Self, RuleError> {
        self.extend_by(room.schedule(), header, now_s)
    }

    /// [`HeaderPoint::extend`] where there is a schedule and no room.
    ///
    /// # Errors
    /// As there.
    ///
    /// # Panics
    /// As there.
    pub fn extend_by(
        &self,
        schedule: &Schedule,
        header: Header,
        now_s: u64,
    ) -> Result<Self, RuleError> {
        let subject = self.subject(schedule, header, now_s)?;
        let pace = self.child_pace(schedule, header.time);
        let (hash, target) = (subject.hash, subject.target);
        rules::check_all(HEADER_RULES, &subject)?;
        let own_work = if header.bits == self.header.bits {
            self.own_work
        } else {
            target.work()
        };
        Ok(Self {
            header,
            hash,
            height: self.height.next(),
            pace,
            work: self.work.plus(own_work),
            own_work,
        })
    }

    /// What [`HEADER_RULES`] look at in a header that names this one as its parent, for who asks them one
    /// by one.
    ///
    /// # Errors
    /// [`RuleError::BadBits`] if the bits that the difficulty rule gives are no target, or an easier one
    /// than there may be.
    ///
    /// # Panics
    /// If the header names another parent: who calls has looked the parent up.
    pub fn subject(
        &self,
        schedule: &Schedule,
        header: Header,
        now_s: u64,
    ) -> Result<HeaderSubject, RuleError> {
        assert_eq!(
            header.prev, self.hash,
            "a header is checked against its parent"
        );
        let pace = self.child_pace(schedule, header.time);
        let expected_bits = match pace {
            // Whose turn it is only the state knows; the rules for seals ask.
            Pace::Signers { .. } if header.bits == OUT_OF_TURN_BITS => OUT_OF_TURN_BITS,
            _ => self.bits_at(schedule, &pace).unwrap_or(header.bits),
        };
        Ok(HeaderSubject {
            header,
            hash: header.hash(),
            time_floor: self.time_floor(),
            expected_bits,
            target: self.target_of(schedule, expected_bits)?,
            spacing_s: schedule.spacing_s,
            now_s,
        })
    }

    /// The bits that a child found at this time must have; where blocks are sealed, those of a signer in turn.
    pub fn child_bits(&self, room: &Room, time: u32) -> CompactTarget {
        self.child_bits_by(room.schedule(), time)
            .expect("a room's headers are known from the genesis block on")
    }

    /// [`HeaderPoint::child_bits`] where there is a schedule and no room; none if the child begins a
    /// period, and the beginning of this one is not known.
    pub fn child_bits_by(&self, schedule: &Schedule, time: u32) -> Option<CompactTarget> {
        self.bits_at(schedule, &self.child_pace(schedule, time))
    }

    /// What a child's time must be later than.
    pub fn time_floor(&self) -> TimeFloor {
        self.pace.time_floor(self.header.time)
    }

    fn child_pace(&self, schedule: &Schedule, time: u32) -> Pace {
        let parent = (self.height, self.header.time);
        self.pace.followed_by(schedule, parent, time)
    }

    /// The bits of a child whose own pace is this one.
    fn bits_at(&self, schedule: &Schedule, child: &Pace) -> Option<CompactTarget> {
        match (&self.pace, child) {
            (_, Pace::Classroom { active_s }) => Some(difficulty::next_target(
                schedule,
                self.height.next(),
                *active_s,
            )),
            (Pace::Signers { .. }, _) => Some(IN_TURN_BITS),
            (Pace::Asert { since_s, .. }, _) if self.height > Height(0) => {
                Some(difficulty::asert_target(schedule, self.height, *since_s))
            }
            (Pace::Bitcoin { period_start, .. }, _)
                if difficulty::begins_period(self.height.next()) =>
            {
                let first_time = (*period_start)?;
                let (target, last_time) = (self.target(), self.header.time);
                Some(difficulty::retarget(
                    schedule, target, first_time, last_time,
                ))
            }
            _ => Some(self.header.bits),
        }
    }

    /// The target of bits that a difficulty rule gave, or that a header says where none can know.
    fn target_of(&self, schedule: &Schedule, bits: CompactTarget) -> Result<Target, RuleError> {
        if bits == self.header.bits {
            return Ok(self.target());
        }
        let target = bits.to_target().ok();
        target
            .filter(|target| *target <= schedule.easiest)
            .ok_or(RuleError::BadBits {
                expected: self.header.bits,
                found: bits,
            })
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

    /// How the chains up to two blocks compare: by their work. Where blocks are sealed, of two of equal work
    /// the lower is the greater, and of two of one height that with the lesser hash (EIP-3436, steps 1, 2 and
    /// 4): all nodes choose alike. If each stayed with what it saw first, signers on both sides of a tie could
    /// have to wait for each other without end.
    pub fn compare(&self, other: &Self) -> Ordering {
        let by_work = self.work.cmp(&other.work);
        if !matches!(self.pace, Pace::Signers { .. }) {
            return by_work;
        }
        let (one, two) = (self.hash.to_bytes(), other.hash.to_bytes());
        by_work
            .then(other.height.cmp(&self.height))
            .then_with(|| two.iter().rev().cmp(one.iter().rev()))
    }

    /// Whether a node that stands on this block should change to `other`: its chain must have more
    /// work, by more than a quarter of the lesser of the two blocks' own. A smaller lead is a tie,
    /// and on a tie the first seen stays: with a real-time target the earlier of two rivals always
    /// has a little more, and withholding would pay. The lesser counts so that one block decides
    /// also after a long gap, when it is far easier than the tip below it.
    ///
    /// Where blocks are sealed there are no ties: see [`HeaderPoint::compare`].
    pub fn yields_to(&self, other: &Self) -> bool {
        if matches!(self.pace, Pace::Signers { .. }) {
            return other.compare(self) == Ordering::Greater;
        }
        if Bug::LastSeenWins.is_on() {
            return other.work >= self.work;
        }
        if Bug::NoTie.is_on() {
            return other.work > self.work;
        }
        let lesser = self.own_work.min(other.own_work);
        other.work > self.work.plus(lesser.quarter())
    }
}

#[cfg(test)]
mod tests;
