//! The Commons and its first two blocks, with real proofs of work.

use ledger::{
    Amount, Block, Body, Coinbase, ConnectedBlock, Header, HeaderPoint, Height, Payload, PublicKey,
    Room, SecretKey, State, Transaction, merkle_tree, parse_code,
};

use crate::document::{Example, hex};

/// The nonces that block 1, block 2 and two rivals of it were found with.
const NONCES: [u32; 4] = [856_071, 952_388, 1_840_434, 1_097_815];

/// Seconds from block 1 to block 2 and to its rivals.
pub(crate) const GAPS_S: [u32; 3] = [75, 45, 20];

/// The seeds of two accounts: the secret keys of RFC 8032, section 7.1, tests 1 and 2.
const SEEDS: [&str; 2] = [
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
];

/// The seed of an account.
pub(crate) fn seed(account: usize) -> [u8; 32] {
    let mut seed = [0; 32];
    for (place, byte) in seed.iter_mut().enumerate() {
        let digits = &SEEDS[account][2 * place..2 * place + 2];
        *byte = u8::from_str_radix(digits, 16).expect("hex digits");
    }
    seed
}

/// The key of an account: 0 is Alice, 1 is Bob.
pub(crate) fn key(account: usize) -> SecretKey {
    SecretKey::from_seed(seed(account))
}

pub(crate) fn public(account: usize) -> PublicKey {
    key(account).public()
}

pub(crate) fn amount(hundredths: u64) -> Amount {
    Amount::new(hundredths).expect("a small amount")
}

/// Signs for the Commons.
pub(crate) fn signed(account: usize, sequence: u64, fee: u64, payload: Payload) -> Transaction {
    let body = Body {
        from: public(account),
        sequence,
        fee: amount(fee),
        payload,
    };
    Transaction::Signed(body.sign(&key(account), Room::commons().genesis()))
}

/// What stands in block 2: Alice pays Bob 2.50, for a fee of 0.05.
pub(crate) fn payment() -> Transaction {
    let payload = Payload::Transfer {
        to: public(1),
        amount: amount(250),
        memo: "for the chalk".into(),
    };
    signed(0, 0, 5, payload)
}

/// What stands in block 1: Bob says something, for nothing.
pub(crate) fn greeting() -> Transaction {
    let payload = Payload::Post {
        text: "Hello, room".into(),
        reply_to: None,
    };
    signed(1, 0, 0, payload)
}

/// The coinbase of a block: Alice's first, then Bob's.
pub(crate) fn reward(height: u64) -> Coinbase {
    Coinbase {
        height: Height(height),
        to: public(usize::from(height == 2)),
        reward: amount(1_000),
        fees: amount(if height == 2 { 5 } else { 0 }),
        extra_nonce: 7,
        message: if height == 1 { "first" } else { "" }.into(),
    }
}

/// A block on a parent, so many seconds later.
fn child(
    parent: &HeaderPoint,
    gap_s: u32,
    nonce: u32,
    signed: Transaction,
) -> (HeaderPoint, Block) {
    let room = Room::commons();
    let height = parent.height().next();
    let transactions = vec![Transaction::Coinbase(reward(height.0)), signed];
    let time = parent.header().time + gap_s;
    let header = Header {
        version: 1,
        prev: parent.hash(),
        merkle_root: merkle_tree(transactions.iter().map(Transaction::id)).root,
        time,
        bits: parent.child_bits(&room, time),
        nonce,
    };
    let point = parent
        .extend(&room, header, u64::MAX)
        .unwrap_or_else(|rule| panic!("{}: {rule}", hex(&header.to_bytes())));
    let block = Block {
        header,
        transactions,
    };
    (point, block)
}

fn first() -> (HeaderPoint, Block) {
    let genesis = HeaderPoint::genesis(&Room::commons());
    child(&genesis, 30, NONCES[0], greeting())
}

/// Block 2, or one of its rivals.
fn second(which: usize) -> (HeaderPoint, Block) {
    child(&first().0, GAPS_S[which], NONCES[1 + which], payment())
}

/// The genesis block and the two above it.
pub(crate) fn points() -> [HeaderPoint; 3] {
    let genesis = HeaderPoint::genesis(&Room::commons());
    [genesis, first().0, second(0).0]
}

/// Two blocks of the same height and content as block 2, which came earlier.
pub(crate) fn rivals() -> [HeaderPoint; 2] {
    [second(1).0, second(2).0]
}

/// Blocks 1 and 2.
fn blocks() -> [Block; 2] {
    [first().1, second(0).1]
}

/// The state after both blocks.
fn after_both() -> State {
    let room = Room::commons();
    let mut state = State::genesis(&room);
    for (block, point) in blocks().into_iter().zip(&points()[1..]) {
        let checked = block.check(&room, point, |_| false).expect("a good body");
        let connected: ConnectedBlock = state.connect(&room, &checked).expect("a good block");
        assert_eq!(connected.hash(), point.hash());
    }
    state
}

pub(crate) fn first_block() -> Example {
    let [block, _] = blocks();
    Example::new("block 1")
        .part("header", &block.header)
        .part("transactions.count", &2_u32)
        .part("transactions.0", &block.transactions[0])
        .part("transactions.1", &block.transactions[1])
        .whole(&block.to_bytes())
        .gives("hash", block.header.hash())
}

