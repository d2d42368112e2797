//! What the state and the coinbase are asked.

use alloc::{format, string::String, vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{assert_breaks, assert_covers, details};
use crate::{
    Amount, Changes, Coinbase, FileHash, Height, OFFERS_PER_ACCOUNT, Outcome, Payload, RuleError,
    SignedTransaction, State, TxId,
    rules::{
        COINBASE_RULES, CoinbaseSubject, NAMES_PER_ACCOUNT, STATE_RULES, StateSubject, check_all,
    },
    testing::{
        Chain, amount, apply, claim, id_of, offer, order, params, post, public, room_of, settle,
        signed, stamp, transfer, withdraw,
    },
};

/// Key 1 has 985.00, the name Ada and a stamped file, key 2 has 5.00 and eight names, key 3 as many
/// offers as it may have, the first of 3 pieces for 1.00 each, of which key 4, which began with
/// 10.00, has ordered one. Key 8 is the room's host.
struct Story {
    chain: Chain,
    stamp: TxId,
    offer: TxId,
    order: TxId,
}

fn story() -> Story {
    let mut params = params();
    params.host = Some(public(8));
    let mut chain = Chain::new(room_of(&params));
    let of =
        |chain: &Chain, seed, sequence, payload| signed(&chain.room, seed, sequence, 0, payload);
    let mut first = vec![
        of(&chain, 1, 0, transfer(public(2), 500)),
        of(&chain, 1, 1, claim("Ada")),
        of(&chain, 1, 2, stamp("notes.txt", b"notes")),
        of(&chain, 1, 3, transfer(public(4), 1_000)),
    ];
    for number in 0..8_u64 {
        first.push(of(&chain, 2, number, claim(&format!("name{number}"))));
    }
    chain.mine(&first);
    let offers: Vec<_> = (0..OFFERS_PER_ACCOUNT)
        .map(|number| {
            of(
                &chain,
                3,
                number.into(),
                offer(&format!("thing {number}"), 100, 3),
            )
        })
        .collect();
    chain.mine(&offers);
    let offer = id_of(&offers[0]);
    let ordered = of(&chain, 4, 0, order(offer, 1, 100));
    chain.mine(core::slice::from_ref(&ordered));
    Story {
        stamp: id_of(&first[2]),
        offer,
        order: id_of(&ordered),
        chain,
    }
}

fn assert_refused(state: &State, signed: &SignedTransaction, refusal: &RuleError) {
    let changes = Changes::default();
    let (body, view) = (&signed.body, &changes.over(state));
    assert_breaks(STATE_RULES, &StateSubject { body, view }, refusal);
    let mut changes = changes;
    assert_eq!(apply(&mut changes, state, signed).as_ref(), Err(refusal));
    assert_eq!(changes, Changes::default(), "a refusal changes nothing");
}

/// Transactions that break one rule each, and what it says.
fn cases(story: &Story) -> Vec<(SignedTransaction, RuleError)> {
    [account_cases(story), market_cases(story)].concat()
}

fn account_cases(story: &Story) -> Vec<(SignedTransaction, RuleError)> {
    let of = |seed, sequence, fee, payload: Payload| {
        signed(&story.chain.room, seed, sequence, fee, payload)
    };
    let sequence = |expected, found| RuleError::BadSequence { expected, found };
    let balance = |balance, needed| RuleError::BalanceTooLow {
        balance: amount(balance),
        needed,
    };
    let most = Amount::MAX.hundredths();
    vec![
        (of(1, 3, 0, post("hi")), sequence(4, 3)),
        (of(1, 5, 0, post("hi")), sequence(4, 5)),
        (of(1, u64::MAX, 0, post("hi")), sequence(4, u64::MAX)),
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
            of(1, 4, 0, claim("ＮＡＭＥ3")),
            RuleError::NameTaken {
                name: "name3".into(),
                owner: public(2),
            },
        ),
        (
            of(2, 8, 0, claim("name8")),
            RuleError::TooManyNames { found: 8, limit: 8 },
        ),
        (
            of(7, 0, 0, order(story.offer, 2, 100)),
            balance(0, amount(200)),
        ),
    ]
}

fn market_cases(story: &Story) -> Vec<(SignedTransaction, RuleError)> {
    let of = |seed, sequence, payload| signed(&story.chain.room, seed, sequence, 0, payload);
    let unknown_offer = |offer| RuleError::UnknownOffer { offer };
    let unknown_order = |order| RuleError::UnknownOrder { order };
    let stock = |stock, quantity| RuleError::StockTooLow { stock, quantity };
    let not_allowed = |seed, outcome| RuleError::SettleNotAllowed {
        by: public(seed),
        outcome,
        height: Height(4),
        timeout: Height(43),
    };
    vec![
        (
            of(1, 4, stamp("other name", b"notes")),
            RuleError::AlreadyStamped {
                file: FileHash::of(b"notes"),
                txid: story.stamp,
                height: Height(1),
            },
        ),
        (
            of(3, 32, offer("one more", 1, 1)),
            RuleError::TooManyOffers {
                found: 32,
                limit: 32,
            },
        ),
        (
            of(4, 1, order(story.order, 1, 100)),
            unknown_offer(story.order),
        ),
        (of(3, 32, withdraw(TxId::ZERO)), unknown_offer(TxId::ZERO)),
        (
            of(4, 1, withdraw(story.offer)),
            RuleError::NotYourOffer {
                seller: public(3),
                by: public(4),
            },
        ),
        (
            of(4, 1, order(story.offer, 1, 99)),
            RuleError::OrderPriceDiffers {
                expected: amount(100),
                found: amount(99),
            },
        ),
        (of(4, 1, order(story.offer, 3, 100)), stock(2, 3)),
        (
            of(4, 1, settle(story.offer, Outcome::Release)),
            unknown_order(story.offer),
        ),
        (
            of(3, 32, settle(story.order, Outcome::Release)),
            not_allowed(3, Outcome::Release),
        ),
        (
            of(4, 1, settle(story.order, Outcome::Refund)),
            not_allowed(4, Outcome::Refund),
        ),
        (
            of(7, 0, settle(story.order, Outcome::Refund)),
            not_allowed(7, Outcome::Refund),
        ),
    ]
}

