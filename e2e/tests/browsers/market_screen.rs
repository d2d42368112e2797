//! The market as people use it: by mouse and keyboard, from an offer to a dispute that the host ends.

use e2e::{DEADLINE, Relay, Result, dist, wait_for};
use serde_json::{Value, json};

use crate::{
    class::{
        Person, go_to, mine_one, txid_of, wait_for_one_tip, wait_for_peers, wait_for_value,
        wait_to_read, wait_until_pending, word,
    },
    files::EXPORT,
};

/// A room whose host is who makes it, with blocks that take a moment.
async fn host_room(host: &Person) -> Result<String> {
    let params = json!([{ "name": "10b Informatics", "coin": "nib", "startingDifficulty": 64 }]);
    host.tab.call("create", params).await?;
    word(&host.tab, "/room/link").await
}

async fn mine(by: &Person, all: &[&Person]) -> Result<()> {
    mine_one(&by.tab).await?;
    let tabs: Vec<_> = all.iter().map(|person| &person.tab).collect();
    wait_for_one_tip(&tabs).await?;
    Ok(())
}

/// Presses the button that says this.
pub(crate) async fn press(person: &Person, within: &str, words: &str) -> Result<()> {
    let script = format!(
        "(() => {{ const button = [...document.querySelectorAll('{within} button')]\
         .find(button => button.textContent.includes('{words}')); button?.click(); return !!button; }})()"
    );
    wait_for(&format!("the button {words}"), DEADLINE, async || {
        Ok((person.tab.evaluate(&script).await? == true).then_some(()))
    })
    .await
}

/// Waits until the dialog has gone: what it was for is signed.
async fn signed(person: &Person) -> Result<()> {
    person.tab.click(".deed button[type=submit]").await?;
    wait_for("the dialog to close", DEADLINE, async || {
        Ok((!person.tab.exists(".deed").await?).then_some(()))
    })
    .await
}

#[tokio::test]
async fn a_cookie_is_offered_ordered_and_disputed_by_hand() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let host = Person::new(&relay).await?;
    let link = host_room(&host).await?;
    let (grace, alan) = (Person::new(&relay).await?, Person::new(&relay).await?);
    for person in [&grace, &alan] {
        person.tab.call("join", json!([link])).await?;
    }
    wait_for_peers(&host.tab, 2).await?;
    let all = [&host, &grace, &alan];
    mine(&alan, &all).await?;

    // Grace offers; what is missing is named, Escape closes, and the price is the coin's.
    go_to(&grace.tab, "market").await?;
    wait_to_read(&grace.tab, ".empty", "Nothing is offered yet").await?;
    press(&grace, ".head-actions", "New offer").await?;
    grace.tab.click(".deed button[type=submit]").await?;
    wait_to_read(&grace.tab, ".deed .error", "Say what it is.").await?;
    grace
        .tab
        .fill("#deed-title", "Oatmeal <b>cookie</b>")
        .await?;
    grace.tab.fill("#deed-price", "0").await?;
    grace.tab.click(".deed button[type=submit]").await?;
    wait_to_read(&grace.tab, ".deed .error", "at least 0.01").await?;
    grace.tab.fill("#deed-price", "1.50").await?;
    grace.tab.fill("#deed-pieces", "4").await?;
    signed(&grace).await?;
    wait_to_read(&grace.tab, ".offer", "waits for a block").await?;
    mine(&grace, &all).await?;

    // Alan can't order more than there are; two he can, and their price is held.
    go_to(&alan.tab, "market").await?;
    wait_to_read(&alan.tab, ".offer", "Oatmeal <b>cookie</b>").await?;
    alan.tab.click(".offer .btn").await?;
    alan.tab.fill("#deed-pieces", "5").await?;
    alan.tab.click(".deed button[type=submit]").await?;
    wait_to_read(&alan.tab, ".deed .error", "from 1 to 4").await?;
    alan.tab.fill("#deed-pieces", "2").await?;
    wait_to_read(&alan.tab, ".deed", "Locks 3.00 nib, you keep 6.95.").await?;
    signed(&alan).await?;
    wait_to_read(&alan.tab, ".order", "3.00 nib, waiting").await?;
    mine(&grace, &all).await?;
    wait_to_read(&alan.tab, ".order", "3.00 nib held").await?;
    wait_to_read(&alan.tab, ".offer", "2 left").await?;

    // Grace waits for three confirmations, unless she chooses to hand over at once.
    press(&grace, ".head-actions", "Your shop").await?;
    wait_to_read(&grace.tab, ".order", "wait for 2 more confirmations").await?;
    press(&grace, ".conf-seg", "at once").await?;
    wait_to_read(&grace.tab, ".risk", "100 %").await?;
    press(&grace, ".order", "I handed it over").await?;
    signed(&grace).await?;
    wait_to_read(&alan.tab, ".order", "Handed over: 2 × Oatmeal").await?;
    dispute(&host, &grace, &alan, &all).await?;
    for person in [host, grace, alan] {
        person.close().await?;
    }
    Ok(())
}

