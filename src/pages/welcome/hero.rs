//! The top of Welcome: what this is, on a board, and the chain of the room if one was entered.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::{
        board::Strip,
        icon::{Glyph, Icon},
        language_select::language_select,
        mark::mark,
    },
    hooks::{Brightness, NodeView, Tongue, use_language, use_node, use_theme},
    routes::Route,
    services::preferences::Theme,
    text::{t, th},
};

/// Blocks of the drawing that stands where no chain is yet.
const DRAWN: usize = 8;

/// Properties of [`Hero`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What the wish to check this machine does.
    pub(super) oncheck: Callback<()>,
}

/// The hero.
#[component]
pub(super) fn Hero(props: &Props) -> Html {
    let node = use_node();
    let theme = use_theme();
    let tongue = use_language();
    let underlined = html! {
        <span class="under">
            { t!("hero-title-underlined") }
            <svg viewBox="0 0 420 14" preserveAspectRatio="none" aria-hidden="true">
                <path d="M4 9C70 4 150 10 214 6S352 3 416 8" />
            </svg>
        </span>
    };
    html! {
        <header class="board hero">
            { bar(&node, &theme, &tongue, &props.oncheck) }
            <div class="hero-words">
                <h1>{ th!("hero-title", underlined = underlined) }</h1>
                <p>{ t!("hero-words") }</p>
            </div>
            { strip(&node) }
        </header>
    }
}

/// The mark, the way back into the room, and the theme.
fn bar(node: &NodeView, theme: &Brightness, tongue: &Tongue, oncheck: &Callback<()>) -> Html {
    let theme_label = match theme.theme {
        Theme::Light => t!("theme-to-dark"),
        Theme::Dark => t!("theme-to-light"),
    };
    html! {
        <div class="hero-bar">
            <span class="wordmark">{ mark() }<span>{ "Chalkchain" }</span></span>
            <div class="hero-tools">
                if let Some(room) = node.room() {
                    <Link<Route> to={Route::Feed}>{ t!("hero-back", room = room.name.as_str()) }</Link<Route>>
                }
                <button class="hero-check" type="button" onclick={oncheck.reform(|_: MouseEvent| ())}>
                    <Icon glyph={Glyph::Check} />{ t!("check-title") }
                </button>
                { language_select(tongue) }
                <button class="icon-btn" type="button" aria-label={theme_label.clone()} title={theme_label} onclick={theme.toggle.reform(|_| ())}>
                    <Icon glyph={Glyph::Moon} />
                </button>
            </div>
        </div>
    }
}

/// The live chain of the room, or a drawing of what a chain is.
fn strip(node: &NodeView) -> Html {
    let Some(room) = node.room() else {
        return drawing();
    };
    html! {
        <div class="hero-strip">
            <p class="hero-live"><span class="pulse" aria-hidden="true" />{ t!("hero-live", room = room.name.as_str()) }</p>
            <Strip />
        </div>
    }
}

/// Blocks without content: each points back to the one before, and the next is not found yet.
fn drawing() -> Html {
    let block = |_| {
        html! {
            <li class="tile is-loading">
                <span class="tile-outline"><i /><i /></span>
                <svg class="tile-link" viewBox="0 0 20 12"><path d="M19 6.3H3.5M7 2.6L3 6.2l4 3.5" /></svg>
            </li>
        }
    };
    html! {
        <div class="hero-strip">
            <p class="hero-live">{ t!("hero-drawing") }</p>
            <ol class="strip" aria-hidden="true">
                <li class="tile tile-next is-drawing">
                    <span class="tile-outline">
                        <b class="tile-height">{ t!("hero-next") }</b>
                        <span class="tile-sub">{ t!("hero-next-who") }</span>
                    </span>
                    <svg class="tile-link is-dashed" viewBox="0 0 20 12"><path d="M19 6.3H3.5M7 2.6L3 6.2l4 3.5" /></svg>
                </li>
                { for (0..DRAWN).map(block) }
            </ol>
        </div>
    }
}
