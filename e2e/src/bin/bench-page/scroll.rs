//! A long feed, scrolled down and back with the wheel.

use std::time::Duration;

use e2e::{
    Browser, NativePeer, Profile, Relay, Report, Result, Tab, chains::grow, dist, unix_now,
    wait_for,
};
use serde_json::json;

use crate::{
    figures::{LONG_RUNS, memory},
    watch::{WATCH_TASKS, longest_task},
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

/// Posts that are drawn, how far the page is scrolled, and whether it is at its foot.
const WHERE: &str = "(() => {
    const { scrollTop, clientHeight, scrollHeight } = document.scrollingElement;
    const older = document.querySelector('.thread ~ .btn');
    return {
        drawn: document.querySelectorAll('.thread .post').length,
        top: scrollTop,
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
    let mut tasks = Vec::new();
    for run in 0..LONG_RUNS {
        let peer = NativePeer::join(&address, room.clone(), records.clone(), [9; 16]);
        let profile = Profile::new()?;
        let browser = Browser::open(&profile).await?;
        let tab = browser.open_tab(&link).await?;
        wait_for("the room", DEADLINE, async || {
            let status = tab.call("status", json!([])).await?;
            let is_drawn = tab.exists(".thread").await?;
            Ok((status["height"] == BLOCKS && is_drawn).then_some(()))
        })
        .await?;
        // While somebody reads, nothing passes, and a relay lets go who says nothing.
        drop(peer);
        tab.evaluate(WATCH_TASKS).await?;
        down(&tab).await?;
        tokio::time::sleep(REST).await;
        up(&tab).await?;
        tasks.push(longest_task(&tab).await?);
        if run + 1 == LONG_RUNS {
            memory(report, "memory-1k-posts-mb", &profile).await?;
        }
        browser.close().await?;
    }
    report.add("longest-task-scroll-ms", "ms", tasks);
    Ok(())
}

async fn down(tab: &Tab) -> Result<()> {
    wait_for("the foot of the feed", DEADLINE, async || {
        let at = tab.evaluate(WHERE).await?;
        if at["drawn"] == POSTS && at["atFoot"] == true {
            return Ok(Some(()));
        }
        if at["older"] == true && at["atFoot"] == true {
            tab.click(".thread ~ .btn").await?;
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
