//! Who signs, who acts, and what is voted, in a room of approved signers.
//!
//! There are no epochs, by which Clique forgets votes and tells the signers anew: who comes to a room replays
//! its blocks, or begins with a snapshot, which says all of this. The votes that stand are at most one for each
//! block, and those of a signer go with it.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use borsh::{BorshDeserialize, BorshSerialize};

use super::{Changes, State};
use crate::{
    amount::Height,
    bugs::Bug,
    key::PublicKey,
    maps::read_map,
    room::{Founders, Room},
    seal::{Role, SIGNERS, Vote},
};

/// Blocks whose signers are remembered: as many as the most signers may have to wait.
const RECENT_BLOCKS: u64 = SIGNERS as u64 / 2;

/// What only a room of approved signers has; elsewhere it is empty.
#[expect(
    clippy::zero_sized_map_values,
    reason = "what changes a map and undoes it serves this one, too"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(super) struct Consortium {
    /// Who has which role, the signers first.
    #[borsh(deserialize_with = "read_map")]
    pub(super) roles: BTreeMap<(Role, PublicKey), ()>,
    /// Votes that stand: which role of whom is to change, by whom.
    #[borsh(deserialize_with = "read_map")]
    pub(super) votes: BTreeMap<(Role, PublicKey, PublicKey), ()>,
    /// Who sealed the newest blocks.
    #[borsh(deserialize_with = "read_map")]
    pub(super) recent: BTreeMap<Height, PublicKey>,
}

impl Consortium {
    #[expect(
        clippy::zero_sized_map_values,
        reason = "what changes a map and undoes it serves this one, too"
    )]
    pub(super) fn of(founders: &Founders) -> Self {
        let mut roles = BTreeMap::new();
        roles.extend(
            founders
                .signers
                .iter()
                .map(|key| ((Role::Signer, *key), ())),
        );
        roles.extend(
            founders
                .members
                .iter()
                .map(|key| ((Role::Member, *key), ())),
        );
        Self {
            roles,
            votes: BTreeMap::new(),
            recent: BTreeMap::new(),
        }
    }

    fn with_role(&self, role: Role) -> impl Iterator<Item = PublicKey> {
        self.roles
            .range((role, LEAST)..=(role, MOST))
            .map(|((_, key), ())| *key)
    }

    /// What keeps it from being what a chain of this height leaves behind.
    pub(super) fn check(&self, room: &Room, height: Height) -> Result<(), &'static str> {
        let signers = self.with_role(Role::Signer).count();
        if (signers > 0) != room.params().is_sealed() || signers > SIGNERS {
            return Err("another number of signers than there may be");
        }
        let is_signer = |key: &PublicKey| self.roles.contains_key(&(Role::Signer, *key));
        if !self.votes.keys().all(|(_, _, by)| is_signer(by)) {
            return Err("a vote of somebody who is no signer");
        }
        let newest = height.0.saturating_sub(RECENT_BLOCKS) + 1..=height.0;
        let remembered: Vec<u64> = self.recent.keys().map(|height| height.0).collect();
        if room.params().is_sealed() && !newest.eq(remembered.iter().copied()) {
            return Err("signers of other blocks than the newest");
        }
        Ok(())
    }
}

const LEAST: PublicKey = PublicKey::from_bytes([0; 32]);
const MOST: PublicKey = PublicKey::from_bytes([0xff; 32]);

impl State {
    /// Whether blocks are sealed by approved signers.
    pub fn is_sealed(&self) -> bool {
        !self.consortium.roles.is_empty()
    }

    /// The approved signers, ascending: the order of their turns.
    pub fn signers(&self) -> impl Iterator<Item = PublicKey> {
        self.consortium.with_role(Role::Signer)
    }

    /// Who may act beside the signers, ascending.
    pub fn members(&self) -> impl Iterator<Item = PublicKey> {
        self.consortium.with_role(Role::Member)
    }

    /// Whether a key has a role by itself.
    pub fn has_role(&self, role: Role, key: &PublicKey) -> bool {
        self.consortium.roles.contains_key(&(role, *key))
    }

    /// Whether a key is an approved signer.
    pub fn is_signer(&self, key: &PublicKey) -> bool {
        self.has_role(Role::Signer, key)
    }

    /// Whether an account may post, pay and trade: everybody, or where blocks are sealed, signers and members.
    pub fn may_act(&self, key: &PublicKey) -> bool {
        !self.is_sealed() || self.is_signer(key) || self.has_role(Role::Member, key)
    }

