//! What is written is there again, all or nothing.

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
        .apply(&[put("b", b"22"), put("a", b"1"), put("c", b"333")]);
    assert_eq!((usage.used, usage.state), (9, StorageState::Ok));
    let usage = opened
        .store
        .apply(&[put("a", b"1111"), delete("b"), delete("never")]);
    assert_eq!(usage.used, 9);
    drop(opened);
    let opened = open(&folder);
    assert_eq!(pairs(&opened.records), [("a", &b"1111"[..]), ("c", b"333")]);
    assert_eq!(opened.store.usage(StorageState::Ok).used, 9);
}

#[test]
fn rooms_have_databases_of_their_own() {
    let folder = TempDir::new().expect("a folder");
    open(&folder).store.apply(&[put("a", b"1")]);
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
            .apply(&[put(&format!("{batch}"), &[batch; 4_000])]);
    }
    drop(opened);
    let whole = fs::read(&path).expect("there");
    for tenths in [1, 3, 5, 7, 9] {
        fs::write(&path, &whole[..whole.len() * tenths / 10]).expect("written");
        let opened = open(&folder);
        for record in &opened.records {
            assert_eq!(record.value.as_ref().map(Vec::len), Some(4_000));
        }
        drop(opened);
        let _ = fs::remove_file(path.with_extension("damaged"));
    }
}
