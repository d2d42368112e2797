//! A relay, browsers and tabs in one room, and what tests ask of them.

use std::time::Duration;

use e2e::{
    Browser, DEADLINE, Profile, Relay, Result, Tab, chains::easy_room, dist, parts_of, unix_now,
    wait_for,
};
use ledger::Room;
use serde_json::{Value, json};
use thirtyfour::Key;

/// How long a test waits for a block: the Commons are easy, the machine may be slow.
pub(crate) const BLOCK_DEADLINE: Duration = Duration::from_mins(3);

/// One person: a browser and the tab that is looked at.
pub(crate) struct Person {
    pub(crate) profile: Profile,
    pub(crate) browser: Browser,
    pub(crate) tab: Tab,
}

impl Person {
    /// Opens a new browser on the feed, and waits until its node runs.
    pub(crate) async fn new(relay: &Relay) -> Result<Self> {
        Self::at(&relay.url("/feed")).await
    }

    /// The same in a browser that names its addresses to others as they are, as tests resolve no names.
    pub(crate) async fn with_addresses(relay: &Relay) -> Result<Self> {
        let profile = Profile::new()?;
        let browser = Browser::open_with_addresses(&profile).await?;
        Self::of(profile, browser, &relay.url("/feed")).await
    }

    /// Opens a new browser on an address, and waits until its node runs.
    pub(crate) async fn at(url: &str) -> Result<Self> {
        let profile = Profile::new()?;
        let browser = Browser::open(&profile).await?;
        Self::of(profile, browser, url).await
    }

    async fn of(profile: Profile, browser: Browser, url: &str) -> Result<Self> {
        let tab = browser.open_tab(url).await?;
        tab.wait_until_ready().await?;
        Ok(Self {
            profile,
            browser,
            tab,
        })
    }

    /// Closes the browser, and fails if a page wrote an error to its console.
    pub(crate) async fn close(self) -> Result<Profile> {
        self.browser.close().await?;
        Ok(self.profile)
    }
}

/// Names of the parts that a page has fetched.
const FETCHED: &str = "performance.getEntriesByType('resource')
    .map(entry => entry.name.split('/').pop())
    .filter(name => /^(split|chunk)_.*[.]wasm$/.test(name))";

/// Names of the parts that a page has fetched, in order, each once.
pub(crate) async fn fetched(tab: &Tab) -> Result<Vec<String>> {
    let names = tab.evaluate(FETCHED).await?;
    let names = names.as_array().into_iter().flatten();
    let mut names: Vec<String> = names.filter_map(Value::as_str).map(str::to_owned).collect();
    names.sort();
    names.dedup();
    Ok(names)
}

/// Waits until a page has all of its parts: then the machine that serves it may go.
pub(crate) async fn wait_until_whole(tab: &Tab) -> Result<()> {
    let all = parts_of(&dist()?)?;
    wait_for("all parts of the page", DEADLINE, async || {
        Ok((fetched(tab).await? == all).then_some(()))
    })
    .await
}

/// A room made an hour ago whose blocks take a handful of hashes, for tests that are not about
/// mining.
pub(crate) fn room_without_toil() -> Room {
    easy_room(3_600, unix_now())
}

/// Takes a tab into a room.
pub(crate) async fn join(tab: &Tab, room: &Room) -> Result<()> {
    tab.call("join", json!([room.to_link()])).await?;
    wait_for_value(tab, "/room/genesis", json!(room.genesis().to_string())).await
}

/// Presses a key, wherever the focus is.
pub(crate) async fn press_key(tab: &Tab, key: Key) -> Result<()> {
    let driver = tab.focus().await?;
    driver
        .action_chain()
        .key_down(key.clone())
        .key_up(key)
        .perform()
        .await?;
    Ok(())
}

/// Goes to a screen as a person does, without loading the page again.
pub(crate) async fn go_to(tab: &Tab, screen: &str) -> Result<()> {
    tab.click(&format!(".rail a[href$='/{screen}']")).await?;
    wait_for(&format!("the screen {screen}"), DEADLINE, async || {
        Ok(tab.exists(&format!("main.{screen}")).await?.then_some(()))
    })
    .await?;
    // It begins at its head.
    assert_eq!(tab.evaluate("scrollY").await?, 0);
    Ok(())
}

