//! A blockchain page of others that npm has, built by its makers, opened from this machine as ours is.
//!
//! It is no node, so it shows what it asks a server for: ten blocks come from here, in the form that its own server
//! gives. What it fetches from other machines is not reached, and not counted.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    http::{StatusCode, Uri, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use e2e::{Browser, Profile, Report, Result, Tab};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::{
    figures::{OPENINGS, memory},
    size::compressed_bytes,
    watch::{WATCH_ALL_TASKS, longest_task, milliseconds},
};

/// A page of others.
struct Peer {
    /// In the names of its figures.
    name: &'static str,
    /// Where npm puts the built page.
    folder: &'static str,
    /// What is there once a person can use it.
    usable: &'static str,
}

/// It. `cargo xtask bench page` installs the package.
const PEERS: [Peer; 1] = [
    // BitPay's explorer of Bitcoin's blocks, in AngularJS.
    Peer {
        name: "insight",
        folder: "insight-ui/public",
        usable: "tr.fader a[href^='block/']",
    },
];

/// What stands in place of a script that an explorer's own server would give.
const NO_SOCKET: &str =
    "window.io = { connect: () => ({ on() {}, emit() {}, removeListener() {} }) };";

/// What was asked for, as files of the page.
type Asked = Arc<Mutex<BTreeSet<PathBuf>>>;

/// Opens each page in new browsers until a person can use it.
pub(crate) async fn peers(report: &mut Report, packages: &Path) -> Result<()> {
    for peer in &PEERS {
        let root = packages.join("node_modules").join(peer.folder);
        let (mut times, mut tasks, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
        for run in 0..OPENINGS {
            let asked = Asked::default();
            let port = serve(root.clone(), asked.clone()).await?;
            let profile = Profile::new()?;
            let browser = Browser::open(&profile).await?;
            // What a page of others says on its console is its makers' business.
            browser.expect_errors("");
            let tab = browser
                .open_tab(&format!("http://localhost:{port}/"))
                .await?;
            times.push(usable(&tab, peer.usable).await?);
            sizes.push(bytes_of(&asked)?);
            tab.evaluate(WATCH_ALL_TASKS).await?;
            tasks.push(longest_task(&tab).await?);
            if run + 1 == OPENINGS {
                tab.screenshot(&format!("peer-{}", peer.name)).await?;
                memory(report, &format!("{}-memory-mb", peer.name), &profile).await?;
            }
            browser.close().await?;
        }
        report.add(&format!("{}-brotli-bytes", peer.name), "bytes", sizes);
        report.add(&format!("{}-open-ms", peer.name), "ms", times);
        let name = format!("{}-longest-task-open-ms", peer.name);
        report.add(&name, "ms", tasks);
    }
    Ok(())
}

/// Milliseconds from navigation until a person sees what a selector finds.
async fn usable(tab: &Tab, selector: &str) -> Result<f64> {
    let script = format!(
        "(async () => {{
            const isSeen = () => document.querySelector({selector:?})?.getClientRects().length > 0;
            while (!isSeen()) await new Promise(done => setTimeout(done, 5));
            return performance.now();
        }})()"
    );
    milliseconds(tab, &script).await
}

/// The compressed bytes of all files that were asked for.
#[allow(clippy::cast_precision_loss, reason = "far below 2⁵³")]
fn bytes_of(asked: &Asked) -> Result<f64> {
    let files = asked.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let mut sum = 0;
    for file in files {
        sum += compressed_bytes(&file)?;
    }
    Ok(sum as f64)
}

/// Serves a page on a port of its own, and notes what is asked for.
async fn serve(root: PathBuf, asked: Asked) -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let port = listener.local_addr()?.port();
    let router = Router::new().fallback(move |uri: Uri| {
        let answer = answer(&root, &asked, uri.path());
        async move { answer }
    });
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(port)
}

fn answer(root: &Path, asked: &Asked, path: &str) -> Response {
    match path {
        "/socket.io/socket.io.js" => return typed("js", NO_SOCKET.into()),
        "/api/blocks" => return typed("json", blocks().to_string().into()),
        _ if path.starts_with("/api/") => return StatusCode::NOT_FOUND.into_response(),
        _ => {}
    }
    let file = path.trim_start_matches('/');
    let named = root.join(if file.is_empty() { "index.html" } else { file });
    let bytes = fs::read(&named).ok().filter(|_| !path.contains(".."));
    let Some(bytes) = bytes else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = named.extension().and_then(|kind| kind.to_str());
    let response = typed(kind.unwrap_or_default(), bytes);
    let mut asked = asked.lock().unwrap_or_else(PoisonError::into_inner);
    asked.insert(named);
    response
}

fn typed(kind: &str, bytes: Vec<u8>) -> Response {
    let kind = match kind {
        "html" => "text/html",
        "js" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
    ([(CONTENT_TYPE, kind)], bytes).into_response()
}

/// Ten blocks, as an explorer's server tells of them.
fn blocks() -> Value {
    let blocks: Vec<Value> = (0..10_u32)
        .map(|nth| {
            json!({ "height": 400_000 - nth, "hash": format!("{nth:064x}"), "size": 900_000,
                    "time": 1_700_000_000 - 600 * nth, "txlength": 2_000, "poolInfo": {} })
        })
        .collect();
    json!({ "blocks": blocks, "length": 10, "pagination": {} })
}
