//! What hosts do: they carry out what their nodes want, deliver, write and mine.

use alloc::{collections::VecDeque, vec::Vec};

use api::{Event as ApiEvent, Reply, host::StorageUse};
use node::{Destination, Input, Output, PeerId, message::Message};

use super::{Event, Flight, News, World};
use crate::{
    lies,
    network::{link_of, wire_of},
    scenario::{Conduct, HostId, WireId},
    trace::What,
};

/// A liar that was cut off comes again after so long.
const REJOIN_MS: u64 = 5_000;
/// A host that connects to its relays anew is there again after so long.
const REDIAL_MS: u64 = 300;

impl World {
    pub(super) fn act(&mut self, host: HostId, output: Output) {
        match output {
            Output::Persist { batch, ops } => {
                let now_ms = self.now_ms;
                let boot = self.host(host).boot;
                let due_ms = self.host_mut(host).disk.queue(now_ms, batch, ops);
                self.at(due_ms, Event::Written { host, boot });
            }
            Output::Send { to, bytes } => self.send(host, to, bytes),
            Output::Disconnect { peer, reason } => self.cut_off(host, peer, &reason.rule),
            Output::AskTime => self.at(self.now_ms + REDIAL_MS, Event::Redial(host)),
            Output::Mine(plan) => self.host_mut(host).mines = plan.threads > 0,
            Output::Template(template) => self.host_mut(host).template = Some(template),
            Output::Reply { result, .. } => {
                if matches!(result, Ok(Reply::Pruned(_))) {
                    self.counts.add("old blocks dropped", 1);
                }
                self.last_reply = Some(result);
            }
            Output::Event(ApiEvent::Reorg(reorg)) => {
                self.counts.reorgs += 1;
                let depth = reorg.undone.len() as u64;
                self.counts.deepest_reorg = self.counts.deepest_reorg.max(depth);
                self.report(News::Reorg {
                    host,
                    undone: depth,
                });
            }
            Output::Event(_) => {}
        }
    }

    fn cut_off(&mut self, host: HostId, peer: PeerId, rule: &str) {
        let Some((_, who)) = self.host(host).peers.get(&peer).copied() else {
            return;
        };
        self.host_mut(host).muted.insert(peer);
        self.check_cut_off(host, who, rule);
        self.report(News::CutOff { host, who });
        let is_split = self.host(host).conduct().upgrade() != self.host(who).conduct().upgrade();
        if !self.host(who).is_honest() {
            self.counts.add("liars cut off", 1);
        }
        // Whoever only follows other rules comes again, too: its next blocks may be good by both.
        if !self.host(who).is_honest() || is_split {
            self.at(self.now_ms + REJOIN_MS, Event::Rejoin(who));
        }
    }

    // Messages.

    /// Sends what a node says, as its host's conduct has it.
    fn send(&mut self, host: HostId, to: Destination, mut bytes: Vec<u8>) {
        if !self.host(host).is_honest() {
            let now_ms = self.now_ms;
            let guile = &mut self.host_mut(host).guile;
            if now_ms < guile.silent_until_ms {
                return;
            }
            if let Some(salt) = guile.mutations.pop_front() {
                bytes = lies::mutated(bytes, salt);
            }
            guile.remember(&bytes);
            if self.keeps_from_others(host, &bytes) || self.holds_back(host, to, &bytes) {
                return;
            }
        }
        self.route(host, to, &bytes);
    }

    /// Whether a liar keeps a message to itself for now: it hides the blocks that it found.
    fn holds_back(&mut self, host: HostId, to: Destination, bytes: &[u8]) -> bool {
        let late_ms = match self.host(host).conduct() {
            Conduct::Late(late_ms) => Some(late_ms),
            Conduct::Selfish => None,
            Conduct::Buyer(..) if self.host(host).guile.is_mining_apart() => None,
            _ => return false,
        };
        match Message::decode(bytes) {
            Ok(Message::NewBlock(_)) => {
                let guile = &mut self.host_mut(host).guile;
                if core::mem::take(&mut guile.races) {
                    // A block more decides the race, if it is shown at once.
                    return false;
                }
                guile.held.push_back((to, bytes.to_vec()));
                self.counts.add("blocks held back", 1);
                if let Some(late_ms) = late_ms {
                    self.at(self.now_ms + late_ms, Event::Release(host));
                }
                true
            }
            Ok(Message::Tip(_) | Message::Headers(_) | Message::Block(_)) => {
                !self.host(host).guile.held.is_empty()
            }
            _ => false,
        }
    }

    /// A liar shows the blocks that it held back.
    pub(super) fn release(&mut self, host: HostId) {
        let held = core::mem::take(&mut self.host_mut(host).guile.held);
        for (to, bytes) in held {
            self.route(host, to, &bytes);
        }
    }

    /// Shows the oldest block that is held back, on all wires.
    fn release_one(&mut self, host: HostId) {
        let held = &mut self.host_mut(host).guile.held;
        let Some((_, oldest)) = held.front().cloned() else {
            return;
        };
        let (shown, kept) = held.drain(..).partition(|(_, bytes)| *bytes == oldest);
        *held = kept;
        let shown: VecDeque<(Destination, Vec<u8>)> = shown;
        for (to, bytes) in shown {
            self.route(host, to, &bytes);
        }
    }

    fn route(&mut self, from: HostId, to: Destination, bytes: &[u8]) {
        match to {
            Destination::Peer(peer) => {
                if let Some((wire, to)) = self.host(from).peers.get(&peer).copied() {
                    self.launch(wire, from, to, bytes);
                }
            }
            Destination::Link(link) => {
                let wire = wire_of(link);
                let members = self.network.wire(wire).members.clone();
                for to in members.into_iter().filter(|to| *to != from) {
                    self.launch(wire, from, to, bytes);
                }
            }
        }
    }

