//! An order with its steps: what is done, what is told, and what comes next and by whom.

use std::rc::Rc;

use api::{Order, OrderStatus, Outcome, Post, Status, Transaction, TransactionState};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    draft::Deed,
    standing::{Side, confirmations, ending, may, said, side},
};
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        icon::{Glyph, Icon},
        state_pill::StatePill,
    },
    format,
    hooks::NodeView,
    routes::Route,
    text::{t, th},
};

/// What the orders of a room are looked at with.
pub(super) struct Desk<'a> {
    pub(super) status: &'a Status,
    pub(super) node: &'a NodeView,
    pub(super) posts: &'a [Post],
    /// After how many confirmations this shop hands over.
    pub(super) wanted: u64,
    pub(super) onact: &'a Callback<Deed>,
}

/// How far a step is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Done,
    Told,
    Next,
    Later,
}

/// An order with all its steps.
pub(super) fn order_card(desk: &Desk<'_>, order: &Order) -> Html {
    let side = side(
        order,
        &desk.status.me.address,
        desk.status.room.host.as_deref(),
    );
    let is_open = matches!(order.status, OrderStatus::Open | OrderStatus::Pending);
    html! {
        <section class={classes!("card", "order", is_open.then_some("is-locked"))} key={order.txid.clone()}>
            <div class="card-head">
                <h2>{ t!("market-order-of", count = order.quantity, title = order.title.as_str()) }</h2>
                { tag(desk, order) }
            </div>
            <ol class="steps">
                { paid(desk, order, side) }
                { handed_over(desk, order, side) }
                { plea(desk, order, side) }
                { end(desk, order, side) }
            </ol>
        </section>
    }
}

/// Where the money is.
fn tag(desk: &Desk<'_>, order: &Order) -> Html {
    let amount = || {
        t!(
            "market-amount",
            amount = format::amount(order.total),
            coin = desk.status.room.coin.as_str()
        )
    };
    let (class, glyph, words) = match order.status {
        OrderStatus::Pending => ("", Glyph::Clock, t!("market-tag-waits", amount = amount())),
        OrderStatus::Open => (
            "tag-locked",
            Glyph::Lock,
            t!("market-tag-held", amount = amount()),
        ),
        OrderStatus::Released => ("tag-good", Glyph::Check, t!("market-tag-released")),
        OrderStatus::Refunded => ("", Glyph::Undo, t!("market-tag-refunded")),
    };
    html! { <span class={classes!("tag", class)}><Icon {glyph} />{ words }</span> }
}

fn step(stage: Stage, glyph: Option<Glyph>, title: String, content: Html) -> Html {
    let (class, glyph) = match stage {
        Stage::Done => ("is-done", Some(Glyph::Check)),
        Stage::Told => ("is-told", glyph),
        Stage::Next => ("is-next", glyph),
        Stage::Later => ("", glyph),
    };
    html! {
        <li {class} aria-current={(stage == Stage::Next).then_some("step")}>
            <span class="step-dot">{ for glyph.map(|glyph| html! { <Icon {glyph} /> }) }</span>
            <div><h3>{ title }</h3>{ content }</div>
        </li>
    }
}

fn paid(desk: &Desk<'_>, order: &Order, side: Side) -> Html {
    let amount = format::amount(order.total);
    let coin = desk.status.room.coin.as_str();
    let words = if side == Side::Buyer {
        t!("market-paid-you", amount = amount, coin = coin)
    } else {
        let buyer = format::who(order.buyer_name.as_deref(), &order.buyer);
        t!("market-paid", buyer = buyer, amount = amount, coin = coin)
    };
    let stage = match order.state {
        TransactionState::Pending(_) => Stage::Next,
        TransactionState::Included(_) => Stage::Done,
    };
    let fee = fee_of(&desk.node.pending, &order.txid);
    let content = html! {
        <>
            <p>{ words }</p>
            <StatePill txid={order.txid.clone()} state={order.state.clone()} {fee} next_height={desk.status.next.height} />
        </>
    };
    step(stage, Some(Glyph::Clock), t!("market-step-paid"), content)
}

