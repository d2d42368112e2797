//! What a name may look like, and which names are one.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use sha2::{Digest, Sha256};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    MARKS_IN_A_ROW, NameKey, check_name,
    repertoire::{LETTERS, MARKS, is_letter, is_mark},
};
use crate::{RuleError, testing::Random};

#[path = "../../tests/it/document.rs"]
mod document;

const LIMIT: u32 = 24;

fn bad_character(character: char, position: usize) -> Result<(), RuleError> {
    Err(RuleError::NameBadCharacter {
        character,
        position,
    })
}

#[test]
fn names_of_many_scripts_are_good() {
    for name in [
        "a",
        "7",
        "Ada",
        "ada_lovelace",
        "Ada Lovelace",
        "A.B-C_D e",
        "Ångström",
        "A\u{30a}ngstro\u{308}m",
        "Łukasz",
        "Иван",
        "Ελένη",
        "हिन्दी",
        "क्षत्रिय",
        "தமிழ்",
        "ภาษาไทย",
        "น้ำ",
        "مُحَمَّد",
        "فاطمة",
        "שָׁלוֹם",
        "日本語",
        "カタカナー",
        "ｱﾀﾞ",
        "Ａｄａ",
        "한국어",
        "ትግርኛ",
        "٣٤٥",
        "chalk",
        "chalk2",
        "chalk 1",
        "achalk1",
        "123456789012345678901234",
    ] {
        assert_eq!(check_name(name, LIMIT), Ok(()), "{name:?}");
    }
}

#[test]
fn characters_that_are_no_letters_are_named_with_their_place() {
    for (name, character, position) in [
        (" ", ' ', 1),
        (" Ada", ' ', 1),
        ("Ada ", ' ', 4),
        ("Ada-", '-', 4),
        ("Ada.", '.', 4),
        ("_", '_', 1),
        ("Ada  Lovelace", ' ', 5),
        ("Ada-_B", '_', 5),
        ("Ada\u{a0}B", '\u{a0}', 4),
        ("Ada\tB", '\t', 4),
        ("Ada\n", '\n', 4),
        ("Ada\0", '\0', 4),
        ("Ada/B", '/', 4),
        ("<b>", '<', 1),
        ("O'Brien", '\'', 2),
        ("a@b", '@', 2),
        ("Ada🙂", '🙂', 4),
        ("🅰", '🅰', 1),
        ("1\u{fe0f}\u{20e3}", '\u{fe0f}', 2),
        ("①", '①', 1),
        ("chalk¹", '¹', 6),
        ("½", '½', 1),
        ("Ⅷ", 'Ⅷ', 1),
        ("ﷺ", 'ﷺ', 1),
        // Marks need a letter, and stand three in a row at most.
        ("\u{301}", '\u{301}', 1),
        ("a \u{301}", '\u{301}', 3),
        ("a\u{301}\u{302}\u{303}\u{304}", '\u{304}', 5),
        // What is not shown can't make a name another one.
        ("Ada\u{200b}", '\u{200b}', 4),
        ("Ada\u{200d}B", '\u{200d}', 4),
        ("Ada\u{2060}", '\u{2060}', 4),
        ("Ada\u{feff}", '\u{feff}', 4),
        ("Ada\u{ad}B", '\u{ad}', 4),
        ("Ada\u{34f}", '\u{34f}', 4),
        ("Ada\u{fe0e}", '\u{fe0e}', 4),
        ("Ada\u{e0100}", '\u{e0100}', 4),
        ("\u{3164}", '\u{3164}', 1),
        ("\u{115f}\u{1160}", '\u{115f}', 1),
        ("\u{ffa0}", '\u{ffa0}', 1),
        ("\u{202e}adA", '\u{202e}', 1),
        // Not assigned in Unicode 16.0, private, and no character at all.
        ("\u{323b0}", '\u{323b0}', 1),
        ("\u{e000}", '\u{e000}', 1),
        ("\u{10ffff}", '\u{10ffff}', 1),
    ] {
        assert_eq!(
            check_name(name, LIMIT),
            bad_character(character, position),
            "{name:?}"
        );
    }
}

