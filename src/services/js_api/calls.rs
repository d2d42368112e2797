//! What each call does: from a script's arguments to the node's answer as a plain object. Fetched with
//! the first call.

use std::future::Future;

use api::{ApiError, Event, MiningChoice, Payload, Reply, Request, RoomParams, host::RoomChoice};
use js_sys::{Function, Object, Promise, Uint8Array};
use wasm_bindgen::{JsValue, prelude::Closure};
use wasm_bindgen_futures::future_to_promise;

use super::{
    args::{Args, FlagOrWord, Options},
    convert::{set, to_error, to_js},
};
use crate::services::{
    leave::{Erase, leave},
    node::NodeHandle,
    room_choice::room_choice,
};

/// The word that has a room erased and nothing else.
const ROOM: &str = "room";

/// What a call gives its script.
type Outcome = Result<JsValue, ApiError>;

/// The functions that answer calls, by name.
pub(super) fn calls(node: &NodeHandle) -> Object {
    let door = Door {
        object: Object::new(),
        node: node.clone(),
    };
    install_ledger_calls(&door);
    install_mining_calls(&door);
    install_reading_calls(&door);
    install_room_calls(&door);
    door.object
}

/// Tells a script of an event.
pub(super) fn tell(hear: &Function, event: &Event) {
    let told = to_js(event).map(|event| hear.call1(&JsValue::UNDEFINED, &event));
    // The script's own mistake is its author's to see.
    if let Ok(Err(thrown)) = told {
        web_sys::console::error_1(&thrown);
    }
}

/// An event as scripts get it.
pub(super) fn value(event: &Event) -> Option<JsValue> {
    to_js(event).ok()
}

/// The functions, while they are gathered.
struct Door {
    object: Object,
    node: NodeHandle,
}

impl Door {
    /// A call that asks the node one thing.
    fn asks(
        &self,
        name: &'static str,
        request: impl Fn(&Args) -> Result<Request, ApiError> + 'static,
    ) {
        self.call(name, move |node, args| {
            let answer = request(args).map(|request| {
                node.ensure_started();
                node.request(request)
            });
            async move { to_js(&answer?.await?) }
        });
    }

