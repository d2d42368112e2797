//! The node itself: its parts, and which input goes where.

use alloc::{
    boxed::Box,
    collections::{BTreeMap, BTreeSet, VecDeque},
    string::String,
    vec::Vec,
};

use api::{
    ApiError, Event, Link, LinkKind, LinkState, Status,
    host::{Record, StorageUse},
};
use ledger::{BlockHash, Height, Room, Upgrade};

use crate::{
    archive::Reader,
    bugs::Bug,
    cap::Cap,
    chain::Chain,
    class::Class,
    clock::Clock,
    identity::Identity,
    import::Import,
    io::{Destination, Input, LinkId, Output, PeerId, UnixMillis},
    message::{Message, Tip},
    miner::Miner,
    peers::{LinkInfo, Peers},
    pool::Pool,
    prune::Pruning,
    sealing::Sealing,
    statement::Signed,
    store::{self, Store},
    sync::Sync,
    tap::Tap,
};

/// How a node starts.
#[derive(Clone, Debug)]
pub struct Config {
    /// The room.
    pub room: Room,
    /// Who it signs as.
    pub identity: Identity,
    /// Most mining threads that the host offers.
    pub cores: u32,
    /// A random number that no other node has: picks extra nonces, so that two tabs of one identity
    /// never search the same headers, and lets peers count this node once.
    pub seed: u64,
    /// The host's clock.
    pub now: UnixMillis,
    /// Stored records of the room, in any order.
    pub records: Vec<Record>,
    /// How full storage is.
    pub storage: StorageUse,
}

/// A full node as a state machine: [`Input`]s and the time go in, [`Output`]s come out. A clone goes on by
/// itself: a simulation keeps clones to come back to.
#[derive(Clone, Debug)]
pub struct Node {
    /// A number that other nodes know this one by.
    pub(crate) number: u64,
    pub(crate) identity: Identity,
    pub(crate) clock: Clock,
    pub(crate) chain: Chain,
    pub(crate) pool: Pool,
    pub(crate) peers: Peers,
    pub(crate) sync: Sync,
    pub(crate) miner: Miner,
    pub(crate) sealing: Sealing,
    /// The lesson for the whole room.
    pub(crate) class: Class,
    /// The host's newest cap.
    pub(crate) room_cap: Option<Signed<Cap>>,
    pub(crate) store: Store,
    pub(crate) timers: Timers,
    /// What passes, while somebody looks.
    pub(crate) tap: Option<Box<Tap>>,
    /// A file that is being read.
    pub(crate) import: Option<Import>,
    /// A snapshot that is being stored.
    pub(crate) pruning: Option<Pruning>,
    /// Blocks whose records made room for a snapshot that was not kept.
    pub(crate) owed_records: BTreeSet<BlockHash>,
    /// Outputs of the present input, by the order in which they are to be done.
    staged: Vec<Output>,
    ready: VecDeque<Output>,
}

/// When things that happen again and again happened last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Timers {
    /// A template was made, by the room's clock in seconds.
    pub(crate) template_s: u64,
    /// The pool changed since the template was made.
    pub(crate) pool_changed: bool,
    /// A transaction was turned away since the last block, for want of room or of what it builds on.
    pub(crate) pool_overflowed: bool,
    /// The tip was told to all.
    pub(crate) tip_told: UnixMillis,
    /// This account's waiting transactions were told to all again.
    pub(crate) own_told: UnixMillis,
    /// Waiting transactions were asked for their age.
    pub(crate) expired: UnixMillis,
    /// A peer was pinged.
    pub(crate) pinged: UnixMillis,
    /// Peers changed and nobody was told yet.
    pub(crate) peers_changed: bool,
    /// A branch of more work that leaves at this height can't be followed, and that was told.
    pub(crate) rival_told: Option<Height>,
    /// Counts pings.
    pub(crate) ping_number: u64,
    /// Which rules' refusals were told, and when.
    refusals_told: BTreeMap<String, UnixMillis>,
}

/// Of what peers do, a refusal by the same rule is told once in this time: a flood of bad frames is
/// one piece of news.
const TELL_REFUSAL_MS: u64 = 5_000;

impl Node {
    /// Starts a node from its records. What they make it do is there to be polled at once.
    pub fn new(config: Config) -> Self {
        Self::start(config, None, None)
    }

    /// Starts a node that keeps deep blocks in its host's archive. The records are all those whose keys do not
    /// begin with [`ARCHIVE_PREFIX`].
    ///
    /// [`ARCHIVE_PREFIX`]: crate::ARCHIVE_PREFIX
    #[cfg(any(test, feature = "archive"))]
    pub fn on_archive(config: Config, archive: alloc::sync::Arc<dyn crate::Archive>) -> Self {
        Self::start(config, Some(Reader::new(archive)), None)
    }

    /// [`Node::new`], with a change of rules that this node follows once enough blocks signal it. Simulations alone do
    /// that.
    pub fn upgraded(config: Config, upgrade: Upgrade) -> Self {
        Self::start(config, None, Some(upgrade))
    }

    fn start(config: Config, archive: Option<Reader>, upgrade: Option<Upgrade>) -> Self {
        let loaded = store::load(config.room, config.records, config.now, archive, upgrade);
        let mut node = Self {
            clock: Clock::new(config.now),
            number: config.seed,
            miner: Miner::new(config.cores, config.seed),
            sealing: Sealing::default(),
            class: Class::default(),
            room_cap: loaded.room_cap,
            store: Store::new(config.storage, loaded.damaged, loaded.ops),
            identity: config.identity,
            chain: loaded.chain,
            pool: loaded.pool,
            peers: Peers::default(),
            sync: Sync::default(),
            timers: Timers::default(),
            tap: None,
            import: None,
            pruning: None,
            owed_records: BTreeSet::new(),
            staged: Vec::new(),
            ready: VecDeque::new(),
        };
        node.mend(loaded.refused);
        node.finish();
        node
    }

