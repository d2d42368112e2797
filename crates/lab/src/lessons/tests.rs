//! Each lesson's solution, and the mistakes that are no solution.

use alloc::{collections::BTreeSet, format, string::String, vec::Vec};

use api::{
    Attempt, Block, BlockTransactions,
    lab::{
        bench::{Ask, Mend, Reached, Said, Specimen},
        trail::{Clue, Source, What},
    },
};
use ledger::{SecretKey, rules::OF_SEALS};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Check, LESSONS, checks::CHECKS, sights::SIGHTS};
use crate::bench::{
    Desk,
    tests::{ask, bench, clock, desk, edit, links, refused},
};

mod ledgers;
// Minutes without optimisation; that a network runs alike on wasm32 has its own test.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod on_network;
mod sheets;

/// Whether the goal of this name is among some that were reached.
fn has(reached: &[Reached], lesson: u32, name: &str) -> bool {
    let data = LESSONS
        .iter()
        .find(|data| data.number == lesson)
        .expect("the lesson");
    let goal = data
        .goals
        .iter()
        .position(|goal| goal.name == name)
        .expect("the goal");
    reached
        .iter()
        .any(|one| one.lesson == lesson && one.goal as usize == goal)
}

/// Whether asking reaches a goal.
fn reaches(desk: &mut Desk, asked: Ask, lesson: u32, name: &str) -> bool {
    has(&ask(desk, asked).reached, lesson, name)
}

fn typed(text: &str) -> Ask {
    Ask::Hash { text: text.into() }
}

fn choice(lesson: u32, goal: &str, choice: u32) -> Ask {
    Ask::Choose {
        lesson,
        goal: goal.into(),
        choice,
    }
}

#[test]
fn a_hosts_page_knows_how_many_goals_each_lesson_has() {
    let goals = LESSONS.iter().map(|lesson| lesson.goals.len() as u64);
    let known = api::lab::LESSON_GOALS.map(u64::from);
    assert_eq!(goals.collect::<alloc::vec::Vec<_>>(), known);
    assert!(
        (1..)
            .zip(LESSONS)
            .all(|(number, lesson)| lesson.number == number)
    );
}

#[test]
fn every_check_is_there_and_every_question_has_its_answer_among_the_others() {
    let mut numbers = BTreeSet::new();
    let mut used = BTreeSet::new();
    for lesson in LESSONS {
        assert!(
            numbers.insert(lesson.number),
            "two lessons {}",
            lesson.number
        );
        let names: BTreeSet<_> = lesson.goals.iter().map(|goal| goal.name).collect();
        assert_eq!(names.len(), lesson.goals.len(), "two goals of one name");
        for goal in lesson.goals {
            match goal.check {
                Check::Named(name) => {
                    assert!(CHECKS.iter().any(|(known, _)| *known == name), "{name}");
                    used.insert(name);
                }
                Check::Seen(name) => {
                    assert!(SIGHTS.iter().any(|(known, _)| *known == name), "{name}");
                    used.insert(name);
                }
                Check::Choice { of, right } => assert!(right < of && of > 1),
            }
        }
    }
    let named = CHECKS.iter().map(|(name, _)| name);
    for name in named.chain(SIGHTS.iter().map(|(name, _)| name)) {
        assert!(used.contains(name), "no lesson uses {name}");
    }
}

#[test]
fn only_the_right_answer_to_a_question_reaches_its_goal() {
    let mut desk = desk();
    for lesson in LESSONS {
        for goal in lesson.goals {
            let Check::Choice { of, right } = goal.check else {
                let asked = choice(lesson.number, goal.name, 0);
                assert_eq!(desk.ask(&asked).unwrap_err().rule, "noSuchQuestion");
                continue;
            };
            for one in 0..of {
                let answer = ask(&mut desk, choice(lesson.number, goal.name, one));
                assert_eq!(answer.said, Said::Chosen(one == right));
                let expected = usize::from(one == right);
                assert_eq!(answer.reached.len(), expected, "{} {one}", goal.name);
            }
            let asked = choice(lesson.number, goal.name, of);
            assert_eq!(desk.ask(&asked).unwrap_err().rule, "noSuchQuestion");
        }
    }
}

