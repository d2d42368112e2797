//! One more identity.

use api::{Reply, Request, host::Who};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    be, not_kept,
    rename::{NAME_CHARACTERS, given},
};
use crate::{
    components::{
        button::{Button, ButtonKind},
        dialog::Dialog,
        field::{Field, FieldError},
        notice::{Notice, NoticeKind},
        segmented::Segmented,
    },
    format,
    hooks::use_node,
    services::{
        identity::{self, Place, Record},
        node::NodeHandle,
    },
    text::t,
};

/// Properties of [`Add`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What closing the dialog does.
    pub(super) onclose: Callback<()>,
}

/// What a person wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Draft {
    is_from_words: bool,
    words: String,
    name: String,
    is_of_tab: bool,
}

/// The dialog for a new identity, or one from its recovery words.
#[component]
pub(super) fn Add(props: &Props) -> Html {
    let node = use_node().handle();
    let draft = use_state_eq(Draft::default);
    let is_busy = use_state_eq(|| false);
    let error = use_state_eq(|| None::<AttrValue>);
    let onsubmit = {
        let (draft, onclose) = (draft.clone(), props.onclose.clone());
        let (is_busy, error) = (is_busy.setter(), error.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (node, draft, onclose) = (node.clone(), draft.clone(), onclose.clone());
            let (is_busy, error) = (is_busy.clone(), error.clone());
            is_busy.set(true);
            spawn_local(async move {
                match add(&node, &draft).await {
                    Ok(()) => onclose.emit(()),
                    Err(why) => {
                        error.set(Some(why));
                        is_busy.set(false);
                    }
                }
            });
        })
    };
    html! {
        <Dialog title={t!("identity-add-title")} onclose={props.onclose.clone()}>
            <p>{ t!("identity-add-words") }</p>
            <form class="stack" {onsubmit}>
                { fields(&draft) }
                if let Some(error) = &*error {
                    <FieldError message={error.clone()} />
                }
                <div class="dialog-foot">
                    <Button kind={ButtonKind::Ghost} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("identity-cancel") }</Button>
                    <Button submit=true kind={ButtonKind::Primary} busy={*is_busy}>{ t!("identity-add-do") }</Button>
                </div>
            </form>
        </Dialog>
    }
}

fn fields(draft: &UseStateHandle<Draft>) -> Html {
    let set = |change: fn(&mut Draft, String)| {
        let draft = draft.clone();
        Callback::from(move |typed| {
            let mut changed = (*draft).clone();
            change(&mut changed, typed);
            draft.set(changed);
        })
    };
    let choose = |change: fn(&mut Draft, bool)| {
        let draft = draft.clone();
        Callback::from(move |nth| {
            let mut changed = (*draft).clone();
            change(&mut changed, nth == 1);
            draft.set(changed);
        })
    };
    let from = vec![
        t!("identity-add-new").into(),
        t!("identity-add-from-words").into(),
    ];
    let keep = vec![
        t!("identity-keep-browser").into(),
        t!("identity-tab-only").into(),
    ];
    let loses = draft.is_of_tab && identity::read(Place::Tab).is_some();
    html! {
        <>
            <Segmented label={t!("identity-add-key")} choices={from} chosen={usize::from(draft.is_from_words)} onchoose={choose(|draft, on| draft.is_from_words = on)} />
            if draft.is_from_words {
                <Field id="identity-words" label={t!("identity-words-field")} help={t!("identity-words-help")} value={draft.words.clone()} oninput={set(|draft, typed| draft.words = typed)} />
            }
            <Field id="identity-name" label={t!("identity-name")} help={t!("identity-name-help")} maxlength={NAME_CHARACTERS} value={draft.name.clone()} oninput={set(|draft, typed| draft.name = typed)} />
            <Segmented label={t!("identity-keep")} choices={keep} chosen={usize::from(draft.is_of_tab)} onchoose={choose(|draft, on| draft.is_of_tab = on)} />
            if loses {
                <Notice kind={NoticeKind::Work}>{ t!("network-participant-loses") }</Notice>
            }
        </>
    }
}

/// Keeps the new identity, and lets this tab be it.
async fn add(node: &NodeHandle, draft: &Draft) -> Result<(), AttrValue> {
    let entropy = if draft.is_from_words {
        let words = draft.words.clone();
        let answer = node.request(Request::EntropyOf { words }).await;
        match answer.map_err(|error| AttrValue::from(format::sentence(&error.message)))? {
            Reply::Entropy(entropy) => entropy,
            _ => return Err(t!("identity-no-worker").into()),
        }
    } else {
        identity::random()?
    };
    let record = Record {
        name: given(&draft.name),
        ..Record::new(entropy)
    };
    let place = identity::add(&record, draft.is_of_tab).map_err(not_kept)?;
    be(node, place, Who::Open(entropy)).await
}
