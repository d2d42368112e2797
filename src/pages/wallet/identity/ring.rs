//! The other identities of this browser and this tab.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::be;
use crate::{
    components::{
        avatar::{Avatar, AvatarSize},
        button::{Button, ButtonSize},
        field::FieldError,
        icon::{Glyph, Icon},
    },
    format,
    hooks::use_node,
    services::identity::{self, Kept, Place},
    text::t,
};

/// Properties of [`Ring`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Where the one is kept that this tab is.
    pub(super) place: Place,
    /// Called when it is another one.
    pub(super) onchange: Callback<()>,
}

/// The others, each with a way to be it.
#[component]
pub(super) fn Ring(props: &Props) -> Html {
    let node = use_node().handle();
    let going = use_state_eq(|| None::<Place>);
    let error = use_state_eq(|| None::<AttrValue>);
    let others = identity::all().into_iter();
    let others: Vec<_> = others.filter(|kept| kept.place != props.place).collect();
    if others.is_empty() {
        return Html::default();
    }
    let row = |kept: &Kept| {
        let name = name_of(kept);
        let onclick = {
            let (node, going, error) = (node.clone(), going.setter(), error.setter());
            let (place, who) = (kept.place, kept.record.who());
            let onchange = props.onchange.clone();
            Callback::from(move |_: MouseEvent| {
                let (node, going, error) = (node.clone(), going.clone(), error.clone());
                let (who, onchange) = (who.clone(), onchange.clone());
                going.set(Some(place));
                spawn_local(async move {
                    error.set(be(&node, place, who).await.err());
                    going.set(None);
                    onchange.emit(());
                });
            })
        };
        let is_busy = *going == Some(kept.place);
        let is_off = going.is_some() && !is_busy;
        let label = t!("identity-switch-to", name = name.as_str());
        let address = kept.record.address.clone().unwrap_or_default();
        html! {
            <li>
                <Avatar size={AvatarSize::Small} {address} name={kept.record.name.clone()} />
                <span class="ellipsis">{ name }</span>
                if kept.place == Place::Tab {
                    <span class="tag"><Icon glyph={Glyph::Tab} />{ t!("identity-tab-only") }</span>
                }
                if kept.record.is_locked() {
                    <span class="tag"><Icon glyph={Glyph::Lock} />{ t!("identity-locked") }</span>
                }
                <Button size={ButtonSize::Small} busy={is_busy} disabled={is_off} {label} {onclick}>{ t!("identity-switch") }</Button>
            </li>
        }
    };
    html! {
        <>
            <h3>{ t!("identity-others") }</h3>
            <ul class="ring">{ for others.iter().map(row) }</ul>
            if let Some(error) = &*error {
                <FieldError message={error.clone()} />
            }
        </>
    }
}

fn name_of(kept: &Kept) -> String {
    let record = &kept.record;
    match (&record.name, &record.address, kept.place) {
        (Some(name), ..) => name.clone(),
        (None, Some(address), _) => format::who(None, address),
        (None, None, Place::Browser(number)) => t!("identity-unnamed", number = number),
        (None, None, Place::Tab | Place::Nowhere) => t!("identity-tab-only"),
    }
}
