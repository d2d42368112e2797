//! `cargo xtask bench`: figures beside their peers.

use std::{fs, path::Path, process::Command};

use crate::{
    browser,
    error::{Error, Result},
    page,
    process::{self, cargo},
    tools,
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
        ("pow", []) => pow_bench(workspace, false),
        ("pow", [json]) if json == "--json" => pow_bench(workspace, true),
        _ => Err(Error::Usage(
            "a benchmark is named: `cargo xtask bench pow|page [--json]`".to_owned(),
        )),
    }
}

/// The libraries that the kernel is measured beside, of npm.
const PEERS: [&str; 2] = ["hash-wasm@4.12.0", "@noble/hashes@2.4.0"];

fn page_bench(workspace: &Workspace, json: bool) -> Result<()> {
    browser::chromium()?;
    page::build(workspace, &tools::page_tools(workspace)?)?;
    process::run(&mut driver(workspace, "bench-page", json))
}

fn pow_bench(workspace: &Workspace, json: bool) -> Result<()> {
    browser::chromium()?;
    browser::node()?;
    page::build(workspace, &tools::page_tools(workspace)?)?;
    let peers = workspace.target.join("bench-pow");
    install_peers(&peers)?;
    // As anybody builds it: that is what the `sha2` crate is measured in, too.
    process::run(cargo().current_dir(&workspace.root).args([
        "build",
        "--release",
        "--package",
        "pow",
        "--example",
        "rate",
    ]))?;
    let native = format!("rate{}", std::env::consts::EXE_SUFFIX);
    let native = workspace
        .target
        .join("release")
        .join("examples")
        .join(native);
    let mut command = driver(workspace, "bench-pow", json);
    command
        .arg("--peers")
        .arg(peers)
        .arg("--native")
        .arg(native);
    process::run(&mut command)
}

/// Installs the peers, once for each choice of versions.
fn install_peers(folder: &Path) -> Result<()> {
    let failed = |source| Error::File {
        path: folder.to_owned(),
        source,
    };
    fs::create_dir_all(folder).map_err(failed)?;
    let note = folder.join("installed");
    let wanted = PEERS.join("\n");
    if fs::read_to_string(&note).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(
        Command::new(npm)
            .args([
                "install",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--prefix",
            ])
            .arg(folder)
            .args(PEERS),
    )?;
    fs::write(&note, wanted).map_err(failed)
}

/// A program of `e2e`. The browser does the work: what drives it needs no optimization.
fn driver(workspace: &Workspace, bin: &str, json: bool) -> Command {
    let mut command = cargo();
    command.current_dir(&workspace.root).args([
        "run",
        "--quiet",
        "--package",
        "e2e",
        "--bin",
        bin,
        "--",
    ]);
    if json {
        command.arg("--json");
    }
    command
}
