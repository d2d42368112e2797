//! What the engine under test can do: what the page can't do without, and figures for a table of engines.

use std::time::Duration;

use e2e::{DEADLINE, Relay, Result, Tab, dist, wait_for};
use serde_json::json;

use crate::class::{Person, number, post, wait_for_value};

/// What a browser offers, by asking it; what it lacks is null or false.
const OFFERS: &str = "(async () => {
    const attempt = async (work) => { try { return await work(); } catch (error) { return String(error); } };
    const simd = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 17, 11]);
    const connect = async () => {
        const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
        here.onicecandidate = ({ candidate }) => candidate && there.addIceCandidate(candidate);
        there.onicecandidate = ({ candidate }) => candidate && here.addIceCandidate(candidate);
        const channel = here.createDataChannel('c');
        const opened = new Promise((open, fail) => { channel.onopen = () => open(true); setTimeout(() => fail('no connection'), 5000); });
        await here.setLocalDescription(await here.createOffer());
        await there.setRemoteDescription(here.localDescription);
        await there.setLocalDescription(await there.createAnswer());
        await here.setRemoteDescription(there.localDescription);
        return opened;
    };
    return {
        userAgent: navigator.userAgent,
        threads: navigator.hardwareConcurrency,
        simd: WebAssembly.validate(simd),
        broadcastChannel: 'BroadcastChannel' in window,
        webLocks: 'locks' in navigator,
        serviceWorker: 'serviceWorker' in navigator,
        indexedDb: 'indexedDB' in window,
        clipboard: 'clipboard' in navigator,
        wakeLock: 'wakeLock' in navigator,
        share: 'share' in navigator,
        originPrivateFiles: await attempt(async () => Boolean(await navigator.storage.getDirectory())),
        estimate: await attempt(async () => (await navigator.storage.estimate()).quota),
        dataChannel: await attempt(connect),
        webGpu: await attempt(async () => Boolean(await navigator.gpu.requestAdapter())),
    };
})()";

/// How many units of a text an empty origin keeps, to 1,024.
const ROOM_FOR: &str = "(text => {
    localStorage.clear();
    let kept = 0;
    for (let size = 1 << 22; size >= 1 << 10; size >>= 1) {
        try { localStorage.setItem('probe', text.repeat(kept + size)); kept += size; } catch {}
    }
    localStorage.clear();
    return kept;
})";

/// Threads that hash: as many as the smallest machine has cores. Engines don't agree on how many there are.
const THREADS: u32 = 2;

/// How long hashing is watched.
const WATCHED: Duration = Duration::from_secs(5);

#[tokio::test]
#[ignore = "figures: `cargo xtask test --engine` asks for them"]
async fn it_offers_what_the_page_needs() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let offers = ada.tab.evaluate(OFFERS).await?;
    println!("{offers:#}");
    for needed in ["simd", "broadcastChannel", "serviceWorker"] {
        assert_eq!(offers[needed], true, "{needed}");
    }
    ada.close().await?;
    Ok(())
}

/// The page counts room in the units of this engine, so that it tells in time that there is none left.
#[tokio::test]
#[ignore = "figures: `cargo xtask test --engine` asks for them"]
async fn the_room_that_the_page_counts_with_is_there() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    post(&ada.tab, "takes room").await?;
    let key = "Object.keys(localStorage).find(key => key.includes('/tx/'))";
    let packing = wait_for("a stored record", DEADLINE, async || {
        let packing = ada.tab.evaluate(&format!("localStorage[{key}][0]")).await?;
        Ok(packing.as_str().map(str::to_owned))
    })
    .await?;
    let quota = number(&ada.tab, "/storage/quota").await?;
    // A document without a node, which would write meanwhile; for an image, Chromium asks for an icon.
    ada.browser.expect_errors("favicon.ico");
    let empty = ada.browser.open_tab(&relay.url("/icon-180.png")).await?;
    ada.tab.goto("about:blank").await?;
    let [narrow, wide] = ["x", "\u{4000}"].map(|text| format!("{ROOM_FOR}({})", json!(text)));
    let narrow = empty.evaluate(&narrow).await?.as_u64().unwrap_or_default();
    let wide = empty.evaluate(&wide).await?.as_u64().unwrap_or_default();
    println!(
        "packing {packing}; the page counts with {quota}; room for {narrow} narrow and {wide} wide units"
    );
    assert!(
        narrow + 1_024 >= quota,
        "the page counts with more than there is"
    );
    // 15 bits to a unit pay where a wide unit takes no more room than a narrow one.
    let expected = if wide + 1_024 >= quota { "w" } else { "n" };
    assert_eq!(packing, expected);
    ada.close().await?;
    Ok(())
}

async fn hash_rate(tab: &Tab) -> Result<u64> {
    number(tab, "/mining/hashRate").await
}

#[tokio::test]
#[ignore = "figures: `cargo xtask test --engine` asks for them"]
async fn it_hashes_while_the_page_is_looked_at() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::at(&relay.url("/mine")).await?;
    ada.tab
        .call("mine", json!([{ "threads": THREADS }]))
        .await?;
    wait_for("hashes", DEADLINE, async || {
        Ok((hash_rate(&ada.tab).await? > 0).then_some(()))
    })
    .await?;
    let start = std::time::Instant::now();
    let mut rates = Vec::new();
    while start.elapsed() < WATCHED {
        rates.push(hash_rate(&ada.tab).await?);
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    rates.sort_unstable();
    println!(
        "{THREADS} threads: {} H/s in the median",
        rates[rates.len() / 2]
    );
    ada.tab.screenshot("engine-mine").await?;
    ada.tab.call("stop", json!([])).await?;
    wait_for_value(&ada.tab, "/mining/on", json!(false)).await?;
    ada.close().await?;
    Ok(())
}
