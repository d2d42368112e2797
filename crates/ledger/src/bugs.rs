//! Bugs on purpose, which the simulation has to find.
//!
//! Without the feature `seeded-bugs` none can be switched on, and the code that asks for them is gone:
//! [`Bug::is_on`] is a constant then. No program that people use is built with the feature.

/// A bug of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Bug {
    /// Any sequence number is taken.
    AnySequence = 1,
    /// An account may spend what it does not have.
    AnyBalance,
    /// Nobody checks signatures.
    AnySignature,
    /// A taken name may be claimed.
    AnyName,
    /// Undoing a block leaves the names that it gave.
    ForgetsNames,
    /// Undoing a block leaves the stock that its orders took.
    ForgetsStock,
    /// A branch of the same work is changed to.
    LastSeenWins,
    /// The lead that decides is not a quarter but anything.
    NoTie,
    /// The difficulty rule counts one block too many.
    RetargetOffByOne,
    /// A block's time may be its parent's.
    TimeStandsStill,
    /// Blocks from the future are taken.
    AnyFuture,
    /// A block whose list repeats its tail is looked into.
    RepeatedTail,
    /// A finder may pay itself anything.
    AnyReward,
    /// A finder may take fees that nobody paid.
    AnyFees,
    /// A settled order stays open.
    SettlesTwice,
    /// Anybody may settle any order.
    AnySettler,
    /// An order may cost less than its offer.
    AnyPrice,
    /// Nobody checks seals.
    AnySeal,
    /// Anybody may seal a block.
    AnySigner,
    /// A signer may seal again at once.
    SignsAgain,
    /// A signer may claim the weight of another's turn.
    AnyTurn,
    /// One vote is a majority.
    OneVoteDecides,
    /// Anybody may act where only members may.
    AnyMember,
    /// Undoing a block leaves the votes that it cast.
    ForgetsVotes,
}

impl Bug {
    /// Whether the bug is switched on.
    #[inline]
    pub fn is_on(self) -> bool {
        switch::is_on(&switch::LEDGER, self as u8)
    }

    /// Switches one bug on and all others of this crate off.
    #[cfg(feature = "seeded-bugs")]
    pub fn switch(bug: Option<Self>) {
        switch::LEDGER.set(bug.map_or(0, |bug| bug as u8));
    }
}

pub use switch::{Switch, is_on};

#[cfg(feature = "seeded-bugs")]
mod switch {
    use core::sync::atomic::{AtomicU8, Ordering};

    pub(super) static LEDGER: Switch = Switch::off();

    /// Which bug of a crate is on, by its number; 0 is none.
    #[derive(Debug)]
    pub struct Switch(AtomicU8);

    impl Switch {
        /// None is on.
        pub const fn off() -> Self {
            Self(AtomicU8::new(0))
        }

        /// Switches one on and all others off.
        pub fn set(&self, number: u8) {
            self.0.store(number, Ordering::Relaxed);
        }
    }

    /// Whether a bug is on.
    pub fn is_on(switch: &Switch, number: u8) -> bool {
        switch.0.load(Ordering::Relaxed) == number
    }
}

#[cfg(not(feature = "seeded-bugs"))]
mod switch {
    pub(super) const LEDGER: Switch = Switch::off();

    /// No bug can be on.
    #[derive(Clone, Copy, Debug)]
    pub struct Switch;

    impl Switch {
        /// None is on.
        pub const fn off() -> Self {
            Self
        }
    }

    /// No bug is on.
    #[inline]
    pub const fn is_on(_: &Switch, _: u8) -> bool {
        false
    }
}
