//! A full pool drops what would be mined last, for who pays a tenth more, and nothing else.

use alloc::{format, vec::Vec};

use ledger::{Amount, RuleError, TxId};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Waiting, post, transfer};
use crate::{
    MAX_PACKAGE_BYTES,
    pool::{Claim, PoolRefusal},
    tests::net::{amount, identity, room_with_money},
};

const MANY_BYTES: usize = 1_000_000;

fn money() -> ledger::Room {
    room_with_money(&[0, 1, 2, 3, 4, 5, 6, 7])
}

/// A pool that takes so many.
fn pool_of(transactions: usize) -> Waiting {
    let mut waiting = Waiting::new(money());
    waiting.pool.limit(transactions, MANY_BYTES);
    waiting
}

#[test]
fn a_newcomer_posts_for_free_while_there_is_room() {
    let mut waiting = pool_of(3);
    waiting.post(0, 0, 500, "rich");
    waiting.post(1, 0, 500, "rich");
    waiting.post(30, 0, 0, "without a coin");
    let late = waiting.sign(31, 0, 0, post("without a coin"));
    let full = PoolRefusal::Full {
        transactions: 3,
        bytes: waiting.pool.bytes(),
        needed: Some(amount(1)),
    };
    assert_eq!(waiting.offer(late, Claim::New), Err(full));
}

#[test]
fn of_the_worst_the_youngest_makes_room() {
    let mut waiting = pool_of(3);
    let old = waiting.post(0, 0, 0, "free and old");
    let young = waiting.post(1, 0, 0, "free and young");
    let rich = waiting.post(2, 0, 9, "rich");
    let newcomer = waiting.sign(3, 0, 1, post("pays something"));
    let by = newcomer.id();
    let gone = waiting.refused_by(newcomer, Claim::New);
    assert_eq!(gone, [(young, PoolRefusal::Displaced { by })]);
    assert_eq!(waiting.pool.ids(), [old, rich, by]);
}

#[test]
fn who_pushes_out_pays_a_tenth_more_per_byte() {
    let mut waiting = pool_of(2);
    let first = waiting.post(0, 0, 100, "of one length");
    let second = waiting.post(1, 0, 100, "of one length");
    for fee in [100, 109] {
        let low = waiting.sign(2, 0, fee, post("of one length"));
        let full = PoolRefusal::Full {
            transactions: 2,
            bytes: waiting.pool.bytes(),
            needed: Some(amount(110)),
        };
        assert_eq!(waiting.offer(low, Claim::New), Err(full));
    }
    let enough = waiting.sign(2, 0, 110, post("of one length"));
    let by = enough.id();
    let gone = waiting.refused_by(enough, Claim::New);
    assert_eq!(gone, [(second, PoolRefusal::Displaced { by })]);
    assert_eq!(waiting.pool.ids(), [first, by]);
}

#[test]
fn a_large_one_makes_room_for_its_bytes_or_nothing_goes() {
    let mut waiting = Waiting::new(money());
    let small: Vec<TxId> = (0..4).map(|who| waiting.post(who, 0, 0, "small")).collect();
    let each = waiting.pool.bytes() / small.len();
    waiting.pool.limit(100, waiting.pool.bytes());
    let long = "x".repeat(2 * each);
    let large = waiting.sign(4, 0, 1, post(&long));
    let (by, makes_room) = (large.id(), large.bytes().div_ceil(each));
    let gone = waiting.refused_by(large, Claim::New);
    assert_eq!(gone.len(), makes_room);
    let youngest = &small[small.len() - makes_room..];
    for (id, refusal) in gone {
        assert!(youngest.contains(&id));
        assert_eq!(refusal, PoolRefusal::Displaced { by });
    }
    let larger = waiting.sign(5, 0, 1_000, post(&"x".repeat(5 * each)));
    assert!(matches!(
        waiting.offer(larger, Claim::New),
        Err(PoolRefusal::Full { needed: None, .. })
    ));
    assert!(waiting.pool.knows(&by), "nothing goes in vain");
}

#[test]
fn what_is_ones_own_or_has_been_in_a_block_is_never_pushed_out() {
    let mut waiting = pool_of(2);
    let own = waiting.sign(0, 0, 0, post("my own"));
    let kept = waiting.sign(1, 0, 0, post("has been in a block"));
    let ids = [own.id(), kept.id()];
    waiting.offer(own, Claim::Own).expect("room");
    waiting.offer(kept, Claim::Kept).expect("room");
    let rich = waiting.sign(2, 0, 5_000, post("rich"));
    let full = PoolRefusal::Full {
        transactions: 2,
        bytes: waiting.pool.bytes(),
        needed: None,
    };
    assert_eq!(waiting.offer(rich, Claim::New), Err(full));
    let back = waiting.sign(3, 0, 0, post("comes back"));
    assert_eq!(waiting.refused_by(back.clone(), Claim::Kept), []);
    assert_eq!(waiting.pool.ids(), [ids[0], ids[1], back.id()]);
}

