//! Words that are fetched apart from the rest, when somebody needs them, English among them: so nobody else waits for
//! them.

use std::cell::RefCell;

use yew::Html;

use super::{Plain, Texts, Value, fill_html, language::Language};

/// The languages in which there are such words. Whoever reads another one reads English, and is told so.
pub(crate) const SPOKEN: [Language; 3] = [Language::En, Language::Es, Language::De];

/// What such words are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Apart {
    /// The lab and its lessons.
    Lab,
    /// The papers for teachers.
    Papers,
}

impl Apart {
    /// The folder with their locale files, in `locales/`.
    pub(crate) const fn folder(self) -> &'static str {
        match self {
            Self::Lab => "lab",
            Self::Papers => "papers",
        }
    }
}

thread_local! {
    static HERE: RefCell<[Option<Texts>; 2]> = const { RefCell::new([None, None]) };
}

/// Speaks a language from now on. Gives whether the bytes are a catalog.
pub(crate) fn speak(of: Apart, language: Language, catalog: &[u8]) -> bool {
    let texts = Texts::read(catalog, language.tag());
    let is_catalog = texts.is_some();
    if is_catalog {
        HERE.with_borrow_mut(|here| here[of as usize] = texts);
    }
    is_catalog
}

/// A text by its key, where there is one.
pub(crate) fn find(of: Apart, key: &str, values: &[(&str, Plain)]) -> Option<String> {
    HERE.with_borrow(|here| here[of as usize].as_ref()?.format(key, values))
}

/// A text by its key; one that is missing shows its key.
pub(crate) fn say(of: Apart, key: &str, values: &[(&str, Plain)]) -> String {
    find(of, key, values).unwrap_or_else(|| key.to_owned())
}

/// A text with HTML in it, by its key.
pub(crate) fn say_html(of: Apart, key: &str, values: Vec<(&'static str, Value)>) -> Html {
    fill_html(values, |plain| say(of, key, plain))
}
