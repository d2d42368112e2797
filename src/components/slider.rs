//! A slider: the value stands above it in words.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Properties of [`Slider`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Its id on the page.
    pub(crate) id: AttrValue,
    /// Its label, always visible.
    pub(crate) label: AttrValue,
    /// Its least value.
    pub(crate) min: u32,
    /// Its greatest value.
    pub(crate) max: u32,
    /// Its value.
    pub(crate) value: u32,
    /// Its value as it stands above it.
    pub(crate) shown: Html,
    /// Its value in words, for those who don't see it.
    pub(crate) words: AttrValue,
    /// What stands below its least and its greatest value.
    pub(crate) ends: (AttrValue, AttrValue),
    /// What happens while it is moved.
    pub(crate) oninput: Callback<u32>,
    /// What happens once it was moved.
    pub(crate) onchange: Callback<u32>,
}

/// A slider over whole numbers.
#[component]
pub(crate) fn Slider(props: &Props) -> Html {
    let range = use_node_ref();
    use_effect_with((range.clone(), position(props)), |(range, position)| {
        if let Some(range) = range.cast::<HtmlElement>() {
            // The track is filled up to here; a browser without custom properties leaves it plain.
            let _ = range.style().set_property("--at", position);
        }
    });
    let value_of = |input: &HtmlInputElement, before: u32| input.value().parse().unwrap_or(before);
    let before = props.value;
    let oninput = props
        .oninput
        .reform(move |event: InputEvent| value_of(&event.target_unchecked_into(), before));
    let onchange = props
        .onchange
        .reform(move |event: Event| value_of(&event.target_unchecked_into(), before));
    html! {
        <div class="slider">
            <div class="slider-head">
                <label for={props.id.clone()}>{ &props.label }</label>
                <output for={props.id.clone()}>{ props.shown.clone() }</output>
            </div>
            <input
                ref={range}
                class="range"
                id={props.id.clone()}
                type="range"
                min={props.min.to_string()}
                max={props.max.to_string()}
                value={props.value.to_string()}
                disabled={props.min == props.max}
                aria-valuetext={props.words.clone()}
                {oninput}
                {onchange}
            />
            <div class="ticks" aria-hidden="true">
                <span>{ &props.ends.0 }</span>
                <span>{ &props.ends.1 }</span>
            </div>
        </div>
    }
}

/// Where the middle of the knob is, as a length of the style sheet: the knob stays inside the track.
fn position(props: &Props) -> String {
    let span = props.max.saturating_sub(props.min).max(1);
    let at = props.value.saturating_sub(props.min).min(span);
    let share = f64::from(at) / f64::from(span);
    format!("calc(11px + (100% - 22px) * {share:.4})")
}
