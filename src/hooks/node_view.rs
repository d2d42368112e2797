//! What the page knows of its node, and how events change it.
//!
//! A view is a value: events and replies make the next one from it. Consensus state stays in the
//! worker; here is what it last said.

use std::rc::Rc;

use api::{
    ApiError, Block, Class, Event, LinkKind, LinkState, MinedBlock, Peer, Post, Reorg, Reply,
    Request, RoomInfo, Status, Transaction, host::Progress,
};

use crate::{format, services::node::Phase};

/// Blocks on the board.
const BLOCKS: u32 = 12;
/// Posts on the feed before a person asks for more.
const POSTS: u32 = 100;
/// Entries of the activity log.
const ACTIVITY: usize = 30;
/// Refusals that are kept.
const REFUSALS: usize = 20;
/// Peers that say hello so soon after this node got ready were there before it.
const MEETING_MS: u64 = 5_000;
/// Blocks that come closer together than this are one entry of the log: while a node catches up,
/// thousands come.
const CATCHING_UP_MS: u64 = 1_000;

/// What the page knows of its node.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NodeView {
    /// Where the node is.
    pub(crate) phase: Phase,
    /// Where a second node is that starts in another room while this one runs.
    pub(crate) entering: Option<Phase>,
    /// Its status; none before the node is first ready.
    pub(crate) status: Option<Rc<Status>>,
    /// The newest blocks of the active chain, newest first.
    pub(crate) blocks: Rc<[Block]>,
    /// Transactions waiting for a block, in the order a block would take them.
    pub(crate) pending: Rc<[Transaction]>,
    /// The newest posts, pending ones first.
    pub(crate) posts: Rc<[Post]>,
    /// Peers that have said hello.
    pub(crate) peers: Rc<[Peer]>,
    /// Where the class stands.
    pub(crate) class: Rc<Class>,
    /// What happened since the page was opened, newest first.
    pub(crate) activity: Rc<[Activity]>,
    /// What the node refused since the page was opened, newest first.
    pub(crate) refusals: Rc<[Refusal]>,
    /// When the node got ready, Unix milliseconds.
    ready_at: u64,
    /// How often the tip changed; a request that depends on the chain alone is asked again by it.
    pub(crate) tip_changes: u32,
    /// How often the pool changed, by a new tip too.
    pub(crate) pool_changes: u32,
    /// How often the relay told something new of the room: its conditions, or, to a host, who is there.
    pub(crate) room_changes: u32,
    /// How often the identity was locked, or got a passphrase or lost it: whether it can be locked stands in no status.
    pub(crate) identity_changes: u32,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Activity {
    /// When this page heard of it, Unix milliseconds.
    pub(crate) at: u64,
    /// What it was.
    pub(crate) kind: ActivityKind,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ActivityKind {
    /// A block became the tip.
    Found(MinedBlock),
    /// The chain changed branches.
    Reorg(Rc<Reorg>),
    /// A peer said hello: its name, if it has one, and its address.
    Joined(Option<String>, String),
    /// A link broke or came back.
    Link(LinkKind, LinkState),
}

/// Something that peers or the pool offered and a rule refused.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refusal {
    /// When this page last heard of it, Unix milliseconds.
    pub(crate) at: u64,
    /// How often in a row the same was refused.
    pub(crate) times: u32,
    /// Why.
    pub(crate) error: ApiError,
}

/// Rules of refusals after which something does not wait any more.
const LEAVE_POOL: [&str; 3] = ["replaced", "displaced", "expired"];

/// What is to be asked again, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs(u8);

impl Needs {
    /// Nothing.
    pub(crate) const NONE: Self = Self(0);
    /// The status.
    pub(crate) const STATUS: Self = Self(1);
    /// The newest blocks.
    pub(crate) const BLOCKS: Self = Self(2);
    /// The pool.
    pub(crate) const PENDING: Self = Self(4);
    /// The posts.
    pub(crate) const POSTS: Self = Self(8);
    /// The peers.
    pub(crate) const PEERS: Self = Self(16);
    /// The long ones.
    pub(crate) const LISTS: Self = Self(2 + 4 + 8);
    /// All of it.
    pub(crate) const ALL: Self = Self(31);

