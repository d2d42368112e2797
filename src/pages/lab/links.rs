//! Lesson 3: blocks that follow each other, and what a change in one of them breaks in all.

use api::lab::bench::{Ask, LinkedBlock, Links, Mend, Said};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    desk::{Desk, Told},
    took, working,
};
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        field::FieldError,
        hash::Hash,
        icon::{Glyph, Icon},
    },
    format,
    text::lab::lab,
};

/// Properties of [`LinksStage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    links: Option<Links>,
    /// A search that is on its way: hashes so far, and on average.
    working: Option<(u64, u64)>,
    error: Option<AttrValue>,
}

/// Copies of the newest blocks, to be changed and mended.
#[component]
pub(super) fn LinksStage(props: &Props) -> Html {
    let shown = use_state_eq(Shown::default);
    let kept = use_mut_ref(Shown::default);
    let tell = {
        let setter = shown.setter();
        Callback::from(move |told: Told| {
            let mut kept = kept.borrow_mut();
            match told {
                Ok(Said::Links(links)) => {
                    *kept = Shown {
                        links: Some(links),
                        ..Shown::default()
                    };
                }
                Ok(Said::Working { hashes, expected }) => kept.working = Some((hashes, expected)),
                Ok(_) => kept.working = None,
                Err(error) => {
                    kept.working = None;
                    kept.error = Some(format::refusal(&error).into());
                }
            }
            setter.set(kept.clone());
        })
    };
    let ask = {
        let (ask, tell) = (props.desk.ask.clone(), tell);
        Callback::from(move |asked: Ask| ask.emit((asked, tell.clone())))
    };
    let is_open = props.desk.opened.is_some();
    {
        let ask = ask.clone();
        use_effect_with(is_open, move |&is_open| {
            if is_open {
                ask.emit(Ask::Links);
            }
        });
    }
    let Some(links) = &shown.links else {
        return Html::default();
    };
    let over = ask.reform(|_: MouseEvent| Ask::Links);
    html! {
        <section class="slate" aria-labelledby="links-head">
            <div class="slate-head">
                <h2 id="links-head">{ lab!("lab-links-head", count = links.blocks.len()) }</h2>
                <button class="btn-chalk" type="button" onclick={over}><Icon glyph={Glyph::Undo} />{ lab!("lab-over") }</button>
            </div>
            if !links.is_room {
                <p class="soft">{ lab!("lab-sample-links") }</p>
            }
            <ol class="copies">
                { for links.blocks.iter().map(|block| html! {
                    <LinkCard key={block.height} block={block.clone()} ask={ask.clone()} busy={shown.working.is_some()} />
                }) }
            </ol>
            <div role="status">
                if let Some((hashes, expected)) = shown.working {
                    { working(&props.desk, hashes, expected) }
                } else if links.hashes > 0 {
                    <p>{ lab!("lab-links-spent", hashes = format::count(links.hashes), time = took(links.took_us)) }</p>
                }
                if let Some(error) = &shown.error {
                    <FieldError message={error.clone()} />
                }
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    block: LinkedBlock,
    ask: Callback<Ask>,
    busy: bool,
}

/// One of the blocks.
#[component]
fn LinkCard(props: &CardProps) -> Html {
    let LinkedBlock {
        height,
        hash,
        prev,
        message,
        has_parent,
        has_root,
        has_work,
        expected,
        ..
    } = props.block.clone();
    let onchange = props.ask.reform(move |event: Event| {
        let message = event.target_unchecked_into::<HtmlInputElement>().value();
        Ask::Rewrite { height, message }
    });
    let is_whole = has_parent && has_root && has_work;
    let id = format!("link-{height}");
    let mend = |mend: Mend, words: String, is_broken: bool| {
        let onclick = props
            .ask
            .reform(move |_: MouseEvent| Ask::MendLink { height, mend });
        html! {
            if is_broken {
                <Button size={ButtonSize::Small} kind={ButtonKind::Primary} disabled={props.busy} label={lab!("lab-mend-of", what = words.as_str(), height = height.to_string())} {onclick}>{ words }</Button>
            }
        }
    };
    html! {
        <li class={classes!("copy", (!is_whole).then_some("is-broken"))} data-height={height.to_string()}>
            <h3>{ format!("#{height}") }</h3>
            <dl>
                <dt>{ lab!("lab-field-prev") }</dt>
                <dd><Hash value={prev} digits={16} /></dd>
                <dt>{ lab!("lab-field-hash") }</dt>
                <dd><Hash value={hash} digits={16} /></dd>
            </dl>
            <div class="bf">
                <label for={id.clone()}>{ lab!("lab-links-message") }</label>
                <input class="input" {id} value={message} maxlength="40" autocomplete="off" {onchange} />
            </div>
            <ul class="copy-states">
                { state(has_parent, lab!("lab-links-parent")) }
                { state(has_root, lab!("lab-links-root")) }
                { state(has_work, lab!("lab-links-work")) }
            </ul>
            <div class="copy-mends">
                { mend(Mend::Parent, lab!("lab-mend-parent"), !has_parent) }
                { mend(Mend::Root, lab!("lab-mend-root"), !has_root) }
                { mend(Mend::Work, lab!("lab-mend-work"), !has_work) }
                if !has_work {
                    <span class="soft">{ lab!("lab-links-expected", hashes = format::count(expected)) }</span>
                }
            </div>
        </li>
    }
}

fn state(holds: bool, words: String) -> Html {
    let (class, glyph, said) = if holds {
        ("ok", Glyph::Check, lab!("lab-holds"))
    } else {
        ("no", Glyph::Cross, lab!("lab-broken"))
    };
    html! {
        <li {class}><Icon {glyph} />{ words }<span class="visually-hidden">{ format!(": {said}") }</span></li>
    }
}
