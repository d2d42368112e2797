//! Four lanes of NEON, which every 64-bit ARM processor has.

use core::arch::aarch64::{
    uint32x4_t, vaddq_u32, vandq_u32, vbslq_u32, vceqzq_u32, vdupq_n_u32, veorq_u32,
    vgetq_lane_u32, vld1q_u32, vshlq_n_u32, vshrq_n_u32, vsriq_n_u32,
};

use super::{Known, Lanes, Table};
use crate::path::Path;

pub(crate) fn paths() -> impl Iterator<Item = Path> {
    core::iter::once(Path::new("neon-128", uint32x4_t::COUNT, group))
}

#[inline(never)]
fn group(table: &Table, first: u32, mask: u32) -> u32 {
    table.zeros::<uint32x4_t>(first, mask)
}

/// What each lane adds to the nonce's lowest byte, which is a word's highest.
static COUNTED: Known = Known([0, 1 << 24, 2 << 24, 3 << 24]);

impl Lanes for uint32x4_t {
    const COUNT: u32 = 4;

    #[inline(always)]
    fn known(word: &Known) -> Self {
        // SAFETY: the pointer is to four words, and all processors of this target have NEON.
        unsafe { vld1q_u32(word.0.as_ptr()) }
    }
    #[inline(always)]
    fn splat(word: u32) -> Self {
        // SAFETY: all processors of this target have NEON.
        unsafe { vdupq_n_u32(word) }
    }
    #[inline(always)]
    fn counting() -> Self {
        Self::known(&COUNTED)
    }
    #[inline(always)]
    fn add(self, other: Self) -> Self {
        // SAFETY: as in `splat`.
        unsafe { vaddq_u32(self, other) }
    }
    #[inline(always)]
    fn xor(self, other: Self) -> Self {
        // SAFETY: as in `splat`.
        unsafe { veorq_u32(self, other) }
    }
    #[inline(always)]
    fn and(self, other: Self) -> Self {
        // SAFETY: as in `splat`.
        unsafe { vandq_u32(self, other) }
    }
    #[inline(always)]
    fn shl<const BITS: i32>(self) -> Self {
        // SAFETY: as in `splat`.
        unsafe { vshlq_n_u32::<BITS>(self) }
    }
    #[inline(always)]
    fn shr<const BITS: i32>(self) -> Self {
        // SAFETY: as in `splat`.
        unsafe { vshrq_n_u32::<BITS>(self) }
    }
    #[inline(always)]
    fn zeros(self) -> u32 {
        // SAFETY: as in `splat`. A lane that is zero became all ones.
        unsafe {
            let bits = vandq_u32(vceqzq_u32(self), vld1q_u32([1, 2, 4, 8].as_ptr()));
            vgetq_lane_u32::<0>(bits)
                | vgetq_lane_u32::<1>(bits)
                | vgetq_lane_u32::<2>(bits)
                | vgetq_lane_u32::<3>(bits)
        }
    }
    /// A shift, and one that inserts.
    #[inline(always)]
    fn rotr<const R: i32, const L: i32>(self) -> Self {
        // SAFETY: as in `splat`.
        unsafe { vsriq_n_u32::<R>(vshlq_n_u32::<L>(self), self) }
    }
    /// One instruction that selects by bits.
    #[inline(always)]
    fn choose(self, f: Self, g: Self) -> Self {
        // SAFETY: as in `splat`.
        unsafe { vbslq_u32(self, f, g) }
    }
    /// Where the last two differ the first decides.
    #[inline(always)]
    fn majority(self, b: Self, _c: Self, bc: Self) -> (Self, Self) {
        // SAFETY: as in `splat`.
        (unsafe { vbslq_u32(bc, self, b) }, self.xor(b))
    }
}
