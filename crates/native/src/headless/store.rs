//! A room's records in a database.

use std::{
    fs,
    path::{Path, PathBuf},
};

use api::{
    StorageState,
    host::{Record, StorageUse, StoreOp},
};
use ledger::Room;
use redb::{Database, ReadableDatabase, ReadableTable, TableDefinition};

/// Records by their key in the room.
const RECORDS: TableDefinition<&str, &[u8]> = TableDefinition::new("records");

/// What a full disk would leave; a database has no quota of its own.
const QUOTA: u64 = 1 << 50;

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
    database: Database,
    used: u64,
}

/// What a start found.
#[derive(Debug)]
pub(crate) struct Opened {
    /// The database.
    pub(crate) store: Store,
    /// All records.
    pub(crate) records: Vec<Record>,
    /// Where a database lies that was damaged, if one was.
    pub(crate) set_aside: Option<PathBuf>,
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
        match Self::read(&path) {
            Ok((store, records)) => Ok(Opened {
                store,
                records,
                set_aside: None,
            }),
            Err(error) if is_damage(&error) => {
                let aside = path.with_extension("damaged");
                fs::rename(&path, &aside).map_err(|source| StoreError::Folder {
                    path: aside.clone(),
                    source,
                })?;
                let (store, records) = Self::read(&path).map_err(|error| broken(&path, error))?;
                Ok(Opened {
                    store,
                    records,
                    set_aside: Some(aside),
                })
            }
            Err(error) => Err(broken(&path, error)),
        }
    }

    fn read(path: &Path) -> Result<(Self, Vec<Record>), redb::Error> {
        let database = Database::create(path)?;
        let write = database.begin_write()?;
        // A first start makes the table.
        write.open_table(RECORDS)?;
        write.commit()?;
        let read = database.begin_read()?;
        let table = read.open_table(RECORDS)?;
        let mut records = Vec::new();
        let mut used = 0;
        for entry in table.iter()? {
            let (key, value) = entry?;
            used += size(key.value(), value.value());
            records.push(Record {
                key: key.value().to_owned(),
                value: Some(value.value().to_vec()),
            });
        }
        drop((table, read));
        Ok((Self { database, used }, records))
    }

    /// Makes a batch of changes, all or none.
    pub(crate) fn apply(&mut self, ops: &[StoreOp]) -> StorageUse {
        match self.write(ops) {
            Ok(used) => {
                self.used = used;
                self.usage(StorageState::Ok)
            }
            // Whatever it was, nothing of the batch is there; most often the disk is full.
            Err(_) => self.usage(StorageState::Full),
        }
    }

    fn write(&self, ops: &[StoreOp]) -> Result<u64, redb::Error> {
        let mut used = self.used;
        let write = self.database.begin_write()?;
        {
            let mut table = write.open_table(RECORDS)?;
            for op in ops {
                let (key, before) = match op {
                    StoreOp::Put { key, value } => {
                        used += size(key, value);
                        (key, table.insert(key.as_str(), value.as_slice())?)
                    }
                    StoreOp::Delete { key } => (key, table.remove(key.as_str())?),
                };
                if let Some(before) = before {
                    used = used.saturating_sub(size(key, before.value()));
                }
            }
        }
        write.commit()?;
        Ok(used)
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

/// Bytes of a record.
fn size(key: &str, value: &[u8]) -> u64 {
    (key.len() + value.len()) as u64
}

/// Whether the file is no database any more, rather than out of reach.
fn is_damage(error: &redb::Error) -> bool {
    match error {
        redb::Error::Corrupted(_) | redb::Error::UpgradeRequired(_) => true,
        redb::Error::Io(error) => error.kind() == std::io::ErrorKind::InvalidData,
        _ => false,
    }
}

fn broken(path: &Path, source: redb::Error) -> StoreError {
    StoreError::Database {
        path: path.to_owned(),
        source: Box::new(source),
    }
}

#[cfg(test)]
mod tests;
