//! The three say the same at first, and each says no where it should.

use alloc::vec::Vec;

use api::lab::ledgers::{Book as BookView, Brings, Deed, Page, Went, Who};
use ledger::Height;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{super::tests::desk, market::PAID, *};

const KINDS: [Kind; 2] = [Kind::Work, Kind::Signers];

fn of(ledgers: &Ledgers, kind: Kind) -> &BookView {
    match kind {
        Kind::Work => &ledgers.work,
        Kind::Signers => &ledgers.signers,
    }
}

fn refused(book: &BookView) -> Option<(u64, &str)> {
    let refusal = book.refusal.as_ref();
    refusal.map(|(height, error)| (*height, error.rule.as_str()))
}

fn rules(steps: &[Step]) -> Vec<Option<&str>> {
    let refusals = steps.iter().map(|step| step.refusal.as_ref());
    refusals
        .map(|refusal| refusal.map(|error| error.rule.as_str()))
        .collect()
}

#[test]
fn all_three_say_the_same_at_first_and_the_chains_break_no_rule() {
    let ledgers = desk().ledgers(Move::Open).unwrap();
    // 20.00 of money, 6.00 for lemonade, 3.00 from Ada, 2.00 to Grace.
    assert_eq!(ledgers.table.seen.mine, 1_500);
    assert_eq!(ledgers.table.seen.stock, 6);
    for kind in KINDS {
        let mut chain = market::chain(kind);
        let height = Height(chain.height());
        chain.state_at(height).expect("every block connects");
        let book = of(&ledgers, kind);
        let entries = |page: &Page| page.entries.clone();
        let entries: Vec<_> = book.pages.iter().flat_map(entries).collect();
        assert_eq!(entries, ledgers.table.rows);
        assert!(book.refusal.is_none() && !book.is_followed);
        assert_eq!(book.seen, ledgers.table.seen);
        assert_eq!(book.work, book.work_before);
    }
    // In turn each: twice the weight of one out of turn, the genesis block's counted.
    assert_eq!(ledgers.signers.work, 10);
}

#[test]
fn the_table_takes_whatever_its_keeper_writes_and_only_sums_can_show_it() {
    let mut desk = desk();
    let mut keep = |change| desk.ledgers(Move::Keep(change)).unwrap().table;
    let raised = keep(Change::Raise(900));
    assert_eq!(raised.seen.mine, 2_100);
    assert!(raised.overdrawn.is_none());
    let paid = Deed::Pays {
        to: Who::You,
        amount: 900,
    };
    let changed = raised.rows.iter().find(|row| row.went == Went::Changed);
    assert_eq!(changed.map(|row| &row.deed), Some(&paid));
    // More than Ada has.
    assert_eq!(keep(Change::Raise(2_001)).overdrawn, Some(Who::Ada));
    assert!(keep(Change::Raise(2_000)).overdrawn.is_none());
    let same = keep(Change::Raise(PAID));
    assert!(same.rows.iter().all(|row| row.went == Went::Same));
    assert_eq!(keep(Change::Strike).seen.mine, 1_700);
    let error = desk
        .ledgers(Move::Keep(Change::Raise(u64::MAX)))
        .unwrap_err();
    assert_eq!(error.rule, "labAmount");
}

#[test]
fn on_both_chains_another_amount_needs_a_signature_that_nobody_can_make() {
    for (kind, second) in [(Kind::Work, "hashAboveTarget"), (Kind::Signers, "badSeal")] {
        let mut desk = desk();
        let change = Change::Raise(900);
        let with_grace = true;
        for (moved, rule) in [
            (Move::Change { kind, change }, "badMerkleRoot"),
            (Move::Roots(kind), second),
            (Move::Redo { kind, with_grace }, "badSignature"),
            (Move::Extend { kind, with_grace }, "badSignature"),
        ] {
            let ledgers = desk.ledgers(moved).unwrap();
            let book = of(&ledgers, kind);
            assert_eq!(refused(book), Some((market::CHANGED, rule)));
            assert!(!book.is_followed && book.seen.mine == 1_500);
        }
        let ledgers = desk.ledgers(Move::Open).unwrap();
        assert_eq!(refused(of(&ledgers, kind)), None);
    }
}

