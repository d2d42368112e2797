//! The ledger's rules for headers, asked one by one of a Bitcoin header.

use alloc::vec::Vec;

use api::lab::bench::{RuleList, RuleState, Specimen, Verdict, Went};
use ledger::{
    HeaderPoint, Height, RuleError,
    rules::{HEADER_RULES, OF_SEALS},
};
use node::rule_error;

use super::{
    super::judge::{PARENT, orphan},
    Content, schedule,
};

/// What can be asked of a header whose parent is not at hand.
const FIRST_RULES: [&str; 2] = ["badBits", "hashAboveTarget"];
/// What can be asked of the transactions, where they are known.
const ROOT: &str = "badMerkleRoot";

/// Asks what can be asked, in order, up to the first rule that refuses.
pub(super) fn judge(
    known: &[HeaderPoint],
    content: &Content,
    specimen: Specimen,
    now_s: u64,
) -> Verdict {
    let parent = known
        .iter()
        .find(|point| point.hash() == content.header.prev);
    // What follows something has to name it; only the genesis block, and what was pasted, stand alone.
    let has_parent = match specimen {
        Specimen::Bitcoin(height) => height > 0,
        _ => parent.is_some(),
    };
    let mut rules = Vec::new();
    let mut list = |list, name: &str| {
        rules.push(RuleState {
            name: name.into(),
            list,
            went: Went::NotReached,
        });
    };
    if has_parent {
        list(RuleList::Parent, PARENT);
        let of_work = HEADER_RULES.iter().map(|rule| rule.name);
        for name in of_work.filter(|name| !OF_SEALS.contains(name)) {
            list(RuleList::Header, name);
        }
    } else {
        for name in FIRST_RULES {
            list(RuleList::Header, name);
        }
    }
    if content.coinbase.is_some() {
        list(RuleList::Body, ROOT);
    }
    let refusal = match (has_parent, parent) {
        (true, None) => Some(orphan(content.header.prev)),
        (true, Some(parent)) => follow(parent, content, now_s).err(),
        (false, _) => first(content).err(),
    };
    let refusal = refusal.or_else(|| root(content).err());
    // All before the one that refuses have passed.
    let names = rules.iter().position(|rule| {
        let refused = refusal.as_ref().map(|error| error.rule.as_str());
        refused == Some(rule.name.as_str())
    });
    for (at, rule) in rules.iter_mut().enumerate() {
        match names {
            Some(refused) if at == refused => rule.went = Went::Refused,
            Some(refused) if at > refused => {}
            _ => rule.went = Went::Passed,
        }
    }
    Verdict {
        rules,
        refusal,
        transaction: None,
        took_us: 0,
    }
}

/// A header beside its parent.
fn follow(parent: &HeaderPoint, content: &Content, now_s: u64) -> Result<(), api::ApiError> {
    let subject = parent.subject(&schedule(), content.header, now_s);
    let subject = subject.map_err(|rule| rule_error(&rule))?;
    HEADER_RULES
        .iter()
        .try_for_each(|rule| (rule.check)(&subject))
        .map_err(|rule| rule_error(&rule))
}

/// A header by itself: whether its target may be, and whether its hash meets it.
fn first(content: &Content) -> Result<(), api::ApiError> {
    let point = HeaderPoint::first_known(&schedule(), content.header, Height(0));
    point.map(|_| ()).map_err(|rule| rule_error(&rule))
}

/// The transactions beside the root, where they are known.
fn root(content: &Content) -> Result<(), api::ApiError> {
    let found = content.header.merkle_root;
    match content.root() {
        Some(expected) if expected != found => {
            Err(rule_error(&RuleError::BadMerkleRoot { expected, found }))
        }
        _ => Ok(()),
    }
}
