//! Blocks that every node has left, and what became of their transactions.

use alloc::{collections::BTreeSet, vec::Vec};

use api::lab::network::{BlockView, Undone};
use ledger::{BlockHash, Transaction, TxId};
use sim::{Host, World};

use super::{run::Moment, story::count};

/// Most undone blocks that are told of.
const MOST: usize = 12;

/// The newest of them, the newest first.
pub(super) fn of(moment: &Moment) -> Vec<Undone> {
    let Moment { world, story, .. } = moment;
    let chains: BTreeSet<BlockHash> = nodes(world)
        .flat_map(|node| node.inspect().active().iter().copied())
        .collect();
    let blocks = story.blocks.iter().rev();
    let left: Vec<&BlockView> = blocks
        .filter(|block| !chains.contains(&BlockHash::from_bytes(block.hash)))
        .take(MOST)
        .collect();
    if left.is_empty() {
        return Vec::new();
    }
    let again = on_chain(world);
    let waiting: BTreeSet<TxId> = nodes(world)
        .flat_map(|node| {
            let look = node.inspect();
            let pool = look.pool();
            pool.map(|signed| Transaction::Signed(signed.clone()).id())
                .collect::<Vec<_>>()
        })
        .collect();
    left.into_iter()
        .map(|view| undone(world, view, &again, &waiting))
        .collect()
}

fn undone(
    world: &World,
    view: &BlockView,
    again: &BTreeSet<TxId>,
    waiting: &BTreeSet<TxId>,
) -> Undone {
    let hash = BlockHash::from_bytes(view.hash);
    // Whoever stood on it has it still.
    let block = nodes(world).find_map(|node| node.inspect().block(&hash));
    let ids: Vec<TxId> = block
        .iter()
        .flat_map(|block| block.transactions.iter().skip(1))
        .map(Transaction::id)
        .collect();
    let of = |ids_of: &BTreeSet<TxId>| ids.iter().filter(|id| ids_of.contains(id)).count();
    let new: BTreeSet<TxId> = waiting.difference(again).copied().collect();
    Undone {
        height: view.height,
        miner: view.miner,
        transactions: view.transactions,
        again: count(of(again)),
        waiting: count(of(&new)),
    }
}

fn nodes(world: &World) -> impl Iterator<Item = &node::Node> {
    world.hosts().iter().filter_map(Host::node)
}

/// The transactions of the highest chain.
fn on_chain(world: &World) -> BTreeSet<TxId> {
    let highest = nodes(world).max_by_key(|node| node.inspect().tip().height());
    let Some(look) = highest.map(node::Node::inspect) else {
        return BTreeSet::new();
    };
    let blocks = look.active().iter().filter_map(|hash| look.block(hash));
    blocks
        .flat_map(|block| {
            let signed = block.transactions.iter().skip(1);
            signed.map(Transaction::id).collect::<Vec<_>>()
        })
        .collect()
}
