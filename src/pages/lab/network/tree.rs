//! The blocks of the run as a tree: the branch that most stand on in the first row, rivals below.

use std::rc::Rc;

use api::lab::network::Frame;
use yew::prelude::*;

use super::{
    branches::{Seat, seats},
    words,
};
use crate::text::lab::lab;

/// Heights that are drawn.
const HEIGHTS: u32 = 9;
/// From one height to the next.
const STEP: u32 = 84;
/// From one row to the next.
const ROW: u32 = 62;
/// A block's size.
const BLOCK: (u32, u32) = (62, 44);

/// Properties of [`Tree`].
#[derive(Properties)]
pub(super) struct Props {
    /// What there is to draw.
    pub(super) frame: Rc<Frame>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.frame, &other.frame)
    }
}

/// The drawing, newest at the right; it scrolls inside its own board.
#[component]
pub(super) fn Tree(props: &Props) -> Html {
    let seats = seats(&props.frame, HEIGHTS);
    let Some(lowest) = seats.iter().map(|seat| seat.block.height).min() else {
        return html! { <p class="soft sim-empty">{ lab!("lab-net-no-blocks") }</p> };
    };
    let rows = seats.iter().map(|seat| seat.row).max().unwrap_or(0) + 1;
    let rows = u32::try_from(rows).unwrap_or(1);
    let (width, height) = (HEIGHTS * STEP, rows * ROW);
    let place = |seat: &Seat| {
        let row = u32::try_from(seat.row).unwrap_or(0);
        ((seat.block.height - lowest) * STEP + 12, row * ROW + 4)
    };
    let find = |number: Option<u32>| seats.iter().find(|seat| Some(seat.block.number) == number);
    html! {
        <div class="sim-tree" tabindex="0" role="group" aria-label={in_words(&seats)}>
            <svg class="draw" viewBox={format!("0 0 {width} {height}")} width={width.to_string()} height={height.to_string()} aria-hidden="true">
                { for seats.iter().filter_map(|seat| Some(arrow(place(seat), place(find(seat.block.parent)?), seat))) }
                { for seats.iter().map(|seat| tile(seat, place(seat))) }
            </svg>
        </div>
    }
}

/// From a block back to its parent, because that is what the hash does.
fn arrow(child: (u32, u32), parent: (u32, u32), seat: &Seat) -> Html {
    let (from, to) = (
        (child.0, child.1 + BLOCK.1 / 2),
        (parent.0 + BLOCK.0, parent.1 + BLOCK.1 / 2),
    );
    let path = format!("M{} {}L{} {}", from.0, from.1, to.0, to.1);
    html! { <path class={classes!("sim-arrow", (!seat.is_agreed).then_some("is-rival"))} d={path} /> }
}

fn tile(seat: &Seat, (x, y): (u32, u32)) -> Html {
    let class = if seat.is_agreed {
        "is-agreed"
    } else if seat.is_undone {
        "is-undone"
    } else {
        "is-rival"
    };
    html! {
        <g class={classes!("sim-block", class)}>
            <rect x={x.to_string()} y={y.to_string()} width={BLOCK.0.to_string()} height={BLOCK.1.to_string()} rx="8" />
            <text class="t-strong" x={(x + 8).to_string()} y={(y + 18).to_string()}>{ format!("#{}", seat.block.height) }</text>
            <text x={(x + 8).to_string()} y={(y + 35).to_string()}>{ words::name(seat.block.miner) }</text>
            if seat.nodes > 0 {
                <text class="sim-stand" x={(x + BLOCK.0 - 7).to_string()} y={(y + 18).to_string()} text-anchor="end">{ seat.nodes }</text>
            }
        </g>
    }
}

fn in_words(seats: &[Seat]) -> String {
    let rivals = seats.iter().filter(|seat| !seat.is_agreed).count();
    let highest = seats.iter().map(|seat| seat.block.height).max();
    lab!(
        "lab-net-tree-words",
        blocks = seats.len(),
        height = highest.unwrap_or(0),
        rivals = rivals,
    )
}
