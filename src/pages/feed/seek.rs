//! Looking for posts by words and by author.

use std::rc::Rc;

use api::Post;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::threads::{Seek, authors};
use crate::{
    components::icon::{Glyph, Icon},
    format,
    text::t,
};

/// Properties of [`SeekBar`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The posts that are looked through.
    pub(super) posts: Rc<[Post]>,
    /// What is looked for.
    pub(super) seek: Seek,
    /// What happens when something else is.
    pub(super) onseek: Callback<Seek>,
    /// Posts shown.
    pub(super) found: usize,
}

/// A field for words, a list of authors, and what was found.
#[component]
pub(super) fn SeekBar(props: &Props) -> Html {
    let Seek { author, words } = props.seek.clone();
    let oninput = {
        let (author, onseek) = (author.clone(), props.onseek.clone());
        Callback::from(move |event: InputEvent| {
            let words = event.target_unchecked_into::<HtmlInputElement>().value();
            let author = author.clone();
            onseek.emit(Seek { author, words });
        })
    };
    let onchange = {
        let (words, onseek) = (words.clone(), props.onseek.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let author = Some(chosen).filter(|chosen| !chosen.is_empty());
            let words = words.clone();
            onseek.emit(Seek { author, words });
        })
    };
    let option = |(address, name): (&str, Option<&str>)| {
        let is_chosen = author.as_deref() == Some(address);
        html! { <option value={address.to_owned()} selected={is_chosen}>{ format::who(name, address) }</option> }
    };
    html! {
        <div class="seek" role="search">
            <span class="search">
                <Icon glyph={Glyph::Search} />
                <label class="visually-hidden" for="seek-words">{ t!("feed-seek") }</label>
                <input class="input" id="seek-words" type="search" value={words} placeholder={t!("feed-seek")} autocomplete="off" {oninput} />
            </span>
            <label class="visually-hidden" for="seek-author">{ t!("feed-author") }</label>
            <select class="input" id="seek-author" {onchange}>
                <option value="" selected={author.is_none()}>{ t!("feed-author-any") }</option>
                { for authors(&props.posts).into_iter().map(option) }
            </select>
            if props.seek.is_on() {
                <p class="faint" role="status">{ t!("feed-found", count = props.found, all = props.posts.len()) }</p>
            }
        </div>
    }
}
