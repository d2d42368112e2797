//! What the state and the coinbase are asked.

use alloc::{format, string::String, vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{assert_breaks, assert_covers, details};
use crate::{
    Amount, Changes, Coinbase, Height, Payload, RuleError, SignedTransaction, State,
    rules::{
        COINBASE_RULES, CoinbaseSubject, NAMES_PER_ACCOUNT, STATE_RULES, StateSubject, check_all,
    },
    testing::{Chain, amount, claim, params, post, public, room, signed, transfer},
};

/// Key 1 has 995.00 and the name Ada, key 2 has 5.00 and eight names.
fn chain() -> Chain {
    let mut chain = Chain::new(room());
    let mut first = vec![
        signed(&chain.room, 1, 0, 0, transfer(public(2), 500)),
        signed(&chain.room, 1, 1, 0, claim("Ada")),
    ];
    for number in 0..8_u64 {
        let name = claim(&format!("name{number}"));
        first.push(signed(&chain.room, 2, number, 0, name));
    }
    chain.mine(&first);
    chain
}

fn assert_refused(state: &State, signed: &SignedTransaction, refusal: &RuleError) {
    let changes = Changes::default();
    let (body, view) = (&signed.body, &changes.over(state));
    assert_breaks(STATE_RULES, &StateSubject { body, view }, refusal);
    let mut changes = changes;
    assert_eq!(changes.apply(state, signed).as_ref(), Err(refusal));
    assert_eq!(changes, Changes::default(), "a refusal changes nothing");
}

/// Transactions that break one rule each, and what it says.
fn cases(chain: &Chain) -> Vec<(SignedTransaction, RuleError)> {
    let of =
        |seed, sequence, fee, payload: Payload| signed(&chain.room, seed, sequence, fee, payload);
    let sequence = |expected, found| RuleError::BadSequence { expected, found };
    let balance = |balance, needed| RuleError::BalanceTooLow {
        balance: amount(balance),
        needed,
    };
    let most = Amount::MAX.hundredths();
    vec![
        (of(1, 1, 0, post("hi")), sequence(2, 1)),
        (of(1, 3, 0, post("hi")), sequence(2, 3)),
        (of(1, u64::MAX, 0, post("hi")), sequence(2, u64::MAX)),
        (of(7, 1, 0, post("hi")), sequence(0, 1)),
        (
            of(2, 8, 0, transfer(public(1), 501)),
            balance(500, amount(501)),
        ),
        (
            of(2, 8, 1, transfer(public(1), 500)),
            balance(500, amount(501)),
        ),
        (of(2, 8, 501, post("hi")), balance(500, amount(501))),
        (of(7, 0, 1, post("hi")), balance(0, amount(1))),
        (
            of(2, 8, most, transfer(public(1), most)),
            balance(500, Amount::MAX),
        ),
        (
            of(1, 2, 0, claim("ＮＡＭＥ3")),
            RuleError::NameTaken {
                name: "name3".into(),
                owner: public(2),
            },
        ),
        (
            of(2, 8, 0, claim("name8")),
            RuleError::TooManyNames { found: 8, limit: 8 },
        ),
    ]
}

#[test]
fn each_rule_refuses_what_breaks_it() {
    let chain = chain();
    let cases = cases(&chain);
    for (signed, refusal) in &cases {
        assert_refused(&chain.state, signed, refusal);
    }
    let refusals: Vec<_> = cases.into_iter().map(|(_, refusal)| refusal).collect();
    assert_covers(STATE_RULES, &refusals);
}

#[test]
fn what_is_at_a_limit_is_good() {
    let chain = chain();
    for signed in [
        signed(&chain.room, 2, 8, 0, transfer(public(1), 500)),
        signed(&chain.room, 2, 8, 1, transfer(public(1), 499)),
        signed(&chain.room, 2, 8, 500, post("hi")),
        // A name that one has already can be taken again, by the eighth too.
        signed(&chain.room, 2, 8, 0, claim("NAME0")),
        signed(&chain.room, 7, 0, 0, claim("name8")),
        signed(&chain.room, 7, 0, 0, post("hi")),
    ] {
        assert_eq!(Changes::default().apply(&chain.state, &signed), Ok(()));
    }
    assert_eq!(NAMES_PER_ACCOUNT, 8);
}

#[test]
fn the_first_broken_rule_is_told() {
    let chain = chain();
    let told = |seed, sequence, fee, name| {
        let signed = signed(&chain.room, seed, sequence, fee, claim(name));
        let found = Changes::default().apply(&chain.state, &signed);
        found.expect_err("it is broken").rule()
    };
    assert_eq!(told(2, 8, 0, "name8"), "tooManyNames");
    assert_eq!(told(2, 8, 0, "ada"), "nameTaken");
    assert_eq!(told(2, 8, 501, "ada"), "balanceTooLow");
    assert_eq!(told(2, 9, 501, "ada"), "badSequence");
}

fn coinbase(reward: u64, fees: u64) -> Coinbase {
    Coinbase {
        height: Height(11),
        to: public(9),
        reward: amount(reward),
        fees: amount(fees),
        extra_nonce: 0,
        message: String::new(),
    }
}

#[test]
fn a_coinbase_takes_exactly_its_reward_and_fees() {
    let params = params();
    let subject = |coinbase| CoinbaseSubject {
        coinbase,
        height: Height(11),
        params: &params,
        fees: amount(3),
    };
    let right = coinbase(2_500, 3);
    assert_eq!(check_all(COINBASE_RULES, &subject(&right)), Ok(()));
    let reward = |found| RuleError::BadReward {
        expected: amount(2_500),
        found: amount(found),
    };
    let fees = |found| RuleError::BadFees {
        expected: amount(3),
        found: amount(found),
    };
    let cases = [
        (coinbase(2_501, 3), reward(2_501)),
        (coinbase(2_499, 3), reward(2_499)),
        (coinbase(0, 3), reward(0)),
        (coinbase(2_500, 4), fees(4)),
        (coinbase(2_500, 2), fees(2)),
        (coinbase(2_500, 0), fees(0)),
    ];
    for (wrong, refusal) in &cases {
        assert_breaks(COINBASE_RULES, &subject(wrong), refusal);
    }
    let both = coinbase(5_000, 0);
    let found = check_all(COINBASE_RULES, &subject(&both));
    assert_eq!(found, Err(reward(5_000)));
    assert_covers(COINBASE_RULES, &cases.map(|(_, refusal)| refusal));
    assert_eq!(details(&reward(1)), ["expected=2500", "found=1"]);
    assert_eq!(details(&fees(4)), ["expected=3", "found=4"]);
}

#[test]
fn details_are_the_values_compared() {
    let chain = chain();
    let found: Vec<_> = cases(&chain)
        .into_iter()
        .map(|(_, refusal)| details(&refusal))
        .collect();
    assert_eq!(found[0], ["expected=2", "found=1"]);
    assert_eq!(found[4], ["balance=500", "needed=501"]);
    assert_eq!(
        found[9],
        ["name=name3".into(), format!("owner={}", public(2))]
    );
    assert_eq!(found[10], ["found=8", "limit=8"]);
}
