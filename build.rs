//! Compiles the English texts into the page, so that a mistake fails the build and the page carries no
//! parser. The other languages and the lab's texts are checked, and fetched when somebody reads them. Has
//! the linker keep what cuts the page into parts.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

#[path = "src/text/catalog.rs"]
mod catalog;
#[path = "src/text/compile.rs"]
mod compile;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The language that the page carries.
const BUILT_IN: &str = "en";

fn main() -> Result<()> {
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=src/text/catalog.rs");
    println!("cargo:rerun-if-changed=src/text/compile.rs");
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        // What uses what, by which `cargo xtask parts` cuts the page into parts.
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
    let out = env::var("OUT_DIR")?;
    let built_in = Path::new("locales").join(BUILT_IN).with_extension("ftl");
    for path in files("locales")?.into_iter().chain(files("locales/lab")?) {
        let bytes = compile::to_bytes(&fs::read_to_string(&path)?)
            .map_err(|why| format!("{}: {why}", path.display()))?;
        if path == built_in {
            fs::write(
                Path::new(&out).join(BUILT_IN).with_extension("texts"),
                bytes,
            )?;
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
