//! Identities are BIP-39's and SLIP-0010's.

use alloc::{format, string::ToString, vec::Vec};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use ledger::SecretKey;

use super::*;
use crate::tests::document::{Example, assert_examples};

/// Master keys of SLIP-0010's two test vectors for Ed25519: seed, private key, public key.
const SLIP10_VECTORS: [(&str, &str, &str); 2] = [
    (
        "000102030405060708090a0b0c0d0e0f",
        "2b4be7f19ee27bbf30c667b642d5f4aa69fd169872f8fc3059c08ebae2eb19e7",
        "a4b2856bfec510abab89753fac1ac0e1112364e7d250545963f135f2a33188ed",
    ),
    (
        "fffcf9f6f3f0edeae7e4e1dedbd8d5d2cfccc9c6c3c0bdbab7b4b1aeaba8a5a2\
         9f9c999693908d8a8784817e7b7875726f6c696663605d5a5754514e4b484542",
        "171cb88b1b3c1db25add599712e36245d75bc65a1a5c9e18d76f9f2b1eab4012",
        "8fe9693f8fa62a4305a140b9764c5ee01e455963744fe18204b4fb948249308a",
    ),
];

/// BIP-39's test vectors of 128 bits: entropy and words.
const BIP39_VECTORS: [(u8, &str); 4] = [
    (
        0x00,
        "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
    ),
    (
        0x7f,
        "legal winner thank year wave sausage worth useful legal winner thank yellow",
    ),
    (
        0x80,
        "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
    ),
    (0xff, "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"),
];

#[test]
fn the_master_key_is_that_of_slip_0010() {
    for (seed, secret, public) in SLIP10_VECTORS {
        let seed = hex::decode(seed).expect("a vector");
        let key = master_key(&seed);
        assert_eq!(hex::encode(key), secret);
        let key = SecretKey::from_seed(key);
        assert_eq!(hex::encode(key.public().to_bytes()), public);
    }
}

#[test]
fn the_words_are_those_of_bip_39() {
    for (byte, words) in BIP39_VECTORS {
        let identity = Identity::from_entropy([byte; 16]);
        assert_eq!(identity.words().unwrap().join(" "), words);
    }
}

#[test]
fn words_lead_back_to_what_they_were_made_of() {
    for (byte, words) in BIP39_VECTORS {
        assert_eq!(entropy_of(words), Ok([byte; 16]));
        let written = format!("  {} ", words.to_uppercase().replace(' ', "  "));
        assert_eq!(entropy_of(&written), Ok([byte; 16]));
    }
}

#[test]
fn words_that_are_nobodys_are_refused_with_what_is_wrong() {
    let [_, (_, good), ..] = BIP39_VECTORS;
    let refused = |words: &str| entropy_of(words).unwrap_err();
    let short = refused(&good.replacen("legal ", "", 1));
    assert_eq!(
        (short.rule.as_str(), short.details["found"].as_str()),
        ("badRecoveryWords", "11")
    );
    let typo = refused(&good.replacen("winner", "winer", 1));
    assert_eq!(
        (
            typo.details["word"].as_str(),
            typo.details["found"].as_str()
        ),
        ("2", "winer")
    );
    let swapped = refused(&good.replacen("legal winner", "winner legal", 1));
    assert_eq!(swapped.rule, "badRecoveryWords");
    assert!(swapped.details.is_empty(), "no single word is at fault");
}

#[test]
fn a_locked_identity_has_an_address_and_nothing_to_sign_with() {
    let open = Identity::from_entropy([7; 16]);
    let locked = Identity::locked(open.public());
    assert_eq!(locked.public(), open.public());
    assert!(locked.secret().is_none());
    assert_eq!(locked.words().unwrap_err().rule, "identityLocked");
}

/// The seed of the zero entropy's words without a passphrase, as other wallets compute it.
#[test]
fn the_key_is_made_of_the_words_seed_without_a_passphrase() {
    let seed = "5eb00bbddcf069084889a8ab9155568165f5c453ccb85e70811aaed6f6da5fc1\
                9a5ac40b389cd370d086206dec8aa6c43daea6690f20ad3d8d48b2d2ce9e38e4";
    let seed: Vec<u8> = hex::decode(seed).expect("a vector");
    let expected = SecretKey::from_seed(master_key(&seed)).public();
    assert_eq!(Identity::from_entropy([0; 16]).public(), expected);
}

#[test]
fn each_entropy_is_somebody_else_and_always_the_same() {
    let of = |byte| Identity::from_entropy([byte; 16]).public();
    assert_eq!(of(1), of(1));
    assert_ne!(of(1), of(2));
}

#[test]
fn what_is_shown_of_an_identity_is_its_address() {
    let identity = Identity::from_entropy([7; 16]);
    let shown = format!("{identity:?}");
    assert_eq!(shown, format!("Identity(of {})", identity.public()));
    let secrets = ["7, 7".to_string(), identity.words().unwrap().join(" ")];
    assert!(secrets.iter().all(|secret| !shown.contains(secret)));
}

#[test]
fn the_way_from_entropy_to_key_is_that_of_the_document() {
    let entropy = [0x7f; 16];
    let identity = Identity::from_entropy(entropy);
    let seed = mnemonic(&entropy).to_seed_normalized("");
    let example = Example::new("identity")
        .gives("entropy", hex::encode(entropy))
        .gives("words", identity.words().unwrap().join(" "))
        .gives("seed", hex::encode(seed))
        .gives("secret", hex::encode(master_key(&seed)))
        .gives("public key", hex::encode(identity.public().to_bytes()))
        .gives("address", identity.public());
    assert_examples("identity", &[example]);
}
