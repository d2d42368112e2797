//! Browsers with profiles of their own.

use std::{
    fs,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tempfile::TempDir;
use thirtyfour::WebDriver;

use crate::{
    Engine, Result, Tab,
    capabilities::{self, Wishes},
    console::{Console, Level, Line},
    driver::Driver,
    tab::Session,
};

/// Most that a script in a page may take; mining a block is the longest.
const SCRIPT_TIMEOUT: Duration = Duration::from_mins(2);

/// Width and height of a desktop's window, in pixels.
const DESKTOP: (u32, u32) = (1280, 800);

/// What Chromium writes to the console when a WebSocket can't connect, whatever the page does.
const NO_CONNECTION: &str = "WebSocket connection to";
/// What it writes when the page's service worker can't be fetched, because its server went so soon.
const NO_WORKER: &str = "when fetching the script.";

/// The console's level for errors, as Chromium calls it.
const SEVERE: &str = "SEVERE";
/// The console's level for warnings, as Chromium calls it.
const WARNING: &str = "WARNING";

/// A browser's folder on disk, with what its pages stored. It is deleted when this is dropped.
#[derive(Debug)]
pub struct Profile {
    folder: TempDir,
}

impl Profile {
    /// A new person's browser.
    ///
    /// # Errors
    /// [`Error::Io`] if the system has no place for it.
    pub fn new() -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("chalk-e2e-").tempdir()?;
        Ok(Self { folder })
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Bytes of the files in which Chromium keeps what pages store; 0 before there are any.
    ///
    /// # Errors
    /// If they can't be looked at.
    pub fn stored_bytes(&self) -> Result<u64> {
        let folder = self.folder().join("Default/Local Storage/leveldb");
        if !folder.exists() {
            return Ok(0);
        }
        let mut bytes = 0;
        for file in fs::read_dir(folder)? {
            // Files that it compacts come and go.
            bytes += file?.metadata().map_or(0, |file| file.len());
        }
        Ok(bytes)
    }
}

/// What a browser is looked at on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// 1280 × 800 pixels.
    #[default]
    Desktop,
    /// 390 × 844 pixels, with touch.
    Phone,
}

/// A browser of the chosen [`Engine`], with a driver of its own.
///
/// Close it with [`Self::close`]; one that is only dropped is ended, too, but its console is not
/// looked at.
#[derive(Debug)]
pub struct Browser {
    session: Arc<Session>,
    console: Mutex<Console>,
    // Last, so that the session ends before its driver does.
    driver: Driver,
}

impl Browser {
    /// Opens a profile on a desktop. Only one browser at a time can have it.
    ///
    /// # Errors
    /// If the engine or its driver is missing or does not start.
    pub async fn open(profile: &Profile) -> Result<Self> {
        Self::open_on(profile, Screen::Desktop).await
    }

    /// Opens a profile on a screen. Only one browser at a time can have it.
    ///
    /// # Errors
    /// If the engine or its driver is missing or does not start, and [`Error::ChromiumOnly`] if it has no
    /// such screen.
    pub async fn open_on(profile: &Profile, screen: Screen) -> Result<Self> {
        let wishes = Wishes {
            screen,
            ..Wishes::default()
        };
        Self::start(profile, wishes).await
    }

    /// Opens a profile on a desktop, in a browser that tells others its addresses in the local network instead of
    /// names for them, where pages connect browsers directly.
    ///
    /// # Errors
    /// If the engine or its driver is missing or does not start.
    pub async fn open_with_addresses(profile: &Profile) -> Result<Self> {
        let wishes = Wishes {
            addresses: true,
            ..Wishes::default()
        };
        Self::start(profile, wishes).await
    }

    /// Opens a profile on a desktop, in a browser that has a program in place of a graphics processor.
    ///
    /// # Errors
    /// If the engine or its driver is missing or does not start, and [`Error::ChromiumOnly`] if it has no
    /// such program.
    pub async fn open_with_software_gpu(profile: &Profile) -> Result<Self> {
        let wishes = Wishes {
            software_gpu: true,
            ..Wishes::default()
        };
        Self::start(profile, wishes).await
    }

    async fn start(profile: &Profile, wishes: Wishes) -> Result<Self> {
        let engine = Engine::chosen()?;
        let capabilities = capabilities::of(engine, profile, wishes)?;
        let mut driver = Driver::start(engine, profile).await?;
        let webdriver = WebDriver::new(driver.url(), capabilities).await?;
        driver.drives(webdriver.session_id());
        webdriver.set_script_timeout(SCRIPT_TIMEOUT).await?;
        if engine == Engine::Firefox {
            // The others are told when they start.
            let (width, height) = DESKTOP;
            webdriver.set_window_rect(0, 0, width, height).await?;
        }
        Ok(Self {
            session: Arc::new(Session::new(engine, webdriver)),
            console: Mutex::default(),
            driver,
        })
    }

    /// Opens a page in a tab: the one that a new browser has, then others.
    ///
    /// # Errors
    /// If the page can't be loaded.
    pub async fn open_tab(&self, url: &str) -> Result<Tab> {
        let tab = Tab::open(&self.session).await?;
        tab.goto(url).await?;
        Ok(tab)
    }

    /// Announces errors on the console: those that contain `part` fail no test. A browser itself
    /// writes one when a WebSocket can't connect, whatever the page does.
    pub fn expect_errors(&self, part: &str) {
        self.console().expect(part);
    }

    /// Announces what a browser writes when the relay, which serves the page, is gone.
    pub fn expect_no_relay(&self) {
        self.expect_errors(NO_CONNECTION);
        self.expect_errors(NO_WORKER);
    }

    /// The errors that pages wrote to the console so far and the test did not announce.
    ///
    /// # Errors
    /// If the driver does not give them.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        self.read_console().await?;
        Ok(self.console().errors())
    }

    /// The warnings on the console so far.
    ///
    /// # Errors
    /// If the driver does not give them.
    pub async fn console_warnings(&self) -> Result<Vec<String>> {
        self.read_console().await?;
        Ok(self.console().warnings())
    }

    /// Takes what is new on the console; each line is given once.
    async fn read_console(&self) -> Result<()> {
        let lines = match self.session.engine {
            Engine::Chromium => self.ask_for_console().await?,
            Engine::Firefox | Engine::WebKit => self.driver.printed(),
        };
        self.console().extend(lines);
        Ok(())
    }

    async fn ask_for_console(&self) -> Result<Vec<Line>> {
        let entries = self.session.lock().await.browser_log().await?;
        let lines = entries.into_iter().filter_map(|entry| {
            let level = match entry.level.as_str() {
                SEVERE => Level::Error,
                WARNING => Level::Warning,
                _ => return None,
            };
            let message = entry.message;
            Some(Line { level, message })
        });
        Ok(lines.collect())
    }

    /// Fails if pages wrote errors to the console that the test did not announce.
    ///
    /// # Errors
    /// [`Error::Console`] with the errors.
    pub async fn check_console(&self) -> Result<()> {
        self.read_console().await?;
        self.console().check()
    }

    /// Ends the browser; the profile keeps what its pages stored and it has written ([`Profile::stored_bytes`]).
    ///
    /// # Errors
    /// [`Error::Console`] if pages wrote errors that the test did not announce.
    pub async fn close(self) -> Result<()> {
        let read = self.read_console().await;
        self.session.quit().await?;
        let mut console = self
            .console
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        console.extend(self.driver.end().await?);
        read?;
        console.check()
    }

    fn console(&self) -> std::sync::MutexGuard<'_, Console> {
        self.console.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
