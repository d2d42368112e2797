//! Screens that are fetched when somebody opens them: by their address, in words where they can't be had,
//! and there for good once the page has been at rest.

use e2e::{Browser, DEADLINE, Error, Profile, Relay, Result, Site, dist, wait_for};
use serde_json::json;

use crate::class::{Person, fetched, go_to, wait_to_read, wait_until_whole};

/// What a first visit does not need is not in it, and each screen still opens by its address.
#[tokio::test]
async fn each_screen_opens_by_its_address() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/")).await?;
    wait_for("the doors", DEADLINE, async || {
        Ok(tab.exists(".doors").await?.then_some(()))
    })
    .await?;
    assert_eq!(fetched(&tab).await?, [""; 0]);
    for (path, heading) in [
        ("/wallet", "Wallet"),
        ("/market", "Market"),
        ("/stamp", "Stamp"),
        ("/mine", "Mine"),
        ("/explorer", "Explorer"),
        ("/network", "Network"),
        ("/room", "Room"),
        ("/start", "Start a room"),
    ] {
        tab.goto(&relay.url(path)).await?;
        wait_to_read(&tab, "main h1", heading).await?;
        assert_ne!(fetched(&tab).await?, [""; 0], "{path}");
    }
    browser.close().await
}

#[tokio::test]
async fn a_screen_that_can_not_be_fetched_says_so_and_comes_when_it_can() -> Result<()> {
    let site = Site::copy_of(&dist()?)?;
    let parts = site.take_parts()?;
    let relay = Relay::start(site.folder()).await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    browser.expect_errors("404");
    let tab = browser.open_tab(&relay.url("/market")).await?;
    wait_to_read(&tab, "main h1", "This screen is not here yet").await?;
    let why = tab.text("main .notice").await?;
    assert!(why.contains("does not give the part of it"), "{why}");
    tab.screenshot("part-missing").await?;
    // What answers scripts is missing, too.
    match tab.call("status", json!([])).await {
        Err(Error::Refused(refusal)) => assert_eq!(refusal.rule, "partNotFetched"),
        other => panic!("{other:?}"),
    }
    // It is tried again by hand; what there is works meanwhile.
    tab.click("main .absent .btn-primary").await?;
    wait_to_read(&tab, "main h1", "This screen is not here yet").await?;
    go_to(&tab, "feed").await?;
    wait_to_read(&tab, "main h1", "Feed").await?;
    go_to(&tab, "explorer").await?;
    wait_to_read(&tab, "main h1", "This screen is not here yet").await?;
    site.put_parts(&parts)?;
    tab.click("main .absent .btn-primary").await?;
    wait_to_read(&tab, "main h1", "Explorer").await?;
    go_to(&tab, "market").await?;
    wait_to_read(&tab, "main h1", "Market").await?;
    browser.close().await
}

/// The machine that serves the page may go home after the first minute.
#[tokio::test]
async fn screens_that_nobody_opened_are_there_after_the_relay_died() -> Result<()> {
    let site = Site::copy_of(&dist()?)?;
    let mut relay = Relay::start(site.folder()).await?;
    let ada = Person::new(&relay).await?;
    wait_until_whole(&ada.tab).await?;
    ada.browser.expect_no_relay();
    relay.kill().await?;
    for (screen, heading) in [
        ("wallet", "Wallet"),
        ("explorer", "Explorer"),
        ("room", "Room"),
    ] {
        go_to(&ada.tab, screen).await?;
        wait_to_read(&ada.tab, "main h1", heading).await?;
    }
    ada.close().await?;
    Ok(())
}
