//! The player's clocks: how far the run should be, and when the browser draws.

use std::rc::Rc;

use wasm_bindgen::JsCast;

use super::{FIGURES_MS, Inner, MOST_LAG_MS, Shown};

impl Drop for Inner {
    fn drop(&mut self) {
        if let (Some(window), Some(due)) = (web_sys::window(), self.due_frame.get()) {
            // What the browser would call is gone with this.
            let _ = window.cancel_animation_frame(due);
        }
    }
}

impl Inner {
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

    pub(super) fn want_frame(&self) {
        if self.due_frame.get().is_some() {
            return;
        }
        if let (Some(window), Some(frame)) = (web_sys::window(), &*self.frame.borrow()) {
            // It only fails for what is no function.
            let due = window.request_animation_frame(frame.as_ref().unchecked_ref());
            self.due_frame.set(due.ok());
        }
    }

    /// The browser draws: what is new is shown, and what comes next is asked for.
    pub(super) fn on_frame(self: &Rc<Self>) {
        self.due_frame.set(None);
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

    fn update_figures(&self, is_playing: bool) {
        let now = now();
        let mut view = self.view.borrow_mut();
        let Some(view) = view.as_mut() else { return };
        if is_playing && now - self.figures_at.get() < FIGURES_MS {
            view.table = Rc::clone(&view.figures);
            return;
        }
        self.figures_at.set(now);
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
        if !is_playing {
            view.table = Rc::clone(&view.frame);
        }
    }
}

/// Real time, in milliseconds.
fn now() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}
