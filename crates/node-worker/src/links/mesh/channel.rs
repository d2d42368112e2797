//! One direct link: a connection between two browsers, which the page holds.

use std::collections::VecDeque;

use api::{LinkKind, direct::DirectOrder, host::FromWorker};

use super::MeshId;
use crate::{
    clock::Monotonic,
    event::Effect,
    links::{Link, LinkOutput, Remote},
};

/// Who is at the other side of a link that has one other side.
pub(super) const OTHER_SIDE: Remote = Remote(0);

/// How far a connection is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// This side begins, and the page describes it.
    Offering,
    /// The other side was told.
    Offered,
    /// The other side began, under this number, and the page describes the answer.
    Answering(u32),
    /// Both sides were told.
    Joining,
    /// It works.
    Open,
}

/// A connection and whom it is with.
#[derive(Debug)]
pub(super) struct Channel {
    pub(super) with: MeshId,
    pub(super) stage: Stage,
    /// When it was begun.
    pub(super) since: Monotonic,
    /// Since when the other side has been no neighbour.
    pub(super) unwanted: Option<Monotonic>,
    /// Frames that came since [`Self::counted`].
    pub(super) frames: u32,
    pub(super) counted: Monotonic,
    /// Calls among them that were for somebody else.
    pub(super) passes: u32,
    pub(super) link: DirectLink,
}

/// The link over a connection.
#[derive(Debug)]
pub(super) struct DirectLink {
    pub(super) connection: u32,
    outputs: VecDeque<LinkOutput>,
}

impl Channel {
    pub(super) fn new(now: Monotonic, connection: u32, with: MeshId, stage: Stage) -> Self {
        Self {
            with,
            stage,
            since: now,
            unwanted: None,
            frames: 0,
            counted: now,
            passes: 0,
            link: DirectLink {
                connection,
                outputs: VecDeque::new(),
            },
        }
    }
}

/// Has the page do something with a connection.
pub(super) fn ask(connection: u32, order: DirectOrder) -> Effect {
    Effect::page(FromWorker::Direct { connection, order })
}

impl Link for DirectLink {
    fn kind(&self) -> LinkKind {
        LinkKind::Direct
    }

    fn broadcast(&mut self, _now: Monotonic, bytes: Vec<u8>) {
        let send = ask(self.connection, DirectOrder::Send(bytes));
        self.outputs.push_back(LinkOutput::Perform(send));
    }

    fn send_to(&mut self, now: Monotonic, _to: Remote, bytes: Vec<u8>) {
        self.broadcast(now, bytes);
    }

    /// Time is the mesh's.
    fn drive(&mut self, _now: Monotonic) {}

    fn poll(&mut self) -> Option<LinkOutput> {
        self.outputs.pop_front()
    }
}
