//! `cargo xtask test`: every test, in stages, each timed.
//!
//! Quick checks come first. A stage that fails does not stop the others, but for those that need
//! what it builds.

use std::{
    process::Command,
    time::{Duration, Instant},
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
        run: |workspace| in_cargo(workspace, &["fmt", "--all", "--check"]),
    },
    Stage {
        name: "architecture",
        about: "crates depend on each other as the house is built",
        needs: &[],
        after: None,
        run: |workspace| rules(architecture::check(workspace)),
    },
    Stage {
        name: "tidy",
        about: "the sources keep the rules that no compiler checks",
        needs: &[],
        after: None,
        run: |workspace| rules(tidy::check(workspace)?),
    },
    Stage {
        name: "protocol",
        about: "docs/protocol.md as a program in Python reads it, where python3 is there",
        needs: &[],
        after: None,
        run: protocol,
    },
    Stage {
        name: "types",
        about: "a program in TypeScript compiles with the declarations of the API, where npm has the compiler",
        needs: &[],
        after: None,
        run: |workspace| Ok(types::compile(workspace)?.map_or(Outcome::Passed, Outcome::Skipped)),
    },
    Stage {
        name: "deny",
        about: "licences and bans of all dependencies, where cargo-deny is there",
        needs: &[],
        after: None,
        run: deny,
    },
    Stage {
        name: "clippy",
        about: "lints of all crates",
        needs: &[Need::Clippy],
        after: None,
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
        run: clippy_wasm,
    },
    Stage {
        name: "native",
        about: "tests of all crates on this machine",
        needs: &[],
        after: None,
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
        run: |workspace| fuzz::test_corpus(workspace).map(|()| Outcome::Passed),
    },
    Stage {
        name: "sim",
        about: "300 seeds of the simulation, with all faults",
        needs: &[],
        after: None,
        // Built as the tests are: another profile would take longer to build than to run.
        run: |workspace| in_cargo(workspace, &["run", "-p", "sim", "--", "--seeds", "300"]),
    },
    Stage {
        name: "wasm",
        about: "the core's tests on wasm32, in Node.js",
        needs: &[Need::WasmTestRunner, Need::Node],
        after: None,
        run: wasm,
    },
    Stage {
        name: "page",
        about: "the page builds in release, and into the program that serves it",
        needs: &[Need::PageTools],
        after: None,
        run: |workspace| {
            page::build(workspace, &tools::page_tools(workspace)?)?;
            page::test_package(workspace).map(|()| Outcome::Passed)
        },
    },
    Stage {
        name: "browser",
        about: "tests of the built page in Chromium",
        needs: &[Need::Chromium],
        after: Some("page"),
        run: |workspace| browser::test(workspace).map(|()| Outcome::Passed),
    },
];

/// Reads the arguments after `test`: the stages asked for, or all.
pub(crate) fn parse(args: &[String]) -> Result<Vec<&'static Stage>> {
    if args.is_empty() {
        return Ok(STAGES.iter().collect());
    }
    let mut chosen = Vec::new();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let name = match arg.strip_prefix("--only") {
            Some("") => args.next().map(String::as_str),
            Some(rest) => rest.strip_prefix('='),
            None => {
                return Err(Error::Usage(format!(
                    "`test` has no option `{arg}`, only --only STAGE"
                )));
            }
        };
        let stage = STAGES.iter().find(|stage| Some(stage.name) == name);
        chosen.push(stage.ok_or_else(|| {
            Error::Usage(format!("--only needs the name of a stage:\n{}", describe()))
        })?);
    }
    Ok(chosen)
}

/// The stages, a line each.
pub(crate) fn describe() -> String {
    STAGES
        .iter()
        .map(|stage| format!("  {:<14}{}", stage.name, stage.about))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Runs stages and prints how long each took.
pub(crate) fn run(workspace: &Workspace, stages: &[&Stage]) -> Result<()> {
    let mut report = Report::default();
    let ready = report.time("setup", || set_up(workspace, stages));
    for stage in stages {
        let blocked_by = stage.after.filter(|name| report.failed(name));
        let blocked_by = if ready { blocked_by } else { Some("setup") };
        match blocked_by {
            Some(_) => report.add(stage.name, Duration::ZERO, End::NotRun),
            None => {
                report.time(stage.name, || (stage.run)(workspace));
            }
        }
    }
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

fn wasm(workspace: &Workspace) -> Result<Outcome> {
    let runner = tools::wasm_test_runner(workspace)?;
    let packages = CORE_CRATES.map(|name| ["--package", name]);
    let all: &[&str] = packages.as_flattened();
    // The kernel has another path with vectors.
    for args in [all, &["--package", "pow", "--features", "pow/simd"]] {
        let mut test = cargo();
        test.args(["test", "--no-fail-fast", "--lib", "--tests"])
            .args(["--target", WASM])
            .args(args)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
            .current_dir(&workspace.root);
        process::run(&mut test)?;
    }
    Ok(Outcome::Passed)
}

/// What became of each stage.
#[derive(Debug, Default)]
struct Report(Vec<(&'static str, Duration, End)>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Ok(Outcome),
    Failed,
    NotRun,
}

impl Report {
    /// Does something under a heading, and notes how it went; tells whether it went well.
    fn time(&mut self, name: &'static str, work: impl FnOnce() -> Result<Outcome>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let end = match work() {
            Ok(outcome) => End::Ok(outcome),
            Err(error) => {
                eprintln!("error: {error}");
                End::Failed
            }
        };
        self.add(name, start.elapsed(), end);
        end != End::Failed
    }

    fn add(&mut self, name: &'static str, took: Duration, end: End) {
        self.0.push((name, took, end));
    }

    fn failed(&self, name: &str) -> bool {
        self.0
            .iter()
            .any(|(other, _, end)| *other == name && !matches!(end, End::Ok(_)))
    }

    fn print(&self) {
        println!();
        for (name, took, end) in &self.0 {
            let end = match end {
                End::Ok(Outcome::Passed) => "ok",
                End::Ok(Outcome::Skipped(why)) => why,
                End::Failed => "FAILED",
                End::NotRun => "not run",
            };
            println!("{name:<14}{:>8.1} s  {end}", took.as_secs_f64());
        }
        let total: Duration = self.0.iter().map(|(_, took, _)| *took).sum();
        println!("{:<14}{:>8.1} s", "all", total.as_secs_f64());
    }

    fn finish(self) -> Result<()> {
        let failed: Vec<_> = self
            .0
            .into_iter()
            .filter(|(_, _, end)| *end == End::Failed)
            .map(|(name, ..)| name)
            .collect();
        if failed.is_empty() {
            Ok(())
        } else {
            Err(Error::Stages(failed))
        }
    }
}

#[cfg(test)]
mod tests;
