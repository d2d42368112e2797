//! A room's records in a database.

mod archive;
mod put;
mod quiet;

use std::{
    cell::Cell,
    collections::BTreeMap,
    fs,
    io::ErrorKind,
    ops::Range,
    path::{Path, PathBuf},
    rc::Rc,
    sync::Arc,
    time::{Duration, Instant},
};

use api::{
    StorageState,
    host::{Record, StorageUse, StoreOp},
};
use ledger::Room;
use node::{ARCHIVE_PREFIX, Archive};
use redb::{Database, ReadableDatabase, ReadableTable, RepairSession, TableDefinition};

use archive::{ARCHIVE, Shared, suspect_path};
use put::{put_all, size};
use quiet::quietly;

/// Records by their key in the room, those that a start reads.
const RECORDS: TableDefinition<&str, &[u8]> = TableDefinition::new("records");
/// What the database says of itself.
const ABOUT: TableDefinition<&str, u32> = TableDefinition::new("about");
const VERSION_KEY: &str = "version";
/// The version of the tables. A database without one is of the first, which has all blocks among the records; the
/// second has lists of headers in the archive, which the node makes rows of.
const VERSION: u32 = 3;
/// Bytes of tables that a start does not read, by their names.
const SIZES: TableDefinition<&str, u64> = TableDefinition::new("sizes");

/// Most memory that the database takes for pages that it has read or is about to write.
const CACHE_BYTES: usize = 16 * 1_024 * 1_024;

/// A repair tells that it begins, with 0. It tells of a progress between these two where it has to leave the
/// newest commit, and else not. redb has no other sign of it; a test breaks if it changes.
const LEAVES_NEWEST: Range<f64> = 0.1..0.5;

/// What a full disk would leave; a database has no quota of its own.
const QUOTA: u64 = 1 << 50;
/// A database that could not be written is tried again so much later.
const RETRY: Duration = Duration::from_secs(5);

/// Why a room's database can't be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder can't be made.
    #[error("{}: {source}", .path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// Another process has the database open.
    #[error("the database {} is in use by another process; a room has one node a folder: stop that one, or give another --data", .path.display())]
    InUse {
        /// Its file.
        path: PathBuf,
    },
    /// A later version of this program wrote the database.
    #[error("the database {} is of version {found}, this program reads {expected}: use a later version of the program, or another --data", .path.display())]
    Newer {
        /// Its file.
        path: PathBuf,
        /// The version that this program writes.
        expected: u32,
        /// The one found.
        found: u32,
    },
    /// The database can't be opened or read.
    #[error("the database {} can't be used: {source}", .path.display())]
    Database {
        /// Its file.
        path: PathBuf,
        /// What the database says.
        source: Box<redb::Error>,
    },
}

/// A room's database.
#[derive(Debug)]
pub(crate) struct Store {
    shared: Arc<Shared>,
    used: u64,
    /// What could not be written: values by their keys, none where the record is to go.
    owed: BTreeMap<String, Option<Vec<u8>>>,
    /// When it is tried again, after it failed.
    retry_at: Option<Instant>,
}

/// What a start found.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The database.
    pub(crate) store: Store,
    /// All records that are read at the start.
    pub(crate) records: Vec<Record>,
    /// The others.
    pub(crate) archive: Arc<dyn Archive>,
    /// Where a database lies that was damaged, if one was.
    pub(crate) set_aside: Option<PathBuf>,
    /// Whether the newest commit is not whole, so that the records are those of the one before it.
    pub(crate) is_older: bool,
}

/// What keeps a file from being read as a database.
enum ReadError {
    Database(redb::Error),
    Newer(u32),
    /// The database's own code gave up on what it found.
    Torn,
}

impl<E: Into<redb::Error>> From<E> for ReadError {
    fn from(error: E) -> Self {
        Self::Database(error.into())
    }
}

impl Store {
    /// Opens a room's database, or begins one. One that is damaged beyond its own repair is set aside, and
    /// the room comes from peers anew.
    pub(crate) fn open(folder: &Path, room: &Room) -> Result<Opened, StoreError> {
        fs::create_dir_all(folder).map_err(|source| StoreError::Folder {
            path: folder.to_owned(),
            source,
        })?;
        let path = folder.join(format!("{}.redb", room.genesis()));
        match Self::read_whole(&path) {
            Ok(opened) => Ok(opened),
            Err(error) if error.is_damage() => {
                let aside = free_name(&path);
                fs::rename(&path, &aside).map_err(|source| StoreError::Folder {
                    path: aside.clone(),
                    source,
                })?;
                let opened = Self::read_whole(&path).map_err(|error| error.told_of(&path))?;
                Ok(Opened {
                    set_aside: Some(aside),
                    ..opened
                })
            }
            Err(error) => Err(error.told_of(&path)),
        }
    }

    /// Reads a database whose bytes may be anything.
    fn read_whole(path: &Path) -> Result<Opened, ReadError> {
        // Where bytes of a page were changed, the database's code asserts in place of telling.
        let read = quietly(|| Self::read(path)).unwrap_or(Err(ReadError::Torn));
        let is_known = match &read {
            Ok(_) => true,
            Err(error) => error.is_damage(),
        };
        if is_known
            && let Err(error) = fs::remove_file(suspect_path(path))
            && error.kind() != ErrorKind::NotFound
        {
            return Err(ReadError::Database(redb::Error::Io(error)));
        }
        read
    }

