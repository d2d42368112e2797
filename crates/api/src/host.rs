//! What the page and its node worker say to each other.
//!
//! The worker owns the node, its links and the mining workers. The page owns what only a window
//! has: `localStorage` and the person. One exchange starts a node:
//!
//! 1. worker: [`FromWorker::Awake`]
//! 2. page: [`ToWorker::Start`]
//! 3. worker: [`FromWorker::Load`], once it knows the room
//! 4. page: [`ToWorker::Records`] as often as needed, then [`ToWorker::Loaded`]
//! 5. worker: [`FromWorker::Ready`]
//!
//! From then on both send what they like. A [`FromWorker::Store`] is answered by one
//! [`ToWorker::Stored`]; a [`ToWorker::Request`] by one [`FromWorker::Reply`].

use alloc::{string::String, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};

use crate::{
    direct::{DirectEvent, DirectOrder},
    error::ApiError,
    event::Event,
    request::{Reply, Request},
    traffic::Traffic,
    types::{RoomInfo, RoomParams, Status, StorageState},
};

/// A message from the page to its node worker.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum ToWorker {
    /// Starts a node; the first message.
    Start(Start),
    /// Some of the room's stored records.
    Records(Vec<Record>),
    /// All records were sent.
    Loaded(StorageUse),
    /// A request, answered under the same number.
    Request {
        /// Chosen by the page.
        id: u64,
        /// The request.
        request: Request,
    },
    /// The answer to [`FromWorker::Store`].
    Stored {
        /// The batch's number.
        batch: u64,
        /// What became of it and how full storage is.
        usage: StorageUse,
    },
    /// The page became hidden or visible.
    Hidden(bool),
    /// True asks for the messages that have passed since the last question, in one
    /// [`FromWorker::Traffic`]; from the first question on they are noted. False ends that, and so does not
    /// asking for two seconds.
    Traffic(bool),
    /// A person takes the node off all its links, or lets it come back.
    Offline(bool),
    /// The node forgets its key, if it is the identity of this address: it goes on as one that is locked.
    Lock(String),
    /// Whether a person lets the node have direct links to other browsers; not until this says so.
    DirectLinks(bool),
    /// Something happened to a connection of a direct link.
    Direct {
        /// The connection.
        connection: u32,
        /// What.
        event: DirectEvent,
    },
}

/// How a node starts.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Start {
    /// The page's build; a worker of another build refuses.
    pub build: String,
    /// Which room.
    pub room: RoomChoice,
    /// Who the node is.
    pub who: Who,
    /// WebSocket addresses of relays, the preferred one first: the node is at one of them at a time. None
    /// to stay alone.
    pub relays: Vec<String>,
    /// Most mining workers this machine offers.
    pub cores: u32,
}

/// Who a node is.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Who {
    /// An identity by its 128 bits: the node signs.
    Open([u8; 16]),
    /// An identity by its address alone, because its bits are locked with a passphrase: the node reads, mines
    /// for it, and signs nothing.
    Locked(String),
}

/// Which room a node is in.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum RoomChoice {
    /// The relay's default room, with parameters fixed in code.
    Commons,
    /// A room by the part of its link after `#`.
    Link(String),
    /// A room by its code, which the relay completes and peers describe.
    Code(String),
    /// A new room; its genesis block is mined first.
    New(RoomParams),
}

/// One stored record.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Record {
    /// Its key in the room.
    pub key: String,
    /// Its bytes; none where the page could not unpack what is stored.
    pub value: Option<Vec<u8>>,
}

/// One change to the room's records.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum StoreOp {
    /// Writes a record, replacing what is there.
    Put {
        /// Its key in the room.
        key: String,
        /// Its bytes.
        value: Vec<u8>,
    },
    /// Deletes a record; none there is fine.
    Delete {
        /// Its key in the room.
        key: String,
    },
}

/// How full storage is, after a batch or at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct StorageUse {
    /// Units used.
    pub used: u64,
    /// Units there are.
    pub quota: u64,
    /// Whether the batch was kept.
    pub state: StorageState,
}

/// A message from a node worker to its page.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum FromWorker {
    /// The worker hears from now on: what was sent before is lost. The first message.
    Awake,
    /// What the worker does before it is ready.
    Progress(Progress),
    /// The room is known: send its records. Keys live under this genesis hash.
    Load(RoomInfo),
    /// The node runs.
    Ready(Status),
    /// The answer to a request.
    Reply {
        /// The request's number.
        id: u64,
        /// What came of it.
        result: Result<Reply, ApiError>,
    },
    /// An event.
    Event(Event),
    /// Changes to store, acknowledged with [`ToWorker::Stored`].
    Store {
        /// The batch's number.
        batch: u64,
        /// The changes, in order.
        ops: Vec<StoreOp>,
    },
    /// The messages that were asked for.
    Traffic(Traffic),
    /// Something to do with a connection of a direct link.
    Direct {
        /// The connection.
        connection: u32,
        /// What.
        order: DirectOrder,
    },
    /// The node can't start or can't go on.
    Failed(ApiError),
}

/// What a worker does before it is ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Progress {
    /// Mines the genesis block of a new room: hashes tried so far.
    Genesis(u64),
    /// Asks the relay and its peers for a room.
    FindingRoom,
    /// Checks stored records: done and all.
    Checking(u64, u64),
}
