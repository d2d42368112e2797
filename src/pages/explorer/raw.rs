//! All bytes of a thing as hex, to be read and copied.

use yew::prelude::*;

use crate::{
    components::{
        button::{Button, ButtonSize},
        copy_button::CopyButton,
        icon::{Glyph, Icon},
    },
    format,
    text::t,
};

/// Hex digits shown at first.
const SHOWN: usize = 640;

/// Properties of [`Raw`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The title of the card.
    pub(super) title: AttrValue,
    /// What the bytes are, below them.
    pub(super) words: AttrValue,
    /// The bytes as hex.
    pub(super) raw: AttrValue,
}

/// A card with bytes; many are shown on demand, and copied at once.
#[component]
pub(super) fn Raw(props: &Props) -> Html {
    html! {
        <section class="card check raw">
            <div class="card-head">
                <h2>{ &props.title }</h2>
                <span class="faint">{ t!("explorer-facts-bytes", count = count(&props.raw)) }</span>
                <CopyButton class="icon-btn" text={props.raw.clone()} label={t!("explorer-tx-raw-copy")} done={t!("explorer-tx-raw-copied")}>
                    <Icon glyph={Glyph::Copy} />
                </CopyButton>
            </div>
            <Bytes raw={props.raw.clone()} />
            <p class="check-out">{ &props.words }</p>
        </section>
    }
}

/// Properties of [`Bytes`].
#[derive(Properties, PartialEq)]
pub(crate) struct BytesProps {
    /// The bytes as hex.
    pub(crate) raw: AttrValue,
}

/// Bytes as hex; many are shown on demand.
#[component]
pub(crate) fn Bytes(props: &BytesProps) -> Html {
    let is_all = use_state_eq(|| false);
    let shown = props
        .raw
        .get(..SHOWN)
        .filter(|_| !*is_all)
        .unwrap_or(&props.raw);
    let is_cut = shown.len() < props.raw.len();
    let show_all = {
        let is_all = is_all.setter();
        Callback::from(move |_: MouseEvent| is_all.set(true))
    };
    html! {
        <>
            <div class="term"><pre><code>{ shown }{ if is_cut { "…" } else { "" } }</code></pre></div>
            if is_cut {
                <Button size={ButtonSize::Small} class="raw-all" onclick={show_all}>{ t!("explorer-raw-all", count = count(&props.raw)) }</Button>
            }
        </>
    }
}

/// How many bytes hex digits stand for.
fn count(digits: &str) -> String {
    format::count(digits.len() as u64 / 2)
}
