//! Bad input: one clear refusal that names the rule, and nothing else changes.

mod builds;
mod clocks;
mod forms;
mod hostile;
mod versions;

use e2e::{Error, Refusal, Relay, Result, Tab, dist};
use serde_json::{Value, json};

use crate::class::{Person, mine_one, status, wait_for_peers, wait_for_value, wait_to_read, word};

/// Calls, and gives the refusal that must come.
async fn refused(tab: &Tab, method: &str, args: Value) -> Result<Refusal> {
    match tab.call(method, args.clone()).await {
        Err(Error::Refused(refusal)) => Ok(*refusal),
        Err(other) => Err(other),
        Ok(value) => panic!("{method}{args} was not refused: {value}"),
    }
}

/// Lets a page note what its node refuses from now on.
async fn note_refusals(tab: &Tab) -> Result<()> {
    let note = "(window.refused = [], \
                window.chalkchain.on('refused', error => window.refused.push(error)), 0)";
    tab.evaluate(note).await?;
    Ok(())
}

/// Calls that are refused: method, arguments, family and rule of the refusal.
fn bad_calls(me: &str, typo: &str) -> Vec<(&'static str, Value, &'static str, &'static str)> {
    let long = "x".repeat(2_001);
    vec![
        ("post", json!([""]), "rule", "postEmpty"),
        ("post", json!([long]), "rule", "postTooLong"),
        ("post", json!([]), "decode", "badArgument"),
        (
            "post",
            json!(["hi", { "replyTo": "abc" }]),
            "decode",
            "badHash",
        ),
        ("transfer", json!([me, 5]), "rule", "paymentToSelf"),
        ("transfer", json!([typo, 5]), "decode", "badAddress"),
        ("transfer", json!(["nobody", 5]), "policy", "unknownName"),
        (
            "submit",
            json!([{ "kind": "claimName", "name": "a  b" }]),
            "rule",
            "nameBadCharacter",
        ),
        (
            "submit",
            json!([{ "kind": "claimName", "name": "" }]),
            "rule",
            "nameEmpty",
        ),
        (
            "submit",
            json!([{ "kind": "dance" }]),
            "decode",
            "badArgument",
        ),
        ("block", json!([99]), "policy", "notFound"),
        ("tx", json!(["zz"]), "decode", "badHash"),
        ("join", json!(["not a link"]), "decode", ""),
    ]
}

#[tokio::test]
async fn scripts_are_told_which_rule_said_no() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    mine_one(&ada.tab).await?;
    let me = word(&ada.tab, "/me/address").await?;
    let mut typo = me.clone();
    typo.replace_range(20..21, if &typo[20..21] == "q" { "p" } else { "q" });
    let grace = Person::new(&relay).await?;
    let stranger = word(&grace.tab, "/me/address").await?;
    grace.close().await?;
    let before = status(&ada.tab).await?;
    for (method, args, family, rule) in bad_calls(&me, &typo) {
        let refusal = refused(&ada.tab, method, args.clone()).await?;
        assert_eq!(
            refusal.family, family,
            "{method}{args}: {}",
            refusal.message
        );
        if !rule.is_empty() {
            assert_eq!(refusal.rule, rule, "{method}{args}: {}", refusal.message);
        }
        assert!(refusal.message.len() > 10, "{method}{args}: a sentence");
    }
    let poor = refused(&ada.tab, "transfer", json!([stranger, 100_000])).await?;
    assert_eq!(
        (poor.family.as_str(), poor.rule.as_str()),
        ("rule", "balanceTooLow")
    );
    assert_eq!(poor.details["balance"], "1000");
    let after = status(&ada.tab).await?;
    for pointer in ["/tip", "/pending", "/me", "/storage/state"] {
        assert_eq!(after.pointer(pointer), before.pointer(pointer), "{pointer}");
    }
    ada.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_damaged_link_is_told_and_joins_nothing() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let link = word(&ada.tab, "/room/link").await?;
    let damaged = format!("{}A{}", &link[..30], &link[31..]);
    let damaged = if damaged == link {
        format!("{}B{}", &link[..30], &link[31..])
    } else {
        damaged
    };
    let tab = ada
        .browser
        .open_tab(&relay.url(&format!("/#{damaged}")))
        .await?;
    wait_to_read(&tab, "body", "damaged").await?;
    tab.screenshot("bad-input-link").await?;
    ada.close().await?;
    Ok(())
}

#[tokio::test]
async fn the_page_works_where_the_origin_is_not_secure() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let tab = ada.browser.open_tab(&relay.insecure_url("/feed")).await?;
    tab.wait_until_ready().await?;
    assert_eq!(tab.evaluate("isSecureContext").await?, false);
    // Another origin of the same browser is another participant, over the relay.
    wait_for_peers(&tab, 1).await?;
    tab.call("post", json!(["from the LAN"])).await?;
    wait_for_value(&ada.tab, "/pending", json!(1)).await?;
    mine_one(&tab).await?;
    wait_for_value(&ada.tab, "/height", json!(1)).await?;
    ada.close().await?;
    Ok(())
}
