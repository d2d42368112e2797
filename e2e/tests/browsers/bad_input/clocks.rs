//! Machines whose clocks are wrong: a tab takes the room's clock, warns, mines and agrees with all
//! others. Past what a node corrects it says so, and nobody is cut off.

use e2e::{DEADLINE, Relay, Result, Site, Tab, dist, unix_now, wait_for};
use ledger::Room;
use serde_json::{Value, json};

use super::note_refusals;
use crate::class::{
    Person, go_to, join, mine_one, post, room_without_toil, status, wait_for_one_tip,
    wait_for_peers, wait_to_read, wait_until_confirmed, wait_until_pending,
};

const HOUR_MS: i64 = 3_600 * 1_000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// A day, and a little, so that what is shown does not hang on moments.
const OFF_MS: i64 = DAY_MS + HOUR_MS;

/// How exactly a tab knows the room's clock: its welcome may have waited on a busy machine.
const EXACT_MS: i64 = 30_000;

/// A browser on a machine whose clock is wrong, and the server of its page.
struct Late {
    person: Person,
    _server: Relay,
    _site: Site,
}

impl Late {
    /// Opens the page on a machine whose clock is so much ahead, at a relay whose clock is right.
    async fn by(ahead_ms: i64, relay: &Relay) -> Result<Self> {
        let site = Site::copy_of(&dist()?)?;
        site.set_clock_ahead(ahead_ms)?;
        let server = Relay::start(site.folder()).await?;
        let address = format!("/feed?relay=ws://localhost:{}/relay", relay.port());
        let person = Person::at(&server.url(&address)).await?;
        Ok(Self {
            person,
            _server: server,
            _site: site,
        })
    }

    fn tab(&self) -> &Tab {
        &self.person.tab
    }

    async fn close(self) -> Result<()> {
        self.person.close().await?;
        Ok(())
    }
}

async fn offset_ms(tab: &Tab) -> Result<i64> {
    Ok(status(tab).await?["clockOffsetMs"]
        .as_i64()
        .unwrap_or_default())
}

/// Waits until a tab corrects its machine's clock by nearly so much.
async fn wait_for_offset(tab: &Tab, expected_ms: i64) -> Result<()> {
    wait_for(
        &format!("an offset of {expected_ms} ms"),
        DEADLINE,
        async || {
            let offset_ms = offset_ms(tab).await?;
            Ok(((offset_ms - expected_ms).abs() < EXACT_MS).then_some(()))
        },
    )
    .await
}

async fn refusals(tab: &Tab) -> Result<Value> {
    tab.evaluate("window.refused").await
}

async fn enter(tab: &Tab, room: &Room) -> Result<()> {
    join(tab, room).await?;
    note_refusals(tab).await
}

