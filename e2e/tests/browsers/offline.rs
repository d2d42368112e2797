//! The page that a browser keeps: it starts where its server is gone, and is a new one when there is a new one.

use std::collections::BTreeSet;

use e2e::{DEADLINE, Relay, Result, Site, Tab, dist, wait_for};
use serde_json::{Value, json};

use crate::class::{Person, mine_one, post, wait_for_value, wait_to_read, wait_until_whole, word};

/// What Chromium writes when a server can't be reached.
const NO_SERVER: &str = "ERR_CONNECTION_REFUSED";
/// Waits until the service worker has kept all files, and gives the names of its caches.
const KEPT: &str = "navigator.serviceWorker.ready.then(() => caches.keys())";
/// The paths of all that caches hold.
const FILES: &str = "caches.keys().then(names => Promise.all(names.map(async name => \
    (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)))).then(all => all.flat())";

async fn names(tab: &Tab, expression: &str) -> Result<BTreeSet<String>> {
    let names = tab.evaluate(expression).await?;
    let names = names.as_array().into_iter().flatten();
    Ok(names.filter_map(Value::as_str).map(str::to_owned).collect())
}

async fn wait_until_kept(tab: &Tab) -> Result<BTreeSet<String>> {
    wait_until_whole(tab).await?;
    wait_for("a kept page", DEADLINE, async || {
        let registered = "navigator.serviceWorker.getRegistration().then(found => !!found?.active)";
        Ok((tab.evaluate(registered).await? == true).then_some(()))
    })
    .await?;
    names(tab, KEPT).await
}

#[tokio::test]
async fn a_kept_page_starts_without_its_server() -> Result<()> {
    let mut relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let tab = &ada.tab;
    ada.browser.expect_no_relay();
    ada.browser.expect_errors(NO_SERVER);
    post(tab, "kept in the browser").await?;
    mine_one(tab).await?;
    wait_for_value(tab, "/storage/unsaved", json!(0)).await?;
    let tip = word(tab, "/tip").await?;
    assert_eq!(wait_until_kept(tab).await?.len(), 1);

    // The page's own files are kept, and nothing of rooms.
    let kept = names(tab, FILES).await?;
    assert!(
        kept.contains("/") && kept.contains("/node-worker_bg.wasm"),
        "{kept:?}"
    );
    for path in &kept {
        let file = dist()?.join(path.trim_start_matches('/'));
        assert!(path == "/" || file.is_file(), "{path}");
    }

    relay.kill().await?;
    for screen in ["/feed", "/explorer"] {
        tab.goto(&relay.url(screen)).await?;
        let status = tab.wait_until_ready().await?;
        assert_eq!(status["tip"], tip.as_str(), "{screen}");
    }
    tab.goto(&relay.url("/feed")).await?;
    wait_to_read(tab, "main", "kept in the browser").await?;
    tab.screenshot("offline").await?;
    mine_one(tab).await?;
    wait_for_value(tab, "/height", json!(2)).await?;
    tab.goto(&relay.url("/lab")).await?;
    wait_to_read(tab, "main h1", "Break it, and see why it holds").await?;
    ada.close().await?;
    Ok(())
}

async fn wait_for_loads(tab: &Tab, expected: u64) -> Result<()> {
    wait_for(&format!("{expected} loads"), DEADLINE, async || {
        let loads = tab.evaluate("Number(sessionStorage.loads)").await?;
        Ok((loads == expected).then_some(()))
    })
    .await
}

#[tokio::test]
async fn a_new_build_is_there_with_the_next_load() -> Result<()> {
    let site = Site::copy_of(&dist()?)?;
    site.count_loads()?;
    let relay = Relay::start(site.folder()).await?;
    let ada = Person::new(&relay).await?;
    let tab = &ada.tab;
    let before = wait_until_kept(tab).await?;
    site.renew("second")?;
    tab.reload().await?;
    tab.wait_until_ready().await?;
    assert_eq!(
        tab.evaluate("document.documentElement.dataset.build")
            .await?,
        "second"
    );

    // Once no tab has the old one open, its files go.
    let both = names(tab, KEPT).await?;
    assert!(both.is_superset(&before));
    tab.goto("about:blank").await?;
    wait_for("the new files alone", DEADLINE, async || {
        tab.goto(&relay.url("/feed")).await?;
        tab.wait_until_ready().await?;
        wait_until_whole(tab).await?;
        let now = names(tab, KEPT).await?;
        let is_done = now.len() == 1 && now.is_disjoint(&before);
        if !is_done {
            tab.goto("about:blank").await?;
        }
        Ok(is_done.then_some(()))
    })
    .await?;

    // A worker of another build at the server: the page loads again once, and no more for being kept.
    let loads = tab.evaluate("Number(sessionStorage.loads)").await?;
    let loads = loads.as_u64().unwrap_or_default();
    site.age_worker()?;
    tab.reload().await?;
    wait_for_loads(tab, loads + 2).await?;
    wait_to_read(tab, "main", "Rule: buildMismatch").await?;
    wait_for_loads(tab, loads + 2).await?;
    ada.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_classrooms_address_has_the_same_page_and_keeps_nothing() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::at(&relay.insecure_url("/feed")).await?;
    ada.browser.expect_errors("favicon.ico");
    wait_until_whole(&ada.tab).await?;
    mine_one(&ada.tab).await?;
    assert_eq!(ada.tab.evaluate("isSecureContext").await?, false);
    let linked = "document.querySelector('link[rel=manifest]') !== null";
    assert_eq!(ada.tab.evaluate(linked).await?, true);
    // The same browser on an origin that may: nothing came from there.
    let beside = ada.browser.open_tab(&relay.url("/icon-180.png")).await?;
    let registered = "navigator.serviceWorker.getRegistrations().then(all => all.length)";
    assert_eq!(beside.evaluate(registered).await?, 0);
    assert_eq!(
        ada.tab.evaluate("'serviceWorker' in navigator").await?,
        false
    );
    ada.close().await?;
    Ok(())
}

/// What a browser asks of a page that can be installed.
#[tokio::test]
async fn the_manifest_and_its_icons_are_served() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let manifest =
        "fetch(document.querySelector('link[rel=manifest]').href).then(answer => answer.json())";
    let manifest = ada.tab.evaluate(manifest).await?;
    assert_eq!(manifest["display"], "standalone");
    for icon in manifest["icons"].as_array().into_iter().flatten() {
        let size = format!(
            "(async () => {{ const image = new Image(); image.src = {}; await image.decode(); \
             return `${{image.naturalWidth}}x${{image.naturalHeight}}`; }})()",
            icon["src"]
        );
        assert_eq!(ada.tab.evaluate(&size).await?, icon["sizes"]);
    }
    ada.close().await?;
    Ok(())
}
