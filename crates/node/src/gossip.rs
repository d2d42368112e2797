//! What peers say, and what is answered.

mod bodies;
mod headers;
mod transactions;

use ledger::Height;

use crate::{
    bugs::Bug,
    io::{LinkId, Output, PeerId},
    message::{Hello, Message, PROTOCOL_VERSION, Tip},
    node::Node,
    offence::Offence,
    peers::PeerHello,
};

impl Node {
    pub(crate) fn peer_joined(&mut self, id: PeerId, link: LinkId) {
        if !self.peers.join(id, link, self.clock.host()) {
            return;
        }
        self.say_hello(id);
    }

    fn say_hello(&mut self, to: PeerId) {
        let hello = Message::Hello(Hello {
            version: PROTOCOL_VERSION,
            genesis: self.chain.room().genesis(),
            tip: self.own_tip(),
            address: self.identity.public(),
            node: self.number,
        });
        self.send(to, &hello);
        self.say_pruned(to);
    }

    /// Says which blocks this node does not have any more.
    pub(crate) fn say_pruned(&mut self, to: PeerId) {
        let floor = self.chain.floor();
        if floor > Height(0) {
            self.send(to, &Message::Pruned(floor));
        }
    }

    pub(crate) fn peer_left(&mut self, id: PeerId) {
        if self.peers.leave(id) {
            self.sync.forget(id);
            self.timers.peers_changed = true;
            self.ask_for_more();
        }
    }

    /// Holds an offence against a peer, and cuts it off if that was too much.
    pub(crate) fn punish(&mut self, id: PeerId, offence: &Offence) {
        let error = offence.to_error();
        self.note_refusal(id, || error.clone());
        if offence.is_worth_telling() {
            self.refused(error.clone());
        }
        if self.peers.punish(id, offence, self.clock.host()) {
            self.sync.forget(id);
            self.timers.peers_changed = true;
            self.output(Output::Disconnect {
                peer: id,
                reason: error,
            });
        }
    }

    pub(crate) fn frame(&mut self, from: PeerId, bytes: &[u8]) {
        let Some(link) = self.peers.get(from).map(|peer| peer.link) else {
            return;
        };
        let message = Message::decode(bytes);
        self.note_heard(from, link, bytes, message.as_ref().ok());
        match message {
            Ok(message) => {
                self.peers.heard(from);
                self.message(from, message);
            }
            Err(error) => self.punish(from, &Offence::Message(error)),
        }
        self.note_taken();
    }

    fn message(&mut self, from: PeerId, message: Message) {
        match message {
            Message::Hello(hello) => self.hello(from, &hello),
            Message::Tip(tip) => self.peer_stands_at(from, tip),
            Message::GetHeaders(locator) => {
                let headers = self.chain.headers_after(&locator);
                self.send(from, &Message::Headers(headers));
            }
            Message::Headers(headers) => self.headers(from, &headers),
            Message::GetBlocks(hashes) => self.blocks_asked(from, hashes),
            Message::Block(block) => self.block(from, block),
            Message::NewBlock(block) => self.new_block(from, block),
            Message::NotFound(hashes) => self.not_found(from, &hashes),
            Message::Inventory(ids) => self.transactions_told(from, ids, false),
            Message::Offer(ids) => self.transactions_told(from, ids, true),
            Message::GetTransactions(ids) => self.transactions_asked(from, &ids),
            Message::Transactions(transactions) => self.transactions(from, transactions),
            Message::GetPool => {
                let ids = self.pool.ids();
                self.send_ids(from, &ids, Message::Inventory);
            }
            Message::Ping(number) => self.send(from, &Message::Pong(number)),
            Message::Pong(number) => self.pong(from, number),
            Message::GetRoom => {
                let room = Message::Room(self.chain.room().to_bytes());
                self.send(from, &room);
            }
            Message::GetHello => self.say_hello(from),
            Message::Pruned(floor) => self.peer_pruned(from, floor),
            // Who runs a node knows its room; something else may be in its place.
            Message::Room(bytes) => self.hear_statement(from, &bytes),
        }
    }

    fn hello(&mut self, from: PeerId, hello: &Hello) {
        let expected = self.chain.room().genesis();
        if hello.genesis != expected {
            let found = hello.genesis;
            self.punish(from, &Offence::OtherRoom { expected, found });
            return;
        }
        if hello.version != PROTOCOL_VERSION {
            let found = hello.version;
            self.punish(from, &Offence::OtherVersion { found });
            return;
        }
        let Hello {
            address, tip, node, ..
        } = *hello;
        self.peers.greet(from, PeerHello { address, tip, node });
        self.greet_class(from, address);
        self.greet_with_cap(from);
        self.sync.stands_anew(from);
        self.timers.peers_changed = true;
        self.ask_for_more();
    }

    fn peer_stands_at(&mut self, from: PeerId, tip: Tip) {
        self.peers.stands_at(from, tip);
        self.sync.stands_anew(from);
        self.ask_for_more();
    }

    fn peer_pruned(&mut self, from: PeerId, floor: Height) {
        if let Some(peer) = self.peers.get_mut(from) {
            peer.floor = floor;
        }
        if Bug::PunishesPruned.is_on() {
            self.punish(from, &Offence::ClaimedTooMuch);
        }
        self.ask_for_more();
    }

    /// Asks for what is missing: headers of a peer with more work than is known here, bodies up to
    /// the best header, and, when nothing of these is on its way, the pools of peers.
    pub(crate) fn ask_for_more(&mut self) {
        if self.sync.headers_from().is_none() {
            let known = self.chain.tree().most_work();
            let is_news = |tip: &Tip| tip.work() > known || self.is_unknown_rival(tip);
            if let Some(peer) = self.peers.with_headers_beyond(is_news) {
                self.ask_headers(peer, None);
            }
        }
        let now = self.clock.host();
        for (peer, hashes) in self.sync.next_bodies(&self.chain, &self.peers, now) {
            self.send(peer, &Message::GetBlocks(hashes));
        }
        if self.sync.is_idle() {
            self.exchange_pools();
        }
    }
}
