//! JSON Schemas (draft 2020-12) of what programs send and get, made from the types themselves.
//!
//! # Overview
//! [`definitions`] gives one schema a type, by the type's name; they refer to each other. A type that may be sent
//! with less than it is shown with, such as a [`Payload`](crate::Payload) without its memo, has two: its own
//! name is what a node writes, and the name with [`GIVEN`] behind it what a program may send.

use alloc::{collections::BTreeSet, string::String, vec::Vec};

use schemars::{Schema, SchemaGenerator, generate::SchemaSettings, transform::Transform};
use serde_json::{Map, Value};

use crate::{ApiError, Event, Left, MiningChoice, Reply, Request, RoomParams};

/// What stands behind the name of a type that programs may send with less than a node writes.
pub const GIVEN: &str = "Given";

/// Names of the events in the order of [`Event`]'s variants.
const EVENT_NAMES: [&str; 10] = [
    "tip",
    "tx",
    "reorg",
    "peers",
    "mining",
    "storage",
    "link",
    "conditions",
    "class",
    "refused",
];

/// The events by name, each with the schema of its content; of [`definitions`].
pub fn events(definitions: &Map<String, Value>) -> impl Iterator<Item = (&'static str, &Value)> {
    let contents = definitions["Event"]["anyOf"].as_array();
    EVENT_NAMES.into_iter().zip(contents.into_iter().flatten())
}

/// The schemas of all types by their names.
///
/// `path` is the JSON pointer to where the caller puts them, such as `/$defs`: references between them are
/// `#`, the path, and the name.
pub fn definitions(path: &'static str) -> Map<String, Value> {
    // A page's own deed, for which there is no request.
    let add_left = |shown: &mut SchemaGenerator| drop(shown.subschema_for::<Left>());
    definitions_with(path, add_left, |_| {})
}

/// [`definitions`], and those of a caller's own types: what a node writes and what programs may send.
pub fn definitions_with(
    path: &'static str,
    add_shown: impl FnOnce(&mut SchemaGenerator),
    add_given: impl FnOnce(&mut SchemaGenerator),
) -> Map<String, Value> {
    let mut shown = generator(SchemaSettings::draft2020_12().for_serialize(), path);
    shown.subschema_for::<Reply>();
    shown.subschema_for::<Event>();
    shown.subschema_for::<ApiError>();
    add_shown(&mut shown);
    let mut given = generator(SchemaSettings::draft2020_12().for_deserialize(), path);
    given.subschema_for::<Request>();
    given.subschema_for::<MiningChoice>();
    given.subschema_for::<RoomParams>();
    add_given(&mut given);
    join(
        shown.take_definitions(true),
        given.take_definitions(true),
        path,
    )
}

/// One set of both: what is the same in both once, what differs twice.
fn join(
    mut shown: Map<String, Value>,
    given: Map<String, Value>,
    path: &str,
) -> Map<String, Value> {
    let mut twice: BTreeSet<String> = given
        .iter()
        .filter(|(name, schema)| shown.get(*name).is_some_and(|shown| shown != *schema))
        .map(|(name, _)| name.clone())
        .collect();
    // What refers to one that differs differs, too.
    loop {
        let more: Vec<String> = given
            .iter()
            .filter(|(name, _)| shown.contains_key(*name) && !twice.contains(*name))
            .filter(|(_, schema)| {
                let mut schema = (*schema).clone();
                refer_to_given(&mut schema, path, &twice)
            })
            .map(|(name, _)| name.clone())
            .collect();
        if more.is_empty() {
            break;
        }
        twice.extend(more);
    }
    for (mut name, mut schema) in given {
        refer_to_given(&mut schema, path, &twice);
        if twice.contains(&name) {
            name.push_str(GIVEN);
        }
        shown.insert(name, schema);
    }
    shown
}

fn generator(mut settings: SchemaSettings, path: &'static str) -> SchemaGenerator {
    settings.meta_schema = None;
    settings.definitions_path = path.into();
    settings.with_transform(Plain).into_generator()
}

/// Points what refers to a type that has two schemas at the one for sending; tells whether anything did.
fn refer_to_given(schema: &mut Value, path: &str, twice: &BTreeSet<String>) -> bool {
    let mut has_any = false;
    match schema {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(target) if key == "$ref" => {
                        let name = target
                            .strip_prefix('#')
                            .and_then(|target| target.strip_prefix(path)?.strip_prefix('/'));
                        if name.is_some_and(|name| twice.contains(name)) {
                            target.push_str(GIVEN);
                            has_any = true;
                        }
                    }
                    value => has_any |= refer_to_given(value, path, twice),
                }
            }
        }
        Value::Array(values) => {
            for value in values {
                has_any |= refer_to_given(value, path, twice);
            }
        }
        _ => {}
    }
    has_any
}

/// Turns what links in Rust's documentation into plain text.
#[derive(Clone, Debug)]
struct Plain;

impl Transform for Plain {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(Value::String(text)) = schema.get_mut("description") {
            *text = plain(text);
        }
        schemars::transform::transform_subschemas(self, schema);
    }
}

/// `[text](target)` and `[text]` become `text`; a paragraph becomes one line.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[`") {
        out.push_str(before);
        let (inner, after) = link.split_once("`]").unwrap_or((link, ""));
        let name = inner.rsplit("::").next().unwrap_or(inner);
        out.push('`');
        out.push_str(name);
        out.push('`');
        rest = match after.strip_prefix('(') {
            Some(target) => target.split_once(')').map_or("", |(_, after)| after),
            None => after,
        };
    }
    out.push_str(rest);
    let paragraphs = out
        .split("\n\n")
        .map(|paragraph| paragraph.replace('\n', " "));
    let mut lines = String::new();
    for paragraph in paragraphs {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(&paragraph);
    }
    lines
}

#[cfg(test)]
mod tests;
