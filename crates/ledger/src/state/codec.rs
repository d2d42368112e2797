//! A state as bytes, for snapshots: written in one way, and read only where it is whole.

use alloc::{collections::BTreeMap, vec::Vec};

use borsh::BorshDeserialize as _;

use super::{Account, STATE_DOMAIN, State, consortium::Consortium};
use crate::{
    amount::{Amount, Height},
    hash::StateHash,
    key::PublicKey,
    name::NameKey,
    room::Room,
    transaction::encode,
};

/// Why bytes are no state of a room.
///
/// What is checked is what can be said of a state by itself. Whether it is the one of a chain only a
/// replay tells.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum StateError {
    /// They do not decode, or something is left over.
    #[error("these {length} bytes are no state")]
    StateMalformed {
        /// Bytes given.
        length: usize,
    },
    /// They decode, but another order or another writing of the same is the one that counts.
    #[error("these {length} bytes say a state in another way than the one there is")]
    StateNotCanonical {
        /// Bytes given.
        length: usize,
    },
    /// The host is not the room's.
    #[error("this state names another host than the room does")]
    StateOfOtherHost,
    /// An entry that no chain leaves behind.
    #[error("this state holds {what}")]
    StateEntry {
        /// What is wrong.
        what: &'static str,
    },
    /// All money is not what the room has given out up to this height.
    #[error("this state at height {height} holds {found} in all, the room gave out {expected}")]
    StateMoney {
        /// The state's height.
        height: Height,
        /// What there should be, in 1/100 coin.
        expected: u64,
        /// What there is, in 1/100 coin; none past [`Amount::MAX`] is shown as 2⁶⁴ − 1.
        found: u64,
    },
}

impl StateError {
    /// The stable name of what is wrong.
    pub fn rule(&self) -> &'static str {
        self.into()
    }
}

impl State {
    /// Its bytes: the fields in their order, every map in the order of its keys, and what only a room of approved
    /// signers has at the end of those rooms' states. Equal states have equal bytes, however they came about.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = encode(self);
        if self.is_sealed() {
            bytes.extend_from_slice(&encode(&self.consortium));
        }
        bytes
    }

    /// Double SHA-256 of [`STATE_DOMAIN`] and its bytes.
    pub fn hash(&self) -> StateHash {
        StateHash::of(&[STATE_DOMAIN, &self.to_bytes()].concat())
    }

    /// The state of exactly these bytes, as [`State::to_bytes`] wrote them.
    ///
    /// # Errors
    /// The first thing that keeps them from being a state of this room.
    pub fn from_bytes(room: &Room, bytes: &[u8]) -> Result<Self, StateError> {
        let length = bytes.len();
        let state = Self::decode(room, bytes).ok_or(StateError::StateMalformed { length })?;
        // A map's entries may come in any order, and twice; only one order is written.
        if state.to_bytes() != bytes {
            return Err(StateError::StateNotCanonical { length });
        }
        if state.host != room.params().host {
            return Err(StateError::StateOfOtherHost);
        }
        state
            .check_entries()
            .and_then(|()| state.consortium.check(room, state.height))
            .map_err(|what| StateError::StateEntry { what })?;
        state.check_money(room)?;
        Ok(state)
    }

    fn decode(room: &Room, mut bytes: &[u8]) -> Option<Self> {
        let mut state = Self::deserialize(&mut bytes).ok()?;
        if room.params().is_sealed() {
            state.consortium = Consortium::deserialize(&mut bytes).ok()?;
        }
        bytes.is_empty().then_some(state)
    }

    /// Checks that accounts, names, offers and orders say the same of each other.
    fn check_entries(&self) -> Result<(), &'static str> {
        let mut offers: BTreeMap<PublicKey, u32> = BTreeMap::new();
        for offer in self.offers.values() {
            *offers.entry(offer.seller).or_default() += 1;
        }
        let mut named = 0;
        for (key, account) in &self.accounts {
            if *account == Account::default() {
                return Err("an account of nothing");
            }
            if offers.remove(key).unwrap_or(0) != account.offers {
                return Err("an account with another number of offers than stand");
            }
            for name in &account.names {
                named += 1;
                let claimed = self.names.get(&NameKey::of(name));
                if claimed.is_none_or(|claimed| claimed.owner != *key || claimed.name != *name) {
                    return Err("an account with a name that is not its own");
                }
            }
        }
        if !offers.is_empty() {
            return Err("an offer of an account that is not there");
        }
        // Each account's names were found, each under its own key.
        if named != self.names.len() {
            return Err("a name of an account that does not have it");
        }
        let above = |height: Height| height > self.height || height == Height(0);
        if self.orders.values().any(|order| above(order.height)) {
            return Err("an order of another height than a block below");
        }
        if self.stamps.values().any(|stamp| above(stamp.height)) {
            return Err("a stamp of another height than a block below");
        }
        Ok(())
    }

    fn check_money(&self, room: &Room) -> Result<(), StateError> {
        let balances = self.accounts.values().map(|account| account.balance);
        let held = self.orders.values().map(|order| order.held);
        let found = Amount::checked_sum(balances.chain(held));
        let expected = room.params().issued_up_to(self.height);
        if found.is_some() && found == expected {
            return Ok(());
        }
        let hundredths = |amount: Option<Amount>| amount.map_or(u64::MAX, Amount::hundredths);
        Err(StateError::StateMoney {
            height: self.height,
            expected: hundredths(expected),
            found: hundredths(found),
        })
    }
}
