//! The host's lesson for the class: which it is, how it goes on, and what the pupils told.

mod pupils;

use api::{Class, ClassOrder, Request, lab::LESSON_GOALS};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;
use yew_router::prelude::*;

use self::pupils::Pupils;
use crate::{
    components::{
        button::{Button, ButtonKind},
        class_words::lesson_name,
        field::FieldError,
    },
    format,
    hooks::{use_language, use_node},
    pages::lab::words::use_words,
    routes::Route,
    text::{apart::Apart, t},
};

/// How the class is to go on: lesson, pause, exit ticket.
type Course = (Option<u8>, bool, bool);

/// The lesson for the class.
#[component]
pub(super) fn ClassCard() -> Html {
    let node = use_node();
    // The titles come with the lab's words, and until then the numbers do.
    let read = use_language().language;
    use_words(Apart::Lab, read);
    let chosen = use_state_eq(|| 1_u8);
    let error = use_state_eq(|| None::<AttrValue>);
    let class = node.class.clone();
    let teach = {
        let (handle, error) = (node.handle(), error.setter());
        Callback::from(move |(lesson, paused, ticket): Course| {
            let order = ClassOrder::Teach {
                lesson,
                paused,
                ticket,
            };
            let answer = handle.request(Request::Class { order });
            let error = error.clone();
            spawn_local(async move {
                let refused = answer.await.err();
                error.set(refused.map(|refused| format::refusal(&refused).into()));
            });
        })
    };
    html! {
        <section class="card class-card" aria-labelledby="class-title">
            <div class="card-head">
                <h2 id="class-title">{ t!("class-teach") }</h2>
                if let Some(lesson) = class.lesson {
                    <span class="tag tag-good">{ lesson_name(lesson) }</span>
                }
            </div>
            if class.lesson.is_none() {
                <p class="soft">{ t!("class-teach-words") }</p>
            }
            { controls(&class, &chosen, &teach) }
            if class.lesson.is_none() {
                <p><Link<Route> to={Route::LabPapers}>{ t!("papers-title") }</Link<Route>></p>
            }
            if let Some(message) = &*error {
                <FieldError message={message.clone()} />
            }
            if class.about > 0 {
                <Pupils class={(*class).clone()} />
            }
        </section>
    }
}

fn controls(class: &Class, chosen: &UseStateHandle<u8>, teach: &Callback<Course>) -> Html {
    let go = |course: Course| teach.reform(move |_: MouseEvent| course);
    let Some(lesson) = class.lesson else {
        let onchange = {
            let chosen = chosen.setter();
            Callback::from(move |event: Event| {
                let select = event.target_unchecked_into::<HtmlSelectElement>();
                chosen.set(select.value().parse().unwrap_or(1));
            })
        };
        let option = |number: u8| {
            html! { <option value={number.to_string()} selected={number == **chosen}>{ lesson_name(number) }</option> }
        };
        return html! {
            <div class="class-controls">
                <label for="class-lesson" class="visually-hidden">{ t!("class-teach-choose") }</label>
                <select id="class-lesson" class="input" {onchange}>{ for (1..).take(LESSON_GOALS.len()).map(option) }</select>
                <Button kind={ButtonKind::Primary} onclick={go((Some(**chosen), false, false))}>{ t!("class-start") }</Button>
            </div>
        };
    };
    let (paused, ticket) = (class.paused, class.ticket);
    let pause = if paused {
        t!("class-resume")
    } else {
        t!("class-pause")
    };
    let asks = if ticket {
        t!("class-ticket-close")
    } else {
        t!("class-ticket-open")
    };
    html! {
        <div class="class-controls">
            <Button kind={ButtonKind::Primary} onclick={go((Some(lesson), !paused, ticket))}>{ pause }</Button>
            <Button onclick={go((Some(lesson), paused, !ticket))}>{ asks }</Button>
            <Button onclick={go((None, false, false))}>{ t!("class-end") }</Button>
        </div>
    }
}
