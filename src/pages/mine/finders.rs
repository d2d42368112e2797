//! The card of who found the newest blocks.

use yew::prelude::*;

use super::shares::{Rest, Share, Shares};
use crate::{
    components::{
        avatar::{Avatar, AvatarSize},
        notice::{Notice, NoticeKind},
    },
    format,
    text::t,
};

/// Properties of [`Finders`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Who found how many.
    pub(super) shares: Shares,
    /// This node's address.
    pub(super) me: AttrValue,
}

/// Who found the newest blocks, and what a cap is worth.
#[component]
pub(super) fn Finders(props: &Props) -> Html {
    let shares = &props.shares;
    let even = shares.even_tenths();
    html! {
        <section class="card">
            <div class="card-head">
                <h2>{ t!("mine-finders-title", count = shares.blocks) }</h2>
                if shares.finders > 1 {
                    <span class="faint">{ t!("mine-even", each = format!("{}.{}", even / 10, even % 10)) }</span>
                }
            </div>
            if shares.blocks == 0 {
                <p class="faint shares-none">{ t!("mine-finders-none") }</p>
            } else {
                <ul class="shares">
                    { for shares.lines.iter().map(|share| line(share, shares.most(), &props.me)) }
                    { for shares.rest.map(rest) }
                </ul>
            }
            <Notice kind={NoticeKind::Locked}>{ t!("mine-cap-promise") }</Notice>
        </section>
    }
}

fn line(share: &Share, most: u64, me: &str) -> Html {
    let is_you = share.address == me;
    let name = if is_you {
        t!("you-first")
    } else {
        format::who(share.name.as_deref(), &share.address)
    };
    let percent = format::percent(share.blocks, most);
    html! {
        <li key={share.address.as_str()} class={classes!(is_you.then_some("is-you"))}>
            <Avatar name={share.name.clone().map(AttrValue::from)} address={share.address.clone()} size={AvatarSize::Small} />
            <span class="share-n ellipsis" title={name.clone()}>{ name }</span>
            <svg class={classes!("bar", format::hue(&share.address))} aria-hidden="true">
                <rect width={format!("{percent}%")} height="100%" rx="4" />
            </svg>
            <b>{ share.blocks }</b>
        </li>
    }
}

fn rest(rest: Rest) -> Html {
    let words = if rest.fewest == rest.most {
        t!("mine-others-even", count = rest.finders, each = rest.most)
    } else {
        t!(
            "mine-others",
            count = rest.finders,
            fewest = rest.fewest,
            most = rest.most
        )
    };
    html! {
        <li class="share-rest">
            <span class="ava ava-sm hue-grey" aria-hidden="true">{ format!("+{}", rest.finders) }</span>
            <span>{ words }</span>
            <b>{ rest.blocks }</b>
        </li>
    }
}
