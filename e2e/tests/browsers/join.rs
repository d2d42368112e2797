//! Opening the page: everybody is a node of the Commons without any setup.

use e2e::{Relay, Result, dist};
use serde_json::json;

use crate::class::{
    Person, mine_one, number, status, wait_for_one_tip, wait_for_peers, wait_for_value,
    wait_to_read, word,
};

#[tokio::test]
async fn two_browsers_and_a_second_tab_are_nodes_of_the_commons() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    let second = ada.browser.open_tab(&relay.url("/feed")).await?;
    second.wait_until_ready().await?;

    // Tabs of one browser hear each other over the relay and over the browser, and count once.
    wait_for_peers(&ada.tab, 2).await?;
    wait_for_peers(&grace.tab, 2).await?;
    let commons = word(&ada.tab, "/room/genesis").await?;
    for tab in [&ada.tab, &grace.tab, &second] {
        let status = status(tab).await?;
        assert_eq!(status["room"]["name"], "Commons");
        assert_eq!(status["room"]["genesis"], commons);
        assert_eq!(
            status["mining"]["on"], false,
            "mining never starts by itself"
        );
    }

    // A browser has one key, whatever its tabs; another browser has another.
    let address = word(&ada.tab, "/me/address").await?;
    assert_eq!(word(&second, "/me/address").await?, address);
    assert_ne!(word(&grace.tab, "/me/address").await?, address);

    // Nothing went wrong, not even a little.
    for browser in [&ada.browser, &grace.browser] {
        assert_eq!(browser.console_warnings().await?, Vec::<String>::new());
    }
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_nickname_is_asked_for_once_and_claimed_on_the_chain() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    wait_for_peers(&ada.tab, 1).await?;
    ada.tab.fill("#nickname", "Ada").await?;
    ada.tab.click(".name-card button[type=submit]").await?;
    wait_for_value(&ada.tab, "/me/pendingName", json!("Ada")).await?;
    assert!(
        !ada.tab.exists("#nickname").await?,
        "the question is answered"
    );

    // The other browser mines the claim.
    wait_for_value(&grace.tab, "/pending", json!(1)).await?;
    mine_one(&grace.tab).await?;
    wait_for_value(&ada.tab, "/me/name", json!("Ada")).await?;
    let names = grace.tab.call("names", json!([])).await?;
    assert_eq!(names[0]["name"], "Ada");

    // Who takes it too is told by whom it is taken, in the form.
    grace.tab.fill("#nickname", "ADA").await?;
    grace.tab.click(".name-card button[type=submit]").await?;
    wait_to_read(&grace.tab, ".name-card", "is taken by chalk1").await?;

    // It is not asked again.
    ada.tab.reload().await?;
    ada.tab.wait_until_ready().await?;
    wait_for_value(&ada.tab, "/me/name", json!("Ada")).await?;
    assert!(!ada.tab.exists("#nickname").await?);
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_newcomer_gets_the_chain_and_the_pool() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    for _ in 0..3 {
        mine_one(&ada.tab).await?;
    }
    ada.tab.call("post", json!(["before you came"])).await?;
    let grace = Person::new(&relay).await?;
    wait_for_one_tip(&[&ada.tab, &grace.tab]).await?;
    wait_for_value(&grace.tab, "/pending", json!(1)).await?;
    assert_eq!(number(&grace.tab, "/height").await?, 3);
    wait_to_read(&grace.tab, "main", "before you came").await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}
