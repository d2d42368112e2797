//! The page's words, from `locales/`. English is compiled in; another language is fetched when it is
//! chosen, and what is missing of it is said in English. Words of the [`lab`] and its [`papers`] are fetched [`apart`].
//!
//! [`t!`] gives a text, [`th!`] a text in which some of the values are HTML, such as a name in bold
//! or a link. Keys are literals, so that a test can hold the sources against the locale files.

pub(crate) mod apart;
mod catalog;
#[cfg(test)]
mod compile;
pub(crate) mod lab;
pub(crate) mod language;
pub(crate) mod papers;
mod plural;
#[cfg(test)]
mod tests;

use std::{
    cell::{OnceCell, RefCell},
    mem,
};

use yew::prelude::*;

use self::{
    catalog::{Case, Catalog, Part},
    plural::Plurals,
};

/// The texts of `locales/en.ftl` that are needed at first, as the build script compiled them.
const ENGLISH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/en.texts"));
/// The others: each part of the page that is fetched later names them, and nothing else may, so that
/// they are fetched with it.
pub(crate) static LATE_ENGLISH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/en-late.texts"));

/// First of the private-use code points that stand for HTML while a text is formatted.
const PLACEHOLDER_BASE: u32 = 0xe000;
const PLACEHOLDERS: u32 = 16;

thread_local! {
    static TEXTS: Texts = Texts::read(ENGLISH, "en").expect("the build script writes catalogs");
    /// The texts that came later.
    static LATE: OnceCell<Texts> = const { OnceCell::new() };
    /// Another language, where one was chosen; what it lacks is said in English.
    static CHOSEN: RefCell<Option<Texts>> = const { RefCell::new(None) };
}

/// Speaks another language from now on, or English again. Gives whether the bytes are a catalog.
pub(crate) fn speak(language: &str, catalog: Option<&[u8]>) -> bool {
    let texts = catalog.map(|bytes| Texts::read(bytes, language));
    let is_catalog = !matches!(texts, Some(None));
    CHOSEN.set(texts.flatten());
    is_catalog
}

/// Takes in the English texts that came with a part of the page.
pub(crate) fn add(late: &[u8]) {
    LATE.with(|texts| {
        texts.get_or_init(|| Texts::read(late, "en").expect("the build script writes catalogs"));
    });
}

/// The text of a key: `t!("feed-title")`, `t!("feed-bytes", used = 3, limit = "2,000")`.
macro_rules! t {
    ($key:literal) => {
        $crate::text::format($key, &[])
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::text::format($key, &[$( (stringify!($name), $crate::text::Plain::from($value)) ),+])
    };
}

/// As [`t!`], with values that are text, numbers or HTML: `th!("block-found", name = html! {…})`.
macro_rules! th {
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::text::format_html(
            $key,
            vec![$( (stringify!($name), $crate::text::Value::from($value)) ),+],
        )
    };
}

pub(crate) use {t, th};

/// A value of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Plain {
    /// Words.
    Text(String),
    /// A number, which may select a plural.
    Number(u64),
}

/// A value of a text with HTML in it.
pub(crate) enum Value {
    /// Words or a number.
    Plain(Plain),
    /// HTML.
    Html(Html),
}

