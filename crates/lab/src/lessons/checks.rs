//! The checks by which goals are known to be reached, by name.

use alloc::string::String;

use api::lab::{
    bench::{Ask, Bench, LinkedBlock, Links, Said},
    ledgers::{Book, Entry, Kind, Move, Trial, Went},
    odds::{Measured, Topic},
    trail::{Clue, Second},
};

use super::{Moment, Notebook};
use crate::bench::{Copy, changed};

/// Whether a goal is reached.
type Holds = fn(&Moment<'_>, &Notebook) -> bool;

/// Zeros that the machine is to find: by hand nobody would.
const SEARCHED_ZEROS: u32 = 4;
/// Nonces that are tried by hand.
const TRIED_NONCES: usize = 3;
/// Payments of which a chance is measured.
const MEASURED_PAYMENTS: u32 = 200;

/// All checks.
pub(crate) const CHECKS: &[(&str, Holds)] = &[
    ("hashedText", |moment, _| hash_of(moment).is_some()),
    ("hashedSameTextAgain", hashed_same_text_again),
    ("hashedNearText", |moment, notebook| {
        hash_of(moment).is_some_and(|text| notebook.has_near(text))
    }),
    (
        "typedZero",
        |moment, _| matches!(moment.said, Said::Hashed(hashed) if hashed.zeros > 0 && !hashed.text.is_empty()),
    ),
    (
        "searchedZeros",
        |moment, _| matches!(moment.said, Said::Searched(searched) if searched.zeros >= SEARCHED_ZEROS),
    ),
    ("triedThree", |moment, notebook| {
        matches!(moment.ask, Ask::Tried { known: false, .. }) && notebook.nonces() >= TRIED_NONCES
    }),
    (
        "sawWinner",
        |moment, _| matches!(moment.ask, Ask::Tried { known: true, attempt } if attempt.meets),
    ),
    (
        "sawSpoiledWinner",
        |moment, _| matches!(moment.ask, Ask::Tried { known: true, attempt } if !attempt.meets),
    ),
    ("foundBlock", found_block),
    ("brokeRoot", |moment, _| {
        links(moment).is_some_and(|links| old(links).iter().any(|block| !block.has_root))
    }),
    ("brokeLink", |moment, _| {
        links(moment).is_some_and(|links| pairs(links).any(broke_link))
    }),
    ("redidOne", |moment, _| {
        links(moment).is_some_and(|links| pairs(links).any(redid_one))
    }),
    ("redidAll", |moment, _| links(moment).is_some_and(redid_all)),
    ("refusedNonce", |moment, _| {
        let only = |copy: &Copy| in_header(copy) == ["nonce"] && in_transactions(copy).is_empty();
        refused_by(moment, &["hashAboveTarget"]).is_some_and(|(copy, _)| only(copy))
    }),
    ("refusedTime", |moment, _| {
        let rules = ["timeNotAfterParent", "timeNotAfterMedian"];
        refused_by(moment, &rules).is_some()
    }),
    ("refusedAmount", |moment, _| {
        let refused = refused_by(moment, &["badMerkleRoot"]);
        refused.is_some_and(|(copy, _)| {
            in_header(copy).is_empty() && in_transactions(copy).contains(&"amount".into())
        })
    }),
    ("refusedSignature", |moment, _| {
        let refused = refused_by(moment, &["badSignature"]);
        refused.is_some_and(|(copy, _)| {
            copy.hashes_of_work() > 0 && in_transactions(copy).contains(&"amount".into())
        })
    }),
    ("refusedReward", |moment, _| {
        let refused = refused_by(moment, &["badReward"]);
        refused.is_some_and(|(copy, _)| copy.hashes_of_work() > 0 && takes_more(copy))
    }),
    ("measuredOneAndThree", |moment, _| {
        let measured = measured(moment).filter(|(topic, _)| matches!(topic, Topic::Twice { .. }));
        measured.is_some_and(|(_, measured)| {
            let has = |at| {
                let mut all = measured.iter();
                all.any(|one| one.at == at && one.all >= MEASURED_PAYMENTS)
            };
            has(1) && has(3)
        })
    }),
    ("withheldBelow", |moment, _| {
        withheld(moment).any(|one| one.interval.1 < percent(one.at))
    }),
    ("withheldAbove", |moment, _| {
        withheld(moment).any(|one| one.interval.0 > percent(one.at))
    }),
    ("pointedNamed", |moment, _| pointed(moment, Clue::Named)),
    ("pointedBuyer", |moment, _| pointed(moment, Clue::Buyer)),
    ("pointedPair", |moment, _| pointed(moment, Clue::Pair)),
    ("wroteLinked", |moment, _| {
        second(moment).is_some_and(|second| second.is_linked)
    }),
    ("wroteApart", |moment, _| {
        second(moment).is_some_and(|second| second.funder.is_none())
    }),
    ("pointedSender", |moment, _| {
        matches!(
            (moment.ask, moment.said),
            (Ask::Part { .. }, Said::Pointed(true))
        )
    }),
    ("keptRow", kept_row),
    ("workWithoutSignature", |moment, _| {
        book(moment, Kind::Work).is_some_and(|book| {
            book.hashes > 0 && is_changed(book) && refuses(book, "badSignature")
        })
    }),
    ("workOvertook", |moment, _| {
        book(moment, Kind::Work)
            .is_some_and(|book| book.hashes > 0 && is_changed(book) && book.is_followed)
    }),
    ("sealedAlone", |moment, _| {
        let is_alone = matches!(
            moment.ask,
            Ask::Ledgers(Move::Redo {
                kind: Kind::Signers,
                with_grace: false
            })
        );
        let book = book(moment, Kind::Signers).filter(|_| is_alone);
        book.is_some_and(|book| is_changed(book) && refuses(book, "signedRecently"))
    }),
    ("sealedByTwo", |moment, _| {
        book(moment, Kind::Signers).is_some_and(|book| is_changed(book) && book.is_followed)
    }),
    ("votedIn", |moment, notebook| {
        let is_trial = matches!(
            moment.ask,
            Ask::Try(Trial::Stranger {
                kind: Kind::Signers,
                ..
            })
        );
        is_trial && is_whole(moment) && notebook.kept_out()
    }),
    ("stoodStill", |moment, notebook| {
        let is_trial = matches!(moment.ask, Ask::Try(Trial::Away { .. }));
        is_trial && notebook.stood_still() && notebook.worked_on()
    }),
];

/// A row of the table says something else, and its sums fit.
fn kept_row(moment: &Moment<'_>, _: &Notebook) -> bool {
    let (Ask::Ledgers(Move::Keep(_)), Said::Ledgers(ledgers)) = (moment.ask, moment.said) else {
        return false;
    };
    let table = &ledgers.table;
    table.overdrawn.is_none() && table.rows.iter().any(is_other)
}

/// A chain, after something was done to it.
fn book<'a>(moment: &Moment<'a>, wanted: Kind) -> Option<&'a Book> {
    let (Ask::Ledgers(Move::Redo { kind, .. } | Move::Extend { kind, .. }), Said::Ledgers(ledgers)) =
        (moment.ask, moment.said)
    else {
        return None;
    };
    let book = match wanted {
        Kind::Work => &ledgers.work,
        Kind::Signers => &ledgers.signers,
    };
    (*kind == wanted).then_some(book)
}

