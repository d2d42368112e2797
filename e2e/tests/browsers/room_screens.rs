//! A room is made by hand, joined by the code on the wall, and followed there.

use e2e::{DEADLINE, Paper, Profile, Relay, Result, Tab, dist, wait_for};
use serde_json::json;

use crate::class::{
    Person, mine_one, post, wait_for_one_tip, wait_for_peers, wait_for_value, wait_to_read,
    wait_until_pending, word,
};

/// Presses a control at the foot of the wall.
async fn press(person: &Person, nth: usize) -> Result<()> {
    let button = format!("document.querySelectorAll('.pj-controls button')[{nth}].click()");
    person.tab.evaluate(&button).await.map(drop)
}

/// Moves a slider to a place and lets it go.
async fn slide(tab: &Tab, id: &str, place: u32) -> Result<()> {
    let script = format!(
        "(slider => {{ slider.value = {place}; for (const type of ['input', 'change']) \
         slider.dispatchEvent(new Event(type, {{ bubbles: true }})); }})(document.getElementById('{id}'))"
    );
    tab.evaluate(&script).await.map(drop)
}

#[tokio::test]
async fn a_room_is_made_by_hand_and_joined_by_its_code() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let profile = Profile::new()?;
    let browser = e2e::Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/")).await?;
    tab.click(".door a[href$='/start']").await?;
    tab.click("aside button[type=submit]").await?;
    wait_to_read(&tab, "main .error", "Give it a name.").await?;
    tab.fill("#room-name", "10b <i>Informatics</i>").await?;
    tab.fill("#room-spacing", "3601").await?;
    wait_to_read(&tab, "main .error", "from 1 to 3,600").await?;
    // A preset sets the numbers, and leaves the name.
    tab.click(".start-presets button:nth-child(4)").await?;
    wait_to_read(&tab, ".start-sums", "20,989,500.00 nib").await?;
    tab.click(".start-presets button:nth-child(1)").await?;
    tab.click(".start-measure .btn").await?;
    wait_to_read(&tab, ".start-measure", "This tab hashes").await?;
    tab.fill("#room-difficulty", "1000000").await?;
    tab.fill("#room-allocation", "25").await?;
    slide(&tab, "room-cap", 20).await?;
    tab.click("aside button[type=submit]").await?;
    wait_to_read(&tab, ".invite h1", "10b <i>Informatics</i>").await?;
    wait_for_value(&tab, "/me/balance", json!(2_500)).await?;
    wait_for_value(&tab, "/room/targetSpacing", json!(5)).await?;
    let slips = tab.evaluate("document.querySelectorAll('.slip .qr').length");
    assert_eq!(slips.await?, 8);
    let (_, pages) = tab.print("invite", Paper::A4).await?;
    assert_eq!(pages, 1, "a sheet of slips");
    tab.screenshot("invite").await?;

    // Somebody types what stands there.
    let code = tab.text(".invite-letters").await?;
    let other = Profile::new()?;
    let other = e2e::Browser::open(&other).await?;
    let joined = other.open_tab(&relay.url("/")).await?;
    joined.fill("#room", &code).await?;
    joined.click(".join button[type=submit]").await?;
    let genesis = word(&tab, "/room/genesis").await?;
    wait_for_value(&joined, "/room/genesis", json!(genesis)).await?;

    // What the host asks for holds for whoever joins, until the host lifts it.
    wait_for_value(&joined, "/mining/roomCap", json!(10_000)).await?;
    joined.goto(&relay.url("/mine")).await?;
    wait_to_read(&joined, ".mine-controls", "no faster than 10").await?;
    joined.call("mine", json!([{ "threads": 2 }])).await?;
    let rate = wait_for("a hash rate", DEADLINE, async || {
        let status = joined.call("status", json!([])).await?;
        Ok(status["mining"]["hashRate"]
            .as_u64()
            .filter(|rate| *rate > 0))
    })
    .await?;
    assert!(rate < 30_000, "millions without the cap: {rate} H/s");
    joined.screenshot("mine-room-cap").await?;
    tab.goto(&relay.url("/room")).await?;
    wait_to_read(&tab, ".room-cap", "10.0 kH/s").await?;
    tab.screenshot("room-cap").await?;
    slide(&tab, "room-cap", 101).await?;
    wait_for_value(&joined, "/mining/roomCap", json!(0)).await?;
    joined.call("stop", json!([])).await?;
    browser.close().await?;
    other.close().await
}

#[tokio::test]
async fn the_wall_shows_the_room() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (ada, grace) = (Person::new(&relay).await?, Person::new(&relay).await?);
    let params = json!([{ "name": "10b Informatics", "coin": "nib", "startingDifficulty": 64 }]);
    ada.tab.call("create", params).await?;
    let link = word(&ada.tab, "/room/link").await?;
    grace.tab.call("join", json!([link])).await?;
    wait_for_peers(&ada.tab, 1).await?;
    ada.tab.goto(&relay.url("/projector")).await?;
    wait_to_read(&ada.tab, ".pj h1", "10b Informatics").await?;
    wait_to_read(&ada.tab, ".pj-posts", "No posts yet.").await?;
    let first = post(&grace.tab, "<b>Hello</b> wall").await?;
    wait_until_pending(&ada.tab, &first).await?;
    mine_one(&grace.tab).await?;
    wait_for_one_tip(&[&ada.tab, &grace.tab]).await?;
    wait_to_read(&ada.tab, ".pt.is-tip", "#1").await?;
    wait_to_read(&ada.tab, ".pj-posts", "<b>Hello</b> wall").await?;
    wait_to_read(&ada.tab, ".pj-tips", "2 nodes").await?;
    wait_to_read(&ada.tab, ".pj-shares", "The last block").await?;

    // Posts are held back until the host lets one through.
    press(&ada, 0).await?;
    let second = post(&grace.tab, "Is it my turn?").await?;
    wait_until_pending(&ada.tab, &second).await?;
    wait_to_read(&ada.tab, ".pj-posts", "1 post is held back.").await?;
    assert!(!ada.tab.text(".pj-posts").await?.contains("my turn"));
    press(&ada, 0).await?;
    wait_to_read(&ada.tab, ".pj-posts", "Is it my turn?").await?;
    press(&ada, 1).await?;
    let white = "document.documentElement.dataset.board";
    wait_for("the whiteboard", DEADLINE, async || {
        Ok((ada.tab.evaluate(white).await? == "white").then_some(()))
    })
    .await?;
    ada.tab.screenshot("projector").await?;

    // Back at the desk, nothing of the wall is left.
    ada.tab.click(".pj .wordmark").await?;
    wait_to_read(&ada.tab, "main h1", "Feed").await?;
    let left = "[document.documentElement.dataset.board, document.documentElement.dataset.surface].some(Boolean)";
    assert_eq!(ada.tab.evaluate(left).await?, false);
    ada.close().await?;
    grace.close().await?;
    Ok(())
}
