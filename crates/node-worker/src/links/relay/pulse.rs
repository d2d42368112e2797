//! Whether a connection still carries anything.
//!
//! A machine that lost its power says no goodbye, and browsers show scripts neither pings nor that none
//! come. So a link that has heard nothing for a while asks what every relay answers.

use wire::{ClientFrame, RoomCode};

use super::RelayLink;
use crate::{clock::Monotonic, links::Goal};

/// A silence after which the relay is asked.
const QUIET_MS: u64 = 10_000;
/// How long it then may take to say anything.
const ANSWER_MS: u64 = 5_000;

/// The last sign of life.
#[derive(Clone, Copy, Debug)]
pub(super) enum Pulse {
    /// Something was heard.
    Heard(Monotonic),
    /// Nothing was heard for a while, and the relay was asked.
    Asked(Monotonic),
}

impl RelayLink {
    /// Asks a silent relay for a sign of life, and gives up one that gives none.
    pub(super) fn feel_pulse(&mut self, now: Monotonic) {
        let Goal::Join(room) = self.goal else {
            return;
        };
        match self.pulse {
            Pulse::Heard(at) if now.since(at) >= QUIET_MS && self.pace.waiting_bytes() == 0 => {
                self.pulse = Pulse::Asked(now);
                self.send(now, &ClientFrame::Lookup(RoomCode::of(room)));
            }
            Pulse::Asked(at) if now.since(at) >= ANSWER_MS => {
                let detail = format!("Nothing more comes from {}", self.route.url());
                self.fail(now, &detail);
            }
            Pulse::Heard(_) | Pulse::Asked(_) => {}
        }
    }
}
