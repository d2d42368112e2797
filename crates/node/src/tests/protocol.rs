//! docs/protocol.md says what this crate does: messages, tags, limits, times and penalties.

use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use api::{ROOM_FILE_BYTES, Reply, Request};
use ledger::{
    Amount, Block, BlockHash, Body, CheckedTransaction, Height, Payload, Room, RuleError,
    SecretKey, SignedTransaction, TxId,
};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    document::{
        self, Example, assert_examples, assert_numbers, assert_table, example_bytes, table,
    },
    net::Net,
    refusal_of_each_rule::one_by_each_rule,
};
use crate::{
    ANSWER_MS, KEPT_BODIES, LEAST_KEPT_BODIES, MAX_BODIES_IN_FLIGHT, MAX_BODIES_PER_PEER,
    MAX_KEPT_BYTES, MAX_OFFSET_MS, MAX_PACKAGE_BYTES, MAX_PARKED, MAX_PEERS, MAX_POOL_BYTES,
    MAX_POOL_PER_ACCOUNT, MAX_POOL_TRANSACTIONS, MAX_WAITING_MS, PENALTY_LIMIT,
    REPLACEMENT_PERCENT,
    cap::{CAP_AHEAD_MS, CAP_DOMAIN, Cap},
    chain::{Chain, HeaderRefusal, MAX_HEADERS_KNOWN, MAX_ORPHANS, Source, UNASKED_DEPTH},
    class::{
        CLASS_AGAIN_MS, CLASS_SILENCE_MS, MAX_PUPILS, REPORT_AGAIN_MS, REPORT_LEAST_MS, REPORT_MS,
        TICKET_BLOCKS, TICKET_MS, TICKET_QUESTIONS,
        words::{CLASS_DOMAIN, REPORT_DOMAIN, Report, Word},
    },
    file::{CHECKSUM_BYTES, ROOM_FILE_MAGIC, ROOM_FILE_VERSION},
    message::{
        Hello, MAX_BLOCKS_ASKED, MAX_HEADERS, MAX_IDS, MAX_LOCATOR, MAX_MESSAGE_BYTES,
        MAX_TRANSACTIONS, Message, MessageError, PROTOCOL_VERSION, Tip,
    },
    offence::Offence,
    peers::{FORGIVENESS_MS, POOLS_EXCHANGED},
    pool::Claim,
    snapshot::{SNAPSHOT_BYTES, SNAPSHOT_MAGIC, SNAPSHOT_VERSION, Snapshot},
    statement::{Signed, signed_bytes},
    sync::{MAX_TRANSACTIONS_IN_FLIGHT, MAX_TRANSACTIONS_PER_PEER},
    tick::{HELLOS_ASKED, PING_MS, TELL_OWN_MS, TELL_TIP_MS, TELL_TIP_PER_PEER_MS},
};

/// Seeds of the document's accounts: RFC 8032, section 7.1, tests 1 and 2.
const ALICE: &str = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
const BOB: &str = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

fn key(seed: &str) -> SecretKey {
    let mut bytes = [0; 32];
    hex::decode_to_slice(seed, &mut bytes).expect("a seed");
    SecretKey::from_seed(bytes)
}

/// The payment that the document shows in its section on transactions.
fn payment() -> SignedTransaction {
    let amount = |hundredths| Amount::new(hundredths).expect("a small amount");
    let body = Body {
        from: key(ALICE).public(),
        sequence: 0,
        fee: amount(5),
        payload: Payload::Transfer {
            to: key(BOB).public(),
            amount: amount(250),
            memo: "for the chalk".into(),
        },
    };
    body.sign(&key(ALICE), Room::commons().genesis())
}

fn tip() -> Tip {
    let mut work = [0; 32];
    work[31] = 9;
    Tip {
        hash: BlockHash::from_bytes([0x11; 32]),
        height: Height(3),
        work,
    }
}

