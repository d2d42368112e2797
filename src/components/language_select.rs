//! The choice of a language: a globe that is a list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::icon::{Glyph, Icon};
use crate::{
    hooks::Tongue,
    text::{language::Language, t},
};

/// The list of languages, each by its own name.
pub(crate) fn language_select(tongue: &Tongue) -> Html {
    let onchange = tongue.choose.reform(|event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        Language::of_tag(&chosen).unwrap_or(Language::En)
    });
    let option = |language: Language| {
        html! {
            <option value={language.tag()} lang={language.tag()} selected={language == tongue.language}>{ language.own_name() }</option>
        }
    };
    html! {
        <span class="icon-btn language">
            <Icon glyph={Glyph::Globe} />
            <select aria-label={t!("language-label")} title={t!("language-label")} {onchange}>{ for Language::ALL.into_iter().map(option) }</select>
        </span>
    }
}
