//! What other relays are heard to say.

use std::{collections::HashMap, sync::Arc, time::Duration};

use tokio::time::Instant;

use super::{
    GRACE,
    counts::Loss,
    out::Outgoing,
    word::{Letter, MEMBERS_PER_NEWS, RelayId, RoomNews, Word},
};
use crate::{
    hub::{Hub, Numbers, Stray},
    limits::FAR_RELAYS,
};

/// The least time between two introductions to one relay, and between two questions.
const PAUSE: Duration = Duration::from_millis(500);

/// All relays that are heard.
#[derive(Debug)]
pub(super) struct Links {
    hub: Arc<Hub>,
    out: Arc<Outgoing>,
    known: HashMap<RelayId, Link>,
}

/// Another relay.
#[derive(Debug)]
struct Link {
    heard_at: Instant,
    /// When it was told all.
    introduced_at: Instant,
    asked_at: Option<Instant>,
    /// The stream that is heard, and what comes next in it.
    stream: u64,
    next_place: u64,
    /// Whether nothing is missing.
    is_in_step: bool,
    numbers: Numbers,
}

impl Links {
    /// Nobody is heard yet.
    pub(super) fn new(hub: Arc<Hub>, out: Arc<Outgoing>) -> Self {
        Self {
            hub,
            out,
            known: HashMap::new(),
        }
    }

    /// The way to other relays is there, for the first time or again: says so, and begins all anew.
    pub(super) fn reach(&mut self, now: Instant) {
        self.out.tell_aside(None, &Word::Alive);
        let relays: Vec<_> = self.known.keys().copied().collect();
        for relay in relays {
            self.introduce(relay, now);
            self.out.tell_aside(Some(relay), &Word::Ask);
        }
    }

    /// Says that this relay runs, asks who is out of step, and lets go of who was not heard for long.
    pub(super) fn beat(&mut self, now: Instant) {
        if self.out.has_way() {
            self.out.tell_aside(None, &Word::Alive);
            self.out.tell_all(&Word::Beat);
        }
        let silent = |link: &Link| now.duration_since(link.heard_at) >= GRACE;
        let gone: Vec<_> = self.known.extract_if(|_, link| silent(link)).collect();
        for (relay, mut link) in gone {
            self.out.forget(relay);
            let places: Vec<_> = link.numbers.keys().copied().collect();
            for place in places {
                self.hub.hear_left(place, &mut link.numbers);
            }
            tracing::info!(relays = self.known.len(), "another relay is gone");
        }
        for (relay, link) in &mut self.known {
            if !link.is_in_step {
                link.ask(*relay, &self.out, now);
            }
        }
        self.count_relays();
    }

    /// Hears a message of the bus.
    pub(super) fn hear(&mut self, bytes: &[u8], now: Instant) {
        match self.follow(bytes, now) {
            Ok(()) => {
                self.out.counts().received.inc();
            }
            Err(loss) => self.out.counts().dropped(loss),
        }
    }

    fn follow(&mut self, bytes: &[u8], now: Instant) -> Result<(), Loss> {
        let letter = Letter::read(bytes).map_err(|_| Loss::Garbage)?;
        let relay = letter.from;
        if relay == self.out.me() {
            return Err(Loss::Duplicate);
        }
        self.meet(relay, now)?;
        let link = self.known.get_mut(&relay).ok_or(Loss::Unknown)?;
        link.heard_at = now;
        match (&letter.word, letter.stream) {
            (Word::Alive, 0) => return Ok(()),
            (Word::Ask, 0) => {
                if now.duration_since(link.introduced_at) >= PAUSE {
                    self.introduce(relay, now);
                }
                return Ok(());
            }
            (Word::Alive | Word::Ask, _) | (_, 0) => return Err(Loss::Garbage),
            _ => {}
        }
        if let Err(loss) = link.step(&letter) {
            if loss == Loss::OutOfOrder {
                link.ask(relay, &self.out, now);
            }
            return Err(loss);
        }
        take(&self.hub, relay, link, letter)
    }

