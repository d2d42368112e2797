//! docs/protocol.md says what the code does: its examples, its tables of rules and its limits.

#[cfg(all(test, not(target_arch = "wasm32")))]
mod chain;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod difficulty;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod kinds;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod seals;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod structures;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tables;

use crate::document::assert_examples;

#[test]
fn the_examples_are_what_the_code_gives() {
    let examples = [
        structures::encoding(),
        structures::hash(),
        structures::header(),
        structures::compact(),
        structures::work(),
        difficulty::classroom(),
        difficulty::asert(),
        difficulty::bitcoin(),
        seals::weights(),
        structures::merkle(),
        structures::keys(),
        structures::names(),
        kinds::transfer(),
        kinds::post(),
        kinds::claim_name(),
        kinds::stamp(),
        kinds::stamp_whole(),
        kinds::offer(),
        kinds::withdraw_offer(),
        kinds::order(),
        kinds::settle(),
        kinds::coinbase(),
        seals::coinbase(),
        chain::first_block(),
        chain::block(),
        seals::sealed_block(),
        chain::params(),
        chain::room(),
        chain::code(),
        chain::state(),
        seals::state(),
        structures::tie(),
        chain::receipt(),
    ];
    assert_examples("ledger", &examples);
}
