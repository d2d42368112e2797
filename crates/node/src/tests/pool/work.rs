//! What the pool does grows with what waits, and not with its square. Counted is how often a
//! transaction is tried on a state, which is where the time goes.

use alloc::{format, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Waiting, post};
use crate::{
    MAX_POOL_TRANSACTIONS,
    pool::{Claim, PoolRefusal},
    tests::net::room_with_money,
};

const ACCOUNTS: u8 = 40;

/// A full pool, half of it with fees.
fn full() -> Waiting {
    let accounts: Vec<u8> = (0..ACCOUNTS).collect();
    let mut waiting = Waiting::new(room_with_money(&accounts));
    for number in 0..MAX_POOL_TRANSACTIONS {
        let who = u8::try_from(number % usize::from(ACCOUNTS)).expect("below 40");
        let sequence = (number / usize::from(ACCOUNTS)) as u64;
        waiting.post(who, sequence, (number % 2) as u64, &format!("{number}"));
    }
    waiting
}

#[test]
fn each_step_of_a_full_pool_tries_each_transaction_once() {
    let mut waiting = full();
    let all = MAX_POOL_TRANSACTIONS;
    assert_eq!(waiting.pool.len(), all);
    assert_eq!(waiting.pool.tried(), all, "offers look at nobody else");

    let (chosen, tried) = waiting.pool.select_counted(&waiting.state, usize::MAX);
    assert_eq!((chosen.len(), tried), (all, all));
    let (chosen, tried) = waiting.pool.select_counted(&waiting.state, 64 * 1_024);
    assert!(tried <= chosen.len(), "what has no place is not tried");

    let before = waiting.pool.tried();
    for _ in 0..100 {
        let free = waiting.sign(50, 0, 0, post("free"));
        let refused = waiting.offer(free, Claim::New);
        assert!(matches!(refused, Err(PoolRefusal::Full { .. })));
    }
    assert_eq!(
        waiting.pool.tried(),
        before,
        "a flood for free costs nothing"
    );

    let rich = waiting.sign(41, 0, 0, post("has no money, but is taken back"));
    waiting.offer(rich, Claim::Kept).expect("kept");
    let before = waiting.pool.tried();
    let refused = waiting.pool.rebuild(&waiting.state, Vec::new());
    assert!(refused.is_empty());
    assert_eq!(waiting.pool.tried(), before + all + 1);

    let next = (all / usize::from(ACCOUNTS)) as u64;
    let before = waiting.pool.tried();
    let rich = waiting.sign(0, next, 5_000, post("pushes one out"));
    waiting.offer(rich, Claim::New).expect("it pays enough");
    assert_eq!(waiting.pool.tried(), before + all + 1);
    let before = waiting.pool.tried();
    let dearer = waiting.sign(0, next, 6_000, post("takes its number"));
    waiting.offer(dearer, Claim::New).expect("it pays enough");
    assert_eq!(waiting.pool.tried(), before + all + 1);
    let before = waiting.pool.tried();
    let raised = waiting.sign(0, next, 7_000, post("takes its number"));
    waiting.offer(raised, Claim::New).expect("it pays enough");
    assert_eq!(waiting.pool.tried(), before, "it moves nobody");
    waiting.pool.assert_sound(&waiting.state);
}
