//! Lesson 2: nonces tried by hand, by the node itself.

use api::{ApiError, Attempt, Reply, Request, lab::bench::Ask};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::desk::Desk;
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        field::FieldError,
    },
    format,
    hooks::use_node,
    pages::mine::slow::{comparison, header},
    text::lab::lab,
};

/// Properties of [`HandStage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
}

/// What is shown of the last try.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    attempt: Option<Attempt>,
    /// Whether it was a try on a block that there is.
    is_known: bool,
    is_mining: bool,
    /// Height of the block that was found.
    found: Option<u64>,
    error: Option<AttrValue>,
}

/// Tries on the next block and on the newest one, and a search by the machine.
#[component]
pub(super) fn HandStage(props: &Props) -> Html {
    let node = use_node();
    let nonce = use_state_eq(String::new);
    let shown = use_state_eq(Shown::default);
    let tip = node.status.as_ref().map_or(0, |status| status.height);
    let try_it = use_try(&props.desk, shown.setter());
    let typed = nonce.trim().parse::<u32>().ok();
    let oninput = {
        let nonce = nonce.setter();
        Callback::from(move |event: InputEvent| {
            nonce.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let onsubmit = {
        let (try_it, shown) = (try_it.clone(), shown.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match typed {
                Some(nonce) => try_it.emit((None, Some(nonce))),
                None => shown.set(Shown {
                    error: Some(lab!("lab-hand-no-number").into()),
                    ..(*shown).clone()
                }),
            }
        })
    };
    let on_tip = |nonce: Option<u32>| try_it.reform(move |_: MouseEvent| (Some(tip), nonce));
    let winner = shown.attempt.as_ref().filter(|_| shown.is_known);
    let spoiled = winner.map(|attempt| on_tip(Some(attempt.nonce.wrapping_add(1))));
    html! {
        <div class="cols lab-pair">
            <section class="card slow" aria-labelledby="hand-head">
                <div class="card-head"><h2 id="hand-head">{ lab!("lab-hand-head", height = (tip + 1).to_string()) }</h2></div>
                <form class="search-form" {onsubmit}>
                    <label for="hand-nonce">{ lab!("lab-field-nonce") }</label>
                    <input class="input" id="hand-nonce" inputmode="numeric" autocomplete="off" value={(*nonce).clone()} {oninput} />
                    <Button kind={ButtonKind::Primary} submit={true}>{ lab!("lab-hand-try") }</Button>
                </form>
                <div class="slow-buttons">
                    <Button size={ButtonSize::Small} onclick={on_tip(None)}>{ lab!("lab-hand-winner", height = tip.to_string()) }</Button>
                    if let Some(onclick) = spoiled {
                        <Button size={ButtonSize::Small} {onclick}>{ lab!("lab-hand-spoil") }</Button>
                    }
                </div>
                if let Some(error) = &shown.error {
                    <FieldError message={error.clone()} />
                }
                if let Some(attempt) = &shown.attempt {
                    <div class="slow-steps">
                        { header::header(attempt) }
                        { comparison::comparison(attempt) }
                    </div>
                    <p class="slow-verdict" role="status">{ verdict(&shown, attempt) }</p>
                }
            </section>
            <Machine desk={props.desk.clone()} />
        </div>
    }
}

fn verdict(shown: &Shown, attempt: &Attempt) -> String {
    let nonce = attempt.nonce.to_string();
    let height = attempt.height.to_string();
    match (shown.is_known, attempt.meets) {
        (true, true) => lab!("lab-hand-won", height = height, nonce = nonce),
        (true, false) => lab!("lab-hand-spoiled", nonce = nonce),
        (false, true) => lab!("lab-hand-luck", nonce = nonce),
        (false, false) => lab!("lab-hand-missed", nonce = nonce),
    }
}

/// Tries a nonce on a known block or on the next one, and shows it to the lesson.
#[hook]
fn use_try(desk: &Desk, show: UseStateSetter<Shown>) -> Callback<(Option<u64>, Option<u32>)> {
    let node = use_node().handle();
    let desk = desk.clone();
    Callback::from(move |(block, nonce): (Option<u64>, Option<u32>)| {
        let answer = node.request(Request::TryNonce {
            block: block.map(|height| height.to_string()),
            nonce,
        });
        let (show, desk, known) = (show.clone(), desk.clone(), block.is_some());
        spawn_local(async move {
            match answer.await {
                Ok(Reply::Attempt(attempt)) => {
                    desk.note(Ask::Tried {
                        known,
                        attempt: attempt.clone(),
                    });
                    show.set(Shown {
                        attempt: Some(attempt),
                        is_known: known,
                        ..Shown::default()
                    });
                }
                Ok(_) => {}
                Err(error) => show.set(refused(&error)),
            }
        });
    })
}

fn refused(error: &ApiError) -> Shown {
    Shown {
        error: Some(format::refusal(error).into()),
        ..Shown::default()
    }
}

#[derive(Properties, PartialEq)]
struct MachineProps {
    desk: Desk,
}

/// The machine searches as the Mine screen does, until it has one block.
#[component]
fn Machine(props: &MachineProps) -> Html {
    let node = use_node();
    let shown = use_state_eq(Shown::default);
    let mine = {
        let (handle, desk, shown) = (node.handle(), props.desk.clone(), shown.setter());
        Callback::from(move |_: MouseEvent| {
            let answer = handle.request(Request::MineOne);
            let (desk, shown) = (desk.clone(), shown.clone());
            shown.set(Shown {
                is_mining: true,
                ..Shown::default()
            });
            spawn_local(async move {
                match answer.await {
                    Ok(Reply::Block(block)) => {
                        shown.set(Shown {
                            found: Some(block.height),
                            ..Shown::default()
                        });
                        desk.note(Ask::Mined(block));
                    }
                    Ok(_) => {}
                    Err(error) => shown.set(refused(&error)),
                }
            });
        })
    };
    let stop = {
        let handle = node.handle();
        Callback::from(move |_: MouseEvent| {
            let stopped = handle.request(Request::Stop);
            spawn_local(async move { drop(stopped.await) });
        })
    };
    let difficulty = node
        .status
        .as_ref()
        .map_or(0, |status| status.next.difficulty);
    html! {
        <section class="card" aria-labelledby="machine-head">
            <div class="card-head"><h2 id="machine-head">{ lab!("lab-machine-head") }</h2></div>
            <p class="soft">{ lab!("lab-machine-words", hashes = format::count(difficulty)) }</p>
            <div class="search-form">
                <Button kind={ButtonKind::Primary} busy={shown.is_mining} onclick={mine}>{ lab!("lab-machine-go") }</Button>
                if shown.is_mining {
                    <Button onclick={stop}>{ lab!("lab-stop") }</Button>
                }
            </div>
            <div role="status">
                if let Some(height) = shown.found {
                    <p>{ lab!("lab-machine-found", height = height.to_string()) }</p>
                }
                if let Some(error) = &shown.error {
                    <FieldError message={error.clone()} />
                }
            </div>
        </section>
    }
}