#[test]
fn lesson_1_is_solved_by_typing_and_searching() {
    let mut desk = desk();
    assert!(
        !reaches(&mut desk, typed(""), 1, "text"),
        "nothing is no text"
    );
    assert!(reaches(&mut desk, typed("chalk"), 1, "text"));
    // The same twice in a row shows nothing: another one has to come between.
    assert!(!reaches(&mut desk, typed("chalk"), 1, "same"));
    assert!(!reaches(&mut desk, typed("a board"), 1, "near"));
    assert!(reaches(&mut desk, typed("chalk"), 1, "same"));
    assert!(
        !reaches(&mut desk, typed("chalks"), 1, "near"),
        "one more is no other"
    );
    assert!(reaches(&mut desk, typed("chald"), 1, "near"));
    let by_hand = (0..200).find(|number| {
        let answer = ask(&mut desk, typed(&format!("chalk {number}")));
        let begins = matches!(&answer.said, Said::Hashed(hashed) if hashed.second.starts_with('0'));
        assert_eq!(has(&answer.reached, 1, "zero"), begins);
        begins
    });
    assert!(by_hand.is_some(), "one in sixteen");
    let search = |zeros| Ask::Search {
        text: "chalk".into(),
        zeros,
    };
    assert!(
        !reaches(&mut desk, search(2), 1, "search"),
        "two zeros are no four"
    );
    let answer = ask(&mut desk, search(4));
    let Said::Searched(found) = &answer.said else {
        panic!("it was found")
    };
    assert!(found.found.second.starts_with("0000") && found.hashes > 0);
    assert!(has(&answer.reached, 1, "search") && !has(&answer.reached, 1, "zero"));
}

fn attempt(nonce: u32, meets: bool) -> Attempt {
    Attempt {
        height: 7,
        header: String::new(),
        nonce,
        first: String::new(),
        second: String::new(),
        hash: String::new(),
        target: String::new(),
        meets,
        found: false,
    }
}

fn tried(known: bool, nonce: u32, meets: bool) -> Ask {
    Ask::Tried {
        known,
        attempt: attempt(nonce, meets),
    }
}

fn mined(height: u64, miner: &str) -> Ask {
    Ask::Mined(Block {
        hash: String::new(),
        height,
        version: 1,
        prev: String::new(),
        merkle_root: String::new(),
        time: 0,
        bits: String::new(),
        target: String::new(),
        nonce: 0,
        size: 0,
        miner: miner.into(),
        miner_name: None,
        transactions: BlockTransactions::Ids(Vec::new()),
        confirmations: 1,
        work: String::new(),
        difficulty: 1,
        earned: 0,
        active: true,
        header: String::new(),
        raw: String::new(),
    })
}

#[test]
fn lesson_2_is_solved_by_three_tries_a_winner_and_a_block_of_ones_own() {
    let me = SecretKey::from_seed([7; 32]).public();
    let mut desk = Desk::new(clock);
    let me = format!("{me}");
    ask(
        &mut desk,
        Ask::Open {
            file: None,
            me: me.clone(),
        },
    );
    assert!(!reaches(&mut desk, tried(false, 1, false), 2, "hand"));
    assert!(
        !reaches(&mut desk, tried(false, 1, false), 2, "hand"),
        "the same is no other"
    );
    assert!(
        !reaches(&mut desk, tried(true, 2, false), 2, "hand"),
        "that block is there"
    );
    assert!(!reaches(&mut desk, tried(false, 2, false), 2, "hand"));
    assert!(reaches(&mut desk, tried(false, 3, false), 2, "hand"));
    assert!(!reaches(&mut desk, tried(true, 9, false), 2, "winner"));
    assert!(reaches(&mut desk, tried(true, 9, true), 2, "winner"));
    assert!(!reaches(&mut desk, tried(false, 9, true), 2, "winner"));
    assert!(!reaches(&mut desk, tried(true, 9, true), 2, "spoiled"));
    assert!(reaches(&mut desk, tried(true, 10, false), 2, "spoiled"));
    assert!(!reaches(&mut desk, mined(8, "somebody"), 2, "block"));
    assert!(
        !reaches(&mut desk, mined(0, &me), 2, "block"),
        "nobody found block 0"
    );
    assert!(reaches(&mut desk, mined(8, &me), 2, "block"));
}

