//! A room is what its parameters say, and damaged ones are refused by name.

use alloc::{
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use data_encoding::BASE64URL_NOPAD;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    ALLOCATIONS, BLOCK_BYTES, DifficultyRule, Limits, NAME_CHARACTERS, POST_BYTES, Room, RoomError,
    RoomParams, SPACING_S, TRANSACTION_BYTES, parse_code,
};
use crate::{
    Amount, BlockHash, CompactError, CompactTarget, HeaderPoint, Height, MerkleRoot, PublicKey,
    Target,
    testing::{amount, params, public, room, room_of},
};

const BASE64URL: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

#[test]
fn the_commons_is_always_the_same_room() {
    let commons = Room::commons();
    assert_eq!(
        commons.genesis().to_string(),
        "00000951194afa39059c4885ad57b425b88d46a1feb9ee03f51e887b420fa785"
    );
    assert_eq!(commons.params().check(), Ok(()));
    assert_eq!(commons.params().target_spacing_s, 15);
    let total = commons.params().total_supply().expect("a bounded supply");
    assert!(total <= Amount::MAX);
}

#[test]
fn the_genesis_block_commits_to_the_parameters() {
    let room = room();
    let block = room.genesis_block();
    assert!(block.transactions.is_empty());
    assert_eq!(block.header.prev, BlockHash::ZERO);
    assert_eq!(block.header.merkle_root, room.params().hash());
    assert_eq!(block.header.time, room.params().created_at_s);
    assert_eq!(block.header.bits, room.params().starting_bits);
    assert_eq!(block.header.hash(), room.genesis());
    assert!(room.schedule().starting.is_met_by(room.genesis()));
    let point = HeaderPoint::genesis(&room);
    assert_eq!(point.hash(), room.genesis());
    assert_eq!(point.height(), Height(0));
    assert_eq!(point.work(), room.schedule().starting.work());
}

#[test]
fn every_parameter_makes_another_room() {
    let changes: [fn(&mut RoomParams); 15] = [
        |params| params.name = "Tess".into(),
        |params| params.coin = "bid".into(),
        |params| params.target_spacing_s += 1,
        |params| params.starting_bits = CompactTarget(0x2100_fffe),
        |params| params.easiest_bits = CompactTarget(0x2100_fffe),
        |params| params.reward = amount(1),
        |params| params.halving_blocks += 1,
        |params| params.limits.block_bytes -= 1,
        |params| params.limits.transaction_bytes -= 1,
        |params| params.limits.post_bytes -= 1,
        |params| params.limits.name_characters -= 1,
        |params| params.host = Some(public(1)),
        |params| params.allocations.clear(),
        |params| params.allocations[0].1 = amount(1),
        |params| params.created_at_s += 1,
    ];
    let mut hashes = vec![params().hash()];
    for change in changes {
        let mut other = params();
        change(&mut other);
        hashes.push(other.hash());
    }
    hashes.sort();
    hashes.dedup();
    assert_eq!(hashes.len(), changes.len() + 1);
}

#[test]
fn the_parameters_encoding_is_written_out() {
    let params = RoomParams {
        host: Some(PublicKey::from_bytes([7; 32])),
        allocations: vec![(PublicKey::from_bytes([8; 32]), amount(9))],
        ..params()
    };
    let expected = [
        vec![4, 0, 0, 0],
        b"Test".to_vec(),
        vec![3, 0, 0, 0],
        b"bit".to_vec(),
        vec![10, 0, 0, 0],
        // The one difficulty rule.
        vec![0],
        0x2100_ffff_u32.to_le_bytes().to_vec(),
        0x2100_ffff_u32.to_le_bytes().to_vec(),
        5_000_u64.to_le_bytes().to_vec(),
        10_u64.to_le_bytes().to_vec(),
        65_536_u32.to_le_bytes().to_vec(),
        4_096_u32.to_le_bytes().to_vec(),
        2_000_u32.to_le_bytes().to_vec(),
        24_u32.to_le_bytes().to_vec(),
        vec![1],
        vec![7; 32],
        vec![1, 0, 0, 0],
        vec![8; 32],
        9_u64.to_le_bytes().to_vec(),
        1_700_000_000_u32.to_le_bytes().to_vec(),
    ]
    .concat();
    assert_eq!(params.hash(), MerkleRoot::of(&expected));
    let mut with_nonce = expected;
    let room = room_of(&params);
    with_nonce.extend(room.genesis_block().header.nonce.to_le_bytes());
    assert_eq!(room.to_bytes(), with_nonce);
    assert_eq!(DifficultyRule::Classroom.to_string(), "classroom");
}

