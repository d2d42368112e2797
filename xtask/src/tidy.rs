//! Rules for sources that no compiler checks.

use std::{fs, path::Path, process::Command};

use crate::{
    error::{Error, Result},
    process,
    workspace::{CORE_CRATES, Workspace},
};

/// Most lines of a file, its tests not counted.
const MAX_LINES: usize = 400;

/// Files that may be longer, each with its reason.
const LONG_FILES: &[(&str, &str)] = &[("pkg/api.d.ts", "written by `cargo xtask types`")];

/// Kinds of files that are read as sources.
const SOURCES: [&str; 9] = ["css", "html", "js", "md", "mjs", "rs", "sh", "toml", "ts"];

/// Kinds of files whose length is bounded.
const BOUNDED: [&str; 5] = ["css", "js", "mjs", "rs", "ts"];

/// What marks work left undone. In two halves, so that this file passes its own check.
const UNDONE: [&str; 4] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("to", "do!("),
    concat!("unimple", "mented!("),
];

/// What a file of a core crate says to run its tests on wasm32 too. Without it they compile there
/// and silently do not run.
const WASM_TESTS: &str = "use wasm_bindgen_test::wasm_bindgen_test as test;";

/// What stands before a module of tests that need files or threads and so only run natively.
const NATIVE_TESTS: &str = "#[cfg(all(test, not(target_arch = \"wasm32\")))]";

/// Names each broken rule, with its place.
pub(crate) fn check(workspace: &Workspace) -> Result<Vec<String>> {
    let mut sources = Vec::new();
    for file in files(workspace)? {
        let content = read(&workspace.root.join(&file))?;
        sources.push((file, content));
    }
    let mut broken = check_sources(&sources);
    for member in &workspace.crates {
        if !has_workspace_lints(&read(&member.manifest)?) {
            let manifest = member.manifest.display();
            broken.push(format!("{manifest}: it lacks `[lints] workspace = true`"));
        }
        if CORE_CRATES.contains(&member.name.as_str()) {
            let path = member.manifest.with_file_name("src").join("lib.rs");
            if !read(&path)?.lines().any(|line| line == "#![no_std]") {
                broken.push(format!("{}: a core crate is `#![no_std]`", path.display()));
            }
        }
    }
    Ok(broken)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}

/// Checks sources, each with its path in the repository.
fn check_sources(sources: &[(String, String)]) -> Vec<String> {
    let native = sources
        .iter()
        .filter(|(file, _)| is_in_core(file))
        .flat_map(|(_, content)| native_modules(content));
    let native: Vec<_> = native.map(|module| format!("/{module}.rs")).collect();
    let mut broken = Vec::new();
    for (file, content) in sources {
        broken.extend(check_file(file, content));
        let is_native = native.iter().any(|end| file.ends_with(end));
        if is_in_core(file) && !is_native && has_tests_that_skip_wasm(content) {
            broken.push(format!(
                "{file}: its tests do not run on wasm32; it lacks `{WASM_TESTS}`, or its `mod` \
                 lacks `{NATIVE_TESTS}`"
            ));
        }
    }
    broken
}

/// The modules that a file declares as tests that only run natively.
fn native_modules(content: &str) -> Vec<&str> {
    let lines: Vec<_> = content.lines().collect();
    lines
        .windows(2)
        .filter(|pair| pair[0] == NATIVE_TESTS)
        .filter_map(|pair| pair[1].strip_prefix("mod ")?.strip_suffix(';'))
        .collect()
}

/// The sources: what git tracks or would, by the path in the repository.
fn files(workspace: &Workspace) -> Result<Vec<String>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(&workspace.root);
    Ok(process::output(&mut git)?
        .lines()
        .filter(|file| has_extension(file, &SOURCES))
        // A file that was deleted and not yet committed is still listed.
        .filter(|file| workspace.root.join(file).is_file())
        .map(str::to_owned)
        .collect())
}

fn has_extension(file: &str, kinds: &[&str]) -> bool {
    let extension = Path::new(file).extension();
    extension.is_some_and(|extension| kinds.iter().any(|kind| extension == *kind))
}

