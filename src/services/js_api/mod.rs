//! `window.chalkchain`: the API for scripts, as plain objects and promises.
//!
//! A call starts a node if none runs, in the room last used or in Commons, and waits until it is
//! ready. What is refused rejects the promise with an `Error` that carries `family`, `rule`,
//! `message` and `details`.

mod args;
mod calls;
mod convert;

use std::{cell::OnceCell, mem::ManuallyDrop, rc::Rc};

use api::{ApiError, Event, Family};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use yew::Callback;

use self::args::Args;
pub(crate) use self::convert::{set, to_error};
use super::node::{NodeHandle, Notice};
use crate::{parts, text::t};

/// Names of the calls that give a promise.
pub(crate) const CALLS: [&str; 37] = [
    "post",
    "transfer",
    "submit",
    "raiseFee",
    "mine",
    "tryNonce",
    "stop",
    "mineOne",
    "status",
    "chain",
    "block",
    "addBlock",
    "tx",
    "pending",
    "account",
    "posts",
    "offers",
    "orders",
    "stamps",
    "proof",
    "verify",
    "names",
    "consortium",
    "vote",
    "tree",
    "peers",
    "merkle",
    "statistics",
    "results",
    "host",
    "roster",
    "create",
    "join",
    "leave",
    "exportRoom",
    "prune",
    "importRoom",
];

/// Names of the events that a script can hear; see [`Event::name`].
const EVENTS: [&str; 10] = [
    "tip",
    "tx",
    "reorg",
    "peers",
    "mining",
    "storage",
    "link",
    "conditions",
    "class",
    "refused",
];

/// Answers calls and tells events: fetched when a script first needs it.
#[derive(Clone, Copy)]
pub(crate) struct Answers {
    calls: fn(&NodeHandle) -> Object,
    tell: fn(&Function, &Event),
    value: fn(&Event) -> Option<JsValue>,
}

impl Answers {
    /// The functions that answer calls, by name.
    pub(crate) fn object(&self, node: &NodeHandle) -> Object {
        (self.calls)(node)
    }

    /// An event as scripts get it.
    pub(crate) fn value(&self, event: &Event) -> Option<JsValue> {
        (self.value)(event)
    }
}

/// What a script needs of the page.
pub(crate) fn answers() -> Answers {
    Answers {
        calls: calls::calls,
        tell: calls::tell,
        value: calls::value,
    }
}

/// Puts the API on the window.
pub(crate) fn install(node: &NodeHandle) {
    if let Some(window) = web_sys::window() {
        set(&window, "chalkchain", &object(node));
    }
}

/// The API as an object.
pub(crate) fn object(node: &NodeHandle) -> Object {
    let object = Object::new();
    let calls = Rc::new(OnceCell::new());
    for name in CALLS {
        let (node, calls) = (node.clone(), Rc::clone(&calls));
        let closure =
            Closure::<dyn Fn(JsValue, JsValue, JsValue) -> Promise>::new(move |a, b, c| {
                future_to_promise(call(node.clone(), Rc::clone(&calls), name, [a, b, c]))
            });
        set(&object, name, &closure.into_js_value());
    }
    set(&object, "on", &on(node.clone()));
    object
}

/// Fetches what answers calls, if need be, and lets it answer this one.
async fn call(
    node: NodeHandle,
    calls: Rc<OnceCell<Object>>,
    name: &'static str,
    [a, b, c]: [JsValue; 3],
) -> Result<JsValue, JsValue> {
    let answers = parts::scripts().await;
    let answers = answers.map_err(|_| to_error(&not_fetched()))?;
    let calls = calls.get_or_init(|| (answers.calls)(&node));
    let call: Function = Reflect::get(calls, &name.into())?.dyn_into()?;
    let answer: Promise = call.call3(calls, &a, &b, &c)?.dyn_into()?;
    JsFuture::from(answer).await
}

fn not_fetched() -> ApiError {
    ApiError::new(Family::Transport, "partNotFetched", t!("part-why"))
}

/// `on(event, fn)` gives, at once, a function that unsubscribes.
fn on(node: NodeHandle) -> JsValue {
    let closure =
        Closure::<dyn Fn(JsValue, JsValue) -> Result<JsValue, JsValue>>::new(move |event, hear| {
            let args = Args::new("on", [event, hear, JsValue::UNDEFINED]);
            subscribe(&node, &args).map_err(|error| to_error(&error))
        });
    closure.into_js_value()
}

fn subscribe(node: &NodeHandle, args: &Args) -> Result<JsValue, ApiError> {
    let name = args.text(0, "event")?;
    let hear = args.function(1, "fn")?;
    if !EVENTS.contains(&name.as_str()) {
        let known = EVENTS.join(", ");
        return Err(ApiError::new(
            Family::Decode,
            "unknownEvent",
            t!(
                "error-unknown-event",
                event = name.as_str(),
                known = known.as_str()
            ),
        )
        .with("event", name)
        .with("known", known));
    }
    node.ensure_started();
    let subscription = node.subscribe(Callback::from(move |notice| {
        if let Notice::Event(event) = notice
            && event.name() == name
        {
            tell_script(hear.clone(), event);
        }
    }));
    // A script may forget the function that it gets here, and the browser collects it then. That ends
    // no subscription: only a call does.
    let mut subscription = Some(ManuallyDrop::new(subscription));
    let unsubscribe = Closure::<dyn FnMut()>::new(move || {
        drop(subscription.take().map(ManuallyDrop::into_inner));
    });
    Ok(unsubscribe.into_js_value())
}

/// Tells a script of an event, once what that needs is here.
fn tell_script(hear: Function, event: Rc<Event>) {
    spawn_local(async move {
        // Where it can't be had, the screens say so.
        if let Ok(answers) = parts::scripts().await {
            (answers.tell)(&hear, &event);
        }
    });
}

/// The function that a value is, also one of another frame.
fn as_function(value: &JsValue) -> Option<&Function> {
    value.is_function().then(|| value.unchecked_ref())
}