#[test]
fn a_genesis_block_without_its_work_is_refused() {
    let mut params = params();
    params.starting_bits = CompactTarget(0x2000_ffff);
    let room = room_of(&params);
    let nonce = room.genesis_block().header.nonce;
    let bad = (nonce + 1..u32::MAX).find(|nonce| {
        let hash = params.genesis_header(*nonce).hash();
        !room.schedule().starting.is_met_by(hash)
    });
    let bad = bad.expect("most nonces are bad");
    assert_eq!(
        Room::new(params.clone(), bad),
        Err(RoomError::NoProofOfWork {
            hash: params.genesis_header(bad).hash(),
            target: room.schedule().starting,
        })
    );
}

#[test]
fn numbers_out_of_range_are_named() {
    type Set = fn(&mut RoomParams, u64);
    let numbers: [(&str, u64, u64, Set); 6] = [
        ("target spacing", 1, SPACING_S.into(), |params, to| {
            params.target_spacing_s = u32::try_from(to).expect("32 bits");
        }),
        ("halving", 1, u32::MAX.into(), |params, to| {
            (params.halving_blocks, params.reward) = (to, Amount::ZERO);
        }),
        ("block limit", 1_024, BLOCK_BYTES.into(), |params, to| {
            params.limits.block_bytes = u32::try_from(to).expect("32 bits");
        }),
        (
            "transaction limit",
            256,
            TRANSACTION_BYTES.into(),
            |params, to| {
                params.limits.transaction_bytes = u32::try_from(to).expect("32 bits");
            },
        ),
        ("post limit", 1, POST_BYTES.into(), |params, to| {
            params.limits.post_bytes = u32::try_from(to).expect("32 bits");
        }),
        ("name limit", 1, NAME_CHARACTERS.into(), |params, to| {
            params.limits.name_characters = u32::try_from(to).expect("32 bits");
        }),
    ];
    for (what, least, most, set) in numbers {
        for good in [least, most] {
            let mut params = params();
            set(&mut params, good);
            assert_eq!(params.check(), Ok(()), "{what} {good}");
        }
        for found in [least - 1, most + 1] {
            let mut params = params();
            set(&mut params, found);
            assert_eq!(
                params.check(),
                Err(RoomError::OutOfRange {
                    what,
                    least,
                    most,
                    found
                })
            );
        }
    }
}

#[test]
fn allocations_are_counted() {
    let mut params = params();
    params.allocations = vec![(public(1), amount(1)); ALLOCATIONS];
    assert_eq!(params.check(), Ok(()));
    params.allocations.push((public(1), amount(1)));
    assert_eq!(
        params.check(),
        Err(RoomError::OutOfRange {
            what: "number of allocations",
            least: 0,
            most: 64,
            found: 65
        })
    );
}

#[test]
fn texts_are_short_and_shown() {
    let long = "ü".repeat(25);
    for (text, characters) in [
        ("", 0),
        (" ", 1),
        ("\u{3000}\u{2003}", 2),
        ("a\nb", 3),
        ("a\u{7f}", 2),
        ("\0", 1),
        (&long, 25),
    ] {
        let refusal = |what| {
            Err(RoomError::BadName {
                what,
                characters,
                limit: 24,
            })
        };
        let (mut named, mut coined) = (params(), params());
        named.name = text.into();
        coined.coin = text.into();
        assert_eq!(named.check(), refusal("name"), "{text:?}");
        assert_eq!(coined.check(), refusal("coin"), "{text:?}");
    }
    for text in ["x", "Class 7b 🙂", &"ü".repeat(24)] {
        let mut params = params();
        (params.name, params.coin) = (text.into(), text.into());
        assert_eq!(params.check(), Ok(()), "{text:?}");
    }
}

