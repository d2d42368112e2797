//! `cargo xtask bench`: figures beside their peers.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    browser,
    error::{Error, Result},
    npm, page, process,
    tools::{self, PageTools, WASM},
    workspace::Workspace,
};

/// What `bench` is asked for.
const USAGE: &str = "a benchmark is named: `cargo xtask bench pow|page|node|relay|doors|difficulty|headless|lab [--json]`; \
                     of relay and page, parts may be named";

/// Runs the benchmark that the arguments name.
pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    let (name, rest) = match args.split_first() {
        Some((name, rest)) => (name.as_str(), rest),
        None => ("", args),
    };
    let (json, parts) = match rest.split_last() {
        Some((json, parts)) if json == "--json" => (true, parts),
        _ => (false, rest),
    };
    if !parts.is_empty() && !["relay", "page"].contains(&name) {
        return Err(Error::Usage(USAGE.to_owned()));
    }
    match name {
        "pow" => pow_bench(workspace, json),
        "page" => page_bench(workspace, parts, json),
        "node" => node_bench(workspace, json),
        "relay" => relay_bench(workspace, parts, json),
        "doors" => doors_bench(workspace, json),
        "headless" => headless_bench(workspace, json),
        "difficulty" => difficulty_bench(workspace, json),
        "lab" => lab_bench(workspace, json),
        _ => Err(Error::Usage(USAGE.to_owned())),
    }
}

/// A blockchain page of others, which npm has built.
const PAGE_PEERS: [&str; 1] = ["insight-ui@0.4.0"];

/// The page, beside pages of others.
fn page_bench(workspace: &Workspace, parts: &[String], json: bool) -> Result<()> {
    browser::chromium()?;
    browser::node()?;
    page::build(workspace, &tools::page_tools(workspace)?)?;
    let peers = workspace.target.join("xtask").join("bench-page");
    npm::install(&peers, &PAGE_PEERS)?;
    let packages = format!("packages={}", peers.display());
    let mut args = vec![OsStr::new(&packages)];
    args.extend(parts.iter().map(OsStr::new));
    in_browser(workspace, "bench-page", &args, json)
}

/// The simulated network in the Lab's worker, drawn by the page.
fn lab_bench(workspace: &Workspace, json: bool) -> Result<()> {
    browser::chromium()?;
    page::build(workspace, &tools::page_tools(workspace)?)?;
    in_browser(workspace, "bench-lab", &[], json)
}

/// The libraries of npm that the kernel is measured beside.
const HASH_PEERS: [&str; 2] = ["hash-wasm@4.12.0", "@noble/hashes@2.4.0"];

/// The library of npm that the relay is measured beside.
const RELAY_PEERS: [&str; 1] = ["ws@8.23.0"];

/// The kernel in its workers and natively, beside others' libraries.
fn pow_bench(workspace: &Workspace, json: bool) -> Result<()> {
    browser::chromium()?;
    browser::node()?;
    page::build(workspace, &tools::page_tools(workspace)?)?;
    let peers = workspace.target.join("xtask").join("bench-pow");
    npm::install(&peers, &HASH_PEERS)?;
    // As anybody builds it: that is how the `sha2` crate is measured, too.
    process::run(process::cargo().current_dir(&workspace.root).args([
        "build",
        "--release",
        "--package",
        "pow",
        "--example",
        "rate",
    ]))?;
    let native = workspace
        .target
        .join("release")
        .join("examples")
        .join(format!("rate{}", std::env::consts::EXE_SUFFIX));
    let args = [peers.as_os_str(), native.as_os_str()];
    in_browser(workspace, "bench-pow", &args, json)
}

/// The ledger natively, then the ledger and a long room in a tab.
fn node_bench(workspace: &Workspace, json: bool) -> Result<()> {
    browser::chromium()?;
    let tools = tools::page_tools(workspace)?;
    page::build(workspace, &tools)?;
    let folder = workspace.target.join("xtask").join("bench-ledger");
    build_tab_bench(workspace, &tools, &folder)?;
    let mut native = process::cargo();
    native.current_dir(&workspace.root).args([
        "bench",
        "--quiet",
        "--package",
        "ledger",
        "--bench",
        "ledger",
    ]);
    let mut sim = process::cargo();
    sim.current_dir(&workspace.root)
        .args(["run", "--quiet", "--release", "--package", "sim", "--"])
        .args(["--report", "rate", "--seeds", "40"]);
    let figures = process::output(&mut native)? + &process::output(&mut sim)?;
    let lines = folder.with_extension("lines");
    write(&lines, figures.as_bytes())?;
    let args = [lines.as_os_str(), folder.as_os_str()];
    in_browser(workspace, "bench-node", &args, json)
}

