//! What a node takes at most, for people to see. The numbers are the ledger's and the node's; a test of the
//! node holds these against them.

/// Most peers that are kept.
pub const PEERS: u32 = 1_024;
/// A peer with this penalty is not heard any more.
pub const PENALTY: u32 = 100;
/// Most transactions that wait.
pub const POOL_TRANSACTIONS: u32 = 2_000;
/// Most transactions of one account that wait.
pub const POOL_PER_ACCOUNT: u32 = 64;
/// Most bytes of a message.
pub const MESSAGE_BYTES: u32 = 256 * 1024 - 64;
/// Most bytes of a block.
pub const BLOCK_BYTES: u32 = 64 * 1024;
/// Most bytes of a transaction.
pub const TRANSACTION_BYTES: u32 = 4 * 1024;
/// Most bytes of a post.
pub const POST_BYTES: u32 = 2_000;
