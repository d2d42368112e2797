//! A chain as the pupil has changed it: its blocks, what the ledger says of them, and what they cost.

use api::lab::ledgers::{Book, Entry, Kind, Move, Page, Went};
use yew::prelude::*;

use super::{
    change::ChangeForm,
    words::{deed, name, rule, seen},
};
use crate::{
    components::{
        button::{Button, ButtonSize},
        hash::Hash,
        icon::{Glyph, Icon},
    },
    format,
    text::lab::lab,
};

/// Properties of [`BookCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Which chain.
    pub(super) kind: Kind,
    /// The chain.
    pub(super) book: Book,
    /// Does something to it.
    pub(super) act: Callback<Move>,
}

/// The card.
#[component]
pub(super) fn BookCard(props: &Props) -> Html {
    let Props { kind, book, .. } = props;
    let kind = *kind;
    let of = match kind {
        Kind::Work => "work",
        Kind::Signers => "signers",
    };
    let onchange = props
        .act
        .reform(move |change| Move::Change { kind, change });
    let head = format!("ledger-{of}-head");
    html! {
        <section class="card ledger" id={format!("ledger-{of}")} aria-labelledby={head.clone()}>
            <h2 id={head}>{ words(kind, lab!("lab-ledger-work"), lab!("lab-ledger-signers")) }</h2>
            <p class="soft">{ words(kind, lab!("lab-ledger-work-about"), lab!("lab-ledger-signers-about")) }</p>
            <ol class="pages">{ for book.pages.iter().map(|page| page_of(kind, page)) }</ol>
            <ChangeForm {of} {onchange} />
            { mends(kind, &props.act) }
            <div class="ledger-verdict" role="status">{ verdict(kind, book) }</div>
        </section>
    }
}

fn words(kind: Kind, work: String, signers: String) -> String {
    match kind {
        Kind::Work => work,
        Kind::Signers => signers,
    }
}

fn page_of(kind: Kind, page: &Page) -> Html {
    let by = name(page.by);
    html! {
        <li key={page.height}>
            <p>
                <b>{ format!("#{}", page.height) }</b>
                <span class="soft">{ words(kind, lab!("lab-ledger-found", who = by.as_str()), lab!("lab-ledger-sealed", who = by.as_str())) }</span>
                <Hash value={page.hash.clone()} digits={8} />
            </p>
            <ul>{ for page.entries.iter().map(entry) }</ul>
        </li>
    }
}

fn entry(entry: &Entry) -> Html {
    let said = lab!(
        "lab-ledger-entry",
        who = name(entry.by),
        what = deed(&entry.deed)
    );
    match entry.went {
        Went::Same => html! { <li>{ said }</li> },
        Went::Changed => html! { <li><b>{ said }</b>{ " " }{ lab!("lab-ledger-changed") }</li> },
        Went::Struck => html! { <li><s>{ said }</s>{ " " }{ lab!("lab-ledger-struck") }</li> },
    }
}

/// The buttons by which the pupil mends what a change has broken.
fn mends(kind: Kind, act: &Callback<Move>) -> Html {
    let button = |moved: Move, name: &'static str, words: String| {
        let onclick = act.reform(move |_: MouseEvent| moved);
        html! { <Button size={ButtonSize::Small} class={name} {onclick}>{ words }</Button> }
    };
    let redo = |with_grace| Move::Redo { kind, with_grace };
    let extend = |with_grace| Move::Extend { kind, with_grace };
    let label = words(
        kind,
        lab!("lab-ledger-mend-work"),
        lab!("lab-ledger-mend-signers"),
    );
    html! {
        <div class="ledger-mends" role="group" aria-label={label}>
            { button(Move::Roots(kind), "do-roots", lab!("lab-ledger-roots")) }
            if kind == Kind::Work {
                { button(redo(false), "do-redo", lab!("lab-ledger-redo")) }
                { button(extend(false), "do-extend", lab!("lab-ledger-extend")) }
            } else {
                { button(redo(false), "do-alone", lab!("lab-ledger-alone")) }
                { button(redo(true), "do-redo", lab!("lab-ledger-two")) }
                { button(extend(true), "do-extend", lab!("lab-ledger-extend-two")) }
            }
        </div>
    }
}

/// What the ledger says, what it cost, and what everybody sees.
fn verdict(kind: Kind, book: &Book) -> Html {
    let entries = book.pages.iter().flat_map(|page| &page.entries);
    let is_other = entries.clone().any(|entry| entry.went != Went::Same);
    let (mine, old) = (format::count(book.work), format::count(book.work_before));
    html! {
        <>
            if let Some((height, error)) = &book.refusal {
                <p class="wrong"><Icon glyph={Glyph::Cross} />{ lab!("lab-ledger-refused", height = height.to_string(), rule = rule(error)) }</p>
            } else if book.is_followed {
                <p><Icon glyph={Glyph::Check} />{ words(kind, lab!("lab-ledger-followed", mine = mine.as_str(), old = old.as_str()), lab!("lab-ledger-followed-weight", mine = mine.as_str(), old = old.as_str())) }</p>
            } else if is_other {
                <p class="wrong"><Icon glyph={Glyph::Cross} />{ words(kind, lab!("lab-ledger-ignored", mine = mine.as_str(), old = old.as_str()), lab!("lab-ledger-ignored-weight", mine = mine.as_str(), old = old.as_str())) }</p>
            } else {
                <p><Icon glyph={Glyph::Check} />{ lab!("lab-ledger-holds") }</p>
            }
            if book.hashes > 0 {
                <p>{ lab!("lab-ledger-hashes", hashes = format::count(book.hashes)) }</p>
            }
            if book.seals > 0 {
                <p>{ lab!("lab-ledger-seals", seals = format::count(book.seals)) }</p>
            }
            <p>{ seen(book.seen) }</p>
        </>
    }
}
