//! Attacks that are run many times, and what theory says of them.
//!
//! Chances and parts are in millionths.

use alloc::vec::Vec;

use borsh::{BorshDeserialize, BorshSerialize};

/// Fewest and most percent of the hash power that an attacker has.
pub const SHARES: (u8, u8) = (5, 45);
/// Fewest and most confirmations that are waited for.
pub const CONFIRMATIONS: (u8, u8) = (1, 6);
/// Most honest miners among whom blocks are withheld.
pub const MOST_HONEST: u8 = 4;

/// What a plot is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub enum Topic {
    /// A payment is spent twice by somebody with so many percent of the hash power: the chance, over the
    /// confirmations that are waited for.
    Twice {
        /// The attacker's part.
        percent: u8,
    },
    /// Blocks are withheld among so many honest miners: the part of the chain that it earns, over the part of the hash
    /// power in percent.
    Withhold {
        /// How many.
        honest: u8,
    },
}

/// A place of a plot that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub struct Cell {
    /// The plot.
    pub topic: Topic,
    /// Confirmations, or percent of the hash power.
    pub at: u8,
}

/// What there is to plot.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Odds {
    /// What it is about.
    pub topic: Topic,
    /// What theory says.
    pub lines: Vec<Line>,
    /// What was measured, by place.
    pub measured: Vec<Measured>,
}

/// A formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Law {
    /// Section 11 of the Bitcoin paper (Nakamoto 2008).
    Section11,
    /// The race as it is simulated.
    ThisRace,
    /// Eyal and Sirer 2014, equation 8.
    EyalSirer,
    /// What honest mining earns.
    Honest,
}

/// A formula's values.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Line {
    /// Which formula.
    pub law: Law,
    /// Places and values.
    pub points: Vec<(u8, u32)>,
}

/// What was measured at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Measured {
    /// The place.
    pub at: u8,
    /// Payments that were undone, or the attacker's blocks on the chain.
    pub won: u32,
    /// Payments, or blocks of the chain.
    pub all: u32,
    /// The 95 % interval of the chance or part.
    pub interval: (u32, u32),
}
