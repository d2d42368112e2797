//! Bad input by hand: the sentence stands under the field, what was typed stays, and nothing else
//! changes.

use e2e::{Relay, Result, Tab, dist};
use serde_json::{Value, json};

use crate::class::{
    Person, go_to, join, mine_one, room_without_toil, status, wait_for_peers, wait_for_value,
    wait_to_read, wait_until_confirmed, word,
};

/// What a form's refusals must leave alone.
async fn standing(tab: &Tab) -> Result<Value> {
    let status = status(tab).await?;
    Ok(json!([
        status["tip"],
        status["pending"],
        status["me"],
        status["storage"]["state"]
    ]))
}

/// What stands in a field.
async fn value_of(tab: &Tab, selector: &str) -> Result<Value> {
    tab.evaluate(&format!("document.querySelector('{selector}').value"))
        .await
}

/// Types into a field, presses a button, and waits for the sentence below.
async fn try_in_vain(
    tab: &Tab,
    (field, button, below): (&str, &str, &str),
    typed: &str,
    sentence: &str,
) -> Result<()> {
    tab.fill(field, typed).await?;
    tab.click(button).await?;
    wait_to_read(tab, below, sentence).await?;
    assert_eq!(value_of(tab, field).await?, typed, "what was typed stays");
    Ok(())
}

#[tokio::test]
async fn a_post_that_breaks_a_rule_is_told_under_its_field() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let form = (
        "form.composer textarea",
        "form.composer button[type=submit]",
        "form.composer .error",
    );
    let before = standing(&ada.tab).await?;
    ada.tab.click(form.1).await?;
    wait_to_read(&ada.tab, form.2, "Write something first.").await?;
    try_in_vain(&ada.tab, form, "   ", "Write something first.").await?;
    let long = "x".repeat(2_001);
    try_in_vain(
        &ada.tab,
        form,
        &long,
        "1 byte too many: a post has 2,000 at most",
    )
    .await?;
    ada.tab.screenshot("bad-input-post").await?;
    // Bytes count, not letters.
    let accents = "é".repeat(1_001);
    let sentence = "2 bytes too many: a post has 2,000 at most, and letters with accents take two";
    try_in_vain(&ada.tab, form, &accents, sentence).await?;
    assert_eq!(standing(&ada.tab).await?, before);

    ada.tab.fill(form.0, &"é".repeat(1_000)).await?;
    assert!(
        !ada.tab.exists(form.2).await?,
        "typing takes the error away"
    );
    ada.tab.click(form.1).await?;
    wait_for_value(&ada.tab, "/pending", json!(1)).await?;
    ada.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_name_that_breaks_a_rule_is_told_under_its_field() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    let room = room_without_toil();
    for tab in [&ada.tab, &grace.tab] {
        join(tab, &room).await?;
    }
    wait_for_peers(&ada.tab, 1).await?;
    let claim = json!([{ "kind": "claimName", "name": "Ada" }]);
    ada.tab.call("submit", claim).await?;
    mine_one(&ada.tab).await?;
    wait_for_value(&grace.tab, "/height", json!(1)).await?;
    let owner = word(&ada.tab, "/me/address").await?;

    let form = (
        "#nickname",
        ".name-card button[type=submit]",
        "#nickname-below",
    );
    let before = standing(&grace.tab).await?;
    grace.tab.click(form.1).await?;
    wait_to_read(&grace.tab, form.2, "Type a name first.").await?;
    let too_long = "G".repeat(25);
    for (typed, sentence) in [
        (
            "Grace <3",
            "A name has letters and digits, and single spaces, dots, dashes or underscores between \
             them; character 7 is '<'. Rule: nameBadCharacter.",
        ),
        (
            too_long.as_str(),
            "A name has at most 24 characters, this one 25. Rule: nameTooLong.",
        ),
        (
            "chalk1grace",
            "A name must not begin like an address, as \"chalk1grace\" does. Rule: \
             nameLooksLikeAddress.",
        ),
        (
            "aDA",
            &format!("The name \"Ada\" is taken by {owner}; choose another. Rule: nameTaken."),
        ),
    ] {
        try_in_vain(&grace.tab, form, typed, sentence).await?;
    }
    let fits = "document.querySelector('.name-card').scrollWidth \
                <= document.querySelector('.name-card').clientWidth";
    assert_eq!(grace.tab.evaluate(fits).await?, true);
    grace.tab.screenshot("bad-input-name").await?;
    assert_eq!(standing(&grace.tab).await?, before);

    grace.tab.fill(form.0, "Grace").await?;
    grace.tab.click(form.1).await?;
    wait_for_value(&grace.tab, "/me/pendingName", json!("Grace")).await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

