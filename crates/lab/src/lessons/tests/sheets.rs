//! The worksheets: each lesson has one, with texts, and with a key that says what the lesson shows.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::{String, ToString},
    vec::Vec,
};

use api::lab::{
    bench::{Ask, Mend, Said, Specimen},
    ledgers::Change,
    papers::{Fact, Question, Sheet, Space, Task},
    trail::Clue,
};
use ledger::{sha256, sha256d};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Check, LESSONS, keys, reaches};
use crate::{
    bench::{
        Desk, MARKET_COINS, table,
        tests::{ask, bench, desk, edit},
    },
    lessons::sheets::SHEETS,
};

const ENGLISH: &str = include_str!("../../../../../locales/papers/en.ftl");

fn sheets() -> Vec<Sheet> {
    match ask(&mut desk(), Ask::Sheets).said {
        Said::Sheets(sheets) => sheets,
        other => panic!("no worksheets: {other:?}"),
    }
}

fn key_of(lesson: u32, task: &Task) -> String {
    format!("paper-sheet-{lesson}-{}", task.name)
}

/// What is computed for a task.
fn facts(lesson: u32, name: &str) -> BTreeMap<String, Fact> {
    let sheets = sheets();
    let mut tasks = sheets.iter().filter(|sheet| sheet.lesson == lesson);
    let tasks = &tasks.next().expect("the lesson").tasks;
    let task = tasks.iter().find(|task| task.name == name);
    task.expect("the task").facts.iter().cloned().collect()
}

/// The line of a key in the English file.
fn text(key: &str) -> &'static str {
    let start = format!("{key} = ");
    let line = ENGLISH.lines().find_map(|line| line.strip_prefix(&start));
    line.unwrap_or_else(|| panic!("{key} is not in papers/en.ftl"))
}

#[test]
fn every_lesson_has_a_worksheet_of_some_tasks_and_the_answers_to_its_questions() {
    let lessons: Vec<_> = LESSONS.iter().map(|lesson| lesson.number).collect();
    let of: Vec<_> = SHEETS.iter().map(|sheet| sheet.lesson).collect();
    assert_eq!(lessons, of);
    for (sheet, lesson) in sheets().iter().zip(LESSONS) {
        assert!((3..=6).contains(&sheet.tasks.len()), "{}", sheet.lesson);
        let names: BTreeSet<_> = sheet.tasks.iter().map(|task| &task.name).collect();
        assert_eq!(names.len(), sheet.tasks.len(), "two tasks of one name");
        let asked: Vec<_> = lesson
            .goals
            .iter()
            .filter_map(|goal| match goal.check {
                Check::Choice { right, .. } => Some(Question {
                    goal: goal.name.into(),
                    right,
                }),
                _ => None,
            })
            .collect();
        assert_eq!(sheet.questions, asked);
    }
}

#[test]
fn every_task_has_its_texts_and_no_text_is_left_over() {
    let mut needed = BTreeSet::new();
    for sheet in sheets() {
        for task in &sheet.tasks {
            let key = key_of(sheet.lesson, task);
            let (columns, rows) = match task.space {
                Space::Lines(_) | Space::Drawing => (1..1, 0),
                Space::Table { columns, .. } => (1..columns + 1, 0),
                Space::Rows { rows, columns } => (0..columns + 1, rows),
            };
            needed.extend(columns.map(|column| format!("{key}-col-{column}")));
            needed.extend((1..=rows).map(|row| format!("{key}-row-{row}")));
            needed.extend([format!("{key}-key"), key]);
        }
    }
    let written: BTreeSet<_> = keys(ENGLISH)
        .into_iter()
        .filter(|key| key.starts_with("paper-sheet-"))
        .map(ToString::to_string)
        .collect();
    assert_eq!(written, needed);
}

#[test]
fn a_key_names_what_is_computed_and_nothing_else() {
    for sheet in sheets() {
        let mut named = BTreeSet::new();
        for task in &sheet.tasks {
            let key = key_of(sheet.lesson, task);
            assert!(!text(&key).contains('{'), "{key}: a task tells no answer");
            let pieces = text(&format!("{key}-key")).split("{ $").skip(1);
            for name in pieces.filter_map(|piece| piece.split_once(" }")) {
                let fact = task.facts.iter().find(|(known, _)| known == name.0);
                assert!(fact.is_some(), "{key}: nobody computes {}", name.0);
                named.insert(name.0);
            }
        }
        let computed = sheet.tasks.iter().flat_map(|task| &task.facts);
        for (name, _) in computed {
            assert!(
                named.contains(name.as_str()),
                "{}: no key says {name}",
                sheet.lesson
            );
        }
    }
}

#[test]
fn the_hash_of_abc_is_the_published_one() {
    let facts = facts(1, "abc");
    // FIPS 180-2, appendix B.1.
    assert_eq!(facts["first"], Fact::Text("ba7816bf".into()));
    assert_eq!(hex::encode(sha256(b"abc"))[..8], *"ba7816bf");
    let second = hex::encode(sha256d(b"abc"))[..8].to_string();
    assert_eq!(facts["second"], Fact::Text(second));
}

