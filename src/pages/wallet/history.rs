//! What came and went.

use api::{Outcome, Payload, Transaction, TransactionState};
use yew::prelude::*;

use super::raise::RaiseFee;
use crate::{
    components::{
        button::{Button, ButtonSize},
        empty::Empty,
        state_pill::StatePill,
        transaction_glyph::{Kind, TransactionGlyph},
    },
    format,
    text::t,
};

/// Transactions shown at first, and with each press for more.
const PAGE: usize = 20;

/// Properties of [`History`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The account with its transactions, pending ones first.
    pub(super) account: std::rc::Rc<api::Account>,
    /// Height of the next block.
    pub(super) next_height: u64,
}

/// How a transaction changes an account, in 1/100 coin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    /// It brings so much.
    In(u64),
    /// It takes so much, fee included.
    Out(u64),
}

impl Change {
    /// What a transaction does to the account of an address.
    fn of(transaction: &Transaction, me: &str) -> Self {
        let is_mine = transaction.from == me;
        let is_for_me = transaction.party.as_deref() == Some(me);
        let fee = if is_mine { transaction.fee } else { 0 };
        let (comes, goes) = match &transaction.payload {
            Payload::Coinbase { .. } | Payload::Transfer { .. } | Payload::Settle { .. }
                if is_for_me =>
            {
                (transaction.moves, fee)
            }
            Payload::Transfer { .. } | Payload::Order { .. } if is_mine => {
                (0, fee.saturating_add(transaction.moves))
            }
            _ => (0, fee),
        };
        match comes.checked_sub(goes) {
            Some(rest) => Self::In(rest),
            None => Self::Out(goes - comes),
        }
    }

    /// With its sign, unless it is nothing.
    fn words(self) -> String {
        match self {
            Self::In(0) | Self::Out(0) => format::amount(0),
            Self::In(amount) => format!("+{}", format::amount(amount)),
            Self::Out(amount) => format!("−{}", format::amount(amount)),
        }
    }
}

/// The account's transactions, each with its state, which leads to it in the explorer.
#[component]
pub(super) fn History(props: &Props) -> Html {
    let shown = use_state_eq(|| PAGE);
    let transactions = &props.account.history;
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + PAGE))
    };
    html! {
        <section class="card">
            <div class="card-head">
                <h2>{ t!("wallet-history") }</h2>
                if !transactions.is_empty() {
                    <span class="faint history-note">{ t!("wallet-history-note") }</span>
                }
            </div>
            if transactions.is_empty() {
                <Empty title={t!("wallet-history-none")}>{ t!("wallet-history-none-words") }</Empty>
            } else {
                <table class="table history">
                    <thead class="visually-hidden">
                        <tr>
                            <th>{ t!("wallet-column-kind") }</th>
                            <th>{ t!("wallet-column-what") }</th>
                            <th>{ t!("wallet-column-state") }</th>
                            <th>{ t!("wallet-amount") }</th>
                            <th>{ t!("wallet-column-balance") }</th>
                        </tr>
                    </thead>
                    <tbody>{ for transactions.iter().zip(balances(&props.account)).take(*shown).map(|(transaction, after)| row(transaction, after, props)) }</tbody>
                </table>
                if *shown < transactions.len() {
                    <Button size={ButtonSize::Small} class="history-more" onclick={more}>{ t!("wallet-history-more") }</Button>
                }
            }
        </section>
    }
}

/// What the account had after each of its transactions, as they stand in its history; none for what
/// waits, and once the history does not add up.
fn balances(account: &api::Account) -> Vec<Option<u64>> {
    let mut balance = Some(account.balance);
    let after = |transaction: &Transaction| {
        if matches!(transaction.state, TransactionState::Pending(_)) {
            return None;
        }
        let after = balance?;
        balance = match Change::of(transaction, &account.address) {
            Change::In(amount) => after.checked_sub(amount),
            Change::Out(amount) => after.checked_add(amount),
        };
        Some(after)
    };
    account.history.iter().map(after).collect()
}

