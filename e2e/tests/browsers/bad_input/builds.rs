//! A page and a node worker of different builds, as a cache may serve them: the page is loaded again
//! once, and if that does not help it says so.

use e2e::{Browser, DEADLINE, Profile, Relay, Result, Site, Tab, dist, wait_for};

use crate::class::{mine_one, wait_to_read};

async fn loads(tab: &Tab) -> Result<u64> {
    let loads = tab.evaluate("Number(sessionStorage.loads)").await?;
    Ok(loads.as_u64().unwrap_or_default())
}

async fn wait_for_loads(tab: &Tab, expected: u64) -> Result<()> {
    wait_for(&format!("{expected} loads"), DEADLINE, async || {
        Ok((loads(tab).await? == expected).then_some(()))
    })
    .await
}

const SENTENCE: &str = "The page and its worker are of different builds: reload the page.";

/// As where the cache holds one of a worker's two files, or half of one.
#[tokio::test]
async fn a_worker_that_does_not_start_is_told() -> Result<()> {
    let site = Site::copy_of(&dist()?)?;
    site.count_loads()?;
    site.truncate_worker()?;
    let relay = Relay::start(site.folder()).await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/feed")).await?;
    wait_for_loads(&tab, 2).await?;
    let sentence = "The node's worker did not start: its files are damaged or of different age.";
    wait_to_read(&tab, "main", sentence).await?;
    wait_to_read(&tab, "main", "Rule: workerNotStarted").await?;
    site.renew_worker(&dist()?)?;
    tab.click(".failed .btn-primary").await?;
    tab.wait_until_ready().await?;
    browser.close().await
}

#[tokio::test]
async fn a_worker_of_another_build_makes_the_page_load_again_once() -> Result<()> {
    let site = Site::copy_of(&dist()?)?;
    site.count_loads()?;
    let build = site.age_worker()?;
    let relay = Relay::start(site.folder()).await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/feed")).await?;
    wait_for_loads(&tab, 2).await?;
    wait_to_read(&tab, "main", SENTENCE).await?;
    wait_to_read(&tab, "main", "Rule: buildMismatch").await?;
    wait_to_read(&tab, "main", "What was saved is still there.").await?;
    assert_eq!(
        tab.evaluate("sessionStorage['chalk/reloaded-for']").await?,
        build.as_str()
    );
    let fits = "document.documentElement.scrollHeight <= document.documentElement.clientHeight";
    assert_eq!(tab.evaluate(fits).await?, true, "nothing to scroll to");
    tab.screenshot("bad-input-build").await?;

    // A person may try again, and it does not turn into a loop.
    tab.click(".failed .btn-primary").await?;
    wait_for_loads(&tab, 3).await?;
    wait_to_read(&tab, "main", SENTENCE).await?;
    assert_eq!(loads(&tab).await?, 3);

    // The right worker is served at last.
    site.renew_worker(&dist()?)?;
    tab.click(".failed .btn-primary").await?;
    tab.wait_until_ready().await?;
    mine_one(&tab).await?;
    assert_eq!(loads(&tab).await?, 4);

    // What was a try for that time is none for the next.
    site.age_worker()?;
    tab.reload().await?;
    wait_for_loads(&tab, 6).await?;
    wait_to_read(&tab, "main", SENTENCE).await?;
    assert_eq!(loads(&tab).await?, 6);
    browser.close().await
}
