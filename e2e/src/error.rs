//! Why a step of a browser test failed.

use std::{fmt, io, path::PathBuf, time::Duration};

use serde_json::Value;
use thirtyfour::error::WebDriverError;

/// What a step of a browser test gives.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a step of a browser test failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A condition was not met in time.
    #[error("{what} did not come within {deadline:?}; last: {last}")]
    TimedOut {
        /// The condition.
        what: String,
        /// How long it was waited for.
        deadline: Duration,
        /// What the last look gave.
        last: String,
    },
    /// The page refused a call.
    #[error("{0}")]
    Refused(Box<Refusal>),
    /// Pages wrote errors to the console.
    #[error("errors on the console:\n{}", .0.join("\n"))]
    Console(Vec<String>),
    /// The page was not built.
    #[error("no built page in {}; build it with `cargo xtask test --only page`", .folder.display())]
    NoPage {
        /// Where it should be.
        folder: PathBuf,
    },
    /// The accessibility checks were not fetched.
    #[error(
        "axe-core is not in {}; `cargo xtask test --only browser` fetches it from npm, which takes a network the first time",
        .path.display()
    )]
    NoAxe {
        /// Where it should be.
        path: PathBuf,
    },
    /// A file of a copy of the page is not as expected.
    #[error("{}: {why}", .path.display())]
    Site {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: &'static str,
    },
    /// A program is missing.
    #[error(
        "{program} is not on the PATH; `{install}` installs it, and so does `cargo xtask test` for the engine that it is asked for"
    )]
    Missing {
        /// Its name.
        program: &'static str,
        /// The command that installs it.
        install: &'static str,
    },
    /// No engine has this name.
    #[error("CHALK_ENGINE is `{name}`; it may be chromium, firefox or webkit")]
    NoEngine {
        /// The name.
        name: String,
    },
    /// Something that tests have in Chromium alone.
    #[error("tests have {what} in Chromium alone; CHALK_ENGINE names another engine")]
    ChromiumOnly {
        /// What it is.
        what: &'static str,
    },
    /// A program did not start as it should.
    #[error("{program} did not start: {why}")]
    Start {
        /// Its name.
        program: &'static str,
        /// What went wrong.
        why: String,
    },
    /// A relay could not run.
    #[error("the relay did not run: {0}")]
    Relay(String),
    /// The browser's driver complains.
    #[error(transparent)]
    WebDriver(#[from] WebDriverError),
    /// The system complains.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// What `window.chalkchain` says when it refuses, with the fields that API.md names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The method called, or the expression.
    pub call: String,
    /// The family of the rule; empty for an ordinary exception.
    pub family: String,
    /// The rule that said no; empty for an ordinary exception.
    pub rule: String,
    /// A sentence for a person.
    pub message: String,
    /// The values compared.
    pub details: Value,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            call,
            family,
            rule,
            message,
            details,
        } = self;
        write!(
            f,
            "`{call}` was refused: {message} ({family} {rule} {details})"
        )
    }
}