#[test]
fn targets_are_real_and_start_no_easier_than_the_easiest() {
    let with = |starting, easiest| {
        let mut params = params();
        params.starting_bits = CompactTarget(starting);
        params.easiest_bits = CompactTarget(easiest);
        params.check()
    };
    let target = |bits| CompactTarget(bits).to_target().expect("a target");
    assert_eq!(with(0x1e0f_ffff, 0x1e0f_ffff), Ok(()));
    assert_eq!(with(0x1e0f_fffe, 0x1e0f_ffff), Ok(()));
    assert_eq!(
        with(0x1e10_0000, 0x1e0f_ffff),
        Err(RoomError::StartsTooEasy {
            starting: target(0x1e10_0000),
            easiest: target(0x1e0f_ffff),
        })
    );
    for (bits, error) in [
        (0, CompactError::Zero(CompactTarget(0))),
        (
            0x04ff_ffff,
            CompactError::Negative(CompactTarget(0x04ff_ffff)),
        ),
        (
            0xff00_ffff,
            CompactError::Overflow(CompactTarget(0xff00_ffff)),
        ),
    ] {
        assert_eq!(with(bits, 0x1e0f_ffff), Err(RoomError::BadTarget(error)));
        assert_eq!(with(0x1e0f_ffff, bits), Err(RoomError::BadTarget(error)));
    }
}

#[test]
fn all_coins_together_are_bounded() {
    let mut params = params();
    // 50.00 for 10 blocks, 25.00 for 10, 12.50 … 0.01: 5000 + 2500 + 1250 + 625 + 312 + 156 + 78
    // + 39 + 19 + 9 + 4 + 2 + 1 = 9995.
    params.allocations.clear();
    assert_eq!(params.total_supply(), Some(amount(99_950)));
    let rewards: u64 = (1..=1_000)
        .map(|height| params.reward_at(Height(height)).hundredths())
        .sum();
    assert_eq!(rewards, 99_950);

    let rest = Amount::MAX.hundredths() - 99_950;
    params.allocations = vec![(public(1), amount(rest))];
    assert_eq!(params.total_supply(), Some(Amount::MAX));
    assert_eq!(params.check(), Ok(()));
    params.allocations = vec![(public(1), amount(rest)), (public(2), amount(1))];
    assert_eq!(params.total_supply(), None);
    let refusal = Err(RoomError::TooMuchMoney { most: Amount::MAX });
    assert_eq!(params.check(), refusal);
    // Products and sums past 64 bits.
    params.allocations = vec![(public(1), Amount::MAX); 2];
    assert_eq!(params.check(), refusal);
    params.allocations.clear();
    (params.reward, params.halving_blocks) = (Amount::MAX, u64::from(u32::MAX));
    assert_eq!(params.check(), refusal);
}

#[test]
fn the_reward_halves_at_its_boundaries() {
    let params = params();
    for (height, reward) in [
        (1, 5_000),
        (10, 5_000),
        (11, 2_500),
        (20, 2_500),
        (21, 1_250),
        (121, 1),
        (130, 1),
        (131, 0),
        (u64::MAX, 0),
    ] {
        let found = params.reward_at(Height(height));
        assert_eq!(found, amount(reward), "height {height}");
    }
}

#[test]
fn a_link_brings_the_same_room() {
    for room in [room(), Room::commons()] {
        let link = room.to_link();
        assert!(link.chars().all(|c| BASE64URL.contains(c)), "{link}");
        assert_eq!(Room::from_link(&link), Ok(room.clone()));
        assert_eq!(Room::from_bytes(&room.to_bytes()), Ok(room));
    }
}

#[test]
fn a_link_with_any_character_changed_is_refused() {
    let link = room().to_link();
    for (place, right) in link.char_indices() {
        for wrong in BASE64URL.chars().filter(|wrong| *wrong != right) {
            let mut text = String::from(&link[..place]);
            text.push(wrong);
            text.push_str(&link[place + 1..]);
            let refusal = Room::from_link(&text).expect_err("a damaged link");
            assert!(
                matches!(
                    refusal,
                    RoomError::LinkChecksum { .. } | RoomError::LinkNotText
                ),
                "{place}: {refusal}"
            );
        }
    }
}

