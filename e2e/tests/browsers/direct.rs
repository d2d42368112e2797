//! Direct links between browsers: off until a person wants them, and what stays when the relay is gone.

use std::collections::BTreeSet;

use e2e::{DEADLINE, Relay, Result, Tab, dist, wait_for};
use futures_util::{SinkExt as _, StreamExt as _};
use ledger::Room;
use serde_json::json;
use tokio::{net::TcpStream, time::timeout};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};
use wire::{ClientFrame, RelayFrame, RoomId};

use crate::class::{
    Person, go_to, mine_one, number, post, status, wait_for_one_tip, wait_for_peers, wait_to_read,
    wait_until_confirmed, wait_until_pending, wait_until_whole,
};

/// Counts connections that the page makes from now on.
const COUNT: &str = "(window.made = 0, window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...given) { super(...given); window.made += 1; }
}, 0)";

/// Keeps the channels that the page makes from now on, so that a test can close one as a network does.
const KEEP: &str = "(window.channels = [], ((prototype, make) => {
    prototype.createDataChannel = function (...given) {
        const channel = make.apply(this, given);
        window.channels.push(channel);
        return channel;
    };
})(RTCPeerConnection.prototype, RTCPeerConnection.prototype.createDataChannel), 0)";

/// Channels that pages made.
async fn channels(people: &[&Person]) -> Result<u64> {
    let mut all = 0;
    for person in people {
        let made = person.tab.evaluate("channels.length").await?;
        all += made.as_u64().unwrap_or_default();
    }
    Ok(all)
}

/// Waits until a page has so many direct links.
async fn wait_for_direct(tab: &Tab, count: usize) -> Result<()> {
    wait_for(&format!("{count} direct links"), DEADLINE, async || {
        let status = status(tab).await?;
        let links = status["links"].as_array().into_iter().flatten();
        let direct = links.filter(|link| link["kind"] == "direct" && link["state"] == "open");
        Ok((direct.count() == count).then_some(()))
    })
    .await
}

async fn switch(tab: &Tab) -> Result<()> {
    go_to(tab, "network").await?;
    wait_to_read(tab, ".direct", "addresses in the local network").await?;
    tab.click("#direct-links").await
}

/// Two of three whose connection is closed find each other again through the third.
async fn lose_each_other(people: &[&Person; 3]) -> Result<()> {
    let made = channels(people).await?;
    let close = "channels.findLast(one => one.readyState === 'open').close()";
    people[0].tab.evaluate(close).await?;
    wait_for("a new channel at both sides", DEADLINE, async || {
        Ok((channels(people).await? >= made + 2).then_some(()))
    })
    .await?;
    for person in people {
        wait_for_direct(&person.tab, 2).await?;
    }
    Ok(())
}

#[tokio::test]
async fn three_browsers_go_on_together_when_the_relay_is_gone() -> Result<()> {
    let mut relay = Relay::start(&dist()?).await?;
    let ada = Person::with_addresses(&relay).await?;
    let grace = Person::with_addresses(&relay).await?;
    let alan = Person::with_addresses(&relay).await?;
    let people = [&ada, &grace, &alan];
    for person in people {
        person.browser.expect_no_relay();
        wait_for_peers(&person.tab, 2).await?;
        wait_until_whole(&person.tab).await?;
        person.tab.evaluate(KEEP).await?;
    }
    for person in people {
        switch(&person.tab).await?;
    }
    for person in people {
        wait_for_direct(&person.tab, 2).await?;
        wait_to_read(&person.tab, ".direct", "2 direct links").await?;
        wait_to_read(&person.tab, ".st-links", "Direct: 2").await?;
    }
    // Whoever is reached over two links is one.
    assert_eq!(number(&ada.tab, "/peers").await?, 2);
    let before = post(&ada.tab, "over the relay, too").await?;
    mine_one(&grace.tab).await?;
    let tabs = [&ada.tab, &grace.tab, &alan.tab];
    wait_for_one_tip(&tabs).await?;
    ada.tab.screenshot("direct-links").await?;

    relay.kill().await?;
    for person in people {
        wait_to_read(&person.tab, ".links", "closed").await?;
        wait_for_peers(&person.tab, 2).await?;
    }
    for peer in ada
        .tab
        .call("peers", json!([]))
        .await?
        .as_array()
        .into_iter()
        .flatten()
    {
        assert_eq!(peer["link"], "direct");
    }
    let after = post(&ada.tab, "from browser to browser").await?;
    for person in [&grace, &alan] {
        wait_until_pending(&person.tab, &after).await?;
    }
    mine_one(&ada.tab).await?;
    wait_for_one_tip(&tabs).await?;
    mine_one(&alan.tab).await?;
    wait_for_one_tip(&tabs).await?;
    for person in people {
        wait_until_confirmed(&person.tab, &before, 3).await?;
        wait_until_confirmed(&person.tab, &after, 2).await?;
        wait_for_direct(&person.tab, 2).await?;
    }
    alan.tab.screenshot("direct-links-alone").await?;

    lose_each_other(&people).await?;

    // With the relay back, the same links go on, and who wants none any more has none.
    relay.restart().await?;
    wait_for_peers(&ada.tab, 2).await?;
    wait_for_direct(&ada.tab, 2).await?;
    alan.tab.click("#direct-links").await?;
    wait_for_direct(&alan.tab, 0).await?;
    wait_for_direct(&ada.tab, 1).await?;

    // The choice is the browser's, for this room.
    ada.tab.reload().await?;
    ada.tab.wait_until_ready().await?;
    wait_for_direct(&ada.tab, 1).await?;
    for person in [ada, grace, alan] {
        person.close().await?;
    }
    Ok(())
}

