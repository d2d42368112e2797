//! The nodes as a table: what the drawing shows, for those who read or use the keyboard.

use std::rc::Rc;

use api::lab::network::{Frame, NodeView};
use yew::prelude::*;

use super::{
    branches::{Standing, standings},
    words,
};
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
    let rows = props.figures.nodes.iter().zip(standings).zip(0_u8..);
    let row = |((node, standing), number): ((&NodeView, Standing), u8)| {
        let is_chosen = props.chosen == Some(number);
        html! {
            <Row key={number} {number} node={node.clone()} {standing} {is_chosen} onchoose={props.onchoose.clone()} />
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
                    <tbody>{ for rows.map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}

/// Properties of [`Row`].
#[derive(Properties)]
struct RowProps {
    number: u8,
    node: NodeView,
    standing: Standing,
    is_chosen: bool,
    onchoose: Callback<u8>,
}

impl PartialEq for RowProps {
    /// What a press does is the same for as long as the node is.
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
            && self.node == other.node
            && self.standing == other.standing
            && self.is_chosen == other.is_chosen
    }
}

/// One node, written anew only where something of it has changed.
#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps {
        number,
        node,
        standing,
        is_chosen,
        onchoose,
    } = props;
    let number = *number;
    let onclick = onchoose.reform(move |_: MouseEvent| number);
    html! {
        <tr class={classes!(is_chosen.then_some("is-chosen"))}>
            <th scope="row">
                <button class="btn btn-sm" type="button" aria-pressed={is_chosen.to_string()} {onclick}>{ words::name(number) }</button>
            </th>
            <td class="r">{ node.height }</td>
            <td>{ words::standing(*standing) }</td>
            <td class="r">{ node.pool }</td>
            <td class="r">{ words::amount(node.balance) }</td>
            <td class="r">{ words::percent(node.share) }</td>
            <td>{ words::behaviour(node.behaviour) }</td>
        </tr>
    }
}
