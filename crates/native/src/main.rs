//! Chalkchain as a program.

mod node;
mod serve;

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand, ValueEnum};
use ledger::Height;
use native::verify::{Timed, VerifyError, verify_file};

/// What can't be read is told from what is read and found bad.
const UNREADABLE: u8 = 2;

/// A blockchain whose whole node runs in a browser tab, and here without one.
#[derive(Debug, Parser)]
#[command(name = "chalkchain", version)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Checks a file of raw 80-byte headers: links, proof of work, median time past, retargets.
    VerifyHeaders {
        /// The file: headers one after another.
        file: PathBuf,
        /// The rule by which targets follow.
        #[arg(long)]
        rule: Rule,
        /// Height of the first header.
        #[arg(
            long,
            value_name = "H",
            default_value_t = 0,
            value_parser = clap::value_parser!(u32)
        )]
        start_height: u32,
    },
    /// Runs a full node without a browser, and its HTTP API.
    Node(Box<node::Args>),
    /// Serves the page and a relay: a classroom in one file.
    Serve(Box<serve::Args>),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Rule {
    /// Bitcoin's: a new target every 2,016 blocks.
    Bitcoin,
}

fn main() -> ExitCode {
    match Args::parse().command {
        Command::VerifyHeaders {
            file,
            rule: Rule::Bitcoin,
            start_height,
        } => verify_headers(&file, start_height),
        Command::Node(args) => run(node::serve(*args)),
        Command::Serve(args) => run(serve::serve(*args)),
    }
}

/// Runs a program that serves, until it is told to stop.
fn run(program: impl Future<Output = Result<(), String>>) -> ExitCode {
    let served = tokio::runtime::Runtime::new()
        .map_err(|error| format!("no runtime starts: {error}"))
        .and_then(|runtime| runtime.block_on(program));
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn verify_headers(file: &Path, start_height: u32) -> ExitCode {
    match verify_file(file, Height(start_height.into())) {
        Ok(timed) => match io::stdout().write_all(report(&timed).as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            // Who reads has gone: nobody is left to tell.
            Err(_) => ExitCode::from(UNREADABLE),
        },
        Err(error) => {
            // Nobody is left to tell if even this fails.
            let _ = writeln!(io::stderr(), "{error}");
            match error {
                VerifyError::BadHeader { .. } => ExitCode::FAILURE,
                VerifyError::Unreadable { .. }
                | VerifyError::BadLength { .. }
                | VerifyError::Empty { .. } => ExitCode::from(UNREADABLE),
            }
        }
    }
}

fn report(timed: &Timed) -> String {
    let verified = &timed.verified;
    let rows = [
        ("headers", verified.headers.to_string()),
        (
            "heights",
            format!("{} to {}", verified.first_height, verified.last_height),
        ),
        ("retargets checked", verified.retargets_checked.to_string()),
        (
            "retargets unchecked",
            verified.retargets_unchecked.to_string(),
        ),
        ("times unchecked", verified.times_unchecked.to_string()),
        ("last hash", verified.last_hash.to_string()),
        ("total work", verified.total_work.to_string()),
        ("headers a second", timed.headers_a_second().to_string()),
    ];
    let lines = rows.map(|(name, value)| format!("{name:<20} {value}\n"));
    lines.concat()
}
