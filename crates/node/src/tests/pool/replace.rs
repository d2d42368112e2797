//! One number is taken over by who pays a tenth more, and nothing else moves that need not.

use alloc::{vec, vec::Vec};

use ledger::{CheckedTransaction, Outcome, Payload, RuleError, TxId};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Waiting, offer, order, post, settle, transfer};
use crate::{
    pool::{Claim, PoolRefusal},
    tests::net::{amount, identity, room_with_money},
};

/// Offers the same under another fee.
fn raised(waiting: &Waiting, who: u8, sequence: u64, fee: u64) -> CheckedTransaction {
    waiting.sign(who, sequence, fee, post("the same"))
}

#[test]
fn a_tenth_more_takes_the_number_and_less_does_not() {
    for (old, needed) in [
        (0, 1),
        (1, 2),
        (5, 6),
        (9, 10),
        (10, 11),
        (100, 110),
        (101, 112),
        (1_000, 1_100),
    ] {
        let mut waiting = Waiting::new(room_with_money(&[0]));
        let first = waiting.post(0, 0, old, "the same");
        let low = raised(&waiting, 0, 0, needed - 1);
        if needed - 1 > old {
            let refusal = PoolRefusal::ReplacementFeeTooLow {
                rival: first,
                fee: amount(needed - 1),
                needed: amount(needed),
            };
            assert_eq!(waiting.offer(low, Claim::New), Err(refusal), "{old}");
        }
        let enough = raised(&waiting, 0, 0, needed);
        let by = enough.id();
        let gone = waiting.refused_by(enough, Claim::New);
        assert_eq!(gone, [(first, PoolRefusal::Replaced { by })], "{old}");
        assert_eq!(waiting.pool.ids(), [by]);
    }
}

#[test]
fn what_follows_the_replaced_one_stays_in_its_place() {
    let mut waiting = Waiting::new(room_with_money(&[0, 1]));
    let first = waiting.post(0, 0, 5, "the same");
    let other = waiting.post(1, 0, 5, "somebody else's");
    let second = waiting.post(0, 1, 0, "behind it");
    let anew = raised(&waiting, 0, 0, 6);
    let by = anew.id();
    let gone = waiting.refused_by(anew, Claim::New);
    assert_eq!(gone, [(first, PoolRefusal::Replaced { by })]);
    assert_eq!(waiting.pool.ids(), [by, other, second]);
    assert!(!waiting.pool.knows(&first));
}

#[test]
fn what_cant_be_paid_after_the_higher_fee_goes_and_what_is_behind_it_waits() {
    let mut waiting = Waiting::new(room_with_money(&[0]));
    waiting.post(0, 0, 0, "the same");
    let pays = waiting.sign(0, 1, 0, transfer(identity(1).public(), 9_990));
    let paid = pays.id();
    waiting.offer(pays, Claim::New).expect("affordable");
    let behind = waiting.post(0, 2, 0, "behind the payment");
    let gone = waiting.refused_by(raised(&waiting, 0, 0, 100), Claim::New);
    let too_low = RuleError::BalanceTooLow {
        balance: amount(9_900),
        needed: amount(9_990),
    };
    assert_eq!(gone.len(), 2);
    assert!(gone.contains(&(paid, PoolRefusal::Rule(too_low))));
    assert_eq!(waiting.pool.len(), 1);
    assert!(waiting.pool.knows(&behind), "it waits for its predecessor");
    let instead = waiting.post(0, 1, 0, "instead of the payment");
    assert!(waiting.pool.get(&instead).is_some() && waiting.pool.get(&behind).is_some());
}

#[test]
fn what_others_built_on_the_replaced_one_goes_with_it() {
    let mut waiting = Waiting::new(room_with_money(&[0, 1]));
    let sold = waiting.sign(0, 0, 0, offer(2));
    let bought = waiting.sign(1, 0, 0, order(sold.id(), 1));
    let release = waiting.sign(1, 1, 0, settle(bought.id(), Outcome::Release));
    let ids: Vec<TxId> = [&sold, &bought, &release]
        .map(CheckedTransaction::id)
        .to_vec();
    for transaction in [sold, bought, release] {
        waiting.offer(transaction, Claim::New).expect("good");
    }
    let anew = waiting.sign(0, 0, 10, offer(2));
    let by = anew.id();
    let gone = waiting.refused_by(anew, Claim::New);
    let unknown = RuleError::UnknownOffer { offer: ids[0] };
    assert!(gone.contains(&(ids[0], PoolRefusal::Replaced { by })));
    assert!(gone.contains(&(ids[1], PoolRefusal::Rule(unknown))));
    assert_eq!(waiting.pool.ids(), [by]);
}