/// Its name, tag and how many entries its list may have.
pub(super) fn name_of(message: &Message) -> &'static str {
    match message {
        Message::Hello(_) => "Hello",
        Message::Tip(_) => "Tip",
        Message::GetHeaders(_) => "GetHeaders",
        Message::Headers(_) => "Headers",
        Message::GetBlocks(_) => "GetBlocks",
        Message::Block(_) => "Block",
        Message::NewBlock(_) => "NewBlock",
        Message::Inventory(_) => "Inventory",
        Message::Offer(_) => "Offer",
        Message::GetTransactions(_) => "GetTransactions",
        Message::Transactions(_) => "Transactions",
        Message::NotFound(_) => "NotFound",
        Message::GetPool => "GetPool",
        Message::Ping(_) => "Ping",
        Message::Pong(_) => "Pong",
        Message::GetRoom => "GetRoom",
        Message::Room(_) => "Room",
        Message::GetHello => "GetHello",
        Message::Pruned(_) => "Pruned",
    }
}

/// One message of each kind, in the order of their tags.
pub(super) fn messages() -> Vec<Message> {
    let block = Room::commons().genesis_block();
    let hashes = vec![BlockHash::from_bytes([0x11; 32])];
    let ids = vec![TxId::from_bytes([0x22; 32])];
    vec![
        Message::Hello(Hello {
            version: PROTOCOL_VERSION,
            genesis: Room::commons().genesis(),
            tip: tip(),
            address: key(ALICE).public(),
            node: 7,
        }),
        Message::Tip(tip()),
        Message::GetHeaders(vec![hashes[0], Room::commons().genesis()]),
        Message::Headers(vec![block.header]),
        Message::GetBlocks(hashes.clone()),
        Message::Block(block.clone()),
        Message::NewBlock(block),
        Message::Inventory(ids.clone()),
        Message::Offer(ids.clone()),
        Message::GetTransactions(ids),
        Message::Transactions(vec![payment()]),
        Message::NotFound(hashes),
        Message::GetPool,
        Message::Ping(5),
        Message::Pong(5),
        Message::GetRoom,
        Message::Room(Room::commons().to_bytes()),
        Message::GetHello,
        Message::Pruned(Height(3)),
    ]
}

fn tip_parts(example: Example, prefix: &str, tip: &Tip) -> Example {
    example
        .part(&format!("{prefix}hash"), &tip.hash)
        .part(&format!("{prefix}height"), &tip.height)
        .part(&format!("{prefix}work"), &tip.work)
}

fn list<T: borsh::BorshSerialize>(example: Example, name: &str, entries: &[T]) -> Example {
    let count = u32::try_from(entries.len()).expect("a short list");
    let example = example.part(&format!("{name}.count"), &count);
    (0..)
        .zip(entries)
        .fold(example, |example, (place, entry): (u32, &T)| {
            example.part(&format!("{name}.{place}"), entry)
        })
}

/// A message's parts after its tag.
fn parts_of(example: Example, message: &Message) -> Example {
    match message {
        Message::Hello(hello) => {
            let example = example
                .part("version", &hello.version)
                .part("genesis", &hello.genesis);
            tip_parts(example, "tip.", &hello.tip)
                .part("address", &hello.address)
                .part("node", &hello.node)
        }
        Message::Tip(tip) => tip_parts(example, "", tip),
        Message::GetHeaders(hashes) | Message::GetBlocks(hashes) | Message::NotFound(hashes) => {
            list(example, "hashes", hashes)
        }
        Message::Headers(headers) => list(example, "headers", headers),
        Message::Block(block) | Message::NewBlock(block) => {
            let example = example.part("header", &block.header);
            list(example, "transactions", &block.transactions)
        }
        Message::Inventory(ids) | Message::Offer(ids) | Message::GetTransactions(ids) => {
            list(example, "txids", ids)
        }
        Message::Transactions(signed) => list(example, "transactions", signed),
        Message::Ping(number) | Message::Pong(number) => example.part("number", number),
        Message::Room(bytes) => example
            .part("room.length", &u32::try_from(bytes.len()).expect("short"))
            .raw("room", bytes),
        Message::Pruned(height) => example.part("height", height),
        Message::GetPool | Message::GetRoom | Message::GetHello => example,
    }
}

