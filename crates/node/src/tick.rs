//! What happens because time passes.

use alloc::vec::Vec;

use api::Event;
use ledger::TxId;

use crate::{bugs::Bug, io::PeerId, message::Message, node::Node, offence::Offence, peers::Peer};

/// All are told the tip again after so long, so that a lost announcement does not matter.
pub(crate) const TELL_TIP_MS: u64 = 15_000;
/// In a crowded room each peer more makes it so much longer, so that the sum stays small.
pub(crate) const TELL_TIP_PER_PEER_MS: u64 = 250;
/// This account's waiting transactions are told to all again after so long.
pub(crate) const TELL_OWN_MS: u64 = 45_000;
/// Most peers that are asked for their hello at a time.
pub(crate) const HELLOS_ASKED: usize = 16;
/// One peer is pinged in this time.
pub(crate) const PING_MS: u64 = 1_000;

impl Node {
    pub(crate) fn tick(&mut self) {
        self.expire_questions();
        self.tell_tip_again();
        self.tell_own_again();
        self.expire_waiting();
        self.ping_somebody();
        self.roll_template();
        self.give_up_bare_headers();
        self.seal_in_turn();
        self.go_on_teaching();
        self.go_on_importing();
        self.shelve();
        if core::mem::take(&mut self.timers.peers_changed) {
            let peers = self.peers.count();
            self.event(Event::Peers { peers });
        }
    }

    fn expire_questions(&mut self) {
        let now = self.clock.host();
        for peer in self.sync.expire(now) {
            self.peers.stalled(peer);
            self.punish(peer, &Offence::Stalled);
        }
        self.ask_for_more();
    }

    fn tell_tip_again(&mut self) {
        let now = self.clock.host();
        let every = TELL_TIP_MS + TELL_TIP_PER_PEER_MS * u64::from(self.peers.count());
        if now.0.saturating_sub(self.timers.tip_told.0) < every {
            return;
        }
        self.timers.tip_told = now;
        let tip = Message::Tip(self.own_tip());
        self.announce(&tip, None);
        self.ask_for_hellos();
    }

    /// Asks those for their hello of whom none was heard: what a peer says of its tip counts only after
    /// it, so a lost one must not matter either.
    fn ask_for_hellos(&mut self) {
        if Bug::NeverAsksForHello.is_on() {
            return;
        }
        for id in self.peers.not_greeted(HELLOS_ASKED) {
            self.send(id, &Message::GetHello);
        }
    }

    /// Tells what this account waits for: nobody else would, where the first telling was lost.
    fn tell_own_again(&mut self) {
        let now = self.clock.host();
        let is_early = now.0.saturating_sub(self.timers.own_told.0) < TELL_OWN_MS;
        if is_early || Bug::TellsOnce.is_on() {
            return;
        }
        self.timers.own_told = now;
        let own = self.identity.public();
        let waiting = self.pool.of_account(&own);
        let ids: Vec<TxId> = waiting.map(|entry| entry.transaction.id()).collect();
        self.announce_transactions(&ids, None);
    }

    /// Pings the peers in turn, the one that waited longest first.
    fn ping_somebody(&mut self) {
        let now = self.clock.host();
        if now.0.saturating_sub(self.timers.pinged.0) < PING_MS {
            return;
        }
        let peers: Vec<PeerId> = self
            .peers
            .greeted()
            .map(|(id, peer, _)| (peer.ping.map_or(0, |(number, _)| number), id))
            .min()
            .map(|(_, id)| id)
            .into_iter()
            .collect();
        for id in peers {
            self.timers.pinged = now;
            self.timers.ping_number += 1;
            let number = self.timers.ping_number;
            if let Some(peer) = self.peers.get_mut(id) {
                peer.ping = Some((number, now));
            }
            self.send(id, &Message::Ping(number));
        }
    }

    /// A peer answered a ping.
    pub(crate) fn pong(&mut self, from: PeerId, number: u64) {
        let now = self.clock.host();
        let Some(peer) = self.peers.get_mut(from) else {
            return;
        };
        let Peer { ping, rtt_ms, .. } = peer;
        if let Some((sent, at)) = ping
            && *sent == number
        {
            let rtt = now.0.saturating_sub(at.0);
            *rtt_ms = Some(u32::try_from(rtt).unwrap_or(u32::MAX));
        }
    }
}
