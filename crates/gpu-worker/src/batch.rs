//! What a graphics processor is asked for at once, and whether its answer can be trusted.

use pow::{Digest, Job, NonceRange, ROUND_CONSTANTS};

/// The program, in WGSL; its entry is [`ENTRY`].
pub const PROGRAM: &str = include_str!("search.wgsl");

/// Where the program begins.
pub const ENTRY: &str = "search";

/// Most nonces that the program keeps of one batch; `search.wgsl` says the same number.
pub const KEPT: usize = 256;

/// Words of the program's task; `search.wgsl` says what they mean.
pub const TASK_WORDS: usize = 80;

/// Invocations in a workgroup; `search.wgsl` says the same number.
pub const GROUP: u32 = 256;

/// Most workgroups along one axis: WebGPU's least `maxComputeWorkgroupsPerDimension`.
const MOST_GROUPS: u32 = 65_535;

/// How many nonces are kept of a batch at least, on average: so many that their absence proves a fault
/// (e⁻³² is a chance of one in 10¹³), and few enough for the CPU.
const EXPECTED: u64 = 32;

/// How many hits a batch may have on average, so that all are kept.
const MOST_HITS: u64 = 128;

/// What the program is asked for at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Batch {
    range: NonceRange,
    zero_bits: u32,
}

/// What the program answered.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// How many nonces it kept, or would have if there were room.
    pub count: u32,
    /// Room for [`KEPT`] nonces, the first `count` of which count.
    pub nonces: &'a [u32],
}

/// What a batch gave, the CPU having hashed all that was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// A nonce whose hash meets the target.
    pub found: Option<u32>,
    /// The smallest hash of those kept, which is the smallest of all if any was kept.
    pub best: Digest,
}

/// The answer is wrong: the graphics processor, its driver or the browser's compiler has a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongAnswer {
    /// Nothing was kept, where so many had to be on average.
    Silent {
        /// How many.
        expected: u64,
    },
    /// More were kept than can be.
    TooMany {
        /// How many.
        count: u32,
    },
    /// A nonce was kept that was not asked for.
    Outside {
        /// Which.
        nonce: u32,
    },
    /// The CPU has another hash for a nonce.
    Hash {
        /// Which nonce.
        nonce: u32,
    },
}

impl Batch {
    /// Most nonces of a job that fit into one batch.
    pub fn most_nonces(job: &Job) -> u64 {
        MOST_HITS << job.zero_bits()
    }

    /// A batch of a job, at most [`Self::most_nonces`] long.
    pub fn new(job: &Job, range: NonceRange) -> Self {
        let wanted = (range.count() / EXPECTED).max(1).ilog2();
        Self {
            range,
            zero_bits: wanted.min(job.zero_bits()),
        }
    }

    /// The nonces asked for.
    pub fn range(&self) -> NonceRange {
        self.range
    }

    /// The program's task, as `search.wgsl` reads it.
    pub fn task(&self, job: &Job) -> [u32; TASK_WORDS] {
        let mut words = [0; TASK_WORDS];
        words[..8].copy_from_slice(&job.midstate());
        words[8..11].copy_from_slice(&job.tail());
        // A hash begins with the bytes of SHA-256's last word, the last one first.
        let all_but = u32::MAX.checked_shr(self.zero_bits).unwrap_or(0);
        words[11] = (!all_but).swap_bytes();
        words[12] = self.range.first();
        // A batch has less than 2³² nonces: no target leaves more than 2³¹ to one hit.
        words[13] = u32::try_from(self.range.count()).unwrap_or(u32::MAX);
        words[16..].copy_from_slice(&ROUND_CONSTANTS);
        words
    }

    /// How many workgroups there are along both axes.
    pub fn groups(&self) -> [u32; 2] {
        let count = u32::try_from(self.range.count()).unwrap_or(u32::MAX);
        let groups = count.div_ceil(GROUP);
        [groups.min(MOST_GROUPS), groups.div_ceil(MOST_GROUPS)]
    }

    /// Hashes what was kept again.
    ///
    /// # Errors
    /// [`WrongAnswer`] if the program can't have done what it was asked for.
    pub fn check(&self, job: &Job, answer: Answer<'_>) -> Result<Outcome, WrongAnswer> {
        let count = answer.count;
        let Some(nonces) = answer.nonces.get(..count as usize) else {
            return Err(WrongAnswer::TooMany { count });
        };
        let expected = self.range.count() >> self.zero_bits;
        if nonces.is_empty() && expected >= EXPECTED {
            return Err(WrongAnswer::Silent { expected });
        }
        let mut outcome = Outcome {
            found: None,
            best: Digest::MAX,
        };
        for &nonce in nonces {
            if nonce < self.range.first() || nonce > self.range.last() {
                return Err(WrongAnswer::Outside { nonce });
            }
            let digest = job.digest(nonce);
            if digest.leading_zero_bits() < self.zero_bits {
                return Err(WrongAnswer::Hash { nonce });
            }
            outcome.best = outcome.best.min(digest);
            if job.is_met_by(digest) {
                outcome.found = Some(outcome.found.map_or(nonce, |first| first.min(nonce)));
            }
        }
        Ok(outcome)
    }

    /// Whether an answer names all nonces that the program has to keep by the CPU, and no others.
    pub fn is_exactly(&self, job: &Job, answer: Answer<'_>) -> bool {
        let mut nonces = answer
            .nonces
            .get(..answer.count as usize)
            .unwrap_or_default()
            .to_vec();
        nonces.sort_unstable();
        nonces == self.expected(job)
    }

    /// All nonces that the program has to keep, in ascending order, by the CPU.
    pub fn expected(&self, job: &Job) -> Vec<u32> {
        (self.range.first()..=self.range.last())
            .filter(|&nonce| job.digest(nonce).leading_zero_bits() >= self.zero_bits)
            .collect()
    }
}