pub(crate) fn block() -> Example {
    let [_, block] = blocks();
    let ids = block.ids();
    let room = Room::commons();
    let [genesis, first, second] = points();
    Example::new("block 2")
        .part("header.version", &block.header.version)
        .part("header.prev", &block.header.prev)
        .part("header.merkle_root", &block.header.merkle_root)
        .part("header.time", &block.header.time)
        .part("header.bits", &block.header.bits)
        .part("header.nonce", &block.header.nonce)
        .part("transactions.count", &2_u32)
        .part("transactions.0", &block.transactions[0])
        .part("transactions.1", &block.transactions[1])
        .whole(&block.to_bytes())
        .gives("size", block.to_bytes().len())
        .gives("txid.0", ids[0])
        .gives("txid.1", ids[1])
        .gives("root", merkle_tree(ids.iter().copied()).root)
        .gives("hash", block.header.hash())
        .gives("target", second.target())
        .gives("reward", room.params().reward_at(Height(2)).hundredths())
        .gives("work of block 0", genesis.work())
        .gives("work up to block 1", first.work())
        .gives("work up to block 2", second.work())
}

pub(crate) fn params() -> Example {
    let room = Room::commons();
    let params = room.params();
    let example = Example::new("room parameters")
        .part("name.length", &7_u32)
        .raw("name", params.name.as_bytes())
        .part("coin.length", &3_u32)
        .raw("coin", params.coin.as_bytes())
        .part("target_spacing_s", &params.target_spacing_s)
        .part("difficulty", &params.difficulty)
        .part("starting_bits", &params.starting_bits)
        .part("easiest_bits", &params.easiest_bits)
        .part("reward", &params.reward)
        .part("halving_blocks", &params.halving_blocks)
        .part("limits.block_bytes", &params.limits.block_bytes)
        .part("limits.transaction_bytes", &params.limits.transaction_bytes)
        .part("limits.post_bytes", &params.limits.post_bytes)
        .part("limits.name_characters", &params.limits.name_characters)
        .part("host", &params.host)
        .part("allocations.count", &0_u32)
        .part("created_at_s", &params.created_at_s);
    let bytes = room.to_bytes();
    example
        .whole(&bytes[..bytes.len() - 4])
        .gives("hash", params.hash())
        .gives(
            "supply",
            params.total_supply().expect("bounded").hundredths(),
        )
}

pub(crate) fn room() -> Example {
    let room = Room::commons();
    let block = room.genesis_block();
    let link = room.to_link();
    assert_eq!(Room::from_link(&link).as_ref(), Ok(&room));
    Example::new("room")
        .part("version", &block.header.version)
        .part("prev", &block.header.prev)
        .part("merkle_root", &block.header.merkle_root)
        .part("time", &block.header.time)
        .part("bits", &block.header.bits)
        .part("nonce", &block.header.nonce)
        .part("transactions.count", &0_u32)
        .whole(&block.to_bytes())
        .gives("id in hashing order", hex(&room.genesis().to_bytes()))
        .gives("id as shown", room.genesis())
        .gives("code", room.code())
        .gives("room bytes", hex(&room.to_bytes()))
        .gives("link", link)
}

pub(crate) fn code() -> Example {
    let shown = |text: &str| {
        parse_code(text).map_or_else(|| "refused".to_string(), |bits| format!("{bits:08x}"))
    };
    ["0123ab", "O1-23 ab", "oI23AB", "0123AU", "0123A", "0123ABC"]
        .iter()
        .fold(Example::new("codes"), |example, text| {
            example.gives(&format!("{text:?}"), shown(text))
        })
        .gives("code of the Commons", shown(&Room::commons().code()))
}

pub(crate) fn state() -> Example {
    let state = after_both();
    let room = Room::commons();
    // By key: Bob's begins with 3d, Alice's with d7.
    let account = |who: usize| {
        let account = state.account(&public(who)).expect("it has signed");
        let mut bytes = public(who).to_bytes().to_vec();
        bytes.extend(borsh::to_vec(account).expect("it encodes"));
        bytes
    };
    Example::new("state")
        .part("tip", &state.tip())
        .part("height", &state.height())
        .part("host", &room.params().host)
        .part("accounts.count", &2_u32)
        .raw("accounts.bob", &account(1))
        .raw("accounts.alice", &account(0))
        .part("names.count", &0_u32)
        .part("offers.count", &0_u32)
        .part("orders.count", &0_u32)
        .part("stamps.count", &0_u32)
        .whole(&state.to_bytes())
        .gives("hash", state.hash())
        .gives("all money", state.total().hundredths())
}

pub(crate) fn receipt() -> Example {
    let [_, block] = blocks();
    let receipt = block.receipt(1).expect("there are two transactions");
    let proven = receipt.verify().expect("a good receipt");
    Example::new("receipt")
        .part("header", &receipt.header)
        .part(
            "transaction.length",
            &u32::try_from(receipt.transaction.len()).expect("short"),
        )
        .raw("transaction", &receipt.transaction)
        .part("position", &receipt.position)
        .part("branch.count", &1_u32)
        .part("branch.0", &receipt.branch[0])
        .whole(&borsh::to_vec(&receipt).expect("it encodes"))
        .gives("txid", proven.id)
        .gives("block", proven.block)
}