impl From<String> for Plain {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Plain {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<u64> for Plain {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Plain {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Plain {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<Html> for Value {
    fn from(html: Html) -> Self {
        Self::Html(html)
    }
}

impl<T: Into<Plain>> From<T> for Value {
    fn from(value: T) -> Self {
        Self::Plain(value.into())
    }
}

/// Formats a text; behind [`t!`]. A key that is missing shows itself.
pub(crate) fn format(key: &str, values: &[(&str, Plain)]) -> String {
    let chosen = CHOSEN.with_borrow(|texts| texts.as_ref()?.format(key, values));
    // Tests have all of the page.
    #[cfg(not(target_family = "wasm"))]
    add(LATE_ENGLISH);
    chosen
        .or_else(|| TEXTS.with(|texts| texts.format(key, values)))
        .or_else(|| LATE.with(|texts| texts.get()?.format(key, values)))
        .unwrap_or_else(|| key.to_owned())
}

/// Formats a text and puts the HTML where it belongs; behind [`th!`].
pub(crate) fn format_html(key: &str, values: Vec<(&'static str, Value)>) -> Html {
    fill_html(values, |plain| format(key, plain))
}

/// Puts the HTML among some values where a text has its place.
fn fill_html(
    values: Vec<(&'static str, Value)>,
    format: impl FnOnce(&[(&str, Plain)]) -> String,
) -> Html {
    let mut html = Vec::new();
    let plain: Vec<_> = values
        .into_iter()
        .map(|(name, value)| {
            let value = match value {
                Value::Plain(Plain::Text(text)) => Plain::Text(without_placeholders(&text)),
                Value::Plain(number) => number,
                Value::Html(value) => {
                    html.push(value);
                    Plain::Text(placeholder(html.len() - 1).to_string())
                }
            };
            (name, value)
        })
        .collect();
    let mut parts = Vec::new();
    let mut words = String::new();
    for c in format(&plain).chars() {
        if let Some(index) = placeholder_index(c).filter(|&index| index < html.len()) {
            parts.push(html! { mem::take(&mut words) });
            parts.push(mem::take(&mut html[index]));
        } else {
            words.push(c);
        }
    }
    parts.push(html! { words });
    parts.into_iter().collect()
}

fn placeholder(index: usize) -> char {
    let index = u32::try_from(index)
        .ok()
        .filter(|&index| index < PLACEHOLDERS);
    index
        .and_then(|index| char::from_u32(PLACEHOLDER_BASE + index))
        .expect("a text has a handful of values")
}

fn placeholder_index(c: char) -> Option<usize> {
    let index = u32::from(c).checked_sub(PLACEHOLDER_BASE)?;
    (index < PLACEHOLDERS).then_some(index as usize)
}

/// People's words may hold any code point; one that means a placeholder is dropped.
fn without_placeholders(text: &str) -> String {
    text.chars()
        .filter(|&c| placeholder_index(c).is_none())
        .collect()
}

/// The texts of a language.
struct Texts {
    catalog: Catalog,
    plurals: Plurals,
}

impl Texts {
    /// Reads what was compiled; none if the bytes are something else.
    fn read(bytes: &[u8], language: &str) -> Option<Self> {
        Some(Self {
            catalog: borsh::from_slice(bytes).ok()?,
            plurals: Plurals::of(language),
        })
    }

    fn format(&self, key: &str, values: &[(&str, Plain)]) -> Option<String> {
        let texts = &self.catalog.texts;
        let at = texts
            .binary_search_by(|(other, _)| other.as_str().cmp(key))
            .ok()?;
        let mut text = String::new();
        self.write(&texts[at].1, values, &mut text);
        Some(text)
    }

    fn write(&self, parts: &[Part], values: &[(&str, Plain)], text: &mut String) {
        let value_of = |name: &str| {
            let named = values.iter().find(|(other, _)| *other == name);
            named.map(|(_, value)| value)
        };
        for part in parts {
            match part {
                Part::Words(words) => text.push_str(words),
                Part::Value(name) => match value_of(name) {
                    Some(Plain::Text(value)) => text.push_str(value),
                    Some(Plain::Number(number)) => text.push_str(&number.to_string()),
                    // As with keys: what is missing shows itself.
                    None => text.push_str(name),
                },
                Part::Select {
                    value,
                    cases,
                    other,
                } => {
                    let chosen = value_of(value).and_then(|value| self.choose(value, cases));
                    self.write(chosen.unwrap_or(other), values, text);
                }
            }
        }
    }

    /// The text of the first case that fits: a number itself comes before its plural category, as
    /// the cases stand in the file.
    fn choose<'a>(&self, value: &Plain, cases: &'a [(Case, Vec<Part>)]) -> Option<&'a [Part]> {
        let category = match value {
            Plain::Number(number) => self.plurals.category(*number),
            Plain::Text(text) => text.clone(),
        };
        let fits = |case: &Case| match (case, value) {
            (Case::Exactly(expected), Plain::Number(number)) => expected == number,
            (Case::Exactly(_), Plain::Text(_)) => false,
            (Case::Named(name), _) => *name == category,
        };
        let found = cases.iter().find(|(case, _)| fits(case));
        found.map(|(_, parts)| parts.as_slice())
    }
}
