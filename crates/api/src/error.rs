//! The one shape of a refusal.

use alloc::{
    collections::BTreeMap,
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use borsh::{
    BorshDeserialize, BorshSerialize,
    io::{self, Read},
};
use serde::{Deserialize, Serialize};

/// Which kind of thing went wrong. The families are never mixed.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Family {
    /// Bytes or text that don't say anything well formed.
    Decode,
    /// A rule of the chain said no; every honest node says the same.
    Rule,
    /// This node's own choice said no; another node may say yes.
    Policy,
    /// Storage failed or holds something damaged.
    Store,
    /// A link, a relay or a peer could not be reached or understood.
    Transport,
}

impl Family {
    /// Its name, as scripts and programs read it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Decode => "decode",
            Self::Rule => "rule",
            Self::Policy => "policy",
            Self::Store => "store",
            Self::Transport => "transport",
        }
    }
}

/// A refusal: which rule, in words for a person, and the values that were compared.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ApiError {
    /// The family of the refusal.
    pub family: Family,
    /// The stable name of the rule that said no, in camel case.
    pub rule: String,
    /// One sentence for a person: what happened, what was expected, what to do.
    pub message: String,
    /// The values compared, by name.
    #[borsh(deserialize_with = "read_details")]
    pub details: BTreeMap<String, String>,
}

/// Reads details as `borsh` does, without the sort that a browser would have to load for it.
fn read_details<R: Read>(reader: &mut R) -> io::Result<BTreeMap<String, String>> {
    let mut details = BTreeMap::new();
    details.extend(Vec::<(String, String)>::deserialize_reader(reader)?);
    Ok(details)
}

impl ApiError {
    /// A refusal without details; add them with [`ApiError::with`].
    pub fn new(family: Family, rule: &str, message: impl Into<String>) -> Self {
        Self {
            family,
            rule: rule.to_string(),
            message: message.into(),
            details: BTreeMap::new(),
        }
    }

    /// The same refusal with one more compared value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.details.insert(name.to_string(), value.to_string());
        self
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for ApiError {}
