//! Orders to this shop that were there and are there no more: what happens to those who hand over
//! before a payment has settled.
//!
//! The chain forgets what a reorganisation undid, so the browser remembers which orders it saw.

use std::rc::Rc;

use api::{Order, OrderStatus, Post, Status};
use yew::prelude::*;

use super::standing::{confirmations, said};
use crate::{
    components::{
        icon::{Glyph, Icon},
        state_pill::SETTLED_AFTER,
    },
    format,
    hooks::{ActivityKind, NodeView},
    services::preferences,
    text::t,
};

/// Most orders that are remembered.
const MOST: usize = 60;

/// An order to this shop that was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    id: String,
    title: String,
    buyer: String,
    quantity: u32,
    total: u64,
    /// Confirmations when the seller said that it is handed over.
    handed: Option<u64>,
    gone: bool,
}

/// The orders that were seen and are gone, newest first. Remembers those that are there now.
#[hook]
pub(super) fn use_gone(
    status: Option<Rc<Status>>,
    orders: &Rc<Vec<Order>>,
    posts: &Rc<Vec<Post>>,
) -> Vec<Seen> {
    let seen = use_state_eq(Vec::new);
    let setter = seen.setter();
    use_effect_with(
        (status, Rc::clone(orders), Rc::clone(posts)),
        move |(status, orders, posts)| {
            // While the chain is still being fetched, much is missing that will come.
            let Some(status) = status.as_ref().filter(|status| status.syncing.is_none()) else {
                return;
            };
            let room = &status.room.genesis;
            let text = preferences::seen_orders(room);
            let now = follow(read(&text), orders, posts, &status.me.address);
            let written = write(&now);
            if written != text {
                preferences::set_seen_orders(room, &written);
            }
            setter.set(now);
        },
    );
    seen.iter().filter(|seen| seen.gone).cloned().collect()
}

/// What was seen, brought up to date. Orders that can't be undone any more are forgotten.
fn follow(before: Vec<Seen>, orders: &[Order], posts: &[Post], me: &str) -> Vec<Seen> {
    let mine = orders.iter().filter(|order| order.seller == me);
    let mut now: Vec<Seen> = mine
        .clone()
        .filter(|order| {
            let ended = matches!(order.status, OrderStatus::Released | OrderStatus::Refunded);
            !ended || confirmations(order) < SETTLED_AFTER
        })
        .map(|order| {
            let known = before.iter().find(|seen| seen.id == order.txid);
            let told = said(posts, order, me).map(|_| confirmations(order));
            Seen {
                id: order.txid.clone(),
                title: order.title.clone(),
                buyer: format::who(order.buyer_name.as_deref(), &order.buyer),
                quantity: order.quantity,
                total: order.total,
                handed: known.and_then(|seen| seen.handed).or(told),
                gone: false,
            }
        })
        .collect();
    let lost = before
        .into_iter()
        .filter(|seen| mine.clone().all(|order| order.txid != seen.id));
    now.extend(lost.map(|seen| Seen { gone: true, ..seen }));
    now.truncate(MOST);
    now
}

/// One order a line, its parts set apart by tabs: a title has neither.
fn write(seen: &[Seen]) -> String {
    let line = |seen: &Seen| {
        let handed = seen.handed.map_or(String::new(), |count| count.to_string());
        let Seen {
            id,
            title,
            buyer,
            quantity,
            total,
            gone,
            ..
        } = seen;
        format!("{id}\t{quantity}\t{total}\t{handed}\t{gone}\t{buyer}\t{title}")
    };
    seen.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// What [`write`] wrote; a damaged line is left out.
fn read(text: &str) -> Vec<Seen> {
    let line = |line: &str| {
        let mut parts = line.split('\t');
        let mut part = || parts.next();
        Some(Seen {
            id: part()?.to_owned(),
            quantity: part()?.parse().ok()?,
            total: part()?.parse().ok()?,
            handed: part()?.parse().ok(),
            gone: part()? == "true",
            buyer: part()?.to_owned(),
            title: part()?.to_owned(),
        })
    };
    text.lines().filter_map(line).collect()
}

/// The card of what is gone; nothing where nothing is.
pub(super) fn gone_card(gone: &[Seen], node: &NodeView) -> Html {
    if gone.is_empty() {
        return Html::default();
    }
    let row = |seen: &Seen| {
        let (class, words) = match seen.handed {
            None => ("", t!("market-gone-kept")),
            Some(count) => (
                "is-lost",
                t!(
                    "market-gone-lost",
                    count = count,
                    amount = format::amount(seen.total)
                ),
            ),
        };
        html! {
            <li key={seen.id.clone()} {class}>
                <Icon glyph={Glyph::Undo} />
                <div class="grow">
                    <b>{ t!("market-gone-what", count = seen.quantity, title = seen.title.as_str(), buyer = seen.buyer.as_str()) }</b>
                    <p>{ words }</p>
                    if let Some(why) = why(node, &seen.id) {
                        <p class="faint">{ why }</p>
                    }
                </div>
            </li>
        }
    };
    html! {
        <section class="card gone">
            <div class="card-head"><h2>{ t!("market-gone") }</h2></div>
            <ul class="rows">{ for gone.iter().map(row) }</ul>
        </section>
    }
}

/// The rule by which the other branch refused it, where this page saw that.
fn why(node: &NodeView, id: &str) -> Option<String> {
    node.activity.iter().find_map(|entry| match &entry.kind {
        ActivityKind::Reorg(reorg) => {
            let refused = reorg.refused.iter().find(|(txid, _)| txid == id);
            refused.map(|(_, error)| format::refusal(error))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::market::standing::tests::{order, post};

    #[test]
    fn an_order_that_vanishes_is_gone_and_one_that_comes_again_is_not() {
        let there = [order("a", OrderStatus::Open)];
        let seen = follow(Vec::new(), &there, &[], "grace");
        assert!(seen.len() == 1 && !seen[0].gone);
        let gone = follow(seen, &[], &[], "grace");
        assert!(gone.len() == 1 && gone[0].gone);
        let again = follow(gone, &there, &[], "grace");
        assert!(again.len() == 1 && !again[0].gone);
    }

    #[test]
    fn the_confirmations_at_the_moment_of_handing_over_stay() {
        let posts = [post("grace", "a", "Handed over.")];
        let waits = [order("a", OrderStatus::Pending)];
        let seen = follow(Vec::new(), &waits, &posts, "grace");
        assert_eq!(seen[0].handed, Some(0));
        let seen = follow(seen, &[order("a", OrderStatus::Open)], &posts, "grace");
        assert_eq!(seen[0].handed, Some(0), "three confirmations later");
        let gone = follow(seen, &[], &posts, "grace");
        assert_eq!((gone[0].handed, gone[0].gone), (Some(0), true));
    }

    #[test]
    fn orders_of_others_are_not_remembered() {
        assert!(follow(Vec::new(), &[order("a", OrderStatus::Open)], &[], "ada").is_empty());
    }

    #[test]
    fn what_is_written_is_read() {
        let orders = [
            order("a", OrderStatus::Open),
            order("b", OrderStatus::Pending),
        ];
        let posts = [post("grace", "b", "Handed over.")];
        let seen = follow(Vec::new(), &orders, &posts, "grace");
        assert_eq!(read(&write(&seen)), seen);
        assert!(read("a\tdamaged\n\n").is_empty());
    }
}