#[test]
fn lesson_3_is_solved_from_an_old_block_to_the_newest() {
    let mut desk = desk();
    ask(&mut desk, Ask::Links);
    let rewrite = |height, message: &str| Ask::Rewrite {
        height,
        message: message.into(),
    };
    let mend = |height, mend| Ask::MendLink { height, mend };
    assert!(
        !reaches(&mut desk, rewrite(6, "new"), 3, "edit"),
        "the newest is not old"
    );
    assert!(
        !reaches(&mut desk, mend(6, Mend::Root), 3, "root"),
        "nothing follows it"
    );
    let redone = ask(&mut desk, mend(6, Mend::Work));
    assert!(!has(&redone.reached, 3, "work") && !has(&redone.reached, 3, "all"));
    ask(&mut desk, Ask::Links);
    assert!(
        !reaches(&mut desk, rewrite(4, ""), 3, "edit"),
        "it was empty"
    );
    assert!(reaches(&mut desk, rewrite(4, "changed"), 3, "edit"));
    assert!(
        !reaches(&mut desk, mend(4, Mend::Work), 3, "work"),
        "without its root"
    );
    assert!(reaches(&mut desk, mend(4, Mend::Root), 3, "root"));
    assert!(reaches(&mut desk, mend(4, Mend::Work), 3, "work"));
    for height in [5, 6] {
        assert!(!reaches(&mut desk, mend(height, Mend::Parent), 3, "all"));
        let is_last = height == 6;
        assert_eq!(
            reaches(&mut desk, mend(height, Mend::Work), 3, "all"),
            is_last
        );
    }
    let whole = links(&mut desk, rewrite(5, ""));
    assert!(
        whole
            .blocks
            .iter()
            .all(|block| block.has_parent && block.has_work)
    );
}

#[test]
fn lesson_3_is_not_solved_by_putting_it_back() {
    let mut desk = desk();
    ask(&mut desk, Ask::Links);
    let rewrite = |message: &str| Ask::Rewrite {
        height: 4,
        message: message.into(),
    };
    ask(&mut desk, rewrite("changed"));
    assert!(!reaches(&mut desk, rewrite(""), 3, "all"));
}

#[test]
fn lesson_4_is_solved_rule_by_rule() {
    let mut desk = desk();
    let first = bench(&mut desk, Ask::Copy(Specimen::Fit));
    let time: u32 = first.header[3].value.parse().expect("a time");
    assert!(reaches(&mut desk, edit(None, "nonce", "1"), 4, "nonce"));
    ask(&mut desk, Ask::StartOver);
    let old = format!("{}", time - 15);
    assert!(reaches(&mut desk, edit(None, "time", &old), 4, "time"));
    ask(&mut desk, Ask::StartOver);
    let answer = ask(&mut desk, edit(Some(2), "amount", "150"));
    assert!(has(&answer.reached, 4, "amount") && !has(&answer.reached, 4, "repair"));
    assert!(!reaches(&mut desk, Ask::Mend(Mend::Root), 4, "repair"));
    assert!(reaches(&mut desk, Ask::Mend(Mend::Work), 4, "repair"));
    ask(&mut desk, Ask::StartOver);
    assert!(!reaches(
        &mut desk,
        edit(Some(0), "reward", "1000"),
        4,
        "reward"
    ));
    assert!(!reaches(&mut desk, Ask::Mend(Mend::Root), 4, "reward"));
    assert!(reaches(&mut desk, Ask::Mend(Mend::Work), 4, "reward"));
}

