//! `cargo xtask bench`: figures beside their peers.

use std::process::Command;

use crate::{
    browser,
    error::{Error, Result},
    page, process, tools,
    workspace::Workspace,
};

/// Runs the benchmark that the arguments name.
pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    let (name, rest) = match args.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("", args),
    };
    match (name, rest) {
        ("page", []) => page_bench(workspace, false),
        ("page", [json]) if json == "--json" => page_bench(workspace, true),
        _ => Err(Error::Usage(
            "a benchmark is named: `cargo xtask bench page [--json]`".to_owned(),
        )),
    }
}

fn page_bench(workspace: &Workspace, json: bool) -> Result<()> {
    browser::chromium()?;
    page::build(workspace, &tools::page_tools(workspace)?)?;
    // The browser does the work: what drives it needs no optimization.
    let mut command: Command = process::cargo();
    command.current_dir(&workspace.root).args([
        "run",
        "--quiet",
        "--package",
        "e2e",
        "--bin",
        "bench-page",
        "--",
    ]);
    if json {
        command.arg("--json");
    }
    process::run(&mut command)
}
