//! Leaving a room by a script, and erasing it.

use e2e::{DEADLINE, Relay, Result, Tab, dist, wait_for};
use serde_json::{Value, json};

use crate::class::{
    Person, join, mine_one, post, room_without_toil, wait_for_welcome, wait_until_confirmed, word,
};

/// How many items of the browser's storage are of a room.
async fn items_of(tab: &Tab, genesis: &str) -> Result<usize> {
    let begin = format!("chalk/{}/", &genesis[..16]);
    let items = tab.evaluate("Object.keys(localStorage)").await?;
    let items = items.as_array().into_iter().flatten();
    let of_room = items
        .filter_map(Value::as_str)
        .filter(|item| item.starts_with(&begin));
    Ok(of_room.count())
}

#[tokio::test]
async fn a_room_is_left_kept_or_erased() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let (tab, room) = (&ada.tab, room_without_toil());
    let genesis = room.genesis().to_string();
    join(tab, &room).await?;
    let me = word(tab, "/me/address").await?;
    let text = post(tab, "before I left").await?;
    mine_one(tab).await?;
    wait_for("the block in storage", DEADLINE, async || {
        let unsaved = tab.call("status", json!([])).await?["storage"]["unsaved"].take();
        Ok((unsaved == 0 && items_of(tab, &genesis).await? > 0).then_some(()))
    })
    .await?;

    // Left, all of it is there for who comes back; who opens the page again is welcomed.
    let left = tab.call("leave", json!([])).await?;
    assert_eq!(
        (&left["room"]["genesis"], &left["erased"]),
        (&json!(genesis), &json!(0))
    );
    wait_for_welcome(tab).await?;
    tab.reload().await?;
    wait_for_welcome(tab).await?;
    let nowhere = tab.call("leave", json!([{}])).await?;
    assert_eq!(nowhere, json!({ "room": null, "erased": 0 }));
    join(tab, &room).await?;
    assert_eq!(word(tab, "/me/address").await?, me);
    wait_until_confirmed(tab, &text, 1).await?;

    // Erased, the room is gone, and nothing else.
    let items = items_of(tab, &genesis).await?;
    let left = tab.call("leave", json!([{ "erase": "room" }])).await?;
    assert!(left["erased"].as_u64() >= Some(items as u64), "{left}");
    assert_eq!(items_of(tab, &genesis).await?, 0);
    join(tab, &room).await?;
    assert_eq!(word(tab, "/me/address").await?, me);
    assert_eq!(word(tab, "/tip").await?, genesis);

    // And with everything, nobody is who was here.
    let Err(e2e::Error::Refused(refusal)) = tab.call("leave", json!([{ "erase": "all" }])).await
    else {
        panic!("there is no such word");
    };
    assert_eq!(
        (&refusal.rule[..], &refusal.details["argument"]),
        ("badArgument", &json!("erase"))
    );
    assert_eq!(
        word(tab, "/room/genesis").await?,
        genesis,
        "and nobody left"
    );
    let key = tab
        .evaluate("localStorage['chalk/identity'].slice(0, 32)")
        .await?;
    let left = tab.call("leave", json!([{ "erase": true }])).await?;
    assert_eq!(left["room"]["genesis"], json!(genesis));
    assert_eq!(items_of(tab, &genesis).await?, 0);
    let stored = tab.evaluate("Object.values(localStorage).join()").await?;
    let key = key.as_str().unwrap_or_default();
    assert!(key.len() == 32 && !stored.as_str().unwrap_or_default().contains(key));
    wait_for_welcome(tab).await?;
    join(tab, &room).await?;
    assert_ne!(word(tab, "/me/address").await?, me);
    ada.close().await?;
    Ok(())
}