    fn read(path: &Path) -> Result<Opened, ReadError> {
        let is_older = Rc::new(Cell::new(false));
        let noted = Rc::clone(&is_older);
        let on_repair = move |repair: &mut RepairSession| {
            noted.set(noted.get() || LEAVES_NEWEST.contains(&repair.progress()));
        };
        let mut database = Database::builder()
            .set_repair_callback(on_repair)
            .set_cache_size(CACHE_BYTES)
            .create(path)?;
        if suspect_path(path).exists() {
            database.check_integrity()?;
        }
        let write = database.begin_write()?;
        {
            // A first start makes the tables.
            write.open_table(RECORDS)?;
            write.open_table(ARCHIVE)?;
            write.open_table(SIZES)?;
            let mut about = write.open_table(ABOUT)?;
            let found = about.get(VERSION_KEY)?.map(|found| found.value());
            match found {
                Some(found) if found > VERSION => return Err(ReadError::Newer(found)),
                Some(VERSION) => {}
                Some(_) | None => drop(about.insert(VERSION_KEY, VERSION)?),
            }
        }
        write.commit()?;
        let read = database.begin_read()?;
        let table = read.open_table(RECORDS)?;
        let mut records = Vec::new();
        let sizes = read.open_table(SIZES)?;
        let mut used = sizes.get(ARCHIVE_PREFIX)?.map_or(0, |size| size.value());
        for entry in table.iter()? {
            let (key, value) = entry?;
            used += size(key.value(), value.value());
            records.push(Record {
                key: key.value().to_owned(),
                value: Some(value.value().to_vec()),
            });
        }
        drop((table, sizes, read));
        let shared = Arc::new(Shared::new(path, database));
        let store = Self {
            shared: Arc::clone(&shared),
            used,
            owed: BTreeMap::new(),
            retry_at: None,
        };
        Ok(Opened {
            store,
            records,
            archive: shared,
            set_aside: None,
            is_older: is_older.get(),
        })
    }

    /// Makes a batch of changes, all or none. What can't be written is kept in memory, and written with a
    /// later batch once there is room again.
    pub(crate) fn apply(&mut self, ops: Vec<StoreOp>) -> StorageUse {
        let changes = ops.into_iter().map(|op| match op {
            StoreOp::Put { key, value } => (key, Some(value)),
            StoreOp::Delete { key } => (key, None),
        });
        self.owed.extend(changes);
        if self.is_failing() && !self.is_due() {
            return self.usage(StorageState::Full);
        }
        self.flush()
    }

    /// Tries again to write what could not be written, if it is time. None if there is nothing to try.
    pub(crate) fn retry(&mut self) -> Option<StorageUse> {
        self.is_due().then(|| self.flush())
    }

    fn is_failing(&self) -> bool {
        self.retry_at.is_some()
    }

    fn is_due(&self) -> bool {
        self.retry_at.is_some_and(|at| Instant::now() >= at)
    }

    fn flush(&mut self) -> StorageUse {
        match self.write() {
            Ok(used) => {
                if self.is_failing() {
                    eprintln!(
                        "{}: written again, all of it.",
                        self.shared.path().display()
                    );
                }
                self.retry_at = None;
                self.used = used;
                self.owed.clear();
                self.usage(StorageState::Ok)
            }
            // Whatever it was, nothing of the batch is there; most often the disk is full.
            Err(error) => {
                if !self.is_failing() {
                    eprintln!(
                        "{}: {error}. The node goes on from memory, and writes what it owes once it can; until then a stop loses what came since.",
                        self.shared.path().display()
                    );
                }
                self.retry_at = Some(Instant::now() + RETRY);
                self.usage(StorageState::Full)
            }
        }
    }

    fn write(&mut self) -> Result<u64, redb::Error> {
        let Self {
            shared, owed, used, ..
        } = self;
        shared.with(|database| {
            let write = database.begin_write()?;
            let used = put_all(&write, owed, *used)?;
            write.commit()?;
            Ok(used)
        })
    }

    /// How much is stored.
    pub(crate) fn usage(&self, state: StorageState) -> StorageUse {
        StorageUse {
            used: self.used,
            quota: QUOTA,
            state,
        }
    }
}

impl ReadError {
    /// Whether the file is no database any more, rather than out of reach.
    fn is_damage(&self) -> bool {
        match self {
            Self::Database(redb::Error::Io(error)) => matches!(
                error.kind(),
                ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::UnexpectedEof
            ),
            Self::Newer(_)
            | Self::Database(
                redb::Error::DatabaseAlreadyOpen
                | redb::Error::LockProtocolMismatch
                | redb::Error::UpgradeRequired(_),
            ) => false,
            // A catalogue of tables that holds something else, or a tree that is none.
            Self::Torn | Self::Database(_) => true,
        }
    }

    fn told_of(self, path: &Path) -> StoreError {
        let path = path.to_owned();
        match self {
            Self::Newer(found) => StoreError::Newer {
                path,
                expected: VERSION,
                found,
            },
            Self::Database(
                redb::Error::DatabaseAlreadyOpen | redb::Error::LockProtocolMismatch,
            ) => StoreError::InUse { path },
            Self::Database(source) => StoreError::Database {
                path,
                source: Box::new(source),
            },
            Self::Torn => StoreError::Database {
                path,
                source: Box::new(redb::Error::Corrupted("it is torn".to_owned())),
            },
        }
    }
}

/// A name for a damaged database that none has yet: no two are kept under one.
fn free_name(path: &Path) -> PathBuf {
    let names = (1..).map(|number| path.with_extension(format!("damaged-{number}")));
    let mut names = std::iter::once(path.with_extension("damaged")).chain(names);
    names
        .find(|name| !name.exists())
        .expect("there are names without end")
}

#[cfg(test)]
mod tests;
