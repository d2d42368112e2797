//! Who this tab is, and how it becomes somebody else.

use yew::prelude::*;

use crate::{
    components::{
        avatar::Avatar,
        button::{Button, ButtonKind},
        copy_button::CopyButton,
        dialog::Dialog,
        field::FieldError,
        icon::{Glyph, Icon},
        notice::{Notice, NoticeKind},
    },
    format, routes,
    services::identity,
    text::{t, th},
};

/// Properties of [`IdentityCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// This tab's address.
    pub(super) address: AttrValue,
    /// Its claimed name, if any.
    pub(super) name: Option<AttrValue>,
}

/// This tab's identity, and the way to another one.
#[component]
pub(super) fn IdentityCard(props: &Props) -> Html {
    let asking = use_state_eq(|| false);
    let set_asking = |on| {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(on))
    };
    let who = format::who(props.name.as_deref(), &props.address);
    let of_this_tab = identity::here() == identity::Place::Tab;
    let words = if of_this_tab {
        t!("network-identity-tab")
    } else {
        t!("network-identity-browser")
    };
    html! {
        <section class="card identity">
            <div class="card-head">
                <h2>{ t!("network-identity") }</h2>
                <CopyButton class="icon-btn" text={props.address.clone()} label={t!("address-copy", name = who.as_str())} done={t!("address-copied")}>
                    <Icon glyph={Glyph::Copy} />
                </CopyButton>
            </div>
            <p class="who"><Avatar address={props.address.clone()} name={props.name.clone()} /><b class="ellipsis">{ who }</b></p>
            <p><code class="whole">{ &props.address }</code></p>
            <p class="soft">{ words }</p>
            <Button glyph={Glyph::Tab} class="btn-wide" onclick={set_asking(true).reform(|_: MouseEvent| ())}>{ t!("network-participant") }</Button>
            if *asking {
                <BecomeAnother {of_this_tab} onclose={set_asking(false)} />
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct BecomeProps {
    of_this_tab: bool,
    onclose: Callback<()>,
}

/// Says what becoming another participant means, and does it.
#[component]
fn BecomeAnother(props: &BecomeProps) -> Html {
    let error = use_state_eq(|| None::<AttrValue>);
    let become_another = {
        let error = error.setter();
        Callback::from(
            move |_: MouseEvent| match identity::become_new_participant() {
                Ok(()) => reload(),
                Err(message) => error.set(Some(message.into())),
            },
        )
    };
    let new_tab = html! {
        <a href={routes::new_participant_link()} target="_blank" rel="noopener">{ t!("network-participant-new-tab") }</a>
    };
    html! {
        <Dialog title={t!("network-participant")} glyph={Glyph::Tab} onclose={props.onclose.clone()}>
            <p>{ t!("network-participant-words") }</p>
            if props.of_this_tab {
                <Notice kind={NoticeKind::Work}>{ t!("network-participant-loses") }</Notice>
            } else {
                <p class="soft">{ t!("network-participant-back") }</p>
            }
            <p class="soft">{ th!("network-participant-or", link = new_tab) }</p>
            if let Some(error) = &*error {
                <FieldError message={error.clone()} />
            }
            <div class="dialog-foot">
                <Button kind={ButtonKind::Ghost} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("network-participant-cancel") }</Button>
                <Button kind={ButtonKind::Primary} onclick={become_another}>{ t!("network-participant-do") }</Button>
            </div>
        </Dialog>
    }
}

/// The identity is read when the page starts.
fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
