//! Packages of npm that tests and benchmarks use; nothing of them is committed.

use std::{fs, path::Path, process::Command};

use crate::{
    error::{Error, Result},
    process,
};

/// Installs packages into a folder, once for each choice of versions.
///
/// # Errors
/// With the command that failed, where npm is missing or reaches no registry.
pub(crate) fn install(folder: &Path, packages: &[&str]) -> Result<()> {
    fs::create_dir_all(folder).map_err(|source| Error::File {
        path: folder.to_owned(),
        source,
    })?;
    let note = folder.join("installed");
    let wanted = packages.join("\n");
    if fs::read_to_string(&note).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(
        Command::new(npm)
            .args(["install", "--no-audit", "--no-fund", "--ignore-scripts"])
            .arg("--prefix")
            .arg(folder)
            .args(packages),
    )?;
    fs::write(&note, wanted).map_err(|source| Error::File { path: note, source })
}
