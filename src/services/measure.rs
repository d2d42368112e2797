//! How fast this machine hashes, roughly and at once.

use sha2::{Digest, Sha256};

use super::task::{Slice, elapsed_ms};

/// How long is measured.
const MEASURE_MS: f64 = 400.0;
/// Hashes between two looks at the clock.
const BATCH: u32 = 500;
/// Bytes of a header.
const HEADER_BYTES: usize = 80;

/// Headers that one thread of this machine hashes twice in a second, by plain code: about as the
/// search for a room's first block does. The search workers are faster.
pub(crate) async fn hashes_per_second() -> u64 {
    let mut header = [0_u8; HEADER_BYTES];
    let mut hashes = 0_u32;
    let mut busy_ms = 0.0;
    let mut slice = Slice::start();
    while busy_ms < MEASURE_MS {
        let from = elapsed_ms();
        for _ in 0..BATCH {
            let digest = Sha256::digest(Sha256::digest(header));
            // Each hash needs the one before, so that no compiler leaves one out.
            header[..32].copy_from_slice(&digest);
        }
        hashes += BATCH;
        busy_ms += elapsed_ms() - from;
        slice.pause_if_over().await;
    }
    per_second(hashes, busy_ms)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a rate is positive and far below the largest number"
)]
fn per_second(hashes: u32, ms: f64) -> u64 {
    (f64::from(hashes) * 1_000.0 / ms.max(1.0)) as u64
}
