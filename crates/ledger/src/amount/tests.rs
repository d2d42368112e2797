//! Money is bounded on every way in.

use alloc::{format, string::ToString};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Amount, Height};
use crate::testing::amount;

const MOST: u64 = 9_007_199_254_740_991;

#[test]
fn the_largest_amount_is_javascripts_largest_safe_integer() {
    assert_eq!(Amount::MAX.hundredths(), MOST);
    assert_eq!(Amount::new(MOST), Some(Amount::MAX));
    assert_eq!(Amount::new(MOST + 1), None);
    assert_eq!(Amount::new(u64::MAX), None);
}

#[test]
fn sums_and_differences_stay_in_bounds() {
    let one = amount(1);
    assert_eq!(amount(MOST - 1).checked_add(one), Some(Amount::MAX));
    assert_eq!(Amount::MAX.checked_add(one), None);
    assert_eq!(Amount::MAX.checked_add(Amount::MAX), None);
    assert_eq!(Amount::ZERO.checked_sub(one), None);
    assert_eq!(one.checked_sub(one), Some(Amount::ZERO));
    assert_eq!(Amount::checked_sum([]), Some(Amount::ZERO));
    assert_eq!(
        Amount::checked_sum([one, amount(2), amount(3)]),
        Some(amount(6))
    );
    assert_eq!(Amount::checked_sum([Amount::MAX, Amount::ZERO, one]), None);
}

#[test]
fn products_stay_in_bounds() {
    assert_eq!(amount(7).times(3), Some(amount(21)));
    assert_eq!(amount(7).times(0), Some(Amount::ZERO));
    assert_eq!(Amount::MAX.times(1), Some(Amount::MAX));
    assert_eq!(Amount::MAX.times(2), None);
    // 2⁵² × 2¹² passes 64 bits.
    assert_eq!(amount(1 << 52).times(1 << 12), None);
    assert_eq!(Amount::MAX.times(u32::MAX), None);
}

#[test]
fn halving_rounds_down_and_ends_at_nothing() {
    assert_eq!(amount(5).halved(0), amount(5));
    assert_eq!(amount(5).halved(1), amount(2));
    assert_eq!(Amount::MAX.halved(52), amount(1));
    for times in [53, 63, 64, u64::MAX] {
        assert_eq!(Amount::MAX.halved(times), Amount::ZERO, "{times} times");
    }
}

#[test]
fn an_amount_past_the_largest_does_not_decode() {
    let decode = |hundredths: u64| borsh::from_slice::<Amount>(&hundredths.to_le_bytes());
    assert_eq!(decode(MOST).ok(), Some(Amount::MAX));
    let refusal = decode(MOST + 1).expect_err("past the largest");
    assert!(
        refusal.to_string().contains("an amount past 2^53 - 1"),
        "{refusal}"
    );
    assert!(decode(u64::MAX).is_err());
}

#[test]
fn an_amount_shows_two_decimals() {
    for (hundredths, shown) in [
        (0, "0.00"),
        (5, "0.05"),
        (1_234, "12.34"),
        (MOST, "90071992547409.91"),
    ] {
        assert_eq!(format!("{}", amount(hundredths)), shown);
    }
}

#[test]
fn a_child_is_one_higher() {
    assert_eq!(Height(0).next(), Height(1));
    assert_eq!(format!("{}", Height(7).next()), "8");
}