fn is_changed(book: &Book) -> bool {
    let mut entries = book.pages.iter().flat_map(|page| &page.entries);
    entries.any(is_other)
}

fn is_other(entry: &Entry) -> bool {
    entry.went != Went::Same
}

fn refuses(book: &Book, rule: &str) -> bool {
    let refusal = book.refusal.as_ref();
    refusal.is_some_and(|(_, error)| error.rule == rule)
}

/// Whether no block of a trial was refused.
fn is_whole(moment: &Moment<'_>) -> bool {
    matches!(moment.said, Said::Went(steps) if steps.iter().all(|step| step.refusal.is_none()))
}

/// Whether somebody has just pointed at what was looked for.
fn pointed(moment: &Moment<'_>, wanted: Clue) -> bool {
    let is_right = matches!(moment.said, Said::Pointed(true));
    is_right && matches!(moment.ask, Ask::Point { clue, .. } if *clue == wanted)
}

/// The second address that has just written something.
fn second<'a>(moment: &Moment<'a>) -> Option<&'a Second> {
    match moment.said {
        Said::Trail(trail) => trail.second.as_ref(),
        _ => None,
    }
}

/// What was measured, after a measurement.
fn measured<'a>(moment: &Moment<'a>) -> Option<(Topic, &'a [Measured])> {
    let is_measurement = matches!(moment.ask, Ask::Measure(_) | Ask::GoOn);
    match moment.said {
        Said::Odds(odds) if is_measurement => Some((odds.topic, &odds.measured)),
        _ => None,
    }
}

