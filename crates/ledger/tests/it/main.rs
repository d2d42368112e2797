//! The ledger against vectors made by others and against other implementations.
//!
//! The vectors lie in the folder that `CHALK_VECTORS` names, or else, fewer of them, beside these
//! tests; `vectors/README.md` says where each comes from. The small ones also run on wasm32, in
//! the unit tests.

extern crate alloc;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod against_bitcoin;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod asert;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod bech32m;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod bitcoin_rule;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod blocks;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod chainstate;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod codec;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod compact;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod document;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod ed25519;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod headers;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod operations;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod protocol;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod refusals;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod sha256;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod vectors;
