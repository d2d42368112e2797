//! Asks the node for the messages that pass, while the list is on the screen and the screen is seen.

use std::{cell::Cell, rc::Rc};

use gloo_timers::callback::Interval;
use yew::prelude::*;

use super::log::{Change, Log};
use crate::{hooks::use_node, services::node::Notice};

/// Time between two questions: the list changes four times a second at most.
const ASK_MS: u32 = 250;
/// After so many times without an answer the question was lost: to a node that was left.
const PATIENCE: u32 = 12;

/// The messages that passed while this is drawn, and how to change the list of them.
#[hook]
pub(super) fn use_traffic() -> UseReducerHandle<Log> {
    let log = use_reducer(Log::default);
    let change = log.dispatcher();
    let node = use_node();
    use_effect_with(node.handle(), move |node| {
        // How often it was time to ask since the last question; none once it was answered.
        let waited = Rc::new(Cell::new(None::<u32>));
        let answered = Rc::clone(&waited);
        let subscription = node.subscribe(Callback::from(move |notice| match notice {
            Notice::Traffic(traffic) => {
                answered.set(None);
                if !traffic.messages.is_empty() || traffic.left_out > 0 {
                    change.dispatch(Change::Came(traffic));
                }
            }
            Notice::Ready(_) => change.dispatch(Change::Begin),
            Notice::Phase | Notice::Event(_) | Notice::Identity | Notice::Replaced => {}
        }));
        let asks = node.clone();
        let asking = Interval::new(ASK_MS, move || {
            let waits = waited.get().is_some_and(|times| times < PATIENCE);
            if waits {
                waited.set(waited.get().map(|times| times + 1));
            } else if !is_hidden() {
                waited.set(Some(0));
                asks.look_at_traffic(true);
            }
        });
        let node = node.clone();
        move || {
            drop(asking);
            drop(subscription);
            node.look_at_traffic(false);
        }
    });
    log
}

/// Whether nobody can see the page.
fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_none_or(|document| document.hidden())
}
