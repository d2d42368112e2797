//! The levers: what is done to the whole network, and to the node that is looked into.

mod groups;
mod link;
mod node;

pub(super) use groups::GroupLevers;
pub(super) use node::NodeLevers;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Delays that can be chosen, in milliseconds.
const DELAYS_MS: [u32; 7] = [0, 100, 500, 1_000, 3_000, 10_000, 30_000];
/// Losses that can be chosen, in thousandths.
const LOSSES: [u16; 6] = [0, 50, 100, 250, 500, 900];

/// Properties of [`Choice`].
#[derive(Properties, PartialEq)]
pub(crate) struct ChoiceProps {
    /// Its id on the page.
    pub(crate) id: AttrValue,
    /// Its label.
    pub(crate) label: AttrValue,
    /// What there is to choose from.
    pub(crate) choices: Vec<AttrValue>,
    /// Which is chosen.
    pub(crate) chosen: usize,
    /// What another choice does.
    pub(crate) onchoose: Callback<usize>,
}

/// One of some, in a list that opens.
#[component]
pub(crate) fn Choice(props: &ChoiceProps) -> Html {
    let onchange = props.onchoose.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        usize::try_from(select.selected_index()).unwrap_or(0)
    });
    html! {
        <div class="field">
            <label for={props.id.clone()}>{ &props.label }</label>
            <select class="input" id={props.id.clone()} {onchange}>
                { for props.choices.iter().enumerate().map(|(place, words)| html! {
                    <option selected={place == props.chosen}>{ words }</option>
                }) }
            </select>
        </div>
    }
}

/// Delays in words.
fn delays() -> Vec<AttrValue> {
    DELAYS_MS
        .iter()
        .map(|ms| format!("{ms} ms").into())
        .collect()
}

/// Losses in words.
fn losses() -> Vec<AttrValue> {
    let percent = |permille: &u16| super::words::percent(u32::from(*permille) * 1_000).into();
    LOSSES.iter().map(percent).collect()
}

/// The place of what is nearest below a value.
fn place_of<T: PartialOrd>(values: &[T], value: &T) -> usize {
    let above = values.iter().position(|one| one > value);
    above.unwrap_or(values.len()).saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_shown_as_the_nearest_choice_below() {
        assert_eq!(place_of(&DELAYS_MS, &0), 0);
        assert_eq!(place_of(&DELAYS_MS, &700), 2);
        assert_eq!(place_of(&DELAYS_MS, &60_000), 6);
    }
}
