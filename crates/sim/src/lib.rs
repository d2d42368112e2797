//! Many Chalkchain nodes in virtual time, from one seed.
//!
//! # Overview
//! A [`Scenario`] says who is there, how they are connected and what is done to them; [`draw`] makes
//! one from a seed. A [`World`] runs it: real nodes of the `node` crate, with disks that lose writes,
//! wires that lose messages, clocks that are wrong, miners that search real nonces, and liars. After
//! each event checkers look at what came of it, and the first invariant that does not hold ends the
//! run as a [`Violation`]. [`shrink`] makes a failing scenario small.
//!
//! # Usage
//! ```text
//! let mut world = World::new(draw(seed, options));
//! while let Some(happening) = world.step() { /* show it */ }
//! assert!(world.violation().is_none());
//! ```
//!
//! Nothing here has a clock, a thread or a random number of its own, so a seed gives the same run
//! natively and on wasm32, step by step: [`World::hash`] tells.
//!
//! # Out of scope
//! Catching panics: who runs it does that, where the target can.
#![no_std]

extern crate alloc;

mod checkers;
mod disk;
mod host;
mod lies;
mod model;
mod network;
mod races;
mod random;
mod recorder;
mod report;
mod scenario;
mod shrink;
pub mod theory;
mod trace;
mod workload;
mod world;

pub use checkers::{Checker, Violation};
pub use host::Host;
pub use network::Strain;
pub use races::{Attack, Races, Tally};
pub use random::Random;
pub use report::Counts;
pub use scenario::{
    Conduct, Deed, Fake, Fault, Faults, Forgery, HostId, HostPlan, Lie, Loss, Noise, Options,
    Scenario, Timed, WireId, WirePlan, Wish, draw,
};
pub use shrink::shrink;
pub use trace::{Happening, What};
pub use world::{Course, News, Passage, Phase, World};

#[cfg(test)]
mod tests;
