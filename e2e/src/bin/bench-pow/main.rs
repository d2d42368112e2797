//! The kernel's benchmark: hash rates of one core, in real Chromium and natively, beside others'.
//!
//! `cargo xtask bench pow` builds what is compared and runs this: `bench-pow PEERS NATIVE [--json]`,
//! with the folder that npm installed the peers into and the program that measures natively. Every round measures everything once, one after the other, so that what else
//! the machine does falls on all alike.

mod cpu;
mod figures;
mod screen;
mod site;

use std::path::Path;

use e2e::{Report, Result, dist};

/// How often each rate is measured.
const ROUNDS: usize = 15;

#[tokio::main]
async fn main() -> Result<()> {
    let mut args: Vec<_> = std::env::args().skip(1).collect();
    let json = args.pop_if(|last| last == "--json").is_some();
    let [peers, native] = args.as_slice() else {
        eprintln!("usage: bench-pow PEERS NATIVE [--json]");
        std::process::exit(2);
    };
    let site = site::build(Path::new(peers))?;
    let mut report = Report::new("pow");
    figures::measure(&mut report, site.path(), Path::new(native), ROUNDS).await?;
    screen::measure(&mut report, &dist()?).await?;
    if json {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}
