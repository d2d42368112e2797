//! Rooms of approved signers: who signs, who acts, and what is voted.

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use serde::{Deserialize, Serialize};

/// What the signers give and take by vote.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Seals blocks and votes; may do what a member may.
    Signer,
    /// May post, pay and trade.
    Member,
}

/// Who signs, who acts, and what is voted, as the chain says at the tip.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Consortium {
    /// The approved signers in the order of their turns.
    pub signers: Vec<Signer>,
    /// Who may act beside them.
    pub members: Vec<Admitted>,
    /// Votes that stand, by what they are about.
    pub proposals: Vec<Proposal>,
    /// Votes by which a proposal passes, and of how many blocks that follow each other a signer may seal one.
    pub needed: u32,
    /// This node's votes that wait for a block of its own.
    pub waiting: Vec<Ballot>,
    /// Whether this node's account is a signer.
    pub signs: bool,
    /// Whether this node's account may post, pay and trade.
    pub acts: bool,
}

/// An approved signer.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Signer {
    /// Its address.
    pub address: String,
    /// Its claimed name, if any.
    pub name: Option<String>,
    /// Whether the next block is its turn.
    pub in_turn: bool,
    /// The first height at which it may seal a block.
    pub from_height: u64,
}

/// A member.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Admitted {
    /// Its address.
    pub address: String,
    /// Its claimed name, if any.
    pub name: Option<String>,
}

/// What some signers want, and who of them.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Proposal {
    /// What is wanted.
    pub ballot: Ballot,
    /// The claimed name of whom it is about, if any.
    pub name: Option<String>,
    /// The signers who voted for it.
    pub by: Vec<String>,
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Ballot {
    /// Which role is to change.
    pub role: Role,
    /// Whose, by address.
    pub address: String,
    /// Whether it is to have it.
    pub admit: bool,
}
