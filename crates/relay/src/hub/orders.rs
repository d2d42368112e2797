//! What a host has done to its room, whichever relay it is connected to.
//!
//! The host's relay does it to all members that it knows and passes the order on; every other relay looks
//! at the proof itself and does the same. How a client stands is then told by its own relay again.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use wire::{Control, Half, PeerNo, Refusal, RelayFrame};

use super::{
    halves::{deal, half_of},
    room::State,
    rules::Rules,
    seat::Seat,
    weather::Weather,
};
use crate::{
    federation::{Act, Home, Order, RelayId, Word},
    framing::encode,
    proof::Evidence,
};

impl State {
    /// Does what a host orders, tells everybody whom it changes something for, and answers the host.
    ///
    /// # Errors
    /// [`Refusal::NotHost`] for one who has not proved to be it, and what is out of bounds.
    pub(super) fn control(&mut self, me: PeerNo, control: &Control) -> Result<(), Refusal> {
        let seat = self.members.get(&me).ok_or(Refusal::NotHost)?;
        let by = seat.host.clone().ok_or(Refusal::NotHost)?;
        let answer = seat.outbox().cloned().ok_or(Refusal::NotHost)?;
        let mut rules = self.rules;
        let act = match control {
            Control::Close(closed) => {
                rules.closed = *closed;
                Some(Act::Rule)
            }
            Control::Weather {
                delay_ms,
                loss_permille,
            } => {
                rules.weather = Weather::new(*delay_ms, *loss_permille)?;
                Some(Act::Rule)
            }
            Control::Unite => {
                rules.split = false;
                Some(Act::Unite)
            }
            Control::Split(second) => {
                rules.split = true;
                Some(Act::Split(self.second_half(second.as_deref())))
            }
            Control::Mute { peer, muted } => self
                .home_of(*peer)
                .map(|who| Act::Mute { who, muted: *muted }),
            Control::Remove(peer) => self.home_of(*peer).map(Act::Remove),
        };
        if let Some(act) = &act {
            if !matches!(act, Act::Mute { .. } | Act::Remove(_)) {
                rules = rules.stamped(self.relay());
            }
            let affected = self.rule(rules, &by, act);
            self.pass_on(&by, act, &affected);
        }
        answer.push(&encode(&RelayFrame::Controlled(act.is_some())));
        Ok(())
    }

    /// Does what a host at another relay ordered, if no later order came before.
    pub(super) fn obey(&mut self, order: &Order) {
        let is_later = order.rules.are_later_than(&self.rules);
        let of_one = matches!(order.act, Act::Mute { .. } | Act::Remove(_));
        if is_later || of_one {
            let rules = if is_later { order.rules } else { self.rules };
            let affected = self.rule(rules, &Arc::new(order.by.clone()), &order.act);
            self.tell_relays(&affected);
        }
    }

    /// Goes by the rules that another relay has, if they are later.
    pub(super) fn catch_up(&mut self, rules: Rules, by: &Evidence) {
        if !rules.are_later_than(&self.rules) {
            return;
        }
        let act = if self.rules.split && !rules.split {
            Act::Unite
        } else {
            Act::Rule
        };
        let affected = self.rule(rules, &Arc::new(by.clone()), &act);
        self.tell_relays(&affected);
    }

    /// Goes by rules from now on and does what was ordered; tells whose place may have changed.
    fn rule(&mut self, rules: Rules, by: &Arc<Evidence>, act: &Act) -> Vec<PeerNo> {
        if rules != self.rules {
            self.ruled_by = Some(by.clone());
        }
        if rules.weather != self.rules.weather {
            for outbox in self.members.values().filter_map(Seat::outbox) {
                outbox.set_delay(rules.weather.delay());
            }
        }
        self.rules = rules;
        match act {
            Act::Rule => {
                self.tell_all();
                Vec::new()
            }
            Act::Unite => {
                self.regroup(|_, _| Half::First);
                self.numbers_here().collect()
            }
            Act::Split(second) => {
                let second = self.numbers_of(second);
                self.regroup(|peer, _| half_of(second.contains(&peer)));
                self.numbers_here().collect()
            }
            Act::Mute { who, muted } => {
                let one = self.number_of(*who);
                one.inspect(|peer| self.mute(*peer, *muted))
                    .into_iter()
                    .collect()
            }
            Act::Remove(who) => {
                if let Some(peer) = self.number_of(*who) {
                    self.remove(peer);
                }
                Vec::new()
            }
        }
    }

