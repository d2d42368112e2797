//! Who may seal a block and what votes do, as EIP-225 tells it.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::ToString,
    vec::Vec,
};
use core::cmp::Reverse;

use ledger::{
    Block, BlockHash, Header, MerkleRoot, PublicKey, Role, RoomParams, Signature, State,
    Transaction, TxId, Vote,
};

use ruint::aliases::U256;

use super::{Model, Point, Verdict, ensure, tree::merkle_root};

/// The most signers.
const SIGNERS: usize = 32;

/// Who has which role, what is voted, and who sealed which block.
#[derive(Clone, Debug, Default)]
pub(super) struct Seals {
    signers: BTreeSet<PublicKey>,
    members: BTreeSet<PublicKey>,
    /// The latest vote of each signer on each role of each key.
    votes: BTreeMap<(Role, PublicKey), BTreeMap<PublicKey, bool>>,
    /// From block 1 on.
    sealed_by: Vec<PublicKey>,
}

impl Seals {
    pub(super) fn new(params: &RoomParams) -> Self {
        Self {
            signers: params.founders.signers.iter().copied().collect(),
            members: params.founders.members.iter().copied().collect(),
            ..Self::default()
        }
    }

    pub(super) fn may_act(&self, key: &PublicKey) -> bool {
        self.signers.is_empty() || self.signers.contains(key) || self.members.contains(key)
    }

    /// Looks at who sealed a block of the next height, and at the seal.
    pub(super) fn block(&self, genesis: BlockHash, block: &Block) -> Verdict<()> {
        let first = block.transactions.first();
        let Some(Transaction::Sealed(sealed)) = first else {
            return ensure(self.signers.is_empty(), || "nobody sealed it".to_string());
        };
        let by = sealed.coinbase.to;
        let count = self.signers.len();
        let place = self.signers.iter().position(|signer| *signer == by);
        let place = place.ok_or_else(|| format!("{by}, who sealed it, is no signer"))?;
        let height = self.sealed_by.len() + 1;
        let last = self.sealed_by.iter().rev().take(count / 2);
        ensure(!last.clone().any(|signer| *signer == by), || {
            format!("{by} sealed one of the {} blocks below, too", count / 2)
        })?;
        let bits = if height % count == place {
            0x207f_ffff
        } else {
            0x2100_ffff
        };
        ensure(block.header.bits.0 == bits, || {
            format!("its bits are {}, due are {bits:08x}", block.header.bits)
        })?;
        let mut blank = sealed.clone();
        blank.seal = Signature::from_bytes([0; 64]);
        let rest = block.transactions.iter().skip(1).map(Transaction::id);
        let ids: Vec<TxId> = [Transaction::Sealed(blank).id()]
            .into_iter()
            .chain(rest)
            .collect();
        let header = Header {
            merkle_root: MerkleRoot::from_bytes(merkle_root(&ids)),
            ..block.header
        };
        let mut message = b"chalkchain seal v1\n".to_vec();
        message.extend_from_slice(&genesis.to_bytes());
        message.extend_from_slice(&header.to_bytes());
        ensure(by.verifies(&message, &sealed.seal), || {
            format!("its seal is not by {by}")
        })
    }

    /// What follows from a block whose transactions are done.
    pub(super) fn follow(&mut self, block: &Block) {
        let Some(Transaction::Sealed(sealed)) = block.transactions.first() else {
            return;
        };
        let by = sealed.coinbase.to;
        self.sealed_by.push(by);
        if let Some(vote) = sealed.vote {
            self.count(by, vote);
        }
    }

    fn has(&self, role: Role, key: &PublicKey) -> bool {
        match role {
            Role::Signer => self.signers.contains(key),
            Role::Member => self.members.contains(key),
        }
    }

    fn may_be(&self, vote: Vote) -> bool {
        let count = self.signers.len();
        let is_possible = match (vote.role, vote.admit) {
            (Role::Signer, true) => count < SIGNERS,
            (Role::Signer, false) => count > 1,
            (Role::Member, _) => true,
        };
        is_possible && self.has(vote.role, &vote.about) != vote.admit
    }

    fn count(&mut self, by: PublicKey, vote: Vote) {
        let Vote { role, about, admit } = vote;
        let counts = self.may_be(vote);
        let votes = self.votes.entry((role, about)).or_default();
        votes.remove(&by);
        if counts {
            votes.insert(by, admit);
        }
        let wanted = !self.has(role, &about);
        let votes = self.votes.entry((role, about)).or_default();
        let yes = votes.values().filter(|admit| **admit == wanted).count();
        let change = Vote {
            admit: wanted,
            ..vote
        };
        if yes > self.signers.len() / 2 && self.may_be(change) {
            self.votes.remove(&(role, about));
            self.change(change);
        }
        self.votes.retain(|_, votes| !votes.is_empty());
    }

    fn change(&mut self, change: Vote) {
        let Vote { role, about, admit } = change;
        let keys = match role {
            Role::Signer => &mut self.signers,
            Role::Member => &mut self.members,
        };
        if admit {
            keys.insert(about);
            return;
        }
        keys.remove(&about);
        if role == Role::Signer {
            for votes in self.votes.values_mut() {
                votes.remove(&about);
            }
        }
    }

    /// Whether a state has the same.
    pub(super) fn agrees(&self, state: &State) -> Verdict<()> {
        let is_same = state.signers().eq(self.signers.iter().copied())
            && state.members().eq(self.members.iter().copied());
        ensure(is_same, || {
            let (found, expected) = (state.signers().count(), self.signers.len());
            format!("{found} sign, it should be {expected}, or others do, or other members act")
        })?;
        let votes = self
            .votes
            .iter()
            .flat_map(|((role, about), votes)| votes.keys().map(move |by| (*role, *about, *by)));
        ensure(state.votes().eq(votes), || {
            "other votes stand than were cast".to_string()
        })
    }
}

impl Model {
    /// Whether a block is sealed by this key and later than anybody may take it: its signer may leave it for a
    /// chain of less work.
    pub(crate) fn is_own_future(&self, hash: &BlockHash, by: &PublicKey, latest_s: u64) -> bool {
        self.points.get(hash).is_some_and(|point| {
            u64::from(point.time) > latest_s && point.seals.sealed_by.last() == Some(by)
        })
    }
}

impl Point {
    /// What decides between two blocks that signers sealed: work, then lack of height, then the hash.
    pub(super) fn sealed_rank(&self) -> (U256, Reverse<u64>, Reverse<U256>) {
        (self.work, Reverse(self.height), Reverse(self.hash))
    }
}
