//! The description of the door (`OpenAPI` 3.1), made from the table of routes and the types themselves.

use std::sync::LazyLock;

use api::schema::{GIVEN, definitions_with, events};
use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

use super::{
    given::BODY_BYTES,
    problem::Body as ProblemBody,
    routes::table,
    table::{Content, PREFIX, Route, Verb},
};

/// Where the schemas are.
const SCHEMAS: &str = "/components/schemas";
/// Refusals that every route may give.
const ALWAYS: [u16; 5] = [400, 414, 429, 503, 504];
/// Refusals of what acts.
const ACTING: [u16; 2] = [401, 507];
/// Refusals of what takes JSON.
const TAKING: [u16; 3] = [413, 415, 422];

/// The description, as JSON.
pub(super) fn text() -> &'static str {
    static TEXT: LazyLock<String> =
        LazyLock::new(|| serde_json::to_string(description()).expect("JSON"));
    &TEXT
}

/// The description.
pub(super) fn description() -> &'static Value {
    static DESCRIPTION: LazyLock<Value> = LazyLock::new(describe);
    &DESCRIPTION
}

/// The schemas that one route needs.
#[derive(Default)]
struct Schemas {
    query: Value,
    body: Value,
    gives: Value,
}

fn describe() -> Value {
    let routes = table();
    let mut schemas: Vec<Schemas> = routes.iter().map(|_| Schemas::default()).collect();
    let mut given: Vec<(Value, Value)> = Vec::new();
    let mut components = definitions_with(
        SCHEMAS,
        |shown| {
            for (route, schemas) in routes.iter().zip(&mut schemas) {
                if let Some((Content::Json(of), _)) = route.gives {
                    schemas.gives = of(shown).to_value();
                }
            }
            shown.subschema_for::<ProblemBody>();
        },
        |given_generator| {
            given.extend(routes.iter().map(|route| of_given(route, given_generator)));
        },
    );
    for (schemas, (query, body)) in schemas.iter_mut().zip(given) {
        (schemas.query, schemas.body) = (query, body);
        point_at_given(&mut schemas.body, &components);
    }
    close(&mut components);
    let mut paths = Map::new();
    for (route, schemas) in routes.iter().zip(&schemas) {
        let verb = match route.verb {
            Verb::Get => "get",
            Verb::Post => "post",
        };
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        path[verb] = operation(route, schemas, &components);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Chalkchain node",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "One node of a room's chain.",
            "description": ABOUT,
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" }
        },
        "servers": [{ "url": PREFIX }],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": { "token": {
                "type": "http",
                "scheme": "bearer",
                "description": "The 64 hex digits in the file `token` of the node's folder. What reads takes none."
            } }
        }
    })
}

/// What holds for all routes.
const ABOUT: &str = "The same objects as `window.chalkchain` gives in a page. Amounts are integers in 1/100 of the \
    room's coin. Times are Unix milliseconds, but a header's `time`, which is in seconds. Hashes are 64 hex digits, \
    byte-reversed as Bitcoin shows them; addresses are bech32m text.\n\
    A refusal is a problem (RFC 9457) whose `rule` is the stable name of the rule that said no, and whose `details` \
    are the values compared. Unknown fields are refused, not left out.\n\
    What is read has a strong `ETag`: `If-None-Match` with it gives 304 while nothing changed. Before any of this is \
    looked at, a request whose head is too long or broken gets 400, 414 or 431 without a body.";

fn of_given(route: &Route, generator: &mut SchemaGenerator) -> (Value, Value) {
    let query = route.query.map(|of| of(generator).to_value());
    let body = match route.body {
        Some((Content::Json(of), _)) => of(generator).to_value(),
        _ => Value::Null,
    };
    (query.unwrap_or_default(), body)
}

/// What is sent refers to the schema for sending, where there are two.
fn point_at_given(schema: &mut Value, components: &Map<String, Value>) {
    if let Some(Value::String(target)) = schema.get_mut("$ref") {
        let name = target.rsplit('/').next().unwrap_or_default();
        if components.contains_key(&format!("{name}{GIVEN}")) {
            target.push_str(GIVEN);
        }
    }
}

/// What the door refuses beside what the types say: unknown fields of a payload and of a receipt.
fn close(components: &mut Map<String, Value>) {
    let payload = components.get_mut(&format!("Payload{GIVEN}"));
    let kinds = payload.and_then(|payload| payload["oneOf"].as_array_mut());
    for kind in kinds.into_iter().flatten() {
        kind["additionalProperties"] = json!(false);
    }
    if let Some(receipt) = components.get_mut("Receipt") {
        receipt["additionalProperties"] = json!(false);
    }
}

fn operation(route: &Route, schemas: &Schemas, components: &Map<String, Value>) -> Value {
    let mut operation = json!({
        "operationId": route.name,
        "summary": route.summary,
        "parameters": parameters(route, &schemas.query),
        "responses": responses(route, &schemas.gives),
        "security": if route.acts { json!([{ "token": [] }]) } else { json!([]) },
    });
    if !route.more.is_empty() {
        operation["description"] = json!(route.more);
    }
    if let Some((content, example)) = &route.body {
        operation["requestBody"] = json!({ "required": true, "content": match content {
            Content::Json(_) => json!({
                "application/json": { "schema": schemas.body, "example": example }
            }),
            Content::Other(kind) => json!({ *kind: {} }),
        } });
    }
    if route.name == "events" {
        let named: Map<String, Value> = events(components)
            .map(|(name, schema)| (name.to_owned(), schema.clone()))
            .collect();
        operation["x-events"] = Value::Object(named);
    }
    operation
}

