//! What a node hears and says, as a person sees it pass; and a node that is taken offline by hand.

use e2e::{
    DEADLINE, Relay, Result, Tab, dist,
    stage::{Axe, Look},
    wait_for,
};
use serde_json::{Value, json};

use crate::class::{
    Person, mine_one, post, press_key, status, wait_for_one_tip, wait_for_peers, wait_for_value,
    wait_to_read, wait_until_pending,
};

/// Text that another page would take for markup.
const ATTACK: &str = "<img src=x onerror=\"window.ran=1\">";

/// Two people in the Commons, the first on the network screen.
async fn two(relay: &Relay) -> Result<(Person, Person)> {
    let ada = Person::at(&relay.url("/network")).await?;
    let grace = Person::new(relay).await?;
    wait_for_peers(&ada.tab, 1).await?;
    wait_for_peers(&grace.tab, 1).await?;
    Ok((ada, grace))
}

/// Chooses an entry of a list by its place.
async fn choose(tab: &Tab, list: &str, nth: usize) -> Result<()> {
    let choose = format!(
        "(() => {{ const list = document.querySelector('{list}'); list.selectedIndex = {nth};
          list.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})()"
    );
    tab.evaluate(&choose).await.map(drop)
}

/// What stands in all rows at once, by a part of them.
async fn column(tab: &Tab, part: &str) -> Result<Vec<String>> {
    let all = format!("[...document.querySelectorAll('.msg {part}')].map(one => one.textContent)");
    let all = tab.evaluate(&all).await?;
    let all = all.as_array().into_iter().flatten();
    Ok(all
        .map(|text| text.as_str().unwrap_or_default().to_owned())
        .collect())
}

/// Which row has the focus.
const FOCUSED: &str = "[...document.querySelectorAll('.msg')].indexOf(document.activeElement)";

/// Only transactions, and of these only what was heard; then what was refused, of which there is none.
async fn choose_kinds(tab: &Tab) -> Result<()> {
    choose(tab, "#msg-group", 1).await?;
    wait_for("transactions alone", DEADLINE, async || {
        let kinds = column(tab, ".msg-kind").await?;
        let fits = |kind: &String| ["Transactions", "Inventory", "Offer"].contains(&&**kind);
        Ok((!kinds.is_empty() && kinds.iter().all(fits)).then_some(()))
    })
    .await?;
    tab.click(".msg-choice .seg button:nth-child(2)").await?;
    wait_to_read(tab, ".msg-list", "1 transaction: chalk1").await?;
    tab.click(".msg-choice .seg button:nth-child(4)").await?;
    wait_to_read(tab, ".msgs .empty", "fits your choice").await?;
    tab.click(".msgs .empty .link-btn").await?;
    choose(tab, "#msg-group", 1).await?;
    Ok(())
}

/// The list stands still, and says what came meanwhile.
async fn stand_still(tab: &Tab, grace: &Person) -> Result<()> {
    tab.click(".msg-pause button").await?;
    let before = column(tab, ".msg-says").await?;
    let second = post(&grace.tab, "while nobody looks").await?;
    wait_until_pending(tab, &second).await?;
    wait_to_read(tab, ".msg-pause", "came meanwhile").await?;
    wait_for("some that came", DEADLINE, async || {
        Ok((!tab.text(".msg-pause").await?.starts_with("0 came")).then_some(()))
    })
    .await?;
    assert_eq!(column(tab, ".msg-says").await?, before);
    tab.click(".msg-pause button").await?;
    wait_for("what came meanwhile", DEADLINE, async || {
        Ok((column(tab, ".msg-says").await?.len() > before.len()).then_some(()))
    })
    .await?;
    Ok(())
}

/// The post of its sender alone, opened: what it says, as text, and its bytes.
async fn open_a_post(tab: &Tab, txid: &str) -> Result<()> {
    let ends = "[...document.querySelectorAll('#msg-end option')].findIndex(one => one.textContent.startsWith('chalk1'))";
    let grace_is = tab.evaluate(ends).await?.as_u64().unwrap_or_default();
    choose(
        tab,
        "#msg-end",
        usize::try_from(grace_is).unwrap_or_default(),
    )
    .await?;
    wait_for("Grace's alone", DEADLINE, async || {
        let ends = column(tab, ".msg-end").await?;
        let hers = |end: &String| end.contains("chalk1");
        Ok((!ends.is_empty() && ends.iter().all(hers)).then_some(()))
    })
    .await?;
    let oldest = "[...document.querySelectorAll('.msg')].at(-1).click()";
    tab.evaluate(oldest).await?;
    wait_to_read(tab, ".msg-more", "No rule spoke against it").await?;
    wait_to_read(tab, ".msg-text", ATTACK).await?;
    assert_eq!(tab.evaluate("window.ran ?? null").await?, Value::Null);
    assert!(!tab.exists(".msg-more img").await?, "text is only text");
    wait_to_read(tab, ".msg-pause", "came meanwhile").await?;
    let link = "document.querySelector('.msg-txs a').getAttribute('href')";
    let href = tab.evaluate(link).await?;
    assert!(
        href.as_str().is_some_and(|href| href.ends_with(txid)),
        "{href}"
    );
    tab.evaluate(
        "navigator.clipboard.writeText = text => (window.copied = text, Promise.resolve())",
    )
    .await?;
    tab.click(".msg-raw .icon-btn").await?;
    wait_to_read(tab, "body", "Bytes copied.").await?;
    let copied = tab.evaluate("window.copied").await?;
    let copied = hex::decode(copied.as_str().unwrap_or_default()).unwrap_or_default();
    let message = node::message::Message::decode(&copied);
    let Ok(node::message::Message::Transactions(list)) = message else {
        panic!("what was copied is the message: {message:?}");
    };
    let expected = ledger::Transaction::Signed(list[0].clone()).id();
    assert_eq!(expected.to_string(), txid);
    tab.screenshot("traffic-open").await?;
    Ok(())
}

