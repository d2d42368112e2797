//! The page's languages as files beside it.

use std::{
    env,
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Result},
    workspace::Workspace,
};

#[path = "../../src/text/catalog.rs"]
mod catalog;
#[path = "../../src/text/compile.rs"]
mod compile;

/// The language that the page carries.
const BUILT_IN: &str = "en";
/// Folders of texts that are fetched apart from the others.
const APART: [&str; 2] = ["lab", "papers"];
/// Where Trunk gathers what it builds, as it tells its hooks.
const STAGING: &str = "TRUNK_STAGING_DIR";

/// Writes `texts/LANGUAGE.texts` for each language but the one that the page carries, and
/// `texts/lab/LANGUAGE.texts` and `texts/papers/LANGUAGE.texts` for each that the lab and its papers speak, into the
/// folder that Trunk names, else into `dist`.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    let staging = env::var_os(STAGING).map_or_else(|| workspace.dist(), PathBuf::from);
    let (locales, texts) = (workspace.root.join("locales"), staging.join("texts"));
    compile_all(&locales, &texts, |stem| stem != BUILT_IN)?;
    for apart in APART {
        compile_all(&locales.join(apart), &texts.join(apart), |_| true)?;
    }
    Ok(())
}

/// Compiles the locale files of a folder whose name is wanted.
fn compile_all(locales: &Path, folder: &Path, is_wanted: impl Fn(&OsStr) -> bool) -> Result<()> {
    fs::create_dir_all(folder).map_err(|source| failed(folder, source))?;
    let entries = fs::read_dir(locales).map_err(|source| failed(locales, source))?;
    for entry in entries {
        let path = entry.map_err(|source| failed(locales, source))?.path();
        let language = path.file_stem().filter(|stem| is_wanted(stem));
        let Some(language) = language.filter(|_| path.is_file()) else {
            continue;
        };
        let source = fs::read_to_string(&path).map_err(|source| failed(&path, source))?;
        let bytes = compile::to_bytes(&source)
            .map_err(|why| Error::Usage(format!("{}: {why}", path.display())))?;
        let target = folder.join(language).with_extension("texts");
        fs::write(&target, bytes).map_err(|source| failed(&target, source))?;
    }
    Ok(())
}

fn failed(path: &Path, source: std::io::Error) -> Error {
    Error::File {
        path: path.to_owned(),
        source,
    }
}
