//! What a run promises: it is the same again, it can be taken back, and each lever shows.

use alloc::{string::String, vec, vec::Vec};

use api::lab::network::{
    Behaviour, Frame, Lever, Look, MOST_LEVERS, MOST_RUN_MS, MarkKind, Pulled, Settings, Shape,
    WHOLE,
};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{LINK_CHARACTERS, Run, check_settings, from_link, to_link};

mod levers;

const MINUTE_MS: u64 = 60_000;

pub(super) fn settings() -> Settings {
    Settings {
        seed: 7,
        shape: Shape::Mesh,
        nodes: 6,
        spacing_s: 15,
        delay_ms: 200,
        payments: 360,
    }
}

fn pulled(at_ms: u64, lever: Lever) -> Pulled {
    Pulled { at_ms, lever }
}

/// A run with something of everything.
fn busy() -> Vec<Pulled> {
    vec![
        pulled(
            5_000,
            Lever::Share {
                node: 1,
                millionths: WHOLE / 3,
            },
        ),
        pulled(
            20_000,
            Lever::Behave {
                node: 1,
                behaviour: Behaviour::Selfish,
            },
        ),
        pulled(
            40_000,
            Lever::Split {
                groups: vec![0, 0, 0, 1, 1, 1],
            },
        ),
        pulled(90_000, Lever::Heal),
        pulled(
            100_000,
            Lever::Node {
                node: 2,
                delay_ms: 900,
                loss_permille: 100,
            },
        ),
        pulled(110_000, Lever::Off { node: 4 }),
        pulled(130_000, Lever::On { node: 4 }),
    ]
}

pub(super) fn go(run: &mut Run, until_ms: u64) {
    assert!(run.advance(until_ms, &mut || false), "nobody hurries it");
    assert_eq!(run.now_ms(), until_ms);
}

fn hash(run: &Run) -> String {
    data_encoding::HEXLOWER.encode(&run.hash()[..8])
}

/// On this machine, on another one, and on wasm32: what is typed here was computed natively. Whoever
/// changes on purpose what nodes do or say types what it is then.
#[test]
fn a_run_is_the_same_everywhere() {
    let mut run = Run::shared(settings(), busy()).expect("a good run");
    go(&mut run, 3 * MINUTE_MS);
    assert_eq!(hash(&run), "3746f6fdcdbe1926");
}

#[test]
fn the_same_settings_and_levers_give_the_same_run_whoever_looks_on() {
    let mut whole = Run::shared(settings(), busy()).expect("a good run");
    go(&mut whole, 2 * MINUTE_MS);
    // Once pulled by hand, in slices, and with the checkers looking on.
    let mut by_hand = Run::checked(settings(), Vec::new()).expect("a good run");
    for Pulled { at_ms, lever } in busy() {
        let mut looks = 0;
        while !by_hand.advance(at_ms, &mut || {
            looks += 1;
            looks % 3 == 0
        }) {
            by_hand.frame(Look::default());
        }
        by_hand.pull(lever).expect("a good lever");
    }
    assert_eq!(by_hand.world().violation(), None);
    go(&mut by_hand, 3 * MINUTE_MS);
    go(&mut whole, 3 * MINUTE_MS);
    assert_eq!(by_hand.hash(), whole.hash());
    assert_eq!(by_hand.levers(), whole.levers());
    let look = Look {
        marks: 0,
        node: Some(1),
    };
    assert_eq!(by_hand.frame(look), whole.frame(look));
}

#[test]
fn another_seed_or_another_lever_gives_another_run() {
    let run = |seed, levers| {
        let mut run = Run::shared(Settings { seed, ..settings() }, levers).expect("a good run");
        go(&mut run, MINUTE_MS);
        run.hash()
    };
    let hashes = [
        run(7, Vec::new()),
        run(8, Vec::new()),
        run(
            7,
            vec![pulled(
                0,
                Lever::Clock {
                    node: 0,
                    ahead_ms: 1,
                },
            )],
        ),
    ];
    assert!(
        hashes[0] != hashes[1] && hashes[0] != hashes[2],
        "{hashes:?}"
    );
}

