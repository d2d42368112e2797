//! The network as a drawing: nodes, who reaches whom, and messages on their way.

use std::rc::Rc;

use api::lab::network::{Behaviour, Flight, Frame, Kind, Shape};
use yew::prelude::*;

use super::{
    branches::{Standing, standings},
    places::{Place, SIZE, places},
    words,
};
use crate::text::lab::lab;

/// Properties of [`Slate`].
#[derive(Properties)]
pub(super) struct Props {
    /// How nodes are connected.
    pub(super) shape: Shape,
    /// Who is connected to whom, in a mesh.
    pub(super) links: Rc<[(u8, u8)]>,
    /// What there is to draw.
    pub(super) frame: Rc<Frame>,
    /// Whether nothing may move: messages are counted then.
    pub(super) is_still: bool,
    /// The node that is looked into.
    pub(super) chosen: Option<u8>,
    /// What a press on a node does.
    pub(super) onchoose: Callback<u8>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.frame, &other.frame)
            && Rc::ptr_eq(&self.links, &other.links)
            && self.shape == other.shape
            && self.is_still == other.is_still
            && self.chosen == other.chosen
    }
}

/// The drawing.
#[component]
pub(super) fn Slate(props: &Props) -> Html {
    let Props { frame, shape, .. } = props;
    let groups: Vec<u8> = frame.nodes.iter().map(|node| node.group).collect();
    let (places, middles) = places(&groups);
    let hub = |group: u8| {
        let own = middles.iter().find(|(name, _)| *name == group);
        own.map(|(_, place)| *place)
    };
    let is_relay = *shape == Shape::Relay;
    let standings = standings(frame);
    let is_crowded = places.len() > 24;
    html! {
        <svg
            class={classes!("draw", "sim-net", is_crowded.then_some("is-crowded"))}
            viewBox={format!("0 0 {} {}", SIZE.0, SIZE.1)}
            role="img"
            aria-label={words::picture(frame, &standings)}
        >
            { links(props, &places, &hub) }
            if is_relay {
                { for middles.iter().map(|(_, middle)| relay(*middle)) }
            }
            if !props.is_still {
                { for frame.flights.iter().filter_map(|flight| dot(*flight, &places, is_relay.then(|| hub(groups[usize::from(flight.from)])).flatten())) }
            }
            { for places.iter().enumerate().map(|(number, place)| node(props, number, *place, standings[number])) }
        </svg>
    }
}

fn line(from: Place, to: Place) -> Html {
    let path = format!("M{:.1} {:.1}L{:.1} {:.1}", from.x, from.y, to.x, to.y);
    html! { <path class="lk" d={path} /> }
}

fn links(props: &Props, places: &[Place], hub: &dyn Fn(u8) -> Option<Place>) -> Html {
    let nodes = &props.frame.nodes;
    if props.shape == Shape::Relay {
        let to_hub = nodes.iter().zip(places).filter(|(node, _)| node.is_on);
        return to_hub
            .filter_map(|(node, place)| Some(line(*place, hub(node.group)?)))
            .collect();
    }
    props
        .links
        .iter()
        .map(|(one, other)| (usize::from(*one), usize::from(*other)))
        .filter(|(one, other)| {
            let (one, other) = (&nodes[*one], &nodes[*other]);
            one.group == other.group && one.is_on && other.is_on
        })
        .map(|(one, other)| line(places[one], places[other]))
        .collect()
}

fn relay(Place { x, y }: Place) -> Html {
    let path = format!(
        "M{:.1} {:.1}h20l12 21-12 21h-20l-12-21z",
        x - 10.0,
        y - 21.0
    );
    html! { <g class="relay"><path d={path} /></g> }
}

/// A message: where it is between sender and receiver, over the relay if there is one.
fn dot(flight: Flight, places: &[Place], hub: Option<Place>) -> Option<Html> {
    let from = *places.get(usize::from(flight.from))?;
    let to = *places.get(usize::from(flight.to))?;
    let place = match hub {
        Some(hub) if flight.progress < 500 => from.towards(hub, flight.progress * 2),
        Some(hub) => hub.towards(to, (flight.progress - 500) * 2),
        None => from.towards(to, flight.progress),
    };
    Some(sign(flight.kind, place))
}

/// The sign of a kind of message: a form and a hue.
pub(super) fn sign(kind: Kind, Place { x, y }: Place) -> Html {
    let (class, path) = match kind {
        Kind::Block => (
            "fl-block",
            format!("M{:.1} {:.1}h10v10h-10z", x - 5.0, y - 5.0),
        ),
        Kind::Transaction => (
            "fl-tx",
            format!("M{:.1} {y:.1}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z", x - 4.0),
        ),
        Kind::Chain => (
            "fl-chain",
            format!("M{:.1} {y:.1}l4.5 -4.5l4.5 4.5l-4.5 4.5z", x - 4.5),
        ),
        Kind::Garbage => (
            "fl-garbage",
            format!("M{:.1} {:.1}l8 8m0 -8l-8 8", x - 4.0, y - 4.0),
        ),
        Kind::Talk => (
            "fl-talk",
            format!("M{:.1} {y:.1}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z", x - 2.0),
        ),
    };
    html! { <path class={classes!("fl", class)} d={path} /> }
}

/// The letter beside a node that does not behave as the node wants it.
fn letter(behaviour: Behaviour) -> Option<String> {
    Some(match behaviour {
        Behaviour::Honest => return None,
        Behaviour::Selfish => lab!("lab-net-letter-selfish"),
        Behaviour::Censor { .. } => lab!("lab-net-letter-censor"),
        Behaviour::Buyer { .. } => lab!("lab-net-letter-buyer"),
        Behaviour::Liar => lab!("lab-net-letter-liar"),
        Behaviour::Flooder => lab!("lab-net-letter-flooder"),
        Behaviour::SoftFork => lab!("lab-net-letter-soft-fork"),
        Behaviour::HardFork => lab!("lab-net-letter-hard-fork"),
    })
}

fn node(props: &Props, number: usize, Place { x, y }: Place, standing: Standing) -> Html {
    let view = &props.frame.nodes[number];
    let id = u8::try_from(number).unwrap_or(u8::MAX);
    let ring = match standing {
        Standing::Agreed => "is-agreed",
        Standing::Behind => "is-behind",
        Standing::Apart => "is-apart",
        Standing::Off => "is-off",
    };
    let is_chosen = props.chosen == Some(id);
    let onclick = props.onchoose.reform(move |_: MouseEvent| id);
    let at = |coordinate: f64| format!("{coordinate:.1}");
    html! {
        <g class={classes!("sim-node", ring, is_chosen.then_some("is-chosen"))} {onclick}>
            <rect x={at(x - 18.0)} y={at(y - 15.0)} width="36" height="30" rx="10" />
            <text class="sim-height" x={at(x)} y={at(y + 4.5)} text-anchor="middle">
                { if view.is_on { view.height.to_string() } else { "–".to_owned() } }
            </text>
            <text class="sim-name" x={at(x)} y={at(y + 28.0)} text-anchor="middle">{ words::name(id) }</text>
            if let Some(letter) = letter(view.behaviour) {
                <circle class="sim-badge" cx={at(x + 18.0)} cy={at(y - 14.0)} r="8.5" />
                <text class="sim-letter" x={at(x + 18.0)} y={at(y - 10.0)} text-anchor="middle">{ letter }</text>
            }
            if view.hidden > 0 {
                <text class="sim-hidden" x={at(x - 20.0)} y={at(y - 12.0)} text-anchor="end">{ format!("+{}", view.hidden) }</text>
            }
        </g>
    }
}
