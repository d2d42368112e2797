//! Real headers pass, changed ones are refused by the rule that should, and bad hex by one sentence.

use alloc::{format, string::String};

use api::lab::bench::{Ask, BITCOIN_HEIGHT, Bench, Mend, RuleList, Specimen, Went};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    super::tests::{bench, desk, edit, refused},
    coinbase::Coinbase,
    known,
};

/// Hashes that every explorer shows: of the genesis block, and of the last header here.
const GENESIS: &str = "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f";
const LAST: &str = "0000000027c2488e2510d1acf4369787784fa20ee084c258b58d9fbd43802b5e";
/// Block 170's header: the first payment from one person to another.
const BLOCK_170: &str = "0100000055bd840a78798ad0da853f68974f3d183e2bd1db6a842c1feecf222a00000000\
    ff104ccb05421ab93e63f8c3ce5c2c2e9dbb37de2764b3a3175c8166562cac7d51b96a49ffff001d283e9e70";

fn copy(height: u64) -> Bench {
    bench(&mut desk(), Ask::Copy(Specimen::Bitcoin(height)))
}

fn paste(hex: &str) -> Ask {
    Ask::Paste { hex: hex.into() }
}

fn is_fine(bench: &Bench) -> bool {
    let mut rules = bench.verdict.rules.iter();
    bench.verdict.refusal.is_none() && rules.all(|rule| rule.went == Went::Passed)
}

#[test]
fn every_known_header_passes_all_that_can_be_asked() {
    for height in 0..=BITCOIN_HEIGHT {
        let bench = copy(height);
        assert!(is_fine(&bench) && bench.meets, "{height}: {bench:?}");
        assert!(bench.mends.iter().all(|mend| !mend.is_broken), "{height}");
        // The parent, and six rules for headers; of the genesis block two, and its root.
        let rules = if height == 0 { 3 } else { 7 };
        assert_eq!(bench.verdict.rules.len(), rules, "{height}");
    }
    assert_eq!(copy(0).hash, GENESIS);
    assert_eq!(copy(BITCOIN_HEIGHT).hash, LAST);
    let beyond = desk().ask(&Ask::Copy(Specimen::Bitcoin(BITCOIN_HEIGHT + 1)));
    assert_eq!(beyond.unwrap_err().rule, "nothingToCopy");
}

#[test]
fn the_genesis_blocks_root_is_the_id_of_its_coinbase() {
    let bytes = Coinbase::genesis().to_bytes();
    // As every explorer shows it.
    assert_eq!(bytes.len(), 204);
    let bench = copy(0);
    let root = bench.header.iter().find(|field| field.name == "merkleRoot");
    let root = root.map(|field| field.value.as_str());
    let of_the_chain = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";
    assert_eq!(root, Some(of_the_chain));
    assert_eq!(bench.transactions[0].txid, of_the_chain);
}

#[test]
fn what_is_changed_is_refused_by_its_rule() {
    let changed = |height, transaction, field: &str, value: &str| {
        let mut desk = desk();
        bench(&mut desk, Ask::Copy(Specimen::Bitcoin(height)));
        let bench = bench(&mut desk, edit(transaction, field, value));
        refused(&bench).map(String::from)
    };
    for (height, field, value, rule) in [
        (12, "nonce", "1", "hashAboveTarget"),
        (12, "version", "0", "badVersion"),
        (12, "time", "1231469665", "timeNotAfterMedian"),
        (12, "time", "4294967295", "timeTooFarAhead"),
        (12, "bits", "1d00fffe", "badBits"),
        // Another known block is a parent, too, and the hash is another one.
        (12, "prev", GENESIS, "hashAboveTarget"),
        (0, "nonce", "1", "hashAboveTarget"),
        (0, "bits", "1e00ffff", "badBits"),
    ] {
        let found = changed(height, None, field, value);
        assert_eq!(found.as_deref(), Some(rule), "{height} {field} {value}");
    }
    let unknown = "00".repeat(32);
    let found = changed(5, None, "prev", &unknown);
    assert_eq!(found.as_deref(), Some("orphan"));
    for (field, value) in [
        ("message", "Chancellor on brink of third bailout for banks"),
        ("satoshis", "5000000001"),
    ] {
        let found = changed(0, Some(0), field, value);
        assert_eq!(found.as_deref(), Some("badMerkleRoot"), "{field}");
    }
}

