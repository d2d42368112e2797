//! `cargo xtask fuzz`: libFuzzer over the targets of `fuzz/`, on the stable toolchain.
//!
//! The code of the house is instrumented by LLVM's own pass, which stable Rust can be asked for; only
//! the sanitizers beside it would need a nightly one. libFuzzer itself is compiled by the C++ compiler
//! of the machine.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::{Error, Result},
    process::{self, cargo},
    workspace::Workspace,
};

const USAGE: &str = "`cargo xtask fuzz [TARGET] [--seconds N] [--jobs N]`, or `--build` alone";

/// How long each target runs where nothing is said.
const SECONDS: u32 = 60;

/// Most bytes of an input.
const MAX_BYTES: u32 = 4_096;

/// What makes code tell libFuzzer where it has been.
const INSTRUMENTED: &str = "-Cpasses=sancov-module \
    -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares \
    --cfg=fuzzing -Clink-arg=-Wl,--as-needed";

/// Where instrumented programs run. Naming it keeps build scripts and macros free of the
/// instrumentation.
const MACHINE: &str = "x86_64-unknown-linux-gnu";

/// The targets.
const TARGETS: [&str; 5] = ["chain", "codec", "node", "records", "scenario"];

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    targets: Vec<&'static str>,
    seconds: u32,
    jobs: u32,
    builds_only: bool,
}

impl Options {
    /// Reads the arguments after `fuzz`.
    pub(crate) fn parse(args: &[String]) -> Result<Self> {
        let usage = || Error::Usage(format!("{USAGE}; the targets are {}", TARGETS.join(", ")));
        let mut options = Self {
            targets: Vec::new(),
            seconds: SECONDS,
            jobs: 1,
            builds_only: false,
        };
        let mut args = args.iter().map(String::as_str);
        while let Some(arg) = args.next() {
            let mut number = || {
                args.next()
                    .and_then(|text| text.parse().ok())
                    .ok_or_else(usage)
            };
            match arg {
                "--seconds" => options.seconds = number()?,
                "--jobs" => options.jobs = number()?,
                "--build" => options.builds_only = true,
                name => {
                    let known = TARGETS.iter().find(|target| **target == name);
                    options.targets.push(known.ok_or_else(usage)?);
                }
            }
        }
        if options.targets.is_empty() {
            options.targets = TARGETS.to_vec();
        }
        Ok(options)
    }
}

/// Builds the targets and runs those that were asked for. What they find lies under
/// `fuzz/artifacts/TARGET`.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let programs = build(workspace)?;
    if options.builds_only {
        println!("the targets are in {}", programs.display());
        return Ok(());
    }
    for target in &options.targets {
        println!("\n== {target}");
        fuzz(workspace, &programs, target, options)?;
    }
    Ok(())
}

/// Runs the targets over their corpus, without libFuzzer. Their workspace is tested in the target folder of
/// this one, whose dependencies it has.
pub(crate) fn test_corpus(workspace: &Workspace) -> Result<()> {
    let folder = workspace.root.join("fuzz");
    process::run(cargo().args(["fmt", "--check"]).current_dir(&folder))?;
    let mut test = cargo();
    test.current_dir(&folder)
        .args(["test", "--locked", "--target-dir"])
        .arg(&workspace.target);
    process::run(&mut test)
}

/// Builds all targets; gives their folder.
fn build(workspace: &Workspace) -> Result<PathBuf> {
    if process::find("c++").is_none() {
        return Err(Error::Missing {
            what: "a C++ compiler".into(),
            install: "libFuzzer is compiled by it; install one, as by `apt-get install g++`".into(),
        });
    }
    let target = workspace.target.join("fuzz");
    let mut build = cargo();
    build
        .current_dir(workspace.root.join("fuzz"))
        .args(["build", "--release", "--bins", "--features", "libfuzzer"])
        .args(["--target", MACHINE, "--target-dir"])
        .arg(&target)
        .env("RUSTFLAGS", INSTRUMENTED)
        // So that the programs run where no C++ is installed.
        .env("CXXSTDLIB", "static:-bundle=stdc++");
    process::run(&mut build)?;
    Ok(target.join(MACHINE).join("release"))
}

fn fuzz(workspace: &Workspace, programs: &Path, target: &str, options: &Options) -> Result<()> {
    let fuzz = workspace.root.join("fuzz");
    let found = folder(fuzz.join("artifacts").join(target))?;
    // What it collects while it runs is large and of use on this machine alone.
    let collected = folder(workspace.target.join("fuzz").join("corpus").join(target))?;
    let mut run = Command::new(programs.join(target));
    run.arg(&collected)
        .arg(fuzz.join("corpus").join(target))
        .arg(format!("-artifact_prefix={}/", found.display()))
        .arg(format!("-max_total_time={}", options.seconds))
        .arg(format!("-max_len={MAX_BYTES}"))
        .args(["-timeout=60", "-print_final_stats=1"]);
    if options.jobs > 1 {
        run.arg(format!("-fork={}", options.jobs));
    }
    process::run(&mut run)
}

fn folder(path: PathBuf) -> Result<PathBuf> {
    match fs::create_dir_all(&path) {
        Ok(()) => Ok(path),
        Err(source) => Err(Error::File { path, source }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Options> {
        let args: Vec<_> = line.split_whitespace().map(str::to_owned).collect();
        Options::parse(&args)
    }

    #[test]
    fn all_targets_run_unless_some_are_named() {
        let options = parsed("").expect("nothing is asked for");
        assert_eq!((options.targets.len(), options.seconds), (5, SECONDS));
        let options = parsed("node --seconds 7 codec").expect("known names");
        assert_eq!(
            (options.targets, options.seconds),
            (vec!["node", "codec"], 7)
        );
        assert!(parsed("--build").expect("an option").builds_only);
    }

    #[test]
    fn what_is_not_known_is_named_with_what_is() {
        for line in ["nodes", "--seconds", "--seconds soon"] {
            let error = parsed(line).expect_err("no such thing").to_string();
            assert!(error.contains("scenario"), "{error}");
        }
    }

    /// The list here and the programs there are the same.
    #[test]
    fn each_target_has_its_program() {
        let manifest = include_str!("../../fuzz/Cargo.toml");
        let named = manifest.matches("[[bin]]").count();
        assert_eq!(named, TARGETS.len());
        for target in TARGETS {
            assert!(manifest.contains(&format!("src/bin/{target}.rs")));
        }
    }
}
