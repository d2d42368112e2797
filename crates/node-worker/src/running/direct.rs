//! Direct links to other browsers: what the relay and the page have to do with them.

use api::{LinkKind, direct::DirectEvent};

use super::{RELAY_LINK, Running};
use crate::{
    clock::Monotonic,
    event::Effect,
    links::{Link, LinkOutput, MeshOutput},
};

impl Running {
    /// A person wants direct links, or none any more.
    pub(crate) fn want_direct_links(&mut self, now: Monotonic, is_wanted: bool) {
        self.mesh.want(now, is_wanted);
    }

    /// Something happened to a connection that the page holds.
    pub(crate) fn connection(&mut self, now: Monotonic, connection: u32, event: DirectEvent) {
        self.mesh.connection(now, connection, event);
    }

    /// Tells the mesh what the relay says. True if it is for the mesh alone.
    pub(super) fn mesh_hears(&mut self, now: Monotonic, output: &LinkOutput) -> bool {
        match output {
            LinkOutput::State { state, .. } => self.mesh.relay_is(now, *state),
            LinkOutput::Joined(who) => self.mesh.came(*who),
            LinkOutput::Left(who) => self.mesh.went(now, *who),
            LinkOutput::Received { from, bytes } => {
                let is_heard = self.peers.sender(RELAY_LINK, *from).is_some();
                return is_heard && self.mesh.heard(now, *from, bytes);
            }
            _ => {}
        }
        false
    }

    /// The relay told what the room's host has it do.
    pub(super) fn shape_mesh(&mut self, now: Monotonic) {
        let is_shaped = self.conditions().is_some_and(|now| {
            now.half.is_some() || now.muted || now.delay_ms > 0 || now.loss_permille > 0
        });
        self.mesh.shape(now, is_shaped);
    }

    /// Does what the mesh wants.
    pub(super) fn mesh_says(
        &mut self,
        now: Monotonic,
        output: MeshOutput,
        effects: &mut Vec<Effect>,
    ) {
        match output {
            MeshOutput::Link(link, output) => {
                self.link_says(now, link, LinkKind::Direct, output, effects);
            }
            MeshOutput::Tell(to, bytes) => {
                if let Some(relay) = &mut self.relay {
                    relay.send_to(now, to, bytes);
                }
            }
            MeshOutput::TellAll(bytes) => {
                if let Some(relay) = &mut self.relay {
                    relay.broadcast(now, bytes);
                }
            }
        }
    }
}
