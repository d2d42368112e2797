//! Long lists of which the document holds what is near the window.
//!
//! The caller draws the pieces that it is given in a container of its own, one element each, keyed by
//! [`LongList::key`], without margins between them. Their heights are looked at once they are drawn; what is
//! far is a gap, as high as it was or as the others are. The browser keeps in its place what is seen while
//! gaps turn out otherwise. An entry in which the focus is stays with both of its neighbours, so that a
//! keyboard goes on from there, and one with a form stays with what was typed.

mod stretch;

use std::{
    cell::RefCell,
    ops::Range,
    rc::{Rc, Weak},
};

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusOptions, HtmlElement, Node, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::prelude::*;

use self::stretch::{Heights, Length, PIXEL, Wish, pieces};

pub(crate) use self::stretch::{Key, Piece};

/// Height of a window that was not looked at yet.
const FIRST_LOOK: Length = 800 * PIXEL;

/// A long list as it is to be drawn now.
pub(crate) struct LongList {
    /// For the element whose children the pieces are.
    pub(crate) list: NodeRef,
    /// What stands in it, from its head to its foot.
    pub(crate) pieces: Vec<Piece>,
    keys: Rc<[Key]>,
    place: Rc<RefCell<Place>>,
}

impl LongList {
    /// The key of the piece at a place among all pieces.
    pub(crate) fn key(&self, nth: usize) -> AttrValue {
        match self.pieces.get(nth) {
            Some(Piece::Entry(place)) => format!("{:x}", self.keys[*place]),
            _ => format!("gap-{nth}"),
        }
        .into()
    }

    /// Scrolls to an entry, and gives it the focus.
    pub(crate) fn seek(&self) -> impl Fn(Key) + 'static {
        let place = Rc::clone(&self.place);
        move |key| {
            place.borrow_mut().sought = Some(key);
            soon(&place);
        }
    }
}

/// The style of an element that stands in place of what is not drawn.
pub(crate) fn gap_style(height: Length) -> String {
    format!("height:calc({height}px/{PIXEL})")
}

/// The list with these keys, each of them once, as far as it is near the window: the one in which it
/// scrolls, which is the nearest around it with this class, or else the browser's.
#[hook]
pub(crate) fn use_window(keys: &Rc<[Key]>, scroller: Option<&'static str>) -> LongList {
    let list = use_node_ref();
    let redraw = use_force_update();
    let place = use_mut_ref({
        let list = list.clone();
        move || Place::new(list, scroller, Box::new(move || redraw.force_update()))
    });
    place.borrow_mut().take(keys);
    use_effect_with((), {
        let place = Rc::clone(&place);
        move |()| {
            let listeners = listen(&place);
            move || drop(listeners)
        }
    });
    use_effect({
        let place = Rc::clone(&place);
        move || {
            if place.borrow_mut().look() {
                soon(&place);
            }
        }
    });
    let pieces = place.borrow().pieces();
    LongList {
        list,
        pieces,
        keys: Rc::clone(keys),
        place,
    }
}

/// Hears whenever anything scrolls, or the window changes.
fn listen(place: &Rc<RefCell<Place>>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let hear = |event: &'static str| {
        let place = Rc::downgrade(place);
        // What scrolls in the page tells nobody above it, but on the way down.
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window, event, options, move |_| {
            if let Some(place) = place.upgrade() {
                soon(&place);
            }
        })
    };
    vec![hear("scroll"), hear("resize")]
}

/// Looks again in a task of its own, so that none is long.
fn soon(place: &Rc<RefCell<Place>>) {
    let weak = Rc::downgrade(place);
    let mut place = place.borrow_mut();
    if place.timer.is_none() {
        place.timer = Some(Timeout::new(0, move || advance(&weak)));
    }
}

/// Draws what has come near the window.
fn advance(place: &Weak<RefCell<Place>>) {
    let Some(place) = place.upgrade() else {
        return;
    };
    let is_changed = {
        let place = &mut *place.borrow_mut();
        place.timer = None;
        place.advance()
    };
    if is_changed {
        (place.borrow().redraw)();
    }
}

/// Where a list is, and what of it is drawn.
struct Place {
    list: NodeRef,
    scroller: Option<&'static str>,
    redraw: Box<dyn Fn()>,
    keys: Rc<[Key]>,
    heights: Heights,
    tops: Vec<Length>,
    drawn: Range<usize>,
    /// Entries that stay, wherever they are.
    held: Vec<Key>,
    /// What is seen of it, from its head.
    view: (Length, Length),
    width: f64,
    /// What is scrolled to.
    sought: Option<Key>,
    timer: Option<Timeout>,
}

impl Place {
    fn new(list: NodeRef, scroller: Option<&'static str>, redraw: Box<dyn Fn()>) -> Self {
        Self {
            list,
            scroller,
            redraw,
            keys: Rc::new([]),
            heights: Heights::default(),
            tops: vec![0],
            drawn: 0..0,
            held: Vec::new(),
            view: (0, FIRST_LOOK),
            width: 0.0,
            sought: None,
            timer: None,
        }
    }

