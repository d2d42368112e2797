//! What is done between one node and another one.

use api::lab::network::Lever;
use yew::prelude::*;

use super::{
    super::{player::Player, words},
    Choice, DELAYS_MS, LOSSES, delays, losses,
};
use crate::{
    components::{
        button::{Button, ButtonSize},
        icon::Glyph,
    },
    text::lab::lab,
};

/// Properties of [`LinkLevers`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What pulls levers.
    pub(super) player: Player,
    /// How many nodes there are.
    pub(super) nodes: usize,
    /// One of the two.
    pub(super) node: u8,
    /// What a payment is worth, in 1/100 coin.
    pub(super) paid: u64,
}

/// Delay and loss between two nodes, and a payment from one to the other.
#[component]
pub(super) fn LinkLevers(props: &Props) -> Html {
    let Props {
        player, node, paid, ..
    } = props;
    let (node, amount) = (*node, *paid);
    let chosen = use_state(|| (0_usize, 0_usize, 0_usize));
    let (place, delay, loss) = *chosen;
    let nodes = u8::try_from(props.nodes).unwrap_or(u8::MAX);
    let others: Vec<u8> = (0..nodes).filter(|other| *other != node).collect();
    let Some(other) = others.get(place).or(others.first()).copied() else {
        return Html::default();
    };
    let names: Vec<AttrValue> = others.iter().map(|one| words::name(*one).into()).collect();
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |place: usize| chosen.set((place, 0, 0)))
    };
    let strain = {
        let (player, chosen) = (player.clone(), chosen.clone());
        move |delay: usize, loss: usize| {
            chosen.set((place, delay, loss));
            player.pull(Lever::Link {
                one: node,
                other,
                delay_ms: DELAYS_MS[delay],
                loss_permille: LOSSES[loss],
            });
        }
    };
    let (ondelay, onloss) = (strain.clone(), strain);
    let pay = {
        let player = player.clone();
        Callback::from(move |_: MouseEvent| {
            player.pull(Lever::Pay {
                from: node,
                to: other,
                amount,
            });
        })
    };
    html! {
        <details>
            <summary>{ lab!("lab-net-with-another") }</summary>
            <div class="sim-rows">
                <Choice id="sim-with" label={lab!("lab-net-other-node")} choices={names} chosen={place} onchoose={choose} />
                <div class="sim-pair">
                    <Choice id="sim-link-delay" label={lab!("lab-net-delay")} choices={delays()} chosen={delay} onchoose={move |delay| ondelay(delay, loss)} />
                    <Choice id="sim-link-loss" label={lab!("lab-net-loss")} choices={losses()} chosen={loss} onchoose={move |loss| onloss(delay, loss)} />
                </div>
                <Button size={ButtonSize::Small} glyph={Glyph::Send} onclick={pay}>{ lab!("lab-net-pay", amount = words::amount(amount), node = words::name(other)) }</Button>
            </div>
        </details>
    }
}
