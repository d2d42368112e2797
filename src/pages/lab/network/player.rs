//! What lets the simulated network go on: it asks the worker for one slice after the other, and shows
//! the newest picture at most once a frame.

mod clock;
mod view;

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::{Rc, Weak},
};

use api::{
    ApiError,
    lab::network::{Answer, Ask, Frame, Lever, Look, MOST_RUN_MS, Settings},
};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

pub(super) use self::view::View;
use crate::services::lab::LabHandle;

/// Speeds that can be chosen, in thousandths of real time.
pub(super) const SPEEDS: [u32; 9] = [
    100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000,
];
/// The speed at the beginning: a network where nothing seems to happen teaches nothing.
pub(super) const FIRST_SPEED: usize = 4;
/// The worker comes back after so much real time: two frames of a screen.
const BUDGET_MS: u32 = 24;
/// What is left behind is dropped beyond so much real time.
const MOST_LAG_MS: f64 = 200.0;
/// Numbers change so often: a reader follows them twice a second.
const FIGURES_MS: f64 = 500.0;

/// What the player tells the screen.
pub(super) enum Shown {
    /// The run as it is now.
    View(View),
    /// What the worker refused, or why there is none.
    Failed(ApiError),
}

/// The player; clones are the same one.
#[derive(Clone)]
pub(super) struct Player(Rc<Inner>);

impl PartialEq for Player {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What is to be asked of the worker, one after the other.
enum Wish {
    Open(Settings),
    OpenLink(String),
    Step,
    Seek(u64),
    Pull(Lever),
}

/// What the browser calls before it draws.
type OnFrame = Closure<dyn FnMut(f64)>;

struct Inner {
    lab: LabHandle,
    wishes: RefCell<VecDeque<Wish>>,
    show: Callback<Shown>,
    view: RefCell<Option<View>>,
    speed: Cell<u32>,
    /// Where the run should be by now, in virtual milliseconds.
    clock_ms: Cell<f64>,
    /// When `clock_ms` was right, in real milliseconds.
    clock_at: Cell<f64>,
    target_ms: Cell<Option<u64>>,
    is_asking: Cell<bool>,
    is_new: Cell<bool>,
    node: Cell<Option<u8>>,
    figures_at: Cell<f64>,
    /// Real and virtual time when the pace was last taken.
    pace_from: Cell<(f64, u64)>,
    frame: RefCell<Option<OnFrame>>,
    due_frame: Cell<Option<i32>>,
}

impl Player {
    /// A player without a run.
    pub(super) fn new(show: Callback<Shown>) -> Self {
        let inner = Rc::new(Inner {
            lab: LabHandle::shared(),
            wishes: RefCell::default(),
            show,
            view: RefCell::new(None),
            speed: Cell::new(SPEEDS[FIRST_SPEED]),
            clock_ms: Cell::new(0.0),
            clock_at: Cell::new(0.0),
            target_ms: Cell::new(None),
            is_asking: Cell::new(false),
            is_new: Cell::new(false),
            node: Cell::new(None),
            figures_at: Cell::new(0.0),
            pace_from: Cell::new((0.0, 0)),
            frame: RefCell::new(None),
            due_frame: Cell::new(None),
        });
        let weak = Rc::downgrade(&inner);
        *inner.frame.borrow_mut() = Some(Closure::new(move |_| {
            if let Some(inner) = Weak::upgrade(&weak) {
                inner.on_frame();
            }
        }));
        Self(inner)
    }

    /// Begins a run.
    pub(super) fn open(&self, settings: Settings) {
        self.begin(Wish::Open(settings));
    }

    /// Begins a run that somebody shared.
    pub(super) fn open_link(&self, link: String) {
        self.begin(Wish::OpenLink(link));
    }

    fn begin(&self, wish: Wish) {
        self.pause();
        self.0.target_ms.set(None);
        self.0.want(wish);
    }

    /// Lets it go on, or stops it.
    pub(super) fn play(&self, is_playing: bool) {
        if !is_playing {
            return self.pause();
        }
        self.0.restart_clock();
        self.0.set_playing(true);
        self.0.want_frame();
    }

    fn pause(&self) {
        self.0.set_playing(false);
    }

    /// How fast it goes, by its place in [`SPEEDS`].
    pub(super) fn set_speed(&self, place: usize) {
        self.0.speed.set(SPEEDS[place.min(SPEEDS.len() - 1)]);
        self.0.restart_clock();
    }

    /// One event that says something.
    pub(super) fn step(&self) {
        self.pause();
        self.0.want(Wish::Step);
    }

    /// Goes to a moment, back or forward.
    pub(super) fn seek(&self, at_ms: u64) {
        self.0.target_ms.set(Some(at_ms));
        let is_ahead = {
            let mut view = self.0.view.borrow_mut();
            let Some(view) = view.as_mut() else { return };
            view.goal_ms = Some(at_ms);
            view.frame.at_ms <= at_ms
        };
        self.0.is_new.set(true);
        self.0.want_frame();
        if is_ahead {
            self.0.go_on();
        } else {
            // Of a scrubber's way only the newest place counts.
            let mut wishes = self.0.wishes.borrow_mut();
            wishes.retain(|wish| !matches!(wish, Wish::Seek(_)));
            drop(wishes);
            self.0.want(Wish::Seek(at_ms));
        }
    }

    /// Pulls a lever.
    pub(super) fn pull(&self, lever: Lever) {
        self.0.want(Wish::Pull(lever));
    }

