//! `cargo xtask test`: every test, in stages, each timed.
//!
//! Quick checks come first. A stage that fails does not stop the others, but for those that need
//! what it builds. The page is linked by one processor at a time, so that is done beside other stages.

mod beside;
mod engines;
mod report;
mod wasm;

use std::{process::Command, thread, time::Duration};

use self::{
    beside::Beside,
    engines::{ENGINES, Engine},
    report::{End, Report},
};
use crate::{
    architecture, browser,
    error::{Error, Result},
    fuzz, page,
    process::{self, cargo},
    tidy,
    tools::{self, WASM},
    types,
    workspace::{BROWSER_CRATES, CORE_CRATES, Workspace},
};

/// A stage of the tests.
#[derive(Debug)]
pub(crate) struct Stage {
    name: &'static str,
    about: &'static str,
    needs: &'static [Need],
    /// A stage that must not have failed.
    after: Option<&'static str>,
    /// An earlier stage, with which it starts where both were chosen.
    with: Option<&'static str>,
    run: fn(&Workspace) -> Result<Outcome>,
}

/// What a stage needs on the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Rustfmt,
    Clippy,
    WasmTarget,
    WasmTestRunner,
    PageTools,
    Node,
    Chromium,
    Engine(Engine),
    NatsServer,
}

/// How a stage ended that did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Skipped(&'static str),
}

const STAGES: &[Stage] = &[
    Stage {
        name: "fmt",
        about: "the sources are formatted",
        needs: &[Need::Rustfmt],
        after: None,
        with: None,
        run: |workspace| in_cargo(workspace, &["fmt", "--all", "--check"]),
    },
    Stage {
        name: "architecture",
        about: "crates depend on each other as the house is built",
        needs: &[],
        after: None,
        with: None,
        run: |workspace| rules(architecture::check(workspace)),
    },
    Stage {
        name: "tidy",
        about: "the sources keep the rules that no compiler checks",
        needs: &[],
        after: None,
        with: None,
        run: |workspace| rules(tidy::check(workspace)?),
    },
    Stage {
        name: "protocol",
        about: "docs/protocol.md as a program in Python reads it, where python3 is there",
        needs: &[],
        after: None,
        with: None,
        run: protocol,
    },
    Stage {
        name: "types",
        about: "a program in TypeScript compiles with the declarations of the API, where npm has the compiler",
        needs: &[],
        after: None,
        with: None,
        run: |workspace| Ok(types::compile(workspace)?.map_or(Outcome::Passed, Outcome::Skipped)),
    },
    Stage {
        name: "deny",
        about: "licences and bans of all dependencies, where cargo-deny is there",
        needs: &[],
        after: None,
        with: None,
        run: deny,
    },
    Stage {
        name: "clippy",
        about: "lints of all crates",
        needs: &[Need::Clippy],
        after: None,
        with: None,
        run: |workspace| {
            let args = [
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ];
            in_cargo(workspace, &args)
        },
    },
    Stage {
        name: "clippy-wasm",
        about: "lints of the crates that run in a browser, as compiled for it",
        needs: &[Need::Clippy, Need::WasmTarget],
        after: None,
        with: None,
        run: clippy_wasm,
    },
    Stage {
        name: "native",
        about: "tests of all crates on this machine",
        needs: &[Need::NatsServer],
        after: None,
        with: None,
        run: |workspace| {
            in_cargo(
                workspace,
                &["test", "--no-fail-fast", "--workspace", "--exclude", "e2e"],
            )
        },
    },
    Stage {
        name: "fuzz",
        about: "the corpus of the fuzzing targets",
        needs: &[Need::Rustfmt],
        after: None,
        with: None,
        run: |workspace| fuzz::test_corpus(workspace).map(|()| Outcome::Passed),
    },
    Stage {
        name: "sim",
        about: "300 seeds of the simulation, with all faults",
        needs: &[],
        after: None,
        with: None,
        // Built as the tests are: another profile would take longer to build than to run.
        run: |workspace| in_cargo(workspace, &["run", "-p", "sim", "--", "--seeds", "300"]),
    },
    Stage {
        name: "wasm",
        about: "the core's tests on wasm32, in Node.js",
        needs: &[Need::WasmTestRunner, Need::Node],
        after: None,
        with: None,
        run: wasm::test,
    },
    Stage {
        name: "page",
        about: "the page builds in release",
        needs: &[Need::PageTools],
        after: None,
        with: Some("clippy"),
        run: |workspace| {
            let tools = tools::page_tools(workspace)?;
            page::build(workspace, &tools).map(|()| Outcome::Passed)
        },
    },
    Stage {
        name: "package",
        about: "the page as part of the program that serves it",
        needs: &[],
        after: Some("page"),
        with: None,
        run: |workspace| page::test_package(workspace).map(|()| Outcome::Passed),
    },
    Stage {
        name: "browser",
        about: "tests of the built page in Chromium",
        needs: &[Need::Chromium],
        after: Some("page"),
        with: None,
        run: |workspace| browser::test(workspace).map(|()| Outcome::Passed),
    },
];