#[test]
fn a_new_root_of_the_genesis_block_costs_its_work() {
    let mut desk = desk();
    bench(&mut desk, Ask::Copy(Specimen::Bitcoin(0)));
    bench(&mut desk, edit(Some(0), "message", "Chalk"));
    let mended = bench(&mut desk, Ask::Mend(Mend::Root));
    assert_eq!(refused(&mended), Some("hashAboveTarget"));
    let work = mended.mends.iter().find(|mend| mend.mend == Mend::Work);
    assert_eq!(work.map(|work| work.expected), Some(4_295_032_833));
    let over = bench(&mut desk, Ask::StartOver);
    assert!(is_fine(&over) && over.hash == GENESIS);
    // What a coinbase can't hold is no change.
    let long = "x".repeat(76);
    let refusal = desk.ask(&edit(Some(0), "message", &long)).unwrap_err();
    assert_eq!(refusal.rule, "coinbaseMessageTooLong");
    let refusal = desk.ask(&edit(Some(0), "bitcoinKey", "04")).unwrap_err();
    assert_eq!(refusal.rule, "badKey");
    for (transaction, field) in [(Some(1), "message"), (None, "reward")] {
        let refusal = desk.ask(&edit(transaction, field, "1")).unwrap_err();
        assert_eq!(refusal.rule, "unknownField");
    }
}

#[test]
fn a_pasted_header_is_checked_as_far_as_it_goes() {
    let mut desk = desk();
    let pasted = bench(&mut desk, paste(BLOCK_170));
    assert!(is_fine(&pasted) && pasted.specimen == Specimen::Pasted);
    assert_eq!(pasted.verdict.rules.len(), 2, "its parent is not at hand");
    let spoiled = BLOCK_170.replace("283e9e70", "283e9e71");
    let spoiled = bench(&mut desk, paste(&spoiled));
    assert_eq!(refused(&spoiled), Some("hashAboveTarget"));
    // In lines, in capitals; and a known parent is asked for its rules.
    let raw = copy(7).raw.to_uppercase();
    let (one, other) = raw.split_at(80);
    let known = bench(&mut desk, paste(&format!(" {one}\n{other}\n")));
    assert!(is_fine(&known));
    let lists = known.verdict.rules.iter().map(|rule| rule.list);
    assert_eq!(lists.filter(|list| *list == RuleList::Header).count(), 6);
}

#[test]
fn bad_hex_is_refused_in_one_sentence_and_what_was_there_stays() {
    let mut desk = desk();
    bench(&mut desk, paste(BLOCK_170));
    for (text, says) in [
        ("", "these are 0"),
        ("0100", "these are 4"),
        (&BLOCK_170[1..], "these are 159"),
        (&format!("{BLOCK_170}00"), "these are more than 160"),
        (&BLOCK_170.replace('f', "g"), "'g' is none"),
        ("0x01", "'x' is none"),
        ("ünïcode", "'ü' is none"),
    ] {
        let error = desk.ask(&paste(text)).unwrap_err();
        assert_eq!(error.rule, "badHeader", "{text}");
        assert!(error.message.contains(says), "{text}: {}", error.message);
    }
    let still = bench(&mut desk, edit(None, "nonce", "1"));
    assert_eq!(still.specimen, Specimen::Pasted);
}

#[test]
fn there_are_as_many_headers_as_are_offered() {
    assert_eq!(known::headers().count() as u64, BITCOIN_HEIGHT + 1);
}
