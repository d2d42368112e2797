//! Four, eight and sixteen lanes of x86 vectors.

#[cfg(target_arch = "x86")]
use core::arch::x86 as arch;
#[cfg(target_arch = "x86_64")]
use core::arch::x86_64 as arch;

use arch::{
    __m128i, __m256i, __m512i, _mm_add_epi32, _mm_and_si128, _mm_castsi128_ps, _mm_cmpeq_epi32,
    _mm_load_si128, _mm_loadu_si128, _mm_movemask_ps, _mm_set1_epi32, _mm_setzero_si128,
    _mm_slli_epi32, _mm_srli_epi32, _mm_xor_si128, _mm256_add_epi32, _mm256_and_si256,
    _mm256_castsi256_ps, _mm256_cmpeq_epi32, _mm256_loadu_si256, _mm256_movemask_ps,
    _mm256_set1_epi32, _mm256_setzero_si256, _mm256_slli_epi32, _mm256_srli_epi32,
    _mm256_xor_si256, _mm512_add_epi32, _mm512_and_si512, _mm512_loadu_si512, _mm512_ror_epi32,
    _mm512_set1_epi32, _mm512_sllv_epi32, _mm512_srlv_epi32, _mm512_ternarylogic_epi32,
    _mm512_testn_epi32_mask, _mm512_xor_si512,
};

use super::{Known, Lanes, Table, sha_ni};
use crate::path::Path;

cpufeatures::new!(has_avx, "avx");
cpufeatures::new!(has_avx2, "avx2");
cpufeatures::new!(has_sha, "sha", "sse4.1", "ssse3");
cpufeatures::new!(has_avx512, "avx512f");

pub(crate) fn paths() -> impl Iterator<Item = Path> {
    let paths = [
        (
            has_avx::get(),
            Path::new("avx-128", Lanes4::COUNT, |table, first, mask| {
                // SAFETY: the processor was asked whether it has the feature.
                unsafe { group_avx(table, first, mask) }
            }),
        ),
        (
            has_avx2::get(),
            Path::new("avx2-256", Lanes8::COUNT, |table, first, mask| {
                // SAFETY: the processor was asked whether it has the feature.
                unsafe { group_avx2(table, first, mask) }
            }),
        ),
        (
            has_sha::get(),
            Path::new("sha-ni", sha_ni::COUNT, |table, first, mask| {
                // SAFETY: the processor was asked whether it has the features.
                unsafe { sha_ni::zeros(&table.prepared, first, mask) }
            }),
        ),
        (
            has_avx512::get(),
            Path::new("avx512-512", Lanes16::COUNT, |table, first, mask| {
                // SAFETY: the processor was asked whether it has the feature.
                unsafe { group_avx512(table, first, mask) }
            }),
        ),
    ];
    paths
        .into_iter()
        .filter_map(|(has, path)| has.then_some(path))
}

#[target_feature(enable = "avx")]
#[inline(never)]
fn group_avx(table: &Table, first: u32, mask: u32) -> u32 {
    table.zeros::<Lanes4>(first, mask)
}

#[target_feature(enable = "avx2")]
#[inline(never)]
fn group_avx2(table: &Table, first: u32, mask: u32) -> u32 {
    table.zeros::<Lanes8>(first, mask)
}

#[target_feature(enable = "avx512f")]
#[inline(never)]
fn group_avx512(table: &Table, first: u32, mask: u32) -> u32 {
    table.zeros::<Lanes16>(first, mask)
}

/// What each lane adds to the nonce's lowest byte, which is a word's highest.
static COUNTED: [i32; 16] = {
    let mut counted = [0; 16];
    let mut lane = 1;
    while lane < counted.len() {
        counted[lane] = counted[lane - 1] + (1 << 24);
        lane += 1;
    }
    counted
};

/// Four lanes, for AVX.
#[derive(Clone, Copy)]
struct Lanes4(__m128i);

/// Eight lanes, for AVX2.
#[derive(Clone, Copy)]
struct Lanes8(__m256i);

/// Sixteen lanes, for AVX-512, with its rotation and its logic of three operands.
#[derive(Clone, Copy)]
struct Lanes16(__m512i);

/// What the three widths have in common: each function is one instruction.
macro_rules! instructions {
    ($splat:ident $add:ident $xor:ident $and:ident) => {
        #[inline(always)]
        fn splat(word: u32) -> Self {
            // SAFETY: called inside of functions with the feature alone, see `Lanes`.
            Self(unsafe { $splat(word.cast_signed()) })
        }
        #[inline(always)]
        fn add(self, other: Self) -> Self {
            // SAFETY: as in `splat`.
            Self(unsafe { $add(self.0, other.0) })
        }
        #[inline(always)]
        fn xor(self, other: Self) -> Self {
            // SAFETY: as in `splat`.
            Self(unsafe { $xor(self.0, other.0) })
        }
        #[inline(always)]
        fn and(self, other: Self) -> Self {
            // SAFETY: as in `splat`.
            Self(unsafe { $and(self.0, other.0) })
        }
    };
}

impl Lanes for Lanes4 {
    const COUNT: u32 = 4;

