//! The pool's order, its limits, and what a change of the state leaves of it.

mod expiry;
mod full;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod random;
mod replace;
mod work;

use alloc::{format, string::String, vec, vec::Vec};

use ledger::{
    Amount, Body, CheckedTransaction, Outcome, Payload, PublicKey, Room, RuleError, StampedFile,
    State, TxId,
};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{amount, identity, params, room_of, room_with_money};
use crate::{
    MAX_PARKED, MAX_POOL_BYTES, MAX_POOL_PER_ACCOUNT, MAX_POOL_TRANSACTIONS, UnixMillis,
    pool::{Claim, Pool, PoolRefusal, Refused},
};

/// A pool on a room's first state.
struct Waiting {
    room: Room,
    state: State,
    pool: Pool,
    clock: u64,
}

impl Waiting {
    fn new(room: Room) -> Self {
        Self {
            state: State::genesis(&room),
            pool: Pool::default(),
            clock: 0,
            room,
        }
    }

    fn sign(&self, who: u8, sequence: u64, fee: u64, payload: Payload) -> CheckedTransaction {
        let who = identity(who);
        let body = Body {
            from: who.public(),
            sequence,
            fee: amount(fee),
            payload,
        };
        let signed = body.sign(who.secret().unwrap(), self.room.genesis());
        CheckedTransaction::new(signed, &self.room).expect("a good transaction")
    }

    fn offer(
        &mut self,
        transaction: CheckedTransaction,
        claim: Claim,
    ) -> Result<Vec<TxId>, PoolRefusal> {
        self.clock += 1;
        let received = UnixMillis(self.clock);
        let offered = self.pool.offer(&self.state, transaction, received, claim)?;
        Ok(offered.added)
    }

    /// A new post; gives its id.
    fn post(&mut self, who: u8, sequence: u64, fee: u64, text: &str) -> TxId {
        let transaction = self.sign(who, sequence, fee, post(text));
        let id = transaction.id();
        self.offer(transaction, Claim::New).expect("a good post");
        id
    }

    /// Offers what must not be refused, and gives what does not wait any more because of it.
    fn refused_by(&mut self, transaction: CheckedTransaction, claim: Claim) -> Vec<Gone> {
        self.clock += 1;
        let received = UnixMillis(self.clock);
        let offered = self.pool.offer(&self.state, transaction, received, claim);
        let offered = offered.expect("it is taken");
        self.pool.assert_sound(&self.state);
        offered.refused.into_iter().map(gone).collect()
    }

    fn bytes(&self, id: &TxId) -> usize {
        let entry = self.pool.get(id).expect("it waits");
        entry.transaction.bytes()
    }

    fn chosen(&self, bytes: usize) -> Vec<TxId> {
        let chosen = self.pool.select(&self.state, bytes);
        chosen.iter().map(|transaction| transaction.id()).collect()
    }
}

/// What does not wait any more, and why.
type Gone = (TxId, PoolRefusal);

fn gone(refused: Refused) -> Gone {
    (refused.transaction.id(), refused.refusal)
}

fn post(text: &str) -> Payload {
    Payload::Post {
        text: text.into(),
        reply_to: None,
    }
}

fn transfer(to: PublicKey, hundredths: u64) -> Payload {
    Payload::Transfer {
        to,
        amount: amount(hundredths),
        memo: String::new(),
    }
}

fn offer(stock: u32) -> Payload {
    Payload::Offer {
        title: "Cookie".into(),
        text: String::new(),
        price: amount(100),
        stock,
    }
}

fn order(offer: TxId, quantity: u32) -> Payload {
    Payload::Order {
        offer,
        quantity,
        price: amount(100),
    }
}

fn settle(order: TxId, outcome: Outcome) -> Payload {
    Payload::Settle { order, outcome }
}

fn stamp(name: &str) -> Payload {
    Payload::Stamp {
        name: name.into(),
        file: StampedFile::Whole(name.as_bytes().to_vec()),
    }
}

