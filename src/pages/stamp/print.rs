//! What the chain says of a file whose hash is known, and the way to stamp it.

use std::rc::Rc;

use api::{Payload, Reply, Request, Stamp, Status, TransactionState};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::receipt::receipt_button;
use crate::{
    components::{
        avatar::{Avatar, AvatarSize},
        button::{Button, ButtonKind, Dots},
        fee_select::FeeSelect,
        field::{Field, FieldError},
        hash::Hash,
        icon::Glyph,
        state_pill::StatePill,
    },
    fees::Fee,
    format,
    hooks::{Asked, use_node, use_request},
    services::{local_time, node::NodeHandle},
    text::{t, th},
};

/// Most bytes of a file's name on the chain, in UTF-8.
const NAME_BYTES: usize = 120;

/// A file as this tab saw it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Print {
    pub(super) name: AttrValue,
    pub(super) bytes: u64,
    /// 64 hex digits.
    pub(super) hash: AttrValue,
}

/// Properties of [`PrintCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) print: Print,
    pub(super) status: Rc<Status>,
    /// What is said of a receipt that could not be saved.
    pub(super) ontrouble: Callback<AttrValue>,
}

/// A file's hash, who stamped it and when, and the form to stamp it where this account has not.
#[component]
pub(super) fn PrintCard(props: &Props) -> Html {
    let node = use_node();
    let Props {
        print,
        status,
        ontrouble,
    } = props;
    let request = Request::Stamps {
        hash: print.hash.to_string(),
    };
    let stamps = match use_request(request, node.pool_changes) {
        Asked::Answered(Reply::Stamps(stamps)) => Some(Ok(stamps)),
        Asked::Refused(error) => Some(Err(error)),
        _ => None,
    };
    html! {
        <section class="card print" aria-live="polite">
            <div class="card-head"><h2 class="print-name">{ &print.name }</h2><span class="faint nw">{ size(print.bytes) }</span></div>
            <p class="label">{ t!("stamp-hash") }</p>
            <Hash value={print.hash.clone()} digits=64 work=false />
            { match stamps {
                None => html! { <p class="soft"><Dots /></p> },
                Some(Err(error)) => html! { <FieldError message={format::refusal(&error)} /> },
                Some(Ok(stamps)) => html! {
                    <>
                        { verdict(&stamps, &node.handle(), status, ontrouble) }
                        if !stamps.iter().any(|stamp| stamp.mine) {
                            <StampForm key={print.hash.as_str()} print={print.clone()} spendable={status.me.spendable} />
                        }
                    </>
                },
            } }
        </section>
    }
}

/// A file's size in bytes, or in a thousand or a million of them.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..10_000 => t!("stamp-bytes", count = format::count(bytes)),
        10_000..10_000_000 => t!("stamp-kilobytes", count = format::count(bytes / 1_000)),
        _ => t!("stamp-megabytes", count = format::count(bytes / 1_000_000)),
    }
}

/// When the file existed, by its stamps.
fn verdict(
    stamps: &[Stamp],
    node: &NodeHandle,
    status: &Rc<Status>,
    ontrouble: &Callback<AttrValue>,
) -> Html {
    let first = stamps.iter().find_map(|stamp| match &stamp.state {
        TransactionState::Included(included) => Some((stamp, included.height)),
        TransactionState::Pending(_) => None,
    });
    let head = match first {
        Some((stamp, height)) => {
            let time = html! { <b>{ local_time::date_and_time(stamp.time) }</b> };
            html! { <p class="print-said is-found">{ th!("stamp-existed", time = time, height = height.to_string()) }</p> }
        }
        None if stamps.is_empty() => html! { <p class="print-said">{ t!("stamp-none") }</p> },
        None => html! { <p class="print-said">{ t!("stamp-waits") }</p> },
    };
    let row = |stamp: &Stamp| {
        let who = format::who(stamp.from_name.as_deref(), &stamp.from);
        html! {
            <li key={stamp.txid.clone()}>
                <Avatar name={stamp.from_name.clone().map(AttrValue::from)} address={stamp.from.clone()} size={AvatarSize::Small} />
                <div class="grow">
                    <b>{ if stamp.mine { t!("you-first") } else { who } }</b>
                    <span class="soft print-as">{ t!("stamp-as", name = stamp.name.as_str()) }</span>
                    <StatePill txid={stamp.txid.clone()} state={stamp.state.clone()} fee=0 next_height={status.next.height} />
                </div>
                if matches!(stamp.state, TransactionState::Included(_)) {
                    { receipt_button(node, &stamp.txid, &stamp.name, ontrouble) }
                }
            </li>
        }
    };
    html! { <>{ head }<ul class="rows">{ for stamps.iter().map(row) }</ul></> }
}

#[derive(Properties, PartialEq)]
struct FormProps {
    print: Print,
    spendable: u64,
}

/// The name that goes with the hash, the fee, and the signature.
#[component]
fn StampForm(props: &FormProps) -> Html {
    let node = use_node().handle();
    let name = use_state_eq(|| fitting(&props.print.name));
    let fee = use_state_eq(|| Fee::suggested(props.spendable));
    let trouble = use_state_eq(|| None::<AttrValue>);
    let busy = use_state_eq(|| false);
    let oninput = {
        let (name, trouble) = (name.setter(), trouble.setter());
        Callback::from(move |text| {
            name.set(text);
            trouble.set(None);
        })
    };
    let onsubmit = {
        let (name, fee, trouble, busy) = (name.clone(), *fee, trouble.setter(), busy.clone());
        let hash = props.print.hash.to_string();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *busy {
                return;
            }
            busy.set(true);
            let payload = Payload::Stamp {
                name: name.trim().to_owned(),
                hash: Some(hash.clone()),
                file: None,
            };
            let fee = Some(fee.hundredths());
            let answer = node.request(Request::Submit { payload, fee });
            let (trouble, busy) = (trouble.clone(), busy.setter());
            spawn_local(async move {
                // The list above shows it as soon as the pool has it.
                trouble.set(
                    answer
                        .await
                        .err()
                        .map(|error| format::refusal(&error).into()),
                );
                busy.set(false);
            });
        })
    };
    let onchoose = {
        let fee = fee.setter();
        Callback::from(move |chosen| fee.set(chosen))
    };
    html! {
        <form class="stack print-form" {onsubmit} novalidate=true>
            <Field id="stamp-name" label={t!("stamp-name")} help={t!("stamp-name-help")} value={(*name).clone()} error={(*trouble).clone()} {oninput} />
            <div class="deed-foot">
                <FeeSelect id="stamp-fee" chosen={*fee} spendable={props.spendable} {onchoose} />
                <Button kind={ButtonKind::Primary} glyph={Glyph::Seal} busy={*busy} submit=true>{ t!("stamp-do") }</Button>
            </div>
        </form>
    }
}

/// The beginning of a name that the chain takes.
fn fitting(name: &str) -> String {
    let mut fits = String::new();
    for letter in name.chars().filter(|letter| !letter.is_control()) {
        if fits.len() + letter.len_utf8() > NAME_BYTES {
            break;
        }
        fits.push(letter);
    }
    fits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_between_letters() {
        assert_eq!(fitting("thesis.pdf"), "thesis.pdf");
        assert_eq!(fitting(&"é".repeat(70)), "é".repeat(60));
        assert_eq!(fitting("a\nb\u{7}"), "ab");
    }

    #[test]
    fn sizes_are_short() {
        let sizes = [0, 9_999, 10_000, 2_500_000_000].map(size);
        assert_eq!(sizes, ["0 bytes", "9,999 bytes", "10 kB", "2,500 MB"]);
    }
}
