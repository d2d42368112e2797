//! Several rooms in one process.

use serde_json::json;
use tempfile::TempDir;

use crate::program::{EASY, Program, call, command, ended, post, room_of};

#[test]
fn two_rooms_live_in_one_process() {
    let folder = TempDir::new().expect("a folder");
    let data = folder.path().join("node");
    let (one, other) = (room_of(EASY), room_of(EASY + 1));
    let link = other.to_link();
    let program = Program::start(command(&data, &one, &["--room", &link]), &data);
    let rooms = program.get("/rooms");
    let genesis = |place: usize| rooms[place]["genesis"].as_str().expect("a hash").to_owned();
    assert_eq!(rooms.as_array().map(Vec::len), Some(2));
    assert_eq!(genesis(0), one.genesis().to_string());
    let there = format!("/rooms/{}", genesis(1));
    // Where no room is named the first is meant.
    assert_eq!(program.get("/status")["room"]["genesis"], genesis(0));
    let (status, taken) = program.act(&format!("{there}/transactions"), &post("over here"));
    assert_eq!(status, 201);
    let (status, _) = program.act(&format!("{there}/mining"), &json!({ "on": true }));
    assert_eq!(status, 200);
    let code = rooms[1]["code"].as_str().expect("a code").to_lowercase();
    let posts = format!("/rooms/{code}/posts?limit=1");
    let posts = program.until(&posts, |posts| posts[0]["state"]["height"].is_u64());
    assert_eq!(posts[0]["txid"], taken["txid"]);
    assert_eq!(program.get("/posts"), json!([]));
    let nowhere = call(program.address(), "GET", "/rooms/nowhere/status", "", "");
    let (status, problem) = nowhere.expect("it answers");
    assert_eq!((status, &problem["rule"]), (404, &json!("notInRoom")));

    // Another node dials the second room at the same address, and has its chain.
    let peer = format!("ws://{}", program.address());
    let friend = folder.path().join("friend");
    let friend = Program::start(command(&friend, &other, &["--peer", &peer]), &friend);
    friend.until("/posts", |posts| posts[0]["txid"] == taken["txid"]);

    let output = ended(command(
        &folder.path().join("twice"),
        &one,
        &["--room", &one.to_link()],
    ));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("given twice"), "{said}");
}
