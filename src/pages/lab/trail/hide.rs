//! The pupil writes something under a second address, and sees whether the chain gives that away.

use api::lab::{
    bench::{Ask, Said},
    trail::{Second, Source, Trail},
};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    super::{
        desk::{Desk, Told},
        network::Choice,
    },
    ruling,
};
use crate::{
    components::{
        button::{Button, ButtonKind},
        field::FieldError,
    },
    format,
    text::lab::lab,
};

/// Where the money may come from.
const SOURCES: [Source; 2] = [Source::Paid, Source::Mined];

/// Properties of [`HideCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
    /// Shows the chain that came of it.
    pub(super) show: Callback<Trail>,
}

/// The card.
#[component]
pub(super) fn HideCard(props: &Props) -> Html {
    let source = use_state_eq(|| 0_usize);
    let note = use_node_ref();
    let told = use_state_eq(|| None::<Result<Second, AttrValue>>);
    let onsubmit = {
        let (ask, show, told) = (props.desk.ask.clone(), props.show.clone(), told.setter());
        let (note, source) = (note.clone(), SOURCES[*source]);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = note.cast::<HtmlInputElement>() else {
                return;
            };
            let (show, told) = (show.clone(), told.clone());
            let tell = Callback::from(move |said: Told| match said {
                Ok(Said::Trail(trail)) => {
                    told.set(trail.second.clone().map(Ok));
                    show.emit(trail);
                }
                Ok(_) => {}
                Err(error) => told.set(Some(Err(format::refusal(&error).into()))),
            });
            let note = field.value();
            ask.emit((Ask::Hide { source, note }, tell));
        })
    };
    let choose = {
        let source = source.setter();
        Callback::from(move |place: usize| source.set(place))
    };
    html! {
        <section class="card trail" aria-labelledby="hide-head">
            <div class="card-head"><h2 id="hide-head">{ lab!("lab-hide-head") }</h2></div>
            <p class="soft">{ lab!("lab-hide-about") }</p>
            <form class="odds-choices" {onsubmit}>
                <Choice
                    id="hide-source" label={lab!("lab-hide-source")}
                    choices={vec![AttrValue::from(lab!("lab-hide-paid")), AttrValue::from(lab!("lab-hide-mined"))]}
                    chosen={*source} onchoose={choose}
                />
                <div class="field">
                    <label for="hide-note">{ lab!("lab-hide-note") }</label>
                    <input class="input" id="hide-note" ref={note} maxlength="60" autocomplete="off" />
                </div>
                <Button kind={ButtonKind::Primary} submit={true}>{ lab!("lab-hide-go") }</Button>
            </form>
            <div role="status" class="trail-verdict">
                { match &*told {
                    Some(Ok(second)) => {
                        let address = format::who(None, &second.address);
                        ruling(!second.is_linked, lab!("lab-hide-apart", address = address.as_str()), lab!("lab-hide-linked", address = address.as_str()))
                    }
                    Some(Err(error)) => html! { <FieldError message={error.clone()} /> },
                    None => Html::default(),
                } }
            </div>
        </section>
    }
}
