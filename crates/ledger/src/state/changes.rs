//! What a transaction or a block would change, beside the state that it is tried on.

use alloc::{collections::BTreeMap, string::String};

use super::{Account, ClaimedName, State};
use crate::{
    amount::{Amount, Height},
    block::CheckedBlock,
    bugs::Bug,
    error::RuleError,
    hash::TxId,
    key::PublicKey,
    market::{Offer, Order, Outcome},
    name::NameKey,
    room::Room,
    rules::{
        self, COINBASE_RULES, CoinbaseSubject, SEAL_RULES, STATE_RULES, SealSubject, StateSubject,
    },
    seal::Role,
    stamp::{FileHash, Stamp},
    transaction::{Payload, SignedTransaction, Transaction},
};

/// What differs from a state; none stands for what is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub(super) accounts: BTreeMap<PublicKey, Option<Account>>,
    pub(super) names: BTreeMap<NameKey, Option<ClaimedName>>,
    pub(super) offers: BTreeMap<TxId, Option<Offer>>,
    pub(super) orders: BTreeMap<TxId, Option<Order>>,
    pub(super) stamps: BTreeMap<(FileHash, PublicKey), Option<Stamp>>,
    pub(super) roles: BTreeMap<(Role, PublicKey), Option<()>>,
    pub(super) votes: BTreeMap<(Role, PublicKey, PublicKey), Option<()>>,
    pub(super) recent: BTreeMap<Height, Option<PublicKey>>,
}

/// A state with changes laid over it, as the next transaction finds it.
#[derive(Clone, Copy)]
pub struct View<'a> {
    state: &'a State,
    changes: &'a Changes,
}

/// What the changes say of something, or else the state.
fn laid_over<'a, K: Ord, V>(
    changes: &'a BTreeMap<K, Option<V>>,
    state: &'a BTreeMap<K, V>,
    key: &K,
) -> Option<&'a V> {
    match changes.get(key) {
        Some(new) => new.as_ref(),
        None => state.get(key),
    }
}

impl<'a> View<'a> {
    /// The account of a key.
    pub fn account(&self, key: &PublicKey) -> Account {
        laid_over(&self.changes.accounts, &self.state.accounts, key)
            .cloned()
            .unwrap_or_default()
    }

    /// Who has a name.
    pub fn name(&self, key: &NameKey) -> Option<&'a ClaimedName> {
        laid_over(&self.changes.names, &self.state.names, key)
    }

    /// An offer that stands, by its transaction.
    pub fn offer(&self, id: &TxId) -> Option<&'a Offer> {
        laid_over(&self.changes.offers, &self.state.offers, id)
    }

    /// An order that is not settled, by its transaction.
    pub fn order(&self, id: &TxId) -> Option<&'a Order> {
        laid_over(&self.changes.orders, &self.state.orders, id)
    }

    /// The stamp of a file by an account.
    pub fn stamp(&self, file: FileHash, by: PublicKey) -> Option<&'a Stamp> {
        laid_over(&self.changes.stamps, &self.state.stamps, &(file, by))
    }

    /// Whether an account may post, pay and trade. Votes count when all transactions of their block are applied.
    pub fn may_act(&self, key: &PublicKey) -> bool {
        self.state.may_act(key)
    }

    /// Height of the block that a transaction applied here would be in.
    pub fn height(&self) -> Height {
        self.state.height.next()
    }

    /// Who decides disputes, if anybody.
    pub fn host(&self) -> Option<&'a PublicKey> {
        self.state.host.as_ref()
    }
}

impl Changes {
    /// A state with these changes laid over it.
    pub fn over<'a>(&'a self, state: &'a State) -> View<'a> {
        View {
            state,
            changes: self,
        }
    }

    /// Whether an account is changed.
    pub fn touches(&self, key: &PublicKey) -> bool {
        self.accounts.contains_key(key)
    }

    /// Applies a signed transaction whose signature was checked. `id` is its id.
    ///
    /// # Errors
    /// The first rule, in the order of [`STATE_RULES`], that it breaks; nothing is changed then.
    pub fn apply(
        &mut self,
        state: &State,
        id: TxId,
        signed: &SignedTransaction,
    ) -> Result<(), RuleError> {
        let body = &signed.body;
        let view = self.over(state);
        rules::check_all(STATE_RULES, &StateSubject { body, view: &view })?;
        let spends = body.spends();
        self.change_account(state, body.from, |from| {
            // The rules have compared both.
            from.balance = spends
                .and_then(|spends| from.balance.checked_sub(spends))
                .expect("the rule balanceTooLow has passed");
            from.sequence += 1;
        });
        match &body.payload {
            Payload::Transfer { to, amount, .. } => self.pay(state, *to, *amount),
            Payload::Post { .. } => {}
            Payload::ClaimName { name } => self.claim(state, body.from, name),
            Payload::Stamp { name, file } => {
                let stamp = Stamp {
                    name: name.clone(),
                    txid: id,
                    height: self.over(state).height(),
                };
                self.stamps.insert((file.hash(), body.from), Some(stamp));
            }
            Payload::Offer {
                title,
                text,
                price,
                stock,
            } => {
                let offer = Offer {
                    seller: body.from,
                    title: title.clone(),
                    text: text.clone(),
                    price: *price,
                    stock: *stock,
                };
                self.offers.insert(id, Some(offer));
                self.change_account(state, body.from, |seller| seller.offers += 1);
            }
            Payload::WithdrawOffer { offer } => {
                self.offers.insert(*offer, None);
                self.change_account(state, body.from, |seller| seller.offers -= 1);
            }
            Payload::Order {
                offer, quantity, ..
            } => self.order(state, id, body.from, *offer, *quantity),
            Payload::Settle { order, outcome } => self.settle(state, *order, *outcome),
        }
        Ok(())
    }

