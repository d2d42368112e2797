//! What the schemas say of names, of what may be left out, and of each other. Whether a node's replies keep to
//! them is tested at its door.

use alloc::{
    collections::BTreeSet,
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;
use crate::{Link, LinkKind, LinkState, MiningStatus};

fn required(schema: &Value) -> Vec<&str> {
    let names = schema["required"].as_array().map(Vec::as_slice);
    names
        .unwrap_or_default()
        .iter()
        .filter_map(Value::as_str)
        .collect()
}

fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(target)) = fields.get("$ref") {
                found.insert(target.clone());
            }
            fields.values().for_each(|value| references(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

#[test]
fn every_reference_has_its_definition_and_every_definition_says_what_it_is() {
    let all = definitions("/components/schemas");
    let mut found = BTreeSet::new();
    for (name, schema) in &all {
        references(schema, &mut found);
        assert!(schema["description"].is_string(), "{name}: {schema}");
    }
    assert!(found.len() > 30, "{found:?}");
    for target in found {
        let name = target.strip_prefix("#/components/schemas/");
        assert!(name.is_some_and(|name| all.contains_key(name)), "{target}");
    }
}

#[test]
fn what_may_be_left_out_is_always_shown() {
    let all = definitions("/$defs");
    let post = |name: &str| {
        let kinds = all[name]["oneOf"].as_array().expect("kinds");
        let post = kinds
            .iter()
            .find(|kind| kind["properties"]["kind"]["const"] == "post");
        required(post.expect("a post"))
            .into_iter()
            .map(str::to_string)
            .collect::<Vec<_>>()
    };
    assert_eq!(post("Payload"), vec!["kind", "text", "replyTo"]);
    assert_eq!(post("PayloadGiven"), vec!["kind", "text"]);
    // A request takes the one for sending.
    let mut of_request = BTreeSet::new();
    references(&all["Request"], &mut of_request);
    assert!(
        of_request.contains("#/$defs/PayloadGiven"),
        "{of_request:?}"
    );
    assert!(!of_request.contains("#/$defs/Payload"), "{of_request:?}");
}

#[test]
fn names_are_those_of_the_json() {
    let all = definitions("/$defs");
    let status = &all["Status"]["properties"];
    assert!(status["clockOffsetMs"].is_object());
    assert_eq!(status["height"]["description"], "Height of the tip.");
    // A transaction has its payload's fields beside its own.
    let transaction = &all["Transaction"];
    assert!(required(transaction).contains(&"txid"), "{transaction}");
    let kinds = transaction["oneOf"].as_array().map(Vec::len);
    assert_eq!(kinds, Some(9), "{transaction}");
}

#[test]
fn events_have_the_names_that_a_node_gives_them() {
    let all = definitions("/$defs");
    let link = Link {
        kind: LinkKind::Relay,
        state: LinkState::Open,
        detail: String::new(),
        since: 0,
    };
    let some = [
        (Event::Peers { peers: 2 }, "peers"),
        (Event::Mining(MiningStatus::default()), "mining"),
        (Event::Link(link), "link"),
    ];
    for (event, name) in some {
        assert_eq!(event.name(), name);
        let (_, schema) = events(&all).find(|(other, _)| *other == name).expect(name);
        let schema = match schema["$ref"].as_str() {
            Some(target) => &all[target.trim_start_matches("#/$defs/")],
            None => schema,
        };
        let json = serde_json::to_value(&event).expect("JSON");
        let fields: BTreeSet<_> = json
            .as_object()
            .expect("fields")
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(
            required(schema).into_iter().collect::<BTreeSet<_>>(),
            fields,
            "{name}"
        );
    }
    let variants = all["Event"]["anyOf"].as_array().map(Vec::len);
    assert_eq!(variants, Some(EVENT_NAMES.len()));
}

#[test]
fn links_of_the_documentation_are_plain_text() {
    for (text, expected) in [
        ("as [`crate::Transaction::time`].", "as `time`."),
        ("[`A`] or [`B`](crate::B), both", "`A` or `B`, both"),
        ("one\nline\n\nand another", "one line\nand another"),
        ("[0, 1]", "[0, 1]"),
    ] {
        assert_eq!(plain(text), expected);
    }
    assert!(!format!("{:?}", definitions("/$defs")).contains("[`"));
}
