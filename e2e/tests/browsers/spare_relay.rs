//! Pages that know two relays: when one dies the class meets at the other, and nothing is lost.

use e2e::{DEADLINE, Relay, Result, Tab, dist, wait_for};
use relay::{Config, Others};

use crate::class::{
    Person, go_to, mine_one, number, post, status, wait_for_one_tip, wait_for_peers, wait_to_read,
    wait_until_confirmed, wait_until_pending, wait_until_whole,
};

/// Waits until a page is in its room at this relay.
async fn wait_until_at(tab: &Tab, relay: &str) -> Result<()> {
    wait_for("the link to a relay", DEADLINE, async || {
        let status = status(tab).await?;
        let links = status["links"].as_array().into_iter().flatten();
        let mut relays = links.filter(|link| link["kind"] == "relay");
        let is_there = relays.any(|link| link["state"] == "open" && link["detail"] == relay);
        Ok(is_there.then_some(()))
    })
    .await
}

#[tokio::test]
async fn a_class_goes_on_at_the_next_relay_of_its_list_and_comes_back() -> Result<()> {
    let mut second = Relay::start_as(Config::default()).await?;
    // One of the list is at no address that anybody has.
    let nobody = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
        format!("ws://localhost:{}/relay", listener.local_addr()?.port())
    };
    let also = [nobody, second.socket_url()].map(|url| url.parse().expect("an address"));
    let mut first = Relay::start_as(Config {
        page: Some(dist()?),
        others: Others {
            also: also.to_vec(),
        },
        ..Config::default()
    })
    .await?;
    let ada = Person::new(&first).await?;
    let grace = Person::new(&first).await?;
    let people = [&ada, &grace];
    for person in people {
        person.browser.expect_no_relay();
        wait_for_peers(&person.tab, 1).await?;
        wait_until_at(&person.tab, &first.socket_url()).await?;
        wait_until_whole(&person.tab).await?;
    }
    let before = post(&ada.tab, "said at the first").await?;
    mine_one(&ada.tab).await?;
    let waiting = post(&grace.tab, "and this waits").await?;

    first.kill().await?;
    for person in people {
        wait_until_at(&person.tab, &second.socket_url()).await?;
        wait_for_peers(&person.tab, 1).await?;
    }
    let there = post(&grace.tab, "said at the second").await?;
    wait_until_pending(&ada.tab, &there).await?;
    mine_one(&ada.tab).await?;
    wait_for_one_tip(&[&ada.tab, &grace.tab]).await?;
    for person in people {
        for txid in [&before, &waiting, &there] {
            wait_until_confirmed(&person.tab, txid, 1).await?;
        }
    }
    go_to(&ada.tab, "network").await?;
    wait_to_read(&ada.tab, "main", &second.socket_url()).await?;
    ada.tab.screenshot("spare-relay").await?;

    // The list goes round: after the last comes the first.
    first.restart().await?;
    second.kill().await?;
    for person in people {
        wait_until_at(&person.tab, &first.socket_url()).await?;
        wait_for_peers(&person.tab, 1).await?;
    }
    let back = post(&ada.tab, "said at the first again").await?;
    mine_one(&grace.tab).await?;
    wait_for_one_tip(&[&ada.tab, &grace.tab]).await?;
    wait_until_confirmed(&ada.tab, &back, 1).await?;
    assert_eq!(number(&ada.tab, "/height").await?, 3, "nothing was undone");
    ada.close().await?;
    grace.close().await?;
    Ok(())
}
