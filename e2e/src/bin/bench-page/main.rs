//! The page's benchmark: what a class would notice, in real Chromium.
//!
//! `cargo xtask bench page` builds the page and runs this. With `--json` it prints one object; names of
//! figures (`size`, `open`, `post`, `mine`, `sync`, `watch`) choose some.

mod figures;
mod size;

use e2e::{Report, Result};

#[tokio::main]
async fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (flags, names): (Vec<&str>, Vec<&str>) = args
        .iter()
        .map(String::as_str)
        .partition(|arg| arg.starts_with("--"));
    let is_chosen = |name| names.is_empty() || names.contains(&name);
    let mut report = Report::new("page");
    if is_chosen("size") {
        size::size(&mut report).await?;
    }
    if is_chosen("open") {
        figures::open(&mut report).await?;
    }
    if is_chosen("post") {
        figures::post_to_peer(&mut report).await?;
    }
    if is_chosen("mine") {
        figures::mining(&mut report).await?;
    }
    if is_chosen("sync") {
        figures::long_chain(&mut report).await?;
    }
    if is_chosen("watch") {
        figures::watching(&mut report).await?;
    }
    if flags.contains(&"--json") {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}
