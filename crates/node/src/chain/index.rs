//! Where the active chain keeps what is asked for.

use alloc::{
    collections::{BTreeMap, VecDeque},
    vec::Vec,
};

use ledger::{
    Amount, Block, BlockHash, Height, Payload, PublicKey, SealedCoinbase, State, Transaction, TxId,
    maps::map_of,
};

use super::market::Deals;
use crate::{bugs::Bug, snapshot::Finder};

/// Where a transaction of the active chain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) block: BlockHash,
    pub(crate) height: Height,
    /// Its position in the block; the coinbase has 0.
    pub(crate) position: u32,
}

/// What the active chain holds of one account beside its state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct AccountIndex {
    /// Transactions that it signed or that concern it, oldest first.
    pub(crate) history: VecDeque<TxId>,
    pub(crate) blocks_found: u64,
    pub(crate) earned: Amount,
}

/// Indexes over the blocks of the active chain above the base. Adding a block and removing it again leaves
/// no trace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Index {
    places: BTreeMap<TxId, Place>,
    posts: VecDeque<TxId>,
    accounts: BTreeMap<PublicKey, AccountIndex>,
    deals: Deals,
}

impl Index {
    /// What a base still tells of the blocks below: who found them, and which offers and orders stand.
    /// Posts, histories and what is settled went with the bodies.
    pub(crate) fn on_base(state: &State, finders: &BTreeMap<PublicKey, Finder>) -> Self {
        let finders = finders.iter();
        Self {
            accounts: map_of(finders.map(|(key, finder)| {
                let account = AccountIndex {
                    history: VecDeque::new(),
                    blocks_found: finder.blocks,
                    earned: finder.earned,
                };
                (*key, account)
            })),
            deals: Deals::of_state(state),
            ..Self::default()
        }
    }

    /// Who found blocks.
    pub(crate) fn finders(&self) -> BTreeMap<PublicKey, Finder> {
        let found = |account: &AccountIndex| Finder {
            blocks: account.blocks_found,
            earned: account.earned,
        };
        let accounts = self
            .accounts
            .iter()
            .filter(|(_, account)| account.blocks_found > 0 && !Bug::ForgetsFinders.is_on());
        map_of(accounts.map(|(key, account)| (*key, found(account))))
    }

    pub(crate) fn place(&self, id: &TxId) -> Option<Place> {
        self.places.get(id).copied()
    }

    /// Ids of all posts, newest first.
    pub(crate) fn posts(&self) -> impl Iterator<Item = TxId> {
        self.posts.iter().rev().copied()
    }

    pub(crate) fn deals(&self) -> &Deals {
        &self.deals
    }

    pub(crate) fn account(&self, key: &PublicKey) -> Option<&AccountIndex> {
        self.accounts.get(key)
    }

    pub(crate) fn add(&mut self, height: Height, block: &Block, ids: &[TxId]) {
        let hash = block.header.hash();
        for (position, (transaction, id)) in (0..).zip(block.transactions.iter().zip(ids)) {
            let place = Place {
                block: hash,
                height,
                position,
            };
            self.places.insert(*id, place);
            if is_post(transaction) {
                self.posts.push_back(*id);
            }
            for account in self.concerned(transaction) {
                self.accounts
                    .entry(account)
                    .or_default()
                    .history
                    .push_back(*id);
            }
            if let Transaction::Signed(signed) = transaction {
                self.deals.add(*id, signed);
            }
            if let Some(coinbase) = transaction.coinbase() {
                let account = self.accounts.entry(coinbase.to).or_default();
                account.blocks_found += 1;
                account.earned = account
                    .earned
                    .checked_add(coinbase.reward)
                    .and_then(|sum| sum.checked_add(coinbase.fees))
                    .unwrap_or(Amount::MAX);
            }
        }
    }

    /// Removes the block that was added last.
    pub(crate) fn remove(&mut self, block: &Block, ids: &[TxId]) {
        for (transaction, id) in block.transactions.iter().zip(ids).rev() {
            self.places.remove(id);
            if is_post(transaction) {
                self.posts.pop_back();
            }
            if let Transaction::Signed(signed) = transaction {
                self.deals.remove(*id, signed);
            }
            for account in self.concerned(transaction) {
                self.shrink(account, transaction);
            }
        }
    }

    /// Leaves the lowest block out, which is archived. Who found how many blocks stays.
    pub(super) fn forget(&mut self, block: &Block, ids: &[TxId]) {
        for (transaction, id) in block.transactions.iter().zip(ids) {
            self.places.remove(id);
            if is_post(transaction) {
                self.posts.pop_front();
            }
            for key in self.concerned(transaction) {
                let Some(account) = self.accounts.get_mut(&key) else {
                    continue;
                };
                account.history.pop_front();
                if *account == AccountIndex::default() {
                    self.accounts.remove(&key);
                }
            }
        }
    }

    /// Leaves out what blocks that were forgotten held of offers and orders, but for what stands in the state
    /// above them.
    pub(super) fn forget_deals(&mut self, base: &State) {
        let Self { deals, places, .. } = self;
        deals.retain(base, |id| places.contains_key(id));
    }

    /// The accounts in whose history a transaction stands.
    pub(super) fn concerned(&self, transaction: &Transaction) -> Vec<PublicKey> {
        match transaction {
            Transaction::Coinbase(coinbase)
            | Transaction::Sealed(SealedCoinbase { coinbase, .. }) => alloc::vec![coinbase.to],
            Transaction::Signed(signed) => {
                let mut concerned = self.deals.others(signed);
                concerned.push(signed.body.from);
                concerned
            }
        }
    }

    fn shrink(&mut self, key: PublicKey, transaction: &Transaction) {
        let Some(account) = self.accounts.get_mut(&key) else {
            return;
        };
        account.history.pop_back();
        if let Some(coinbase) = transaction.coinbase() {
            account.blocks_found -= 1;
            account.earned = account
                .earned
                .checked_sub(coinbase.reward)
                .and_then(|rest| rest.checked_sub(coinbase.fees))
                .unwrap_or(Amount::ZERO);
        }
        if *account == AccountIndex::default() {
            self.accounts.remove(&key);
        }
    }
}

pub(super) fn is_post(transaction: &Transaction) -> bool {
    matches!(
        transaction.signed().map(|signed| &signed.body.payload),
        Some(Payload::Post { .. })
    )
}
