//! A room of one: two programs in this tab are its classmates, each a full node with a key of its own
//! that hears the others as tabs of a browser hear each other. They post, pay, buy and mine.

use std::cell::RefCell;

use api::{
    ApiError, Offer, OrderStatus, Outcome, Payload, Reply, Request, RoomInfo, RoomParams,
    host::{RoomChoice, Who},
};
use gloo_timers::future::sleep;
use js_sys::Math;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

use super::{
    identity,
    node::{NodeHandle, Setting},
};
use crate::text::t;

/// Item of the tab's storage: the room's genesis hash and the classmates' keys.
const ITEM: &str = "chalk/practice";
/// Classmates.
const COUNT: usize = 2;
/// A block should take so long, and takes so many hashes at first.
const SPACING_S: u32 = 10;
const DIFFICULTY: u64 = 20_000;
/// What a classmate pays at a time, in 1/100 coin.
const GIFT: u64 = 100;

thread_local! {
    /// The room in which classmates live.
    static HERE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Makes a room for one, and lets the classmates in.
///
/// # Errors
/// Why the room can't be made.
pub(crate) async fn start(node: &NodeHandle) -> Result<(), ApiError> {
    let params = RoomParams {
        name: t!("practice-room"),
        coin: "nib".to_owned(),
        target_spacing: Some(SPACING_S),
        starting_difficulty: Some(DIFFICULTY),
        ..RoomParams::default()
    };
    let room = node.enter(RoomChoice::New(params)).await?;
    let keys: Vec<_> = (0..COUNT).filter_map(|_| identity::random().ok()).collect();
    let written: Vec<_> = keys.iter().map(|key| identity::encode(*key)).collect();
    if let Some(storage) = identity::session_storage() {
        // A tab without storage has classmates until it is loaded again.
        let _ = storage.set_item(ITEM, &format!("{},{}", room.genesis, written.join(",")));
    }
    let_in(node, &room, &keys);
    Ok(())
}

/// Lets the classmates in again, where the page was loaded again in their room.
pub(crate) fn resume(node: &NodeHandle, room: &RoomInfo) {
    let item =
        identity::session_storage().and_then(|storage| storage.get_item(ITEM).ok().flatten());
    let Some((genesis, keys)) = item.as_deref().and_then(|item| item.split_once(',')) else {
        return;
    };
    if genesis == room.genesis && !is_in(&room.genesis) {
        let keys: Vec<_> = keys.split(',').filter_map(identity::decode).collect();
        let_in(node, room, &keys);
    }
}

/// Whether classmates live in the room with this genesis hash.
pub(crate) fn is_in(genesis: &str) -> bool {
    HERE.with_borrow(|here| here.as_deref() == Some(genesis))
}

fn let_in(node: &NodeHandle, room: &RoomInfo, keys: &[[u8; 16]]) {
    HERE.set(Some(room.genesis.clone()));
    for (nth, entropy) in keys.iter().enumerate() {
        let classmate = Classmate {
            node: NodeHandle::new(Setting {
                who: Who::Open(*entropy),
                relays: Vec::new(),
                cores: 1,
                is_own_page: true,
            }),
            person: node.clone(),
            room: room.clone(),
            nth,
        };
        spawn_local(async move {
            // One that can't come in is missed, and nothing else is lost.
            let _ = classmate.live().await;
        });
    }
}

struct Classmate {
    node: NodeHandle,
    /// The node of who practises.
    person: NodeHandle,
    room: RoomInfo,
    nth: usize,
}

impl Classmate {
    async fn live(&self) -> Result<(), ApiError> {
        let link = RoomChoice::Link(self.room.link.clone());
        self.node.enter(link).await?;
        let name = t!("practice-name", number = self.nth + 1);
        // After the page was loaded again the name is its own already.
        let _ = self.submit(Payload::ClaimName { name }).await;
        loop {
            // Between three and nine seconds, so that nobody can count along.
            sleep(Duration::from_millis(3_000 + chance(6_000))).await;
            let Ok(Reply::Status(status)) = self.person.request(Request::Status).await else {
                return Ok(());
            };
            if status.room.genesis != self.room.genesis {
                return Ok(());
            }
            // What the pool or a rule refuses is tried otherwise the next time.
            let _ = self.act(&status.me.address, status.pending).await;
        }
    }

    async fn act(&self, person: &str, waiting: u32) -> Result<(), ApiError> {
        if self.trade(person).await? {
            return Ok(());
        }
        match chance(10) {
            0 | 1 => self.submit(post()).await,
            2 => {
                let to = person.to_owned();
                let memo = t!("practice-memo");
                self.submit(Payload::Transfer {
                    to,
                    amount: GIFT,
                    memo,
                })
                .await
            }
            3..=5 if waiting == 0 => Ok(()),
            _ => self.node.request(Request::MineOne).await.map(drop),
        }
    }

    /// Orders what the person offers, and releases the money once it is said to be handed over.
    /// Gives whether it did something.
    async fn trade(&self, person: &str) -> Result<bool, ApiError> {
        let Reply::Status(me) = self.node.request(Request::Status).await? else {
            return Ok(false);
        };
        let (Reply::Orders(orders), Reply::Offers(offers)) = (
            self.node.request(Request::Orders).await?,
            self.node.request(Request::Offers).await?,
        ) else {
            return Ok(false);
        };
        let open = orders.iter().find(|order| {
            order.buyer == me.me.address
                && matches!(order.status, OrderStatus::Open | OrderStatus::Pending)
        });
        if let Some(order) = open {
            let posts = Request::Posts {
                limit: Some(100),
                before: None,
            };
            let Reply::Posts(posts) = self.node.request(posts).await? else {
                return Ok(false);
            };
            let is_told = posts.iter().any(|post| {
                post.from == person && post.reply_to.as_deref() == Some(order.txid.as_str())
            });
            if !is_told || order.status == OrderStatus::Pending {
                return Ok(false);
            }
            let order = order.txid.clone();
            let outcome = Outcome::Release;
            return self
                .submit(Payload::Settle { order, outcome })
                .await
                .map(|()| true);
        }
        let wanted = |offer: &&Offer| {
            offer.seller == person && offer.stock > 0 && offer.price + 20 <= me.me.spendable
        };
        match offers.iter().find(wanted).filter(|_| chance(2) == 0) {
            Some(offer) => {
                let order = Payload::Order {
                    offer: offer.txid.clone(),
                    quantity: 1,
                    price: Some(offer.price),
                };
                self.submit(order).await.map(|()| true)
            }
            None => Ok(false),
        }
    }

    async fn submit(&self, payload: Payload) -> Result<(), ApiError> {
        let request = Request::Submit { payload, fee: None };
        self.node.request(request).await.map(drop)
    }
}

/// Something to say.
fn post() -> Payload {
    let text = match chance(6) {
        0 => t!("practice-says-tip"),
        1 => t!("practice-says-fee"),
        2 => t!("practice-says-fork"),
        3 => t!("practice-says-sell"),
        4 => t!("practice-says-mine"),
        _ => t!("practice-says-hello"),
    };
    Payload::Post {
        text,
        reply_to: None,
    }
}

/// A whole number below `of`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "below a small number and not negative"
)]
fn chance(of: u32) -> u64 {
    (Math::random() * f64::from(of)) as u64
}
