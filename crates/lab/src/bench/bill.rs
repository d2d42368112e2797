//! What mending has cost.

use alloc::vec::Vec;

use api::lab::bench::{Mend, MendState};

/// What was mended, and what it cost.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bill(Vec<Spent>);

/// What mending something has cost.
#[derive(Clone, Copy, Debug)]
struct Spent {
    mend: Mend,
    hashes: u64,
    took_us: u64,
}

impl Bill {
    /// Notes what mending something has cost.
    pub(crate) fn spend(&mut self, mend: Mend, hashes: u64, took_us: u64) {
        match self.0.iter_mut().find(|spent| spent.mend == mend) {
            Some(spent) => {
                spent.hashes += hashes;
                spent.took_us += took_us;
            }
            None => self.0.push(Spent {
                mend,
                hashes,
                took_us,
            }),
        }
    }

    /// Hashes that mending something has cost.
    pub(crate) fn hashes(&self, mend: Mend) -> u64 {
        self.of(mend).map_or(0, |spent| spent.hashes)
    }

    /// Something that can be mended, as the page shows it.
    pub(crate) fn state(&self, mend: Mend, is_broken: bool, expected: u64) -> MendState {
        MendState {
            mend,
            is_broken,
            hashes: self.hashes(mend),
            took_us: self.of(mend).map_or(0, |spent| spent.took_us),
            expected,
        }
    }

    fn of(&self, mend: Mend) -> Option<&Spent> {
        self.0.iter().find(|spent| spent.mend == mend)
    }
}
