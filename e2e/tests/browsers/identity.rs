//! Identities: several in one browser, one behind a passphrase, one that is erased.

use e2e::{
    DEADLINE, Relay, Result, Tab, dist,
    stage::{Axe, Look},
    wait_for,
};
use node::Identity;
use serde_json::{Value, json};

mod locks;
mod tabs;

use crate::class::{
    Person, go_to, join, mine_one, post, room_without_toil, status, wait_for_value, wait_to_read,
    wait_until_confirmed, wait_until_pending, word,
};

const PASSPHRASE: &str = "four cold cups of chalk";

/// All that the browser and the tab have stored, as one text.
const STORED: &str =
    "[localStorage, sessionStorage].flatMap(storage => Object.entries(storage)).join('\\n')";

/// A person on the wallet, in a room whose blocks take no time.
async fn person_with_wallet(relay: &Relay) -> Result<Person> {
    let person = Person::new(relay).await?;
    join(&person.tab, &room_without_toil()).await?;
    go_to(&person.tab, "wallet").await?;
    wait_to_read(&person.tab, ".keep", "The key is kept in this browser.").await?;
    Ok(person)
}

/// Presses the button of a part of the page that says this.
async fn press(tab: &Tab, within: &str, words: &str) -> Result<()> {
    let script = format!(
        "(() => {{ const button = [...document.querySelectorAll('{within} button')]\
         .find(button => button.textContent.trim() === '{words}'); button?.click(); return !!button; }})()"
    );
    wait_for(&format!("the button {words}"), DEADLINE, async || {
        Ok((tab.evaluate(&script).await? == true).then_some(()))
    })
    .await
}

/// Waits until a dialog has done what it is for.
async fn wait_until_closed(tab: &Tab) -> Result<()> {
    wait_for("the dialog to close", DEADLINE, async || {
        Ok((!tab.exists(".dialog").await?).then_some(()))
    })
    .await
}

/// Adds an identity by hand, and gives its address.
async fn add(tab: &Tab, name: &str) -> Result<String> {
    let before = word(tab, "/me/address").await?;
    press(tab, ".keep", "Add an identity").await?;
    tab.fill(".dialog #identity-name", name).await?;
    tab.click(".dialog button[type=submit]").await?;
    wait_until_closed(tab).await?;
    let address = word(tab, "/me/address").await?;
    assert_ne!(address, before, "this tab is somebody else");
    wait_to_read(tab, ".keep .who", name).await?;
    Ok(address)
}

/// Is another identity of the list, the first one.
async fn switch(tab: &Tab, to: &str) -> Result<()> {
    press(tab, ".ring", "Switch").await?;
    wait_for_value(tab, "/me/address", json!(to)).await
}

#[tokio::test]
async fn two_identities_of_one_browser_pay_each_other() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = person_with_wallet(&relay).await?;
    let tab = &ada.tab;
    let first = word(tab, "/me/address").await?;
    mine_one(tab).await?;
    let second = add(tab, "The shop").await?;
    assert_eq!(status(tab).await?["me"]["balance"], 0);
    switch(tab, &first).await?;
    wait_for_value(tab, "/me/balance", json!(1_000)).await?;

    // What was signed goes on waiting, and is the other's to come; what is typed stays.
    tab.fill("#pay-to", &second).await?;
    tab.fill("#pay-amount", "2.50").await?;
    tab.click(".send button[type=submit]").await?;
    wait_for_value(tab, "/me/pendingOut", json!(255)).await?;
    tab.fill("#pay-amount", "7.77").await?;
    tab.call("mine", json!([{ "threads": 1, "cap": 1 }]))
        .await?;
    switch(tab, &second).await?;
    let typed = tab.evaluate("document.querySelector('#pay-amount').value");
    assert_eq!(typed.await?, "7.77");
    let now = status(tab).await?;
    assert_eq!(now["mining"]["on"], true, "mining goes on");
    assert_eq!(now["mining"]["cap"], 1);
    tab.call("stop", json!([])).await?;
    assert_eq!(now["me"]["pendingOut"], 0);
    wait_for_value(tab, "/me/pendingIn", json!(250)).await?;
    tab.screenshot("identity-two").await?;

    // Each has numbers of its own.
    mine_one(tab).await?;
    wait_for_value(tab, "/me/balance", json!(250 + 1_000 + 5)).await?;
    let back = tab.call("transfer", json!([first, 100, { "fee": 0 }]));
    let back = back.await?["txid"].as_str().unwrap_or_default().to_owned();
    wait_until_pending(tab, &back).await?;
    switch(tab, &first).await?;
    let me = status(tab).await?["me"].take();
    assert_eq!(
        (&me["sequence"], &me["pendingIn"]),
        (&json!(1), &json!(100))
    );
    mine_one(tab).await?;
    wait_until_confirmed(tab, &back, 1).await?;
    wait_for_value(tab, "/me/balance", json!(745 + 1_000 + 100)).await?;

    // Loaded again it is who it was, and so is a new tab; the other tab may be the other.
    tab.reload().await?;
    tab.wait_until_ready().await?;
    assert_eq!(word(tab, "/me/address").await?, first);
    let beside = ada.browser.open_tab(&relay.url("/wallet")).await?;
    beside.wait_until_ready().await?;
    assert_eq!(word(&beside, "/me/address").await?, first);
    switch(&beside, &second).await?;
    tab.reload().await?;
    tab.wait_until_ready().await?;
    assert_eq!(word(tab, "/me/address").await?, first);
    ada.close().await?;
    Ok(())
}

