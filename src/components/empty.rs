//! A place where nothing is yet, and what would be there.

use yew::prelude::*;

use super::tally::Tally;

/// Properties of [`Empty`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What is missing.
    pub(crate) title: AttrValue,
    /// What to do about it.
    pub(crate) children: Html,
}

/// An empty state.
#[component]
pub(crate) fn Empty(props: &Props) -> Html {
    html! {
        <div class="empty">
            <Tally count=1 />
            <p><b>{ &props.title }</b>{ " " }{ props.children.clone() }</p>
        </div>
    }
}