#[test]
fn a_link_that_is_cut_longer_or_no_text_is_refused() {
    let link = room().to_link();
    for end in 0..link.len() {
        assert!(Room::from_link(&link[..end]).is_err(), "{end} characters");
    }
    for text in [
        format!("{link}A"),
        format!("{link}AA"),
        format!("{link}=="),
        format!(" {link}"),
        format!("{link}\n"),
        format!("é{link}"),
        link.replace(&link[4..5], "+"),
    ] {
        assert!(Room::from_link(&text).is_err(), "{text:?}");
    }
    for text in ["", "A", "AAAA", "*", "#", "é"] {
        assert_eq!(Room::from_link(text), Err(RoomError::LinkNotText), "{text}");
    }
}

#[test]
fn a_link_with_a_good_checksum_still_holds_exactly_one_good_room() {
    let link_of = |content: &[u8]| {
        let checksum = super::checksum(content);
        BASE64URL_NOPAD.encode(&[content, &checksum].concat())
    };
    let bytes = room().to_bytes();
    assert_eq!(link_of(&bytes), room().to_link());
    let longer = [&bytes[..], &[0]].concat();
    for content in [&longer[..], &bytes[..bytes.len() - 1], &[]] {
        assert_eq!(
            Room::from_link(&link_of(content)),
            Err(RoomError::Malformed {
                length: content.len()
            })
        );
    }
    let mut slow = params();
    slow.target_spacing_s = 0;
    let content = borsh::to_vec(&(slow, 0_u32)).expect("encodes");
    assert!(matches!(
        Room::from_link(&link_of(&content)),
        Err(RoomError::OutOfRange {
            what: "target spacing",
            found: 0,
            ..
        })
    ));
}

#[test]
fn a_code_reads_back_as_thirty_bits_of_the_id() {
    for room in [room(), Room::commons()] {
        let code = room.code();
        let id = hex::encode(room.genesis().to_bytes());
        let first = u32::from_str_radix(&id[..8], 16).expect("hex") >> 2;
        assert_eq!(parse_code(&code), Some(first), "{code}");
    }
}

#[test]
fn a_code_is_read_as_people_write_it() {
    for (text, bits) in [
        ("000000", 0),
        ("ZZZZZZ", (1 << 30) - 1),
        ("zzzzzz", (1 << 30) - 1),
        ("oOiIlL", 0b00000_00000_00001_00001_00001_00001),
        ("H7-K2M0", 0b10001_00111_10011_00010_10100_00000),
        ("--123 456 ", 0b00001_00010_00011_00100_00101_00110),
        ("G-h-J-k-M-n", 0b10000_10001_10010_10011_10100_10101),
        ("p q r s t v", 0b10110_10111_11000_11001_11010_11011),
        ("0wXyZ9", 0b00000_11100_11101_11110_11111_01001),
    ] {
        assert_eq!(parse_code(text), Some(bits), "{text:?}");
    }
    for text in [
        "",
        "00000",
        "0000000",
        "00000U",
        "00000u",
        "00000é",
        "00000_",
        "00 00\t00",
        "\u{212a}00000",
    ] {
        assert_eq!(parse_code(text), None, "{text:?}");
    }
}

#[test]
fn each_digit_of_a_code_is_its_own() {
    let mut seen: Vec<u32> = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        .chars()
        .map(|digit| parse_code(&format!("00000{digit}")).expect("a digit"))
        .collect();
    assert_eq!(seen.len(), 32);
    seen.dedup();
    assert_eq!(seen, (0..32).collect::<Vec<_>>());
}

#[test]
fn limits_default_to_the_constants() {
    assert_eq!(
        Limits::default(),
        Limits {
            block_bytes: 64 * 1024,
            transaction_bytes: 4 * 1024,
            post_bytes: 2_000,
            name_characters: 24,
        }
    );
    assert_eq!(
        Target::of_difficulty(1 << 20).to_compact().to_string(),
        "1e0fffff"
    );
}
