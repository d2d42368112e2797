//! What a link does when a connection fails, the relay refuses it, or a person wants none.

use api::LinkState;
use wire::{FrameError, Refusal};

use super::{MAX_BUFFERED_BYTES, Phase, RelayLink, STABLE_MS};
use crate::{
    clock::Monotonic,
    event::Effect,
    links::refusal::{self, Remedy, remedy},
};

/// Longest wait, before jitter, for a relay that does not answer: it may be back at any moment, and a
/// class is not to wait for long then.
const MOST_LOST_MS: u64 = 3_000;

/// Longest wait, before jitter, for one that has no place.
const MOST_REFUSED_MS: u64 = 15_000;

/// Longest wait that a relay may ask for when it goes.
const MOST_HINTED_MS: u32 = 60_000;

impl RelayLink {
    /// Tries to connect now, if it waits to try later.
    pub(crate) fn hurry(&mut self, now: Monotonic) {
        if matches!(self.phase, Phase::Waiting { .. }) {
            self.dial(now);
        }
    }

    /// Leaves the room and comes back at once, to hear the relay's time.
    pub(crate) fn redial(&mut self, now: Monotonic) {
        match self.phase {
            Phase::Joined { .. } => self.come_back(now, "The clock of this machine leapt"),
            Phase::Waiting { .. } => self.dial(now),
            // A welcome is on its way, or none is wanted.
            Phase::Dialing { .. } | Phase::Greeting { .. } | Phase::Removed | Phase::Off => {}
        }
    }

    /// What is no frame of this version may be a welcome of another.
    pub(super) fn unreadable(&mut self, now: Monotonic, bytes: &[u8], error: FrameError) {
        match (wire::other_version(bytes), self.phase) {
            (Some(version), Phase::Greeting { .. }) => {
                self.not_here(now, &refusal::other_version(wire::VERSION, version));
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
                self.drop_connection(now, LinkState::Closed, &sentence);
            }
            Remedy::Again => self.drop_connection(now, LinkState::Closed, &sentence),
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
            Remedy::Prove => self.turned_away(now, &sentence),
            Remedy::TurnedAway => self.not_here(now, &sentence),
        }
    }

    pub(super) fn overrun(&mut self, now: Monotonic, buffered: usize) {
        let detail = format!(
            "The relay is too slow: {buffered} bytes wait for it, and at most \
             {MAX_BUFFERED_BYTES} may"
        );
        self.fail(now, &detail);
    }

    /// Drops the connection and tries the next address after the next back-off.
    pub(super) fn fail(&mut self, now: Monotonic, detail: &str) {
        self.route.advance();
        self.drop_connection(now, LinkState::Closed, detail);
    }

    /// As [`Self::fail`], where the relay is there and has no place for this node.
    pub(super) fn not_here(&mut self, now: Monotonic, detail: &str) {
        self.route.advance();
        self.turned_away(now, detail);
    }

    /// Drops the connection and comes back to the same relay, which does not want this node now.
    fn turned_away(&mut self, now: Monotonic, detail: &str) {
        self.drop_connection(now, LinkState::Refused, detail);
    }

    fn drop_connection(&mut self, now: Monotonic, state: LinkState, detail: &str) {
        if let Phase::Joined { since } = self.phase
            && now.since(since) >= STABLE_MS
        {
            self.backoff.reset();
        }
        let wait_ms = match state {
            LinkState::Refused => self.backoff.next_ms(MOST_REFUSED_MS),
            _ => self.backoff.next_ms(MOST_LOST_MS),
        };
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
        let (next, seconds) = (self.says_next(), wait_ms.div_ceil(1000));
        self.show(state, format!("{detail}; {next} in {seconds} s"));
    }

    /// Wants no connection until a person does again. Whoever the room's host removed stays so.
    pub(crate) fn switch_off(&mut self) {
        if !matches!(self.phase, Phase::Removed) {
            let url = self.route.url().to_owned();
            self.hang_up(&url);
            self.phase = Phase::Off;
            self.show(LinkState::Off, url);
        }
    }

    /// Connects again after [`Self::switch_off`].
    pub(crate) fn switch_on(&mut self, now: Monotonic) {
        if matches!(self.phase, Phase::Off) {
            self.backoff.reset();
            self.show(LinkState::Connecting, self.route.url().to_owned());
            self.dial(now);
        }
    }

    pub(super) fn hang_up(&mut self, detail: &str) {
        self.drop_scout();
        self.perform(Effect::HangUp(self.socket_id()));
        self.remotes.clear();
        self.pace.clear();
        self.hosting.reset();
        self.trouble = Some(detail.to_string());
    }
}
