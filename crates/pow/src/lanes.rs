//! The search in lanes: the same steps for several nonces at once, written once for every width.
//!
//! What is left out, and why that is allowed:
//! - The first three rounds and the schedule's first words don't depend on the nonce.
//! - Of the second hash only its last word is made, which is the first that a hash has to have small.
//!   What enters register `e` in round 60 leaves register `h` after round 63, so three rounds and the
//!   schedule words for them fall away, and register `a` of the four rounds before.
//! - Padding is known: what it adds to a round or to the schedule is added to a constant.
//!
//! Constants are read from [`Table`] in memory. A vector constant in the code costs instructions for
//! the same units that do the arithmetic, while loads have units of their own.
#![expect(
    clippy::inline_always,
    reason = "an instruction of an extension can be used inside of functions with it alone"
)]

mod first;
#[cfg(target_arch = "aarch64")]
mod neon;
mod rounds;
mod second;
#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
mod sha_ni;
#[cfg(all(target_arch = "wasm32", feature = "simd"))]
mod wasm;
#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
mod x86;

use self::{first::First, second::Second};
use crate::{compress::Prepared, path::Path};

/// One 32-bit word for each of several nonces.
///
/// An implementation may need a processor's extension. Its functions are inlined into one function
/// that has that extension enabled, and are called from there alone.
pub(crate) trait Lanes: Copy {
    /// How many nonces: a power of two, 16 at most.
    #[cfg_attr(
        all(target_arch = "wasm32", not(feature = "simd")),
        allow(dead_code, reason = "this build has no vectors")
    )]
    const COUNT: u32;

    /// The same word in each lane.
    fn splat(word: u32) -> Self;
    /// The same word in each lane, of a table.
    fn known(word: &Known) -> Self;
    /// In lane `i` the number `i` as a little-endian number's lowest byte read big-endian: `i << 24`.
    fn counting() -> Self;
    /// Wrapping sum.
    fn add(self, other: Self) -> Self;
    /// Bitwise exclusive or.
    fn xor(self, other: Self) -> Self;
    /// Bitwise and.
    fn and(self, other: Self) -> Self;
    /// Shifted to the left.
    fn shl<const BITS: i32>(self) -> Self;
    /// Shifted to the right.
    fn shr<const BITS: i32>(self) -> Self;
    /// Which lanes are zero; lane `i` is bit `i`.
    fn zeros(self) -> u32;

    /// Rotated to the right by `R`; `L` is what is left of 32.
    #[inline(always)]
    fn rotr<const R: i32, const L: i32>(self) -> Self {
        self.shr::<R>().xor(self.shl::<L>())
    }

    /// Exclusive or of three.
    #[inline(always)]
    fn xor3(self, b: Self, c: Self) -> Self {
        self.xor(b).xor(c)
    }

    /// FIPS 180-4's `Ch`.
    #[inline(always)]
    fn choose(self, f: Self, g: Self) -> Self {
        g.xor(self.and(f.xor(g)))
    }

    /// FIPS 180-4's `Maj`. The exclusive or of the last two is known from the round before; that of
    /// the first two is given for the next round.
    #[inline(always)]
    fn majority(self, b: Self, _c: Self, bc: Self) -> (Self, Self) {
        let ab = self.xor(b);
        (b.xor(ab.and(bc)), ab)
    }
}

/// The ways to search that this machine's processor has beside plain arithmetic, the fastest last.
pub(crate) fn vector_paths() -> impl Iterator<Item = Path> {
    #[cfg(all(target_arch = "wasm32", feature = "simd"))]
    return wasm::paths();
    #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
    return x86::paths();
    #[cfg(target_arch = "aarch64")]
    return neon::paths();
    #[cfg(not(any(
        target_arch = "aarch64",
        target_arch = "x86",
        target_arch = "x86_64",
        all(target_arch = "wasm32", feature = "simd")
    )))]
    core::iter::empty()
}

/// A word known before the search, four times: so it is loaded as it is used by four lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(align(16))]
pub(crate) struct Known(pub(crate) [u32; 4]);

impl From<u32> for Known {
    fn from(word: u32) -> Self {
        Self([word; 4])
    }
}

/// One nonce at a time, for a browser without vectors.
impl Lanes for u32 {
    const COUNT: u32 = 1;

    #[inline(always)]
    fn splat(word: u32) -> Self {
        word
    }
    #[inline(always)]
    fn known(word: &Known) -> Self {
        word.0[0]
    }
    #[inline(always)]
    fn counting() -> Self {
        0
    }
    #[inline(always)]
    fn add(self, other: Self) -> Self {
        self.wrapping_add(other)
    }
    #[inline(always)]
    fn xor(self, other: Self) -> Self {
        self ^ other
    }
    #[inline(always)]
    fn and(self, other: Self) -> Self {
        self & other
    }
    #[inline(always)]
    fn shl<const BITS: i32>(self) -> Self {
        self << BITS
    }
    #[inline(always)]
    fn shr<const BITS: i32>(self) -> Self {
        self >> BITS
    }
    #[inline(always)]
    fn zeros(self) -> u32 {
        u32::from(self == 0)
    }
    #[inline(always)]
    fn rotr<const R: i32, const L: i32>(self) -> Self {
        self.rotate_right(R.cast_unsigned())
    }
}

/// What the lanes of one job need, in the order in which they need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) prepared: Prepared,
    first: First,
    second: Second,
}

impl Table {
    pub(crate) fn new(prepared: Prepared) -> Self {
        Self {
            first: First::new(&prepared),
            second: Second::new(),
            prepared,
        }
    }

    /// In which lanes the last word of the double hash has no bit of a mask. Lane `i` tries nonce
    /// `first + i`; `first` is a multiple of the lanes.
    #[inline(always)]
    pub(crate) fn zeros<L: Lanes>(&self, first: u32, mask: u32) -> u32 {
        // The header holds the nonce little-endian, SHA-256 reads words big-endian.
        let nonce = L::splat(first.swap_bytes()).add(L::counting());
        let last_word = self.second.run(self.first.run(nonce));
        last_word.and(L::splat(mask)).zeros()
    }
}