#[test]
fn lesson_4_is_not_solved_by_something_else() {
    let mut desk = desk();
    ask(&mut desk, Ask::Copy(Specimen::Fit));
    // The nonce, and something beside it.
    ask(&mut desk, edit(None, "version", "2"));
    assert!(!reaches(&mut desk, edit(None, "nonce", "1"), 4, "nonce"));
    ask(&mut desk, Ask::StartOver);
    // A later time is a later block.
    let later = bench(&mut desk, edit(None, "time", "1793491999"));
    assert_ne!(refused(&later), Some("timeNotAfterParent"));
    ask(&mut desk, Ask::StartOver);
    // A note is no amount; a fee is none that is paid to anybody.
    assert!(!reaches(
        &mut desk,
        edit(Some(2), "memo", "thanks"),
        4,
        "amount"
    ));
    ask(&mut desk, Ask::StartOver);
    assert!(!reaches(&mut desk, edit(Some(2), "fee", "5"), 4, "amount"));
    ask(&mut desk, Ask::StartOver);
    // A signature that is spoiled by hand is no repair.
    let zeros = "00".repeat(64);
    ask(&mut desk, edit(Some(2), "signature", &zeros));
    ask(&mut desk, Ask::Mend(Mend::Root));
    assert!(!reaches(&mut desk, Ask::Mend(Mend::Work), 4, "repair"));
    ask(&mut desk, Ask::StartOver);
    // A smaller reward is refused, too, and is not more.
    ask(&mut desk, edit(Some(0), "reward", "1"));
    ask(&mut desk, Ask::Mend(Mend::Root));
    let answer = ask(&mut desk, Ask::Mend(Mend::Work));
    let Said::Bench(bench) = &answer.said else {
        panic!("a bench")
    };
    assert_eq!(refused(bench), Some("badReward"));
    assert!(!has(&answer.reached, 4, "reward"));
}

/// Keys of a locale file, without its parser: each begins a line.
fn keys(source: &str) -> BTreeSet<&str> {
    let lines = source
        .lines()
        .filter(|line| !line.starts_with([' ', '#', '}']));
    lines
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, _)| key)
        .collect()
}

#[test]
fn every_lesson_and_rule_has_its_texts_and_no_text_is_left_over() {
    let written = keys(include_str!("../../../../locales/lab/en.ftl"));
    let mut needed = BTreeSet::new();
    for lesson in LESSONS {
        let key = |of: &str| format!("lab-lesson-{}-{of}", lesson.number);
        needed.extend([key("title"), key("intro")]);
        for goal in lesson.goals {
            needed.insert(key(goal.name));
            needed.extend(["ask", "hint", "why"].map(|of| key(&format!("{}-{of}", goal.name))));
            if let Check::Choice { of, .. } = goal.check {
                let choices = (0..of).map(|one| key(&format!("{}-choice-{one}", goal.name)));
                needed.extend(choices);
            }
        }
    }
    let verdict = bench(&mut desk(), Ask::Copy(Specimen::Fit)).verdict;
    needed.extend(
        verdict
            .rules
            .iter()
            .map(|rule| format!("lab-rule-{}", rule.name)),
    );
    // A copy of a room of approved signers is asked these, too.
    needed.extend(OF_SEALS.iter().map(|rule| format!("lab-rule-{rule}")));
    let Said::Frame(parts) = ask(&mut desk(), Ask::Frame).said else {
        panic!("no frame")
    };
    needed.extend(parts.iter().map(|part| format!("lab-part-{}", part.name)));
    let missing: Vec<_> = needed
        .iter()
        .filter(|key| !written.contains(key.as_str()))
        .collect();
    assert!(missing.is_empty(), "not in lab/en.ftl: {missing:?}");
    let by_data = |key: &&&str| {
        let named = ["lab-lesson-", "lab-rule-", "lab-part-"];
        named.iter().any(|named| key.starts_with(named))
    };
    let unused: Vec<_> = written
        .iter()
        .filter(by_data)
        .filter(|key| !needed.contains(**key))
        .collect();
    assert!(
        unused.is_empty(),
        "named by no lesson, no rule and no part: {unused:?}"
    );
}

