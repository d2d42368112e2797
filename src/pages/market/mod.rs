//! The market: offers, orders whose money is held until both sides are done, and disputes.
//!
//! What people say about an order (that it was handed over, that it never came) are posts that
//! answer the order's transaction: anybody can read them, and none of them moves money.

mod deed;
mod draft;
mod handover;
mod order_card;
mod sketch;
mod stall;
mod standing;
mod watch;

use std::rc::Rc;

use api::{Offer, Order, OrderStatus, Post, Reply, Request};
use yew::prelude::*;

use self::{
    deed::DeedDialog,
    draft::Deed,
    handover::handover_card,
    order_card::{Desk, order_card},
    stall::offer_card,
    standing::disputes,
    watch::{gone_card, use_gone},
};
use crate::{
    components::{
        button::{Button, ButtonKind, Dots},
        empty::Empty,
        icon::Glyph,
        segmented::Segmented,
    },
    hooks::{Asked, use_growing, use_node, use_request},
    services::preferences,
    text::t,
};

/// Posts that are searched for words about orders.
const POSTS: u32 = 500;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Offers,
    Orders,
    Shop,
    Disputes,
}

/// The market screen.
#[component]
pub(crate) fn Market() -> Html {
    let node = use_node();
    let view = use_state_eq(|| View::Offers);
    let deed = use_state_eq(|| None::<Deed>);
    let wanted = use_state_eq(preferences::hand_over_after);
    let Books {
        offers,
        orders: lists,
        posts,
    } = use_books();
    let gone = use_gone(node.status.clone(), &lists, &posts);
    let (drawn, end) = use_growing(
        offers
            .as_deref()
            .map_or(&[][..], Vec::as_slice)
            .iter()
            .map(|offer| offer.txid.as_str()),
    );
    let Some(status) = node.status.clone() else {
        return Html::default();
    };
    let me = status.me.address.as_str();
    let act = {
        let deed = deed.setter();
        Callback::from(move |next| deed.set(Some(next)))
    };
    let choose_wait = {
        let wanted = wanted.setter();
        Callback::from(move |count| {
            preferences::set_hand_over_after(count);
            wanted.set(count);
        })
    };
    let desk = Desk {
        status: &status,
        node: &node,
        posts: &posts,
        wanted: *wanted,
        onact: &act,
    };
    let bought: Vec<_> = lists.iter().filter(|order| order.buyer == me).collect();
    let sold: Vec<_> = lists.iter().filter(|order| order.seller == me).collect();
    let is_host = status.room.host.as_deref() == Some(me);
    let others = is_host.then(|| disputes(&lists, &posts, me));
    let is_open =
        |order: &&&Order| matches!(order.status, OrderStatus::Open | OrderStatus::Pending);
    let open = [&bought, &sold].map(|orders| orders.iter().filter(is_open).count());
    let aside = |with_order: bool| {
        let order = bought
            .iter()
            .chain(&sold)
            .find(is_open)
            .filter(|_| with_order);
        html! {
            <aside class={classes!("stack", order.is_some().then_some("has-open"))} aria-label={t!("market-beside")}>
                { for order.map(|order| order_card(&desk, order)) }
                { handover_card(&status, *wanted, &choose_wait) }
                { gone_card(&gone, &node) }
            </aside>
        }
    };
    let main = match *view {
        View::Offers => {
            html! { <>{ offer_list(&desk, offers.as_deref(), &lists, drawn, end) }{ aside(true) }</> }
        }
        View::Orders => {
            html! { <>{ order_list(&desk, &bought, t!("market-no-orders-title"), t!("market-no-orders")) }{ aside(false) }</> }
        }
        View::Shop => {
            html! { <>{ shop(&desk, offers.as_deref(), &lists, &sold) }{ aside(false) }</> }
        }
        View::Disputes => {
            html! { <>{ order_list(&desk, others.as_deref().unwrap_or_default(), t!("market-no-disputes-title"), t!("market-no-disputes")) }{ aside(false) }</> }
        }
    };
    html! {
        <>
            <div class="page-head">
                <h1>{ t!("market-title") }</h1>
                <div class="head-actions">
                    { views(&view, offers.as_ref().map_or(0, |offers| offers.len()), open, others.as_ref().map(Vec::len)) }
                    <Button glyph={Glyph::Plus} onclick={act.reform(|_: MouseEvent| Deed::Offer)}>{ t!("market-new") }</Button>
                </div>
            </div>
            <div class="cols market-cols">{ main }</div>
            if let Some(shown) = &*deed {
                <DeedDialog deed={shown.clone()} status={status.clone()} onclose={
                    let deed = deed.setter();
                    Callback::from(move |()| deed.set(None))
                } />
            }
        </>
    }
}

