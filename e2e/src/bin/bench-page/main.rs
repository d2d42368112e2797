//! The page's benchmark: what a class would notice, in real Chromium.
//!
//! `cargo xtask bench page` builds the page and runs this. With `--json` it prints one object; names of
//! figures (`size`, `open`, `post`, `mine`, `sync`, `scroll`, `watch`, `peers`) choose some.

mod figures;
mod long;
mod peers;
mod scroll;
mod size;
mod watch;

use std::path::Path;

use e2e::{Report, Result};

/// What stands before the folder in which npm has put the pages of others.
const PACKAGES: &str = "packages=";

#[tokio::main]
async fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (flags, names): (Vec<&str>, Vec<&str>) = args
        .iter()
        .map(String::as_str)
        .partition(|arg| arg.starts_with("--"));
    let (packages, names): (Vec<&str>, Vec<&str>) =
        names.into_iter().partition(|arg| arg.starts_with(PACKAGES));
    let packages = packages.first().and_then(|arg| arg.strip_prefix(PACKAGES));
    let packages = packages.map(Path::new);
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
        long::long_chain(&mut report).await?;
    }
    if is_chosen("scroll") {
        scroll::scroll(&mut report).await?;
    }
    if is_chosen("watch") {
        long::watching(&mut report).await?;
    }
    if let Some(packages) = packages.filter(|_| is_chosen("peers")) {
        peers::peers(&mut report, packages).await?;
    }
    if flags.contains(&"--json") {
        println!("{}", report.json());
    } else {
        println!("{}", report.table());
    }
    Ok(())
}
