//! Where a transaction stands: the same pill everywhere.

use api::TransactionState;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    icon::{Glyph, Icon},
    tally::Tally,
};
use crate::{format, routes::Route, text::t};

/// Confirmations after which a transaction counts as settled.
pub(crate) const SETTLED_AFTER: u64 = 5;

/// Properties of [`StatePill`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The transaction's id, to which the pill leads.
    pub(crate) txid: AttrValue,
    /// Where it stands.
    pub(crate) state: TransactionState,
    /// Its fee in 1/100 coin, said while it waits.
    pub(crate) fee: u64,
    /// Height of the next block, said while it waits.
    pub(crate) next_height: u64,
}

/// The state of a transaction in words, with a tally of its confirmations.
#[component]
pub(crate) fn StatePill(props: &Props) -> Html {
    let (class, content) = match &props.state {
        TransactionState::Pending(_) => ("is-waiting", waiting(props)),
        TransactionState::Included(included) if included.confirmations < SETTLED_AFTER => (
            "is-mined",
            confirming(included.confirmations, included.height),
        ),
        TransactionState::Included(included) => (
            "is-settled",
            settled(included.confirmations, included.height),
        ),
    };
    let to = Route::ExplorerTx {
        id: props.txid.to_string(),
    };
    html! { <Link<Route> {to} classes={classes!("state", class)}>{ content }</Link<Route>> }
}

fn waiting(props: &Props) -> Html {
    let fee = format::amount(props.fee);
    html! {
        <>
            <Icon glyph={Glyph::Clock} />
            <span>{ t!("state-waiting", height = props.next_height.to_string(), fee = fee) }</span>
        </>
    }
}

fn confirming(confirmations: u64, height: u64) -> Html {
    html! {
        <>
            <Tally count={confirmations} fresh={confirmations == 1} />
            <span>
                { t!("state-confirming", confirmations = confirmations, settled = SETTLED_AFTER) }
                <span class="state-more">{ t!("state-in-block", height = height.to_string()) }</span>
            </span>
        </>
    }
}

fn settled(confirmations: u64, height: u64) -> Html {
    html! {
        <>
            <Tally count={SETTLED_AFTER} fresh={confirmations == SETTLED_AFTER} />
            <span>
                { t!("state-settled") }
                <span class="state-more">{ t!("state-confirmations", count = format::count(confirmations)) }</span>
                { t!("state-in-block", height = height.to_string()) }
            </span>
        </>
    }
}