fn row(transaction: &Transaction, after: Option<u64>, props: &Props) -> Html {
    let me = &props.account.address;
    let is_waiting = matches!(transaction.state, TransactionState::Pending(_));
    html! {
        <tr key={transaction.txid.as_str()} class={classes!(is_waiting.then_some("is-waiting"))}>
            <td class="h-g"><TransactionGlyph kind={Kind::from(&transaction.payload)} on_desk=true /></td>
            <td class="h-what">
                <b>{ title(transaction, me) }</b>
                <span class="faint">{ details(transaction, me) }</span>
            </td>
            <td class="h-state">
                <StatePill
                    txid={transaction.txid.clone()}
                    state={transaction.state.clone()}
                    fee={transaction.fee}
                    next_height={props.next_height}
                />
                if is_waiting && transaction.from == *me {
                    <RaiseFee transaction={transaction.clone()} />
                }
            </td>
            <td class="r num h-amt">{ Change::of(transaction, me).words() }</td>
            <td class="r num faint h-after">{ after.map(format::amount) }</td>
        </tr>
    }
}

/// What it is, in a few words.
fn title(transaction: &Transaction, me: &str) -> String {
    match &transaction.payload {
        Payload::Transfer { to, .. } if transaction.from == me => {
            t!(
                "wallet-paid-to",
                name = format::who(transaction.to_name.as_deref(), to)
            )
        }
        Payload::Transfer { .. } => {
            t!(
                "wallet-paid-by",
                name = format::who(transaction.from_name.as_deref(), &transaction.from)
            )
        }
        Payload::Coinbase { .. } => t!("wallet-reward", height = transaction.sequence.to_string()),
        Payload::Post { reply_to: None, .. } => t!("wallet-post"),
        Payload::Post { .. } => t!("wallet-reply"),
        Payload::ClaimName { name } => t!("wallet-name", name = name.as_str()),
        Payload::Stamp { name, .. } => t!("wallet-stamp", file = name.as_str()),
        Payload::Offer { title, .. } => t!("wallet-offer", title = title.as_str()),
        Payload::WithdrawOffer { .. } => t!("wallet-withdrawal"),
        Payload::Order { .. } | Payload::Settle { .. } => deal(transaction, me),
    }
}

/// An order, or its end, seen from one side of it.
fn deal(transaction: &Transaction, me: &str) -> String {
    let by = || format::who(transaction.from_name.as_deref(), &transaction.from);
    let party = || {
        let address = transaction.party.as_deref().unwrap_or_default();
        format::who(transaction.to_name.as_deref(), address)
    };
    let is_for_me = transaction.party.as_deref() == Some(me) && transaction.from != me;
    match (&transaction.payload, is_for_me) {
        (Payload::Settle { outcome, .. }, true) => match outcome {
            Outcome::Release => t!("wallet-released-by", name = by()),
            Outcome::Refund => t!("wallet-refunded-by", name = by()),
        },
        (Payload::Settle { outcome, .. }, false) => match outcome {
            Outcome::Release => t!("wallet-released-to", name = party()),
            Outcome::Refund => t!("wallet-refunded-to", name = party()),
        },
        (_, true) => t!("wallet-ordered-by", name = by()),
        (_, false) => t!("wallet-ordered-from", name = party()),
    }
}

/// What belongs to it: its number among those of the account, its fee, its memo.
fn details(transaction: &Transaction, me: &str) -> String {
    let fee = format::amount(transaction.fee);
    let details = match &transaction.payload {
        Payload::Coinbase { fees: 0, .. } => t!("wallet-no-fees"),
        Payload::Coinbase { fees, .. } => t!("wallet-plus-fees", fees = format::amount(*fees)),
        _ if transaction.from == me => {
            t!(
                "wallet-details",
                number = format::count(transaction.sequence + 1),
                fee = fee
            )
        }
        _ => t!("wallet-fee-by-payer", fee = fee),
    };
    match &transaction.payload {
        Payload::Transfer { memo, .. } if !memo.is_empty() => {
            t!("wallet-with-memo", details = details, memo = memo.as_str())
        }
        _ => details,
    }
}

#[cfg(test)]
mod tests;