/// An order of one's own offer, by who can pay it.
fn own_order() -> (Story, SignedTransaction, RuleError) {
    let mut story = story();
    let pay = signed(&story.chain.room, 1, 4, 0, transfer(public(3), 900));
    story.chain.mine(&[pay]);
    let own = signed(&story.chain.room, 3, 32, 0, order(story.offer, 1, 100));
    let offer = story.offer;
    (story, own, RuleError::OrderOfOwnOffer { offer })
}

#[test]
fn each_rule_refuses_what_breaks_it() {
    let story = story();
    let cases = cases(&story);
    for (signed, refusal) in &cases {
        assert_refused(&story.chain.state, signed, refusal);
    }
    let mut refusals: Vec<_> = cases.into_iter().map(|(_, refusal)| refusal).collect();
    let (story, own, refusal) = own_order();
    assert_refused(&story.chain.state, &own, &refusal);
    refusals.push(refusal);
    assert_covers(STATE_RULES, &refusals);
}

#[test]
fn what_is_at_a_limit_is_good() {
    let Story {
        chain,
        offer: id,
        order: order_id,
        ..
    } = story();
    for signed in [
        signed(&chain.room, 2, 8, 0, transfer(public(1), 500)),
        signed(&chain.room, 2, 8, 1, transfer(public(1), 499)),
        signed(&chain.room, 2, 8, 500, post("hi")),
        // A name that one has already can be taken again, by the eighth too.
        signed(&chain.room, 2, 8, 0, claim("NAME0")),
        signed(&chain.room, 7, 0, 0, claim("name8")),
        signed(&chain.room, 7, 0, 0, post("hi")),
        // Another account may stamp the same file, and the same account another.
        signed(&chain.room, 7, 0, 0, stamp("notes.txt", b"notes")),
        signed(&chain.room, 1, 4, 0, stamp("notes.txt", b"other notes")),
        signed(&chain.room, 7, 0, 0, offer("a thing", 1, 1)),
        signed(&chain.room, 3, 32, 0, withdraw(id)),
        signed(&chain.room, 2, 8, 300, order(id, 2, 100)),
        signed(&chain.room, 4, 1, 0, settle(order_id, Outcome::Release)),
        signed(&chain.room, 3, 32, 0, settle(order_id, Outcome::Refund)),
        signed(&chain.room, 8, 0, 0, settle(order_id, Outcome::Release)),
        signed(&chain.room, 8, 0, 0, settle(order_id, Outcome::Refund)),
    ] {
        let applied = apply(&mut Changes::default(), &chain.state, &signed);
        assert_eq!(applied, Ok(()), "{signed:?}");
    }
    assert_eq!(NAMES_PER_ACCOUNT, 8);
}

#[test]
fn the_first_broken_rule_is_told() {
    let Story { chain, offer, .. } = story();
    let told = |seed, sequence, fee, payload| {
        let signed = signed(&chain.room, seed, sequence, fee, payload);
        let found = apply(&mut Changes::default(), &chain.state, &signed);
        found.expect_err("it is broken").rule()
    };
    assert_eq!(told(2, 8, 0, claim("name8")), "tooManyNames");
    assert_eq!(told(2, 8, 0, claim("ada")), "nameTaken");
    assert_eq!(told(2, 8, 501, claim("ada")), "balanceTooLow");
    assert_eq!(told(2, 9, 501, claim("ada")), "badSequence");
    assert_eq!(told(4, 1, 0, order(offer, 3, 100)), "stockTooLow");
    assert_eq!(told(4, 1, 0, order(offer, 3, 99)), "orderPriceDiffers");
    assert_eq!(told(3, 32, 0, order(offer, 3, 0)), "orderOfOwnOffer");
    assert_eq!(told(3, 32, 0, order(TxId::ZERO, 3, 0)), "unknownOffer");
    assert_eq!(told(4, 1, 0, order(offer, 10, 100)), "balanceTooLow");
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
    let story = story();
    let found: Vec<_> = cases(&story)
        .into_iter()
        .map(|(_, refusal)| details(&refusal))
        .collect();
    assert_eq!(found[0], ["expected=4", "found=3"]);
    assert_eq!(found[4], ["balance=500", "needed=501"]);
    assert_eq!(
        found[9],
        ["name=name3".into(), format!("owner={}", public(2))]
    );
    assert_eq!(found[10], ["found=8", "limit=8"]);
    assert_eq!(
        found[12],
        [
            format!("file={}", FileHash::of(b"notes")),
            format!("txid={}", story.stamp),
            "height=1".into()
        ]
    );
    assert_eq!(found[13], ["found=32", "limit=32"]);
    assert_eq!(found[14], [format!("offer={}", story.order)]);
    assert_eq!(
        found[16],
        [format!("seller={}", public(3)), format!("by={}", public(4))]
    );
    assert_eq!(found[17], ["expected=100", "found=99"]);
    assert_eq!(found[18], ["stock=2", "quantity=3"]);
    assert_eq!(found[19], [format!("order={}", story.offer)]);
    assert_eq!(
        found[21],
        [
            format!("by={}", public(4)),
            "outcome=refund".into(),
            "height=4".into(),
            "timeout=43".into()
        ]
    );
}