#[test]
fn marks_start_anew_after_each_letter() {
    let three = "\u{301}".repeat(MARKS_IN_A_ROW);
    assert_eq!(check_name(&format!("a{three}b{three}"), LIMIT), Ok(()));
    assert_eq!(
        check_name(&format!("a{three}b{three}\u{301}"), LIMIT),
        bad_character('\u{301}', 9)
    );
    assert_eq!(check_name(&format!("a{three}-b"), LIMIT), Ok(()));
}

#[test]
fn length_counts_characters_not_bytes() {
    assert_eq!(check_name("", LIMIT), Err(RuleError::NameEmpty));
    assert_eq!(check_name(&"語".repeat(24), LIMIT), Ok(()));
    for (name, characters, limit) in [
        ("語".repeat(25), 25, LIMIT),
        ("ab".into(), 2, 1),
        // The first rule that is broken is told: not the emoji.
        ("🙂".repeat(30), 30, LIMIT),
    ] {
        assert_eq!(
            check_name(&name, limit),
            Err(RuleError::NameTooLong { characters, limit })
        );
    }
}

#[test]
fn names_like_addresses_are_refused_in_every_disguise() {
    for name in [
        "chalk1",
        "chalk1qqqsyqcyq5",
        "CHALK1",
        "Chalk1 x",
        "ｃｈａｌｋ１",
        "𝐜𝐡𝐚𝐥𝐤𝟏",
        "chal\u{212a}1",
    ] {
        let refusal = RuleError::NameLooksLikeAddress { name: name.into() };
        assert_eq!(check_name(name, LIMIT), Err(refusal), "{name:?}");
    }
}

#[test]
fn one_name_in_several_writings_has_one_key() {
    for (name, others) in [
        ("ada", &["Ada", "ADA", "Ａda", "𝒜𝒹𝒶", "ᵃda"][..]),
        ("strasse", &["Straße", "STRASSE", "STRAẞE"]),
        (
            "ångström",
            &["A\u{30a}ngstro\u{308}m", "Å\u{6e}gström", "ÅNGSTRÖM"],
        ),
        ("σίσυφοσ", &["Σίσυφος", "ΣΊΣΥΦΟΣ"]),
        ("ffi", &["ﬃ", "FFI"]),
        ("ガ", &["ｶﾞ", "カ\u{3099}"]),
        ("각", &["\u{1100}\u{1161}\u{11a8}", "가\u{11a8}"]),
        ("น\u{e49}\u{e4d}า", &["น\u{e49}\u{e33}"]),
        // Marks of different classes in either order.
        ("a\u{323}\u{302}", &["a\u{302}\u{323}", "ậ"]),
    ] {
        for other in others {
            assert_eq!(NameKey::of(name), NameKey::of(other), "{name:?} {other:?}");
            assert_eq!(check_name(other, LIMIT), Ok(()), "{other:?}");
        }
    }
}

#[test]
fn different_names_have_different_keys() {
    let names = [
        "ada",
        "äda",
        "ad",
        "adá",
        "ada2",
        "ada.b",
        "ada-b",
        "ada_b",
        "ada b",
        "аda",
        "ıda",
        "ida",
        "हिन्दी",
        "हिनदी",
        "محمد",
        "مُحمد",
    ];
    let mut keys: Vec<_> = names.iter().map(|name| NameKey::of(name)).collect();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), names.len());
}

/// Every character that a name may hold.
fn repertoire() -> Vec<char> {
    let ranges = LETTERS.chunks_exact(2).chain(MARKS.chunks_exact(2));
    let mut characters: Vec<char> = ranges
        .flat_map(|range| range[0]..range[1])
        .map(|number| char::from_u32(number).expect("no surrogate is a letter"))
        .collect();
    characters.sort_unstable();
    characters
}

#[test]
fn a_key_is_its_own_key_and_stays_in_the_repertoire() {
    let mut last_letter = 'a';
    for character in repertoire() {
        let text = if is_mark(character) {
            format!("{last_letter}{character}")
        } else {
            last_letter = character;
            character.to_string()
        };
        let key = NameKey::of(&text);
        assert_eq!(NameKey::of(key.as_str()), key, "{text:?}");
        assert!(
            key.as_str().chars().all(|c| is_letter(c) || is_mark(c)),
            "{text:?}"
        );
    }
}

