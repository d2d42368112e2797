//! Copies of the built page that a test may change.

use std::{
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use crate::{Error, Result};

/// What node workers run first.
const WORKER_LOADER: &str = "node-worker_loader.js";
/// The node worker.
const WORKER: &str = "node-worker_bg.wasm";
/// How the files of parts begin that are fetched later.
const PARTS: [&str; 2] = ["split_", "chunk_"];
/// Hexadecimal digits of a build id, after the version and a plus sign.
const BUILD_DIGITS: usize = 16;

/// A copy of the built page in a folder of its own, which is deleted when this is dropped.
#[derive(Debug)]
pub struct Site {
    folder: TempDir,
}

/// The names of the parts of a built page that are fetched later.
///
/// # Errors
/// [`Error::Site`] if there are none.
pub fn parts_of(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_part = PARTS.iter().any(|begin| name.starts_with(begin));
        if is_part && path.extension().is_some_and(|kind| kind == "wasm") {
            names.push(name.into_owned());
        }
    }
    if names.is_empty() {
        return Err(Error::Site {
            path: folder.to_owned(),
            why: "it has no parts; build the page with `cargo xtask test --only page`",
        });
    }
    names.sort();
    Ok(names)
}

impl Site {
    /// Copies a built page, but for the compressed forms of its files.
    ///
    /// # Errors
    /// If it can't be read, or there is no place for the copy.
    pub fn copy_of(page: &Path) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("chalk-site-").tempdir()?;
        copy(page, folder.path())?;
        Ok(Self { folder })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Lets all that opens this copy believe that it is so much later, in milliseconds: its pages and
    /// their node workers, as on a machine whose clock is wrong.
    ///
    /// # Errors
    /// If a file is not as expected.
    pub fn set_clock_ahead(&self, ahead_ms: i64) -> Result<()> {
        let script = format!(
            "(() => {{
                const RightDate = Date;
                const now = () => RightDate.now() + {ahead_ms};
                globalThis.Date = class extends RightDate {{
                    constructor(...args) {{
                        if (args.length === 0) super(now()); else super(...args);
                    }}
                    static now() {{ return now(); }}
                }};
            }})();"
        );
        self.change("index.html", |html| {
            html.replacen("<head>", &format!("<head><script>{script}</script>"), 1)
        })?;
        // Its imports come first wherever they stand, and run nothing yet.
        self.change(WORKER_LOADER, |loader| format!("{script}\n{loader}"))
    }

    /// Lets the page count in its tab's storage how often it was loaded, as `loads`.
    ///
    /// # Errors
    /// If a file is not as expected.
    pub fn count_loads(&self) -> Result<()> {
        let script = "sessionStorage.loads = Number(sessionStorage.loads ?? 0) + 1;";
        self.change("index.html", |html| {
            html.replacen("<head>", &format!("<head><script>{script}</script>"), 1)
        })
    }

    /// Lets this be another build for who keeps its files: its document says which, and so does its service worker.
    ///
    /// # Errors
    /// If a file is not as expected.
    pub fn renew(&self, name: &str) -> Result<()> {
        let mark = format!("<html data-build=\"{name}\" ");
        self.change("index.html", |html| html.replacen("<html ", &mark, 1))?;
        self.change("sw.js", |script| {
            script.replacen(
                "const VERSION = \"",
                &format!("const VERSION = \"{name}-"),
                1,
            )
        })
    }

    /// Makes the node worker one of another build, and gives the id of the page's build.
    ///
    /// # Errors
    /// [`Error::Site`] if the worker holds no build id.
    pub fn age_worker(&self) -> Result<String> {
        let path = self.folder().join(WORKER);
        let mut wasm = fs::read(&path)?;
        let place = build_id(&wasm).ok_or_else(|| Error::Site {
            path: path.clone(),
            why: "it holds no build id; build the page with `cargo xtask test --only page`",
        })?;
        let id = String::from_utf8_lossy(&wasm[place.clone()]).into_owned();
        let last = &mut wasm[place.end - 1];
        *last = if *last == b'0' { b'1' } else { b'0' };
        fs::write(path, wasm)?;
        Ok(id)
    }

    /// Cuts the end off the node worker, as a download that broke off would.
    ///
    /// # Errors
    /// If the file is not there.
    pub fn truncate_worker(&self) -> Result<()> {
        let path = self.folder().join(WORKER);
        let mut wasm = fs::read(&path)?;
        wasm.truncate(wasm.len() / 2);
        Ok(fs::write(path, wasm)?)
    }

    /// Puts the file of the page it is a copy of in place again.
    ///
    /// # Errors
    /// If it can't be copied.
    pub fn renew_worker(&self, page: &Path) -> Result<()> {
        fs::copy(page.join(WORKER), self.folder().join(WORKER))?;
        Ok(())
    }

    /// Takes away the parts of the page that are fetched later, and gives where they are now.
    ///
    /// # Errors
    /// [`Error::Site`] if there are none.
    pub fn take_parts(&self) -> Result<TempDir> {
        let aside = tempfile::Builder::new().prefix("chalk-parts-").tempdir()?;
        for name in self.parts()? {
            fs::copy(self.folder().join(&name), aside.path().join(&name))?;
            fs::remove_file(self.folder().join(&name))?;
        }
        Ok(aside)
    }

    /// Puts parts of the page in place again.
    ///
    /// # Errors
    /// If they can't be copied.
    pub fn put_parts(&self, aside: &TempDir) -> Result<()> {
        copy(aside.path(), self.folder())
    }

    /// The names of the parts that are fetched later.
    ///
    /// # Errors
    /// [`Error::Site`] if there are none.
    pub fn parts(&self) -> Result<Vec<String>> {
        parts_of(self.folder())
    }

    fn change(&self, file: &str, change: impl FnOnce(&str) -> String) -> Result<()> {
        let path = self.folder().join(file);
        let before = fs::read_to_string(&path)?;
        let after = change(&before);
        if after == before {
            return Err(Error::Site {
                path,
                why: "it is not as expected",
            });
        }
        Ok(fs::write(path, after)?)
    }
}

/// Where a build id stands in a program: `0.1.0+0123456789abcdef`.
fn build_id(program: &[u8]) -> Option<std::ops::Range<usize>> {
    let prefix = concat!(env!("CARGO_PKG_VERSION"), "+").as_bytes();
    let length = prefix.len() + BUILD_DIGITS;
    let start = program.windows(length).position(|window| {
        window.starts_with(prefix) && window[prefix.len()..].iter().all(u8::is_ascii_hexdigit)
    })?;
    Some(start..start + length)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path: PathBuf = entry?.path();
        let Some(name) = path.file_name() else {
            continue;
        };
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else if path.extension().is_none_or(|kind| kind != "br") {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_id_is_found_in_a_program() {
        let version = env!("CARGO_PKG_VERSION");
        let program = format!("\0{version}\0{version}+0123\0{version}+0123456789abcdefg");
        let place = build_id(program.as_bytes()).expect("there is one");
        assert_eq!(&program[place], format!("{version}+0123456789abcdef"));
        assert_eq!(build_id(version.as_bytes()), None);
    }
}
