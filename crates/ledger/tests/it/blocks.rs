//! Merkle roots of real blocks, whose transaction ids another implementation computes.

use bitcoin::{
    consensus::{Decodable, deserialize},
    hashes::Hash,
};
use ledger::{BranchError, Header, MerkleRoot, TxId, branch_root, merkle_branch, merkle_tree};

use crate::vectors::{File, field, files, report};

/// The blocks of a file: one, or in a bzip2 file many, each behind a magic number and its length.
fn blocks(file: &File) -> Vec<Vec<u8>> {
    match file.kind() {
        "raw" | "dat" => vec![file.bytes()],
        "hex" => vec![hex::decode(file.text().trim()).expect("hex")],
        "json" => vec![hex::decode(field(&file.json(), "block")).expect("hex")],
        "bz2" => {
            let (bytes, mut blocks) = (file.unpacked_bzip2(), Vec::new());
            let mut rest = bytes.as_slice();
            while let [_, _, _, _, a, b, c, d, after @ ..] = rest {
                let length = u32::from_le_bytes([*a, *b, *c, *d]) as usize;
                blocks.push(after[..length].to_vec());
                rest = &after[length..];
            }
            assert!(rest.is_empty());
            blocks
        }
        other => panic!("{}: no reader for {other}", file.name),
    }
}

/// Files that hold whole blocks.
fn block_files() -> Vec<File> {
    let of_merkle = files("merkle").into_iter();
    files("blocks")
        .into_iter()
        .chain(of_merkle.filter(|file| file.name.contains("_block_")))
        .filter(|file| !file.name.contains("merkle_block"))
        .collect()
}

fn ids(block: &bitcoin::Block) -> Vec<TxId> {
    let txids = block.txdata.iter().map(bitcoin::Transaction::compute_txid);
    txids
        .map(|txid| TxId::from_bytes(txid.to_byte_array()))
        .collect()
}

#[test]
fn real_blocks_have_the_roots_of_their_transactions() {
    let (mut block_count, mut transaction_count, mut odd) = (0, 0, 0);
    for file in block_files() {
        let mut prev = None;
        for bytes in blocks(&file) {
            let name = &file.name;
            let header = Header::from_bytes(bytes.first_chunk().expect("80 bytes"));
            let block: bitcoin::Block = deserialize(&bytes).expect("a block");
            let ids = ids(&block);
            let tree = merkle_tree(ids.iter().copied());
            assert_eq!(tree.root, header.merkle_root, "{name}");
            assert!(!tree.duplicated_tail, "{name}");
            assert_eq!(
                header.hash().to_bytes(),
                block.block_hash().to_byte_array(),
                "{name}"
            );
            let target = header.bits.to_target().expect("real bits");
            assert!(target.is_met_by(header.hash()), "{name}");
            if let Some(prev) = prev.replace(header.hash()) {
                assert_eq!(header.prev, prev, "{name}");
            }
            if file.kind() == "json" {
                assert_json(&file, header, &ids);
            }
            assert_forgeries(&ids);
            assert_branches(&ids, header.merkle_root);
            block_count += 1;
            transaction_count += ids.len();
            odd += ids.len() % 2;
        }
    }
    assert!(odd > 0, "no block with an odd number of transactions");
    report(&format!(
        "{block_count} blocks of {transaction_count} transactions"
    ));
}

fn assert_json(file: &File, header: Header, ids: &[TxId]) {
    let json = file.json();
    assert_eq!(header.hash().to_string(), field(&json, "hash"));
    assert_eq!(header.merkle_root.to_string(), field(&json, "merkleroot"));
    assert_eq!(header.prev.to_string(), field(&json, "previousblockhash"));
    assert_eq!(header.bits.to_string(), field(&json, "bits"));
    let listed: Vec<_> = json["tx"].as_array().expect("ids").clone();
    let computed: Vec<_> = ids.iter().map(TxId::to_string).collect();
    assert_eq!(listed, computed);
}

/// Another order or number of transactions has another root, or is seen to be ambiguous.
fn assert_forgeries(ids: &[TxId]) {
    let root = merkle_tree(ids.iter().copied()).root;
    let forge = |change: fn(&mut Vec<TxId>)| {
        let mut forged = ids.to_vec();
        change(&mut forged);
        merkle_tree(forged)
    };
    let longer = forge(|ids| ids.extend_from_within(ids.len() - 1..));
    assert!(longer.duplicated_tail || longer.root != root);
    if ids.len() % 2 == 1 {
        assert!(longer.duplicated_tail && (longer.root == root || ids.len() == 1));
    }
    if ids.len() > 1 {
        let shorter = forge(|ids| ids.truncate(ids.len() - 1));
        let swapped = forge(|ids| ids.swap(0, 1));
        assert_ne!(shorter.root, root);
        assert_ne!(swapped.root, root);
    }
}

/// Each transaction's branch leads to the root, and none from a position past the last.
fn assert_branches(ids: &[TxId], root: MerkleRoot) {
    for (position, id) in (0..).zip(ids) {
        let branch = merkle_branch(ids.iter().copied(), position as usize);
        assert_eq!(branch_root(*id, position, &branch), Ok(root));
        let next = branch_root(*id, position + 1, &branch);
        assert_ne!(next, Ok(root));
        if position as usize + 1 == ids.len() && ids.len() % 2 == 1 && ids.len() > 1 {
            assert_eq!(next, Err(BranchError::RepeatedNode { level: 0 }));
        }
    }
}

#[test]
fn a_partial_tree_names_the_root_of_its_block() {
    let mut count = 0;
    for file in files("merkle") {
        let bytes = match file.kind() {
            "raw" if file.name.contains("merkle3") => file.bytes(),
            "hex" if file.name.contains("merkle_block") => {
                hex::decode(file.text().trim()).expect("hex")
            }
            _ => continue,
        };
        // A file may hold the matched transactions behind the tree.
        let mut rest = bytes.as_slice();
        let partial = bitcoin::MerkleBlock::consensus_decode(&mut rest).expect("a partial tree");
        let (mut matches, mut places) = (Vec::new(), Vec::new());
        partial
            .extract_matches(&mut matches, &mut places)
            .expect("a tree under its header's root");
        let header = Header::from_bytes(bytes.first_chunk().expect("80 bytes"));
        for other in block_files() {
            for bytes in blocks(&other) {
                let block: bitcoin::Block = deserialize(&bytes).expect("a block");
                if block.block_hash().to_byte_array() != header.hash().to_bytes() {
                    continue;
                }
                let ids = ids(&block);
                let root = merkle_tree(ids.iter().copied()).root;
                assert_eq!(root, header.merkle_root, "{}", file.name);
                for (id, place) in matches.iter().zip(&places) {
                    let ours = ids[*place as usize].to_bytes();
                    assert_eq!(ours, id.to_byte_array(), "{}", file.name);
                    // What that tree proves of the transaction, a branch proves too.
                    let branch = merkle_branch(ids.iter().copied(), *place as usize);
                    let leaf = TxId::from_bytes(ours);
                    assert_eq!(branch_root(leaf, *place, &branch), Ok(root));
                }
                count += 1;
            }
        }
    }
    assert!(count > 0);
    report(&format!("{count} partial trees"));
}
