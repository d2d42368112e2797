//! The locale files and the sources say the same.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use super::{
    apart::{self, Apart},
    compile,
    language::Language,
    *,
};

/// Keys with the names of their values.
type Keys = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_text_is_used_and_every_used_text_exists_with_the_same_values() {
    let written = keys_of_locale(include_str!("../../locales/en.ftl"));
    let used = used_by(&["t!(", "th!("]);
    let missing: Vec<_> = used
        .keys()
        .filter(|key| !written.contains_key(*key))
        .collect();
    assert!(
        missing.is_empty(),
        "used in src/ and not in en.ftl: {missing:?}"
    );
    let unused: Vec<_> = written
        .keys()
        .filter(|key| !used.contains_key(*key))
        .collect();
    assert!(
        unused.is_empty(),
        "in en.ftl and not used in src/: {unused:?}"
    );
    for (key, values) in &used {
        assert_eq!(values, &written[key], "values of {key}: in src/, in en.ftl");
    }
}

/// Who opens the page for the first time has no more texts than that needs, and none too few.
#[test]
fn english_is_in_two_and_the_first_has_all_that_is_seen_first() {
    let keys = |bytes: &[u8]| -> BTreeSet<String> {
        let catalog: Catalog = borsh::from_slice(bytes).expect("a catalog");
        catalog.texts.into_iter().map(|(key, _)| key).collect()
    };
    let (first, late) = (keys(ENGLISH), keys(LATE_ENGLISH));
    let written: BTreeSet<_> = keys_of_locale(include_str!("../../locales/en.ftl"))
        .into_keys()
        .collect();
    assert_eq!(first.intersection(&late).count(), 0);
    assert_eq!(&first | &late, written);
    assert!(first.len() < late.len(), "{} {}", first.len(), late.len());
    let mut used = Keys::new();
    for folder in [
        "components",
        "hooks",
        "services",
        "pages/feed",
        "pages/welcome",
    ] {
        let src = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
        scan_folder(&src.join(folder), &["t!(", "th!("], &mut used);
    }
    let missing: Vec<_> = used.keys().filter(|key| !first.contains(*key)).collect();
    assert!(missing.is_empty(), "not there at first: {missing:?}");
}

#[test]
fn every_language_says_all_that_english_says_with_the_same_values() {
    compare_languages("", &Language::ALL);
}

#[test]
fn every_language_of_the_lab_says_all_that_english_says_with_the_same_values() {
    compare_languages(Apart::Lab.folder(), &apart::SPOKEN);
}

#[test]
fn every_language_of_the_papers_says_all_that_english_says_with_the_same_values() {
    compare_languages(Apart::Papers.folder(), &apart::SPOKEN);
}

/// Keys of the lab that data names: those of lessons, rules, fields and parts of a frame. The `lab` crate holds them
/// against its data.
const NAMED_BY_DATA: [&str; 5] = [
    "lab-lesson-",
    "lab-rule-",
    "lab-field-",
    "lab-value-",
    "lab-part-",
];

#[test]
fn every_text_of_the_lab_is_used_and_every_used_text_exists_with_the_same_values() {
    let written = keys_of_locale(include_str!("../../locales/lab/en.ftl"));
    compare_use(&written, &["lab!(", "labh!("], &NAMED_BY_DATA);
}

/// Keys of the papers that data names: the `lab` crate holds those of worksheets against its data, `pages/papers` the
/// others.
const NAMED_BY_PAPERS: [&str; 4] = [
    "paper-sheet-",
    "paper-plan-",
    "paper-term-",
    "paper-trouble-",
];

#[test]
fn every_text_of_the_papers_is_used_and_every_used_text_exists_with_the_same_values() {
    let written = keys_of_locale(include_str!("../../locales/papers/en.ftl"));
    compare_use(&written, &["paper!("], &NAMED_BY_PAPERS);
}

/// Holds the keys of texts that are fetched apart against the macros that use them.
fn compare_use(written: &Keys, macros: &[&str], named_by_data: &[&str]) {
    let used = used_by(macros);
    for (key, values) in &used {
        let found = written.get(key);
        assert_eq!(found, Some(values), "values of {key}: in en.ftl, in src/");
    }
    let by_data = |key: &String| named_by_data.iter().any(|named| key.starts_with(named));
    let unused: Vec<_> = written
        .keys()
        .filter(|key| !used.contains_key(*key) && !by_data(key))
        .collect();
    assert!(unused.is_empty(), "in en.ftl and not used: {unused:?}");
}

/// Holds the locale files of a folder against its English one.
fn compare_languages(folder: &str, languages: &[Language]) {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/locales")).join(folder);
    let keys_of = |language: Language| {
        let path = folder.join(language.tag()).with_extension("ftl");
        let source = fs::read_to_string(&path);
        keys_of_locale(&source.unwrap_or_else(|why| panic!("{path:?}: {why}")))
    };
    let english = keys_of(Language::En);
    for &language in languages {
        let written = keys_of(language);
        for (key, values) in &english {
            let found = written.get(key);
            let found = found.unwrap_or_else(|| panic!("{key} is missing in {language:?}"));
            assert_eq!(found, values, "values of {key} in {language:?}");
        }
        let unknown: Vec<_> = written
            .keys()
            .filter(|key| !english.contains_key(*key))
            .collect();
        assert!(unknown.is_empty(), "{language:?} alone has {unknown:?}");
    }
}

