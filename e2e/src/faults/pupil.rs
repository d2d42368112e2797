//! Who is in the class: a native node, or a page in a browser.

use std::time::Duration;

use api::{LinkState, Payload, Reply, Request, Status, TransactionState};
use ledger::Room;
use native::headless::{NodeConfig, NodeHandle, start};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::timeout;

use crate::{Browser, Error, Profile, Proxy, Relay, Result, Tab};

/// Has a page find a block, unless it takes longer than so many milliseconds.
const FIND: &str = "Promise.race([
    chalkchain.mineOne().then(() => null, () => null),
    new Promise(done => setTimeout(done, WITHIN, null)),
])";

/// The transactions of a list that are in no block of a page's chain.
const MISSING: &str = "Promise.all(LIST.map(txid =>
    chalkchain.tx(txid).then(({ state }) => state.block ? [] : [txid], () => [txid])
)).then(each => each.flat())";

/// One of the class.
pub(super) enum Pupil {
    Native {
        node: NodeHandle,
        /// Its wire to the relay if that is a bad one.
        proxy: Option<Proxy>,
        _data: TempDir,
    },
    Page {
        tab: Tab,
        browser: Box<Browser>,
        _profile: Profile,
    },
}

impl Pupil {
    /// A native node, over a wire of its own or none.
    pub(super) fn native(room: &Room, relay: &Relay, proxy: Option<Proxy>) -> Result<Self> {
        let port = proxy.as_ref().map_or(relay.port(), Proxy::port);
        let data = TempDir::new()?;
        let config = NodeConfig {
            room: room.clone(),
            data: data.path().to_owned(),
            relays: vec![format!("ws://127.0.0.1:{port}/relay")],
            peers: Vec::new(),
            mine: 0,
        };
        let node = start(&config).map_err(|error| Error::Start {
            program: "a headless node",
            why: error.to_string(),
        })?;
        Ok(Self::Native {
            node,
            proxy,
            _data: data,
        })
    }

    /// A browser on the page that the relay serves.
    pub(super) async fn page(room: &Room, relay: &Relay) -> Result<Self> {
        let profile = Profile::new()?;
        let browser = Browser::open(&profile).await?;
        browser.expect_no_relay();
        let link = relay.url(&format!("/#{}", room.to_link()));
        let tab = browser.open_tab(&link).await?;
        tab.wait_until_ready().await?;
        Ok(Self::Page {
            tab,
            browser: Box::new(browser),
            _profile: profile,
        })
    }

    /// Its wire, if that is a bad one.
    pub(super) fn proxy(&self) -> Option<&Proxy> {
        match self {
            Self::Native { proxy, .. } => proxy.as_ref(),
            Self::Page { .. } => None,
        }
    }

    /// Posts, and gives the post's id; none if its pool is full, which is no loss, as who posts is told.
    pub(super) async fn say(&self, text: String) -> Option<String> {
        match self {
            Self::Native { node, .. } => {
                let payload = Payload::Post {
                    text,
                    reply_to: None,
                };
                let fee = Some(0);
                match node.request(Request::Submit { payload, fee }).await {
                    Ok(Reply::Submitted(submitted)) => Some(submitted.txid),
                    _ => None,
                }
            }
            Self::Page { tab, .. } => {
                let submitted = tab.call("post", json!([text, { "fee": 0 }])).await.ok()?;
                Some(submitted["txid"].as_str()?.to_owned())
            }
        }
    }

    /// Looks for a block, no longer than this. Others may find it sooner, and then it takes longer.
    pub(super) async fn find(&self, within: Duration) {
        match self {
            Self::Native { node, .. } => {
                let _ = timeout(within, node.request(Request::MineOne)).await;
            }
            Self::Page { tab, .. } => {
                let within = within.as_millis().to_string();
                let _ = tab.evaluate(&FIND.replace("WITHIN", &within)).await;
            }
        }
    }

    /// Ends its search. A node that is gone is found out by the next look at it.
    pub(super) async fn stop(&self) {
        match self {
            Self::Native { node, .. } => {
                let _ = node.request(Request::Stop).await;
            }
            Self::Page { tab, .. } => {
                let _ = tab.call("stop", json!([])).await;
            }
        }
    }

    pub(super) async fn status(&self) -> Result<Status> {
        match self {
            Self::Native { node, .. } => match node.request(Request::Status).await {
                Ok(Reply::Status(status)) => Ok(status),
                other => Err(Error::Relay(format!("a node gives no status: {other:?}"))),
            },
            Self::Page { tab, .. } => {
                let status = tab.call("status", json!([])).await?;
                serde_json::from_value(status)
                    .map_err(|error| Error::Relay(format!("a page gives no status: {error}")))
            }
        }
    }

    /// Whether all of its links are open. A page without other tabs has one that says so.
    pub(super) fn is_in_the_room(status: &Status) -> bool {
        let mut links = status.links.iter();
        links.all(|link| link.state == LinkState::Open)
    }

    /// Posts that are in no block of its chain.
    pub(super) async fn missing(&self, posts: &[String]) -> Result<Vec<String>> {
        match self {
            Self::Native { node, .. } => {
                let mut missing = Vec::new();
                for txid in posts {
                    let tx = Request::Tx { txid: txid.clone() };
                    let is_there = matches!(
                        node.request(tx).await,
                        Ok(Reply::Transaction(transaction))
                            if matches!(transaction.state, TransactionState::Included(_))
                    );
                    if !is_there {
                        missing.push(txid.clone());
                    }
                }
                Ok(missing)
            }
            Self::Page { tab, .. } => {
                let list = Value::from(posts).to_string();
                let missing = tab.evaluate(&MISSING.replace("LIST", &list)).await?;
                let ids = missing.as_array().into_iter().flatten();
                Ok(ids
                    .filter_map(|txid| Some(txid.as_str()?.to_owned()))
                    .collect())
            }
        }
    }

    /// Ends it.
    ///
    /// # Errors
    /// If its page wrote errors to the console that a relay's death does not explain.
    pub(super) async fn leave(self) -> Result<()> {
        match self {
            Self::Native { .. } => Ok(()),
            Self::Page { browser, .. } => browser.close().await,
        }
    }
}
