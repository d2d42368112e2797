//! What the page shows of the description, and that nothing in it can become markup.

use serde_json::json;

use super::*;

#[test]
fn every_call_and_every_object_has_its_place() {
    let html = html();
    let description = description();
    let operations = operations(description);
    assert!(operations.len() > 25, "{}", operations.len());
    for (_, _, operation) in operations {
        let name = text(&operation["operationId"]);
        assert!(html.contains(&format!("<section id=\"{name}\">")), "{name}");
        assert!(html.contains(&format!("href=\"#{name}\"")), "{name}");
    }
    // Each link leads somewhere.
    for target in html.split("href=\"#").skip(1) {
        let target = target.split('"').next().unwrap_or_default();
        assert!(html.contains(&format!("id=\"{target}\"")), "{target}");
    }
    assert!(!html.contains("<script"), "it works without scripts");
    assert!(
        !html.contains("style=\""),
        "its policy forbids inline styles"
    );
}

#[test]
fn a_line_for_a_shell_makes_the_call() {
    let description = description();
    let blocks = &description["paths"]["/blocks"]["get"];
    assert_eq!(
        curl("get", "/blocks", blocks),
        "curl 'http://127.0.0.1:8090/api/v1/blocks?count=10&from=0'"
    );
    let mining = &description["paths"]["/mining"]["post"];
    assert_eq!(
        curl("post", "/mining", mining),
        "curl -H \"Authorization: Bearer $(cat my-node/token)\" \\\n  -H 'Content-Type: application/json' \\\n  -d '{\"on\":false}' \\\n  'http://127.0.0.1:8090/api/v1/mining'"
    );
    let raw = &description["paths"]["/blocks/{block}/raw"]["get"];
    assert_eq!(
        curl("get", "/blocks/{block}/raw", raw),
        "curl --output FILE 'http://127.0.0.1:8090/api/v1/blocks/0/raw'"
    );
}

#[test]
fn text_stays_text() {
    let description = json!({
        "info": { "title": "<b>&", "description": "one `a<b`\ntwo" },
        "paths": { "/<x>": { "get": { "operationId": "x", "summary": "\"s\"", "responses": {} } } },
        "components": { "schemas": {} }
    });
    let html = render(&description);
    assert!(html.contains("&lt;b&gt;&amp;</h1>"), "{html}");
    assert!(html.contains("<p>one <code>a&lt;b</code></p>"), "{html}");
    assert!(html.contains("&quot;s&quot;"), "{html}");
    assert!(!html.contains("<x>"), "{html}");
}
