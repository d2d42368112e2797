//! Blocks in simulated time: how long each takes is drawn from what its target makes likely.

use ledger::CompactTarget;

use crate::rule::{Chain, FIRST, Rule, SPACING_S};

/// The target spacing.
pub(crate) const BLOCK_S: f64 = SPACING_S as f64;

/// A block that was found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    pub(crate) time_s: f64,
    /// Hashes that it took on average.
    pub(crate) difficulty: f64,
}

/// A chain under one rule, and the power that mines it.
#[derive(Clone, Debug)]
pub(crate) struct Course {
    rule: &'static Rule,
    chain: Chain,
    /// When the search for the next block began, in seconds.
    now_s: f64,
    /// Hashes a second; at first those to which the first target fits.
    power: f64,
    random: u64,
}

impl Course {
    pub(crate) fn new(rule: &'static Rule, seed: u64) -> Self {
        Self {
            rule,
            chain: Chain::new(),
            now_s: 0.0,
            power: FIRST as f64 / BLOCK_S,
            random: seed,
        }
    }

    pub(crate) fn now_s(&self) -> f64 {
        self.now_s
    }

    /// So many times the first power mines from now on.
    pub(crate) fn set_power(&mut self, times: f64) {
        self.power = FIRST as f64 / BLOCK_S * times;
    }

    /// Nobody mines.
    pub(crate) fn sleep(&mut self, seconds: f64) {
        self.now_s += seconds;
    }

    /// The difficulty at which the present power finds a block a spacing.
    pub(crate) fn balance(&self) -> f64 {
        self.power * BLOCK_S
    }

    /// The difficulty of the tip.
    pub(crate) fn difficulty(&self) -> f64 {
        hashes(self.chain.bits)
    }

    /// Searches until a block is found, each second under the target that a block of that second has.
    pub(crate) fn find(&mut self) -> Found {
        let mut wanted = self.exponential();
        loop {
            let header_time = self.header_time();
            let difficulty = hashes((self.rule.bits)(&self.chain, header_time));
            let rate = self.power / difficulty;
            // A target that does not follow the clock stays until the block is found.
            let left = if self.rule.is_real_time {
                self.now_s.floor() + 1.0 - self.now_s
            } else {
                f64::INFINITY
            };
            if wanted <= rate * left {
                self.now_s += wanted / rate;
                let time = self.header_time();
                // The clock did not reach the next second, so the target is still this one.
                let time = if self.rule.is_real_time {
                    header_time
                } else {
                    time
                };
                self.chain.follow(self.rule, time);
                return Found {
                    time_s: self.now_s,
                    difficulty: self.difficulty(),
                };
            }
            wanted -= rate * left;
            self.now_s += left;
        }
    }

    /// The time that a block found now has: later than its parent's.
    fn header_time(&self) -> u32 {
        // Some weeks of seconds, all of them positive.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let now = self.now_s as u32;
        now.max(self.chain.time + 1)
    }

    /// An exponential variate of mean 1.
    fn exponential(&mut self) -> f64 {
        // SplitMix64 (Steele, Lea and Flood, 2014).
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let bits = (mixed ^ (mixed >> 31)) >> 11;
        -((bits as f64 + 0.5) / (1_u64 << 53) as f64).ln()
    }
}

/// Hashes that a block of a target takes on average.
fn hashes(bits: CompactTarget) -> f64 {
    let target = bits.to_target().expect("a rule gives targets");
    let value = target
        .to_be_bytes()
        .iter()
        .fold(0.0, |sum, byte| sum * 256.0 + f64::from(*byte));
    2.0_f64.powi(256) / (value + 1.0)
}
