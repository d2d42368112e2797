//! The network falls apart into groups, and comes together again.

use std::rc::Rc;

use api::lab::network::{Frame, Lever};
use yew::prelude::*;

use super::super::{player::Player, words};
use crate::{
    components::{
        button::{Button, ButtonSize},
        icon::Glyph,
    },
    text::lab::lab,
};

/// Groups that there may be.
const GROUPS: u8 = 4;

/// Properties of [`GroupLevers`].
#[derive(Properties)]
pub(crate) struct Props {
    /// What pulls levers.
    pub(crate) player: Player,
    /// What there is, of at most half a second ago.
    pub(crate) figures: Rc<Frame>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.figures, &other.figures) && self.player == other.player
    }
}

/// A group's letter.
fn letter(group: u8) -> char {
    char::from(b'A' + group.min(GROUPS - 1))
}

/// The card.
#[component]
pub(crate) fn GroupLevers(props: &Props) -> Html {
    let nodes = props.figures.nodes.len();
    let planned = use_state(|| vec![0_u8; nodes]);
    let is_apart = props.figures.nodes.iter().any(|node| node.group != 0);
    let pull = |lever: Lever| {
        let player = props.player.clone();
        Callback::from(move |_: MouseEvent| player.pull(lever.clone()))
    };
    let groups: Vec<u8> = (0..nodes)
        .map(|node| planned.get(node).copied().unwrap_or(0))
        .collect();
    let halves = (0..nodes).map(|node| u8::from(node >= nodes / 2)).collect();
    let next = |node: usize| {
        let (planned, groups) = (planned.clone(), groups.clone());
        Callback::from(move |_: MouseEvent| {
            let mut groups = groups.clone();
            groups[node] = (groups[node] + 1) % GROUPS;
            planned.set(groups);
        })
    };
    let is_plan = groups.iter().any(|group| *group != groups[0]);
    html! {
        <section class="card sim-groups">
            <div class="card-head"><h2>{ lab!("lab-net-groups") }</h2></div>
            <div class="sim-buttons">
                <Button class="sim-halves" size={ButtonSize::Small} glyph={Glyph::Network} onclick={pull(Lever::Split { groups: halves })}>{ lab!("lab-net-halves") }</Button>
                <Button class="sim-heal" size={ButtonSize::Small} glyph={Glyph::Check} disabled={!is_apart} onclick={pull(Lever::Heal)}>{ lab!("lab-net-heal") }</Button>
            </div>
            <details>
                <summary>{ lab!("lab-net-own-groups") }</summary>
                <div class="sim-chips" role="group" aria-label={lab!("lab-net-own-groups")}>
                    { for groups.iter().enumerate().map(|(node, group)| {
                        let name = words::name(u8::try_from(node).unwrap_or(u8::MAX));
                        html! {
                            <button class="btn btn-sm" type="button" onclick={next(node)}>{ name }{ " " }<b>{ letter(*group) }</b></button>
                        }
                    }) }
                </div>
                <Button size={ButtonSize::Small} disabled={!is_plan} onclick={pull(Lever::Split { groups: groups.clone() })}>{ lab!("lab-net-split-so") }</Button>
            </details>
        </section>
    }
}
