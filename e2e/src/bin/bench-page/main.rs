//! The page's benchmark: what a class would notice, in real Chromium.
//!
//! `cargo xtask bench page` builds the page and runs this. With `--json` it prints one object.

mod figures;

use e2e::{Report, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let mut report = Report::new("page");
    figures::size(&mut report)?;
    figures::open(&mut report).await?;
    figures::post_to_peer(&mut report).await?;
    figures::mining(&mut report).await?;
    figures::long_chain(&mut report).await?;
    if std::env::args().any(|arg| arg == "--json") {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}
