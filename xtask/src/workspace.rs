//! Where things are, and which crates there are.

use std::{env, fs, path::PathBuf};

use serde_json::Value;

use crate::{
    error::{Error, Result},
    process::{self, cargo},
};

/// The crates that run anywhere: `no_std`, and tested on wasm32 too.
pub(crate) const CORE_CRATES: [&str; 7] = ["api", "lab", "ledger", "node", "pow", "sim", "wire"];

/// The crates of the page, which only run in a browser.
pub(crate) const BROWSER_CRATES: [&str; 6] = [
    "chalkchain-page",
    "gpu-worker",
    "lab-worker",
    "node-worker",
    "pow-worker",
    "vault-worker",
];

/// This workspace.
#[derive(Debug)]
pub(crate) struct Workspace {
    /// Its folder.
    pub(crate) root: PathBuf,
    /// Where cargo builds.
    pub(crate) target: PathBuf,
    /// Its crates.
    pub(crate) crates: Vec<Crate>,
}

/// A crate of the workspace.
#[derive(Debug)]
pub(crate) struct Crate {
    pub(crate) name: String,
    pub(crate) manifest: PathBuf,
    /// Other crates of the workspace that it needs, also for its tests or its build.
    pub(crate) needs: Vec<String>,
}

impl Workspace {
    /// The workspace that this program belongs to.
    pub(crate) fn open() -> Result<Self> {
        // As cargo says now, not as it was when this was compiled: a folder can be moved.
        let own = env::var_os("CARGO_MANIFEST_DIR");
        let own = own.map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = own.parent().unwrap_or(&own).to_owned();
        let mut command = cargo();
        command
            .args(["metadata", "--format-version", "1", "--no-deps"])
            .current_dir(&root);
        let unreadable = |why: String| Error::Unreadable {
            what: "the output of `cargo metadata`".into(),
            why,
        };
        let metadata: Value = serde_json::from_str(&process::output(&mut command)?)
            .map_err(|error| unreadable(error.to_string()))?;
        let target = text(&metadata, "target_directory").map_err(unreadable)?;
        let packages = list(&metadata, "packages").map_err(unreadable)?;
        let crates = packages
            .iter()
            .map(Crate::read)
            .collect::<std::result::Result<_, _>>()
            .map_err(unreadable)?;
        Ok(Self {
            root,
            target: target.into(),
            crates,
        })
    }

    /// The version of a crate in `Cargo.lock`.
    pub(crate) fn locked_version(&self, name: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).map_err(|source| Error::File {
            path: path.clone(),
            source,
        })?;
        version_in_lock(&lock, name).ok_or_else(|| Error::Unreadable {
            what: path.display().to_string(),
            why: format!("it names no version of {name}"),
        })
    }

    /// Where the built page is.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }
}

impl Crate {
    fn read(package: &Value) -> std::result::Result<Self, String> {
        Ok(Self {
            name: text(package, "name")?.to_owned(),
            manifest: text(package, "manifest_path")?.into(),
            needs: list(package, "dependencies")?
                .iter()
                // Only crates of the workspace are named by path.
                .filter(|dependency| dependency["path"].is_string())
                .map(|dependency| text(dependency, "name").map(str::to_owned))
                .collect::<std::result::Result<_, _>>()?,
        })
    }
}

fn text<'a>(value: &'a Value, field: &str) -> std::result::Result<&'a str, String> {
    value[field].as_str().ok_or(format!("no text in `{field}`"))
}

fn list<'a>(value: &'a Value, field: &str) -> std::result::Result<&'a Vec<Value>, String> {
    value[field]
        .as_array()
        .ok_or(format!("no list in `{field}`"))
}

fn version_in_lock(lock: &str, name: &str) -> Option<String> {
    let name_line = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name_line);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_a_lock() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        let version = version_in_lock(lock, "wasm-bindgen");
        assert_eq!(version.as_deref(), Some("0.2.130"));
        assert_eq!(version_in_lock(lock, "bindgen"), None);
    }
}
