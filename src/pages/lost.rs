//! An address that leads nowhere.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::{routes::Route, text::t};

/// Says so, and leads back.
#[component]
pub(crate) fn Lost() -> Html {
    html! {
        <>
            <div class="page-head"><h1>{ t!("lost-title") }</h1></div>
            <p class="soft">
                { t!("lost") }{ " " }<Link<Route> to={Route::Feed}>{ t!("lost-back") }</Link<Route>>
            </p>
        </>
    }
}
