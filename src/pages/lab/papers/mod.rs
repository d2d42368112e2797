//! Papers to print: lesson plans, worksheets, a glossary, slips that bring pupils into the room, and the answers.

mod glossary;
mod key;
mod kind;
mod overview;
mod plan;
mod plans;
pub(crate) mod slips;
#[cfg(test)]
mod tests;
mod worksheet;

use api::{
    ApiError,
    lab::{
        bench::{Ask, Said},
        papers::Sheet,
    },
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use self::{kind::Kind, overview::overview};
use super::{list, words::use_words};
use crate::{
    components::{
        button::{Button, ButtonKind, Dots},
        icon::{Glyph, Icon},
        notice::{Notice, NoticeKind},
    },
    format,
    hooks::{NodeView, use_language, use_node},
    pages::lost::Lost,
    routes::{self, Route},
    services::{lab::LabHandle, printer},
    text::{apart::Apart, language::Language, t},
};

/// Properties of [`Papers`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Which paper, by its name; none for the list.
    #[prop_or_default]
    pub(super) name: Option<AttrValue>,
}

/// The list of papers, or one of them.
#[component]
pub(super) fn Papers(props: &Props) -> Html {
    let node = use_node();
    let read = use_language().language;
    let spoken = match use_words(Apart::Papers, read).or_instead() {
        Ok(spoken) => spoken,
        Err(instead) => return instead,
    };
    let Some(name) = &props.name else {
        return overview(may_see_key(&node));
    };
    match Kind::of_name(name) {
        Some(kind) => html! { <Paper key={name.to_string()} {kind} {spoken} /> },
        None => html! { <Lost /> },
    }
}

/// Whether somebody finds the answers here: the room's host, and everybody where there is none.
fn may_see_key(node: &NodeView) -> bool {
    let has_host = node.room().is_some_and(|room| room.host.is_some());
    node.is_host() || !has_host
}

#[derive(Properties, PartialEq)]
struct PaperProps {
    kind: Kind,
    spoken: Language,
}

/// A paper, with a way back and a button that prints it.
#[component]
fn Paper(props: &PaperProps) -> Html {
    let node = use_node();
    let PaperProps { kind, spoken } = *props;
    let read = use_language().language;
    let print = Callback::from(|_: MouseEvent| printer::print());
    // What is said in another language than the rest says which one that is.
    let other = (spoken != read).then_some(spoken);
    let (lang, dir) = (other.map(Language::tag), other.map(Language::direction));
    html! {
        <div class="paper-page">
            <div class="paper-tools">
                <Link<Route> classes="btn btn-ghost" to={Route::LabPapers}><Icon glyph={Glyph::Left} />{ t!("papers-all") }</Link<Route>>
                <Button kind={ButtonKind::Primary} onclick={print}>{ t!("papers-print") }</Button>
            </div>
            <article class="paper" aria-labelledby="paper-title">
                <header class="paper-head">
                    <p class="faint">{ over(kind) }</p>
                    <h1 id="paper-title">{ kind.title() }</h1>
                </header>
                { own(kind, &node) }
                if has_body(kind, &node) {
                    <div class="paper-body" {lang} {dir}><Body {kind} {spoken} /></div>
                }
                <footer class="paper-foot" dir="ltr">{ routes::href(&kind.route()) }</footer>
            </article>
        </div>
    }
}

/// What stands above a paper's title.
fn over(kind: Kind) -> String {
    match kind {
        Kind::Worksheet(_) => t!("title", screen = t!("papers-worksheet")),
        _ => "Chalkchain".to_owned(),
    }
}

/// What of a paper is said in the page's own language.
fn own(kind: Kind, node: &NodeView) -> Html {
    match kind {
        Kind::Worksheet(_) => worksheet::name(),
        Kind::Key if may_see_key(node) => html! { <p>{ t!("papers-key-words") }</p> },
        Kind::Key => html! { <p>{ t!("papers-key-not-here") }</p> },
        Kind::Slips => match node.room() {
            Some(room) => slips::slips(room),
            None => html! { <p>{ t!("slips-no-room") }</p> },
        },
        Kind::Plan(_) | Kind::Glossary => Html::default(),
    }
}

/// Whether anything of a paper is said in the papers' language.
fn has_body(kind: Kind, node: &NodeView) -> bool {
    match kind {
        Kind::Slips => false,
        Kind::Key => may_see_key(node),
        Kind::Plan(_) | Kind::Worksheet(_) | Kind::Glossary => true,
    }
}

/// What of a paper is said in the papers' language.
#[component]
fn Body(props: &PaperProps) -> Html {
    let PaperProps { kind, spoken } = *props;
    match kind {
        Kind::Plan(minutes) => plan::plan(minutes),
        Kind::Glossary => glossary::glossary(spoken),
        Kind::Slips => Html::default(),
        Kind::Worksheet(_) | Kind::Key => html! { <OfLessons {kind} {spoken} /> },
    }
}

/// A worksheet or the key: what the lab's worker says of the lessons.
#[component]
fn OfLessons(props: &PaperProps) -> Html {
    match (use_sheets(), props.kind) {
        (None, _) => html! { <p role="status"><Dots /></p> },
        (Some(Err(error)), _) => {
            html! { <Notice kind={NoticeKind::Bad}>{ format::refusal(&error) }</Notice> }
        }
        (Some(Ok(sheets)), Kind::Worksheet(lesson)) => {
            let sheet = sheets
                .iter()
                .find(|sheet| sheet.lesson == u32::from(lesson));
            sheet.map(worksheet::worksheet).unwrap_or_default()
        }
        (Some(Ok(sheets)), _) => key::key(&sheets),
    }
}

/// All worksheets, once the lab's worker has given them.
#[hook]
fn use_sheets() -> Option<Result<Vec<Sheet>, ApiError>> {
    let lab = use_memo((), |()| LabHandle::shared());
    let sheets = use_state_eq(|| None::<Result<Vec<Sheet>, ApiError>>);
    let setter = sheets.setter();
    use_effect_with((), move |()| {
        let answer = lab.bench(Ask::Sheets);
        spawn_local(async move {
            match answer.await.map(|answer| answer.said) {
                Ok(Said::Sheets(given)) => setter.set(Some(Ok(given))),
                Ok(_) => {}
                Err(error) => setter.set(Some(Err(error))),
            }
        });
    });
    (*sheets).clone()
}