fn fee_of(pending: &[Transaction], txid: &str) -> u64 {
    let waiting = pending.iter().find(|waiting| waiting.txid == txid);
    waiting.map_or(0, |waiting| waiting.fee)
}

/// What somebody wrote about the order. It is only ever told: the chain can't see a cookie.
fn word(post: &Post) -> Html {
    html! { <blockquote class="order-word post-text">{ &post.text }</blockquote> }
}

fn handed_over(desk: &Desk<'_>, order: &Order, side: Side) -> Html {
    let seller = format::who(order.seller_name.as_deref(), &order.seller);
    if let Some(post) = said(desk.posts, order, &order.seller) {
        let title = match side {
            Side::Seller => t!("market-step-told-you"),
            _ => t!("market-step-told", seller = seller),
        };
        let content = html! { <>{ word(post) }<p>{ t!("market-told-words") }</p></> };
        return step(Stage::Told, Some(Glyph::Feed), title, content);
    }
    let is_over = matches!(order.status, OrderStatus::Released | OrderStatus::Refunded);
    let content = match side {
        _ if is_over => html! { <p>{ t!("market-not-told") }</p> },
        Side::Seller => hand_over(desk, order),
        _ => html! { <p>{ t!("market-not-told-yet", seller = seller) }</p> },
    };
    let stage = if side == Side::Seller && !is_over {
        Stage::Next
    } else {
        Stage::Later
    };
    step(
        stage,
        Some(Glyph::Basket),
        t!("market-step-hand-over"),
        content,
    )
}

/// What the seller does: wait as chosen, then hand over and say so.
fn hand_over(desk: &Desk<'_>, order: &Order) -> Html {
    let missing = desk.wanted.saturating_sub(confirmations(order));
    let words = match missing {
        0 => t!("market-hand-over-now"),
        _ => t!("market-hand-over-wait", count = missing),
    };
    let start = t!(
        "market-handed-words",
        count = order.quantity,
        title = order.title.as_str()
    );
    let deed = Deed::Say(Rc::new(order.clone()), start);
    let kind = if missing == 0 {
        ButtonKind::Primary
    } else {
        ButtonKind::Quiet
    };
    html! {
        <>
            <p>{ words }</p>
            <div class="step-do">{ act(desk, kind, deed, t!("market-handed-do")) }</div>
        </>
    }
}

fn act(desk: &Desk<'_>, kind: ButtonKind, deed: Deed, words: String) -> Html {
    let onclick = desk.onact.reform(move |_: MouseEvent| deed.clone());
    html! { <Button {kind} size={ButtonSize::Small} {onclick}>{ words }</Button> }
}

/// What the buyer wrote about it, if anything: that is how the host hears of trouble.
fn plea(desk: &Desk<'_>, order: &Order, side: Side) -> Html {
    let Some(post) = said(desk.posts, order, &order.buyer) else {
        return Html::default();
    };
    let title = match side {
        Side::Buyer => t!("market-step-told-you"),
        _ => t!(
            "market-step-told",
            seller = format::who(order.buyer_name.as_deref(), &order.buyer)
        ),
    };
    step(Stage::Told, Some(Glyph::Feed), title, word(post))
}

fn end(desk: &Desk<'_>, order: &Order, side: Side) -> Html {
    match order.status {
        OrderStatus::Released => ended(order, Outcome::Release),
        OrderStatus::Refunded => ended(order, Outcome::Refund),
        OrderStatus::Pending => step(
            Stage::Later,
            Some(Glyph::Coins),
            t!("market-step-end"),
            html! { <p>{ t!("market-end-later") }</p> },
        ),
        OrderStatus::Open => match ending(&desk.node.pending, order) {
            Some(outcome) => step(
                Stage::Next,
                Some(Glyph::Clock),
                t!("market-step-end"),
                html! { <p>{ ending_words(order, outcome) }</p> },
            ),
            None => decide(desk, order, side),
        },
    }
}

fn payee(order: &Order, outcome: Outcome) -> String {
    match outcome {
        Outcome::Release => format::who(order.seller_name.as_deref(), &order.seller),
        Outcome::Refund => format::who(order.buyer_name.as_deref(), &order.buyer),
    }
}

