//! A browser in a lively room, and everything that a person can look at there.

mod axe;
mod look;
mod screens;

use std::path::Path;

use api::{Payload, Request};
use serde_json::json;

pub use self::{
    axe::Axe,
    look::Look,
    screens::{View, views},
};
use crate::{
    Browser, DEADLINE, NativePeer, Profile, Relay, Result, Tab,
    lively::{ADA, Lively, PEOPLE, entropy, lively},
    unix_now, wait_for,
};

/// Who is there beside the browser's person: all others.
const PEERS: std::ops::Range<usize> = 1..PEOPLE.len();

/// A relay, some nodes, and the browser of the room's host.
pub struct Stage {
    /// The relay, which serves the page.
    pub relay: Relay,
    /// The host's browser.
    pub browser: Browser,
    /// Its tab, in the room.
    pub tab: Tab,
    /// The others, by their number in [`PEOPLE`] less one.
    pub peers: Vec<NativePeer>,
    _profile: Profile,
}

impl Stage {
    /// Lives through a room's past, enters it as its host, and sees how the branch that she is on is
    /// undone.
    ///
    /// # Errors
    /// If a program is missing, or something does not come in time.
    pub async fn open(page: &Path) -> Result<Self> {
        let relay = Relay::start(page).await?;
        let Lively {
            room,
            records,
            winners,
        } = lively(unix_now());
        let address = format!("ws://localhost:{}/relay", relay.port());
        let join =
            |person| NativePeer::join(&address, room.clone(), records.clone(), entropy(person));
        let peers: Vec<_> = PEERS.map(join).collect();
        let profile = Profile::new()?;
        let browser = Browser::open(&profile).await?;
        // Welcome starts no node: the browser is somebody else before it looks around.
        let tab = browser.open_tab(&relay.url("/")).await?;
        let items = json!([
            ["chalk/identity", stored(entropy(ADA))],
            ["chalk/room", room.to_link()]
        ]);
        tab.evaluate(&format!(
            "{items}.forEach(([key, value]) => localStorage.setItem(key, value))"
        ))
        .await?;
        tab.goto(&relay.url("/feed")).await?;
        tab.wait_until_ready().await?;
        let stage = Self {
            relay,
            browser,
            tab,
            peers,
            _profile: profile,
        };
        let losing = stage.peers[0].tip();
        stage
            .wait_for_tip("the room's past", |tip| tip == losing)
            .await?;
        for winner in winners {
            stage.peers[0].broadcast(winner);
        }
        stage
            .wait_for_tip("the other branch", |tip| tip != losing)
            .await?;
        stage.chat();
        wait_for("what waits", DEADLINE, async || {
            let status = stage.tab.call("status", json!([])).await?;
            Ok((status["pending"].as_u64() >= Some(4)).then_some(()))
        })
        .await?;
        Ok(stage)
    }

    async fn wait_for_tip(&self, what: &str, is_it: impl Fn(&str) -> bool) -> Result<()> {
        wait_for(what, DEADLINE, async || {
            let status = self.tab.call("status", json!([])).await?;
            Ok(status["tip"].as_str().filter(|tip| is_it(tip)).map(drop))
        })
        .await
    }

    /// Things that wait for the next block.
    fn chat(&self) {
        let post = |text: &str| Request::Submit {
            payload: Payload::Post {
                text: text.to_owned(),
                reply_to: None,
            },
            fee: Some(0),
        };
        let pay = |to: &str, amount| Request::Transfer {
            to: to.to_owned(),
            amount,
            fee: Some(5),
            memo: None,
        };
        let said = [
            (1, pay("Ada", 150)),
            (
                3,
                post("Did you see that? Two blocks were wiped off the board."),
            ),
            (4, pay("Radia", 80)),
            (
                6,
                post("We were alone for half a minute and had more luck."),
            ),
        ];
        for (person, request) in said {
            let answer = self.peers[person - 1].request(request);
            answer.expect("people of the room can say and pay this");
        }
    }

    /// Goes to an address as a link of the page does, so that the node goes on and knows what it saw, and
    /// waits until the screen is there.
    ///
    /// # Errors
    /// If it does not come.
    pub async fn show(&self, view: &View) -> Result<()> {
        // Twice: what was opened on a screen is closed by leaving it.
        for path in ["/nowhere", &view.path] {
            let go = format!(
                "(history.pushState(null, '', {}), dispatchEvent(new PopStateEvent('popstate')), 0)",
                json!(path)
            );
            self.tab.evaluate(&go).await?;
        }
        wait_for(view.name, DEADLINE, async || {
            Ok(self.tab.exists(view.is_there).await?.then_some(()))
        })
        .await?;
        if let Some(action) = view.action {
            wait_for(view.name, DEADLINE, async || {
                Ok((self.tab.evaluate(action).await? == true).then_some(()))
            })
            .await?;
        }
        Ok(())
    }

    /// Closes the browser.
    ///
    /// # Errors
    /// If a page wrote an error to the console.
    pub async fn close(self) -> Result<()> {
        self.browser.close().await
    }
}

/// An identity as a browser's storage keeps it: its bytes and Fletcher's checksum modulo 255, as hex.
fn stored(entropy: [u8; 16]) -> String {
    let (mut sum, mut sum_of_sums) = (0_u32, 0_u32);
    for byte in entropy {
        sum = (sum + u32::from(byte)) % 255;
        sum_of_sums = (sum_of_sums + sum) % 255;
    }
    let check = [sum, sum_of_sums].map(|n| u8::try_from(n).unwrap_or(u8::MAX));
    format!("{}{}", hex::encode(entropy), hex::encode(check))
}