/// A member that is no browser says to have direct links, and hears of connections from nobody but who wants them.
#[tokio::test]
async fn nobody_learns_an_address_before_a_person_wants_direct_links() -> Result<()> {
    let relay = Relay::start(&dist()?).await?;
    let ada = Person::with_addresses(&relay).await?;
    let grace = Person::with_addresses(&relay).await?;
    for person in [&ada, &grace] {
        wait_for_peers(&person.tab, 1).await?;
        wait_until_whole(&person.tab).await?;
        person.tab.evaluate(COUNT).await?;
    }
    let mut spy = Spy::join(&relay).await?;
    post(&ada.tab, "without").await?;
    mine_one(&ada.tab).await?;
    wait_for_one_tip(&[&ada.tab, &grace.tab]).await?;
    spy.hear_until(|message| message[0] == NEW_BLOCK).await?;
    assert!(spy.connects.is_empty(), "nobody wants any");
    for person in [&ada, &grace] {
        assert_eq!(person.tab.evaluate("made").await?, 0);
        wait_for_direct(&person.tab, 0).await?;
    }

    switch(&ada.tab).await?;
    spy.hear_until(|message| has(message, b"candidate")).await?;
    assert_eq!(spy.connects.len(), 1, "the other still says nothing of it");
    assert_ne!(ada.tab.evaluate("made").await?, 0);
    assert_eq!(grace.tab.evaluate("made").await?, 0);
    for person in [ada, grace] {
        person.close().await?;
    }
    Ok(())
}

/// The tag of a message with a block that its sender has found.
const NEW_BLOCK: u8 = 6;

/// What stands in a message of direct links.
const DOMAIN: &[u8] = b"chalkchain direct v1\n";

/// A member of the Commons that says to have direct links, under the greatest number, so that others begin.
struct Spy {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    /// Who said something of direct links.
    connects: BTreeSet<u32>,
}

impl Spy {
    async fn join(relay: &Relay) -> Result<Self> {
        let (socket, _) = connect_async(relay.socket_url())
            .await
            .expect("the relay answers");
        let connects = BTreeSet::new();
        let mut spy = Self { socket, connects };
        let room = RoomId(Room::commons().genesis().to_bytes());
        let (version, pass) = (wire::VERSION, None);
        spy.say(&ClientFrame::Hello {
            version,
            room,
            pass,
        })
        .await;
        let here = [DOMAIN, &[0], &[u8::MAX; 8]].concat();
        let here = node::message::Message::Room(here).encode();
        spy.say(&ClientFrame::Broadcast(here)).await;
        Ok(spy)
    }

    async fn say(&mut self, frame: &ClientFrame) {
        let message = Message::binary(wire::encode(frame));
        self.socket.send(message).await.expect("the relay listens");
    }

    /// Hears what nodes say to it until one says such a thing.
    async fn hear_until(&mut self, is_such: impl Fn(&[u8]) -> bool) -> Result<()> {
        let heard = timeout(DEADLINE, async {
            while let Some(Ok(frame)) = self.socket.next().await {
                let Ok(RelayFrame::Message { from, payload }) = wire::decode(&frame.into_data())
                else {
                    continue;
                };
                if has(&payload, DOMAIN) {
                    self.connects.insert(from.0);
                }
                if is_such(&payload) {
                    return true;
                }
            }
            false
        });
        assert!(heard.await.unwrap_or(false), "the spy hears it in time");
        Ok(())
    }
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
