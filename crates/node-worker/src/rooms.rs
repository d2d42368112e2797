//! How a code becomes a room: the relay completes the code, and a peer describes the room.

use std::collections::VecDeque;

use api::{ApiError, Family};
use ledger::{BlockHash, Room, parse_code};
use node::{LinkId, room_answer, room_request};
use wire::{RoomCode, RoomId};

use crate::{
    clock::Monotonic,
    event::{Effect, SocketEvent, SocketId},
    links::{Goal, Link, LinkOutput, RelayLink, Remote, Route},
};

/// How long the relay and a peer have, together, to describe a room.
const FIND_MS: u64 = 10_000;

/// So many peers are asked at once; if none of them answers, so many others.
const ASKED_AT_ONCE: usize = 3;

/// How long the peers that were asked have.
const ANSWER_MS: u64 = 1_000;

/// The link of a search; a node's links have other numbers.
const FINDER_LINK: LinkId = LinkId(0);

/// A search for a room by its code, over a connection of its own.
#[derive(Debug)]
pub(crate) struct RoomFinder {
    code: String,
    link: RelayLink,
    deadline: Monotonic,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    /// The relay is asked for rooms with the code.
    LookingUp,
    /// The room's peers are asked for it.
    Asking {
        room: RoomId,
        unasked: VecDeque<Remote>,
        next_ask: Monotonic,
        asked: u32,
    },
}

impl RoomFinder {
    /// Begins a search.
    ///
    /// # Errors
    /// If the text is no code, or there is no relay to ask.
    pub(crate) fn new(
        now: Monotonic,
        code: &str,
        relays: Vec<String>,
        random: fastrand::Rng,
    ) -> Result<Self, ApiError> {
        let bits = parse_code(code).ok_or_else(|| {
            let message = format!(
                "a room's code is 6 letters and digits, and {code:?} is not; look at it again"
            );
            ApiError::new(Family::Decode, "badCode", message).with("code", code)
        })?;
        let route = Route::new(relays).ok_or_else(|| {
            let message = "only a relay can complete a room's code, and this page has none; \
                           join by the room's link instead";
            ApiError::new(Family::Transport, "noRelay", message).with("code", code)
        })?;
        let goal = Goal::Lookup(RoomCode(bits));
        Ok(Self {
            code: code.to_string(),
            link: RelayLink::new(now, FINDER_LINK, route, goal, random),
            deadline: now.plus(FIND_MS),
            stage: Stage::LookingUp,
        })
    }

    /// Takes in what happened to a socket.
    pub(crate) fn socket(&mut self, now: Monotonic, id: SocketId, event: SocketEvent) {
        self.link.socket(now, id, event);
    }

    /// Does what time asks for and what came over the link. Gives the room once it is found.
    ///
    /// # Errors
    /// If there is no such room, more than one, or nobody describes it in time.
    pub(crate) fn step(
        &mut self,
        now: Monotonic,
        effects: &mut Vec<Effect>,
    ) -> Result<Option<Room>, ApiError> {
        self.link.drive(now);
        let mut result = Ok(None);
        while let Some(output) = self.link.poll() {
            if let LinkOutput::Perform(effect) = output {
                effects.push(effect);
            } else if matches!(result, Ok(None)) {
                result = self.hear(now, output);
            }
        }
        if matches!(result, Ok(None)) {
            self.ask_peers(now);
            if now >= self.deadline {
                result = Err(self.too_late());
            }
        }
        if !matches!(result, Ok(None)) {
            self.link.close();
        }
        while let Some(output) = self.link.poll() {
            if let LinkOutput::Perform(effect) = output {
                effects.push(effect);
            }
        }
        result
    }

    fn hear(&mut self, now: Monotonic, output: LinkOutput) -> Result<Option<Room>, ApiError> {
        match (output, &mut self.stage) {
            (LinkOutput::Rooms(rooms), Stage::LookingUp) => self.looked_up(now, &rooms)?,
            (LinkOutput::Joined(remote), Stage::Asking { unasked, .. }) => {
                unasked.push_back(remote);
            }
            (LinkOutput::Received { bytes, .. }, Stage::Asking { room, .. }) => {
                // Most of what is said in a room is no answer to this.
                let genesis = BlockHash::from_bytes(room.0);
                return Ok(room_answer(&bytes, genesis).ok().flatten());
            }
            _ => {}
        }
        Ok(None)
    }

    fn looked_up(&mut self, now: Monotonic, rooms: &[RoomId]) -> Result<(), ApiError> {
        let error = |rule, message: String| {
            Err(ApiError::new(Family::Transport, rule, message)
                .with("code", &self.code)
                .with("rooms", rooms.len()))
        };
        match *rooms {
            [] => error(
                "roomNotFound",
                format!(
                    "nobody at this relay is in a room with the code {}; look at the code again, \
                     or ask the host to open the room",
                    self.code
                ),
            ),
            [room] => {
                self.stage = Stage::Asking {
                    room,
                    unasked: VecDeque::new(),
                    next_ask: now,
                    asked: 0,
                };
                self.link.join(now, room);
                Ok(())
            }
            _ => error(
                "ambiguousCode",
                format!(
                    "{} rooms at this relay have the code {}; join by the room's link instead",
                    rooms.len(),
                    self.code
                ),
            ),
        }
    }

    fn ask_peers(&mut self, now: Monotonic) {
        let Stage::Asking {
            unasked,
            next_ask,
            asked,
            ..
        } = &mut self.stage
        else {
            return;
        };
        if now < *next_ask || unasked.is_empty() {
            return;
        }
        *next_ask = now.plus(ANSWER_MS);
        for _ in 0..ASKED_AT_ONCE {
            let Some(remote) = unasked.pop_front() else {
                break;
            };
            *asked += 1;
            self.link.send_to(now, remote, room_request());
        }
    }

    fn too_late(&self) -> ApiError {
        let seconds = FIND_MS / 1000;
        let (rule, message) = match (self.link.trouble(), &self.stage) {
            (Some(trouble), _) => ("relayUnreachable", format!("{trouble}; try again later")),
            (None, Stage::LookingUp) => (
                "relayUnreachable",
                format!("the relay did not answer within {seconds} s; try again"),
            ),
            (None, Stage::Asking { asked: 0, .. }) => (
                "roomUnanswered",
                format!(
                    "nobody is in the room {} any more who could describe it; try again",
                    self.code
                ),
            ),
            (None, Stage::Asking { asked, .. }) => (
                "roomUnanswered",
                format!(
                    "{asked} of the room {} were asked for it, and nobody described it within \
                     {seconds} s; try again",
                    self.code
                ),
            ),
        };
        ApiError::new(Family::Transport, rule, message).with("code", &self.code)
    }
}

#[cfg(test)]
mod tests;
