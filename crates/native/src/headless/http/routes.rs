//! The table of routes: the one place where they stand.

use api::{
    Account, Added, Ballot, Block, Consortium, Imported, MerkleTree, MiningStatus, Name, Offer,
    Order, Peer, PersonResult, Post, ROOM_FILE_BYTES, Receipt, RoomInfo, Stamp, Statistics, Status,
    Submitted, Transaction, TreeNode, Verified,
};
use serde_json::json;

use super::{
    act, peering, read,
    table::{Named, Route},
};

/// A name that could be somebody's, for examples.
const SOMEBODY: &str = "ada";
/// An id that could be a transaction's, for examples.
const SOME_ID: &str = "0f0e0d0c0b0a09080706050403020100fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0";

const BLOCK: Named = Named {
    name: "block",
    says: "A block's hash, 64 hex digits, on any branch; or a decimal height on the active chain.",
    pattern: "^([0-9a-fA-F]{64}|[0-9]{1,19})$",
    example: "0",
};
const TXID: Named = Named {
    name: "txid",
    says: "A transaction's id, 64 hex digits.",
    pattern: "^[0-9a-fA-F]{64}$",
    example: SOME_ID,
};
const ACCOUNT: Named = Named {
    name: "account",
    says: "An address (`chalk1…`) or a claimed name.",
    pattern: "^[^/]+$",
    example: SOMEBODY,
};

/// All routes, in the order in which they are described.
pub(super) fn table() -> Vec<Route> {
    let mut all = chain();
    all.extend(people());
    all.extend(market());
    all.extend(network());
    all.extend(acting());
    all.extend(description());
    all
}

fn chain() -> Vec<Route> {
    vec![
        Route::get("/status", read::status, "status", "Where the node stands").gives::<Status>(
            "The room, the tip, links, mining, storage and the node's account.",
        ),
        Route::get("/blocks", read::blocks, "blocks", "Blocks of the active chain")
            .more("In ascending height, with the ids of their transactions.")
            .query::<read::Blocks>("from=0&count=10")
            .gives::<Vec<Block>>("The blocks; none above the tip.")
            .has_next()
            .refuses(&[404, 410]),
        Route::get("/blocks/{block}", read::block, "block", "One block, whole")
            .named(BLOCK)
            .gives::<Block>("The block with its transactions.")
            .refuses(&[404, 410]),
        Route::get(
            "/blocks/{block}/raw",
            read::block_bytes,
            "blockBytes",
            "A block's bytes",
        )
        .more("As they are hashed, sent and stored. By its hash a block can't change, so a cache may keep it for ever.")
        .named(BLOCK)
        .gives_other("application/octet-stream", "The bytes.")
        .refuses(&[404, 410]),
        Route::get(
            "/blocks/{block}/merkle",
            read::merkle,
            "merkle",
            "A block's Merkle tree, as seen from one of its transactions",
        )
        .more("By a block's hash it can't change, so a cache may keep it for ever.")
        .named(BLOCK)
        .query::<read::Merkle>("")
        .gives::<MerkleTree>("The levels, the transactions' first and the root last.")
        .refuses(&[404, 410]),
        Route::get("/statistics", read::statistics, "statistics", "The newest blocks in numbers")
            .query::<read::Counted>("count=100")
            .gives::<Statistics>("Difficulty, fees, times and finders."),
        Route::get("/tree", read::tree, "tree", "All known branches down from the tip")
            .query::<read::Tree>("depth=10")
            .gives::<Vec<TreeNode>>("Blocks of all branches, highest first."),
        Route::get("/transactions/{txid}", read::transaction, "transaction", "One transaction")
            .named(TXID)
            .gives::<Transaction>("The transaction, in the chain or waiting.")
            .refuses(&[404, 410]),
        Route::get(
            "/transactions/{txid}/proof",
            read::proof,
            "proof",
            "A Merkle receipt for a transaction",
        )
        .more("Who has the block's header alone can check it.")
        .named(TXID)
        .gives::<Receipt>("The receipt.")
        .refuses(&[404, 409, 410]),
        Route::post("/proofs/verify", read::verify, "verify", "What a receipt proves")
            .more("Whoever made it. It changes nothing and takes no token.")
            .takes::<Receipt>(json!({
                "header": "00".repeat(80), "transaction": "00", "position": 0, "branch": []
            }))
            .gives::<Verified>("The transaction and the block that holds it.")
            .refuses(&[409, 422]),
        Route::get("/pending", read::pending, "pending", "What waits for a block")
            .gives::<Vec<Transaction>>("Transactions in the order a block would take them."),
    ]
}

