//! A relay of another version: the page says so, its tabs go on among themselves, and all is well
//! once the relay is of this version again.

use e2e::{DEADLINE, FakeRelay, Relay, Result, Tab, dist, wait_for};
use serde_json::{Value, json};
use wire::{Pass, PeerNo, Refusal, RelayFrame};

use crate::class::{
    Person, go_to, join, mine_one, post, room_without_toil, status, wait_for_one_tip,
    wait_for_peers, wait_to_read, wait_until_confirmed, wait_until_pending, wait_until_whole,
};

/// The relay link of a tab's status.
async fn relay_link(tab: &Tab) -> Result<Option<Value>> {
    let status = status(tab).await?;
    let mut links = status["links"].as_array().into_iter().flatten();
    Ok(links.find(|link| link["kind"] == "relay").cloned())
}

async fn wait_for_relay_state(tab: &Tab, state: &str) -> Result<Value> {
    wait_for(
        &format!("a relay link that is {state}"),
        DEADLINE,
        async || {
            let link = relay_link(tab).await?;
            Ok(link.filter(|link| link["state"] == state))
        },
    )
    .await
}

/// How relays of other versions answer a hello, each with what the page then says.
fn answers() -> Vec<(Vec<u8>, &'static str)> {
    let mine = wire::VERSION + 1;
    let yours = wire::VERSION;
    let welcome = |version| RelayFrame::Welcome {
        version,
        you: PeerNo(1),
        time_ms: 0,
        peers: Vec::new(),
        pass: Pass([0; 16]),
    };
    let mut other_fields = wire::encode(&welcome(mine));
    other_fields.extend(b"with more behind it");
    let newer = "the relay version 3: reload the page";
    vec![
        (
            wire::encode(&RelayFrame::Refused(Refusal::Version { yours, mine })),
            newer,
        ),
        (other_fields, newer),
        (
            wire::encode(&welcome(0)),
            "the relay version 0: the relay is older and has to be updated",
        ),
    ]
}

#[tokio::test]
async fn a_relay_of_another_version_is_named_and_tabs_go_on() -> Result<()> {
    let mut relay = Relay::start(&dist()?).await?;
    let room = room_without_toil();
    let ada = Person::new(&relay).await?;
    // While one relay gives way to the next, nobody listens.
    ada.browser.expect_no_relay();
    let second = ada.browser.open_tab(&relay.url("/feed")).await?;
    second.wait_until_ready().await?;
    for tab in [&ada.tab, &second] {
        join(tab, &room).await?;
        wait_until_whole(tab).await?;
    }
    wait_for_peers(&ada.tab, 1).await?;

    for (round, (answer, words)) in answers().into_iter().enumerate() {
        relay.stop().await?;
        let other = FakeRelay::in_place_of(relay.port(), answer).await?;
        let link = wait_for_relay_state(&ada.tab, "refused").await?;
        let detail = link["detail"].as_str().unwrap_or_default();
        let sentence = format!("This page speaks version 2 of the relay's protocol, {words}");
        assert!(detail.starts_with(&sentence), "{detail}");
        go_to(&ada.tab, "network").await?;
        wait_to_read(&ada.tab, "main .notices", &sentence).await?;
        wait_to_read(&ada.tab, "main .links", &sentence).await?;
        wait_to_read(&ada.tab, "footer.status", "Relay refuses").await?;
        ada.tab
            .screenshot(&format!("bad-input-relay-version-{round}"))
            .await?;

        // Tabs of this browser still hear each other.
        wait_for_peers(&ada.tab, 1).await?;
        let text = post(&ada.tab, &format!("without a relay, {round}")).await?;
        wait_until_pending(&second, &text).await?;
        mine_one(&second).await?;
        wait_until_confirmed(&ada.tab, &text, 1).await?;
        wait_for_one_tip(&[&ada.tab, &second]).await?;

        drop(other);
        relay.restart().await?;
        wait_for_relay_state(&ada.tab, "open").await?;
        wait_for("no notice any more", DEADLINE, async || {
            let notices = ada.tab.text("main .notices").await?;
            Ok((!notices.contains("version")).then_some(()))
        })
        .await?;
    }

    // Whoever comes over the relay gets all that happened meanwhile.
    let grace = Person::new(&relay).await?;
    join(&grace.tab, &room).await?;
    wait_for_one_tip(&[&ada.tab, &second, &grace.tab]).await?;
    assert_eq!(status(&grace.tab).await?["height"], json!(3));
    ada.close().await?;
    grace.close().await?;
    Ok(())
}
