//! What a transaction does: who pays whom, who says what.

use api::{Payload, Transaction};
use yew::prelude::*;
use yew_router::prelude::*;

use super::market;
use crate::{
    components::{
        address::AddressChip,
        amount::Amount,
        avatar::{Avatar, AvatarSize},
        hash::Hash,
        icon::{Glyph, Icon},
    },
    format,
    hooks::use_node,
    routes::Route,
    text::{t, th},
};

/// Properties of [`Story`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The transaction.
    pub(super) transaction: Transaction,
}

/// The people of a transaction, and what passes between them.
#[component]
pub(super) fn Story(props: &Props) -> Html {
    let node = use_node();
    let transaction = &props.transaction;
    let me = node.my_address();
    let coin = node.room().map(|room| AttrValue::from(room.coin.clone()));
    let from = || person(transaction.from_name.as_deref(), &transaction.from, me);
    let to = |address: &str| person(transaction.to_name.as_deref(), address, me);
    html! {
        <section class="card story">
            { match &transaction.payload {
                Payload::Transfer { to: payee, amount, memo } => html! {
                    <>
                        { passes(from(), *amount, coin, to(payee)) }
                        { words(t!("explorer-tx-memo"), memo) }
                    </>
                },
                Payload::Coinbase { to: finder, reward, fees, message } => html! {
                    <>
                        { passes(html! { <span class="soft">{ t!("explorer-tx-new-coins") }</span> }, reward + fees, coin, to(finder)) }
                        <p class="soft">{ t!("explorer-tx-reward-words", reward = format::amount(*reward), fees = format::amount(*fees)) }</p>
                        { words(t!("explorer-tx-message"), message) }
                    </>
                },
                Payload::Post { text, reply_to } => html! {
                    <>
                        { from() }
                        { for reply_to.as_ref().map(|id| answered(id)) }
                        <p class="post-text">{ text }</p>
                    </>
                },
                Payload::ClaimName { name } => html! {
                    <>
                        { from() }
                        <p>{ th!("explorer-tx-claims", name = html! { <b>{ name }</b> }) }</p>
                    </>
                },
                _ => market::told(transaction, me, coin),
            } }
        </section>
    }
}

/// A person with the way to the account and the address to copy.
pub(super) fn person(name: Option<&str>, address: &str, me: &str) -> Html {
    let to = Route::ExplorerAccount {
        id: address.to_owned(),
    };
    html! {
        <span class="party">
            <Avatar name={name.map(|name| AttrValue::from(name.to_owned()))} address={address.to_owned()} size={AvatarSize::Large} />
            <span class="party-text">
                <span>
                    <Link<Route> {to}><b>{ format::who(name, address) }</b></Link<Route>>
                    if address == me {
                        { " " }<span class="tag tag-you">{ t!("tag-you") }</span>
                    }
                </span>
                <AddressChip address={address.to_owned()} name={name.map(|name| AttrValue::from(name.to_owned()))} />
            </span>
        </span>
    }
}

/// An amount on its way from one to another.
pub(super) fn passes(from: Html, amount: u64, coin: Option<AttrValue>, to: Html) -> Html {
    html! {
        <div class="passes">
            { from }
            <span class="passes-what"><span class="big"><Amount value={amount} {coin} /></span><Icon glyph={Glyph::Right} class="icon-lg" /></span>
            { to }
        </div>
    }
}

/// What was written beside a payment; nothing where nothing was.
fn words(title: String, words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    html! { <><h3>{ title }</h3><p class="post-text">{ words.to_owned() }</p></> }
}

fn answered(id: &str) -> Html {
    let to = Route::ExplorerTx { id: id.to_owned() };
    let post = html! { <Link<Route> {to}><Hash value={id.to_owned()} work=false /></Link<Route>> };
    html! { <p class="faint">{ th!("post-answers", post = post) }</p> }
}
