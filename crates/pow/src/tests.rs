//! The search agrees with the `sha2` crate and with Bitcoin's first blocks.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

extern crate std;

use std::{format, vec, vec::Vec};

use sha2::{Digest as _, Sha256};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::{
    Digest, Job, NonceRange, Path,
    message::{Failure, FromWorker, MessageError, ToWorker},
};

/// Splitmix64: the same numbers in every run.
struct Random(u64);

impl Random {
    fn u64(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn u32(&mut self) -> u32 {
        (self.u64() >> 32) as u32
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        core::array::from_fn(|_| (self.u64() >> 56) as u8)
    }
}

/// Headers of Bitcoin's blocks 0 to 3.
const FIRST_HEADERS: &str = include_str!("../vectors/bitcoin_headers_0-3.hex");

const GENESIS_NONCE: u32 = 2_083_236_893;

pub(crate) fn first_headers() -> Vec<[u8; 80]> {
    let byte = |hex: &str, i| u8::from_str_radix(&hex[2 * i..2 * i + 2], 16).unwrap();
    FIRST_HEADERS
        .lines()
        .map(|hex| core::array::from_fn(|i| byte(hex, i)))
        .collect()
}

/// A target of `0xffff << 208`, Bitcoin's easiest.
fn difficulty_1() -> [u8; 32] {
    let mut target = [0; 32];
    target[4..6].fill(0xff);
    target
}

/// The hash of a header with a nonce by the reference, in hashing order.
fn reference(header: &[u8; 80], nonce: u32) -> [u8; 32] {
    let mut header = *header;
    header[76..].copy_from_slice(&nonce.to_le_bytes());
    Sha256::digest(Sha256::digest(header)).into()
}

/// The same hash as a number, most significant byte first.
fn reference_be(header: &[u8; 80], nonce: u32) -> [u8; 32] {
    let mut hash = reference(header, nonce);
    hash.reverse();
    hash
}

pub(crate) fn range(first: u32, last: u32) -> NonceRange {
    NonceRange::new(first, last).unwrap()
}

/// Searches a range by the reference and by every path of this machine, and compares all the outcome says.
fn check_search(header: &[u8; 80], target: &[u8; 32], range: NonceRange) {
    let mut best = [0xff; 32];
    let mut found = None;
    let mut hashes = 0;
    for nonce in range.first()..=range.last() {
        let hash = reference_be(header, nonce);
        hashes += 1;
        best = best.min(hash);
        if hash <= *target {
            found = Some(nonce);
            break;
        }
    }
    best.reverse();
    let job = Job::new(header, target);
    for path in Path::all() {
        let outcome = job.search_by(path, range);
        let name = path.name();
        assert_eq!(outcome.found, found, "{name}, {range:?}");
        assert_eq!(outcome.hashes, hashes, "{name}, {range:?}");
        assert_eq!(outcome.best.to_bytes(), best, "{name}, {range:?}");
    }
}

#[test]
fn digests_are_those_of_sha2() {
    let mut random = Random(1);
    for _ in 0..500 {
        let header = random.bytes();
        let job = Job::new(&header, &random.bytes());
        for nonce in [0, 1, random.u32(), u32::MAX] {
            let digest = job.digest(nonce);
            assert_eq!(digest.to_bytes(), reference(&header, nonce));
            assert_eq!(Digest::from_bytes(digest.to_bytes()), digest);
        }
    }
}

#[test]
fn the_nonce_in_the_header_does_not_matter() {
    let mut random = Random(2);
    let header: [u8; 80] = random.bytes();
    let mut other = header;
    other[76..].copy_from_slice(&random.bytes::<4>());
    let target = difficulty_1();
    assert_eq!(Job::new(&header, &target), Job::new(&other, &target));
}

#[test]
fn a_job_that_follows_another_is_the_same_as_a_new_one() {
    let mut random = Random(9);
    let (header, target): ([u8; 80], [u8; 32]) = (random.bytes(), random.bytes());
    let job = Job::new(&header, &target);
    for changed in [0, 35, 63, 64, 67, 68, 75] {
        let mut next = header;
        next[changed] ^= 1;
        assert_eq!(
            job.next(&next, &difficulty_1()),
            Job::new(&next, &difficulty_1())
        );
        let is_kept = job.next(&next, &target).midstate() == job.midstate();
        assert_eq!(is_kept, changed >= 64, "byte {changed}");
    }
}

#[test]
fn leading_zero_bits_are_counted_from_the_end_of_the_bytes() {
    let mut bytes = [0; 32];
    assert_eq!(Digest::from_bytes(bytes).leading_zero_bits(), 256);
    assert_eq!(Digest::MAX.leading_zero_bits(), 0);
    bytes[27] = 0x10;
    bytes[0] = 0xff;
    assert_eq!(Digest::from_bytes(bytes).leading_zero_bits(), 35);
}

#[test]
fn searches_agree_with_sha2_for_easy_and_hard_targets() {
    let mut random = Random(3);
    for leading_zero_bits in [0, 1, 4, 8, 11, 33] {
        for _ in 0..6 {
            let header = random.bytes();
            let mut target: [u8; 32] = random.bytes();
            let top = u64::from_be_bytes(target[..8].try_into().unwrap()) >> leading_zero_bits;
            target[..8].copy_from_slice(&top.to_be_bytes());
            let first = random.u32().min(u32::MAX - 3000);
            check_search(&header, &target, range(first, first + 3000));
        }
    }
}

#[test]
fn a_hash_equal_to_the_target_meets_it_and_one_more_does_not() {
    let mut random = Random(4);
    for _ in 0..50 {
        let header = random.bytes();
        let nonce = random.u32();
        let target = reference_be(&header, nonce);
        let only = range(nonce, nonce);
        assert_eq!(
            Job::new(&header, &target).search(only).found,
            Some(nonce),
            "an equal hash"
        );
        let mut lower = target;
        for byte in lower.iter_mut().rev() {
            let borrow = *byte == 0;
            *byte = byte.wrapping_sub(1);
            if !borrow {
                break;
            }
        }
        assert_eq!(
            Job::new(&header, &lower).search(only).found,
            None,
            "a target one below the hash"
        );
    }
}

#[test]
fn every_start_and_length_of_a_range_is_searched_exactly() {
    let mut random = Random(7);
    let base = random.u32() & !0xff;
    for first in base..base + 34 {
        for count in [1, 2, 3, 5, 16, 17, 31, 40] {
            check_search(&random.bytes(), &[0; 32], range(first, first + count - 1));
        }
    }
    for first in u32::MAX - 33..=u32::MAX {
        check_search(&random.bytes(), &[0; 32], range(first, u32::MAX));
    }
}

#[test]
fn each_lane_finds_the_nonce_that_is_in_it() {
    let mut random = Random(8);
    let base = random.u32() & !0xff;
    for nonce in base..base + 32 {
        let header = random.bytes();
        // Its own hash as the target: of the nonces around it, few or none meet that.
        let target = reference_be(&header, nonce);
        check_search(&header, &target, range(base - 300, base + 300));
        check_search(&header, &target, range(nonce, nonce));
    }
}

#[test]
fn a_build_with_vectors_searches_with_them() {
    let names: Vec<_> = Path::all().map(Path::name).collect();
    assert_eq!(names[0], "scalar");
    assert_eq!(Path::best().name(), names[names.len() - 1]);
    if cfg!(all(target_arch = "wasm32", feature = "simd")) {
        assert_eq!(names, ["scalar", "wasm-simd128"]);
    } else if cfg!(target_arch = "wasm32") {
        assert_eq!(names, ["scalar"]);
    }
}

#[test]
fn searches_reach_both_ends_of_the_nonces() {
    let mut random = Random(5);
    for (first, last) in [
        (0, 0),
        (0, 99),
        (u32::MAX, u32::MAX),
        (u32::MAX - 99, u32::MAX),
    ] {
        let header = random.bytes();
        check_search(&header, &[0; 32], range(first, last));
        // The smallest hash is the only one that meets itself as a target.
        let best = Job::new(&header, &[0; 32]).search(range(first, last)).best;
        let mut target = best.to_bytes();
        target.reverse();
        check_search(&header, &target, range(first, last));
    }
}

#[test]
fn bitcoins_first_block_is_found_where_it_was() {
    let header = first_headers()[0];
    let job = Job::new(&header, &difficulty_1());
    let around = range(GENESIS_NONCE - 20_000, GENESIS_NONCE + 20_000);
    let outcome = job.search(around);
    assert_eq!(outcome.found, Some(GENESIS_NONCE));
    assert_eq!(outcome.hashes, 20_001);
    assert_eq!(outcome.best, job.digest(GENESIS_NONCE));
    assert_eq!(job.search(range(0, 20_000)).found, None);
}

#[test]
fn digests_are_ordered_as_little_endian_numbers() {
    let mut low = [0xff; 32];
    low[31] = 0;
    let mut high = [0; 32];
    high[31] = 1;
    assert!(Digest::from_bytes(low) < Digest::from_bytes(high));
    let (mut low, mut high) = ([7; 32], [7; 32]);
    (low[0], high[0]) = (1, 2);
    assert!(Digest::from_bytes(low) < Digest::from_bytes(high));
    assert!(Digest::from_bytes(high) < Digest::MAX);
}

#[test]
fn a_range_is_cut_into_slices_without_gaps() {
    let mut rest = Some(range(u32::MAX - 10, u32::MAX));
    let mut firsts = Vec::new();
    while let Some(range) = rest {
        let (front, left) = range.cut(4);
        firsts.push((front.first(), front.count()));
        rest = left;
    }
    let at = |offset| u32::MAX - offset;
    assert_eq!(firsts, [(at(10), 4), (at(6), 4), (at(2), 3)]);
    assert_eq!(range(5, 9).cut(0), (range(5, 5), Some(range(6, 9))));
    assert_eq!(NonceRange::ALL.cut(u32::MAX).1, Some(range(at(0), at(0))));
    assert_eq!(NonceRange::new(1, 0), None);
    assert_eq!(NonceRange::ALL.count(), 1 << 32);
}

#[test]
fn the_parts_of_a_range_are_the_whole_without_overlap() {
    for (whole, parts) in [
        (NonceRange::ALL, 1),
        (NonceRange::ALL, 3),
        (NonceRange::ALL, 64),
        (range(10, 19), 4),
        (range(u32::MAX - 2, u32::MAX), 3),
    ] {
        let split: Vec<_> = (0..parts).map(|i| whole.part(i, parts).unwrap()).collect();
        assert_eq!(split[0].first(), whole.first());
        assert_eq!(split[split.len() - 1].last(), whole.last());
        for pair in split.windows(2) {
            assert_eq!(pair[0].last() + 1, pair[1].first());
        }
        let sizes = || split.iter().map(|part| part.count());
        assert!(sizes().max().unwrap() - sizes().min().unwrap() <= 1);
        assert_eq!(whole.part(parts, parts), None);
    }
    assert_eq!(range(7, 7).part(0, 2), None, "a nonce is not shared");
    assert_eq!(range(7, 7).part(1, 2), Some(range(7, 7)));
}

#[test]
fn messages_survive_the_wire_and_have_the_documented_lengths() {
    let mut random = Random(6);
    let to_worker = [
        (
            ToWorker::Search {
                job: random.u64(),
                header: random.bytes(),
                target: random.bytes(),
                range: range(7, u32::MAX),
            },
            129,
        ),
        (ToWorker::Cap(random.u64()), 9),
        (ToWorker::Stop, 1),
    ];
    for (message, length) in to_worker {
        let bytes = message.encode();
        assert_eq!(bytes.len(), length);
        assert_eq!(ToWorker::decode(&bytes), Ok(message));
    }
    let job = random.u64();
    let from_worker = [
        (FromWorker::Ready { version: 1 }, 2),
        (
            FromWorker::Report {
                job,
                hashes: random.u64(),
                elapsed_ms: random.u32(),
                best: Digest::from_bytes(random.bytes()),
            },
            53,
        ),
        (FromWorker::Found { job, nonce: 9 }, 13),
        (FromWorker::Exhausted { job }, 9),
        (FromWorker::Failed(Failure::NoAdapter), 2),
        (FromWorker::Failed(Failure::Lost), 2),
    ];
    for (message, length) in from_worker {
        let bytes = message.encode();
        assert_eq!(bytes.len(), length);
        assert_eq!(FromWorker::decode(&bytes), Ok(message));
    }
}

#[test]
fn bytes_that_are_not_exactly_one_message_are_refused() {
    let cap = ToWorker::Cap(5).encode();
    let mut longer = cap.to_vec();
    longer.push(0);
    for wrong in [&cap[..8], &longer] {
        assert_eq!(
            ToWorker::decode(wrong),
            Err(MessageError::Length {
                tag: 2,
                found: wrong.len()
            })
        );
    }
    assert_eq!(ToWorker::decode(&[]), Err(MessageError::Tag(None)));
    assert_eq!(ToWorker::decode(&[4]), Err(MessageError::Tag(Some(4))));
    assert_eq!(FromWorker::decode(&[0]), Err(MessageError::Tag(Some(0))));

    for byte in [0, 5] {
        let refused = Err(MessageError::Reason(byte));
        assert_eq!(FromWorker::decode(&[5, byte]), refused);
    }

    let mut backwards = vec![1; 129];
    backwards[121..].copy_from_slice(&[9, 0, 0, 0, 8, 0, 0, 0]);
    let error = ToWorker::decode(&backwards).unwrap_err();
    assert_eq!(error, MessageError::Range { first: 9, last: 8 });
    assert_eq!(format!("{error}"), "no nonces lie from 9 to 8");
}