    /// Tells all other relays what was done, and how those who are connected here stand now.
    fn pass_on(&self, by: &Evidence, act: &Act, affected: &[PeerNo]) {
        if let Some(out) = &self.out {
            out.tell_all(&Word::Order(Order {
                room: self.id,
                by: by.clone(),
                rules: self.rules,
                act: act.clone(),
            }));
        }
        self.tell_relays(affected);
    }

    /// This relay as others know it; alone it needs no name.
    fn relay(&self) -> RelayId {
        self.out.as_ref().map(|out| out.me()).unwrap_or_default()
    }

    fn home_of(&self, peer: PeerNo) -> Option<Home> {
        let seat = self.members.get(&peer)?;
        let relay = self.relay();
        Some(seat.far().unwrap_or(Home { relay, peer }))
    }

    fn number_of(&self, home: Home) -> Option<PeerNo> {
        let mut numbers = self.members.keys().copied();
        numbers.find(|peer| self.home_of(*peer) == Some(home))
    }

    fn numbers_of(&self, listed: &[(RelayId, Vec<PeerNo>)]) -> BTreeSet<PeerNo> {
        let homes = listed
            .iter()
            .flat_map(|(relay, peers)| peers.iter().map(|peer| (*relay, *peer)));
        let homes: BTreeSet<_> = homes.collect();
        let is_listed = |peer: &PeerNo| {
            let home = self.home_of(*peer);
            home.is_some_and(|home| homes.contains(&(home.relay, home.peer)))
        };
        self.members.keys().copied().filter(is_listed).collect()
    }

    /// Who is in the second half of a split: who was named, or, as the hosts stay where they are, each
    /// other by turns.
    fn second_half(&self, named: Option<&[PeerNo]>) -> Vec<(RelayId, Vec<PeerNo>)> {
        let second: BTreeSet<PeerNo> = if let Some(named) = named {
            named.iter().copied().collect()
        } else {
            let is_host = |seat: &Seat| seat.host.is_some();
            let hosts = self.members.iter().filter(|(_, seat)| is_host(seat));
            let others = self.members.iter().filter(|(_, seat)| !is_host(seat));
            let mut second = deal(
                hosts.clone().map(|(_, seat)| seat.half),
                others.map(|(peer, _)| *peer).collect(),
            );
            let staying = hosts.filter(|(_, seat)| seat.half == Half::Second);
            second.extend(staying.map(|(peer, _)| *peer));
            second
        };
        let mut listed = BTreeMap::<RelayId, Vec<PeerNo>>::new();
        for home in second.into_iter().filter_map(|peer| self.home_of(peer)) {
            listed.entry(home.relay).or_default().push(home.peer);
        }
        listed.into_iter().collect()
    }

    fn mute(&mut self, peer: PeerNo, muted: bool) {
        let Some(seat) = self.members.get_mut(&peer) else {
            return;
        };
        // Who was removed is on its way out and says nothing any more.
        seat.muted = muted || seat.removed;
        let member = seat.member(peer);
        self.tell_conditions(peer);
        self.tell_members(&[member], |_, seat| seat.host.is_some());
    }

    fn remove(&mut self, peer: PeerNo) {
        if let Some(seat) = self.members.get_mut(&peer) {
            seat.removed = true;
            seat.muted = true;
            if let Some(outbox) = seat.outbox() {
                outbox.cut(Refusal::Removed);
            }
        }
    }

    /// Moves everybody to a half: each hears who is out of reach now and who within, then how it is.
    fn regroup(&mut self, half: impl Fn(PeerNo, &Seat) -> Half) {
        let mut moves: Vec<_> = self
            .members
            .iter()
            .map(|(peer, seat)| (*peer, seat.half, half(*peer, seat)))
            .collect();
        moves.sort_unstable_by_key(|(peer, ..)| *peer);
        for (other, old, new) in &moves {
            let left = encode(&RelayFrame::Left(*other));
            let joined = encode(&RelayFrame::Joined(*other));
            for (peer, was, is) in &moves {
                let frame = match (was == old, is == new) {
                    (true, false) => &left,
                    (false, true) => &joined,
                    _ => continue,
                };
                self.push(*peer, frame);
            }
        }
        for (peer, _, new) in &moves {
            if let Some(seat) = self.members.get_mut(peer) {
                seat.half = *new;
            }
        }
        self.tell_all();
        let all: Vec<_> = moves
            .iter()
            .filter_map(|(peer, ..)| Some(self.members.get(peer)?.member(*peer)))
            .collect();
        self.tell_members(&all, |_, seat| seat.host.is_some());
    }
}