/// Alan has no cookie and says so; the host sends his money back.
async fn dispute(host: &Person, grace: &Person, alan: &Person, all: &[&Person]) -> Result<()> {
    press(alan, ".order", "Ask the host").await?;
    alan.tab.fill("#deed-text", "No cookie came.").await?;
    signed(alan).await?;
    go_to(&host.tab, "market").await?;
    press(host, ".head-actions", "Disputes 1").await?;
    wait_to_read(&host.tab, ".order", "No cookie came.").await?;
    press(host, ".order", "Send back to").await?;
    signed(host).await?;
    wait_to_read(&host.tab, ".order", "is signed and waits").await?;
    host.tab.screenshot("market-dispute").await?;
    mine(grace, all).await?;
    wait_to_read(&host.tab, ".empty", "Nothing is held.").await?;
    press(alan, ".head-actions", "Orders").await?;
    wait_to_read(&alan.tab, ".order", "sent back").await?;
    wait_for_value(&alan.tab, "/me/balance", json!(1_000 - 5 - 5)).await
}

/// A payment that is undone is gone, and who handed over for it is told what that cost.
#[tokio::test]
async fn who_waited_for_none_is_told_what_was_lost() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let host = Person::new(&relay).await?;
    let link = host_room(&host).await?;
    let grace = Person::new(&relay).await?;
    grace.tab.call("join", json!([link])).await?;
    wait_for_peers(&host.tab, 1).await?;
    let all = [&host, &grace];
    mine(&host, &all).await?;
    let offer =
        json!([{ "kind": "offer", "title": "Cookie", "price": 1_000, "stock": 1 }, { "fee": 0 }]);
    let offer = txid_of(grace.tab.call("submit", offer).await)?;
    wait_until_pending(&host.tab, &offer).await?;
    mine(&grace, &all).await?;

    let before = host.tab.evaluate(EXPORT).await?;

    // The host's order waits; Grace hands over at once.
    go_to(&grace.tab, "market").await?;
    let order = json!([{ "kind": "order", "offer": offer, "quantity": 1 }, { "fee": 0 }]);
    let order = txid_of(host.tab.call("submit", order).await)?;
    wait_until_pending(&grace.tab, &order).await?;
    press(&grace, ".head-actions", "Your shop").await?;
    press(&grace, ".order", "I handed it over").await?;
    signed(&grace).await?;
    wait_to_read(&grace.tab, ".order", "You said").await?;

    take_back(&relay, &host, &grace, &before).await?;
    wait_to_read(
        &grace.tab,
        ".gone",
        "You handed it over with no confirmation",
    )
    .await?;
    wait_to_read(&grace.tab, ".gone", "10.00 lost").await?;
    grace.tab.screenshot("market-gone").await?;
    host.close().await?;
    grace.close().await?;
    Ok(())
}

/// The buyer signs the same number anew on another machine that no relay reaches, with the chain as it
/// was before the order, finds a block there, and Grace gets that block.
async fn take_back(relay: &Relay, buyer: &Person, grace: &Person, chain: &Value) -> Result<()> {
    let elsewhere = Person::new(relay).await?;
    elsewhere.browser.expect_no_relay();
    let key = buyer.tab.evaluate("localStorage['chalk/identity']").await?;
    elsewhere
        .tab
        .evaluate(&format!("(localStorage['chalk/identity'] = {key}, 0)"))
        .await?;
    elsewhere
        .tab
        .goto(&relay.url("/feed?relay=ws://127.0.0.1:1/"))
        .await?;
    elsewhere.tab.wait_until_ready().await?;
    let link = word(&buyer.tab, "/room/link").await?;
    elsewhere.tab.call("join", json!([link])).await?;
    import(&elsewhere, chain).await?;
    let to = word(&grace.tab, "/me/address").await?;
    let other = elsewhere.tab.call("transfer", json!([to, 1, { "fee": 0 }]));
    txid_of(other.await)?;
    mine_one(&elsewhere.tab).await?;
    import(grace, &elsewhere.tab.evaluate(EXPORT).await?).await?;
    elsewhere.close().await?;
    Ok(())
}

async fn import(into: &Person, file: &Value) -> Result<()> {
    let bytes = format!("Uint8Array.from({file}.match(/../g), b => parseInt(b, 16))");
    let import = format!("chalkchain.importRoom({bytes})");
    into.tab.evaluate(&import).await.map(drop)
}