    /// Takes the list's entries. What is drawn of them stays, and what came above it at its head is drawn.
    fn take(&mut self, keys: &Rc<[Key]>) {
        if Rc::ptr_eq(&self.keys, keys) || self.keys == *keys {
            return;
        }
        let stays = |place: usize| {
            let key = self.keys.get(place)?;
            keys.iter().position(|other| other == key)
        };
        let (first, last) = (
            stays(self.drawn.start),
            stays(self.drawn.end.wrapping_sub(1)),
        );
        self.drawn = match (first, last) {
            (Some(_), Some(last)) if self.view.0 <= 0 => 0..last + 1,
            (Some(first), Some(last)) if first <= last => first..last + 1,
            _ => 0..0,
        };
        self.keys = Rc::clone(keys);
        self.tops = self.heights.tops(keys);
        self.drawn = self.wish().next(&self.drawn);
    }

    fn wish(&self) -> Wish {
        Wish::of(&self.tops, self.view.0, self.view.1)
    }

    fn pieces(&self) -> Vec<Piece> {
        let held: Vec<usize> = self.held.iter().filter_map(|key| self.at(*key)).collect();
        pieces(&self.tops, &self.drawn, &held)
    }

    fn at(&self, key: Key) -> Option<usize> {
        self.keys.iter().position(|other| *other == key)
    }

    /// The entries in the document, each with its place.
    fn entries(&self) -> Vec<(usize, Element)> {
        let Some(list) = self.list.cast::<Element>() else {
            return Vec::new();
        };
        let children = list.children();
        let element = |(nth, piece)| match piece {
            Piece::Entry(place) => Some((place, children.item(u32::try_from(nth).ok()?)?)),
            Piece::Gap(_) => None,
        };
        let pieces = self.pieces().into_iter().enumerate();
        pieces.filter_map(element).collect()
    }

    /// Looks at what is drawn, and says whether more is to be.
    fn look(&mut self) -> bool {
        let Some(list) = self.list.cast::<Element>() else {
            return false;
        };
        let entries = self.entries();
        let width = list.get_bounding_client_rect().width();
        if (width - self.width).abs() > 0.5 {
            self.width = width;
            self.heights = Heights::default();
        }
        let mut is_news = false;
        for (place, element) in &entries {
            let height = length(element.get_bounding_client_rect().height());
            is_news |= self.heights.note(self.keys[*place], height);
        }
        if is_news {
            self.tops = self.heights.tops(&self.keys);
        }
        self.see(&list);
        let is_due = is_news || self.wish().next(&self.drawn) != self.drawn;
        if let Some((key, place)) = self.sought.and_then(|key| Some((key, self.at(key)?))) {
            let element = entries.iter().find(|(other, _)| *other == place);
            if let Some((_, element)) = element {
                show(element);
                if !is_due {
                    focus(element);
                    self.sought = self.sought.filter(|sought| *sought != key);
                }
            }
            return self.sought.is_some();
        }
        is_due
    }

    /// Draws what is near the window now, and says whether that is something else.
    fn advance(&mut self) -> bool {
        let Some(list) = self.list.cast::<Element>() else {
            return false;
        };
        self.see(&list);
        let sought = self.sought.and_then(|key| self.at(key));
        if let Some(place) = sought {
            // As if it were in the middle of the window: then it is drawn, and the browser scrolls there.
            let half = (self.view.1 - self.view.0) / 2;
            let middle = self.tops[place];
            self.view = (middle - half, middle + half);
        }
        let held = self.find_held();
        let before = self.pieces();
        self.drawn = self.wish().next(&self.drawn);
        self.held = held;
        self.pieces() != before || sought.is_some()
    }

    /// Notes what is seen of the list.
    fn see(&mut self, list: &Element) {
        let Some(window) = web_sys::window() else {
            return;
        };
        let scroller = self
            .scroller
            .and_then(|class| list.closest(class).ok().flatten());
        let (top, bottom) = match scroller.map(|scroller| scroller.get_bounding_client_rect()) {
            Some(edge) => (edge.top(), edge.bottom()),
            None => (
                0.0,
                window
                    .inner_height()
                    .ok()
                    .and_then(|height| height.as_f64())
                    .unwrap_or_default(),
            ),
        };
        let head = list.get_bounding_client_rect().top();
        self.view = (length(top - head), length(bottom - head));
    }

    /// The entries that stay wherever they are.
    fn find_held(&self) -> Vec<Key> {
        let document = web_sys::window().and_then(|window| window.document());
        let active = document.and_then(|document| document.active_element());
        let active = active.map(Node::from);
        let mut held = Vec::new();
        for (place, element) in self.entries() {
            if element.contains(active.as_ref()) {
                let around = place.saturating_sub(1)..(place + 2).min(self.keys.len());
                held.extend(around.map(|place| self.keys[place]));
            } else if element.query_selector("form").ok().flatten().is_some() {
                held.push(self.keys[place]);
            }
        }
        held
    }
}

/// Pixels as a length.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a place on a page is far below 2⁴⁷ pixels"
)]
fn length(pixels: f64) -> Length {
    (pixels * 64.0).round() as Length
}

/// Scrolls to an element.
fn show(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Gives an element the focus where it can have it.
fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // It only fails in a document that is gone.
        let _ = element.focus_with_options(&options);
    }
}
