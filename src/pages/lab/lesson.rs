//! A lesson: its goals, what is to be done now, a hint, and why it was so.

use api::lab::{
    bench::{Ask, Goal, Lesson as Data, Said},
    network::{Settings, Shape},
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    bench::BenchStage,
    by_hand::HandStage,
    class::use_report,
    desk::Desk,
    hash::HashStage,
    ledgers::LedgersStage,
    lesson_key,
    links::LinksStage,
    list::title,
    network::LabNetwork,
    odds::{Attack, OddsStage},
    trail::TrailStage,
    undone::UndoneBlocks,
};
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        icon::{Glyph, Icon},
    },
    routes::Route,
    text::lab::{lab, say},
};

/// The network that a lesson begins with: few nodes, so that each one's power counts.
const LESSON_NETWORK: Settings = Settings {
    seed: 1,
    shape: Shape::Mesh,
    nodes: 5,
    spacing_s: 15,
    delay_ms: 50,
    payments: 240,
};

/// The same with more payments, so that some blocks hold more than the tighter rule of lesson 8 lets them.
const FORK_NETWORK: Settings = Settings {
    payments: 960,
    ..LESSON_NETWORK
};

/// Properties of [`Lesson`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
    /// The lesson.
    pub(super) number: u32,
}

/// A lesson.
#[component]
pub(super) fn Lesson(props: &Props) -> Html {
    let Props { desk, number } = props;
    let chosen = use_state_eq(|| None::<usize>);
    use_report(desk, *number);
    let Some(lesson) = desk.lesson(*number).cloned() else {
        return html! { <p class="soft">{ lab!("lab-no-lesson", number = *number) }</p> };
    };
    let has = |goal: usize| desk.progress.has(*number, goal);
    let next = (0..lesson.goals.len()).find(|&goal| !has(goal));
    let now = (*chosen).or(next).unwrap_or(lesson.goals.len() - 1);
    // Whoever reaches a goal reads why before going on.
    if chosen.is_none() {
        chosen.set(Some(now));
    }
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |goal: usize| chosen.set(Some(goal)))
    };
    let again = {
        let (forget, chosen, number) = (desk.forget.clone(), chosen.setter(), *number);
        Callback::from(move |_: MouseEvent| {
            forget.emit(number);
            chosen.set(Some(0));
        })
    };
    let key = |of: &str| lesson_key(*number, of);
    html! {
        <section class="lesson" aria-labelledby="lesson-title">
            <div class="page-head lesson-head">
                <div>
                    <p class="faint">{ lab!("lab-lesson", number = *number, minutes = lesson.minutes) }</p>
                    <h1 id="lesson-title">{ say(&key("title"), &[]) }</h1>
                </div>
                { tasks(desk, &lesson, now, &choose) }
            </div>
            if desk.progress.count(*number) == 0 {
                <p class="lesson-intro soft">{ say(&key("intro"), &[]) }</p>
            }
            <GoalCard desk={desk.clone()} number={*number} goal={lesson.goals[now].clone()} at={now}
                reached={has(now)} next={next.filter(|next| *next != now)} onnext={choose} />
            if next.is_none() {
                { done(desk, *number, &again) }
            }
            { stage(desk, *number) }
        </section>
    }
}

/// What the lesson is done on.
fn stage(desk: &Desk, number: u32) -> Html {
    let desk = desk.clone();
    match number {
        1 => html! { <HashStage {desk} /> },
        2 => html! { <HandStage {desk} /> },
        3 => html! { <LinksStage {desk} /> },
        5 => html! {
            <div class="stack">
                <LabNetwork lesson={Some(LESSON_NETWORK)} />
                <OddsStage {desk} attack={Attack::Twice} />
            </div>
        },
        6 => html! {
            <div class="stack">
                <LabNetwork lesson={Some(LESSON_NETWORK)} />
                <UndoneBlocks />
            </div>
        },
        7 => html! {
            <div class="stack">
                <LabNetwork lesson={Some(LESSON_NETWORK)} />
                <OddsStage {desk} attack={Attack::Withhold} />
            </div>
        },
        8 => html! { <LabNetwork lesson={Some(FORK_NETWORK)} /> },
        9 => html! { <TrailStage {desk} /> },
        10 => html! { <LedgersStage {desk} /> },
        _ => html! { <BenchStage {desk} /> },
    }
}

