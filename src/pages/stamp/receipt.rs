//! Receipts: saved as files, and checked when one is dropped.

use api::{ApiError, Payload, Receipt, Reply, Request, Verified};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::print::Print;
use crate::{
    components::{
        button::{Button, ButtonSize},
        hash::Hash,
        icon::{Glyph, Icon},
    },
    format,
    routes::Route,
    services::{local_time, node::NodeHandle, receipt_file, room_file},
    text::{t, th},
};

/// What receipts' files end with.
const EXTENSION: &str = ".chalkreceipt.json";

/// Saves the receipt of a transaction as a file.
pub(super) fn receipt_button(
    node: &NodeHandle,
    txid: &str,
    name: &str,
    ontrouble: &Callback<AttrValue>,
) -> Html {
    let (node, txid, ontrouble) = (node.clone(), txid.to_owned(), ontrouble.clone());
    let file = format!("{name}{EXTENSION}");
    let onclick = Callback::from(move |_: MouseEvent| {
        let answer = node.request(Request::Proof { txid: txid.clone() });
        let (file, ontrouble) = (file.clone(), ontrouble.clone());
        spawn_local(async move {
            let saved = answer.await.and_then(|reply| match reply {
                Reply::Receipt(receipt) => save(&file, &receipt),
                _ => Ok(()),
            });
            if let Err(error) = saved {
                ontrouble.emit(format::refusal(&error).into());
            }
        });
    });
    let label = t!("stamp-receipt-label", name = name);
    html! { <Button size={ButtonSize::Small} glyph={Glyph::Receive} {label} {onclick}>{ t!("stamp-receipt") }</Button> }
}

fn save(name: &str, receipt: &Receipt) -> Result<(), ApiError> {
    match receipt_file::write(receipt) {
        Some(text) => room_file::save(name, text.as_bytes()),
        None => Ok(()),
    }
}

/// What a good receipt proves, beside the file that was looked at last.
pub(super) fn proven(verified: &Verified, print: Option<&Print>) -> Html {
    let who = format::who(verified.from_name.as_deref(), &verified.from);
    let time = html! { <b>{ local_time::date_and_time(u64::from(verified.time) * 1_000) }</b> };
    let (name, hash) = match &verified.payload {
        Payload::Stamp { name, hash, .. } => (name.clone(), hash.clone()),
        _ => (String::new(), None),
    };
    html! {
        <section class="card print" role="status">
            <div class="card-head">
                <h2>{ t!("stamp-proof") }</h2>
                <span class="tag tag-good"><Icon glyph={Glyph::Check} />{ t!("stamp-proof-good") }</span>
            </div>
            if let Some(hash) = &hash {
                <p>{ th!("stamp-proof-words", who = who, name = name, time = time) }</p>
                <p class="label">{ t!("stamp-hash") }</p>
                <Hash value={hash.clone()} digits=64 work=false />
                { compared(hash, print) }
            } else {
                <p>{ th!("stamp-proof-other", who = who, time = time) }</p>
            }
            <p class="soft">{ standing(verified) }{ " " }<Link<Route> to={Route::ExplorerTx { id: verified.txid.clone() }}>{ t!("stamp-proof-look") }</Link<Route>></p>
        </section>
    }
}

/// Whether it is about the file that was looked at last.
fn compared(hash: &str, print: Option<&Print>) -> Html {
    match print {
        None => html! { <p class="print-said">{ t!("stamp-proof-drop") }</p> },
        Some(print) if print.hash == hash => {
            html! { <p class="print-said is-found">{ t!("stamp-proof-same", name = print.name.as_str()) }</p> }
        }
        Some(print) => {
            html! { <p class="print-said is-wrong">{ t!("stamp-proof-differs", name = print.name.as_str()) }</p> }
        }
    }
}

/// What stands behind it: the chain's confirmations, or the work of its one block alone.
fn standing(verified: &Verified) -> String {
    match verified.height {
        Some(height) => t!(
            "stamp-proof-in",
            height = height.to_string(),
            count = verified.confirmations
        ),
        None => t!(
            "stamp-proof-alone",
            count = format::count(verified.difficulty)
        ),
    }
}
