//! What must hold of a node whatever it is given.

use ledger::{Height, State};
use node::{Node, Output};

use crate::material::room;

/// Checks one node: every queue within its limit, all money accounted for, and the state at the tip.
pub(crate) fn node(node: &Node) {
    let look = node.inspect();
    for size in look.sizes() {
        assert!(size.found <= size.limit, "{size:?}");
    }
    let tip = look.tip();
    let state = look.state();
    assert_eq!((state.tip(), state.height()), (tip.hash(), tip.height()));
    let issued = room().params().issued_up_to(tip.height());
    assert_eq!(Some(state.total()), issued);
    assert!(look.floor() <= tip.height());
    let active = look.active();
    assert_eq!(active.len() as u64, tip.height().0 + 1);
    // No panic, and what it tells of itself is what it is.
    assert_eq!(node.status().height, tip.height().0);
}

/// Checks that the state is what the ledger gives from the genesis block on, if all blocks are here,
/// and that it is read back from its bytes.
pub(crate) fn replay(node: &Node) {
    let look = node.inspect();
    let state = look.state();
    assert_eq!(
        State::from_bytes(room(), &state.to_bytes()).as_ref(),
        Ok(state)
    );
    if look.floor() > Height(0) {
        return;
    }
    let mut replayed = State::genesis(room());
    let mut point = ledger::HeaderPoint::genesis(room());
    for hash in &look.active()[1..] {
        let block = look.block(hash).expect("an active block has its body");
        point = point
            .extend(room(), block.header, u64::MAX)
            .expect("it is active");
        let checked = block
            .check(room(), &point, |_| false)
            .expect("it is active");
        replayed.connect(room(), &checked).expect("it is active");
    }
    assert_eq!(*state, replayed);
}

/// The outputs of one input come in their order.
pub(crate) fn order(outputs: &[Output]) {
    let place = |output: &Output| match output {
        Output::Persist { .. } => 0,
        Output::Send { .. } | Output::Disconnect { .. } | Output::AskTime => 1,
        Output::Mine(_) | Output::Template(_) => 2,
        Output::Event(_) | Output::Reply { .. } => 3,
    };
    assert!(outputs.iter().map(place).is_sorted());
}
