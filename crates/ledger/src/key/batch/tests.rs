//! Checking many at once says the same as checking one by one.

use alloc::vec::Vec;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::*;
use crate::{
    key::tests::{SMALL_ORDER, array, public_key, speccheck},
    testing::{Random, key, public},
};

/// A key, a message and what may be a signature.
type Claim = (PublicKey, Vec<u8>, Signature);

fn all_hold(claims: &[Claim]) -> bool {
    let mut batch = SignatureBatch::default();
    for (key, message, signature) in claims {
        let mut bytes = key.to_bytes().to_vec();
        bytes.extend_from_slice(&signature.to_bytes());
        bytes.extend_from_slice(message);
        batch.queue(*key, message, signature, TxId::of(&bytes));
    }
    batch.all_hold()
}

fn one_by_one(claims: &[Claim]) -> bool {
    let holds = |(key, message, signature): &Claim| key.verifies(message, signature);
    claims.iter().all(holds)
}

/// Good signatures, some of them by the same keys.
fn good(count: u8) -> Vec<Claim> {
    let claim = |number: u8| {
        let message = [number; 40].to_vec();
        let by = number % 5;
        let signature = key(by).sign(&message);
        (public(by), message, signature)
    };
    (0..count).map(claim).collect()
}

#[test]
fn an_empty_batch_and_good_ones_hold() {
    for count in [0, 1, 2, 7, 64, 200] {
        assert!(all_hold(&good(count)), "{count}");
    }
}

#[test]
fn one_bad_signature_among_many_is_noticed_wherever_it_stands() {
    let mut random = Random(7);
    for at in 0..20 {
        let mut claims = good(20);
        let mut bytes = claims[at].2.to_bytes();
        let bit = usize::try_from(random.below(512)).expect("below a usize");
        bytes[bit / 8] ^= 1 << (bit % 8);
        claims[at].2 = Signature::from_bytes(bytes);
        assert!(!all_hold(&claims), "at {at}, bit {bit}");
    }
}

#[test]
fn two_errors_that_cancel_out_are_noticed() {
    // With equal coefficients the sum over both would be the same as without the errors.
    let mut claims = good(2);
    let (one, other) = (claims[0].2.to_bytes(), claims[1].2.to_bytes());
    let swapped = |r: [u8; 64], s: [u8; 64]| {
        let mut bytes = r;
        bytes[32..].copy_from_slice(&s[32..]);
        Signature::from_bytes(bytes)
    };
    claims[0].2 = swapped(one, other);
    claims[1].2 = swapped(other, one);
    assert!(!all_hold(&claims));
}

#[test]
fn the_cases_of_ed25519_speccheck_go_as_one_by_one() {
    let cases = speccheck();
    for case in &cases {
        assert_eq!(
            all_hold(core::slice::from_ref(case)),
            one_by_one(core::slice::from_ref(case))
        );
        let mut among_good = good(5);
        among_good.push(case.clone());
        assert_eq!(all_hold(&among_good), one_by_one(&among_good));
    }
}

#[test]
fn points_of_small_order_go_as_one_by_one() {
    let mut claims = good(3);
    for a in SMALL_ORDER {
        for r in SMALL_ORDER {
            let mut bytes = [0; 64];
            bytes[..32].copy_from_slice(&array::<32>(r));
            claims.push((
                public_key(a),
                b"Zcash".to_vec(),
                Signature::from_bytes(bytes),
            ));
        }
    }
    assert!(one_by_one(&claims));
    assert!(all_hold(&claims));
}
