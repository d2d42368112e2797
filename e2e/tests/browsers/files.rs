//! A room travels as a file, from one machine to another that no relay reaches.

use std::fs;

use e2e::{DEADLINE, Profile, Relay, Result, dist, wait_for};
use serde_json::json;
use thirtyfour::By;

use crate::class::{
    Person, go_to, join, mine_one, number, post, room_without_toil, wait_for_value, wait_to_read,
    wait_until_whole, word,
};

/// The file's bytes as hex.
pub(crate) const EXPORT: &str = "chalkchain.exportRoom().then(file => Array.from(file, b => b.toString(16).padStart(2, '0')).join(''))";

#[tokio::test]
async fn a_room_is_carried_to_a_machine_that_no_relay_reaches() -> Result<()> {
    let mut relay = Relay::start(&dist()?).await?;
    let room = room_without_toil();
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    for person in [&ada, &grace] {
        person.browser.expect_no_relay();
        join(&person.tab, &room).await?;
        wait_until_whole(&person.tab).await?;
    }
    relay.kill().await?;
    wait_for_value(&ada.tab, "/peers", json!(0)).await?;
    for number in 0..5 {
        post(&ada.tab, &format!("post {number}")).await?;
        mine_one(&ada.tab).await?;
    }
    post(&ada.tab, "still waits").await?;
    let tip = word(&ada.tab, "/tip").await?;
    let file = ada.tab.evaluate(EXPORT).await?;
    let file = file.as_str().unwrap_or_default().to_owned();
    assert!(file.starts_with("4348414c4b524f4f4d"), "the magic");

    // Grace chooses the file as a person does.
    go_to(&grace.tab, "network").await?;
    let folder = Profile::new()?;
    let path = folder.folder().join("room.chalkroom");
    fs::write(&path, hex_decoded(&file))?;
    let webdriver = grace.tab.focus().await?;
    let input = webdriver.find(By::Css(".room-file input")).await?;
    input.send_keys(path.to_string_lossy()).await?;
    drop(webdriver);
    wait_to_read(
        &grace.tab,
        ".room-file",
        "Blocks: 5 new, 0 known, 0 refused",
    )
    .await?;
    assert_eq!(word(&grace.tab, "/tip").await?, tip);
    assert_eq!(number(&grace.tab, "/pending").await?, 1);
    wait_for_value(&grace.tab, "/peers", json!(0)).await?;

    // A script reads it again, as bytes or as their buffer; damage is an error with its place.
    let import = format!(
        "chalkchain.importRoom(Uint8Array.from('{file}'.match(/../g), b => parseInt(b, 16)).buffer)"
    );
    let again = grace.tab.evaluate(&import).await?;
    assert_eq!(
        again["blocks"],
        json!({ "new": 0, "known": 5, "refused": 0 })
    );
    let cut = import.replace(".buffer", ".slice(0, -1)");
    let refused = grace.tab.evaluate(&cut).await;
    assert!(
        matches!(&refused, Err(e2e::Error::Refused(refusal)) if refusal.rule == "fileCutShort"),
        "{refused:?}"
    );
    let wrong = grace.tab.call("importRoom", json!(["no bytes"])).await;
    assert!(
        matches!(&wrong, Err(e2e::Error::Refused(refusal)) if refusal.rule == "badArgument"),
        "{wrong:?}"
    );

    // And hands it on as a download.
    grace.tab.click(".room-file .btn").await?;
    wait_for("the file to be saved", DEADLINE, async || {
        let words = grace
            .tab
            .evaluate("document.querySelector('.room-file-said').textContent")
            .await?;
        let words = words.as_str().unwrap_or_default().to_owned();
        Ok(words.starts_with("Blocks: 5. Transactions").then_some(()))
    })
    .await?;
    ada.close().await?;
    grace.close().await?;
    Ok(())
}

fn hex_decoded(digits: &str) -> Vec<u8> {
    let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap_or_default();
    (0..digits.len()).step_by(2).map(byte).collect()
}
