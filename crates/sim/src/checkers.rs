//! What must hold, and what the checkers remember.

use alloc::{collections::BTreeSet, string::String, vec::Vec};
use core::fmt;

use ledger::{BlockHash, Room};

use crate::{model::Model, scenario::HostId};

/// What must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Checker {
    /// Nothing panics.
    Panic,
    /// All balances together are the allocations and the rewards of the chain.
    Conservation,
    /// Each block that an honest node stands on keeps every rule, by a second, simpler set of them.
    Model,
    /// The state of a node is what the model has at its tip.
    State,
    /// The ledger gives the same state when the chain is replayed from the genesis block, and undoing
    /// each block gives exactly the state before it.
    Replay,
    /// A node changes its branch only for more work, by more than a tie, and always for that. A signer may
    /// leave a block of its own that is from the future.
    Choice,
    /// No honest node stands on a block that was forged, or comes from its future.
    Forgery,
    /// After the faults have ended honest nodes come to stand on one tip.
    Convergence,
    /// No honest node cuts an honest one off.
    CutOff,
    /// Every queue and cache keeps its limit.
    Limits,
    /// Outputs come in the order persist, announce, template, event.
    OutputOrder,
    /// A block that a node's own miners found is taken by that node.
    OwnBlock,
    /// Every post of a host that lost nothing is on the chain at the end.
    LostPost,
    /// A node starts from what was written as it was: nothing acknowledged is lost, and what lacks its
    /// end is not damaged.
    Durability,
    /// What a node answers about posts, names and accounts is what its chain holds.
    Answers,
    /// The same seed gives the same run.
    Determinism,
}

impl Checker {
    /// All of them with their names.
    pub const ALL: [(Self, &'static str); 16] = [
        (Self::Panic, "panic"),
        (Self::Conservation, "conservation"),
        (Self::Model, "model"),
        (Self::State, "state"),
        (Self::Replay, "replay"),
        (Self::Choice, "choice"),
        (Self::Forgery, "forgery"),
        (Self::Convergence, "convergence"),
        (Self::CutOff, "cut-off"),
        (Self::Limits, "limits"),
        (Self::OutputOrder, "output-order"),
        (Self::OwnBlock, "own-block"),
        (Self::LostPost, "lost-post"),
        (Self::Durability, "durability"),
        (Self::Answers, "answers"),
        (Self::Determinism, "determinism"),
    ];
}

impl fmt::Display for Checker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = Self::ALL.iter().find(|(checker, _)| checker == self);
        f.write_str(named.map_or("", |(_, name)| name))
    }
}

/// An invariant that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Milliseconds from the beginning.
    pub at_ms: u64,
    /// The host, if it was one.
    pub host: Option<HostId>,
    /// Who found it.
    pub checker: Checker,
    /// What was found.
    pub detail: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            at_ms,
            host,
            checker,
            detail,
        } = self;
        write!(f, "{checker} at {}.{:03} s", at_ms / 1_000, at_ms % 1_000)?;
        if let Some(host) = host {
            write!(f, ", host {host}")?;
        }
        write!(f, ": {detail}")
    }
}

/// A post that a node took from its person.
#[derive(Clone, Debug)]
pub(crate) struct Promise {
    pub(crate) host: HostId,
    pub(crate) at_ms: u64,
    pub(crate) text: String,
}

/// What the checkers remember of a run.
#[derive(Clone, Debug)]
pub(crate) struct Checkers {
    pub(crate) violation: Option<Violation>,
    pub(crate) ignored: BTreeSet<Checker>,
    /// Whether nothing is checked at all: for runs that are only looked at.
    pub(crate) are_off: bool,
    pub(crate) model: Model,
    pub(crate) promises: Vec<Promise>,
    /// The block that is being handed to the node whose miners found it.
    pub(crate) found: Option<BlockHash>,
}

impl Checkers {
    pub(crate) fn new(room: &Room) -> Self {
        Self {
            violation: None,
            ignored: BTreeSet::new(),
            are_off: false,
            model: Model::new(room),
            promises: Vec::new(),
            found: None,
        }
    }
}
