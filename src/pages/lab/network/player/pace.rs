//! When the next slice of the simulation is asked for, and when it is drawn.

use std::rc::Rc;

use api::lab::network::Ask;
use wasm_bindgen::JsCast;

use super::{Inner, Shown};

/// The worker comes back after so much real time: two frames of a screen.
const BUDGET_MS: u32 = 24;
/// What is left behind is dropped beyond so much real time.
const MOST_LAG_MS: f64 = 200.0;
/// Numbers change so often: a reader follows them twice a second.
const FIGURES_MS: f64 = 500.0;

impl Inner {
    /// Asks for the next slice.
    pub(super) fn go_on(self: &Rc<Self>) {
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

    /// Where the run should be now.
    pub(super) fn due_ms(&self, at_ms: u64) -> u64 {
        let (now, speed) = (now(), f64::from(self.speed.get()) / 1_000.0);
        let passed = now - self.clock_at.get();
        #[allow(
            clippy::cast_precision_loss,
            reason = "a run has some million milliseconds"
        )]
        let furthest = at_ms as f64 + MOST_LAG_MS * speed;
        let clock_ms = (self.clock_ms.get() + passed * speed).min(furthest);
        self.clock_at.set(now);
        self.clock_ms.set(clock_ms);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast saturates"
        )]
        let due_ms = clock_ms as u64;
        due_ms.max(at_ms)
    }

    pub(super) fn restart_clock(&self) {
        let view = self.view.borrow();
        let at_ms = view.as_ref().map_or(0, |view| view.frame.at_ms);
        #[allow(
            clippy::cast_precision_loss,
            reason = "a run has some million milliseconds"
        )]
        self.clock_ms.set(at_ms as f64);
        self.clock_at.set(now());
        self.pace_from.set((now(), at_ms));
    }

    pub(super) fn set_playing(self: &Rc<Self>, is_playing: bool) {
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

    pub(super) fn want_frame(&self) {
        if self.is_frame_due.replace(true) {
            return;
        }
        if let (Some(window), Some(frame)) = (web_sys::window(), &*self.frame.borrow()) {
            // It only fails for what is no function.
            let _ = window.request_animation_frame(frame.as_ref().unchecked_ref());
        }
    }

    /// The browser draws: what is new is shown, and what comes next is asked for.
    pub(super) fn on_frame(self: &Rc<Self>) {
        self.is_frame_due.set(false);
        let is_playing = self
            .view
            .borrow()
            .as_ref()
            .is_some_and(|view| view.is_playing);
        if self.is_new.replace(false) {
            self.update_figures(is_playing);
            let view = self.view.borrow().clone();
            if let Some(view) = view {
                self.show.emit(Shown::View(view));
            }
        }
        if is_playing {
            self.go_on();
            self.want_frame();
        }
    }

    pub(super) fn update_figures(&self, is_playing: bool) {
        let now = now();
        if is_playing && now - self.figures_at.get() < FIGURES_MS {
            return;
        }
        self.figures_at.set(now);
        let mut view = self.view.borrow_mut();
        let Some(view) = view.as_mut() else { return };
        let at_ms = view.frame.at_ms;
        let (since, from_ms) = self.pace_from.replace((now, at_ms));
        if is_playing && now > since && at_ms > from_ms {
            #[allow(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a pace to three digits"
            )]
            let pace = ((at_ms - from_ms) as f64 * 1_000.0 / (now - since)) as u32;
            view.pace = pace;
        }
        view.figures = Rc::clone(&view.frame);
    }
}

/// Real time, in milliseconds.
fn now() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}
