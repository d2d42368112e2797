//! The exit ticket: three questions about the pupil's own chain, checked by the pupil's own node.

use api::{Asks, ClassOrder, Question, Request};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    button::{Button, ButtonSize},
    field::Field,
    icon::{Glyph, Icon},
};
use crate::{format, hooks::use_node, routes::Route, text::t};

/// The rule by which a node says that an answer is wrong.
const WRONG: &str = "wrongAnswer";

/// The questions, each with its answer or a field for it.
#[component]
pub(crate) fn ExitTicket() -> Html {
    let node = use_node();
    let class = &node.class;
    let questions = &class.questions;
    let is_done = !questions.is_empty() && questions.iter().all(|question| question.right);
    let ask = |(nth, question): (u8, &Question)| {
        html! { <li key={nth}><Asked {nth} question={question.clone()} /></li> }
    };
    html! {
        <section class="card exit-ticket" aria-labelledby="exit-ticket">
            <div class="card-head">
                <h2 id="exit-ticket">{ t!("class-ticket") }</h2>
                <span class="faint">{ t!("class-tries", count = class.tries.to_string()) }</span>
            </div>
            if questions.is_empty() {
                <p class="soft">{ t!("class-ticket-short") }</p>
            } else {
                <p class="soft">
                    { t!("class-ticket-words") }{ " " }
                    <Link<Route> to={Route::Explorer}>{ t!("class-ticket-explorer") }</Link<Route>>
                </p>
                <ol>{ for (0..).zip(questions).map(ask) }</ol>
            }
            <div role="status">
                if is_done {
                    <p class="class-right"><Icon glyph={Glyph::Check} />{ t!("class-ticket-done") }</p>
                }
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct AskedProps {
    nth: u8,
    question: Question,
}

/// One question.
#[component]
fn Asked(props: &AskedProps) -> Html {
    let node = use_node().handle();
    let answer = use_state_eq(String::new);
    let error = use_state_eq(|| None::<AttrValue>);
    let (words, hint) = words(&props.question.asks);
    if props.question.right {
        return html! {
            <p class="class-right"><Icon glyph={Glyph::Check} /><span>{ words }{ " " }<b>{ t!("class-ticket-right") }</b></span></p>
        };
    }
    let onsubmit = {
        let (nth, error) = (props.nth, error.setter());
        let answer = (*answer).clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let order = ClassOrder::Answer {
                question: nth,
                answer: answer.clone(),
            };
            let asked = node.request(Request::Class { order });
            let (error, hint) = (error.clone(), hint.clone());
            spawn_local(async move {
                let refused = asked.await.err().map(|refused| {
                    if refused.rule == WRONG {
                        hint
                    } else {
                        format::refusal(&refused)
                    }
                });
                error.set(refused.map(AttrValue::from));
            });
        })
    };
    let oninput = {
        let (answer, error) = (answer.setter(), error.setter());
        Callback::from(move |text| {
            answer.set(text);
            error.set(None);
        })
    };
    html! {
        <form {onsubmit}>
            <Field id={format!("class-answer-{}", props.nth)} label={words} value={(*answer).clone()} {oninput}
                error={(*error).clone()} maxlength="100" />
            <Button size={ButtonSize::Small} submit=true disabled={answer.trim().is_empty()}>{ t!("class-ticket-check") }</Button>
        </form>
    }
}

/// The question, and what helps who answered it wrong.
fn words(asks: &Asks) -> (String, String) {
    match asks {
        Asks::Finder { height } => (
            t!("class-ask-finder", height = height.to_string()),
            t!("class-hint-finder", height = height.to_string()),
        ),
        Asks::Confirmations { height } => (
            t!("class-ask-confirmations", height = height.to_string()),
            t!("class-hint-confirmations", height = height.to_string()),
        ),
        Asks::Holds { txid } => {
            let short = txid.get(..12).unwrap_or(txid);
            (
                t!("class-ask-holds", txid = short),
                t!("class-hint-holds", txid = short),
            )
        }
        Asks::Nonce { height } => (
            t!("class-ask-nonce", height = height.to_string()),
            t!("class-hint-nonce", height = height.to_string()),
        ),
    }
}