/// Back to any moment and on again: it is as if it had only gone on.
#[test]
fn a_way_back_and_on_again_changes_nothing() {
    let look = Look {
        marks: 0,
        node: Some(3),
    };
    let mut run = Run::shared(settings(), busy()).expect("a good run");
    let mut frames: Vec<Frame> = Vec::new();
    let stops: Vec<u64> = (0..16).map(|stop| stop * 11_000 + 7).collect();
    for stop in &stops {
        go(&mut run, *stop);
        frames.push(run.frame(look));
    }
    let length_ms = run.length_ms();
    let all_marks = run.frame(look).marks;
    for place in [15, 3, 9, 0, 14, 4] {
        run.go_back(stops[place]);
        assert!(run.now_ms() <= stops[place] || place == 15);
        go(&mut run, stops[place]);
        let frame = run.frame(look);
        assert_eq!(frame.hash, frames[place].hash, "at {} ms", stops[place]);
        assert_eq!(frame.nodes, frames[place].nodes);
        assert_eq!(frame.blocks, frames[place].blocks);
        // The time line keeps what has been further on.
        assert_eq!((frame.length_ms, &frame.marks), (length_ms, &all_marks));
    }
}

/// A lever pulled after a way back begins another story: later levers are forgotten.
#[test]
fn a_lever_in_the_past_changes_what_follows() {
    let mut run = Run::shared(settings(), busy()).expect("a good run");
    go(&mut run, 2 * MINUTE_MS);
    let before = run.hash();
    run.go_back(30_000);
    go(&mut run, 30_000);
    run.pull(Lever::Off { node: 0 }).expect("a good lever");
    assert_eq!(run.length_ms(), 30_000);
    let kept: Vec<u64> = run.levers().iter().map(|pulled| pulled.at_ms).collect();
    assert_eq!(kept, [5_000, 20_000, 30_000]);
    go(&mut run, 2 * MINUTE_MS);
    assert_ne!(run.hash(), before);
    let mut again = Run::shared(settings(), run.levers().to_vec()).expect("a good run");
    go(&mut again, 2 * MINUTE_MS);
    assert_eq!(again.hash(), run.hash());
    // The way back knows nothing of the story that was.
    run.go_back(100_000);
    go(&mut run, 2 * MINUTE_MS);
    assert_eq!(run.hash(), again.hash());
}

/// A page has marks up to a number, and is told what has become of the others.
#[test]
fn marks_come_once_and_are_taken_back() {
    let mut run = Run::new(settings()).expect("a good run");
    let mut marks = Vec::new();
    let mut take = |run: &mut Run| {
        let marks_had = u32::try_from(marks.len()).expect("a few");
        let frame = run.frame(Look {
            marks: marks_had,
            node: None,
        });
        marks.truncate(frame.first_mark as usize);
        marks.extend(frame.marks);
        marks.clone()
    };
    go(&mut run, MINUTE_MS);
    assert!(take(&mut run).len() > 1);
    go(&mut run, 3 * MINUTE_MS);
    let long = take(&mut run);
    run.go_back(MINUTE_MS);
    go(&mut run, MINUTE_MS);
    assert_eq!(take(&mut run), long, "what is ahead is still known");
    run.pull(Lever::Heal).expect("a good lever");
    let short = take(&mut run);
    assert!(short.len() < long.len());
    assert_eq!(short.last().map(|mark| mark.kind), Some(MarkKind::Lever));
}

#[test]
fn one_step_is_one_thing_that_says_something() {
    let mut run = Run::new(settings()).expect("a good run");
    let mut last_ms = 0;
    for _ in 0..50 {
        let happening = run.step(&mut || false).expect("there is always more");
        assert!(happening.at_ms >= last_ms);
        last_ms = happening.at_ms;
        assert_eq!(run.now_ms(), last_ms);
    }
    assert!(last_ms > 0);
}

