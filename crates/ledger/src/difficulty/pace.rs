//! What the rules for times and targets need to know of the chain below a header, in constant size.

use borsh::{BorshDeserialize, BorshSerialize};

use super::{Schedule, active_time, begins_period};
use crate::{amount::Height, room::DifficultyRule};

/// Blocks whose times give the median time past (BIP-113).
pub const MEDIAN_BLOCKS: usize = 11;

/// The times of a header and of the ten below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Times {
    last: [u32; MEDIAN_BLOCKS],
    known: u8,
    /// Whether there are headers below that nobody has told.
    begins_above_genesis: bool,
}

impl Times {
    fn of(time: u32, begins_above_genesis: bool) -> Self {
        let mut last = [0; MEDIAN_BLOCKS];
        last[0] = time;
        Self {
            last,
            known: 1,
            begins_above_genesis,
        }
    }

    fn followed_by(mut self, time: u32) -> Self {
        let known = usize::from(self.known);
        if known < MEDIAN_BLOCKS {
            self.last[known] = time;
            self.known += 1;
        } else {
            self.last.rotate_left(1);
            self.last[MEDIAN_BLOCKS - 1] = time;
        }
        self
    }

    /// The median, the later of two middle ones; none while times below are unknown.
    fn median(&self) -> Option<u32> {
        let known = usize::from(self.known);
        if self.begins_above_genesis && known < MEDIAN_BLOCKS {
            return None;
        }
        let mut times = self.last;
        let known = &mut times[..known];
        known.sort_unstable();
        Some(known[known.len() / 2])
    }
}

/// What a child's time must be later than.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeFloor {
    /// Its parent's time, Unix seconds.
    Parent(u32),
    /// The median of its parent's time and the ten before it, Unix seconds.
    MedianPast(u32),
    /// A period past its parent's time, Unix seconds, or later: the earliest it may be.
    Period(u64),
    /// The median time past, of which some times are not known.
    Unknown,
}

impl TimeFloor {
    /// The earliest time that is late enough.
    pub fn earliest(self) -> u32 {
        match self {
            Self::Parent(time) | Self::MedianPast(time) => time.saturating_add(1),
            Self::Period(earliest) => u32::try_from(earliest).unwrap_or(u32::MAX),
            Self::Unknown => 0,
        }
    }
}

/// How far a chain has come, as its difficulty rule counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) enum Pace {
    /// Active time since the genesis block.
    Classroom { active_s: u64 },
    /// Time since a spacing before block 1. It may fall below zero, for times need not ascend.
    Asert { since_s: i64, times: Times },
    /// Time of the first block of the present period, none where it lies below the known headers.
    Bitcoin {
        period_start: Option<u32>,
        times: Times,
    },
    /// Nothing but the least time between two blocks.
    Signers { period_s: u32 },
}

impl Pace {
    /// At a chain's first known header.
    pub(crate) fn at_start(schedule: &Schedule, height: Height, time: u32) -> Self {
        let times = Times::of(time, height > Height(0));
        match schedule.rule {
            DifficultyRule::Classroom => Self::Classroom { active_s: 0 },
            DifficultyRule::Asert => Self::Asert { since_s: 0, times },
            DifficultyRule::Bitcoin => Self::Bitcoin {
                period_start: begins_period(height).then_some(time),
                times,
            },
            DifficultyRule::Signers => Self::Signers {
                period_s: schedule.spacing_s,
            },
        }
    }

    /// At the child of a parent at this height and time.
    pub(crate) fn followed_by(
        self,
        schedule: &Schedule,
        (parent, parent_time): (Height, u32),
        time: u32,
    ) -> Self {
        match self {
            Self::Classroom { active_s } => Self::Classroom {
                active_s: active_time(schedule, parent, active_s, time.saturating_sub(parent_time)),
            },
            Self::Asert { since_s, times } => Self::Asert {
                since_s: if parent == Height(0) {
                    i64::from(schedule.spacing_s)
                } else {
                    since_s.saturating_add(i64::from(time) - i64::from(parent_time))
                },
                times: times.followed_by(time),
            },
            Self::Bitcoin {
                period_start,
                times,
            } => Self::Bitcoin {
                period_start: if begins_period(parent.next()) {
                    Some(time)
                } else {
                    period_start
                },
                times: times.followed_by(time),
            },
            Self::Signers { .. } => self,
        }
    }

    /// Whether a chain under this schedule could have come so far.
    pub(crate) fn is_of(&self, schedule: &Schedule) -> bool {
        match (self, schedule.rule) {
            (Self::Classroom { .. }, DifficultyRule::Classroom)
            | (Self::Signers { .. }, DifficultyRule::Signers) => true,
            (Self::Asert { times, .. }, DifficultyRule::Asert)
            | (Self::Bitcoin { times, .. }, DifficultyRule::Bitcoin) => {
                (1..=MEDIAN_BLOCKS).contains(&usize::from(times.known))
            }
            _ => false,
        }
    }

    /// What a child's time must be later than, where the parent has this time.
    pub(crate) fn time_floor(&self, parent_time: u32) -> TimeFloor {
        match self {
            Self::Classroom { .. } => TimeFloor::Parent(parent_time),
            Self::Signers { period_s } => {
                TimeFloor::Period(u64::from(parent_time) + u64::from(*period_s))
            }
            Self::Asert { times, .. } | Self::Bitcoin { times, .. } => times
                .median()
                .map_or(TimeFloor::Unknown, TimeFloor::MedianPast),
        }
    }
}
