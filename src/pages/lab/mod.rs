//! The lab: lessons that are done on the real thing, and what they are done on.

mod network;
mod words;

use yew::prelude::*;
use yew_router::prelude::*;

use self::{
    network::LabNetwork,
    words::{Words, use_words},
};
use crate::{
    components::{
        button::Dots,
        notice::{Notice, NoticeKind},
    },
    hooks::use_language,
    routes::Route,
    text::{
        lab::{lab, labh},
        language::Language,
        t,
    },
};

/// Properties of [`Lab`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Where in the lab.
    pub(crate) route: Route,
}

/// The lab.
#[component]
pub(crate) fn Lab(props: &Props) -> Html {
    let read = use_language().language;
    match use_words(read) {
        Words::Waiting => html! {
            <div class="starting" role="status">
                <h1>{ t!("lab-title") }</h1>
                <p><Dots /></p>
            </div>
        },
        Words::Missing => html! {
            <div class="stack">
                <h1>{ t!("lab-title") }</h1>
                <Notice kind={NoticeKind::Bad}>{ t!("lab-no-words") }</Notice>
            </div>
        },
        Words::Spoken(spoken) => html! {
            <>
                if spoken != read {
                    <div class="notices">{ in_english(read) }</div>
                }
                { place(&props.route) }
            </>
        },
    }
}

/// Says that the lab does not speak this language, in English, which it speaks instead.
fn in_english(read: Language) -> Html {
    html! {
        <Notice>
            <span lang="en" dir="ltr">{ labh!("lab-in-english", language = html! { <bdi>{ read.own_name() }</bdi> }) }</span>
        </Notice>
    }
}

fn place(route: &Route) -> Html {
    match route {
        Route::LabNetwork => html! { <LabNetwork /> },
        _ => html! {
            <div class="page-head">
                <h1>{ t!("lab-title") }</h1>
                <Link<Route> classes="btn" to={Route::LabNetwork}>{ lab!("lab-to-network") }</Link<Route>>
            </div>
        },
    }
}
