//! What makes the built page installable, and lets it start offline: a manifest with icons, and a service worker that
//! knows all files of this build.
//!
//! A page that Trunk built for development has neither, for a worker that keeps files would hide what was changed.

mod icon;

use std::{
    collections::BTreeMap,
    fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::Path,
};

use serde_json::json;

use crate::{
    error::{Error, Result},
    workspace::Workspace,
};

/// The document that loads the page.
const DOCUMENT: &str = "index.html";
/// The service worker: it may answer for the folder that it lies in, and so has no hash in its name.
const WORKER: &str = "sw.js";
const MANIFEST: &str = "manifest.webmanifest";
/// What other people's pages load; nobody needs it in an installed page.
const OF_OTHERS: [&str; 2] = ["door", "widget"];
/// Sizes of the icons, in pixels: what systems ask for at least, and what Apple's takes.
const SIZES: [u32; 3] = [180, 192, 512];
/// The size of the icon whose edge a system may cut off.
const MASKABLE: u32 = 512;

/// Adds to a built page, in its folder, what lets it be installed and start offline.
pub(crate) fn add(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    for size in SIZES {
        write(&dist.join(name_of(size, false)), &icon::png(size, false))?;
    }
    write(
        &dist.join(name_of(MASKABLE, true)),
        &icon::png(MASKABLE, true),
    )?;
    write(&dist.join(MANIFEST), manifest().as_bytes())?;
    let document = dist.join(DOCUMENT);
    let html = with_links(&read_text(&document)?).ok_or_else(|| Error::Unreadable {
        what: document.display().to_string(),
        why: "it has no head".to_owned(),
    })?;
    write(&document, html.as_bytes())?;
    let worker = read_text(&workspace.root.join("assets").join(WORKER))?;
    let worker = worker_of(&files_of(&dist)?, &worker);
    write(&dist.join(WORKER), worker.as_bytes())
}

fn name_of(size: u32, maskable: bool) -> String {
    let kind = if maskable { "-maskable" } else { "" };
    format!("icon-{size}{kind}.png")
}

/// The manifest. Its addresses are relative, so that the page may lie under any path.
fn manifest() -> String {
    let icon = |size: u32, maskable: bool| {
        json!({
            "src": name_of(size, maskable),
            "sizes": format!("{size}x{size}"),
            "type": "image/png",
            "purpose": if maskable { "maskable" } else { "any" },
        })
    };
    let mut icons: Vec<_> = SIZES.iter().map(|size| icon(*size, false)).collect();
    icons.push(icon(MASKABLE, true));
    let manifest = json!({
        "name": "Chalkchain",
        "short_name": "Chalkchain",
        "description": "A blockchain that a class runs itself: every browser tab is a full node.",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": icon::BOARD,
        "theme_color": icon::BOARD,
        "icons": icons,
    });
    manifest.to_string()
}

/// The document, which now names the manifest: by that the page knows that there is a service worker, too.
fn with_links(html: &str) -> Option<String> {
    let links = format!(
        "<link rel=\"manifest\" href=\"{MANIFEST}\"><link rel=\"apple-touch-icon\" href=\"{}\">",
        name_of(SIZES[0], false)
    );
    let (before, after) = html.split_once("</head>")?;
    Some(format!("{before}{links}</head>{after}"))
}

/// The files that the page needs offline, by name, each with a hash of its content. The document's name is empty.
fn files_of(dist: &Path) -> Result<BTreeMap<String, u64>> {
    let mut files = BTreeMap::new();
    gather(dist, "", &mut files)?;
    Ok(files)
}

fn gather(folder: &Path, prefix: &str, files: &mut BTreeMap<String, u64>) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(|source| failed(folder, source))? {
        let path = entry.map_err(|source| failed(folder, source))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            gather(&path, &format!("{prefix}{name}/"), files)?;
            continue;
        }
        let is_of_others = OF_OTHERS.iter().any(|begin| name.starts_with(begin));
        let is_compressed = path.extension().is_some_and(|kind| kind == "br");
        if is_of_others || is_compressed || name == WORKER {
            continue;
        }
        let mut hasher = DefaultHasher::new();
        let content = fs::read(&path).map_err(|source| failed(&path, source))?;
        content.hash(&mut hasher);
        let name = match (prefix, &*name) {
            ("", DOCUMENT) => String::new(),
            _ => format!("{prefix}{name}"),
        };
        files.insert(name, hasher.finish());
    }
    Ok(())
}

/// The service worker of a build with these files.
fn worker_of(files: &BTreeMap<String, u64>, worker: &str) -> String {
    let mut hasher = DefaultHasher::new();
    (files, worker).hash(&mut hasher);
    let names: Vec<_> = files.keys().collect();
    format!(
        "const VERSION = {};\nconst FILES = {};\n{worker}",
        json!(format!("{:016x}", hasher.finish())),
        json!(names)
    )
}

fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|source| failed(path, source))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).map_err(|source| failed(path, source))
}

fn failed(path: &Path, source: std::io::Error) -> Error {
    Error::File {
        path: path.to_owned(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_knows_the_pages_files_and_changes_with_them() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let dist = folder.path();
        let put = |name: &str, content: &str| {
            let path = dist.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, content).expect("written");
        };
        for name in [
            "index.html",
            "page-0123456789abcdef.js",
            "page-0123456789abcdef.js.br",
            "texts/de.texts",
            "door.js",
            "widget.html",
            "sw.js",
        ] {
            put(name, name);
        }
        let files = files_of(dist).expect("read");
        let names: Vec<_> = files.keys().map(String::as_str).collect();
        assert_eq!(names, ["", "page-0123456789abcdef.js", "texts/de.texts"]);
        let first = worker_of(&files, "// the rest\n");
        assert!(first.ends_with("\n// the rest\n"));
        let files_line = "const FILES = [\"\",\"page-0123456789abcdef.js\",\"texts/de.texts\"];";
        assert_eq!(first.lines().nth(1), Some(files_line));
        put("texts/de.texts", "changed");
        let second = worker_of(&files_of(dist).expect("read"), "// the rest\n");
        assert_ne!(first.lines().next(), second.lines().next());
    }

    #[test]
    fn the_document_names_the_manifest_once() {
        let html = with_links("<html><head></head><body></body></html>").expect("it has a head");
        assert_eq!(html.matches("rel=\"manifest\"").count(), 1);
        assert!(html.find(MANIFEST) < html.find("</head>"));
        assert_eq!(with_links("<html></html>"), None);
    }

    #[test]
    fn addresses_of_the_manifest_are_relative() {
        let manifest: serde_json::Value = serde_json::from_str(&manifest()).expect("JSON");
        let icons = manifest["icons"].as_array().expect("icons");
        assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
        let sources = icons.iter().map(|icon| &icon["src"]);
        for address in sources.chain([&manifest["start_url"], &manifest["scope"]]) {
            let address = address.as_str().expect("text");
            assert!(
                !address.starts_with('/') && !address.contains(':'),
                "{address}"
            );
        }
    }
}
