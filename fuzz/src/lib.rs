//! What must hold of any bytes.
//!
//! Each target is a function of bytes that panics where something does not hold. libFuzzer runs them
//! with bytes that it makes up, guided by what code they reach (`cargo xtask fuzz`); a test runs them
//! over the corpus that is kept here, on the stable toolchain and without libFuzzer.
//!
//! | target | its bytes are |
//! |---|---|
//! | [`codec`] | a decoder's number, then what is decoded: everything that comes from a peer, a relay, a worker, a page or a person |
//! | [`records`] | harm to the records that a node starts from, snapshots too, and to a room's file |
//! | [`node`] | a sequence of inputs to one node |
//! | [`chain`] | a sequence of blocks and their undoing, on the ledger's state |
//! | [`scenario`] | a scenario of the simulation, whose checkers then watch it |

mod chain;
mod codec;
mod harm;
mod material;
mod node;
mod records;
mod scenario;
mod seeds;
mod watch;

pub use chain::chain;
pub use codec::codec;
pub use node::node;
pub use records::records;
pub use scenario::scenario;
pub use seeds::{Seed, seeds};

/// A function that panics where something does not hold of its bytes.
pub type Target = fn(&[u8]);

/// The targets by their names.
pub const TARGETS: [(&str, Target); 5] = [
    ("chain", chain),
    ("codec", codec),
    ("node", node),
    ("records", records),
    ("scenario", scenario),
];

#[cfg(test)]
mod tests;