#[test]
fn a_replacement_that_breaks_a_rule_changes_nothing() {
    let mut waiting = Waiting::new(room_with_money(&[0, 1]));
    let first = waiting.post(0, 0, 5, "the same");
    let claim = |name: &str| Payload::ClaimName { name: name.into() };
    let ada = waiting.sign(1, 0, 0, claim("Ada"));
    let taken = ada.id();
    waiting.offer(ada, Claim::New).expect("free");
    let cases = [
        (raised(&waiting, 0, 0, 10_001), "balanceTooLow"),
        (waiting.sign(0, 0, 50, claim("Ada")), "nameTaken"),
        (waiting.sign(0, 0, 50, order(first, 1)), "unknownOffer"),
    ];
    for (transaction, expected) in cases {
        match waiting.offer(transaction, Claim::New) {
            Err(PoolRefusal::Rule(rule)) => assert_eq!(rule.rule(), expected),
            other => panic!("{expected} was not refused: {other:?}"),
        }
        waiting.pool.assert_sound(&waiting.state);
        assert_eq!(waiting.pool.ids(), [first, taken]);
    }
}

/// It may build on what came after the one that it replaces.
#[test]
fn a_replacement_goes_behind_what_it_builds_on() {
    let mut waiting = Waiting::new(room_with_money(&[0, 1]));
    let first = waiting.post(0, 0, 0, "not yet an order");
    let second = waiting.post(0, 1, 0, "thank you");
    let sold = waiting.sign(1, 0, 0, offer(1));
    let sold_id = sold.id();
    waiting.offer(sold, Claim::New).expect("good");
    let buys = waiting.sign(0, 0, 1, order(sold_id, 1));
    let by = buys.id();
    let gone = waiting.refused_by(buys, Claim::New);
    assert_eq!(gone, [(first, PoolRefusal::Replaced { by })]);
    assert_eq!(waiting.pool.ids(), [sold_id, by, second]);
}

#[test]
fn a_parked_one_is_replaced_by_the_same_rule() {
    let mut waiting = Waiting::new(room_with_money(&[0]));
    let parked = waiting.post(0, 1, 10, "the same");
    let low = raised(&waiting, 0, 1, 10);
    let refusal = PoolRefusal::ReplacementFeeTooLow {
        rival: parked,
        fee: amount(10),
        needed: amount(11),
    };
    assert!(waiting.pool.knows(&parked));
    assert_ne!(low.id(), TxId::from_bytes([0; 32]));
    let rival = waiting.sign(0, 1, 10, post("another"));
    assert_eq!(waiting.offer(rival, Claim::New), Err(refusal));
    let enough = raised(&waiting, 0, 1, 11);
    let by = enough.id();
    let gone = waiting.refused_by(enough, Claim::New);
    assert_eq!(gone, [(parked, PoolRefusal::Replaced { by })]);
    assert!(!waiting.pool.knows(&parked));
    let first = waiting.post(0, 0, 0, "the first");
    assert_eq!(waiting.pool.ids(), [first, by]);
}

#[test]
fn what_must_not_be_lost_stays_so_under_another_fee() {
    let mut waiting = Waiting::new(room_with_money(&[0, 1]));
    for sequence in 0..2 {
        // The second one is parked until the first one comes.
        let at = 1 - sequence;
        let kept = waiting.sign(0, at, 0, post("the same"));
        waiting.offer(kept, Claim::Kept).expect("good");
    }
    for sequence in 0..2 {
        let anew = raised(&waiting, 0, sequence, 7);
        let id = anew.id();
        waiting.refused_by(anew, Claim::New);
        assert_eq!(waiting.pool.claim(&id), Some(Claim::Kept));
    }
}

/// After a reorganisation the one that pays more waits, whichever came back.
#[test]
fn a_rebuild_keeps_the_one_that_pays_a_tenth_more() {
    for (waits, comes_back, winner) in [(10, 11, 11), (11, 10, 11), (10, 10, 10)] {
        let mut waiting = Waiting::new(room_with_money(&[0]));
        let waited = waiting.post(0, 0, waits, "the same");
        let back = waiting.sign(0, 0, comes_back, post("the same"));
        let back_id = back.id();
        let returned = vec![(back, crate::UnixMillis(0))];
        let refused = waiting.pool.rebuild(&waiting.state, returned);
        waiting.pool.assert_sound(&waiting.state);
        let entry = waiting.pool.in_order().next().expect("one waits");
        assert_eq!(entry.transaction.signed().body.fee, amount(winner));
        if waits == comes_back {
            assert!(refused.is_empty(), "it is the same transaction");
            continue;
        }
        assert_eq!(entry.claim, Claim::Kept, "it has been in a block");
        let loser = if winner == waits { back_id } else { waited };
        assert_eq!(refused.len(), 1);
        assert_eq!(refused[0].transaction.id(), loser);
    }
}
