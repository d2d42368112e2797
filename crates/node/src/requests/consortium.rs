//! Rooms of approved signers: who signs, who acts, and what is voted.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use api::{ApiError, Ballot, Family, Reply};
use ledger::{PublicKey, Role, SealError, Vote};

use crate::{
    errors::rule_error,
    node::Node,
    sealing::{MAX_VOTES_WAITING, role_of, view_role},
};

impl Node {
    pub(super) fn consortium(&self) -> Result<Reply, ApiError> {
        self.ask_for_seals()?;
        let state = self.chain.state();
        let next = self.chain.tip().height().next();
        let in_turn = state.signer_in_turn(next);
        let signers = state.signers().map(|key| api::Signer {
            address: key.to_string(),
            name: self.name_of(&key),
            in_turn: in_turn == Some(key),
            from_height: state
                .signed_recently(&key, next)
                .map_or(next.0, |(_, height)| height.0),
        });
        let members = state.members().map(|key| api::Admitted {
            address: key.to_string(),
            name: self.name_of(&key),
        });
        let own = self.identity.public();
        Ok(Reply::Consortium(api::Consortium {
            signers: signers.collect(),
            members: members.collect(),
            proposals: self.proposals(),
            needed: u32::try_from(state.majority()).unwrap_or(u32::MAX),
            waiting: self.sealing.votes().iter().map(view_vote).collect(),
            signs: state.is_signer(&own),
            acts: state.may_act(&own),
        }))
    }

    /// The votes that stand, those on one thing together.
    fn proposals(&self) -> Vec<api::Proposal> {
        let state = self.chain.state();
        let mut proposals: Vec<(Role, PublicKey, Vec<String>)> = Vec::new();
        for (role, about, by) in state.votes() {
            match proposals.last_mut() {
                Some((of, whose, votes)) if (*of, *whose) == (role, about) => {
                    votes.push(by.to_string());
                }
                _ => proposals.push((role, about, [by.to_string()].into())),
            }
        }
        let view = |(role, about, by): (Role, PublicKey, Vec<String>)| api::Proposal {
            ballot: view_vote(&Vote {
                role,
                about,
                admit: !state.has_role(role, &about),
            }),
            name: self.name_of(&about),
            by,
        };
        proposals.into_iter().map(view).collect()
    }

    /// Notes a vote for this node's next block.
    pub(super) fn vote(&mut self, ballot: &Ballot) -> Result<Reply, ApiError> {
        self.ask_for_seals()?;
        let by = self.identity.public();
        if !self.chain.state().is_signer(&by) {
            return Err(rule_error(&SealError::NotASigner { by }.into()));
        }
        let vote = Vote {
            role: role_of(ballot.role),
            about: self.resolve(&ballot.address)?,
            admit: ballot.admit,
        };
        if !self.sealing.want(vote) {
            let error = ApiError::new(
                Family::Policy,
                "tooManyVotes",
                "too many votes wait for a block of this node's; wait until some are cast",
            );
            return Err(error.with("limit", MAX_VOTES_WAITING));
        }
        self.drop_settled_votes();
        self.consortium()
    }

    fn ask_for_seals(&self) -> Result<(), ApiError> {
        if self.chain.is_sealed() {
            return Ok(());
        }
        Err(ApiError::new(
            Family::Policy,
            "notSealed",
            "blocks of this room are found by work: it has no signers",
        ))
    }
}

fn view_vote(vote: &Vote) -> Ballot {
    Ballot {
        role: view_role(vote.role),
        address: vote.about.to_string(),
        admit: vote.admit,
    }
}
