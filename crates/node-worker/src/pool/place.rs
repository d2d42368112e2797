//! A place for a search worker.

use crate::{clock::Monotonic, event::SearcherId};

/// What is at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Its worker was started and does not listen yet.
    Starting(SearcherId),
    /// Its worker takes jobs.
    Ready(SearcherId),
    /// Its worker failed.
    Empty { until: Monotonic },
}

impl Place {
    pub(super) fn searcher(self) -> Option<SearcherId> {
        match self {
            Self::Starting(id) | Self::Ready(id) => Some(id),
            Self::Empty { .. } => None,
        }
    }
}
