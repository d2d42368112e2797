//! A Bitcoin header that somebody pastes.

use api::lab::bench::{Ask, Said};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::super::desk::{Desk, Told};
use crate::{
    components::{
        button::{Button, ButtonSize},
        field::FieldError,
    },
    format,
    text::lab::lab,
};

/// Properties of [`Paste`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
    /// Shows the bench that came of it.
    pub(super) show: Callback<Told>,
}

/// A field for 160 hex digits. What is wrong with them is said below it.
#[component]
pub(super) fn Paste(props: &Props) -> Html {
    let field = use_node_ref();
    let error = use_state_eq(|| None::<AttrValue>);
    let onsubmit = {
        let (ask, show) = (props.desk.ask.clone(), props.show.clone());
        let (field, error) = (field.clone(), error.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(area) = field.cast::<HtmlTextAreaElement>() else {
                return;
            };
            let (show, error) = (show.clone(), error.clone());
            let tell = Callback::from(move |told: Told| match told {
                Ok(Said::Bench(bench)) => {
                    error.set(None);
                    show.emit(Ok(Said::Bench(bench)));
                }
                Ok(_) => {}
                Err(refused) => error.set(Some(format::refusal(&refused).into())),
            });
            ask.emit((Ask::Paste { hex: area.value() }, tell));
        })
    };
    html! {
        <form class="bf paste" {onsubmit}>
            <label for="paste">{ lab!("lab-paste") }</label>
            <textarea
                class="input" id="paste" ref={field} rows="3"
                autocomplete="off" autocapitalize="off" spellcheck="false"
                aria-invalid={error.is_some().then_some("true")}
                aria-describedby={error.is_some().then_some("paste-error")}
            />
            if let Some(message) = &*error {
                <FieldError id="paste-error" message={message.clone()} />
            }
            <Button size={ButtonSize::Small} submit={true}>{ lab!("lab-paste-go") }</Button>
        </form>
    }
}
