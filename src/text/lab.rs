//! The lab's words, from `locales/lab/`; fetched [apart](super::apart).
//!
//! [`lab!`] and [`labh!`] are to them what [`t!`](super::t) and [`th!`](super::th) are to the rest.
//! Keys that data names, such as those of a lesson's goals, go through [`say`].

use yew::Html;

use super::{
    Plain, Value,
    apart::{self, Apart},
};

/// A text by its key; one that is missing shows its key.
pub(crate) fn say(key: &str, values: &[(&str, Plain)]) -> String {
    apart::say(Apart::Lab, key, values)
}

/// A text by its key, where there is one.
pub(crate) fn find(key: &str, values: &[(&str, Plain)]) -> Option<String> {
    apart::find(Apart::Lab, key, values)
}

/// A text with HTML in it, by its key.
pub(crate) fn say_html(key: &str, values: Vec<(&'static str, Value)>) -> Html {
    apart::say_html(Apart::Lab, key, values)
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
