//! What stamps, offers, orders and settlements do.

use api::{Payload, Transaction};
use yew::prelude::*;
use yew_router::prelude::*;

use super::story::{passes, person};
use crate::{
    components::{amount::Amount, hash::Hash},
    format,
    routes::Route,
    text::{t, th},
};

/// One of these transactions with its people and what passes between them.
pub(super) fn told(transaction: &Transaction, me: &str, coin: Option<AttrValue>) -> Html {
    let from = || person(transaction.from_name.as_deref(), &transaction.from, me);
    let party = || {
        let address = transaction.party.as_deref()?;
        Some(person(transaction.to_name.as_deref(), address, me))
    };
    let party = || party().unwrap_or_default();
    match &transaction.payload {
        Payload::Stamp { name, hash, file } => html! {
            <>
                { from() }
                <h3>{ name }</h3>
                { for hash.as_ref().map(|hash| fingerprint(hash)) }
                { for file.as_ref().map(|file| whole(file)) }
                <p class="soft">{ t!("explorer-tx-stamp-words") }</p>
            </>
        },
        Payload::Offer {
            title,
            text,
            price,
            stock,
        } => html! {
            <>
                { from() }
                <h3>{ title }</h3>
                <p class="post-text">{ text }</p>
                <p>{ th!("explorer-tx-pieces", count = *stock, price = html! { <Amount value={*price} {coin} /> }) }</p>
            </>
        },
        Payload::WithdrawOffer { offer } => html! {
            <>
                { from() }
                <p>{ th!("explorer-tx-withdraws", offer = link(offer)) }</p>
            </>
        },
        Payload::Order {
            offer,
            quantity,
            price,
        } => html! {
            <>
                { passes(from(), transaction.moves, coin, party()) }
                <p>{ t!("explorer-tx-pieces", count = *quantity, price = format::amount(price.unwrap_or_default())) }</p>
                <p class="soft">{ th!("explorer-tx-orders", offer = link(offer)) }</p>
            </>
        },
        Payload::Settle { order, .. } => html! {
            <>
                { passes(html! { <span class="soft">{ th!("explorer-tx-held", order = link(order)) }</span> }, transaction.moves, coin, party()) }
                <h3>{ t!("explorer-tx-decided") }</h3>
                { from() }
            </>
        },
        Payload::Transfer { .. }
        | Payload::Post { .. }
        | Payload::ClaimName { .. }
        | Payload::Coinbase { .. } => Html::default(),
    }
}

/// The transaction with this id.
fn link(id: &str) -> Html {
    let to = Route::ExplorerTx { id: id.to_owned() };
    html! { <Link<Route> {to}><Hash value={id.to_owned()} work=false /></Link<Route>> }
}

fn fingerprint(hash: &str) -> Html {
    html! {
        <>
            <p class="faint">{ t!("explorer-tx-stamped") }</p>
            <Hash value={hash.to_owned()} digits=64 work=false />
        </>
    }
}

/// How much of a file the transaction holds: all of it.
fn whole(file: &str) -> Html {
    let bytes = format::count(file.len() as u64 / 2);
    html! { <p>{ t!("explorer-tx-stamp-whole", bytes = bytes) }</p> }
}
