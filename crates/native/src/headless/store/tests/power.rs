//! A machine that loses its power: of what was not yet forced to the disk, any part may be there.
//!
//! What the database writes is noted. Then the disk is put together as it may lie after any moment of it: all that
//! a sync forced out, and of each later write all, nothing, or some of its sectors, in no order.

use std::{
    io,
    sync::{Arc, Mutex},
};

use node::ARCHIVE_PREFIX;
use redb::StorageBackend;

use super::*;

/// A disk writes so many bytes whole or not at all.
const SECTOR: usize = 512;
/// Batches that are written.
const BATCHES: u32 = 40;
/// Moments at which the power goes.
const LOSSES: usize = 80;

/// What was asked of the disk.
#[derive(Clone, Debug)]
enum Deed {
    Length(usize),
    Bytes(usize, Vec<u8>),
    Sync,
}

/// A disk that notes what is asked of it.
#[derive(Clone, Debug, Default)]
struct Noted(Arc<Mutex<Notes>>);

#[derive(Debug, Default)]
struct Notes {
    bytes: Vec<u8>,
    deeds: Vec<Deed>,
}

impl Noted {
    fn note(&self, deed: Deed) {
        let mut notes = self.0.lock().expect("whole");
        done(&mut notes.bytes, &deed);
        notes.deeds.push(deed);
    }

    fn deeds(&self) -> usize {
        self.0.lock().expect("whole").deeds.len()
    }
}

/// Does to a disk what was asked of it.
fn done(disk: &mut Vec<u8>, deed: &Deed) {
    match deed {
        Deed::Length(length) => disk.resize(*length, 0),
        Deed::Bytes(offset, bytes) => {
            let end = offset + bytes.len();
            if disk.len() < end {
                disk.resize(end, 0);
            }
            disk[*offset..end].copy_from_slice(bytes);
        }
        Deed::Sync => {}
    }
}

fn place(offset: u64) -> usize {
    usize::try_from(offset).expect("a small file")
}

impl StorageBackend for Noted {
    fn len(&self) -> io::Result<u64> {
        Ok(self.0.lock().expect("whole").bytes.len() as u64)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> io::Result<()> {
        let notes = self.0.lock().expect("whole");
        let from = notes.bytes.get(place(offset)..).unwrap_or_default();
        let bytes = from.get(..out.len()).ok_or(io::ErrorKind::UnexpectedEof)?;
        out.copy_from_slice(bytes);
        Ok(())
    }

    fn set_len(&self, len: u64) -> io::Result<()> {
        self.note(Deed::Length(place(len)));
        Ok(())
    }

    fn sync_data(&self) -> io::Result<()> {
        self.note(Deed::Sync);
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> io::Result<()> {
        self.note(Deed::Bytes(place(offset), data.to_vec()));
        Ok(())
    }
}

/// The disk as it may lie where the power goes after these deeds.
fn after_loss(deeds: &[Deed], random: &mut fastrand::Rng) -> Vec<u8> {
    let is_sync = |deed: &Deed| matches!(deed, Deed::Sync);
    let forced = deeds.iter().rposition(is_sync).unwrap_or(0);
    let (forced, loose) = deeds.split_at(forced);
    let mut disk = Vec::new();
    for deed in forced {
        done(&mut disk, deed);
    }
    for deed in loose {
        match (deed, random.u8(..3)) {
            (_, 0) => {}
            (Deed::Bytes(offset, bytes), 1) => {
                for (nth, sector) in bytes.chunks(SECTOR).enumerate() {
                    if random.bool() {
                        done(
                            &mut disk,
                            &Deed::Bytes(offset + nth * SECTOR, sector.to_vec()),
                        );
                    }
                }
            }
            _ => done(&mut disk, deed),
        }
    }
    disk
}

/// A batch as a node writes them: a block, the tip, an older block that moves to the archive.
fn batch(number: u32) -> Vec<StoreOp> {
    let body = vec![number.to_le_bytes()[0]; 900 + 40 * number as usize];
    let mut ops = vec![
        put(&format!("block/{number:04}"), &body),
        put("tip", &number.to_le_bytes()),
    ];
    if let Some(old) = number.checked_sub(8) {
        ops.push(delete(&format!("block/{old:04}")));
        ops.push(put(&format!("{ARCHIVE_PREFIX}b/{old:04}"), &body));
    }
    ops
}

/// The records, those of the archive too, after so many batches.
fn model(batches: u32) -> BTreeMap<String, Vec<u8>> {
    let mut records = BTreeMap::new();
    for op in (0..batches).flat_map(batch) {
        match op {
            StoreOp::Put { key, value } => drop(records.insert(key, value)),
            StoreOp::Delete { key } => drop(records.remove(&key)),
        }
    }
    records
}

fn all_of(opened: &Opened) -> BTreeMap<String, Vec<u8>> {
    let archived = opened.archive.newest("archive/".."archive0", usize::MAX);
    let records = opened.records.iter().cloned();
    let records = records.map(|record| (record.key, record.value.expect("bytes")));
    records.chain(archived).collect()
}

/// What the node was told to be written is there, each batch whole or not at all, and nothing is set aside.
#[test]
fn a_loss_of_power_loses_nothing_that_was_acknowledged() {
    let noted = Noted::default();
    let folder = TempDir::new().expect("a folder");
    let name = format!("{}.redb", Room::commons().genesis());
    // A room's database is begun by a program that ends well.
    let mut opened = open(&folder);
    opened.store.apply(batch(0));
    drop(opened);
    let begun = fs::read(folder.path().join(&name)).expect("there");
    noted.note(Deed::Bytes(0, begun));
    noted.note(Deed::Sync);
    let database = Database::builder()
        .create_with_backend(noted.clone())
        .expect("it opens");
    let mut store = Store {
        shared: Arc::new(Shared::new(&folder.path().join(&name), database)),
        used: 0,
        owed: BTreeMap::new(),
        retry_at: None,
    };
    let first = noted.deeds();
    let mut acknowledged = vec![first];
    for number in 1..BATCHES {
        let usage = store.apply(batch(number));
        assert_eq!(usage.state, StorageState::Ok);
        acknowledged.push(noted.deeds());
    }
    let deeds = noted.0.lock().expect("whole").deeds.clone();
    let last = *acknowledged.last().expect("some");
    let mut random = fastrand::Rng::with_seed(11);
    let mut fell_back = 0;
    for _ in 0..LOSSES {
        let cut = random.usize(first..=last);
        let batches = acknowledged.iter().filter(|end| **end <= cut).count();
        let batches = u32::try_from(batches).expect("few");
        let disk = after_loss(&deeds[..cut], &mut random);
        fs::write(folder.path().join(&name), disk).expect("written");
        let opened = open(&folder);
        assert_eq!(opened.set_aside, None, "after deed {cut}");
        let found = all_of(&opened);
        let is_whole = found == model(batches) || found == model(batches + 1);
        assert!(is_whole, "after deed {cut}: {:?}", found.keys());
        fell_back +=
            usize::from(found == model(batches) && cut > acknowledged[batches as usize - 1]);
    }
    assert!(
        fell_back > 10,
        "{fell_back} of the losses undid a batch that was being written"
    );
}
