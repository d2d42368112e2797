//! A transaction in a list.

use api::Transaction;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    transaction_glyph::{Kind, TransactionGlyph},
    transaction_words,
};
use crate::{format, routes::Route};

/// Properties of [`TransactionRow`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The transaction.
    pub(crate) transaction: Transaction,
    /// This node's address.
    pub(crate) me: AttrValue,
}

/// One line of a list: its glyph, a sentence that leads to it, and its fee.
#[component]
pub(crate) fn TransactionRow(props: &Props) -> Html {
    let transaction = &props.transaction;
    let id = transaction.txid.clone();
    html! {
        <li>
            <TransactionGlyph kind={Kind::from(&transaction.payload)} mine={transaction.from == *props.me} on_desk=true />
            <Link<Route> classes="grow ellipsis row-link" to={Route::ExplorerTx { id }}>
                { transaction_words::in_html(transaction, &props.me) }
            </Link<Route>>
            <span class="end faint">{ format::amount(transaction.fee) }</span>
        </li>
    }
}
