//! How much of a long list is drawn.

use std::collections::HashSet;

use js_sys::Array;
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// Entries drawn at once: one step stays a short task on a slow machine.
const STEP: usize = 12;
/// How near the end of what is drawn may come to the window before more is drawn.
const MARGIN: &str = "600px";

/// The number of entries to draw of a list with these ids, and the reference for an element after the
/// last one. More are drawn when that element comes near the window.
#[hook]
pub(crate) fn use_growing<'a>(ids: impl ExactSizeIterator<Item = &'a str>) -> (usize, NodeRef) {
    let growth = use_mut_ref(Growth::default);
    let redraw = use_force_update();
    let end = use_node_ref();
    let len = ids.len();
    let drawn = growth.borrow_mut().draw(ids);
    use_effect_with((drawn, len > drawn), {
        let end = end.clone();
        move |&(drawn, is_cut)| {
            let grow = move |step| {
                growth.borrow_mut().count = usize::saturating_add(drawn, step);
                redraw.force_update();
            };
            let element = end.cast::<Element>().filter(|_| is_cut);
            let watch = element.and_then(|element| {
                // A browser that can't watch draws everything.
                Watch::start(&element, {
                    let grow = grow.clone();
                    move || grow(STEP)
                })
                .map_err(|_| grow(usize::MAX))
                .ok()
            });
            move || drop(watch)
        }
    });
    (drawn, end)
}

/// How much is drawn, and what.
#[derive(Debug)]
struct Growth {
    count: usize,
    drawn: HashSet<String>,
}

impl Default for Growth {
    fn default() -> Self {
        Self {
            count: STEP,
            drawn: HashSet::new(),
        }
    }
}

impl Growth {
    /// The number of entries to draw. Where more than a step of them are new, and nobody asked for
    /// them, it starts over: while a node catches up, whole lists change at once.
    fn draw<'a>(&mut self, ids: impl Iterator<Item = &'a str>) -> usize {
        let asked_for = self.count.saturating_sub(self.drawn.len());
        let mut shown: Vec<&str> = ids.take(self.count).collect();
        let is_new = |id: &&&str| !self.drawn.contains(**id);
        if shown.iter().filter(is_new).count() > asked_for.max(STEP) {
            self.count = STEP;
            shown.truncate(STEP);
        }
        self.drawn = shown.iter().map(|id| (*id).to_owned()).collect();
        shown.len()
    }
}

/// Watches whether an element comes near the window; dropping it ends that.
struct Watch {
    observer: IntersectionObserver,
    _hear: Closure<dyn FnMut(Array)>,
}

impl Watch {
    fn start(element: &Element, near: impl Fn() + 'static) -> Result<Self, wasm_bindgen::JsValue> {
        let hear = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let is_near = entries.iter().any(|entry| {
                entry
                    .dyn_into::<IntersectionObserverEntry>()
                    .is_ok_and(|entry| entry.is_intersecting())
            });
            if is_near {
                near();
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let observer =
            IntersectionObserver::new_with_options(hear.as_ref().unchecked_ref(), &options)?;
        observer.observe(element);
        Ok(Self {
            observer,
            _hear: hear,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(range: std::ops::Range<usize>) -> Vec<String> {
        range.rev().map(|nth| nth.to_string()).collect()
    }

    fn draw(growth: &mut Growth, ids: &[String]) -> usize {
        growth.draw(ids.iter().map(String::as_str))
    }

    #[test]
    fn a_step_is_drawn_at_first_and_the_next_on_demand() {
        let mut growth = Growth::default();
        assert_eq!(draw(&mut growth, &ids(0..100)), STEP);
        growth.count = 2 * STEP;
        assert_eq!(draw(&mut growth, &ids(0..100)), 2 * STEP);
        assert_eq!(draw(&mut growth, &ids(0..5)), 5);
    }

    #[test]
    fn a_few_new_entries_leave_what_is_drawn() {
        let mut growth = Growth::default();
        draw(&mut growth, &ids(0..100));
        growth.count = 2 * STEP;
        draw(&mut growth, &ids(0..100));
        assert_eq!(draw(&mut growth, &ids(0..100 + STEP)), 2 * STEP);
    }

    #[test]
    fn more_new_entries_than_a_step_start_over() {
        let mut growth = Growth::default();
        draw(&mut growth, &ids(0..100));
        growth.count = 2 * STEP;
        draw(&mut growth, &ids(0..100));
        assert_eq!(draw(&mut growth, &ids(0..101 + STEP)), STEP);
    }
}
