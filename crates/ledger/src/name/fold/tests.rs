//! The tables and the algorithm say what the libraries say that they were made from.

use alloc::{string::String, vec::Vec};

use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{COMPOSED, class, fold, nfkc};
use crate::testing::Random;

fn characters() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}

fn assert_same(text: &str) {
    let normalized: String = text.nfkc().collect();
    assert_eq!(nfkc(text), normalized, "{text:?}");
    assert_eq!(
        fold(text),
        caseless::default_case_fold_str(text),
        "{text:?}"
    );
}

#[test]
fn every_character_is_normalized_folded_and_classed_as_the_libraries_do() {
    let mut buffer = [0; 4];
    for character in characters() {
        assert_same(character.encode_utf8(&mut buffer));
        assert_eq!(
            class(character),
            canonical_combining_class(character),
            "{character:?}"
        );
    }
}

#[test]
fn every_pair_composes_as_in_the_libraries() {
    // What the tables lack would be missing from some character's decomposition…
    for character in characters() {
        assert_same(&core::iter::once(character).nfd().collect::<String>());
    }
    // … and what they have too much of is a pair of theirs.
    let mut pairs = 0;
    for second in characters() {
        let mut firsts = COMPOSED.get(second).unwrap_or_default().chars();
        while let (Some(first), Some(together)) = (firsts.next(), firsts.next()) {
            let text = String::from_iter([first, second]);
            assert_eq!(
                nfkc(&text),
                String::from(together).nfkc().collect::<String>()
            );
            assert_same(&text);
            pairs += 1;
        }
    }
    assert!(pairs > 900, "{pairs}");
}

#[test]
fn texts_of_all_kinds_of_characters_are_treated_as_the_libraries_do() {
    // What changes, what changes others, and what stands between.
    let mut kinds: [Vec<char>; 4] = Default::default();
    for character in characters() {
        let text = String::from(character);
        let kind = if class(character) != 0 {
            0
        } else if COMPOSED.get(character).is_some()
            || ('\u{1100}'..='\u{11ff}').contains(&character)
        {
            1
        } else if nfkc(&text) != text || fold(&text) != text {
            2
        } else {
            3
        };
        kinds[kind].push(character);
    }
    let mut random = Random(15);
    let mut below = |bound: usize| usize::try_from(random.below(bound as u64)).expect("an index");
    for _ in 0..100_000 {
        let length = 1 + below(8);
        let text: String = (0..length)
            .map(|_| {
                let kind = &kinds[below(4)];
                // Half of them of the first thousand, which are found together in names.
                let bound = if below(2) == 0 {
                    kind.len().min(1_000)
                } else {
                    kind.len()
                };
                kind[below(bound)]
            })
            .collect();
        assert_same(&text);
        assert_same(&fold(&nfkc(&text)));
    }
}
