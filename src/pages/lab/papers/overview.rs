//! Which papers there are.

use yew::prelude::*;
use yew_router::prelude::*;

use super::kind::Kind;
use crate::{routes::Route, text::t};

/// The list of papers, with the key for whom it is meant.
pub(super) fn overview(has_key: bool) -> Html {
    html! {
        <div class="papers">
            <div class="page-head">
                <div>
                    <h1>{ t!("papers-title") }</h1>
                    <p>{ t!("papers-words") }</p>
                </div>
            </div>
            <div class="papers-cards">
                { card("plans", &t!("papers-plans"), &t!("papers-plans-words"), Kind::plans()) }
                { card("others", &t!("papers-hand-out"), &t!("papers-hand-out-words"), [Kind::Slips, Kind::Glossary].into_iter()) }
                { card("worksheets", &t!("papers-worksheets"), &t!("papers-worksheets-words"), Kind::worksheets()) }
                if has_key {
                    { card("key", &t!("papers-for-you"), &t!("papers-key-words"), [Kind::Key].into_iter()) }
                }
            </div>
        </div>
    }
}

fn card(name: &str, title: &str, words: &str, kinds: impl Iterator<Item = Kind>) -> Html {
    let id = format!("papers-{name}");
    let entry = |kind: Kind| {
        html! { <li key={kind.name()}><Link<Route> to={kind.route()}>{ kind.title() }</Link<Route>></li> }
    };
    html! {
        <section class="card" aria-labelledby={id.clone()}>
            <div class="card-head"><h2 {id}>{ title.to_owned() }</h2></div>
            <p class="soft">{ words.to_owned() }</p>
            <ul class="papers-list">{ for kinds.map(entry) }</ul>
        </section>
    }
}
