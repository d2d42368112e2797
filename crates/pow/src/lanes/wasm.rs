//! Four lanes of wasm's 128-bit vectors. A browser without them refuses the whole module, so the
//! feature `simd` decides at build time, and the host which module to load.

use core::{
    arch::wasm32::{
        i32x4_bitmask, i32x4_eq, u32x4, u32x4_add, u32x4_shl, u32x4_shr, u32x4_splat, v128,
        v128_and, v128_load, v128_xor,
    },
    hint::black_box,
};

use super::{Known, Lanes, Table};
use crate::path::Path;

pub(crate) fn paths() -> impl Iterator<Item = Path> {
    core::iter::once(Path::new(
        "wasm-simd128",
        v128::COUNT,
        |table, first, mask| group(table, first, mask),
    ))
}

#[target_feature(enable = "simd128")]
#[inline(never)]
fn group(table: &Table, first: u32, mask: u32) -> u32 {
    table.zeros::<v128>(first, mask)
}

impl Lanes for v128 {
    const COUNT: u32 = 4;

    #[inline(always)]
    fn splat(word: u32) -> Self {
        u32x4_splat(word)
    }
    #[inline(always)]
    fn known(word: &Known) -> Self {
        // SAFETY: the pointer is to a word's 16 bytes.
        unsafe { v128_load((&raw const *word).cast()) }
    }
    #[inline(always)]
    fn counting() -> Self {
        u32x4(0, 1 << 24, 2 << 24, 3 << 24)
    }
    #[inline(always)]
    fn add(self, other: Self) -> Self {
        u32x4_add(self, other)
    }
    #[inline(always)]
    fn xor(self, other: Self) -> Self {
        v128_xor(self, other)
    }
    #[inline(always)]
    fn and(self, other: Self) -> Self {
        v128_and(self, other)
    }
    #[inline(always)]
    fn shl<const BITS: i32>(self) -> Self {
        u32x4_shl(self, BITS.cast_unsigned())
    }
    #[inline(always)]
    fn shr<const BITS: i32>(self) -> Self {
        u32x4_shr(self, BITS.cast_unsigned())
    }
    #[inline(always)]
    fn zeros(self) -> u32 {
        u32::from(i32x4_bitmask(i32x4_eq(self, u32x4_splat(0))))
    }

    #[inline(always)]
    fn majority(self, b: Self, _c: Self, bc: Self) -> (Self, Self) {
        let ab = self.xor(b);
        // The compiler knows `b ^ ((a ^ b) & bc)` as one instruction, `v128.bitselect`, and engines
        // make three of it, so that with `ab` there are four in all. It does not know it when `b`
        // comes from memory, and memory has units of its own. See docs/hashing.md.
        (black_box(b).xor(ab.and(bc)), ab)
    }
}
