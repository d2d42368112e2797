//! What a lesson for the class means to a pupil: the page opens it, says what the teacher sees, stands still
//! while it is paused, and asks the exit ticket. Nothing of it is shown to the host.

use api::Request;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{class_words::lesson_name, exit_ticket::ExitTicket};
use crate::{
    format,
    hooks::{NodeView, use_node},
    parts::Part,
    routes::Route,
    text::{t, th},
};

/// The bar above every screen; empty while no lesson is on.
#[component]
pub(crate) fn ClassBar() -> Html {
    let node = use_node();
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    use_opening(&node);
    use_rest(&node);
    if node.is_host() {
        return Html::default();
    }
    let class = &node.class;
    html! {
        <div class="class-bar">
            <div role="status">
                if class.paused {
                    <div class="class-note class-paused">
                        <span class="tag tag-host">{ t!("hand-tag-host") }</span>
                        <div>
                            // Where the screen stands still, its own heading is out of reach.
                            if is_held(&node, &route) {
                                <h1>{ t!("class-paused-title") }</h1>
                            } else {
                                <b>{ t!("class-paused-title") }</b>
                            }
                            <p>{ t!("class-paused") }</p>
                        </div>
                    </div>
                }
                if let Some(lesson) = class.lesson {
                    <Lesson {lesson} />
                }
            </div>
            if class.ticket && !class.paused {
                <ExitTicket key={class.run} />
            }
        </div>
    }
}

/// Whether a screen stands still: one of the lab while the lesson is paused.
pub(crate) fn is_held(node: &NodeView, route: &Route) -> bool {
    node.class.paused && !node.is_host() && Part::of(route) == Some(Part::Lab)
}

#[derive(Properties, PartialEq)]
struct LessonProps {
    lesson: u8,
}

/// Which lesson is on, and what the teacher sees of it.
#[component]
fn Lesson(props: &LessonProps) -> Html {
    let node = use_node();
    let to = lesson_route(props.lesson);
    let is_there = use_route::<Route>().as_ref() == Some(&to);
    html! {
        <div class="class-note">
            <span class="tag tag-host">{ t!("hand-tag-host") }</span>
            <p>
                <b>{ t!("class-on", lesson = lesson_name(props.lesson)) }</b>{ " " }
                { seen(&node) }
            </p>
            if !is_there {
                <Link<Route> classes="btn btn-sm" {to}>{ t!("class-go") }</Link<Route>>
            }
        </div>
    }
}

/// What the teacher sees, and under which name.
fn seen(node: &NodeView) -> Html {
    let Some(me) = node.status.as_ref().map(|status| &status.me) else {
        return Html::default();
    };
    let shown = html! { <b>{ format::who(me.name.as_deref(), &me.address) }</b> };
    th!("class-seen", name = shown)
}

fn lesson_route(lesson: u8) -> Route {
    Route::LabLesson {
        number: u32::from(lesson),
    }
}

/// Opens a lesson that begins, once, unless its person is in the middle of writing.
#[hook]
fn use_opening(node: &NodeView) {
    let navigator = use_navigator();
    let class = &node.class;
    let begun = class.lesson.filter(|_| !node.is_host());
    use_effect_with((begun, class.run), move |(begun, _)| {
        let document = web_sys::window().and_then(|window| window.document());
        if let (Some(lesson), Some(navigator), Some(document)) = (begun, navigator, document)
            && !is_writing(&document)
        {
            navigator.push(&lesson_route(*lesson));
        }
    });
}

/// Whether a field or a dialog is open with something of the person's in it.
fn is_writing(document: &Document) -> bool {
    let has_dialog = document.query_selector("dialog[open]").ok().flatten();
    let fields = document
        .query_selector_all("main input, main textarea")
        .ok();
    let mut fields = fields
        .into_iter()
        .flat_map(|fields| (0..fields.length()).filter_map(move |nth| fields.item(nth)));
    let focused = document.active_element();
    has_dialog.is_some()
        || fields.any(|field| {
            let is_focused = focused
                .as_ref()
                .is_some_and(|focused| focused.is_same_node(Some(&field)));
            let text = match field.dyn_ref::<HtmlTextAreaElement>() {
                Some(area) => area.value(),
                None => field
                    .dyn_ref::<HtmlInputElement>()
                    .filter(|_| is_focused)
                    .map(HtmlInputElement::value)
                    .unwrap_or_default(),
            };
            !text.is_empty()
        })
}

/// Stops this tab's mining while the lesson is paused. It stays off until its person starts it.
#[hook]
fn use_rest(node: &NodeView) {
    let mines = node.status.as_ref().is_some_and(|status| status.mining.on);
    let is_due = node.class.paused && mines && !node.is_host();
    let handle = use_node().handle();
    use_effect_with(is_due, move |is_due| {
        if *is_due {
            // What refuses to stop has stopped already.
            spawn_local(async move { drop(handle.request(Request::Stop).await) });
        }
    });
}
