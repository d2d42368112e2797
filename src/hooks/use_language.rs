//! The language that the page speaks, and the way to another.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    services::{preferences, tongue},
    text::language::Language,
};

/// Properties of [`LanguageProvider`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The language that is spoken at first.
    pub(crate) first: Language,
    /// What may change the language.
    pub(crate) children: Html,
}

/// The language that is spoken and the way to another one.
#[derive(Clone, PartialEq)]
pub(crate) struct Tongue {
    /// What is spoken.
    pub(crate) language: Language,
    /// Changes it, here and for the next time.
    pub(crate) choose: Callback<Language>,
}

/// Gives the language to what is inside.
#[component]
pub(crate) fn LanguageProvider(props: &Props) -> Html {
    let spoken = use_state_eq(|| props.first);
    let setter = spoken.setter();
    let choose = use_callback((), move |language: Language, ()| {
        preferences::set_language(language.tag());
        let setter = setter.clone();
        spawn_local(async move { setter.set(tongue::speak(language).await) });
    });
    let tongue = Tongue {
        language: *spoken,
        choose,
    };
    html! {
        <ContextProvider<Tongue> context={tongue}>{ props.children.clone() }</ContextProvider<Tongue>>
    }
}

/// The language.
#[hook]
pub(crate) fn use_language() -> Tongue {
    use_context::<Tongue>().expect("inside LanguageProvider")
}
