//! Randomness that is the same everywhere: `SplitMix64`, and as many streams of it as there are
//! things to decide.
//!
//! Each thing draws from a stream of its own, so that taking one fault out of a run leaves the luck
//! of all others as it was. That is what makes a failing run shrink.

/// `SplitMix64` (Steele, Lea and Flood, 2014).
#[derive(Clone, Debug)]
pub struct Random(u64);

/// Which thing a stream decides. The numbers are part of what a seed means.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Stream {
    /// What the scenario is.
    Scenario,
    /// When a message arrives: wire, sender, receiver.
    Lane(u64, u64, u64),
    /// When a host's miners try a nonce, and which.
    Miner(u64),
    /// How long a host's disk takes.
    Disk(u64),
    /// What one deed does, by its salt.
    Deed(u64),
    /// Who drops old blocks when.
    Prune,
    /// By which rule the room's difficulty goes.
    Rule,
    /// What a host does by its conduct, and when.
    Whims(u64),
    /// Who pays whom.
    Trade,
    /// What signers vote for, and when.
    Votes,
}

impl Random {
    /// The stream of a seed for one thing.
    pub(crate) fn of(seed: u64, stream: Stream) -> Self {
        let parts = match stream {
            Stream::Scenario => [1, 0, 0, 0],
            Stream::Lane(wire, from, to) => [2, wire, from, to],
            Stream::Miner(host) => [3, host, 0, 0],
            Stream::Disk(host) => [4, host, 0, 0],
            Stream::Deed(salt) => [5, salt, 0, 0],
            Stream::Prune => [6, 0, 0, 0],
            Stream::Rule => [7, 0, 0, 0],
            Stream::Whims(host) => [8, host, 0, 0],
            Stream::Trade => [9, 0, 0, 0],
            Stream::Votes => [10, 0, 0, 0],
        };
        let mut random = Self(seed);
        for part in parts {
            random.0 = random.number() ^ part.wrapping_mul(0xd6e8_feb8_6659_fd93);
        }
        random
    }

    /// Any number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 if that is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        self.number() % end.max(1)
    }

    /// An index below `end`; 0 if that is 0.
    pub fn index(&mut self, end: usize) -> usize {
        usize::try_from(self.below(end as u64)).expect("below a usize")
    }

    /// A number from `least` to `most`, both counted.
    pub fn range(&mut self, least: u64, most: u64) -> u64 {
        least + self.below(most.saturating_sub(least).saturating_add(1))
    }

    /// True so many times in a thousand.
    pub fn chance(&mut self, permille: u64) -> bool {
        self.below(1_000) < permille
    }

    /// One of some things.
    pub(crate) fn pick<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        things.get(self.index(things.len()))
    }
}
