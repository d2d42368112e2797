//! A state's bytes give the state again, and no other bytes do.

use alloc::{vec, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::undo::{Known, drawn};
use crate::{
    Amount, Height, NameKey, Order, State, StateError,
    testing::{Chain, Random, amount, claim, id_of, offer, order, params, public, room_of, signed},
};

/// A chain whose state has something of everything.
fn chain() -> Chain {
    let mut chain = Chain::new(room_of(&params()));
    let offered = signed(&chain.room, 1, 0, 0, offer("a", 5, 3));
    let named = signed(&chain.room, 1, 1, 0, claim("Ada"));
    chain.mine(&[offered.clone(), named]);
    let pay = signed(&chain.room, 1, 2, 0, crate::testing::transfer(public(2), 9));
    let ordered = signed(&chain.room, 2, 0, 0, order(id_of(&offered), 1, 5));
    chain.mine(&[pay, ordered]);
    chain
}

fn read(chain: &Chain, state: &State) -> Result<State, StateError> {
    State::from_bytes(&chain.room, &state.to_bytes())
}

#[test]
fn any_state_of_a_chain_is_read_back() {
    for round in 0..4 {
        let mut params = params();
        params.allocations = vec![(public(1), amount(70_000)), (public(2), amount(30_000))];
        params.host = Some(public(3));
        let mut chain = Chain::new(room_of(&params));
        let (mut random, mut known) = (Random(round), Known::default());
        for _ in 0..30 {
            assert_eq!(read(&chain, &chain.state).as_ref(), Ok(&chain.state));
            let block = chain.block(&drawn(&chain, &mut random, &mut known));
            let _ = chain.push(block);
        }
        assert!(chain.tip.height() > Height(9), "rewards have halved");
    }
}

/// Whatever byte is changed, cut off or added: what is read again, if anything is, has these bytes.
#[test]
fn other_bytes_are_another_state_or_none() {
    let chain = chain();
    let bytes = chain.state.to_bytes();
    let mut taken = 0;
    for place in 0..bytes.len() {
        for flip in [1, 0x80] {
            let mut changed = bytes.clone();
            changed[place] ^= flip;
            if let Ok(state) = State::from_bytes(&chain.room, &changed) {
                assert_eq!(state.to_bytes(), changed, "byte {place}");
                assert_ne!(state.hash(), chain.state.hash());
                taken += 1;
            }
        }
    }
    // Nothing inside contradicts another tip's hash: that is what a replay is for.
    assert!(taken >= 64, "{taken}");
    for length in 0..bytes.len() {
        let error = State::from_bytes(&chain.room, &bytes[..length]).expect_err("it is cut short");
        assert_eq!(error, StateError::StateMalformed { length });
    }
    let longer = [&bytes[..], &[0]].concat();
    let length = longer.len();
    assert_eq!(
        State::from_bytes(&chain.room, &longer),
        Err(StateError::StateMalformed { length })
    );
}

#[test]
fn entries_in_another_order_are_refused() {
    let chain = chain();
    let bytes = chain.state.to_bytes();
    // After the tip, the height and no host: the number of accounts, then the first.
    let first = 32 + 8 + 1 + 4;
    let accounts = chain.state.accounts.iter();
    let lengths: Vec<usize> = accounts
        .map(|entry| borsh::to_vec(&entry).expect("it encodes").len())
        .collect();
    let (one, other) = (lengths[0], lengths[1]);
    let swapped = [
        &bytes[..first],
        &bytes[first + one..first + one + other],
        &bytes[first..first + one],
        &bytes[first + one + other..],
    ]
    .concat();
    let length = swapped.len();
    assert_eq!(
        State::from_bytes(&chain.room, &swapped),
        Err(StateError::StateNotCanonical { length })
    );
}

/// Each lie that keeps the encoding whole, and the error that names it.
#[test]
fn what_contradicts_itself_is_refused() {
    let chain = chain();
    let entry = |what| Err(StateError::StateEntry { what });
    let check = |change: fn(&mut State), expected: Result<State, StateError>| {
        let mut state = chain.state.clone();
        change(&mut state);
        assert_eq!(read(&chain, &state), expected);
    };
    check(
        |state| state.host = Some(public(1)),
        Err(StateError::StateOfOtherHost),
    );
    check(
        |state| drop(state.accounts.insert(public(5), super::Account::default())),
        entry("an account of nothing"),
    );
    check(
        |state| {
            state
                .accounts
                .get_mut(&public(2))
                .expect("it is there")
                .offers = 1;
        },
        entry("an account with another number of offers than stand"),
    );
    check(
        |state| {
            state
                .offers
                .values_mut()
                .for_each(|offer| offer.seller = public(7));
        },
        entry("an account with another number of offers than stand"),
    );
    check(
        |state| state.names.clear(),
        entry("an account with a name that is not its own"),
    );
    check(
        |state| {
            let ada = state
                .names
                .get(&NameKey::of("ada"))
                .cloned()
                .expect("it is there");
            state.names.insert(NameKey::of("eve"), ada);
        },
        entry("a name of an account that does not have it"),
    );
    let set_height = |state: &mut State, height| {
        let set = |order: &mut Order| order.height = height;
        state.orders.values_mut().for_each(set);
    };
    for height in [0, 3] {
        let mut state = chain.state.clone();
        set_height(&mut state, Height(height));
        let expected = entry("an order of another height than a block below");
        assert_eq!(read(&chain, &state), expected);
    }
}

#[test]
fn money_that_nobody_gave_out_is_refused() {
    let chain = chain();
    let expected = 100_000 + 2 * 5_000;
    let with = |seed: u8, hundredths: u64| {
        let mut state = chain.state.clone();
        let account = state.accounts.entry(public(seed)).or_default();
        let sum = account.balance.hundredths() + hundredths;
        account.balance = Amount::new(sum).unwrap_or(Amount::MAX);
        read(&chain, &state)
    };
    let refused = |found| {
        Err(StateError::StateMoney {
            height: Height(2),
            expected,
            found,
        })
    };
    assert_eq!(with(1, 0).as_ref(), Ok(&chain.state));
    assert_eq!(with(1, 1), refused(expected + 1));
    assert_eq!(with(6, 40), refused(expected + 40));
    // More than any sum can be: no panic, and no number that looks like one.
    assert_eq!(with(6, Amount::MAX.hundredths()), refused(u64::MAX));
    let mut higher = chain.state.clone();
    higher.height = Height(3);
    assert_eq!(
        read(&chain, &higher),
        Err(StateError::StateMoney {
            height: Height(3),
            expected: expected + 5_000,
            found: expected,
        })
    );
}

/// What the room gives out over all time is its supply, halving by halving.
#[test]
fn what_was_given_out_follows_the_rewards() {
    let params = params();
    let mut sum = 100_000;
    for height in 1..200 {
        sum += params.reward_at(Height(height)).hundredths();
        let issued = params.issued_up_to(Height(height)).map(Amount::hundredths);
        assert_eq!(issued, Some(sum), "height {height}");
    }
    assert_eq!(params.issued_up_to(Height(0)), Some(amount(100_000)));
    assert_eq!(params.issued_up_to(Height(u64::MAX)), params.total_supply());
}
