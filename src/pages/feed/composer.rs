//! Where a person writes a post or an answer.

use api::{Payload, Request};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::draft::{self, MOST_BYTES, Wrong};
use crate::{
    components::{
        avatar::{Avatar, AvatarSize},
        button::{Button, ButtonKind},
        fee_select::FeeSelect,
        field::FieldError,
    },
    fees::Fee,
    format,
    hooks::{NodeView, use_node},
    text::t,
};

/// Properties of [`Composer`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Its id on the page.
    pub(super) id: AttrValue,
    /// The post that is answered, if any.
    #[prop_or_default]
    pub(super) reply_to: Option<AttrValue>,
    /// What happens once the pool took the post.
    #[prop_or_default]
    pub(super) onposted: Callback<()>,
    /// What giving up does, for an answer.
    #[prop_or_default]
    pub(super) oncancel: Option<Callback<()>>,
}

/// How far a draft got.
#[derive(Clone, Debug, Default, PartialEq)]
struct Sending {
    busy: bool,
    error: Option<AttrValue>,
}

/// A text, a fee, and the press that signs.
#[component]
pub(super) fn Composer(props: &Props) -> Html {
    let node = use_node();
    let text = use_state_eq(String::new);
    let sending = use_state_eq(Sending::default);
    let chosen = use_state_eq(|| None::<Fee>);
    let spendable = node.status.as_ref().map_or(0, |status| status.me.spendable);
    let fee = chosen.unwrap_or(Fee::suggested(spendable));
    let area = use_node_ref();
    use_focus_answer(&area, props.reply_to.is_some());
    let oninput = {
        let (text, sending) = (text.setter(), sending.setter());
        Callback::from(move |event: InputEvent| {
            text.set(event.target_unchecked_into::<HtmlTextAreaElement>().value());
            sending.set(Sending::default());
        })
    };
    let send = use_send(props, &text, &sending, fee);
    let onsubmit = send.reform(|event: SubmitEvent| event.prevent_default());
    let onkeydown = {
        let cancel = props.oncancel.clone();
        Callback::from(
            move |event: KeyboardEvent| match (event.key().as_str(), &cancel) {
                ("Enter", _) if event.ctrl_key() || event.meta_key() => send.emit(()),
                ("Escape", Some(cancel)) => cancel.emit(()),
                _ => {}
            },
        )
    };
    let label = if props.reply_to.is_some() {
        t!("composer-label-reply")
    } else {
        t!("composer-label")
    };
    let placeholder = if props.reply_to.is_some() {
        t!("composer-example-reply")
    } else {
        t!("composer-example")
    };
    html! {
        <form class={classes!("card", "composer", props.reply_to.is_some().then_some("is-reply"))} {onsubmit}>
            { me(&node) }
            <div>
                <label class="visually-hidden" for={props.id.clone()}>{ label }</label>
                <textarea ref={area} id={props.id.clone()} rows="2" {placeholder} value={(*text).clone()} aria-describedby={format!("{}-bytes", props.id)} {oninput} {onkeydown} />
                if let Some(error) = &sending.error {
                    <FieldError message={error.clone()} />
                }
                <div class="composer-foot">
                    { bytes(&props.id, text.len()) }
                    if let Some(cancel) = &props.oncancel {
                        <Button kind={ButtonKind::Ghost} onclick={cancel.reform(|_: MouseEvent| ())}>{ t!("composer-cancel") }</Button>
                    }
                    <FeeSelect id={format!("{}-fee", props.id)} chosen={fee} {spendable} onchoose={let chosen = chosen.setter(); Callback::from(move |fee| chosen.set(Some(fee)))} />
                    <Button kind={ButtonKind::Primary} busy={sending.busy} submit=true>
                        { if sending.busy { t!("composer-busy") } else { t!("composer-do") } }
                    </Button>
                </div>
            </div>
        </form>
    }
}

/// Who writes.
fn me(node: &NodeView) -> Html {
    node.status.as_ref().map_or_else(Html::default, |status| {
        let name = status.me.name.clone().or_else(|| status.me.pending_name.clone());
        html! { <Avatar name={name.map(AttrValue::from)} address={status.me.address.clone()} size={AvatarSize::Large} /> }
    })
}

/// An answer is about to be written as soon as it is opened.
#[hook]
fn use_focus_answer(area: &NodeRef, is_answer: bool) {
    use_effect_with(area.clone(), move |area| {
        let area = area
            .get()
            .and_then(|area| area.dyn_into::<HtmlElement>().ok());
        if let (true, Some(area)) = (is_answer, area) {
            let _ = area.focus();
        }
    });
}

/// Checks the draft, has the node sign it, and empties it once the pool took it.
#[hook]
fn use_send(
    props: &Props,
    text: &UseStateHandle<String>,
    sending: &UseStateHandle<Sending>,
    fee: Fee,
) -> Callback<()> {
    let node = use_node().handle();
    let (text, sending) = (text.clone(), sending.clone());
    let (reply_to, onposted) = (props.reply_to.clone(), props.onposted.clone());
    Callback::from(move |()| {
        if sending.busy {
            return;
        }
        if let Err(wrong) = draft::check(&text) {
            sending.set(Sending {
                busy: false,
                error: Some(wrong_words(wrong)),
            });
            return;
        }
        sending.set(Sending {
            busy: true,
            error: None,
        });
        let payload = Payload::Post {
            text: (*text).clone(),
            reply_to: reply_to.as_ref().map(ToString::to_string),
        };
        let answer = node.request(Request::Submit {
            payload,
            fee: Some(fee.hundredths()),
        });
        let (text, sending, onposted) = (text.setter(), sending.setter(), onposted.clone());
        spawn_local(async move {
            match answer.await {
                Ok(_) => {
                    text.set(String::new());
                    sending.set(Sending::default());
                    onposted.emit(());
                }
                Err(error) => sending.set(Sending {
                    busy: false,
                    error: Some(format::refusal(&error).into()),
                }),
            }
        });
    })
}

fn bytes(id: &str, used: usize) -> Html {
    let over = used > MOST_BYTES;
    html! {
        <span id={format!("{id}-bytes")} class={classes!("composer-bytes", if over { "is-over" } else { "faint" })}>
            { t!("composer-bytes", used = format::count(used as u64), most = format::count(MOST_BYTES as u64)) }
        </span>
    }
}

fn wrong_words(wrong: Wrong) -> AttrValue {
    match wrong {
        Wrong::Empty => t!("composer-empty"),
        Wrong::TooLong(over) => t!(
            "composer-long",
            over = over,
            most = format::count(MOST_BYTES as u64)
        ),
    }
    .into()
}