#[test]
fn another_language_is_spoken_and_what_it_lacks_is_english() {
    let catalog = |source: &str| compile::to_bytes(source).unwrap();
    assert!(speak("de", Some(&catalog("tag-you = du"))));
    assert_eq!(
        (t!("tag-you"), t!("you-first")),
        ("du".to_owned(), "You".to_owned())
    );
    assert!(!speak("de", Some(&[1, 2, 3])), "no catalog");
    assert_eq!(t!("tag-you"), "you");
    let plurals =
        "room-here = { $count ->\n    [two] both\n    [few] few: { $count }\n   *[other] else\n}";
    assert!(speak("ar", Some(&catalog(plurals))));
    let said = [2_u32, 3, 100].map(|count| t!("room-here", count = count));
    assert_eq!(said, ["both", "few: 3", "else"]);
    assert!(speak("en", None));
}

#[test]
fn plurals_and_values_are_filled_in() {
    assert_eq!(t!("wait-count", count = 1_u32), "1 waiting");
    assert_eq!(t!("room-here", count = 1_u64), "1 tab in this room");
    assert_eq!(t!("room-here", count = 2_u64), "2 tabs in this room");
}

#[test]
fn html_stands_where_its_value_stands() {
    let name = html! { <b>{ "Ada" }</b> };
    let found = th!("activity-found", name = name, height = "#7", count = 2_u64);
    let expected: Html = [
        html! { "" },
        html! { <b>{ "Ada" }</b> },
        html! { " found #7. 2 transactions are in." },
    ]
    .into_iter()
    .collect();
    assert_eq!(found, expected);
}

#[test]
fn words_of_people_are_not_taken_for_placeholders() {
    assert_eq!(
        without_placeholders("a\u{e000}b\u{e00f}\u{e010}"),
        "ab\u{e010}"
    );
}

fn keys_of_locale(source: &str) -> Keys {
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut keys = Keys::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut values = BTreeSet::new();
            values_of_pattern(message.value.as_ref().expect("a text"), &mut values);
            let before = keys.insert(message.id.name.to_owned(), values);
            assert!(before.is_none(), "{} is written twice", message.id.name);
        }
    }
    keys
}

fn values_of_pattern(pattern: &Pattern<&str>, values: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => values_of_inline(inline, values),
            Expression::Select { selector, variants } => {
                values_of_inline(selector, values);
                for variant in variants {
                    values_of_pattern(&variant.value, values);
                }
            }
        }
    }
}

fn values_of_inline(inline: &InlineExpression<&str>, values: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            values.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. },
            ..
        } => {
            for argument in positional {
                values_of_inline(argument, values);
            }
        }
        _ => {}
    }
}

/// The keys that these macros are called with in the sources.
fn used_by(macros: &[&str]) -> Keys {
    let mut used = Keys::new();
    let sources = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    scan_folder(sources, macros, &mut used);
    used
}

fn scan_folder(folder: &Path, macros: &[&str], used: &mut Keys) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("src/text") {
            // This machinery, not texts.
        } else if path.is_dir() {
            scan_folder(&path, macros, used);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            scan_source(&fs::read_to_string(&path).unwrap(), macros, used);
        }
    }
}

/// Finds `t!("key", name = …)` and `th!(…)`, however they are broken into lines.
fn scan_source(source: &str, macros: &[&str], used: &mut Keys) {
    for name in macros {
        for (at, _) in source.match_indices(name) {
            let before = source[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '`') {
                continue;
            }
            let call = call_from(&source[at + name.len()..]);
            let Some(rest) = call.trim_start().strip_prefix('"') else {
                continue;
            };
            let (key, values) = rest.split_once('"').expect("a closed literal");
            let values = names_of_values(values);
            let known = used.entry(key.to_owned()).or_insert_with(|| values.clone());
            assert_eq!(*known, values, "{key} is used with different values");
        }
    }
}

/// The inside of a call up to the parenthesis that closes it.
fn call_from(source: &str) -> &str {
    let mut depth = 1;
    let mut in_text = false;
    let mut escaped = false;
    for (at, c) in source.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            '(' | '{' | '[' if !in_text => depth += 1,
            ')' | '}' | ']' if !in_text => {
                depth -= 1;
                if depth == 0 {
                    return &source[..at];
                }
            }
            _ => {}
        }
    }
    panic!("a call that is never closed")
}

/// The `name` of each `name = value` at the top of an argument list.
fn names_of_values(arguments: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut depth = 0;
    let mut in_text = false;
    let mut start = 0;
    let mut pieces = Vec::new();
    for (at, c) in arguments.char_indices() {
        match c {
            '"' => in_text = !in_text,
            '(' | '{' | '[' if !in_text => depth += 1,
            ')' | '}' | ']' if !in_text => depth -= 1,
            ',' if !in_text && depth == 0 => {
                pieces.push(&arguments[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    pieces.push(&arguments[start..]);
    for piece in pieces {
        if let Some((name, _)) = piece.split_once('=') {
            names.insert(name.trim().to_owned());
        }
    }
    names
}