    /// Another relay is heard: for the first time, it is told all that is here.
    fn meet(&mut self, relay: RelayId, now: Instant) -> Result<(), Loss> {
        if self.known.contains_key(&relay) {
            return Ok(());
        }
        if self.known.len() >= FAR_RELAYS {
            return Err(Loss::Unknown);
        }
        let link = Link {
            heard_at: now,
            introduced_at: now,
            asked_at: None,
            stream: 0,
            next_place: 0,
            is_in_step: false,
            numbers: Numbers::new(),
        };
        self.known.insert(relay, link);
        self.count_relays();
        tracing::info!(relays = self.known.len(), "another relay is heard");
        self.hub.introduce_to(relay);
        Ok(())
    }

    fn introduce(&mut self, relay: RelayId, now: Instant) {
        if let Some(link) = self.known.get_mut(&relay) {
            link.introduced_at = now;
            self.hub.introduce_to(relay);
        }
    }

    fn count_relays(&self) {
        let relays = i64::try_from(self.known.len()).unwrap_or(i64::MAX);
        self.out.counts().relays.set(relays);
    }
}

impl Link {
    /// Whether a letter is what comes next.
    fn step(&mut self, letter: &Letter) -> Result<(), Loss> {
        if matches!(letter.word, Word::Begin) && letter.stream > self.stream {
            self.stream = letter.stream;
            self.next_place = letter.place.saturating_add(1);
            self.is_in_step = true;
            return Ok(());
        }
        if letter.stream < self.stream
            || (letter.stream == self.stream && letter.place < self.next_place)
        {
            return Err(Loss::Duplicate);
        }
        self.is_in_step &= letter.stream == self.stream && letter.place == self.next_place;
        if !self.is_in_step {
            return Err(Loss::OutOfOrder);
        }
        self.next_place = self.next_place.saturating_add(1);
        Ok(())
    }

    /// Asks a relay to begin anew, unless that was asked just now.
    fn ask(&mut self, relay: RelayId, out: &Outgoing, now: Instant) {
        let is_pending = |asked_at| now.duration_since(asked_at) < PAUSE;
        if !self.asked_at.is_some_and(is_pending) {
            self.asked_at = Some(now);
            out.tell_aside(Some(relay), &Word::Ask);
        }
    }
}

/// Does what follows from a word.
fn take(hub: &Hub, relay: RelayId, link: &mut Link, letter: Letter) -> Result<(), Loss> {
    match letter.word {
        Word::Room(news) => {
            if !is_bounded(&news) {
                return Err(Loss::Garbage);
            }
            hub.hear_room(relay, letter.stream, &news, &mut link.numbers);
        }
        Word::End => {
            let all = link.numbers.iter();
            let unnamed = all.filter(|(_, numbered)| numbered.named_in != letter.stream);
            let unnamed: Vec<_> = unnamed.map(|(place, _)| *place).collect();
            for place in unnamed {
                hub.hear_left(place, &mut link.numbers);
            }
        }
        Word::Left { room, peer } => hub.hear_left((room, peer), &mut link.numbers),
        Word::Message { room, to, frame } => {
            let heard = hub.hear_message(room, to, &frame, &mut link.numbers);
            heard.map_err(|stray| match stray {
                Stray::Unknown => Loss::Unknown,
                Stray::Garbage => Loss::Garbage,
                Stray::TooFast => Loss::TooFast,
            })?;
        }
        Word::Order(order) => {
            if !hub.hear_order(&order) {
                return Err(Loss::Garbage);
            }
        }
        Word::Begin | Word::Beat | Word::Alive | Word::Ask => {}
    }
    Ok(())
}

fn is_bounded(news: &RoomNews) -> bool {
    news.members.len().max(news.returning.len()) <= MEMBERS_PER_NEWS
}

#[cfg(test)]
mod tests;
