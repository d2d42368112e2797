//! What a header must be, given its parent.

use super::{Looks, Rule, ensure};
use crate::{
    bugs::Bug,
    difficulty::TimeFloor,
    error::{RuleError, SealError},
    hash::BlockHash,
    header::Header,
    target::{CompactTarget, Target},
};

/// The first version of the rules.
pub const LEAST_VERSION: i32 = 1;

/// Least seconds that a block may be ahead of a node's clock.
const LEAST_SECONDS_AHEAD: u64 = 10;

/// How far a block may be ahead of a node's clock: a target spacing, and 10 s at least.
pub fn seconds_ahead(spacing_s: u32) -> u64 {
    u64::from(spacing_s).max(LEAST_SECONDS_AHEAD)
}

/// A header beside what its parent asks of it.
#[derive(Clone, Copy, Debug)]
pub struct HeaderSubject {
    /// The header.
    pub header: Header,
    /// Its hash.
    pub hash: BlockHash,
    /// What its time must be later than.
    pub time_floor: TimeFloor,
    /// The bits that the difficulty rule gives at the header's time.
    pub expected_bits: CompactTarget,
    /// The target of these bits.
    pub target: Target,
    /// The room's target spacing in seconds.
    pub spacing_s: u32,
    /// The node's clock, Unix seconds.
    pub now_s: u64,
}

impl Looks for HeaderSubject {
    type At<'a> = Self;
}

/// The rules for headers.
pub const HEADER_RULES: &[Rule<HeaderSubject>] = &[
    Rule {
        name: "badVersion",
        check: version,
    },
    Rule {
        name: "timeNotAfterParent",
        check: time_after_parent,
    },
    Rule {
        name: "timeNotAfterMedian",
        check: time_after_median,
    },
    Rule {
        name: "tooSoonAfterParent",
        check: time_after_period,
    },
    Rule {
        name: "timeTooFarAhead",
        check: time_not_far_ahead,
    },
    Rule {
        name: "badBits",
        check: bits_of_the_difficulty_rule,
    },
    Rule {
        name: "hashAboveTarget",
        check: hash_meets_target,
    },
];

fn version(subject: &HeaderSubject) -> Result<(), RuleError> {
    let found = subject.header.version;
    ensure(found >= LEAST_VERSION, || RuleError::BadVersion {
        least: LEAST_VERSION,
        found,
    })
}

fn time_after_parent(subject: &HeaderSubject) -> Result<(), RuleError> {
    let TimeFloor::Parent(parent) = subject.time_floor else {
        return Ok(());
    };
    let found = subject.header.time;
    let is_later = found > parent || Bug::TimeStandsStill.is_on();
    ensure(is_later, || RuleError::TimeNotAfterParent { parent, found })
}

fn time_after_median(subject: &HeaderSubject) -> Result<(), RuleError> {
    let TimeFloor::MedianPast(median) = subject.time_floor else {
        return Ok(());
    };
    let found = subject.header.time;
    ensure(found > median, || RuleError::TimeNotAfterMedian {
        median,
        found,
    })
}

fn time_after_period(subject: &HeaderSubject) -> Result<(), RuleError> {
    let TimeFloor::Period(earliest) = subject.time_floor else {
        return Ok(());
    };
    let found = subject.header.time;
    let is_due = u64::from(found) >= earliest || Bug::TimeStandsStill.is_on();
    ensure(is_due, || {
        SealError::TooSoonAfterParent { earliest, found }.into()
    })
}

fn time_not_far_ahead(subject: &HeaderSubject) -> Result<(), RuleError> {
    let ahead_s = seconds_ahead(subject.spacing_s);
    let latest = subject.now_s.saturating_add(ahead_s);
    let found = subject.header.time;
    let is_near = u64::from(found) <= latest || Bug::AnyFuture.is_on();
    ensure(is_near, || RuleError::TimeTooFarAhead {
        latest,
        found,
        ahead_s,
    })
}

fn bits_of_the_difficulty_rule(subject: &HeaderSubject) -> Result<(), RuleError> {
    let (expected, found) = (subject.expected_bits, subject.header.bits);
    ensure(expected == found, || RuleError::BadBits { expected, found })
}

fn hash_meets_target(subject: &HeaderSubject) -> Result<(), RuleError> {
    let (hash, target) = (subject.hash, subject.target);
    ensure(target.is_met_by(hash), || RuleError::HashAboveTarget {
        hash,
        target,
    })
}