    #[inline(always)]
    fn known(word: &Known) -> Self {
        // SAFETY: as in `splat`. A word has 16 bytes and is aligned to them.
        Self(unsafe { _mm_load_si128((&raw const *word).cast()) })
    }

    instructions!(_mm_set1_epi32 _mm_add_epi32 _mm_xor_si128 _mm_and_si128);

    #[inline(always)]
    fn counting() -> Self {
        // SAFETY: as in `splat`.
        Self(unsafe { _mm_loadu_si128((&raw const COUNTED).cast()) })
    }
    #[inline(always)]
    fn shl<const BITS: i32>(self) -> Self {
        // SAFETY: as in `splat`.
        Self(unsafe { _mm_slli_epi32::<BITS>(self.0) })
    }
    #[inline(always)]
    fn shr<const BITS: i32>(self) -> Self {
        // SAFETY: as in `splat`.
        Self(unsafe { _mm_srli_epi32::<BITS>(self.0) })
    }
    #[inline(always)]
    fn zeros(self) -> u32 {
        // SAFETY: as in `splat`.
        let mask = unsafe {
            let zeros = _mm_cmpeq_epi32(self.0, _mm_setzero_si128());
            _mm_movemask_ps(_mm_castsi128_ps(zeros))
        };
        mask.cast_unsigned()
    }
}

impl Lanes for Lanes8 {
    const COUNT: u32 = 8;

    #[inline(always)]
    fn known(word: &Known) -> Self {
        Self::splat(word.0[0])
    }

    instructions!(_mm256_set1_epi32 _mm256_add_epi32 _mm256_xor_si256 _mm256_and_si256);

    #[inline(always)]
    fn counting() -> Self {
        // SAFETY: as in `splat`. The table is long enough.
        Self(unsafe { _mm256_loadu_si256((&raw const COUNTED).cast()) })
    }
    #[inline(always)]
    fn shl<const BITS: i32>(self) -> Self {
        // SAFETY: as in `splat`.
        Self(unsafe { _mm256_slli_epi32::<BITS>(self.0) })
    }
    #[inline(always)]
    fn shr<const BITS: i32>(self) -> Self {
        // SAFETY: as in `splat`.
        Self(unsafe { _mm256_srli_epi32::<BITS>(self.0) })
    }
    #[inline(always)]
    fn zeros(self) -> u32 {
        // SAFETY: as in `splat`.
        let mask = unsafe {
            let zeros = _mm256_cmpeq_epi32(self.0, _mm256_setzero_si256());
            _mm256_movemask_ps(_mm256_castsi256_ps(zeros))
        };
        mask.cast_unsigned()
    }
}

impl Lanes for Lanes16 {
    const COUNT: u32 = 16;

    #[inline(always)]
    fn known(word: &Known) -> Self {
        Self::splat(word.0[0])
    }

    instructions!(_mm512_set1_epi32 _mm512_add_epi32 _mm512_xor_si512 _mm512_and_si512);

    #[inline(always)]
    fn counting() -> Self {
        // SAFETY: as in `splat`. The table is long enough.
        Self(unsafe { _mm512_loadu_si512((&raw const COUNTED).cast()) })
    }
    #[inline(always)]
    fn shl<const BITS: i32>(self) -> Self {
        // SAFETY: as in `splat`. The count is constant once this is inlined.
        Self(unsafe { _mm512_sllv_epi32(self.0, _mm512_set1_epi32(BITS)) })
    }
    #[inline(always)]
    fn shr<const BITS: i32>(self) -> Self {
        // SAFETY: as in `splat`. The count is constant once this is inlined.
        Self(unsafe { _mm512_srlv_epi32(self.0, _mm512_set1_epi32(BITS)) })
    }
    #[inline(always)]
    fn zeros(self) -> u32 {
        // SAFETY: as in `splat`.
        u32::from(unsafe { _mm512_testn_epi32_mask(self.0, self.0) })
    }
    #[inline(always)]
    fn rotr<const R: i32, const L: i32>(self) -> Self {
        // SAFETY: as in `splat`.
        Self(unsafe { _mm512_ror_epi32::<R>(self.0) })
    }
    #[inline(always)]
    fn xor3(self, b: Self, c: Self) -> Self {
        // SAFETY: as in `splat`. The truth table of a ^ b ^ c.
        Self(unsafe { _mm512_ternarylogic_epi32::<0b1001_0110>(self.0, b.0, c.0) })
    }
    #[inline(always)]
    fn choose(self, f: Self, g: Self) -> Self {
        // SAFETY: as in `splat`. The truth table of "if e, f, else g".
        Self(unsafe { _mm512_ternarylogic_epi32::<0b1100_1010>(self.0, f.0, g.0) })
    }
    #[inline(always)]
    fn majority(self, b: Self, c: Self, bc: Self) -> (Self, Self) {
        // SAFETY: as in `splat`. The truth table of "two or more of three".
        let majority = unsafe { _mm512_ternarylogic_epi32::<0b1110_1000>(self.0, b.0, c.0) };
        (Self(majority), bc)
    }
}
