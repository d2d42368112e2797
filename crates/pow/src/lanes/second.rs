//! The second hash, as far as its last word.

use super::{
    Known, Lanes,
    rounds::{
        Opening, message_rounds, padding_rounds, scheduled_rounds, small_sigma0, small_sigma1,
        word_round,
    },
};
use crate::compress::{DIGEST_BITS, END, INITIAL, K, sigma0, sigma1};

/// Constants of the second hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Second {
    opening: Opening,
    /// Round constants from round 1 on, as in the first hash; the last one has the last word of the
    /// initial state added.
    k: [Known; 61],
    /// What is known of schedule words 17 to 31.
    w17: Known,
    w22: Known,
    w23: Known,
    w24: Known,
    w30: Known,
    w31: Known,
}

impl Second {
    pub(super) fn new() -> Self {
        let mut k: [u32; 61] = core::array::from_fn(|t| K[t]);
        for (t, known) in [
            (1, INITIAL[6]),
            (2, INITIAL[5]),
            (3, INITIAL[4]),
            (8, END),
            (15, DIGEST_BITS),
            (60, INITIAL[7]),
        ] {
            k[t] = k[t].wrapping_add(known);
        }
        Self {
            opening: Opening::new(INITIAL, K[0]),
            k: k.map(Known::from),
            w17: sigma1(DIGEST_BITS).into(),
            w22: DIGEST_BITS.into(),
            w23: sigma0(END).into(),
            w24: END.into(),
            w30: sigma0(DIGEST_BITS).into(),
            w31: DIGEST_BITS.into(),
        }
    }

    /// The last word of the second hash.
    #[inline(always)]
    pub(super) fn run<L: Lanes>(&self, message: [L; 8]) -> L {
        let k = &self.k;
        let [w0, w1, w2, w3, w4, w5, w6, w7] = message;
        let mut s = self.opening.run(w0);
        s = s.round(w1.add(L::known(&k[1])));
        s = s.round(w2.add(L::known(&k[2])));
        s = s.round(w3.add(L::known(&k[3])));
        message_rounds!(s, k, message: 4 5 6 7);
        padding_rounds!(s, k: 8 9 10 11 12 13 14 15);
        let w16 = w0.add(small_sigma0(w1));
        let w17 = L::known(&self.w17).add(w1).add(small_sigma0(w2));
        word_round!(s, k[16], w16);
        let w18 = w2.add(small_sigma0(w3)).add(small_sigma1(w16));
        word_round!(s, k[17], w17);
        let w19 = w3.add(small_sigma0(w4)).add(small_sigma1(w17));
        word_round!(s, k[18], w18);
        let w20 = w4.add(small_sigma0(w5)).add(small_sigma1(w18));
        word_round!(s, k[19], w19);
        let w21 = w5.add(small_sigma0(w6)).add(small_sigma1(w19));
        word_round!(s, k[20], w20);
        let w22 = L::known(&self.w22)
            .add(w6)
            .add(small_sigma0(w7))
            .add(small_sigma1(w20));
        word_round!(s, k[21], w21);
        let w23 = L::known(&self.w23).add(w7).add(w16).add(small_sigma1(w21));
        word_round!(s, k[22], w22);
        let w24 = L::known(&self.w24).add(w17).add(small_sigma1(w22));
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
        let w31 = L::known(&self.w31)
            .add(w24)
            .add(small_sigma0(w16))
            .add(small_sigma1(w29));
        word_round!(s, k[30], w30);
        let w32 = w16.add(small_sigma0(w17)).add(w25).add(small_sigma1(w30));
        word_round!(s, k[31], w31);
        let mut w = [
            w32, w17, w18, w19, w20, w21, w22, w23, w24, w25, w26, w27, w28, w29, w30, w31,
        ];
        let (rounds, last) = k[32..].as_chunks::<6>();
        for k in rounds {
            scheduled_rounds!(s, k, w, round: 0 1 2 3 4 5);
            w = [
                w[6], w[7], w[8], w[9], w[10], w[11], w[12], w[13], w[14], w[15], w[0], w[1], w[2],
                w[3], w[4], w[5],
            ];
        }
        scheduled_rounds!(s, last, w, round: 0);
        scheduled_rounds!(s, last, w, half_round: 1 2 3);
        s = s.half_round(s.h.add(L::known(&last[4])).add(w[4]));
        s.e
    }
}
