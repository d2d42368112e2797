//! What became of the blocks that every node has left.

use api::lab::network::{Answer, Ask, Undone};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::network::node_words;
use crate::{
    components::button::{Button, ButtonSize},
    services::lab::LabHandle,
    text::lab::lab,
};

/// A table of them, as of when it was asked for.
#[component]
pub(super) fn UndoneBlocks() -> Html {
    let lab = use_memo((), |()| LabHandle::shared());
    let blocks = use_state_eq(|| None::<Vec<Undone>>);
    let onclick = {
        let blocks = blocks.setter();
        Callback::from(move |_: MouseEvent| {
            let (answer, blocks) = (lab.network(Ask::Undone), blocks.clone());
            spawn_local(async move {
                // Where no network was begun there is nothing undone.
                if let Ok(Answer::Undone(undone)) = answer.await {
                    blocks.set(Some(undone));
                }
            });
        })
    };
    html! {
        <section class="card odds undone" aria-labelledby="undone-head">
            <div class="card-head">
                <h2 id="undone-head">{ lab!("lab-undone-title") }</h2>
                <Button size={ButtonSize::Small} {onclick}>{ lab!("lab-undone-look") }</Button>
            </div>
            <div role="status">
                if let Some(blocks) = &*blocks {
                    if blocks.is_empty() {
                        <p class="odds-about">{ lab!("lab-undone-none") }</p>
                    } else {
                        { table(blocks) }
                    }
                }
            </div>
        </section>
    }
}

fn table(blocks: &[Undone]) -> Html {
    let row = |block: &Undone| {
        html! {
            <tr>
                <th scope="row">{ block.height }</th>
                <td>{ node_words(block.miner) }</td>
                <td class="r num">{ block.transactions }</td>
                <td class="r num">{ block.again }</td>
                <td class="r num">{ block.waiting }</td>
            </tr>
        }
    };
    html! {
        <div class="odds-scroll" tabindex="0" role="group" aria-label={lab!("lab-undone-title")}>
            <table class="table odds-table">
                <thead>
                    <tr>
                        <th scope="col">{ lab!("lab-net-col-height") }</th>
                        <th scope="col">{ lab!("lab-undone-finder") }</th>
                        <th scope="col" class="r">{ lab!("lab-undone-payments") }</th>
                        <th scope="col" class="r">{ lab!("lab-undone-again") }</th>
                        <th scope="col" class="r">{ lab!("lab-undone-waiting") }</th>
                    </tr>
                </thead>
                <tbody>{ for blocks.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
