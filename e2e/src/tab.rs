//! Tabs: pages that tests look at, click in, and call.

use std::{
    fs,
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use serde_json::{Value, json};
use thirtyfour::{By, Key, WebDriver, WindowHandle};
use tokio::sync::{Mutex, MutexGuard};

use crate::{DEADLINE, Engine, Error, Refusal, Result, screenshots, wait_for};

/// Gives what an expression gives or resolves to, in a form that a refusal survives too.
///
/// The expression is put in before the script runs, because a page's content security policy may
/// forbid `eval`.
const SETTLE: &str = r"
const [name, args] = arguments;
const done = arguments[arguments.length - 1];
const fields = error => ({
    family: String(error?.family ?? ''),
    rule: String(error?.rule ?? ''),
    message: String(error?.message ?? error),
    details: error?.details ?? null,
});
(async () => (EXPRESSION))().then(
    value => done({ value: value ?? null }),
    error => done({ error: fields(error) }),
);
";

/// A driver's session with one browser. It has one current tab, so who uses it holds it.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) engine: Engine,
    webdriver: Mutex<WebDriver>,
    /// Whether the tab that a new browser has is in use.
    first_tab_taken: AtomicBool,
}

impl Session {
    pub(crate) fn new(engine: Engine, webdriver: WebDriver) -> Self {
        Self {
            engine,
            webdriver: Mutex::new(webdriver),
            first_tab_taken: AtomicBool::new(false),
        }
    }

    pub(crate) async fn lock(&self) -> MutexGuard<'_, WebDriver> {
        self.webdriver.lock().await
    }

    pub(crate) async fn quit(&self) -> Result<()> {
        Ok(self.lock().await.clone().quit().await?)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // The driver ends its browser. Left to itself, this would ask it to through a runtime that
        // may be blocked right here. It only fails if the session was ended before.
        let _ = self.webdriver.get_mut().clone().leak();
    }
}

/// A page in a browser. Each step makes its tab the current one first. The driver tells every tab
/// that it is visible, so timers of the others are not throttled as a person's hidden tabs are.
#[derive(Debug)]
pub struct Tab {
    session: Arc<Session>,
    window: WindowHandle,
}

/// Whether an element stays where it is for two frames.
const RESTS: &str = "
const [element, done] = arguments;
const place = () => { const { x, y } = element.getBoundingClientRect(); return `${x} ${y}`; };
const before = place();
requestAnimationFrame(() => requestAnimationFrame(() => done(place() === before)));
";

/// The text of an element as it is drawn.
const SEEN: &str = "return arguments[0].innerText.trim()";

impl Tab {
    /// An empty tab.
    pub(crate) async fn open(session: &Arc<Session>) -> Result<Self> {
        let webdriver = session.lock().await;
        let window = if session.first_tab_taken.swap(true, Ordering::Relaxed) {
            webdriver.new_tab().await?
        } else {
            webdriver.window().await?
        };
        Ok(Self {
            session: session.clone(),
            window,
        })
    }

