//! Plural categories of CLDR. In a browser they are its own, so that no tables are sent to it.

#[cfg(target_arch = "wasm32")]
pub(super) use browser::Plurals;
#[cfg(not(target_arch = "wasm32"))]
pub(super) use native::Plurals;

#[cfg(target_arch = "wasm32")]
mod browser {
    use js_sys::{Array, Intl::PluralRules, Object};
    use wasm_bindgen::JsValue;

    /// The rules of a language.
    pub(in crate::text) struct Plurals(PluralRules);

    impl Plurals {
        /// The rules of this language.
        pub(in crate::text) fn of(language: &str) -> Self {
            let languages = Array::of1(&JsValue::from_str(language));
            Self(PluralRules::new(&languages, &Object::new()))
        }

        /// The category of a count, such as `one`.
        #[expect(clippy::cast_precision_loss, reason = "counts are far below 2⁵³")]
        pub(in crate::text) fn category(&self, count: u64) -> String {
            self.0.select(count as f64).into()
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
    use unic_langid::LanguageIdentifier;

    /// The rules of a language.
    pub(in crate::text) struct Plurals(PluralRules);

    impl Plurals {
        /// The rules of this language.
        pub(in crate::text) fn of(language: &str) -> Self {
            let language: LanguageIdentifier = language.parse().expect("a language tag of our own");
            let rules = PluralRules::create(language, PluralRuleType::CARDINAL);
            Self(rules.expect("a language that CLDR has"))
        }

        /// The category of a count, such as `one`.
        pub(in crate::text) fn category(&self, count: u64) -> String {
            let category = match self.0.select(count) {
                Ok(PluralCategory::ZERO) => "zero",
                Ok(PluralCategory::ONE) => "one",
                Ok(PluralCategory::TWO) => "two",
                Ok(PluralCategory::FEW) => "few",
                Ok(PluralCategory::MANY) => "many",
                Ok(PluralCategory::OTHER) | Err(_) => "other",
            };
            category.to_owned()
        }
    }
}
