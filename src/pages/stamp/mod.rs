//! Stamps: a file is dropped, its hash is computed here, and the chain says since when it existed.

mod print;
mod receipt;

use std::{cell::Cell, rc::Rc};

use api::{ApiError, Payload, Reply, Request, Transaction, TransactionState, Verified};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

use self::{
    print::{Print, PrintCard, size},
    receipt::{proven, receipt_button},
};
use crate::{
    components::{
        button::{Button, ButtonKind},
        empty::Empty,
        field::FieldError,
        icon::{Glyph, Icon},
        state_pill::StatePill,
    },
    format,
    hooks::{Asked, NodeView, use_node, use_request},
    services::{
        fingerprint,
        node::NodeHandle,
        receipt_file::{self, RECEIPT_BYTES},
        room_file,
    },
    text::t,
};

/// What came of the file that was dropped last.
#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    /// The file that is being hashed, and how many of its bytes are.
    hashing: Option<(AttrValue, u64, u64)>,
    /// The file that was hashed last.
    print: Option<Print>,
    /// What the receipt that was dropped last proves.
    verified: Option<Verified>,
    trouble: Option<AttrValue>,
}

/// The stamp screen.
#[component]
pub(crate) fn Stamp() -> Html {
    let node = use_node();
    let found = use_state_eq(Found::default);
    let take = use_take(&found);
    let trouble = {
        let found = found.clone();
        Callback::from(move |words| {
            found.set(Found {
                trouble: Some(words),
                ..(*found).clone()
            });
        })
    };
    let stamps = use_own_stamps();
    let Some(status) = node.status.clone() else {
        return Html::default();
    };
    html! {
        <>
            <div class="page-head"><h1>{ t!("stamp-title") }</h1></div>
            <div class="cols stamp-cols">
                <div class="stack">
                    <DropZone {take} small={found.print.is_some() || found.verified.is_some()} />
                    { progress(&found) }
                    if let Some(words) = &found.trouble {
                        <FieldError message={words.clone()} />
                    }
                    if let Some(verified) = &found.verified {
                        { proven(verified, found.print.as_ref()) }
                    }
                    if let Some(print) = &found.print {
                        <PrintCard print={print.clone()} {status} ontrouble={trouble.clone()} />
                    }
                </div>
                <aside class="stack" aria-label={t!("stamp-beside")}>
                    { explained() }
                    { own_stamps(&node, &node.handle(), &stamps, &trouble) }
                </aside>
            </div>
        </>
    }
}

/// Takes a file: a receipt is checked, anything else is hashed. A new file stops the one before.
#[hook]
fn use_take(found: &UseStateHandle<Found>) -> Callback<File> {
    let node = use_node().handle();
    let newest = use_mut_ref(|| Rc::new(Cell::new(false)));
    let found = found.clone();
    Callback::from(move |file: File| {
        let stopped = Rc::new(Cell::new(false));
        newest.replace(Rc::clone(&stopped)).set(true);
        let (node, before) = (node.clone(), (*found).clone());
        let setter = found.setter();
        let name = AttrValue::from(file.name());
        let size = fingerprint::whole(file.size());
        let hashing = |done| Found {
            hashing: Some((name.clone(), done, size)),
            print: None,
            trouble: None,
            verified: before.verified.clone(),
        };
        setter.set(hashing(0));
        let (name, verified, print) = (name.clone(), before.verified.clone(), before.print.clone());
        spawn_local(async move {
            if let Some(checked) = check_receipt(&node, &file).await {
                let (verified, trouble) = match checked {
                    Ok(verified) => (Some(verified), None),
                    Err(error) => (None, Some(format::refusal(&error).into())),
                };
                return setter.set(Found {
                    hashing: None,
                    print,
                    verified,
                    trouble,
                });
            }
            let hashed = fingerprint::sha256_of(&file, |done| {
                let is_wanted = !stopped.get();
                if is_wanted {
                    setter.set(Found {
                        hashing: Some((name.clone(), done, size)),
                        verified: verified.clone(),
                        ..Found::default()
                    });
                }
                is_wanted
            });
            let done = match hashed.await {
                Ok(None) => return,
                Ok(Some(hash)) => Found {
                    print: Some(Print {
                        name,
                        bytes: size,
                        hash: hash.into(),
                    }),
                    verified,
                    ..Found::default()
                },
                Err(error) => Found {
                    trouble: Some(format::refusal(&error).into()),
                    ..Found::default()
                },
            };
            setter.set(done);
        });
    })
}

