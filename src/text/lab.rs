//! The lab's words, from `locales/lab/`. They are fetched when the lab is opened, English among them,
//! so that nobody else waits for them.
//!
//! [`lab!`] and [`labh!`] are to them what [`t!`](super::t) and [`th!`](super::th) are to the rest.
//! Keys that data names, such as those of a lesson's goals, go through [`say`].

use std::cell::RefCell;

use yew::Html;

use super::{Plain, Texts, Value, fill_html, language::Language};

/// The languages that the lab speaks. Whoever reads another one reads English, and is told so.
pub(crate) const SPOKEN: [Language; 3] = [Language::En, Language::Es, Language::De];

thread_local! {
    static LAB: RefCell<Option<Texts>> = const { RefCell::new(None) };
}

/// Speaks a language in the lab from now on. Gives whether the bytes are a catalog.
pub(crate) fn speak(language: Language, catalog: &[u8]) -> bool {
    let texts = Texts::read(catalog, language.tag());
    let is_catalog = texts.is_some();
    if is_catalog {
        LAB.set(texts);
    }
    is_catalog
}

/// A text by its key; one that is missing shows its key.
pub(crate) fn say(key: &str, values: &[(&str, Plain)]) -> String {
    find(key, values).unwrap_or_else(|| key.to_owned())
}

/// A text by its key, where there is one.
pub(crate) fn find(key: &str, values: &[(&str, Plain)]) -> Option<String> {
    LAB.with_borrow(|texts| texts.as_ref()?.format(key, values))
}

/// A text with HTML in it, by its key.
pub(crate) fn say_html(key: &str, values: Vec<(&'static str, Value)>) -> Html {
    fill_html(values, |plain| say(key, plain))
}

/// A text of the lab: `lab!("lab-title")`, `lab!("lab-done", done = 3_u32, all = 4_u32)`.
macro_rules! lab {
    ($key:literal) => {
        $crate::text::lab::say($key, &[])
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::text::lab::say($key, &[$( (stringify!($name), $crate::text::Plain::from($value)) ),+])
    };
}

/// As [`lab!`], with values that are text, numbers or HTML.
macro_rules! labh {
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::text::lab::say_html(
            $key,
            vec![$( (stringify!($name), $crate::text::Value::from($value)) ),+],
        )
    };
}

pub(crate) use {lab, labh};