/// The rule by which a post is refused.
async fn refused_by(tab: &Tab) -> String {
    match tab.call("post", json!(["from behind the lock"])).await {
        Err(e2e::Error::Refused(refusal)) => refusal.rule,
        other => panic!("a post is to be refused, not {other:?}"),
    }
}

/// Everybody can use what is shown, and there are pictures of it.
async fn look_at(tab: &Tab, what: &str, looks: &[Look]) -> Result<()> {
    let axe = Axe::load()?;
    for look in looks {
        tab.look(look).await?;
        assert_eq!(axe.check(tab).await?, [""; 0], "{what}, {}", look.name);
        tab.evaluate("(scrollTo(0, 0), true)").await?;
        tab.screenshot(&format!("{what}-{}", look.name)).await?;
        let scroll = "(document.querySelector('.keep').scrollIntoView({ block: 'center' }), true)";
        tab.evaluate(scroll).await?;
        tab.screenshot(&format!("{what}-{}-card", look.name))
            .await?;
    }
    Ok(())
}

async fn unlock(tab: &Tab, passphrase: &str) -> Result<()> {
    tab.fill("#identity-unlock", passphrase).await?;
    tab.click(".keep-unlock button[type=submit]").await
}

/// Whether the browser or the tab has stored this.
async fn holds(tab: &Tab, key: &str) -> Result<bool> {
    let stored = tab.evaluate(STORED).await?;
    Ok(stored.as_str().is_some_and(|stored| stored.contains(key)))
}

/// One press locks it again, and without a passphrase the key is stored as it was.
async fn lock_and_take_away(tab: &Tab, key: &str) -> Result<()> {
    press(tab, ".page-head", "Lock now").await?;
    wait_for_value(tab, "/me/locked", json!(true)).await?;
    assert_eq!(refused_by(tab).await, "identityLocked");
    unlock(tab, PASSPHRASE).await?;
    wait_for_value(tab, "/me/locked", json!(false)).await?;
    press(tab, ".keep", "Passphrase").await?;
    press(tab, ".dialog", "Remove it").await?;
    wait_until_closed(tab).await?;
    assert!(holds(tab, key).await?);
    tab.reload().await?;
    tab.wait_until_ready().await?;
    wait_for_value(tab, "/me/locked", json!(false)).await?;
    Ok(())
}

#[tokio::test]
async fn a_locked_identity_reads_and_signs_only_with_its_passphrase() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = person_with_wallet(&relay).await?;
    let tab = &ada.tab;
    let address = word(tab, "/me/address").await?;
    let key = tab
        .evaluate("localStorage['chalk/identity'].slice(0, 32)")
        .await?;
    let key = key.as_str().unwrap_or_default().to_owned();
    assert!(key.len() == 32 && holds(tab, &key).await?);
    let known = post(tab, "before the lock").await?;
    mine_one(tab).await?;

    press(tab, ".keep", "Lock with a passphrase").await?;
    tab.fill("#identity-passphrase", "short").await?;
    tab.click(".dialog button[type=submit]").await?;
    wait_to_read(tab, ".dialog .error", "5 of at least 8").await?;
    tab.fill("#identity-passphrase", PASSPHRASE).await?;
    tab.fill("#identity-again", "something else").await?;
    tab.click(".dialog button[type=submit]").await?;
    wait_to_read(tab, ".dialog .error", "not the same").await?;
    tab.fill("#identity-again", PASSPHRASE).await?;
    look_at(
        tab,
        "identity-passphrase",
        &[Look::PHONE_DARK, Look::DESKTOP],
    )
    .await?;
    tab.click(".dialog button[type=submit]").await?;
    wait_until_closed(tab).await?;
    wait_to_read(
        tab,
        ".page-head .tag",
        "Unlocked, locks itself after 10 min",
    )
    .await?;
    assert!(!holds(tab, &key).await?, "no plain key is stored");
    let open = post(tab, "it is open here").await?;
    wait_until_pending(tab, &open).await?;

    // Loaded again it is locked: it is known who it is, and nothing is signed.
    tab.reload().await?;
    tab.wait_until_ready().await?;
    wait_for_value(tab, "/me/locked", json!(true)).await?;
    assert_eq!(word(tab, "/me/address").await?, address);
    wait_until_confirmed(tab, &known, 1).await?;
    assert_eq!(refused_by(tab).await, "identityLocked");
    wait_to_read(tab, ".notices", "This identity is locked.").await?;
    look_at(
        tab,
        "identity-locked",
        &[Look::DESKTOP_DARK, Look::PHONE, Look::DESKTOP],
    )
    .await?;
    unlock(tab, "four cold cups of chalc").await?;
    wait_to_read(
        tab,
        ".keep-unlock .error",
        "This is not the passphrase of this identity.",
    )
    .await?;
    assert_eq!(refused_by(tab).await, "identityLocked");
    unlock(tab, PASSPHRASE).await?;
    wait_for_value(tab, "/me/locked", json!(false)).await?;
    let signed = post(tab, "after the lock").await?;
    wait_until_pending(tab, &signed).await?;
    assert!(!holds(tab, &key).await?, "nor when it is open");

    lock_and_take_away(tab, &key).await?;
    ada.close().await?;
    Ok(())
}