/// The example of a message: "get headers" for `GetHeaders`.
const EXAMPLES: [&str; 19] = [
    "hello",
    "tip",
    "get headers",
    "headers",
    "get blocks",
    "block",
    "new block",
    "inventory",
    "offer",
    "get transactions",
    "transactions",
    "not found",
    "get pool",
    "ping",
    "pong",
    "get room",
    "room",
    "get hello",
    "pruned",
];

#[test]
fn the_examples_are_what_the_code_gives() {
    let mut examples = Vec::new();
    for (name, message) in EXAMPLES.into_iter().zip(messages()) {
        let bytes = message.encode();
        assert_eq!(Message::decode(&bytes).as_ref(), Ok(&message));
        let example = Example::new(name).part("tag", &bytes[0]);
        examples.push(parts_of(example, &message).whole(&bytes));
    }
    examples.push(class());
    examples.push(report());
    examples.push(cap());
    examples.push(snapshot());
    examples.push(room_file());
    assert_examples("node", &examples);
}

/// What a host tells its class.
fn class() -> Example {
    let word = Word {
        said_ms: 1_780_000_060_000,
        run: 1_780_000_000_000,
        lesson: 4,
        paused: true,
        ticket: false,
    };
    let genesis = Room::commons().genesis();
    let signed = Signed::new(word, &key(ALICE), genesis);
    let bytes = signed.to_bytes();
    assert!(signed.is_by(key(ALICE).public(), genesis));
    assert_eq!(Signed::read(&bytes), Some(signed));
    Example::new("class")
        .raw("domain", CLASS_DOMAIN)
        .part("said", &word.said_ms)
        .part("run", &word.run)
        .part("lesson", &word.lesson)
        .part("paused", &word.paused)
        .part("ticket", &word.ticket)
        .raw("signature", &bytes[bytes.len() - 64..])
        .whole(&bytes)
        .gives("signed", document::hex(&signed_bytes(&word, genesis)))
}

/// What a pupil tells the host.
fn report() -> Example {
    let report = Report {
        said_ms: 1_780_000_090_000,
        run: 1_780_000_000_000,
        account: key(ALICE).public(),
        goals: 0b1_0110,
        answered: 0b011,
        tries: 5,
    };
    let genesis = Room::commons().genesis();
    let signed = Signed::new(report, &key(ALICE), genesis);
    let bytes = signed.to_bytes();
    assert!(signed.is_by(report.account, genesis));
    assert_eq!(Signed::read(&bytes), Some(signed));
    Example::new("report")
        .raw("domain", REPORT_DOMAIN)
        .part("said", &report.said_ms)
        .part("run", &report.run)
        .part("account", &report.account)
        .part("goals", &report.goals)
        .part("answered", &report.answered)
        .part("tries", &report.tries)
        .raw("signature", &bytes[bytes.len() - 64..])
        .whole(&bytes)
        .gives("signed", document::hex(&signed_bytes(&report, genesis)))
}

/// The cap that a host asks for.
fn cap() -> Example {
    let cap = Cap {
        said_ms: 1_780_000_120_000,
        hashes_s: 71_000,
    };
    let genesis = Room::commons().genesis();
    let signed = Signed::new(cap, &key(ALICE), genesis);
    let bytes = signed.to_bytes();
    assert!(signed.is_by(key(ALICE).public(), genesis));
    assert_eq!(Signed::read(&bytes), Some(signed));
    Example::new("cap")
        .raw("domain", CAP_DOMAIN)
        .part("said", &cap.said_ms)
        .part("cap", &cap.hashes_s)
        .raw("signature", &bytes[bytes.len() - 64..])
        .whole(&bytes)
        .gives("signed", document::hex(&signed_bytes(&cap, genesis)))
}

