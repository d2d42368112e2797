//! Starting a script, hearing it, and ending it.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    log::Log,
    sandbox::{Consent, Level, Run, Told},
};
use crate::{hooks::use_node, text::t};

/// What a script says is drawn so often at most.
const DRAWN_EVERY_MS: u32 = 100;

/// A script that runs, or ran.
pub(super) struct Runner {
    /// What it said.
    pub(super) log: Rc<RefCell<Log>>,
    /// Changes when there is more to draw.
    pub(super) version: u32,
    /// Whether it runs.
    pub(super) is_running: bool,
    /// Whether one has run.
    has_run: bool,
    /// Starts a program.
    pub(super) run: Callback<(String, Consent)>,
    /// Ends it.
    pub(super) stop: Callback<()>,
}

impl Runner {
    /// How it stands, for those who don't see it.
    pub(super) fn words(&self) -> String {
        match (self.is_running, self.has_run) {
            (true, _) => t!("script-runs"),
            (false, true) => t!("script-ended"),
            (false, false) => String::new(),
        }
    }
}

/// What is behind the callbacks.
struct Seat {
    log: Rc<RefCell<Log>>,
    /// The run, with its number: one that was ended is not heard any more.
    run: RefCell<Option<Run>>,
    number: RefCell<u32>,
    drawing: RefCell<Option<Timeout>>,
    draw: UseStateSetter<u32>,
    drawn: RefCell<u32>,
    running: UseStateSetter<bool>,
}

impl Seat {
    fn start(
        self: &Rc<Self>,
        node: crate::services::node::NodeHandle,
        program: String,
        consent: Consent,
    ) {
        self.end();
        *self.log.borrow_mut() = Log::default();
        self.running.set(true);
        self.draw_soon();
        let number = *self.number.borrow();
        let weak = Rc::downgrade(self);
        let tell = Callback::from(move |told| {
            if let Some(seat) = weak
                .upgrade()
                .filter(|seat| *seat.number.borrow() == number)
            {
                seat.hear(told);
            }
        });
        let seat = Rc::clone(self);
        spawn_local(async move {
            let started = Run::start(node, &program, consent, tell).await;
            if *seat.number.borrow() != number {
                return;
            }
            match started {
                Ok(run) => *seat.run.borrow_mut() = Some(run),
                Err(words) => seat.hear(Told::Broken(words, 0)),
            }
        });
    }

    fn hear(self: &Rc<Self>, told: Told) {
        let is_end = self.log.borrow_mut().take(told);
        self.draw_soon();
        if is_end {
            self.running.set(false);
            let seat = Rc::clone(self);
            // Not from within: what tells this belongs to the run.
            spawn_local(async move { seat.end() });
        }
    }

    /// Ends the run, whatever it does.
    fn end(&self) {
        *self.number.borrow_mut() += 1;
        let run = self.run.borrow_mut().take();
        drop(run);
    }

    fn draw_soon(self: &Rc<Self>) {
        let mut drawing = self.drawing.borrow_mut();
        if drawing.is_none() {
            let seat = Rc::clone(self);
            *drawing = Some(Timeout::new(DRAWN_EVERY_MS, move || {
                seat.drawing.borrow_mut().take();
                let mut drawn = seat.drawn.borrow_mut();
                *drawn = drawn.wrapping_add(1);
                seat.draw.set(*drawn);
            }));
        }
    }
}

/// One script at a time, which ends when the screen is left.
#[hook]
pub(super) fn use_runner() -> Runner {
    let node = use_node().handle();
    let version = use_state_eq(|| 0_u32);
    let is_running = use_state_eq(|| false);
    let (draw, running) = (version.setter(), is_running.setter());
    let seat = use_memo((), move |()| {
        Rc::new(Seat {
            log: Rc::default(),
            run: RefCell::default(),
            number: RefCell::default(),
            drawing: RefCell::default(),
            draw,
            drawn: RefCell::default(),
            running,
        })
    });
    use_effect_with((), {
        let seat = Rc::clone(&seat);
        move |()| move || seat.end()
    });
    let run = {
        let seat = Rc::clone(&seat);
        Callback::from(move |(program, consent)| seat.start(node.clone(), program, consent))
    };
    let stop = {
        let seat = Rc::clone(&seat);
        Callback::from(move |()| {
            seat.end();
            seat.hear(Told::Line(Level::Warn, t!("script-stopped"), 0));
            seat.running.set(false);
        })
    };
    Runner {
        log: Rc::clone(&seat.log),
        version: *version,
        is_running: *is_running,
        has_run: *version > 0,
        run,
        stop,
    }
}
