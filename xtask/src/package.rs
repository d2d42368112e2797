//! The package for other people's pages: `pkg/`, and beside it the programs of the built page that it needs.

use std::{fs, path::Path};

use crate::{
    error::{Error, Result},
    page, tools,
    workspace::Workspace,
};

/// What the package is written of.
const SOURCES: [&str; 5] = [
    "README.md",
    "api.d.ts",
    "chalkchain.d.ts",
    "chalkchain.js",
    "package.json",
];

/// What of the built page is in it: the door, the node, and what it mines with.
const PROGRAMS: [&str; 12] = [
    "door.js",
    "door_bg.wasm",
    "gpu-worker.js",
    "gpu-worker_bg.wasm",
    "gpu-worker_loader.js",
    "node-worker.js",
    "node-worker_bg.wasm",
    "node-worker_loader.js",
    "pow-worker-simd.js",
    "pow-worker-simd_bg.wasm",
    "pow-worker.js",
    "pow-worker_bg.wasm",
];

/// What starts the search workers before they are kept in memory.
const LOADERS: [&str; 2] = ["pow-worker-simd_loader.js", "pow-worker_loader.js"];

/// Builds the page and gathers the package in `target/pkg`.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    page::build(workspace, &tools::page_tools(workspace)?)?;
    let folder = workspace.target.join("pkg");
    gather(&workspace.root.join("pkg"), &workspace.dist(), &folder)?;
    println!("\n  {}\n", folder.display());
    Ok(())
}

/// Copies what belongs to the package.
fn gather(sources: &Path, page: &Path, folder: &Path) -> Result<()> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::File { path, source }
    };
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(failed(folder))?;
    }
    fs::create_dir_all(folder).map_err(failed(folder))?;
    let all = SOURCES.iter().map(|name| (sources, name));
    let all = all.chain(PROGRAMS.iter().chain(&LOADERS).map(|name| (page, name)));
    for (from, name) in all {
        let path = from.join(name);
        fs::copy(&path, folder.join(name)).map_err(failed(&path))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_names_the_files_that_it_has() {
        let workspace = Workspace::open().expect("a workspace");
        let manifest = fs::read_to_string(workspace.root.join("pkg/package.json"));
        let manifest: serde_json::Value =
            serde_json::from_str(&manifest.expect("a manifest")).expect("JSON");
        assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
        for key in ["module", "types"] {
            let name = manifest[key].as_str().expect("a file");
            assert!(SOURCES.contains(&name.trim_start_matches("./")), "{name}");
        }
    }

    #[test]
    fn a_package_is_gathered_anew() {
        let folder = tempfile::tempdir().expect("a folder");
        let (sources, page, out) = ["a", "b", "c"].map(|name| folder.path().join(name)).into();
        for (from, names) in [
            (&sources, &SOURCES[..]),
            (&page, &PROGRAMS[..]),
            (&page, &LOADERS[..]),
        ] {
            fs::create_dir_all(from).expect("created");
            for name in names {
                fs::write(from.join(name), name).expect("written");
            }
        }
        for _ in 0..2 {
            gather(&sources, &page, &out).expect("gathered");
            fs::write(out.join("old"), "").expect("written");
        }
        let count = SOURCES.len() + PROGRAMS.len() + LOADERS.len();
        assert_eq!(fs::read_dir(&out).expect("a folder").count(), count + 1);
        fs::remove_file(page.join(PROGRAMS[0])).expect("removed");
        assert!(gather(&sources, &page, &out).is_err());
    }
}