/// The node's status.
pub(crate) async fn status(tab: &Tab) -> Result<Value> {
    tab.call("status", json!([])).await
}

/// A number of the status, by a JSON pointer.
pub(crate) async fn number(tab: &Tab, pointer: &str) -> Result<u64> {
    let status = status(tab).await?;
    Ok(status
        .pointer(pointer)
        .and_then(Value::as_u64)
        .unwrap_or_default())
}

/// A text of the status, by a JSON pointer.
pub(crate) async fn word(tab: &Tab, pointer: &str) -> Result<String> {
    let status = status(tab).await?;
    let word = status.pointer(pointer).and_then(Value::as_str);
    Ok(word.unwrap_or_default().to_owned())
}

/// Waits until the status has this value at a JSON pointer.
pub(crate) async fn wait_for_value(tab: &Tab, pointer: &str, value: Value) -> Result<()> {
    wait_for(&format!("{pointer} to be {value}"), DEADLINE, async || {
        let status = status(tab).await?;
        Ok((status.pointer(pointer) == Some(&value)).then_some(()))
    })
    .await
}

/// Waits until all tabs stand on the same block, and gives its hash.
pub(crate) async fn wait_for_one_tip(tabs: &[&Tab]) -> Result<String> {
    wait_for("one tip for all", DEADLINE, async || {
        let first = word(tabs[0], "/tip").await?;
        for tab in &tabs[1..] {
            if word(tab, "/tip").await? != first {
                return Ok(None);
            }
        }
        Ok(Some(first))
    })
    .await
}

/// Waits until the tab hears so many peers.
pub(crate) async fn wait_for_peers(tab: &Tab, peers: u64) -> Result<()> {
    wait_for_value(tab, "/peers", json!(peers)).await
}

/// Posts by script, and gives the transaction's id.
pub(crate) async fn post(tab: &Tab, text: &str) -> Result<String> {
    txid_of(tab.call("post", json!([text])).await)
}

/// The id in what a call that submits gives.
pub(crate) fn txid_of(submitted: Result<Value>) -> Result<String> {
    Ok(submitted?["txid"].as_str().unwrap_or_default().to_owned())
}

/// Mines one block in this tab, and gives it.
pub(crate) async fn mine_one(tab: &Tab) -> Result<Value> {
    tab.call("mineOne", json!([])).await
}

/// Where a transaction stands: `"pending"`, or the block's height and confirmations.
pub(crate) async fn state_of(tab: &Tab, txid: &str) -> Result<Value> {
    Ok(tab.call("tx", json!([txid])).await?["state"].take())
}

/// Waits until a tab knows a transaction as waiting.
pub(crate) async fn wait_until_pending(tab: &Tab, txid: &str) -> Result<()> {
    wait_for("the transaction to wait", DEADLINE, async || {
        Ok((state_of(tab, txid).await? == "pending").then_some(()))
    })
    .await
}

/// Waits until a transaction has so many confirmations, and gives the height of its block.
pub(crate) async fn wait_until_confirmed(tab: &Tab, txid: &str, least: u64) -> Result<u64> {
    wait_for("confirmations", DEADLINE, async || {
        let state = state_of(tab, txid).await?;
        let enough = state["confirmations"].as_u64() >= Some(least);
        Ok(enough.then(|| state["height"].as_u64().unwrap_or_default()))
    })
    .await
}

/// Waits until a person reads this in what a selector finds.
pub(crate) async fn wait_to_read(tab: &Tab, selector: &str, words: &str) -> Result<()> {
    wait_for(
        &format!("`{words}` in `{selector}`"),
        DEADLINE,
        async || {
            let text = tab.text(selector).await?;
            Ok(text.contains(words).then_some(()))
        },
    )
    .await
}

/// Waits until the page welcomes whoever comes.
pub(crate) async fn wait_for_welcome(tab: &Tab) -> Result<()> {
    wait_for("the welcome", DEADLINE, async || {
        let there = "location.pathname === '/' && document.querySelector('.doors') !== null";
        Ok((tab.evaluate(there).await? == true).then_some(()))
    })
    .await
}