/// The file that a node in the Commons writes when it knows block 1 and the payment.
fn room_file() -> Example {
    let block = example_bytes("ledger", "block 1");
    let room = Room::commons().to_bytes();
    let payment = payment();
    let mut net = Net::new(Room::commons(), 1);
    net.now_ms = u64::from(Room::commons().params().created_at_s) * 1_000 + 60_000;
    net.boot_from(0, Vec::new());
    let decoded = borsh::from_slice(&block).expect("a block");
    net.running(0)
        .add_block(decoded, Source::Miners)
        .expect("a good block");
    let checked = CheckedTransaction::new(payment.clone(), &Room::commons()).expect("it is good");
    net.running(0)
        .add_to_pool(checked, Claim::New)
        .expect("Alice can pay");
    let Ok(Reply::Exported(exported)) = net.ask(0, Request::Export) else {
        panic!("no file");
    };
    let length = |bytes: &[u8]| u32::try_from(bytes.len()).expect("short");
    let signed = borsh::to_vec(&payment).expect("it encodes");
    let checksum = &exported.file[exported.file.len() - CHECKSUM_BYTES..];
    Example::new("room file")
        .raw("magic", &ROOM_FILE_MAGIC)
        .part("version", &ROOM_FILE_VERSION)
        .part("room.length", &length(&room))
        .raw("room", &room)
        .part("blocks.count", &1_u32)
        .part("blocks.0.length", &length(&block))
        .raw("blocks.0", &block)
        .part("transactions.count", &1_u32)
        .part("transactions.0.length", &length(&signed))
        .raw("transactions.0", &signed)
        .raw("checksum", checksum)
        .whole(&exported.file)
}

/// What a node in the Commons keeps of block 1 when it drops it.
fn snapshot() -> Example {
    let block: Block = borsh::from_slice(&example_bytes("ledger", "block 1")).expect("a block");
    let header = block.header;
    let mut chain = Chain::new(Room::commons());
    chain
        .add_block(block, Source::Store, u64::MAX, |_| false)
        .expect("a good block");
    let mut snapshot = chain.snapshot(0).expect("there is a block");
    snapshot.keep = KEPT_BODIES;
    let genesis = Room::commons().genesis();
    let bytes = snapshot.to_bytes(genesis);
    assert_eq!(
        Snapshot::from_bytes(&Room::commons(), &bytes).as_ref(),
        Ok(&snapshot)
    );
    let [(finder, found)] = &snapshot.finders.iter().collect::<Vec<_>>()[..] else {
        panic!("one has found a block");
    };
    let state = snapshot.state.to_bytes();
    Example::new("snapshot")
        .raw("magic", &SNAPSHOT_MAGIC)
        .part("version", &SNAPSHOT_VERSION)
        .part("genesis", &genesis)
        .part("keep", &snapshot.keep)
        .part("headers.count", &1_u32)
        .part("headers.0", &header)
        .part("finders.count", &1_u32)
        .part("finders.0.address", finder)
        .part("finders.0.blocks", &found.blocks)
        .part("finders.0.earned", &found.earned)
        .part("state_hash", &snapshot.state.hash())
        .part("state.length", &u32::try_from(state.len()).expect("short"))
        .raw("state", &state)
        .raw("checksum", &bytes[bytes.len() - CHECKSUM_BYTES..])
        .whole(&bytes)
}

