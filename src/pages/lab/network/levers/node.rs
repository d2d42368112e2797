//! What is done to one node.

use std::rc::Rc;

use api::lab::network::{Behaviour, Frame, Lever, NodeView, WHOLE};
use yew::prelude::*;

use super::{
    super::{player::Player, words},
    Choice, DELAYS_MS, LOSSES, delays,
    link::LinkLevers,
    losses, place_of,
};
use crate::{
    components::{
        button::{Button, ButtonSize},
        icon::Glyph,
        slider::Slider,
    },
    text::lab::lab,
};

/// Shares that can be chosen end here, in percent.
const MOST_SHARE: u32 = 90;
/// Leads of a clock that can be chosen, in milliseconds.
const LEADS_MS: [i32; 7] = [-600_000, -60_000, -10_000, 0, 10_000, 60_000, 600_000];
/// Confirmations that can be chosen.
const CONFIRMATIONS: [u8; 5] = [0, 1, 2, 3, 6];
/// What a payment by hand is worth, in 1/100 coin.
const PAID: u64 = 100;

/// Properties of [`NodeLevers`].
#[derive(Properties)]
pub(crate) struct Props {
    /// What pulls levers.
    pub(crate) player: Player,
    /// What there is, of at most half a second ago.
    pub(crate) figures: Rc<Frame>,
    /// The node.
    pub(crate) node: u8,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.figures, &other.figures)
            && self.node == other.node
            && self.player == other.player
    }
}