/// Reads the arguments after `test`: the stages asked for, or all. Who asks for an engine gets the page, too.
pub(crate) fn parse(args: &[String]) -> Result<Vec<&'static Stage>> {
    if args.is_empty() {
        return Ok(STAGES.iter().collect());
    }
    let mut chosen = Vec::new();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let options = [("--only", STAGES), ("--engine", ENGINES)];
        let mut options = options.into_iter();
        let given = options.find_map(|(option, stages)| Some((stages, arg.strip_prefix(option)?)));
        let Some((stages, given)) = given else {
            return Err(Error::Usage(format!(
                "`test` has no option `{arg}`, only --only STAGE and --engine ENGINE"
            )));
        };
        let is_engine = arg.starts_with("--engine");
        let name = match given {
            "" => args.next().map(String::as_str),
            rest => rest.strip_prefix('='),
        };
        let stage = stages.iter().find(|stage| Some(stage.name) == name);
        let stage = stage
            .ok_or_else(|| Error::Usage(format!("{arg} needs one of these:\n{}", list(stages))))?;
        let is_page = |other: &&Stage| is_engine && Some(other.name) == stage.after;
        if !chosen.iter().any(is_page) {
            chosen.extend(STAGES.iter().filter(is_page));
        }
        chosen.push(stage);
    }
    Ok(chosen)
}

/// The stages and the engines, a line each.
pub(crate) fn describe() -> String {
    format!("{}\n\nEngines:\n{}", list(STAGES), list(ENGINES))
}

fn list(stages: &[Stage]) -> String {
    stages
        .iter()
        .map(|stage| format!("  {:<14}{}", stage.name, stage.about))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Runs stages and prints how long each took.
pub(crate) fn run(workspace: &Workspace, stages: &[&Stage]) -> Result<()> {
    let mut report = Report::new();
    let ready = report.time("setup", || set_up(workspace, stages));
    thread::scope(|scope| {
        let mut beside = Vec::new();
        for stage in stages {
            let blocked_by = stage.after.filter(|name| report.failed(name));
            let blocked_by = if ready { blocked_by } else { Some("setup") };
            if blocked_by.is_some() {
                report.add(stage.name, Duration::ZERO, End::NotRun);
                continue;
            }
            let starting = stages.iter().filter(|other| other.with == Some(stage.name));
            beside.extend(starting.map(|other| Beside::start(scope, workspace, other.name)));
            match beside.iter().position(|other| other.name == stage.name) {
                Some(place) => beside.swap_remove(place).finish(&mut report),
                None => {
                    report.time(stage.name, || (stage.run)(workspace));
                }
            }
        }
    });
    report.print();
    report.finish()
}

/// Provides what the stages need.
fn set_up(workspace: &Workspace, stages: &[&Stage]) -> Result<Outcome> {
    let needed = |need: Need| stages.iter().any(|stage| stage.needs.contains(&need));
    if needed(Need::Rustfmt) {
        tools::component("fmt", "rustfmt")?;
    }
    if needed(Need::Clippy) {
        tools::component("clippy", "clippy")?;
    }
    if needed(Need::WasmTarget) {
        tools::wasm_target()?;
    }
    if needed(Need::Node) {
        browser::node()?;
    }
    if needed(Need::Chromium) {
        browser::chromium()?;
    }
    for engine in [Engine::Firefox, Engine::WebKit] {
        if needed(Need::Engine(engine)) {
            engine.provide(workspace)?;
        }
    }
    if needed(Need::NatsServer) {
        browser::nats_server()?;
    }
    if needed(Need::WasmTestRunner) {
        tools::wasm_test_runner(workspace)?;
    }
    if needed(Need::PageTools) {
        tools::page_tools(workspace)?;
    }
    Ok(Outcome::Passed)
}

fn in_cargo(workspace: &Workspace, args: &[&str]) -> Result<Outcome> {
    process::run(cargo().args(args).current_dir(&workspace.root))?;
    Ok(Outcome::Passed)
}

fn rules(broken: Vec<String>) -> Result<Outcome> {
    if broken.is_empty() {
        Ok(Outcome::Passed)
    } else {
        Err(Error::Rules(broken))
    }
}

/// The document is also read without the code that it describes.
fn protocol(workspace: &Workspace) -> Result<Outcome> {
    let Some(python) = process::find("python3") else {
        return Ok(Outcome::Skipped("python3 is not installed"));
    };
    let mut check = Command::new(python);
    check
        .arg("docs/check_protocol.py")
        .current_dir(&workspace.root);
    process::run(&mut check)?;
    Ok(Outcome::Passed)
}

/// Compiling cargo-deny takes longer than all that is tested here, so it is used where it is.
fn deny(workspace: &Workspace) -> Result<Outcome> {
    if process::find("cargo-deny").is_none() {
        return Ok(Outcome::Skipped("cargo-deny is not installed"));
    }
    in_cargo(
        workspace,
        &[
            "deny",
            "--workspace",
            "check",
            "bans",
            "licenses",
            "sources",
        ],
    )
}

fn clippy_wasm(workspace: &Workspace) -> Result<Outcome> {
    let mut clippy = cargo();
    clippy.args(["clippy", "--target", WASM, "--all-targets"]);
    for name in CORE_CRATES.iter().chain(&BROWSER_CRATES) {
        clippy.args(["--package", name]);
    }
    // What is left out without it is linted natively.
    clippy
        .args(["--features", "pow/simd,pow-worker/simd"])
        .args(["--", "-D", "warnings"])
        .current_dir(&workspace.root);
    process::run(&mut clippy)?;
    Ok(Outcome::Passed)
}

#[cfg(test)]
mod tests;