/// The most entries that a message's list may have, by what its decoder says of one more.
fn most_entries(message: &Message) -> Option<usize> {
    let many = MAX_IDS + 1;
    let hashes = || vec![BlockHash::ZERO; many];
    let ids = || vec![TxId::ZERO; many];
    let longer = match message {
        Message::GetHeaders(_) => Message::GetHeaders(hashes()),
        Message::Headers(headers) => Message::Headers(vec![headers[0]; many]),
        Message::GetBlocks(_) => Message::GetBlocks(hashes()),
        Message::Inventory(_) => Message::Inventory(ids()),
        Message::Offer(_) => Message::Offer(ids()),
        Message::GetTransactions(_) => Message::GetTransactions(ids()),
        Message::Transactions(signed) => Message::Transactions(vec![signed[0].clone(); many]),
        Message::NotFound(_) => Message::NotFound(hashes()),
        _ => return None,
    };
    match Message::decode(&longer.encode()) {
        Err(MessageError::ListTooLong { limit, found }) if found == many => Some(limit),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_table_of_tags_is_the_codecs() {
    let rows = table("Tags");
    let messages = messages();
    assert_eq!(rows.len(), messages.len());
    for (row, message) in rows.iter().zip(&messages) {
        let most = most_entries(message).map_or_else(String::new, |most| most.to_string());
        let expected = [
            message.encode()[0].to_string(),
            name_of(message).to_string(),
        ];
        assert_eq!((&row[..2], &row[3]), (&expected[..], &most));
    }
    // No further tag decodes.
    let next = u8::try_from(messages.len()).expect("few");
    assert!(Message::decode(&[next]).is_err());
}

#[test]
fn the_limits_are_the_codes() {
    assert_numbers(
        "Limits of messages",
        &[
            ("PROTOCOL_VERSION", PROTOCOL_VERSION.into()),
            ("MAX_MESSAGE_BYTES", MAX_MESSAGE_BYTES as u64),
            ("MAX_LOCATOR", MAX_LOCATOR as u64),
            ("MAX_HEADERS", MAX_HEADERS as u64),
            ("MAX_BLOCKS_ASKED", MAX_BLOCKS_ASKED as u64),
            ("MAX_IDS", MAX_IDS as u64),
            ("MAX_TRANSACTIONS", MAX_TRANSACTIONS as u64),
        ],
    );
    assert_numbers(
        "Limits of a pool",
        &[
            ("MAX_POOL_TRANSACTIONS", MAX_POOL_TRANSACTIONS as u64),
            ("MAX_POOL_BYTES", MAX_POOL_BYTES as u64),
            ("MAX_POOL_PER_ACCOUNT", MAX_POOL_PER_ACCOUNT as u64),
            ("MAX_PARKED", MAX_PARKED as u64),
            ("MAX_KEPT_BYTES", MAX_KEPT_BYTES as u64),
            ("MAX_PACKAGE_BYTES", MAX_PACKAGE_BYTES),
            ("REPLACEMENT_PERCENT", REPLACEMENT_PERCENT),
            ("MAX_WAITING_MS", MAX_WAITING_MS),
        ],
    );
    assert_numbers(
        "Limits of a file",
        &[
            ("ROOM_FILE_VERSION", ROOM_FILE_VERSION.into()),
            ("ROOM_FILE_BYTES", ROOM_FILE_BYTES as u64),
        ],
    );
    assert_numbers(
        "Limits of a snapshot",
        &[
            ("SNAPSHOT_VERSION", SNAPSHOT_VERSION.into()),
            ("SNAPSHOT_BYTES", SNAPSHOT_BYTES as u64),
            ("KEPT_BODIES", KEPT_BODIES.into()),
            ("LEAST_KEPT_BODIES", LEAST_KEPT_BODIES.into()),
        ],
    );
    assert_numbers(
        "Limits and times of a node",
        &[
            ("ANSWER_MS", ANSWER_MS),
            ("MAX_BODIES_PER_PEER", MAX_BODIES_PER_PEER as u64),
            ("MAX_BODIES_IN_FLIGHT", MAX_BODIES_IN_FLIGHT as u64),
            (
                "MAX_TRANSACTIONS_PER_PEER",
                MAX_TRANSACTIONS_PER_PEER as u64,
            ),
            (
                "MAX_TRANSACTIONS_IN_FLIGHT",
                MAX_TRANSACTIONS_IN_FLIGHT as u64,
            ),
            ("MAX_PEERS", MAX_PEERS as u64),
            ("MAX_ORPHANS", MAX_ORPHANS as u64),
            ("MAX_HEADERS_KNOWN", MAX_HEADERS_KNOWN as u64),
            ("UNASKED_DEPTH", UNASKED_DEPTH as u64),
            ("POOLS_EXCHANGED", POOLS_EXCHANGED as u64),
            ("HELLOS_ASKED", HELLOS_ASKED as u64),
            ("TELL_TIP_MS", TELL_TIP_MS),
            ("TELL_TIP_PER_PEER_MS", TELL_TIP_PER_PEER_MS),
            ("TELL_OWN_MS", TELL_OWN_MS),
            ("PING_MS", PING_MS),
            ("PENALTY_LIMIT", PENALTY_LIMIT.into()),
            ("FORGIVENESS_MS", FORGIVENESS_MS),
            ("MAX_OFFSET_MS", MAX_OFFSET_MS.unsigned_abs()),
        ],
    );
}

#[test]
fn the_limits_of_a_class_are_the_codes() {
    assert_numbers(
        "Limits and times of a class",
        &[
            ("CLASS_SILENCE_MS", CLASS_SILENCE_MS),
            ("CLASS_AGAIN_MS", CLASS_AGAIN_MS),
            ("CAP_AHEAD_MS", CAP_AHEAD_MS),
            ("REPORT_MS", REPORT_MS),
            ("REPORT_LEAST_MS", REPORT_LEAST_MS),
            ("REPORT_AGAIN_MS", REPORT_AGAIN_MS),
            ("MAX_PUPILS", MAX_PUPILS as u64),
            ("TICKET_QUESTIONS", TICKET_QUESTIONS as u64),
            ("TICKET_BLOCKS", TICKET_BLOCKS),
            ("TICKET_MS", TICKET_MS),
        ],
    );
}

/// Each offence in the words of the document.
fn offences() -> Vec<(&'static str, Offence)> {
    let rule = || RuleError::ZeroAmount;
    let (expected, found) = (BlockHash::ZERO, BlockHash::from_bytes([1; 32]));
    let no_message = MessageError::MessageMalformed { length: 1 };
    let header = |refusal| Offence::Header(refusal);
    vec![
        (
            "a hello of another room",
            Offence::OtherRoom { expected, found },
        ),
        (
            "a hello of another version",
            Offence::OtherVersion { found: 1 },
        ),
        ("bytes that are no message", Offence::Message(no_message)),
        (
            "headers that do not follow each other",
            Offence::BrokenHeaderChain,
        ),
        (
            "a header that breaks a rule",
            header(HeaderRefusal::Rule(rule())),
        ),
        (
            "a header on a block that broke a rule",
            header(HeaderRefusal::InvalidParent),
        ),
        (
            "a header on an unknown parent",
            header(HeaderRefusal::UnknownParent),
        ),
        (
            "a header where no more are kept",
            header(HeaderRefusal::TreeFull),
        ),
        (
            "a block, asked for, that breaks a rule",
            Offence::Block(rule()),
        ),
        (
            "a transaction that breaks a rule",
            Offence::Transaction(rule()),
        ),
        (
            "a block, not asked for, that breaks a rule",
            Offence::NewBlock(rule()),
        ),
        ("no answer in time", Offence::Stalled),
        ("more work claimed than there is", Offence::ClaimedTooMuch),
    ]
}

#[test]
fn the_penalties_are_the_codes() {
    let rows: Vec<_> = offences()
        .into_iter()
        .map(|(words, offence)| {
            let most = offence.most_penalty();
            let most = if most == u32::MAX {
                String::new()
            } else {
                most.to_string()
            };
            vec![words.to_string(), offence.penalty().to_string(), most]
        })
        .collect();
    assert_table("Penalties", &rows);
}

#[test]
fn the_rules_that_cost_nothing_are_the_codes() {
    let free: Vec<String> = one_by_each_rule()
        .into_iter()
        .filter(|rule| Offence::Block(rule.clone()).penalty() == 0)
        .map(|rule| rule.rule().to_string())
        .collect();
    let rows: Vec<_> = free.iter().map(|rule| vec![rule.clone()]).collect();
    assert_table("Rules that cost nothing", &rows);
    for rule in one_by_each_rule() {
        let name = rule.rule();
        let is_first = free.first().is_some_and(|first| first == name);
        let costs_nothing = Offence::NewBlock(rule.clone()).penalty() == 0;
        assert_eq!(costs_nothing, is_first, "{name}");
        let is_free = free.iter().any(|free| free == name);
        for offence in [
            Offence::Transaction(rule.clone()),
            Offence::Header(HeaderRefusal::Rule(rule)),
        ] {
            let expected = if is_free { 0 } else { 50 };
            assert_eq!(offence.penalty(), expected, "{name}");
        }
    }
}
