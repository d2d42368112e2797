//! A name for one build of the page.
//!
//! The page and its node worker are separate files, and a browser's cache may hold them from
//! different days. Both carry the id of the build that made them, and compare.

use std::{
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Result},
    workspace::Workspace,
};

/// Files and folders that the page's programs are compiled from. Others, such as styles, must not
/// change the id: another id compiles page and worker anew.
const INPUTS: [&str; 16] = [
    "Cargo.lock",
    "Cargo.toml",
    "crates/api",
    "crates/gpu-worker",
    "crates/lab",
    "crates/lab-worker",
    "crates/ledger",
    "crates/node",
    "crates/node-worker",
    "crates/pow",
    "crates/pow-worker",
    "crates/sim",
    "crates/vault-worker",
    "crates/wire",
    "locales",
    "src",
];

/// The id of the page's next build: the version, and a hash of all that its programs are compiled
/// from.
pub(crate) fn of_page(workspace: &Workspace) -> Result<String> {
    let hash = hash_of(&workspace.root, &INPUTS)?;
    Ok(format!("{}+{hash:016x}", env!("CARGO_PKG_VERSION")))
}

/// A hash over names and contents of files and, of folders, all files below.
fn hash_of(root: &Path, inputs: &[&str]) -> Result<u64> {
    let mut files = Vec::new();
    for input in inputs {
        gather(&root.join(input), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        file.strip_prefix(root).unwrap_or(&file).hash(&mut hasher);
        fs::read(&file)
            .map_err(|source| Error::File { path: file, source })?
            .hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn gather(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let failed = |source| Error::File {
        path: path.to_owned(),
        source,
    };
    for entry in fs::read_dir(path).map_err(failed)? {
        gather(&entry.map_err(failed)?.path(), files)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(root: &Path, file: &str, content: &str) {
        let path = root.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("created");
        fs::write(path, content).expect("written");
    }

    #[test]
    fn the_id_follows_what_the_page_is_built_from_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path();
        let inputs = ["Cargo.toml", "src"];
        write(root, "Cargo.toml", "[package]");
        write(root, "src/main.rs", "fn main() {}");
        let id = || hash_of(root, &inputs).expect("all can be read");
        let first = id();
        write(root, "docs/notes.md", "of no use to the page");
        assert_eq!(id(), first);
        write(root, "src/main.rs", "fn main() { }");
        let second = id();
        assert_ne!(second, first);
        write(root, "src/main.rs", "fn main() {}");
        assert_eq!(id(), first);
        write(root, "src/a/b.rs", "");
        let with_file = id();
        assert_ne!(with_file, first);
        fs::rename(root.join("src/a/b.rs"), root.join("src/a/c.rs")).expect("renamed");
        assert_ne!(id(), with_file);
        fs::remove_file(root.join("Cargo.toml")).expect("removed");
        assert!(matches!(hash_of(root, &inputs), Err(Error::File { .. })));
    }

    #[test]
    fn all_inputs_of_the_page_are_there() {
        let workspace = Workspace::open().expect("this workspace");
        let id = of_page(&workspace).expect("all can be read");
        let (version, hash) = id.split_once('+').expect("version and hash");
        assert_eq!((version, hash.len()), (env!("CARGO_PKG_VERSION"), 16));
    }
}
