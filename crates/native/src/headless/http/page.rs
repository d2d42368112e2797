//! The description as a page: made on the node, without a script, so that it works offline and anywhere.

use std::{fmt::Write as _, sync::LazyLock};

use serde_json::Value;

use super::{openapi::description, table::PREFIX};

/// What the page may load: its own styles.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The product's colours, sizes and faces.
const TOKENS: &str = include_str!("../../../../../styles/tokens.css");
/// How this page uses them.
const STYLES: &str = include_str!("docs.css");

/// The page's styles.
pub(super) fn css() -> String {
    format!("{TOKENS}\n{STYLES}")
}

/// The page.
pub(super) fn html() -> &'static str {
    static HTML: LazyLock<String> = LazyLock::new(|| render(description()));
    &HTML
}

fn render(description: &Value) -> String {
    let title = escaped(text(&description["info"]["title"]));
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}: its HTTP API</title>\n<link rel=\"stylesheet\" href=\"docs.css\">\n</head>\n\
         <body>\n<a class=\"skip\" href=\"#calls\">To the calls</a>\n<header><h1>{title}</h1>\n"
    );
    for paragraph in text(&description["info"]["description"]).lines() {
        line(&mut html, &format!("<p>{}</p>", marked(paragraph)));
    }
    line(
        &mut html,
        "<p><a href=\"openapi.json\">openapi.json</a> has all of this for programs.</p></header>\n<nav aria-label=\"Calls\"><ul>",
    );
    let operations = operations(description);
    for (verb, path, operation) in &operations {
        let name = escaped(text(&operation["operationId"]));
        let entry = format!(
            "<li><a href=\"#{name}\"><b>{}</b> {}</a></li>",
            verb.to_uppercase(),
            escaped(path)
        );
        line(&mut html, &entry);
    }
    line(&mut html, "</ul></nav>\n<main id=\"calls\">");
    let common = common(&operations);
    line(
        &mut html,
        "<section id=\"every\"><h2>Every call</h2><p>May give these answers, too.</p>",
    );
    answers(&mut html, &common);
    line(&mut html, "</section>");
    for (verb, path, operation) in &operations {
        call(&mut html, (verb, path, operation), &common);
    }
    line(&mut html, "<h2 id=\"objects\">Objects</h2>");
    let schemas = description["components"]["schemas"].as_object();
    for (name, schema) in schemas.into_iter().flatten() {
        object(&mut html, name, schema);
    }
    line(&mut html, "</main>\n</body>\n</html>");
    html
}

/// All calls in the order of the description's paths.
fn operations(description: &Value) -> Vec<(&str, &str, &Value)> {
    let paths = description["paths"].as_object().into_iter().flatten();
    paths
        .flat_map(|(path, verbs)| {
            let verbs = verbs.as_object().into_iter().flatten();
            verbs.map(|(verb, operation)| (verb.as_str(), path.as_str(), operation))
        })
        .collect()
}

/// The answers that all calls have alike.
fn common(operations: &[(&str, &str, &Value)]) -> Value {
    let mut common = operations
        .first()
        .and_then(|(_, _, operation)| operation["responses"].as_object().cloned())
        .unwrap_or_default();
    for (_, _, operation) in operations {
        common.retain(|status, answer| operation["responses"][status.as_str()] == *answer);
    }
    Value::Object(common)
}

