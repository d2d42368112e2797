//! Offers as cards on the desk, each with its drawing.

use std::rc::Rc;

use api::{Offer, Order, TransactionState};
use yew::prelude::*;

use super::{
    draft::Deed,
    order_card::Desk,
    sketch::{chalk, sketch},
    standing::{is_ending, left},
};
use crate::{
    components::{
        amount::Amount,
        avatar::{Avatar, AvatarSize},
        button::{Button, ButtonSize},
    },
    format,
    text::t,
};

/// An offer as a card.
pub(super) fn offer_card(desk: &Desk<'_>, orders: &[Order], offer: &Offer) -> Html {
    let left = left(offer, orders);
    let is_waiting = matches!(offer.state, TransactionState::Pending(_));
    let ends = is_ending(&desk.node.pending, &offer.txid);
    let tag = if ends {
        Some(("", t!("market-ends")))
    } else if is_waiting {
        Some(("", t!("market-waits")))
    } else if left == 0 {
        Some(("", t!("market-sold-out")))
    } else if offer.mine {
        Some(("tag-you", t!("market-yours")))
    } else {
        None
    };
    let classes = classes!(
        "offer",
        (left == 0 || ends).then_some("is-out"),
        is_waiting.then_some("is-waiting")
    );
    let coin = AttrValue::from(desk.status.room.coin.clone());
    html! {
        <li class={classes} key={offer.txid.clone()}>
            <div class={classes!("offer-art", chalk(&offer.txid))}>
                { sketch(&offer.txid) }
                { for tag.map(|(class, words)| html! { <span class={classes!("tag", class)}>{ words }</span> }) }
            </div>
            <div class="offer-body">
                <h2>{ &offer.title }</h2>
                <p class="soft post-text">{ &offer.text }</p>
                <div class="offer-by">
                    <Avatar name={offer.seller_name.clone().map(AttrValue::from)} address={offer.seller.clone()} size={AvatarSize::Small} />
                    <span class="ellipsis">{ format::who(offer.seller_name.as_deref(), &offer.seller) }</span>
                    <span class="faint nw">{ t!("market-left", count = left) }</span>
                </div>
                <div class="offer-foot">
                    <b class="price"><Amount value={offer.price} {coin} /></b>
                    { button(desk, offer, left, ends) }
                </div>
            </div>
        </li>
    }
}

fn button(desk: &Desk<'_>, offer: &Offer, left: u32, ends: bool) -> Html {
    let title = offer.title.as_str();
    let (deed, words, label, is_off) = if offer.mine {
        let deed = Deed::Withdraw(Rc::new(offer.clone()));
        let label = t!("market-withdraw-label", title = title);
        (deed, t!("market-withdraw"), label, ends)
    } else {
        let deed = Deed::Order(Rc::new(offer.clone()), left);
        let label = t!("market-order-label", title = title);
        (deed, t!("market-order"), label, ends || left == 0)
    };
    let onclick = desk.onact.reform(move |_: MouseEvent| deed.clone());
    html! { <Button size={ButtonSize::Small} {label} disabled={is_off} {onclick}>{ words }</Button> }
}
