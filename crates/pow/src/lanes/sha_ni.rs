//! Two nonces by x86's SHA extensions. An instruction does two rounds and takes some cycles until its
//! result is there; the other nonce's fills them.
#![expect(
    clippy::many_single_char_names,
    reason = "FIPS 180-4 names the registers so"
)]

#[cfg(target_arch = "x86")]
use core::arch::x86 as arch;
#[cfg(target_arch = "x86_64")]
use core::arch::x86_64 as arch;

use arch::{
    __m128i, _mm_add_epi32, _mm_alignr_epi8, _mm_blend_epi16, _mm_cvtsi128_si32, _mm_set_epi32,
    _mm_sha256msg1_epu32, _mm_sha256msg2_epu32, _mm_sha256rnds2_epu32, _mm_shuffle_epi32,
};

use crate::compress::{DIGEST_PADDING, INITIAL, K, Prepared};

/// Nonces at once.
pub(super) const COUNT: u32 = 2;

/// One thing of each nonce.
type Both<T> = [T; COUNT as usize];

/// Registers as the instructions take them.
#[derive(Clone, Copy)]
struct State {
    /// Registers `f`, `e`, `b`, `a`, from the lowest lane on.
    abef: __m128i,
    /// Registers `h`, `g`, `d`, `c`.
    cdgh: __m128i,
}

/// Sixteen schedule words.
type Words = [__m128i; 4];

/// As [`Table::zeros`](super::Table::zeros).
#[target_feature(enable = "sha,sse4.1,ssse3")]
#[inline(never)]
pub(super) fn zeros(prepared: &Prepared, first: u32, mask: u32) -> u32 {
    let midstate = State::load(prepared.midstate);
    let messages: Both<Words> = core::array::from_fn(|lane| {
        let mut block = prepared.block;
        block[3] = (first + u32::from(lane != 0)).swap_bytes();
        load_block(&block)
    });
    let after = rounds::<true>([midstate; 2], messages);
    let [_, _, padding_low, padding_high] = load_padding();
    let messages = after.map(|state| {
        let [low, high] = state.add(midstate).words();
        [low, high, padding_low, padding_high]
    });
    let before_last = rounds::<false>([State::load(INITIAL); 2], messages);
    let mut zeros = 0;
    for (lane, state) in before_last.into_iter().enumerate() {
        // What is in register `f` after round 61 is in `h` after round 63.
        let last = _mm_cvtsi128_si32(state.abef).cast_unsigned();
        zeros |= u32::from(last.wrapping_add(INITIAL[7]) & mask == 0) << lane;
    }
    zeros
}

#[target_feature(enable = "sha,sse4.1,ssse3")]
#[inline]
fn load(words: [u32; 4]) -> __m128i {
    let [a, b, c, d] = words.map(u32::cast_signed);
    _mm_set_epi32(d, c, b, a)
}

#[target_feature(enable = "sha,sse4.1,ssse3")]
#[inline]
fn load_block(block: &[u32; 16]) -> Words {
    let (quads, _) = block.as_chunks::<4>();
    [
        load(quads[0]),
        load(quads[1]),
        load(quads[2]),
        load(quads[3]),
    ]
}

#[target_feature(enable = "sha,sse4.1,ssse3")]
#[inline]
fn load_padding() -> Words {
    let mut block = [0; 16];
    block[8..].copy_from_slice(&DIGEST_PADDING);
    load_block(&block)
}

impl State {
    #[target_feature(enable = "sha,sse4.1,ssse3")]
    #[inline]
    fn load(state: [u32; 8]) -> Self {
        let [a, b, c, d, e, f, g, h] = state;
        Self {
            abef: load([f, e, b, a]),
            cdgh: load([h, g, d, c]),
        }
    }

    #[target_feature(enable = "sha,sse4.1,ssse3")]
    #[inline]
    fn add(self, other: Self) -> Self {
        Self {
            abef: _mm_add_epi32(self.abef, other.abef),
            cdgh: _mm_add_epi32(self.cdgh, other.cdgh),
        }
    }

    /// Registers `a` to `d` and `e` to `h`.
    #[target_feature(enable = "sha,sse4.1,ssse3")]
    #[inline]
    fn words(self) -> [__m128i; 2] {
        let abef = _mm_shuffle_epi32::<0b00_01_10_11>(self.abef);
        let ghcd = _mm_shuffle_epi32::<0b10_11_00_01>(self.cdgh);
        [
            _mm_blend_epi16::<0b1111_0000>(abef, ghcd),
            _mm_alignr_epi8::<8>(ghcd, abef),
        ]
    }

    /// Two rounds by the lower two of the words, round constants added.
    #[target_feature(enable = "sha,sse4.1,ssse3")]
    #[inline]
    fn two_rounds(self, words: __m128i) -> Self {
        Self {
            abef: _mm_sha256rnds2_epu32(self.cdgh, self.abef, words),
            cdgh: self.abef,
        }
    }
}

/// All rounds; the last two only where they are wanted.
#[target_feature(enable = "sha,sse4.1,ssse3")]
#[inline]
fn rounds<const WITH_LAST_TWO: bool>(
    mut states: Both<State>,
    mut words: Both<Words>,
) -> Both<State> {
    let (constants, _) = K.as_chunks::<4>();
    for (step, k) in constants.iter().enumerate() {
        let k = load(*k);
        let now = step % 4;
        if step >= 4 {
            for w in &mut words {
                let [w4, w3, w2, w1] = [0, 1, 2, 3].map(|later| w[(now + later) % 4]);
                let sum = _mm_sha256msg1_epu32(w4, w3);
                let sum = _mm_add_epi32(sum, _mm_alignr_epi8::<4>(w1, w2));
                w[now] = _mm_sha256msg2_epu32(sum, w1);
            }
        }
        let sums = words.map(|w| _mm_add_epi32(w[now], k));
        for (state, sum) in states.iter_mut().zip(sums) {
            *state = state.two_rounds(sum);
        }
        if step == constants.len() - 1 && !WITH_LAST_TWO {
            break;
        }
        for (state, sum) in states.iter_mut().zip(sums) {
            *state = state.two_rounds(_mm_shuffle_epi32::<0b00_00_11_10>(sum));
        }
    }
    states
}
