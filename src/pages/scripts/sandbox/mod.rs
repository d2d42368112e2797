//! Runs a person's script: in a worker of a frame that has no origin, no network and no storage, and can
//! only speak the API, through a port to this page.
//!
//! # Overview
//! [`Run::start`] makes the frame, whose document (`assets/sandbox.html`) starts a worker with the script
//! in it, behind `worker.js`. What the script asks goes through the [`gate`] and then the way of
//! `window.chalkchain`. Dropping the [`Run`] ends the worker, whatever it does.

mod gate;
mod pace;
#[cfg(test)]
mod tests;

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use gloo_events::EventListener;
use gloo_timers::future::sleep;
use js_sys::{Array, Error, Function, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlIFrameElement, MessageChannel, MessageEvent, MessagePort};
use yew::Callback;

use self::{gate::Purse, pace::Pace};
use crate::{
    parts,
    routes::base_url,
    services::{
        js_api::{self, Answers, CALLS},
        node::{NodeHandle, Notice, Subscription},
    },
    text::t,
};

pub(super) use self::gate::Consent;

/// What stands before a script in its worker; what comes behind it is [`END`].
const BEGIN: &str = include_str!("worker.js");
const END: &str = "\n});";
/// The frame's document, beside the page.
const FRAME: &str = "sandbox.html";
/// Most calls that wait for the node's answer.
const CALLS_AT_ONCE: u32 = 16;
/// Characters of a call's arguments and of its answer that are shown.
const SHOWN: usize = 90;

/// How a line was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// As it was said.
    Plain,
    /// A warning.
    Warn,
    /// An error.
    Error,
}

/// What a run tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// A line of the script's, and where in it an error came up, from 1; 0 if that is not known.
    Line(Level, String, u32),
    /// So many lines were too many.
    Dropped(u64),
    /// A call, under a number.
    Called(u64, String),
    /// What came of the call with this number, and what was spent so far.
    Answered(u64, Result<String, String>, u64),
    /// The script came to its end.
    Ended,
    /// It could not be run.
    Broken(String, u32),
}

/// A script that runs. Dropping it ends it.
pub(super) struct Run {
    frame: HtmlIFrameElement,
    desk: Rc<Desk>,
    fate: MessagePort,
    /// Held because the ports and the frame call them.
    _hears: [Closure<dyn FnMut(MessageEvent)>; 2],
    _on_load: EventListener,
}

/// The page's end of a script's port.
struct Desk {
    door: MessagePort,
    node: NodeHandle,
    answers: Answers,
    calls: Object,
    purse: RefCell<Purse>,
    pace: RefCell<Pace>,
    in_flight: Cell<u32>,
    heard: RefCell<BTreeMap<String, Subscription>>,
    tell: Callback<Told>,
}

impl Run {
    /// Fetches what answers scripts, and starts one.
    ///
    /// # Errors
    /// In words, why not.
    pub(super) async fn start(
        node: NodeHandle,
        program: &str,
        consent: Consent,
        tell: Callback<Told>,
    ) -> Result<Self, String> {
        let answers = parts::scripts().await.map_err(|_| t!("part-why"))?;
        let nowhere = |thrown: JsValue| words(&thrown);
        let (door, fate) = (
            MessageChannel::new().map_err(nowhere)?,
            MessageChannel::new().map_err(nowhere)?,
        );
        let desk = Rc::new(Desk {
            door: door.port1(),
            calls: answers.object(&node),
            node,
            answers,
            purse: RefCell::new(Purse::new(consent)),
            pace: RefCell::default(),
            in_flight: Cell::new(0),
            heard: RefCell::default(),
            tell: tell.clone(),
        });
        let on_door = {
            let desk = Rc::downgrade(&desk);
            Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
                if let Some(desk) = desk.upgrade() {
                    desk.hear(&event.data());
                }
            })
        };
        let on_fate = Closure::<dyn FnMut(_)>::new(move |event: MessageEvent| {
            let data = event.data();
            let message = text(&data, "message");
            tell.emit(Told::Broken(message, line_of_script(number(&data, "line"))));
        });
        desk.door
            .set_onmessage(Some(on_door.as_ref().unchecked_ref()));
        fate.port1()
            .set_onmessage(Some(on_fate.as_ref().unchecked_ref()));
        let frame = new_frame().map_err(nowhere)?;
        let on_load = hand_over(&frame, program, &Array::of2(&fate.port2(), &door.port2()));
        attach(&frame).map_err(nowhere)?;
        Ok(Self {
            frame,
            desk,
            fate: fate.port1(),
            _hears: [on_door, on_fate],
            _on_load: on_load,
        })
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        self.desk.door.set_onmessage(None);
        self.desk.door.close();
        self.fate.set_onmessage(None);
        self.fate.close();
        // A worker ends with its document.
        self.frame.remove();
    }
}

