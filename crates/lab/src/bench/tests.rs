//! The bench says of every copy what the ledger's own way says.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use api::{
    ApiError,
    lab::bench::{Answer, Ask, Bench, FieldKind, KeyAt, Links, Mend, Said, Specimen, Went},
};
use ledger::{Block, HeaderPoint, Height, Room, State, Transaction};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    Desk,
    chain::Chain,
    fields,
    judge::{PARENT, judge},
    sample,
    search::zeros,
    text::{hashed, is_near},
};

/// A clock past every block of the sample chain.
const NOW_S: u64 = 1_800_000_000;

/// A clock that stands still.
pub(crate) fn clock() -> u64 {
    NOW_S * 1_000_000
}

/// A desk that was opened without a room.
pub(crate) fn desk() -> Desk {
    let mut desk = Desk::new(clock);
    ask(
        &mut desk,
        Ask::Open {
            file: None,
            me: String::new(),
        },
    );
    desk
}

/// Asks, and goes on with a search until it is over.
pub(crate) fn try_ask(desk: &mut Desk, asked: &Ask) -> Result<Answer, ApiError> {
    let mut answer = desk.ask(asked);
    while matches!(
        &answer,
        Ok(Answer {
            said: Said::Working { .. },
            ..
        })
    ) {
        answer = desk.ask(&Ask::GoOn);
    }
    answer
}

/// The same, where it can be done.
#[expect(clippy::needless_pass_by_value, reason = "tests make what they ask")]
pub(crate) fn ask(desk: &mut Desk, asked: Ask) -> Answer {
    try_ask(desk, &asked).expect("it can be done")
}

/// The bench after something was done.
pub(crate) fn bench(desk: &mut Desk, asked: Ask) -> Bench {
    match ask(desk, asked).said {
        Said::Bench(bench) => bench,
        other => panic!("no bench: {other:?}"),
    }
}

pub(crate) fn links(desk: &mut Desk, asked: Ask) -> Links {
    match ask(desk, asked).said {
        Said::Links(links) => links,
        other => panic!("no links: {other:?}"),
    }
}

/// Gives a field of a transaction, or of the header, another value.
pub(crate) fn edit(transaction: Option<u32>, field: &str, value: &str) -> Ask {
    Ask::Edit {
        transaction,
        field: field.into(),
        value: value.into(),
    }
}

/// The name of the rule that refuses, if one does.
pub(crate) fn refused(bench: &Bench) -> Option<&str> {
    let refusal = bench.verdict.refusal.as_ref();
    refusal.map(|refusal| refusal.rule.as_str())
}

/// What the ledger's own way says of a block: the name of the rule that refuses it.
fn by_the_ledger(chain: &mut Chain, block: &Block) -> Option<String> {
    let Some(parent) = chain.find(block.header.prev).copied() else {
        return Some(PARENT.into());
    };
    let room = chain.room().clone();
    let mut state = chain
        .state_at(parent.height())
        .expect("a good chain")
        .clone();
    let connected = parent.extend(&room, block.header, NOW_S).and_then(|point| {
        let checked = block.clone().check(&room, &point, |_| false)?;
        state.connect(&room, &checked)
    });
    connected.err().map(|rule| rule.rule().into())
}

/// What may be typed into a field of a kind, beside what is in it.
fn others(kind: FieldKind) -> &'static [&'static str] {
    match kind {
        FieldKind::Number => &["0", "1", "7", "4294967295"],
        FieldKind::Time => &[
            "0",
            "1",
            "1793491230",
            "1793491299",
            "1900000000",
            "4294967295",
        ],
        FieldKind::Amount => &["0", "0.01", "150", "12.5", "90071992547409.91"],
        FieldKind::Hash => &[
            "0000000000000000000000000000000000000000000000000000000000000000",
            "00000000000000000000000000000000000000000000000000000000000000ff",
        ],
        FieldKind::Bits => &["1d00ffff", "207fffff", "00000000", "01800001", "1f00ffff"],
        FieldKind::Address => {
            &["chalk1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq4ltgf5"]
        }
        FieldKind::Signature => &[
            "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
        ],
        FieldKind::Text => &[
            "",
            "   ",
            "Ada",
            "chalk1ada",
            "a longer text, and a good one",
        ],
        FieldKind::Outcome => &["refund", "release"],
    }
}

