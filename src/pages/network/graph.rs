//! The room as a drawing: this node, the relay, and all who are reached.

use std::rc::Rc;

use api::{LinkKind, LinkState, Status};
use yew::prelude::*;

use super::{
    participants::Participant,
    seats::{Label, Place, Table},
};
use crate::{
    components::hash::Hash,
    format,
    hooks::{NARROW, use_media},
    text::t,
};

/// Most characters of a name that are drawn.
const NAME: usize = 11;

/// Properties of [`Graph`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// All who are reached.
    pub(super) everybody: Vec<Participant>,
    /// Where this node stands.
    pub(super) status: Rc<Status>,
}

/// The drawing, with who agrees with this node above it.
#[component]
pub(super) fn Graph(props: &Props) -> Html {
    let Props { everybody, status } = props;
    let table = Table::for_count(everybody.len() + 1);
    let seats = table.assign(everybody.iter().map(|one| one.address.as_str()));
    let seated = || {
        everybody
            .iter()
            .zip(&seats)
            .filter_map(|(one, seat)| Some((one, table.place((*seat)?))))
    };
    let unseated = seats.iter().filter(|seat| seat.is_none()).count();
    let relay = status
        .links
        .iter()
        .find(|link| link.kind == LinkKind::Relay)
        .map(|link| link.state);
    let (width, height) = table.size;
    // Where it is narrow it is wider than its slate, and a keyboard scrolls it.
    let scrolls = use_media(NARROW);
    html! {
        <section class="slate" tabindex={scrolls.then_some("0")} aria-label={scrolls.then(|| t!("network-title"))}>
            { tips(everybody, status) }
            <svg class={classes!("draw", "graph", (table.seats() > 24).then_some("is-large"))} viewBox={format!("0 0 {width} {height}")} role="img" aria-label={in_words(everybody, status, relay)}>
                { for seated().map(|(one, place)| ways(one, place, &table)) }
                if relay.is_some() {
                    { way(table.place(0), table.center(), !is_open(relay)) }
                    { relay_drawing(table.center(), relay) }
                }
                { for seated().map(|(one, place)| other(one, place, status)) }
                { you(table.place(0), status) }
            </svg>
            if unseated > 0 {
                <p class="faint graph-more">{ t!("network-more", count = unseated) }</p>
            }
            if everybody.is_empty() {
                <p class="soft graph-more">{ t!("network-alone") }</p>
            }
        </section>
    }
}

fn is_open(relay: Option<LinkState>) -> bool {
    relay == Some(LinkState::Open)
}

/// Who stands where, as two groups.
fn tips(everybody: &[Participant], status: &Status) -> Html {
    let apart = everybody.iter().filter(|one| one.is_apart).count();
    let together = everybody.len() + 1 - apart;
    html! {
        <div class="slate-head tips">
            <p class="tip-a">
                <i />
                <b>{ t!("network-together", count = together, height = status.height.to_string()) }</b>
                <Hash value={status.tip.clone()} digits=11 />
            </p>
            if apart > 0 {
                <p class="tip-b"><b>{ t!("network-elsewhere", count = apart) }</b><i /></p>
            }
        </div>
    }
}

/// The lines that reach somebody: over the relay, and straight from here for a tab of this browser and over a direct link.
fn ways(one: &Participant, place: Place, table: &Table) -> Html {
    let is_apart = one.is_apart;
    let here = table.place(0);
    html! {
        <>
            if one.from_afar == Some(LinkKind::Relay) {
                { way(place, table.center(), is_apart) }
            }
            if one.over_tabs || one.from_afar == Some(LinkKind::Direct) {
                { way(place, (here.x, here.y), is_apart) }
            }
        </>
    }
}

fn way(from: Place, to: (f64, f64), is_dotted: bool) -> Html {
    let path = format!("M{:.1} {:.1}L{:.1} {:.1}", from.x, from.y, to.0, to.1);
    html! { <path class={classes!("lk", is_dotted.then_some("is-apart"))} d={path} /> }
}