/// What the node says of the market.
struct Books {
    /// The offers; none before the node answers.
    offers: Option<Rc<Vec<Offer>>>,
    orders: Rc<Vec<Order>>,
    /// Newest first.
    posts: Rc<Vec<Post>>,
}

#[hook]
fn use_books() -> Books {
    let changes = use_node().pool_changes;
    let posts = Request::Posts {
        limit: Some(POSTS),
        before: None,
    };
    let offers = use_request(Request::Offers, changes);
    let orders = use_request(Request::Orders, changes);
    let posts = use_request(posts, changes);
    let offers = use_memo(offers, |asked| match asked {
        Asked::Answered(Reply::Offers(offers)) => Some(Rc::new(offers.clone())),
        _ => None,
    });
    Books {
        offers: (*offers).clone(),
        orders: use_memo(orders, |asked| match asked {
            Asked::Answered(Reply::Orders(orders)) => orders.clone(),
            _ => Vec::new(),
        }),
        posts: use_memo(posts, |asked| match asked {
            Asked::Answered(Reply::Posts(posts)) => posts.clone(),
            _ => Vec::new(),
        }),
    }
}

fn views(
    view: &UseStateHandle<View>,
    offers: usize,
    open: [usize; 2],
    disputes: Option<usize>,
) -> Html {
    let mut all = vec![
        (View::Offers, t!("market-view-offers", count = offers)),
        (View::Orders, t!("market-view-orders", count = open[0])),
        (View::Shop, t!("market-view-shop", count = open[1])),
    ];
    if let Some(count) = disputes {
        all.push((View::Disputes, t!("market-view-disputes", count = count)));
    }
    let chosen = all.iter().position(|(one, _)| *one == **view).unwrap_or(0);
    let (kinds, choices): (Vec<_>, Vec<_>) = all
        .into_iter()
        .map(|(one, words)| (one, words.into()))
        .unzip();
    let onchoose = {
        let view = view.setter();
        Callback::from(move |nth: usize| {
            if let Some(next) = kinds.get(nth) {
                view.set(*next);
            }
        })
    };
    html! { <Segmented label={t!("feed-show")} {choices} {chosen} {onchoose} /> }
}

fn offer_list(
    desk: &Desk<'_>,
    offers: Option<&Vec<Offer>>,
    orders: &[Order],
    drawn: usize,
    end: NodeRef,
) -> Html {
    let Some(offers) = offers else {
        return html! { <p class="soft"><Dots /></p> };
    };
    if offers.is_empty() {
        return html! {
            <div class="stack">
                <Empty title={t!("market-empty-title")}>{ t!("market-empty") }</Empty>
                <div><Button kind={ButtonKind::Primary} glyph={Glyph::Plus} onclick={desk.onact.reform(|_: MouseEvent| Deed::Offer)}>{ t!("market-new") }</Button></div>
            </div>
        };
    }
    html! {
        <div>
            <ul class="offers" aria-label={t!("market-offers-label")}>{ for offers.iter().take(drawn).map(|offer| offer_card(desk, orders, offer)) }</ul>
            <div ref={end} />
        </div>
    }
}

fn order_list(desk: &Desk<'_>, orders: &[&Order], title: String, words: String) -> Html {
    if orders.is_empty() {
        return html! { <Empty {title}>{ words }</Empty> };
    }
    html! { <div class="stack orders">{ for orders.iter().map(|order| order_card(desk, order)) }</div> }
}

/// What this account offers, and who ordered of it.
fn shop(desk: &Desk<'_>, offers: Option<&Vec<Offer>>, orders: &[Order], sold: &[&Order]) -> Html {
    let mine: Vec<_> = offers
        .into_iter()
        .flatten()
        .filter(|offer| offer.mine)
        .collect();
    html! {
        <div class="stack">
            { order_list(desk, sold, t!("market-no-sales-title"), t!("market-no-sales")) }
            if !mine.is_empty() {
                <ul class="offers" aria-label={t!("market-your-offers")}>{ for mine.iter().map(|offer| offer_card(desk, orders, offer)) }</ul>
            }
        </div>
    }
}
