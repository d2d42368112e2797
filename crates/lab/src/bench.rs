//! The bench on which blocks are broken.

use api::{
    ApiError,
    lab::bench::{Answer, Ask},
};

/// What answers the bench's messages.
#[derive(Debug, Default)]
pub struct Desk {}

impl Desk {
    /// Answers a question.
    ///
    /// # Errors
    /// What can't be done, and why.
    pub fn ask(&mut self, ask: Ask) -> Result<Answer, ApiError> {
        match ask {
            Ask::Hash { bytes } => Ok(Answer::Hash(ledger::sha256d(&bytes))),
        }
    }
}