#[test]
fn the_best_fee_for_its_bytes_comes_first_and_of_equals_the_earlier() {
    let mut waiting = Waiting::new(room_with_money(&[0, 1, 2, 3, 4]));
    let free_first = waiting.post(0, 0, 0, "free");
    let low = waiting.post(1, 0, 5, "five");
    let long = waiting.post(2, 0, 9, &"nine for many bytes".repeat(20));
    let high = waiting.post(3, 0, 9, "nine");
    let free_last = waiting.post(4, 0, 0, "free");
    assert_eq!(
        waiting.chosen(usize::MAX),
        [high, low, long, free_first, free_last]
    );
}

#[test]
fn the_transactions_of_an_account_keep_their_order_whatever_their_fees() {
    let mut waiting = Waiting::new(room_with_money(&[0, 1]));
    let first = waiting.post(0, 0, 0, "a");
    let second = waiting.post(0, 1, 900, "b");
    let other = waiting.post(1, 0, 10, "c");
    // The second pays for both: together they bring more for their bytes than the other.
    assert_eq!(waiting.chosen(usize::MAX), [first, second, other]);
}

#[test]
fn who_spends_what_waits_for_it_comes_after_it() {
    let mut waiting = Waiting::new(room_with_money(&[0]));
    let pays = waiting.sign(0, 0, 0, transfer(identity(1).public(), 500));
    let spends = waiting.sign(1, 0, 100, transfer(identity(2).public(), 300));
    let again = waiting.sign(2, 0, 200, post("with the last of it"));
    let ids = [pays.id(), spends.id(), again.id()];
    for transaction in [pays, spends, again] {
        waiting.offer(transaction, Claim::New).expect("good");
    }
    assert_eq!(waiting.chosen(usize::MAX), ids);
}

#[test]
fn a_block_takes_no_more_bytes_than_it_has_and_the_smaller_ones_fill_it() {
    let mut waiting = Waiting::new(room_with_money(&[0, 1, 2]));
    let large = waiting.post(0, 0, 5_000, &"x".repeat(1_500));
    let behind = waiting.post(0, 1, 5_000, "behind the large one");
    let small = waiting.post(1, 0, 5, "small");
    let (of_large, of_small) = (waiting.bytes(&large), waiting.bytes(&small));
    assert_eq!(
        waiting.chosen(of_large - 1),
        [small],
        "the large one and what is behind it wait"
    );
    assert_eq!(waiting.chosen(of_small - 1), []);
    let chosen = waiting.chosen(of_large + of_small);
    assert_eq!(chosen, [large, small]);
    assert!(!chosen.contains(&behind));
}

#[test]
fn a_transaction_before_its_turn_is_parked_and_comes_with_its_predecessor() {
    let mut waiting = Waiting::new(room_with_money(&[]));
    let third = waiting.post(0, 2, 0, "third");
    let second = waiting.post(0, 1, 0, "second");
    assert_eq!(waiting.pool.len(), 0);
    assert!(waiting.pool.knows(&third) && waiting.pool.knows(&second));
    let first = waiting.sign(0, 0, 0, post("first"));
    let id = first.id();
    assert_eq!(
        waiting.offer(first, Claim::New),
        Ok(vec![id, second, third])
    );
    assert_eq!(waiting.chosen(usize::MAX), [id, second, third]);
}

#[test]
fn parked_transactions_are_bounded_and_the_oldest_go() {
    let mut waiting = Waiting::new(room_with_money(&[]));
    let mut ids = Vec::new();
    for number in 0..=MAX_PARKED {
        let who = u8::try_from(number % 8).expect("small");
        let sequence = 1 + (number / 8) as u64;
        ids.push(waiting.post(who, sequence, 0, &format!("{number}")));
    }
    assert!(!waiting.pool.knows(&ids[0]));
    assert!(ids[1..].iter().all(|id| waiting.pool.knows(id)));
    let far = waiting.post(9, MAX_POOL_PER_ACCOUNT as u64 + 1, 0, "too far ahead");
    assert!(!waiting.pool.knows(&far));
}

