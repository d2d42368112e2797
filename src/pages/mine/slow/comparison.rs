//! A hash beside the target, byte by byte: the first two bytes that differ decide.

use std::cmp::Ordering;

use api::Attempt;
use yew::prelude::*;

use super::header::bytes;
use crate::text::t;

/// What a pair of bytes says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pair {
    /// They are equal, and the next pair is looked at.
    Equal,
    /// The hash's byte is smaller: the hash is below the target.
    Below,
    /// The hash's byte is larger.
    Above,
    /// It was decided before.
    Ignored,
}

/// What each pair of bytes says, from the most significant on.
fn pairs(hash: &str, target: &str) -> Vec<Pair> {
    let mut is_decided = false;
    bytes(hash)
        .zip(bytes(target))
        .map(|(hash, target)| match hash.cmp(target) {
            _ if is_decided => Pair::Ignored,
            Ordering::Equal => Pair::Equal,
            order => {
                is_decided = true;
                match order {
                    Ordering::Less => Pair::Below,
                    _ => Pair::Above,
                }
            }
        })
        .collect()
}

/// The comparison, with the rule that decides in words.
pub(crate) fn comparison(attempt: &Attempt) -> Html {
    let said = pairs(&attempt.hash, &attempt.target);
    let columns = bytes(&attempt.hash)
        .zip(bytes(&attempt.target))
        .zip(&said)
        .map(|((hash, target), pair)| {
            let class = match pair {
                Pair::Equal => "is-equal",
                Pair::Below => "is-below",
                Pair::Above => "is-above",
                Pair::Ignored => "is-ignored",
            };
            html! { <span {class}><code>{ hash }</code><code>{ target }</code></span> }
        });
    html! {
        <div class="slow-step">
            <h3>{ t!("slow-compare") }</h3>
            <div class="slow-pairs">
                <span class="slow-rows" aria-hidden="true"><b>{ t!("slow-hash") }</b><b>{ t!("slow-target") }</b></span>
                { for columns }
            </div>
            <p>{ words(attempt, &said) }</p>
        </div>
    }
}

/// Which pair decided, in words.
fn words(attempt: &Attempt, said: &[Pair]) -> String {
    let deciding = said
        .iter()
        .position(|pair| matches!(pair, Pair::Below | Pair::Above));
    let Some(at) = deciding else {
        return t!("slow-equal");
    };
    let byte = |hex: &str| bytes(hex).nth(at).unwrap_or_default().to_owned();
    let (hash, target) = (byte(&attempt.hash), byte(&attempt.target));
    let nth = at + 1;
    if said[at] == Pair::Below {
        t!("slow-below", nth = nth, hash = hash, target = target)
    } else {
        t!("slow-above", nth = nth, hash = hash, target = target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_difference_decides() {
        use Pair::{Above, Below, Equal, Ignored};
        for (hash, target, expected) in [
            ("0001ff", "000200", [Equal, Below, Ignored]),
            ("000300", "0002ff", [Equal, Above, Ignored]),
            ("000200", "000200", [Equal, Equal, Equal]),
            ("ff0000", "00ffff", [Above, Ignored, Ignored]),
        ] {
            assert_eq!(pairs(hash, target), expected, "{hash} {target}");
            // Which is what comparing the numbers says.
            let below = expected.contains(&Above);
            assert_eq!(below, hash > target);
        }
    }
}