/// Finds the work of a block whose bits are the room's.
fn rework(chain: &Chain, block: &mut Block) {
    block.header.merkle_root = super::copy::root(block).0;
    let Some(parent) = chain.find(block.header.prev) else {
        return;
    };
    block.header.bits = parent.child_bits(chain.room(), block.header.time);
    let mut search = super::NonceSearch::new(&block.header).expect("the room's bits are a target");
    loop {
        if let super::Slice::Found(nonce) = search.step() {
            block.header.nonce = nonce;
            return;
        }
    }
}

#[test]
fn the_sample_chain_breaks_no_rule_and_is_the_same_each_time() {
    let chain = sample::chain();
    let room: &Room = chain.room();
    let (mut point, mut state) = (HeaderPoint::genesis(room), State::genesis(room));
    for height in 1..=chain.height() {
        let block = chain.block(height).expect("a block").clone();
        point = point
            .extend(room, block.header, NOW_S)
            .expect("a good header");
        let checked = block.check(room, &point, |_| false).expect("a good block");
        state.connect(room, &checked).expect("a good state");
    }
    let again = sample::chain();
    assert_eq!(
        point.hash(),
        again.point(again.height()).expect("the tip").hash()
    );
    let payments = |height| {
        let block: &Block = chain.block(height).expect("a block");
        block.transactions.len()
    };
    assert_eq!(payments(sample::WITH_PAYMENT), 4);
}

#[test]
fn of_every_field_the_bench_says_what_the_ledger_says() {
    let mut chain = sample::chain();
    let mut names = Vec::new();
    let mut compared = 0;
    for height in 1..=chain.height() {
        let original = chain.block(height).expect("a block").clone();
        let places = (0..original.transactions.len()).map(Some);
        for place in places.chain([None]) {
            for field in fields::fields(&original, &original, place) {
                for value in others(field.kind) {
                    let mut block = original.clone();
                    if fields::set(&mut block, place, &field.name, value).is_err() {
                        continue;
                    }
                    // As it is; and mended, so that the rules behind the work are asked, too.
                    for mended in [false, true] {
                        if mended {
                            rework(&chain, &mut block);
                        }
                        let verdict = judge(&mut chain, &block, NOW_S);
                        let said = verdict.refusal.map(|error| error.rule);
                        let expected = by_the_ledger(&mut chain, &block);
                        assert_eq!(said, expected, "{height} {place:?} {} {value}", field.name);
                        names.extend(said);
                        compared += 1;
                    }
                }
            }
        }
    }
    names.sort();
    names.dedup();
    assert!(compared > 400, "{compared} were compared");
    for rule in [
        "badSignature",
        "badReward",
        "badFees",
        "hashAboveTarget",
        "badBits",
    ] {
        assert!(
            names.iter().any(|name| name == rule),
            "{rule} among {names:?}"
        );
    }
}

#[test]
fn rules_behind_the_one_that_refuses_are_not_reached() {
    let mut chain = sample::chain();
    let mut block = chain.block(3).expect("a block").clone();
    let good = judge(&mut chain, &block, NOW_S);
    assert!(good.rules.iter().all(|rule| rule.went == Went::Passed));
    block.header.merkle_root = super::copy::root(chain.block(2).expect("a block")).0;
    rework_header(&mut block);
    let bad = judge(&mut chain, &block, NOW_S);
    let at = bad
        .rules
        .iter()
        .position(|rule| rule.went == Went::Refused)
        .expect("a refusal");
    assert_eq!(bad.rules[at].name, "badMerkleRoot");
    assert!(bad.rules[..at].iter().all(|rule| rule.went == Went::Passed));
    assert!(
        bad.rules[at + 1..]
            .iter()
            .all(|rule| rule.went == Went::NotReached)
    );
    let error = bad.refusal.expect("a refusal");
    assert_eq!(error.details["found"], block.header.merkle_root.to_string());
}

fn rework_header(block: &mut Block) {
    let mut search = super::NonceSearch::new(&block.header).expect("a target");
    while let super::Slice::More = search.step() {}
    let target = block.header.bits.to_target().expect("a target");
    block.header.nonce = 0;
    while !target.is_met_by(block.header.hash()) {
        block.header.nonce += 1;
    }
}

