//! What happened, what it means, what to do.

use yew::prelude::*;

use super::icon::{Glyph, Icon};

/// What a notice is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum NoticeKind {
    /// Something to know.
    #[default]
    Plain,
    /// Something needs care.
    Work,
    /// Something went wrong.
    Bad,
    /// Something is held by a rule or a promise.
    Locked,
}

/// Properties of [`Notice`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What it is about.
    #[prop_or_default]
    pub(crate) kind: NoticeKind,
    /// Its words; the first few in bold say what happened.
    pub(crate) children: Html,
}

/// A notice in the flow of a page.
#[component]
pub(crate) fn Notice(props: &Props) -> Html {
    let (class, glyph) = match props.kind {
        NoticeKind::Plain => (None, Glyph::Info),
        NoticeKind::Work => (Some("notice-work"), Glyph::Warn),
        NoticeKind::Bad => (Some("notice-bad"), Glyph::Cross),
        NoticeKind::Locked => (Some("notice-locked"), Glyph::Info),
    };
    html! {
        <div class={classes!("notice", class)} role={(props.kind == NoticeKind::Bad).then_some("alert")}>
            <Icon {glyph} />
            <div>{ props.children.clone() }</div>
        </div>
    }
}
