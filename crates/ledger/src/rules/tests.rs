//! Every rule refuses what breaks it, and nothing else does.

mod block;
mod header;
mod seal;
mod state;
mod transaction;

use alloc::{collections::BTreeSet, string::String, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    BLOCK_RULES, COINBASE_RULES, HEADER_RULES, Looks, OF_SEALS, Rule, SEAL_RULES, STATE_RULES,
    TRANSACTION_RULES, check_all,
};
use crate::RuleError;

fn names<S: Looks>(rules: &[Rule<S>]) -> Vec<&'static str> {
    rules.iter().map(|rule| rule.name).collect()
}

/// Asserts that a subject breaks one rule alone, and which.
fn assert_breaks<S: Looks>(rules: &[Rule<S>], subject: &S::At<'_>, expected: &RuleError) {
    assert_eq!(check_all(rules, subject).as_ref(), Err(expected));
    for rule in rules {
        let found = (rule.check)(subject);
        if rule.name == expected.rule() {
            assert_eq!(found.as_ref(), Err(expected));
        } else if let Err(other) = found {
            // A rule that can't be asked says why it can't, as the rule before it did.
            assert_eq!(other, *expected, "{} is broken too", rule.name);
        }
    }
}

/// Asserts that a list of cases covers a list of rules, those of seals apart.
fn assert_covers<S: Looks>(rules: &[Rule<S>], cases: &[RuleError]) {
    let covered: BTreeSet<_> = cases.iter().map(RuleError::rule).collect();
    let names = names(rules).into_iter();
    assert_eq!(
        covered,
        names.filter(|name| !OF_SEALS.contains(name)).collect()
    );
}

#[test]
fn the_rules_are_asked_in_this_order() {
    assert_eq!(
        names(HEADER_RULES),
        [
            "badVersion",
            "timeNotAfterParent",
            "timeNotAfterMedian",
            "tooSoonAfterParent",
            "timeTooFarAhead",
            "badBits",
            "hashAboveTarget",
        ]
    );
    assert_eq!(
        names(BLOCK_RULES),
        [
            "blockTooLarge",
            "missingCoinbase",
            "extraCoinbase",
            "badCoinbaseHeight",
            "coinbaseMessageTooLong",
            "missingSeal",
            "unaskedSeal",
            "duplicatedTail",
            "badMerkleRoot",
            "badSeal",
        ]
    );
    assert_eq!(
        names(TRANSACTION_RULES),
        [
            "transactionTooLarge",
            "zeroAmount",
            "paymentToSelf",
            "memoTooLong",
            "postEmpty",
            "postTooLong",
            "nameEmpty",
            "nameTooLong",
            "nameBadCharacter",
            "nameLooksLikeAddress",
            "fileNameEmpty",
            "fileNameTooLong",
            "offerTitleEmpty",
            "offerTitleTooLong",
            "notOneLine",
            "offerTextTooLong",
            "offerPriceZero",
            "offerStockOutOfRange",
            "orderQuantityZero",
            "badSignature",
        ]
    );
}

#[test]
fn the_rules_of_the_state_are_asked_in_this_order() {
    assert_eq!(
        names(SEAL_RULES),
        ["notASigner", "signedRecently", "wrongTurn"]
    );
    assert_eq!(
        names(STATE_RULES),
        [
            "notAMember",
            "badSequence",
            "balanceTooLow",
            "nameTaken",
            "tooManyNames",
            "alreadyStamped",
            "tooManyOffers",
            "unknownOffer",
            "notYourOffer",
            "orderOfOwnOffer",
            "orderPriceDiffers",
            "stockTooLow",
            "unknownOrder",
            "settleNotAllowed",
        ]
    );
    assert_eq!(names(COINBASE_RULES), ["badReward", "badFees"]);
}

#[test]
fn no_two_rules_have_one_name() {
    let all = [
        names(HEADER_RULES),
        names(BLOCK_RULES),
        names(TRANSACTION_RULES),
        names(SEAL_RULES),
        names(STATE_RULES),
        names(COINBASE_RULES),
    ]
    .concat();
    let distinct: BTreeSet<_> = all.iter().collect();
    assert_eq!(distinct.len(), all.len());
    assert_eq!(all.len(), 56);
    assert!(OF_SEALS.iter().all(|name| distinct.contains(name)));
}

/// The values that a refusal compared, as text.
fn details(error: &RuleError) -> Vec<String> {
    error
        .details()
        .into_iter()
        .map(|(name, value)| alloc::format!("{name}={value}"))
        .collect()
}
