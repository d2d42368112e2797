//! The choice of a block to copy.

use std::rc::Rc;

use api::lab::bench::{Ask, BITCOIN_HEIGHT, Opened, Specimen};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::text::lab::lab;

/// Newest blocks of the room that are offered.
const OFFERED: u64 = 30;
/// Blocks of the sample chain.
const SAMPLES: u64 = 6;

/// Properties of [`Pick`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What there is.
    pub(super) opened: Option<Rc<Opened>>,
    /// What is copied.
    pub(super) copied: Specimen,
    /// Whether Bitcoin's headers are offered, too.
    pub(super) has_bitcoin: bool,
    /// Asks the bench.
    pub(super) ask: Callback<Ask>,
}

/// A list of the room's newest blocks, of the sample chain's, and of Bitcoin's first.
#[component]
pub(super) fn Pick(props: &Props) -> Html {
    let height = props.opened.as_ref().and_then(|opened| opened.room_height);
    let height = height.unwrap_or(0);
    let room = (1..=height)
        .rev()
        .take(usize::try_from(OFFERED).unwrap_or(0));
    let mut all: Vec<_> = room.map(Specimen::Room).collect();
    if let copied @ Specimen::Room(_) = props.copied
        && !all.contains(&copied)
    {
        all.push(copied);
    }
    all.extend((1..=SAMPLES).rev().map(Specimen::Sample));
    if props.has_bitcoin {
        all.extend((0..=BITCOIN_HEIGHT).map(Specimen::Bitcoin));
        // What was pasted is named while it is there.
        all.extend((props.copied == Specimen::Pasted).then_some(Specimen::Pasted));
    }
    let onchange = {
        let (all, ask) = (all.clone(), props.ask.clone());
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let chosen = usize::try_from(select.selected_index()).ok();
            let chosen = chosen.and_then(|chosen| all.get(chosen));
            if let Some(specimen) = chosen.filter(|chosen| **chosen != Specimen::Pasted) {
                ask.emit(Ask::Copy(*specimen));
            }
        })
    };
    html! {
        <div class="bf pick">
            <label for="pick">{ lab!("lab-pick") }</label>
            // A list that loses or gains an entry is a new one, so that it shows what is chosen.
            <select key={all.len()} class="input" id="pick" {onchange}>
                { for all.iter().map(|one| html! {
                    <option selected={*one == props.copied}>{ words(*one) }</option>
                }) }
            </select>
        </div>
    }
}

fn words(specimen: Specimen) -> String {
    match specimen {
        Specimen::Sample(height) => lab!("lab-pick-sample", height = height.to_string()),
        Specimen::Room(height) => lab!("lab-pick-room", height = height.to_string()),
        Specimen::Bitcoin(0) => lab!("lab-pick-bitcoin-first"),
        Specimen::Bitcoin(height) => lab!("lab-pick-bitcoin", height = height.to_string()),
        Specimen::Pasted => lab!("lab-copy-of-pasted"),
        Specimen::Fit => String::new(),
    }
}
