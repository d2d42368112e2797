//! Who this node is to an order, what was said about it, and what can be done.

use api::{Order, OrderStatus, Outcome, Payload, Post, Transaction, TransactionState};

/// What this node's account is to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// It pays.
    Buyer,
    /// It is paid.
    Seller,
    /// It decides disputes of others.
    Host,
    /// Nothing: it can send the money back once the order has timed out.
    Other,
}

/// What the account with this address is to an order, in a room with this host.
pub(super) fn side(order: &Order, me: &str, host: Option<&str>) -> Side {
    if order.buyer == me {
        Side::Buyer
    } else if order.seller == me {
        Side::Seller
    } else if host == Some(me) {
        Side::Host
    } else {
        Side::Other
    }
}

/// Confirmations of an order; 0 while it waits for a block.
pub(super) fn confirmations(order: &Order) -> u64 {
    match &order.state {
        TransactionState::Pending(_) => 0,
        TransactionState::Included(included) => included.confirmations,
    }
}

/// Whether a side may end an order so in the next block. The ledger has the last word.
pub(super) fn may(order: &Order, side: Side, outcome: Outcome, next_height: u64) -> bool {
    let timed_out = order
        .timeout
        .is_some_and(|timeout| next_height >= timeout && outcome == Outcome::Refund);
    let gives = match (side, outcome) {
        (Side::Buyer, Outcome::Release) | (Side::Seller, Outcome::Refund) | (Side::Host, _) => true,
        (Side::Buyer | Side::Other, _) | (Side::Seller, Outcome::Release) => false,
    };
    order.status == OrderStatus::Open && (gives || timed_out)
}

/// The newest that an account said about an order: a post that answers it. Posts come newest first.
pub(super) fn said<'a>(posts: &'a [Post], order: &Order, by: &str) -> Option<&'a Post> {
    posts
        .iter()
        .find(|post| post.from == by && post.reply_to.as_deref() == Some(order.txid.as_str()))
}

/// How a waiting settlement would end an order.
pub(super) fn ending(pending: &[Transaction], order: &Order) -> Option<Outcome> {
    pending.iter().find_map(|waiting| match &waiting.payload {
        Payload::Settle { order: id, outcome } if *id == order.txid => Some(*outcome),
        _ => None,
    })
}

/// Whether an offer's end waits for a block.
pub(super) fn is_ending(pending: &[Transaction], offer: &str) -> bool {
    pending.iter().any(
        |waiting| matches!(&waiting.payload, Payload::WithdrawOffer { offer: id } if id == offer),
    )
}

/// Pieces that are left of an offer once the orders that wait are in a block.
pub(super) fn left(offer: &api::Offer, orders: &[Order]) -> u32 {
    let waiting = orders
        .iter()
        .filter(|order| order.status == OrderStatus::Pending && order.offer == offer.txid)
        .fold(0_u32, |sum, order| sum.saturating_add(order.quantity));
    offer.stock.saturating_sub(waiting)
}

/// Orders that somebody beside the two sides may have to decide: open ones of others, those that
/// their buyer has written about first.
pub(super) fn disputes<'a>(orders: &'a [Order], posts: &[Post], me: &str) -> Vec<&'a Order> {
    let mut open: Vec<_> = orders
        .iter()
        .filter(|order| order.status == OrderStatus::Open)
        .filter(|order| order.buyer != me && order.seller != me)
        .collect();
    open.sort_by_key(|order| said(posts, order, &order.buyer).is_none());
    open
}

#[cfg(test)]
pub(super) mod tests {
    use api::{Included, Pending};

    use super::*;

