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
    let is_there = || {
        let has_browser = std::env::var_os(CHROME).is_some()
            || CHROME_PROGRAMS
                .iter()
                .any(|program| process::find(program).is_some());
        let has_driver =
            std::env::var_os(CHROMEDRIVER).is_some() || process::find("chromedriver").is_some();
        has_browser && has_driver
    };
    let elsewhere = format!(
        "install Chromium or Chrome and the chromedriver of the same version, and put both on the PATH or name \
         them in {CHROME} and {CHROMEDRIVER}"
    );
    let packages = ["chromium", "chromium-driver"];
    install(is_there, "Chromium with its driver", &packages, &elsewhere)
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
    let is_there = || process::find("node").is_some();
    install(is_there, "Node.js", &["nodejs"], "https://nodejs.org")
}

/// Provides the server of NATS; Debian keeps it where only root looks.
pub(crate) fn nats_server() -> Result<PathBuf> {
    let find = || {
        let debians = PathBuf::from("/usr/sbin/nats-server");
        process::find("nats-server").or_else(|| debians.exists().then_some(debians))
    };
    let is_there = || find().is_some();
    let packages = ["nats-server"];
    install(
        is_there,
        "nats-server",
        &packages,
        "https://nats.io/download",
    )?;
    find().ok_or_else(|| missing("nats-server", "", &packages, "https://nats.io/download"))
}

/// Provides programs of Debian's packages; says what to do where that can't be done from here.
pub(crate) fn install(
    is_there: impl Fn() -> bool,
    what: &str,
    packages: &[&str],
    elsewhere: &str,
) -> Result<()> {
    if is_there() {
        return Ok(());
    }
    let installed = apt_install(packages);
    if is_there() {
        return Ok(());
    }
    let reason = match installed {
        Ok(_) => String::new(),
        Err(error) => format!("{error}. "),
    };
    Err(missing(what, &reason, packages, elsewhere))
}

fn missing(what: &str, reason: &str, packages: &[&str], elsewhere: &str) -> Error {
    let packages = packages.join(" ");
    Error::Missing {
        what: what.to_owned(),
        install: format!("{reason}On Debian: apt-get install {packages}. Elsewhere: {elsewhere}."),
    }
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