fn call(html: &mut String, (verb, path, operation): (&str, &str, &Value), common: &Value) {
    let name = escaped(text(&operation["operationId"]));
    let acts = operation["security"]
        .as_array()
        .is_some_and(|schemes| !schemes.is_empty());
    let mark = if acts {
        " <em class=\"acts\">acts: takes the token</em>"
    } else {
        ""
    };
    let head = format!(
        "<section id=\"{name}\"><h2><b class=\"{verb}\">{}</b> <code>{}</code></h2><p>{}.{mark}</p>",
        verb.to_uppercase(),
        escaped(path),
        marked(text(&operation["summary"])),
    );
    line(html, &head);
    for paragraph in text(&operation["description"]).lines() {
        line(html, &format!("<p>{}</p>", marked(paragraph)));
    }
    let parameters = operation["parameters"].as_array();
    let mut rows = Vec::new();
    for parameter in parameters.into_iter().flatten() {
        let place = match text(&parameter["in"]) {
            "path" => "in the path",
            // It is told once, at the top.
            "header" => continue,
            _ if parameter["required"] == true => "after ?, needed",
            _ => "after ?",
        };
        rows.push([
            format!("<code>{}</code>", escaped(text(&parameter["name"]))),
            format!("{}; {place}", kind(&parameter["schema"])),
            marked(text(&parameter["description"])),
        ]);
    }
    table(html, ["Parameter", "What", "Says"], &rows);
    if let Some(contents) = operation["requestBody"]["content"].as_object() {
        for (media, content) in contents {
            let schema = kind(&content["schema"]);
            line(
                html,
                &format!("<p>Takes <code>{}</code> {schema}</p>", escaped(media)),
            );
        }
    }
    if let Some(events) = operation["x-events"].as_object() {
        let rows: Vec<_> = events
            .iter()
            .map(|(name, schema)| {
                let says = marked(text(&schema["description"]));
                [
                    format!("<code>{}</code>", escaped(name)),
                    kind(schema),
                    says,
                ]
            })
            .collect();
        table(html, ["Event", "Content", "When"], &rows);
    }
    let mut own = operation["responses"].clone();
    if let Some(own) = own.as_object_mut() {
        own.retain(|status, _| common.get(status.as_str()).is_none());
    }
    answers(html, &own);
    line(
        html,
        &format!(
            "<pre>{}</pre></section>",
            escaped(&curl(verb, path, operation))
        ),
    );
}

fn answers(html: &mut String, responses: &Value) {
    let mut rows = Vec::new();
    for (status, answer) in responses.as_object().into_iter().flatten() {
        let contents = answer["content"].as_object().into_iter().flatten();
        let kinds: Vec<_> = contents
            .map(|(media, content)| match &content["schema"] {
                Value::Null => format!("<code>{}</code>", escaped(media)),
                schema => kind(schema),
            })
            .collect();
        let says = marked(text(&answer["description"]));
        rows.push([format!("<code>{status}</code>"), kinds.join(", "), says]);
    }
    table(html, ["Answer", "What", "When"], &rows);
}

/// A line for a shell that makes the call.
fn curl(verb: &str, path: &str, operation: &Value) -> String {
    let mut path = path.to_owned();
    let mut query = Vec::new();
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let (name, example) = (text(&parameter["name"]), &parameter["example"]);
        let value = example
            .as_str()
            .map_or_else(|| example.to_string(), str::to_owned);
        match text(&parameter["in"]) {
            "path" => path = path.replace(&format!("{{{name}}}"), &value),
            "query" if !example.is_null() => query.push(format!("{name}={value}")),
            _ => {}
        }
    }
    if !query.is_empty() {
        path = format!("{path}?{}", query.join("&"));
    }
    let mut line = String::from("curl");
    if operation["security"]
        .as_array()
        .is_some_and(|schemes| !schemes.is_empty())
    {
        line.push_str(" -H \"Authorization: Bearer $(cat my-node/token)\" \\\n ");
    }
    if verb == "post" {
        match operation["requestBody"]["content"].get("application/json") {
            Some(content) => {
                let body = content["example"].to_string();
                line.push_str(" -H 'Content-Type: application/json' \\\n  -d '");
                line.push_str(&body);
                line.push_str("' \\\n ");
            }
            None => line.push_str(" --data-binary @room.chalk \\\n "),
        }
    } else if operation["responses"]["200"]["content"]
        .get("text/event-stream")
        .is_some()
    {
        line.push_str(" --no-buffer");
    } else if operation["responses"]["200"]["content"]
        .get("application/octet-stream")
        .is_some()
    {
        line.push_str(" --output FILE");
    }
    format!("{line} 'http://127.0.0.1:8090{PREFIX}{path}'")
}

