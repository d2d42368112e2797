//! What people want of their nodes: posts, replies, payments, names.
//!
//! One arm for each kind of [`Wish`]; a new kind of transaction gets a wish, an arm here, and an arm
//! in the model.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use api::{Ballot, OrderStatus, Outcome, Payload, Reply, Request};
use ledger::Role;

use crate::{
    random::{Random, Stream},
    scenario::{HostId, Wish},
    world::World,
};

/// Asks a host's node for what its person wants. A refusal is fine: people want too much.
pub(crate) fn fulfil(world: &mut World, host: HostId, wish: Wish, salt: u64) {
    let text = format!("{salt:016x} of {host}");
    let request = match wish {
        Wish::Post => said(text.clone(), None),
        Wish::Reply => {
            let newest = Request::Posts {
                limit: Some(1),
                before: None,
            };
            let reply_to = match world.ask(host, newest) {
                Some(Ok(Reply::Posts(posts))) => posts.first().map(|post| post.txid.clone()),
                _ => None,
            };
            said(text.clone(), reply_to)
        }
        Wish::Pay(to, amount) => Request::Transfer {
            to: world.address_of(to),
            amount,
            fee: Some(salt % 4),
            memo: None,
        },
        Wish::Claim(number) => submit(Payload::ClaimName {
            name: name(number, host),
        }),
        Wish::Stamp(number) => submit(Payload::Stamp {
            name: "notes.txt".into(),
            hash: None,
            // The same few files, so that several people stamp one.
            file: Some(hex::encode([number; 9])),
        }),
        Wish::Offer(stock, price) => submit(Payload::Offer {
            title: format!("Things of {host}"),
            text: text.clone(),
            price,
            stock,
        }),
        Wish::Vote(about, role, admit) => vote(world, about, role, admit),
        Wish::Withdraw | Wish::Order(_) | Wish::Settle(_) => {
            let Some(payload) = market(world, host, wish, salt) else {
                return;
            };
            submit(payload)
        }
    };
    let is_said = matches!(wish, Wish::Post | Wish::Reply);
    if let Some(Ok(Reply::Submitted(_))) = world.ask(host, request)
        && is_said
    {
        world.promise(host, text);
    }
}

/// What somebody does with the offers and orders that there are.
fn market(world: &mut World, host: HostId, wish: Wish, salt: u64) -> Option<Payload> {
    let own = world.address_of(host);
    let mut random = Random::of(salt, Stream::Deed(salt));
    match wish {
        Wish::Withdraw | Wish::Order(_) => {
            let Some(Ok(Reply::Offers(offers))) = world.ask(host, Request::Offers) else {
                return None;
            };
            if let Wish::Order(quantity) = wish {
                let others: Vec<_> = offers.iter().filter(|offer| offer.seller != own).collect();
                return Some(Payload::Order {
                    offer: random.pick(&others)?.txid.clone(),
                    quantity,
                    price: None,
                });
            }
            let mine = offers.into_iter().find(|offer| offer.seller == own)?;
            Some(Payload::WithdrawOffer { offer: mine.txid })
        }
        Wish::Settle(to_seller) => {
            let Some(Ok(Reply::Orders(orders))) = world.ask(host, Request::Orders) else {
                return None;
            };
            let open: Vec<_> = orders
                .iter()
                .filter(|order| order.status == OrderStatus::Open)
                .collect();
            Some(Payload::Settle {
                order: random.pick(&open)?.txid.clone(),
                outcome: if to_seller {
                    Outcome::Release
                } else {
                    Outcome::Refund
                },
            })
        }
        _ => None,
    }
}

/// A vote on a host's account, or as a member on its second one.
fn vote(world: &World, about: HostId, role: Role, admit: bool) -> Request {
    let host = &world.hosts()[usize::from(about)];
    let [own, spare] = host.accounts();
    let (role, key) = match role {
        Role::Signer => (api::Role::Signer, own),
        Role::Member => (api::Role::Member, spare),
    };
    Request::Vote(Ballot {
        role,
        address: key.to_string(),
        admit,
    })
}

/// Names are few, so that people claim the same, in upper and lower case.
fn name(number: u8, host: HostId) -> String {
    let names = ["Ada", "Bo", "Chi", "Dee", "Eve", "Fox"];
    let name = names[usize::from(number) % names.len()];
    if host.is_multiple_of(2) {
        name.to_string()
    } else {
        name.to_lowercase()
    }
}

fn said(text: String, reply_to: Option<String>) -> Request {
    submit(Payload::Post { text, reply_to })
}

fn submit(payload: Payload) -> Request {
    Request::Submit { payload, fee: None }
}
