//! Browsers with profiles of their own.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{
    ChromiumLikeCapabilities as _, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
};

use crate::{
    Error, Result, Tab,
    driver::{self, Driver},
    relays::INSECURE_HOST,
    tab::Session,
};

/// Most that a script in a page may take; mining a block is the longest.
const SCRIPT_TIMEOUT: Duration = Duration::from_mins(2);

/// WebGPU on the CPU, by `SwiftShader`, which Chromium brings along.
const SOFTWARE_GPU: [&str; 2] = ["--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];

/// The console's level for errors.
const SEVERE: &str = "SEVERE";
/// The console's level for warnings.
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
}

/// What a browser is looked at on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 1280 × 800 pixels.
    Desktop,
    /// 390 × 844 pixels, with touch.
    Phone,
}

/// A headless Chromium, with a driver of its own.
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

#[derive(Debug, Default)]
struct Console {
    /// Errors that pages wrote.
    errors: Vec<String>,
    /// Warnings that pages and the browser wrote.
    warnings: Vec<String>,
    /// Parts of errors that the test announced.
    expected: Vec<String>,
}

impl Browser {
    /// Opens a profile on a desktop. Only one browser at a time can have it.
    ///
    /// # Errors
    /// If Chromium or its driver is missing or does not start.
    pub async fn open(profile: &Profile) -> Result<Self> {
        Self::open_on(profile, Screen::Desktop).await
    }

    /// Opens a profile on a screen. Only one browser at a time can have it.
    ///
    /// # Errors
    /// If Chromium or its driver is missing or does not start.
    pub async fn open_on(profile: &Profile, screen: Screen) -> Result<Self> {
        Self::start(profile, screen, &[]).await
    }

    /// Opens a profile on a desktop, in a browser that has a program in place of a graphics processor.
    ///
    /// # Errors
    /// If Chromium or its driver is missing or does not start.
    pub async fn open_with_software_gpu(profile: &Profile) -> Result<Self> {
        Self::start(profile, Screen::Desktop, &SOFTWARE_GPU).await
    }

    async fn start(profile: &Profile, screen: Screen, more: &[&str]) -> Result<Self> {
        let mut capabilities = DesiredCapabilities::chrome();
        capabilities.set_binary(&driver::chrome()?.to_string_lossy())?;
        capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        for switch in [
            "--headless=new",
            // Tests may run as root, in a container without much shared memory.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--window-size=1280,800",
            "--lang=en-US",
            // Nothing outside of this machine is reached, neither by pages nor by the browser.
            "--disable-background-networking",
            "--disable-component-update",
            &format!(
                "--host-resolver-rules=MAP {INSECURE_HOST} 127.0.0.1, MAP * ~NOTFOUND, \
                 EXCLUDE localhost, EXCLUDE 127.0.0.1"
            ),
            &format!("--user-data-dir={}", profile.folder().display()),
        ]
        .iter()
        .chain(more)
        {
            capabilities.add_arg(switch)?;
        }
        // A new browser starts with an empty page, not with the one its maker chose.
        let start = json!({ "restore_on_startup": 4, "startup_urls": ["about:blank"] });
        capabilities.add_experimental_option("prefs", json!({ "session": start }))?;
        if screen == Screen::Phone {
            let metrics = json!({ "width": 390, "height": 844, "pixelRatio": 2.0, "touch": true });
            let emulation = json!({ "deviceMetrics": metrics });
            capabilities.add_experimental_option("mobileEmulation", emulation)?;
        }
        let driver = Driver::start().await?;
        let webdriver = WebDriver::new(driver.url(), capabilities).await?;
        webdriver.set_script_timeout(SCRIPT_TIMEOUT).await?;
        Ok(Self {
            session: Arc::new(Session::new(webdriver)),
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
        self.console().expected.push(part.to_owned());
    }

    /// The errors that pages wrote to the console so far and the test did not announce.
    ///
    /// # Errors
    /// If the driver does not give them.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        self.read_console().await?;
        let console = self.console();
        let Console {
            errors, expected, ..
        } = &*console;
        Ok(errors
            .iter()
            .filter(|error| !expected.iter().any(|part| error.contains(part)))
            .cloned()
            .collect())
    }

    /// The warnings on the console so far.
    ///
    /// # Errors
    /// If the driver does not give them.
    pub async fn console_warnings(&self) -> Result<Vec<String>> {
        self.read_console().await?;
        Ok(self.console().warnings.clone())
    }

    /// Takes what is new on the console; the driver gives each line once.
    async fn read_console(&self) -> Result<()> {
        let entries = self.session.lock().await.browser_log().await?;
        let mut console = self.console();
        for entry in entries {
            match entry.level.as_str() {
                SEVERE => console.errors.push(entry.message),
                WARNING => console.warnings.push(entry.message),
                _ => {}
            }
        }
        Ok(())
    }

    /// Fails if pages wrote errors to the console that the test did not announce.
    ///
    /// # Errors
    /// [`Error::Console`] with the errors.
    pub async fn check_console(&self) -> Result<()> {
        let errors = self.console_errors().await?;
        if errors.is_empty() {
            Ok(())
        } else {
            Err(Error::Console(errors))
        }
    }

    /// Closes all tabs as a person would; the profile keeps what they stored.
    ///
    /// # Errors
    /// [`Error::Console`] if pages wrote errors that the test did not announce.
    pub async fn close(self) -> Result<()> {
        let checked = self.check_console().await;
        self.session.quit().await?;
        drop(self.driver);
        checked
    }

    fn console(&self) -> std::sync::MutexGuard<'_, Console> {
        self.console.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
