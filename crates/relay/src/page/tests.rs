//! Scripts are found, names are told apart. What goes over the wire is tested in `tests/page.rs`.

use super::*;

#[test]
fn inline_scripts_are_found_and_only_they() {
    let html = r#"<!DOCTYPE html><html><head>
        <!-- <script>never()</script> -->
        <script src="/page.js"></script>
        <SCRIPT type="module">one()</SCRIPT>
        <scripture>no</scripture>
        <link rel="modulepreload" href="/x.js"><script>

two("<b>") </script><script nonce=1 defer src='/y.js'></script></head></html>"#;
    assert_eq!(inline_scripts(html), ["one()", "\n\ntwo(\"<b>\") "]);
}

#[test]
fn a_broken_document_is_no_trouble() {
    for html in [
        "",
        "<",
        "<script",
        "<script>",
        "<!--",
        "<script>x</scrip",
        "ß<script>é</script>",
    ] {
        inline_scripts(html);
    }
    assert_eq!(inline_scripts("ß<script>é</script>"), ["é"]);
}

#[test]
fn hashes_are_those_a_browser_computes() {
    // The example of the Content Security Policy specification, level 3, 6.7.3.3.
    assert_eq!(
        inline_script_sources("<script>alert('Hello, world.');</script>"),
        ["'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"]
    );
}

#[test]
fn the_policy_allows_no_inline_script_but_the_hashed() {
    let policy = content_security_policy(&["'sha256-abc='".to_owned()]);
    assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-abc=';"));
    assert!(!policy.contains("script-src 'unsafe-inline'"));
    assert!(!policy.contains("'unsafe-eval'"));
}

#[test]
fn only_names_with_a_hash_are_kept_for_ever() {
    for name in [
        "/page-0123456789abcdef.js",
        "/page-0123456789abcdef_bg.wasm",
        "/a/b-c-0123456789ABCDEF.css",
    ] {
        assert!(is_hashed(name), "{name}");
    }
    for name in [
        "/node-worker.js",
        "/node-worker_bg.wasm",
        "/page-0123456789abcde.js",
        "/page-0123456789abcdef0.js",
        "/0123456789abcdef.js",
        "/explorer/block-0123456789abcdef",
        "/page-0123456789abcdef",
        "/",
    ] {
        assert!(!is_hashed(name), "{name}");
    }
}

#[test]
fn addresses_of_the_page_name_no_file() {
    assert!(!names_file("/explorer/block/00ff"));
    assert!(!names_file("/v1.0/feed"));
    assert!(names_file("/missing.js"));
}
