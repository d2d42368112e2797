//! Cutting the page into parts that are fetched when somebody needs them.
//!
//! Trunk calls this at the end of a build. It takes the program as the linker left it, with its
//! relocations, cuts it at the functions that `src/parts.rs` marks, lets wasm-bindgen treat what is left
//! as it treated the whole, and puts that in its place. The parts lie beside it, with a script that
//! fetches them; all carry the hash by which Trunk has named the page. The styles of what is not seen first
//! are parted from the others likewise.

mod compact;
mod names;
mod styles;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use wasm_split_cli_support::{Options, transform};

use self::{
    compact::{Names, compact},
    names::shorten,
};
use crate::{
    error::{Error, Result},
    process,
    tools::WASM,
    workspace::Workspace,
};

/// Where Trunk gathers what it builds, as it tells its hooks.
const STAGING: &str = "TRUNK_STAGING_DIR";
/// Whether Trunk builds for people or for development, as it tells its hooks.
const PROFILE: &str = "TRUNK_PROFILE";
/// What Trunk's document calls a script that is to be fetched early.
const PRELOAD: &str = "<link rel=\"modulepreload\"";

/// The worker that a first visit waits for.
const NODE_WORKER: &str = "node-worker";

/// What stands before the address of the page's program where Trunk's document starts it.
const PROGRAM: &str = "module_or_path: '";

/// Cuts the page that Trunk has just built.
pub(crate) fn cut(workspace: &Workspace) -> Result<()> {
    let staging = env::var_os(STAGING).map_or_else(|| workspace.dist(), PathBuf::from);
    let is_release = env::var(PROFILE).is_ok_and(|profile| profile == "release");
    let document = staging.join("index.html");
    let html = read_text(&document)?;
    let page = page_of(&html).ok_or_else(|| strange(&document, "it loads no page"))?;
    let work = workspace.target.join("xtask").join("parts");
    if work.exists() {
        fs::remove_dir_all(&work).map_err(|source| failed(&work, source))?;
    }
    let cut = Cut {
        page,
        hash: page.rsplit('-').next().unwrap_or(page),
        work: &work,
    };
    let profile = if is_release { "page" } else { "debug" };
    let linked = workspace.target.join(WASM).join(profile).join("page.wasm");
    let parts = cut.split(&read(&linked)?)?;
    cut.bind(&staging, is_release)?;
    for (name, bytes) in parts {
        write(&staging.join(name), &bytes)?;
    }
    if is_release {
        shorten_in(&staging, page)?;
        shorten_in(&staging, NODE_WORKER)?;
    }
    let html = fetch_early(&cut.preload(&html))
        .ok_or_else(|| strange(&document, "it does not fetch the page's program as it did"))?;
    let html = styles::gather(&html, &staging)?;
    write(&document, html.as_bytes())
}

/// Shortens a program and its script, of which others name neither.
fn shorten_in(staging: &Path, name: &str) -> Result<()> {
    let program = staging.join(format!("{name}_bg.wasm"));
    let script = staging.join(format!("{name}.js"));
    let shorter = shorten(&read(&program)?, &read_text(&script)?);
    let (short_program, short_script) =
        shorter.map_err(|why| strange(&program, &why.to_string()))?;
    write(&program, &short_program)?;
    write(&script, short_script.as_bytes())
}

/// One page that is cut.
struct Cut<'a> {
    /// How its files begin.
    page: &'a str,
    /// The hash in their names.
    hash: &'a str,
    /// A folder for what is made on the way.
    work: &'a Path,
}

