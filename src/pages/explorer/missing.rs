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

/// The rules by which the node says that it does not know something, or can't read what is asked.
const NOT_FOUND: &str = "notFound";
const UNKNOWN_NAME: &str = "unknownName";
const BAD_ADDRESS: &str = "badAddress";
const BAD_HASH: &str = "badHash";

/// Why something is not shown, in a sentence. `text` is what was asked for, `unknown` what is said
/// where the node can read that and does not know it.
pub(super) fn sentence(error: &ApiError, text: &str, unknown: String) -> String {
    match error.rule.as_str() {
        NOT_FOUND | UNKNOWN_NAME => unknown,
        BAD_ADDRESS => t!("explorer-no-address", text = text),
        BAD_HASH => t!(
            "explorer-no-hash",
            text = text,
            length = text.chars().count()
        ),
        _ => error.message.clone(),
    }
}

/// Properties of [`Missing`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The title that what was looked for would have had.
    pub(super) title: AttrValue,
    /// Why it is not shown; none while it is looked up.
    pub(super) words: Option<AttrValue>,
}

/// A page that has nothing to show; the search stays.
#[component]
pub(super) fn Missing(props: &Props) -> Html {
    html! {
        <>
            <Head><h1>{ &props.title }</h1></Head>
            if let Some(words) = &props.words {
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

#[cfg(test)]
mod tests {
    use api::Family;

    use super::*;

    #[test]
    fn what_the_node_does_not_know_is_told_from_what_it_cannot_read() {
        let said = |rule: &str| {
            let error = ApiError::new(Family::Policy, rule, "the node's own words");
            sentence(&error, "abc", "unknown".to_owned())
        };
        assert_eq!(
            ["notFound", "unknownName"].map(said),
            ["unknown", "unknown"]
        );
        assert!(said("badHash").contains("“abc”") && said("badHash").contains("3 characters"));
        assert!(said("badAddress").contains("“abc” is no address"));
        assert_eq!(said("workerFailed"), "the node's own words");
    }
}
