//! Rooms beside the Commons: made here, joined by link and by code.

use e2e::{Relay, Result, dist};
use serde_json::json;

use crate::class::{Person, mine_one, wait_for_one_tip, wait_for_peers, word};

#[tokio::test]
async fn a_room_is_made_and_joined_by_link_and_by_code() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::new(&relay).await?;
    let grace = Person::new(&relay).await?;
    let joan = Person::new(&relay).await?;
    let choice =
        json!([{ "name": "10b Informatics", "coin": "nib", "startingDifficulty": 65_536 }]);
    ada.tab.call("create", choice).await?;
    let genesis = word(&ada.tab, "/room/genesis").await?;
    let link = word(&ada.tab, "/room/link").await?;
    let code = word(&ada.tab, "/room/code").await?;
    assert_eq!(word(&ada.tab, "/room/name").await?, "10b Informatics");

    grace.tab.goto(&relay.url(&format!("/#{link}"))).await?;
    grace.tab.reload().await?;
    grace.tab.wait_until_ready().await?;
    assert_eq!(word(&grace.tab, "/room/genesis").await?, genesis);
    joan.tab.call("join", json!([code])).await?;
    assert_eq!(word(&joan.tab, "/room/genesis").await?, genesis);
    wait_for_peers(&ada.tab, 2).await?;
    mine_one(&joan.tab).await?;
    wait_for_one_tip(&[&ada.tab, &grace.tab, &joan.tab]).await?;

    // Reloaded, a tab comes back to its room.
    joan.tab.reload().await?;
    joan.tab.wait_until_ready().await?;
    assert_eq!(word(&joan.tab, "/room/genesis").await?, genesis);
    ada.close().await?;
    grace.close().await?;
    joan.close().await?;
    Ok(())
}
