//! One of a few.

use yew::prelude::*;

/// Properties of [`Segmented`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is chosen, for those who don't see it.
    pub(crate) label: AttrValue,
    /// The choices.
    pub(crate) choices: Vec<AttrValue>,
    /// Which is chosen.
    pub(crate) chosen: usize,
    /// What happens when another is chosen.
    pub(crate) onchoose: Callback<usize>,
    /// Further classes.
    #[prop_or_default]
    pub(crate) class: Classes,
}

/// A row of choices of which one is pressed.
#[component]
pub(crate) fn Segmented(props: &Props) -> Html {
    let choice = |(nth, words): (usize, &AttrValue)| {
        let onclick = props.onchoose.reform(move |_: MouseEvent| nth);
        let pressed = (nth == props.chosen).to_string();
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ words }</button> }
    };
    html! {
        <div class={classes!("seg", props.class.clone())} role="group" aria-label={props.label.clone()}>
            { for props.choices.iter().enumerate().map(choice) }
        </div>
    }
}