    /// Both together.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is not in another.
    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether it holds all of another.
    pub(crate) const fn holds(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The requests that bring what is needed.
    pub(crate) fn requests(self) -> Vec<Request> {
        let table = [
            (Self::STATUS, Request::Status),
            (
                Self::BLOCKS,
                Request::Chain {
                    from: None,
                    count: Some(BLOCKS),
                },
            ),
            (Self::PENDING, Request::Pending),
            (
                Self::POSTS,
                Request::Posts {
                    limit: Some(POSTS),
                    before: None,
                },
            ),
            (Self::PEERS, Request::Peers),
        ];
        table
            .into_iter()
            .filter(|(need, _)| self.holds(*need))
            .map(|(_, request)| request)
            .collect()
    }
}

impl Default for NodeView {
    fn default() -> Self {
        Self {
            phase: Phase::Idle,
            entering: None,
            status: None,
            blocks: Rc::new([]),
            pending: Rc::new([]),
            posts: Rc::new([]),
            peers: Rc::new([]),
            class: Rc::default(),
            activity: Rc::new([]),
            refusals: Rc::new([]),
            ready_at: 0,
            tip_changes: 0,
            pool_changes: 0,
            room_changes: 0,
            identity_changes: 0,
        }
    }
}

impl NodeView {
    /// The room, once it is known.
    pub(crate) fn room(&self) -> Option<&RoomInfo> {
        self.status.as_ref().map(|status| &status.room)
    }

    /// Whether the relay is linked, as far as there is one.
    pub(crate) fn is_linked(&self) -> bool {
        let links = self.status.iter().flat_map(|status| &status.links);
        links
            .filter(|link| link.kind == LinkKind::Relay)
            .all(|link| link.state == LinkState::Open)
    }

    /// This node's address; empty before it is ready.
    pub(crate) fn my_address(&self) -> &str {
        self.status
            .as_ref()
            .map_or("", |status| status.me.address.as_str())
    }

    /// Whether this node's key is the room's host.
    pub(crate) fn is_host(&self) -> bool {
        let host = self.room().and_then(|room| room.host.as_deref());
        host.is_some_and(|host| host == self.my_address())
    }

    /// A time of the room, Unix milliseconds, by this machine's clock.
    pub(crate) fn local_ms(&self, room_ms: u64) -> u64 {
        format::local_ms(room_ms, self.offset_ms())
    }

    /// The room's clock against this machine's, milliseconds.
    pub(crate) fn offset_ms(&self) -> i64 {
        self.status
            .as_ref()
            .map_or(0, |status| status.clock_offset_ms)
    }

    /// Whether the node fetches more blocks than the board shows.
    pub(crate) fn is_catching_up(&self) -> bool {
        let syncing = self.status.as_ref().and_then(|status| status.syncing);
        syncing.is_some_and(|(have, want)| want > have + u64::from(BLOCKS))
    }

    /// What the node that starts does, once it said so.
    pub(crate) fn starting(&self) -> Option<Progress> {
        match self.entering.as_ref().unwrap_or(&self.phase) {
            Phase::Starting(progress) => *progress,
            _ => None,
        }
    }

    /// Starts over with a node that got ready at `now`, maybe in another room.
    pub(crate) fn begin(&mut self, status: Rc<Status>, now: u64) -> Needs {
        *self = Self {
            phase: self.phase.clone(),
            entering: self.entering.clone(),
            tip_changes: self.tip_changes + 1,
            pool_changes: self.pool_changes + 1,
            room_changes: self.room_changes + 1,
            status: Some(status),
            ready_at: now,
            ..Self::default()
        };
        Needs::ALL
    }

    /// Ends with the node, which was left.
    pub(crate) fn end(&mut self) {
        *self = Self {
            tip_changes: self.tip_changes + 1,
            pool_changes: self.pool_changes + 1,
            room_changes: self.room_changes + 1,
            ..Self::default()
        };
    }

