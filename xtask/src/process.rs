//! Starting other programs.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::Value;

use crate::error::{Error, Result};

/// Runs a program that prints for itself.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|source| Error::Start {
        program: name(command),
        source,
    })?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::Failed {
            command: line(command),
            status,
        })
    }
}

/// Runs a program for what it prints; what it complains of is shown.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| Error::Start {
            program: name(command),
            source,
        })?;
    if !output.status.success() {
        return Err(Error::Failed {
            command: line(command),
            status: output.status,
        });
    }
    String::from_utf8(output.stdout).map_err(|error| Error::Unreadable {
        what: format!("the output of `{}`", line(command)),
        why: error.to_string(),
    })
}

/// The programs of some kinds of targets (`test`, `bench`, …) among what cargo says that it made, asked for it with
/// `--message-format`; a library's own tests are of kind `lib`.
pub(crate) fn made(messages: &str, kinds: &[&str]) -> Vec<PathBuf> {
    let program = |line: &str| {
        let message: Value = serde_json::from_str(line).ok()?;
        let kind = message["target"]["kind"][0].as_str()?;
        let program = message["executable"].as_str()?;
        kinds.contains(&kind).then(|| PathBuf::from(program))
    };
    messages.lines().filter_map(program).collect()
}

/// Runs a program and gives what it printed, its complaints first, and how it went.
pub(crate) fn told(command: &mut Command) -> (String, Result<()>) {
    let output = match command.stdin(Stdio::null()).output() {
        Ok(output) => output,
        Err(source) => {
            let program = name(command);
            return (String::new(), Err(Error::Start { program, source }));
        }
    };
    let [complaints, printed] =
        [&output.stderr, &output.stdout].map(|bytes| String::from_utf8_lossy(bytes));
    let went = if output.status.success() {
        Ok(())
    } else {
        Err(Error::Failed {
            command: line(command),
            status: output.status,
        })
    };
    (complaints.into_owned() + &printed, went)
}

/// Whether a program can be started and succeeds, its output unseen.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The first line that a program prints, if it runs.
pub(crate) fn first_line(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output
        .status
        .success()
        .then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}

/// A program in one of the folders of the PATH.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// The PATH with a folder before all others.
pub(crate) fn path_with(folder: &Path) -> OsString {
    let old = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(folder.to_owned()).chain(env::split_paths(&old));
    // Only a folder with the separator in its name can't be joined; then the old PATH must do.
    env::join_paths(folders).unwrap_or(old)
}

/// The `cargo` that runs this program.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_stem().unwrap_or(program.as_os_str());
    let words = std::iter::once(program).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
