//! Programs that the build needs, each found or installed.
//!
//! What is on the PATH in the right version is used. What is not is installed into `tools` under
//! cargo's target folder, so nothing of the user's is replaced.

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::{Error, Result},
    process::{self, cargo},
    workspace::Workspace,
};

/// The target of everything that runs in a browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The Trunk that the page is built with.
const TRUNK_VERSION: &str = "0.21.14";

/// The driver of Firefox.
const GECKODRIVER_VERSION: &str = "0.37.1";

/// Settings under which tools compile in half the time and are still fast enough.
const QUICK_PROFILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// A program that `cargo install` provides.
struct Tool {
    package: &'static str,
    /// What the package installs and is used here; the first tells its version.
    programs: &'static [&'static str],
    version: String,
    /// How `cargo install` compiles it.
    compile_args: &'static [&'static str],
    /// How long that takes on two cores.
    compile_minutes: &'static str,
}

/// Trunk and what it needs, ready to be used.
#[derive(Debug)]
pub(crate) struct PageTools {
    pub(crate) trunk: PathBuf,
    /// A PATH on which Trunk finds the right wasm-bindgen.
    pub(crate) path: OsString,
    pub(crate) bindgen_version: String,
}

/// Provides what builds the page.
pub(crate) fn page_tools(workspace: &Workspace) -> Result<PageTools> {
    wasm_target()?;
    let bindgen = provide(workspace, &bindgen(workspace)?)?;
    let trunk = provide(workspace, &trunk())?;
    clean_up(workspace)?;
    Ok(PageTools {
        trunk: trunk.join("trunk"),
        path: process::path_with(&bindgen),
        bindgen_version: workspace.locked_version("wasm-bindgen")?,
    })
}

/// Provides the program that runs tests on wasm32, and gives its path.
pub(crate) fn wasm_test_runner(workspace: &Workspace) -> Result<PathBuf> {
    wasm_target()?;
    let folder = provide(workspace, &bindgen(workspace)?)?;
    Ok(folder.join("wasm-bindgen-test-runner"))
}

/// Provides the driver of Firefox.
pub(crate) fn geckodriver(workspace: &Workspace) -> Result<()> {
    let geckodriver = Tool {
        package: "geckodriver",
        programs: &["geckodriver"],
        version: GECKODRIVER_VERSION.to_owned(),
        compile_args: &["--locked"],
        compile_minutes: "2",
    };
    provide(workspace, &geckodriver)?;
    clean_up(workspace)
}

/// Provides the standard library of wasm32.
pub(crate) fn wasm_target() -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM]);
    if process::first_line(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    rustup(
        &["target", "add", WASM],
        "The Rust target wasm32-unknown-unknown",
    )
}

/// Provides a component of the toolchain that is called as `cargo NAME`.
pub(crate) fn component(name: &str, package: &str) -> Result<()> {
    if process::succeeds(cargo().args([name, "--version"])) {
        return Ok(());
    }
    rustup(
        &["component", "add", package],
        &format!("The component {package}"),
    )
}

fn rustup(args: &[&str], what: &str) -> Result<()> {
    if process::find("rustup").is_none() {
        return Err(Error::Missing {
            what: what.to_owned(),
            install: format!("With rustup (https://rustup.rs): rustup {}", args.join(" ")),
        });
    }
    process::run(Command::new("rustup").args(args))
}

fn trunk() -> Tool {
    Tool {
        package: "trunk",
        programs: &["trunk"],
        version: TRUNK_VERSION.to_owned(),
        compile_args: &["--locked", "--no-default-features", "--features", "rustls"],
        compile_minutes: "2",
    }
}

/// The wasm-bindgen that fits the crate of that name in `Cargo.lock`; another would refuse.
fn bindgen(workspace: &Workspace) -> Result<Tool> {
    Ok(Tool {
        package: "wasm-bindgen-cli",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version: workspace.locked_version("wasm-bindgen")?,
        // Without --locked: its lock names crates that were withdrawn since.
        compile_args: &[],
        compile_minutes: "5",
    })
}

/// Finds or installs a tool and gives the folder it is in.
fn provide(workspace: &Workspace, tool: &Tool) -> Result<PathBuf> {
    let own = tools_folder(workspace).join("bin");
    let on_path = process::find(tool.programs[0]);
    let on_path = on_path.as_deref().and_then(Path::parent);
    for folder in on_path.into_iter().chain([own.as_path()]) {
        if tool.is_in(folder) {
            return Ok(folder.to_owned());
        }
    }
    if !tool.fetch(workspace) {
        tool.compile(workspace)?;
    }
    if tool.is_in(&own) {
        return Ok(own);
    }
    Err(Error::Missing {
        what: format!("{} {}", tool.package, tool.version),
        install: format!(
            "It was installed but does not run. Try: cargo install {} --version {}",
            tool.package, tool.version
        ),
    })
}

impl Tool {
    /// Whether a folder has this version with all its programs.
    fn is_in(&self, folder: &Path) -> bool {
        let path =
            |program: &str| folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
        let expected = format!("{} {}", self.programs[0], self.version);
        self.programs.iter().all(|program| path(program).is_file())
            && process::first_line(Command::new(path(self.programs[0])).arg("--version"))
                // Some builds add their commit.
                .is_some_and(|line| line == expected || line.starts_with(&format!("{expected} ")))
    }

    /// Installs a ready-made build where cargo-binstall is present and finds one.
    fn fetch(&self, workspace: &Workspace) -> bool {
        if process::find("cargo-binstall").is_none() {
            return false;
        }
        println!("Fetching {} {}.", self.package, self.version);
        let mut binstall = cargo();
        binstall
            .args([
                "binstall",
                "--no-confirm",
                "--disable-strategies",
                "compile",
            ])
            .arg("--root")
            .arg(tools_folder(workspace))
            .args(["--version", &self.version, self.package]);
        process::run(&mut binstall).is_ok()
    }

    /// Compiles and installs it.
    fn compile(&self, workspace: &Workspace) -> Result<()> {
        println!(
            "Compiling {} {}, once: about {} minutes on two cores.",
            self.package, self.version, self.compile_minutes
        );
        let mut install = cargo();
        install
            .args(["install", self.package, "--version", &self.version])
            .args(self.compile_args)
            .arg("--root")
            .arg(tools_folder(workspace))
            .arg("--target-dir")
            .arg(build_folder(workspace))
            .envs(QUICK_PROFILE)
            .current_dir(&workspace.root);
        process::run(&mut install)
    }
}

fn tools_folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("tools")
}

/// Where tools are compiled: one folder for all, so that what they share compiles once.
fn build_folder(workspace: &Workspace) -> PathBuf {
    tools_folder(workspace).join("build")
}

/// Removes what compiling left behind, more than a gigabyte.
fn clean_up(workspace: &Workspace) -> Result<()> {
    let path = build_folder(workspace);
    if path.exists() {
        fs::remove_dir_all(&path).map_err(|source| Error::File { path, source })?;
    }
    Ok(())
}
