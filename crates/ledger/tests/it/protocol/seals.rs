//! Blocks that approved signers seal.

use ledger::{
    Block, Coinbase, DifficultyRule, Founders, Header, HeaderPoint, Height, IN_TURN_BITS,
    OUT_OF_TURN_BITS, PublicKey, Role, Room, RoomParams, SealedCoinbase, SecretKey, State,
    Transaction, Vote, merkle_tree,
};

use super::chain::{public, reward, seed};
use crate::document::{Example, hex};

/// Whom the vote is about.
const OTHER: PublicKey = PublicKey::from_bytes([0x22; 32]);

/// The Commons' numbers, with Alice as the only signer.
fn room() -> Room {
    let params = RoomParams {
        name: "Consortium".into(),
        difficulty: DifficultyRule::Signers,
        starting_bits: IN_TURN_BITS,
        easiest_bits: OUT_OF_TURN_BITS,
        founders: Founders::new(vec![public(0)], Vec::new()),
        ..Room::commons().params().clone()
    };
    (0..)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("an easy target")
}

/// Block 1, in which Alice votes to admit somebody.
fn block() -> Block {
    let room = room();
    let coinbase = Coinbase {
        extra_nonce: 0,
        message: String::new(),
        ..reward(1)
    };
    let vote = Vote {
        role: Role::Member,
        about: OTHER,
        admit: true,
    };
    let transactions = vec![Transaction::Sealed(SealedCoinbase::unsealed(
        coinbase,
        Some(vote),
    ))];
    let block = Block {
        header: Header {
            version: 1,
            prev: room.genesis(),
            merkle_root: merkle_tree([]).root,
            time: room.params().created_at_s + room.params().target_spacing_s,
            bits: IN_TURN_BITS,
            nonce: 0,
        },
        transactions,
    };
    let key = SecretKey::from_seed(seed(0));
    block
        .sealed_by(&key, room.genesis())
        .expect("an easy target")
}

pub(crate) fn weights() -> Example {
    let work = |bits: ledger::CompactTarget| {
        let work = bits.to_target().expect("a target").work();
        work.to_hashes()
    };
    Example::new("weights")
        .gives("bits of a signer in turn", IN_TURN_BITS)
        .gives("work of a signer in turn", work(IN_TURN_BITS))
        .gives("bits of another signer", OUT_OF_TURN_BITS)
        .gives("work of another signer", work(OUT_OF_TURN_BITS))
}

pub(crate) fn coinbase() -> Example {
    let block = block();
    let sealed = block.sealed_coinbase().expect("one");
    let coinbase = &sealed.coinbase;
    Example::new("sealed coinbase")
        .part("transaction", &2_u8)
        .part("height", &coinbase.height)
        .part("to", &coinbase.to)
        .part("reward", &coinbase.reward)
        .part("fees", &coinbase.fees)
        .part("extra_nonce", &coinbase.extra_nonce)
        .part("message.length", &0_u32)
        .part("vote.some", &1_u8)
        .part("vote.role", &1_u8)
        .part("vote.about", &OTHER)
        .part("vote.admit", &1_u8)
        .part("seal", &sealed.seal)
        .whole(&block.transactions[0].to_bytes())
        .gives("txid", block.transactions[0].id())
}

pub(crate) fn sealed_block() -> Example {
    let block = block();
    let room = room();
    let signed = block.sealed_bytes(room.genesis()).expect("it is sealed");
    Example::new("sealed block")
        .gives(
            "genesis header",
            hex(&room.genesis_block().header.to_bytes()),
        )
        .gives("sealed bytes", hex(&signed))
        .gives("header", hex(&block.header.to_bytes()))
        .gives("hash", block.header.hash())
}

pub(crate) fn state() -> Example {
    let room = room();
    let block = block();
    let point = HeaderPoint::genesis(&room)
        .extend(&room, block.header, block.header.time.into())
        .expect("a good header");
    let checked = block.check(&room, &point, |_| false).expect("a good block");
    let mut state = State::genesis(&room);
    state.connect(&room, &checked).expect("a good block");
    assert_eq!(state.height(), Height(1));
    let bytes = state.to_bytes();
    let tail = 4 + 2 * 33 + 4 + 4 + 40;
    let roles = [&[0][..], &public(0).to_bytes(), &[1], &OTHER.to_bytes()].concat();
    let recent = [&1_u64.to_le_bytes()[..], &public(0).to_bytes()].concat();
    let example = Example::new("state of a room of signers")
        .part("roles.count", &2_u32)
        .raw("roles", &roles)
        .part("votes.count", &0_u32)
        .part("recent.count", &1_u32)
        .raw("recent", &recent);
    example
        .whole(&bytes[bytes.len() - tail..])
        .gives("hash", state.hash())
}
