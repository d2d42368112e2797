//! A long feed and a long chain, scrolled down and back with the wheel.

use std::time::Duration;

use e2e::{
    Browser, NativePeer, Profile, Relay, Report, Result, Tab, chains::grow, dist, unix_now,
    wait_for,
};
use serde_json::json;

use crate::{
    figures::{LONG_RUNS, memory},
    watch::{WATCH_TASKS, add_spent, longest_task, spent},
};

/// Blocks of the room, and posts in each: a thousand together.
const BLOCKS: u32 = 250;
const POSTS_EACH: u32 = 4;
const POSTS: u32 = BLOCKS * POSTS_EACH;
/// Pixels of one turn of the wheel, and turns between two looks.
const TURN: f64 = 240.0;
const TURNS: usize = 6;
/// How long one way may take.
const DEADLINE: Duration = Duration::from_mins(3);
/// How long somebody rests at the end of the feed, while all of it is drawn.
const REST: Duration = Duration::from_secs(3);

/// The place of the last post that is drawn, and whether the page is at its foot.
const WHERE: &str = "(() => {
    const { scrollTop, clientHeight, scrollHeight } = document.scrollingElement;
    const older = document.querySelector('.posts ~ .btn');
    return {
        last: Number([...document.querySelectorAll('.posts .post-row')].at(-1).ariaPosInSet),
        atFoot: scrollTop + clientHeight >= scrollHeight - 2,
        older: older !== null && older.getAttribute('aria-busy') === null,
    };
})()";

/// The main thread while somebody reads a thousand posts, from the newest to the oldest and back.
pub(crate) async fn scroll(report: &mut Report) -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (room, records) = grow(BLOCKS, POSTS_EACH, unix_now());
    let address = format!("ws://localhost:{}/relay", relay.port());
    let link = relay.url(&format!("/#{}", room.to_link()));
    let (mut tasks, mut times) = (Vec::new(), Vec::new());
    for run in 0..LONG_RUNS {
        let peer = NativePeer::join(&address, room.clone(), records.clone(), [9; 16]);
        let profile = Profile::new()?;
        let browser = Browser::open(&profile).await?;
        let tab = browser.open_tab(&link).await?;
        wait_for("the room", DEADLINE, async || {
            let status = tab.call("status", json!([])).await?;
            let is_drawn = tab.exists(".posts .post").await?;
            Ok((status["height"] == BLOCKS && is_drawn).then_some(()))
        })
        .await?;
        // While somebody reads, nothing passes, and a relay lets go who says nothing.
        drop(peer);
        tab.evaluate(WATCH_TASKS).await?;
        let before = spent(&tab).await?;
        down(&tab).await?;
        tokio::time::sleep(REST).await;
        up(&tab).await?;
        let after = spent(&tab).await?;
        times.push(std::array::from_fn(|nth| after[nth] - before[nth]));
        tasks.push(longest_task(&tab).await?);
        if run + 1 == LONG_RUNS {
            memory(report, "memory-1k-posts-mb", &profile).await?;
        }
        browser.close().await?;
    }
    report.add("longest-task-scroll-ms", "ms", tasks);
    add_spent(report, "scroll", &times);
    Ok(())
}

/// Turns of the wheel over the list of blocks, each of several steps.
const LOOKS: usize = 60;
/// How far those go at least, in pixels.
const FAR: f64 = 10_000.0;
const BLOCKS_TOP: &str = "document.querySelector('.newest-scroll').scrollTop";
const BLOCKS_SHOWN: &str = "document.querySelector('.newest tbody').textContent";

/// The longest task while somebody scrolls through the blocks of a chain so high: some thousand by the wheel, then
/// to the oldest and back to the newest at one leap each.
pub(crate) async fn blocks(tab: &Tab, height: u32) -> Result<f64> {
    tab.evaluate(WATCH_TASKS).await?;
    tab.scroll_to(".newest-scroll").await?;
    for _ in 0..LOOKS {
        turn(tab, TURN).await?;
    }
    let top = tab.evaluate(BLOCKS_TOP).await?.as_f64().unwrap_or_default();
    assert!(top > FAR, "the wheel turned the blocks by {top}");
    for (top, seen) in [("1e9", "#0".to_owned()), ("0", format!("#{height}"))] {
        tab.evaluate(&format!("{BLOCKS_TOP} = {top}")).await?;
        tokio::time::sleep(REST).await;
        let shown = tab.evaluate(BLOCKS_SHOWN).await?;
        let shown = shown.as_str().unwrap_or_default();
        assert!(shown.contains(&seen), "{seen} in {shown}");
    }
    longest_task(tab).await
}

async fn down(tab: &Tab) -> Result<()> {
    wait_for("the foot of the feed", DEADLINE, async || {
        let at = tab.evaluate(WHERE).await?;
        if at["last"] == POSTS && at["atFoot"] == true {
            return Ok(Some(()));
        }
        if at["older"] == true && at["atFoot"] == true {
            tab.click(".posts ~ .btn").await?;
        }
        turn(tab, TURN).await.map(|()| None)
    })
    .await
}

async fn up(tab: &Tab) -> Result<()> {
    wait_for("the head of the feed", DEADLINE, async || {
        if tab.evaluate("document.scrollingElement.scrollTop").await? == 0 {
            return Ok(Some(()));
        }
        turn(tab, -TURN).await.map(|()| None)
    })
    .await
}

/// Turns the wheel in the middle of the window a few times.
async fn turn(tab: &Tab, by: f64) -> Result<()> {
    let turn = json!({ "type": "mouseWheel", "x": 600, "y": 500, "deltaX": 0, "deltaY": by });
    let driver = tab.focus().await?;
    let wheel = driver.cdp();
    for _ in 0..TURNS {
        wheel
            .send_raw("Input.dispatchMouseEvent", turn.clone())
            .await?;
    }
    Ok(())
}
