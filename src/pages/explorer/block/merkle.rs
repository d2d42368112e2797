//! The Merkle tree of a block whose transactions may be picked.

use api::{Block, BlockTransactions, Transaction};
use yew::prelude::*;

use super::transactions::is_of;
use crate::{hooks::use_node, pages::explorer::merkle::MerkleSlate};

/// Properties of [`BlockMerkle`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The block, with whole transactions.
    pub(super) block: Block,
}

/// The tree, first from a transaction of this node's person, else from the last one.
#[component]
pub(super) fn BlockMerkle(props: &Props) -> Html {
    let node = use_node();
    let picked = use_state_eq(|| None::<String>);
    let block = &props.block;
    let BlockTransactions::Whole(transactions) = &block.transactions else {
        return Html::default();
    };
    let is_here = |txid: &&String| transactions.iter().any(|other| other.txid == **txid);
    let txid = picked.as_ref().filter(is_here).cloned();
    let Some(txid) = txid.or_else(|| first(transactions, node.my_address())) else {
        return Html::default();
    };
    let onpick = {
        let picked = picked.setter();
        Callback::from(move |txid: String| picked.set(Some(txid)))
    };
    html! { <MerkleSlate block={block.hash.clone()} {txid} transactions={transactions.clone()} {onpick} /> }
}

/// The transaction that is looked at first: one of mine, a reward only where there is no other.
fn first(transactions: &[Transaction], me: &str) -> Option<String> {
    let mut mine = transactions
        .iter()
        .filter(|transaction| is_of(transaction, me));
    mine.next_back()
        .or(transactions.last())
        .map(|transaction| transaction.txid.clone())
}
