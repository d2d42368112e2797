//! Many signatures checked at once, in less than half the time of one by one.
//!
//! The check adds all signature equations up, each times a coefficient that nobody who made a
//! signature could choose, and asks once whether the sum is zero (Bernstein, Duif, Lange, Schwabe and
//! Yang, "High-speed high-security signatures", section 5). Under ZIP-215 it takes exactly what
//! the checks one by one take, but for a chance of 2⁻¹²⁸.

use core::convert::Infallible;

use ed25519_zebra::{Signature as ZebraSignature, VerificationKeyBytes, batch::Verifier};
use rand_core::{TryCryptoRng, TryRng};
use sha2::{Digest, Sha256};

use super::{PublicKey, Signature};
use crate::hash::TxId;

/// What the coefficients are derived from begins with this.
const COEFFICIENT_DOMAIN: &[u8] = b"chalkchain batch v1\n";

/// Signatures to be checked together.
#[derive(Default)]
pub(crate) struct SignatureBatch {
    verifier: Verifier,
    /// Over everything that was queued.
    transcript: Sha256,
    signatures: usize,
}

impl SignatureBatch {
    /// Adds a transaction's signature of a message. Its id is a hash over key, message and signature.
    pub(crate) fn queue(
        &mut self,
        key: PublicKey,
        message: &[u8],
        signature: &Signature,
        id: TxId,
    ) {
        let key = VerificationKeyBytes::from(key.0);
        let signature = ZebraSignature::from_bytes(&signature.0);
        self.verifier.queue((key, signature, message));
        self.transcript.update(id.to_bytes());
        self.signatures += 1;
    }

    /// Whether all hold. False says only that one does not, not which.
    pub(crate) fn all_hold(self) -> bool {
        let seed = Sha256::new()
            .chain_update(COEFFICIENT_DOMAIN)
            .chain_update(self.transcript.finalize())
            .finalize()
            .into();
        let coefficients = Coefficients { seed, taken: 0 };
        self.signatures == 0 || self.verifier.verify(coefficients).is_ok()
    }
}

/// Coefficients from what was signed, because the ledger has no randomness: SHA-256 of seed and
/// counter. Whoever changes a signature changes all of them (Fiat and Shamir, 1986).
struct Coefficients {
    seed: [u8; 32],
    taken: u64,
}

impl TryRng for Coefficients {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Infallible> {
        for chunk in into.chunks_mut(32) {
            let block = Sha256::new()
                .chain_update(self.seed)
                .chain_update(self.taken.to_le_bytes())
                .finalize();
            self.taken += 1;
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
        Ok(())
    }
}

impl TryCryptoRng for Coefficients {}

#[cfg(test)]
mod tests;