/// What a file proves, if it is a receipt.
async fn check_receipt(node: &NodeHandle, file: &File) -> Option<Result<Verified, ApiError>> {
    if file.size() > RECEIPT_BYTES {
        return None;
    }
    let bytes = room_file::read(file).await.ok()?;
    let receipt = receipt_file::read(std::str::from_utf8(&bytes).ok()?)?;
    match node.request(Request::Verify { receipt }).await {
        Ok(Reply::Verified(verified)) => Some(Ok(verified)),
        Ok(_) => None,
        Err(error) => Some(Err(error)),
    }
}

#[derive(Properties, PartialEq)]
struct DropProps {
    take: Callback<File>,
    /// Whether something else is to be seen below.
    small: bool,
}

/// Where a file is dropped, or chosen by a button.
#[component]
fn DropZone(props: &DropProps) -> Html {
    let over = use_state_eq(|| false);
    let input = use_node_ref();
    let hover = |on| {
        let over = over.setter();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(on);
        })
    };
    let ondrop = {
        let (over, take) = (over.setter(), props.take.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let files = event.data_transfer().and_then(|data| data.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                take.emit(file);
            }
        })
    };
    let choose = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let take = props.take.clone();
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            // The same file may be chosen again.
            input.set_value("");
            take.emit(file);
        }
    });
    html! {
        <section class={classes!("slate", "drop", over.then_some("is-over"), props.small.then_some("is-small"))} ondragover={hover(true)} ondragleave={hover(false)} {ondrop}>
            <svg class="drop-art" viewBox="0 0 120 76" aria-hidden="true">
                <path d="M38 8h30l14 14v46H38zM68 8v14h14" />
                <path class="y" d="M48 44l8 8 16-18" />
            </svg>
            <p class="drop-words">{ t!("stamp-drop") }</p>
            <Button kind={ButtonKind::Primary} glyph={Glyph::Seal} onclick={choose}>{ t!("stamp-choose") }</Button>
            <p class="soft">{ t!("stamp-stays") }</p>
            <input ref={input} type="file" class="visually-hidden" tabindex="-1" aria-hidden="true" {onchange} />
        </section>
    }
}

fn progress(found: &Found) -> Html {
    let Some((name, done, all)) = &found.hashing else {
        return Html::default();
    };
    let percent = format::percent(*done, *all);
    html! {
        <div class="card hashing" role="status">
            <p>{ t!("stamp-hashing", name = name.as_str(), done = size(*done), all = size(*all)) }</p>
            <progress max="100" value={percent.to_string()} aria-label={t!("stamp-hashing-label")} />
        </div>
    }
}

fn explained() -> Html {
    let points = [
        (Glyph::Shield, t!("stamp-why-hash")),
        (Glyph::Clock, t!("stamp-why-when")),
        (Glyph::Info, t!("stamp-why-not")),
        (Glyph::Receive, t!("stamp-why-receipt")),
    ];
    html! {
        <section class="card">
            <div class="card-head"><h2>{ t!("stamp-why") }</h2></div>
            <ul class="rows stamp-why">
                { for points.into_iter().map(|(glyph, words)| html! { <li><Icon {glyph} /><span class="soft">{ words }</span></li> }) }
            </ul>
        </section>
    }
}

/// Stamps that this account signed, the newest first.
#[hook]
fn use_own_stamps() -> Vec<Transaction> {
    let node = use_node();
    let request = Request::Account {
        account: node.my_address().to_owned(),
    };
    let asked = use_request(request, node.pool_changes);
    let stamps = use_memo(asked, |asked| match asked {
        Asked::Answered(Reply::Account(account)) => {
            let mut stamps = account.history.clone();
            stamps.retain(|transaction| matches!(transaction.payload, Payload::Stamp { .. }));
            stamps
        }
        _ => Vec::new(),
    });
    (*stamps).clone()
}

fn own_stamps(
    view: &NodeView,
    node: &NodeHandle,
    stamps: &[Transaction],
    ontrouble: &Callback<AttrValue>,
) -> Html {
    let next_height = view.status.as_ref().map_or(0, |status| status.next.height);
    let row = |stamp: &Transaction| {
        let Payload::Stamp { name, .. } = &stamp.payload else {
            return Html::default();
        };
        html! {
            <li key={stamp.txid.clone()}>
                <div class="grow">
                    <b class="print-name">{ name }</b>
                    <StatePill txid={stamp.txid.clone()} state={stamp.state.clone()} fee={stamp.fee} {next_height} />
                </div>
                if matches!(stamp.state, TransactionState::Included(_)) {
                    { receipt_button(node, &stamp.txid, name, ontrouble) }
                }
            </li>
        }
    };
    html! {
        <section class="card">
            <div class="card-head"><h2>{ t!("stamp-yours") }</h2></div>
            if stamps.is_empty() {
                <Empty title={t!("stamp-yours-none")}>{ t!("stamp-yours-none-words") }</Empty>
            } else {
                <ul class="rows stamps">{ for stamps.iter().map(row) }</ul>
            }
        </section>
    }
}