fn people() -> Vec<Route> {
    vec![
        Route::get(
            "/accounts/{account}",
            read::account,
            "account",
            "What the chain says of an account",
        )
        .named(ACCOUNT)
        .gives::<Account>("Balance, names, blocks found and up to 200 transactions.")
        .refuses(&[404]),
        Route::get("/names", read::names, "names", "Claimed names")
            .gives::<Vec<Name>>("In alphabetical order."),
        Route::get(
            "/results",
            read::results,
            "results",
            "What everybody with a name did",
        )
        .gives::<Vec<PersonResult>>("In alphabetical order, 500 people at most."),
        Route::get(
            "/consortium",
            read::consortium,
            "consortium",
            "Who signs, who acts, and what is voted",
        )
        .more("In a room of approved signers; a room whose blocks are found by work refuses with the rule `notSealed`.")
        .gives::<Consortium>("Signers in the order of their turns, members and standing votes.")
        .refuses(&[409]),
        Route::get("/posts", read::posts, "posts", "Posts")
            .more("Waiting ones first, then newest first.")
            .query::<read::Posts>("limit=20")
            .gives::<Vec<Post>>("The posts.")
            .has_next()
            .refuses(&[404, 410]),
    ]
}

fn market() -> Vec<Route> {
    vec![
        Route::get("/offers", read::offers, "offers", "Offers that stand")
            .gives::<Vec<Offer>>("Waiting ones first, then newest first."),
        Route::get("/orders", read::orders, "orders", "Orders")
            .gives::<Vec<Order>>("Waiting, then open, then settled ones, each newest first; 500 of the settled ones at most."),
        Route::get("/stamps", read::stamps, "stamps", "Stamps of a file")
            .query::<read::Stamps>(
                "hash=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            )
            .gives::<Vec<Stamp>>("The earliest first, which is the proof; waiting ones last."),
    ]
}

fn network() -> Vec<Route> {
    vec![
        Route::get("/rooms", read::rooms, "rooms", "Rooms that this program is in")
            .more("In the order in which they were given; calls that name no room mean the first. Each room's calls stand under `/rooms/{room}` too, where `{room}` is its genesis hash or its code.")
            .gives::<Vec<RoomInfo>>("The rooms."),
        Route::get("/peers", read::peers, "peers", "Peers that are met")
            .gives::<Vec<Peer>>("In the order in which they came."),
        Route::get("/events", read::events, "events", "Events as they happen")
            .more("Server-sent events: `event` is the name, `data` its content as JSON. An event `missed` with a number says how many a slow listener missed. A comment every 15 seconds keeps the stream alive.")
            .gives_other("text/event-stream", "The stream; it does not end.")
            .without_tag(),
        Route::get("/export", read::export, "export", "The room as a file")
            .gives_other("application/octet-stream", "The file; a node or a page imports it.")
            .refuses(&[409, 410]),
    ]
}

fn acting() -> Vec<Route> {
    vec![
        Route::post(
            "/transactions",
            act::submit,
            "submit",
            "Signs a transaction with the node's key",
        )
        .more("And hands it to the pool and the peers. Any kind but a coinbase.")
        .takes::<act::Submission>(json!({
            "payload": { "kind": "post", "text": "Hello from a program" }
        }))
        .gives::<Submitted>("The pool took it.")
        .with_status(201)
        .refuses(&[404, 409, 422])
        .acts(),
        Route::post("/mining", act::mining, "mine", "Starts or stops mining")
            .takes::<act::Mining>(json!({ "on": false }))
            .gives::<MiningStatus>("The state of mining.")
            .refuses(&[422])
            .acts(),
        Route::post(
            "/consortium/votes",
            act::vote,
            "vote",
            "Votes with the node's key",
        )
        .more("In a room of approved signers, of which the node is one. The vote waits for a block of the node's; the opposite one takes it back. A claimed name may stand for the address.")
        .takes::<Ballot>(json!({ "role": "member", "address": SOMEBODY, "admit": true }))
        .gives::<Consortium>("The vote is noted.")
        .refuses(&[404, 409, 422])
        .acts(),
        Route::post(
            "/blocks",
            act::add_block,
            "addBlock",
            "Hands the node a block, whoever made it",
        )
        .takes::<act::RawBlock>(json!({ "raw": "00" }))
        .gives::<Added>("It broke no rule; what became of it.")
        .refuses(&[404, 409, 422])
        .acts(),
        Route::post(
            "/peers",
            peering::dial,
            "dial",
            "Keeps a link to another node",
        )
        .more("From now on, until the node stops.")
        .takes::<peering::Dial>(json!({ "url": "ws://127.0.0.1:8091" }))
        .gives::<peering::Dialled>("It is being dialled.")
        .with_status(201)
        .refuses(&[409, 422])
        .acts(),
        Route::post("/import", act::import, "import", "Reads a room from a file")
            .more("All of it is checked; the answer comes when it was read.")
            .body_limit(ROOM_FILE_BYTES)
            .takes_bytes()
            .gives::<Imported>("What came of it.")
            .refuses(&[409, 422])
            .acts(),
    ]
}

fn description() -> Vec<Route> {
    vec![
        Route::get(
            "/openapi.json",
            read::description,
            "description",
            "This description",
        )
        .gives_other("application/json", "OpenAPI 3.1."),
        Route::get(
            "/docs",
            read::documentation,
            "documentation",
            "This description, to be read",
        )
        .gives_other("text/html", "A page."),
        Route::get(
            "/docs.css",
            read::styles,
            "styles",
            "The styles of that page",
        )
        .gives_other("text/css", "Styles."),
    ]
}
