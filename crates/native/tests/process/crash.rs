//! A node that is killed at random instants while it writes: what it had told anybody is there again.
//!
//! A run kills 20 times; `CHALK_CRASHES=200 cargo test -p native --test process crash -- --nocapture` as often
//! as that, and tells figures. `CHALK_CRASH_SEED` chooses other instants.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::{Program, call, command, exchange, room_of};

/// Hashes of a block: some ten blocks a second.
const DIFFICULTY: u64 = 1 << 16;
/// Blocks in one answer, at most.
const PAGE: u64 = 500;

/// What clients were told.
#[derive(Default)]
struct Told {
    /// Transactions that were taken.
    taken: BTreeSet<String>,
    /// Blocks by their heights.
    blocks: BTreeMap<u64, String>,
    /// Blocks of transactions.
    confirmed: BTreeMap<String, u64>,
}

impl Told {
    fn hear_block(&mut self, block: &Value) {
        let height = block["height"].as_u64().expect("a height");
        let hash = block["hash"].as_str().expect("a hash").to_owned();
        for txid in block["transactions"].as_array().expect("a list") {
            let txid = txid.as_str().expect("an id").to_owned();
            self.confirmed.insert(txid, height);
        }
        self.blocks.insert(height, hash);
    }
}

fn number(name: &str, default: u64) -> u64 {
    env::var(name).map_or(default, |text| text.parse().expect("a number"))
}

#[test]
fn what_was_told_outlives_kills_at_random_instants() {
    let kills = number("CHALK_CRASHES", 20);
    let mut random = fastrand::Rng::with_seed(number("CHALK_CRASH_SEED", 1));
    let folder = TempDir::new().expect("a folder");
    let data = folder.path().join("node");
    let room = room_of(DIFFICULTY);
    let told = Arc::new(Mutex::new(Told::default()));
    let began = Instant::now();
    let mut early = 0;
    for kill in 0..kills {
        let command = command(&data, &room, &["--mine", "1"]);
        // One of five is killed while it starts.
        if kill % 5 == 4 {
            let mut program = Program::spawn(command, &data);
            thread::sleep(Duration::from_micros(random.u64(0..60_000)));
            program.kill();
            early += 1;
            continue;
        }
        let mut program = Program::start(command, &data);
        verify(&program, &told.lock().expect("whole"));
        let after = Duration::from_micros(random.u64(0..400_000));
        use_and_kill(&mut program, &told, after);
    }
    let program = Program::start(command(&data, &room, &[]), &data);
    let told = told.lock().expect("whole");
    verify(&program, &told);
    check_from_outside(&program, folder.path());
    assert!(!told.taken.is_empty() && told.blocks.len() > 1);
    println!(
        "{kills} kills, {early} of them during a start, in {:.1} s: {} transactions taken, {} of them and {} blocks seen on the chain, none lost",
        began.elapsed().as_secs_f64(),
        told.taken.len(),
        told.confirmed
            .keys()
            .filter(|id| told.taken.contains(*id))
            .count(),
        told.blocks.len(),
    );
}

/// Writes and reads from two threads, until the program is killed.
fn use_and_kill(program: &mut Program, told: &Arc<Mutex<Told>>, after: Duration) {
    let (address, token) = (program.address(), program.token());
    let before = program.errors();
    let ends = Arc::new(AtomicBool::new(false));
    let writer = {
        let (told, ends) = (Arc::clone(told), Arc::clone(&ends));
        thread::spawn(move || post_on(address, &token, &told, &ends))
    };
    let reader = {
        let (told, ends) = (Arc::clone(told), Arc::clone(&ends));
        thread::spawn(move || watch(address, &told, &ends))
    };
    thread::sleep(after);
    program.kill();
    ends.store(true, Ordering::Relaxed);
    writer.join().expect("it ends");
    reader.join().expect("it ends");
    assert_eq!(program.errors(), before, "it had nothing to say");
}

fn post_on(address: SocketAddr, token: &str, told: &Mutex<Told>, ends: &AtomicBool) {
    let body = json!({ "payload": { "kind": "post", "text": "before the cut" }, "fee": 0 });
    let body = body.to_string();
    while !ends.load(Ordering::Relaxed) {
        if let Some((201, taken)) = call(address, "POST", "/transactions", token, &body) {
            let txid = taken["txid"].as_str().expect("an id").to_owned();
            told.lock().expect("whole").taken.insert(txid);
        }
    }
}

fn watch(address: SocketAddr, told: &Mutex<Told>, ends: &AtomicBool) {
    while !ends.load(Ordering::Relaxed) {
        if let Some((200, blocks)) = call(address, "GET", "/blocks?count=20", "", "") {
            let mut told = told.lock().expect("whole");
            for block in blocks.as_array().expect("a list") {
                told.hear_block(block);
            }
        }
    }
}

/// Whether all is there that anybody was told.
fn verify(program: &Program, told: &Told) {
    let status = program.get("/status");
    assert_eq!(status["storage"]["damaged"], json!([]));
    // The kill may have come amid a commit, of which nobody was told: that is said, and nothing else.
    let said = program.errors();
    let others = said
        .lines()
        .filter(|line| !line.contains("its write was interrupted"));
    assert_eq!(others.count(), 0, "it dropped something: {said}");
    let mut hashes = BTreeMap::new();
    let mut places = BTreeMap::new();
    let mut from = 0;
    loop {
        let page = program.get(&format!("/blocks?from={from}&count={PAGE}"));
        let page = page.as_array().expect("a list");
        for block in page {
            let height = block["height"].as_u64().expect("a height");
            let hash = block["hash"].as_str().expect("a hash").to_owned();
            if let Some(below) = height.checked_sub(1) {
                assert_eq!(block["prev"], json!(hashes[&below]), "block {height}");
            }
            for txid in block["transactions"].as_array().expect("a list") {
                places.insert(txid.as_str().expect("an id").to_owned(), height);
            }
            hashes.insert(height, hash);
        }
        if page.is_empty() || status["height"].as_u64() < Some(from + PAGE) {
            break;
        }
        from += PAGE;
    }
    // Nobody else mines here, so that the chain only grows.
    for (height, hash) in &told.blocks {
        assert_eq!(hashes.get(height), Some(hash), "block {height}");
    }
    for (txid, height) in &told.confirmed {
        assert_eq!(places.get(txid), Some(height), "{txid}");
    }
    // What waits is looked at last: what is in no page may be in a block by now.
    let pending = program.get("/pending");
    let waits: BTreeSet<&str> = pending
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|transaction| transaction["txid"].as_str())
        .collect();
    for txid in &told.taken {
        let is_there = places.contains_key(txid)
            || waits.contains(txid.as_str())
            || program.get(&format!("/transactions/{txid}"))["txid"] == json!(txid);
        assert!(is_there, "{txid} was taken, and is lost");
    }
}

/// A node that trusts nothing takes the room as a file, and comes to the same tip.
fn check_from_outside(program: &Program, folder: &std::path::Path) {
    let (status, file) =
        exchange(program.address(), "GET", "/export", "", b"").expect("it answers");
    assert_eq!(status, 200);
    let other = folder.join("other");
    let fresh = Program::start(command(&other, &room_of(DIFFICULTY), &[]), &other);
    let (status, answer) =
        exchange(fresh.address(), "POST", "/import", &fresh.token(), &file).expect("it answers");
    let imported: Value = serde_json::from_slice(&answer).expect("JSON");
    assert_eq!(
        (status, &imported["firstError"]),
        (200, &Value::Null),
        "{imported}"
    );
    assert_eq!(imported["tip"], program.get("/status")["tip"]);
}
