//! Words that are fetched apart: the lab's when it is opened, and those of its papers.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    components::{
        button::Dots,
        notice::{Notice, NoticeKind},
    },
    services::tongue,
    text::{apart::Apart, lab::labh, language::Language, t},
};

/// What is known of such words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Words {
    /// They are on their way.
    Waiting,
    /// They can't be had.
    Missing,
    /// They are here, in this language.
    Spoken(Language),
}

impl Words {
    /// The language in which they are here, or what is shown instead of what needs them.
    pub(super) fn or_instead(self) -> Result<Language, Html> {
        match self {
            Self::Spoken(language) => Ok(language),
            Self::Waiting => Err(html! {
                <div class="starting" role="status">
                    <h1>{ t!("lab-title") }</h1>
                    <p><Dots /></p>
                </div>
            }),
            Self::Missing => Err(html! {
                <div class="stack">
                    <h1>{ t!("lab-title") }</h1>
                    <Notice kind={NoticeKind::Bad}>{ t!("lab-no-words") }</Notice>
                </div>
            }),
        }
    }
}

/// Fetches the words in a language, or else in English.
#[hook]
pub(crate) fn use_words(of: Apart, language: Language) -> Words {
    let words = use_state_eq(|| Words::Waiting);
    let setter = words.setter();
    use_effect_with((of, language), move |&(of, language)| {
        spawn_local(async move {
            let spoken = tongue::speak_apart(of, language).await;
            setter.set(spoken.map_or(Words::Missing, Words::Spoken));
        });
    });
    *words
}

/// Says that the lab does not speak this language, in English, which it speaks instead.
pub(super) fn in_english(read: Language) -> Html {
    html! {
        <Notice>
            <span lang="en" dir="ltr">{ labh!("lab-in-english", language = html! { <bdi>{ read.own_name() }</bdi> }) }</span>
        </Notice>
    }
}
