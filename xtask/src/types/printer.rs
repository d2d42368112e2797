//! JSON Schemas as TypeScript.

use std::fmt::Write as _;

use serde_json::{Map, Value};

/// Types that are no part of what programs see: requests and replies as such, and events as a whole.
const LEFT_OUT: [&str; 4] = ["Request", "Reply", "Event", "RequestGiven"];

/// All definitions, in alphabetical order.
pub(super) fn declarations(definitions: &Map<String, Value>) -> String {
    let mut names: Vec<_> = definitions.keys().collect();
    names.sort();
    names.retain(|name| !LEFT_OUT.contains(&name.as_str()));
    names
        .into_iter()
        .map(|name| declaration(name, &definitions[name]))
        .collect()
}

fn declaration(name: &str, schema: &Value) -> String {
    let mut out = comment(description(schema), "");
    let is_object = schema["type"] == "object" && schema["properties"].is_object();
    let is_plain = ["oneOf", "anyOf", "allOf"]
        .iter()
        .all(|key| schema.get(key).is_none());
    if is_object && is_plain {
        let _ = write!(out, "export interface {name} {}\n\n", object(schema, ""));
    } else {
        let _ = write!(out, "export type {name} = {};\n\n", type_of(schema, ""));
    }
    out
}

/// The type that a schema describes.
pub(super) fn type_of(schema: &Value, indent: &str) -> String {
    if let Some(target) = schema["$ref"].as_str() {
        let name = target.rsplit('/').next().unwrap_or(target);
        return with_more(name.to_owned(), schema, indent);
    }
    if let Some(constant) = schema.get("const") {
        return constant.to_string();
    }
    if let Some(values) = schema["enum"].as_array() {
        let values: Vec<_> = values.iter().map(Value::to_string).collect();
        return values.join(" | ");
    }
    for key in ["oneOf", "anyOf"] {
        if let Some(cases) = schema[key].as_array() {
            return with_more(union(cases, indent), schema, indent);
        }
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let parts: Vec<_> = parts.iter().map(|part| type_of(part, indent)).collect();
        return with_more(parts.join(" & "), schema, indent);
    }
    match &schema["type"] {
        Value::String(kind) => of_kind(kind, schema, indent),
        Value::Array(kinds) => {
            let kinds = kinds.iter().filter_map(Value::as_str);
            let kinds: Vec<_> = kinds.map(|kind| of_kind(kind, schema, indent)).collect();
            kinds.join(" | ")
        }
        _ => "unknown".to_owned(),
    }
}

/// A type, and the properties that stand beside it in its schema.
fn with_more(inner: String, schema: &Value, indent: &str) -> String {
    if schema["properties"].is_object() {
        format!("({inner}) & {}", object(schema, indent))
    } else {
        inner
    }
}

fn union(cases: &[Value], indent: &str) -> String {
    let mut types = Vec::new();
    for case in cases {
        let one = type_of(case, indent);
        if !types.contains(&one) {
            types.push(one);
        }
    }
    types.join(" | ")
}

fn of_kind(kind: &str, schema: &Value, indent: &str) -> String {
    match kind {
        "string" => "string".to_owned(),
        "integer" | "number" => "number".to_owned(),
        "boolean" => "boolean".to_owned(),
        "null" => "null".to_owned(),
        "array" => array(schema, indent),
        "object" => object(schema, indent),
        _ => "unknown".to_owned(),
    }
}

fn array(schema: &Value, indent: &str) -> String {
    if let Some(items) = schema["prefixItems"].as_array() {
        let items: Vec<_> = items.iter().map(|item| type_of(item, indent)).collect();
        return format!("[{}]", items.join(", "));
    }
    let item = type_of(&schema["items"], indent);
    if item.contains([' ', '{']) {
        format!("({item})[]")
    } else {
        format!("{item}[]")
    }
}

fn object(schema: &Value, indent: &str) -> String {
    let Some(properties) = schema["properties"].as_object() else {
        let value = match schema.get("additionalProperties") {
            Some(values @ Value::Object(_)) => type_of(values, indent),
            _ => "unknown".to_owned(),
        };
        return format!("Record<string, {value}>");
    };
    let is_required = |name: &String| {
        let required = schema["required"].as_array();
        required.is_some_and(|all| all.iter().any(|one| one == name))
    };
    let inner = format!("{indent}  ");
    let mut out = "{\n".to_owned();
    for (name, property) in properties {
        out.push_str(&comment(description(property), &inner));
        let mark = if is_required(name) { "" } else { "?" };
        let kind = type_of(property, &inner);
        let _ = writeln!(out, "{inner}{name}{mark}: {kind};");
    }
    out.push_str(indent);
    out.push('}');
    out
}

fn description(schema: &Value) -> &str {
    schema["description"].as_str().unwrap_or_default()
}

/// A comment for those who read the declarations; nothing where there is nothing to say.
pub(super) fn comment(text: &str, indent: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let text = text.replace("*/", "*\u{200b}/");
    let lines: Vec<_> = text.lines().filter(|line| !line.is_empty()).collect();
    match lines.as_slice() {
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let mut body = String::new();
            for line in lines {
                let _ = writeln!(body, "{indent} * {line}");
            }
            format!("{indent}/**\n{body}{indent} */\n")
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn schemas_become_types() {
        for (schema, expected) in [
            (json!({ "type": "string" }), "string"),
            (json!({ "type": ["integer", "null"] }), "number | null"),
            (json!({ "$ref": "#/$defs/Block" }), "Block"),
            (json!({ "const": "pending" }), "\"pending\""),
            (
                json!({ "type": "array", "items": { "type": "string" } }),
                "string[]",
            ),
            (
                json!({ "type": "array", "items": { "enum": ["a", "b"] } }),
                "(\"a\" | \"b\")[]",
            ),
            (
                json!({ "type": "array", "prefixItems": [{ "type": "string" }, { "$ref": "#/$defs/E" }] }),
                "[string, E]",
            ),
            (
                json!({ "anyOf": [{ "$ref": "#/$defs/A" }, { "type": "null" }] }),
                "A | null",
            ),
            (
                json!({ "type": "object", "additionalProperties": { "type": "string" } }),
                "Record<string, string>",
            ),
        ] {
            assert_eq!(type_of(&schema, ""), expected, "{schema}");
        }
    }

    #[test]
    fn an_object_says_what_may_be_left_out() {
        let schema = json!({
            "type": "object",
            "properties": { "a": { "type": "string", "description": "One." }, "b": { "type": "boolean" } },
            "required": ["a"],
        });
        assert_eq!(
            type_of(&schema, ""),
            "{\n  /** One. */\n  a: string;\n  b?: boolean;\n}"
        );
    }
}
