//! A small network of nodes in virtual time, and what it proves.

mod archive;
mod attempts;
mod boot;
mod cap;
mod class;
mod clock;
#[path = "../../ledger/tests/it/document.rs"]
pub(crate) mod document;
mod explore;
mod fees;
mod files;
mod garbage;
mod handed;
mod headers;
mod host;
mod hostile;
mod links;
mod locked;
mod market;
mod mend;
mod mining;
mod net;
mod payments;
mod pool;
mod posts;
mod protocol;
mod prune;
mod receipts;
#[path = "../../ledger/tests/it/refusals.rs"]
mod refusal_of_each_rule;
mod refusals;
mod reorg;
mod rooms;
mod sealing;
mod sound;
mod sync;
mod tap;
mod undo;
mod upgrade;
