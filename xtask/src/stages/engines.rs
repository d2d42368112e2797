//! Other engines than Chromium: what a machine needs for them, and the tests that run in them, too.

use std::{env, process::Command};

use super::{Need, Outcome, Stage};
use crate::{
    browser::install,
    error::Result,
    process::{self, cargo},
    tools,
    workspace::Workspace,
};

/// An engine that `cargo xtask test --engine` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Engine {
    Firefox,
    WebKit,
}

/// Stages that run where they are asked for: all tests run in Chromium, and CI has no time for more.
pub(super) const ENGINES: &[Stage] = &[
    Stage {
        name: "firefox",
        about: "a class's story and the core's steps in Firefox",
        needs: &[Need::Engine(Engine::Firefox)],
        after: Some("page"),
        with: None,
        run: |workspace| Engine::Firefox.test(workspace),
    },
    Stage {
        name: "webkit",
        about: "a class's story and the core's steps in WebKitGTK",
        needs: &[Need::Engine(Engine::WebKit)],
        after: Some("page"),
        with: None,
        run: |workspace| Engine::WebKit.test(workspace),
    },
];

/// Modules of tests that ask nothing of a browser but what all drivers do.
const TESTS: [&str; 9] = [
    "engine::",
    "join::",
    "market::",
    "money::",
    "offline::",
    "partition::",
    "posts::",
    "restart::",
    "story::",
];

/// Tests among these that need a command of Chromium's own.
const CHROMIUM_ONLY: [&str; 1] = ["who_listens_hears_until_it_says_that_it_does_not"];

/// Tests that need a name that `WebKitGTK` can't be made to find on this machine.
const NOT_IN_WEBKIT: [&str; 1] = ["a_classrooms_address_has_the_same_page_and_keeps_nothing"];

/// A program for the system's Python that ends well where it finds `WebKitGTK`.
const HAS_WEBKIT: &str = "import gi; gi.require_version('WebKit2', '4.1')";

impl Engine {
    /// The name that chooses it, here and in `CHALK_ENGINE`.
    const fn name(self) -> &'static str {
        match self {
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    const fn skipped(self) -> &'static [&'static str] {
        match self {
            Self::Firefox => &[],
            Self::WebKit => &NOT_IN_WEBKIT,
        }
    }

    /// Provides it and its driver.
    pub(super) fn provide(self, workspace: &Workspace) -> Result<()> {
        match self {
            Self::Firefox => {
                let packages = ["firefox-esr"];
                let elsewhere = "install Firefox, and put it on the PATH or name it in FIREFOX";
                install(has_firefox, "Firefox", &packages, elsewhere)?;
                if has("GECKODRIVER", &["geckodriver"]) {
                    return Ok(());
                }
                tools::geckodriver(workspace)
            }
            Self::WebKit => {
                let packages = [
                    "webkit2gtk-driver",
                    "gir1.2-webkit2-4.1",
                    "python3-gi",
                    "xvfb",
                ];
                let what = "WebKitGTK with its driver, Python's way to it, and Xvfb";
                let elsewhere = "install WebKitGTK 2.50 or later for GTK 3 and PyGObject for /usr/bin/python3, and put \
                                 WebKitWebDriver and Xvfb on the PATH";
                install(has_webkit, what, &packages, elsewhere)
            }
        }
    }

    /// Runs a class's story and the core's steps in it, one after the other: the story alone has four browsers.
    fn test(self, workspace: &Workspace) -> Result<Outcome> {
        let mut test = cargo();
        test.args(["test", "--package", "e2e", "--test", "browsers", "--"])
            // What is ignored otherwise says what an engine can do.
            .args(["--include-ignored", "--nocapture", "--test-threads=1"])
            .args(TESTS)
            .env("CHALK_ENGINE", self.name())
            .current_dir(&workspace.root);
        for skipped in CHROMIUM_ONLY.iter().chain(self.skipped()) {
            test.args(["--skip", skipped]);
        }
        process::run(&mut test)?;
        Ok(Outcome::Passed)
    }
}

fn has_firefox() -> bool {
    has("FIREFOX", &["firefox-esr", "firefox"])
}

fn has_webkit() -> bool {
    let python = env::var_os("WEBKIT_PYTHON").unwrap_or_else(|| "/usr/bin/python3".into());
    process::succeeds(Command::new(python).args(["-c", HAS_WEBKIT]))
        && has("WEBKITDRIVER", &["WebKitWebDriver"])
        && has("XVFB", &["Xvfb"])
}

/// Whether a variable names a program, or the PATH has it under one of its names.
fn has(variable: &str, names: &[&str]) -> bool {
    env::var_os(variable).is_some() || names.iter().any(|name| process::find(name).is_some())
}
