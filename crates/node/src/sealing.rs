//! Sealing: in a room of approved signers a node makes no templates, but signs a block when its time has come.
//!
//! The signer in turn signs as soon as the period has passed; each one behind it waits a step longer (Clique
//! waits for a random time instead), so that one who is away is stood in for, and few blocks compete.

use alloc::vec::Vec;

use ledger::{Block, BlockHash, HeaderPoint, Role, Vote, rules::seconds_ahead};

use crate::{io::UnixMillis, message::Tip, node::Node, sync::ANSWER_MS};

/// How much longer each signer waits than the one whose turn comes before its own.
pub(crate) const OUT_OF_TURN_STEP_MS: u64 = 500;

/// Most votes that wait for a block of this node's.
pub(crate) const MAX_VOTES_WAITING: usize = 64;

/// What a node knows of its own sealing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sealing {
    /// On which block one could be sealed, and since when this node knows that.
    due: Option<(BlockHash, UnixMillis)>,
    /// Votes that a person wants to cast, each waiting for a block of this node's.
    votes: Vec<Vote>,
    /// Since when there are headers whose bodies nobody has.
    bare_since: Option<UnixMillis>,
}

impl Sealing {
    /// The votes that wait.
    pub(crate) fn votes(&self) -> &[Vote] {
        &self.votes
    }

    /// Notes a vote in the place of an earlier one on the same. False, and nothing is noted, where too many wait.
    pub(crate) fn want(&mut self, vote: Vote) -> bool {
        self.votes
            .retain(|old| (old.role, old.about) != (vote.role, vote.about));
        let has_room = self.votes.len() < MAX_VOTES_WAITING;
        if has_room {
            self.votes.push(vote);
        }
        has_room
    }
}

impl Node {
    /// Seals the next block, if this node signs, and its time has come.
    pub(crate) fn seal_in_turn(&mut self) {
        if !self.miner.on || !self.chain.is_sealed() {
            return;
        }
        let Some(delay_ms) = self.sealing_delay_ms() else {
            return;
        };
        let (tip, now) = (self.chain.tip().hash(), self.clock.host());
        let since = match self.sealing.due {
            Some((due, since)) if due == tip => since,
            _ => now,
        };
        self.sealing.due = Some((tip, since));
        // A signer that is catching up would seal blocks far down. But who promises more for ever must not
        // keep it from its turn.
        let patience_ms = if self.sync.is_idle() { 0 } else { ANSWER_MS };
        if now.0.saturating_sub(since.0) >= delay_ms + patience_ms {
            self.seal();
        }
    }

    /// How long this node has to leave the next block to others, once the period has passed. None where it
    /// may not seal it, or not yet.
    fn sealing_delay_ms(&self) -> Option<u64> {
        let (tip, state, own) = (self.chain.tip(), self.chain.state(), self.identity.public());
        let height = tip.height().next();
        let earliest = u64::from(tip.time_floor().earliest());
        let signs = self.identity.secret().is_some() && state.is_signer(&own);
        let may_seal = signs && state.signed_recently(&own, height).is_none();
        if !may_seal || self.clock.header_s() < earliest {
            return None;
        }
        let signers: Vec<_> = state.signers().collect();
        let place = |key| signers.iter().position(|signer| *signer == key);
        let in_turn = place(state.signer_in_turn(height)?)?;
        let steps = (place(own)? + signers.len() - in_turn) % signers.len();
        Some(steps as u64 * OUT_OF_TURN_STEP_MS)
    }

    fn seal(&mut self) {
        let Some(secret) = self.identity.secret().cloned() else {
            return;
        };
        let candidate = self
            .miner
            .candidate(&self.chain, &self.pool, self.identity.public());
        let candidate = candidate.voting_for(self.next_vote());
        let block = Block {
            header: candidate.header(&self.chain, self.clock.header_s()),
            transactions: candidate.transactions().to_vec(),
        };
        let genesis = self.chain.room().genesis();
        let sealed = block.sealed_by(&secret, genesis);
        self.mined(sealed.expect("a candidate has a place for a seal, and bits of a turn"));
    }

