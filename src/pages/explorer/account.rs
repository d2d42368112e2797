//! One account.

use api::{Account, Reply, Request, Transaction};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    Head,
    missing::{Missing, sentence},
};
use crate::{
    components::{
        amount::Amount,
        avatar::Avatar,
        copy_button::CopyButton,
        empty::Empty,
        icon::{Glyph, Icon},
        state_pill::StatePill,
        transaction_glyph::{Kind, TransactionGlyph},
        transaction_words,
    },
    format,
    hooks::{Asked, use_node, use_request},
    routes::Route,
    text::t,
};

/// Most transactions of an account that the node gives.
const MOST: usize = 200;

/// Properties of [`AccountPage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Address or name.
    pub(super) id: AttrValue,
}

/// An account: its names, what it holds, what it did.
#[component]
pub(super) fn AccountPage(props: &Props) -> Html {
    let node = use_node();
    let request = Request::Account {
        account: props.id.to_string(),
    };
    let unknown = || t!("explorer-account-unknown", id = props.id.as_str());
    let words = match use_request(request, node.pool_changes) {
        Asked::Answered(Reply::Account(account)) => return html! { <Shown {account} /> },
        Asked::Refused(error) => Some(sentence(&error, &props.id, unknown())),
        _ => None,
    };
    html! { <Missing title={format::who(None, &props.id)} words={words.map(AttrValue::from)} /> }
}

#[derive(Properties, PartialEq)]
struct ShownProps {
    account: Account,
}

#[component]
fn Shown(props: &ShownProps) -> Html {
    let node = use_node();
    let account = &props.account;
    let name = account.name.clone().map(AttrValue::from);
    html! {
        <>
            <Head>
                <Avatar address={account.address.clone()} {name} />
                <h1>{ format::who(account.name.as_deref(), &account.address) }</h1>
                if account.address == node.my_address() {
                    <span class="tag tag-you">{ t!("tag-you") }</span>
                }
            </Head>
            <div class="cols explorer-cols">
                <div class="stack"><History account={account.clone()} /></div>
                <div class="stack">
                    <Holds account={account.clone()} />
                    <Is account={account.clone()} />
                </div>
            </div>
        </>
    }
}

/// What it holds, and what is on its way.
#[component]
fn Holds(props: &ShownProps) -> Html {
    let node = use_node();
    let account = &props.account;
    let coin = node.room().map(|room| AttrValue::from(room.coin.clone()));
    let on_its_way = account.pending_in > 0 || account.pending_out > 0;
    html! {
        <section class="card facts">
            <div class="card-head"><h2>{ t!("explorer-account-balance") }</h2></div>
            <p class="big"><Amount value={account.balance} coin={coin.clone()} /></p>
            <dl>
                if on_its_way {
                    <div><dt>{ t!("explorer-account-in") }</dt><dd><Amount value={account.pending_in} sign="+" /></dd></div>
                    <div><dt>{ t!("explorer-account-out") }</dt><dd><Amount value={account.pending_out} sign="−" /></dd></div>
                }
                <div><dt>{ t!("explorer-account-found") }</dt><dd>{ format::count(account.blocks_found) }</dd></div>
                <div><dt>{ t!("explorer-account-earned") }</dt><dd><Amount value={account.earned} {coin} /></dd></div>
            </dl>
        </section>
    }
}

/// What it is called, in every way.
#[component]
fn Is(props: &ShownProps) -> Html {
    let account = &props.account;
    let who = format::who(account.name.as_deref(), &account.address);
    html! {
        <section class="card facts">
            <div class="card-head">
                <h2>{ t!("explorer-account") }</h2>
                <CopyButton class="icon-btn" text={account.address.clone()} label={t!("address-copy", name = who)} done={t!("address-copied")}>
                    <Icon glyph={Glyph::Copy} />
                </CopyButton>
            </div>
            <dl>
                <div><dt>{ t!("explorer-account-address") }</dt><dd><code class="whole">{ &account.address }</code></dd></div>
                <div>
                    <dt>{ t!("explorer-account-names", count = account.names.len()) }</dt>
                    <dd>
                        if account.names.is_empty() {
                            <span class="soft">{ t!("explorer-account-no-name") }</span>
                        } else {
                            { account.names.join(", ") }
                        }
                    </dd>
                </div>
                <div><dt>{ t!("explorer-account-sequence") }</dt><dd>{ format::count(account.sequence) }</dd></div>
            </dl>
        </section>
    }
}

/// What it signed and what paid it.
#[component]
fn History(props: &ShownProps) -> Html {
    let node = use_node();
    let history = &props.account.history;
    let me = node.my_address();
    let next_height = node.status.as_ref().map_or(0, |status| status.next.height);
    html! {
        <section class="card">
            <div class="card-head">
                <h2>{ t!("explorer-account-history") }</h2>
                <span class="faint">{ t!("explorer-transactions", count = history.len()) }</span>
            </div>
            if history.is_empty() {
                <Empty title={t!("explorer-account-nothing")}>{ t!("explorer-account-nothing-words") }</Empty>
            } else {
                <ul class="rows txs">{ for history.iter().map(|transaction| row(transaction, me, next_height)) }</ul>
            }
            if history.len() >= MOST {
                <p class="faint newest-more">{ t!("explorer-account-most", count = MOST) }</p>
            }
        </section>
    }
}

fn row(transaction: &Transaction, me: &str, next_height: u64) -> Html {
    let to = Route::ExplorerTx {
        id: transaction.txid.clone(),
    };
    html! {
        <li key={transaction.txid.as_str()}>
            <TransactionGlyph kind={Kind::from(&transaction.payload)} mine={transaction.from == me} on_desk=true />
            <Link<Route> classes="grow ellipsis row-link" {to}>{ transaction_words::in_html(transaction, me) }</Link<Route>>
            <StatePill txid={transaction.txid.clone()} state={transaction.state.clone()} fee={transaction.fee} {next_height} />
        </li>
    }
}