/// The card.
#[component]
pub(crate) fn NodeLevers(props: &Props) -> Html {
    let Props {
        player,
        figures,
        node,
    } = props;
    let node = *node;
    let Some(view) = figures.nodes.get(usize::from(node)) else {
        return Html::default();
    };
    let pull = |lever: fn(u8, usize, &NodeView) -> Lever| {
        let (player, view) = (player.clone(), view.clone());
        Callback::from(move |place: usize| player.pull(lever(node, place, &view)))
    };
    let switch = {
        let (player, is_on) = (player.clone(), view.is_on);
        Callback::from(move |_: MouseEvent| {
            player.pull(if is_on {
                Lever::Off { node }
            } else {
                Lever::On { node }
            });
        })
    };
    let (words, glyph) = if view.is_on {
        (lab!("lab-net-switch-off"), Glyph::Stop)
    } else {
        (lab!("lab-net-switch-on"), Glyph::Bolt)
    };
    html! {
        <section class="card sim-levers" aria-label={lab!("lab-net-levers-of", node = words::name(node))}>
            <div class="card-head">
                <h2>{ lab!("lab-net-levers-of", node = words::name(node)) }</h2>
                <Button size={ButtonSize::Small} {glyph} onclick={switch}>{ words }</Button>
            </div>
            <Share player={player.clone()} {node} share={view.share} />
            <Behave player={player.clone()} nodes={u8::try_from(figures.nodes.len()).unwrap_or(u8::MAX)} {node} behaviour={view.behaviour} />
            <div class="sim-pair">
                <Choice
                    id="sim-delay"
                    label={lab!("lab-net-delay")}
                    choices={delays()}
                    chosen={place_of(&DELAYS_MS, &view.delay_ms)}
                    onchoose={pull(|node, place, view| Lever::Node { node, delay_ms: DELAYS_MS[place], loss_permille: view.loss_permille })}
                />
                <Choice
                    id="sim-loss"
                    label={lab!("lab-net-loss")}
                    choices={losses()}
                    chosen={place_of(&LOSSES, &view.loss_permille)}
                    onchoose={pull(|node, place, view| Lever::Node { node, delay_ms: view.delay_ms, loss_permille: LOSSES[place] })}
                />
            </div>
            <Choice
                id="sim-clock"
                label={lab!("lab-net-clock")}
                choices={LEADS_MS.iter().map(|ms| AttrValue::from(format!("{:+} s", ms / 1_000))).collect::<Vec<_>>()}
                chosen={place_of(&LEADS_MS, &view.ahead_ms)}
                onchoose={pull(|node, place, _| Lever::Clock { node, ahead_ms: LEADS_MS[place] })}
            />
            <LinkLevers player={player.clone()} nodes={figures.nodes.len()} {node} paid={PAID} />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ShareProps {
    player: Player,
    node: u8,
    share: u32,
}

/// The node's part of the hash power: shown while the knob moves, pulled once it rests.
#[component]
fn Share(props: &ShareProps) -> Html {
    let moved = use_state(|| None);
    let own = props.share / (WHOLE / 100);
    let value = moved.unwrap_or(own).min(MOST_SHARE);
    let oninput = {
        let moved = moved.clone();
        Callback::from(move |percent: u32| moved.set(Some(percent)))
    };
    let onchange = {
        let (player, node) = (props.player.clone(), props.node);
        Callback::from(move |percent: u32| {
            moved.set(None);
            let millionths = percent * (WHOLE / 100);
            player.pull(Lever::Share { node, millionths });
        })
    };
    let shown = match value {
        value if value == own => words::percent(props.share),
        value => words::percent(value * (WHOLE / 100)),
    };
    html! {
        <Slider
            id="sim-share"
            label={lab!("lab-net-share")}
            min=0
            max={MOST_SHARE}
            {value}
            shown={html! { &shown }}
            words={shown.clone()}
            ends={(AttrValue::from("0 %"), AttrValue::from("90 %"))}
            {oninput}
            {onchange}
        />
    }
}

#[derive(Properties, PartialEq)]
struct BehaveProps {
    player: Player,
    nodes: u8,
    node: u8,
    behaviour: Behaviour,
}

/// The other node that a behaviour is about, if it is about one.
fn other_of(behaviour: Behaviour) -> Option<u8> {
    match behaviour {
        Behaviour::Censor { account } => Some(account),
        Behaviour::Buyer { merchant, .. } => Some(merchant),
        _ => None,
    }
}

/// How the node behaves, and towards whom.
#[component]
fn Behave(props: &BehaveProps) -> Html {
    let BehaveProps {
        nodes,
        node,
        behaviour,
        ..
    } = *props;
    let others: Vec<u8> = (0..nodes).filter(|other| *other != node).collect();
    let other = other_of(behaviour).or(others.first().copied()).unwrap_or(0);
    let confirmations = match behaviour {
        Behaviour::Buyer { confirmations, .. } => confirmations,
        _ => 1,
    };
    let kinds = [
        Behaviour::Honest,
        Behaviour::Selfish,
        Behaviour::Censor { account: other },
        Behaviour::Buyer {
            merchant: other,
            confirmations,
        },
        Behaviour::Liar,
        Behaviour::Flooder,
        Behaviour::SoftFork,
        Behaviour::HardFork,
    ];
    let pull = {
        let player = props.player.clone();
        Callback::from(move |behaviour: Behaviour| player.pull(Lever::Behave { node, behaviour }))
    };
    let names = [
        lab!("lab-net-honest"),
        lab!("lab-net-selfish"),
        lab!("lab-net-censor"),
        lab!("lab-net-buyer"),
        lab!("lab-net-liar"),
        lab!("lab-net-flooder"),
        lab!("lab-net-soft-fork"),
        lab!("lab-net-hard-fork"),
    ];
    let about = {
        let others = others.clone();
        pull.reform(move |place: usize| {
            let other = others[place];
            match behaviour {
                Behaviour::Buyer { confirmations, .. } => Behaviour::Buyer {
                    merchant: other,
                    confirmations,
                },
                _ => Behaviour::Censor { account: other },
            }
        })
    };
    html! {
        <>
            <Choice
                id="sim-behaviour"
                label={lab!("lab-net-behaviour")}
                choices={names.into_iter().map(AttrValue::from).collect::<Vec<_>>()}
                chosen={kinds.iter().position(|kind| *kind == behaviour).unwrap_or(0)}
                onchoose={pull.reform(move |place: usize| kinds[place])}
            />
            <p class="faint">{ hint(behaviour) }</p>
            if other_of(behaviour).is_some() {
                <Choice
                    id="sim-other"
                    label={lab!("lab-net-towards")}
                    choices={others.iter().map(|other| AttrValue::from(words::name(*other))).collect::<Vec<_>>()}
                    chosen={others.iter().position(|one| *one == other).unwrap_or(0)}
                    onchoose={about}
                />
            }
            if let Behaviour::Buyer { merchant, confirmations } = behaviour {
                <Choice
                    id="sim-confirmations"
                    label={lab!("lab-net-confirmations")}
                    choices={CONFIRMATIONS.iter().map(|count| AttrValue::from(count.to_string())).collect::<Vec<_>>()}
                    chosen={place_of(&CONFIRMATIONS, &confirmations)}
                    onchoose={pull.reform(move |place: usize| Behaviour::Buyer { merchant, confirmations: CONFIRMATIONS[place] })}
                />
            }
        </>
    }
}

/// What a behaviour does, in a sentence.
fn hint(behaviour: Behaviour) -> String {
    match behaviour {
        Behaviour::Honest => lab!("lab-net-hint-honest"),
        Behaviour::Selfish => lab!("lab-net-hint-selfish"),
        Behaviour::Censor { .. } => lab!("lab-net-hint-censor"),
        Behaviour::Buyer { .. } => lab!("lab-net-hint-buyer"),
        Behaviour::Liar => lab!("lab-net-hint-liar"),
        Behaviour::Flooder => lab!("lab-net-hint-flooder"),
        Behaviour::SoftFork => lab!("lab-net-hint-soft-fork"),
        Behaviour::HardFork => lab!("lab-net-hint-hard-fork"),
    }
}
