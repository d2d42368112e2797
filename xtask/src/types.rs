//! TypeScript declarations of `window.chalkchain`, made from the types of `api`.
//!
//! Types and their descriptions come from their JSON Schemas; which method gives which of them is said here, and
//! a test holds that against the page's own list of calls.

mod calls;
mod printer;

use std::{fmt::Write as _, fs, process::Command};

use crate::{
    error::{Error, Result},
    npm, process,
    workspace::Workspace,
};

use self::printer::{comment, declarations};

/// Where the schemas are said to be; no text of theirs is printed.
const PATH: &str = "/$defs";

/// Where they are, for packages and for the page.
const DECLARATIONS: &str = "pkg/api.d.ts";

/// A program that uses them.
const EXAMPLE: &str = "xtask/src/types/example.ts";
/// What compiles it.
const COMPILER: &str = "typescript@5.9.3";

/// What stands before all.
const HEAD: &str = "// The API of a Chalkchain node, for TypeScript and for editors. `cargo xtask types` writes this file.\n";

/// Writes them.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    let path = workspace.root.join(DECLARATIONS);
    fs::write(&path, types()).map_err(|source| Error::File { path, source })
}

/// Compiles a program that uses the declarations. Says why not where there is no compiler.
pub(crate) fn compile(workspace: &Workspace) -> Result<Option<&'static str>> {
    let folder = workspace.target.join("xtask").join("typescript");
    if npm::install(&folder, &[COMPILER]).is_err() {
        return Ok(Some("npm gives no TypeScript here"));
    }
    let Some(node) = process::find("node") else {
        return Ok(Some("node is not installed"));
    };
    let mut compiler = Command::new(node);
    compiler
        .arg(folder.join("node_modules/typescript/bin/tsc"))
        .args(["--noEmit", "--strict", "--target", "es2022"])
        .args(["--module", "esnext", "--moduleResolution", "bundler"])
        .args(["--lib", "es2022,dom"])
        .arg(EXAMPLE)
        .current_dir(&workspace.root);
    process::run(&mut compiler)?;
    Ok(None)
}

/// All types, and the interface of the API.
fn types() -> String {
    let definitions = api::schema::definitions(PATH);
    let mut out = HEAD.to_owned();
    out.push_str(&declarations(&definitions));
    out.push_str(&events(&definitions));
    out.push_str(&calls::interface(&definitions));
    out
}

/// The events by name.
fn events(definitions: &serde_json::Map<String, serde_json::Value>) -> String {
    let mut out = comment("What is told, by the name of the event.", "");
    out.push_str("export interface Events {\n");
    let described = definitions["Event"]["anyOf"].as_array();
    let described = described.into_iter().flatten();
    for ((name, content), whole) in api::schema::events(definitions).zip(described) {
        let text = whole["description"].as_str().unwrap_or_default();
        out.push_str(&comment(text, "  "));
        let kind = printer::type_of(content, "  ");
        let _ = writeln!(out, "  {name}: {kind};");
    }
    out.push_str("}\n\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_declarations_are_those_of_the_types() {
        let workspace = Workspace::open().expect("a workspace");
        let committed = fs::read_to_string(workspace.root.join(DECLARATIONS));
        assert!(
            committed.unwrap_or_default() == types(),
            "{DECLARATIONS} is not current: run `cargo xtask types`"
        );
    }
}
