//! What must hold of a node whatever has happened to it.

use crate::{
    MAX_BODIES_IN_FLIGHT, Node,
    chain::{BlockOutcome, Chain, Source},
};

/// Checks that the node's state and indexes are what its active chain gives from the genesis block
/// on, and that its pool can be mined.
pub(super) fn assert_sound(node: &Node) {
    let chain = &node.chain;
    let mut fresh = Chain::new(chain.room().clone());
    for hash in chain.active().iter().skip(1) {
        let block = chain.block(hash).expect("an active block has a body");
        // Signatures too: nothing may have come in without.
        let outcome = fresh.add_block(block, Source::Store, u64::MAX, |_| false);
        assert!(
            matches!(outcome, Ok(BlockOutcome::Activated(_))),
            "{outcome:?}"
        );
    }
    assert_eq!(fresh.tip(), chain.tip());
    assert_eq!(fresh.state(), chain.state());
    assert_eq!(fresh.index(), chain.index());
    assert!(chain.tip().work() <= chain.tree().best_header().work());

    for entry in node.pool.in_order() {
        let id = entry.transaction.id();
        assert!(
            chain.index().place(&id).is_none(),
            "{id} is mined and waits"
        );
    }
    node.pool.assert_sound(chain.state());
    assert!(node.sync.bodies_in_flight() <= MAX_BODIES_IN_FLIGHT);
}
