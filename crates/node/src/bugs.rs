//! Bugs on purpose, which the simulation has to find. See [`ledger::bugs`].

use ledger::bugs::{self, Switch};

#[cfg(feature = "seeded-bugs")]
static NODE: Switch = Switch::off();
#[cfg(not(feature = "seeded-bugs"))]
const NODE: Switch = Switch::off();

/// A bug of the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Bug {
    /// What is mined stays in the pool.
    PoolKeepsMined = 1,
    /// Transactions of undone blocks are forgotten.
    LosesDisconnected,
    /// A body that does not come is waited for without end.
    NeverRetriesBody,
    /// Headers that do not come are waited for without end.
    NeverRetriesHeaders,
    /// A clock that differs is held against a peer.
    PunishesClocks,
    /// Who is slow is cut off.
    CutsOffTheSlow,
    /// A hello that was lost is not asked for.
    NeverAsksForHello,
    /// A transaction whose telling was lost is not told again.
    TellsOnce,
    /// Orphans have no limit.
    NoOrphanCap,
    /// Parked transactions have no limit.
    NoParkedCap,
    /// The tip is written before the block that it names.
    TipFirst,
    /// A block of a side branch is not stored.
    ForgetsSideBranches,
    /// A template holds transactions that do not fit, such as a number before its turn.
    StaleSequence,
    /// A template keeps its transactions when the tip changes.
    StaleTemplate,
    /// The longer chain wins, whatever its work.
    HeightDecides,
    /// Where the best branch is bad, what is below its bad block comes before better branches.
    BadBranchFirst,
    /// Outputs leave as they come to mind.
    OutputsUnordered,
    /// A block is bad for good because a wrong body came for it.
    WrongBodySpoils,
    /// A void post is not signed again.
    NeverMends,
    /// Deadlines follow a clock that is set back.
    ClockSetBack,
    /// A good block is refused because of a bad one above it.
    BlamesTheGood,
    /// Old blocks go before the snapshot is written that stands for them.
    DropsFirst,
    /// A snapshot forgets who found the blocks that it stands for.
    ForgetsFinders,
    /// What a peer has dropped is held against it.
    PunishesPruned,
    /// A clock that leaps forward is believed.
    ClockSetForward,
}

impl Bug {
    /// Whether the bug is switched on.
    #[inline]
    pub(crate) fn is_on(self) -> bool {
        bugs::is_on(&NODE, self as u8)
    }

    /// Switches one bug on and all others of this crate off.
    #[cfg(feature = "seeded-bugs")]
    pub fn switch(bug: Option<Self>) {
        NODE.set(bug.map_or(0, |bug| bug as u8));
    }
}
