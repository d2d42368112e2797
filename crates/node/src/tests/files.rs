//! A room as a file: what is written here is read there, whole or not, good or not.

use alloc::{string::ToString, vec::Vec};

use api::{ApiError, Imported, ImportedBlocks, LinkKind, ROOM_FILE_BYTES, Reply, Request};
use ledger::{Block, Transaction, merkle_tree};
use sha2::{Digest, Sha256};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, Random, amount, mined, params_of_difficulty, room_of, room_with_money},
    sound::assert_sound,
};
use crate::{
    Input,
    file::{CHECKSUM_BYTES, ROOM_FILE_MAGIC, ROOM_FILE_VERSION},
};

/// More ticks than any of these files takes.
const TICKS: usize = 1_000;

fn export(net: &mut Net, host: usize) -> Vec<u8> {
    match net.ask(host, Request::Export) {
        Ok(Reply::Exported(exported)) => exported.file,
        other => panic!("{other:?}"),
    }
}

fn import(net: &mut Net, host: usize, file: &[u8]) -> Result<Imported, ApiError> {
    let file = file.to_vec();
    let id = net.ask_later(host, Request::Import { file });
    for _ in 0..TICKS {
        match net.answer(host, id) {
            Some(Ok(Reply::Imported(imported))) => return Ok(imported),
            Some(Err(error)) => return Err(error),
            Some(other) => panic!("{other:?}"),
            None => net.drive(host, Input::Tick),
        }
    }
    panic!("no answer after {TICKS} ticks");
}

fn counts(new: u64, known: u64, refused: u64) -> ImportedBlocks {
    ImportedBlocks {
        new,
        known,
        refused,
    }
}

/// Nodes that nobody connects; the first has blocks with posts and payments, and two transactions that wait.
fn apart(nodes: u8, blocks: usize) -> Net {
    let mut net = Net::new(room_with_money(&[0]), nodes);
    for number in 0..blocks {
        if number % 3 == 0 {
            net.post(0, "in a block");
            net.pay(0, 1, 10, 3);
        }
        net.mine_many(0, 1);
    }
    net.pay(0, 1, 500, 3);
    net.post(0, "waits");
    net
}

/// The file of a room's own parts.
fn file_of(net: &Net, blocks: &[Vec<u8>], transactions: &[Vec<u8>]) -> Vec<u8> {
    let mut file = ROOM_FILE_MAGIC.to_vec();
    file.extend(ROOM_FILE_VERSION.to_le_bytes());
    file.extend(borsh::to_vec(&net.room.to_bytes()).expect("it encodes"));
    file.extend(borsh::to_vec(&(blocks, transactions)).expect("it encodes"));
    summed(file)
}

/// A file's content with its checksum.
fn summed(mut content: Vec<u8>) -> Vec<u8> {
    let sum = Sha256::digest(&content);
    content.extend(sum);
    content
}

/// The first node's blocks as a file has them.
fn blocks_of(net: &Net) -> Vec<Vec<u8>> {
    net.blocks(0).iter().map(Block::to_bytes).collect()
}

#[test]
fn a_file_brings_a_whole_room_and_is_stepped_over_the_second_time() {
    let mut net = apart(2, 40);
    let file = export(&mut net, 0);
    assert_eq!(file, export(&mut net, 0), "the same chain, the same bytes");
    let imported = import(&mut net, 1, &file).expect("a good file");
    let expected = Imported {
        blocks: counts(40, 0, 0),
        transactions: 2,
        tip: net.tip(0).to_string(),
        height: 40,
        side_branch: false,
        first_error: None,
    };
    assert_eq!(imported, expected);
    assert_eq!(net.tip(1), net.tip(0));
    assert_eq!(net.node(1).pool.ids(), net.node(0).pool.ids());
    assert_sound(net.node(1));
    assert_eq!(export(&mut net, 1), file);
    let again = import(&mut net, 1, &file).expect("a good file");
    assert_eq!((again.blocks, again.transactions), (counts(0, 40, 0), 0));
    // What a file brought outlives the run.
    net.reboot(1);
    assert_eq!(net.tip(1), net.tip(0));
}

#[test]
fn an_interrupted_file_goes_on_where_it_was_and_the_node_answers_meanwhile() {
    let mut net = apart(2, 60);
    let file = export(&mut net, 0);
    let request = |file: &[u8]| Request::Import {
        file: file.to_vec(),
    };
    let id = net.ask_later(1, request(&file));
    let busy = net.ask(1, request(&file)).expect_err("one at a time");
    assert_eq!(busy.rule, "importRunning");
    net.drive(1, Input::Tick);
    assert_eq!(net.height(1), 0, "the checksum comes first");
    net.drive(1, Input::Tick);
    let height = net.height(1);
    assert!(height > 0 && height < 30, "{height} blocks in one tick");
    let (done, all) = net.status(1).importing.expect("it is read");
    assert!(done < all && done > all / 2, "{done} of {all}");
    assert!(net.answer(1, id).is_none());
    net.reboot(1);
    assert_eq!((net.height(1), net.status(1).importing), (height, None));
    let imported = import(&mut net, 1, &file).expect("a good file");
    assert_eq!(imported.blocks, counts(60 - height, height, 0));
    assert_eq!(net.tip(1), net.tip(0));
}

