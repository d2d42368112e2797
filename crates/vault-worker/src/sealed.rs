//! A box that only a passphrase opens: Argon2id makes a key of it (RFC 9106), ChaCha20-Poly1305 locks with the key
//! (RFC 8439).
//!
//! | bytes | what |
//! |---|---|
//! | 1 | form, 1 |
//! | 4 | Argon2id's memory in KiB, little endian |
//! | 4 | its passes, little endian |
//! | 16 | salt |
//! | 32 | the identity's 128 bits, locked, and the 16 bytes that show that nothing was changed |
//!
//! What stands before the locked bytes, and the identity's address, are guarded with them.

use api::vault::Closed;
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    ChaCha20Poly1305, Key, KeyInit, Nonce,
    aead::{Aead, Payload},
};

/// The form of a box.
const FORM: u8 = 1;
/// What OWASP asks of Argon2id at least: 19 MiB, two passes, one lane.
const COST: Cost = Cost {
    memory_kib: 19 * 1024,
    passes: 2,
};
/// Most that opening a box may cost, so that a changed one can't stop the browser.
const MAX_COST: Cost = Cost {
    memory_kib: 64 * 1024,
    passes: 10,
};
const SALT_BYTES: usize = 16;
/// Bytes before what is locked.
const HEAD_BYTES: usize = 1 + 4 + 4 + SALT_BYTES;
/// Each key is made with a salt of its own and locks once, so the nonce needs no change.
const NONCE: [u8; 12] = [0; 12];

/// What making a key costs, and costs again with each guess at a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cost {
    memory_kib: u32,
    passes: u32,
}

/// Locks an identity's bits. The salt is random, and of this box alone.
pub(crate) fn lock(
    entropy: [u8; 16],
    address: &str,
    passphrase: &str,
    salt: [u8; SALT_BYTES],
) -> Vec<u8> {
    let mut sealed = vec![FORM];
    sealed.extend(COST.memory_kib.to_le_bytes());
    sealed.extend(COST.passes.to_le_bytes());
    sealed.extend(salt);
    let locked = cipher(passphrase, &salt, COST).and_then(|cipher| {
        let guarded = [&sealed, address.as_bytes()].concat();
        let payload = Payload {
            msg: &entropy,
            aad: &guarded,
        };
        cipher.encrypt(&Nonce::from(NONCE), payload).ok()
    });
    sealed.extend(locked.expect("a cost within bounds makes a key, and 16 bytes are not too many"));
    sealed
}

/// Opens a box.
///
/// # Errors
/// Why it stays closed.
pub(crate) fn open(sealed: &[u8], address: &str, passphrase: &str) -> Result<[u8; 16], Closed> {
    let (head, locked) = sealed
        .split_at_checked(HEAD_BYTES)
        .ok_or(Closed::UnknownForm)?;
    let number = |at: usize| {
        let bytes = head[at..].first_chunk().copied();
        u32::from_le_bytes(bytes.expect("the head was measured"))
    };
    let cost = Cost {
        memory_kib: number(1),
        passes: number(5),
    };
    let is_dear = cost.memory_kib > MAX_COST.memory_kib || cost.passes > MAX_COST.passes;
    if head[0] != FORM || is_dear {
        return Err(Closed::UnknownForm);
    }
    let cipher = cipher(passphrase, &head[9..], cost).ok_or(Closed::UnknownForm)?;
    let guarded = [head, address.as_bytes()].concat();
    let payload = Payload {
        msg: locked,
        aad: &guarded,
    };
    let opened = cipher.decrypt(&Nonce::from(NONCE), payload);
    let opened = opened.map_err(|_| Closed::WrongPassphrase)?;
    opened.try_into().map_err(|_| Closed::UnknownForm)
}

/// The cipher that a passphrase makes; none where the cost is none that Argon2id knows.
fn cipher(passphrase: &str, salt: &[u8], cost: Cost) -> Option<ChaCha20Poly1305> {
    let mut key = [0; 32];
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(key.len())).ok()?;
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut key)
        .ok()?;
    Some(ChaCha20Poly1305::new(&Key::from(key)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTROPY: [u8; 16] = *b"128 bits of ours";
    const SALT: [u8; 16] = *b"salt of this box";

    fn sample() -> Vec<u8> {
        lock(ENTROPY, "chalk1me", "correct horse", SALT)
    }

    #[test]
    fn the_passphrase_opens_it_and_no_other_does() {
        let sealed = sample();
        assert_eq!(open(&sealed, "chalk1me", "correct horse"), Ok(ENTROPY));
        for wrong in ["", "correct horsf", "Correct horse", "correct horse "] {
            let opened = open(&sealed, "chalk1me", wrong);
            assert_eq!(opened, Err(Closed::WrongPassphrase), "{wrong}");
        }
    }

    #[test]
    fn nothing_of_the_identity_can_be_read() {
        let sealed = sample();
        let mut locked = sealed[HEAD_BYTES..].windows(4);
        assert!(!locked.any(|part| ENTROPY.windows(4).any(|secret| secret == part)));
    }

    #[test]
    fn another_salt_makes_another_box() {
        let other = lock(ENTROPY, "chalk1me", "correct horse", [7; 16]);
        assert_ne!(other[HEAD_BYTES..], sample()[HEAD_BYTES..]);
    }

    #[test]
    fn it_is_of_one_address() {
        let opened = open(&sample(), "chalk1you", "correct horse");
        assert_eq!(opened, Err(Closed::WrongPassphrase));
    }

    /// A tenth of the bytes, for each guess takes its time.
    #[test]
    fn a_changed_byte_is_noticed() {
        for at in (0..sample().len())
            .filter(|at| !(1..9).contains(at))
            .step_by(7)
        {
            let mut changed = sample();
            changed[at] ^= 1;
            let opened = open(&changed, "chalk1me", "correct horse");
            assert!(opened.is_err(), "byte {at}");
        }
    }

    #[test]
    fn what_is_no_box_or_too_dear_is_not_tried() {
        let sealed = sample();
        let mut dear = sealed.clone();
        dear[4] = 0xff;
        let mut other_form = sealed.clone();
        other_form[0] = 2;
        for odd in [&[][..], &sealed[..HEAD_BYTES - 1], &dear, &other_form] {
            let opened = open(odd, "chalk1me", "correct horse");
            assert_eq!(opened, Err(Closed::UnknownForm));
        }
        let cut = open(&sealed[..HEAD_BYTES], "chalk1me", "correct horse");
        assert_eq!(cut, Err(Closed::WrongPassphrase));
    }

    /// A box that an earlier build made, computed by Python's `argon2-cffi` and `cryptography`.
    #[test]
    fn boxes_of_earlier_builds_open() {
        let sealed = include_str!("sealed/form-1.hex");
        let bytes: Vec<u8> = (0..sealed.trim().len() / 2)
            .map(|at| u8::from_str_radix(&sealed[2 * at..2 * at + 2], 16).unwrap())
            .collect();
        assert_eq!(open(&bytes, "chalk1me", "correct horse"), Ok(ENTROPY));
        assert_eq!(sample(), bytes);
    }
}
