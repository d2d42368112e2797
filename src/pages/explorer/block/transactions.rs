//! The transactions of a block.

use api::{Block, BlockTransactions, Transaction};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::{
        transaction_glyph::{Kind, TransactionGlyph},
        transaction_words,
    },
    format,
    hooks::use_node,
    routes::Route,
    text::t,
};

/// Most bytes of a block.
const MOST_BYTES: u32 = 64 * 1024;

/// Properties of [`Transactions`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The block, with whole transactions.
    pub(super) block: Block,
}

/// A block's transactions, its reward first.
#[component]
pub(super) fn Transactions(props: &Props) -> Html {
    let node = use_node();
    let me = node.my_address();
    let block = &props.block;
    let transactions = match &block.transactions {
        BlockTransactions::Whole(transactions) => transactions.as_slice(),
        BlockTransactions::Ids(_) => &[],
    };
    let title = if transactions.is_empty() {
        t!("explorer-transactions", count = transactions.len())
    } else {
        t!(
            "explorer-block-transactions",
            count = format::payload_count(block)
        )
    };
    html! {
        <section class="card">
            <div class="card-head">
                <h2>{ title }</h2>
                <span class="faint">{ t!("explorer-size", used = tenths_of_kib(block.size), most = MOST_BYTES / 1024) }</span>
            </div>
            if transactions.is_empty() {
                <p class="faint">{ t!("explorer-transactions-none") }</p>
            } else {
                <ul class="rows txs">{ for transactions.iter().map(|transaction| row(transaction, me)) }</ul>
            }
        </section>
    }
}

fn row(transaction: &Transaction, me: &str) -> Html {
    let is_mine = is_of(transaction, me);
    let to = Route::ExplorerTx {
        id: transaction.txid.clone(),
    };
    let id = transaction.txid.get(..4).unwrap_or_default();
    html! {
        <li key={transaction.txid.as_str()} class={classes!(is_mine.then_some("is-you"))}>
            <TransactionGlyph kind={Kind::from(&transaction.payload)} on_desk=true />
            <Link<Route> classes="grow ellipsis row-link" {to}>{ transaction_words::in_html(transaction, me) }</Link<Route>>
            <code class="faint">{ id }</code>
            <span class="end num">{ moved(transaction) }</span>
        </li>
    }
}

/// Whether somebody signed a transaction or it concerns them.
pub(super) fn is_of(transaction: &Transaction, me: &str) -> bool {
    transaction.party.as_deref() == Some(me) || transaction.from == me
}

/// What a transaction moves, fees apart.
fn moved(transaction: &Transaction) -> Html {
    if transaction.moves == 0 {
        return html! { <span class="faint">{ "–" }</span> };
    }
    html! { format::amount(transaction.moves) }
}

/// Bytes in KiB with one decimal, rounded up: what is there takes room.
fn tenths_of_kib(bytes: u32) -> String {
    let tenths = (u64::from(bytes) * 10).div_ceil(1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_one_decimal() {
        let shown = [0, 1, 102, 1_024, 1_945, 65_536].map(tenths_of_kib);
        assert_eq!(shown, ["0.0", "0.1", "0.1", "1.0", "1.9", "64.0"]);
    }
}