#[test]
fn nobody_pushes_its_own_predecessors_out() {
    let mut waiting = pool_of(2);
    waiting.post(0, 0, 0, "first");
    waiting.post(0, 1, 0, "second");
    let third = waiting.sign(0, 2, 900, post("third"));
    let refused = waiting.offer(third, Claim::New);
    assert!(matches!(
        refused,
        Err(PoolRefusal::Full { needed: None, .. })
    ));
    assert_eq!(waiting.pool.len(), 2);
}

/// An account's last package goes; who pays much for a free predecessor keeps it.
#[test]
fn a_later_fee_holds_those_before_it() {
    let mut waiting = pool_of(4);
    let first = waiting.post(0, 0, 0, "free");
    let second = waiting.post(0, 1, 900, "pays for both");
    let cheap = waiting.post(1, 0, 50, "cheap");
    let last = waiting.post(0, 2, 1, "pays little, last");
    let newcomer = waiting.sign(2, 0, 60, post("newer"));
    let by = newcomer.id();
    let gone = waiting.refused_by(newcomer, Claim::New);
    assert_eq!(gone, [(last, PoolRefusal::Displaced { by })]);
    let next = waiting.sign(3, 0, 90, post("newest"));
    let by = next.id();
    let gone = waiting.refused_by(next, Claim::New);
    assert_eq!(gone, [(cheap, PoolRefusal::Displaced { by })]);
    assert!(waiting.pool.knows(&first) && waiting.pool.knows(&second));
}

/// A newcomer counts with what it builds on: one rich transaction does not carry a free line of junk
/// past those who pay a little.
#[test]
fn a_newcomer_counts_with_its_free_predecessors() {
    let mut waiting = pool_of(6);
    for sequence in 0..5 {
        waiting.post(0, sequence, 0, "free");
    }
    waiting.post(1, 0, 20, "fair");
    let rich = waiting.sign(0, 5, 60, post("rich"));
    assert!(matches!(
        waiting.offer(rich, Claim::New),
        Err(PoolRefusal::Full {
            needed: Some(_),
            ..
        })
    ));
}

#[test]
fn what_was_to_be_paid_by_what_is_pushed_out_is_refused_by_its_rule() {
    let mut waiting = pool_of(2);
    let pays = waiting.sign(0, 0, 0, transfer(identity(9).public(), 500));
    let paid = pays.id();
    waiting.offer(pays, Claim::New).expect("good");
    let spends = waiting.post(9, 0, 400, "with the fee of the payment");
    let newcomer = waiting.sign(1, 0, 60, post("newer"));
    let by = newcomer.id();
    let gone = waiting.refused_by(newcomer, Claim::New);
    let too_low = RuleError::BalanceTooLow {
        balance: Amount::ZERO,
        needed: amount(400),
    };
    assert_eq!(
        gone,
        [
            (paid, PoolRefusal::Displaced { by }),
            (spends, PoolRefusal::Rule(too_low))
        ]
    );
    assert_eq!(waiting.pool.ids(), [by]);
}

#[test]
fn who_breaks_a_rule_pushes_nothing_out() {
    let mut waiting = pool_of(1);
    let free = waiting.post(0, 0, 0, "free");
    let poor = waiting.sign(30, 0, 5, post("can't pay"));
    let refused = waiting.offer(poor, Claim::New);
    assert!(matches!(
        refused,
        Err(PoolRefusal::Rule(RuleError::BalanceTooLow { .. }))
    ));
    assert_eq!(waiting.pool.ids(), [free]);
}

/// Where what came back has filled the pool far beyond its limits, one that pays does not empty it.
#[test]
fn a_newcomer_pushes_out_no_more_than_it_brings() {
    let mut waiting = pool_of(20);
    for who in 0..4 {
        waiting.post(who, 0, 0, "free");
    }
    waiting.pool.limit(1, 1);
    let newcomer = waiting.sign(4, 0, 10, post("paid"));
    assert_eq!(waiting.refused_by(newcomer, Claim::New).len(), 1);
    assert_eq!(waiting.pool.len(), 4);
}

/// A package stays small enough for a block.
#[test]
fn a_later_fee_does_not_pay_for_more_than_a_package() {
    let long = "x".repeat(1_900);
    for (free, is_carried) in [(7, true), (9, false)] {
        let mut waiting = Waiting::new(money());
        let fair = waiting.post(1, 0, 5, "fair");
        for sequence in 0..free {
            waiting.post(0, sequence, 0, &format!("{long}{sequence}"));
        }
        waiting.post(0, free, 9_000, "for all of them");
        let of_line = waiting.pool.bytes() - waiting.bytes(&fair);
        assert_eq!(of_line as u64 <= MAX_PACKAGE_BYTES, is_carried);
        let chosen = waiting.chosen(usize::MAX);
        assert_eq!(chosen[0] != fair, is_carried, "{free}");
        waiting.pool.assert_sound(&waiting.state);
    }
}
