//! The nouns of the API.

mod chain;
mod class;
mod consortium;
mod explore;
mod file;
mod host;
mod market;
mod mining;
mod people;
mod receipt;
mod snapshot;
mod status;

pub use chain::{
    Added, AddedAs, Block, BlockTransactions, Included, Payload, Pending, Submitted, Transaction,
    TransactionState, TreeNode,
};
pub use class::{Asks, Class, ClassOrder, Pupil, Question};
pub use consortium::{Admitted, Ballot, Consortium, Proposal, Role, Signer};
pub use explore::{
    BlockRun, FinderShare, MerkleLevel, MerkleNode, MerkleRole, MerkleTree, Statistics,
};
pub use file::{Exported, Imported, ImportedBlocks, Left, ROOM_FILE_BYTES};
pub use host::{Conditions, Half, HostOrder, MAX_DELAY_MS, MAX_LOSS_PERMILLE, Member};
pub use market::{Offer, Order, OrderStatus, Outcome, Stamp};
pub use mining::{Attempt, GpuState, MiningStatus, NextBlock};
pub use people::{Account, Name, PersonResult, Post};
pub use receipt::{Receipt, Verified};
pub use snapshot::{Pruned, Rival, Snapshot};
pub use status::{
    Allocation, DifficultyRule, Link, LinkKind, LinkState, Me, Peer, RoomInfo, RoomParams, Status,
    StorageState, StorageStatus,
};
