//! The page's words, from `locales/`.
//!
//! [`t!`] gives a text, [`th!`] a text in which some of the values are HTML, such as a name in bold
//! or a link. Keys are literals, so that a test can hold the sources against the locale files.

use std::mem;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use yew::prelude::*;

#[cfg(test)]
mod tests;

const ENGLISH: &str = include_str!("../../locales/en.ftl");

/// First of the private-use code points that stand for HTML while a text is formatted.
const PLACEHOLDER_BASE: u32 = 0xe000;
const PLACEHOLDERS: u32 = 16;

thread_local! {
    static BUNDLE: FluentBundle<FluentResource> = bundle(ENGLISH, "en");
}

/// The text of a key: `t!("feed-title")`, `t!("feed-bytes", used = 3, limit = "2,000")`.
macro_rules! t {
    ($key:literal) => {
        $crate::text::format($key, None)
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = ::fluent_bundle::FluentArgs::new();
        $( args.set(stringify!($name), $value); )+
        $crate::text::format($key, Some(&args))
    }};
}

/// As [`t!`], with values that are text, numbers or HTML: `th!("block-found", name = html! {…})`.
macro_rules! th {
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut rich = $crate::text::Rich::default();
        $( rich.set(stringify!($name), $value); )+
        rich.format($key)
    }};
}

pub(crate) use {t, th};

/// Formats a text; behind [`t!`]. A key that is missing shows itself.
pub(crate) fn format(key: &str, args: Option<&FluentArgs<'_>>) -> String {
    BUNDLE.with(|bundle| {
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        bundle
            .format_pattern(pattern, args, &mut Vec::new())
            .into_owned()
    })
}

/// A value of a text with HTML in it.
pub(crate) enum Value {
    /// Text or a number.
    Plain(FluentValue<'static>),
    /// HTML.
    Html(Html),
}

impl From<Html> for Value {
    fn from(html: Html) -> Self {
        Self::Html(html)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Plain(text.into())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned().into())
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Plain(number.into())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Plain(number.into())
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Plain(number.into())
    }
}

/// The values of a text with HTML in it; behind [`th!`].
#[derive(Default)]
pub(crate) struct Rich {
    args: FluentArgs<'static>,
    html: Vec<Html>,
}

impl Rich {
    /// Sets a value.
    pub(crate) fn set(&mut self, name: &'static str, value: impl Into<Value>) {
        match value.into() {
            Value::Plain(FluentValue::String(text)) => {
                self.args.set(name, without_placeholders(&text));
            }
            Value::Plain(value) => self.args.set(name, value),
            Value::Html(html) => {
                self.args
                    .set(name, placeholder(self.html.len()).to_string());
                self.html.push(html);
            }
        }
    }

    /// Formats the text and puts the HTML where it belongs.
    pub(crate) fn format(mut self, key: &str) -> Html {
        let text = format(key, Some(&self.args));
        let mut parts = Vec::new();
        let mut plain = String::new();
        for c in text.chars() {
            if let Some(index) = placeholder_index(c).filter(|&index| index < self.html.len()) {
                parts.push(html! { mem::take(&mut plain) });
                parts.push(mem::take(&mut self.html[index]));
            } else {
                plain.push(c);
            }
        }
        parts.push(html! { plain });
        parts.into_iter().collect()
    }
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

fn bundle(source: &str, language: &str) -> FluentBundle<FluentResource> {
    let language = language.parse().expect("a language tag of our own");
    let mut bundle = FluentBundle::new(vec![language]);
    // The marks that isolate text of another direction would end up in what people copy.
    bundle.set_use_isolating(false);
    // A test holds the file free of errors; what is well formed in it counts all the same.
    let resource =
        FluentResource::try_new(source.to_owned()).unwrap_or_else(|(well_formed, _)| well_formed);
    bundle.add_resource_overriding(resource);
    bundle
}
