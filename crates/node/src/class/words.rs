//! What a room's host tells its class, and what a pupil tells the host.

use borsh::{BorshDeserialize, BorshSerialize};
use ledger::PublicKey;

use crate::statement::Statement;

/// What stands before what a host tells its class.
pub(crate) const CLASS_DOMAIN: &[u8] = b"chalkchain class v1\n";
/// The same before what a pupil tells the host.
pub(crate) const REPORT_DOMAIN: &[u8] = b"chalkchain report v1\n";

/// What a host tells its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Word {
    /// When it was said by the room's clock, Unix milliseconds. Each word's is above the one before.
    pub(crate) said_ms: u64,
    /// `said_ms` of the word that began the lesson.
    pub(crate) run: u64,
    /// The lesson that is on; 0 for none.
    pub(crate) lesson: u8,
    /// Whether everybody is to look up.
    pub(crate) paused: bool,
    /// Whether the exit ticket is open.
    pub(crate) ticket: bool,
}

impl Statement for Word {
    const DOMAIN: &'static [u8] = CLASS_DOMAIN;
}

impl Word {
    /// Whether a class is held by it.
    pub(crate) fn is_on(&self) -> bool {
        self.lesson > 0 || self.paused || self.ticket
    }
}

/// What a pupil tells the host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Report {
    /// When it was said, as a word's.
    pub(crate) said_ms: u64,
    /// The [`Word::run`] that it is of.
    pub(crate) run: u64,
    /// Who says it.
    pub(crate) account: PublicKey,
    /// Goals that are reached, a bit a goal.
    pub(crate) goals: u32,
    /// Questions of the exit ticket that are answered, a bit a question.
    pub(crate) answered: u8,
    /// How often an answer was tried.
    pub(crate) tries: u16,
}

impl Statement for Report {
    const DOMAIN: &'static [u8] = REPORT_DOMAIN;
}
