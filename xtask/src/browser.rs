//! What tests run in, and benchmarks beside: programs that others made.

use std::{path::PathBuf, process::Command};

use crate::{
    error::{Error, Result},
    npm,
    process::{self, cargo},
    workspace::Workspace,
};

/// The environment variables that name a browser and its driver, instead of the PATH.
const CHROME: &str = "CHROME";
const CHROMEDRIVER: &str = "CHROMEDRIVER";

/// Names under which systems install Chromium or its sibling.
const CHROME_PROGRAMS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Provides Chromium and its driver.
pub(crate) fn chromium() -> Result<()> {
    let browser = || {
        std::env::var_os(CHROME).is_some()
            || CHROME_PROGRAMS
                .iter()
                .any(|program| process::find(program).is_some())
    };
    let driver =
        || std::env::var_os(CHROMEDRIVER).is_some() || process::find("chromedriver").is_some();
    if browser() && driver() {
        return Ok(());
    }
    let installed = apt_install(&["chromium", "chromium-driver"]);
    if browser() && driver() {
        return Ok(());
    }
    Err(Error::Missing {
        what: "Chromium with its driver".into(),
        install: format!(
            "{}On Debian: apt-get install chromium chromium-driver. Elsewhere: install Chromium or \
             Chrome and the chromedriver of the same version, and put both on the PATH or name \
             them in {CHROME} and {CHROMEDRIVER}.",
            reason(installed)
        ),
    })
}

/// The accessibility checks that tests put into the page.
const AXE: [&str; 1] = ["axe-core@4.14.1"];

/// Runs the tests of the built page, two at a time: each waits more than it works.
pub(crate) fn test(workspace: &Workspace) -> Result<()> {
    // Where it can't be fetched, the tests that need it fail and say so, and the others run.
    if let Err(error) = npm::install(&workspace.target.join("xtask").join("axe"), &AXE) {
        eprintln!("error: axe-core can't be fetched from npm: {error}");
    }
    let args = [
        "test",
        "--no-fail-fast",
        "--package",
        "e2e",
        "--",
        "--test-threads=2",
    ];
    process::run(cargo().args(args).current_dir(&workspace.root))
}

/// Provides Node.js.
pub(crate) fn node() -> Result<()> {
    if process::find("node").is_some() {
        return Ok(());
    }
    let installed = apt_install(&["nodejs"]);
    if process::find("node").is_some() {
        return Ok(());
    }
    Err(Error::Missing {
        what: "Node.js".into(),
        install: format!(
            "{}On Debian: apt-get install nodejs. Elsewhere: https://nodejs.org.",
            reason(installed)
        ),
    })
}

/// Provides the server of NATS; Debian keeps it where only root looks.
pub(crate) fn nats_server() -> Result<PathBuf> {
    let find = || {
        let debians = PathBuf::from("/usr/sbin/nats-server");
        process::find("nats-server").or_else(|| debians.exists().then_some(debians))
    };
    if let Some(program) = find() {
        return Ok(program);
    }
    let installed = apt_install(&["nats-server"]);
    find().ok_or_else(|| Error::Missing {
        what: "nats-server".into(),
        install: format!(
            "{}On Debian: apt-get install nats-server. Elsewhere: https://nats.io/download.",
            reason(installed)
        ),
    })
}

/// Installs packages where the system's package manager is apt and may be used without asking;
/// tells whether it may.
fn apt_install(packages: &[&str]) -> Result<bool> {
    if process::find("apt-get").is_none() {
        return Ok(false);
    }
    let is_root = process::first_line(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !is_root && !process::succeeds(Command::new("sudo").args(["-n", "true"])) {
        return Ok(false);
    }
    let apt_get = || {
        let mut command = Command::new(if is_root { "env" } else { "sudo" });
        if !is_root {
            command.args(["-n", "env"]);
        }
        command.args([
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "--quiet",
            "--yes",
        ]);
        command
    };
    println!("Installing {} with apt-get.", packages.join(" and "));
    process::run(apt_get().arg("update"))?;
    process::run(
        apt_get()
            .args(["install", "--no-install-recommends"])
            .args(packages),
    )?;
    Ok(true)
}

fn reason(installed: Result<bool>) -> String {
    match installed {
        Ok(_) => String::new(),
        Err(error) => format!("{error}. "),
    }
}
