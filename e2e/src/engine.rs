//! The engines that tests can run in, and the programs of each.

use std::{env, path::PathBuf};

use crate::{Error, Result, target};

/// The variable that chooses an engine by its name.
const CHOICE: &str = "CHALK_ENGINE";

/// What browsers are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, headless. Every test runs in it.
    Chromium,
    /// Firefox, headless.
    Firefox,
    /// `WebKitGTK` in a browser of these tests, `webkit.py`, on a display that nobody sees.
    WebKit,
}

/// A program, and how it comes onto a machine.
#[derive(Debug)]
pub(crate) struct Program {
    /// A variable that names it, instead of the PATH.
    variable: &'static str,
    /// Names under which systems install it.
    names: &'static [&'static str],
    /// A folder to look into before the PATH.
    folder: Option<&'static str>,
    /// The command that installs it.
    install: &'static str,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The one that `CHALK_ENGINE` names; without it Chromium.
    ///
    /// # Errors
    /// [`Error::NoEngine`] if it names none.
    pub fn chosen() -> Result<Self> {
        let Some(name) = env::var_os(CHOICE) else {
            return Ok(Self::Chromium);
        };
        let mut all = Self::ALL.into_iter();
        all.find(|engine| name == engine.name())
            .ok_or_else(|| Error::NoEngine {
                name: name.to_string_lossy().into_owned(),
            })
    }

    /// The name that chooses it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    pub(crate) const fn browser(self) -> Program {
        match self {
            Self::Chromium => Program {
                variable: "CHROME",
                names: &[
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                ],
                folder: None,
                install: "apt-get install chromium",
            },
            Self::Firefox => Program {
                variable: "FIREFOX",
                names: &["firefox-esr", "firefox"],
                folder: None,
                install: "apt-get install firefox-esr",
            },
            // The system's own Python, which knows the system's libraries.
            Self::WebKit => Program {
                variable: "WEBKIT_PYTHON",
                names: &["python3"],
                folder: Some("/usr/bin"),
                install: "apt-get install python3",
            },
        }
    }

    pub(crate) const fn driver(self) -> Program {
        match self {
            Self::Chromium => Program {
                variable: "CHROMEDRIVER",
                names: &["chromedriver"],
                folder: None,
                install: "apt-get install chromium-driver",
            },
            Self::Firefox => Program {
                variable: "GECKODRIVER",
                names: &["geckodriver"],
                folder: None,
                install: "cargo install geckodriver",
            },
            Self::WebKit => Program {
                variable: "WEBKITDRIVER",
                names: &["WebKitWebDriver"],
                folder: None,
                install: "apt-get install webkit2gtk-driver",
            },
        }
    }
}

/// Displays that nobody sees.
pub(crate) const XVFB: Program = Program {
    variable: "XVFB",
    names: &["Xvfb"],
    folder: None,
    install: "apt-get install xvfb",
};

impl Program {
    /// What it is usually called.
    pub(crate) const fn name(&self) -> &'static str {
        self.names[0]
    }

    /// Where it is: where its variable says, in its folder, on the PATH, or among the tools
    /// that `cargo xtask` installed.
    pub(crate) fn find(&self) -> Result<PathBuf> {
        if let Some(path) = env::var_os(self.variable) {
            return Ok(path.into());
        }
        let path = env::var_os("PATH").unwrap_or_default();
        let first = self.folder.map(PathBuf::from).into_iter();
        let folders = first.chain(env::split_paths(&path));
        let mut files = folders
            .chain([target().join("tools").join("bin")])
            .flat_map(|folder| {
                let file = |name| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
                self.names.iter().map(file).collect::<Vec<_>>()
            });
        files.find(|file| file.is_file()).ok_or(Error::Missing {
            program: self.name(),
            install: self.install,
        })
    }
}
