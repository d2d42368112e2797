//! The room as a file: saved, and loaded.

use api::{ApiError, Exported, Imported, Reply, Request, Status};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    components::{button::Button, field::FieldError, icon::Glyph},
    format,
    hooks::use_node,
    services::{node::NodeHandle, room_file},
    text::t,
};

/// What the files of rooms end with.
const EXTENSION: &str = ".chalkroom";

/// What is going on.
#[derive(Clone, Debug, Default, PartialEq)]
enum Doing {
    /// Nothing.
    #[default]
    Nothing,
    /// A file is written.
    Saving,
    /// A file is read.
    Loading,
    /// What came of it.
    Done(AttrValue),
    /// What came of it, and what was refused.
    Refused(AttrValue, AttrValue),
}

/// Saves the room as a file, and loads one.
#[component]
pub(super) fn RoomFileCard() -> Html {
    let node = use_node();
    let doing = use_state_eq(Doing::default);
    let input = use_node_ref();
    let save = {
        let (handle, doing, status) = (node.handle(), doing.setter(), node.status.clone());
        Callback::from(move |_: MouseEvent| {
            let (handle, doing, status) = (handle.clone(), doing.clone(), status.clone());
            doing.set(Doing::Saving);
            spawn_local(async move {
                let name = status.as_deref().map(file_name).unwrap_or_default();
                doing.set(
                    save(&handle, &name)
                        .await
                        .unwrap_or_else(|error| refused(&error)),
                );
            });
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
    let onchange = {
        let (handle, doing) = (node.handle(), doing.setter());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let Some(file) = input.files().and_then(|files| files.get(0)) else {
                return;
            };
            // The same file may be chosen again.
            input.set_value("");
            let (handle, doing) = (handle.clone(), doing.clone());
            doing.set(Doing::Loading);
            spawn_local(async move {
                doing.set(
                    load(&handle, &file)
                        .await
                        .unwrap_or_else(|error| refused(&error)),
                );
            });
        })
    };
    let is_busy = matches!(*doing, Doing::Saving | Doing::Loading);
    let importing = node.status.as_deref().and_then(|status| status.importing);
    html! {
        <section class="card room-file">
            <div class="card-head"><h2>{ t!("network-file") }</h2></div>
            <p class="soft">{ t!("network-file-words") }</p>
            <Button glyph={Glyph::Receive} class="btn-wide" busy={*doing == Doing::Saving} disabled={*doing == Doing::Loading} onclick={save}>
                { t!("network-file-save") }
            </Button>
            <Button glyph={Glyph::Send} class="btn-wide" busy={*doing == Doing::Loading} disabled={*doing == Doing::Saving} onclick={choose}>
                { t!("network-file-load") }
            </Button>
            <input ref={input} type="file" accept={EXTENSION} class="visually-hidden" tabindex="-1" aria-hidden="true" disabled={is_busy} {onchange} />
            <div class="room-file-said" role="status">{ said(&doing, importing) }</div>
        </section>
    }
}

/// What is said of it below the buttons.
fn said(doing: &Doing, importing: Option<(u64, u64)>) -> Html {
    match doing {
        Doing::Nothing | Doing::Saving => Html::default(),
        Doing::Loading => {
            let (done, all) = importing.unwrap_or_default();
            let percent = format::percent(done, all);
            html! { <p class="soft">{ t!("network-file-loading", percent = percent) }</p> }
        }
        Doing::Done(words) => html! { <p class="soft">{ words }</p> },
        Doing::Refused(words, error) => html! {
            <>
                <p class="soft">{ words }</p>
                <FieldError message={error.clone()} />
            </>
        },
    }
}

/// `chalk-ABC123-42.chalkroom`: the room's code and the height.
fn file_name(status: &Status) -> String {
    format!("chalk-{}-{}{EXTENSION}", status.room.code, status.height)
}

async fn save(node: &NodeHandle, name: &str) -> Result<Doing, ApiError> {
    let Reply::Exported(Exported {
        file,
        blocks,
        transactions,
    }) = node.request(Request::Export).await?
    else {
        return Ok(Doing::Nothing);
    };
    room_file::save(name, &file)?;
    let words = t!(
        "network-file-saved",
        blocks = blocks.to_string(),
        waiting = transactions.to_string(),
        name = name
    );
    Ok(Doing::Done(words.into()))
}

async fn load(node: &NodeHandle, file: &web_sys::File) -> Result<Doing, ApiError> {
    let file = room_file::read(file).await?;
    match node.request(Request::Import { file }).await? {
        Reply::Imported(imported) => Ok(outcome(&imported)),
        _ => Ok(Doing::Nothing),
    }
}

fn outcome(imported: &Imported) -> Doing {
    let blocks = imported.blocks;
    let mut words = t!(
        "network-file-loaded",
        new = blocks.new.to_string(),
        known = blocks.known.to_string(),
        refused = blocks.refused.to_string(),
        waiting = imported.transactions.to_string(),
        height = imported.height.to_string()
    );
    if imported.side_branch {
        words.push(' ');
        words.push_str(&t!("network-file-aside"));
    }
    let Some(error) = &imported.first_error else {
        return Doing::Done(words.into());
    };
    let refusal = format::refusal(error);
    let refusal = match error.details.get("height") {
        Some(height) => t!(
            "network-file-refused",
            height = height.as_str(),
            refusal = refusal
        ),
        None => refusal,
    };
    Doing::Refused(words.into(), refusal.into())
}

/// A file that was not read, or not written.
fn refused(error: &ApiError) -> Doing {
    Doing::Refused(AttrValue::default(), format::refusal(error).into())
}