impl Desk {
    fn hear(self: &Rc<Self>, data: &JsValue) {
        match text(data, "kind").as_str() {
            "lines" => {
                self.hear_lines(data);
                self.say("heard", &[]);
            }
            "call" => self.hear_call(data),
            "listen" => self.listen(&text(data, "name")),
            "end" => self.tell.emit(Told::Ended),
            _ => {}
        }
    }

    fn hear_lines(&self, data: &JsValue) {
        for line in Array::from(&get(data, "lines")).iter() {
            let line = Array::from(&line);
            let level = match line.get(0).as_string().as_deref() {
                Some("error") => Level::Error,
                Some("warn") => Level::Warn,
                _ => Level::Plain,
            };
            let words = line.get(1).as_string().unwrap_or_default();
            self.tell
                .emit(Told::Line(level, words, whole(&line.get(2))));
        }
        let dropped = number(data, "dropped");
        if dropped > 0 {
            self.tell.emit(Told::Dropped(dropped.into()));
        }
    }

    /// One call: shown, looked at, paced, asked, answered.
    fn hear_call(self: &Rc<Self>, data: &JsValue) {
        let (id, name) = (number(data, "id"), text(data, "name"));
        let args = Array::from(&get(data, "args"));
        self.hear_lines(data);
        self.tell
            .emit(Told::Called(id.into(), shown_call(&name, &args)));
        if self.in_flight.get() >= CALLS_AT_ONCE {
            // What stands before a script asks no more at once.
            return self.refuse(id, &JsValue::from(Error::new("too many calls at once")));
        }
        let admitted = self.purse.borrow_mut().admit(&name, &args);
        let cost = match admitted {
            Ok(cost) => cost,
            Err(error) => return self.refuse(id, &js_api::to_error(&error)),
        };
        let wait = self.pace.borrow_mut().take(js_sys::Date::now());
        self.in_flight.set(self.in_flight.get() + 1);
        let desk = Rc::clone(self);
        spawn_local(async move {
            if !wait.is_zero() {
                sleep(wait).await;
            }
            let outcome = desk.ask(&name, &args).await;
            desk.in_flight.set(desk.in_flight.get() - 1);
            match outcome {
                Ok(value) => desk.answer(id, &value),
                Err(error) => {
                    desk.purse.borrow_mut().take_back(cost);
                    desk.refuse(id, &error);
                }
            }
        });
    }

    async fn ask(&self, name: &str, args: &Array) -> Result<JsValue, JsValue> {
        if !CALLS.contains(&name) {
            return Err(Error::new(name).into());
        }
        let call: Function = Reflect::get(&self.calls, &name.into())?.dyn_into()?;
        let (a, b, c) = (args.get(0), args.get(1), args.get(2));
        let promise = call.call3(&self.calls, &a, &b, &c)?;
        JsFuture::from(promise.dyn_into::<js_sys::Promise>()?).await
    }

    fn answer(&self, id: u32, value: &JsValue) {
        let spent = self.purse.borrow().spent();
        self.tell
            .emit(Told::Answered(id.into(), Ok(json(value)), spent));
        self.say("answer", &[("id", id.into()), ("value", value.clone())]);
    }

    fn refuse(&self, id: u32, error: &JsValue) {
        let spent = self.purse.borrow().spent();
        let message = words(error);
        self.tell
            .emit(Told::Answered(id.into(), Err(message.clone()), spent));
        // An error that is cloned loses its fields.
        let plain = Object::new();
        js_api::set(&plain, "message", &message.into());
        for field in ["family", "rule", "details"] {
            js_api::set(&plain, field, &get(error, field));
        }
        self.say("answer", &[("id", id.into()), ("error", plain.into())]);
    }

