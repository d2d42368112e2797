//! All known blocks, and the branch that this node stands on.

mod active;
mod index;
mod locator;
mod orphans;
mod tree;

pub(crate) use active::{Activation, BlockOutcome, BlockRefusal, Chain};
pub(crate) use index::{AccountIndex, Place};
pub(crate) use orphans::MAX_ORPHANS;
pub(crate) use tree::{BodyState, Entry, HeaderRefusal};
