//! SHA-256's compression function (FIPS 180-4) and the one double hash of a header, in plain
//! 32-bit arithmetic: what the lanes are checked against, and how their survivors are looked at.
//!
//! A header is 80 bytes: two message blocks, and the nonce sits in the second. So the state after
//! the first block is the same for every nonce. The second hash is over 32 bytes, one block.

/// SHA-256's initial state.
pub(crate) const INITIAL: [u32; 8] = [
    0x6a09_e667,
    0xbb67_ae85,
    0x3c6e_f372,
    0xa54f_f53a,
    0x510e_527f,
    0x9b05_688c,
    0x1f83_d9ab,
    0x5be0_cd19,
];

/// SHA-256's round constants.
#[rustfmt::skip]
pub const K: [u32; 64] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
];

/// The mark that ends a message, as a word.
pub(crate) const END: u32 = 0x8000_0000;

/// Bits of a header.
pub(crate) const HEADER_BITS: u32 = 640;

/// Bits of a hash.
pub(crate) const DIGEST_BITS: u32 = 256;

/// The padding of an 80-byte message after its last four words: the end mark, zeros, 640 bits.
const HEADER_PADDING: [u32; 12] = [END, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, HEADER_BITS];

/// The padding of a 32-byte message: the end mark, zeros, 256 bits.
pub(crate) const DIGEST_PADDING: [u32; 8] = [END, 0, 0, 0, 0, 0, 0, DIGEST_BITS];

pub(crate) type State = [u32; 8];

/// One round: the registers move on by one, with `kw` the sum of round constant and schedule word.
#[inline]
#[expect(
    clippy::many_single_char_names,
    reason = "FIPS 180-4 names the registers so"
)]
pub(crate) fn round([a, b, c, d, e, f, g, h]: State, kw: u32) -> State {
    let sum1 = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
    let choice = g ^ (e & (f ^ g));
    let t1 = h.wrapping_add(sum1).wrapping_add(choice).wrapping_add(kw);
    let sum0 = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
    let majority = (a & b) | (c & (a | b));
    let t2 = sum0.wrapping_add(majority);
    [t1.wrapping_add(t2), a, b, c, d.wrapping_add(t1), e, f, g]
}

/// FIPS 180-4's σ0.
pub(crate) fn sigma0(word: u32) -> u32 {
    word.rotate_right(7) ^ word.rotate_right(18) ^ (word >> 3)
}

/// FIPS 180-4's σ1.
pub(crate) fn sigma1(word: u32) -> u32 {
    word.rotate_right(17) ^ word.rotate_right(19) ^ (word >> 10)
}

/// Schedule word `t`, from the words 16, 15, 7 and 2 before it.
#[inline]
pub(crate) fn schedule(w16: u32, w15: u32, w7: u32, w2: u32) -> u32 {
    w16.wrapping_add(sigma0(w15))
        .wrapping_add(w7)
        .wrapping_add(sigma1(w2))
}

/// Runs the named rounds on a state; the schedule lives in a ring of sixteen words. Spelled out
/// by number, because with constant indices every word stays in a register or a local.
macro_rules! rounds {
    ($state:ident, $w:ident, message: $($t:literal)*) => {
        $($state = round($state, K[$t].wrapping_add($w[$t]));)*
    };
    ($state:ident, $w:ident, schedule: $($t:literal)*) => {
        $(
            $w[$t % 16] = schedule($w[$t % 16], $w[($t + 1) % 16], $w[($t + 9) % 16], $w[($t + 14) % 16]);
            $state = round($state, K[$t].wrapping_add($w[$t % 16]));
        )*
    };
}

#[inline]
fn add(x: State, y: State) -> State {
    core::array::from_fn(|i| x[i].wrapping_add(y[i]))
}

/// SHA-256's compression function.
fn compress(before: State, block: [u32; 16]) -> State {
    let mut s = before;
    let mut w = block;
    rounds!(s, w, message: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15);
    rounds!(s, w, schedule: 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31);
    rounds!(s, w, schedule: 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47);
    rounds!(s, w, schedule: 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63);
    add(before, s)
}

/// A header after its first 64 bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Prepared {
    /// The first 64 bytes.
    first: [u32; 16],
    /// The state after the first 64 bytes.
    pub(crate) midstate: State,
    /// The second block; the nonce's word is zero.
    pub(crate) block: [u32; 16],
}

impl Prepared {
    /// Prepares a header of twenty big-endian words.
    pub(crate) fn new(header: &[u32; 20]) -> Self {
        let [first @ .., _, _, _, _] = *header;
        Self::with(compress(INITIAL, first), header)
    }

    /// Prepares another header; where it begins as this one does, its first 64 bytes are not hashed
    /// again.
    pub(crate) fn next(&self, header: &[u32; 20]) -> Self {
        if header[..16] == self.first {
            Self::with(self.midstate, header)
        } else {
            Self::new(header)
        }
    }

    fn with(midstate: State, header: &[u32; 20]) -> Self {
        let [first @ .., m16, m17, m18, _nonce] = *header;
        let mut block = [0; 16];
        block[..3].copy_from_slice(&[m16, m17, m18]);
        block[4..].copy_from_slice(&HEADER_PADDING);
        Self {
            first,
            midstate,
            block,
        }
    }

    /// The double hash with a nonce, in SHA-256's words.
    pub(crate) fn double_hash(&self, nonce: u32) -> State {
        let mut block = self.block;
        // The header holds the nonce little-endian, SHA-256 reads words big-endian.
        block[3] = nonce.swap_bytes();
        let mut message = [0; 16];
        message[..8].copy_from_slice(&compress(self.midstate, block));
        message[8..].copy_from_slice(&DIGEST_PADDING);
        compress(INITIAL, message)
    }
}
