//! Starting and stopping, threads, and the cap.

use api::{MiningChoice, MiningStatus, Request};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{odds::duration_words, options::Options};
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        cap_slider::CapSlider,
        field::FieldError,
        icon::Glyph,
        notice::{Notice, NoticeKind},
        slider::Slider,
    },
    format,
    hooks::{use_node, use_now},
    text::t,
};

/// Properties of [`Controls`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// How this node mines.
    pub(super) mining: MiningStatus,
    /// Since when, Unix milliseconds by this machine's clock; none while it is off.
    pub(super) running_since: Option<u64>,
}

/// What a person chose and the node does not do yet: the place of a slider that is held, or a choice
/// made while mining is off.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Chosen {
    threads: Option<u32>,
    cap: Option<u64>,
    gpu: Option<bool>,
    low_when_hidden: Option<bool>,
}

impl Chosen {
    /// Whether this is how a node mines.
    fn is_done_by(self, mining: &MiningStatus) -> bool {
        self.threads.is_none_or(|threads| threads == mining.threads)
            && self.cap.is_none_or(|cap| cap == mining.cap)
            && self
                .gpu
                .is_none_or(|gpu| gpu == mining.gpu || mining.gpu_state.is_failure())
            && self
                .low_when_hidden
                .is_none_or(|low| low == mining.low_when_hidden)
    }

    /// How mining goes on with these choices.
    fn request(self) -> Request {
        Request::Mine(MiningChoice {
            threads: self.threads,
            cap: self.cap,
            gpu: self.gpu,
            low_when_hidden: self.low_when_hidden,
        })
    }
}

/// The card of controls. What is changed while mining runs holds at once.
#[component]
pub(super) fn Controls(props: &Props) -> Html {
    let mining = &props.mining;
    let chosen = use_state_eq(Chosen::default);
    let (order, busy, error) = use_order(&chosen);
    use_settled(&chosen, mining, busy);
    let choose = |change: fn(Chosen, u32) -> Chosen| {
        let chosen = chosen.clone();
        Callback::from(move |value| chosen.set(change(*chosen, value)))
    };
    let take = {
        let (chosen, order, on) = (chosen.clone(), order.clone(), mining.on);
        Callback::from(move |choice: Chosen| {
            chosen.set(choice);
            if on {
                order.emit(choice.request());
            }
        })
    };
    let apply = |change: fn(Chosen, u32) -> Chosen| {
        let chosen = chosen.clone();
        take.reform(move |value| change(*chosen, value))
    };
    let switch = |change: fn(Chosen, bool) -> Chosen| {
        let chosen = chosen.clone();
        take.reform(move |is_on| change(*chosen, is_on))
    };
    let with_threads = |chosen: Chosen, threads| Chosen {
        threads: Some(threads),
        ..chosen
    };
    let with_cap = {
        let chosen = chosen.clone();
        move |cap| Chosen {
            cap: Some(cap),
            ..*chosen
        }
    };
    let choose_cap = {
        let (chosen, with_cap) = (chosen.setter(), with_cap.clone());
        Callback::from(move |cap| chosen.set(with_cap(cap)))
    };
    let press = {
        let request = if mining.on {
            Request::Stop
        } else {
            chosen.request()
        };
        order.reform(move |_: MouseEvent| request.clone())
    };
    let threads = chosen
        .threads
        .unwrap_or(mining.threads)
        .clamp(1, mining.cores.max(1));
    html! {
        <section class="card mine-controls" aria-label={t!("mine-controls")}>
            if mining.on {
                <Stop since={props.running_since} {busy} onclick={press} />
            } else {
                <Start {busy} onclick={press} />
            }
            <Slider
                id="threads"
                label={t!("mine-threads")}
                min=1
                max={mining.cores.max(1)}
                value={threads}
                shown={shown_threads(threads, mining.cores)}
                words={t!("mine-threads-words", threads = threads, cores = mining.cores)}
                ends={("1".into(), mining.cores.to_string().into())}
                oninput={choose(with_threads)}
                onchange={apply(with_threads)}
            />
            <CapSlider
                id="cap"
                label={t!("mine-cap")}
                cap={chosen.cap.unwrap_or(mining.cap)}
                oninput={choose_cap}
                onchange={take.reform(with_cap)}
            />
            if mining.room_cap > 0 {
                <Notice kind={NoticeKind::Locked}>{ t!("mine-room-cap", rate = format::hash_rate(mining.room_cap)) }</Notice>
            }
            <Options
                mining={mining.clone()}
                gpu={chosen.gpu.unwrap_or(mining.gpu)}
                low_when_hidden={chosen.low_when_hidden.unwrap_or(mining.low_when_hidden)}
                on_gpu={switch(|chosen, gpu| Chosen { gpu: Some(gpu), ..chosen })}
                on_low={switch(|chosen, low| Chosen { low_when_hidden: Some(low), ..chosen })}
            />
            if let Some(error) = error {
                <FieldError message={error} />
            }
        </section>
    }
}

