//! A stage that runs beside others, as a program of its own whose output waits for its turn.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    thread::{Scope, ScopedJoinHandle},
    time::{Duration, Instant},
};

use super::{Outcome, report::Report};
use crate::{
    error::{Error, Result},
    process,
    workspace::Workspace,
};

/// A stage under way.
pub(super) struct Beside<'scope> {
    pub(super) name: &'static str,
    output: PathBuf,
    run: ScopedJoinHandle<'scope, (Result<()>, Duration)>,
}

impl<'scope> Beside<'scope> {
    /// Starts a stage.
    pub(super) fn start(
        scope: &'scope Scope<'scope, '_>,
        workspace: &Workspace,
        name: &'static str,
    ) -> Self {
        let folder = workspace.target.join("xtask");
        let output = folder.join(format!("{name}.txt"));
        let printed = output.clone();
        let run = scope.spawn(move || {
            let start = Instant::now();
            let end = run(name, &folder, &printed);
            (end, start.elapsed())
        });
        Self { name, output, run }
    }

    /// Waits for its end, and shows what it printed.
    pub(super) fn finish(self, report: &mut Report) {
        let (end, took) = self.run.join().expect("a stage does not panic");
        // It printed its heading itself.
        print!("{}", fs::read_to_string(&self.output).unwrap_or_default());
        report.note(self.name, took, end.map(|()| Outcome::Passed));
    }
}

fn run(name: &str, folder: &Path, output: &Path) -> Result<()> {
    let failed = |source| Error::File {
        path: output.to_owned(),
        source,
    };
    fs::create_dir_all(folder).map_err(failed)?;
    let printed = fs::File::create(output).map_err(failed)?;
    let complaints = printed.try_clone().map_err(failed)?;
    let program = env::current_exe().map_err(failed)?;
    process::run(
        Command::new(program)
            .args(["test", "--only", name])
            .stdout(printed)
            .stderr(complaints),
    )
}