fn check_file(file: &str, content: &str) -> Vec<String> {
    let mut broken = Vec::new();
    for (number, line) in content.lines().enumerate() {
        if let Some(mark) = UNDONE.iter().find(|mark| line.contains(**mark)) {
            broken.push(format!(
                "{file}:{}: `{mark}` marks work left undone",
                number + 1
            ));
        }
    }
    let lines = lines_without_tests(file, content);
    let may_be_long = LONG_FILES.iter().any(|(long, _)| *long == file);
    if has_extension(file, &BOUNDED) && lines > MAX_LINES && !may_be_long {
        broken.push(format!(
            "{file}: it has {lines} lines without tests, more than {MAX_LINES}; cut it by meaning"
        ));
    }
    if may_be_long && lines <= MAX_LINES {
        broken.push(format!(
            "{file}: it is no longer long; take it off the list in {}",
            file!()
        ));
    }
    broken
}

fn is_in_core(file: &str) -> bool {
    CORE_CRATES.iter().any(|name| {
        let path = file
            .strip_prefix("crates/")
            .and_then(|rest| rest.strip_prefix(name));
        path.is_some_and(|path| path.starts_with('/'))
    }) && has_extension(file, &["rs"])
}

fn has_tests_that_skip_wasm(content: &str) -> bool {
    let has = |text: &str| content.lines().any(|line| line.trim() == text);
    has("#[test]") && !has(WASM_TESTS)
}

fn lines_without_tests(file: &str, content: &str) -> usize {
    let is_test = Path::new(file).components().any(|part| {
        let part = part.as_os_str().to_string_lossy();
        part == "tests" || part.ends_with("tests.rs")
    });
    if is_test {
        return 0;
    }
    let lines: Vec<_> = content.lines().collect();
    let tests_at = lines
        .windows(2)
        .position(|pair| pair == ["#[cfg(test)]", "mod tests {"]);
    tests_at.unwrap_or(lines.len())
}

fn has_workspace_lints(manifest: &str) -> bool {
    let mut lines = manifest.lines().skip_while(|line| *line != "[lints]");
    lines.nth(1) == Some("workspace = true")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(count: usize) -> String {
        "// a line\n".repeat(count)
    }

    #[test]
    fn a_long_file_is_named_and_its_tests_do_not_count() {
        assert_eq!(check_file("src/a.rs", &lines(401)).len(), 1);
        assert!(check_file("src/a.rs", &lines(400)).is_empty());
        assert!(check_file("src/a/tests.rs", &lines(2_000)).is_empty());
        assert!(check_file("crates/a/tests/b.rs", &lines(2_000)).is_empty());
        assert!(check_file("README.md", &lines(2_000)).is_empty());
        let with_tests = format!(
            "{}#[cfg(test)]\nmod tests {{\n{}}}\n",
            lines(400),
            lines(900)
        );
        assert!(check_file("src/a.rs", &with_tests).is_empty());
    }

    #[test]
    fn work_left_undone_is_named_with_its_line() {
        for mark in UNDONE {
            let broken = check_file("src/a.rs", &format!("fn a() {{}}\n// {mark} b\n"));
            assert_eq!(broken.len(), 1, "{mark}");
            assert!(broken[0].starts_with("src/a.rs:2: "), "{broken:?}");
        }
    }

    #[test]
    fn core_tests_that_would_not_run_on_wasm_are_named() {
        let broken = |sources: &[(&str, &str)]| {
            let owned = sources
                .iter()
                .map(|(file, content)| (file.to_string(), content.to_string()));
            check_sources(&owned.collect::<Vec<_>>()).len()
        };
        let test = "#[test]\nfn a() {}\n";
        let on_wasm = format!("{WASM_TESTS}\n{test}");
        let native = format!("{NATIVE_TESTS}\nmod files;\n");
        assert_eq!(broken(&[("crates/wire/src/tests.rs", test)]), 1);
        assert_eq!(broken(&[("crates/wire/src/tests.rs", &on_wasm)]), 0);
        assert_eq!(broken(&[("crates/relay/src/tests.rs", test)]), 0);
        let named = [
            ("crates/wire/src/lib.rs", native.as_str()),
            ("crates/wire/src/files.rs", test),
        ];
        assert_eq!(broken(&named), 0);
    }

    #[test]
    fn workspace_lints_are_found() {
        assert!(has_workspace_lints(
            "[package]\n\n[lints]\nworkspace = true\n"
        ));
        assert!(!has_workspace_lints(
            "[package]\n\n[lints.rust]\nworkspace = true\n"
        ));
        assert!(!has_workspace_lints("[package]\n"));
    }
}
