//! Who may end an order how.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{ORDER_TIMEOUT_BLOCKS, Order, Outcome};
use crate::{
    Height, PublicKey, TxId,
    testing::{amount, public},
};

const BUYER: u8 = 1;
const SELLER: u8 = 2;
const HOST: u8 = 3;
const ANYBODY: u8 = 4;

fn order() -> Order {
    Order {
        offer: TxId::ZERO,
        buyer: public(BUYER),
        seller: public(SELLER),
        quantity: 2,
        held: amount(300),
        height: Height(398),
    }
}

fn may(by: u8, outcome: Outcome, host: Option<u8>, height: u64) -> bool {
    let host: Option<PublicKey> = host.map(public);
    order().may_be_settled(&public(by), outcome, host.as_ref(), Height(height))
}

#[test]
fn each_side_gives_and_the_host_decides_until_the_time_out() {
    let host = Some(HOST);
    for height in [399, 437] {
        assert!(may(BUYER, Outcome::Release, host, height));
        assert!(!may(BUYER, Outcome::Refund, host, height));
        assert!(!may(SELLER, Outcome::Release, host, height));
        assert!(may(SELLER, Outcome::Refund, host, height));
        assert!(may(HOST, Outcome::Release, host, height));
        assert!(may(HOST, Outcome::Refund, host, height));
        assert!(!may(ANYBODY, Outcome::Release, host, height));
        assert!(!may(ANYBODY, Outcome::Refund, host, height));
        // In a room without a host nobody decides.
        assert!(!may(HOST, Outcome::Release, None, height));
        assert!(!may(HOST, Outcome::Refund, None, height));
    }
}

#[test]
fn after_the_time_out_anybody_may_refund_and_nobody_more_may_release() {
    assert_eq!(ORDER_TIMEOUT_BLOCKS, 40);
    assert_eq!(order().times_out_at(), Height(438));
    for height in [438, 10_000, u64::MAX] {
        for by in [BUYER, SELLER, HOST, ANYBODY] {
            assert!(may(by, Outcome::Refund, None, height));
            assert_eq!(may(by, Outcome::Release, None, height), by == BUYER);
        }
        assert!(may(HOST, Outcome::Release, Some(HOST), height));
    }
}

#[test]
fn a_host_decides_nothing_of_its_own_orders() {
    assert!(!may(SELLER, Outcome::Release, Some(SELLER), 400));
    assert!(may(SELLER, Outcome::Refund, Some(SELLER), 400));
    assert!(!may(BUYER, Outcome::Refund, Some(BUYER), 400));
    assert!(may(BUYER, Outcome::Release, Some(BUYER), 400));
}

#[test]
fn the_last_height_overflows_nothing() {
    let mut order = order();
    order.height = Height(u64::MAX);
    assert_eq!(order.times_out_at(), Height(u64::MAX));
    assert_eq!(order.payee(Outcome::Release), public(SELLER));
    assert_eq!(order.payee(Outcome::Refund), public(BUYER));
}
