//! The tables of rules and of limits.

use std::collections::BTreeSet;

use ledger::{
    ADDRESS_PREFIX, ALLOCATIONS, Amount, BLOCK_BYTES, COINBASE_MESSAGE_BYTES, FILE_NAME_BYTES,
    HEADER_BYTES, MEMBERS, MEMO_BYTES, NAME_CHARACTERS, OFFER_STOCK, OFFER_TEXT_BYTES,
    OFFER_TITLE_BYTES, OFFERS_PER_ACCOUNT, ORDER_TIMEOUT_BLOCKS, POST_BYTES, RECEIPT_LEVELS,
    RuleError, SEAL_DOMAIN, SIGNERS, SIGNING_DOMAIN, SPACING_S, STATE_DOMAIN, TRANSACTION_BYTES,
    difficulty::{
        ASERT_HALF_LIFE_SPACINGS, HALF_LIFE_SPACINGS, LONGEST_GAP_SPACINGS, MEDIAN_BLOCKS,
        PERIOD_BLOCKS,
    },
    rules::{
        BLOCK_RULES, COINBASE_RULES, HEADER_RULES, LEAST_VERSION, Looks, NAMES_PER_ACCOUNT, Rule,
        SEAL_RULES, STATE_RULES, TRANSACTION_RULES, seconds_ahead,
    },
};

use crate::{
    document::{assert_numbers, assert_table, table},
    refusals::one_by_each_rule,
};

fn names<S: Looks>(rules: &[Rule<S>]) -> Vec<&'static str> {
    rules.iter().map(|rule| rule.name).collect()
}

fn refusal_by<'a>(refusals: &'a [RuleError], name: &str) -> &'a RuleError {
    let found = refusals.iter().find(|refusal| refusal.rule() == name);
    found.unwrap_or_else(|| panic!("no refusal by {name}"))
}

/// Asserts that a table has these rules, in this order, with the names of the values that their
/// refusals tell.
fn assert_rules(heading: &str, rules: &[&str]) {
    let refusals = one_by_each_rule();
    let expected: Vec<_> = rules
        .iter()
        .map(|name| {
            let details = refusal_by(&refusals, name).details();
            let names: Vec<_> = details.into_iter().map(|(name, _)| name).collect();
            vec![(*name).to_string(), names.join(", ")]
        })
        .collect();
    assert_table(heading, &expected);
}

#[test]
fn the_tables_of_rules_are_the_codes() {
    assert_rules("Header rules", &names(HEADER_RULES));
    assert_rules("Block rules", &names(BLOCK_RULES));
    assert_rules("Transaction rules", &names(TRANSACTION_RULES));
    assert_rules("Seal rules", &names(SEAL_RULES));
    assert_rules("State rules", &names(STATE_RULES));
    assert_rules("Coinbase rules", &names(COINBASE_RULES));
}

#[test]
fn each_refusal_is_by_a_rule_of_a_table() {
    let headings = [
        "Header rules",
        "Block rules",
        "Transaction rules",
        "Seal rules",
        "State rules",
        "Coinbase rules",
    ];
    let documented: Vec<String> = headings
        .into_iter()
        .flat_map(table)
        .map(|row| row[0].clone())
        .collect();
    let refusals = one_by_each_rule();
    let named: BTreeSet<&str> = refusals.iter().map(RuleError::rule).collect();
    assert_eq!(named.len(), refusals.len());
    assert_eq!(documented.len(), refusals.len());
    assert!(documented.iter().all(|rule| named.contains(rule.as_str())));
}

#[test]
fn the_limits_of_the_chain_are_the_codes() {
    assert_numbers(
        "Limits of the chain",
        &[
            ("HEADER_BYTES", HEADER_BYTES as u64),
            ("BLOCK_BYTES", BLOCK_BYTES.into()),
            ("TRANSACTION_BYTES", TRANSACTION_BYTES.into()),
            ("POST_BYTES", POST_BYTES.into()),
            ("NAME_CHARACTERS", NAME_CHARACTERS.into()),
            ("NAMES_PER_ACCOUNT", NAMES_PER_ACCOUNT as u64),
            ("MEMO_BYTES", MEMO_BYTES.into()),
            ("COINBASE_MESSAGE_BYTES", COINBASE_MESSAGE_BYTES.into()),
            ("FILE_NAME_BYTES", FILE_NAME_BYTES.into()),
            ("OFFER_TITLE_BYTES", OFFER_TITLE_BYTES.into()),
            ("OFFER_TEXT_BYTES", OFFER_TEXT_BYTES.into()),
            ("OFFER_STOCK", OFFER_STOCK.into()),
            ("OFFERS_PER_ACCOUNT", OFFERS_PER_ACCOUNT.into()),
            ("ORDER_TIMEOUT_BLOCKS", ORDER_TIMEOUT_BLOCKS),
            ("RECEIPT_LEVELS", RECEIPT_LEVELS as u64),
            ("SPACING_S", SPACING_S.into()),
            ("ALLOCATIONS", ALLOCATIONS as u64),
            ("SIGNERS", SIGNERS as u64),
            ("MEMBERS", MEMBERS as u64),
            ("AMOUNT_MAX", Amount::MAX.hundredths()),
            ("LEAST_VERSION", u64::from(LEAST_VERSION.unsigned_abs())),
            ("LEAST_SECONDS_AHEAD", seconds_ahead(1)),
            ("HALF_LIFE_SPACINGS", HALF_LIFE_SPACINGS),
            ("LONGEST_GAP_SPACINGS", LONGEST_GAP_SPACINGS),
            ("ASERT_HALF_LIFE_SPACINGS", ASERT_HALF_LIFE_SPACINGS),
            ("PERIOD_BLOCKS", PERIOD_BLOCKS.into()),
            ("MEDIAN_BLOCKS", MEDIAN_BLOCKS as u64),
        ],
    );
}

#[test]
fn the_texts_in_front_of_bytes_are_the_codes() {
    let line = |bytes: &[u8]| {
        let text = String::from_utf8(bytes.to_vec()).expect("text");
        text.replace('\n', "\\n")
    };
    let row = |name: &str, text: String| vec![name.to_string(), text];
    assert_table(
        "Domains",
        &[
            row("SIGNING_DOMAIN", line(SIGNING_DOMAIN)),
            row("SEAL_DOMAIN", line(SEAL_DOMAIN)),
            row("STATE_DOMAIN", line(STATE_DOMAIN)),
            row("ADDRESS_PREFIX", ADDRESS_PREFIX.to_string()),
        ],
    );
}
