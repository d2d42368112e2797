//! How much a browser loads, compressed as the relay gives it out: until a person can write, and after.

use std::{collections::BTreeMap, fs, io::Write as _, path::Path};

use e2e::{Browser, Profile, Relay, Report, Result, dist};

/// How a file's name begins and ends, what it is counted as, and whether a first visit waits for it.
/// The first that fits counts.
const KINDS: [(&str, &str, &str, When); 19] = [
    ("page-", ".wasm", "page", When::First),
    ("node-worker", ".wasm", "node-worker", When::First),
    ("page-", ".js", "scripts", When::First),
    ("early-", ".js", "scripts", When::First),
    ("parts-", ".js", "scripts", When::First),
    ("node-worker", ".js", "scripts", When::First),
    ("styles-", ".css", "styles", When::First),
    ("manifest", ".webmanifest", "offline", When::First),
    ("sw", ".js", "offline", When::First),
    ("split_", ".wasm", "parts", When::Later),
    ("chunk_", ".wasm", "parts", When::Later),
    ("pow-worker", "", "search-workers", When::Later),
    ("gpu-worker", "", "graphics-worker", When::Later),
    ("lab-worker", "", "lab-worker", When::Later),
    ("vault-worker", "", "vault-worker", When::Later),
    ("door", "", "door", When::Later),
    ("widget", "", "widget", When::Later),
    ("later-", ".css", "styles", When::Later),
    ("", ".svg", "icon", When::Later),
];

/// Waits until a person can write, without a word to the API for scripts, which is fetched for that.
const USABLE: &str = "(async () => {
    while (!document.querySelector('form.composer textarea')) {
        await new Promise(done => setTimeout(done, 5));
    }
    return true;
})()";

/// Names of what the document has loaded; its workers' files are not among them.
const LOADED: &str = "performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname.split('/').pop())";

/// When something is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    /// Before a person can write.
    First,
    /// When somebody needs it, or when the page is at rest.
    Later,
}

impl When {
    fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Later => "later",
        }
    }
}

/// Compressed bytes by what they are and when they are loaded, after a look at whether a first visit
/// waits for nothing that counts as later.
///
/// # Panics
/// If it does, or a file is of no known kind.
pub(crate) async fn size(report: &mut Report) -> Result<()> {
    let mut sums: BTreeMap<(When, &str), usize> = BTreeMap::new();
    for entry in fs::read_dir(dist()?)? {
        let path = entry?.path();
        let kind = path.extension().and_then(|kind| kind.to_str());
        if !matches!(kind, Some("css" | "js" | "svg" | "wasm" | "webmanifest")) {
            continue;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let (what, when) = kind_of(&name).unwrap_or_else(|| panic!("{name} is of no known kind"));
        let bytes = compressed_bytes(&path)?;
        eprintln!("{name}: {bytes} bytes, {}", when.name());
        *sums.entry((when, what)).or_default() += bytes;
    }
    for when in [When::First, When::Later] {
        let of_when = sums.iter().filter(|((other, _), _)| *other == when);
        let total: usize = of_when.map(|(_, bytes)| bytes).sum();
        let name = match when {
            When::First => "brotli-bytes",
            When::Later => "later-bytes",
        };
        add(report, name, total);
    }
    for ((when, what), bytes) in &sums {
        add(report, &format!("{}-{what}-bytes", when.name()), *bytes);
    }
    check_first_visit().await
}

/// Opens the page for the first time, and looks at what it loaded until a person can write.
async fn check_first_visit() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/feed")).await?;
    tab.evaluate(USABLE).await?;
    let loaded = tab.evaluate(LOADED).await?;
    for name in loaded.as_array().into_iter().flatten() {
        let name = name.as_str().unwrap_or_default();
        let is_later =
            kind_of(name).is_some_and(|(what, when)| when == When::Later && what != "icon");
        assert!(!is_later, "a first visit loads {name}");
    }
    browser.close().await
}

fn kind_of(name: &str) -> Option<(&'static str, When)> {
    KINDS
        .iter()
        .find(|(begin, end, ..)| name.starts_with(begin) && name.ends_with(end))
        .map(|(_, _, what, when)| (*what, *when))
}

pub(crate) fn compressed_bytes(path: &Path) -> Result<usize> {
    let mut compressed = Vec::new();
    let mut brotli = brotli::CompressorWriter::new(&mut compressed, 1 << 16, 11, 22);
    brotli.write_all(&fs::read(path)?)?;
    drop(brotli);
    Ok(compressed.len())
}

fn add(report: &mut Report, name: &str, bytes: usize) {
    // Far below 2⁵³.
    #[allow(clippy::cast_precision_loss)]
    report.add(name, "bytes", vec![bytes as f64]);
}
