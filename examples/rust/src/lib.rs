//! What programs for a node's API need: HTTP, and the protocol as `docs/protocol.md` has it.
//!
//! Nothing here is of the node's own: whoever checks a room with these programs does not trust the code that made it.

pub mod audit;
pub mod bytes;
pub mod difficulty;
pub mod http;
pub mod names;
pub mod room;
pub mod rules;
pub mod state;
