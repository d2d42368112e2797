//! A small network of nodes in virtual time, and what it proves.

mod boot;
mod clock;
mod garbage;
mod headers;
mod hostile;
mod market;
mod mend;
mod mining;
mod net;
mod payments;
mod pool;
mod posts;
mod receipts;
mod refusals;
mod reorg;
mod rooms;
mod sound;
mod sync;
mod undo;
