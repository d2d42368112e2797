//! The ways to search, and which of them a machine has.

use crate::{
    lanes::{self, Table},
    range::NonceRange,
};

/// A way to search. All give the same outcome.
#[derive(Clone, Copy, Debug)]
pub struct Path {
    name: &'static str,
    lanes: u32,
    group: Group,
}

/// Hashes as many nonces as there are lanes, and tells in which of them the last word of the double
/// hash has no bit of the mask; lane `i` is bit `i`. The first nonce is a multiple of the lanes.
type Group = fn(&Table, first: u32, mask: u32) -> u32;

impl Path {
    /// Plain 32-bit arithmetic, one nonce at a time; every machine has it.
    pub const SCALAR: Self = Self {
        name: "scalar",
        lanes: 1,
        group: scalar,
    };

    /// The fastest way of this machine.
    pub fn best() -> Self {
        Self::all().last().unwrap_or(Self::SCALAR)
    }

    /// All ways that this machine has, the fastest last.
    pub fn all() -> impl Iterator<Item = Self> {
        core::iter::once(Self::SCALAR).chain(lanes::vector_paths())
    }

    /// A way as the lanes know it.
    #[cfg_attr(
        all(target_arch = "wasm32", not(feature = "simd")),
        allow(dead_code, reason = "this build has no vectors")
    )]
    pub(crate) const fn new(name: &'static str, lanes: u32, group: Group) -> Self {
        Self { name, lanes, group }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// The first nonce of a range for which the most significant word of the double hash may be at
    /// most `top`. All for which it is are given; of the others few.
    pub(crate) fn scan(self, table: &Table, range: NonceRange, top: u32) -> Option<u32> {
        // As many zero bits as `top` begins with, the word's bytes reversed.
        let mask = (!u32::MAX.checked_shr(top.leading_zeros()).unwrap_or(0)).swap_bytes();
        let (first, last) = (range.first(), range.last());
        // A group may begin before the range: its lanes begin at multiples of their number.
        let mut from = first & !(self.lanes - 1);
        let mut lanes = u32::MAX << (first - from);
        loop {
            let hits = (self.group)(table, from, mask) & lanes;
            if hits != 0 {
                let nonce = from + hits.trailing_zeros();
                return (nonce <= last).then_some(nonce);
            }
            lanes = u32::MAX;
            from = from.checked_add(self.lanes).filter(|&from| from <= last)?;
        }
    }
}

fn scalar(table: &Table, first: u32, mask: u32) -> u32 {
    table.zeros::<u32>(first, mask)
}