fn relay_drawing((x, y): (f64, f64), state: Option<LinkState>) -> Html {
    let is_open = is_open(state);
    let path = format!(
        "M{:.1} {:.1}h26l15 27-15 27h-26l-15-27z",
        x - 13.0,
        y - 27.0
    );
    let words = match state {
        Some(LinkState::Open) => t!("network-relay"),
        Some(LinkState::Refused) => t!("network-relay-refuses"),
        Some(LinkState::Off) => t!("network-relay-off"),
        _ => t!("network-relay-gone"),
    };
    html! {
        <>
            <g class={classes!("relay", (!is_open).then_some("is-gone"))}><path d={path} /></g>
            <text class="t-strong relay-t" x={at(x)} y={at(y + 46.0)} text-anchor="middle">{ words }</text>
        </>
    }
}

fn you(place: Place, status: &Status) -> Html {
    let initials = format::initials(status.me.name.as_deref(), &status.me.address);
    let hue = format::hue(&status.me.address);
    seat(
        place,
        classes!("ring-a", "is-you"),
        hue,
        initials,
        t!("you-first"),
        classes!("nd-n", "is-you"),
    )
}

fn other(one: &Participant, place: Place, status: &Status) -> Html {
    let ring = if one.is_apart { "ring-b" } else { "ring-a" };
    let name = if one.address == status.me.address {
        t!("network-your-tab")
    } else {
        short(&format::who(one.name.as_deref(), &one.address))
    };
    let initials = format::initials(one.name.as_deref(), &one.address);
    seat(
        place,
        classes!(ring),
        format::hue(&one.address),
        initials,
        name,
        classes!("nd-n"),
    )
}

fn seat(
    place: Place,
    ring: Classes,
    hue: &'static str,
    initials: String,
    name: String,
    name_class: Classes,
) -> Html {
    let Place { x, y, label } = place;
    let (name_x, name_y, anchor) = match label {
        Label::Below => (x, y + 30.0, "middle"),
        Label::Left => (x - 21.0, y + 4.0, "end"),
        Label::Right => (x + 21.0, y + 4.0, "start"),
    };
    html! {
        <g>
            <rect class={ring} x={at(x - 16.0)} y={at(y - 16.0)} width="32" height="32" rx="11" />
            <rect class={classes!("nd", hue)} x={at(x - 12.0)} y={at(y - 12.0)} width="24" height="24" rx="8" />
            <text class="nd-t" x={at(x)} y={at(y + 3.5)} text-anchor="middle">{ initials }</text>
            <text class={name_class} x={at(name_x)} y={at(name_y)} text-anchor={anchor}>{ name }</text>
        </g>
    }
}

fn at(coordinate: f64) -> String {
    format!("{coordinate:.1}")
}

/// A name short enough to stand beside its seat.
fn short(name: &str) -> String {
    if name.chars().count() <= NAME {
        return name.to_owned();
    }
    name.chars().take(NAME - 1).chain(['…']).collect()
}

/// The drawing in words.
fn in_words(everybody: &[Participant], status: &Status, relay: Option<LinkState>) -> String {
    let apart = everybody.iter().filter(|one| one.is_apart).count();
    let relay = match relay {
        None => t!("network-words-no-relay"),
        Some(LinkState::Open) => t!("network-words-relay"),
        Some(LinkState::Refused) => t!("network-words-relay-refuses"),
        Some(LinkState::Off) => t!("network-words-relay-off"),
        Some(_) => t!("network-words-relay-gone"),
    };
    t!(
        "network-words",
        count = everybody.len() + 1,
        tabs = everybody.iter().filter(|one| one.over_tabs).count(),
        together = everybody.len() + 1 - apart,
        height = status.height.to_string(),
        apart = apart,
        relay = relay,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut() {
        assert_eq!(short("Katherine"), "Katherine");
        assert_eq!(short("chalk1q8rc…s2fsu"), "chalk1q8rc…");
        assert_eq!(short("éééééééééééé").chars().count(), NAME);
    }
}
