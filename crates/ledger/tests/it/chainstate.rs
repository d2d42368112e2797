//! Accumulated work at heights of Bitcoin's chain.

use ledger::{CompactTarget, Header, MerkleRoot, Work};
use ruint::aliases::U256;
use serde_json::Value;

use crate::vectors::{field, files, headers, number, report};

/// A decimal number as 32 bytes, most significant first.
fn decimal(value: &Value, key: &str) -> [u8; 32] {
    let number = U256::from_str_radix(field(value, key), 10).expect("a decimal number");
    number.to_be_bytes()
}

fn narrow(value: &Value, key: &str) -> u32 {
    u32::try_from(number(value, key)).expect("32 bits")
}

fn header(state: &Value, block: &Value) -> Header {
    let fields = &block["header"];
    let root: MerkleRoot = field(&block["data"], "merkle_root")
        .parse()
        .expect("a root");
    Header {
        version: narrow(fields, "version").cast_signed(),
        prev: field(state, "best_block_hash").parse().expect("a hash"),
        merkle_root: root,
        time: narrow(fields, "time"),
        bits: CompactTarget(narrow(fields, "bits")),
        nonce: narrow(fields, "nonce"),
    }
}

#[test]
fn work_adds_up_as_bitcoin_counts_it() {
    let files = files("chainstate");
    for file in &files {
        let json = file.json();
        let (state, expected) = (&json["chain_state"], &json["expected"]);
        let blocks = json["blocks"].as_array().expect("blocks");
        assert_eq!(blocks.len(), 1, "{}", file.name);
        let header = header(state, &blocks[0]);
        assert_eq!(
            header.hash().to_string(),
            field(expected, "best_block_hash")
        );
        let target = header.bits.to_target().expect("real bits");
        assert!(target.is_met_by(header.hash()));
        assert_eq!(target.to_be_bytes(), decimal(expected, "current_target"));
        let before = Work::from_be_bytes(decimal(state, "total_work"));
        let after = before.plus(target.work());
        assert_eq!(after.to_be_bytes(), decimal(expected, "total_work"));
    }
    report(&format!("{} chain states", files.len()));
}

#[test]
fn work_from_the_genesis_block_on_is_the_published_sum() {
    let mainnet = files("headers")
        .into_iter()
        .find(|file| file.name.starts_with("btc_mainnet_0-"));
    let mainnet = mainnet.expect("headers from Bitcoin's genesis block on");
    let mut sums = vec![Work::ZERO];
    for header in headers(&mainnet.bytes()) {
        let target = header.bits.to_target().expect("real bits");
        let sum = *sums.last().expect("one at least");
        sums.push(sum.plus(target.work()));
    }
    let mut count = 0;
    for file in files("chainstate") {
        let json = file.json();
        for key in ["chain_state", "expected"] {
            let state = &json[key];
            let height = usize::try_from(number(state, "block_height")).expect("a height");
            if let Some(sum) = sums.get(height + 1) {
                assert_eq!(sum.to_be_bytes(), decimal(state, "total_work"), "{height}");
                count += 1;
            }
        }
    }
    assert!(count > 0);
    report(&format!("{count} sums of work from the genesis block on"));
}
