//! The browser tests' own tools do what their tests rely on.

use std::{fs, time::Duration};

use e2e::{Browser, DEADLINE, Error, Profile, Relay, Result, Screen, wait_for};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A page with the doors that the tools use.
const INDEX: &str = r#"<!DOCTYPE html>
<html lang="en">
<title>A page for the tools</title>
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<script src="/page.js" defer></script>
<h1>Ready</h1>
<input id="name">
<button id="greet">Greet</button>
<p id="greeting"></p>
</html>"#;

const SCRIPT: &str = r"
window.chalkchain = {
    status: async () => ({ height: 7 }),
    add: async (a, b) => a + b,
    refuse: async () => {
        const error = new Error('Too much.');
        throw Object.assign(error, { family: 'rule', rule: 'overspend', details: { balance: 1 } });
    },
};
document.querySelector('#greet').onclick = () => {
    document.querySelector('#greeting').textContent = `Hello, ${document.querySelector('#name').value}`;
};
";

/// What a worker of the page runs.
const WORKER: &str = r"
console.warn('only a warning of a worker');
console.error('a word of a worker');
setTimeout(() => { throw new Error('a slip of a worker'); });
";

/// The page and a relay that serves it.
async fn site() -> Result<(TempDir, Relay)> {
    let folder = TempDir::new()?;
    fs::write(folder.path().join("index.html"), INDEX)?;
    fs::write(folder.path().join("page.js"), SCRIPT)?;
    fs::write(folder.path().join("worker.js"), WORKER)?;
    let relay = Relay::start(folder.path()).await?;
    Ok((folder, relay))
}

#[tokio::test]
async fn two_profiles_share_nothing_and_two_tabs_share_storage() -> Result<()> {
    let (_folder, relay) = site().await?;
    let (one, two) = (Profile::new()?, Profile::new()?);
    let (one, two) = (Browser::open(&one).await?, Browser::open(&two).await?);
    let here = one.open_tab(&relay.url("/")).await?;
    let there = two.open_tab(&relay.url("/")).await?;
    let beside = one.open_tab(&relay.url("/")).await?;
    here.evaluate("localStorage.setItem('key', 'mine')").await?;
    let stored = "localStorage.getItem('key')";
    assert_eq!(here.evaluate(stored).await?, "mine");
    assert_eq!(beside.evaluate(stored).await?, "mine");
    assert_eq!(there.evaluate(stored).await?, Value::Null);
    beside.close().await?;
    assert_eq!(here.evaluate(stored).await?, "mine");
    one.close().await?;
    two.close().await
}

#[tokio::test]
async fn tabs_of_one_browser_hear_each_other() -> Result<()> {
    let (_folder, relay) = site().await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let one = browser.open_tab(&relay.url("/")).await?;
    let two = browser.open_tab(&relay.url("/")).await?;
    one.evaluate("window.heard = [], window.channel = new BroadcastChannel('c'), channel.onmessage = m => heard.push(m.data), 0").await?;
    two.evaluate("new BroadcastChannel('c').postMessage('hello')")
        .await?;
    wait_for("the other tab's message", DEADLINE, async || {
        Ok((one.evaluate("heard").await? == json!(["hello"])).then_some(()))
    })
    .await?;
    browser.close().await
}

