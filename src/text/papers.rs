//! The words of papers to print, from `locales/papers/`; fetched [apart](super::apart).
//!
//! [`paper!`] is to them what [`t!`](super::t) is to the rest. Keys that data names, such as those of a worksheet's tasks,
//! go through [`say`].

use super::{
    Plain,
    apart::{self, Apart},
};

/// A text by its key; one that is missing shows its key.
pub(crate) fn say(key: &str, values: &[(&str, Plain)]) -> String {
    apart::say(Apart::Papers, key, values)
}

/// A text of the papers: `paper!("paper-name")`, `paper!("paper-minutes", from = 0_u32, to = 5_u32)`.
macro_rules! paper {
    ($key:literal) => {
        $crate::text::papers::say($key, &[])
    };
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::text::papers::say($key, &[$( (stringify!($name), $crate::text::Plain::from($value)) ),+])
    };
}

pub(crate) use paper;