#[test]
fn every_field_is_written_as_it_is_read_and_takes_no_rubbish() {
    let chain = sample::chain();
    for height in 1..=chain.height() {
        let block = chain.block(height).expect("a block");
        for place in (0..block.transactions.len()).map(Some).chain([None]) {
            for field in fields::fields(block, block, place) {
                let mut copy = block.clone();
                fields::set(&mut copy, place, &field.name, &field.value).expect("its own value");
                assert_eq!(&copy, block, "{}", field.name);
                if field.kind != FieldKind::Text {
                    let error = fields::set(&mut copy, place, &field.name, "-x").unwrap_err();
                    assert_eq!(error.rule, "badField");
                    assert_eq!(&copy, block);
                }
            }
        }
    }
    let mut copy = chain.block(1).expect("a block").clone();
    let error = fields::set(&mut copy, None, "colour", "green").unwrap_err();
    assert_eq!(error.rule, "unknownField");
    assert!(fields::set(&mut copy, Some(9), "to", "x").is_err());
}

#[test]
fn a_time_from_the_future_is_refused_by_the_clock_that_is_passed_in() {
    let mut chain = sample::chain();
    let block = chain.block(6).expect("a block").clone();
    let early = u64::from(block.header.time) - 1_000;
    let verdict = judge(&mut chain, &block, early);
    assert_eq!(verdict.refusal.expect("a refusal").rule, "timeTooFarAhead");
}

#[test]
fn a_block_is_mended_step_by_step_and_each_step_costs_something() {
    let mut desk = desk();
    let first = bench(&mut desk, Ask::Copy(Specimen::Fit));
    assert_eq!(first.specimen, Specimen::Sample(sample::WITH_PAYMENT));
    assert_eq!(refused(&first), None);
    // Transaction 3 is the pupil's own, whose key the lab has; 2 is somebody else's.
    let keys: Vec<_> = first.transactions.iter().map(|one| one.key).collect();
    assert_eq!(keys, [KeyAt::None, KeyAt::Other, KeyAt::Other, KeyAt::Lab]);
    assert_eq!(first.transactions[2].from_name.as_deref(), Some("Ada"));
    let broken = bench(&mut desk, edit(Some(3), "amount", "0,75"));
    assert_eq!(refused(&broken), Some("badMerkleRoot"));
    let transaction = 3;
    bench(&mut desk, Ask::Mend(Mend::Signature { transaction }));
    let rooted = bench(&mut desk, Ask::Mend(Mend::Root));
    assert_eq!(refused(&rooted), Some("hashAboveTarget"));
    let worked = bench(&mut desk, Ask::Mend(Mend::Work));
    assert_eq!(
        refused(&worked),
        None,
        "what one signs oneself can be changed"
    );
    let cost = |mend| {
        let state = worked.mends.iter().find(|state| state.mend == mend);
        state.map(|state| (state.is_broken, state.hashes))
    };
    // Four ids and three nodes above them.
    assert_eq!(cost(Mend::Root), Some((false, 7)));
    assert!(cost(Mend::Work).is_some_and(|(broken, hashes)| !broken && hashes > 0));
    let refusal = try_ask(&mut desk, &Ask::Mend(Mend::Signature { transaction: 2 }));
    assert_eq!(refusal.unwrap_err().rule, "notYourKey");
    let over = bench(&mut desk, Ask::StartOver);
    assert_eq!((over.hash, over.raw), (first.hash, first.raw));
    assert!(over.mends.iter().all(|state| state.hashes == 0));
}

#[test]
fn what_is_not_there_is_refused_by_a_name() {
    let mut desk = desk();
    let mut rule = |asked| desk.ask(&asked).map(|_| ()).unwrap_err().rule;
    assert_eq!(rule(Ask::StartOver), "nothingCopied");
    assert_eq!(rule(edit(None, "nonce", "1")), "nothingCopied");
    assert_eq!(rule(Ask::GoOn), "noSearch");
    assert_eq!(rule(Ask::Copy(Specimen::Room(1))), "nothingToCopy");
    assert_eq!(rule(Ask::Copy(Specimen::Sample(99))), "nothingToCopy");
    assert_eq!(rule(Ask::Copy(Specimen::Sample(0))), "nothingToCopy");
    assert_eq!(
        rule(Ask::Search {
            text: "a".into(),
            zeros: 7
        }),
        "searchTooLong"
    );
    assert_eq!(
        rule(Ask::Hash {
            text: "a".repeat(5_000)
        }),
        "textTooLong"
    );
    assert_eq!(
        rule(Ask::MendLink {
            height: 4,
            mend: Mend::Root
        }),
        "nothingCopied"
    );
    ask(&mut desk, Ask::Links);
    let long = "x".repeat(41);
    let error = desk
        .ask(&Ask::Rewrite {
            height: 4,
            message: long,
        })
        .unwrap_err();
    assert_eq!(error.rule, "coinbaseMessageTooLong");
    let error = desk
        .ask(&Ask::Rewrite {
            height: 99,
            message: String::new(),
        })
        .unwrap_err();
    assert_eq!(error.rule, "nothingCopied");
}

