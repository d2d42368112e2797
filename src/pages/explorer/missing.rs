//! What is shown while something is looked up, and where it is not there.

use api::ApiError;
use yew::prelude::*;
use yew_router::prelude::*;

use super::Head;
use crate::{
    components::{
        button::Dots,
        notice::{Notice, NoticeKind},
    },
    routes::Route,
    text::t,
};

/// The rule by which the node says that it does not know something.
const NOT_FOUND: &str = "notFound";

/// Properties of [`Missing`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The title that what was looked for would have had.
    pub(super) title: AttrValue,
    /// What is said where the node does not know it.
    pub(super) unknown: AttrValue,
    /// Why it is not shown; none while it is looked up.
    pub(super) error: Option<ApiError>,
}

/// A page that has nothing to show; the search stays.
#[component]
pub(super) fn Missing(props: &Props) -> Html {
    let words = props.error.as_ref().map(|error| match error.rule.as_str() {
        NOT_FOUND => props.unknown.clone(),
        _ => AttrValue::from(error.message.clone()),
    });
    html! {
        <>
            <Head><h1>{ &props.title }</h1></Head>
            if let Some(words) = words {
                <div class="stack missing">
                    <Notice kind={NoticeKind::Work}><b>{ t!("explorer-missing") }</b>{ " " }{ words }</Notice>
                    <p><Link<Route> classes="btn" to={Route::Explorer}>{ t!("explorer-missing-back") }</Link<Route>></p>
                </div>
            } else {
                <p class="soft" role="status"><Dots />{ " " }{ t!("explorer-looking") }</p>
            }
        </>
    }
}
