//! The class's lesson on the wall: how many have reached each goal, and no names.

use api::{Class, lab::LESSON_GOALS};
use yew::prelude::*;

use crate::{
    components::class_words::{has, lesson_name},
    text::t,
};

/// How far the class is.
pub(super) fn class_card(class: &Class, lesson: u8) -> Html {
    let goals = LESSON_GOALS.get(usize::from(lesson).wrapping_sub(1));
    let all = class.pupils.len() as u64;
    let line = |nth: u32| {
        let reached = reached(class, nth);
        html! {
            <li key={nth}>
                <span>{ t!("class-goal", number = (nth + 1).to_string()) }</span>
                <b>{ t!("class-of", done = reached.to_string(), all = all.to_string()) }</b>
            </li>
        }
    };
    html! {
        <section class="pj-card pj-shares pj-class">
            <h2>{ lesson_name(lesson) }</h2>
            if class.paused {
                <p class="pj-none"><b>{ t!("class-paused-title") }</b></p>
            }
            if all == 0 {
                <p class="pj-none">{ t!("class-none-yet") }</p>
            } else {
                <ul>{ for (0..goals.copied().unwrap_or_default()).map(line) }</ul>
            }
        </section>
    }
}

/// How many have reached a goal.
fn reached(class: &Class, goal: u32) -> u64 {
    let pupils = class.pupils.iter();
    pupils.filter(|pupil| has(pupil.goals, goal)).count() as u64
}
