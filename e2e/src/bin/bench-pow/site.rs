//! The folder that the browser loads: the search workers as they are shipped, the peers as they come
//! from npm, and the script that drives both.

use std::{fs, io, path::Path};

use e2e::{Result, dist};
use tempfile::TempDir;

/// This benchmark's own files.
const OWN: [(&str, &str); 3] = [
    ("index.html", include_str!("www/index.html")),
    ("bench.js", include_str!("www/bench.js")),
    ("peer.js", include_str!("www/peer.js")),
];

/// The files of the built page that are search workers begin so.
const SEARCH_WORKERS: [&str; 2] = ["gpu-worker", "pow-worker"];

/// Puts the folder together.
pub(crate) fn build(peers: &Path) -> Result<TempDir> {
    let site = tempfile::Builder::new().prefix("chalk-bench-").tempdir()?;
    for (name, text) in OWN {
        fs::write(site.path().join(name), text)?;
    }
    copy(&dist()?, site.path(), |name| {
        SEARCH_WORKERS.iter().any(|worker| name.starts_with(worker))
    })?;
    let packages = peers.join("node_modules");
    for (package, folder) in [("hash-wasm/dist", "hash-wasm"), ("@noble/hashes", "noble")] {
        let to = site.path().join(folder);
        fs::create_dir(&to)?;
        copy(&packages.join(package), &to, |name| {
            Path::new(name).extension().is_some_and(|kind| kind == "js")
        })?;
    }
    Ok(site)
}

/// Copies the files whose names fit.
fn copy(from: &Path, to: &Path, fits: impl Fn(&str) -> bool) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if entry.file_type()?.is_file() && name.to_str().is_some_and(&fits) {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}
