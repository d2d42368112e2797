//! A frame as the relay hands it on, part by part.

use api::lab::{
    bench::{Ask, Said},
    trail::Part,
};
use yew::prelude::*;

use super::{
    super::desk::{Desk, Told},
    ruling,
};
use crate::{
    format,
    text::lab::{lab, say},
};

/// Hex digits of a part that are shown.
const DIGITS: usize = 16;

/// Properties of [`FrameCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
}

/// The card.
#[component]
pub(super) fn FrameCard(props: &Props) -> Html {
    let parts = use_state_eq(Vec::<Part>::new);
    let picked = use_state_eq(|| None::<bool>);
    let is_open = props.desk.opened.is_some();
    {
        let (ask, parts) = (props.desk.ask.clone(), parts.setter());
        use_effect_with(is_open, move |&is_open| {
            if is_open {
                let tell = Callback::from(move |told: Told| {
                    if let Ok(Said::Frame(frame)) = told {
                        parts.set(frame);
                    }
                });
                ask.emit((Ask::Frame, tell));
            }
        });
    }
    let pick = |name: String| {
        let (ask, picked) = (props.desk.ask.clone(), picked.setter());
        Callback::from(move |_: MouseEvent| {
            let picked = picked.clone();
            let tell = Callback::from(move |told: Told| {
                if let Ok(Said::Pointed(is_right)) = told {
                    picked.set(Some(is_right));
                }
            });
            ask.emit((Ask::Part { name: name.clone() }, tell));
        })
    };
    html! {
        <section class="card trail" aria-labelledby="frame-head">
            <div class="card-head"><h2 id="frame-head">{ lab!("lab-frame-head") }</h2></div>
            <p class="soft">{ lab!("lab-frame-about") }</p>
            <ul class="frame-parts">
                { for parts.iter().map(|part| html! {
                    <li key={part.name.clone()}>
                        <button type="button" data-part={part.name.clone()} onclick={pick(part.name.clone())}>
                            <b>{ say(&format!("lab-part-{}", part.name), &[]) }</b>
                            <code>{ short(&part.hex) }</code>
                            if !part.says.is_empty() {
                                <span class="soft">{ says(&part.says) }</span>
                            }
                        </button>
                    </li>
                }) }
            </ul>
            <div role="status" class="trail-verdict">
                if let Some(is_right) = *picked {
                    { ruling(is_right, lab!("lab-frame-right"), lab!("lab-frame-wrong")) }
                }
            </div>
        </section>
    }
}

fn short(hex: &str) -> String {
    match hex.get(..DIGITS) {
        Some(head) if hex.len() > DIGITS => format!("{head}…"),
        _ => hex.to_owned(),
    }
}

/// What a part says; an address short.
fn says(says: &str) -> String {
    format::who(None, says)
}
