//! What the page's words mean.

use std::cmp::Ordering;

use js_sys::{Array, Intl::Collator, Object};
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::text::{language::Language, papers::say};

/// The words, by the names of their texts.
pub(super) const TERMS: [&str; 44] = [
    "account",
    "address",
    "bit",
    "block",
    "blockchain",
    "bytes",
    "coin",
    "confirmation",
    "consensus",
    "difficulty",
    "double-spend",
    "escrow",
    "fee",
    "fork",
    "genesis",
    "hard-fork",
    "hash",
    "hash-power",
    "header",
    "host",
    "key",
    "ledger",
    "majority",
    "merkle",
    "miner",
    "node",
    "nonce",
    "peer",
    "pool",
    "proof-of-work",
    "relay",
    "reorganisation",
    "reward",
    "selfish",
    "sequence",
    "sha-256",
    "signature",
    "signer",
    "simulation",
    "soft-fork",
    "stamp",
    "target",
    "tip",
    "transaction",
];

/// The glossary, in the order of its language's alphabet.
pub(super) fn glossary(language: Language) -> Html {
    let mut terms = TERMS.map(|name| {
        let key = format!("paper-term-{name}");
        (say(&key, &[]), say(&format!("{key}-is"), &[]))
    });
    let tags = Array::of1(&JsValue::from_str(language.tag()));
    let compare = Collator::new(&tags, &Object::new()).compare();
    terms.sort_by(|(one, _), (other, _)| {
        let (one, other) = (JsValue::from_str(one), JsValue::from_str(other));
        let order = compare.call2(&JsValue::UNDEFINED, &one, &other);
        let order = order.ok().and_then(|order| order.as_f64());
        order.map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    });
    let entry = |(term, meaning): (String, String)| {
        html! { <div key={term.clone()}><dt>{ term }</dt><dd>{ meaning }</dd></div> }
    };
    html! { <dl class="glossary">{ for terms.into_iter().map(entry) }</dl> }
}
