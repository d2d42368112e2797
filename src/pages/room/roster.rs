//! Who is in the room: to the host every connection at the relay, to the others whom they reach.

use std::rc::Rc;

use api::{Half, HostOrder, Member, Reply, Request, Status};
use yew::prelude::*;

use super::order::{Orders, use_orders};
use crate::{
    components::{
        avatar::{Avatar, AvatarSize},
        button::{Button, ButtonKind, ButtonSize},
        dialog::Dialog,
        empty::Empty,
        field::FieldError,
        icon::{Glyph, Icon},
    },
    format,
    hooks::{Asked, use_node, use_request},
    text::t,
};

/// Properties of [`Roster`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Where this node stands.
    pub(super) status: Rc<Status>,
}

/// The people of the room.
#[component]
pub(super) fn Roster(props: &Props) -> Html {
    let is_host = props.status.conditions.is_some_and(|now| now.host);
    html! {
        <section class="card roster">
            if is_host {
                <Members is_split={props.status.conditions.is_some_and(|now| now.half.is_some())} />
            } else {
                <Reached status={props.status.clone()} />
            }
        </section>
    }
}

/// Whom this page reaches: names, and nothing to press.
#[component]
fn Reached(props: &Props) -> Html {
    let node = use_node();
    let host = props.status.room.host.as_deref();
    let row = |address: &str, name: Option<&str>, is_me: bool| {
        html! {
            <li key={address.to_owned()}>
                { face(Some(address), name) }
                <span class="grow"><b class="ellipsis">{ format::who(name, address) }</b></span>
                if is_me {
                    <span class="tag tag-you">{ t!("tag-you") }</span>
                }
                if host == Some(address) {
                    <span class="tag tag-host">{ t!("hand-tag-host") }</span>
                }
            </li>
        }
    };
    let me = &props.status.me;
    let mut others: Vec<_> = node
        .peers
        .iter()
        .filter(|peer| peer.address != me.address)
        .collect();
    others.sort_by(|one, other| one.address.cmp(&other.address));
    others.dedup_by(|one, other| one.address == other.address);
    html! {
        <>
            <div class="card-head">
                <h2>{ t!("hand-people") }</h2>
                <span class="faint">{ t!("hand-people-reached", count = others.len()) }</span>
            </div>
            <ul class="rows">
                { row(&me.address, me.name.as_deref(), true) }
                { for others.iter().map(|peer| row(&peer.address, peer.name.as_deref(), false)) }
            </ul>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct MembersProps {
    is_split: bool,
}

/// All connections, each with what the host may do.
#[component]
fn Members(props: &MembersProps) -> Html {
    let node = use_node();
    let orders = use_orders();
    let leaving = use_state_eq(|| None::<Member>);
    // Who says hello after it came is a peer first; names come with blocks.
    let again = (node.room_changes, node.peers.len(), node.tip_changes);
    let members = match use_request(Request::Roster, again) {
        Asked::Answered(Reply::Roster(members)) => members,
        _ => Vec::new(),
    };
    let ask = {
        let leaving = leaving.setter();
        Callback::from(move |member| leaving.set(Some(member)))
    };
    let close = {
        let leaving = leaving.setter();
        Callback::from(move |()| leaving.set(None))
    };
    let remove = {
        let (give, close) = (orders.give.clone(), close.clone());
        Callback::from(move |member| {
            give.emit(HostOrder::Remove { member });
            close.emit(());
        })
    };
    html! {
        <>
            <div class="card-head">
                <h2>{ t!("hand-people") }</h2>
                <span class="faint">{ t!("hand-people-count", count = members.len()) }</span>
            </div>
            if let Some(message) = &orders.error {
                <FieldError message={message.clone()} />
            }
            if members.len() < 2 {
                <Empty title={t!("hand-alone")}>{ t!("hand-alone-words") }</Empty>
            }
            <ul class="rows">
                { for members.iter().map(|member| row(member, props.is_split, &orders, &ask)) }
            </ul>
            if let Some(member) = &*leaving {
                <Farewell member={member.clone()} onremove={remove} onclose={close} />
            }
        </>
    }
}

fn row(member: &Member, is_split: bool, orders: &Orders, ask: &Callback<Member>) -> Html {
    let who = who(member);
    let number = member.member;
    let order = if member.muted {
        HostOrder::Unmute { member: number }
    } else {
        HostOrder::Mute { member: number }
    };
    let mute = orders.give.reform(move |_: MouseEvent| order.clone());
    let remove = {
        let member = member.clone();
        ask.reform(move |_: MouseEvent| member.clone())
    };
    let (mute_words, mute_label) = if member.muted {
        (
            t!("hand-unmute"),
            t!("hand-unmute-label", name = who.as_str()),
        )
    } else {
        (t!("hand-mute"), t!("hand-mute-label", name = who.as_str()))
    };
    html! {
        <li key={number} class="member" data-member={number.to_string()}>
            { face(member.address.as_deref(), member.name.as_deref()) }
            <span class="grow"><b class="ellipsis">{ &who }</b></span>
            if is_split {
                <span class="tag">{ half_words(member.half) }</span>
            }
            if member.muted {
                <span class="tag tag-locked"><Icon glyph={Glyph::Lock} />{ t!("hand-tag-muted") }</span>
            }
            if member.me {
                <span class="tag tag-you">{ t!("tag-you") }</span>
            } else {
                <span class="member-orders">
                    <Button size={ButtonSize::Small} label={mute_label} onclick={mute}>{ mute_words }</Button>
                    <Button size={ButtonSize::Small} label={t!("hand-remove-label", name = who.as_str())} onclick={remove}>{ t!("hand-remove") }</Button>
                </span>
            }
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct FarewellProps {
    member: Member,
    onremove: Callback<u32>,
    onclose: Callback<()>,
}

/// Asks before somebody is removed: that can't be undone from here.
#[component]
fn Farewell(props: &FarewellProps) -> Html {
    let number = props.member.member;
    let who = who(&props.member);
    html! {
        <Dialog title={t!("hand-remove-title", name = who.as_str())} glyph={Glyph::People} onclose={props.onclose.clone()}>
            <p>{ t!("hand-remove-words") }</p>
            <p class="soft">{ t!("hand-remove-back") }</p>
            <div class="dialog-foot">
                <Button kind={ButtonKind::Ghost} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("hand-remove-cancel") }</Button>
                <Button kind={ButtonKind::Danger} onclick={props.onremove.reform(move |_: MouseEvent| number)}>{ t!("hand-remove-do") }</Button>
            </div>
        </Dialog>
    }
}

/// A person's avatar, or a sign for somebody of whom no address is known.
pub(super) fn face(address: Option<&str>, name: Option<&str>) -> Html {
    match address {
        Some(address) => {
            let name = name.map(|name| AttrValue::from(name.to_owned()));
            html! { <Avatar address={address.to_owned()} {name} size={AvatarSize::Small} /> }
        }
        None => html! { <Icon glyph={Glyph::People} /> },
    }
}

fn who(member: &Member) -> String {
    match &member.address {
        Some(address) => format::who(member.name.as_deref(), address),
        None => t!("hand-somebody", number = member.member.to_string()),
    }
}

fn half_words(half: Half) -> String {
    match half {
        Half::First => t!("hand-half-first"),
        Half::Second => t!("hand-half-second"),
    }
}