fn ending_words(order: &Order, outcome: Outcome) -> String {
    let (amount, who) = (format::amount(order.total), payee(order, outcome));
    match outcome {
        Outcome::Release => t!("market-ending-release", amount = amount, who = who),
        Outcome::Refund => t!("market-ending-refund", amount = amount, who = who),
    }
}

fn ended(order: &Order, outcome: Outcome) -> Html {
    let (amount, who) = (format::amount(order.total), payee(order, outcome));
    let title = match outcome {
        Outcome::Release => t!("market-ended-release", amount = amount, who = who),
        Outcome::Refund => t!("market-ended-refund", amount = amount, who = who),
    };
    let link = order.settled_by.clone().map(|id| {
        html! {
            <Link<Route> classes="settled-by" to={Route::ExplorerTx { id }}>{ t!("market-ended-by") }</Link<Route>>
        }
    });
    step(Stage::Done, None, title, html! { <>{ for link }</> })
}

/// Who may end it, until when, and the buttons for who looks at it.
fn decide(desk: &Desk<'_>, order: &Order, side: Side) -> Html {
    let next = desk.status.next.height;
    let timeout = order.timeout.unwrap_or(u64::MAX);
    let title = match side {
        Side::Buyer => t!("market-step-release"),
        Side::Host => t!("market-step-decide"),
        Side::Seller | Side::Other => t!("market-step-end"),
    };
    let who = match side {
        Side::Buyer => t!("market-release-you"),
        Side::Seller => t!(
            "market-release-buyer",
            buyer = payee(order, Outcome::Refund)
        ),
        Side::Host => t!("market-release-host"),
        Side::Other => t!("market-release-other"),
    };
    let until = if next >= timeout {
        t!("market-timed-out", buyer = payee(order, Outcome::Refund))
    } else {
        let blocks = timeout - next;
        let wait_ms = blocks * u64::from(desk.status.room.target_spacing) * 1_000;
        let height = html! { <b>{ format!("#{timeout}") }</b> };
        let time = format::duration(wait_ms);
        return step(
            stage_of(side),
            Some(Glyph::Coins),
            title,
            html! {
                <>
                    <p>{ who }{ " " }{ th!("market-times-out", height = height, time = time, buyer = payee(order, Outcome::Refund)) }</p>
                    { buttons(desk, order, side) }
                </>
            },
        );
    };
    step(
        stage_of(side),
        Some(Glyph::Coins),
        title,
        html! { <><p>{ until }</p>{ buttons(desk, order, side) }</> },
    )
}

fn stage_of(side: Side) -> Stage {
    match side {
        Side::Buyer | Side::Host => Stage::Next,
        Side::Seller | Side::Other => Stage::Later,
    }
}

fn buttons(desk: &Desk<'_>, order: &Order, side: Side) -> Html {
    let button = |outcome| {
        if !may(order, side, outcome, desk.status.next.height) {
            return Html::default();
        }
        let (kind, words) = match (outcome, side) {
            (Outcome::Release, Side::Buyer) => (ButtonKind::Primary, t!("market-do-release")),
            (Outcome::Release, _) => (
                ButtonKind::Quiet,
                t!("market-do-release-to", who = payee(order, outcome)),
            ),
            (Outcome::Refund, Side::Buyer) => (ButtonKind::Quiet, t!("market-do-take-back")),
            (Outcome::Refund, _) => (
                ButtonKind::Quiet,
                t!("market-do-refund", who = payee(order, outcome)),
            ),
        };
        let deed = Deed::Settle(Rc::new(order.clone()), outcome);
        act(desk, kind, deed, words)
    };
    let has_host = desk.status.room.host.is_some();
    html! {
        <div class="step-do">
            { button(Outcome::Release) }
            { button(Outcome::Refund) }
            if side == Side::Buyer && has_host {
                { act(desk, ButtonKind::Quiet, Deed::Say(Rc::new(order.clone()), String::new()), t!("market-do-ask")) }
            }
        </div>
    }
}
