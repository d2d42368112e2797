//! Names belong to who claims them first.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::{
    RuleError,
    rules::NAMES_PER_ACCOUNT,
    testing::{Chain, claim, public, room, signed},
};

fn name_of(chain: &Chain, seed: u8) -> Option<&str> {
    let account = chain.state.account(&public(seed));
    account.and_then(|account| account.name())
}

#[test]
fn who_claims_first_has_the_name_in_every_writing() {
    let mut chain = Chain::new(room());
    chain.mine(&[signed(&chain.room, 1, 0, 0, claim("Straße"))]);
    for writing in ["straße", "STRASSE", "Ｓtrasse", "Strasse"] {
        assert_eq!(chain.owner(writing), Some(public(1)));
        let late = chain.block(&[signed(&chain.room, 2, 0, 0, claim(writing))]);
        assert_eq!(
            chain.push(late).map(|_| ()),
            Err(RuleError::NameTaken {
                name: "Straße".into(),
                owner: public(1)
            })
        );
    }
    assert_eq!(chain.owner("Strase"), None);
    assert_eq!(name_of(&chain, 1), Some("Straße"));
    assert_eq!(name_of(&chain, 2), None);
}

#[test]
fn within_one_block_the_first_transaction_has_the_name() {
    let mut chain = Chain::new(room());
    let both = chain.block(&[
        signed(&chain.room, 2, 0, 0, claim("ada")),
        signed(&chain.room, 1, 0, 0, claim("Ada")),
    ]);
    assert_eq!(
        chain.push(both).map(|_| ()),
        Err(RuleError::NameTaken {
            name: "ada".into(),
            owner: public(2)
        })
    );
}

#[test]
fn the_last_claimed_name_is_the_current_one_and_the_others_stay_taken() {
    let mut chain = Chain::new(room());
    chain.mine(&[
        signed(&chain.room, 1, 0, 0, claim("Ada")),
        signed(&chain.room, 1, 1, 0, claim("Countess")),
    ]);
    assert_eq!(name_of(&chain, 1), Some("Countess"));
    assert_eq!(chain.owner("ada"), Some(public(1)));
    // Claiming an own name again brings it back, in the new writing.
    chain.mine(&[signed(&chain.room, 1, 2, 0, claim("ADA"))]);
    assert_eq!(name_of(&chain, 1), Some("ADA"));
    let account = chain.state.account(&public(1)).expect("an account");
    assert_eq!(account.names, ["Countess", "ADA"]);
    let claimed = chain.state.names().map(|claimed| claimed.name.as_str());
    assert!(claimed.eq(["ADA", "Countess"]));
}

#[test]
fn an_account_has_at_most_eight_names_and_may_reclaim_each() {
    let mut chain = Chain::new(room());
    for number in 0..8 {
        let name = claim(&alloc::format!("name{number}"));
        chain.mine(&[signed(&chain.room, 1, number, 0, name)]);
    }
    let ninth = chain.block(&[signed(&chain.room, 1, 8, 0, claim("name8"))]);
    let (found, limit) = (NAMES_PER_ACCOUNT, NAMES_PER_ACCOUNT);
    assert_eq!(
        chain.push(ninth).map(|_| ()),
        Err(RuleError::TooManyNames { found, limit })
    );
    chain.mine(&[signed(&chain.room, 1, 8, 0, claim("Name0"))]);
    assert_eq!(name_of(&chain, 1), Some("Name0"));
    let account = chain.state.account(&public(1)).expect("an account");
    assert_eq!(account.names.len(), 8);
    assert_eq!(chain.state.names().count(), 8);
}

#[test]
fn a_disconnected_claim_is_free_again() {
    let mut chain = Chain::new(room());
    chain.mine(&[signed(&chain.room, 1, 0, 0, claim("Ada"))]);
    let before = chain.state.clone();
    let claims = chain.mine(&[
        signed(&chain.room, 1, 1, 0, claim("ADA")),
        signed(&chain.room, 2, 0, 0, claim("Bob")),
    ]);
    assert_eq!(chain.owner("bob"), Some(public(2)));
    chain.state.disconnect(claims);
    assert_eq!(chain.owner("bob"), None);
    assert_eq!(name_of(&chain, 1), Some("Ada"));
    assert_eq!(chain.state, before);
}
