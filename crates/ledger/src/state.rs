//! Everything that the chain says at a block, and how blocks change it.
//!
//! A block or a transaction is tried on [`Changes`] beside the [`State`]; only what broke no rule
//! is committed, and committing gives the changes that undo it.

use alloc::{collections::BTreeMap, string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

use crate::{
    amount::{Amount, Height},
    block::CheckedBlock,
    bugs::Bug,
    error::RuleError,
    hash::{BlockHash, TxId},
    key::PublicKey,
    maps::read_map,
    market::{Offer, Order},
    name::NameKey,
    room::Room,
    stamp::{FileHash, Stamp},
};

mod changes;
mod codec;
mod consortium;

pub use changes::{Changes, View};
pub use codec::StateError;
use consortium::Consortium;

/// What is hashed of a state begins with this, so that its hash is none of anything else.
pub const STATE_DOMAIN: &[u8] = b"chalkchain state v1\n";

/// What the chain holds of one key. A key without one has the empty account.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Account {
    /// What it can spend.
    pub balance: Amount,
    /// How many transactions it has signed.
    pub sequence: u64,
    /// The names it has claimed, the current one last.
    pub names: Vec<String>,
    /// How many of its offers stand.
    pub offers: u32,
}

impl Account {
    /// The name it goes by.
    pub fn name(&self) -> Option<&str> {
        self.names.last().map(String::as_str)
    }
}

/// A claimed name.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct ClaimedName {
    /// As its owner writes it.
    pub name: String,
    /// Its owner.
    pub owner: PublicKey,
}

/// What the chain says at one block: accounts, names, offers that stand, orders that hold money,
/// and stamps; where blocks are sealed, who has which role, what is voted, and who sealed the newest blocks.
///
/// It grows with keys, names and stamps, each of which stands in the chain for good; what ends,
/// an offer or an order, leaves it.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct State {
    tip: BlockHash,
    height: Height,
    /// Who decides disputes, as the room's parameters say: a transaction is tried on the state
    /// alone.
    host: Option<PublicKey>,
    #[borsh(deserialize_with = "read_map")]
    accounts: BTreeMap<PublicKey, Account>,
    #[borsh(deserialize_with = "read_map")]
    names: BTreeMap<NameKey, ClaimedName>,
    #[borsh(deserialize_with = "read_map")]
    offers: BTreeMap<TxId, Offer>,
    #[borsh(deserialize_with = "read_map")]
    orders: BTreeMap<TxId, Order>,
    #[borsh(deserialize_with = "read_map")]
    stamps: BTreeMap<(FileHash, PublicKey), Stamp>,
    /// Encoded only where blocks are sealed: see [`State::to_bytes`].
    #[borsh(skip)]
    consortium: Consortium,
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
            tip: room.genesis(),
            height: Height(0),
            host: room.params().host,
            accounts: BTreeMap::new(),
            names: BTreeMap::new(),
            offers: BTreeMap::new(),
            orders: BTreeMap::new(),
            stamps: BTreeMap::new(),
            consortium: Consortium::of(&room.params().founders),
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

    /// Height of the block that the state stands at.
    pub fn height(&self) -> Height {
        self.height
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

    /// An offer that stands, by its transaction.
    pub fn offer(&self, id: &TxId) -> Option<&Offer> {
        self.offers.get(id)
    }

    /// All offers that stand, by their transactions.
    pub fn offers(&self) -> impl Iterator<Item = (TxId, &Offer)> {
        self.offers.iter().map(|(id, offer)| (*id, offer))
    }

    /// An order that is not settled, by its transaction.
    pub fn order(&self, id: &TxId) -> Option<&Order> {
        self.orders.get(id)
    }

    /// All orders that are not settled, by their transactions.
    pub fn orders(&self) -> impl Iterator<Item = (TxId, &Order)> {
        self.orders.iter().map(|(id, order)| (*id, order))
    }

    /// The stamp of a file by an account.
    pub fn stamp(&self, file: FileHash, by: PublicKey) -> Option<&Stamp> {
        self.stamps.get(&(file, by))
    }

    /// All stamps of a file, by who stamped it.
    pub fn stamps(&self, file: FileHash) -> impl Iterator<Item = (PublicKey, &Stamp)> {
        let least = PublicKey::from_bytes([0; 32]);
        let most = PublicKey::from_bytes([0xff; 32]);
        self.stamps
            .range((file, least)..=(file, most))
            .map(|((_, by), stamp)| (*by, stamp))
    }

    /// What orders hold.
    pub fn escrow(&self) -> Amount {
        Amount::checked_sum(self.orders.values().map(|order| order.held))
            .expect("what is held is at most the supply")
    }

    /// All money there is: balances and escrow.
    pub fn total(&self) -> Amount {
        let balances = self.accounts.values().map(|account| account.balance);
        Amount::checked_sum(balances.chain([self.escrow()]))
            .expect("all money together is at most the supply")
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
        self.height = block.height();
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
    pub fn disconnect(&mut self, mut connected: ConnectedBlock) {
        assert_eq!(connected.hash, self.tip, "only the tip can be disconnected");
        if Bug::ForgetsNames.is_on() {
            connected.undo.names.clear();
        }
        if Bug::ForgetsStock.is_on() {
            connected.undo.offers.clear();
        }
        if Bug::ForgetsVotes.is_on() {
            connected.undo.votes.clear();
        }
        self.commit(connected.undo);
        self.tip = connected.prev;
        // A block that was connected is not the genesis block.
        self.height = Height(connected.height.0 - 1);
    }

    /// Makes the changes and gives those that undo them.
    fn commit(&mut self, changes: Changes) -> Changes {
        Changes {
            accounts: swap_all(&mut self.accounts, changes.accounts),
            names: swap_all(&mut self.names, changes.names),
            offers: swap_all(&mut self.offers, changes.offers),
            orders: swap_all(&mut self.orders, changes.orders),
            stamps: swap_all(&mut self.stamps, changes.stamps),
            roles: swap_all(&mut self.consortium.roles, changes.roles),
            votes: swap_all(&mut self.consortium.votes, changes.votes),
            recent: swap_all(&mut self.consortium.recent, changes.recent),
        }
    }
}

/// Puts new values in and gives the old ones; none is absence.
fn swap_all<K: Ord + Clone, V>(
    map: &mut BTreeMap<K, V>,
    mut values: BTreeMap<K, Option<V>>,
) -> BTreeMap<K, Option<V>> {
    for (key, value) in &mut values {
        *value = match value.take() {
            Some(value) => map.insert(key.clone(), value),
            None => map.remove(key),
        };
    }
    values
}

#[cfg(test)]
mod tests;
