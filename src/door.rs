//! The door for pages of others: the node's half of the page, and its API for scripts, without a screen.
//!
//! # Overview
//! It is made of the page's own modules and starts the page's own node worker. The package in `pkg/` and
//! the widget open it; [`open`] gives them what the page has as `window.chalkchain`.
//!
//! # Out of scope
//! Everything that a person sees, and languages: what is refused is said in English.

#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    reason = "it needs a part of what its modules offer the page"
)]

use api::host::Who;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use self::{
    parts::cores,
    services::{
        identity, js_api, leave,
        node::{NodeHandle, Setting},
        relay_url::relay_urls,
    },
};

mod services {
    //! Those of the page's that a node needs.
    pub(crate) mod identity;
    pub(crate) mod js_api;
    pub(crate) mod leave;
    pub(crate) mod node;
    pub(crate) mod preferences;
    pub(crate) mod relay_url;
    pub(crate) mod room_choice;
    pub(crate) mod room_file;
    pub(crate) mod storage;
    mod task;
    mod worker;
}
mod text;

/// What the page fetches later is here from the start.
mod parts {
    use super::services::{
        js_api::{self, Answers},
        node::{Do, Hear},
    };

    /// Never given.
    pub(crate) struct NotFetched;

    /// What answers scripts.
    #[expect(clippy::unused_async, reason = "the page's own waits for it")]
    pub(crate) async fn scripts() -> Result<Answers, NotFetched> {
        Ok(js_api::answers())
    }

    /// The door has no direct links: nobody is there to be asked.
    #[expect(clippy::unused_async, reason = "the page's own waits for it")]
    pub(crate) async fn direct_links() -> Result<fn(Hear) -> Do, NotFetched> {
        Err(NotFetched)
    }

    /// How many workers this machine may mine with.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small count, clamped"
    )]
    pub(crate) fn cores() -> u32 {
        let window = web_sys::window();
        let cores = window.map_or(1.0, |window| window.navigator().hardware_concurrency());
        cores.clamp(1.0, 256.0) as u32
    }
}

/// Where the files of the program are.
mod routes {
    use std::cell::RefCell;

    thread_local! {
        static BASE: RefCell<String> = const { RefCell::new(String::new()) };
    }

    /// The folder in which the program's files are, with a slash at its end.
    pub(crate) fn base_url() -> String {
        BASE.with_borrow(Clone::clone)
    }

    pub(super) fn set_base_url(base: String) {
        BASE.set(base);
    }
}

/// Opens the door: gives the API for scripts as an object. No node runs before the first call.
///
/// `base` is the address of the folder in which the program's files are, `relay` the WebSocket address of a
/// relay or several with commas between, empty for none. Whoever `passes` has a key that is forgotten with the page; all others' is kept in
/// the browser.
///
/// # Errors
/// If the relay's address is none, or no key can be made.
#[wasm_bindgen]
#[allow(
    unreachable_pub,
    reason = "it is what the module exports to JavaScript"
)]
pub fn open(base: String, relay: &str, passes: bool) -> Result<JsValue, JsError> {
    let relays =
        relay_urls(&base, Some(relay), "").map_err(|error| JsError::new(&error.message))?;
    let who = if passes {
        identity::random().map(Who::Open)
    } else {
        identity::load().map(|identity| identity.who)
    };
    routes::set_base_url(base);
    let node = NodeHandle::new(Setting {
        who: who.map_err(|message| JsError::new(&message))?,
        relays,
        cores: cores(),
        is_own_page: false,
    });
    leave::heed(&node);
    Ok(js_api::object(&node).into())
}

fn main() {}
