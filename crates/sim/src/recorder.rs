//! What happened, as one hash.
//!
//! Everything that goes into a node and comes out of it is hashed in order. Two runs of one seed must
//! give one hash, on any machine and on wasm32.

use alloc::vec::Vec;

use borsh::BorshSerialize;
use node::{Destination, Output};
use sha2::{Digest, Sha256};

/// The hash of a run so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recorder {
    sha: Sha256,
    buffer: Vec<u8>,
    /// Messages that nodes sent, each once, whoever hears it.
    pub(crate) frames: u64,
}

impl Recorder {
    /// Something happened at a time to a host.
    pub(crate) fn note(&mut self, at_ms: u64, host: u8, tag: u8, bytes: &[u8]) {
        self.sha.update(at_ms.to_le_bytes());
        self.sha.update([host, tag]);
        self.sha.update((bytes.len() as u64).to_le_bytes());
        self.sha.update(bytes);
    }

    /// A node wants something done.
    pub(crate) fn output(&mut self, host: u8, output: &Output) {
        self.buffer.clear();
        match output {
            Output::Persist { batch, ops } => self.write(0, &(batch, ops)),
            Output::Send { to, bytes } => {
                self.frames += 1;
                let (kind, number) = match to {
                    Destination::Peer(peer) => (0_u8, peer.0),
                    Destination::Link(link) => (1, link.0.into()),
                };
                self.write(1, &(kind, number, bytes));
            }
            Output::Disconnect { peer, reason } => self.write(2, &(peer.0, reason)),
            Output::Mine(plan) => self.write(3, &(plan.threads, plan.cap)),
            Output::Template(template) => self.write(4, &(template.id.0, template.header)),
            Output::Reply { id, result } => self.write(5, &(id.0, result)),
            Output::Event(event) => self.write(6, event),
            Output::AskTime => self.write(7, &()),
        }
        self.sha.update([host]);
        self.sha.update(&self.buffer);
    }

    fn write(&mut self, tag: u8, value: &impl BorshSerialize) {
        self.buffer.push(tag);
        // Writing to a vector can't fail, and nothing here is 4 GiB long.
        value
            .serialize(&mut self.buffer)
            .expect("what nodes say always encodes");
    }

    /// The hash of all that happened.
    pub(crate) fn hash(&self) -> [u8; 32] {
        self.sha.clone().finalize().into()
    }
}