impl Cut<'_> {
    /// What is left of the page.
    fn rest(&self) -> PathBuf {
        self.work.join("rest.wasm")
    }

    /// The script that fetches parts.
    fn loader(&self) -> String {
        format!("parts-{}.js", self.hash)
    }

    /// Splits a program. Gives the files to publish beside what is left of it.
    fn split(&self, whole: &[u8]) -> Result<Vec<(String, Vec<u8>)>> {
        let loader = self.loader();
        let link = format!("./{loader}");
        let main = format!("./{}.js", self.page);
        let rest = self.rest();
        let mut options = Options::new(whole);
        options.output_dir = self.work;
        options.main_out_path = &rest;
        options.link_name = &link;
        options.main_module = &main;
        let split = transform(options)
            .map_err(|why| Error::Usage(format!("the page can't be cut: {why:?}")))?;
        // The page says in words what is missing; it is no error of the page's.
        let mut script =
            read_text(&self.work.join(&loader))?.replace("console.error", "console.warn");
        let mut files = Vec::new();
        for path in split.split_modules {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            // A name with its hash may be kept by browsers for good.
            let own = format!("{}-{}.wasm", name.trim_end_matches(".wasm"), self.hash);
            if !script.contains(&*name) {
                // No part needs it.
                continue;
            }
            script = script.replace(&format!("\"./{name}\""), &format!("\"./{own}\""));
            let bytes = compact(&read(&path)?, &Names::new())
                .map_err(|why| strange(&path, &why.to_string()))?;
            files.push((own, bytes));
        }
        files.push((loader, script.into_bytes()));
        Ok(files)
    }

    /// Lets wasm-bindgen treat what is left, as Trunk let it treat the whole.
    fn bind(&self, staging: &Path, is_release: bool) -> Result<()> {
        let program = process::find("wasm-bindgen").ok_or_else(|| Error::Missing {
            what: "wasm-bindgen".to_owned(),
            install: "`cargo xtask run` provides it.".to_owned(),
        })?;
        let mut bindgen = Command::new(program);
        bindgen
            .arg(self.rest())
            .arg("--out-dir")
            .arg(staging)
            .args([
                "--out-name",
                self.page,
                "--target",
                "web",
                "--no-typescript",
            ])
            // What the parts share with the page.
            .arg("--keep-lld-exports");
        if is_release {
            bindgen.args(["--remove-name-section", "--remove-producers-section"]);
        }
        process::run(&mut bindgen)
    }

    /// The document, which now fetches the loader early: the page imports it.
    fn preload(&self, html: &str) -> String {
        let Some((before, after)) = html.split_once(PRELOAD) else {
            return html.to_owned();
        };
        let end = after.find('>').map_or(after.len(), |end| end + 1);
        let own = after[..end].replace(&format!("{}.js", self.page), &self.loader());
        format!("{before}{PRELOAD}{own}{PRELOAD}{after}")
    }
}

/// The document, in which a script begins to fetch the page's program before all else. A link did: what a link
/// preloads with credentials as a script's, `WebKit` fetches a second time for the script.
fn fetch_early(html: &str) -> Option<String> {
    let (_, path) = html.split_once(PROGRAM)?;
    let (path, _) = path.split_once('\'')?;
    let (before, link) = html.split_once(&format!("<link rel=\"preload\" href=\"{path}\""))?;
    let (_, after) = link.split_once('>')?;
    let html = format!("{before}{after}").replace(
        &format!("{PROGRAM}{path}'"),
        "module_or_path: chalkEarlyPage",
    );
    let (before, after) = html.split_once("<script")?;
    let early = format!("<script>const chalkEarlyPage = fetch('{path}');</script>");
    Some(format!("{before}{early}\n  <script{after}"))
}

/// How the files of the page begin that a document loads.
fn page_of(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("import init")?;
    let (path, _) = rest.split_once(".js'")?;
    path.rsplit(['/', '\'']).next()
}

fn strange(path: &Path, why: &str) -> Error {
    Error::Unreadable {
        what: path.display().to_string(),
        why: why.to_owned(),
    }
}

fn failed(path: &Path, source: std::io::Error) -> Error {
    Error::File {
        path: path.to_owned(),
        source,
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|source| failed(path, source))
}

fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|source| failed(path, source))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).map_err(|source| failed(path, source))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<script type=\"module\">\nimport init, * as bindings from '/x/page-12ab.js';\n</script>\
        <link rel=\"modulepreload\" href=\"/x/page-12ab.js\" crossorigin=\"anonymous\"><link rel=\"preload\" href=\"/x/page-12ab_bg.wasm\">";

    #[test]
    fn the_page_is_found_in_a_document() {
        assert_eq!(page_of(HTML), Some("page-12ab"));
        assert_eq!(page_of("<html></html>"), None);
    }

    #[test]
    fn the_program_is_fetched_once_and_before_all_else() {
        let html = "<base><script src=\"early.js\"></script><script>await init({ module_or_path: '/x/p.wasm' });\
                    </script><link rel=\"preload\" href=\"/x/p.wasm\" as=\"fetch\"><link>";
        let early = "<base><script>const chalkEarlyPage = fetch('/x/p.wasm');</script>\n  \
                     <script src=\"early.js\"></script><script>await init({ module_or_path: chalkEarlyPage });\
                     </script><link>";
        assert_eq!(fetch_early(html).as_deref(), Some(early));
        assert_eq!(fetch_early(early), None);
    }

    #[test]
    fn the_loader_is_fetched_as_early_as_the_page() {
        let cut = Cut {
            page: "page-12ab",
            hash: "12ab",
            work: Path::new("work"),
        };
        let html = cut.preload(HTML);
        let own =
            "<link rel=\"modulepreload\" href=\"/x/parts-12ab.js\" crossorigin=\"anonymous\">";
        assert_eq!(html.matches(own).count(), 1);
        assert_eq!(html.replacen(own, "", 1), HTML);
    }
}
