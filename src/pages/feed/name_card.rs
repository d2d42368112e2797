//! The question for a name, asked once in each room.

use api::{Payload, Request};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    components::{
        button::{Button, ButtonKind},
        field::Field,
    },
    format,
    hooks::use_node,
    services::preferences,
    text::t,
};

/// Asks for a name where none is claimed, until it is given or put off.
#[component]
pub(super) fn NameCard() -> Html {
    let node = use_node();
    let put_off = use_state_eq(|| false);
    let Some(status) = node.status.clone() else {
        return Html::default();
    };
    let genesis = status.room.genesis.clone();
    let has_name = status.me.name.is_some() || status.me.pending_name.is_some();
    if has_name || *put_off || preferences::was_asked_for_name(&genesis) {
        return Html::default();
    }
    let done = {
        let put_off = put_off.setter();
        Callback::from(move |()| {
            preferences::set_asked_for_name(&genesis);
            put_off.set(true);
        })
    };
    html! { <NameForm ondone={done} /> }
}

#[derive(Properties, PartialEq)]
struct NameFormProps {
    ondone: Callback<()>,
}

#[component]
fn NameForm(props: &NameFormProps) -> Html {
    let node = use_node().handle();
    let name = use_state_eq(String::new);
    let error = use_state_eq(|| None::<AttrValue>);
    let busy = use_state_eq(|| false);
    let oninput = {
        let (name, error) = (name.setter(), error.setter());
        Callback::from(move |text| {
            name.set(text);
            error.set(None);
        })
    };
    let onsubmit = {
        let (name, error, busy, ondone) = (
            name.clone(),
            error.setter(),
            busy.setter(),
            props.ondone.clone(),
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = name.trim().to_owned();
            if typed.is_empty() {
                error.set(Some(t!("name-empty").into()));
                return;
            }
            busy.set(true);
            let payload = Payload::ClaimName { name: typed };
            let answer = node.request(Request::Submit { payload, fee: None });
            let (error, busy, ondone) = (error.clone(), busy.clone(), ondone.clone());
            spawn_local(async move {
                match answer.await {
                    Ok(_) => ondone.emit(()),
                    Err(refused) => error.set(Some(format::refusal(&refused).into())),
                }
                busy.set(false);
            });
        })
    };
    let later = props.ondone.reform(|_: MouseEvent| ());
    html! {
        <form class="card name-card" {onsubmit}>
            <div><h2>{ t!("name-title") }</h2><p class="soft">{ t!("name-words") }</p></div>
            <Field id="nickname" label={t!("name-label")} value={(*name).clone()} {oninput} error={(*error).clone()} />
            <div class="name-do">
                <Button kind={ButtonKind::Primary} busy={*busy} submit=true>{ t!("name-do") }</Button>
                <Button kind={ButtonKind::Ghost} onclick={later}>{ t!("name-later") }</Button>
            </div>
        </form>
    }
}
