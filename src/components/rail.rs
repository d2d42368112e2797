//! The way to the screens: a rail on a desk, tabs at the foot of a phone.

use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    address::AddressText,
    avatar::Avatar,
    dialog::Dialog,
    icon::{Glyph, Icon},
    language_select::language_select,
};
use crate::{
    format,
    hooks::{use_language, use_node, use_theme},
    routes::{self, Route, Screen},
    services::{identity, leave, lessons, preferences::Theme},
    text::t,
};

/// The screens that exist, this person, and the tools.
#[component]
pub(crate) fn Rail() -> Html {
    let current = use_route::<Route>().map(|route| route.screen());
    let more = use_state_eq(|| false);
    let set_more = |on| {
        let more = more.setter();
        Callback::from(move |()| more.set(on))
    };
    html! {
        <nav class="rail" aria-label={t!("rail-label")}>
            <ul class="nav">
                { for Screen::ALL.into_iter().map(|screen| html! {
                    <li class={screen.class()}><ScreenLink {screen} current={current == Some(screen)} /></li>
                }) }
                <li class="nav-more">
                    <button type="button" aria-haspopup="dialog" onclick={set_more(true).reform(|_: MouseEvent| ())}>
                        <Icon glyph={Glyph::Menu} /><span class="nav-label">{ t!("nav-more") }</span>
                    </button>
                </li>
            </ul>
            <RailFoot />
            if *more {
                <Dialog title={t!("nav-more")} glyph={Glyph::Menu} onclose={set_more(false)}>
                    <div class="more" onclick={set_more(false).reform(|_: MouseEvent| ())}>
                        <ScreenLink screen={Screen::Stamp} current={false} />
                        <ScreenLink screen={Screen::Explorer} current={false} />
                        <ScreenLink screen={Screen::Network} current={false} />
                        <ScreenLink screen={Screen::Lab} current={false} />
                        <ScreenLink screen={Screen::Room} current={false} />
                        <RailFoot />
                    </div>
                </Dialog>
            }
        </nav>
    }
}

#[derive(Properties, PartialEq)]
struct ScreenLinkProps {
    screen: Screen,
    current: bool,
}

#[component]
fn ScreenLink(props: &ScreenLinkProps) -> Html {
    let node = use_node();
    let navigator = use_navigator();
    let onclick = {
        let route = props.screen.route();
        let is_current = props.current;
        Callback::from(move |event: MouseEvent| {
            // A press with a modifier is the browser's: a new tab, a new window.
            if event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() {
                return;
            }
            event.prevent_default();
            // A new screen begins at its head by itself; this one is there already.
            if is_current && let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
            if let Some(navigator) = &navigator {
                navigator.push(&route);
            }
        })
    };
    let note = node.status.as_ref().and_then(|status| match props.screen {
        Screen::Wallet => Some((format::amount(status.me.spendable), false)),
        Screen::Mine if status.mining.on => {
            Some((format::hash_rate(status.mining.hash_rate), true))
        }
        Screen::Lab => lessons::done().map(|(done, all)| {
            let words = t!("nav-lab-done", done = done, all = all);
            (words, false)
        }),
        Screen::Network if !node.peers.is_empty() => Some((node.peers.len().to_string(), false)),
        _ => None,
    });
    html! {
        <a href={routes::href(&props.screen.route())} aria-current={props.current.then_some("page")} {onclick}>
            <Icon glyph={props.screen.glyph()} />
            <span class="nav-label">{ props.screen.title() }</span>
            if let Some((note, on)) = note {
                <span class={classes!("nav-note", on.then_some("is-on"))}>{ note }</span>
            }
        </a>
    }
}

/// This person and the tools.
#[component]
fn RailFoot() -> Html {
    let node = use_node();
    let theme = use_theme();
    let tongue = use_language();
    let theme_label = match theme.theme {
        Theme::Light => t!("theme-to-dark"),
        Theme::Dark => t!("theme-to-light"),
    };
    let lock = |me: &api::Me| {
        let (node, address) = (node.handle(), me.address.clone());
        Callback::from(move |_: MouseEvent| leave::lock(&node, &address))
    };
    html! {
        <div class="rail-foot">
            if let Some(status) = &node.status {
                <Link<Route> classes="me" to={Route::Wallet}>
                    <Avatar name={status.me.name.clone().map(AttrValue::from)} address={status.me.address.clone()} />
                    <span class="me-text">
                        <b class="ellipsis">{ my_name(&status.me) }</b>
                        <AddressText address={status.me.address.clone()} />
                    </span>
                </Link<Route>>
            }
            <div class="rail-tools">
                <button class="icon-btn" type="button" aria-label={theme_label.clone()} title={theme_label} onclick={theme.toggle.reform(|_| ())}>
                    <Icon glyph={Glyph::Moon} />
                </button>
                { language_select(&tongue) }
                if let Some(status) = node.status.as_ref().filter(|status| is_lockable(&status.me)) {
                    <button class="icon-btn" type="button" aria-label={t!("identity-lock-now")} title={t!("identity-lock-now")} onclick={lock(&status.me)}>
                        <Icon glyph={Glyph::Lock} />
                    </button>
                }
                <a class="icon-btn" href={routes::new_participant_link()} target="_blank" rel="noopener" aria-label={t!("participant-new")} title={t!("participant-new")}>
                    <Icon glyph={Glyph::Tab} />
                </a>
            </div>
        </div>
    }
}

/// Whether this identity is open, and has a passphrase that would open it again.
fn is_lockable(me: &api::Me) -> bool {
    !me.locked && identity::kept().is_some_and(|kept| kept.record.is_locked())
}

fn my_name(me: &api::Me) -> String {
    match (&me.name, &me.pending_name) {
        (Some(name), _) => name.clone(),
        (None, Some(name)) => t!("me-name-pending", name = name.as_str()),
        (None, None) => t!("me-no-name"),
    }
}
