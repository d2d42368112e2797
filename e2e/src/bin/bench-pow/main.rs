//! The kernel's benchmark: hash rates of one core, in real Chromium and natively, beside others'.
//!
//! `cargo xtask bench pow` builds what is compared and runs this: `bench-pow --peers FOLDER --native
//! PROGRAM [--json]`. Every round measures everything once, one after the other, so that what else
//! the machine does falls on all alike.

mod figures;
mod site;

use std::path::PathBuf;

use e2e::{Report, Result};

/// How often each rate is measured.
const ROUNDS: usize = 7;

/// What is to be run.
struct Args {
    /// A folder with the peers' packages in `node_modules`.
    peers: PathBuf,
    /// The program that measures natively.
    native: PathBuf,
    json: bool,
}

impl Args {
    fn read(args: impl Iterator<Item = String>) -> Option<Self> {
        let mut args = args;
        let (mut peers, mut native, mut json) = (None, None, false);
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--peers" => peers = Some(args.next()?.into()),
                "--native" => native = Some(args.next()?.into()),
                "--json" => json = true,
                _ => return None,
            }
        }
        Some(Self {
            peers: peers?,
            native: native?,
            json,
        })
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let Some(args) = Args::read(std::env::args().skip(1)) else {
        eprintln!("usage: bench-pow --peers FOLDER --native PROGRAM [--json]");
        std::process::exit(2);
    };
    let site = site::build(&args.peers)?;
    let mut report = Report::new("pow");
    figures::measure(&mut report, site.path(), &args.native, ROUNDS).await?;
    if args.json {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}