/// By the keyboard from row to row.
async fn go_by_keys(tab: &Tab) -> Result<()> {
    tab.evaluate("document.querySelector('.msg').focus()")
        .await?;
    press_key(tab, thirtyfour::Key::Down).await?;
    assert_eq!(tab.evaluate(FOCUSED).await?, 1);
    press_key(tab, thirtyfour::Key::Up).await?;
    assert_eq!(tab.evaluate(FOCUSED).await?, 0);
    Ok(())
}

#[tokio::test]
async fn messages_are_seen_as_they_pass_filtered_paused_and_opened() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (ada, grace) = two(&relay).await?;
    let tab = &ada.tab;
    let txid = post(&grace.tab, ATTACK).await?;
    wait_to_read(tab, ".msg-list", "posted").await?;

    choose_kinds(tab).await?;
    stand_still(tab, &grace).await?;
    open_a_post(tab, &txid).await?;
    go_by_keys(tab).await?;
    // A block is told by number and finder, and that it is the new tip.
    choose(tab, "#msg-end", 0).await?;
    choose(tab, "#msg-group", 2).await?;
    mine_one(&grace.tab).await?;
    wait_for_one_tip(&[tab, &grace.tab]).await?;
    if tab.text(".msg-pause").await?.contains("came") {
        tab.click(".msg-pause button").await?;
    }
    wait_to_read(tab, ".msg-list", "#1, ").await?;
    wait_to_read(tab, ".msg-list", "2 transactions. The new tip").await?;
    tab.screenshot("traffic").await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

#[tokio::test]
async fn the_list_of_messages_is_for_everybody() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (ada, grace) = two(&relay).await?;
    let axe = Axe::load()?;
    for look in [
        Look::DESKTOP,
        Look::DESKTOP_DARK,
        Look::PHONE,
        Look::PHONE_DARK,
        Look::DESKTOP_ARABIC,
    ] {
        ada.tab.look(&look).await?;
        ada.tab.goto(&relay.url("/network")).await?;
        ada.tab.wait_until_ready().await?;
        wait_for_peers(&ada.tab, 1).await?;
        see_a_post(&ada.tab, &grace.tab).await?;
        ada.tab.scroll_to(".msgs").await?;
        let name = format!("traffic-{}", look.name);
        ada.tab.screenshot(&name).await?;
        assert_eq!(axe.check(&ada.tab).await?, [""; 0], "{name}");
        ada.tab
            .evaluate("document.querySelector('.msg').click()")
            .await?;
        wait_for("an open message", DEADLINE, async || {
            Ok(ada.tab.exists(".msg-raw").await?.then_some(()))
        })
        .await?;
        assert_eq!(axe.check(&ada.tab).await?, [""; 0], "{name}, open");
        ada.tab.screenshot(&format!("{name}-open")).await?;
    }
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

/// Shows transactions alone, and lets another person post until one is there: nothing is noted before
/// the screen is.
async fn see_a_post(tab: &Tab, of: &Tab) -> Result<()> {
    wait_for("a choice", DEADLINE, async || {
        Ok(tab.exists("#msg-group").await?.then_some(()))
    })
    .await?;
    choose(tab, "#msg-group", 1).await?;
    wait_for("a post", DEADLINE, async || {
        post(of, "Look at this").await?;
        Ok(tab.exists(".msg").await?.then_some(()))
    })
    .await
}

#[tokio::test]
async fn a_node_that_is_taken_offline_is_alone_until_it_comes_back() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (ada, grace) = two(&relay).await?;
    ada.tab.click(".offline .btn").await?;
    wait_for_value(&ada.tab, "/peers", json!(0)).await?;
    wait_for_peers(&grace.tab, 0).await?;
    let links = status(&ada.tab).await?["links"].take();
    let states: Vec<_> = links.as_array().into_iter().flatten().collect();
    assert!(states.iter().all(|link| link["state"] == "off"), "{links}");
    wait_to_read(&ada.tab, ".notices", "You are offline.").await?;
    // It goes on by itself.
    mine_one(&ada.tab).await?;
    wait_for_value(&ada.tab, "/height", json!(1)).await?;
    wait_for_value(&grace.tab, "/height", json!(0)).await?;
    ada.tab.screenshot("offline").await?;
    ada.tab.click(".offline .btn").await?;
    wait_for_peers(&grace.tab, 1).await?;
    wait_for_one_tip(&[&ada.tab, &grace.tab]).await?;
    wait_for_value(&grace.tab, "/height", json!(1)).await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}
