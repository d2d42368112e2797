//! What is reached in a lesson that is on for the class, told to its host by the node.

use api::{ClassOrder, Request};
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::desk::Desk;
use crate::hooks::use_node;

/// So long the page says what the teacher will see before it tells the first of it.
const READ_MS: u32 = 4_000;

/// Tells what is reached of a lesson, if it is the class's.
#[hook]
pub(super) fn use_report(desk: &Desk, number: u32) {
    let node = use_node();
    let class = &node.class;
    let is_on = class.lesson.map(u32::from) == Some(number) && !node.is_host();
    let run = is_on.then_some(class.run);
    let goals = desk.lesson(number).map(|lesson| {
        let reached = (0..lesson.goals.len()).filter(|&goal| desk.progress.has(number, goal));
        reached.fold(0_u32, |bits, goal| bits | 1 << goal)
    });
    let read = use_mut_ref(|| None::<u64>);
    let handle = node.handle();
    use_effect_with((run, goals), move |due| {
        let timer = match *due {
            (Some(run), Some(goals)) => {
                let wait_ms = if *read.borrow() == Some(run) {
                    0
                } else {
                    READ_MS
                };
                Some(Timeout::new(wait_ms, move || {
                    *read.borrow_mut() = Some(run);
                    let order = ClassOrder::Report { goals };
                    // It is refused to nobody, and a node that was left has no host.
                    spawn_local(
                        async move { drop(handle.request(Request::Class { order }).await) },
                    );
                }))
            }
            _ => None,
        };
        move || drop(timer)
    });
}
