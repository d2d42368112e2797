//! Transactions: told of, asked for, and taken.

use alloc::vec::Vec;

use ledger::{CheckedTransaction, RuleError, SignedTransaction, Transaction, TxId};

use crate::{
    errors::pool_error,
    io::PeerId,
    message::{MAX_IDS, MAX_TRANSACTIONS, Message},
    node::Node,
    offence::Offence,
    pool::{Claim, PoolRefusal},
};

impl Node {
    /// A peer told what its pool has. `is_news`: it told nobody else.
    pub(super) fn transactions_told(&mut self, from: PeerId, ids: Vec<TxId>, is_news: bool) {
        if self.chain.is_behind() {
            // Before all blocks are here, the state may refuse what it would take after them.
            self.peers.pool_due_again(from);
        }
        let mut wanted = ids;
        wanted.retain(|id| !self.knows_transaction(id));
        let now = self.clock.host();
        let asked = self.sync.ask_transactions(from, wanted, is_news, now);
        if !asked.is_empty() {
            self.send(from, &Message::GetTransactions(asked));
        }
    }

    fn knows_transaction(&self, id: &TxId) -> bool {
        self.pool.knows(id) || self.chain.place(id).is_some()
    }

    pub(super) fn transactions_asked(&mut self, from: PeerId, ids: &[TxId]) {
        let found: Vec<SignedTransaction> = ids
            .iter()
            .filter_map(|id| self.pool.get(id))
            .map(|entry| entry.transaction.signed().clone())
            .collect();
        for some in found.chunks(MAX_TRANSACTIONS) {
            self.send(from, &Message::Transactions(some.to_vec()));
        }
    }

    pub(super) fn transactions(&mut self, from: PeerId, list: Vec<SignedTransaction>) {
        let mut known_there = Vec::new();
        let mut news = Vec::new();
        for signed in list {
            let id = Transaction::Signed(signed.clone()).id();
            let is_news = self.sync.transaction_came(&id).unwrap_or(false);
            if self.knows_transaction(&id) {
                continue;
            }
            let added = self.take_transaction(from, signed);
            if is_news { &mut news } else { &mut known_there }.extend(added);
        }
        self.announce_transactions(&known_there, Some(from));
        self.announce_transactions(&news, None);
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
        match self.add_to_pool(checked, Claim::New) {
            Ok(offered) => {
                self.mend(offered.refused);
                offered.added
            }
            Err(refusal) => {
                self.note_refusal(from, || pool_error(&refusal));
                match &refusal {
                    // It was fine where it was sent: pools differ.
                    PoolRefusal::Rule(RuleError::BadSequence { .. })
                    | PoolRefusal::ReplacementFeeTooLow { .. } => {}
                    // What it builds on is on its way, maybe: after the next block, peers are asked
                    // again.
                    PoolRefusal::Rule(
                        RuleError::UnknownOffer { .. } | RuleError::UnknownOrder { .. },
                    ) => self.timers.pool_overflowed = true,
                    // The last three are told of what waited before.
                    PoolRefusal::Rule(_)
                    | PoolRefusal::Replaced { .. }
                    | PoolRefusal::Displaced { .. }
                    | PoolRefusal::Expired { .. } => self.refused(pool_error(&refusal)),
                    PoolRefusal::Full { .. } | PoolRefusal::AccountFull { .. } => {
                        self.timers.pool_overflowed = true;
                        self.refused(pool_error(&refusal));
                    }
                }
                Vec::new()
            }
        }
    }

    /// Asks those peers for their pools whose turn it is, and tells them this node's own.
    pub(super) fn exchange_pools(&mut self) {
        if self.sync.take_transactions_lost() {
            self.peers.want_pools();
        }
        let due = self.peers.take_pools_due();
        if due.is_empty() {
            return;
        }
        let ids = self.pool.ids();
        for peer in due {
            self.send(peer, &Message::GetPool);
            self.send_ids(peer, &ids, Message::Offer);
        }
    }

    pub(super) fn send_ids(&mut self, to: PeerId, ids: &[TxId], message: fn(Vec<TxId>) -> Message) {
        for some in ids.chunks(MAX_IDS) {
            self.send(to, &message(some.to_vec()));
        }
    }

    /// Tells what the pool has, as [`Self::announce`] does.
    pub(crate) fn announce_transactions(&mut self, ids: &[TxId], said: Option<PeerId>) {
        for some in ids.chunks(MAX_IDS) {
            self.announce(&Message::Inventory(some.to_vec()), said);
        }
    }
}
