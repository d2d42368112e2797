//! The break-it bench: a copy of a block, changed at will, and what the rules say of it.

mod header;
mod paste;
mod pick;
mod repair;
mod transactions;
mod verdict;

use api::{
    Reply, Request,
    lab::bench::{Ask, Bench, Said, Specimen},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::{
    header::header_fields, paste::Paste, pick::Pick, repair::repair, transactions::Transactions,
    verdict::verdict,
};
use super::{
    desk::{Desk, Told},
    working,
};
use crate::{
    components::{
        button::Dots,
        field::FieldError,
        icon::{Glyph, Icon},
    },
    format,
    hooks::use_node,
    text::lab::lab,
};

/// Properties of [`BenchStage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
    /// Whether Bitcoin's headers are there, too.
    #[prop_or_default]
    pub(super) has_bitcoin: bool,
}

/// A field that was given a value that it can't have: of a transaction or of the header, which, and
/// what was typed.
#[derive(Clone, Debug, PartialEq)]
struct Wrong {
    transaction: Option<u32>,
    field: String,
    typed: String,
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    bench: Option<Bench>,
    /// A search that is on its way: hashes so far, and on average.
    working: Option<(u64, u64)>,
    wrong: Option<Wrong>,
    error: Option<AttrValue>,
    /// What this page's node said of the block.
    handed: Option<Result<AttrValue, AttrValue>>,
}

impl Shown {
    fn take(&mut self, told: Told) {
        match told {
            Ok(Said::Bench(bench)) => {
                *self = Self {
                    bench: Some(bench),
                    ..Self::default()
                };
            }
            Ok(Said::Working { hashes, expected }) => self.working = Some((hashes, expected)),
            Ok(_) => self.working = None,
            Err(error) => {
                self.working = None;
                self.error = Some(format::refusal(&error).into());
            }
        }
    }
}

/// What is done on the bench.
#[derive(Clone, PartialEq)]
pub(super) struct Hands {
    /// Asks the bench.
    ask: Callback<Ask>,
    /// Has this page's node sign a transaction: its place, and what is signed.
    sign: Callback<(u32, String)>,
    /// Shows what was asked elsewhere.
    show: Callback<Told>,
}

/// The bench.
#[component]
pub(super) fn BenchStage(props: &Props) -> Html {
    let shown = use_state_eq(Shown::default);
    let hands = use_hands(&props.desk, shown.setter());
    let is_open = props.desk.opened.is_some();
    {
        let ask = hands.ask.clone();
        use_effect_with(is_open, move |&is_open| {
            if is_open {
                ask.emit(Ask::Copy(Specimen::Fit));
            }
        });
    }
    let hand = use_handing(&shown);
    let Some(bench) = &shown.bench else {
        return html! {
            if let Some(error) = &shown.error {
                <FieldError message={error.clone()} />
            } else {
                <p class="soft" role="status">{ lab!("lab-copying") }<Dots /></p>
            }
        };
    };
    let over = hands.ask.reform(|_: MouseEvent| Ask::StartOver);
    let is_sample = matches!(bench.specimen, Specimen::Sample(_));
    let is_bitcoin = is_bitcoin(bench.specimen);
    html! {
        <div class="cols bench">
            <section class="slate copied" aria-labelledby="copy-head">
                <div class="slate-head">
                    <h2 id="copy-head">{ copy_of(bench) }</h2>
                    <button class="btn-chalk" type="button" onclick={over}><Icon glyph={Glyph::Undo} />{ lab!("lab-over") }</button>
                </div>
                if is_sample {
                    <p class="soft">{ lab!("lab-sample-block") }</p>
                }
                if is_bitcoin {
                    <p class="soft">{ about_bitcoin(bench.specimen) }</p>
                }
                { header_fields(bench, shown.wrong.as_ref(), &hands) }
                <Transactions key={bench.hash_before.clone()} bench={bench.clone()} wrong={shown.wrong.clone()} hands={hands.clone()} />
                if is_sample || is_bitcoin {
                    <p class="soft">{ lab!("lab-hand-over-sample") }</p>
                } else {
                    <button class="btn-chalk btn-hand" type="button" onclick={hand}>{ lab!("lab-hand-over") }<Icon glyph={Glyph::Right} /></button>
                }
                <div role="status">{ handed(shown.handed.as_ref()) }</div>
                <Pick opened={props.desk.opened.clone()} copied={bench.specimen} has_bitcoin={props.has_bitcoin} ask={hands.ask.clone()} />
                if props.has_bitcoin {
                    <Paste desk={props.desk.clone()} show={hands.show.clone()} />
                }
            </section>
            <section class="card verdict" aria-labelledby="verdict-head">
                { verdict(bench) }
                if let Some((hashes, expected)) = shown.working {
                    { working(&props.desk, hashes, expected) }
                }
                if let Some(error) = &shown.error {
                    <FieldError message={error.clone()} />
                }
                { repair(bench, &hands, shown.working.is_some()) }
            </section>
        </div>
    }
}