#[tokio::test]
async fn tabs_a_day_off_take_the_rooms_clock_and_stay_in_step() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let room = room_without_toil();
    let ada = Person::new(&relay).await?;
    let ahead = Late::by(OFF_MS, &relay).await?;
    let behind = Late::by(-OFF_MS, &relay).await?;
    let tabs = [&ada.tab, ahead.tab(), behind.tab()];
    for tab in tabs {
        enter(tab, &room).await?;
    }
    wait_for_peers(&ada.tab, 2).await?;
    let machines_clock = ahead.tab().evaluate("Date.now()").await?;
    let ahead_ms = machines_clock.as_u64().unwrap_or_default() - unix_now().0;
    assert!(ahead_ms > DAY_MS.unsigned_abs(), "{ahead_ms}");
    wait_for_offset(ahead.tab(), -OFF_MS).await?;
    wait_for_offset(behind.tab(), OFF_MS).await?;
    wait_for_offset(&ada.tab, 0).await?;

    // Each mines, and all take it; a post crosses every way.
    for (miner, tab) in tabs.into_iter().enumerate() {
        let text = post(tab, &format!("What time is it? {miner}")).await?;
        for other in tabs {
            wait_until_pending(other, &text).await?;
        }
        let block = mine_one(tab).await?;
        wait_for_one_tip(&tabs).await?;
        let time_ms = block["time"].as_u64().unwrap_or_default() * 1_000;
        let off_ms = time_ms.abs_diff(unix_now().0);
        assert!(off_ms < 60_000, "the block says {off_ms} ms from now");
        for other in tabs {
            wait_until_confirmed(other, &text, 1).await?;
        }
    }
    for tab in tabs {
        assert_eq!(refusals(tab).await?, json!([]));
        wait_for_peers(tab, 2).await?;
        let peers = tab.call("peers", json!([])).await?;
        let peers = peers.as_array().into_iter().flatten();
        assert!(peers.clone().all(|peer| peer["penalty"] == 0));
    }

    // It is told, and what is shown is counted from the room's clock.
    wait_to_read(ahead.tab(), "footer.status", "Clock −1 d off").await?;
    let words = ahead.tab().text("main").await?;
    assert!(!words.contains("1 d"), "{words}");
    assert!(words.contains("What time is it?"));
    for (tab, sentence) in [
        (
            ahead.tab(),
            "Yours is 1 d ahead. Your node takes that away.",
        ),
        (behind.tab(), "1 d behind. Your node adds that."),
    ] {
        go_to(tab, "network").await?;
        wait_to_read(tab, "main", sentence).await?;
        wait_to_read(tab, "main", "Set this machine's clock.").await?;
    }
    ahead.tab().screenshot("bad-input-clock").await?;
    go_to(&ada.tab, "network").await?;
    wait_to_read(&ada.tab, "main", "fine").await?;
    ada.close().await?;
    ahead.close().await?;
    behind.close().await
}

#[tokio::test]
async fn past_two_days_a_clock_is_told_and_nobody_is_cut_off() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let room = room_without_toil();
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    let ahead = Late::by(3 * DAY_MS, &relay).await?;
    for tab in [&ada.tab, &grace.tab, ahead.tab()] {
        enter(tab, &room).await?;
    }
    wait_for_peers(&ada.tab, 2).await?;
    wait_for_offset(ahead.tab(), -2 * DAY_MS).await?;
    wait_to_read(ahead.tab(), "footer.status", "Clock −2 d off").await?;
    go_to(ahead.tab(), "network").await?;
    wait_to_read(ahead.tab(), "main", "differ by 2 d or more").await?;
    wait_to_read(ahead.tab(), "main", "out of step with the room").await?;
    ahead.tab().screenshot("bad-input-clock-past").await?;

    // Its blocks come from the future for the others, who say why, and go on.
    mine_one(ahead.tab()).await?;
    for tab in [&ada.tab, &grace.tab] {
        wait_for("a refusal", DEADLINE, async || {
            let refused = refusals(tab).await?;
            Ok((refused[0]["rule"] == "timeTooFarAhead").then_some(()))
        })
        .await?;
    }
    go_to(&ada.tab, "network").await?;
    wait_to_read(&ada.tab, "main", "Rule: timeTooFarAhead.").await?;
    for n in 0..3 {
        let text = post(&ada.tab, &format!("We go on, {n}")).await?;
        wait_until_pending(&grace.tab, &text).await?;
        mine_one(&grace.tab).await?;
        wait_until_confirmed(&ada.tab, &text, 1).await?;
    }
    // It is still heard, and follows the others as soon as they have more work.
    wait_for_peers(&ada.tab, 2).await?;
    let peers = ada.tab.call("peers", json!([])).await?;
    let mut peers = peers.as_array().into_iter().flatten();
    assert!(peers.all(|peer| peer["penalty"] == 0));
    wait_for_one_tip(&[&ada.tab, &grace.tab, ahead.tab()]).await?;
    ada.close().await?;
    grace.close().await?;
    ahead.close().await
}
