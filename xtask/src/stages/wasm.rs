//! The core's tests on wasm32: compiled, and run in Node.js, as many programs at once as there are processors.
//!
//! A test's program there has one thread, and cargo runs one program after the other.

use std::{
    fs,
    path::PathBuf,
    process::Command,
    sync::{Mutex, PoisonError},
    thread,
};

use super::Outcome;
use crate::{
    error::Result,
    process::{self, cargo},
    tools::{self, WASM},
    workspace::{CORE_CRATES, Workspace},
};

pub(super) fn test(workspace: &Workspace) -> Result<Outcome> {
    let runner = tools::wasm_test_runner(workspace)?;
    let mut programs = compile(workspace)?;
    // The largest ones, which are taken from the end, tend to run longest.
    programs.sort_by_key(|program| fs::metadata(program).map_or(0, |file| file.len()));
    let programs = Mutex::new(programs);
    let failed = Mutex::new(None);
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(program) = take(&programs) {
                    let (told, went) = process::told(Command::new(&runner).arg(&program));
                    println!("     Running {}\n{told}", program.display());
                    if let Err(error) = went {
                        let mut failed = failed.lock().unwrap_or_else(PoisonError::into_inner);
                        failed.get_or_insert(error);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap_or_else(PoisonError::into_inner);
    failed.map_or(Ok(Outcome::Passed), Err)
}

fn take(programs: &Mutex<Vec<PathBuf>>) -> Option<PathBuf> {
    let mut programs = programs.lock().unwrap_or_else(PoisonError::into_inner);
    programs.pop()
}

/// Compiles the tests, without what a debugger reads: Node.js reads none of it.
fn compile(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let packages = CORE_CRATES.map(|name| ["--package", name]);
    let all: &[&str] = packages.as_flattened();
    let mut programs = Vec::new();
    // The kernel has another path with vectors.
    for args in [all, &["--package", "pow", "--features", "pow/simd"]] {
        let mut build = cargo();
        build
            .args(["test", "--no-run", "--lib", "--tests", "--target", WASM])
            .args(["--message-format", "json-render-diagnostics"])
            .args(args)
            .env("CARGO_PROFILE_DEV_DEBUG", "false")
            .current_dir(&workspace.root);
        programs.extend(process::made(
            &process::output(&mut build)?,
            &["lib", "test"],
        ));
    }
    Ok(programs)
}
