//! The lab: lessons that are done on the real thing, and what they are done on.

mod bench;
mod by_hand;
mod class;
mod desk;
mod hash;
mod ledgers;
mod lesson;
mod links;
mod list;
mod network;
mod odds;
pub(crate) mod papers;
mod trail;
mod undone;
pub(crate) mod words;

use api::lab::bench::Ask;
use yew::prelude::*;
use yew_router::prelude::*;

use self::{
    bench::BenchStage,
    desk::{Desk, use_desk},
    lesson::Lesson,
    list::Lessons,
    network::LabNetwork,
    papers::Papers,
    words::{in_english, use_words},
};
use crate::{
    components::{
        button::Dots,
        notice::{Notice, NoticeKind},
    },
    format,
    hooks::use_language,
    routes::Route,
    services::lab::LabHandle,
    text::{apart::Apart, lab::lab},
};

/// Properties of [`Lab`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Where in the lab.
    pub(crate) route: Route,
}

#[derive(Properties, PartialEq)]
struct BenchProps {
    desk: Desk,
}

/// The lab.
#[component]
pub(crate) fn Lab(props: &Props) -> Html {
    let read = use_language().language;
    match use_words(Apart::Lab, read).or_instead() {
        Err(instead) => instead,
        Ok(spoken) => html! {
            <>
                if spoken != read {
                    <div class="notices">{ in_english(read) }</div>
                }
                { place(&props.route) }
            </>
        },
    }
}

fn place(route: &Route) -> Html {
    match route {
        Route::LabNetwork => html! { <LabNetwork /> },
        Route::LabPapers => html! { <Papers /> },
        Route::LabPaper { name } => html! { <Papers name={name.clone()} /> },
        route => html! { <Learning route={route.clone()} /> },
    }
}

/// The lessons beside what is done of them.
#[component]
fn Learning(props: &Props) -> Html {
    let lab = use_memo((), |()| LabHandle::shared());
    let desk = use_desk((*lab).clone(), &props.route);
    let stage = match &props.route {
        Route::LabLesson { number } => html! {
            <Lesson key={*number} number={*number} desk={desk.clone()} />
        },
        Route::LabBench => html! { <FreeBench desk={desk.clone()} /> },
        _ => welcome(&desk),
    };
    html! {
        <div class="cols lab-cols">
            <Lessons desk={desk.clone()} route={props.route.clone()} />
            <div class="lab-stage">
                if let Some(error) = &desk.failed {
                    <Notice kind={NoticeKind::Bad}>{ format::refusal(error) }</Notice>
                }
                if let Some(error) = desk.opened.as_ref().and_then(|opened| opened.refused.as_ref()) {
                    <div class="notices"><Notice>{ lab!("lab-no-room-blocks") }{ " " }<span lang="en">{ format::refusal(error) }</span></Notice></div>
                }
                { stage }
            </div>
        </div>
    }
}

/// The bench without a lesson.
#[component]
fn FreeBench(props: &BenchProps) -> Html {
    html! {
        <section class="lesson" aria-labelledby="bench-title">
            <div class="page-head lesson-head"><h1 id="bench-title">{ lab!("lab-bench-title") }</h1></div>
            <p class="lesson-intro soft">{ lab!("lab-bench-intro") }</p>
            <BenchStage desk={props.desk.clone()} has_bitcoin=true />
        </section>
    }
}

/// What the lab is, and the lesson that comes next.
fn welcome(desk: &Desk) -> Html {
    let lessons = desk.opened.as_ref().map(|opened| &opened.lessons);
    let next = lessons.and_then(|lessons| {
        let is_open = |lesson: &&api::lab::bench::Lesson| {
            desk.progress.count(lesson.number) < lesson.goals.len()
        };
        lessons.iter().find(is_open)
    });
    html! {
        <section class="lesson" aria-labelledby="welcome-title">
            <div class="page-head lesson-head"><h1 id="welcome-title">{ lab!("lab-welcome-title") }</h1></div>
            <p class="ask">{ lab!("lab-welcome-words") }</p>
            if let Some(lesson) = next {
                <Link<Route> classes="btn btn-primary btn-lg" to={Route::LabLesson { number: lesson.number }}>
                    { list::title(lesson.number) }
                </Link<Route>>
            }
        </section>
    }
}

/// The key of one of a lesson's texts.
fn lesson_key(number: u32, of: &str) -> String {
    format!("lab-lesson-{number}-{of}")
}

/// A short time in words.
fn took(us: u64) -> String {
    if us < 1_000_000 {
        let tenths = us.div_ceil(100);
        return lab!(
            "lab-took-ms",
            time = format!("{}.{}", tenths / 10, tenths % 10)
        );
    }
    let tenths = us / 100_000;
    lab!(
        "lab-took-s",
        time = format!("{}.{}", tenths / 10, tenths % 10)
    )
}

/// A search that is on its way, and the way to end it.
fn working(desk: &Desk, hashes: u64, expected: u64) -> Html {
    let stop = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.note(Ask::Stop))
    };
    html! {
        <div class="working" role="status">
            <Dots />
            <span>{ lab!("lab-working", hashes = format::count(hashes), expected = format::count(expected)) }</span>
            <button class="btn btn-sm" type="button" onclick={stop}>{ lab!("lab-stop") }</button>
        </div>
    }
}
