//! The lessons that there are, and how far each is.

use yew::prelude::*;
use yew_router::prelude::*;

use super::{desk::Desk, lesson_key};
use crate::{
    components::icon::{Glyph, Icon},
    routes::Route,
    text::{
        lab::{lab, say},
        t,
    },
};

/// Circumference of a ring of radius 10.
const AROUND: f64 = 62.8;

/// Properties of [`Lessons`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
    /// Where in the lab.
    pub(super) route: Route,
}

/// The list of lessons, and the ways to the bench, the simulated network, and the scripts.
#[component]
pub(super) fn Lessons(props: &Props) -> Html {
    let Desk {
        opened, progress, ..
    } = &props.desk;
    let lessons = opened.as_ref().map(|opened| opened.lessons.clone());
    html! {
        <section class="lessons" aria-labelledby="lab-title">
            <h2 id="lab-title">{ t!("lab-title") }</h2>
            if let Some((done, all)) = progress.done() {
                <p class="soft">{ lab!("lab-done", done = done, all = all) }</p>
            }
            <ol>
                { for lessons.iter().flatten().map(|lesson| {
                    let route = Route::LabLesson { number: lesson.number };
                    let done = progress.count(lesson.number);
                    let all = lesson.goals.len();
                    let is_current = props.route == route;
                    html! {
                        <li key={lesson.number}>
                            <Here {route} {is_current}>
                                { ring(done, all) }
                                <span>{ title(lesson.number) }</span>
                                <span class="faint">{ count(done, all) }</span>
                            </Here>
                        </li>
                    }
                }) }
            </ol>
            <p class="lab-ways">
                <Link<Route> classes="btn btn-sm btn-wide" to={Route::LabBench}>
                    <Icon glyph={Glyph::Pencil} />{ lab!("lab-to-bench") }
                </Link<Route>>
                <Link<Route> classes="btn btn-sm btn-wide" to={Route::LabNetwork}>
                    <Icon glyph={Glyph::Network} />{ lab!("lab-to-network") }
                </Link<Route>>
                <Link<Route> classes="btn btn-sm btn-wide" to={Route::LabScripts}>
                    <Icon glyph={Glyph::Bolt} />{ t!("scripts-title") }
                </Link<Route>>
                <Link<Route> classes="btn btn-sm btn-wide" to={Route::LabPapers}>
                    <Icon glyph={Glyph::Copy} />{ t!("papers-title") }
                </Link<Route>>
            </p>
        </section>
    }
}

/// A lesson's number and title.
pub(super) fn title(number: u32) -> String {
    let title = say(&lesson_key(number, "title"), &[]);
    lab!("lab-numbered", number = number, title = title)
}

/// How many goals are reached; nothing where all are.
fn count(done: usize, all: usize) -> Html {
    if done == all {
        return html! { <span class="visually-hidden">{ lab!("lab-all-reached") }</span> };
    }
    html! {
        <>
            <span aria-hidden="true">{ format!("{done}/{all}") }</span>
            <span class="visually-hidden">{ lab!("lab-reached", done = done, all = all) }</span>
        </>
    }
}

#[expect(clippy::cast_precision_loss, reason = "a handful of goals")]
fn ring(done: usize, all: usize) -> Html {
    let on = AROUND * done as f64 / all.max(1) as f64;
    html! {
        <svg class="ring" viewBox="0 0 26 26" aria-hidden="true">
            <circle cx="13" cy="13" r="10" />
            if done > 0 {
                <circle class="ring-on" cx="13" cy="13" r="10" stroke-dasharray={format!("{on:.1} {AROUND}")} transform="rotate(-90 13 13)" />
            }
            if done == all {
                <path d="M8.8 13.3l2.9 2.9 5.5-6" />
            }
        </svg>
    }
}

#[derive(Properties, PartialEq)]
struct HereProps {
    route: Route,
    is_current: bool,
    children: Html,
}

/// A link that says whether it leads here.
#[component]
fn Here(props: &HereProps) -> Html {
    let navigator = use_navigator();
    let onclick = {
        let route = props.route.clone();
        Callback::from(move |event: MouseEvent| {
            // A press with a modifier is the browser's: a new tab, a new window.
            if event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() {
                return;
            }
            event.prevent_default();
            if let Some(navigator) = &navigator {
                navigator.push(&route);
            }
        })
    };
    html! {
        <a href={crate::routes::href(&props.route)} aria-current={props.is_current.then_some("page")} {onclick}>
            { props.children.clone() }
        </a>
    }
}
