//! Which language the page speaks: the one that was chosen, else the first of the browser's that it
//! knows. Its texts are fetched; where they can't be, it is English.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::{node::BUILD, preferences};
use crate::{
    routes::base_url,
    text::{
        self,
        apart::{self, Apart},
        language::Language,
    },
};

/// The language that this person reads, as far as it is known.
pub(crate) fn wanted() -> Language {
    if let Some(chosen) = preferences::language().and_then(|tag| Language::of_tag(&tag)) {
        return chosen;
    }
    let languages = web_sys::window().map(|window| window.navigator().languages());
    languages
        .into_iter()
        .flat_map(|tags| tags.iter().collect::<Vec<_>>())
        .find_map(|tag| Language::of_tag(&tag.as_string()?))
        .unwrap_or(Language::En)
}

/// Speaks a language from now on. Gives the one that is spoken: English where the other's texts can't
/// be had.
pub(crate) async fn speak(language: Language) -> Language {
    let is_spoken = match language {
        Language::En => text::speak(language.tag(), None),
        other => match fetch(&format!("texts/{}.texts", other.tag())).await {
            Some(catalog) => text::speak(other.tag(), Some(&catalog)),
            None => false,
        },
    };
    let spoken = if is_spoken { language } else { Language::En };
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("lang", spoken.tag());
        let _ = root.set_attribute("dir", spoken.direction());
    }
    spoken
}

/// Speaks a language from now on, in words that are fetched apart. Gives the one that is spoken there: English
/// where there are no texts in the other, or they can't be had; none where there are none at all.
pub(crate) async fn speak_apart(of: Apart, language: Language) -> Option<Language> {
    let is_written = apart::SPOKEN.contains(&language);
    if is_written && fetch_apart(of, language).await {
        return Some(language);
    }
    fetch_apart(of, Language::En).await.then_some(Language::En)
}

async fn fetch_apart(of: Apart, language: Language) -> bool {
    match fetch(&format!("texts/{}/{}.texts", of.folder(), language.tag())).await {
        Some(catalog) => apart::speak(of, language, &catalog),
        None => false,
    }
}

async fn fetch(path: &str) -> Option<Vec<u8>> {
    // The name stays the same from build to build, so a cache is told which one is meant.
    let url = format!("{}{path}?{BUILD}", base_url());
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(&url)).await;
    let response: Response = answer.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