    /// The driver, with this tab as its current one. Hold it for steps that belong together.
    ///
    /// # Errors
    /// If the tab was closed.
    pub async fn focus(&self) -> Result<MutexGuard<'_, WebDriver>> {
        let webdriver = self.session.lock().await;
        webdriver.switch_to_window(self.window.clone()).await?;
        Ok(webdriver)
    }

    /// Loads an address, and waits until the document is.
    ///
    /// # Errors
    /// If it can't be loaded.
    pub async fn goto(&self, url: &str) -> Result<()> {
        Ok(self.focus().await?.goto(url).await?)
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// If it can't be loaded.
    pub async fn reload(&self) -> Result<()> {
        Ok(self.focus().await?.refresh().await?)
    }

    /// The page's address.
    ///
    /// # Errors
    /// If the tab was closed.
    pub async fn url(&self) -> Result<String> {
        Ok(self.focus().await?.current_url().await?.to_string())
    }

    /// Closes the tab. The last tab of a browser is closed by closing the browser.
    ///
    /// # Errors
    /// If it was closed before.
    pub async fn close(self) -> Result<()> {
        let webdriver = self.focus().await?;
        webdriver.close_window().await?;
        let others = webdriver.windows().await?;
        if let Some(window) = others.into_iter().next() {
            // Without a current tab a driver refuses whatever comes next.
            webdriver.switch_to_window(window).await?;
        }
        Ok(())
    }

    /// What a JavaScript expression gives, awaited if it is a promise.
    ///
    /// # Errors
    /// [`Error::Refused`] if it throws.
    pub async fn evaluate(&self, expression: &str) -> Result<Value> {
        self.settle(expression, vec![], expression).await
    }

    /// Calls a method of `window.chalkchain` with an array of arguments, and gives what it gives.
    ///
    /// # Errors
    /// [`Error::Refused`] if its promise is rejected.
    pub async fn call(&self, method: &str, args: Value) -> Result<Value> {
        let call = "window.chalkchain[name](...args)";
        self.settle(call, vec![json!(method), args], method).await
    }

    async fn settle(&self, expression: &str, args: Vec<Value>, call: &str) -> Result<Value> {
        let script = SETTLE.replace("EXPRESSION", expression);
        let webdriver = self.focus().await?;
        let mut outcome = webdriver.execute_async(script, args).await?.json().clone();
        drop(webdriver);
        let Value::Object(error) = outcome["error"].take() else {
            return Ok(outcome["value"].take());
        };
        let text = |field: &str| {
            error
                .get(field)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        Err(Error::Refused(Box::new(Refusal {
            call: call.to_owned(),
            family: text("family"),
            rule: text("rule"),
            message: text("message"),
            details: error.get("details").cloned().unwrap_or_default(),
        })))
    }

    /// Waits until the page's node answers, and gives its status.
    ///
    /// # Errors
    /// [`Error::TimedOut`] if it does not.
    pub async fn wait_until_ready(&self) -> Result<Value> {
        wait_for("the node", DEADLINE, async || {
            Ok(Some(self.call("status", json!([])).await?))
        })
        .await
    }

    /// Scrolls to the first element that a selector finds.
    ///
    /// # Errors
    /// If there is none.
    pub async fn scroll_to(&self, selector: &str) -> Result<()> {
        let webdriver = self.focus().await?;
        let element = webdriver.find(By::Css(selector)).await?;
        Ok(element.scroll_into_view().await?)
    }

    /// The text that a person sees in the first element that a selector finds.
    ///
    /// # Errors
    /// If there is none.
    pub async fn text(&self, selector: &str) -> Result<String> {
        let webdriver = self.focus().await?;
        let element = webdriver.find(By::Css(selector)).await?;
        if self.session.engine != Engine::WebKit {
            return Ok(element.text().await?);
        }
        // Its driver takes text that may be cut off for hidden, also where all of it is seen.
        let seen = webdriver.execute(SEEN, vec![element.to_json()?]).await?;
        Ok(seen.convert()?)
    }

    /// Whether a selector finds anything.
    ///
    /// # Errors
    /// If the tab was closed or the selector makes no sense.
    pub async fn exists(&self, selector: &str) -> Result<bool> {
        let webdriver = self.focus().await?;
        Ok(!webdriver.find_all(By::Css(selector)).await?.is_empty())
    }

    /// Waits until a person could click the first element that a selector finds, and clicks it.
    ///
    /// # Errors
    /// [`Error::TimedOut`] if nobody could.
    pub async fn click(&self, selector: &str) -> Result<()> {
        wait_for(&format!("a click on `{selector}`"), DEADLINE, async || {
            let webdriver = self.focus().await?;
            let element = webdriver.find(By::Css(selector)).await?;
            // As a person scrolls to what a bar of the page covers, and waits until it rests.
            element.scroll_into_view().await?;
            let rests = webdriver
                .execute_async(RESTS, vec![element.to_json()?])
                .await?;
            if rests.json() != true {
                return Ok(None);
            }
            Ok(Some(element.click().await?))
        })
        .await
    }

    /// Waits for a field, empties it, and types into it.
    ///
    /// # Errors
    /// [`Error::TimedOut`] if nobody could type there.
    pub async fn fill(&self, selector: &str, text: &str) -> Result<()> {
        wait_for(&format!("the field `{selector}`"), DEADLINE, async || {
            let webdriver = self.focus().await?;
            let field = webdriver.find(By::Css(selector)).await?;
            // As a person does: the driver's own way to empty a field tells the page nothing of it.
            field.send_keys(Key::Control + "a").await?;
            field.send_keys("" + Key::Backspace).await?;
            field.send_keys(text).await?;
            Ok(Some(()))
        })
        .await
    }

    /// Ends the browser's process that has the graphics processor, as a crash of a driver does.
    ///
    /// # Errors
    /// [`Error::ChromiumOnly`] in other engines.
    pub async fn crash_gpu(&self) -> Result<()> {
        self.devtools(&[("Browser.crashGpuProcess", json!({}))])
            .await
    }

    /// Has the page's objects collected that nothing holds any more.
    ///
    /// # Errors
    /// [`Error::ChromiumOnly`] in other engines.
    pub async fn collect_garbage(&self) -> Result<()> {
        self.devtools(&[("HeapProfiler.collectGarbage", json!({}))])
            .await
    }

    /// Gives commands of Chromium's own protocol, one after the other.
    pub(crate) async fn devtools(&self, commands: &[(&'static str, Value)]) -> Result<()> {
        let driver = self.focus().await?;
        for (command, arguments) in commands {
            if self.session.engine != Engine::Chromium {
                return Err(Error::ChromiumOnly { what: command });
            }
            driver.cdp().send_raw(command, arguments.clone()).await?;
        }
        Ok(())
    }

    /// Writes what the tab shows to `NAME.png` among the [`screenshots`], and gives the path.
    ///
    /// # Errors
    /// If there is no picture or no place for it.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let png = self.focus().await?.screenshot_as_png().await?;
        fs::create_dir_all(screenshots())?;
        let path = screenshots().join(format!("{name}.png"));
        fs::write(&path, png)?;
        Ok(path)
    }
}
