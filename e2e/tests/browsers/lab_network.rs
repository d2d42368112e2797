//! The simulated network, as a pupil uses it.

use e2e::{DEADLINE, Relay, Result, Tab, dist, wait_for};
use serde_json::json;

use crate::class::Person;

/// Waits until an expression is true.
async fn wait_until(tab: &Tab, what: &str, expression: &str) -> Result<()> {
    wait_for(what, DEADLINE, async || {
        let holds = tab.evaluate(expression).await? == json!(true);
        Ok(holds.then_some(()))
    })
    .await
}

/// How many different blocks the nodes stand on, from the table.
const HEIGHTS: &str = "new Set([...document.querySelectorAll('.sim-table tbody td:nth-child(3)')].map(td => td.textContent)).size";

async fn choose_speed(tab: &Tab, place: u32) -> Result<()> {
    let set = format!(
        "(() => {{ const range = document.querySelector('#sim-speed'); range.value = {place};
          range.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    );
    tab.evaluate(&set).await.map(drop)
}

/// Halves go their own ways and come together; the link brings somebody else to the same moment of the
/// same run, with the same hash of all events.
#[tokio::test]
async fn a_split_network_forks_heals_and_is_shared() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::at(&relay.url("/lab/network")).await?;
    let tab = &ada.tab;
    wait_until(tab, "the network", "!!document.querySelector('.sim-play')").await?;
    choose_speed(tab, 6).await?;
    tab.click(".sim-play").await?;
    wait_until(tab, "a block", "!!document.querySelector('.sim-block')").await?;

    // Both halves find blocks: some stand on another branch than most.
    tab.click(".sim-halves").await?;
    wait_until(tab, "a fork", "!!document.querySelector('.sim-node.is-apart') && !!document.querySelector('path.mk-fork')").await?;
    tab.screenshot("lab-network-split").await?;
    tab.click(".sim-heal").await?;
    wait_until(
        tab,
        "one chain",
        &format!("{HEIGHTS} === 1 && !!document.querySelector('path.mk-reorg')"),
    )
    .await?;

    // It stands still, and is looked into.
    tab.click(".sim-play").await?;
    tab.click(".sim-table tbody tr:nth-child(2) button").await?;
    wait_until(
        tab,
        "a node",
        "!!document.querySelector('.sim-card .sim-blocks li')",
    )
    .await?;
    tab.click(".sim-share-link").await?;
    wait_until(tab, "a link", "location.hash.length > 20").await?;
    let hash = tab.text(".sim-hash").await?;
    let time = tab.text(".sim-time output").await?;
    let link = tab.url().await?;
    tab.screenshot("lab-network").await?;

    let ken = Person::at(&link).await?;
    let same = format!("document.querySelector('.sim-hash')?.textContent === '{hash}'");
    wait_until(&ken.tab, "the same hash of events", &same).await?;
    assert_eq!(ken.tab.text(".sim-time output").await?, time);

    // Back and forward again is the same moment.
    let back = "(() => { const range = document.querySelector('#sim-time'); range.value = 20000;
        range.dispatchEvent(new Event('input', { bubbles: true })); })()";
    ken.tab.evaluate(back).await?;
    let other = format!("document.querySelector('.sim-hash').textContent !== '{hash}'");
    wait_until(&ken.tab, "an earlier moment", &other).await?;
    let forward =
        "(() => { const range = document.querySelector('#sim-time'); range.value = range.max;
        range.dispatchEvent(new Event('input', { bubbles: true })); })()";
    ken.tab.evaluate(forward).await?;

    // A link that was cut short says so, once and clearly.
    let cut = &link[..link.len() - 3];
    let eve = Person::at(cut).await?;
    wait_until(
        &eve.tab,
        "a refusal",
        "document.querySelector('.notice-bad')?.textContent.includes('labLinkDamaged')",
    )
    .await?;
    for person in [ada, ken, eve] {
        person.close().await?;
    }
    Ok(())
}