    /// Takes an input at a time of the host's clock.
    pub fn handle(&mut self, now: UnixMillis, input: Input) {
        if self.clock.set(now) {
            self.output(Output::AskTime);
        }
        match input {
            Input::Tick => self.tick(),
            Input::Link {
                link,
                kind,
                state,
                detail,
            } => self.link_changed(
                link,
                LinkInfo {
                    kind,
                    state,
                    detail,
                    since: now,
                },
            ),
            Input::Unlink(link) => self.unlink(link),
            Input::RelayTime(time) => {
                self.clock.hear(time);
                self.leave_own_future();
            }
            Input::PeerJoined { peer, link } => self.peer_joined(peer, link),
            Input::PeerLeft(peer) => self.peer_left(peer),
            Input::Frame { from, bytes } => self.frame(from, &bytes),
            Input::Request { id, request } => self.request(id, request),
            Input::Found { template, nonce } => self.found(template, nonce),
            Input::Hashed {
                hashes,
                elapsed_ms,
                best,
            } => self.hashed(hashes, elapsed_ms, best.map(BlockHash::from_bytes)),
            Input::Exhausted(template) => self.exhausted(template),
            Input::Gpu(state) => self.gpu_says(state),
            Input::Stored { batch, usage } => self.stored(batch, usage),
        }
        self.finish();
    }

    /// The next thing to do, until there is none.
    pub fn poll(&mut self) -> Option<Output> {
        self.ready.pop_front()
    }

    /// Where the node stands, as a request for it would tell.
    pub fn status(&self) -> Status {
        self.view_status()
    }

    /// The room.
    pub fn room(&self) -> &Room {
        self.chain.room()
    }

    /// Orders the outputs of one input: persist, announce, template, event.
    fn finish(&mut self) {
        self.settle_archive();
        if let Some((batch, ops)) = self.store.take_batch() {
            self.staged.push(Output::Persist { batch, ops });
        }
        self.staged.sort_by_key(|output| match output {
            _ if Bug::OutputsUnordered.is_on() => 0,
            Output::Persist { .. } => 0,
            Output::Send { .. } | Output::Disconnect { .. } | Output::AskTime => 1,
            Output::Mine(_) | Output::Template(_) => 2,
            Output::Event(_) | Output::Reply { .. } => 3,
        });
        self.ready.extend(self.staged.drain(..));
    }

    pub(crate) fn output(&mut self, output: Output) {
        self.staged.push(output);
    }

    pub(crate) fn event(&mut self, event: Event) {
        self.output(Output::Event(event));
    }

    /// Tells of a refusal that a peer's doing led to.
    pub(crate) fn refused(&mut self, error: ApiError) {
        let now = self.clock.host();
        let told = self.timers.refusals_told.get(&error.rule);
        if told.is_some_and(|told| now.0.saturating_sub(told.0) < TELL_REFUSAL_MS) {
            return;
        }
        self.timers.refusals_told.insert(error.rule.clone(), now);
        self.event(Event::Refused(error));
    }

    pub(crate) fn send(&mut self, peer: PeerId, message: &Message) {
        let (to, bytes) = (Destination::Peer(peer), message.encode());
        self.note_sent(to, &bytes, message);
        self.output(Output::Send { to, bytes });
    }

    /// Tells everybody on every link, but for those on which the peer is that said it.
    pub(crate) fn announce(&mut self, message: &Message, said: Option<PeerId>) {
        let links: Vec<_> = self.peers.open_links_but(said).collect();
        if links.is_empty() {
            return;
        }
        let bytes = message.encode();
        for to in links.into_iter().map(Destination::Link) {
            self.note_sent(to, &bytes, message);
            let bytes = bytes.clone();
            self.output(Output::Send { to, bytes });
        }
    }

    /// Where this node stands, as peers are told.
    pub(crate) fn own_tip(&self) -> Tip {
        let tip = self.chain.tip();
        Tip {
            hash: tip.hash(),
            height: tip.height(),
            work: tip.work().to_be_bytes(),
        }
    }

    fn stored(&mut self, batch: u64, usage: StorageUse) {
        self.snapshot_stored(batch, usage.state);
        self.shelf_stored(batch, usage.state);
        if self.store.stored(usage) || self.store.is_degraded() {
            self.event(Event::Storage(self.store.status().clone()));
        }
    }

    /// A link as the API shows it.
    pub(crate) fn view_link(info: &LinkInfo) -> Link {
        Link {
            kind: info.kind,
            state: info.state,
            detail: info.detail.clone(),
            since: info.since.0,
        }
    }

    fn link_changed(&mut self, link: LinkId, info: LinkInfo) {
        let event = Event::Link(Self::view_link(&info));
        let opened = info.state == LinkState::Open;
        let lost: Vec<_> = if opened {
            Vec::new()
        } else {
            self.peers.on_link(link).collect()
        };
        self.peers.set_link(link, info);
        for peer in &lost {
            self.sync.forget(*peer);
        }
        self.timers.peers_changed |= !lost.is_empty();
        self.event(event);
    }

    fn unlink(&mut self, link: LinkId) {
        let lost: Vec<PeerId> = self.peers.on_link(link).collect();
        for peer in lost {
            self.peer_left(peer);
        }
        self.peers.unlink(link);
    }

    /// The kind of a link that a peer is reached over.
    pub(crate) fn link_kind(&self, link: LinkId) -> LinkKind {
        self.peers.kind_of(link).unwrap_or(LinkKind::Relay)
    }
}
