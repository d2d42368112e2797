//! What the account has.

use api::{Account, Status};
use yew::prelude::*;

use crate::{
    components::{
        amount::Amount,
        icon::{Glyph, Icon},
    },
    text::t,
};

/// Properties of [`Balance`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The node's status.
    pub(super) status: std::rc::Rc<Status>,
    /// The account, once it is known.
    pub(super) account: Option<std::rc::Rc<Account>>,
}

/// What can be spent, what waits, and what was earned.
#[component]
pub(super) fn Balance(props: &Props) -> Html {
    let Props { status, account } = props;
    let coin = AttrValue::from(status.room.coin.clone());
    html! {
        <section class="card balance" aria-label={t!("wallet-balance")}>
            <div>
                <p class="label">{ t!("wallet-spendable") }</p>
                <p class="big"><Amount value={status.me.spendable} {coin} /></p>
            </div>
            <dl class="parts">
                { part(Glyph::Clock, t!("wallet-leaving"), status.me.pending_out) }
                { part(Glyph::Receive, t!("wallet-coming"), status.me.pending_in) }
                if let Some(account) = account {
                    { part(Glyph::Gift, t!("wallet-earned", count = account.blocks_found), account.earned) }
                }
            </dl>
        </section>
    }
}

fn part(glyph: Glyph, words: String, value: u64) -> Html {
    html! { <div><dt><Icon {glyph} />{ words }</dt><dd><Amount {value} /></dd></div> }
}
