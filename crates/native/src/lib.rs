//! Chalkchain outside of the browser.
//!
//! # Overview
//! [`headless`] drives the browsers' node natively, with a database, mining threads and a door of HTTP;
//! [`verify`] checks a file of Bitcoin's headers by the code that a room's headers go through. The program
//! `chalkchain` is a thin door to both.
//!
//! # Out of scope
//! The rules themselves, and what a node does: the crates `ledger` and `node`.

pub mod headless;
pub mod verify;
