//! A block on the board.

use yew::prelude::*;
use yew_router::prelude::*;

use super::{ago::Ago, avatar::Avatar, hash::Hash, tally::Tally};
use crate::{format, hooks::use_now, routes::Route, text::t};

/// How a block stands to the chain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Standing {
    /// In the chain.
    #[default]
    Chain,
    /// The newest of the chain.
    Tip,
    /// On a branch beside the chain that never was it.
    Rival,
    /// Once in the chain, and undone.
    Undone,
}

/// Properties of [`BlockTile`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Its hash.
    pub(crate) hash: AttrValue,
    /// Its height.
    pub(crate) height: u64,
    /// When it was found, Unix milliseconds by this machine's clock.
    pub(crate) at: u64,
    /// Address of who found it; empty for the genesis block.
    pub(crate) miner: AttrValue,
    /// The finder's claimed name, if any.
    #[prop_or_default]
    pub(crate) miner_name: Option<AttrValue>,
    /// Transactions beside the reward; none while its body is on the way.
    pub(crate) transactions: Option<u64>,
    /// How it stands to the chain.
    #[prop_or_default]
    pub(crate) standing: Standing,
    /// Whether this node's key found it.
    #[prop_or_default]
    pub(crate) mine: bool,
    /// Whether it is the one that is looked at.
    #[prop_or_default]
    pub(crate) picked: bool,
    /// Whether it just came: its outline is drawn.
    #[prop_or_default]
    pub(crate) fresh: bool,
}

/// A block: height, age, hash, finder and a tally of its transactions; it leads to the block's page.
#[component]
pub(crate) fn BlockTile(props: &Props) -> Html {
    let now = use_now();
    let standing = match props.standing {
        Standing::Chain => None,
        Standing::Tip => Some("is-tip"),
        Standing::Rival => Some("is-rival"),
        Standing::Undone => Some("is-undone"),
    };
    let states = [
        (props.mine, "is-yours"),
        (props.picked, "is-picked"),
        (props.fresh, "is-new"),
        (props.transactions.is_none(), "is-loading"),
    ];
    let states: Classes = states
        .into_iter()
        .filter_map(|(on, class)| on.then_some(class))
        .collect();
    let to = Route::ExplorerBlock {
        id: props.hash.to_string(),
    };
    let label = label(props, &format::ago(now, props.at));
    html! {
        <li class={classes!("tile", standing, states)}>
            <Link<Route> {to}>
                <span class="visually-hidden">{ label }</span>
                { face(props) }
            </Link<Route>>
            { arrow() }
        </li>
    }
}

/// The arrow to the parent: back, because that is what the hash does.
pub(crate) fn arrow() -> Html {
    html! {
        <svg class="tile-link" viewBox="0 0 20 12" aria-hidden="true">
            <path d="M19 6.3H3.5M7 2.6L3 6.2l4 3.5" />
        </svg>
    }
}

fn label(props: &Props, age: &str) -> String {
    let height = props.height.to_string();
    match props.transactions {
        None => t!("tile-label-loading", height = height),
        Some(_) if props.miner.is_empty() => t!("tile-label-genesis", age = age),
        Some(count) => {
            let miner = format::who(props.miner_name.as_deref(), &props.miner);
            if props.standing == Standing::Undone {
                t!(
                    "tile-label-undone",
                    height = height,
                    miner = miner,
                    age = age,
                    count = count
                )
            } else {
                t!(
                    "tile-label",
                    height = height,
                    miner = miner,
                    age = age,
                    count = count
                )
            }
        }
    }
}

fn face(props: &Props) -> Html {
    let rival = matches!(props.standing, Standing::Rival | Standing::Undone);
    let height = format!("#{}{}", props.height, if rival { "′" } else { "" });
    let Some(transactions) = props.transactions else {
        return html! {
            <span class="tile-face" aria-hidden="true">
                <span class="tile-row"><b class="tile-height">{ height }</b></span>
                <i /><i />
                <span class="tile-sub">{ t!("tile-fetching") }</span>
            </span>
        };
    };
    html! {
        <span class="tile-face" aria-hidden="true">
            <span class="tile-row">
                <b class="tile-height">{ height }</b>
                if props.standing == Standing::Undone {
                    <span class="tile-sub">{ t!("tile-undone") }</span>
                } else {
                    <Ago at={props.at} />
                }
            </span>
            <Hash value={props.hash.clone()} />
            <span class="tile-row">{ miner(props) }</span>
            <span class="tile-row tile-tx">
                <Tally count={transactions} />
                <span>{ t!("tile-transactions", count = transactions) }</span>
            </span>
        </span>
    }
}

fn miner(props: &Props) -> Html {
    if props.miner.is_empty() {
        return html! { <span class="tile-miner">{ t!("tile-genesis") }</span> };
    }
    html! {
        <span class="tile-miner">
            <Avatar address={props.miner.clone()} name={props.miner_name.clone()} />
            <span class="ellipsis">{ format::who(props.miner_name.as_deref(), &props.miner) }</span>
        </span>
    }
}
