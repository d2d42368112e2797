//! The block that would be mined now: dashed, because nobody agreed on it yet.

use api::{Status, Transaction};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    button::counted_dots,
    transaction_glyph::{Kind, TransactionGlyph},
    transaction_words,
};
use crate::{
    format,
    hooks::{Novelty, now_ms, use_node},
    routes::Route,
    text::t,
};

/// Transactions drawn, beside the reward.
const DRAWN: usize = 5;

/// The next block with what waits for it; it leads to mining.
#[component]
pub(crate) fn NextTile() -> Html {
    let node = use_node();
    let novelty = use_mut_ref(Novelty::default);
    let drawn_times = use_mut_ref(|| 0_usize);
    let Some(status) = node.status.clone() else {
        return Html::default();
    };
    *drawn_times.borrow_mut() += 1;
    let me = node.my_address();
    let waiting = node.pending.len();
    let yours = node
        .pending
        .iter()
        .filter(|transaction| transaction.from == me)
        .count();
    let height = status.next.height.to_string();
    let label = t!(
        "next-label",
        height = height.as_str(),
        waiting = waiting,
        yours = yours
    );
    let drawn = || node.pending.iter().take(DRAWN);
    let ids = drawn().map(|transaction| transaction.txid.as_str());
    let news = novelty.borrow_mut().update(ids, now_ms());
    let glyph = |(transaction, fresh): (&Transaction, bool)| {
        html! {
            <TransactionGlyph
                key={transaction.txid.as_str()}
                kind={Kind::from(&transaction.payload)}
                mine={transaction.from == me}
                {fresh}
                title={transaction_words::in_text(transaction)}
            />
        }
    };
    html! {
        <li class="tile tile-next">
            <Link<Route> to={Route::Mine}>
                <span class="visually-hidden">{ label }</span>
                <span class="tile-face" aria-hidden="true">
                    <span class="tile-row">
                        <b class="tile-height">
                            { format!("#{height} ") }
                            <span class="tile-sub">{ title(status.mining.on) }</span>
                        </b>
                        <span class="tile-sub">{ t!("wait-count", count = waiting) }</span>
                    </span>
                    <span class="txgs">
                        <TransactionGlyph kind={Kind::Reward} title={t!("next-reward", amount = format::amount(status.next.earns))} />
                        { for drawn().zip(news).map(glyph) }
                    </span>
                    { foot(&status, *drawn_times.borrow()) }
                </span>
            </Link<Route>>
            <svg class="tile-link is-dashed" viewBox="0 0 20 12" aria-hidden="true">
                <path d="M19 6.3H3.5M7 2.6L3 6.2l4 3.5" />
            </svg>
        </li>
    }
}

fn title(mining: bool) -> String {
    if mining {
        t!("next-yours")
    } else {
        t!("next-title")
    }
}

fn foot(status: &Status, drawn_times: usize) -> Html {
    let earns = format::amount(status.next.earns);
    html! {
        <span class="tile-row tile-foot">
            if status.mining.on {
                { counted_dots(drawn_times) }
                <span>{ t!("next-trying") }</span>
            } else {
                <span>{ t!("next-idle") }</span>
            }
            <span class="tile-sub">{ t!("next-earns", amount = earns, coin = status.room.coin.as_str()) }</span>
        </span>
    }
}
