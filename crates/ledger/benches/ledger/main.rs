//! The ledger's speed beside its peers': headers beside the `bitcoin` crate, a block beside bare
//! batch verification of its signatures. `cargo xtask bench node` runs it, natively and in a
//! browser.
//!
//! Natively each line is a name, a unit and the runs, with tabs between them.

mod workload;

#[cfg(not(target_arch = "wasm32"))]
mod headers;
#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod tab;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    native::run();
}
