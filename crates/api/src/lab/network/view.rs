//! What there is to draw of a simulated network.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

use super::Behaviour;

/// What there is to draw at a moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Frame {
    /// Virtual time.
    pub at_ms: u64,
    /// The furthest that the run has been.
    pub length_ms: u64,
    /// Whether [`super::Ask::Advance`] came as far as it should.
    pub is_there: bool,
    /// Events so far.
    pub events: u64,
    /// Messages heard so far.
    pub messages: u64,
    /// SHA-256 over all that went into the nodes and came out of them.
    pub hash: [u8; 32],
    /// The nodes, by number.
    pub nodes: Vec<NodeView>,
    /// Some of the messages on their way, the most telling first.
    pub flights: Vec<Flight>,
    /// All messages on their way.
    pub in_flight: u32,
    /// The newest blocks, as they were found.
    pub blocks: Vec<BlockView>,
    /// The number of marks before `marks`: what a page has beyond them is void.
    pub first_mark: u32,
    /// Marks of the time line that the page lacks.
    pub marks: Vec<Mark>,
    /// Levers in force.
    pub levers: u32,
    /// The node looked into.
    pub detail: Option<Detail>,
    /// What happened in the last step, after [`super::Ask::Step`] alone.
    pub told: Option<Told>,
}

/// What happened in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Told {
    /// Virtual time.
    pub at_ms: u64,
    /// What.
    pub what: ToldWhat,
}

/// What can happen in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum ToldWhat {
    /// A node found a block.
    Found {
        /// Which.
        node: u8,
    },
    /// A node heard a message.
    Heard {
        /// Of whom.
        from: u8,
        /// Which.
        node: u8,
        /// What the message is about.
        kind: Kind,
    },
    /// A person paid another one.
    Paid {
        /// Who.
        from: u8,
        /// Whom.
        to: u8,
    },
}

/// A node, as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct NodeView {
    /// Whether its program runs.
    pub is_on: bool,
    /// How it behaves.
    pub behaviour: Behaviour,
    /// The block that it stands on; none is the genesis block.
    pub tip: Option<u32>,
    /// Its height.
    pub height: u32,
    /// Transactions that wait in its pool.
    pub pool: u32,
    /// Its account's balance on its own chain, in 1/100 coin.
    pub balance: u64,
    /// Its part of the hash power, in millionths.
    pub share: u32,
    /// What its clock is ahead, in milliseconds.
    pub ahead_ms: i32,
    /// Its group in a split.
    pub group: u8,
    /// Its peers.
    pub peers: u32,
    /// What it adds to each message's way, in milliseconds.
    pub delay_ms: u32,
    /// Of a thousand of its messages so many are lost.
    pub loss_permille: u16,
    /// Blocks that it found and hides.
    pub hidden: u32,
    /// How far the change of rules is that it follows, if it follows one.
    pub upgrade: Option<UpgradeView>,
}

/// How far a change of rules is at a node's tip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct UpgradeView {
    /// Its stage.
    pub stage: UpgradeStage,
    /// Blocks of this period so far that signal it.
    pub signalled: u32,
    /// Blocks of the period before that signalled it.
    pub last: u32,
    /// Blocks of a period that have to signal it.
    pub threshold: u32,
    /// Blocks of a period.
    pub period: u32,
}

/// The stages of a change of rules (BIP 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum UpgradeStage {
    /// Blocks may signal it.
    Started,
    /// Enough have; it is active with the next period.
    LockedIn,
    /// It holds.
    Active,
}

/// A block of the run, whoever stands on it.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct BlockView {
    /// Its number in the order of finding.
    pub number: u32,
    /// Its parent; none is the genesis block.
    pub parent: Option<u32>,
    /// Its height.
    pub height: u32,
    /// Who found it.
    pub miner: u8,
    /// When.
    pub at_ms: u64,
    /// Transactions beside the reward.
    pub transactions: u32,
    /// Its hash.
    pub hash: [u8; 32],
}

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub enum Kind {
    /// A block.
    Block,
    /// Headers or questions about blocks.
    Chain,
    /// Transactions or questions about them.
    Transaction,
    /// No message at all, as liars send it.
    Garbage,
    /// Where somebody stands, hellos, pings.
    Talk,
}

/// A message on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Flight {
    /// Who sent it.
    pub from: u8,
    /// Who hears it.
    pub to: u8,
    /// What it is about.
    pub kind: Kind,
    /// How far it is, in thousandths.
    pub progress: u16,
}

/// Something on the time line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Mark {
    /// Virtual time.
    pub at_ms: u64,
    /// What.
    pub kind: MarkKind,
}

/// What a mark of the time line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum MarkKind {
    /// A block was found.
    Block {
        /// By whom.
        node: u8,
        /// At which height.
        height: u32,
    },
    /// A second block of one height was found.
    Fork {
        /// The height.
        height: u32,
    },
    /// A node left a branch.
    Reorg {
        /// Who.
        node: u8,
        /// How many blocks it undid.
        undone: u32,
    },
    /// A node cut off a peer that broke a rule.
    CutOff {
        /// Who.
        node: u8,
        /// Whom.
        peer: u8,
    },
    /// A buyer paid a merchant, and works on a branch without it.
    Paid {
        /// The buyer.
        node: u8,
        /// The merchant.
        merchant: u8,
    },
    /// The merchant has seen what it waits for, and hands over the goods.
    Shipped {
        /// The buyer.
        node: u8,
        /// The merchant.
        merchant: u8,
    },
    /// The payment is undone, the goods are gone.
    Cheated {
        /// The buyer.
        node: u8,
        /// The merchant.
        merchant: u8,
    },
    /// The buyer gave up, or the payment stood: the merchant has its money.
    Failed {
        /// The buyer.
        node: u8,
        /// The merchant.
        merchant: u8,
    },
    /// A lever was pulled.
    Lever,
    /// A change of rules is locked in at a node that follows it.
    LockedIn {
        /// Who.
        node: u8,
    },
    /// A change of rules holds from now on at a node that follows it.
    Activated {
        /// Who.
        node: u8,
    },
}

/// What is inside of a node.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Detail {
    /// Which.
    pub node: u8,
    /// Its address.
    pub address: String,
    /// The newest blocks that it has, by their numbers in the run.
    pub blocks: Vec<u32>,
    /// Those of them that are on its chain.
    pub active: Vec<u32>,
    /// The transactions that wait.
    pub pool: Vec<PoolView>,
    /// Others' balances as its chain has them, by node, in 1/100 coin.
    pub balances: Vec<u64>,
}

/// A transaction that waits in a pool.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct PoolView {
    /// The node that signed it, if it is one's account.
    pub from: Option<u8>,
    /// The node that it pays, if it is one's account.
    pub to: Option<u8>,
    /// What it pays, in 1/100 coin.
    pub amount: u64,
    /// Its fee, in 1/100 coin.
    pub fee: u64,
}

/// A block that every node has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Undone {
    /// Its height.
    pub height: u32,
    /// Who found it.
    pub miner: u8,
    /// Transactions beside the reward.
    pub transactions: u32,
    /// Those of them that the chain has again.
    pub again: u32,
    /// Those that wait in a pool.
    pub waiting: u32,
}