#[test]
fn lesson_9_is_solved_by_what_the_chain_and_a_frame_show() {
    let mut desk = desk();
    let opened = ask(&mut desk, Ask::Trail { of_room: false });
    assert!(opened.reached.is_empty(), "to read is not to find");
    let Said::Trail(trail) = opened.said else {
        panic!("no trail")
    };
    // As a pupil reads it: who claimed the name, who pays it, who wrote of the coffee.
    let claimed = |name: &str| {
        let what = What::Claimed(name.into());
        let mut deeds = trail.deeds.iter();
        let deed = deeds.find(|deed| deed.what == what).expect("a claim");
        deed.from.clone().expect("who claims signs")
    };
    let kiosk = claimed("Kiosk");
    let (ada, grace) = (claimed("Ada"), claimed("Grace"));
    let mut deeds = trail.deeds.iter();
    let wrote =
        deeds.find(|deed| matches!(&deed.what, What::Wrote(text) if text.contains("coffee")));
    let nameless = wrote.and_then(|deed| deed.from.clone()).expect("an author");
    let point = |clue, addresses: &[&String]| Ask::Point {
        clue,
        addresses: addresses.iter().map(|one| (*one).clone()).collect(),
    };
    for (name, clue, right, wrong) in [
        ("named", Clue::Named, alloc::vec![&kiosk], alloc::vec![&ada]),
        ("buyer", Clue::Buyer, alloc::vec![&ada], alloc::vec![&grace]),
        (
            "pair",
            Clue::Pair,
            alloc::vec![&nameless, &grace],
            alloc::vec![&nameless, &ada],
        ),
    ] {
        assert!(!reaches(&mut desk, point(clue, &wrong), 9, name), "{name}");
        assert!(!reaches(&mut desk, point(clue, &[]), 9, name), "{name}");
        let reached = ask(&mut desk, point(clue, &right)).reached;
        assert!(has(&reached, 9, name) && reached.len() == 1, "{name}");
    }
    let twice = point(Clue::Pair, &[&nameless, &nameless]);
    assert!(!reaches(&mut desk, twice, 9, "pair"));
    let error = desk
        .ask(&point(Clue::Named, &[&"nobody".into()]))
        .unwrap_err();
    assert_eq!(error.rule, "badAddress");
}

#[test]
fn lesson_9_a_second_address_is_found_out_by_its_money_alone() {
    let mut desk = desk();
    let hide = |source| Ask::Hide {
        source,
        note: "hello".into(),
    };
    let paid = ask(&mut desk, hide(Source::Paid)).reached;
    assert!(has(&paid, 9, "caught") && !has(&paid, 9, "apart"));
    let mined = ask(&mut desk, hide(Source::Mined)).reached;
    assert!(has(&mined, 9, "apart") && !has(&mined, 9, "caught"));
    let part = |name: &str| Ask::Part { name: name.into() };
    for wrong in ["from", "to", "signature", "tag"] {
        assert!(!reaches(&mut desk, part(wrong), 9, "frame"), "{wrong}");
    }
    assert!(reaches(&mut desk, part("peer"), 9, "frame"));
    assert_eq!(desk.ask(&part("more")).unwrap_err().rule, "noSuchPart");
}