    pub(in super::super) fn order(txid: &str, status: OrderStatus) -> Order {
        let pending = status == OrderStatus::Pending;
        Order {
            txid: txid.to_owned(),
            offer: "offer".to_owned(),
            title: "Oatmeal cookie".to_owned(),
            buyer: "ada".to_owned(),
            buyer_name: Some("Ada".to_owned()),
            seller: "grace".to_owned(),
            seller_name: None,
            quantity: 2,
            price: 150,
            total: 300,
            status,
            timeout: (!pending).then_some(47),
            settled_by: None,
            time: 0,
            state: if pending {
                TransactionState::Pending(Pending::Pending)
            } else {
                TransactionState::Included(Included {
                    block: String::new(),
                    height: 7,
                    confirmations: 3,
                })
            },
        }
    }

    pub(in super::super) fn post(from: &str, about: &str, text: &str) -> Post {
        Post {
            txid: text.to_owned(),
            from: from.to_owned(),
            name: None,
            text: text.to_owned(),
            reply_to: Some(about.to_owned()),
            about_order: true,
            fee: 0,
            time: 0,
            state: TransactionState::Pending(Pending::Pending),
            mine: false,
        }
    }

    #[test]
    fn a_side_gives_the_host_decides_and_after_the_time_out_anybody_refunds() {
        use Outcome::{Refund, Release};
        let order = order("a", OrderStatus::Open);
        let at = |height| {
            [Side::Buyer, Side::Seller, Side::Host, Side::Other]
                .map(|side| [Release, Refund].map(|outcome| may(&order, side, outcome, height)))
        };
        assert_eq!(
            at(46),
            [[true, false], [false, true], [true, true], [false, false]]
        );
        assert_eq!(
            at(47),
            [[true, true], [false, true], [true, true], [false, true]]
        );
    }

    #[test]
    fn only_an_open_order_can_be_settled() {
        for status in [
            OrderStatus::Pending,
            OrderStatus::Released,
            OrderStatus::Refunded,
        ] {
            assert!(!may(
                &order("a", status),
                Side::Host,
                Outcome::Refund,
                1_000
            ));
        }
    }

    #[test]
    fn a_host_that_buys_is_a_buyer() {
        let order = order("a", OrderStatus::Open);
        assert_eq!(side(&order, "ada", Some("ada")), Side::Buyer);
        assert_eq!(side(&order, "grace", None), Side::Seller);
        assert_eq!(side(&order, "alan", Some("alan")), Side::Host);
        assert_eq!(side(&order, "alan", None), Side::Other);
    }

    #[test]
    fn the_newest_word_about_the_order_itself_counts() {
        let order = order("a", OrderStatus::Open);
        let posts = [
            post("grace", "b", "another"),
            post("ada", "a", "of the buyer"),
            post("grace", "a", "newest"),
            post("grace", "a", "older"),
        ];
        assert_eq!(said(&posts, &order, "grace").unwrap().text, "newest");
        assert_eq!(said(&posts, &order, "alan"), None);
    }

    #[test]
    fn orders_that_wait_are_taken_from_what_is_left() {
        let offer = api::Offer {
            txid: "offer".to_owned(),
            seller: "grace".to_owned(),
            seller_name: None,
            title: String::new(),
            text: String::new(),
            price: 150,
            stock: 5,
            time: 0,
            state: TransactionState::Pending(Pending::Pending),
            mine: false,
        };
        let waits = order("a", OrderStatus::Pending);
        let open = order("b", OrderStatus::Open);
        assert_eq!(left(&offer, &[waits.clone(), open]), 3);
        assert_eq!(left(&offer, &[waits.clone(), waits.clone(), waits]), 0);
    }

    #[test]
    fn disputes_are_open_orders_of_others_and_those_with_a_plea_come_first() {
        let orders = [
            order("quiet", OrderStatus::Open),
            order("loud", OrderStatus::Open),
            order("done", OrderStatus::Released),
        ];
        let posts = [post("ada", "loud", "no cookie came")];
        let found = |me| {
            disputes(&orders, &posts, me)
                .into_iter()
                .map(|order| order.txid.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(found("host"), ["loud", "quiet"]);
        assert!(found("ada").is_empty());
    }
}
