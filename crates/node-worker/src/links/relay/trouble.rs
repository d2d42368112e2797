//! What a link does when a connection fails, the relay refuses it, or a person wants none.

use api::LinkState;
use wire::{FrameError, Refusal};

use super::{MAX_BUFFERED_BYTES, Phase, RelayLink, STABLE_MS};
use crate::{
    clock::Monotonic,
    event::Effect,
    links::refusal::{self, Remedy, remedy},
};

/// Longest wait that a relay may ask for when it goes.
const MOST_HINTED_MS: u32 = 60_000;

impl RelayLink {
    /// What is no frame of this version may be a welcome of another.
    pub(super) fn unreadable(&mut self, now: Monotonic, bytes: &[u8], error: FrameError) {
        match (wire::other_version(bytes), self.phase) {
            (Some(version), Phase::Greeting { .. }) => {
                self.turned_away(now, &refusal::other_version(wire::VERSION, version));
            }
            _ => self.fail(
                now,
                &format!("The relay sent something unreadable: {error}"),
            ),
        }
    }

    pub(super) fn refused(&mut self, now: Monotonic, refusal: &Refusal) {
        let sentence = refusal::sentence(refusal);
        match remedy(refusal) {
            Remedy::After(retry_ms) => {
                let hinted_ms = u64::from(retry_ms.min(MOST_HINTED_MS));
                let wait_ms = self.backoff.jittered(hinted_ms);
                self.wait(now, LinkState::Closed, &sentence, wait_ms);
            }
            Remedy::Slower(frames_per_s) => {
                self.pace.limit(now, frames_per_s);
                self.fail(now, &sentence);
            }
            Remedy::Again => self.fail(now, &sentence),
            Remedy::Stay => {
                self.hang_up(&sentence);
                self.phase = Phase::Removed;
                self.pass = None;
                self.show(LinkState::Refused, sentence);
            }
            Remedy::Prove if self.is_host => {
                self.hosting.proves_first = true;
                self.turned_away(now, &sentence);
            }
            Remedy::NoHost => {
                self.is_host = false;
                self.hosting.proves_first = false;
                self.turned_away(now, &sentence);
            }
            Remedy::Prove | Remedy::TurnedAway => self.turned_away(now, &sentence),
        }
    }

    pub(super) fn overrun(&mut self, now: Monotonic, buffered: usize) {
        let detail = format!(
            "The relay is too slow: {buffered} bytes wait for it, and at most \
             {MAX_BUFFERED_BYTES} may"
        );
        self.fail(now, &detail);
    }

    /// Drops the connection and tries again after the next back-off.
    pub(super) fn fail(&mut self, now: Monotonic, detail: &str) {
        self.drop_connection(now, LinkState::Closed, detail);
    }

    /// As [`Self::fail`], where the relay is there and does not want this node.
    pub(super) fn turned_away(&mut self, now: Monotonic, detail: &str) {
        self.drop_connection(now, LinkState::Refused, detail);
    }

    fn drop_connection(&mut self, now: Monotonic, state: LinkState, detail: &str) {
        if let Phase::Joined { since } = self.phase
            && now.since(since) >= STABLE_MS
        {
            self.backoff.reset();
        }
        let wait_ms = self.backoff.next_ms();
        self.wait(now, state, detail, wait_ms);
    }

    /// Drops a connection that is sound, and connects anew at once.
    pub(super) fn come_back(&mut self, now: Monotonic, detail: &str) {
        self.hang_up(detail);
        self.show(LinkState::Connecting, detail.to_string());
        self.dial(now);
    }

    fn wait(&mut self, now: Monotonic, state: LinkState, detail: &str, wait_ms: u64) {
        self.hang_up(detail);
        self.phase = Phase::Waiting {
            until: now.plus(wait_ms),
        };
        let seconds = wait_ms.div_ceil(1000);
        self.show(state, format!("{detail}; trying again in {seconds} s"));
    }

    /// Wants no connection until a person does again. Whoever the room's host removed stays so.
    pub(crate) fn switch_off(&mut self) {
        if !matches!(self.phase, Phase::Removed) {
            let url = self.url.clone();
            self.hang_up(&url);
            self.phase = Phase::Off;
            self.show(LinkState::Off, url);
        }
    }

    /// Connects again after [`Self::switch_off`].
    pub(crate) fn switch_on(&mut self, now: Monotonic) {
        if matches!(self.phase, Phase::Off) {
            self.backoff.reset();
            self.show(LinkState::Connecting, self.url.clone());
            self.dial(now);
        }
    }

    fn hang_up(&mut self, detail: &str) {
        self.perform(Effect::HangUp(self.socket_id()));
        self.remotes.clear();
        self.pace.clear();
        self.hosting.reset();
        self.trouble = Some(detail.to_string());
    }
}
