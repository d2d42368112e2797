//! The simulated network: how it begins, what is done to it, and what there is to draw.
//!
//! A run is its [`Settings`] and the [`Lever`]s pulled, each at its virtual time. The same run gives the
//! same event hash on any machine. Nodes are numbered from 0; amounts are in 1/100 coin; virtual times are
//! in milliseconds from the beginning.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

mod view;

pub use view::{
    BlockView, Detail, Flight, Frame, Kind, Mark, MarkKind, NodeView, PoolView, Told, ToldWhat,
    Undone, UpgradeStage, UpgradeView,
};

/// Fewest nodes of a network.
pub const LEAST_NODES: u8 = 2;
/// Most nodes of a network.
pub const MOST_NODES: u8 = 50;
/// Shortest and longest target spacing, in seconds.
pub const SPACINGS_S: (u32, u32) = (5, 600);
/// Longest delay of a message that can be set, in milliseconds.
pub const MOST_DELAY_MS: u32 = 60_000;
/// Most payments an hour that the nodes make to each other.
pub const MOST_PAYMENTS: u32 = 3_600;
/// The furthest that a clock can be set ahead or back, in milliseconds.
pub const MOST_SKEW_MS: i32 = 3_600_000;
/// Most confirmations that a merchant waits for.
pub const MOST_CONFIRMATIONS: u8 = 12;
/// A run ends after so much virtual time.
pub const MOST_RUN_MS: u64 = 6 * 3_600 * 1_000;
/// Most levers pulled in one run.
pub const MOST_LEVERS: usize = 200;
/// A million parts: the whole hash power.
pub const WHOLE: u32 = 1_000_000;

/// How a run begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Settings {
    /// What all luck follows from.
    pub seed: u32,
    /// How nodes are connected.
    pub shape: Shape,
    /// How many nodes.
    pub nodes: u8,
    /// The room's target spacing, in seconds.
    pub spacing_s: u32,
    /// What a message takes over any link, in milliseconds.
    pub delay_ms: u32,
    /// How many payments the nodes make to each other in an hour of virtual time.
    pub payments: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            seed: 1,
            shape: Shape::Mesh,
            nodes: 8,
            spacing_s: 15,
            delay_ms: 200,
            payments: 240,
        }
    }
}

/// How nodes are connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Shape {
    /// Over one relay: everybody reaches everybody, as in a class.
    Relay,
    /// Each with a few neighbours, who pass on what they hear.
    Mesh,
}

/// How a node behaves. All run the same node; what differs is what their machine does around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Behaviour {
    /// As the node wants it.
    Honest,
    /// It hides its blocks, and shows them to beat another's (Eyal and Sirer 2014).
    Selfish,
    /// It does not hear of one account's transactions, so its blocks lack them.
    Censor {
        /// The node whose account it is.
        account: u8,
    },
    /// It pays a merchant, and mines a branch in secret in which it did not.
    Buyer {
        /// The node that is paid.
        merchant: u8,
        /// Blocks that the merchant waits for, the payment's own counted. With 0 the buyer only tells
        /// others of another payment.
        confirmations: u8,
    },
    /// It sends forged blocks, forged transactions, claims and garbage.
    Liar,
    /// It floods its peers with orphans and with questions about nothing.
    Flooder,
    /// Its program follows a tighter rule once enough blocks signal it: smaller blocks. Others take what it makes.
    SoftFork,
    /// Its program follows a rule that others refuse, once enough blocks signal it: a larger reward.
    HardFork,
}

/// Something done to the network.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Lever {
    /// A node gets so many millionths of the whole hash power; the others share the rest as before.
    Share {
        /// Which.
        node: u8,
        /// Its part.
        millionths: u32,
    },
    /// What happens to all messages to and from a node, beside what its links do.
    Node {
        /// Which.
        node: u8,
        /// So much later, in milliseconds.
        delay_ms: u32,
        /// Of a thousand so many are lost.
        loss_permille: u16,
    },
    /// What happens to messages between two nodes.
    Link {
        /// One.
        one: u8,
        /// The other.
        other: u8,
        /// So much later, in milliseconds.
        delay_ms: u32,
        /// Of a thousand so many are lost.
        loss_permille: u16,
    },
    /// The network falls apart: nodes of different groups don't reach each other.
    Split {
        /// Each node's group.
        groups: Vec<u8>,
    },
    /// All groups come together again.
    Heal,
    /// A node's program ends; what it has stored stays.
    Off {
        /// Which.
        node: u8,
    },
    /// A node's program starts again.
    On {
        /// Which.
        node: u8,
    },
    /// A node's clock is set.
    Clock {
        /// Which.
        node: u8,
        /// So much ahead of the true time, in milliseconds.
        ahead_ms: i32,
    },
    /// A node behaves otherwise.
    Behave {
        /// Which.
        node: u8,
        /// How.
        behaviour: Behaviour,
    },
    /// A person pays another one.
    Pay {
        /// Who.
        from: u8,
        /// Whom.
        to: u8,
        /// How much, in 1/100 coin.
        amount: u64,
    },
}

/// A lever and when it was pulled.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Pulled {
    /// Virtual time.
    pub at_ms: u64,
    /// What was done.
    pub lever: Lever,
}

/// What is asked of the simulated network.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Ask {
    /// Begins a run.
    Open(Settings),
    /// Begins a run that somebody shared: what stands in its link.
    OpenLink(String),
    /// Goes on, and shows what there is.
    Advance {
        /// To this virtual time.
        until_ms: u64,
        /// Comes back after so much real time, wherever it is, in milliseconds.
        budget_ms: u32,
        /// What to show.
        look: Look,
    },
    /// Lets the next thing happen that says something about the run.
    Step(Look),
    /// Goes to a time: back from the nearest point kept, forward with [`Ask::Advance`].
    Seek {
        /// The virtual time.
        at_ms: u64,
        /// What to show.
        look: Look,
    },
    /// Pulls a lever now. Levers of later times, from before the run was taken back, are forgotten.
    Pull {
        /// The lever.
        lever: Lever,
        /// What to show.
        look: Look,
    },
    /// The run as a link's part after `#`.
    Link,
    /// The newest blocks that are on no node's chain any more, and what became of their transactions.
    Undone,
}

/// What a page wants to see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Look {
    /// Marks of the time line that the page has.
    pub marks: u32,
    /// The node that is looked into.
    pub node: Option<u8>,
}

/// What the simulated network answers.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
#[allow(
    clippy::large_enum_variant,
    reason = "an answer is made once and moved a few times"
)]
pub enum Answer {
    /// A run began.
    Opened {
        /// How.
        settings: Settings,
        /// The levers that it was shared with.
        levers: Vec<Pulled>,
        /// Who is connected to whom in a mesh; nobody where there is a relay.
        links: Vec<(u8, u8)>,
        /// The moment that it was shared at.
        moment_ms: u64,
        /// What there is.
        frame: Frame,
    },
    /// What there is now.
    Frame(Frame),
    /// The run's link.
    Link(String),
    /// The newest undone blocks, the newest first.
    Undone(Vec<Undone>),
}
