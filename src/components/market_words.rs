//! Stamps, offers, orders and settlements in a sentence.

use api::{Outcome, Payload, Transaction};
use yew::prelude::*;

use crate::{
    format,
    text::{t, th},
};

/// One of these transactions in a sentence, with what is yours in bold. `me` is this node's address.
pub(super) fn in_html(transaction: &Transaction, me: &str) -> Html {
    if transaction.from == me {
        return mine(transaction);
    }
    let from = signer(transaction);
    let amount = format::amount(transaction.moves);
    let you = html! { <b>{ t!("you-later") }</b> };
    match &transaction.payload {
        Payload::Order { .. } if is_for(transaction, me) => {
            th!("tx-orders-yours", from = from, you = you, amount = amount)
        }
        Payload::Settle { outcome, .. } if is_for(transaction, me) => match outcome {
            Outcome::Release => th!("tx-releases-you", from = from, you = you, amount = amount),
            Outcome::Refund => th!("tx-refunds-you", from = from, you = you, amount = amount),
        },
        _ => html! { in_text(transaction) },
    }
}

/// What this node's account signed.
fn mine(transaction: &Transaction) -> Html {
    let you = html! { <b>{ t!("you-first") }</b> };
    let amount = format::amount(transaction.moves);
    match &transaction.payload {
        Payload::Stamp { name, .. } => th!("tx-you-stamp", you = you, file = name.as_str()),
        Payload::Offer { title, price, .. } => {
            let price = format::amount(*price);
            th!(
                "tx-you-offer",
                you = you,
                title = title.as_str(),
                price = price
            )
        }
        Payload::WithdrawOffer { .. } => th!("tx-you-withdraw", you = you),
        Payload::Order { .. } => {
            th!(
                "tx-you-order",
                you = you,
                to = party(transaction),
                amount = amount
            )
        }
        Payload::Settle { outcome, .. } => match outcome {
            Outcome::Release => {
                th!(
                    "tx-you-release",
                    you = you,
                    to = party(transaction),
                    amount = amount
                )
            }
            Outcome::Refund => {
                th!(
                    "tx-you-refund",
                    you = you,
                    to = party(transaction),
                    amount = amount
                )
            }
        },
        _ => Html::default(),
    }
}

/// One of these transactions in a plain sentence.
pub(super) fn in_text(transaction: &Transaction) -> String {
    let from = signer(transaction);
    let to = party(transaction);
    let amount = format::amount(transaction.moves);
    match &transaction.payload {
        Payload::Stamp { name, .. } => t!("tx-stamps", from = from, file = name.as_str()),
        Payload::Offer { title, price, .. } => {
            let price = format::amount(*price);
            t!(
                "tx-offers",
                from = from,
                title = title.as_str(),
                price = price
            )
        }
        Payload::WithdrawOffer { .. } => t!("tx-withdraws", from = from),
        Payload::Order { .. } => t!("tx-orders", from = from, to = to, amount = amount),
        Payload::Settle { outcome, .. } => match outcome {
            Outcome::Release => t!("tx-releases", from = from, to = to, amount = amount),
            Outcome::Refund => t!("tx-refunds", from = from, to = to, amount = amount),
        },
        _ => String::new(),
    }
}

fn signer(transaction: &Transaction) -> String {
    format::who(transaction.from_name.as_deref(), &transaction.from)
}

/// Whom it concerns beside its signer, by name.
fn party(transaction: &Transaction) -> String {
    let address = transaction.party.as_deref().unwrap_or_default();
    format::who(transaction.to_name.as_deref(), address)
}

fn is_for(transaction: &Transaction, me: &str) -> bool {
    transaction.party.as_deref() == Some(me)
}
