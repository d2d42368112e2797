//! The field in which a locked identity gets its passphrase.

use api::host::Who;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{be, vault_words};
use crate::{
    components::{
        button::{Button, ButtonKind},
        field::{Field, InputKind},
        icon::Glyph,
    },
    hooks::use_node,
    services::{
        identity::{Kept, Secret},
        vault,
    },
    text::t,
};

/// Properties of [`Unlock`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The identity that this tab is.
    pub(crate) kept: Kept,
}

/// Opens the identity for this tab.
#[component]
pub(crate) fn Unlock(props: &Props) -> Html {
    let node = use_node().handle();
    let passphrase = use_state_eq(String::new);
    let is_busy = use_state_eq(|| false);
    let error = use_state_eq(|| None::<AttrValue>);
    let oninput = {
        let (passphrase, error) = (passphrase.setter(), error.setter());
        Callback::from(move |typed| {
            passphrase.set(typed);
            error.set(None);
        })
    };
    let onsubmit = {
        let (typed, kept) = (passphrase.clone(), props.kept.clone());
        let (is_busy, error) = (is_busy.setter(), error.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (node, typed, kept) = (node.clone(), typed.clone(), kept.clone());
            let (is_busy, error) = (is_busy.clone(), error.clone());
            is_busy.set(true);
            spawn_local(async move {
                let Secret::Locked(sealed) = kept.record.secret else {
                    return;
                };
                let address = kept.record.address.unwrap_or_default();
                let opened = match vault::open(sealed, address, &typed).await {
                    Ok(entropy) => be(&node, kept.place, Who::Open(entropy)).await,
                    Err(trouble) => Err(vault_words(trouble)),
                };
                error.set(opened.err());
                is_busy.set(false);
            });
        })
    };
    html! {
        <form class="card keep-unlock" {onsubmit}>
            <div class="card-head"><h2>{ t!("identity-locked") }</h2></div>
            <Field
                id="identity-unlock"
                kind={InputKind::Secret}
                label={t!("identity-passphrase")}
                value={(*passphrase).clone()}
                error={(*error).clone()}
                {oninput}
            />
            <Button submit=true kind={ButtonKind::Primary} glyph={Glyph::Unlock} busy={*is_busy} class="btn-wide">
                { if *is_busy { t!("identity-unlocking") } else { t!("identity-unlock") } }
            </Button>
        </form>
    }
}
