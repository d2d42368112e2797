//! Changes of records, put into the tables where they belong.

use std::collections::BTreeMap;

use node::ARCHIVE_PREFIX;
use redb::{ReadableTable as _, Table, WriteTransaction};

use super::{RECORDS, SIZES, archive::ARCHIVE};

/// Puts everything that is owed where it belongs. Gives how much is stored then.
pub(super) fn put_all(
    write: &WriteTransaction,
    owed: &BTreeMap<String, Option<Vec<u8>>>,
    used: u64,
) -> Result<u64, redb::Error> {
    let mut records = write.open_table(RECORDS)?;
    let mut archive = write.open_table(ARCHIVE)?;
    let mut sizes = write.open_table(SIZES)?;
    let archived = sizes.get(ARCHIVE_PREFIX)?.map_or(0, |size| size.value());
    let (mut in_records, mut in_archive) = (used.saturating_sub(archived), archived);
    for (key, value) in owed {
        let value = value.as_deref();
        if key.starts_with(ARCHIVE_PREFIX) {
            put(&mut archive, &mut in_archive, key, value)?;
        } else {
            put(&mut records, &mut in_records, key, value)?;
        }
    }
    if in_archive != archived {
        sizes.insert(ARCHIVE_PREFIX, in_archive)?;
    }
    Ok(in_records + in_archive)
}

/// Puts a record, or takes it out where there is no value, and keeps count of the bytes.
fn put(
    table: &mut Table<'_, &str, &[u8]>,
    used: &mut u64,
    key: &str,
    value: Option<&[u8]>,
) -> Result<(), redb::Error> {
    let before = match value {
        Some(value) => {
            *used += size(key, value);
            table.insert(key, value)?
        }
        None => table.remove(key)?,
    };
    if let Some(before) = before {
        *used = used.saturating_sub(size(key, before.value()));
    }
    Ok(())
}

/// Bytes of a record.
pub(super) fn size(key: &str, value: &[u8]) -> u64 {
    (key.len() + value.len()) as u64
}
