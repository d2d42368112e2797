//! Arguments of a script's call, checked one by one: a wrong one is named.
//!
//! They are known by their types, not by their classes: each frame has classes of its own, and a script may run in
//! another frame than the page.

use api::{ApiError, Family};
use js_sys::{Function, JSON, Number, Reflect, Symbol, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

use super::as_function;
use crate::{services::room_file, text::t};

/// Characters of a wrong argument that its error repeats.
const SHOWN: usize = 60;

/// The arguments of one call.
pub(super) struct Args {
    call: &'static str,
    values: [JsValue; 3],
}

impl Args {
    /// The arguments of the call with this name.
    pub(super) fn new(call: &'static str, values: [JsValue; 3]) -> Self {
        Self { call, values }
    }

    /// A text.
    pub(super) fn text(&self, at: usize, name: &str) -> Result<String, ApiError> {
        let value = &self.values[at];
        value
            .as_string()
            .ok_or_else(|| self.wrong(name, &t!("arg-text"), value))
    }

    /// A whole number from 0 up to the largest that JavaScript holds exactly.
    pub(super) fn whole(&self, at: usize, name: &str) -> Result<u64, ApiError> {
        let value = &self.values[at];
        as_whole(value).ok_or_else(|| self.wrong(name, &t!("arg-whole"), value))
    }

    /// A text, or a whole number as its digits.
    pub(super) fn text_or_whole(&self, at: usize, name: &str) -> Result<String, ApiError> {
        let value = &self.values[at];
        let text = value
            .as_string()
            .or_else(|| as_whole(value).map(|n| n.to_string()));
        text.ok_or_else(|| self.wrong(name, &t!("arg-text-or-whole"), value))
    }

    /// A function.
    pub(super) fn function(&self, at: usize, name: &str) -> Result<Function, ApiError> {
        let value = &self.values[at];
        as_function(value)
            .cloned()
            .ok_or_else(|| self.wrong(name, &t!("arg-function"), value))
    }

    /// A file's bytes, as a `Uint8Array` or an `ArrayBuffer`.
    pub(super) fn file(&self, at: usize, name: &str) -> Result<Vec<u8>, ApiError> {
        let value = &self.values[at];
        let class = Reflect::get(value, &Symbol::to_string_tag()).ok();
        let class = class.and_then(|class| class.as_string());
        let bytes = match class.as_deref() {
            Some("ArrayBuffer" | "Uint8Array") => Uint8Array::new(value),
            _ => return Err(self.wrong(name, &t!("arg-bytes"), value)),
        };
        room_file::check_size(bytes.length().into())?;
        Ok(bytes.to_vec())
    }

    /// An object of a known shape.
    pub(super) fn value<T: DeserializeOwned>(&self, at: usize, name: &str) -> Result<T, ApiError> {
        let value = &self.values[at];
        if !value.is_object() {
            return Err(self.wrong(name, &t!("arg-object"), value));
        }
        serde_wasm_bindgen::from_value(value.clone()).map_err(|error| {
            self.wrong(name, &t!("arg-object"), value)
                .with("reason", error)
        })
    }

    /// An object of options, or nothing.
    pub(super) fn options(&self, at: usize, name: &str) -> Result<Options<'_>, ApiError> {
        let value = &self.values[at];
        if value.is_undefined() || value.is_null() {
            return Ok(Options {
                args: self,
                object: None,
            });
        }
        if !value.is_object() {
            return Err(self.wrong(name, &t!("arg-object"), value));
        }
        Ok(Options {
            args: self,
            object: Some(value),
        })
    }

    fn wrong(&self, argument: &str, expected: &str, found: &JsValue) -> ApiError {
        let found = shown(found);
        let message = t!(
            "error-bad-argument",
            call = self.call,
            argument = argument,
            expected = expected,
            found = found.as_str(),
        );
        ApiError::new(Family::Decode, "badArgument", message)
            .with("call", self.call)
            .with("argument", argument)
            .with("expected", expected)
            .with("found", found)
    }
}

/// True, false, or the word that a call knows instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FlagOrWord {
    Flag(bool),
    Word,
}

/// Options of one call; each may be left out, or be null.
pub(super) struct Options<'a> {
    args: &'a Args,
    object: Option<&'a JsValue>,
}

impl Options<'_> {
    /// A text.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, ApiError> {
        self.get(name, &t!("arg-text"), JsValue::as_string)
    }

    /// A whole number.
    pub(super) fn whole(&self, name: &str) -> Result<Option<u64>, ApiError> {
        self.get(name, &t!("arg-whole"), as_whole)
    }

    /// A whole number that fits 32 bits.
    pub(super) fn small(&self, name: &str) -> Result<Option<u32>, ApiError> {
        self.get(name, &t!("arg-whole"), |value| {
            u32::try_from(as_whole(value)?).ok()
        })
    }

    /// True or false.
    pub(super) fn flag(&self, name: &str) -> Result<Option<bool>, ApiError> {
        self.get(name, &t!("arg-flag"), JsValue::as_bool)
    }

    /// True, false, or a word.
    pub(super) fn flag_or_word(
        &self,
        name: &str,
        word: &str,
    ) -> Result<Option<FlagOrWord>, ApiError> {
        self.get(name, &t!("arg-flag-or-word", word = word), |value| {
            let flag = value.as_bool().map(FlagOrWord::Flag);
            flag.or_else(|| (value.as_string()? == word).then_some(FlagOrWord::Word))
        })
    }

    fn get<T>(
        &self,
        name: &str,
        expected: &str,
        read: impl Fn(&JsValue) -> Option<T>,
    ) -> Result<Option<T>, ApiError> {
        let value = self
            .object
            .and_then(|object| Reflect::get(object, &name.into()).ok())
            .filter(|value| !value.is_undefined() && !value.is_null());
        value
            .map(|value| read(&value).ok_or_else(|| self.args.wrong(name, expected, &value)))
            .transpose()
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a safe integer that is not negative"
)]
fn as_whole(value: &JsValue) -> Option<u64> {
    let number = value.as_f64()?;
    (Number::is_safe_integer(value) && number >= 0.0).then_some(number as u64)
}

/// A value as its author would write it, cut short.
fn shown(value: &JsValue) -> String {
    let text = JSON::stringify(value)
        .ok()
        .and_then(|json| json.as_string());
    let text = text
        .unwrap_or_else(|| String::from(value.js_typeof().unchecked_into::<js_sys::JsString>()));
    if text.chars().count() <= SHOWN {
        return text;
    }
    text.chars().take(SHOWN).chain(['…']).collect()
}
