//! What is written is there again, all or nothing.

mod power;

use tempfile::TempDir;

use super::*;

fn put(key: &str, value: &[u8]) -> StoreOp {
    StoreOp::Put {
        key: key.to_owned(),
        value: value.to_vec(),
    }
}

fn delete(key: &str) -> StoreOp {
    StoreOp::Delete {
        key: key.to_owned(),
    }
}

fn open(folder: &TempDir) -> Opened {
    Store::open(folder.path(), &Room::commons()).expect("it opens")
}

fn pairs(records: &[Record]) -> Vec<(&str, &[u8])> {
    records
        .iter()
        .map(|record| (record.key.as_str(), record.value.as_deref().expect("bytes")))
        .collect()
}

#[test]
fn records_come_back_in_order_and_are_counted() {
    let folder = TempDir::new().expect("a folder");
    let mut opened = open(&folder);
    assert!(opened.records.is_empty());
    let usage = opened
        .store
        .apply(vec![put("b", b"22"), put("a", b"1"), put("c", b"333")]);
    assert_eq!((usage.used, usage.state), (9, StorageState::Ok));
    let usage = opened
        .store
        .apply(vec![put("a", b"1111"), delete("b"), delete("never")]);
    assert_eq!(usage.used, 9);
    drop(opened);
    let opened = open(&folder);
    assert_eq!(pairs(&opened.records), [("a", &b"1111"[..]), ("c", b"333")]);
    assert_eq!(opened.store.usage(StorageState::Ok).used, 9);
}

#[test]
fn rooms_have_databases_of_their_own() {
    let folder = TempDir::new().expect("a folder");
    open(&folder).store.apply(vec![put("a", b"1")]);
    let mut params = Room::commons().params().clone();
    params.name = "Another room".into();
    let other = (0..)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("found");
    let opened = Store::open(folder.path(), &other).expect("it opens");
    assert!(opened.records.is_empty());
}

#[test]
fn what_is_no_database_is_set_aside() {
    let folder = TempDir::new().expect("a folder");
    let path = folder
        .path()
        .join(format!("{}.redb", Room::commons().genesis()));
    fs::write(&path, b"this was a database before something wrote over it").expect("written");
    let opened = open(&folder);
    let aside = opened.set_aside.expect("named");
    assert!(aside.exists());
    assert!(opened.records.is_empty());
}

#[test]
fn a_torn_file_gives_the_last_whole_batch_or_is_set_aside() {
    let folder = TempDir::new().expect("a folder");
    let path = folder
        .path()
        .join(format!("{}.redb", Room::commons().genesis()));
    let mut opened = open(&folder);
    for batch in 0..6 {
        opened
            .store
            .apply(vec![put(&format!("{batch}"), &[batch; 4_000])]);
    }
    drop(opened);
    let whole = fs::read(&path).expect("there");
    for tenths in [1, 3, 5, 7, 9] {
        fs::write(&path, &whole[..whole.len() * tenths / 10]).expect("written");
        let opened = open(&folder);
        for record in &opened.records {
            assert_eq!(record.value.as_ref().map(Vec::len), Some(4_000));
        }
    }
}

/// Whatever a disk did to some bytes of the file, it opens, and records that come back are whole or are
/// for the node to judge.
#[test]
fn a_file_with_changed_bytes_opens() {
    let folder = TempDir::new().expect("a folder");
    let path = folder
        .path()
        .join(format!("{}.redb", Room::commons().genesis()));
    let mut opened = open(&folder);
    for batch in 0..40_u8 {
        opened
            .store
            .apply(vec![put(&format!("block/{batch}"), &[batch; 900])]);
    }
    drop(opened);
    let whole = fs::read(&path).expect("there");
    let mut random = fastrand::Rng::with_seed(6);
    let mut set_aside = 0;
    for _ in 0..60 {
        let mut bytes = whole.clone();
        // Most of a young database is empty, so the first pages are hit as often as all others.
        let end = if random.bool() {
            bytes.len()
        } else {
            64 * 1_024
        };
        for _ in 0..random.usize(1..9) {
            bytes[random.usize(..end)] ^= random.u8(1..);
        }
        fs::write(&path, bytes).expect("written");
        let opened = open(&folder);
        set_aside += usize::from(opened.set_aside.is_some());
        assert!(opened.records.len() <= 40);
        if let Some(aside) = opened.set_aside {
            fs::remove_file(aside).expect("it is there");
        }
    }
    assert!(set_aside > 0, "no change was seen");
}

