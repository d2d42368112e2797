//! Says what happened: blocks to those who listen, at most one in ten seconds; a reorganisation and
//! a block of your own to everybody.

use api::{MinedBlock, Reorg};
use yew::prelude::*;

use super::icon::Glyph;
use crate::{
    format,
    hooks::{Activity, ActivityKind, Toast, use_node, use_toast},
    text::{t, th},
};

/// Least time between two spoken blocks.
const BETWEEN_BLOCKS_MS: u64 = 10_000;

/// A polite live region, and the toasts that come with it.
#[component]
pub(crate) fn Announcer() -> Html {
    let node = use_node();
    let show = use_toast().show;
    let spoken = use_state_eq(String::new);
    let speak = spoken.setter();
    let spoken_at = use_mut_ref(|| 0_u64);
    let told = use_mut_ref(|| None::<u64>);
    use_effect_with(node.activity.clone(), move |activity| {
        let before = told.borrow().unwrap_or(0);
        let newest = activity.first().map_or(before, |newest| newest.at);
        *told.borrow_mut() = Some(newest);
        for Activity { at, kind } in activity.iter().rev().filter(|entry| entry.at > before) {
            match kind {
                ActivityKind::Reorg(reorg) => {
                    show.emit(reorg_toast(reorg));
                    speak.set(reorg_words(reorg));
                }
                ActivityKind::Found(block) => {
                    if block.mine {
                        show.emit(found_toast(block));
                    }
                    if *at >= *spoken_at.borrow() + BETWEEN_BLOCKS_MS {
                        *spoken_at.borrow_mut() = *at;
                        speak.set(block_words(block));
                    }
                }
                _ => {}
            }
        }
    });
    html! { <div class="visually-hidden" aria-live="polite">{ &*spoken }</div> }
}

/// What a reorganisation undid, in a sentence.
pub(crate) fn reorg_words(reorg: &Reorg) -> String {
    t!(
        "reorg-words",
        height = (reorg.fork_height + 1).to_string(),
        undone = reorg.undone.len(),
        connected = reorg.connected.len(),
        returned = reorg.returned.len(),
        refused = reorg.refused.len(),
    )
}

fn reorg_toast(reorg: &Reorg) -> Toast {
    Toast {
        glyph: Glyph::Undo,
        text: html! { reorg_words(reorg) },
    }
}

fn found_toast(block: &MinedBlock) -> Toast {
    let height = html! { <b>{ t!("you-found", height = block.height.to_string()) }</b> };
    Toast {
        glyph: Glyph::Gift,
        text: th!(
            "you-found-toast",
            found = height,
            count = block.transactions
        ),
    }
}

fn block_words(block: &MinedBlock) -> String {
    let miner = format::who(block.miner_name.as_deref(), &block.miner);
    t!(
        "block-spoken",
        height = block.height.to_string(),
        miner = miner,
        count = block.transactions,
    )
}
