//! One transaction.

mod market;
mod story;

use api::{Payload, Reply, Request, Transaction, TransactionState};
use yew::prelude::*;
use yew_router::prelude::*;

use self::story::Story;
use super::{
    Head,
    merkle::MerkleSlate,
    missing::{Missing, sentence},
    raw::Raw,
};
use crate::{
    components::{
        ago::Ago,
        amount::Amount,
        hash::Hash,
        state_pill::StatePill,
        transaction_glyph::{Kind, TransactionGlyph},
    },
    format,
    hooks::{Asked, use_node, use_request},
    routes::Route,
    services::local_time,
    text::{t, th},
};

/// Properties of [`TransactionPage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Its id.
    pub(super) id: AttrValue,
}

/// A transaction: what it does, where it stands, and every field of it.
#[component]
pub(super) fn TransactionPage(props: &Props) -> Html {
    let node = use_node();
    let request = Request::Tx {
        txid: props.id.to_string(),
    };
    let unknown = || t!("explorer-tx-unknown", id = props.id.as_str());
    let words = match use_request(request, node.pool_changes) {
        Asked::Answered(Reply::Transaction(transaction)) => {
            return html! { <Shown {transaction} /> };
        }
        Asked::Refused(error) => Some(sentence(&error, &props.id, unknown())),
        _ => None,
    };
    html! { <Missing title={t!("explorer-tx-title")} words={words.map(AttrValue::from)} /> }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    transaction: Transaction,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let node = use_node();
    let transaction = &props.transaction;
    let is_mine = transaction.from == node.my_address();
    html! {
        <>
            <Head>
                <TransactionGlyph kind={Kind::from(&transaction.payload)} mine={is_mine} on_desk=true />
                <h1>{ title(&transaction.payload) }</h1>
                <Hash value={transaction.txid.clone()} digits=64 work=false />
            </Head>
            <div class="cols explorer-cols">
                <div class="stack">
                    <Story transaction={transaction.clone()} />
                    <Raw title={t!("explorer-tx-raw")} words={t!("explorer-tx-raw-words")} raw={transaction.raw.clone()} />
                </div>
                <div class="stack">
                    <Fields transaction={transaction.clone()} />
                    if let TransactionState::Included(included) = &transaction.state {
                        <MerkleSlate key={included.block.as_str()} block={included.block.clone()} txid={transaction.txid.clone()} />
                    }
                </div>
            </div>
        </>
    }
}

fn title(payload: &Payload) -> String {
    match Kind::from(payload) {
        Kind::Payment => t!("explorer-tx-payment"),
        Kind::Post => t!("explorer-tx-post"),
        Kind::Name => t!("explorer-tx-name"),
        Kind::Stamp => t!("explorer-tx-stamp"),
        Kind::Offer => t!("explorer-tx-offer"),
        Kind::Withdrawal => t!("explorer-tx-withdrawal"),
        Kind::Order => t!("explorer-tx-order"),
        Kind::Settlement => t!("explorer-tx-settlement"),
        Kind::Reward => t!("explorer-tx-reward"),
    }
}

/// Where it stands, and the fields that every transaction has.
#[component]
fn Fields(props: &ShownProps) -> Html {
    let node = use_node();
    let transaction = &props.transaction;
    let at = node.local_ms(transaction.time);
    let coin = node.room().map(|room| AttrValue::from(room.coin.clone()));
    let next_height = node.status.as_ref().map_or(0, |status| status.next.height);
    let is_coinbase = matches!(transaction.payload, Payload::Coinbase { .. });
    let when = match transaction.state {
        TransactionState::Pending(_) => t!("explorer-tx-heard"),
        TransactionState::Included(_) => t!("explorer-tx-found"),
    };
    html! {
        <section class="card facts">
            <div class="card-head">
                <h2>{ t!("explorer-tx-standing") }</h2>
                <StatePill txid={transaction.txid.clone()} state={transaction.state.clone()} fee={transaction.fee} {next_height} />
            </div>
            <dl>
                <div><dt>{ t!("explorer-tx-block") }</dt><dd>{ block(&transaction.state) }</dd></div>
                <div><dt>{ when }</dt><dd>{ local_time::date_and_time(at) }{ " " }<Ago class="faint" in_words=true {at} /></dd></div>
                if is_coinbase {
                    <div><dt>{ t!("explorer-tx-height") }</dt><dd>{ format::count(transaction.sequence) }</dd></div>
                    <div><dt>{ t!("explorer-tx-signature") }</dt><dd class="soft">{ t!("explorer-tx-unsigned") }</dd></div>
                } else {
                    <div><dt>{ t!("fee-label") }</dt><dd><Amount value={transaction.fee} {coin} /></dd></div>
                    <div><dt>{ t!("explorer-tx-sequence") }</dt><dd>{ format::count(transaction.sequence) }</dd></div>
                    <div><dt>{ t!("explorer-tx-signature") }</dt><dd>{ groups(&transaction.signature) }</dd></div>
                }
            </dl>
        </section>
    }
}

/// The block that holds it, or the next one that may.
fn block(state: &TransactionState) -> Html {
    match state {
        TransactionState::Pending(_) => {
            let mine = html! { <Link<Route> to={Route::Mine}>{ t!("explorer-tx-next-block") }</Link<Route>> };
            th!("explorer-tx-waits", block = mine)
        }
        TransactionState::Included(included) => {
            let to = Route::ExplorerBlock {
                id: included.block.clone(),
            };
            html! {
                <>
                    <Link<Route> {to}>{ format!("#{}", included.height) }</Link<Route>>{ " " }
                    <Hash value={included.block.clone()} />
                </>
            }
        }
    }
}

/// Hex digits in groups of eight that a copy does not show.
fn groups(hex: &str) -> Html {
    let groups = hex.as_bytes().chunks(8).map(|group| {
        let group: String = group.iter().map(|&digit| char::from(digit)).collect();
        html! { <span class="g">{ group }</span> }
    });
    html! { <code class="hash hash-full">{ for groups }</code> }
}