/// A process that was killed leaves the file as it is while the database is open.
#[test]
fn a_damaged_newest_commit_is_told() {
    let folder = TempDir::new().expect("a folder");
    let name = format!("{}.redb", Room::commons().genesis());
    let mut opened = open(&folder);
    opened.store.apply(vec![put("block/1", &[1; 900])]);
    let before = fs::read(folder.path().join(&name)).expect("there");
    opened.store.apply(vec![put("block/2", &[2; 900])]);
    let mut after = fs::read(folder.path().join(&name)).expect("there");
    let reopened = |bytes: &[u8]| {
        let other = TempDir::new().expect("a folder");
        fs::write(other.path().join(&name), bytes).expect("written");
        let opened = open(&other);
        (opened.records.len(), opened.is_older, opened.set_aside)
    };
    assert_eq!(reopened(&after), (2, false, None));
    // All that the commit wrote, but for the first page, which says where both commits are.
    for (place, byte) in after.iter_mut().enumerate().skip(4_096) {
        if before.get(place) != Some(byte) {
            *byte ^= 0xff;
        }
    }
    assert_eq!(reopened(&after), (1, true, None));
}

#[test]
fn two_damaged_databases_are_both_kept() {
    let folder = TempDir::new().expect("a folder");
    let path = folder
        .path()
        .join(format!("{}.redb", Room::commons().genesis()));
    for text in ["one", "another"] {
        fs::write(&path, text).expect("written");
        let aside = open(&folder).set_aside.expect("named");
        assert_eq!(fs::read_to_string(aside).expect("kept"), text);
    }
}

#[test]
fn a_database_that_is_open_elsewhere_is_named() {
    let folder = TempDir::new().expect("a folder");
    let _open = open(&folder);
    let error = Store::open(folder.path(), &Room::commons()).expect_err("in use");
    assert!(matches!(error, StoreError::InUse { .. }), "{error}");
    assert!(error.to_string().contains("in use by another process"));
}

#[test]
fn a_database_of_a_later_version_is_left_alone() {
    let folder = TempDir::new().expect("a folder");
    let mut opened = open(&folder);
    opened.store.apply(vec![put("a", b"1")]);
    mark(&opened, VERSION + 1);
    drop(opened);
    for _ in 0..2 {
        let error = Store::open(folder.path(), &Room::commons()).expect_err("later");
        let is_named =
            matches!(error, StoreError::Newer { expected, found, .. } if found == expected + 1);
        assert!(is_named, "{error}");
    }
}

/// Makes a database one of another version.
fn mark(opened: &Opened, version: u32) {
    let guard = opened.store.shared.lock();
    let database = guard.as_ref().expect("open");
    let write = database.begin_write().expect("begun");
    let mut about = write.open_table(ABOUT).expect("there");
    about.insert(VERSION_KEY, version).expect("put");
    drop(about);
    write.commit().expect("written");
}

/// The version that a database says it is of.
fn version(opened: &Opened) -> u32 {
    let guard = opened.store.shared.lock();
    let database = guard.as_ref().expect("open");
    let read = database.begin_read().expect("begun");
    let about = read.open_table(ABOUT).expect("there");
    let found = about.get(VERSION_KEY).expect("read");
    found.expect("it says so").value()
}

/// Its rows are the node's to bring up to date; from then on the earlier program refuses it.
#[test]
fn a_database_of_an_earlier_version_is_read_and_becomes_one_of_this() {
    let folder = TempDir::new().expect("a folder");
    for earlier in 1..VERSION {
        let mut opened = open(&folder);
        opened.store.apply(vec![put("a", b"1")]);
        mark(&opened, earlier);
        drop(opened);
        let opened = open(&folder);
        assert_eq!(version(&opened), VERSION);
        assert_eq!(pairs(&opened.records), [("a", &b"1"[..])]);
    }
}

/// What can't be written is owed, in memory, and written once it can be.
#[test]
fn what_could_not_be_written_comes_later() {
    let folder = TempDir::new().expect("a folder");
    let mut opened = open(&folder);
    let store = &mut opened.store;
    store.apply(vec![put("a", b"1"), put("b", b"22")]);
    // A database whose file is out of reach, as one is that failed on a full disk and can't be opened yet.
    drop(store.shared.lock().take());
    let path = store.shared.path().to_owned();
    let away = path.with_extension("away");
    fs::rename(&path, &away).expect("moved");
    fs::create_dir(&path).expect("in its place");
    for (key, value) in [("b", &b"333"[..]), ("c", b"4"), ("c", b"55")] {
        let usage = store.apply(vec![put(key, value), delete("a")]);
        assert_eq!((usage.state, usage.used), (StorageState::Full, 5));
    }
    assert!(store.retry().is_none(), "it is not time yet");
    fs::remove_dir(&path).expect("gone");
    fs::rename(&away, &path).expect("back");
    store.retry_at = Some(Instant::now());
    let usage = store.retry().expect("it is time");
    assert_eq!((usage.state, usage.used), (StorageState::Ok, 7));
    assert!(store.retry().is_none(), "nothing is owed");
    drop(opened);
    let opened = open(&folder);
    assert_eq!(pairs(&opened.records), [("b", &b"333"[..]), ("c", b"55")]);
}
