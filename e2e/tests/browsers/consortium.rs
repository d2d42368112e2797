//! A room of approved signers: who it belongs to votes a member in by hand, and the member posts.

use e2e::{
    Relay, Result, dist,
    stage::{Axe, Look},
};
use serde_json::json;

use crate::class::{
    Person, go_to, post, wait_for_peers, wait_for_value, wait_to_read, wait_until_confirmed, word,
};

#[tokio::test]
async fn a_signer_votes_a_member_in_who_then_posts() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let (ada, grace) = (Person::new(&relay).await?, Person::new(&relay).await?);
    go_to(&ada.tab, "room").await?;
    assert!(
        !ada.tab.exists(".consortium").await?,
        "blocks are found by work"
    );
    let room = json!([{ "name": "Council", "coin": "nib", "targetSpacing": 1, "rule": "signers" }]);
    ada.tab.call("create", room).await?;
    let link = word(&ada.tab, "/room/link").await?;
    grace.tab.call("join", json!([link])).await?;
    wait_for_value(&grace.tab, "/room/name", json!("Council")).await?;
    wait_for_peers(&ada.tab, 1).await?;
    go_to(&ada.tab, "room").await?;
    go_to(&grace.tab, "room").await?;
    wait_to_read(&grace.tab, ".consortium", "Only the signers above vote").await?;
    assert!(!grace.tab.exists(".vote-form").await?);
    assert!(post(&grace.tab, "too early").await.is_err());

    // What changes nothing is told under the field.
    ada.tab.click(".vote-form button[type=submit]").await?;
    wait_to_read(&ada.tab, ".vote-form .error", "Say whom it is about").await?;
    let address = word(&grace.tab, "/me/address").await?;
    ada.tab.fill("#vote-who", &address).await?;
    ada.tab.click(".vote-form button[type=submit]").await?;
    wait_to_read(&ada.tab, ".votes", "your vote goes into your next block").await?;
    let axe = Axe::load()?;
    let looks = [Look::DESKTOP_DARK, Look::PHONE, Look::DESKTOP];
    for look in &looks {
        ada.tab.look(look).await?;
        assert_eq!(axe.check(&ada.tab).await?, [""; 0], "{}", look.name);
        let scroll = "(document.querySelector('.consortium').scrollIntoView(), true)";
        ada.tab.evaluate(scroll).await?;
        let shot = format!("consortium-{}", look.name.replace(' ', "-"));
        ada.tab.screenshot(&shot).await?;
    }
    ada.tab.call("mine", json!([])).await?;
    wait_to_read(&grace.tab, ".consortium", "You may post, pay and trade").await?;
    let said = post(&grace.tab, "here I am").await?;
    wait_until_confirmed(&ada.tab, &said, 1).await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}
