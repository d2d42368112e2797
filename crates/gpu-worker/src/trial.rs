//! What a graphics processor has to show before it is used: the nonces that the CPU keeps, and no others.

use pow::{Job, NonceRange};

use crate::batch::Batch;

/// Nonces of a trial.
const NONCES: u32 = 20_000;

/// The header of Bitcoin's first block.
#[rustfmt::skip]
const GENESIS: [u8; 80] = [
    0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0x3b, 0xa3, 0xed, 0xfd, 0x7a, 0x7b, 0x12, 0xb2, 0x7a, 0xc7, 0x2c, 0x3e, 0x67, 0x76, 0x8f, 0x61,
    0x7f, 0xc8, 0x1b, 0xc3, 0x88, 0x8a, 0x51, 0x32, 0x3a, 0x9f, 0xb8, 0xaa, 0x4b, 0x1e, 0x5e, 0x4a,
    0x29, 0xab, 0x5f, 0x49, 0xff, 0xff, 0x00, 0x1d, 0x1d, 0xac, 0x2b, 0x7c,
];

/// Its nonce.
pub(crate) const GENESIS_NONCE: u32 = 2_083_236_893;

/// The trials: a block that everybody knows, and another header whose nonces end with the last one of all.
/// Neither target is met by chance.
pub fn trials() -> [(Job, Batch); 2] {
    let mut difficulty_1 = [0; 32];
    difficulty_1[4..6].fill(0xff);
    let ends = [GENESIS_NONCE + 4_321, u32::MAX];
    let jobs = [
        Job::new(&GENESIS, &difficulty_1),
        Job::new(&[0xa5; 80], &[0; 32]),
    ];
    let mut ends = ends.into_iter();
    jobs.map(|job| {
        let last = ends.next().unwrap_or(u32::MAX);
        let range = NonceRange::new(last - (NONCES - 1), last).unwrap_or(NonceRange::ALL);
        let batch = Batch::new(&job, range);
        (job, batch)
    })
}
