//! What stands behind the page's Lab, without the page.
//!
//! # Overview
//! A [`Lab`] answers the messages of [`api::lab`]. [`network`] is the simulation, driven by hand; it knows nothing of
//! [`bench`], where blocks are broken and lessons are done, whose checks look at what the network shows. Both run the shipped code of
//! the `node` and `ledger` crates.
//!
//! # Out of scope
//! Threads, clocks and drawing. The web worker of crate `lab-worker` hosts it; a run of the network goes
//! on in slices, and the host says when one is over.
#![no_std]

extern crate alloc;

pub mod bench;
mod lessons;
pub mod network;

use alloc::vec::Vec;

use api::lab::{FromLab, ToLab};

use lessons::Sight;

/// Both halves of the Lab.
#[derive(Debug)]
pub struct Lab {
    network: network::Desk,
    bench: bench::Desk,
}

impl Lab {
    /// A Lab on which nothing was done. The clock gives Unix microseconds.
    pub fn new(clock: fn() -> u64) -> Self {
        Self {
            network: network::Desk::default(),
            bench: bench::Desk::new(clock),
        }
    }

    /// Answers a message. `elapsed_ms` tells how much real time has passed since it came.
    pub fn hear(&mut self, message: ToLab, elapsed_ms: &mut dyn FnMut() -> u32) -> FromLab {
        match message {
            ToLab::Network { id, ask } => {
                let answer = self.network.ask(ask, elapsed_ms);
                let reached = match (&answer, self.network.seen()) {
                    (Ok(answer), Some(run)) => self.bench.watch(&Sight { run, answer }),
                    _ => Vec::new(),
                };
                FromLab::Network {
                    id,
                    answer,
                    reached,
                }
            }
            ToLab::Bench { id, ask } => FromLab::Bench {
                id,
                answer: self.bench.ask(&ask),
            },
        }
    }
}
