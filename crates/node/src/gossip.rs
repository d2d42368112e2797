//! What peers say, and what is answered.

use alloc::vec::Vec;

use api::Event;
use ledger::{Block, BlockHash, CheckedTransaction, Header, SignedTransaction, Transaction, TxId};

use crate::{
    chain::{BlockOutcome, BlockRefusal, HeaderRefusal},
    errors::pool_error,
    io::{LinkId, Output, PeerId},
    message::{
        Hello, MAX_HEADERS, MAX_IDS, MAX_TRANSACTIONS, Message, MessageError, PROTOCOL_VERSION, Tip,
    },
    node::Node,
    offence::Offence,
    peers::PeerHello,
    pool::{PoolOutcome, PoolRefusal},
    sync::is_behind,
};

/// So many peers are asked for their pools.
const POOLS_ASKED: u32 = 3;

impl Node {
    pub(crate) fn peer_joined(&mut self, id: PeerId, link: LinkId) {
        if !self.peers.join(id, link, self.clock.host()) {
            return;
        }
        let hello = Message::Hello(Hello {
            version: PROTOCOL_VERSION,
            genesis: self.chain.room().genesis(),
            tip: self.own_tip(),
            address: self.identity.public(),
        });
        self.send(id, &hello);
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
        if offence.penalty() > 0 {
            self.event(Event::Refused(error.clone()));
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
        match Message::decode(bytes) {
            Ok(message) => self.message(from, link, message),
            Err(error) => self.punish(from, &Offence::Message(error)),
        }
    }

    fn message(&mut self, from: PeerId, link: LinkId, message: Message) {
        match message {
            Message::Hello(hello) => self.hello(from, &hello),
            Message::Tip(tip) => self.peer_stands_at(from, tip),
            Message::GetHeaders(locator) => {
                let headers = self.chain.headers_after(&locator);
                self.send(from, &Message::Headers(headers));
            }
            Message::Headers(headers) => self.headers(from, link, &headers),
            Message::GetBlocks(hashes) => self.blocks_asked(from, hashes),
            Message::Block(block) => self.block(from, link, block),
            Message::NewBlock(block) => self.new_block(from, link, block),
            Message::Inventory {
                blocks,
                transactions,
            } => self.inventory(from, &blocks, transactions),
            Message::GetTransactions(ids) => self.transactions_asked(from, &ids),
            Message::Transactions(transactions) => self.transactions(from, link, transactions),
            Message::NotFound(hashes) => {
                for hash in hashes {
                    self.sync.body_lacks(from, hash);
                }
                self.ask_for_more();
            }
            Message::GetPool => self.send_pool(from),
            Message::Ping(number) => self.send(from, &Message::Pong(number)),
            Message::Pong(number) => self.pong(from, number),
            Message::GetRoom => {
                let room = Message::Room(self.chain.room().to_bytes());
                self.send(from, &room);
            }
            // Who runs a node knows its room.
            Message::Room(_) => {}
        }
    }

    fn hello(&mut self, from: PeerId, hello: &Hello) {
        let expected = self.chain.room().genesis();
        if hello.genesis != expected {
            let found = hello.genesis;
            self.punish(from, &Offence::OtherRoom { expected, found });
            return;
        }
        let ask_pool = self.peers.count() < POOLS_ASKED;
        let Some(peer) = self.peers.get_mut(from) else {
            return;
        };
        peer.hello = Some(PeerHello {
            address: hello.address,
            tip: hello.tip,
        });
        self.timers.peers_changed = true;
        if ask_pool {
            self.send(from, &Message::GetPool);
        }
        self.ask_for_more();
    }

    fn peer_stands_at(&mut self, from: PeerId, tip: Tip) {
        self.peers.stands_at(from, tip);
        self.ask_for_more();
    }

    /// Asks for what is missing: headers of the peer with most work if that is more than is known
    /// here, and bodies up to the best header.
    pub(crate) fn ask_for_more(&mut self) {
        let now = self.clock.host();
        if self.sync.headers_from().is_none() {
            let known = self.chain.tree().best_header().work();
            let best = self
                .peers
                .greeted()
                .map(|(id, _, hello)| (hello.tip.work(), id))
                .max()
                .filter(|(work, _)| *work > known);
            if let Some((_, peer)) = best {
                self.ask_headers(peer);
            }
        }
        for (peer, hashes) in self.sync.next_bodies(&self.chain, &self.peers, now) {
            self.send(peer, &Message::GetBlocks(hashes));
        }
    }

    fn ask_headers(&mut self, peer: PeerId) {
        let mut locator = self.chain.locator();
        // Headers may be ahead of the bodies: go on from them.
        let best = self.chain.tree().best_header().hash();
        if locator.first() != Some(&best) {
            locator.insert(0, best);
        }
        self.sync.ask_headers(peer, self.clock.host());
        self.send(peer, &Message::GetHeaders(locator));
    }

    fn headers(&mut self, from: PeerId, link: LinkId, headers: &[Header]) {
        let asked = self.sync.headers_came(from);
        let follow = headers
            .windows(2)
            .all(|pair| pair[1].prev == pair[0].hash());
        if !follow {
            self.punish(from, &Offence::BrokenHeaderChain);
            self.give_up_on(from);
            return;
        }
        for header in headers {
            match self.chain.add_header(*header, self.clock.room_s()) {
                Ok(_) => self.adopt_waiting(from, link, header.hash()),
                Err(refusal) => {
                    self.header_refused(from, refusal);
                    return;
                }
            }
        }
        if asked && headers.len() < MAX_HEADERS {
            self.check_claim(from);
        }
        self.ask_for_more();
    }

    fn header_refused(&mut self, from: PeerId, refusal: HeaderRefusal) {
        self.give_up_on(from);
        self.punish(from, &Offence::Header(refusal));
        self.ask_for_more();
    }

    /// A peer that has told all its headers can't have more work than they have.
    fn check_claim(&mut self, from: PeerId) {
        let known = self.chain.tree().best_header().work();
        let claimed = self
            .peers
            .get(from)
            .and_then(|peer| Some(peer.tip()?.work()));
        if claimed.is_some_and(|claimed| claimed > known) {
            self.give_up_on(from);
            self.punish(from, &Offence::ClaimedTooMuch);
        }
    }

    /// Stops believing what a peer said of its tip, until it says something new.
    fn give_up_on(&mut self, peer: PeerId) {
        let tip = self.own_tip();
        self.peers.stands_at(peer, tip);
    }

    /// A header came whose whole block waits here already.
    fn adopt_waiting(&mut self, from: PeerId, link: LinkId, hash: BlockHash) {
        if let Some(block) = self.chain.take_waiting(&hash) {
            self.take_block(block, Some((from, link)));
        }
    }

    fn blocks_asked(&mut self, from: PeerId, hashes: Vec<BlockHash>) {
        let mut lacking = Vec::new();
        for hash in hashes {
            match self.chain.block(&hash) {
                Some(block) => self.send(from, &Message::Block(block)),
                None => lacking.push(hash),
            }
        }
        if !lacking.is_empty() {
            self.send(from, &Message::NotFound(lacking));
        }
    }

    fn block(&mut self, from: PeerId, link: LinkId, block: Block) {
        self.sync.body_came(&block.header.hash());
        self.take_block(block, Some((from, link)));
        self.ask_for_more();
    }

    fn new_block(&mut self, from: PeerId, link: LinkId, block: Block) {
        let hash = block.header.hash();
        self.sync.body_came(&hash);
        self.take_block(block, Some((from, link)));
        // Its sender stands there, unless the block was refused.
        if let Some(entry) = self.chain.tree().get(&hash) {
            let tip = Tip {
                hash,
                height: entry.point.height(),
                work: entry.point.work().to_be_bytes(),
            };
            self.peers.stands_at(from, tip);
        }
        self.ask_for_more();
    }

    /// Takes a block from a peer, and the blocks that waited for it.
    pub(crate) fn take_block(&mut self, block: Block, from: Option<(PeerId, LinkId)>) {
        let mut reached = alloc::vec![block];
        while let Some(block) = reached.pop() {
            let hash = block.header.hash();
            match self.add_block(block, from.map(|(_, link)| link)) {
                Ok(BlockOutcome::Orphan) => {
                    if let Some((peer, _)) = from
                        && self.sync.headers_from().is_none()
                    {
                        self.ask_headers(peer);
                    }
                }
                Ok(_) => reached.extend(self.chain.take_waiting_children(&hash)),
                Err(refusal) => self.block_refused(from, refusal),
            }
        }
    }

    fn block_refused(&mut self, from: Option<(PeerId, LinkId)>, refusal: BlockRefusal) {
        let Some((peer, _)) = from else { return };
        match refusal {
            BlockRefusal::Rule(rule) => self.punish(peer, &Offence::Block(rule)),
            BlockRefusal::KnownInvalid => {
                self.punish(peer, &Offence::Header(HeaderRefusal::InvalidParent));
            }
            BlockRefusal::TreeFull => {
                self.punish(peer, &Offence::Header(HeaderRefusal::TreeFull));
            }
        }
    }

    fn inventory(&mut self, from: PeerId, blocks: &[BlockHash], transactions: Vec<TxId>) {
        let unknown = blocks
            .iter()
            .any(|hash| self.chain.tree().get(hash).is_none());
        if unknown && self.sync.headers_from().is_none() {
            self.ask_headers(from);
        }
        if is_behind(&self.chain) {
            // They will be in blocks that are on their way, or come with the next inventory.
            return;
        }
        let wanted = transactions
            .into_iter()
            .filter(|id| !self.pool.knows(id) && self.chain.index().place(id).is_none());
        let now = self.clock.host();
        let ids = self.sync.ask_transactions(from, wanted, now);
        if !ids.is_empty() {
            self.send(from, &Message::GetTransactions(ids));
        }
    }

    fn transactions_asked(&mut self, from: PeerId, ids: &[TxId]) {
        let found: Vec<SignedTransaction> = ids
            .iter()
            .filter_map(|id| self.pool.get(id))
            .map(|entry| entry.transaction.signed().clone())
            .collect();
        for some in found.chunks(MAX_TRANSACTIONS) {
            self.send(from, &Message::Transactions(some.to_vec()));
        }
    }

    fn send_pool(&mut self, to: PeerId) {
        let transactions: Vec<TxId> = self
            .pool
            .in_order()
            .map(|entry| entry.transaction.id())
            .collect();
        for some in transactions.chunks(MAX_IDS) {
            self.send(
                to,
                &Message::Inventory {
                    blocks: Vec::new(),
                    transactions: some.to_vec(),
                },
            );
        }
    }

    fn transactions(&mut self, from: PeerId, link: LinkId, list: Vec<SignedTransaction>) {
        let mut pushed = Vec::new();
        let mut fetched = Vec::new();
        for signed in list {
            let id = Transaction::Signed(signed.clone()).id();
            let asked = self.sync.transaction_came(&id);
            if self.pool.knows(&id) || self.chain.index().place(&id).is_some() {
                continue;
            }
            let added = self.take_transaction(from, signed);
            if asked { &mut fetched } else { &mut pushed }.extend(added);
        }
        // A transaction that its sender has just signed has reached all on this link. One that
        // had to be fetched may be news to others there too.
        self.announce_transactions(&pushed, Some(link));
        self.announce_transactions(&fetched, None);
    }

    /// Takes a transaction from a peer. Gives the ids of all that were added because of it.
    fn take_transaction(&mut self, from: PeerId, signed: SignedTransaction) -> Vec<TxId> {
        let checked = match CheckedTransaction::new(signed, self.chain.room()) {
            Ok(checked) => checked,
            Err(rule) => {
                self.punish(from, &Offence::Transaction(rule));
                return Vec::new();
            }
        };
        match self.add_to_pool(checked) {
            Ok((PoolOutcome::Added | PoolOutcome::Duplicate | PoolOutcome::Parked, added)) => added,
            Err(refusal) => {
                // It was fine where it was sent: pools differ.
                if !matches!(
                    refusal,
                    PoolRefusal::Rule(ledger::RuleError::BadSequence { .. })
                ) {
                    self.event(Event::Refused(pool_error(&refusal)));
                }
                Vec::new()
            }
        }
    }

    /// Tells what the pool has, on all links but one.
    pub(crate) fn announce_transactions(&mut self, ids: &[TxId], but: Option<LinkId>) {
        for some in ids.chunks(MAX_IDS) {
            let message = Message::Inventory {
                blocks: Vec::new(),
                transactions: some.to_vec(),
            };
            self.announce(&message, but);
        }
    }
}

/// The first message of who wants to join a room that it knows only by its id.
pub fn room_request() -> Vec<u8> {
    Message::GetRoom.encode()
}

/// The room in a peer's answer to [`room_request`], if it is the one that was asked for.
///
/// # Errors
/// If the bytes are no message. An answer that is not about a room, or about another one, is no
/// error: it gives none.
pub fn room_answer(bytes: &[u8], genesis: BlockHash) -> Result<Option<ledger::Room>, MessageError> {
    let Message::Room(room) = Message::decode(bytes)? else {
        return Ok(None);
    };
    Ok(ledger::Room::from_bytes(&room)
        .ok()
        .filter(|room| room.genesis() == genesis))
}
