//! Short messages that come and go.

use gloo_timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

use crate::components::icon::Glyph;

/// How long a toast stays.
const STAYS_MS: u32 = 9_000;
/// Toasts seen at once; an older one makes room.
const AT_ONCE: usize = 3;

/// A short message.
#[derive(Clone, PartialEq)]
pub(crate) struct Toast {
    /// Its icon.
    pub(crate) glyph: Glyph,
    /// Its words.
    pub(crate) text: Html,
}

/// The toasts on screen and the ways to add and to dismiss one.
#[derive(Clone, PartialEq)]
pub(crate) struct Toaster {
    /// What is on screen, oldest first, each with its number.
    pub(crate) toasts: Rc<Vec<(u32, Toast)>>,
    /// Adds one.
    pub(crate) show: Callback<Toast>,
    /// Takes one away by its number.
    pub(crate) dismiss: Callback<u32>,
}

#[derive(Default)]
struct Toasts {
    shown: Rc<Vec<(u32, Toast)>>,
    next: u32,
}

enum Change {
    Show(Toast),
    Dismiss(u32),
}

impl Reducible for Toasts {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut shown = (*self.shown).clone();
        let mut next = self.next;
        match change {
            Change::Show(toast) => {
                shown.push((next, toast));
                next += 1;
                let over = shown.len().saturating_sub(AT_ONCE);
                shown.drain(..over);
            }
            Change::Dismiss(number) => shown.retain(|(n, _)| *n != number),
        }
        Rc::new(Self {
            shown: Rc::new(shown),
            next,
        })
    }
}

/// Properties of [`ToastProvider`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What may show toasts.
    pub(crate) children: Html,
}

/// Gives a toaster to what is inside.
#[component]
pub(crate) fn ToastProvider(props: &Props) -> Html {
    let toasts = use_reducer(Toasts::default);
    let dispatcher = toasts.dispatcher();
    let show = use_callback((), move |toast, ()| {
        dispatcher.dispatch(Change::Show(toast));
    });
    let dispatcher = toasts.dispatcher();
    let dismiss = use_callback((), move |number, ()| {
        dispatcher.dispatch(Change::Dismiss(number));
    });
    let newest = toasts.shown.last().map(|(number, _)| *number);
    let expire = dismiss.clone();
    use_effect_with(newest, move |newest| {
        // The timer goes on after the next toast came: each takes itself away.
        if let Some(number) = *newest {
            Timeout::new(STAYS_MS, move || expire.emit(number)).forget();
        }
    });
    let toaster = Toaster {
        toasts: Rc::clone(&toasts.shown),
        show,
        dismiss,
    };
    html! {
        <ContextProvider<Toaster> context={toaster}>{ props.children.clone() }</ContextProvider<Toaster>>
    }
}

/// The toaster.
#[hook]
pub(crate) fn use_toast() -> Toaster {
    use_context::<Toaster>().expect("inside ToastProvider")
}
