//! The page's side of the bench and the lessons: what is asked of the lab worker, what it gives, and
//! which goals are reached with it.

use std::rc::Rc;

use api::{
    ApiError, Reply, Request,
    lab::bench::{Ask, Lesson, Opened, Reached, Said},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    hooks::use_node,
    routes::Route,
    services::{
        lab::LabHandle,
        lessons::{self, Progress},
        node::NodeHandle,
    },
};

/// The rule by which the worker says that there is nothing to go on with: the search was stopped.
const NO_SEARCH: &str = "noSearch";

/// What comes of an ask.
pub(super) type Told = Result<Said, ApiError>;

/// The bench and the lessons, for what is drawn.
#[derive(Clone, PartialEq)]
pub(super) struct Desk {
    /// What there is; none before the worker answers.
    pub(super) opened: Option<Rc<Opened>>,
    /// Why the worker can't be used.
    pub(super) failed: Option<ApiError>,
    /// What is reached.
    pub(super) progress: Progress,
    /// Asks, and tells what comes of it. While a search is on its way it tells of that, too.
    pub(super) ask: Callback<(Ask, Callback<Told>)>,
    /// Begins a lesson anew.
    pub(super) forget: Callback<u32>,
}

impl Desk {
    /// Asks and hears nothing of it.
    pub(super) fn note(&self, ask: Ask) {
        self.ask.emit((ask, Callback::noop()));
    }

    /// A lesson by its number.
    pub(super) fn lesson(&self, number: u32) -> Option<&Lesson> {
        let lessons = &self.opened.as_ref()?.lessons;
        lessons.iter().find(|lesson| lesson.number == number)
    }
}

/// Opens the bench with the room's blocks, and again when the place in the lab or the room changes.
#[hook]
pub(super) fn use_desk(lab: LabHandle, route: &Route) -> Desk {
    let node = use_node();
    let opened = use_state_eq(|| None::<Result<Rc<Opened>, ApiError>>);
    let progress = use_state_eq(lessons::load);
    let kept = use_mut_ref(lessons::load);
    let keep = {
        let (kept, shown) = (kept.clone(), progress.setter());
        Callback::from(move |change: Callback<Progress, Progress>| {
            let changed = change.emit(kept.borrow().clone());
            lessons::store(&changed);
            *kept.borrow_mut() = changed.clone();
            shown.set(changed);
        })
    };
    let genesis = node.room().map(|room| room.genesis.clone());
    let me = node.status.as_ref().map(|status| status.me.address.clone());
    {
        let (handle, lab, setter, keep) =
            (node.handle(), lab.clone(), opened.setter(), keep.clone());
        use_effect_with((genesis, me, route.clone()), move |(_, me, _)| {
            let me = me.clone().unwrap_or_default();
            spawn_local(async move {
                let answer = open(&handle, &lab, me).await;
                if let Ok(opened) = &answer {
                    let lessons = u32::try_from(opened.lessons.len()).unwrap_or_default();
                    keep.emit(Callback::from(move |mut progress: Progress| {
                        progress.set_lessons(lessons);
                        progress
                    }));
                }
                setter.set(Some(answer.map(Rc::new)));
            });
        });
    }
    let (opened, failed) = match &*opened {
        Some(Ok(opened)) => (Some(Rc::clone(opened)), None),
        Some(Err(error)) => (None, Some(error.clone())),
        None => (None, None),
    };
    {
        let (lab, keep) = (lab.clone(), keep.clone());
        use_effect_with(opened.clone(), move |opened| {
            let opened = opened.clone();
            lab.on_reached(Callback::from(move |reached: Vec<Reached>| {
                if let Some(opened) = &opened {
                    keep_reached(opened, &reached, &keep);
                }
            }));
        });
    }
    let ask = use_asking(lab, opened.clone(), keep.clone());
    let forget = keep.reform(|lesson| {
        Callback::from(move |mut progress: Progress| {
            progress.forget(lesson);
            progress
        })
    });
    Desk {
        opened,
        failed,
        progress: (*progress).clone(),
        ask,
        forget,
    }
}

async fn open(node: &NodeHandle, lab: &LabHandle, me: String) -> Result<Opened, ApiError> {
    // A room whose old blocks were dropped can't be given: the sample chain is there for it.
    let (file, refused) = match node.request(Request::Export).await {
        Ok(Reply::Exported(exported)) => (Some(exported.file), None),
        Ok(_) => (None, None),
        Err(error) => (None, Some(error)),
    };
    match lab.bench(Ask::Open { file, me }).await?.said {
        Said::Opened(opened) => Ok(Opened {
            refused: refused.or(opened.refused),
            ..opened
        }),
        _ => Err(node_error()),
    }
}

fn node_error() -> ApiError {
    ApiError::new(
        api::Family::Transport,
        "workerFailed",
        "the lab's worker gave another answer",
    )
}

/// The way to ask: goals that are reached are kept, and a search goes on until it is over.
#[hook]
fn use_asking(
    lab: LabHandle,
    opened: Option<Rc<Opened>>,
    keep: Callback<Callback<Progress, Progress>>,
) -> Callback<(Ask, Callback<Told>)> {
    Callback::from(move |(mut ask, tell): (Ask, Callback<Told>)| {
        let (lab, opened, keep) = (lab.clone(), opened.clone(), keep.clone());
        spawn_local(async move {
            loop {
                match lab.bench(ask).await {
                    Ok(answer) => {
                        if let Some(opened) = &opened {
                            keep_reached(opened, &answer.reached, &keep);
                        }
                        let is_over =
                            !matches!(answer.said, Said::Working { .. } | Said::Racing { .. });
                        tell.emit(Ok(answer.said));
                        if is_over {
                            return;
                        }
                    }
                    Err(error) if error.rule == NO_SEARCH => return tell.emit(Ok(Said::Noted)),
                    Err(error) => return tell.emit(Err(error)),
                }
                ask = Ask::GoOn;
            }
        });
    })
}

fn keep_reached(
    opened: &Rc<Opened>,
    reached: &[Reached],
    keep: &Callback<Callback<Progress, Progress>>,
) {
    if reached.is_empty() {
        return;
    }
    let (opened, reached) = (Rc::clone(opened), reached.to_vec());
    keep.emit(Callback::from(move |mut progress: Progress| {
        for one in &reached {
            let lesson = opened
                .lessons
                .iter()
                .find(|lesson| lesson.number == one.lesson);
            if let Some(lesson) = lesson {
                progress.reach(one.lesson, one.goal as usize, lesson.goals.len());
            }
        }
        progress
    }));
}
