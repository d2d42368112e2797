//! What the workers did, summed up for the node.

use std::collections::BTreeMap;

use node::Input;
use pow::Digest;

use crate::{clock::Monotonic, event::SearcherId};

/// What the workers reported since the node was told.
#[derive(Debug, Default)]
pub(super) struct Tally {
    since: Monotonic,
    hashes: u64,
    elapsed_ms: BTreeMap<SearcherId, u64>,
    best: Option<Digest>,
}

impl Tally {
    /// Since when it counts.
    pub(super) fn since(&self) -> Monotonic {
        self.since
    }

    /// Counts from now on.
    pub(super) fn begin(&mut self, now: Monotonic) {
        self.since = now;
    }

    /// Adds what a worker reported; a hash that is no try for the next block counts as work alone.
    pub(super) fn add(
        &mut self,
        id: SearcherId,
        hashes: u64,
        elapsed_ms: u32,
        best: Option<Digest>,
    ) {
        self.hashes += hashes;
        *self.elapsed_ms.entry(id).or_default() += u64::from(elapsed_ms);
        self.best = match (self.best, best) {
            (Some(least), Some(best)) => Some(least.min(best)),
            (least, best) => least.or(best),
        };
    }

    /// The sum for the node, if anything was hashed.
    ///
    /// Workers report at their own times, so each rate is known better than how much of it falls
    /// into this interval. The time is chosen so that hashes by time is the sum of the rates.
    pub(super) fn take(&mut self, now: Monotonic) -> Option<Input> {
        let tally = std::mem::take(self);
        self.since = now;
        let reporters = tally.elapsed_ms.len() as u64;
        let elapsed_ms = tally
            .elapsed_ms
            .values()
            .sum::<u64>()
            .checked_div(reporters)?;
        Some(Input::Hashed {
            hashes: tally.hashes,
            elapsed_ms: u32::try_from(elapsed_ms).unwrap_or(u32::MAX),
            best: tally.best.map(Digest::to_bytes),
        })
    }
}