/// A long room in the headless node, from its start to its last page.
fn headless_bench(workspace: &Workspace, json: bool) -> Result<()> {
    let program = released(workspace, "native", "chalkchain")?;
    in_browser(workspace, "bench-headless", &[program.as_os_str()], json)
}

/// The difficulty rules in simulated time; the chart in the documents is drawn anew.
fn difficulty_bench(workspace: &Workspace, json: bool) -> Result<()> {
    let chart = workspace.root.join("docs/images/difficulty.svg");
    in_browser(workspace, "bench-difficulty", &[chart.as_os_str()], json)
}

/// The relay beside `nats-server` and npm's `ws`, all on this machine.
fn relay_bench(workspace: &Workspace, parts: &[String], json: bool) -> Result<()> {
    browser::node()?;
    let nats = browser::nats_server()?;
    let peers = workspace.target.join("xtask").join("bench-relay");
    npm::install(&peers, &RELAY_PEERS)?;
    let relay = released(workspace, "chalk-relay", "chalk-relay")?;
    let mut args = vec![relay.as_os_str(), nats.as_os_str(), peers.as_os_str()];
    args.extend(parts.iter().map(OsStr::new));
    among_clients(workspace, "bench-relay", &args, json)
}

/// A node's HTTP API on one core, while it fetches a long room and mines.
fn doors_bench(workspace: &Workspace, json: bool) -> Result<()> {
    let program = released(workspace, "native", "chalkchain")?;
    among_clients(workspace, "bench-doors", &[program.as_os_str()], json)
}

/// Builds a program as anybody does, and gives where it is.
fn released(workspace: &Workspace, package: &str, program: &str) -> Result<PathBuf> {
    let mut build = process::cargo();
    build
        .current_dir(&workspace.root)
        .args(["build", "--release", "--package", package]);
    process::run(&mut build)?;
    let program = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    Ok(workspace.target.join("release").join(program))
}

/// Runs one of the benchmarks whose clients take part in what is measured.
fn among_clients(workspace: &Workspace, name: &str, args: &[&OsStr], json: bool) -> Result<()> {
    let mut command = process::cargo();
    command
        .current_dir(&workspace.root)
        .args(["run", "--quiet", "--release", "--package", "e2e"])
        .args(["--bin", name, "--"])
        .args(args);
    if json {
        command.arg("--json");
    }
    process::run(&mut command)
}

/// Runs one of the benchmarks that drive a browser, or a clock of their own. The browser does the work:
/// what drives it needs no optimization.
fn in_browser(workspace: &Workspace, name: &str, args: &[&OsStr], json: bool) -> Result<()> {
    let mut command: Command = process::cargo();
    command
        .current_dir(&workspace.root)
        .args(["run", "--quiet", "--package", "e2e", "--bin", name, "--"])
        .args(args);
    if json {
        command.arg("--json");
    }
    process::run(&mut command)
}

/// Compiles the ledger's benchmark as the page's workers are compiled, and puts it beside the page
/// that runs it.
fn build_tab_bench(workspace: &Workspace, tools: &PageTools, folder: &Path) -> Result<()> {
    let mut build = process::cargo();
    build.current_dir(&workspace.root).args([
        "build",
        "--package",
        "ledger",
        "--bench",
        "ledger",
        "--profile",
        "page",
        "--target",
        WASM,
        "--message-format",
        "json-render-diagnostics",
    ]);
    let messages = process::output(&mut build)?;
    let program = process::made(&messages, &["bench"])
        .pop()
        .ok_or_else(|| Error::Unreadable {
            what: "the output of `cargo build`".into(),
            why: "it names no program".into(),
        })?;
    fs::create_dir_all(folder).map_err(|source| Error::File {
        path: folder.to_owned(),
        source,
    })?;
    process::run(
        Command::new("wasm-bindgen")
            .env("PATH", &tools.path)
            .args(["--target", "web", "--no-typescript", "--out-name", "ledger"])
            .arg("--out-dir")
            .arg(folder)
            .arg(program),
    )?;
    let page = workspace.root.join("e2e").join("bench-ledger");
    for file in ["index.html", "page.js", "worker.js"] {
        let path = page.join(file);
        fs::copy(&path, folder.join(file)).map_err(|source| Error::File { path, source })?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}
