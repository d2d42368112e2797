//! The simulated network, driven by hand.
//!
//! # Overview
//! A [`Run`] is a world of the `sim` crate without an end, with the levers that were pulled in it. It goes
//! on event by event, can be taken back to any moment, and is the same again from its settings and
//! levers alone: [`Run::hash`] tells. A [`Desk`] answers the page's messages about one run.
//!
//! # Out of scope
//! What nodes do: they are real ones, and so are blocks and signatures. What is simulated is time, the
//! wires, and when a machine tries its next nonce.

mod checks;
mod desk;
mod frame;
mod link;
mod pull;
mod run;
mod setup;
mod story;
mod undone;

pub use checks::{check_lever, check_settings};
pub use desk::Desk;
pub use link::{LINK_CHARACTERS, from_link, to_link};
pub use run::Run;

#[cfg(test)]
mod tests;
