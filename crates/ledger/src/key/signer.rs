//! Signing with Ed25519 (RFC 8032, sections 5.1.5 and 5.1.6).
//!
//! The crate that checks signatures signs, too, with a table of multiples of the base point: 30 kB that
//! nothing compresses, loaded by every browser for a handful of signatures. Here the base point is multiplied
//! as any other point is, in constant time as well, by the same curve crate; the signatures are the same.

use curve25519_dalek::{
    constants::ED25519_BASEPOINT_POINT, edwards::CompressedEdwardsY, scalar::Scalar,
};
use sha2::{Digest, Sha512};

/// A secret key, spread out for signing.
#[derive(Clone)]
pub(super) struct Signer {
    /// What the base point is multiplied by to get the public key.
    scalar: Scalar,
    /// What makes a message's nonce secret.
    prefix: [u8; 32],
    public: CompressedEdwardsY,
}

impl Signer {
    /// The key of a seed (section 5.1.5).
    pub(super) fn from_seed(seed: [u8; 32]) -> Self {
        let spread: [u8; 64] = Sha512::digest(seed).into();
        let (mut low, mut prefix) = ([0; 32], [0; 32]);
        low.copy_from_slice(&spread[..32]);
        prefix.copy_from_slice(&spread[32..]);
        let scalar = Scalar::from_bytes_mod_order(clamped(low));
        Self {
            scalar,
            prefix,
            public: times_base(&scalar),
        }
    }

    /// The public key.
    pub(super) fn public(&self) -> [u8; 32] {
        self.public.to_bytes()
    }

    /// Signs a message (section 5.1.6).
    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        let nonce = scalar_of(&[&self.prefix, message]);
        let commitment = times_base(&nonce).to_bytes();
        let challenge = scalar_of(&[&commitment, &self.public(), message]);
        let response = nonce + challenge * self.scalar;
        let mut signature = [0; 64];
        signature[..32].copy_from_slice(&commitment);
        signature[32..].copy_from_slice(&response.to_bytes());
        signature
    }
}

/// The low half of a spread seed as a number that is a multiple of the cofactor and has its highest bit at
/// one place (section 5.1.5, step 2).
fn clamped(mut bytes: [u8; 32]) -> [u8; 32] {
    bytes[0] &= 0b1111_1000;
    bytes[31] &= 0b0111_1111;
    bytes[31] |= 0b0100_0000;
    bytes
}

fn times_base(scalar: &Scalar) -> CompressedEdwardsY {
    (ED25519_BASEPOINT_POINT * scalar).compress()
}

/// SHA-512 of some pieces, as a number below the group's order.
fn scalar_of(pieces: &[&[u8]]) -> Scalar {
    let mut hash = Sha512::new();
    for piece in pieces {
        hash.update(piece);
    }
    Scalar::from_bytes_mod_order_wide(&hash.finalize().into())
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use ed25519_zebra::SigningKey;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::Signer;
    use crate::testing::Random;

    #[test]
    fn keys_and_signatures_are_those_of_the_crate_that_checks_them() {
        let mut random = Random(8032);
        let mut byte = || u8::try_from(random.below(256)).expect("a byte");
        for length in 0..200 {
            let seed: [u8; 32] = core::array::from_fn(|_| byte());
            let mut message = vec![0; length];
            message.fill_with(&mut byte);
            let (ours, theirs) = (Signer::from_seed(seed), SigningKey::from(seed));
            assert_eq!(ours.public(), <[u8; 32]>::from(theirs.verification_key()));
            assert_eq!(ours.sign(&message), theirs.sign(&message).to_bytes());
        }
    }
}
