//! A program and the script that goes with it, without what no browser reads.
//!
//! wasm-bindgen names what a program imports from its script after what it does, with a hash behind, in both; and the
//! script is laid out and explained for people. Two letters and no layout say the same.

use std::collections::BTreeMap;

use wasm_encoder::reencode::Error;

use super::compact::{Names, compact};

/// How the names begin that a script gives its program.
const OWN: &str = "__wb";

/// The program and its script, shorter. Only what both know by the same name gets another.
pub(super) fn shorten(program: &[u8], script: &str) -> Result<(Vec<u8>, String), Error> {
    let names = names(script);
    Ok((compact(program, &names)?, plain(script, &names)))
}

/// A new name for each that a script gives its program, in their order.
fn names(script: &str) -> Names {
    let mut names = BTreeMap::new();
    for name in script.lines().filter_map(given) {
        let next = short(names.len());
        names.entry(name.to_owned()).or_insert(next);
    }
    names
}

/// The name that a line of a script gives, if it gives one.
fn given(line: &str) -> Option<&str> {
    let (name, _) = line.trim_start().split_once(": function(")?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    (name.starts_with(OWN) && name.chars().all(is_name)).then_some(name)
}

/// The n-th of all short names.
fn short(mut nth: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(b"abcdefghijklmnopqrstuvwxyz"[nth % 26]));
        nth /= 26;
        if nth == 0 {
            return name;
        }
        nth -= 1;
    }
}

/// A script with other names for what it gives, without comments that have lines of their own and without
/// indentation. One with a text over several lines keeps its layout.
fn plain(script: &str, names: &Names) -> String {
    let has_long_text = script
        .lines()
        .any(|line| line.matches('`').count() % 2 == 1);
    let mut plain = String::new();
    let mut is_comment = false;
    for line in script.lines() {
        let bare = line.trim_start();
        is_comment |= bare.starts_with("/*");
        if has_long_text || !(is_comment || bare.is_empty() || bare.starts_with("//")) {
            let new = given(line).and_then(|name| Some((name, names.get(name)?)));
            match new {
                Some((name, new)) => plain.push_str(&bare.replacen(name, new, 1)),
                None => plain.push_str(if has_long_text { line } else { bare }),
            }
            plain.push('\n');
        }
        is_comment &= !line.trim_end().ends_with("*/");
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "/**\n * For people.\n */\nexport class A {\n    // Why.\n    a() {}\n}\n\
        const imports = {\n    __wbg_now_12ab: function(arg0) {\n        return `${arg0}: \\n`;\n    },\n    \
        __wbindgen_throw: function() {},\n    other: function() {},\n};\nwasm.__wbg_now_12ab();\n";

    /// A program that imports `./a.js` `__wbg_now_12ab` and `e` `f`, each a function of nothing.
    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\
        \x02\x1f\x02\x06./a.js\x0e__wbg_now_12ab\0\0\x01e\x01f\0\0";

    #[test]
    fn both_sides_of_a_name_get_the_same_new_one() {
        let (program, script) = shorten(PROGRAM, SCRIPT).expect("a program");
        let expected = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\
            \x02\x12\x02\x06./a.js\x01a\0\0\x01e\x01f\0\0";
        assert_eq!(program, expected);
        let expected = "export class A {\na() {}\n}\nconst imports = {\na: function(arg0) {\n\
            return `${arg0}: \\n`;\n},\nb: function() {},\nother: function() {},\n};\n\
            wasm.__wbg_now_12ab();\n";
        assert_eq!(script, expected);
    }

    #[test]
    fn a_text_over_several_lines_stays_as_it_is() {
        let script = "const a = `one\n    two\n// three`;\n";
        assert_eq!(plain(script, &names(script)), script);
    }

    #[test]
    fn short_names_are_each_another() {
        let names: Vec<_> = (0..1_500).map(short).collect();
        assert_eq!([&*names[0], &*names[25], &*names[26]], ["a", "z", "aa"]);
        let mut sorted = names.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(sorted.len(), names.len());
    }
}
