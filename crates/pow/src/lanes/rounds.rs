//! SHA-256's rounds in lanes.
//!
//! Sums begin with what has been known longest: `h` and the round constant, then the schedule's word.
//! Other orders are a fiftieth slower in a browser, see docs/hashing.md.
#![expect(
    clippy::many_single_char_names,
    reason = "FIPS 180-4 names the registers so"
)]

use super::{Known, Lanes};
use crate::compress;

/// A round whose state is known, all but its word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opening {
    /// What the word is added to, for registers `a` and `e`.
    a: Known,
    e: Known,
    /// The registers before it, which are one place further after it; `d` and `h` are spent.
    before: [Known; 8],
    /// `b ^ c` after it.
    bc: Known,
}

impl Opening {
    pub(super) fn new(state: [u32; 8], k: u32) -> Self {
        let [a, _, _, _, e, ..] = compress::round(state, k);
        let before = state.map(Known::from);
        let bc = (state[0] ^ state[1]).into();
        Self {
            a: a.into(),
            e: e.into(),
            before,
            bc,
        }
    }

    #[inline(always)]
    pub(super) fn run<L: Lanes>(&self, word: L) -> State<L> {
        let [a, b, c, _, e, f, g, _] = self.before.each_ref().map(L::known);
        State {
            a: L::known(&self.a).add(word),
            b: a,
            c: b,
            d: c,
            e: L::known(&self.e).add(word),
            f: e,
            g: f,
            h: g,
            bc: L::known(&self.bc),
        }
    }
}

/// SHA-256's registers.
#[derive(Clone, Copy)]
pub(super) struct State<L> {
    pub(super) a: L,
    pub(super) b: L,
    pub(super) c: L,
    pub(super) d: L,
    pub(super) e: L,
    pub(super) f: L,
    pub(super) g: L,
    pub(super) h: L,
    /// `b ^ c`, carried from round to round.
    bc: L,
}

impl<L: Lanes> State<L> {
    /// One round; `hkw` is the sum of register `h`, round constant and schedule word.
    #[inline(always)]
    pub(super) fn round(self, hkw: L) -> Self {
        let t1 = hkw
            .add(big_sigma1(self.e))
            .add(self.e.choose(self.f, self.g));
        let (majority, ab) = self.a.majority(self.b, self.c, self.bc);
        Self {
            a: t1.add(big_sigma0(self.a).add(majority)),
            b: self.a,
            c: self.b,
            d: self.c,
            e: t1.add(self.d),
            f: self.e,
            g: self.f,
            h: self.g,
            bc: ab,
        }
    }

    /// A round after which register `a` is not needed.
    #[inline(always)]
    pub(super) fn half_round(self, hkw: L) -> Self {
        let t1 = hkw
            .add(big_sigma1(self.e))
            .add(self.e.choose(self.f, self.g));
        Self {
            a: self.a,
            b: self.a,
            c: self.b,
            d: self.c,
            e: t1.add(self.d),
            f: self.e,
            g: self.f,
            h: self.g,
            bc: self.bc,
        }
    }
}

#[inline(always)]
fn big_sigma0<L: Lanes>(x: L) -> L {
    x.rotr::<2, 30>()
        .xor3(x.rotr::<13, 19>(), x.rotr::<22, 10>())
}

#[inline(always)]
fn big_sigma1<L: Lanes>(x: L) -> L {
    x.rotr::<6, 26>()
        .xor3(x.rotr::<11, 21>(), x.rotr::<25, 7>())
}

#[inline(always)]
pub(super) fn small_sigma0<L: Lanes>(x: L) -> L {
    x.rotr::<7, 25>().xor3(x.rotr::<18, 14>(), x.shr::<3>())
}

#[inline(always)]
pub(super) fn small_sigma1<L: Lanes>(x: L) -> L {
    x.rotr::<17, 15>().xor3(x.rotr::<19, 13>(), x.shr::<10>())
}

/// A round with a schedule word.
macro_rules! word_round {
    ($s:ident, $k:expr, $w:ident) => {
        $s = $s.round($s.h.add(L::known(&$k)).add($w));
    };
}

/// Rounds with the words of the message.
macro_rules! message_rounds {
    ($s:ident, $k:ident, $w:ident: $($t:literal)*) => {
        $($s = $s.round($s.h.add($w[$t].add(L::known(&$k[$t]))));)*
    };
}

/// Rounds numbered from 0, after each of which the schedule word of the next one is made. Sixteen words are kept:
/// the first is that of round 0, the others are those of the fifteen rounds before.
macro_rules! scheduled_rounds {
    ($s:ident, $k:ident, $w:ident, $round:ident: $($t:literal)*) => {
        $(
            $s = $s.$round($s.h.add(L::known(&$k[$t])).add($w[$t % 16]));
            $w[($t + 1) % 16] = $w[($t + 1) % 16]
                .add(small_sigma0($w[($t + 2) % 16]))
                .add($w[($t + 10) % 16])
                .add(small_sigma1($w[($t + 15) % 16]));
        )*
    };
}

/// Rounds without a word, or with one that is in the round constant.
macro_rules! padding_rounds {
    ($s:ident, $k:ident: $($t:literal)*) => {
        $($s = $s.round($s.h.add(L::known(&$k[$t])));)*
    };
}

pub(super) use {message_rounds, padding_rounds, scheduled_rounds, word_round};
