//! The rules that are compared, each by the ledger's functions.

use ledger::{
    CompactTarget, DifficultyRule, Height, Target,
    difficulty::{
        Elapsed, Schedule, active_time, asert, asert_target, begins_period, next_target, retarget,
    },
};

/// The target spacing of all of them in seconds.
pub(crate) const SPACING_S: u32 = 15;
/// Hashes of the first block: as many as one second has, times the spacing, leaves both directions
/// room.
pub(crate) const FIRST: u64 = 1 << 40;

/// A rule.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) name: &'static str,
    pub(crate) is_chosen: bool,
    /// Whether the target follows the clock while nobody finds the block.
    pub(crate) is_real_time: bool,
    pub(crate) bits: fn(&Chain, u32) -> CompactTarget,
}

/// What a rule may know of the blocks so far.
#[derive(Clone, Debug)]
pub(crate) struct Chain {
    pub(crate) schedule: Schedule,
    pub(crate) height: u64,
    /// Time of the tip and of block 1, and of the first block of the period.
    pub(crate) time: u32,
    pub(crate) first: u32,
    pub(crate) period: u32,
    /// Active time of the tip, with gaps up to 40 and up to 20 spacings.
    pub(crate) active_s: u64,
    pub(crate) short_active_s: u64,
    pub(crate) bits: CompactTarget,
}

/// The rules, the chosen one first.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        name: "classroom",
        is_chosen: true,
        is_real_time: true,
        bits: |chain, time| {
            let gap = time - chain.time;
            let parent = Height(chain.height);
            let active = active_time(&chain.schedule, parent, chain.active_s, gap);
            next_target(&chain.schedule, parent.next(), active)
        },
    },
    Rule {
        name: "ASERT, half-life 10 T",
        is_chosen: false,
        is_real_time: false,
        bits: |chain, _| by_asert(chain, u64::from(chain.time - chain.first), 10),
    },
    Rule {
        name: "ASERT on active time, half-life 10 T",
        is_chosen: false,
        is_real_time: false,
        bits: |chain, _| by_asert(chain, chain.short_active_s, 10),
    },
    Rule {
        name: "Bitcoin Cash's, half-life 288 T",
        is_chosen: false,
        is_real_time: false,
        bits: |chain, _| {
            let since = i64::from(chain.time - chain.first) + i64::from(SPACING_S);
            asert_target(&chain.schedule, Height(chain.height), since)
        },
    },
    Rule {
        name: "Bitcoin's",
        is_chosen: false,
        is_real_time: false,
        bits: |chain, _| {
            let target = chain.bits.to_target().expect("a rule gave it");
            if begins_period(Height(chain.height + 1)) {
                retarget(&chain.schedule, target, chain.period, chain.time)
            } else {
                chain.bits
            }
        },
    },
];

/// aserti3-2d with a half-life of so many spacings, from a time that has passed since block 1.
fn by_asert(chain: &Chain, since_s: u64, half_life: i128) -> CompactTarget {
    let spacing_s = i128::from(SPACING_S);
    asert(
        chain.schedule.starting,
        chain.schedule.easiest,
        &Elapsed {
            time_s: i128::from(since_s) + spacing_s,
            blocks: i128::from(chain.height) - 1,
            spacing_s,
            half_life_s: half_life * spacing_s,
        },
    )
}

impl Chain {
    pub(crate) fn new() -> Self {
        let starting = Target::of_difficulty(FIRST);
        Self {
            schedule: Schedule {
                rule: DifficultyRule::Classroom,
                spacing_s: SPACING_S,
                starting,
                easiest: Target::of_difficulty(1),
            },
            height: 1,
            time: 0,
            first: 0,
            period: 0,
            active_s: u64::from(SPACING_S),
            short_active_s: 0,
            bits: starting.to_compact(),
        }
    }

    /// A block of this time follows.
    pub(crate) fn follow(&mut self, rule: &Rule, time: u32) {
        let gap = time - self.time;
        let bits = (rule.bits)(self, time);
        let parent = Height(self.height);
        self.active_s = active_time(&self.schedule, parent, self.active_s, gap);
        self.short_active_s += u64::from(gap.min(20 * SPACING_S));
        self.height += 1;
        if begins_period(Height(self.height)) {
            self.period = time;
        }
        self.time = time;
        self.bits = bits;
    }
}
