//! The accounts and names at a block, and how blocks change them.
//!
//! A block or a transaction is tried on [`Changes`] beside the [`State`]; only what broke no rule
//! is committed, and committing gives the changes that undo it.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use crate::{
    amount::{Amount, Height},
    block::CheckedBlock,
    error::RuleError,
    hash::BlockHash,
    key::PublicKey,
    name::NameKey,
    room::Room,
    rules::{self, COINBASE_RULES, CoinbaseSubject, STATE_RULES, StateSubject},
    transaction::{Body, Payload, SignedTransaction, Transaction},
};

/// What the chain holds of one key. A key without one has the empty account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// What it can spend.
    pub balance: Amount,
    /// How many transactions it has signed.
    pub sequence: u64,
    /// The names it has claimed, the current one last.
    pub names: Vec<String>,
}

impl Account {
    /// The name it goes by.
    pub fn name(&self) -> Option<&str> {
        self.names.last().map(String::as_str)
    }
}

/// A claimed name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimedName {
    /// As its owner writes it.
    pub name: String,
    /// Its owner.
    pub owner: PublicKey,
}

/// The accounts and names at one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    accounts: BTreeMap<PublicKey, Account>,
    names: BTreeMap<NameKey, ClaimedName>,
    tip: BlockHash,
}

/// Accounts and names that differ from a state; none stands for an absent one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    accounts: BTreeMap<PublicKey, Option<Account>>,
    names: BTreeMap<NameKey, Option<ClaimedName>>,
}

/// A state with changes laid over it.
#[derive(Clone, Copy)]
pub struct View<'a> {
    state: &'a State,
    changes: &'a Changes,
}

impl View<'_> {
    /// The account of a key.
    pub fn account(&self, key: &PublicKey) -> Account {
        match self.changes.accounts.get(key) {
            Some(changed) => changed.clone().unwrap_or_default(),
            None => self.state.accounts.get(key).cloned().unwrap_or_default(),
        }
    }

    /// Who has a name.
    pub fn name(&self, key: &NameKey) -> Option<&ClaimedName> {
        match self.changes.names.get(key) {
            Some(changed) => changed.as_ref(),
            None => self.state.names.get(key),
        }
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

    /// Applies a signed transaction whose signature was checked.
    ///
    /// # Errors
    /// The first rule, in the order of [`STATE_RULES`], that it breaks; nothing is changed then.
    pub fn apply(&mut self, state: &State, signed: &SignedTransaction) -> Result<(), RuleError> {
        let body = &signed.body;
        let view = self.over(state);
        rules::check_all(STATE_RULES, &StateSubject { body, view: &view })?;
        let mut from = view.account(&body.from);
        // The rules have compared both.
        from.balance = body
            .spends()
            .and_then(|spends| from.balance.checked_sub(spends))
            .expect("the rule balanceTooLow has passed");
        from.sequence += 1;
        if let Payload::ClaimName { name } = &body.payload {
            self.claim(body, name, &mut from);
        }
        // Before the payee's account is read, which is right even where both are one.
        self.accounts.insert(body.from, Some(from));
        if let Payload::Transfer { to, amount, .. } = &body.payload {
            self.pay(state, *to, *amount);
        }
        Ok(())
    }

    fn pay(&mut self, state: &State, to: PublicKey, amount: Amount) {
        let mut account = self.over(state).account(&to);
        // A room's supply is bounded when it is made, so no balance can pass the largest amount.
        account.balance = account
            .balance
            .checked_add(amount)
            .expect("a balance is at most the supply");
        let kept = (account != Account::default()).then_some(account);
        self.accounts.insert(to, kept);
    }

    fn claim(&mut self, body: &Body, name: &str, owner: &mut Account) {
        let key = NameKey::of(name);
        owner.names.retain(|old| NameKey::of(old) != key);
        owner.names.push(name.into());
        let claimed = ClaimedName {
            name: name.into(),
            owner: body.from,
        };
        self.names.insert(key, Some(claimed));
    }

    /// Tries a whole block: each transaction in order, then the coinbase.
    fn of_block(state: &State, room: &Room, block: &CheckedBlock) -> Result<Self, RuleError> {
        let mut changes = Self::default();
        let mut fees = Amount::ZERO;
        let transactions = &block.block().transactions;
        for signed in transactions.iter().filter_map(Transaction::signed) {
            changes.apply(state, signed)?;
            fees = fees
                .checked_add(signed.body.fee)
                .expect("fees are at most the supply");
        }
        let coinbase = block
            .block()
            .coinbase()
            .expect("the rule missingCoinbase has passed");
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
        Ok(changes)
    }
}

