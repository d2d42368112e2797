//! Good headers are counted, and the first bad one is named.

use ledger::{BlockHash, CompactTarget, HEADER_BYTES, Header, Height, MerkleRoot};

use super::{Verified, VerifyError, verify};

/// One hash in two meets it: easier than Bitcoin's limit, and so the limit of its own chain.
const BITS: CompactTarget = CompactTarget(0x207f_ffff);

fn mined(mut header: Header) -> Header {
    let target = header.bits.to_target().unwrap();
    while !target.is_met_by(header.hash()) {
        header.nonce += 1;
    }
    header
}

/// So many headers, ten minutes apart, the first of which names this parent.
fn chain(prev: BlockHash, length: u32) -> Vec<Header> {
    let mut headers: Vec<Header> = Vec::new();
    for number in 0..length {
        let prev = headers.last().map_or(prev, Header::hash);
        headers.push(mined(Header {
            version: 1,
            prev,
            merkle_root: MerkleRoot::ZERO,
            time: 1_300_000_000 + 600 * number,
            bits: BITS,
            nonce: 0,
        }));
    }
    headers
}

fn check(headers: &[Header], first: u64) -> Result<Option<Verified>, VerifyError> {
    let bytes: Vec<[u8; HEADER_BYTES]> = headers.iter().map(Header::to_bytes).collect();
    verify(&bytes, Height(first))
}

/// Height and rule of the first bad header.
fn refusal(headers: &[Header], first: u64) -> (u64, &'static str) {
    match check(headers, first) {
        Err(VerifyError::BadHeader { height, rule, .. }) => (height.0, rule),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_chain_from_its_genesis_block_on_is_checked_whole() {
    // Ten minutes apart, 2,016 blocks take a gap less than planned; the limit hides it.
    let mut headers = chain(BlockHash::ZERO, 2_016);
    let last = *headers.last().unwrap();
    let expected = CompactTarget(0x207f_efbd);
    for bits in [BITS, expected] {
        headers.truncate(2_016);
        headers.push(mined(Header {
            prev: last.hash(),
            time: last.time + 600,
            bits,
            ..last
        }));
        match check(&headers, 0) {
            Ok(Some(verified)) => {
                assert_eq!(bits, expected);
                assert_eq!(verified.headers, 2_017);
                assert_eq!(verified.last_height, Height(2_016));
                assert_eq!(verified.retargets_checked, 1);
                assert_eq!(verified.retargets_unchecked, 0);
                assert_eq!(verified.times_unchecked, 0);
                assert_eq!(verified.last_hash, headers[2_016].hash());
                // Two hashes for each block.
                assert_eq!(verified.total_work.to_hashes(), 2 * 2_017);
            }
            Err(VerifyError::BadHeader { height, rule, .. }) => {
                assert_eq!((height, rule, bits), (Height(2_016), "badBits", BITS));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn a_slice_counts_what_it_can_not_check() {
    let parent = BlockHash::from_bytes([7; 32]);
    let headers = chain(parent, 30);
    // A period begins at its eleventh header.
    let verified = check(&headers, 2_016 - 10).unwrap().unwrap();
    assert_eq!(
        (verified.retargets_checked, verified.retargets_unchecked),
        (0, 1)
    );
    assert_eq!(verified.times_unchecked, 11);
    assert_eq!(verified.first_height, Height(2_006));
    assert_eq!(verified.last_height, Height(2_035));
    // So it is where the first header begins one.
    let verified = check(&headers, 2_016).unwrap().unwrap();
    assert_eq!(
        (verified.retargets_checked, verified.retargets_unchecked),
        (0, 1)
    );
    let verified = check(&headers, 2_017).unwrap().unwrap();
    assert_eq!(
        (verified.retargets_checked, verified.retargets_unchecked),
        (0, 0)
    );
}

#[test]
fn the_first_bad_header_is_named_with_its_rule() {
    let good = chain(BlockHash::ZERO, 40);
    let changed = |place: usize, change: fn(&mut Header)| {
        let mut headers = good.clone();
        change(&mut headers[place]);
        headers[place] = mined(headers[place]);
        headers
    };
    assert!(check(&good, 0).is_ok());
    let other_parent = changed(20, |header| header.prev = BlockHash::ZERO);
    assert_eq!(refusal(&other_parent, 0), (20, "brokenHeaderChain"));
    // The header after a changed one names the one that was.
    let other_root = changed(20, |header| {
        header.merkle_root = MerkleRoot::from_bytes([1; 32]);
    });
    assert_eq!(refusal(&other_root, 0), (21, "brokenHeaderChain"));
    let early = changed(20, |header| header.time = 1_300_000_000 + 600 * 14);
    assert_eq!(refusal(&early, 0), (20, "timeNotAfterMedian"));
    let late_enough = changed(39, |header| header.time = 1_300_000_001 + 600 * 33);
    assert!(check(&late_enough, 0).is_ok());
    let harder = changed(20, |header| header.bits = CompactTarget(0x207f_fffe));
    assert_eq!(refusal(&harder, 0), (20, "badBits"));
    let unversioned = changed(20, |header| header.version = 0);
    assert_eq!(refusal(&unversioned, 0), (20, "badVersion"));
    let mut unlucky = good.clone();
    let target = BITS.to_target().unwrap();
    while target.is_met_by(unlucky[20].hash()) {
        unlucky[20].nonce += 1;
    }
    assert_eq!(refusal(&unlucky, 0), (20, "hashAboveTarget"));
    assert_eq!(refusal(&unlucky[20..], 20), (20, "hashAboveTarget"));
}

#[test]
fn a_first_header_with_a_parent_asks_for_its_height() {
    let headers = chain(BlockHash::from_bytes([7; 32]), 3);
    assert_eq!(refusal(&headers, 0), (0, "brokenHeaderChain"));
    let message = check(&headers, 0).unwrap_err().to_string();
    assert!(message.contains("--start-height"), "{message}");
    assert!(check(&headers, 1).is_ok());
}

#[test]
fn no_headers_are_no_chain() {
    assert!(check(&[], 0).unwrap().is_none());
}