#[test]
fn the_key_of_any_name_is_its_own_key() {
    let repertoire = repertoire();
    let mut random = Random(24);
    let mut draw = |from: u64| {
        let place = usize::try_from(random.below(from)).expect("an index");
        repertoire[place.min(repertoire.len() - 1)]
    };
    for round in 0..5_000 {
        // Half of them of the first 5,000, where alphabets with case and marks are.
        let from = if round % 2 == 0 { 5_000 } else { 144_000 };
        let name: String = (0..6).map(|_| draw(from)).collect();
        let key = NameKey::of(&name);
        assert_eq!(NameKey::of(key.as_str()), key, "{name:?}");
        let upper = NameKey::of(&name.to_uppercase());
        assert_eq!(NameKey::of(upper.as_str()), upper, "{name:?}");
    }
}

#[test]
fn the_repertoire_and_its_keys_are_frozen() {
    // Nodes of different builds must say the same of each name. If this fails after an update of
    // a library, the update would split the chains of every room: keep the older version.
    let (mut letters, mut marks) = (0, 0);
    let mut digest = Sha256::new();
    for character in ('\0'..=char::MAX).filter(|c| is_letter(*c) || is_mark(*c)) {
        if is_mark(character) {
            assert!(!is_letter(character), "{character:?}");
            marks += 1;
        } else {
            letters += 1;
        }
        digest.update(u32::from(character).to_le_bytes());
        digest.update([u8::from(is_mark(character))]);
        digest.update(NameKey::of(&String::from(character)).as_str());
        digest.update([0]);
    }
    assert_eq!((letters, marks), (141_761, 2_229));
    assert_eq!(
        hex::encode(digest.finalize()),
        "73ff7d3e8df4e57b30b8225857f932afe610a609b54c590ff58fe1515fc63a29"
    );
}

#[test]
fn the_repertoire_holds_nothing_but_letters_digits_and_marks() {
    for character in repertoire() {
        let mark = unicode_normalization::char::is_combining_mark(character);
        // These begin with a mark in their compatible form.
        let decomposed = matches!(character, 'ำ' | 'ຳ' | '\u{ff9e}' | '\u{ff9f}');
        assert!(character.is_alphanumeric() || mark, "{character:?}");
        assert_eq!(is_mark(character), mark || decomposed, "{character:?}");
    }
    let bounds = [&LETTERS[..], &MARKS];
    assert!(bounds.iter().all(|list| list.is_sorted_by(|a, b| a < b)));
    for (character, letter) in [
        ('0', true),
        ('9', true),
        ('A', true),
        ('Z', true),
        ('a', true),
        ('z', true),
        ('/', false),
        (':', false),
        ('@', false),
        ('[', false),
        ('`', false),
        ('{', false),
        ('\u{4e00}', true),
        ('\u{9fff}', true),
        ('\u{3134a}', true),
        ('\u{323af}', true),
    ] {
        assert_eq!(is_letter(character), letter, "{character:?}");
    }
    let ascii = repertoire().iter().filter(|c| c.is_ascii()).count();
    assert_eq!(ascii, 62);
}

#[test]
fn the_tables_are_those_of_the_document() {
    let number = |bounds: &[u32]| -> u32 {
        let ranges = bounds.chunks_exact(2);
        ranges.map(|range| range[1] - range[0]).sum()
    };
    let hash = |bounds: &[u32]| {
        let bytes: Vec<u8> = bounds
            .iter()
            .flat_map(|bound| bound.to_le_bytes())
            .collect();
        document::hex(&crate::sha256d(&bytes))
    };
    for (name, table) in [("letters", &LETTERS[..]), ("marks", &MARKS[..])] {
        let listed: Vec<u32> = document::words(name)
            .into_iter()
            .map(|word| u32::from_str_radix(word, 16).expect("a bound in hex"))
            .collect();
        assert_eq!(listed, table, "{name}");
    }
    let example = document::Example::new("characters of names")
        .gives("letters and digits", number(&LETTERS))
        .gives("bounds of these", LETTERS.len())
        .gives("hash of these bounds", hash(&LETTERS))
        .gives("marks", number(&MARKS))
        .gives("bounds of the marks", MARKS.len())
        .gives("hash of the marks' bounds", hash(&MARKS));
    document::assert_examples("names", &[example]);
}