#[tokio::test]
async fn a_profile_opened_again_has_what_it_had() -> Result<()> {
    let (_folder, relay) = site().await?;
    let profile = Profile::new()?;
    for visit in 1..=3 {
        let browser = Browser::open(&profile).await?;
        let tab = browser.open_tab(&relay.url("/")).await?;
        let visits = "localStorage.visits = Number(localStorage.visits ?? 0) + 1";
        assert_eq!(tab.evaluate(visits).await?, visit);
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_browser_that_is_only_dropped_ends_too() -> Result<()> {
    let (_folder, relay) = site().await?;
    let profile = Profile::new()?;
    let dropped = Browser::open(&profile).await?;
    let tab = dropped.open_tab(&relay.url("/")).await?;
    // As in a test that fails: in any order, and without a word.
    drop(dropped);
    drop(tab);
    // A second browser on one profile is refused while the first one runs.
    let browser = Browser::open(&profile).await?;
    browser.open_tab(&relay.url("/")).await?;
    browser.close().await
}

#[tokio::test]
async fn errors_on_the_console_are_found_in_every_tab() -> Result<()> {
    let (_folder, relay) = site().await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let one = browser.open_tab(&relay.url("/")).await?;
    let two = browser.open_tab(&relay.url("/")).await?;
    one.evaluate("console.warn('only a warning'), console.log('only a word')")
        .await?;
    assert_eq!(browser.console_errors().await?, Vec::<String>::new());
    one.evaluate("console.error('this one')").await?;
    two.evaluate("setTimeout(() => { throw new Error('that one') })")
        .await?;
    let errors = wait_for("two errors", DEADLINE, async || {
        let errors = browser.console_errors().await?;
        Ok((errors.len() == 2).then_some(errors))
    })
    .await?;
    assert!(
        errors.iter().any(|error| error.contains("this one")),
        "{errors:?}"
    );
    assert!(
        errors.iter().any(|error| error.contains("that one")),
        "{errors:?}"
    );

    browser.expect_errors("this one");
    let failed = browser.close().await;
    assert!(
        matches!(&failed, Err(Error::Console(errors)) if errors.len() == 1 && errors[0].contains("that one")),
        "{failed:?}"
    );
    Ok(())
}

/// The node runs in a worker, so what goes wrong there has to be seen, too.
#[tokio::test]
async fn errors_of_workers_are_found() -> Result<()> {
    let (_folder, relay) = site().await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/")).await?;
    tab.evaluate("(window.worker = new Worker('/worker.js', { type: 'module' }), 0)")
        .await?;
    for part in ["a word of a worker", "a slip of a worker"] {
        wait_for("an error of a worker", DEADLINE, async || {
            let errors = browser.console_errors().await?;
            let found = errors.iter().any(|error| error.contains(part));
            Ok(found.then_some(()))
        })
        .await?;
        browser.expect_errors(part);
    }
    let warnings = browser.console_warnings().await?;
    assert!(
        warnings.len() == 1 && warnings[0].contains("only a warning of a worker"),
        "{warnings:?}"
    );
    browser.close().await
}

#[tokio::test]
async fn the_relays_policy_holds_in_the_browser() -> Result<()> {
    let (_folder, relay) = site().await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/")).await?;
    browser.expect_errors("Content Security Policy");
    let inject = "document.body.appendChild(Object.assign(document.createElement('script'), \
                  { textContent: 'window.injected = true' })), window.injected";
    assert_eq!(tab.evaluate(inject).await?, Value::Null);
    // A style that a script sets is no harm; charts need it.
    let style = "document.body.setAttribute('style', 'opacity: 0.5'), getComputedStyle(document.body).opacity";
    assert_eq!(tab.evaluate(style).await?, "0.5");
    let empty_module =
        "WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => 1)";
    assert_eq!(tab.evaluate(empty_module).await?, 1);
    browser.close().await
}

#[tokio::test]
async fn a_relay_is_killed_and_comes_back_on_its_port() -> Result<()> {
    let (_folder, mut relay) = site().await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    browser.expect_errors("WebSocket connection to");
    let tab = browser.open_tab(&relay.url("/")).await?;
    let port = relay.port();
    let connect = "new Promise((open, failed) => { \
                   window.socket = new WebSocket(`ws://${location.host}/relay`); \
                   socket.onopen = () => open('open'); \
                   socket.onclose = () => { window.cut = true; failed('closed'); } })";
    for _ in 0..3 {
        tab.evaluate("window.cut = false").await?;
        assert_eq!(tab.evaluate(connect).await?, "open");
        relay.kill().await?;
        assert!(!relay.is_running());
        wait_for("the socket's end", DEADLINE, async || {
            Ok((tab.evaluate("cut").await? == true).then_some(()))
        })
        .await?;
        assert!(matches!(
            tab.evaluate(connect).await,
            Err(Error::Refused(_))
        ));
        relay.restart().await?;
        assert_eq!(relay.port(), port);
    }
    assert_eq!(tab.evaluate(connect).await?, "open");
    relay.stop().await?;
    browser.close().await
}

#[tokio::test]
async fn the_page_is_called_clicked_filled_and_seen() -> Result<()> {
    let (_folder, relay) = site().await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/any/deep/link")).await?;
    assert_eq!(tab.wait_until_ready().await?, json!({ "height": 7 }));
    assert_eq!(tab.call("add", json!([2, 3])).await?, 5);
    let refused = tab.call("refuse", json!([])).await;
    let Err(Error::Refused(refusal)) = refused else {
        panic!("a refusal was due, not {refused:?}");
    };
    assert_eq!(
        (refusal.family.as_str(), refusal.rule.as_str()),
        ("rule", "overspend")
    );
    assert_eq!(
        (refusal.message.as_str(), refusal.details),
        ("Too much.", json!({ "balance": 1 }))
    );
    assert!(matches!(
        tab.call("nothing", json!([])).await,
        Err(Error::Refused(_))
    ));

    tab.fill("#name", "class").await?;
    tab.click("#greet").await?;
    assert_eq!(tab.text("#greeting").await?, "Hello, class");
    assert!(tab.exists("h1").await?);
    assert!(!tab.exists("h2").await?);
    let picture = tab.screenshot("harness").await?;
    assert!(fs::read(picture)?.starts_with(b"\x89PNG"));
    tab.reload().await?;
    assert_eq!(tab.text("#greeting").await?, "");
    assert_eq!(tab.url().await?, relay.url("/any/deep/link"));
    browser.close().await
}

#[tokio::test]
async fn a_phone_is_narrow_and_a_desktop_is_not() -> Result<()> {
    let (_folder, relay) = site().await?;
    for (screen, width, touch) in [(Screen::Desktop, 1280, false), (Screen::Phone, 390, true)] {
        let profile = Profile::new()?;
        let browser = Browser::open_on(&profile, screen).await?;
        let tab = browser.open_tab(&relay.url("/")).await?;
        assert_eq!(tab.evaluate("innerWidth").await?, width);
        assert_eq!(tab.evaluate("navigator.maxTouchPoints > 0").await?, touch);
        browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_classrooms_address_is_no_secure_context() -> Result<()> {
    let (_folder, relay) = site().await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let secure = browser.open_tab(&relay.url("/")).await?;
    let insecure = browser.open_tab(&relay.insecure_url("/")).await?;
    assert_eq!(secure.evaluate("isSecureContext").await?, true);
    assert_eq!(insecure.evaluate("isSecureContext").await?, false);
    assert_eq!(insecure.evaluate("crypto.subtle").await?, Value::Null);
    assert_eq!(insecure.call("add", json!([1, 1])).await?, 2);
    browser.close().await
}

#[tokio::test]
async fn what_does_not_come_is_told_with_what_was_there() {
    let mut looks = 0;
    let waited = wait_for("nothing", Duration::from_millis(200), async || {
        looks += 1;
        Err::<Option<()>, _>(Error::Relay(format!("look {looks}")))
    })
    .await;
    let told = waited.expect_err("it never comes").to_string();
    assert!(
        told.contains("nothing did not come") && told.contains(&format!("look {looks}")),
        "{told}"
    );
}

#[tokio::test]
async fn a_relay_without_a_page_is_told() -> Result<()> {
    let folder = TempDir::new()?;
    let failed = Relay::start(folder.path()).await;
    assert!(
        matches!(&failed, Err(Error::Relay(why)) if why.contains("index.html")),
        "{failed:?}"
    );
    Ok(())
}
