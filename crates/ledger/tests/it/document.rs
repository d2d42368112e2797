//! docs/protocol.md as data: its examples, its tables and its lists.
//!
//! The tests of several crates read the document by this file. What a crate's own test does not
//! recompute is not checked: each example names the crate that does.
#![allow(
    dead_code,
    reason = "each crate that reads the document uses a part of this"
)]

extern crate alloc;

use self::alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};
use core::fmt::Display;

use borsh::BorshSerialize;

/// The document.
const TEXT: &str = include_str!("../../../../docs/protocol.md");

/// What begins an example; the crate that checks it and its name follow.
const FENCE: &str = "```example ";

/// Bytes as hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digits: Vec<_> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

/// An example as the code gives it: parts, whose bytes follow each other, and what follows from them.
pub(crate) struct Example {
    name: &'static str,
    lines: Vec<String>,
    bytes: Vec<u8>,
}

impl Example {
    pub(crate) fn new(name: &'static str) -> Self {
        Self {
            name,
            lines: Vec::new(),
            bytes: Vec::new(),
        }
    }

    /// Adds the encoding of a part.
    pub(crate) fn part(self, name: &str, value: &impl BorshSerialize) -> Self {
        let bytes = borsh::to_vec(value).expect("it always encodes");
        self.raw(name, &bytes)
    }

    /// Adds a part by its bytes.
    pub(crate) fn raw(mut self, name: &str, bytes: &[u8]) -> Self {
        self.lines.push(format!("{name}: {}", hex(bytes)));
        self.bytes.extend_from_slice(bytes);
        self
    }

    /// Adds what follows from the parts.
    pub(crate) fn gives(mut self, name: &str, value: impl Display) -> Self {
        self.lines.push(format!("{name} = {value}"));
        self
    }

    /// Asserts that the parts together are these bytes.
    pub(crate) fn whole(self, bytes: &[u8]) -> Self {
        assert_eq!(
            hex(&self.bytes),
            hex(bytes),
            "the parts of {} are the whole",
            self.name
        );
        self
    }
}

/// Asserts that the examples of a crate are these, line by line and in this order.
pub(crate) fn assert_examples(crate_name: &str, expected: &[Example]) {
    let found = examples(crate_name);
    let mut wrong = Vec::new();
    for example in expected {
        let found = found.iter().find(|(name, _)| *name == example.name);
        if found.is_none_or(|(_, lines)| *lines != example.lines) {
            wrong.push(format!(
                "{FENCE}{crate_name} {}\n{}\n```\n",
                example.name,
                example.lines.join("\n")
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "docs/protocol.md has other examples than the code gives:\n{}",
        wrong.concat()
    );
    let expected: Vec<_> = expected.iter().map(|example| example.name).collect();
    let found: Vec<_> = found.into_iter().map(|(name, _)| name).collect();
    assert_eq!(found, expected, "the examples of {crate_name}");
}

/// The examples that a crate checks: names and lines.
fn examples(crate_name: &str) -> Vec<(&'static str, Vec<&'static str>)> {
    let mut examples = Vec::new();
    let mut lines = TEXT.lines();
    while let Some(line) = lines.next() {
        let Some((checker, name)) = line
            .strip_prefix(FENCE)
            .and_then(|rest| rest.split_once(' '))
        else {
            continue;
        };
        let body: Vec<_> = lines.by_ref().take_while(|line| *line != "```").collect();
        if checker == crate_name {
            examples.push((name, body));
        }
    }
    examples
}

/// The bytes of an example that a crate checks: its parts, one after the other.
pub(crate) fn example_bytes(crate_name: &str, name: &str) -> Vec<u8> {
    let found = examples(crate_name);
    let (_, lines) = found
        .iter()
        .find(|(found, _)| *found == name)
        .unwrap_or_else(|| panic!("no example {name:?} of {crate_name}"));
    let digits: String = lines
        .iter()
        .filter_map(|line| Some(line.split_once(": ")?.1))
        .collect();
    let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).expect("hex digits");
    (0..digits.len()).step_by(2).map(byte).collect()
}

/// The rows of the table under a heading, each with its cells, without backquotes.
pub(crate) fn table(heading: &str) -> Vec<Vec<String>> {
    let mut lines = TEXT
        .lines()
        .skip_while(|line| line.trim_start_matches('#').trim() != heading || !line.starts_with('#'))
        .skip(1)
        .take_while(|line| !line.starts_with('#'))
        .skip_while(|line| !line.starts_with('|'));
    // The names of the columns, and the line under them.
    let columns = lines.by_ref().take(2).count();
    assert_eq!(columns, 2, "no table under {heading:?}");
    lines
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells = line.trim_matches('|').split('|');
            cells.map(|cell| cell.trim().replace('`', "")).collect()
        })
        .collect()
}

/// Asserts that the first columns of the table under a heading are these.
pub(crate) fn assert_table(heading: &str, expected: &[Vec<String>]) {
    let found = table(heading);
    let columns = expected.first().map_or(0, Vec::len);
    let found: Vec<Vec<String>> = found
        .into_iter()
        .map(|mut row| {
            row.truncate(columns);
            row
        })
        .collect();
    let show = |rows: &[Vec<String>]| {
        let lines: Vec<_> = rows
            .iter()
            .map(|row| format!("| {} |\n", row.join(" | ")))
            .collect();
        lines.concat()
    };
    assert!(
        found == expected,
        "{heading}: docs/protocol.md has\n{}the code has\n{}",
        show(&found),
        show(expected)
    );
}

/// Asserts that the table of numbers under a heading is this one.
pub(crate) fn assert_numbers(heading: &str, expected: &[(&str, u64)]) {
    let rows: Vec<_> = expected
        .iter()
        .map(|(name, number)| vec![(*name).to_string(), number.to_string()])
        .collect();
    assert_table(heading, &rows);
}

/// The words of the fenced list of a name.
pub(crate) fn words(name: &str) -> Vec<&'static str> {
    let fence = format!("```list {name}");
    let lines = TEXT.lines().skip_while(|line| *line != fence).skip(1);
    lines
        .take_while(|line| *line != "```")
        .flat_map(str::split_whitespace)
        .collect()
}
