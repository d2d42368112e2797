//! What a browser gets from the relay over HTTP.

mod common;

use std::fs;

use common::{
    Relay,
    http::{Answer, request},
    room,
};
use relay::{Config, Limits, Others, RelayUrl, RunError};
use tempfile::TempDir;
use tokio::net::TcpListener;

const INDEX: &str = "<!DOCTYPE html><title>t</title><script>alert('Hello, world.');</script>";
const HASHED_SCRIPT: &str = "/page-0123456789abcdef.js";

/// A page as its build leaves it, beside a file that is not part of it.
fn built_page() -> TempDir {
    let parent = TempDir::new().expect("a temporary folder");
    let dist = parent.path().join("dist");
    fs::create_dir(&dist).expect("created");
    let write = |name: &str, content: &[u8]| {
        fs::write(dist.join(name.trim_start_matches('/')), content).expect("written");
    };
    write("index.html", INDEX.as_bytes());
    write(HASHED_SCRIPT, "let a = 1;\n".repeat(1_000).as_bytes());
    write("page-0123456789abcdef_bg.wasm", b"\0asm\x01\0\0\0");
    write("page-0123456789abcdef_bg.wasm.br", b"made beforehand");
    write("node-worker.js", b"let worker;");
    write("sw.js", b"let service;");
    write("manifest.webmanifest", b"{}");
    write("widget.html", b"<!DOCTYPE html><title>w</title>");
    write("sandbox.html", INDEX.as_bytes());
    fs::write(parent.path().join("secret.txt"), "secret").expect("written");
    parent
}

async fn relay_with(page: &TempDir) -> Relay {
    Relay::with_page(page.path().join("dist")).await
}

async fn get(relay: &Relay, path: &str) -> Answer {
    request(relay.address, "GET", path, "").await
}

