//! axe-core, Deque's accessibility checks, in a page.

use std::{fs, path::PathBuf};

use serde_json::Value;

use crate::{Error, Result, Tab, target};

/// What is checked: WCAG 2.2 AA, and what its authors call best practice.
const CHECKS: &str = r#"
const done = arguments[arguments.length - 1];
axe.run(document, {
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}).then(
    result => done({ found: result.violations.flatMap(rule => rule.nodes.map(node =>
        `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`)) }),
    error => done({ error: String(error) }),
);
"#;

/// The checks as npm gives them.
pub struct Axe(String);

impl Axe {
    /// Reads them from where `cargo xtask test` puts them.
    ///
    /// # Errors
    /// [`Error::NoAxe`] if they were not fetched.
    pub fn load() -> Result<Self> {
        let path = path();
        let script = fs::read_to_string(&path).map_err(|_| Error::NoAxe { path })?;
        Ok(Self(script))
    }

    /// What is wrong with the page that a tab shows, a line each.
    ///
    /// # Errors
    /// If the checks could not run.
    pub async fn check(&self, tab: &Tab) -> Result<Vec<String>> {
        let driver = tab.focus().await?;
        let is_there = driver.execute("return !!window.axe;", vec![]).await?;
        if is_there.json() != true {
            let load = format!("{}; return 1;", self.0);
            driver.execute(load, vec![]).await?;
        }
        let result = driver.execute_async(CHECKS, vec![]).await?;
        let result = result.json().clone();
        drop(driver);
        let Some(found) = result["found"].as_array() else {
            return Err(Error::Start {
                program: "axe-core",
                why: result["error"].to_string(),
            });
        };
        let line = |line: &Value| line.as_str().unwrap_or_default().to_owned();
        Ok(found.iter().map(line).collect())
    }
}

fn path() -> PathBuf {
    let folder = target().join("xtask").join("axe").join("node_modules");
    folder.join("axe-core").join("axe.min.js")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_fetched_is_told_with_the_way_to_fetch_it() {
        let error = Error::NoAxe { path: path() };
        assert!(
            error
                .to_string()
                .contains("cargo xtask test --only browser")
        );
    }
}
