//! Building the page.

use std::{
    ffi::OsStr,
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    build_id,
    error::{Error, Result},
    offline,
    process::{self, cargo},
    tools::{self, PageTools},
    workspace::Workspace,
};

/// The environment variable by which page and worker get their common build id.
const BUILD_ID: &str = "CHALK_BUILD";

/// What is worth compressing.
const COMPRESSIBLE: [&str; 7] = ["css", "js", "json", "svg", "texts", "wasm", "webmanifest"];

/// Brotli's slowest and best: it runs once, and a whole class waits for the result to download.
const BROTLI_QUALITY: i32 = 11;

/// Brotli's largest ordinary window, as a power of two: all of any file here.
const BROTLI_WINDOW_BITS: i32 = 22;

/// Builds the page in release into `dist`, each file with its brotli form beside it.
pub(crate) fn build(workspace: &Workspace, tools: &PageTools) -> Result<()> {
    // Trunk is told to fetch nothing, so that it takes no tool that was not chosen here.
    process::run(
        cargo()
            .args(["fetch", "--locked"])
            .current_dir(&workspace.root),
    )?;
    let mut trunk = Command::new(&tools.trunk);
    trunk
        .args(["build", "--release"])
        .current_dir(&workspace.root)
        .env("PATH", &tools.path)
        .env("TRUNK_TOOLS_WASM_BINDGEN", &tools.bindgen_version)
        .env(BUILD_ID, build_id::of_page(workspace)?)
        // Trunk reads this variable as a flag of its own and refuses the value that others set.
        .env_remove("NO_COLOR");
    process::run(&mut trunk)?;
    offline::add(workspace)?;
    let cache = workspace.target.join("xtask").join("brotli");
    create_folder(&cache)?;
    compress_folder(&workspace.dist(), &cache)
}

/// Builds the program that has the page in it, and says where it is.
pub(crate) fn package(workspace: &Workspace) -> Result<()> {
    build(workspace, &tools::page_tools(workspace)?)?;
    process::run(
        cargo()
            .args([
                "build",
                "--release",
                "--package",
                "native",
                "--features",
                "page",
            ])
            .current_dir(&workspace.root),
    )?;
    let program = format!("chalkchain{}", std::env::consts::EXE_SUFFIX);
    let program = workspace.target.join("release").join(program);
    println!("\n  {} serve\n", program.display());
    Ok(())
}

/// The tests of the program that has the page in it.
pub(crate) fn test_package(workspace: &Workspace) -> Result<()> {
    process::run(
        cargo()
            .args([
                "test",
                "--package",
                "native",
                "--features",
                "page",
                "--test",
                "serve",
            ])
            .current_dir(&workspace.root),
    )
}

/// Writes `FILE.br` beside each file that gains from it, here and below.
fn compress_folder(folder: &Path, cache: &Path) -> Result<()> {
    for path in entries(folder)? {
        if path.is_dir() {
            compress_folder(&path, cache)?;
        } else if path
            .extension()
            .and_then(OsStr::to_str)
            .is_some_and(|e| COMPRESSIBLE.contains(&e))
        {
            let compressed = compressed(&path, cache)?;
            let mut target = path.into_os_string();
            target.push(".br");
            write(Path::new(&target), &compressed)?;
        }
    }
    Ok(())
}

/// A file's brotli form, kept by content: Trunk empties its folder at each build.
fn compressed(path: &Path, cache: &Path) -> Result<Vec<u8>> {
    let content = read(path)?;
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    let kept = cache.join(format!("{:016x}-{}.br", hasher.finish(), content.len()));
    if let Ok(compressed) = fs::read(&kept) {
        return Ok(compressed);
    }
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW_BITS,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut writer = brotli::CompressorWriter::with_params(&mut compressed, 64 * 1024, &params);
    let written = writer.write_all(&content).and_then(|()| writer.flush());
    drop(writer);
    written.map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })?;
    // Under another name first: a build that is stopped here leaves no half file behind.
    let unfinished = kept.with_extension("part");
    write(&unfinished, &compressed)?;
    fs::rename(&unfinished, &kept).map_err(|source| Error::File { path: kept, source })?;
    Ok(compressed)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let failed = |source| Error::File {
        path: folder.to_owned(),
        source,
    };
    fs::read_dir(folder)
        .map_err(failed)?
        .map(|entry| entry.map(|entry| entry.path()).map_err(failed))
        .collect()
}

fn create_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn files_get_a_brotli_form_that_is_kept_by_content() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (dist, cache) = (folder.path().join("dist"), folder.path().join("cache"));
        create_folder(&dist.join("sub")).expect("created");
        create_folder(&cache).expect("created");
        let content = b"let a = 1;\n".repeat(1_000);
        for name in ["a.js", "sub/b.wasm", "c.png"] {
            write(&dist.join(name), &content).expect("written");
        }
        compress_folder(&dist, &cache).expect("compressed");
        for name in ["a.js.br", "sub/b.wasm.br"] {
            let compressed = read(&dist.join(name)).expect("written");
            assert!(compressed.len() < content.len() / 10);
            let mut back = Vec::new();
            brotli::Decompressor::new(compressed.as_slice(), 4096)
                .read_to_end(&mut back)
                .expect("brotli");
            assert_eq!(back, content);
        }
        assert!(!dist.join("c.png.br").exists());
        assert_eq!(entries(&cache).expect("read").len(), 1);
    }
}