/// Drops what a person chose once the node does it, or once mining was started by another way. The
/// node's answers alone would not do: of several orders, the first answered is older than what is
/// chosen now.
#[hook]
fn use_settled(chosen: &UseStateHandle<Chosen>, mining: &MiningStatus, busy: bool) {
    let drop_choice = {
        let chosen = chosen.setter();
        move || chosen.set(Chosen::default())
    };
    let drop_late = drop_choice.clone();
    let is_done = mining.on && chosen.is_done_by(mining);
    use_effect_with((**chosen, is_done), move |(_, is_done)| {
        if *is_done {
            drop_choice();
        }
    });
    use_effect_with(mining.on, move |on| {
        if *on && !busy {
            drop_late();
        }
    });
}

/// Gives the node an order: the way to it, whether one is on its way, and why the last one failed.
#[hook]
fn use_order(chosen: &UseStateHandle<Chosen>) -> (Callback<Request>, bool, Option<AttrValue>) {
    let node = use_node().handle();
    let busy = use_state_eq(|| false);
    let error = use_state_eq(|| None::<AttrValue>);
    let order = {
        let (chosen, busy, error) = (chosen.setter(), busy.setter(), error.setter());
        Callback::from(move |request: Request| {
            busy.set(true);
            let answer = node.request(request);
            let (chosen, busy, error) = (chosen.clone(), busy.clone(), error.clone());
            spawn_local(async move {
                match answer.await {
                    Ok(_) => error.set(None),
                    Err(refused) => {
                        chosen.set(Chosen::default());
                        error.set(Some(format::sentence(&refused.message).into()));
                    }
                }
                busy.set(false);
            });
        })
    };
    (order, *busy, (*error).clone())
}

#[derive(Properties, PartialEq)]
struct StartProps {
    busy: bool,
    onclick: Callback<MouseEvent>,
}

#[component]
fn Start(props: &StartProps) -> Html {
    html! {
        <Button
            class="mine-start"
            kind={ButtonKind::Primary}
            size={ButtonSize::Large}
            glyph={Glyph::Mine}
            busy={props.busy}
            onclick={props.onclick.clone()}
        >
            <span>{ t!("mine-start") }<small>{ t!("mine-start-words") }</small></span>
        </Button>
    }
}

#[derive(Properties, PartialEq)]
struct StopProps {
    since: Option<u64>,
    busy: bool,
    onclick: Callback<MouseEvent>,
}

/// It stays a button while an order is on its way: moving a slider is one, too.
#[component]
fn Stop(props: &StopProps) -> Html {
    let now = use_now();
    let seconds = props
        .since
        .map_or(0, |since| now.saturating_sub(since) / 1_000);
    // Past the first minute seconds are noise.
    let shown = if seconds < 60 {
        seconds
    } else {
        seconds - seconds % 60
    };
    html! {
        <Button
            class="mine-stop"
            kind={ButtonKind::Danger}
            size={ButtonSize::Large}
            glyph={Glyph::Stop}
            onclick={props.onclick.clone()}
        >
            <span>{ t!("mine-stop") }<small>{ t!("mine-running", time = duration_words(shown)) }</small></span>
        </Button>
    }
}

fn shown_threads(threads: u32, cores: u32) -> Html {
    html! { <>{ threads }{ " " }<span class="faint">{ t!("mine-of-cores", cores = cores) }</span></> }
}
