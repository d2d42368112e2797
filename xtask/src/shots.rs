//! `cargo xtask shots`: pictures of every screen, to be looked at.

use crate::{
    browser,
    error::Result,
    page,
    process::{self, cargo},
    tools,
    workspace::Workspace,
};

/// Builds the page and takes its pictures into `target/shots`; names choose some of the screens.
pub(crate) fn run(workspace: &Workspace, names: &[String]) -> Result<()> {
    browser::chromium()?;
    page::build(workspace, &tools::page_tools(workspace)?)?;
    process::run(
        cargo()
            .args(["run", "--quiet", "--package", "e2e", "--bin", "shots", "--"])
            .args(names)
            .current_dir(&workspace.root),
    )
}
