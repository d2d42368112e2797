//! The copy's transactions: in a line each what they do, and all their fields.

use api::lab::bench::{Bench, BenchTransaction};
use yew::prelude::*;

use super::{Hands, Wrong, header::input};
use crate::{
    components::transaction_glyph::{Kind, TransactionGlyph},
    format,
    text::lab::{lab, labh},
};

/// Transactions that are shown at first.
const SHOWN: usize = 6;

/// Properties of [`Transactions`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench.
    pub(super) bench: Bench,
    /// A field that was given a value that it can't have.
    pub(super) wrong: Option<Wrong>,
    /// What is done on the bench.
    pub(super) hands: Hands,
}

/// The transactions.
#[component]
pub(super) fn Transactions(props: &Props) -> Html {
    let all = use_state_eq(|| false);
    let transactions = &props.bench.transactions;
    let shown = if *all { transactions.len() } else { SHOWN };
    let more = transactions.len().saturating_sub(shown);
    let show_all = {
        let all = all.setter();
        Callback::from(move |_: MouseEvent| all.set(true))
    };
    html! {
        <>
            if !transactions.is_empty() {
                <h3 class="btx-head">{ lab!("lab-transactions") }</h3>
            }
            <ul class="btx">
                { for (0_u32..).zip(transactions).take(shown).map(|(at, transaction)| html! {
                    <li key={at} class={classes!(is_changed(transaction).then_some("is-changed"))}>
                        { one(at, transaction, props) }
                    </li>
                }) }
            </ul>
            if more > 0 {
                <button class="btn-chalk" type="button" onclick={show_all}>{ lab!("lab-more", count = more) }</button>
            }
        </>
    }
}

fn one(at: u32, transaction: &BenchTransaction, props: &Props) -> Html {
    let Some((main, others)) = split(transaction) else {
        return Html::default();
    };
    let input = |field| input(Some(at), field, props.wrong.as_ref(), &props.hands);
    html! {
        <>
            <div class="btx-line">
                <TransactionGlyph kind={kind(&transaction.kind)} mine={transaction.from_me || transaction.to_me} />
                <span class="btx-words">{ words(transaction) }</span>
                <div class="bf bf-main">{ input(main) }</div>
            </div>
            <details>
                <summary>{ lab!("lab-all-fields") }</summary>
                <div class="bf-more">
                    { for others.into_iter().map(|field| html! { <div class="bf" key={field.name.clone()}>{ input(field) }</div> }) }
                </div>
            </details>
        </>
    }
}

/// The field that a person would change first, and the others.
fn split(
    transaction: &BenchTransaction,
) -> Option<(&api::lab::bench::Field, Vec<&api::lab::bench::Field>)> {
    let main = if transaction.kind == "coinbase" {
        "reward"
    } else {
        ""
    };
    let fields = &transaction.fields;
    let at = fields
        .iter()
        .position(|field| field.name == main)
        .unwrap_or(0);
    let main = fields.get(at)?;
    let others = fields.iter().enumerate().filter(|(nth, _)| *nth != at);
    Some((main, others.map(|(_, field)| field).collect()))
}

fn is_changed(transaction: &BenchTransaction) -> bool {
    let mut fields = transaction.fields.iter();
    fields.any(|field| field.value != field.before)
}

/// What a transaction does, in a few words.
fn words(transaction: &BenchTransaction) -> Html {
    let from = html! { <b>{ who(transaction) }</b> };
    match (transaction.kind.as_str(), &transaction.to) {
        ("coinbase", _) => labh!("lab-tx-reward", name = from),
        ("bitcoin", _) => html! { lab!("lab-tx-bitcoin") },
        ("transfer", Some(to)) => {
            let to = if transaction.to_me {
                lab!("lab-you")
            } else {
                format::who(transaction.to_name.as_deref(), to)
            };
            labh!("lab-tx-pays", name = from, to = html! { <b>{ to }</b> })
        }
        ("post", _) => labh!("lab-tx-says", name = from),
        ("claimName", _) => labh!("lab-tx-claims", name = from),
        ("stamp", _) => labh!("lab-tx-stamps", name = from),
        ("offer", _) => labh!("lab-tx-offers", name = from),
        ("withdrawOffer", _) => labh!("lab-tx-withdraws", name = from),
        ("order", _) => labh!("lab-tx-orders", name = from),
        _ => labh!("lab-tx-settles", name = from),
    }
}

/// Who signs, or whom a reward pays.
pub(super) fn who(transaction: &BenchTransaction) -> String {
    if transaction.from_me {
        return lab!("lab-you");
    }
    format::who(transaction.from_name.as_deref(), &transaction.from)
}

fn kind(kind: &str) -> Kind {
    match kind {
        "coinbase" | "bitcoin" => Kind::Reward,
        "transfer" => Kind::Payment,
        "post" => Kind::Post,
        "claimName" => Kind::Name,
        "stamp" => Kind::Stamp,
        "offer" => Kind::Offer,
        "withdrawOffer" => Kind::Withdrawal,
        "order" => Kind::Order,
        _ => Kind::Settlement,
    }
}
