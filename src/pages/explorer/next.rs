//! The block that is being assembled.

use api::{Status, Transaction};
use yew::prelude::*;
use yew_router::prelude::*;

use super::Head;
use crate::{
    components::{
        amount::Amount,
        empty::Empty,
        hash::Hash,
        transaction_glyph::{Kind, TransactionGlyph},
        transaction_words,
    },
    format,
    hooks::use_node,
    routes::Route,
    text::{t, th},
};

/// Transactions listed that a later block has to take.
const LATER: usize = 50;

/// What this node would put into the next block: what is fixed of its header, what it takes from the pool,
/// and what has to wait.
#[component]
pub(super) fn NextBlockPage() -> Html {
    let node = use_node();
    let Some(status) = &node.status else {
        return Html::default();
    };
    let height = status.next.height.to_string();
    let fitting = (status.next.transactions as usize).min(node.pending.len());
    let (taken, later) = node.pending.split_at(fitting);
    let me = node.my_address();
    html! {
        <>
            <Head>
                <h1>{ t!("explorer-block-title", height = height) }</h1>
                <span class="tag tag-work">{ t!("explorer-next-tag") }</span>
            </Head>
            <div class="cols explorer-cols">
                <div class="stack">
                    { header(status) }
                    <section class="card">
                        <p>{ t!("explorer-next-words") }</p>
                        <p class="next-mine"><Link<Route> classes="btn" to={Route::Mine}>{ t!("explorer-next-mine") }</Link<Route>></p>
                    </section>
                </div>
                <div class="stack">
                    <section class="card">
                        <div class="card-head">
                            <h2>{ t!("explorer-next-in", count = taken.len()) }</h2>
                            <span class="faint">{ t!("explorer-next-order") }</span>
                        </div>
                        <ul class="rows txs">
                            { reward(status) }
                            { for taken.iter().map(|transaction| row(transaction, me)) }
                        </ul>
                        if taken.is_empty() {
                            <Empty title={t!("explorer-next-none")}>{ t!("explorer-next-none-words") }</Empty>
                        }
                    </section>
                    if !later.is_empty() {
                        <section class="card">
                            <div class="card-head"><h2>{ t!("explorer-next-later", count = later.len()) }</h2></div>
                            <ul class="rows txs">{ for later.iter().take(LATER).map(|transaction| row(transaction, me)) }</ul>
                            if later.len() > LATER {
                                <p class="faint newest-more">{ t!("explorer-reorg-more", count = later.len() - LATER) }</p>
                            }
                        </section>
                    }
                </div>
            </div>
        </>
    }
}

/// The six fields, as far as they are known.
fn header(status: &Status) -> Html {
    let tip = html! {
        <Link<Route> to={Route::ExplorerBlock { id: status.tip.clone() }}>{ format!("#{}", status.height) }</Link<Route>>
    };
    let fields = [
        ("f-version", t!("explorer-field-version"), html! { 1 }),
        (
            "f-previous",
            t!("explorer-field-previous"),
            html! { <>{ tip }{ " " }<Hash value={status.tip.clone()} /></> },
        ),
        (
            "f-merkle",
            t!("explorer-field-merkle"),
            t!("explorer-next-root").into(),
        ),
        (
            "f-time",
            t!("explorer-field-time"),
            t!("explorer-next-time").into(),
        ),
        (
            "f-bits",
            t!("explorer-field-bits"),
            html! { <code>{ &status.next.bits }</code> },
        ),
        (
            "f-nonce",
            t!("explorer-field-nonce"),
            th!(
                "explorer-next-nonce",
                odds = format::count(status.next.difficulty)
            ),
        ),
    ];
    html! {
        <section class="slate next-header">
            <div class="slate-head"><h2>{ t!("explorer-next-header") }</h2></div>
            <dl class="fields">
                { for fields.into_iter().map(|(class, name, value)| html! {
                    <div {class}><dt><i />{ name }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
        </section>
    }
}

fn reward(status: &Status) -> Html {
    let coin = AttrValue::from(status.room.coin.clone());
    html! {
        <li>
            <TransactionGlyph kind={Kind::Reward} on_desk=true />
            <span class="grow">{ t!("explorer-next-reward") }</span>
            <span class="end num"><Amount value={status.next.earns} {coin} /></span>
        </li>
    }
}

fn row(transaction: &Transaction, me: &str) -> Html {
    let to = Route::ExplorerTx {
        id: transaction.txid.clone(),
    };
    let is_mine = transaction.from == me;
    html! {
        <li key={transaction.txid.as_str()} class={classes!(is_mine.then_some("is-you"))}>
            <TransactionGlyph kind={Kind::from(&transaction.payload)} on_desk=true />
            <Link<Route> classes="grow ellipsis row-link" {to}>{ transaction_words::in_html(transaction, me) }</Link<Route>>
            <span class="end num faint">{ t!("explorer-next-fee", fee = format::amount(transaction.fee), bytes = transaction.raw.len() / 2) }</span>
        </li>
    }
}
