//! What a pupil sees while all cores hash, what that costs, and how soon the page hears a click.

use std::{io, path::Path, thread, time::Duration};

use e2e::{Browser, DEADLINE, Error, Profile, Relay, Report, Result, Tab, wait_for};
use ledger::{Room, RoomParams, Target};
use pow::{Job, NonceRange};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::cpu::Used;

/// The screens that are looked at.
const SCREENS: [&str; 2] = ["mine", "wallet"];
/// How long each look at a screen takes.
const LOOK: Duration = Duration::from_secs(4);
/// Looks at each screen, in turn.
const LOOKS: usize = 5;
/// Clicks that are timed.
const CLICKS: usize = 200;
/// Hashes that a block of the room takes at first: about a quarter of a minute of two cores, as in a class.
const DIFFICULTY: u64 = 1 << 27;

/// What all that is not hashing takes of the processors while all of them hash: on the mine screen, which
/// draws what it hashes, and on one that draws nothing of its own. Processor time tells that better than
/// two rates, which differ by more than that from one second to the next. Then the delay of clicks.
pub(crate) async fn measure(report: &mut Report, page: &Path) -> Result<()> {
    let relay = Relay::start(page).await?;
    let profile = Profile::new()?;
    let browser = Browser::open(&profile).await?;
    let tab = browser.open_tab(&relay.url("/mine")).await?;
    tab.wait_until_ready().await?;
    let link = room()?.to_link();
    tab.call("join", json!([link])).await?;
    wait_for("the room", DEADLINE, async || {
        let status = tab.call("status", json!([])).await?;
        Ok((status["room"]["name"] == "Hash rates").then_some(()))
    })
    .await?;
    let cores = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    tab.call("mine", json!([{ "threads": cores }])).await?;
    // Until the engine has optimized the workers' code.
    sleep(LOOK * 2).await;
    let mut costs = [Vec::new(), Vec::new()];
    for _ in 0..LOOKS {
        for (screen, costs) in SCREENS.into_iter().zip(&mut costs) {
            show(&tab, screen).await?;
            let before = Used::by(profile.folder());
            sleep(LOOK).await;
            let after = Used::by(profile.folder());
            if let (Some(before), Some(after)) = (before, after) {
                costs.push(after.since(before).others_percent());
            }
        }
    }
    let status = tab.call("status", json!([])).await?;
    assert_eq!(status["mining"]["on"], true, "{status}");
    for (screen, costs) in SCREENS.into_iter().zip(costs) {
        if !costs.is_empty() {
            report.add(&format!("screen-{screen}-cost"), "% of all", costs);
        }
    }
    show(&tab, "mine").await?;
    let mut delays = click(&tab).await?;
    delays.sort_by(f64::total_cmp);
    let p99 = delays.get(delays.len() * 99 / 100).copied();
    report.add("click-delay-ms", "ms", delays);
    report.add("click-delay-p99-ms", "ms", vec![p99.unwrap_or(f64::NAN)]);
    browser.close().await
}

fn room() -> Result<Room> {
    let mut params: RoomParams = Room::commons().params().clone();
    params.name = "Hash rates".into();
    params.starting_bits = Target::of_difficulty(DIFFICULTY).to_compact();
    params.created_at_s = u32::try_from(e2e::unix_now().0 / 1_000).unwrap_or(u32::MAX);
    let target = params
        .starting_bits
        .to_target()
        .map_err(|error| failed(&error))?;
    // The founding costs as much work as a block, so the kernel does it.
    let header = params.genesis_header(0).to_bytes();
    let outcome = Job::new(&header, &target.to_be_bytes()).search(NonceRange::ALL);
    let nonce = outcome
        .found
        .ok_or_else(|| failed(&"no nonce makes the room"))?;
    Room::new(params, nonce).map_err(|error| failed(&error))
}

fn failed(why: &impl ToString) -> Error {
    Error::Io(io::Error::other(why.to_string()))
}

/// Goes to a screen, and waits until what is drawn once is drawn.
async fn show(tab: &Tab, screen: &str) -> Result<()> {
    tab.click(&format!(".rail a[href$='/{screen}']")).await?;
    sleep(Duration::from_millis(500)).await;
    Ok(())
}

/// From when the browser had a click until the page heard it, of a click after the other.
async fn click(tab: &Tab) -> Result<Vec<f64>> {
    tab.evaluate(
        "(window.delays = [], document.addEventListener('pointerdown', \
         event => delays.push(performance.now() - event.timeStamp), true), 0)",
    )
    .await?;
    for _ in 0..CLICKS {
        tab.click("main h1").await?;
        sleep(Duration::from_millis(25)).await;
    }
    let delays = tab.evaluate("delays").await?;
    let delays = delays.as_array().into_iter().flatten();
    Ok(delays.filter_map(Value::as_f64).collect())
}
