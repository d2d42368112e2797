//! What a person calls an identity of theirs.

use yew::prelude::*;

use super::not_kept;
use crate::{
    components::{
        button::{Button, ButtonKind},
        dialog::Dialog,
        field::Field,
    },
    services::identity::{self, Kept, Record},
    text::t,
};

/// Most characters of a name.
pub(super) const NAME_CHARACTERS: &str = "24";

/// Properties of [`Rename`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The identity.
    pub(super) kept: Kept,
    /// What closing the dialog does.
    pub(super) onclose: Callback<()>,
}

/// The dialog for the name.
#[component]
pub(super) fn Rename(props: &Props) -> Html {
    let name = use_state_eq(|| props.kept.record.name.clone().unwrap_or_default());
    let error = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let name = name.setter();
        Callback::from(move |typed| name.set(typed))
    };
    let onsubmit = {
        let (name, kept, error) = (name.clone(), props.kept.clone(), error.setter());
        let onclose = props.onclose.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let record = Record {
                name: given(&name),
                ..kept.record.clone()
            };
            match identity::write(kept.place, &record) {
                Ok(()) => onclose.emit(()),
                Err(why) => error.set(Some(not_kept(why))),
            }
        })
    };
    html! {
        <Dialog title={t!("identity-rename-title")} onclose={props.onclose.clone()}>
            <form class="stack" {onsubmit}>
                <Field
                    id="identity-name"
                    label={t!("identity-name")}
                    help={t!("identity-name-help")}
                    maxlength={NAME_CHARACTERS}
                    value={(*name).clone()}
                    error={(*error).clone()}
                    {oninput}
                />
                <div class="dialog-foot">
                    <Button kind={ButtonKind::Ghost} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("identity-cancel") }</Button>
                    <Button submit=true kind={ButtonKind::Primary}>{ t!("identity-rename-do") }</Button>
                </div>
            </form>
        </Dialog>
    }
}

/// A name that was typed; none where nothing was.
pub(super) fn given(typed: &str) -> Option<String> {
    let name = typed.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