    /// How many signers agree when a vote passes, and of how many blocks that follow each other one may be
    /// a signer's: floor(n / 2) + 1.
    pub fn majority(&self) -> usize {
        self.signers().count() / 2 + 1
    }

    /// Whose turn a block of this height is; None where blocks are not sealed.
    pub fn signer_in_turn(&self, height: Height) -> Option<PublicKey> {
        let count = self.signers().count() as u64;
        let place = height.0.checked_rem(count)?;
        self.signers().nth(usize::try_from(place).ok()?)
    }

    /// If a signer sealed one of the blocks right below this height that keep it from sealing here: the newest
    /// of them, and the height at which it may again.
    pub fn signed_recently(&self, key: &PublicKey, height: Height) -> Option<(Height, Height)> {
        let wait = self.majority() as u64;
        let below = Height((height.0 + 1).saturating_sub(wait))..height;
        let mut newest_first = self.consortium.recent.range(below).rev();
        let (at, _) = newest_first.find(|(_, by)| *by == key)?;
        Some((*at, Height(at.0 + wait)))
    }

    /// The votes that stand: which role of whom is to change, and who wants that.
    pub fn votes(&self) -> impl Iterator<Item = (Role, PublicKey, PublicKey)> {
        self.consortium.votes.keys().copied()
    }

    /// Whether a vote would count: it changes something, leaves a signer, and makes no more of them than there
    /// may be.
    pub fn counts(&self, vote: &Vote) -> bool {
        let signers = self.signers().count();
        let is_possible = match (vote.role, vote.admit) {
            (Role::Member, _) => true,
            (Role::Signer, true) => signers < SIGNERS,
            (Role::Signer, false) => signers > 1,
        };
        is_possible && vote.admit != self.has_role(vote.role, &vote.about)
    }
}

impl Changes {
    /// What a sealed block changes beside its transactions: who sealed it, and what its vote does.
    pub(super) fn seal(
        &mut self,
        state: &State,
        by: PublicKey,
        height: Height,
        vote: Option<&Vote>,
    ) {
        if !state.is_sealed() {
            return;
        }
        self.recent.insert(height, Some(by));
        if let Some(old) = height.0.checked_sub(RECENT_BLOCKS) {
            self.recent.insert(Height(old), None);
        }
        if let Some(vote) = vote {
            self.cast(state, by, vote);
        }
    }

    /// Counts a vote: the latest of a signer on one proposal. All votes on a proposal want the same, the change
    /// of what is; so one that wants what is takes an earlier one back. Only the proposal of this vote can pass,
    /// also where another has come to a majority since a signer left (EIP-225, "Cascading votes").
    fn cast(&mut self, state: &State, by: PublicKey, vote: &Vote) {
        let Vote { role, about, .. } = *vote;
        let standing = state
            .consortium
            .votes
            .range((role, about, LEAST)..=(role, about, MOST));
        let mut voters: BTreeSet<PublicKey> = BTreeSet::new();
        voters.extend(standing.map(|((_, _, voter), ())| *voter));
        voters.remove(&by);
        let counts = state.counts(vote);
        if counts {
            voters.insert(by);
        }
        self.votes.insert((role, about, by), counts.then_some(()));
        let has = state.has_role(role, &about);
        let change = Vote {
            admit: !has,
            ..*vote
        };
        let needed = if Bug::OneVoteDecides.is_on() {
            1
        } else {
            state.majority()
        };
        if voters.len() < needed || !state.counts(&change) {
            return;
        }
        self.roles.insert((role, about), (!has).then_some(()));
        let of_proposal = voters.iter().map(|voter| ((role, about, *voter), None));
        self.votes.extend(of_proposal);
        if has && role == Role::Signer {
            let of_signer = state.votes().filter(|(_, _, voter)| *voter == about);
            self.votes.extend(of_signer.map(|vote| (vote, None)));
        }
    }
}

#[cfg(test)]
impl State {
    /// A state that no chain leaves behind: a signer is gone, and its votes are not.
    pub(crate) fn forget_signer(&mut self, key: PublicKey) {
        self.consortium.roles.remove(&(Role::Signer, key));
    }

    /// A state that no chain leaves behind: nobody knows who sealed the newest block.
    pub(crate) fn forget_recent(&mut self) {
        self.consortium.recent.pop_last();
    }
}