#[test]
fn work_that_is_done_again_counts_once_there_is_more_of_it() {
    let mut desk = desk();
    let (kind, change) = (Kind::Work, Change::Strike);
    let with_grace = false;
    desk.ledgers(Move::Change { kind, change }).unwrap();
    let redone = desk.ledgers(Move::Redo { kind, with_grace }).unwrap().work;
    assert_eq!(refused(&redone), None);
    assert!(redone.hashes > 0 && redone.seals == 0);
    assert!(redone.work == redone.work_before && !redone.is_followed);
    assert_eq!(redone.seen.mine, 1_500, "on a tie the first seen stays");
    let longer = desk
        .ledgers(Move::Extend { kind, with_grace })
        .unwrap()
        .work;
    assert!(longer.work > longer.work_before && longer.is_followed);
    assert!(longer.hashes > redone.hashes);
    assert_eq!(longer.seen.mine, 1_700);
    let again = desk
        .ledgers(Move::Extend { kind, with_grace })
        .unwrap()
        .work;
    assert_eq!(again.pages.len(), longer.pages.len(), "that is enough");
}

#[test]
fn one_signer_can_change_nothing_and_two_of_three_can_at_no_work() {
    let mut desk = desk();
    let (kind, change) = (Kind::Signers, Change::Strike);
    desk.ledgers(Move::Change { kind, change }).unwrap();
    let with_grace = false;
    let alone = desk
        .ledgers(Move::Redo { kind, with_grace })
        .unwrap()
        .signers;
    assert!(matches!(refused(&alone), Some((_, "signedRecently"))));
    let stays = desk
        .ledgers(Move::Extend { kind, with_grace })
        .unwrap()
        .signers;
    assert_eq!(stays.pages.len(), alone.pages.len());
    let with_grace = true;
    let mut book = desk
        .ledgers(Move::Redo { kind, with_grace })
        .unwrap()
        .signers;
    assert_eq!(refused(&book), None);
    assert!(book.work < book.work_before && !book.is_followed);
    for _ in 0..4 {
        book = desk
            .ledgers(Move::Extend { kind, with_grace })
            .unwrap()
            .signers;
    }
    assert!(book.is_followed && book.hashes == 0 && book.seals < 100);
    assert_eq!(book.seen.mine, 1_700);
    let by_them = |page: &Page| page.by != Who::Kiosk;
    let mut redone = book
        .pages
        .iter()
        .filter(|page| page.height >= market::CHANGED);
    assert!(redone.all(by_them), "the third signer had no part in it");
}

#[test]
fn a_stranger_writes_on_work_at_once_and_among_signers_by_two_votes() {
    let mut desk = desk();
    let mut stranger = |kind, votes| desk.attempt(Trial::Stranger { kind, votes });
    assert_eq!(rules(&stranger(Kind::Work, 0).unwrap()), [None]);
    assert_eq!(rules(&stranger(Kind::Work, 2).unwrap()), [None]);
    for votes in [0, 1] {
        let steps = stranger(Kind::Signers, votes).unwrap();
        let last = steps.last().expect("a block");
        assert_eq!(last.brings, Brings::Note);
        assert_eq!(rules(&steps).last(), Some(&Some("notAMember")));
        let cast = steps.iter().filter(|step| step.brings == Brings::Vote);
        assert_eq!(cast.count(), votes as usize);
    }
    let steps = stranger(Kind::Signers, 2).unwrap();
    assert!(steps.iter().all(|step| step.refusal.is_none()));
    assert_eq!(stranger(Kind::Signers, 3).unwrap_err().rule, "labCount");
}

#[test]
fn signers_stand_still_without_a_majority_and_work_only_slows_down() {
    let mut desk = desk();
    let mut away = |kind, away| desk.attempt(Trial::Away { kind, away });
    for count in [0, 1] {
        let steps = away(Kind::Signers, count).unwrap();
        assert_eq!(rules(&steps), [None; 3]);
        assert!(steps.iter().all(|step| step.seconds == 15));
    }
    let steps = away(Kind::Signers, 2).unwrap();
    assert_eq!(rules(&steps).last(), Some(&Some("signedRecently")));
    assert!(steps.iter().all(|step| step.by == Who::You));
    let mut waits = Vec::new();
    for count in 0..=2 {
        let steps = away(Kind::Work, count).unwrap();
        assert_eq!(rules(&steps), [None; 3]);
        waits.push(steps[0].seconds);
    }
    assert!(waits[0] < waits[1] && waits[1] < waits[2], "{waits:?}");
    // A third of the power: three times as long, less what the ledger eases meanwhile.
    assert!(
        (9..=12).contains(&waits[0]) && (24..=33).contains(&waits[2]),
        "{waits:?}"
    );
    assert_eq!(away(Kind::Work, 3).unwrap_err().rule, "labCount");
}