#[test]
fn peers_hear_of_what_a_file_brought() {
    let mut net = apart(3, 5);
    let file = export(&mut net, 0);
    net.wire(LinkKind::Relay, &[1, 2]);
    net.settle();
    import(&mut net, 1, &file).expect("a good file");
    net.wait_until("both have the tip and the pool", |net| {
        net.tip(2) == net.tip(0) && net.node(2).pool.len() == 2
    });
    assert_eq!((net.cuts(1), net.cuts(2)), (&[][..], &[][..]));
}

#[test]
fn another_rooms_file_names_both_rooms_and_the_way_into_the_other() {
    let mut net = apart(2, 1);
    let mut params = params_of_difficulty(8);
    params.name = "Other".into();
    let mut other = Net::new(room_of(&params), 1);
    other.mine_many(0, 3);
    let file = export(&mut other, 0);
    let error = import(&mut net, 0, &file).expect_err("another room");
    assert_eq!(error.rule, "otherRoom");
    let detail = |name| error.details[name].as_str();
    assert_eq!(detail("expected"), net.room.genesis().to_string());
    assert_eq!(detail("found"), other.room.genesis().to_string());
    assert_eq!(detail("foundLink"), other.room.to_link());
    assert!(error.message.contains("“Other”") && error.message.contains("“Test”"));
    assert_eq!(net.height(0), 1);
}

#[test]
fn what_is_no_file_of_a_room_is_told_with_its_place() {
    let mut net = apart(2, 4);
    let file = export(&mut net, 0);
    let refusal = |net: &mut Net, file: &[u8]| import(net, 1, file).expect_err("it is no good");
    assert_eq!(refusal(&mut net, b"").rule, "noRoomFile");
    assert_eq!(refusal(&mut net, b"PK\x03\x04 a zip").rule, "noRoomFile");
    let mut newer = file.clone();
    newer[ROOM_FILE_MAGIC.len()] = 2;
    assert_eq!(refusal(&mut net, &newer).details["found"], "2");
    let huge = alloc::vec![0; ROOM_FILE_BYTES + 1];
    assert_eq!(refusal(&mut net, &huge).rule, "fileTooLarge");
    let mut longer = file.clone();
    longer.push(0);
    let error = refusal(&mut net, &longer);
    assert_eq!(error.rule, "fileLeftOver");
    assert_eq!(error.details["at"], file.len().to_string());
    for length in ROOM_FILE_MAGIC.len()..file.len() {
        let error = refusal(&mut net, &file[..length]);
        assert_eq!(error.rule, "fileCutShort", "{length} bytes");
        let number = |name: &str| error.details[name].parse::<usize>().expect("a number");
        assert_eq!(number("at") + number("left"), length);
    }
    assert_eq!((net.height(1), net.node(1).pool.len()), (0, 0));
}

#[test]
fn a_flipped_bit_is_told_before_anything_is_taken_with_the_block_that_it_hit() {
    let mut net = apart(2, 4);
    let file = export(&mut net, 0);
    let blocks = blocks_of(&net);
    let mut at = file
        .windows(blocks[0].len())
        .position(|bytes| bytes == blocks[0])
        .expect("the first block");
    for (height, block) in (1_u64..).zip(&blocks) {
        // Two hashes in the header, and a transaction's byte.
        for place in [4, 36, block.len() - 1] {
            let mut damaged = file.clone();
            damaged[at + place] ^= 1;
            let error = import(&mut net, 1, &damaged).expect_err("it is damaged");
            assert_eq!(error.rule, "fileChecksum");
            assert_eq!(error.details["height"], height.to_string());
            assert_eq!(error.details["at"], (at - 4).to_string());
        }
        at += block.len() + 4;
    }
    let mut damaged = file;
    *damaged.last_mut().expect("a byte") ^= 1;
    let error = import(&mut net, 1, &damaged).expect_err("it is damaged");
    assert_eq!(error.details.get("height"), None);
    assert_eq!(net.height(1), 0);
}

