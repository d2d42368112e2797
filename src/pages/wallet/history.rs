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
mod tests {
    use api::Pending;

    use super::*;

    fn transaction(from: &str, fee: u64, payload: Payload) -> Transaction {
        let moves = match &payload {
            Payload::Transfer { amount, .. } => *amount,
            Payload::Coinbase { reward, fees, .. } => reward + fees,
            Payload::Order { .. } | Payload::Settle { .. } => 300,
            _ => 0,
        };
        Transaction {
            txid: "ab".repeat(32),
            from: from.to_owned(),
            from_name: Some("Grace".to_owned()),
            party: (moves > 0).then(|| "chalk1ada".to_owned()),
            to_name: Some("Ada".to_owned()),
            moves,
            sequence: 11,
            fee,
            payload,
            signature: String::new(),
            state: TransactionState::Pending(Pending::Pending),
            time: 0,
            raw: String::new(),
        }
    }

    fn transfer(from: &str, memo: &str) -> Transaction {
        let payload = Payload::Transfer {
            to: "chalk1ada".to_owned(),
            amount: 250,
            memo: memo.to_owned(),
        };
        transaction(from, 5, payload)
    }

    fn said(transaction: &Transaction, me: &str) -> [String; 3] {
        [
            title(transaction, me),
            details(transaction, me),
            Change::of(transaction, me).words(),
        ]
    }

    #[test]
    fn a_payment_takes_its_fee_from_the_payer_alone() {
        let paid = transfer("chalk1gra", "");
        assert_eq!(
            said(&paid, "chalk1gra"),
            ["To Ada", "your transaction 12 · fee 0.05", "−2.55"]
        );
        assert_eq!(
            said(&paid, "chalk1ada"),
            ["From Grace", "fee 0.05, paid by them", "+2.50"]
        );
    }

    #[test]
    fn a_memo_is_quoted() {
        let [_, details, _] = said(&transfer("chalk1gra", "cookies"), "chalk1ada");
        assert_eq!(details, "fee 0.05, paid by them · “cookies”");
    }

    #[test]
    fn a_reward_brings_the_fees_too() {
        let coinbase = |fees| {
            let to = "chalk1ada".to_owned();
            transaction(
                "",
                0,
                Payload::Coinbase {
                    to,
                    reward: 1_000,
                    fees,
                    message: String::new(),
                },
            )
        };
        assert_eq!(
            said(&coinbase(15), "chalk1ada"),
            ["Reward, block #11", "plus fees 0.15", "+10.15"]
        );
        assert_eq!(said(&coinbase(0), "chalk1ada")[1], "no fees in it");
    }

    #[test]
    fn posts_and_names_cost_their_fee() {
        let post = transaction(
            "chalk1ada",
            0,
            Payload::Post {
                text: "hello".to_owned(),
                reply_to: None,
            },
        );
        assert_eq!(
            said(&post, "chalk1ada"),
            ["Your post", "your transaction 12 · fee 0.00", "0.00"]
        );
        let name = transaction(
            "chalk1ada",
            20,
            Payload::ClaimName {
                name: "Ada".to_owned(),
            },
        );
        assert_eq!(
            said(&name, "chalk1ada"),
            ["Name Ada", "your transaction 12 · fee 0.20", "−0.20"]
        );
    }

    #[test]
    fn an_order_takes_its_price_and_its_end_brings_it() {
        let offer = "ab".repeat(32);
        let order = transaction(
            "chalk1gra",
            5,
            Payload::Order {
                offer,
                quantity: 2,
                price: Some(150),
            },
        );
        let details = "your transaction 12 · fee 0.05";
        assert_eq!(
            said(&order, "chalk1gra"),
            ["Order from Ada", details, "−3.05"]
        );
        // It is held, and nothing of the seller's yet.
        assert_eq!(said(&order, "chalk1ada")[0], "Order by Grace");
        assert_eq!(said(&order, "chalk1ada")[2], "0.00");
        let order = "ab".repeat(32);
        let settle = |outcome, from, fee| {
            let order = order.clone();
            transaction(from, fee, Payload::Settle { order, outcome })
        };
        let release = settle(Outcome::Release, "chalk1gra", 5);
        assert_eq!(
            said(&release, "chalk1gra"),
            ["Released to Ada", details, "−0.05"]
        );
        assert_eq!(said(&release, "chalk1ada")[0], "Released by Grace");
        assert_eq!(said(&release, "chalk1ada")[2], "+3.00");
        // Who has waited long enough takes the own money back, and pays the fee.
        let back = settle(Outcome::Refund, "chalk1ada", 5);
        assert_eq!(said(&back, "chalk1ada")[0], "Sent back to Ada");
        assert_eq!(said(&back, "chalk1ada")[2], "+2.95");
        let dear = settle(Outcome::Refund, "chalk1ada", 400);
        assert_eq!(said(&dear, "chalk1ada")[2], "−1.00");
    }

    #[test]
    fn the_balance_runs_back_from_what_there_is() {
        let included = |mut transaction: Transaction| {
            transaction.state = TransactionState::Included(api::Included {
                block: String::new(),
                height: 3,
                confirmations: 1,
            });
            transaction
        };
        let account = |balance| api::Account {
            address: "chalk1gra".to_owned(),
            name: None,
            names: Vec::new(),
            balance,
            sequence: 2,
            pending_out: 0,
            pending_in: 0,
            blocks_found: 0,
            earned: 0,
            history: vec![
                transfer("chalk1gra", ""),
                included(transfer("chalk1gra", "")),
                included(transfer("chalk1gra", "")),
            ],
        };
        assert_eq!(
            balances(&account(500)),
            [None, Some(500), Some(500 + 255)],
            "what waits changes nothing yet"
        );
        let mut paid = account(100);
        paid.address = "chalk1ada".to_owned();
        assert_eq!(
            balances(&paid),
            [None, Some(100), None],
            "it does not add up"
        );
    }
}