fn object(html: &mut String, name: &str, schema: &Value) {
    let says = marked(text(&schema["description"]));
    let name = escaped(name);
    line(
        html,
        &format!("<section id=\"object-{name}\"><h3>{name}</h3><p>{says}</p>"),
    );
    fields(html, schema);
    let variants = ["oneOf", "anyOf"]
        .iter()
        .find_map(|word| schema[word].as_array());
    for variant in variants.into_iter().flatten() {
        let says = marked(text(&variant["description"]));
        line(
            html,
            &format!("<p class=\"variant\">{}: {says}</p>", kind(variant)),
        );
        fields(html, variant);
    }
    let words = schema["enum"].as_array().into_iter().flatten();
    let words: Vec<_> = words
        .map(|word| format!("<code>{}</code>", escaped(&word.to_string())))
        .collect();
    if !words.is_empty() {
        line(html, &format!("<p>{}</p>", words.join(" ")));
    }
    line(html, "</section>");
}

fn fields(html: &mut String, schema: &Value) {
    let required = schema["required"].as_array();
    let is_required =
        |name: &str| required.is_some_and(|names| names.iter().any(|other| other == name));
    let mut rows = Vec::new();
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        let optional = if is_required(name) {
            ""
        } else {
            "; may be missing"
        };
        rows.push([
            format!("<code>{}</code>", escaped(name)),
            format!("{}{optional}", kind(field)),
            marked(text(&field["description"])),
        ]);
    }
    table(html, ["Field", "What", "Says"], &rows);
}

/// A schema in few words.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema["$ref"]
        .as_str()
        .and_then(|target| target.rsplit('/').next())
    {
        let name = escaped(name);
        return format!("<a href=\"#object-{name}\">{name}</a>");
    }
    if let Some(word) = schema.get("const") {
        return format!("<code>{}</code>", escaped(&word.to_string()));
    }
    let variants = ["oneOf", "anyOf", "allOf"]
        .iter()
        .find_map(|word| schema[word].as_array());
    if let Some(variants) = variants {
        return variants.iter().map(kind).collect::<Vec<_>>().join(" or ");
    }
    if let Some(variant) = schema["properties"]["kind"].get("const") {
        return format!("<code>{}</code>", escaped(&variant.to_string()));
    }
    let simple = |word: &str| match word {
        "array" => match schema.get("prefixItems").and_then(Value::as_array) {
            Some(parts) => {
                let parts: Vec<_> = parts.iter().map(kind).collect();
                format!("[{}]", parts.join(", "))
            }
            None => format!("list of {}", kind(&schema["items"])),
        },
        word => escaped(word),
    };
    let mut words = match &schema["type"] {
        Value::String(word) => simple(word),
        Value::Array(all) => all
            .iter()
            .map(|word| simple(text(word)))
            .collect::<Vec<_>>()
            .join(" or "),
        _ => String::from("anything"),
    };
    if let (Some(least), Some(most)) = (schema["minimum"].as_u64(), schema["maximum"].as_u64()) {
        let _ = write!(words, " from {least} to {most}");
    }
    words
}

fn table(html: &mut String, heads: [&str; 3], rows: &[[String; 3]]) {
    if rows.is_empty() {
        return;
    }
    let heads = heads
        .map(|head| format!("<th scope=\"col\">{head}</th>"))
        .concat();
    line(
        html,
        &format!("<div class=\"wide\"><table><thead><tr>{heads}</tr></thead><tbody>"),
    );
    for row in rows {
        let cells = row
            .each_ref()
            .map(|cell| format!("<td>{cell}</td>"))
            .concat();
        line(html, &format!("<tr>{cells}</tr>"));
    }
    line(html, "</tbody></table></div>");
}

fn line(html: &mut String, text: &str) {
    html.push_str(text);
    html.push('\n');
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Text whose parts between backticks are code.
fn marked(text: &str) -> String {
    let mut html = String::new();
    for (number, part) in escaped(text).split('`').enumerate() {
        if number % 2 == 0 {
            html.push_str(part);
        } else {
            let _ = write!(html, "<code>{part}</code>");
        }
    }
    html
}

#[cfg(test)]
mod tests;
