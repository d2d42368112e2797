//! Blocks move money and names as they say, make none, and can be taken back.

mod codec;
mod market;
mod names;
mod stamps;
mod undo;

use alloc::{vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Account, Changes, State};
use crate::{
    Amount, BlockHash, HeaderPoint, Height, RuleError, Transaction,
    testing::{
        Chain, LATE_S, amount, apply, params, post, public, room, room_of, signed, transfer,
    },
};

#[test]
fn a_room_begins_with_its_allocations() {
    let mut params = params();
    params.allocations = vec![
        (public(1), amount(5)),
        (public(2), amount(7)),
        (public(1), amount(30)),
        (public(3), Amount::ZERO),
    ];
    let room = room_of(&params);
    let state = State::genesis(&room);
    assert_eq!(state.tip(), room.genesis());
    assert_eq!(state.total(), amount(42));
    let balance = |seed| state.account(&public(seed)).map(|account| account.balance);
    assert_eq!(balance(1), Some(amount(35)));
    assert_eq!(balance(2), Some(amount(7)));
    // Nothing makes no account.
    assert_eq!(balance(3), None);
    assert_eq!(state.names().count(), 0);
}

#[test]
fn payments_fees_and_rewards_arrive() {
    let mut chain = Chain::new(room());
    let pay = [
        signed(&chain.room, 1, 0, 10, transfer(public(2), 1_000)),
        signed(&chain.room, 1, 1, 5, post("hello")),
        // What came in this block can be spent in it.
        signed(&chain.room, 2, 0, 1, transfer(public(3), 400)),
    ];
    let connected = chain.mine(&pay);
    assert_eq!(connected.height(), Height(1));
    assert_eq!(connected.hash(), chain.state.tip());
    assert_eq!(chain.balance(1), 100_000 - 1_000 - 10 - 5);
    assert_eq!(chain.balance(2), 1_000 - 400 - 1);
    assert_eq!(chain.balance(3), 400);
    assert_eq!(chain.balance(9), 5_000 + 16);
    let account = |seed| chain.state.account(&public(seed)).expect("an account");
    assert_eq!(account(1).sequence, 2);
    assert_eq!(account(2).sequence, 1);
    assert_eq!(account(3).sequence, 0);
    assert_eq!(account(9).sequence, 0);
}

#[test]
fn the_finder_may_spend_the_reward_in_the_next_block_only() {
    let mut chain = Chain::new(room());
    let spend = signed(&chain.room, 9, 0, 0, transfer(public(2), 5_000));
    let same = chain.block(core::slice::from_ref(&spend));
    assert_eq!(
        chain.push(same).map(|_| ()),
        Err(RuleError::BalanceTooLow {
            balance: Amount::ZERO,
            needed: amount(5_000)
        })
    );
    chain.mine(&[]);
    chain.mine(&[spend]);
    assert_eq!(chain.balance(2), 5_000);
}

#[test]
fn rewards_halve_to_nothing_and_the_total_is_the_supply() {
    let mut chain = Chain::new(room());
    let supply = chain.room.params().total_supply().expect("bounded");
    let mut issued = 0;
    for height in 1..=140 {
        chain.mine(&[]);
        issued += chain.room.params().reward_at(Height(height)).hundredths();
        assert_eq!(chain.balance(9), issued, "height {height}");
        assert_eq!(chain.state.total(), amount(100_000 + issued));
    }
    assert_eq!(issued, 99_950);
    assert_eq!(chain.state.total(), supply);
}

#[test]
fn a_coinbase_of_nothing_makes_no_account() {
    let mut params = params();
    params.reward = Amount::ZERO;
    let mut chain = Chain::new(room_of(&params));
    chain.mine(&[]);
    assert_eq!(chain.state.account(&public(9)), None);
}

#[test]
fn the_largest_supply_moves_without_overflow() {
    let mut params = params();
    let rest = Amount::MAX.hundredths() - 99_950;
    params.allocations = vec![(public(1), amount(rest))];
    let mut chain = Chain::new(room_of(&params));
    // All the money of one key goes to and fro between two, half of it as a fee.
    for (from, to) in [(9, 1), (1, 9)].into_iter().cycle().take(140) {
        let balance = chain.balance(from);
        if balance == 0 {
            chain.mine(&[]);
            continue;
        }
        let account = chain.state.account(&public(from)).expect("who has money");
        let payload = transfer(public(to), balance.div_ceil(2));
        let pay = signed(&chain.room, from, account.sequence, balance / 2, payload);
        chain.mine(&[pay]);
    }
    assert_eq!(chain.state.total(), Amount::MAX);
}