    /// Looks into a node from now on.
    pub(super) fn look_into(&self, node: Option<u8>) {
        self.0.node.set(node);
        let is_playing = self
            .0
            .view
            .borrow()
            .as_ref()
            .is_some_and(|view| view.is_playing);
        if !is_playing {
            self.0.go_on();
        }
    }

    /// Stops, and gives the run's link to somebody.
    pub(super) fn link(&self, take: Callback<String>) {
        self.pause();
        let answer = self.0.lab.network(Ask::Link);
        let inner = Rc::clone(&self.0);
        spawn_local(async move {
            if let Ok(Answer::Link(link)) = answer.await {
                take.emit(link);
            }
            // The link is of the end of this millisecond: that is shown, too.
            inner.go_on();
        });
    }
}

impl Inner {
    fn look(&self) -> Look {
        let view = self.view.borrow();
        let marks = view.as_ref().map_or(0, |view| view.marks.len());
        Look {
            marks: u32::try_from(marks).unwrap_or(u32::MAX),
            node: self.node.get(),
        }
    }

    fn want(self: &Rc<Self>, wish: Wish) {
        self.wishes.borrow_mut().push_back(wish);
        self.ask_next();
    }

    /// Asks for the oldest wish, unless an answer is still to come: what the page has is part of a
    /// question. Gives whether there was one.
    fn ask_next(self: &Rc<Self>) -> bool {
        if self.is_asking.get() {
            return true;
        }
        let wish = self.wishes.borrow_mut().pop_front();
        let look = self.look();
        match wish {
            None => return false,
            Some(Wish::Open(settings)) => self.ask(Ask::Open(settings)),
            Some(Wish::OpenLink(link)) => self.ask(Ask::OpenLink(link)),
            Some(Wish::Step) => self.ask(Ask::Step(look)),
            Some(Wish::Seek(at_ms)) => self.ask(Ask::Seek { at_ms, look }),
            Some(Wish::Pull(lever)) => self.ask(Ask::Pull { lever, look }),
        }
        true
    }

    fn ask(self: &Rc<Self>, ask: Ask) {
        self.is_asking.set(true);
        let answer = self.lab.network(ask);
        let inner = Rc::clone(self);
        spawn_local(async move {
            let answer = answer.await;
            inner.is_asking.set(false);
            inner.hear(answer);
            inner.ask_next();
        });
    }

    fn hear(self: &Rc<Self>, answer: Result<Answer, ApiError>) {
        match answer {
            Ok(Answer::Opened {
                settings,
                links,
                moment_ms,
                frame,
                ..
            }) => {
                let frame = Rc::new(frame);
                *self.view.borrow_mut() = Some(View {
                    settings,
                    links: links.into(),
                    figures: Rc::clone(&frame),
                    table: Rc::clone(&frame),
                    marks: Rc::new(frame.marks.clone()),
                    frame,
                    pace: 0,
                    is_playing: false,
                    goal_ms: None,
                });
                self.restart_clock();
                self.figures_at.set(0.0);
                self.is_new.set(true);
                self.want_frame();
                if moment_ms > 0 {
                    self.target_ms.set(Some(moment_ms));
                    self.go_on();
                }
            }
            Ok(Answer::Frame(frame)) => self.take(frame),
            Ok(Answer::Link(_) | Answer::Undone(_)) => {}
            Err(error) => {
                self.target_ms.set(None);
                self.set_playing(false);
                self.show.emit(Shown::Failed(error));
            }
        }
    }

    fn take(self: &Rc<Self>, frame: Frame) {
        let (is_there, at_ms) = (frame.is_there, frame.at_ms);
        let is_seeking = self
            .target_ms
            .get()
            .is_some_and(|target_ms| target_ms > at_ms);
        {
            let mut view = self.view.borrow_mut();
            let Some(view) = view.as_mut() else { return };
            if view.marks.len() != frame.first_mark as usize || !frame.marks.is_empty() {
                let marks = Rc::make_mut(&mut view.marks);
                marks.truncate(frame.first_mark as usize);
                marks.extend(&frame.marks);
            }
            view.goal_ms = self.target_ms.get().filter(|_| is_seeking);
            view.frame = Rc::new(frame);
        }
        self.is_new.set(true);
        if !is_seeking && self.target_ms.take().is_some() {
            self.restart_clock();
        }
        if at_ms >= MOST_RUN_MS {
            self.set_playing(false);
        }
        if is_seeking || !is_there {
            // It is behind, or stopped amid a millisecond: there is no frame to wait for.
            self.go_on();
        }
        self.want_frame();
    }

    /// Asks for the next slice.
    fn go_on(self: &Rc<Self>) {
        if self.ask_next() {
            return;
        }
        let Some((at_ms, is_playing)) = self
            .view
            .borrow()
            .as_ref()
            .map(|view| (view.frame.at_ms, view.is_playing))
        else {
            return;
        };
        let until_ms = match self.target_ms.get() {
            Some(target_ms) => target_ms,
            None if is_playing => self.due_ms(at_ms),
            None => at_ms,
        };
        let look = self.look();
        self.ask(Ask::Advance {
            until_ms,
            budget_ms: BUDGET_MS,
            look,
        });
    }

    fn set_playing(self: &Rc<Self>, is_playing: bool) {
        let changed = {
            let mut view = self.view.borrow_mut();
            view.as_mut().is_some_and(|view| {
                let before = view.is_playing;
                view.is_playing = is_playing;
                before != is_playing
            })
        };
        if changed {
            self.is_new.set(true);
            self.want_frame();
        }
    }
}