    /// Takes more from an account, as a higher fee of what it has signed does. False, and nothing is
    /// changed, if it has less.
    pub fn charge(&mut self, state: &State, key: PublicKey, amount: Amount) -> bool {
        let left = self.over(state).account(&key).balance.checked_sub(amount);
        if let Some(left) = left {
            self.change_account(state, key, |account| account.balance = left);
        }
        left.is_some()
    }

    fn change_account(&mut self, state: &State, key: PublicKey, change: impl FnOnce(&mut Account)) {
        let mut account = self.over(state).account(&key);
        change(&mut account);
        let kept = (account != Account::default()).then_some(account);
        self.accounts.insert(key, kept);
    }

    pub(super) fn pay(&mut self, state: &State, to: PublicKey, amount: Amount) {
        self.change_account(state, to, |account| {
            // A room's supply is bounded when it is made, so no balance can pass the largest amount.
            account.balance = account
                .balance
                .checked_add(amount)
                .expect("a balance is at most the supply");
        });
    }

    fn claim(&mut self, state: &State, owner: PublicKey, name: &str) {
        let key = NameKey::of(name);
        self.change_account(state, owner, |account| {
            account.names.retain(|old| NameKey::of(old) != key);
            account.names.push(name.into());
        });
        let name = String::from(name);
        self.names.insert(key, Some(ClaimedName { name, owner }));
    }

    /// Takes pieces out of an offer; their price has left the buyer's account already.
    fn order(&mut self, state: &State, id: TxId, buyer: PublicKey, offer_id: TxId, quantity: u32) {
        let view = self.over(state);
        let mut offer = view
            .offer(&offer_id)
            .cloned()
            .expect("the rule unknownOffer has passed");
        let order = Order {
            offer: offer_id,
            buyer,
            seller: offer.seller,
            quantity,
            held: offer
                .price
                .times(quantity)
                .expect("the rule balanceTooLow has passed"),
            height: view.height(),
        };
        offer.stock = offer
            .stock
            .checked_sub(quantity)
            .expect("the rule stockTooLow has passed");
        self.offers.insert(offer_id, Some(offer));
        self.orders.insert(id, Some(order));
    }

    /// Hands out what an order holds. The pieces of a refunded order go back to its offer.
    fn settle(&mut self, state: &State, id: TxId, outcome: Outcome) {
        let view = self.over(state);
        let order = *view.order(&id).expect("the rule unknownOrder has passed");
        if outcome == Outcome::Refund
            && let Some(mut offer) = view.offer(&order.offer).cloned()
        {
            // They were taken out of it, so the sum is at most what it began with.
            offer.stock += order.quantity;
            self.offers.insert(order.offer, Some(offer));
        }
        if !Bug::SettlesTwice.is_on() {
            self.orders.insert(id, None);
        }
        self.pay(state, order.payee(outcome), order.held);
    }

    /// Tries a whole block: who sealed it, each transaction in order, then the coinbase.
    pub(super) fn of_block(
        state: &State,
        room: &Room,
        block: &CheckedBlock,
    ) -> Result<Self, RuleError> {
        let coinbase = block
            .block()
            .coinbase()
            .expect("the rule missingCoinbase has passed");
        let seal = SealSubject {
            by: coinbase.to,
            height: block.height(),
            bits: block.block().header.bits,
            state,
        };
        rules::check_all(SEAL_RULES, &seal)?;
        let mut changes = Self::default();
        let mut fees = Amount::ZERO;
        for (transaction, id) in block.block().transactions.iter().zip(block.ids()) {
            let Transaction::Signed(signed) = transaction else {
                continue;
            };
            changes.apply(state, *id, signed)?;
            fees = fees
                .checked_add(signed.body.fee)
                .expect("fees are at most the supply");
        }
        let subject = CoinbaseSubject {
            coinbase,
            height: block.height(),
            params: room.params(),
            fees,
        };
        rules::check_all(COINBASE_RULES, &subject)?;
        let earned = coinbase
            .reward
            .checked_add(fees)
            .expect("reward and fees are at most the supply");
        changes.pay(state, coinbase.to, earned);
        let vote = block.block().sealed_coinbase();
        let vote = vote.and_then(|sealed| sealed.vote.as_ref());
        changes.seal(state, coinbase.to, block.height(), vote);
        Ok(changes)
    }
}
