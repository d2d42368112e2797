//! Why a chore could not be done.

use std::{io, path::PathBuf, process::ExitStatus};

/// What a chore gives.
pub(crate) type Result<T> = std::result::Result<T, Error>;

/// Why a chore could not be done; each says what the user can do.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The command line makes no sense.
    #[error("{0}")]
    Usage(String),
    /// A program could not be started.
    #[error("`{program}` could not be started: {source}")]
    Start { program: String, source: io::Error },
    /// A program failed; what it printed says why.
    #[error("`{command}` failed ({status})")]
    Failed { command: String, status: ExitStatus },
    /// Something is missing that can't be installed from here.
    #[error("{what} is missing, and can't be installed from here. {install}")]
    Missing { what: String, install: String },
    /// A file or folder could not be used.
    #[error("{}: {source}", .path.display())]
    File { path: PathBuf, source: io::Error },
    /// A port is in use.
    #[error(
        "port {port} is taken by another program. Stop it, or choose another port with `cargo xtask run --port {}`",
        if *.port < u16::MAX { .port + 1 } else { 8080 }
    )]
    PortTaken { port: u16 },
    /// A port can't be used for another reason.
    #[error("port {port} can't be used: {source}")]
    Port { port: u16, source: io::Error },
    /// The sources break rules of the house.
    #[error("{} of the rules that hold for sources {} broken:\n{}", .0.len(), if .0.len() == 1 { "is" } else { "are" }, .0.join("\n"))]
    Rules(Vec<String>),
    /// A program said what can't be understood.
    #[error("{what} can't be understood: {why}")]
    Unreadable { what: String, why: String },
    /// Stages of the tests failed.
    #[error("failed: {}", .0.join(", "))]
    Stages(Vec<&'static str>),
}