#[test]
fn what_is_kept_is_not_pushed_out_by_what_is_new() {
    let mut waiting = Waiting::new(room_with_money(&[]));
    let kept = waiting.sign(20, 1, 0, post("from an undone block"));
    let id = kept.id();
    waiting.offer(kept, Claim::Kept).expect("parked");
    for number in 0..2 * MAX_PARKED {
        let who = u8::try_from(number % 16).expect("small");
        waiting.post(who, 1 + (number / 16) as u64, 0, &format!("{number}"));
    }
    assert!(waiting.pool.knows(&id));
    assert!(waiting.pool.all_kept().any(|(kept, _)| kept.id() == id));
    assert_eq!(waiting.pool.find(&id).map(|(kept, _)| kept.id()), Some(id));
}

#[test]
fn an_account_has_so_many_waiting_and_what_came_back_does_not_count_against_it() {
    let mut waiting = Waiting::new(room_with_money(&[]));
    for sequence in 0..MAX_POOL_PER_ACCOUNT as u64 {
        waiting.post(0, sequence, 0, &format!("{sequence}"));
    }
    let next = MAX_POOL_PER_ACCOUNT as u64;
    let one_more = waiting.sign(0, next, 0, post("one more"));
    let refused = waiting.offer(one_more.clone(), Claim::New);
    let full = PoolRefusal::AccountFull {
        waiting: MAX_POOL_PER_ACCOUNT,
    };
    assert_eq!(refused, Err(full));
    let id = one_more.id();
    assert_eq!(waiting.offer(one_more, Claim::Kept), Ok(vec![id]));
}

#[test]
fn the_pool_is_bounded_by_bytes_and_by_number() {
    let mut waiting = Waiting::new(room_of(&params()));
    let long = "x".repeat(1_900);
    let mut refused = None;
    'fill: for sequence in 0..MAX_POOL_PER_ACCOUNT as u64 {
        for who in 0..16 {
            let transaction = waiting.sign(who, sequence, 0, post(&long));
            if let Err(refusal) = waiting.offer(transaction, Claim::New) {
                refused = Some(refusal);
                break 'fill;
            }
        }
    }
    let Some(PoolRefusal::Full {
        transactions,
        bytes,
        needed: Some(needed),
    }) = refused
    else {
        panic!("the pool takes more than it may: {refused:?}");
    };
    assert!(transactions < MAX_POOL_TRANSACTIONS);
    assert_eq!(needed, amount(1), "free ones go for any fee");
    assert!((MAX_POOL_BYTES - 2_200..=MAX_POOL_BYTES).contains(&bytes));
}

#[test]
fn the_same_again_is_nothing_new_and_another_of_its_number_is_refused() {
    let mut waiting = Waiting::new(room_with_money(&[0]));
    let first = waiting.sign(0, 0, 0, post("first"));
    let id = first.id();
    assert_eq!(waiting.offer(first.clone(), Claim::New), Ok(vec![id]));
    assert_eq!(waiting.offer(first, Claim::New), Ok(vec![]));
    let rival = waiting.sign(0, 0, 0, post("rival"));
    let too_low = PoolRefusal::ReplacementFeeTooLow {
        rival: id,
        fee: Amount::ZERO,
        needed: amount(1),
    };
    assert_eq!(waiting.offer(rival, Claim::New), Err(too_low));
}

/// First what came back, then what waited, in its order; what does not fit is named with its rule.
#[test]
fn a_rebuild_puts_what_came_back_first_and_names_what_does_not_fit() {
    let mut waiting = Waiting::new(room_with_money(&[0, 1]));
    let waited = waiting.post(0, 0, 0, "waited");
    let other = waiting.post(1, 0, 0, "somebody else's");
    let back = waiting.sign(0, 0, 0, post("came back"));
    let back_id = back.id();
    let returned = vec![(back, UnixMillis(0))];
    let refused = waiting.pool.rebuild(&waiting.state, returned);
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].transaction.id(), waited);
    let rule = RuleError::BadSequence {
        expected: 1,
        found: 0,
    };
    assert_eq!(refused[0].refusal, PoolRefusal::Rule(rule));
    assert_eq!(waiting.pool.ids(), [back_id, other]);
    assert_eq!(
        waiting.pool.flows(&waiting.state, &identity(0).public()),
        (Amount::ZERO, Amount::ZERO)
    );
}