fn copy_of(bench: &Bench) -> String {
    let height = bench.height.to_string();
    match bench.specimen {
        Specimen::Bitcoin(_) => lab!("lab-copy-of-bitcoin", height = height),
        Specimen::Pasted => lab!("lab-copy-of-pasted"),
        _ => lab!("lab-copy-of", height = height),
    }
}

/// Whether it is a header of Bitcoin's.
pub(super) fn is_bitcoin(specimen: Specimen) -> bool {
    matches!(specimen, Specimen::Bitcoin(_) | Specimen::Pasted)
}

/// What a header of Bitcoin's is, and what is known of it.
fn about_bitcoin(specimen: Specimen) -> String {
    match specimen {
        Specimen::Bitcoin(0) => lab!("lab-about-bitcoin-first"),
        Specimen::Bitcoin(_) => lab!("lab-about-bitcoin"),
        _ => lab!("lab-about-pasted"),
    }
}

/// What this page's node said of the block.
fn handed(handed: Option<&Result<AttrValue, AttrValue>>) -> Html {
    match handed {
        Some(Ok(words)) => html! { <p class="handed">{ words }</p> },
        Some(Err(words)) => html! {
            <p class="handed is-no"><b>{ lab!("lab-node-refuses") }</b>{ " " }{ words }</p>
        },
        None => Html::default(),
    }
}

/// The ways to change what lies on the bench.
#[hook]
fn use_hands(desk: &Desk, setter: UseStateSetter<Shown>) -> Hands {
    let node = use_node().handle();
    let kept = use_mut_ref(Shown::default);
    let show = {
        let (kept, setter) = (kept.clone(), setter.clone());
        Callback::from(move |told: Told| {
            let mut kept = kept.borrow_mut();
            kept.take(told);
            setter.set(kept.clone());
        })
    };
    let ask = {
        let ask = desk.ask.clone();
        Callback::from(move |asked: Ask| {
            let (kept, setter, edited) = (kept.clone(), setter.clone(), edited(&asked));
            let tell = Callback::from(move |told: Told| {
                let mut kept = kept.borrow_mut();
                match (&told, &edited) {
                    // What was typed stays, with what is wrong with it.
                    (Err(error), Some(wrong)) if error.rule == "badField" => {
                        kept.wrong = Some(wrong.clone());
                    }
                    _ => kept.take(told),
                }
                setter.set(kept.clone());
            });
            ask.emit((asked, tell));
        })
    };
    let sign = {
        let ask = ask.clone();
        Callback::from(move |(transaction, body): (u32, String)| {
            let answer = node.request(Request::Sign { body });
            let ask = ask.clone();
            spawn_local(async move {
                if let Ok(Reply::Signature(signature)) = answer.await {
                    ask.emit(Ask::Signed {
                        transaction,
                        signature,
                    });
                }
            });
        })
    };
    Hands { ask, sign, show }
}

fn edited(ask: &Ask) -> Option<Wrong> {
    match ask {
        Ask::Edit {
            transaction,
            field,
            value,
        } => Some(Wrong {
            transaction: *transaction,
            field: field.clone(),
            typed: value.clone(),
        }),
        _ => None,
    }
}

/// The way to hand the block to this page's node.
#[hook]
fn use_handing(shown: &UseStateHandle<Shown>) -> Callback<MouseEvent> {
    let node = use_node().handle();
    let shown = shown.clone();
    Callback::from(move |_: MouseEvent| {
        let Some(raw) = shown.bench.as_ref().map(|bench| bench.raw.clone()) else {
            return;
        };
        let answer = node.request(Request::AddBlock { raw });
        let shown = shown.clone();
        spawn_local(async move {
            let handed = match answer.await {
                Ok(Reply::Added(added)) => Ok(outcome(added.outcome).into()),
                Ok(_) => return,
                Err(error) => Err(format::refusal(&error).into()),
            };
            shown.set(Shown {
                handed: Some(handed),
                ..(*shown).clone()
            });
        });
    })
}

fn outcome(outcome: api::AddedAs) -> String {
    match outcome {
        api::AddedAs::Tip => lab!("lab-node-tip"),
        api::AddedAs::SideBranch => lab!("lab-node-aside"),
        api::AddedAs::Known => lab!("lab-node-known"),
        api::AddedAs::Orphan => lab!("lab-node-orphan"),
    }
}
