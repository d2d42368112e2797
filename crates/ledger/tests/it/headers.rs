//! Real headers: bytes, hashes, links, proof of work.

use ledger::{BlockHash, CompactTarget, HEADER_BYTES, Header, Target};
use ruint::aliases::U256;

use crate::vectors::{File, field, files, header, headers, number, report};

/// Asserts that headers follow each other and each met its own target. Who links to a header has
/// hashed it, so the links are hashes that others computed.
fn assert_chain(name: &str, headers: &[Header]) {
    for pair in headers.windows(2) {
        assert_eq!(pair[0].hash(), pair[1].prev, "{name}");
    }
    for header in headers {
        let target = header.bits.to_target().expect("real bits");
        let hash = header.hash();
        assert!(target.is_met_by(hash), "{name}: {hash}");
        assert_eq!(target.to_compact(), header.bits, "{name}: canonical bits");
        let encoded = borsh::to_vec(header).expect("encodes");
        assert_eq!(encoded, header.to_bytes());
    }
}

/// The main branch of a hex file, and the other branch from the same parent.
fn branches(file: &File) -> (Vec<Header>, Vec<Header>) {
    let (mut main, mut side) = (Vec::new(), Vec::new());
    for line in file.text().lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix("fork:") {
            Some(text) => side.push(header(text)),
            None => main.push(header(line)),
        }
    }
    (main, side)
}

/// Headers of a CSV file, whose fields are hex numbers, most significant digit first.
pub(crate) fn rows(file: &File) -> Vec<Header> {
    let text = file.text();
    let rows = text.lines().skip(1).filter(|line| !line.is_empty());
    rows.map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        let [version, prev, merkle_root, time, bits, nonce, ..] = fields[..] else {
            panic!("{line}")
        };
        let number = |text| u32::from_str_radix(text, 16).expect("32 bits of hex");
        Header {
            version: number(version).cast_signed(),
            prev: prev.parse().expect("a hash"),
            merkle_root: merkle_root.parse().expect("a root"),
            time: number(time),
            bits: CompactTarget(number(bits)),
            nonce: number(nonce),
        }
    })
    .collect()
}

/// The target of a decimal number.
pub(crate) fn decimal_target(text: &str) -> Target {
    let value = U256::from_str_radix(text, 10).expect("a decimal number");
    let bytes: [u8; 32] = value.to_be_bytes();
    // The compact form by another implementation, so that ours is not its own judge.
    let bits = bitcoin::Target::from_be_bytes(bytes).to_compact_lossy();
    let target = CompactTarget(bits.to_consensus()).to_target();
    let target = target.expect("a real target");
    assert_eq!(target.to_be_bytes(), bytes, "no bits are lost");
    target
}

/// Pairs of a chunk's last hash and the target from the next block on, as they stand in lines.
pub(crate) fn checkpoints(file: &File) -> Vec<(BlockHash, Target)> {
    let text = file.text();
    let lines = text.lines().map(|line| line.trim().trim_end_matches(','));
    let values: Vec<&str> = lines
        .map(|line| line.trim_matches('"'))
        .filter(|line| line.starts_with(char::is_numeric))
        .collect();
    values
        .chunks_exact(2)
        .map(|pair| {
            let target = decimal_target(pair[1]);
            (pair[0].parse().expect("a hash"), target)
        })
        .collect()
}

#[test]
fn real_headers_hash_link_and_meet_their_targets() {
    let mut count = 0;
    let files = files("headers");
    for file in files.iter().filter(|file| file.kind() != "json") {
        let found = match file.kind() {
            "raw" => headers(&file.bytes()),
            "zst" => headers(&file.unpacked_zstd()),
            "csv" => rows(file),
            "hex" => {
                let (main, side) = branches(file);
                assert_chain(&file.name, &side);
                if let [first, ..] = side[..] {
                    assert_eq!(first.prev, main[0].prev, "{}: one parent", file.name);
                    assert_ne!(first.hash(), main[0].hash());
                }
                count += side.len();
                main
            }
            other => panic!("{}: no reader for {other}", file.name),
        };
        assert!(!found.is_empty(), "{}", file.name);
        assert_chain(&file.name, &found);
        count += found.len();
    }
    assert!(count > 0);
    report(&format!("{count} headers"));
}

#[test]
fn checkpoints_agree_with_targets_and_headers() {
    let files = files("headers");
    let mut count = 0;
    let mainnet = files
        .iter()
        .find(|file| file.name.starts_with("btc_mainnet"));
    let mainnet = mainnet.map_or_else(Vec::new, |file| headers(&file.bytes()));
    for file in files.iter().filter(|file| file.kind() == "json") {
        let checkpoints = checkpoints(file);
        for pair in checkpoints.windows(2) {
            assert!(pair[0].1.is_met_by(pair[1].0), "{}", pair[1].0);
        }
        for (chunk, (hash, target)) in mainnet.chunks_exact(2_016).zip(&checkpoints) {
            assert_eq!(chunk[2_015].hash(), *hash);
            let next = mainnet.iter().find(|header| header.prev == *hash);
            let next = next.expect("the chunks end before the file");
            assert_eq!(next.bits.to_target(), Ok(*target));
        }
        count += checkpoints.len();
    }
    assert!(count > 0);
    report(&format!("{count} checkpoints"));
}

#[test]
fn relayed_headers_have_the_published_digests() {
    let mut count = 0;
    for file in files("merkle").iter().filter(|file| file.kind() == "json") {
        let json = file.json();
        let chain = json["chain"].as_array().expect("a chain");
        let single = [&json["genesis"], &json["orphan_562630"]];
        for value in single.into_iter().chain(chain) {
            let header = header(field(value, "hex"));
            assert_eq!(header.hash().to_string(), field(value, "digest"));
            let digest = hex::encode(header.hash().to_bytes());
            assert_eq!(digest, field(value, "digest_le"));
            assert_eq!(header.prev.to_string(), field(value, "prev_block"));
            assert_eq!(u64::from(header.time), number(value, "timestamp"));
            assert_eq!(
                u64::from(header.version.cast_unsigned()),
                number(value, "version")
            );
            let root = hex::encode(header.merkle_root.to_bytes());
            assert_eq!(root, field(value, "merkle_root"));
            let bits = hex::encode(header.bits.0.to_le_bytes());
            assert_eq!(bits, field(value, "nbits"));
            let target = header.bits.to_target().expect("real bits");
            assert!(target.is_met_by(header.hash()));
            count += 1;
        }
        let first = header(field(&json["genesis"], "hex"));
        let headers: Vec<Header> = [first]
            .into_iter()
            .chain(chain.iter().map(|value| header(field(value, "hex"))))
            .collect();
        assert_chain(&file.name, &headers);
    }
    assert!(count > 0);
    report(&format!("{count} relayed headers"));
}

#[test]
fn headers_before_partial_trees_meet_their_targets() {
    let mut count = 0;
    for file in files("merkle") {
        let bytes = match file.kind() {
            "raw" => file.bytes(),
            "hex" => hex::decode(file.text().trim()).expect("hex"),
            _ => continue,
        };
        let header = &headers(&bytes[..HEADER_BYTES])[0];
        let target = header.bits.to_target().expect("real bits");
        assert!(target.is_met_by(header.hash()), "{}", file.name);
        count += 1;
    }
    assert!(count > 0);
    report(&format!("{count} headers before bodies and partial trees"));
}
