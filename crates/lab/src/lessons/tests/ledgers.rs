//! Lesson 10: its solution on all three ledgers, and what is none.

use api::lab::{
    bench::Ask,
    ledgers::{Change, Kind, Move, Trial},
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::reaches;
use crate::bench::{
    Desk,
    tests::{ask, desk},
};

const RAISE: Change = Change::Raise(900);
/// What Ada pays as it is.
const SAME: Change = Change::Raise(300);

fn does(desk: &mut Desk, moved: Move, goal: &str) -> bool {
    reaches(desk, Ask::Ledgers(moved), 10, goal)
}

fn tries(desk: &mut Desk, trial: Trial, goal: &str) -> bool {
    reaches(desk, Ask::Try(trial), 10, goal)
}

fn change(desk: &mut Desk, kind: Kind, change: Change) {
    let reached = ask(desk, Ask::Ledgers(Move::Change { kind, change })).reached;
    assert!(reached.is_empty(), "to change is not to get away with it");
}

#[test]
fn lesson_10_a_row_is_changed_where_the_sums_still_fit() {
    let mut desk = desk();
    assert!(!does(&mut desk, Move::Open, "row"));
    assert!(
        !does(&mut desk, Move::Keep(SAME), "row"),
        "that is what it was"
    );
    let too_much = Move::Keep(Change::Raise(5_000));
    assert!(!does(&mut desk, too_much, "row"), "Ada has not that much");
    assert!(does(&mut desk, Move::Keep(RAISE), "row"));
    assert!(does(&mut desk, Move::Keep(Change::Strike), "row"));
    // A change that stands is none that was made just now.
    assert!(!does(&mut desk, Move::Roots(Kind::Work), "row"));
}

#[test]
fn lesson_10_work_forges_no_signature_and_takes_back_what_is_ones_own() {
    let mut desk = desk();
    let kind = Kind::Work;
    let (redo, extend) = (
        Move::Redo {
            kind,
            with_grace: false,
        },
        Move::Extend {
            kind,
            with_grace: false,
        },
    );
    change(&mut desk, kind, RAISE);
    assert!(!does(&mut desk, Move::Roots(kind), "forge"), "without work");
    assert!(does(&mut desk, redo, "forge"));
    assert!(!does(&mut desk, extend, "work"));
    // The same again is no change.
    change(&mut desk, kind, SAME);
    assert!(!does(&mut desk, redo, "forge"));
    assert!(!does(&mut desk, extend, "work"));
    change(&mut desk, kind, Change::Strike);
    assert!(!does(&mut desk, extend, "work"), "nothing can stand on it");
    assert!(!does(&mut desk, redo, "work"), "as much work is not more");
    assert!(does(&mut desk, extend, "work"));
    assert!(!does(&mut desk, redo, "forge"), "there the signatures hold");
}

#[test]
fn lesson_10_signers_need_a_majority() {
    let mut desk = desk();
    let kind = Kind::Signers;
    let redo = |with_grace| Move::Redo { kind, with_grace };
    assert!(
        !does(&mut desk, redo(false), "alone"),
        "nothing was changed"
    );
    change(&mut desk, kind, RAISE);
    assert!(
        !does(&mut desk, redo(true), "two"),
        "Ada has not signed that"
    );
    change(&mut desk, kind, Change::Strike);
    assert!(
        !does(&mut desk, Move::Roots(kind), "alone"),
        "without a seal"
    );
    assert!(does(&mut desk, redo(false), "alone"));
    assert!(!does(&mut desk, redo(true), "alone"));
    let extend = Move::Extend {
        kind,
        with_grace: true,
    };
    let reached = (0..4).filter(|_| does(&mut desk, extend, "two"));
    assert!(reached.count() > 0, "their branch becomes the heavier one");
}

#[test]
fn lesson_10_a_stranger_is_voted_in_after_it_was_kept_out() {
    let mut desk = desk();
    let stranger = |kind, votes| Trial::Stranger { kind, votes };
    let (work, signers) = (Kind::Work, Kind::Signers);
    assert!(!tries(&mut desk, stranger(work, 0), "stranger"));
    assert!(
        !tries(&mut desk, stranger(signers, 2), "stranger"),
        "nobody was kept out"
    );
    for votes in [0, 1] {
        assert!(!tries(&mut desk, stranger(signers, votes), "stranger"));
    }
    assert!(!tries(&mut desk, stranger(work, 0), "stranger"));
    assert!(tries(&mut desk, stranger(signers, 2), "stranger"));
}

#[test]
fn lesson_10_both_chains_are_left_by_most() {
    let away = |kind, away| Trial::Away { kind, away };
    for (first, second) in [(Kind::Work, Kind::Signers), (Kind::Signers, Kind::Work)] {
        let mut desk = desk();
        for count in [0, 1] {
            assert!(!tries(&mut desk, away(first, count), "away"));
            assert!(!tries(&mut desk, away(second, count), "away"));
        }
        assert!(
            !tries(&mut desk, away(first, 2), "away"),
            "one is no comparison"
        );
        assert!(tries(&mut desk, away(second, 2), "away"));
    }
}