#[test]
fn zeros_cost_sixteen_times_as_much_each_and_a_class_shares_the_work() {
    assert_eq!(facts(1, "zero")["one"], Fact::Count(16));
    let expected = facts(1, "search");
    let counts = ["two", "three", "four"].map(|name| expected[name].clone());
    assert_eq!(counts, [256, 4_096, 65_536].map(Fact::Count));
    let average = facts(2, "average");
    assert_eq!(average["seconds"], Fact::Count(2));
    assert_eq!(average["later"], Fact::Count(8));
    assert_eq!(facts(3, "cost")["all"], Fact::Count(3 * 65_536));
}

/// The rule by which the bench refuses, now.
fn refusal(desk: &mut Desk, asked: Ask) -> Fact {
    let refusal = bench(desk, asked).verdict.refusal;
    Fact::Rule(refusal.expect("a refusal").rule)
}

#[test]
fn the_rules_of_lesson_4_are_those_that_refuse() {
    let rules = facts(4, "rules");
    let mut desk = desk();
    let first = bench(&mut desk, Ask::Copy(Specimen::Fit));
    let time: u32 = first.header[3].value.parse().expect("a time");
    let nonce = edit(None, "nonce", "1");
    assert_eq!(refusal(&mut desk, nonce), rules["work"]);
    ask(&mut desk, Ask::StartOver);
    let older = edit(None, "time", &format!("{}", time - 300));
    assert_eq!(refusal(&mut desk, older), rules["time"]);
    ask(&mut desk, Ask::StartOver);
    let paid = edit(Some(2), "amount", "150");
    assert_eq!(refusal(&mut desk, paid), rules["root"]);
    assert_eq!(refusal(&mut desk, Ask::Mend(Mend::Root)), rules["work"]);
    assert_eq!(
        refusal(&mut desk, Ask::Mend(Mend::Work)),
        rules["signature"]
    );
    ask(&mut desk, Ask::StartOver);
    ask(&mut desk, edit(Some(0), "reward", "1000"));
    ask(&mut desk, Ask::Mend(Mend::Root));
    assert_eq!(refusal(&mut desk, Ask::Mend(Mend::Work)), rules["reward"]);
}

#[test]
fn the_odds_are_those_of_the_papers() {
    let odds = facts(5, "odds");
    // The Bitcoin paper prints them for q = 0.1.
    for (name, printed) in [("p1", 204_587), ("p2", 50_978), ("p3", 13_172)] {
        assert_eq!(odds[name], Fact::Part(printed), "{name}");
    }
    let wait = facts(5, "wait");
    // The lesson's own question says the same, and its answer is the third: 6.
    assert_eq!(wait["race"], Fact::Count(6));
    assert!(matches!(wait["paper"], Fact::Count(later) if later > 6));
    let from = facts(7, "threshold");
    assert_eq!(from["one"], Fact::Part(333_333));
    assert_eq!(from["four"], Fact::Part(166_667));
    let earns = facts(7, "earns");
    let part = |name: &str| match earns[name] {
        Fact::Part(part) => part,
        _ => 0,
    };
    assert!(part("low") < 200_000 && part("middle") > 350_000 && part("high") > 500_000);
}

#[test]
fn what_lesson_9_looks_for_reaches_its_goals() {
    let mut desk = desk();
    let found = desk.solution().expect("the chain tells it");
    let mut point = |clue, addresses: &[&String], goal: &str| {
        let addresses = addresses.iter().map(|one| (*one).clone()).collect();
        reaches(&mut desk, Ask::Point { clue, addresses }, 9, goal)
    };
    assert!(point(Clue::Named, &[&found.named], "named"));
    assert!(point(Clue::Buyer, &[&found.buyer], "buyer"));
    assert!(point(Clue::Pair, &[&found.second, &found.owner], "pair"));
    let sums = facts(9, "sum");
    assert_eq!(sums["times"], Fact::Count(3));
    assert_eq!(sums["sum"], Fact::Amount(450));
    let ends = facts(9, "ends");
    let end = |name: &str, address: &str| matches!(&ends[name], Fact::Text(end) if end.len() == 5 && address.ends_with(end.as_str()));
    assert!(end("kiosk", &found.named) && end("buyer", &found.buyer));
    assert!(end("second", &found.second) && end("owner", &found.owner));
    let Said::Frame(parts) = ask(&mut desk, Ask::Frame).said else {
        panic!("no frame")
    };
    let sender = parts.iter().find(|part| part.name == "peer");
    let says = sender.expect("the connection").says.clone();
    assert_eq!(facts(9, "relay")["number"], Fact::Text(says));
}

#[test]
fn the_table_of_lesson_10_fits_up_to_what_ada_began_with() {
    let begin = facts(10, "begin");
    assert_eq!(begin["mine"], Fact::Amount(1_500));
    assert_eq!(begin["stock"], Fact::Count(6));
    let limit = facts(10, "limit");
    assert_eq!(limit["most"], Fact::Amount(MARKET_COINS));
    let overdrawn = |amount| table(Some(Change::Raise(amount))).overdrawn;
    assert_eq!(overdrawn(MARKET_COINS), None);
    assert!(overdrawn(MARKET_COINS + 1).is_some());
}
