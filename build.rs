//! Compiles the English texts into the page, so that a mistake fails the build and the page carries no
//! parser: those that are needed at first, and apart from them those of screens that are fetched later.
//! The other languages and the texts of the lab and its papers are checked, and fetched when somebody reads them. Has the linker
//! keep what cuts the page into parts.

use std::{
    collections::BTreeSet,
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use catalog::Catalog;

#[path = "src/text/catalog.rs"]
mod catalog;
#[path = "src/text/compile.rs"]
mod compile;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The language that the page carries.
const BUILT_IN: &str = "en";
/// Where texts lie that are fetched apart.
const APART: [&str; 2] = ["locales/lab", "locales/papers"];
/// Where sources lie that are fetched later (src/parts.rs): screens, a folder each, but for these.
const SCREENS: &str = "src/pages";
const FIRST_SCREENS: [&str; 2] = ["feed", "welcome"];
/// What stands before a key in a source.
const CALLS: [&str; 2] = ["t!(", "th!("];

fn main() -> Result<()> {
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=src/text/catalog.rs");
    println!("cargo:rerun-if-changed=src/text/compile.rs");
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        // What uses what, by which `cargo xtask parts` cuts the page into parts.
        println!("cargo:rustc-link-arg-bin=page=--emit-relocs");
    }
    let out = env::var("OUT_DIR")?;
    let built_in = Path::new("locales").join(BUILT_IN).with_extension("ftl");
    let mut sources = files("locales")?;
    for apart in APART {
        sources.extend(files(apart)?);
    }
    for path in sources {
        let bytes = compile::to_bytes(&fs::read_to_string(&path)?)
            .map_err(|why| format!("{}: {why}", path.display()))?;
        if path == built_in {
            let (first, late) = in_two(&bytes)?;
            fs::write(Path::new(&out).join("en.texts"), first)?;
            fs::write(Path::new(&out).join("en-late.texts"), late)?;
        }
    }
    Ok(())
}

/// The texts that sources name which are there from the start, and the others.
fn in_two(bytes: &[u8]) -> Result<(Vec<u8>, Vec<u8>)> {
    println!("cargo:rerun-if-changed=src");
    let mut keys = BTreeSet::new();
    gather_keys(Path::new("src"), &mut keys)?;
    let all: Catalog = borsh::from_slice(bytes).map_err(|why| why.to_string())?;
    let (first, late) = all
        .texts
        .into_iter()
        .partition(|(key, _)| keys.contains(key));
    let write = |texts| borsh::to_vec(&Catalog { texts }).map_err(|why| why.to_string());
    Ok((write(first)?, write(late)?))
}

/// The keys in all sources below a folder but those that are fetched later.
fn gather_keys(folder: &Path, keys: &mut BTreeSet<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !path.is_dir() {
            let source = fs::read_to_string(&path)?;
            for rest in CALLS.iter().flat_map(|call| source.split(call).skip(1)) {
                let key = rest.trim_start().strip_prefix('"');
                keys.extend(key.and_then(|rest| Some(rest.split_once('"')?.0.to_owned())));
            }
        } else if folder != Path::new(SCREENS) || FIRST_SCREENS.contains(&&*name) {
            gather_keys(&path, keys)?;
        }
    }
    Ok(())
}

/// The files of a folder, without its folders.
fn files(folder: &str) -> Result<Vec<PathBuf>> {
    let paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let paths = paths.collect::<Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.is_file()).collect())
}
