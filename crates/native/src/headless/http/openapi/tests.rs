//! The description is whole, and says of each route what it is.

use std::collections::BTreeSet;

use super::*;

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
fn every_reference_leads_to_a_schema() {
    let description = description();
    let mut found = BTreeSet::new();
    references(description, &mut found);
    for target in &found {
        let pointer = target.strip_prefix('#').expect("within the document");
        assert!(description.pointer(pointer).is_some(), "{target}");
    }
    for name in ["Status", "Problem", "Submission", "PayloadGiven", "Dialled"] {
        assert!(found.contains(&format!("#{SCHEMAS}/{name}")), "{name}");
    }
}

#[test]
fn names_are_unique_and_a_named_part_stands_in_the_path() {
    let mut names = BTreeSet::new();
    let mut places = BTreeSet::new();
    for route in table() {
        assert!(names.insert(route.name), "{} twice", route.name);
        let verb = format!("{:?}", route.verb);
        assert!(places.insert((route.path, verb)), "{} twice", route.path);
        let part = route
            .path
            .split_once('{')
            .and_then(|(_, rest)| rest.split_once('}'));
        let part = part.map(|(name, _)| name);
        assert_eq!(part, route.named.map(|named| named.name), "{}", route.path);
        assert!(!route.summary.ends_with('.'), "{}", route.summary);
    }
}

#[test]
fn what_acts_takes_the_token_and_says_so() {
    let paths = &description()["paths"];
    for route in table() {
        let verb = if route.verb == Verb::Get {
            "get"
        } else {
            "post"
        };
        let operation = &paths[route.path][verb];
        let scheme = &operation["security"][0]["token"];
        assert_eq!(scheme.is_array(), route.acts, "{}", route.path);
        assert_eq!(
            operation["responses"]["401"].is_object(),
            route.acts,
            "{}",
            route.path
        );
    }
}

#[test]
fn a_bound_of_a_query_is_told() {
    let parameters = &description()["paths"]["/blocks"]["get"]["parameters"];
    let count = parameters
        .as_array()
        .and_then(|all| all.iter().find(|parameter| parameter["name"] == "count"));
    let count = count.expect("a count");
    assert_eq!(count["schema"]["type"], "integer");
    assert_eq!(count["schema"]["minimum"], 1);
    assert_eq!(count["schema"]["maximum"], super::super::MOST);
    assert_eq!(count["example"], 10);
    assert_eq!(count["required"], false);
}