/// The goals in a row, each a way to it.
fn tasks(desk: &Desk, lesson: &Data, now: usize, choose: &Callback<usize>) -> Html {
    let task = |(at, goal): (usize, &Goal)| {
        let is_reached = desk.progress.has(lesson.number, at);
        let class = if is_reached {
            "is-done"
        } else if at == now {
            "is-now"
        } else {
            "is-open"
        };
        html! {
            <li key={at} {class}>
                <button type="button" aria-current={(at == now).then_some("step")} onclick={choose.reform(move |_: MouseEvent| at)}>
                    if is_reached {
                        <Icon glyph={Glyph::Check} />
                        <span class="visually-hidden">{ lab!("lab-task-done") }</span>
                    }
                    { say(&lesson_key(lesson.number, &goal.name), &[]) }
                </button>
            </li>
        }
    };
    html! {
        <ol class="tasks" aria-label={lab!("lab-tasks")}>
            { for lesson.goals.iter().enumerate().map(task) }
        </ol>
    }
}

#[derive(Properties, PartialEq)]
struct GoalProps {
    desk: Desk,
    number: u32,
    goal: Goal,
    at: usize,
    reached: bool,
    next: Option<usize>,
    onnext: Callback<usize>,
}

/// What is to be done now; once it is, why.
#[component]
fn GoalCard(props: &GoalProps) -> Html {
    let key = |of: &str| lesson_key(props.number, &format!("{}-{of}", props.goal.name));
    let onnext = props
        .next
        .map(|next| props.onnext.reform(move |_: MouseEvent| next));
    html! {
        <div class="goal" key={props.at}>
            <p class="ask">{ say(&key("ask"), &[]) }</p>
            if props.goal.choices > 0 {
                <Question desk={props.desk.clone()} number={props.number} goal={props.goal.clone()} reached={props.reached} />
            }
            if !props.reached {
                <details class="hint">
                    <summary>{ lab!("lab-hint") }</summary>
                    <p>{ say(&key("hint"), &[]) }</p>
                </details>
            }
            <div role="status">
                if props.reached {
                    <div class="why">
                        <p><b>{ lab!("lab-goal-reached") }</b>{ " " }{ say(&key("why"), &[]) }</p>
                        if let Some(onclick) = onnext {
                            <Button kind={ButtonKind::Primary} size={ButtonSize::Small} {onclick}>
                                { lab!("lab-next") }<Icon glyph={Glyph::Right} />
                            </Button>
                        }
                    </div>
                }
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct QuestionProps {
    desk: Desk,
    number: u32,
    goal: Goal,
    reached: bool,
}

/// The answers to a question.
#[component]
fn Question(props: &QuestionProps) -> Html {
    let wrong = use_state_eq(|| None::<u32>);
    let choose = |choice: u32| {
        let (ask, wrong) = (props.desk.ask.clone(), wrong.setter());
        let (lesson, goal) = (props.number, props.goal.name.clone());
        Callback::from(move |_: MouseEvent| {
            let wrong = wrong.clone();
            let tell = Callback::from(move |told| {
                let is_right = matches!(told, Ok(Said::Chosen(true)));
                wrong.set((!is_right).then_some(choice));
            });
            let goal = goal.clone();
            ask.emit((
                Ask::Choose {
                    lesson,
                    goal,
                    choice,
                },
                tell,
            ));
        })
    };
    let answer = |choice: u32| {
        let key = lesson_key(
            props.number,
            &format!("{}-choice-{choice}", props.goal.name),
        );
        html! {
            <Button key={choice} disabled={props.reached} onclick={choose(choice)}>{ say(&key, &[]) }</Button>
        }
    };
    html! {
        <>
            <div class="choices" role="group" aria-label={lab!("lab-choices")}>
                { for (0..props.goal.choices).map(answer) }
            </div>
            <div role="status">
                if wrong.is_some() && !props.reached {
                    <p class="wrong"><Icon glyph={Glyph::Cross} />{ lab!("lab-wrong") }</p>
                }
            </div>
        </>
    }
}

/// The lesson is done: on to the next one, or once more.
fn done(desk: &Desk, number: u32, again: &Callback<MouseEvent>) -> Html {
    let next = number + 1;
    html! {
        <div class="lesson-done">
            <p><Icon glyph={Glyph::Check} /><b>{ lab!("lab-done-lesson") }</b></p>
            if desk.lesson(next).is_some() {
                <Link<Route> classes="btn btn-primary btn-sm" to={Route::LabLesson { number: next }}>
                    { title(next) }
                </Link<Route>>
            }
            <Button size={ButtonSize::Small} onclick={again.clone()}>{ lab!("lab-again") }</Button>
        </div>
    }
}
