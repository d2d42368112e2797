//! A transaction in a sentence.

use api::{Payload, Transaction};
use yew::prelude::*;

use super::market_words;
use crate::{
    format,
    text::{t, th},
};

/// A transaction in a sentence, with what is yours in bold. `me` is this node's address.
pub(crate) fn in_html(transaction: &Transaction, me: &str) -> Html {
    let from = signer(transaction);
    let you = || html! { <b>{ t!("you-first") }</b> };
    let mine = transaction.from == me;
    match &transaction.payload {
        Payload::Transfer { to, amount, .. } => {
            let amount = format::amount(*amount);
            let payee = format::who(transaction.to_name.as_deref(), to);
            if mine {
                th!("tx-you-pay", you = you(), to = payee, amount = amount)
            } else if to == me {
                let you = html! { <b>{ t!("you-later") }</b> };
                th!("tx-pays-you", from = from, you = you, amount = amount)
            } else {
                th!("tx-pays", from = from, to = payee, amount = amount)
            }
        }
        Payload::Post { reply_to: None, .. } if mine => th!("tx-you-post", you = you()),
        Payload::Post { reply_to: None, .. } => th!("tx-posts", from = from),
        Payload::Post { .. } if mine => th!("tx-you-reply", you = you()),
        Payload::Post { .. } => th!("tx-replies", from = from),
        Payload::ClaimName { name } if mine => {
            th!("tx-you-claim", you = you(), name = name.as_str())
        }
        Payload::ClaimName { name } => th!("tx-claims", from = from, name = name.as_str()),
        Payload::Stamp { .. }
        | Payload::Offer { .. }
        | Payload::WithdrawOffer { .. }
        | Payload::Order { .. }
        | Payload::Settle { .. } => market_words::in_html(transaction, me),
        Payload::Coinbase { to, .. } if to == me => {
            let you = html! { <b>{ t!("you-later") }</b> };
            th!("tx-reward-you", you = you)
        }
        Payload::Coinbase { to, .. } => {
            th!(
                "tx-reward",
                to = format::who(transaction.to_name.as_deref(), to)
            )
        }
    }
}

/// A transaction in a plain sentence, for titles and labels.
pub(crate) fn in_text(transaction: &Transaction) -> String {
    let from = signer(transaction);
    match &transaction.payload {
        Payload::Transfer { to, amount, .. } => {
            let to = format::who(transaction.to_name.as_deref(), to);
            t!(
                "tx-pays",
                from = from,
                to = to,
                amount = format::amount(*amount)
            )
        }
        Payload::Post { reply_to: None, .. } => t!("tx-posts", from = from),
        Payload::Post { .. } => t!("tx-replies", from = from),
        Payload::ClaimName { name } => t!("tx-claims", from = from, name = name.as_str()),
        Payload::Stamp { .. }
        | Payload::Offer { .. }
        | Payload::WithdrawOffer { .. }
        | Payload::Order { .. }
        | Payload::Settle { .. } => market_words::in_text(transaction),
        Payload::Coinbase { to, .. } => {
            t!(
                "tx-reward",
                to = format::who(transaction.to_name.as_deref(), to)
            )
        }
    }
}

fn signer(transaction: &Transaction) -> String {
    format::who(transaction.from_name.as_deref(), &transaction.from)
}
