//! The methods of the API: what each takes and what its promise gives.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::printer::comment;

/// A method: its name, the request that describes it (the same name where there is none), its arguments,
/// and what its promise gives.
type Call = (&'static str, &'static str, &'static str, &'static str);

const BLOCK: &str = "hashOrHeight: string | number";

/// All, in the order of the page's own list.
const CALLS: [Call; 37] = [
    (
        "post",
        "submit",
        "text: string, options?: { replyTo?: string; fee?: number }",
        "Submitted",
    ),
    (
        "transfer",
        "",
        "to: string, amount: number, options?: { fee?: number; memo?: string }",
        "Submitted",
    ),
    (
        "submit",
        "",
        "payload: PayloadGiven, options?: { fee?: number }",
        "Submitted",
    ),
    (
        "raiseFee",
        "",
        "txid: string, options?: { fee?: number }",
        "Submitted",
    ),
    (
        "mine",
        "",
        "options?: Partial<MiningChoice>",
        "MiningStatus",
    ),
    (
        "tryNonce",
        "",
        "options?: { block?: string; nonce?: number }",
        "Attempt",
    ),
    ("stop", "", "", "MiningStatus"),
    ("mineOne", "", "", "Block"),
    ("status", "", "", "Status"),
    (
        "chain",
        "",
        "options?: { from?: number; count?: number }",
        "Block[]",
    ),
    ("block", "", BLOCK, "Block"),
    ("addBlock", "", "raw: string", "Added"),
    ("tx", "", "txid: string", "Transaction"),
    ("pending", "", "", "Transaction[]"),
    ("account", "", "addressOrName: string", "Account"),
    (
        "posts",
        "",
        "options?: { limit?: number; before?: string }",
        "Post[]",
    ),
    ("offers", "", "", "Offer[]"),
    ("orders", "", "", "Order[]"),
    ("stamps", "", "options: { hash: string }", "Stamp[]"),
    ("proof", "", "txid: string", "Receipt"),
    ("verify", "", "receipt: Receipt", "Verified"),
    ("names", "", "", "Name[]"),
    ("consortium", "", "", "Consortium"),
    ("vote", "", "ballot: Ballot", "Consortium"),
    ("tree", "", "options?: { depth?: number }", "TreeNode[]"),
    ("peers", "", "", "Peer[]"),
    (
        "merkle",
        "",
        "hashOrHeight: string | number, options?: { txid?: string }",
        "MerkleTree",
    ),
    (
        "statistics",
        "",
        "options?: { count?: number }",
        "Statistics",
    ),
    ("results", "", "", "PersonResult[]"),
    ("host", "", "order: HostOrder", "Conditions"),
    ("roster", "", "", "Member[]"),
    ("create", "", "params: RoomParams", "RoomInfo"),
    ("join", "", "linkOrCode: string", "RoomInfo"),
    (
        "leave",
        "",
        "options?: { erase?: boolean | \"room\" }",
        "Left",
    ),
    ("exportRoom", "export", "", "Uint8Array"),
    ("prune", "", "options?: { keep?: number }", "Pruned"),
    (
        "importRoom",
        "import",
        "bytes: Uint8Array | ArrayBuffer",
        "Imported",
    ),
];

/// What no request describes.
const DESCRIBED: [(&str, &str); 4] = [
    (
        "post",
        "Signs a post, or an answer to one, and hands it to the pool.",
    ),
    (
        "create",
        "Makes a room and enters it. Resolves when its node is ready.",
    ),
    (
        "join",
        "Enters a room by its link or its code, or the relay's default room by `commons`. Resolves when its node is ready.",
    ),
    (
        "leave",
        "Leaves the room: its node ends. With `erase: \"room\"` all that this browser keeps of the room is erased, with `erase: true` all that it keeps of this program: identities, rooms, settings. A key whose recovery words nobody has is lost then. The other tabs leave then, too.",
    ),
];

const REFUSAL: &str = "
/** What a promise is rejected with: a refusal names its rule and the values that it compared. */
export interface Refusal extends Error {
  family: Family;
  rule: string;
  details: Record<string, string>;
}
";

const ON: &str = "  /** Hears an event from now on. Gives, at once, a function that ends it. */
  on<Name extends keyof Events>(event: Name, hear: (content: Events[Name]) => void): () => void;
";

/// The interface of all methods.
pub(super) fn interface(definitions: &Map<String, Value>) -> String {
    let mut out = REFUSAL.trim_start().to_owned();
    out.push('\n');
    out.push_str(&comment(
        "A node's API. Amounts are whole numbers in 1/100 coin, hashes 64 hex digits as they are shown; a promise that is refused is rejected with a `Refusal`.",
        "",
    ));
    out.push_str("export interface Chalkchain {\n");
    for (name, request, arguments, gives) in CALLS {
        let request = if request.is_empty() { name } else { request };
        out.push_str(&comment(&description(definitions, name, request), "  "));
        let _ = writeln!(out, "  {name}({arguments}): Promise<{gives}>;");
    }
    out.push_str(ON);
    out.push_str("}\n");
    out
}

fn description(definitions: &Map<String, Value>, name: &str, request: &str) -> String {
    if let Some((_, text)) = DESCRIBED.iter().find(|(known, _)| *known == name) {
        return (*text).to_owned();
    }
    let requests = ["Request", "RequestGiven"]
        .into_iter()
        .filter_map(|name| definitions.get(name)?["oneOf"].as_array());
    let found = requests
        .flatten()
        .find(|one| one["properties"]["call"]["const"] == request);
    let text = found
        .and_then(|one| one["description"].as_str())
        .unwrap_or_default();
    // What it gives is said by its type.
    let end = text.rfind(" Gives `").unwrap_or(text.len());
    text[..end].replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the page names its calls and events.
    const PAGE: &str = include_str!("../../../src/services/js_api/mod.rs");

    /// The names in one of the page's lists.
    fn listed(list: &str) -> Vec<&'static str> {
        let (_, rest) = PAGE.split_once(list).expect("the list");
        let (_, rest) = rest.split_once("= [").expect("its begin");
        let (names, _) = rest.split_once("];").expect("its end");
        names.split('"').skip(1).step_by(2).collect()
    }

    #[test]
    fn every_call_of_the_page_is_declared_and_no_other() {
        assert_eq!(listed("const CALLS:"), CALLS.map(|(name, ..)| name));
    }

    #[test]
    fn every_event_of_the_page_is_declared_and_no_other() {
        let definitions = api::schema::definitions("/$defs");
        let events: Vec<_> = api::schema::events(&definitions)
            .map(|(name, _)| name)
            .collect();
        assert_eq!(listed("const EVENTS:"), events);
    }

    #[test]
    fn every_call_is_described_and_every_type_is_there() {
        let definitions = api::schema::definitions("/$defs");
        let built_in = ["Promise", "Uint8Array", "ArrayBuffer", "Partial"];
        for (name, request, arguments, gives) in CALLS {
            let request = if request.is_empty() { name } else { request };
            assert!(
                !description(&definitions, name, request).is_empty(),
                "{name}"
            );
            let words = [arguments, gives].join(" ");
            let types = words.split(|c: char| !c.is_ascii_alphanumeric());
            for one in types.filter(|word| word.starts_with(|c: char| c.is_ascii_uppercase())) {
                let is_known = built_in.contains(&one) || definitions.contains_key(one);
                assert!(is_known, "{name}: {one}");
            }
        }
    }
}
