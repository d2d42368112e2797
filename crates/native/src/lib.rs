//! Chalkchain outside of the browser.
//!
//! # Overview
//! [`verify`] checks a file of Bitcoin's headers by the code that a room's headers go through. The
//! program `chalkchain` is a thin door to it.
//!
//! # Out of scope
//! The rules themselves: the `ledger` crate's.

pub mod verify;