#[test]
fn a_refused_block_changes_nothing_and_says_why() {
    let mut chain = Chain::new(room());
    chain.mine(&[signed(&chain.room, 1, 0, 0, transfer(public(2), 500))]);
    let before = chain.state.clone();
    let good = signed(&chain.room, 1, 1, 1, transfer(public(3), 100));
    let again = signed(&chain.room, 1, 1, 2, post("again"));
    let beyond = signed(&chain.room, 2, 0, 0, transfer(public(3), 501));
    let mut greedy = chain.coinbase(core::slice::from_ref(&good));
    greedy.reward = amount(5_001);
    let mut thrifty = chain.coinbase(core::slice::from_ref(&good));
    thrifty.fees = Amount::ZERO;
    for (block, rule) in [
        (chain.block(&[good.clone(), again]), "badSequence"),
        (chain.block(&[good.clone(), beyond]), "balanceTooLow"),
        (
            chain.block_with(greedy, core::slice::from_ref(&good)),
            "badReward",
        ),
        (
            chain.block_with(thrifty, core::slice::from_ref(&good)),
            "badFees",
        ),
    ] {
        let refusal = chain.push(block).expect_err("a bad block");
        assert_eq!(refusal.rule(), rule);
        assert_eq!(chain.state, before);
    }
    chain.mine(&[good]);
    assert_ne!(chain.state, before);
}

#[test]
fn an_altered_payment_to_oneself_makes_and_loses_no_money() {
    // The rule paymentToSelf refuses it before; the state does not lean on that.
    let chain = Chain::new(room());
    let mut changes = Changes::default();
    let pay = signed(&chain.room, 1, 0, 7, transfer(public(1), 1_000));
    apply(&mut changes, &chain.state, &pay).expect("the state's rules hold");
    let account = changes.over(&chain.state).account(&public(1));
    assert_eq!(account.balance, amount(100_000 - 7));
    assert_eq!(account.sequence, 1);
}

#[test]
fn changes_lie_over_the_state_without_touching_it() {
    let chain = Chain::new(room());
    let before = chain.state.clone();
    let mut changes = Changes::default();
    for sequence in 0..3 {
        let pay = signed(&chain.room, 1, sequence, 1, transfer(public(2), 10));
        assert_eq!(apply(&mut changes, &chain.state, &pay), Ok(()));
    }
    let view = changes.over(&chain.state);
    assert_eq!(view.account(&public(2)).balance, amount(30));
    assert_eq!(view.account(&public(1)).sequence, 3);
    assert_eq!(view.account(&public(8)), Account::default());
    assert_eq!(chain.state, before);
}

#[test]
#[should_panic(expected = "a block is connected to its parent")]
fn a_block_of_another_parent_is_the_callers_mistake() {
    let mut chain = Chain::new(room());
    let (_, checked) = chain.checked(chain.block(&[])).expect("a good block");
    chain.mine(&[]);
    let _ = chain.state.connect(&chain.room, &checked);
}

#[test]
#[should_panic(expected = "only the tip can be disconnected")]
fn disconnecting_below_the_tip_is_the_callers_mistake() {
    let mut chain = Chain::new(room());
    let first = chain.mine(&[]);
    chain.mine(&[]);
    chain.state.disconnect(first);
}

#[test]
#[should_panic(expected = "a block is checked at its own point")]
fn a_block_at_another_point_is_the_callers_mistake() {
    let chain = Chain::new(room());
    let point = HeaderPoint::genesis(&chain.room);
    let _ = chain.block(&[]).check(&chain.room, &point, |_| true);
}

#[test]
fn signatures_seen_before_are_not_asked_again_and_others_are() {
    let chain = Chain::new(room());
    let mut seen = signed(&chain.room, 1, 0, 0, post("seen"));
    let mut fresh = signed(&chain.room, 1, 1, 0, post("fresh"));
    seen.signature = fresh.signature;
    let seen_id = Transaction::Signed(seen.clone()).id();
    let check = |signed: &[_], known: Vec<_>| {
        let block = chain.block(signed);
        let point = chain
            .tip
            .extend(&chain.room, block.header, LATE_S)
            .expect("good");
        let checked = block.check(&chain.room, &point, |id| known.contains(id));
        checked.map(|checked| checked.ids().len())
    };
    let pair = [seen.clone(), fresh.clone()];
    assert_eq!(check(&pair, vec![seen_id]), Ok(3));
    let from = public(1);
    let txid = seen_id;
    assert_eq!(
        check(&pair, vec![]),
        Err(RuleError::BadSignature { txid, from })
    );
    // Another signature is another id: knowing the one says nothing of the other.
    fresh.signature = seen
        .body
        .clone()
        .sign(&crate::testing::key(2), BlockHash::ZERO)
        .signature;
    let txid = Transaction::Signed(fresh.clone()).id();
    assert_eq!(
        check(&[seen, fresh], vec![seen_id]),
        Err(RuleError::BadSignature { txid, from })
    );
}

#[test]
fn a_checked_block_is_the_block_with_its_height_and_ids() {
    let chain = Chain::new(room());
    let block = chain.block(&[signed(&chain.room, 1, 0, 0, post("hi"))]);
    let (point, checked) = chain.checked(block.clone()).expect("a good block");
    assert_eq!(*checked.block(), block);
    assert_eq!(checked.height(), Height(1));
    assert_eq!(checked.ids(), block.ids());
    assert_eq!(
        block.coinbase().map(|coinbase| coinbase.height),
        Some(Height(1))
    );
    assert_eq!(point.hash(), block.header.hash());
    assert_eq!(checked.into_block(), block);
}
