//! Merkle trees once more.

use alloc::vec::Vec;

use ledger::{TxId, sha256d};

/// Bitcoin's Merkle root: a level of odd length repeats its last node.
pub(super) fn merkle_root(ids: &[TxId]) -> [u8; 32] {
    let mut level: Vec<[u8; 32]> = ids.iter().map(|id| id.to_bytes()).collect();
    while level.len() > 1 {
        if level.len() % 2 == 1 {
            level.extend(level.last().copied());
        }
        let pairs = level.chunks(2).map(|pair| sha256d(&pair.concat()));
        level = pairs.collect();
    }
    level.first().copied().unwrap_or_default()
}