    /// A liar's own words, to one host or to all, on every wire that reaches them.
    pub(crate) fn say(&mut self, from: HostId, to: Option<HostId>, bytes: &[u8]) {
        let heard: Vec<(WireId, HostId)> = self
            .host(from)
            .peers
            .values()
            .copied()
            .filter(|(_, who)| to.is_none_or(|to| to == *who))
            .collect();
        for (wire, who) in heard {
            self.launch(wire, from, who, bytes);
        }
        self.host_mut(from).guile.remember(bytes);
    }

    /// A liar says something later.
    pub(crate) fn say_later(
        &mut self,
        in_ms: u64,
        host: HostId,
        to: Option<HostId>,
        bytes: Vec<u8>,
    ) {
        self.at(self.now_ms + in_ms, Event::Say { host, to, bytes });
    }

    fn launch(&mut self, wire: WireId, from: HostId, to: HostId, bytes: &[u8]) {
        let Some(peer) = self.host(to).places.get(&(wire, from)).copied() else {
            return;
        };
        for at_ms in self.network.arrivals(self.now_ms, wire, from, to) {
            let flight = Flight {
                wire,
                from,
                to,
                peer,
                sent_ms: self.now_ms,
                bytes: bytes.to_vec(),
            };
            self.at(at_ms, Event::Arrive(flight));
        }
    }

    pub(super) fn arrive(&mut self, flight: Flight) -> What {
        let Flight {
            wire,
            from,
            to,
            peer,
            bytes,
            ..
        } = flight;
        let host = self.host_mut(to);
        let is_there = host.places.get(&(wire, from)) == Some(&peer);
        if !is_there || host.muted.contains(&peer) || host.node.is_none() {
            return What::Missed { from };
        }
        if !host.is_honest() {
            host.guile.remember(&bytes);
        }
        let Some(bytes) = self.overheard(to, bytes) else {
            return What::Missed { from };
        };
        self.counts.messages += 1;
        self.recorder.note(self.now_ms, to, 1, &bytes);
        let what = What::Heard {
            from,
            bytes: bytes.clone(),
        };
        self.drive(to, Input::Frame { from: peer, bytes });
        if self.host(to).conduct() == Conduct::Selfish {
            self.answer_with_held(to, &what);
        }
        what
    }

    /// Eyal and Sirer's strategy: another's block is answered with as many of one's own as are
    /// needed to win, or to race.
    fn answer_with_held(&mut self, host: HostId, heard: &What) {
        let What::Heard { bytes, .. } = heard else {
            return;
        };
        let Some((theirs, is_own)) = self.height_told(host, bytes) else {
            return;
        };
        let Some(node) = &self.host(host).node else {
            return;
        };
        let own = node.inspect().tip().height().0;
        let guile = &mut self.host_mut(host).guile;
        guile.races = own == theirs && !is_own && !guile.held.is_empty();
        if own < theirs || is_own && own == theirs {
            // All stand on one branch, so there is nothing to hide.
            guile.held.clear();
        } else if is_own {
            // Others took what it has shown; what it hides lies above.
        } else if own <= theirs + 1 {
            self.release(host);
        } else {
            self.release_one(host);
        }
    }

    // Storage.

    pub(super) fn written(&mut self, host: HostId, boot: u32) {
        if self.host(host).boot != boot {
            return;
        }
        let Some((batch, usage)) = self.host_mut(host).disk.write_next() else {
            return;
        };
        let StorageUse { used, .. } = usage;
        self.recorder
            .note(self.now_ms, host, 2, &used.to_le_bytes());
        self.drive(host, Input::Stored { batch, usage });
    }

    // Mining.

    /// The factor on everybody's power, in percent: that of the bell that rang last.
    fn bell(&self) -> u64 {
        self.bells.values().next_back().copied().unwrap_or(100)
    }

    /// When a host's miners try the next nonce: on average a power's gap from now.
    pub(super) fn at_next_hash(&mut self, host: HostId) {
        let percent = self.bell();
        let machine = self.host_mut(host);
        let power = machine.plan.power * percent / 100;
        if machine.plan.power == 0 {
            return;
        }
        let longest_ms = 2_000_000_u64.checked_div(power);
        let in_ms = longest_ms.map_or(1_000, |longest_ms| machine.miner.range(1, longest_ms));
        let round = machine.round;
        self.at(self.now_ms + in_ms, Event::Hash { host, round });
    }

    pub(super) fn try_nonce(&mut self, host: HostId) -> What {
        if self.bell() == 0 {
            return What::Hashed;
        }
        let Some((template, header)) = self.host_mut(host).attempt() else {
            return What::Hashed;
        };
        let Ok(target) = header.bits.to_target() else {
            return What::Hashed;
        };
        if !target.is_met_by(header.hash()) {
            return What::Hashed;
        }
        let nonce = header.nonce;
        self.recorder.note(self.now_ms, host, 3, &header.to_bytes());
        self.counts.blocks += 1;
        self.checkers.found = Some(header.hash());
        self.drive(host, Input::Found { template, nonce });
        self.checkers.found = None;
        self.attend_purchases();
        What::Found(header.hash())
    }

    /// The link that a host knows a wire by, for its node.
    pub(super) fn link_input(&self, wire: WireId, state: api::LinkState) -> Input {
        Input::Link {
            link: link_of(wire),
            kind: self.network.wire(wire).kind(),
            state,
            detail: alloc::string::String::new(),
        }
    }
}
