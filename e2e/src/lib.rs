//! What browser tests are made of.
//!
//! # Overview
//! A [`Relay`] serves a page on a port of its own and can be killed and started again there. A
//! [`Profile`] is one person's browser on disk; a [`Browser`] opened on it is a process of
//! its own, so two profiles share nothing, and a profile opened again has what it had. A [`Tab`] is
//! one page in it, and calls `window.chalkchain`.
//!
//! # Usage
//! ```no_run
//! # use e2e::{Browser, DEADLINE, Profile, Relay, Result, wait_for};
//! # use serde_json::json;
//! # async fn test() -> Result<()> {
//! let relay = Relay::start(&e2e::dist()?).await?;
//! let profile = Profile::new()?;
//! let browser = Browser::open(&profile).await?;
//! let tab = browser.open_tab(&relay.url("/feed")).await?;
//! tab.wait_until_ready().await?;
//! tab.call("post", json!(["hello"])).await?;
//! wait_for("the post", DEADLINE, async || {
//!     let text = tab.text("main").await?;
//!     Ok(text.contains("hello").then_some(()))
//! })
//! .await?;
//! browser.close().await
//! # }
//! ```
//!
//! # Engines
//! Browsers are Chromium, or of the [`Engine`] that `CHALK_ENGINE` names.
//!
//! # Console
//! [`Browser::close`] fails if a page wrote an error to the console that the test did not announce
//! with [`Browser::expect_errors`].

mod browser;
mod capabilities;
pub mod chains;
mod console;
mod driver;
mod elsewhere;
mod engine;
mod error;
mod fake_relay;
pub mod faults;
mod headless;
pub mod lively;
mod long_room;
mod memory;
mod native_peer;
mod print;
mod proxy;
mod relays;
mod report;
mod site;
pub mod stage;
mod tab;
mod town;
mod wait;

use std::path::{Path, PathBuf};

pub use self::{
    browser::{Browser, Profile, Screen},
    elsewhere::Elsewhere,
    engine::Engine,
    error::{Error, Refusal, Result},
    fake_relay::FakeRelay,
    headless::{Api, Headless},
    long_room::room_file,
    memory::{TabMemory, settled_memory},
    native_peer::{NativePeer, unix_now},
    print::Paper,
    proxy::{Proxy, Wire},
    relays::{INSECURE_HOST, Relay},
    report::Report,
    site::{Site, parts_of},
    tab::Tab,
    town::Town,
    wait::{DEADLINE, wait_for},
};

/// The built page.
///
/// # Errors
/// [`Error::NoPage`] if it was not built.
pub fn dist() -> Result<PathBuf> {
    let folder = workspace().join("dist");
    if folder.join("index.html").is_file() {
        Ok(folder)
    } else {
        Err(Error::NoPage { folder })
    }
}

/// Where screenshots go: `target/e2e`, or another engine's folder there.
pub fn screenshots() -> PathBuf {
    let folder = target().join("e2e");
    match Engine::chosen() {
        Ok(engine) if engine != Engine::Chromium => folder.join(engine.name()),
        _ => folder,
    }
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    target.unwrap_or_else(|| workspace().join("target"))
}

fn workspace() -> PathBuf {
    // As cargo says now, not as it was when this was compiled: a folder can be moved.
    let own = std::env::var_os("CARGO_MANIFEST_DIR");
    let own = own.map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().map_or_else(|| own.clone(), Path::to_owned)
}
