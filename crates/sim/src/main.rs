//! `sim`: runs seeds and tells what broke.
#![allow(
    clippy::disallowed_types,
    reason = "the program runs natively only, and says how long it took"
)]

#[cfg(not(target_arch = "wasm32"))]
mod cli;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    cli::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
