//! What of the messages a person wants to see.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{
    filter::{Filter, Group, Way},
    words,
};
use crate::{components::segmented::Segmented, text::t};

/// Properties of [`Choice`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What is chosen.
    pub(super) filter: Filter,
    /// Who is at the other end of what there is, and how each is called.
    pub(super) ends: Vec<(String, String)>,
    /// What happens when something else is chosen.
    pub(super) onchoose: Callback<Filter>,
}

/// Which way, which kinds, whose.
#[component]
pub(super) fn Choice(props: &Props) -> Html {
    let filter = &props.filter;
    let mut ends = props.ends.clone();
    // Who was chosen stays in the list when the last message is gone.
    ends.extend(filter.end.clone().filter(|end| !ends.contains(end)));
    let choose_way = {
        let filter = filter.clone();
        props.onchoose.reform(move |nth: usize| Filter {
            way: Way::ALL.get(nth).copied().unwrap_or_default(),
            ..filter.clone()
        })
    };
    let choose_group = {
        let filter = filter.clone();
        props.onchoose.reform(move |event: Event| Filter {
            group: chosen(&event).and_then(|nth| Group::ALL.get(nth).copied()),
            ..filter.clone()
        })
    };
    let choose_end = {
        let (filter, ends) = (filter.clone(), ends.clone());
        props.onchoose.reform(move |event: Event| {
            let end = chosen(&event).and_then(|nth| ends.get(nth));
            Filter {
                end: end.cloned(),
                ..filter.clone()
            }
        })
    };
    let group = |group: Group| {
        html! { <option selected={filter.group == Some(group)}>{ words::group(group) }</option> }
    };
    let end = |end: &(String, String)| {
        html! { <option key={end.0.clone()} selected={filter.end.as_ref() == Some(end)}>{ &end.1 }</option> }
    };
    let ways = Way::ALL.map(|way| AttrValue::from(words::way(way)));
    html! {
        <div class="msg-choice">
            <Segmented label={t!("traffic-way")} choices={ways.to_vec()}
                chosen={Way::ALL.iter().position(|way| *way == filter.way).unwrap_or(0)} onchoose={choose_way} />
            <select class="input" id="msg-group" aria-label={t!("traffic-kind")} onchange={choose_group}>
                <option selected={filter.group.is_none()}>{ t!("traffic-all-kinds") }</option>
                { for Group::ALL.into_iter().map(group) }
            </select>
            <select class="input" id="msg-end" aria-label={t!("traffic-end")} onchange={choose_end}>
                <option key="all" selected={filter.end.is_none()}>{ t!("traffic-all-ends") }</option>
                { for ends.iter().map(end) }
            </select>
        </div>
    }
}

/// Which entry of a list is chosen, after the first, which is for all.
fn chosen(event: &Event) -> Option<usize> {
    let list = event.target_unchecked_into::<HtmlSelectElement>();
    usize::try_from(list.selected_index()).ok()?.checked_sub(1)
}
