//! A block's Merkle tree as an explorer draws it.

use alloc::{string::ToString, vec::Vec};

use api::{ApiError, MerkleLevel, MerkleNode, MerkleRole, MerkleTree, Reply};
use ledger::{MerkleRoot, TxId, merkle_levels};

use crate::{
    errors::{hash_error, not_found},
    node::Node,
};

/// A tree over more transactions is given as one way and what stands beside it.
const WHOLE: usize = 8;

impl Node {
    pub(super) fn merkle(&self, block: &str, txid: Option<&str>) -> Result<Reply, ApiError> {
        let hash = self.hash_of(block)?;
        let Some((hash, ids)) = hash.and_then(|hash| Some((hash, self.chain.block(&hash)?.ids())))
        else {
            return Err(self.no_block(hash, block));
        };
        let position = match txid {
            None => 0,
            Some(text) => {
                let id: TxId = text
                    .parse()
                    .map_err(|error| hash_error("a transaction's id", error))?;
                let place = ids.iter().position(|other| *other == id);
                place.ok_or_else(|| not_found("transaction of this block", text))?
            }
        };
        let levels = merkle_levels(ids.iter().copied());
        let is_whole = ids.len() <= WHOLE;
        let levels = levels
            .iter()
            .enumerate()
            .map(|(height, level)| view_level(level, position >> height, is_whole));
        Ok(Reply::Merkle(MerkleTree {
            block: hash.to_string(),
            position: small(position),
            levels: levels.collect(),
        }))
    }
}

/// A level whose node at `way` is on the way.
fn view_level(level: &[MerkleRoot], way: usize, is_whole: bool) -> MerkleLevel {
    let last = level.len().saturating_sub(1);
    let fills_up = level.len() > 1 && level.len() % 2 == 1;
    let node = |index: usize| {
        let role = match index {
            _ if index == way => MerkleRole::Path,
            _ if index == way ^ 1 => MerkleRole::Beside,
            _ => MerkleRole::Other,
        };
        let hash = level.get(index.min(last))?.to_string();
        let copy = index > last;
        (is_whole || role != MerkleRole::Other).then_some(MerkleNode {
            index: small(index),
            hash,
            role,
            copy,
        })
    };
    let nodes: Vec<MerkleNode> = (0..level.len() + usize::from(fills_up))
        .filter_map(node)
        .collect();
    MerkleLevel {
        width: small(level.len()),
        nodes,
    }
}

/// A number that a block's size keeps far below 2³².
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
