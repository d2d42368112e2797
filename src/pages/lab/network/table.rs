//! The nodes as a table: what the drawing shows, for those who read or use the keyboard.

use std::rc::Rc;

use api::lab::network::Frame;
use yew::prelude::*;

use super::{branches::standings, words};
use crate::text::lab::lab;

/// Properties of [`Nodes`].
#[derive(Properties)]
pub(super) struct Props {
    /// What there is, of at most half a second ago.
    pub(super) figures: Rc<Frame>,
    /// The node that is looked into.
    pub(super) chosen: Option<u8>,
    /// What a press on a node does.
    pub(super) onchoose: Callback<u8>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.figures, &other.figures) && self.chosen == other.chosen
    }
}

/// The table.
#[component]
pub(super) fn Nodes(props: &Props) -> Html {
    let standings = standings(&props.figures);
    let row = |(number, node): (usize, &api::lab::network::NodeView)| {
        let id = u8::try_from(number).unwrap_or(u8::MAX);
        let is_chosen = props.chosen == Some(id);
        let onclick = props.onchoose.reform(move |_: MouseEvent| id);
        html! {
            <tr class={classes!(is_chosen.then_some("is-chosen"))}>
                <th scope="row">
                    <button class="btn btn-sm" type="button" aria-pressed={is_chosen.to_string()} {onclick}>{ words::name(id) }</button>
                </th>
                <td class="r">{ node.height }</td>
                <td>{ words::standing(standings[number]) }</td>
                <td class="r">{ node.pool }</td>
                <td class="r">{ words::amount(node.balance) }</td>
                <td class="r">{ words::percent(node.share) }</td>
                <td>{ words::behaviour(node.behaviour) }</td>
            </tr>
        }
    };
    html! {
        <section class="card sim-table">
            <div class="card-head"><h2>{ lab!("lab-net-nodes") }</h2></div>
            <div class="table-scroll" tabindex="0" role="group" aria-label={lab!("lab-net-nodes")}>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{ lab!("lab-net-col-node") }</th>
                            <th scope="col" class="r">{ lab!("lab-net-col-height") }</th>
                            <th scope="col">{ lab!("lab-net-col-standing") }</th>
                            <th scope="col" class="r">{ lab!("lab-net-col-pool") }</th>
                            <th scope="col" class="r">{ lab!("lab-net-col-balance") }</th>
                            <th scope="col" class="r">{ lab!("lab-net-col-share") }</th>
                            <th scope="col">{ lab!("lab-net-col-behaviour") }</th>
                        </tr>
                    </thead>
                    <tbody>{ for props.figures.nodes.iter().enumerate().map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}
