//! The lab's words, fetched when it is opened.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{services::tongue, text::language::Language};

/// What is known of the lab's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Words {
    /// They are on their way.
    Waiting,
    /// They can't be had.
    Missing,
    /// They are here, in this language.
    Spoken(Language),
}

/// Fetches the words in a language, or else in English.
#[hook]
pub(crate) fn use_words(language: Language) -> Words {
    let words = use_state_eq(|| Words::Waiting);
    let setter = words.setter();
    use_effect_with(language, move |&language| {
        spawn_local(async move {
            let spoken = tongue::speak_in_lab(language).await;
            setter.set(spoken.map_or(Words::Missing, Words::Spoken));
        });
    });
    *words
}