#[test]
fn a_file_that_is_no_room_leaves_the_sample_chain() {
    let mut desk = Desk::new(clock);
    let file = Some(b"rubbish".to_vec());
    let Said::Opened(opened) = ask(
        &mut desk,
        Ask::Open {
            file,
            me: String::new(),
        },
    )
    .said
    else {
        panic!("it opens")
    };
    assert_eq!(opened.refused.expect("a refusal").rule, "noRoomFile");
    assert_eq!(opened.room_height, None);
    assert!(!links(&mut desk, Ask::Links).is_room);
}

#[test]
fn zeros_and_nearness_are_counted() {
    let mut hash = [0; 32];
    assert_eq!(zeros(&hash), 64);
    hash[1] = 0x0f;
    assert_eq!(zeros(&hash), 3);
    hash[0] = 0x10;
    assert_eq!(zeros(&hash), 0);
    for (one, other) in [("cat", "cut"), ("ä", "a"), ("cat", "caT")] {
        assert!(is_near(one, other) && is_near(other, one), "{one} {other}");
    }
    for (one, other) in [
        ("cat", "cat"),
        ("cat", "dog"),
        ("cat", "cats"),
        ("", "a"),
        ("ab", "ba"),
    ] {
        assert!(!is_near(one, other), "{one} {other}");
    }
    let empty = hashed("", None).first;
    assert_eq!(
        empty, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "FIPS 180-4's hash of nothing"
    );
}

#[test]
fn blocks_that_follow_each_other_break_in_a_row() {
    let mut desk = desk();
    let whole = links(&mut desk, Ask::Links);
    let heights: Vec<_> = whole.blocks.iter().map(|block| block.height).collect();
    assert_eq!(heights, [3, 4, 5, 6]);
    let states = |links: &Links| -> Vec<_> {
        let state = |block: &api::lab::bench::LinkedBlock| {
            (block.has_parent, block.has_root, block.has_work)
        };
        links.blocks.iter().map(state).collect()
    };
    assert_eq!(states(&whole), [(true, true, true); 4]);
    let message = "I was here".into();
    let edited = links(&mut desk, Ask::Rewrite { height: 4, message });
    assert_eq!(
        states(&edited)[1],
        (true, false, true),
        "the header is as it was"
    );
    let rooted = links(
        &mut desk,
        Ask::MendLink {
            height: 4,
            mend: Mend::Root,
        },
    );
    assert_eq!(
        states(&rooted)[1..3],
        [(true, true, false), (false, true, true)]
    );
    let worked = links(
        &mut desk,
        Ask::MendLink {
            height: 4,
            mend: Mend::Work,
        },
    );
    assert_eq!(
        states(&worked)[1..3],
        [(true, true, true), (false, true, true)]
    );
    assert!(worked.hashes > rooted.hashes);
    let parent = Mend::Parent;
    let linked = links(
        &mut desk,
        Ask::MendLink {
            height: 5,
            mend: parent,
        },
    );
    // Block 5 has another hash, which block 6 does not name.
    assert_eq!(
        states(&linked)[2..],
        [(true, true, false), (false, true, true)]
    );
    let again = links(&mut desk, Ask::Links);
    assert_eq!(again, whole);
}

#[test]
fn a_transaction_of_every_kind_has_fields() {
    let transaction = Transaction::Coinbase(ledger::Coinbase {
        height: Height(1),
        to: sample::Person::Ada.key().public(),
        reward: ledger::Amount::ZERO,
        fees: ledger::Amount::ZERO,
        extra_nonce: 0,
        message: String::new(),
    });
    let mut block = sample::chain().block(1).expect("a block").clone();
    block.transactions = alloc::vec![transaction];
    assert_eq!(fields::fields(&block, &block, Some(0)).len(), 6);
}