/// A block that was connected, and how to disconnect it. Only [`State::connect`] makes one.
#[derive(Clone, Debug)]
pub struct ConnectedBlock {
    hash: BlockHash,
    height: Height,
    prev: BlockHash,
    undo: Changes,
}

impl ConnectedBlock {
    /// The block's hash.
    pub fn hash(&self) -> BlockHash {
        self.hash
    }

    /// The block's height.
    pub fn height(&self) -> Height {
        self.height
    }
}

impl State {
    /// The state at a room's genesis block: its allocations.
    pub fn genesis(room: &Room) -> Self {
        let mut state = Self {
            accounts: BTreeMap::new(),
            names: BTreeMap::new(),
            tip: room.genesis(),
        };
        let mut changes = Changes::default();
        for (to, amount) in &room.params().allocations {
            changes.pay(&state, *to, *amount);
        }
        state.commit(changes);
        state
    }

    /// Hash of the block that the state stands at.
    pub fn tip(&self) -> BlockHash {
        self.tip
    }

    /// The account of a key.
    pub fn account(&self, key: &PublicKey) -> Option<&Account> {
        self.accounts.get(key)
    }

    /// Who has a name.
    pub fn name(&self, key: &NameKey) -> Option<&ClaimedName> {
        self.names.get(key)
    }

    /// All claimed names in the order of their keys.
    pub fn names(&self) -> impl Iterator<Item = &ClaimedName> {
        self.names.values()
    }

    /// All balances together.
    pub fn total(&self) -> Amount {
        Amount::checked_sum(self.accounts.values().map(|account| account.balance))
            .expect("all balances together are at most the supply")
    }

    /// Connects a block to the tip.
    ///
    /// # Errors
    /// The first rule of the state that it breaks; nothing is changed then.
    ///
    /// # Panics
    /// If the block's parent is not the tip: who calls has walked there.
    pub fn connect(
        &mut self,
        room: &Room,
        block: &CheckedBlock,
    ) -> Result<ConnectedBlock, RuleError> {
        let header = &block.block().header;
        assert_eq!(header.prev, self.tip, "a block is connected to its parent");
        let changes = Changes::of_block(self, room, block)?;
        let undo = self.commit(changes);
        self.tip = header.hash();
        Ok(ConnectedBlock {
            hash: self.tip,
            height: block.height(),
            prev: header.prev,
            undo,
        })
    }

    /// Takes the tip back; the state is exactly what it was before.
    ///
    /// # Panics
    /// If the block is not the tip.
    pub fn disconnect(&mut self, connected: ConnectedBlock) {
        assert_eq!(connected.hash, self.tip, "only the tip can be disconnected");
        self.commit(connected.undo);
        self.tip = connected.prev;
    }

    /// Makes the changes and gives those that undo them.
    fn commit(&mut self, changes: Changes) -> Changes {
        Changes {
            accounts: swap_all(&mut self.accounts, changes.accounts),
            names: swap_all(&mut self.names, changes.names),
        }
    }
}

/// Puts new values in and gives the old ones; none is absence.
fn swap_all<K: Ord + Clone, V>(
    map: &mut BTreeMap<K, V>,
    new: BTreeMap<K, Option<V>>,
) -> BTreeMap<K, Option<V>> {
    new.into_iter()
        .map(|(key, value)| {
            let old = match value {
                Some(value) => map.insert(key.clone(), value),
                None => map.remove(&key),
            };
            (key, old)
        })
        .collect()
}

#[cfg(test)]
mod tests;