    /// Takes an event heard at `now`, and says what is to be asked again because of it.
    pub(crate) fn hear(&mut self, event: &Event, now: u64) -> Needs {
        match event {
            Event::Tip(block) => {
                self.tip_changes += 1;
                self.pool_changes += 1;
                self.log(now, ActivityKind::Found(block.clone()));
                Needs::STATUS
                    .and(Needs::BLOCKS)
                    .and(Needs::PENDING)
                    .and(Needs::POSTS)
            }
            Event::Tx(_) => {
                self.pool_changes += 1;
                Needs::STATUS.and(Needs::PENDING).and(Needs::POSTS)
            }
            Event::Reorg(reorg) => {
                self.log(now, ActivityKind::Reorg(Rc::new(reorg.clone())));
                Needs::NONE
            }
            Event::Peers { .. } => Needs::STATUS.and(Needs::PEERS),
            Event::Mining(mining) => {
                self.change_status(|status| status.mining = mining.clone());
                Needs::NONE
            }
            Event::Storage(storage) => {
                self.change_status(|status| status.storage = storage.clone());
                Needs::NONE
            }
            Event::Link(link) => {
                let before = self.link_state(link.kind);
                if before.is_some_and(|before| before != link.state)
                    && link.state != LinkState::Connecting
                {
                    self.log(now, ActivityKind::Link(link.kind, link.state));
                }
                Needs::STATUS
            }
            Event::Conditions(conditions) => {
                self.room_changes += 1;
                self.change_status(|status| status.conditions = Some(*conditions));
                Needs::NONE
            }
            Event::Class(class) => {
                self.class = Rc::new(class.clone());
                Needs::NONE
            }
            Event::Refused(error) => {
                // Under another fee it goes on: nobody has refused anything.
                if error.rule != "replaced" {
                    self.note_refusal(now, error);
                }
                if !LEAVE_POOL.contains(&error.rule.as_str()) {
                    return Needs::NONE;
                }
                self.pool_changes += 1;
                Needs::STATUS.and(Needs::PENDING).and(Needs::POSTS)
            }
        }
    }

    /// Takes a reply to one of [`Needs::requests`].
    pub(crate) fn take(&mut self, reply: Reply, now: u64) {
        match reply {
            Reply::Status(status) => self.status = Some(Rc::new(status)),
            Reply::Blocks(blocks) => self.blocks = blocks.into_iter().rev().collect(),
            Reply::Transactions(pending) => self.pending = pending.into(),
            Reply::Posts(posts) => self.posts = posts.into(),
            Reply::Peers(peers) => self.take_peers(peers, now),
            _ => {}
        }
    }

    /// Peers that were not there before have joined, once this node has met those who were.
    fn take_peers(&mut self, peers: Vec<Peer>, now: u64) {
        if now >= self.ready_at + MEETING_MS {
            let known = Rc::clone(&self.peers);
            let is_new = |peer: &&Peer| known.iter().all(|other| other.address != peer.address);
            for peer in peers.iter().filter(is_new) {
                if peer.address != self.my_address() {
                    self.log(
                        now,
                        ActivityKind::Joined(peer.name.clone(), peer.address.clone()),
                    );
                }
            }
        }
        self.peers = peers.into();
    }

    fn log(&mut self, at: u64, kind: ActivityKind) {
        let is_block = |kind: &ActivityKind| matches!(kind, ActivityKind::Found(_));
        let replaces = self.activity.first().is_some_and(|last| {
            is_block(&last.kind) && is_block(&kind) && at < last.at + CATCHING_UP_MS
        });
        let kept = self.activity.iter().skip(usize::from(replaces)).cloned();
        self.activity = std::iter::once(Activity { at, kind })
            .chain(kept)
            .take(ACTIVITY)
            .collect();
    }

    /// The same refusal several times in a row is one entry: a broken peer repeats itself.
    fn note_refusal(&mut self, at: u64, error: &ApiError) {
        let before = self.refusals.first().filter(|last| last.error == *error);
        let times = before.map_or(1, |last| last.times.saturating_add(1));
        let kept = self.refusals.iter().skip(usize::from(times > 1)).cloned();
        let newest = Refusal {
            at,
            times,
            error: error.clone(),
        };
        self.refusals = std::iter::once(newest).chain(kept).take(REFUSALS).collect();
    }

    fn change_status(&mut self, change: impl FnOnce(&mut Status)) {
        if let Some(status) = &mut self.status {
            change(Rc::make_mut(status));
        }
    }

    fn link_state(&self, kind: LinkKind) -> Option<LinkState> {
        let status = self.status.as_ref()?;
        status
            .links
            .iter()
            .find(|link| link.kind == kind)
            .map(|link| link.state)
    }
}

#[cfg(test)]
mod tests;