fn parameters(route: &Route, query: &Value) -> Vec<Value> {
    let mut all: Vec<Value> = Vec::new();
    if let Some(named) = route.named {
        all.push(json!({
            "name": named.name,
            "in": "path",
            "required": true,
            "description": named.says,
            "schema": { "type": "string", "pattern": named.pattern },
            "example": named.example,
        }));
    }
    let required = |name: &String| {
        let names = query["required"].as_array();
        names.is_some_and(|names| names.iter().any(|other| other == name))
    };
    for (name, schema) in query["properties"].as_object().into_iter().flatten() {
        let mut schema = schema.clone();
        let says = schema
            .as_object_mut()
            .and_then(|fields| fields.remove("description"));
        // Left out is how a query says none.
        if let Some(kinds) = schema["type"].as_array() {
            let kind = kinds.iter().find(|kind| *kind != "null").cloned();
            schema["type"] = kind.unwrap_or_default();
        }
        let mut parameter = json!({
            "name": name,
            "in": "query",
            "required": required(name),
            "description": says,
            "schema": schema,
        });
        let examples = route.query_example.split('&');
        let mut examples = examples.filter_map(|pair| pair.split_once('='));
        if let Some((_, value)) = examples.find(|(other, _)| other == name) {
            let is_number = parameter["schema"]["type"] == "integer";
            let number = value.parse::<u64>().ok().filter(|_| is_number);
            parameter["example"] = number.map_or_else(|| json!(value), |number| json!(number));
        }
        all.push(parameter);
    }
    if route.has_tag {
        all.push(json!({
            "name": "If-None-Match",
            "in": "header",
            "required": false,
            "description": "The `ETag` of an answer that the caller has.",
            "schema": { "type": "string" },
        }));
    }
    all
}

fn responses(route: &Route, gives: &Value) -> Value {
    let mut all = Map::new();
    if let Some((content, says)) = route.gives {
        let content = match content {
            Content::Json(_) => json!({ "application/json": { "schema": gives } }),
            Content::Other(kind) => json!({ kind: {} }),
        };
        let answer = json!({
            "description": says,
            "headers": answer_headers(route),
            "content": content,
        });
        all.insert(route.status.to_string(), answer);
    }
    if route.has_tag {
        let known = json!({
            "description": "Nothing changed since the answer of that `ETag`.",
            "headers": answer_headers(route),
        });
        all.insert("304".to_owned(), known);
    }
    for status in refusals(route) {
        all.insert(status.to_string(), problem(status));
    }
    Value::Object(all)
}

/// All statuses of a route's refusals.
fn refusals(route: &Route) -> Vec<u16> {
    let mut all: Vec<u16> = ALWAYS.into();
    all.extend(route.refusals);
    if route.acts {
        all.extend(ACTING);
    }
    match route.body {
        Some((Content::Json(_), _)) => all.extend(TAKING),
        Some((Content::Other(_), _)) => all.push(413),
        None => {}
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn answer_headers(route: &Route) -> Value {
    let text = json!({ "type": "string" });
    let mut all = json!({
        "Cache-Control": { "description": "How long it stays as it is.", "schema": text }
    });
    if route.has_tag {
        all["ETag"] = json!({
            "description": "Changes with the answer (a strong validator).", "schema": text
        });
    }
    if route.has_next {
        all["Link"] = json!({
            "description": "Where the list goes on, as `<…>; rel=\"next\"`; missing at its end.",
            "schema": text
        });
    }
    all
}

fn problem(status: u16) -> Value {
    let says = match status {
        400 => "The request says nothing well formed: a hash, a number, an unknown parameter, broken JSON.".to_owned(),
        401 => "It acts and shows no token, or a wrong one.".to_owned(),
        404 => "This node knows no such thing.".to_owned(),
        409 => "This node's own choice or state says no; another node, or later, may say yes.".to_owned(),
        410 => "It was here and was dropped; a snapshot stands in its place.".to_owned(),
        413 => format!("The body is longer than {BODY_BYTES} bytes; a room's file may have {} bytes.", api::ROOM_FILE_BYTES),
        414 => "The address is too long to say anything.".to_owned(),
        415 => "The body is not said to be JSON.".to_owned(),
        422 => "A rule of the chain says no, or a field of the body has a wrong type or is not known.".to_owned(),
        429 => "This address asks too often; only where the node bounds that.".to_owned(),
        503 => "The node can't answer now: it stops, or a link it needs is missing.".to_owned(),
        504 => "The answer took too long.".to_owned(),
        507 => "The disk has no place, or is damaged.".to_owned(),
        other => unreachable!("a status without words: {other}"),
    };
    let text = json!({ "type": "string" });
    let headers = match status {
        401 => json!({ "WWW-Authenticate": { "description": "`Bearer`", "schema": text } }),
        429 => json!({ "Retry-After": { "description": "Seconds to wait.", "schema": text } }),
        _ => json!({}),
    };
    let schema = format!("#{SCHEMAS}/Problem");
    json!({
        "description": says,
        "headers": headers,
        "content": { "application/problem+json": { "schema": { "$ref": schema } } },
    })
}

#[cfg(test)]
mod tests;
