//! Light or dark: the system's choice until a person makes one.

use yew::prelude::*;

use crate::services::preferences::{self, Theme};

/// Properties of [`ThemeProvider`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What may change the theme.
    pub(crate) children: Html,
}

/// The theme in force and the way to the other one.
#[derive(Clone, PartialEq)]
pub(crate) struct Brightness {
    /// The theme in force.
    pub(crate) theme: Theme,
    /// Changes to the other.
    pub(crate) toggle: Callback<()>,
}

/// Gives the theme to what is inside.
#[component]
pub(crate) fn ThemeProvider(props: &Props) -> Html {
    let chosen = use_state_eq(preferences::theme);
    let theme = chosen.unwrap_or_else(theme_of_system);
    let setter = chosen.setter();
    let toggle = use_callback(theme, move |(), theme| {
        let other = match theme {
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Light,
        };
        preferences::set_theme(other);
        put_on_page(other);
        setter.set(Some(other));
    });
    html! {
        <ContextProvider<Brightness> context={Brightness { theme, toggle }}>
            { props.children.clone() }
        </ContextProvider<Brightness>>
    }
}

/// The theme and the way to the other one.
#[hook]
pub(crate) fn use_theme() -> Brightness {
    use_context::<Brightness>().expect("inside ThemeProvider")
}

fn theme_of_system() -> Theme {
    let prefers_dark = web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-color-scheme: dark)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches());
    if prefers_dark {
        Theme::Dark
    } else {
        Theme::Light
    }
}

/// At the start a script of the page does the same, before the first paint.
fn put_on_page(theme: Theme) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-theme", theme.name());
    }
}
