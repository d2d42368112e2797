//! Encoding, hashes, headers, targets, trees, keys and names.

use ledger::{
    Amount, CompactTarget, Hash, Header, HeaderPoint, SecretKey, Target, TxId, check_name,
    merkle_tree, sha256d,
};
use sha2::{Digest, Sha256};

use super::chain::{GAPS_S, points, public, rivals, seed};
use crate::document::{Example, hex};

pub(crate) fn encoding() -> Example {
    Example::new("encoding")
        .part("u8 5", &5_u8)
        .part("u16 5", &5_u16)
        .part("u32 100000", &100_000_u32)
        .part("i32 -2", &-2_i32)
        .part("u64 9007199254740991", &Amount::MAX)
        .part("text \"Grüße\"", &"Grüße")
        .part("list of u16 1, 2", &vec![1_u16, 2])
        .part("nothing", &None::<u8>)
        .part("something, 5", &Some(5_u8))
}

pub(crate) fn hash() -> Example {
    let bytes = b"chalk";
    let hash: Hash<()> = Hash::of(bytes);
    Example::new("hash")
        .raw("bytes", bytes)
        .gives("SHA-256", hex(&Sha256::digest(bytes)))
        .gives("hash in hashing order", hex(&sha256d(bytes)))
        .gives("hash as shown", hash)
}

/// The genesis block of Bitcoin.
pub(crate) fn header() -> Example {
    let root = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";
    let header = Header {
        version: 1,
        prev: Hash::ZERO,
        merkle_root: root.parse().expect("a hash"),
        time: 1_231_006_505,
        bits: CompactTarget(0x1d00_ffff),
        nonce: 2_083_236_893,
    };
    assert_eq!(Header::from_bytes(&header.to_bytes()), header);
    Example::new("header")
        .part("version", &header.version)
        .part("prev", &header.prev)
        .part("merkle_root", &header.merkle_root)
        .part("time", &header.time)
        .part("bits", &header.bits)
        .part("nonce", &header.nonce)
        .whole(&header.to_bytes())
        .gives("hash in hashing order", hex(&header.hash().to_bytes()))
        .gives("hash as shown", header.hash())
        .gives("merkle root as shown", header.merkle_root)
}

pub(crate) fn compact() -> Example {
    let bits: [u32; 16] = [
        0x1d00_ffff,
        0x1e0f_ffff,
        0x0312_3456,
        0x0212_3456,
        0x0112_3456,
        0x0500_9234,
        0x2100_ffff,
        0x2200_00ff,
        0x0012_3456,
        0x0100_0000,
        0x0180_3456,
        0x0180_0000,
        0x0492_3456,
        0x2300_0001,
        0x2201_0000,
        0xff12_3456,
    ];
    bits.into_iter()
        .fold(Example::new("compact targets"), |example, bits| {
            let shown = match CompactTarget(bits).to_target() {
                Ok(target) => format!("{target}, whose compact form is {}", target.to_compact()),
                Err(error) => format!("refused: {error}"),
            };
            example.gives(&format!("{bits:08x}"), shown)
        })
}

pub(crate) fn work() -> Example {
    let work = |bits| {
        let target = CompactTarget(bits).to_target().expect("a target");
        target.work()
    };
    Example::new("work")
        .gives("1d00ffff", work(0x1d00_ffff))
        .gives("1e0fffff", work(0x1e0f_ffff))
        .gives("2100ffff", work(0x2100_ffff))
        .gives(
            "bits of one in 1048576",
            Target::of_difficulty(1 << 20).to_compact(),
        )
}

pub(crate) fn merkle() -> Example {
    let ids: Vec<TxId> = ["a", "b", "c"]
        .iter()
        .map(|text| TxId::of(text.as_bytes()))
        .collect();
    let pair = |left: &[u8; 32], right: &[u8; 32]| sha256d(&[*left, *right].concat());
    let [a, b, c] = [ids[0], ids[1], ids[2]].map(TxId::to_bytes);
    let (left, right) = (pair(&a, &b), pair(&c, &c));
    let three = merkle_tree(ids.iter().copied());
    let four = merkle_tree(ids.iter().copied().chain([ids[2]]));
    assert_eq!(three.root.to_bytes(), pair(&left, &right));
    assert_eq!(
        (three.root, false, true),
        (four.root, three.duplicated_tail, four.duplicated_tail)
    );
    Example::new("merkle tree")
        .gives("a", hex(&a))
        .gives("b", hex(&b))
        .gives("c", hex(&c))
        .gives("ab", hex(&left))
        .gives("cc", hex(&right))
        .gives("root of a, b, c", hex(&three.root.to_bytes()))
        .gives("root of a, b, c, c", "the same; refused by duplicatedTail")
}

pub(crate) fn keys() -> Example {
    ["Alice", "Bob"].into_iter().enumerate().fold(
        Example::new("keys"),
        |example, (account, name)| {
            let seed = seed(account);
            assert_eq!(SecretKey::from_seed(seed).public(), public(account));
            assert_eq!(public(account).to_string().parse(), Ok(public(account)));
            example
                .gives(&format!("{name}'s seed"), hex(&seed))
                .gives(
                    &format!("{name}'s public key"),
                    hex(&public(account).to_bytes()),
                )
                .gives(&format!("{name}'s address"), public(account))
        },
    )
}

pub(crate) fn names() -> Example {
    let names = [
        "Ada",
        "ＡＤＡ",
        "Straße",
        "STRASSE",
        "Σίσυφος",
        "A\u{30a}ngström",
        "ﬃ",
        "ada b",
        "ada  b",
        "-ada",
        "ada.",
        "ada/b",
        "chalk1x",
        "ＣＨＡＬＫ１",
        "chalk",
        "a\u{301}\u{302}\u{303}\u{304}",
        "",
        "abcdefghijklmnopqrstuvwxy",
    ];
    names.iter().fold(Example::new("names"), |example, name| {
        let shown = match check_name(name, 24) {
            Ok(()) => format!("{:?}", ledger::NameKey::of(name).as_str()),
            Err(rule) => format!("refused by {}", rule.rule()),
        };
        example.gives(&format!("{name:?}"), shown)
    })
}

/// Block 2, which came 75 seconds after block 1, and two rivals that came earlier.
pub(crate) fn tie() -> Example {
    let [_, _, tip] = points();
    let own = |point: &HeaderPoint| point.target().work().to_hashes();
    let example = Example::new("tie")
        .gives("bits of block 2", tip.header().bits)
        .gives("own work of block 2", own(&tip))
        .gives("work up to block 2", tip.work().to_hashes());
    let later = &GAPS_S[1..];
    rivals()
        .iter()
        .zip(later)
        .fold(example, |example, (rival, gap_s)| {
            assert!(!rival.yields_to(&tip));
            let outcome = if tip.yields_to(rival) {
                "the node changes to it"
            } else {
                "a tie: the first seen stays"
            };
            let rest = hex(&rival.header().to_bytes()[68..]);
            example
                .gives(&format!("rival after {gap_s} s: time, bits, nonce"), rest)
                .gives(&format!("rival after {gap_s} s: hash"), rival.hash())
                .gives(&format!("rival after {gap_s} s: own work"), own(rival))
                .gives(
                    &format!("rival after {gap_s} s: work"),
                    rival.work().to_hashes(),
                )
                .gives(&format!("rival after {gap_s} s"), outcome)
        })
}
