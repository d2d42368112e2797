//! The start of the page: who this browser is, where the relay is, and the door for scripts.

use api::ApiError;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Url, Window};
use yew::AttrValue;

use crate::{
    app::{App, Props},
    components::notices::Findings,
    routes::{self, NEW_PARTICIPANT},
    services::{
        auto_lock,
        identity::{self, Identity},
        js_api, leave,
        node::{NodeHandle, Setting},
        relay_url::relay_urls,
        tongue,
    },
};

/// The query that names other relays than the one beside the page.
const RELAY: &str = "relay";

/// Where the page's server says which other relays there are.
const ALSO: &str = "meta[name=chalk-relays]";

/// Starts the page. Where no key can be made, that is all it says.
pub(crate) fn start() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let (identity, setting, relay_problem) = match settle(&window) {
        Ok(settled) => settled,
        Err(message) => {
            if let Some(body) = window.document().and_then(|document| document.body()) {
                body.set_text_content(Some(&message));
            }
            return;
        }
    };
    let node = NodeHandle::new(setting);
    js_api::install(&node);
    leave::heed(&node);
    auto_lock::watch(&node);
    let findings = Findings {
        place: identity.place,
        set_aside: identity.set_aside,
        relay_problem: relay_problem.map(|error| AttrValue::from(error.message)),
    };
    spawn_local(async move {
        let language = tongue::speak(tongue::wanted()).await;
        let props = Props {
            node,
            findings,
            language,
        };
        yew::Renderer::<App>::with_props(props).render();
    });
}

fn settle(window: &Window) -> Result<(Identity, Setting, Option<ApiError>), String> {
    let query = |name: &str| {
        let href = window.location().href().ok()?;
        Url::new(&href).ok()?.search_params().get(name)
    };
    if query(NEW_PARTICIPANT).is_some() {
        identity::become_new_participant()?;
        forget_query(window);
    }
    let identity = identity::load()?;
    let also = window
        .document()
        .and_then(|document| document.query_selector(ALSO).ok().flatten())
        .and_then(|element| element.get_attribute("content"))
        .unwrap_or_default();
    let named = query(RELAY);
    let (relays, problem) = match relay_urls(&routes::base_url(), named.as_deref(), &also) {
        Ok(relays) => (relays, None),
        Err(error) => (Vec::new(), Some(error)),
    };
    let setting = Setting {
        who: identity.who.clone(),
        relays,
        cores: cores(window),
        is_own_page: true,
    };
    Ok((identity, setting, problem))
}

/// Takes the wish for a new participant out of the address: loading the page again is to keep it.
fn forget_query(window: &Window) {
    let Some(url) = window
        .location()
        .href()
        .ok()
        .and_then(|href| Url::new(&href).ok())
    else {
        return;
    };
    url.search_params().delete(NEW_PARTICIPANT);
    if let Ok(history) = window.history() {
        // It fails in documents without an origin alone, and then the address stays as it is.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url.href()));
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small count, clamped"
)]
fn cores(window: &Window) -> u32 {
    window.navigator().hardware_concurrency().clamp(1.0, 256.0) as u32
}
