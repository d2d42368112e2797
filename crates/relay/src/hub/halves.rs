//! Who is in which half of a split room.

use std::collections::BTreeSet;

use wire::{Half, PeerNo};

/// The second half or the first.
pub(super) fn half_of(second: bool) -> Half {
    if second { Half::Second } else { Half::First }
}

/// The half that has fewer; the first if they are even.
pub(super) fn smaller(halves: impl Iterator<Item = Half>) -> Half {
    let (firsts, seconds) = count(halves);
    half_of(seconds < firsts)
}

/// Who of the others comes into the second half if the hosts stay where they are: each by ascending
/// number into the half that has fewer.
pub(super) fn deal(hosts: impl Iterator<Item = Half>, mut others: Vec<PeerNo>) -> BTreeSet<PeerNo> {
    others.sort_unstable();
    let (mut firsts, mut seconds) = count(hosts);
    let into_second = others.into_iter().filter(|_| {
        let is_second = seconds < firsts;
        *(if is_second { &mut seconds } else { &mut firsts }) += 1;
        is_second
    });
    into_second.collect()
}

fn count(halves: impl Iterator<Item = Half>) -> (usize, usize) {
    halves.fold((0, 0), |(firsts, seconds), half| match half {
        Half::First => (firsts + 1, seconds),
        Half::Second => (firsts, seconds + 1),
    })
}
