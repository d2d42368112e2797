//! A block's hash against its target.

use yew::prelude::*;

use crate::{
    components::icon::{Glyph, Icon},
    format,
    text::{t, th},
};

/// Digits in a group.
const GROUP: usize = 8;
/// Digits that are shown.
const SHOWN: usize = 32;

/// Where two numbers of as many hex digits differ first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Difference<'a> {
    /// The leading zeros that they share; whole bytes.
    zeros: &'a str,
    /// The first bytes past the zeros up to the one that differs, of each.
    of: [&'a str; 2],
    /// What follows, of each.
    rest: [&'a str; 2],
}

/// Compares two numbers digit by digit, as a person does.
fn difference<'a>(hash: &'a str, target: &'a str) -> Option<Difference<'a>> {
    if hash.len() != target.len() || !hash.is_ascii() || !target.is_ascii() {
        return None;
    }
    let pairs = || hash.as_bytes().chunks(2).zip(target.as_bytes().chunks(2));
    let zeros = 2 * pairs().take_while(|(a, b)| a == b && *a == b"00").count();
    let end = (2 * (pairs().take_while(|(a, b)| a == b).count() + 1)).min(hash.len());
    Some(Difference {
        zeros: &hash[..zeros],
        of: [&hash[zeros..end], &target[zeros..end]],
        rest: [&hash[end..], &target[end..]],
    })
}

/// Properties of [`SmallEnough`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The block's hash.
    pub(super) hash: AttrValue,
    /// Its target.
    pub(super) target: AttrValue,
    /// Hashes that a block of this target takes on average.
    pub(super) difficulty: u64,
}

/// Why the hash counts: it comes before the target.
#[component]
pub(super) fn SmallEnough(props: &Props) -> Html {
    let Some(difference) = difference(&props.hash, &props.target) else {
        return Html::default();
    };
    let [hash, target] = difference
        .of
        .map(|digits| html! { <code>{ digits }</code> });
    let odds = format::count(props.difficulty);
    let words = if difference.of[0] == difference.of[1] {
        t!("explorer-small-equal", odds = odds).into()
    } else {
        th!(
            "explorer-small-words",
            hash = hash,
            target = target,
            odds = odds
        )
    };
    html! {
        <section class="card below">
            <div class="card-head">
                <h2>{ t!("explorer-small") }</h2>
                <span class="tag tag-good"><Icon glyph={Glyph::Check} />{ t!("explorer-small-yes") }</span>
            </div>
            <dl>
                <div><dt>{ t!("explorer-small-hash") }</dt><dd>{ number(difference, 0) }</dd></div>
                <div><dt>{ t!("explorer-small-target") }</dt><dd>{ number(difference, 1) }</dd></div>
            </dl>
            <p class="soft">{ words }</p>
        </section>
    }
}

/// One of the two numbers: its zeros, where it differs, and as much of the rest as fits.
fn number(difference: Difference, which: usize) -> Html {
    let Difference { zeros, of, rest } = difference;
    let (of, rest) = (of[which], rest[which]);
    let before = zeros.len() + of.len();
    let mut shown = String::new();
    for (nth, digit) in rest.chars().take(SHOWN.saturating_sub(before)).enumerate() {
        if (before + nth).is_multiple_of(GROUP) {
            shown.push(' ');
        }
        shown.push(digit);
    }
    let more = if before + rest.len() > SHOWN {
        "…"
    } else {
        ""
    };
    html! { <code><span class="hash-work">{ zeros }</span><b>{ of }</b>{ shown }{ more }</code> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_differ_in_the_first_byte_past_their_common_zeros() {
        let found = difference("0000d1f5", "0000e274").unwrap();
        assert_eq!(
            (found.zeros, found.of, found.rest),
            ("0000", ["d1", "e2"], ["f5", "74"])
        );
    }

    #[test]
    fn a_hash_far_below_its_target_has_zeros_where_the_target_has_none() {
        let found = difference("000000d1", "0000e274").unwrap();
        assert_eq!(
            (found.zeros, found.of, found.rest),
            ("0000", ["00", "e2"], ["d1", "74"])
        );
    }

    #[test]
    fn equal_bytes_that_are_no_zeros_are_read_along() {
        let found = difference("000fabcd", "000fac00").unwrap();
        assert_eq!(
            (found.zeros, found.of, found.rest),
            ("00", ["0fab", "0fac"], ["cd", "00"])
        );
    }

    #[test]
    fn equal_numbers_differ_nowhere() {
        let found = difference("00ff", "00ff").unwrap();
        assert_eq!(
            (found.zeros, found.of, found.rest),
            ("00", ["ff"; 2], [""; 2])
        );
        assert_eq!(difference("00", "0000"), None);
        assert_eq!(difference("éé", "abcd"), None);
    }
}