    /// A call of up to three arguments that gives a promise.
    fn call<F, Answered>(&self, name: &'static str, call: F)
    where
        F: Fn(&NodeHandle, &Args) -> Answered + 'static,
        Answered: Future<Output = Outcome> + 'static,
    {
        let node = self.node.clone();
        let closure =
            Closure::<dyn Fn(JsValue, JsValue, JsValue) -> Promise>::new(move |a, b, c| {
                let args = Args::new(name, [a, b, c]);
                let outcome = call(&node, &args);
                future_to_promise(async move { outcome.await.map_err(|error| to_error(&error)) })
            });
        set(&self.object, name, &closure.into_js_value());
    }
}

fn install_ledger_calls(door: &Door) {
    door.asks("post", |args| {
        let text = args.text(0, "text")?;
        let options = args.options(1, "options")?;
        let reply_to = options.text("replyTo")?;
        submit(Payload::Post { text, reply_to }, &options)
    });
    door.asks("transfer", |args| {
        let options = args.options(2, "options")?;
        Ok(Request::Transfer {
            to: args.text(0, "to")?,
            amount: args.whole(1, "amount")?,
            fee: options.whole("fee")?,
            memo: options.text("memo")?,
        })
    });
    door.asks("submit", |args| {
        let payload = args.value(0, "payload")?;
        submit(payload, &args.options(1, "options")?)
    });
    door.asks("raiseFee", |args| {
        Ok(Request::RaiseFee {
            txid: args.text(0, "txid")?,
            fee: args.options(1, "options")?.whole("fee")?,
        })
    });
}

fn submit(payload: Payload, options: &Options) -> Result<Request, ApiError> {
    Ok(Request::Submit {
        payload,
        fee: options.whole("fee")?,
    })
}

fn install_mining_calls(door: &Door) {
    door.asks("mine", |args| {
        let options = args.options(0, "options")?;
        Ok(Request::Mine(MiningChoice {
            threads: options.small("threads")?,
            cap: options.whole("cap")?,
            gpu: options.flag("gpu")?,
            low_when_hidden: options.flag("lowWhenHidden")?,
        }))
    });
    door.asks("tryNonce", |args| {
        let options = args.options(0, "options")?;
        Ok(Request::TryNonce {
            block: options.text("block")?,
            nonce: options.small("nonce")?,
        })
    });
    door.asks("stop", |_| Ok(Request::Stop));
    door.asks("mineOne", |_| Ok(Request::MineOne));
}

fn install_reading_calls(door: &Door) {
    door.asks("status", |_| Ok(Request::Status));
    door.asks("chain", |args| {
        let options = args.options(0, "options")?;
        Ok(Request::Chain {
            from: options.whole("from")?,
            count: options.small("count")?,
        })
    });
    door.asks("block", |args| {
        let block = args.text_or_whole(0, "hashOrHeight")?;
        Ok(Request::Block { block })
    });
    door.asks("addBlock", |args| {
        let raw = args.text(0, "raw")?;
        Ok(Request::AddBlock { raw })
    });
    door.asks("tx", |args| {
        let txid = args.text(0, "txid")?;
        Ok(Request::Tx { txid })
    });
    door.asks("pending", |_| Ok(Request::Pending));
    door.asks("account", |args| {
        let account = args.text(0, "addressOrName")?;
        Ok(Request::Account { account })
    });
    door.asks("posts", |args| {
        let options = args.options(0, "options")?;
        Ok(Request::Posts {
            limit: options.small("limit")?,
            before: options.text("before")?,
        })
    });
    door.asks("offers", |_| Ok(Request::Offers));
    door.asks("orders", |_| Ok(Request::Orders));
    door.asks("stamps", |args| {
        let options = args.options(0, "options")?;
        let hash = options.text("hash")?.unwrap_or_default();
        Ok(Request::Stamps { hash })
    });
    door.asks("proof", |args| {
        let txid = args.text(0, "txid")?;
        Ok(Request::Proof { txid })
    });
    door.asks("verify", |args| {
        let receipt = args.value(0, "receipt")?;
        Ok(Request::Verify { receipt })
    });
    door.asks("names", |_| Ok(Request::Names));
    door.asks("consortium", |_| Ok(Request::Consortium));
    door.asks("vote", |args| {
        let ballot = args.value(0, "ballot")?;
        Ok(Request::Vote(ballot))
    });
    door.asks("tree", |args| {
        let options = args.options(0, "options")?;
        Ok(Request::Tree {
            depth: options.small("depth")?,
        })
    });
    door.asks("peers", |_| Ok(Request::Peers));
    door.asks("merkle", |args| {
        let block = args.text_or_whole(0, "hashOrHeight")?;
        let txid = args.options(1, "options")?.text("txid")?;
        Ok(Request::Merkle { block, txid })
    });
    door.asks("statistics", |args| {
        let count = args.options(0, "options")?.small("count")?;
        Ok(Request::Statistics { count })
    });
    door.asks("results", |_| Ok(Request::Results));
}

/// What a script wants erased when it leaves.
fn erase_of(args: &Args) -> Result<Erase, ApiError> {
    let erase = args.options(0, "options")?.flag_or_word("erase", ROOM)?;
    Ok(match erase {
        None | Some(FlagOrWord::Flag(false)) => Erase::Nothing,
        Some(FlagOrWord::Flag(true)) => Erase::Everything,
        Some(FlagOrWord::Word) => Erase::Room,
    })
}

fn install_room_calls(door: &Door) {
    door.asks("host", |args| {
        let order = args.value(0, "order")?;
        Ok(Request::Host { order })
    });
    door.asks("roster", |_| Ok(Request::Roster));
    door.call("create", |node, args| {
        let params = args.value::<RoomParams>(0, "params");
        let entered = params.map(|params| node.enter(RoomChoice::New(params)));
        async move { to_js(&entered?.await?) }
    });
    door.call("join", |node, args| {
        let choice = args
            .text(0, "linkOrCode")
            .and_then(|text| room_choice(&text));
        let entered = choice.map(|choice| node.enter(choice));
        async move { to_js(&entered?.await?) }
    });
    door.call("leave", |node, args| {
        let left = erase_of(args).and_then(|erase| leave(node, erase));
        async move { to_js(&left?) }
    });
    door.call("exportRoom", |node, _| {
        node.ensure_started();
        let answer = node.request(Request::Export);
        async move {
            match answer.await? {
                Reply::Exported(exported) => Ok(Uint8Array::from(exported.file.as_slice()).into()),
                other => to_js(&other),
            }
        }
    });
    door.asks("prune", |args| {
        let keep = args.options(0, "options")?.small("keep")?;
        Ok(Request::Prune { keep })
    });
    door.asks("importRoom", |args| {
        let file = args.file(0, "bytes")?;
        Ok(Request::Import { file })
    });
}