/// Then the pool need not be built anew: what it would be is what it is.
#[test]
fn only_a_block_that_touches_no_waiting_account_and_no_name_leaves_the_pool_alone() {
    use ledger::Transaction;

    let mut waiting = Waiting::new(room_with_money(&[0, 1, 2, 3]));
    let pays = waiting.sign(0, 0, 0, transfer(identity(1).public(), 500));
    waiting.offer(pays, Claim::New).expect("good");
    waiting.post(4, 3, 0, "parked");
    let name = "Ada".into();
    let cases = [
        (waiting.sign(2, 0, 0, post("a stranger's")), true),
        (
            waiting.sign(2, 0, 0, transfer(identity(3).public(), 5)),
            true,
        ),
        (waiting.sign(0, 0, 0, post("by who waits")), false),
        (waiting.sign(1, 0, 0, post("by who is to be paid")), false),
        (
            waiting.sign(2, 0, 0, transfer(identity(0).public(), 5)),
            false,
        ),
        (waiting.sign(4, 0, 0, post("by who is parked")), false),
        (waiting.sign(2, 0, 0, Payload::ClaimName { name }), false),
        (waiting.sign(2, 0, 0, offer(3)), false),
        (waiting.sign(2, 0, 0, stamp("f")), false),
    ];
    for (mined, expected) in cases {
        let mined = Transaction::Signed(mined.signed().clone());
        let found = waiting.pool.is_untouched_by(core::slice::from_ref(&mined));
        assert_eq!(found, expected, "{mined:?}");
    }
    // An order's time-out counts from its block on, so each block moves it.
    let sold = waiting.sign(2, 0, 0, offer(3));
    let order = order(sold.id(), 1);
    waiting.offer(sold, Claim::New).expect("good");
    let stranger = Transaction::Signed(waiting.sign(3, 0, 0, post("hi")).signed().clone());
    let mined = core::slice::from_ref(&stranger);
    assert!(waiting.pool.is_untouched_by(mined));
    let order = waiting.sign(0, 1, 0, order);
    waiting.offer(order, Claim::New).expect("good");
    assert!(!waiting.pool.is_untouched_by(mined));
}

#[test]
fn what_builds_on_another_account_comes_after_it_whatever_the_fees() {
    let mut waiting = Waiting::new(room_with_money(&[0, 1]));
    let sold = waiting.sign(0, 0, 0, offer(2));
    let first = waiting.sign(1, 0, 90, order(sold.id(), 2));
    let refund = waiting.sign(0, 1, 1, settle(first.id(), Outcome::Refund));
    let second = waiting.sign(1, 1, 900, order(sold.id(), 1));
    let end = waiting.sign(0, 2, 9_000, Payload::WithdrawOffer { offer: sold.id() });
    let release = waiting.sign(1, 2, 0, settle(second.id(), Outcome::Release));
    let all = [sold, first, refund, second, end, release];
    let ids: Vec<TxId> = all.iter().map(CheckedTransaction::id).collect();
    for transaction in all {
        waiting.offer(transaction, Claim::New).expect("good");
    }
    // The release could come before the withdrawal, or after it; the withdrawal's fee decides.
    assert_eq!(waiting.chosen(usize::MAX), ids);
    let flows = |who| waiting.pool.flows(&waiting.state, &identity(who).public());
    assert_eq!(flows(0), (amount(9_001), amount(100)));
    assert_eq!(flows(1), (amount(100 * 3 + 90 + 900), amount(200)));
}