#[test]
fn a_bad_block_in_the_middle_is_named_and_what_came_before_it_stays() {
    let mut net = apart(2, 8);
    let mut blocks = net.blocks(0);
    let bad = &mut blocks[4];
    if let Transaction::Coinbase(coinbase) = &mut bad.transactions[0] {
        coinbase.reward = amount(5_000);
    }
    bad.header.merkle_root = merkle_tree(bad.ids()).root;
    bad.header = mined(bad.header);
    let blocks: Vec<_> = blocks.iter().map(Block::to_bytes).collect();
    let file = file_of(&net, &blocks, &[]);
    let imported = import(&mut net, 1, &file).expect("it is a file of this room");
    assert_eq!((imported.blocks, imported.height), (counts(4, 0, 4), 4));
    let error = imported.first_error.expect("the bad block's");
    assert_eq!(error.rule, "badReward");
    assert_eq!(error.details["height"], "5");
    assert_eq!(error.details["found"], "5000");
    assert_sound(net.node(1));

    let mut blocks = blocks_of(&net);
    blocks.swap(5, 6);
    let file = file_of(&net, &blocks, &[]);
    let imported = import(&mut net, 1, &file).expect("it is a file of this room");
    assert_eq!(imported.blocks, counts(1, 4, 3));
    let error = imported.first_error.expect("the order is wrong");
    assert_eq!(
        (error.rule.as_str(), error.details["height"].as_str()),
        ("fileOrder", "6")
    );

    let file = file_of(&net, &blocks_of(&net), &[b"no transaction".to_vec()]);
    let imported = import(&mut net, 1, &file).expect("it is a file of this room");
    assert_eq!(imported.blocks, counts(3, 5, 0));
    let error = imported.first_error.expect("it is none");
    assert_eq!(error.rule, "malformedTransaction");
}

#[test]
fn a_branch_that_turns_out_bad_is_named_by_its_first_bad_block() {
    let mut net = apart(2, 8);
    net.mine_many(1, 4);
    let own = net.tip(1);
    // The second block pays too much, which shows only when the branch has more work than the active one.
    let mut blocks = net.blocks(0);
    let mut prev = net.room.genesis();
    if let Transaction::Coinbase(coinbase) = &mut blocks[1].transactions[0] {
        coinbase.reward = amount(5_000);
    }
    for block in &mut blocks {
        block.header.prev = prev;
        block.header.merkle_root = merkle_tree(block.ids()).root;
        block.header = mined(block.header);
        prev = block.header.hash();
    }
    let blocks: Vec<_> = blocks.iter().map(Block::to_bytes).collect();
    let file = file_of(&net, &blocks, &[]);
    let imported = import(&mut net, 1, &file).expect("it is a file of this room");
    let error = imported.first_error.expect("the second block's");
    assert_eq!(
        (error.rule.as_str(), error.details["height"].as_str()),
        ("badReward", "2")
    );
    assert_eq!(imported.blocks, counts(1, 0, 7));
    assert_eq!((net.tip(1), imported.side_branch), (own, true));
    assert_sound(net.node(1));
}

#[test]
fn a_file_with_less_work_is_kept_aside_and_one_with_more_is_followed() {
    let mut net = apart(3, 4);
    net.mine_many(1, 9);
    let (less, more) = (export(&mut net, 0), export(&mut net, 1));
    let own = net.tip(1);
    let imported = import(&mut net, 1, &less).expect("a good file");
    assert_eq!(imported.blocks, counts(4, 0, 0));
    assert_eq!((imported.side_branch, imported.height), (true, 9));
    assert_eq!((net.tip(1), net.reorgs(1).len()), (own, 0));
    let imported = import(&mut net, 0, &more).expect("a good file");
    assert_eq!((imported.side_branch, imported.height), (false, 9));
    assert_eq!((net.tip(0), net.reorgs(0).len()), (own, 1));
    for host in 0..2 {
        assert_sound(net.node(host));
    }
}

/// Any bytes: refused or taken, and the node is sound and takes the good file after all.
#[test]
fn no_mutation_of_a_file_harms_a_node() {
    let mut net = apart(2, 12);
    let good = export(&mut net, 0);
    let mut random = Random(7);
    let (mut refused, mut read) = (0, 0);
    for round in 0..400 {
        let mut file = good[..good.len() - CHECKSUM_BYTES].to_vec();
        for _ in 0..=random.below(3) {
            mutate(&mut file, &mut random);
        }
        // A liar's file has a good checksum.
        if random.below(4) > 0 {
            file = summed(file);
        }
        match import(&mut net, 1, &file) {
            Ok(_) => read += 1,
            Err(error) => {
                assert!(!error.message.is_empty());
                refused += 1;
            }
        }
        if round % 50 == 0 {
            assert_sound(net.node(1));
        }
    }
    assert!(refused > 50 && read > 50, "{refused} refused, {read} read");
    assert_sound(net.node(1));
    let imported = import(&mut net, 1, &good).expect("a good file");
    assert_eq!(imported.blocks.refused, 0, "{imported:?}");
    assert_eq!(net.tip(1), net.tip(0));
}

fn mutate(file: &mut Vec<u8>, random: &mut Random) {
    let at = random.below(file.len());
    match random.below(12) {
        0 => file.truncate(at),
        1 => file.insert(at, 0),
        2 => {
            file.remove(at);
        }
        3 => {
            let end = (at + random.below(300)).min(file.len());
            let copied = file[at..end].to_vec();
            file.splice(at..at, copied);
        }
        _ => file[at] ^= 1 << random.below(8),
    }
    if file.is_empty() {
        file.push(0);
    }
}