/// Fills in a payment, presses the button, and waits for the sentence below a field.
async fn pay_in_vain(
    tab: &Tab,
    (to, amount): (&str, &str),
    below: &str,
    sentence: &str,
) -> Result<()> {
    tab.fill("#pay-to", to).await?;
    tab.fill("#pay-amount", amount).await?;
    tab.click(".send button[type=submit]").await?;
    wait_to_read(tab, below, sentence).await?;
    assert_eq!(value_of(tab, "#pay-to").await?, to);
    assert_eq!(value_of(tab, "#pay-amount").await?, amount);
    Ok(())
}

#[tokio::test]
async fn a_payment_that_breaks_a_rule_is_told_under_its_field() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    let room = room_without_toil();
    for tab in [&ada.tab, &grace.tab] {
        join(tab, &room).await?;
    }
    wait_for_peers(&ada.tab, 1).await?;
    mine_one(&ada.tab).await?;
    let me = word(&ada.tab, "/me/address").await?;
    let other = word(&grace.tab, "/me/address").await?;
    let mut typo = other.clone();
    typo.replace_range(20..21, if &typo[20..21] == "q" { "p" } else { "q" });
    go_to(&ada.tab, "wallet").await?;
    let before = standing(&ada.tab).await?;

    let (to, amount) = ("#pay-to-below", "#pay-amount-below");
    let itself =
        format!("A payment goes to somebody else; {me} would pay itself. Rule: paymentToSelf.");
    for ((typed, sum), below, sentence) in [
        (("", "1"), to, "Say who is paid: a name or an address."),
        ((other.as_str(), ""), amount, "Say how much."),
        (
            (other.as_str(), "much"),
            amount,
            "That is no amount. Write it like 2.50.",
        ),
        (
            (other.as_str(), "0.005"),
            amount,
            "The smallest coin is 0.01",
        ),
        ((other.as_str(), "0"), amount, "Send at least 0.01."),
        (
            (other.as_str(), "99999999999999999999"),
            amount,
            "That is more than any room's coins together.",
        ),
        (
            (other.as_str(), "100"),
            amount,
            "The account has 10.00, the transaction needs 100.05. Rule: balanceTooLow.",
        ),
        ((me.as_str(), "1"), to, itself.as_str()),
        ((typo.as_str(), "1"), to, "Rule: badAddress."),
        (("nobody", "1"), to, "Rule: unknownName."),
    ] {
        pay_in_vain(&ada.tab, (typed, sum), below, sentence).await?;
    }
    ada.tab.screenshot("bad-input-payment").await?;
    assert_eq!(standing(&ada.tab).await?, before);

    ada.tab.fill("#pay-to", &other).await?;
    ada.tab.fill("#pay-amount", "2.50").await?;
    ada.tab.click(".send button[type=submit]").await?;
    wait_for_value(&grace.tab, "/me/pendingIn", json!(250)).await?;
    let pending = ada.tab.call("pending", json!([])).await?;
    let txid = pending[0]["txid"].as_str().unwrap_or_default();
    mine_one(&grace.tab).await?;
    wait_until_confirmed(&ada.tab, txid, 1).await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}
