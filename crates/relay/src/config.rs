//! What a relay is told when it starts.

use std::path::PathBuf;

use crate::Limits;

/// What a relay serves and within which bounds.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The folder of the built page; without one the relay only relays.
    pub page: Option<PathBuf>,
    /// The bounds.
    pub limits: Limits,
}
