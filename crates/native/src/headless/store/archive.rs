//! The database that a room's store writes and its node reads.

use std::{
    fs,
    ops::Range,
    panic::AssertUnwindSafe,
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use node::Archive;
use redb::{Database, ReadOnlyTable, ReadableDatabase, TableDefinition};

use super::{CACHE_BYTES, quiet::quietly};

/// Rows that are read when they are asked for.
pub(super) const ARCHIVE: TableDefinition<&str, &[u8]> = TableDefinition::new("archive");

/// A database that one writes and the other reads, in one thread.
#[derive(Debug)]
pub(super) struct Shared {
    path: PathBuf,
    /// None after a failure: a database that could not write is to be opened anew.
    database: Mutex<Option<Database>>,
    is_suspect: AtomicBool,
}

impl Shared {
    pub(super) fn new(path: &Path, database: Database) -> Self {
        Self {
            path: path.to_owned(),
            database: Mutex::new(Some(database)),
            is_suspect: AtomicBool::new(false),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The database, if it is open.
    pub(super) fn lock(&self) -> MutexGuard<'_, Option<Database>> {
        // A panic of the database's code is caught, and leaves it to be opened anew.
        self.database.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something with the database, opened anew if it has to be. It stays open only if that went well.
    pub(super) fn with<T>(
        &self,
        work: impl FnOnce(&Database) -> Result<T, redb::Error>,
    ) -> Result<T, redb::Error> {
        let mut guard = self.lock();
        let database = match guard.take() {
            Some(database) => database,
            None => Database::builder()
                .set_cache_size(CACHE_BYTES)
                .open(&self.path)?,
        };
        let done = quietly(AssertUnwindSafe(|| work(&database)));
        let Some(result) = done else {
            drop(database);
            self.suspect();
            return Err(redb::Error::Corrupted("a page is torn".to_owned()));
        };
        if result.is_ok() {
            *guard = Some(database);
        }
        result
    }

    /// Notes that a page is damaged, so that the next start looks at all of them.
    fn suspect(&self) {
        if self.is_suspect.swap(true, Ordering::Relaxed) {
            return;
        }
        eprintln!(
            "{}: a page is damaged. What was on it can't be read; start the node again, and it looks at the whole database.",
            self.path.display()
        );
        // Where nothing can be written, that is told elsewhere.
        let _ = fs::write(suspect_path(&self.path), b"");
    }

    fn read<T>(
        &self,
        work: impl FnOnce(&ReadOnlyTable<&'static str, &'static [u8]>) -> Result<T, redb::Error>,
    ) -> Option<T> {
        let read = self.with(|database| {
            let read = database.begin_read()?;
            work(&read.open_table(ARCHIVE)?)
        });
        if let Err(redb::Error::Corrupted(_)) = read {
            self.suspect();
        }
        read.ok()
    }
}

impl Archive for Shared {
    fn get(&self, key: &str) -> Option<Vec<u8>> {
        self.read(|table| Ok(table.get(key)?.map(|value| value.value().to_vec())))?
    }

    fn newest(&self, keys: Range<&str>, most: usize) -> Vec<(String, Vec<u8>)> {
        let rows = self.read(|table| {
            let rows = table.range::<&str>(keys)?.rev().take(most);
            rows.map(|row| {
                let (key, value) = row?;
                Ok((key.value().to_owned(), value.value().to_vec()))
            })
            .collect()
        });
        rows.unwrap_or_default()
    }
}

/// The file whose presence says that a page was found damaged.
pub(super) fn suspect_path(path: &Path) -> PathBuf {
    path.with_extension("suspect")
}
