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
        level = parents(&level);
    }
    MerkleTree {
        root: MerkleRoot::from_bytes(level.first().copied().unwrap_or_default()),
        duplicated_tail,
    }
}

/// All nodes of the tree, level by level: the ids, their parents, and so on up to the root, which stands
/// alone. What fills a level of odd length up is not in it. No levels over no ids.
pub fn merkle_levels(ids: impl IntoIterator<Item = TxId>) -> Vec<Vec<MerkleRoot>> {
    let mut level: Vec<[u8; 32]> = ids.into_iter().map(TxId::to_bytes).collect();
    let mut levels = Vec::new();
    while !level.is_empty() {
        levels.push(level.iter().copied().map(MerkleRoot::from_bytes).collect());
        if level.len() == 1 {
            break;
        }
        level = parents(&level);
    }
    levels
}

/// The nodes beside the way from one of some ids up to the root, from the leaves on. It has one node a
/// level; none past the last id.
pub fn merkle_branch(ids: impl IntoIterator<Item = TxId>, position: usize) -> Vec<MerkleRoot> {
    let mut level: Vec<[u8; 32]> = ids.into_iter().map(TxId::to_bytes).collect();
    let mut position = position;
    let mut branch = Vec::new();
    while level.len() > 1 && position < level.len() {
        // A last node without a neighbour is its own.
        let beside = level.get(position ^ 1).unwrap_or(&level[position]);
        branch.push(MerkleRoot::from_bytes(*beside));
        level = parents(&level);
        position /= 2;
    }
    branch
}

/// Why a branch leads to no root.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BranchError {
    /// The position has more digits than the branch has levels.
    PositionOutOfTree,
    /// A right node equals the left one beside it: it only fills its level up, and there is nothing at
    /// this position (CVE-2012-2459).
    RepeatedNode {
        /// The level, the leaves' being 0.
        level: usize,
    },
}

/// The root over an id at a position and the nodes beside its way.
///
/// # Errors
/// If there can be no such position.
pub fn branch_root(
    id: TxId,
    position: u32,
    branch: &[MerkleRoot],
) -> Result<MerkleRoot, BranchError> {
    let mut place = position;
    let mut at = id.to_bytes();
    for (level, beside) in branch.iter().enumerate() {
        let beside = beside.to_bytes();
        let is_right = place % 2 == 1;
        if is_right && beside == at {
            return Err(BranchError::RepeatedNode { level });
        }
        at = if is_right {
            node(&beside, &at)
        } else {
            node(&at, &beside)
        };
        place /= 2;
    }
    if place > 0 {
        return Err(BranchError::PositionOutOfTree);
    }
    Ok(MerkleRoot::from_bytes(at))
}

/// The level above another.
fn parents(level: &[[u8; 32]]) -> Vec<[u8; 32]> {
    level
        .chunks(2)
        .map(|pair| node(&pair[0], pair.last().unwrap_or(&pair[0])))
        .collect()
}

fn node(left: &[u8; 32], right: &[u8; 32]) -> [u8; 32] {
    let mut bytes = [0; 64];
    bytes[..32].copy_from_slice(left);
    bytes[32..].copy_from_slice(right);
    sha256d(&bytes)
}

#[cfg(test)]
mod tests;
