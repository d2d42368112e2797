//! The explorer: the tree of blocks, and one block, transaction or account.

mod account;
mod block;
mod merkle;
mod missing;
mod next;
mod overview;
pub(crate) mod raw;
mod search;
mod transaction;
mod tree;

use std::rc::Rc;

use api::Reorg;
use yew::prelude::*;

use self::{
    account::AccountPage, block::BlockPage, next::NextBlockPage, overview::Overview,
    search::Search, transaction::TransactionPage,
};
use crate::hooks::{Activity, ActivityKind};

pub(crate) use self::tree::{Props, Tree, layout};

/// What stands in place of a hash in the address of the block that is being assembled.
pub(crate) const NEXT: &str = "next";

/// What the explorer looks at.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Picked {
    /// The newest block.
    Newest,
    /// A block by its hash or height.
    Block(AttrValue),
    /// A transaction by its id.
    Transaction(AttrValue),
    /// An account by its address or name.
    Account(AttrValue),
}

/// The explorer screen.
#[component]
pub(crate) fn Explorer(props: &Props) -> Html {
    match &props.picked {
        Picked::Newest => html! { <Overview /> },
        Picked::Block(id) if *id == NEXT => html! { <NextBlockPage /> },
        Picked::Block(id) => html! { <BlockPage {id} /> },
        Picked::Transaction(id) => html! { <TransactionPage {id} /> },
        Picked::Account(id) => html! { <AccountPage {id} /> },
    }
}

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
struct HeadProps {
    /// The title, with what stands beside it.
    children: Html,
}

/// The head of each of the explorer's pages: its title, and the search.
#[component]
fn Head(props: &HeadProps) -> Html {
    html! {
        <div class="page-head">
            <div class="block-title">{ props.children.clone() }</div>
            <Search />
        </div>
    }
}

/// The newest change of branches that this page knows of.
pub(crate) fn newest_reorg(activity: &[Activity]) -> Option<Rc<Reorg>> {
    activity.iter().find_map(|activity| match &activity.kind {
        ActivityKind::Reorg(reorg) => Some(Rc::clone(reorg)),
        _ => None,
    })
}

/// Height of the block that put more work behind its branch.
fn height_of_winner(reorg: &Reorg) -> u64 {
    reorg.fork_height + reorg.connected.len() as u64
}