/// The page begins as in a browser that was never here.
async fn erase_everything(tab: &Tab, old: &str) -> Result<()> {
    post(tab, "this room goes").await?;
    tab.evaluate("localStorage['somebody-elses'] = 'stays'")
        .await?;
    let genesis = word(tab, "/room/genesis").await?;
    press(tab, ".keep", "Leave and erase…").await?;
    press(tab, ".dialog", "Everything").await?;
    press(tab, ".dialog", "Erase").await?;
    wait_for("the beginning", DEADLINE, async || {
        let there = "location.pathname === '/' && document.querySelector('h1') !== null";
        Ok((tab.evaluate(there).await? == true).then_some(()))
    })
    .await?;
    let left = tab.evaluate("Object.keys(localStorage).sort()").await?;
    let left: Vec<_> = left
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    assert!(left.contains(&"somebody-elses"));
    let room = format!("chalk/{}/", &genesis[..16]);
    assert!(!left.iter().any(|item| item.starts_with(&room)), "{left:?}");
    let stored = tab.evaluate(STORED).await?;
    assert!(!stored.as_str().unwrap_or_default().contains(&old[..32]));
    Ok(())
}

#[tokio::test]
async fn an_identity_of_an_earlier_page_is_taken_over_and_erased() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let tab = &ada.tab;
    // As a page stored it that knew one identity a browser.
    let old = "0714212e3b4855626f7c8996a3b0bdca8e66";
    let entropy: [u8; 16] = std::array::from_fn(|i| u8::try_from(i * 13 + 7).expect("a byte"));
    let identity = Identity::from_entropy(entropy);
    tab.evaluate(&format!(
        "(localStorage.clear(), sessionStorage.clear(), localStorage['chalk/identity'] = '{old}', 0)"
    ))
    .await?;
    tab.goto(&relay.url("/wallet")).await?;
    let me = tab.wait_until_ready().await?["me"].take();
    assert_eq!(me["address"], identity.public().to_string());
    wait_for("the address beside the key", DEADLINE, async || {
        let stored = tab.evaluate("localStorage['chalk/identity']").await?;
        let line = format!("{old} {}", identity.public());
        Ok((stored == line.as_str()).then_some(()))
    })
    .await?;

    // Erased, and there again from its words, in this tab only.
    press(tab, ".keep", "Leave and erase…").await?;
    wait_to_read(tab, ".dialog", "Without its recovery words").await?;
    tab.screenshot("identity-erase").await?;
    press(tab, ".dialog", "Erase").await?;
    wait_until_closed(tab).await?;
    assert_ne!(
        word(tab, "/me/address").await?,
        identity.public().to_string()
    );
    let stored = tab.evaluate(STORED).await?;
    assert!(!stored.as_str().unwrap_or_default().contains(&old[..32]));
    press(tab, ".keep", "Add an identity").await?;
    press(tab, ".dialog", "From recovery words").await?;
    let words = identity.words().expect("it is open").join(" ");
    let typo = words.replacen(' ', " x", 1);
    tab.fill("#identity-words", &typo).await?;
    press(tab, ".dialog", "This tab only").await?;
    tab.click(".dialog button[type=submit]").await?;
    wait_to_read(
        tab,
        ".dialog .error",
        "is no recovery word; look at word 2 again",
    )
    .await?;
    tab.fill("#identity-words", &words).await?;
    tab.click(".dialog button[type=submit]").await?;
    wait_until_closed(tab).await?;
    assert_eq!(
        word(tab, "/me/address").await?,
        identity.public().to_string()
    );
    wait_to_read(tab, ".keep", "The key is this tab's alone").await?;
    let elsewhere = tab.evaluate("Object.values(localStorage).join()").await?;
    assert!(!elsewhere.as_str().unwrap_or_default().contains(&old[..32]));

    erase_everything(tab, old).await?;
    ada.close().await?;
    Ok(())
}