    /// Hears an event for the script, once for all of its listeners.
    fn listen(self: &Rc<Self>, name: &str) {
        let desk = Rc::downgrade(self);
        let wanted = name.to_owned();
        let subscription = self.node.subscribe(Callback::from(move |notice| {
            if let (Notice::Event(event), Some(desk)) = (notice, desk.upgrade())
                && event.name() == wanted
                && let Some(value) = desk.answers.value(&event)
            {
                desk.say("event", &[("name", event.name().into()), ("value", value)]);
            }
        }));
        self.heard
            .borrow_mut()
            .insert(name.to_owned(), subscription);
    }

    fn say(&self, kind: &str, fields: &[(&str, JsValue)]) {
        let message = Object::new();
        js_api::set(&message, "kind", &kind.into());
        for (name, value) in fields {
            js_api::set(&message, name, value);
        }
        // Posting fails for values that can't be cloned alone, and answers can.
        let _ = self.door.post_message(&message);
    }
}

/// A frame without an origin, which nobody sees.
fn new_frame() -> Result<HtmlIFrameElement, JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or("no document")?;
    let frame: HtmlIFrameElement = document.create_element("iframe")?.unchecked_into();
    frame.set_attribute("sandbox", "allow-scripts")?;
    frame.set_attribute("title", FRAME)?;
    frame.set_attribute("hidden", "")?;
    let base = base_url();
    let source = format!("{}/{FRAME}", base.trim_end_matches('/'));
    frame.set_attribute("src", &source)?;
    Ok(frame)
}

fn attach(frame: &HtmlIFrameElement) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let body = document.and_then(|document| document.body());
    body.ok_or("no body")?.append_child(frame).map(drop)
}

/// What hands a script over once the frame is there.
fn hand_over(frame: &HtmlIFrameElement, program: &str, ports: &Array) -> EventListener {
    let message = Object::new();
    let calls: Array = CALLS.iter().map(|name| JsValue::from(*name)).collect();
    let program = format!("{BEGIN}{program}{END}");
    js_api::set(&message, "program", &program.into());
    js_api::set(&message, "before", &lines_before().into());
    js_api::set(&message, "calls", &calls);
    let (there, ports) = (frame.clone(), ports.clone());
    EventListener::once(frame, "load", move |_| {
        if let Some(window) = there.content_window() {
            // The frame has no origin that could be named.
            let _ = window.post_message_with_transfer(&message, "*", &ports);
        }
    })
}

/// Lines of the worker's program before a script's first.
fn lines_before() -> u32 {
    u32::try_from(BEGIN.lines().count()).unwrap_or(0)
}

/// A line of the worker's program as one of the script; 0 if it is none.
fn line_of_script(line: u32) -> u32 {
    line.saturating_sub(lines_before())
}

/// A call as its author would write it, cut short.
fn shown_call(name: &str, args: &Array) -> String {
    let args = json(args);
    let inner = args.strip_prefix('[').unwrap_or(&args);
    let inner = inner.strip_suffix(']').unwrap_or(inner);
    format!("{name}({inner})")
}

/// A value as JSON, cut short.
fn json(value: &JsValue) -> String {
    let text = JSON::stringify(value)
        .ok()
        .and_then(|text| text.as_string());
    cut(&text.unwrap_or_default())
}

fn cut(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    text.chars().take(SHOWN).chain(['…']).collect()
}

/// What an error says.
fn words(thrown: &JsValue) -> String {
    thrown.dyn_ref::<Error>().map_or_else(
        || thrown.as_string().unwrap_or_else(|| format!("{thrown:?}")),
        |error| String::from(error.message()),
    )
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_default()
}

fn number(object: &JsValue, name: &str) -> u32 {
    whole(&get(object, name))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float casts to the nearest integer there is, and these are counts"
)]
fn whole(value: &JsValue) -> u32 {
    value.as_f64().unwrap_or(0.0) as u32
}
