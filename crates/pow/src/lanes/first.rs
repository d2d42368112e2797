//! The first hash: of its two blocks the second, which has the nonce.

use super::{
    Known, Lanes,
    rounds::{Opening, padding_rounds, scheduled_rounds, small_sigma0, small_sigma1, word_round},
};
use crate::compress::{self, END, HEADER_BITS, K, Prepared, schedule, sigma0};

/// Constants of the first hash's second block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct First {
    opening: Opening,
    /// Round constants from round 4 on; with register `h` where that is known, and with the words
    /// that are.
    k: [Known; 64],
    /// Schedule words 16 and 17.
    w16: Known,
    w17: Known,
    /// What is known of schedule words 18 to 33.
    w18: Known,
    w19: Known,
    w20: Known,
    w22: Known,
    w30: Known,
    w31: Known,
    w32: Known,
    midstate: [Known; 8],
}

impl First {
    pub(super) fn new(prepared: &Prepared) -> Self {
        let [w0, w1, w2, ..] = prepared.block;
        // What is known stands as zero where it is not: schedule words are sums.
        let w16 = schedule(w0, w1, 0, 0);
        let w17 = schedule(w1, w2, 0, HEADER_BITS);
        let mut state = prepared.midstate;
        for (t, word) in [w0, w1, w2].into_iter().enumerate() {
            state = compress::round(state, K[t].wrapping_add(word));
        }
        let [_, _, _, _, e, f, g, _] = state;
        let mut k = K;
        for (t, known) in [
            (4, g),
            (5, f),
            (6, e),
            (4, END),
            (15, HEADER_BITS),
            (16, w16),
            (17, w17),
        ] {
            k[t] = k[t].wrapping_add(known);
        }
        Self {
            opening: Opening::new(state, K[3]),
            k: k.map(Known::from),
            w16: w16.into(),
            w17: w17.into(),
            w18: schedule(w2, 0, 0, w16).into(),
            w19: schedule(0, END, 0, w17).into(),
            w20: END.into(),
            w22: HEADER_BITS.into(),
            w30: sigma0(HEADER_BITS).into(),
            w31: schedule(HEADER_BITS, w16, 0, 0).into(),
            w32: schedule(w16, w17, 0, 0).into(),
            midstate: prepared.midstate.map(Known::from),
        }
    }

    /// The first hash, as the second's message.
    #[inline(always)]
    pub(super) fn run<L: Lanes>(&self, nonce: L) -> [L; 8] {
        let k = &self.k;
        let mut s = self.opening.run(nonce);
        s = s.round(L::known(&k[4]));
        s = s.round(L::known(&k[5]));
        s = s.round(L::known(&k[6]));
        padding_rounds!(s, k: 7 8 9 10 11 12 13 14 15 16 17);
        let w18 = L::known(&self.w18).add(small_sigma0(nonce));
        let w19 = L::known(&self.w19).add(nonce);
        word_round!(s, k[18], w18);
        let w20 = L::known(&self.w20).add(small_sigma1(w18));
        word_round!(s, k[19], w19);
        let w21 = small_sigma1(w19);
        word_round!(s, k[20], w20);
        let w22 = L::known(&self.w22).add(small_sigma1(w20));
        word_round!(s, k[21], w21);
        let w23 = L::known(&self.w16).add(small_sigma1(w21));
        word_round!(s, k[22], w22);
        let w24 = L::known(&self.w17).add(small_sigma1(w22));
        word_round!(s, k[23], w23);
        let w25 = w18.add(small_sigma1(w23));
        word_round!(s, k[24], w24);
        let w26 = w19.add(small_sigma1(w24));
        word_round!(s, k[25], w25);
        let w27 = w20.add(small_sigma1(w25));
        word_round!(s, k[26], w26);
        let w28 = w21.add(small_sigma1(w26));
        word_round!(s, k[27], w27);
        let w29 = w22.add(small_sigma1(w27));
        word_round!(s, k[28], w28);
        let w30 = L::known(&self.w30).add(w23).add(small_sigma1(w28));
        word_round!(s, k[29], w29);
        let w31 = L::known(&self.w31).add(w24).add(small_sigma1(w29));
        word_round!(s, k[30], w30);
        let w32 = L::known(&self.w32).add(w25).add(small_sigma1(w30));
        word_round!(s, k[31], w31);
        let w33 = L::known(&self.w17)
            .add(w26)
            .add(small_sigma0(w18))
            .add(small_sigma1(w31));
        word_round!(s, k[32], w32);
        let mut w = [
            w33, w18, w19, w20, w21, w22, w23, w24, w25, w26, w27, w28, w29, w30, w31, w32,
        ];
        let (rounds, _) = k[33..].as_chunks::<3>();
        for k in rounds {
            scheduled_rounds!(s, k, w, round: 0 1 2);
            w = [
                w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10], w[11], w[12], w[13], w[14], w[15],
                w[0], w[1], w[2],
            ];
        }
        s = s.round(s.h.add(L::known(&k[63])).add(w[0]));
        let m = &self.midstate;
        [
            s.a.add(L::known(&m[0])),
            s.b.add(L::known(&m[1])),
            s.c.add(L::known(&m[2])),
            s.d.add(L::known(&m[3])),
            s.e.add(L::known(&m[4])),
            s.f.add(L::known(&m[5])),
            s.g.add(L::known(&m[6])),
            s.h.add(L::known(&m[7])),
        ]
    }
}