#[test]
fn a_link_brings_the_same_run() {
    let link = to_link(&settings(), &busy(), 123_456);
    assert!(link.len() < 400, "{} characters", link.len());
    let again = from_link(&link).expect("a good link");
    assert_eq!(again, (settings(), busy(), 123_456));
    let full: Vec<Pulled> = (0..MOST_LEVERS as u64)
        .map(|at_ms| {
            let groups = vec![0; settings().nodes.into()];
            pulled(at_ms, Lever::Split { groups })
        })
        .collect();
    let longest = to_link(&settings(), &full, 0);
    assert!(longest.len() <= LINK_CHARACTERS, "{}", longest.len());
    assert_eq!(
        from_link(&longest).map(|(_, levers, _)| levers.len()).ok(),
        Some(MOST_LEVERS)
    );
}

#[test]
fn a_damaged_link_gives_one_clear_error() {
    let rule = |link: &str| from_link(link).expect_err("it is damaged").rule;
    let link = to_link(&settings(), &busy(), 0);
    for damaged in ["", "?", "AAAA", &link[1..], &link[..link.len() - 2]] {
        assert_eq!(rule(damaged), "labLinkDamaged", "{damaged}");
    }
    for place in 0..link.len() {
        let mut bytes = link.clone().into_bytes();
        bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(bytes).expect("letters");
        // The last letter may hold bits of no byte.
        assert!(from_link(&changed).is_err(), "letter {place}");
    }
    assert_eq!(rule(&"A".repeat(LINK_CHARACTERS + 1)), "labLinkTooLong");
    let many = Settings {
        nodes: 51,
        ..settings()
    };
    let error = from_link(&to_link(&many, &[], 0)).expect_err("too many nodes");
    assert_eq!(error.rule, "labNodes");
    assert_eq!(error.details.get("found").map(String::as_str), Some("51"));
    let stranger = [pulled(0, Lever::Off { node: 6 })];
    assert_eq!(rule(&to_link(&settings(), &stranger, 0)), "labNode");
    let backwards = [pulled(9, Lever::Heal), pulled(8, Lever::Heal)];
    assert_eq!(rule(&to_link(&settings(), &backwards, 0)), "labLinkDamaged");
    let late = to_link(&settings(), &[], MOST_RUN_MS + 1);
    assert_eq!(rule(&late), "labLinkDamaged");
}

#[test]
fn settings_out_of_range_are_refused_by_their_rule() {
    let rule = |change: fn(&mut Settings)| {
        let mut settings = settings();
        change(&mut settings);
        check_settings(&settings).expect_err("out of range").rule
    };
    assert_eq!(rule(|settings| settings.nodes = 1), "labNodes");
    assert_eq!(rule(|settings| settings.spacing_s = 4), "labSpacing");
    assert_eq!(rule(|settings| settings.delay_ms = 60_001), "labDelay");
    assert_eq!(rule(|settings| settings.payments = 3_601), "labPayments");
}

/// Fifty nodes, in either shape: they come to one chain.
#[test]
fn fifty_nodes_stand_together() {
    for shape in [Shape::Relay, Shape::Mesh] {
        let many = Settings {
            shape,
            nodes: 50,
            spacing_s: 5,
            payments: 0,
            ..settings()
        };
        let mut run = Run::new(many).expect("a good run");
        go(&mut run, 20_000);
        let frame = run.frame(Look::default());
        let highest = frame
            .nodes
            .iter()
            .map(|node| node.height)
            .max()
            .unwrap_or(0);
        assert!(highest >= 1, "{shape:?}: {highest} blocks");
        let near = frame.nodes.iter().filter(|node| node.height + 1 >= highest);
        assert!(near.count() >= 45, "{shape:?}");
    }
}
