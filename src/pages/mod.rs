//! The screens, one module each.

pub(crate) mod explorer;
pub(crate) mod feed;
pub(crate) mod lab;
pub(crate) mod lost;
pub(crate) mod market;
pub(crate) mod mine;
pub(crate) mod network;
pub(crate) mod projector;
pub(crate) mod room;
pub(crate) mod stamp;
pub(crate) mod start;
pub(crate) mod waiting;
pub(crate) mod wallet;
pub(crate) mod welcome;