    /// The first vote that waits and would change anything now.
    fn next_vote(&self) -> Option<Vote> {
        let votes = self.sealing.votes.iter();
        votes.copied().find(|vote| self.is_worth_casting(vote))
    }

    /// Whether casting a vote changes something: it counts and does not stand yet, or it takes back one that
    /// stands.
    fn is_worth_casting(&self, vote: &Vote) -> bool {
        let state = self.chain.state();
        let own = self.identity.public();
        let mut standing = state.votes();
        let stands = standing.any(|standing| standing == (vote.role, vote.about, own));
        if vote.admit == state.has_role(vote.role, &vote.about) {
            stands
        } else {
            state.counts(vote) && !stands
        }
    }

    /// Drops the votes that wait for what has come about.
    pub(crate) fn drop_settled_votes(&mut self) {
        let state = self.chain.state();
        let own = self.identity.public();
        self.sealing.votes.retain(|vote| {
            let has = state.has_role(vote.role, &vote.about);
            let mut standing = state.votes();
            has != vote.admit || standing.any(|standing| standing == (vote.role, vote.about, own))
        });
    }

    /// Leaves the blocks at its tip that this node sealed while its clock was wrong, now that a relay has told
    /// the time: nobody takes them before their time has come. Mined blocks are overtaken, but two signers of
    /// whom each waits for the other stand still until then.
    pub(crate) fn leave_own_future(&mut self) {
        while self.chain.is_sealed() && self.is_own_from_future(self.chain.tip()) {
            let left = self.chain.tip().hash();
            let Some(activation) = self.chain.leave_tip() else {
                return;
            };
            self.activated(&activation);
            self.store.delete_block(left);
            self.chain.forget_leaf(&left);
        }
    }

    fn is_own_from_future(&self, point: &HeaderPoint) -> bool {
        let ahead_s = seconds_ahead(self.chain.room().schedule().spacing_s);
        let sealer = self.chain.summary(&point.hash()).and_then(|(key, _)| key);
        u64::from(point.header().time) > self.clock.room_s().saturating_add(ahead_s)
            && sealer == Some(self.identity.public())
    }

    /// Whether a peer stands on a block of as much work as any that is known here, and on another one: where
    /// blocks are sealed, all nodes choose one of the two, so all have to hear of both. One that is known is
    /// asked for again where it was given up for want of bodies.
    pub(crate) fn is_unknown_rival(&self, tip: &Tip) -> bool {
        let tree = self.chain.tree();
        self.chain.is_sealed()
            && tip.work() == tree.most_work()
            && tree
                .get(&tip.hash)
                .is_none_or(|entry| tree.is_better(entry))
    }

    /// Forgets headers of which nobody has had a body for a while. Elsewhere a header took work; here anybody
    /// can make up a heavy chain of them, and what is behind it would never be asked for.
    pub(crate) fn give_up_bare_headers(&mut self) {
        if !self.chain.is_sealed() {
            return;
        }
        let is_stuck = self.chain.is_behind()
            && self.sync.is_idle()
            && !self.sync.can_go_on(&self.chain, &self.peers);
        if !is_stuck {
            self.sealing.bare_since = None;
            return;
        }
        let now = self.clock.host();
        let since = *self.sealing.bare_since.get_or_insert(now);
        if now.0.saturating_sub(since.0) < ANSWER_MS {
            return;
        }
        self.sealing.bare_since = None;
        self.chain.forget_bare_branches();
        let most = self.chain.tree().most_work();
        let boasting: Vec<_> = self
            .peers
            .greeted()
            .filter(|(_, _, hello)| hello.tip.work() > most)
            .map(|(id, _, _)| id)
            .collect();
        // What they say anew is heard again, after the others.
        for id in boasting {
            self.peers.stalled(id);
            self.peers.give_up_on(id);
        }
        self.ask_for_more();
    }
}

/// A role as the API names it.
pub(crate) fn role_of(role: api::Role) -> Role {
    match role {
        api::Role::Signer => Role::Signer,
        api::Role::Member => Role::Member,
    }
}

/// A role as the ledger names it.
pub(crate) fn view_role(role: Role) -> api::Role {
    match role {
        Role::Signer => api::Role::Signer,
        Role::Member => api::Role::Member,
    }
}