#[tokio::test]
async fn the_pages_own_addresses_get_the_document() {
    let page = built_page();
    let relay = relay_with(&page).await;
    for path in [
        "/",
        "/index.html",
        "/feed",
        "/explorer/block/00ff",
        "/feed?x=a.b",
        "/explorer/",
    ] {
        let answer = get(&relay, path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.body, INDEX.as_bytes(), "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
}

#[tokio::test]
async fn files_have_their_types_and_are_kept_if_their_names_change_with_them() {
    let page = built_page();
    let relay = relay_with(&page).await;
    let forever = "public, max-age=31536000, immutable";
    for (path, kind, caching) in [
        (HASHED_SCRIPT, "text/javascript", forever),
        (
            "/page-0123456789abcdef_bg.wasm",
            "application/wasm",
            forever,
        ),
        ("/node-worker.js", "text/javascript", "no-cache"),
        // A browser asks for it with each visit, and so hears of a new build.
        ("/sw.js", "text/javascript", "no-cache"),
        (
            "/manifest.webmanifest",
            "application/manifest+json",
            "no-cache",
        ),
    ] {
        let answer = get(&relay, path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), kind, "{path}");
        assert_eq!(answer.header("cache-control"), caching, "{path}");
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_is_not_the_document() {
    let page = built_page();
    let relay = relay_with(&page).await;
    for path in ["/missing.js", "/page-ffffffffffffffff.js"] {
        let answer = get(&relay, path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache");
    }
}

#[tokio::test]
async fn nothing_outside_the_folder_is_served() {
    let page = built_page();
    let relay = relay_with(&page).await;
    for path in [
        "/../secret.txt",
        "/feed/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..\\secret.txt",
        "/%2e%2e%5csecret.txt",
        "//../secret.txt",
        "/\0",
    ] {
        let answer = get(&relay, path).await;
        assert_ne!(answer.body, b"secret", "{path}");
        assert!(
            matches!(answer.status, 400 | 404),
            "{path}: {}",
            answer.status
        );
    }
}

#[tokio::test]
async fn every_answer_has_the_security_headers() {
    let page = built_page();
    let relay = relay_with(&page).await;
    for path in [
        "/",
        "/feed",
        HASHED_SCRIPT,
        "/missing.js",
        "/healthz",
        "/relay",
    ] {
        let answer = get(&relay, path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        let resource_policy = answer.header("cross-origin-resource-policy");
        assert_eq!(resource_policy, "same-origin", "{path}");
        let permissions = answer.header("permissions-policy");
        assert_eq!(
            permissions, "camera=(self), geolocation=(), microphone=()",
            "{path}"
        );
        let policy = answer.header("content-security-policy");
        let directives: Vec<_> = policy.split("; ").collect();
        for directive in [
            "default-src 'self'",
            "connect-src 'self' ws: wss:",
            "worker-src 'self' blob:",
            "style-src 'self'",
            "object-src 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(directives.contains(&directive), "{path}: {policy}");
        }
        let scripts = directives.iter().find(|d| d.starts_with("script-src "));
        let scripts = scripts.expect("a rule for scripts");
        assert!(scripts.contains("'wasm-unsafe-eval'"));
        assert!(!scripts.contains("'unsafe-"), "{scripts}");
    }
}

/// Everybody may frame the widget, the page alone what runs a person's scripts, which gets no network.
#[tokio::test]
async fn two_documents_are_made_to_be_framed() {
    let page = built_page();
    let relay = relay_with(&page).await;
    let widget = get(&relay, "/widget.html").await;
    let sandbox = get(&relay, "/sandbox.html").await;
    for (answer, expected) in [
        (&widget, ["frame-ancestors *", "default-src 'self'"]),
        (&sandbox, ["frame-ancestors 'self'", "default-src 'none'"]),
        (&sandbox, ["sandbox allow-scripts", "worker-src blob:"]),
    ] {
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("x-frame-options"), "");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        let policy = answer.header("content-security-policy");
        let directives: Vec<_> = policy.split("; ").collect();
        for directive in expected {
            assert!(directives.contains(&directive), "{policy}");
        }
    }
    let policy = sandbox.header("content-security-policy");
    assert!(policy.contains("script-src 'sha256-"), "{policy}");
    assert!(!policy.contains("connect-src"), "{policy}");
}

#[tokio::test]
async fn the_documents_inline_script_is_allowed_by_its_hash() {
    let page = built_page();
    let relay = relay_with(&page).await;
    let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
    assert!(
        get(&relay, "/feed")
            .await
            .header("content-security-policy")
            .contains(hash)
    );
    assert!(
        !get(&relay, HASHED_SCRIPT)
            .await
            .header("content-security-policy")
            .contains(hash)
    );

    // A page built again needs no new start.
    let index = page.path().join("dist/index.html");
    fs::write(index, "<script>other()</script>").expect("written");
    let answer = get(&relay, "/feed").await;
    assert_eq!(answer.body, b"<script>other()</script>");
    assert!(!answer.header("content-security-policy").contains(hash));
}

#[tokio::test]
async fn what_travels_is_compressed() {
    let page = built_page();
    let relay = relay_with(&page).await;
    let plain = get(&relay, HASHED_SCRIPT).await;
    assert_eq!(plain.header("content-encoding"), "");
    for (accepted, encoding) in [("gzip, br", "br"), ("gzip", "gzip")] {
        let accept = format!("Accept-Encoding: {accepted}\r\n");
        let answer = request(relay.address, "GET", HASHED_SCRIPT, &accept).await;
        assert_eq!(answer.header("content-encoding"), encoding);
        assert!(answer.body.len() < plain.body.len() / 10);
        assert!(
            answer
                .header("vary")
                .to_ascii_lowercase()
                .contains("accept-encoding")
        );
    }
    let wasm = "/page-0123456789abcdef_bg.wasm";
    let answer = request(relay.address, "GET", wasm, "Accept-Encoding: br\r\n").await;
    assert_eq!(answer.header("content-encoding"), "br");
    assert_eq!(answer.header("content-type"), "application/wasm");
    assert_eq!(answer.body, b"made beforehand");
}

#[tokio::test]
async fn a_file_that_did_not_change_is_not_sent_again() {
    let page = built_page();
    let relay = relay_with(&page).await;
    let first = get(&relay, "/node-worker.js").await;
    let since = format!("If-Modified-Since: {}\r\n", first.header("last-modified"));
    let second = request(relay.address, "GET", "/node-worker.js", &since).await;
    assert_eq!(second.status, 304);
    assert_eq!(second.body, b"");
}

#[tokio::test]
async fn a_head_has_no_body_and_nothing_can_be_posted() {
    let page = built_page();
    let relay = relay_with(&page).await;
    for path in ["/", HASHED_SCRIPT] {
        let answer = request(relay.address, "HEAD", path, "").await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.body, b"", "{path}");
    }
    for path in ["/", "/feed", HASHED_SCRIPT, "/healthz", "/relay"] {
        let answer = request(relay.address, "POST", path, "Content-Length: 0\r\n").await;
        assert_eq!(answer.status, 405, "{path}");
    }
}

#[tokio::test]
async fn health_is_told_with_and_without_a_page() {
    let page = built_page();
    for relay in [
        relay_with(&page).await,
        Relay::start(Limits::default()).await,
    ] {
        let answer = get(&relay, "/healthz").await;
        assert_eq!(
            (answer.status, answer.body.as_slice()),
            (200, b"ok\n".as_slice())
        );
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn a_relay_without_a_page_relays() {
    let relay = Relay::start(Limits::default()).await;
    assert_eq!(get(&relay, "/").await.status, 404);
    relay.join(room(1)).await;
}

#[tokio::test]
async fn a_folder_without_a_page_is_named() {
    let folder = TempDir::new().expect("a temporary folder");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let config = Config {
        page: Some(folder.path().to_owned()),
        ..Config::default()
    };
    let error = relay::run(listener, config, std::future::pending()).await;
    let error = error.expect_err("there is no page");
    assert!(matches!(error, RunError::Page { .. }));
    assert!(
        error
            .to_string()
            .contains(&folder.path().display().to_string())
    );
}

#[tokio::test]
async fn a_plain_request_for_the_relay_is_told_to_upgrade() {
    let relay = Relay::start(Limits::default()).await;
    assert!((400..500).contains(&get(&relay, "/relay").await.status));
}

#[tokio::test]
async fn the_document_says_which_other_relays_there_are() {
    let page = TempDir::new().expect("a temporary folder");
    let html = "<!DOCTYPE html><html><HEAD><title>t</title></HEAD></html>";
    fs::write(page.path().join("index.html"), html).expect("written");
    let urls = ["wss://b.example/relay", "ws://10.0.0.7:8080/relay"];
    let others = Others {
        also: urls.map(|url| url.parse().expect("an address")).to_vec(),
    };
    let relay = Relay::serve(Config {
        page: Some(page.path().to_owned()),
        others,
        ..Config::default()
    })
    .await;
    let element = format!(
        r#"<meta name="chalk-relays" content="{},{}">"#,
        urls[0], urls[1]
    );
    let expected = html.replace("<HEAD>", &format!("<HEAD>{element}"));
    for path in ["/", "/network"] {
        let answer = get(&relay, path).await;
        assert_eq!(answer.body, expected.as_bytes(), "{path}");
    }
}

#[test]
fn what_is_no_relays_address_is_refused() {
    for text in [
        "",
        "https://a.example/relay",
        "ws://",
        "ws:///relay",
        "ws://a/relay\"><script>",
        "ws://a/relay,ws://b/relay",
        "ws://a/re lay",
    ] {
        assert!(text.parse::<RelayUrl>().is_err(), "{text:?}");
    }
}