/// What was measured of withheld blocks.
fn withheld<'a>(moment: &Moment<'a>) -> impl Iterator<Item = &'a Measured> {
    let measured = measured(moment).filter(|(topic, _)| matches!(topic, Topic::Withhold { .. }));
    measured.into_iter().flat_map(|(_, measured)| measured)
}

/// Percent in millionths.
fn percent(percent: u8) -> u32 {
    u32::from(percent) * 10_000
}

fn hash_of<'a>(moment: &Moment<'a>) -> Option<&'a str> {
    match moment.said {
        Said::Hashed(hashed) if !hashed.text.is_empty() => Some(&hashed.text),
        _ => None,
    }
}

fn hashed_same_text_again(moment: &Moment<'_>, notebook: &Notebook) -> bool {
    hash_of(moment).is_some_and(|text| notebook.came_back_to(text))
}

fn found_block(moment: &Moment<'_>, _: &Notebook) -> bool {
    let Ask::Mined(block) = moment.ask else {
        return false;
    };
    let me = moment.me.map(alloc::string::ToString::to_string);
    block.height > 0 && Some(&block.miner) == me.as_ref()
}

fn links<'a>(moment: &Moment<'a>) -> Option<&'a Links> {
    match moment.said {
        Said::Links(links) => Some(links),
        _ => None,
    }
}

/// All but the newest.
fn old(links: &Links) -> &[LinkedBlock] {
    links.blocks.split_last().map_or(&[], |(_, old)| old)
}

/// Each changed block with the one after it.
fn pairs(links: &Links) -> impl Iterator<Item = (&LinkedBlock, &LinkedBlock)> {
    let pairs = links.blocks.iter().zip(links.blocks.iter().skip(1));
    pairs.filter(|(block, _)| block.is_changed)
}

/// The changed block has its root again: so it has another hash, and the next one does not name it.
fn broke_link((block, next): (&LinkedBlock, &LinkedBlock)) -> bool {
    block.has_root && !next.has_parent
}

fn redid_one((block, next): (&LinkedBlock, &LinkedBlock)) -> bool {
    broke_link((block, next)) && block.has_work && block.has_parent
}

/// An old block is changed, and all of them are whole again.
fn redid_all(links: &Links) -> bool {
    let is_whole = |block: &LinkedBlock| block.has_parent && block.has_root && block.has_work;
    old(links).iter().any(|block| block.is_changed) && links.blocks.iter().all(is_whole)
}

/// The copy and the bench, where one of these rules refuses it.
fn refused_by<'a>(moment: &Moment<'a>, rules: &[&str]) -> Option<(&'a Copy, &'a Bench)> {
    let Said::Bench(bench) = moment.said else {
        return None;
    };
    let refusal = bench.verdict.refusal.as_ref()?;
    let copy = moment.copy?;
    rules
        .contains(&refusal.rule.as_str())
        .then_some((copy, bench))
}

fn in_header(copy: &Copy) -> alloc::vec::Vec<String> {
    changed(&copy.before, &copy.block, None)
}

fn in_transactions(copy: &Copy) -> alloc::vec::Vec<String> {
    let all = 0..copy.block.transactions.len();
    all.flat_map(|at| changed(&copy.before, &copy.block, Some(at)))
        .collect()
}

/// Whether the reward is more than it was.
fn takes_more(copy: &Copy) -> bool {
    let reward = |block: &ledger::Block| block.coinbase().map(|coinbase| coinbase.reward);
    reward(&copy.block) > reward(&copy.before)
}
