//! What a node says and does when its folder or its disk is not as it should be.

use std::{fs, path::Path};

use ledger::Room;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::program::{EASY, Program, command, ended, post, room_of};

fn database(data: &Path, room: &Room) -> std::path::PathBuf {
    data.join(format!("{}.redb", room.genesis()))
}

/// A folder in which a node has mined and gone; and its tip.
fn used(data: &Path, room: &Room, height: u64) -> Value {
    let mut program = Program::start(command(data, room, &["--mine", "1"]), data);
    program.act("/transactions", &post("kept"));
    let status = program.until("/status", |status| {
        status["height"].as_u64() >= Some(height)
    });
    program.kill();
    status
}

#[test]
fn a_folder_in_use_is_named_in_one_line() {
    let folder = TempDir::new().expect("a folder");
    let data = folder.path().join("node");
    let room = room_of(EASY);
    let first = Program::start(command(&data, &room, &[]), &data);
    let output = ended(command(&data, &room, &[]));
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("in use by another process"), "{said}");
    // The first one goes on.
    assert_eq!(first.act("/transactions", &post("still here")).0, 201);
}

/// Whatever is left of the file after a disk failed: it starts, says what it lost, and its chain is whole.
#[test]
fn a_torn_or_changed_database_starts_with_a_valid_chain() {
    let folder = TempDir::new().expect("a folder");
    let data = folder.path().join("node");
    let room = room_of(EASY);
    let before = used(&data, &room, 5);
    let path = database(&data, &room);
    let whole = fs::read(&path).expect("there");
    let mut random = fastrand::Rng::with_seed(3);
    for case in 0..8 {
        let mut bytes = whole.clone();
        if case < 4 {
            bytes.truncate(random.usize(..bytes.len()));
        } else {
            for _ in 0..=case {
                let place = random.usize(..bytes.len());
                bytes[place] ^= random.u8(1..);
            }
        }
        fs::write(&path, bytes).expect("written");
        let mut program = Program::start(command(&data, &room, &["--mine", "1"]), &data);
        let status = program.get("/status");
        let (height, said) = (status["height"].as_u64().expect("one"), program.errors());
        if height < before["height"].as_u64().expect("one") {
            assert!(!said.is_empty(), "case {case}: it lost blocks in silence");
        }
        assert!(!said.contains("panicked"), "case {case}: {said}");
        program.until("/status", |status| status["height"].as_u64() > Some(height));
        let mut prev = json!(room.genesis().to_string());
        for block in program
            .get("/blocks?from=1&count=500")
            .as_array()
            .expect("a list")
        {
            assert_eq!(block["prev"], prev, "case {case}");
            prev = block["hash"].clone();
        }
        program.kill();
    }
}

#[test]
fn what_can_not_be_used_is_one_clear_error() {
    let folder = TempDir::new().expect("a folder");
    let room = room_of(EASY);
    let in_the_way = folder.path().join("file");
    fs::write(&in_the_way, "no folder").expect("written");
    let output = ended(command(&in_the_way, &room, &[]));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.lines().count() == 1 && said.contains("file"), "{said}");

    let data = folder.path().join("keyless");
    fs::create_dir(&data).expect("made");
    fs::write(data.join("key"), "nonsense").expect("written");
    let output = ended(command(&data, &room, &[]));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.lines().count() == 1 && said.contains("32 hex digits"),
        "{said}"
    );
}

/// A process that may write no file past so many bytes is on a full disk, as far as it can tell.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_loses_nothing_that_was_stored_and_room_is_used_again() {
    let folder = TempDir::new().expect("a folder");
    let data = folder.path().join("node");
    let room = room_of(EASY);
    used(&data, &room, 3);
    let size = fs::metadata(database(&data, &room)).expect("there").len();
    let mut limited = std::process::Command::new("sh");
    limited
        .args(["-c", r#"trap "" XFSZ; exec "$@""#, "sh"])
        .arg(command(&data, &room, &[]).get_program())
        .args(command(&data, &room, &["--mine", "1"]).get_args());
    let program = Program::start(limited, &data);
    limit_files(program.id(), &size.to_string());
    let text = "x".repeat(1_900);
    let mut stored = Vec::new();
    let full = program.until("/status", |status| {
        let (_, taken) = program.act("/transactions", &post(&text));
        if status["storage"]["state"] == "ok" {
            stored.extend(taken["txid"].as_str().map(str::to_owned));
        }
        status["storage"]["state"] == "full"
    });
    assert!(program.errors().contains("goes on from memory"));
    // It goes on: it mines and answers.
    let height = full["height"].as_u64();
    program.until("/status", |status| status["height"].as_u64() > height);
    // Room again: what is owed is written, and outlives a kill.
    limit_files(program.id(), "unlimited");
    let after = program.until("/status", |status| status["storage"]["state"] == "ok");
    let mut program = program;
    program.kill();
    let again = Program::start(command(&data, &room, &[]), &data);
    assert!(again.get("/status")["height"].as_u64() >= after["height"].as_u64());
    assert_eq!(again.errors(), "");
    // The one that was on its way when the disk filled may be on either side.
    for txid in &stored {
        assert_eq!(
            again.get(&format!("/transactions/{txid}"))["txid"],
            json!(txid)
        );
    }
}

/// Sets how large a file the process may write.
#[cfg(target_os = "linux")]
fn limit_files(process: u32, bytes: &str) {
    let set = std::process::Command::new("prlimit")
        .args(["--pid", &process.to_string(), &format!("--fsize={bytes}:")])
        .status()
        .expect("prlimit is a part of util-linux");
    assert!(set.success());
}
