//! The wallet: what you have, whom you pay, what came and went, and how others reach you.

mod balance;
mod history;
mod identity;
mod raise;
mod receive;
mod recovery;
mod send;

use std::rc::Rc;

use api::{Account, Reply, Request};
use yew::prelude::*;

use self::{
    balance::Balance,
    history::History,
    identity::{IdentityCard, LockState, Unlock},
    receive::Receive,
    recovery::Recovery,
    send::Send,
};
use crate::{
    hooks::{Asked, use_node, use_request},
    services::identity::kept,
    text::t,
};

/// The wallet screen.
#[component]
pub(crate) fn Wallet() -> Html {
    let node = use_node();
    let account = use_account();
    let look_again = use_force_update();
    let Some(status) = node.status.clone() else {
        return Html::default();
    };
    let next_height = status.next.height;
    let (me, kept) = (status.me.clone(), kept());
    let onchange = {
        let look_again = look_again.clone();
        Callback::from(move |()| look_again.force_update())
    };
    html! {
        <>
            <div class="page-head">
                <h1>{ t!("wallet-title") }</h1>
                if let Some(kept) = &kept {
                    <LockState me={me.clone()} kept={kept.clone()} />
                }
            </div>
            <div class="cols wallet-cols">
                <div class="stack">
                    <Balance status={status.clone()} account={account.clone()} />
                    <Send status={status.clone()} />
                    if let Some(account) = account {
                        <History {account} {next_height} />
                    }
                </div>
                <aside class="stack" aria-label={t!("wallet-beside")}>
                    if let Some(kept) = kept.clone().filter(|_| me.locked) {
                        <Unlock {kept} />
                    }
                    <Receive me={me.clone()} />
                    <Recovery />
                    // Where it is kept nowhere, the board of notices says so.
                    if let Some(kept) = kept {
                        <IdentityCard {me} {kept} {onchange} />
                    }
                </aside>
            </div>
        </>
    }
}

/// What the chain says of this node's account, once it answers.
#[hook]
fn use_account() -> Option<Rc<Account>> {
    let node = use_node();
    let request = Request::Account {
        account: node.my_address().to_owned(),
    };
    match use_request(request, node.pool_changes) {
        Asked::Answered(Reply::Account(account)) => Some(Rc::new(account)),
        _ => None,
    }
}
