//! Bitcoin's Merkle tree.

use alloc::vec::Vec;

use crate::hash::{MerkleRoot, TxId, sha256d};

/// The root over transaction ids, and whether the list is ambiguous.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MerkleTree {
    /// The root; all zeros over no ids.
    pub root: MerkleRoot,
    /// Whether two equal nodes are siblings, so that a longer or shorter list has the same root
    /// (CVE-2012-2459). A block with such a list is refused.
    pub duplicated_tail: bool,
}

/// Computes the tree: each node is the double SHA-256 of its two children; a level of odd length
/// repeats its last node.
pub fn merkle_tree(ids: impl IntoIterator<Item = TxId>) -> MerkleTree {
    let mut level: Vec<[u8; 32]> = ids.into_iter().map(TxId::to_bytes).collect();
    let mut duplicated_tail = false;
    while level.len() > 1 {
        duplicated_tail |= level.chunks_exact(2).any(|pair| pair[0] == pair[1]);
        level = level
            .chunks(2)
            .map(|pair| node(&pair[0], pair.last().unwrap_or(&pair[0])))
            .collect();
    }
    MerkleTree {
        root: MerkleRoot::from_bytes(level.first().copied().unwrap_or_default()),
        duplicated_tail,
    }
}

fn node(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    let mut bytes = [0; 64];
    bytes[..32].copy_from_slice(left);
    bytes[32..].copy_from_slice(right);
    sha256d(&bytes)
}

#[cfg(test)]
mod tests;
