//! What people want of their nodes: posts, replies, payments, names.
//!
//! One arm for each kind of [`Wish`]; a new kind of transaction gets a wish, an arm here, and an arm
//! in the model.

use alloc::{format, string::ToString};

use api::{Payload, Reply, Request};

use crate::{
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
    };
    let is_said = matches!(wish, Wish::Post | Wish::Reply);
    if let Some(Ok(Reply::Submitted(_))) = world.ask(host, request)
        && is_said
    {
        world.promise(host, text);
    }
}

/// Names are few, so that people claim the same, in upper and lower case.
fn name(number: u8, host: HostId) -> alloc::string::String {
    let names = ["Ada", "Bo", "Chi", "Dee", "Eve", "Fox"];
    let name = names[usize::from(number) % names.len()];
    if host.is_multiple_of(2) {
        name.to_string()
    } else {
        name.to_lowercase()
    }
}

fn said(text: alloc::string::String, reply_to: Option<alloc::string::String>) -> Request {
    submit(Payload::Post { text, reply_to })
}

fn submit(payload: Payload) -> Request {
    Request::Submit { payload, fee: None }
}
