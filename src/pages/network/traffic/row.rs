//! A message as a row that can be opened.

use std::rc::Rc;

use api::traffic::Verdict;
use yew::prelude::*;

use super::{
    details::Details,
    filter::Group,
    log::Entry,
    words::{end_words, line},
};
use crate::{
    components::{
        ago::Ago,
        icon::{Glyph, Icon},
    },
    format,
    text::t,
};

/// Properties of [`Row`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The message.
    pub(super) entry: Rc<Entry>,
    /// Whether it is open.
    pub(super) is_open: bool,
    /// Whether the keyboard stops here; of all rows it stops at one.
    pub(super) is_stop: bool,
    /// What happens when it is pressed.
    pub(super) onpress: Callback<String>,
}

/// When, with whom, of which kind, what, and how large.
#[component]
pub(super) fn Row(props: &Props) -> Html {
    let Entry { id, passed } = &*props.entry;
    let onclick = {
        let id = id.clone();
        props.onpress.reform(move |_: MouseEvent| id.clone())
    };
    let is_refused = matches!(passed.verdict, Verdict::Refused(_));
    let (glyph, way) = match (is_refused, passed.sent) {
        (true, _) => (Glyph::Cross, t!("traffic-refused-of")),
        (false, true) => (Glyph::Send, t!("traffic-said-to")),
        (false, false) => (Glyph::Receive, t!("traffic-heard-from")),
    };
    let group = Group::of(&passed.says);
    let kind = classes!(
        "msg-kind",
        (group == Some(Group::Blocks)).then_some("is-block"),
        (group == Some(Group::Transactions)).then_some("is-tx")
    );
    let kind_name = passed.says.name().unwrap_or("–");
    let more = format!("msg-{id}");
    html! {
        <li class={classes!(is_refused.then_some("is-refused"))}>
            <button class="msg" type="button" aria-expanded={props.is_open.to_string()}
                aria-controls={props.is_open.then(|| more.clone())} tabindex={if props.is_stop { "0" } else { "-1" }} {onclick}>
                <Ago at={passed.at} class="num faint" />
                <span class="msg-end"><Icon {glyph} class="icon-sm" /><span class="visually-hidden">{ way }{ " " }</span><span class="ellipsis">{ end_words(passed) }</span></span>
                <code class={kind}>{ kind_name }</code>
                <span class="msg-says ellipsis">{ line(passed) }</span>
                <span class="msg-size num faint">{ t!("traffic-bytes", count = format::count(passed.bytes.len() as u64)) }</span>
            </button>
            if props.is_open {
                <Details entry={props.entry.clone()} id={more} />
            }
        </li>
    }
}
