//! Where a node starts from its host's archive.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use api::{ApiError, Damage, host::StoreOp};
use ledger::{Header, Room};

use super::{Sorted, block_record};
use crate::{
    archive::{ARCHIVE_END, ARCHIVE_PREFIX, BLOCKS, HEAD_KEY, HEADER_LISTS, Reader, end_of},
    chain::Chain,
};

/// Rows that are read together.
const PAGE_ROWS: usize = 1_024;

/// The chain that the archive holds, and what is to be changed in the store. Where it holds none to stand on,
/// that is damage, or an earlier version's: its blocks are records again, each to be judged, and its rows go.
pub(super) fn begin(
    room: &Room,
    archive: Option<&Reader>,
    sorted: &mut Sorted,
) -> (Option<Chain>, Vec<StoreOp>) {
    let Some(archive) = archive else {
        return (None, Vec::new());
    };
    if !archive
        .newest(HEADER_LISTS..&end_of(HEADER_LISTS), 1)
        .is_empty()
    {
        // An earlier version of the program wrote it.
        return (None, undo(archive, sorted));
    }
    match Chain::on_archive(room, archive) {
        Ok(chain) => (chain, Vec::new()),
        Err(error) => {
            sorted.damaged.push(Damage {
                record: HEAD_KEY.to_string(),
                error: ApiError::from(&error),
            });
            (None, undo(archive, sorted))
        }
    }
}

/// Makes records of an archive's blocks.
fn undo(archive: &Reader, sorted: &mut Sorted) -> Vec<StoreOp> {
    let mut ops = Vec::new();
    let mut end = String::from(ARCHIVE_END);
    loop {
        let rows = archive.newest(ARCHIVE_PREFIX..&end, PAGE_ROWS);
        let Some((lowest, _)) = rows.last() else {
            return ops;
        };
        end.clone_from(lowest);
        for (key, value) in rows {
            let header = value.first_chunk().map(Header::from_bytes);
            let header = header.filter(|_| key.starts_with(BLOCKS));
            ops.push(StoreOp::Delete { key });
            if let Some(header) = header {
                ops.push(StoreOp::Put {
                    key: block_record(header.hash()),
                    value: value.clone(),
                });
                sorted.take_block(header, value);
            }
        }
    }
}
