//! A machine: its node, if it runs, and what the node needs.

use alloc::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    vec::Vec,
};

use ledger::{BlockHash, SecretKey};
use node::{Config, Destination, Identity, Node, PeerId, Template, UnixMillis};

use crate::{
    disk::Disk,
    random::{Random, Stream},
    scenario::{Conduct, HostId, HostPlan, WireId},
    world::Purchase,
};

/// Messages that a liar remembers.
const MEMORY: usize = 64;

/// A machine.
#[derive(Clone, Debug)]
pub struct Host {
    pub(crate) node: Option<Node>,
    pub(crate) plan: HostPlan,
    pub(crate) identity: Identity,
    pub(crate) disk: Disk,
    pub(crate) skew_ms: i64,
    /// Whether the node is being started from its records.
    pub(crate) is_starting: bool,
    /// Whether the clock was set while the node ran.
    pub(crate) clock_was_set: bool,
    /// Counts the node's starts: what was to come for an earlier one is void.
    pub(crate) boot: u32,
    /// The wires that faults keep it from, each by so many of them.
    pub(crate) kept_off: BTreeMap<WireId, u32>,
    /// Whether the node may run: faults that keep it down.
    pub(crate) down: u32,
    // Mining.
    pub(crate) template: Option<Template>,
    pub(crate) mines: bool,
    pub(crate) miner: Random,
    pub(crate) nonce: u32,
    /// Counts the changes of its power: an attempt planned before one is void.
    pub(crate) round: u32,
    // Peers.
    pub(crate) peers: BTreeMap<PeerId, (WireId, HostId)>,
    pub(crate) places: BTreeMap<(WireId, HostId), PeerId>,
    pub(crate) muted: BTreeSet<PeerId>,
    // What the checkers remember.
    pub(crate) tip: BlockHash,
    /// When it last lost writes that its node was not told of, if ever.
    pub(crate) lossy_at_ms: Option<u64>,
    pub(crate) guile: Guile,
}

/// What only a liar has.
#[derive(Clone, Debug)]
pub(crate) struct Guile {
    /// The key that it signs lies with: of an account of its own beside its node's, but in a run without
    /// an end of that.
    pub(crate) key: SecretKey,
    /// An account of its own beside its node's.
    pub(crate) spare: ledger::PublicKey,
    /// The next so many messages are changed, each by one of these salts.
    pub(crate) mutations: VecDeque<u64>,
    /// It says nothing until then.
    pub(crate) silent_until_ms: u64,
    /// What it heard and said.
    pub(crate) memory: VecDeque<Vec<u8>>,
    /// Its newest block stands beside another one of the same height, and both are known.
    pub(crate) races: bool,
    /// Announcements of its blocks that it holds back.
    pub(crate) held: VecDeque<(Destination, Vec<u8>)>,
    /// When it does what its conduct is about, and what.
    pub(crate) whims: Random,
    /// Counts the changes of its conduct: a misdeed planned before one is void.
    pub(crate) round: u32,
    /// The greatest height that it has heard of, for a selfish miner in a run without an end.
    pub(crate) public_height: u64,
    /// The payment that it is about to undo.
    pub(crate) purchase: Option<Purchase>,
}

impl Guile {
    pub(crate) fn remember(&mut self, bytes: &[u8]) {
        if self.memory.len() >= MEMORY {
            self.memory.pop_front();
        }
        self.memory.push_back(bytes.to_vec());
    }

    /// Whether it mines on a branch that nobody else may see yet.
    pub(crate) fn is_mining_apart(&self) -> bool {
        let purchase = self.purchase.as_ref();
        purchase.is_some_and(Purchase::is_hidden)
    }
}

impl Host {
    pub(crate) fn new(seed: u64, number: HostId, plan: HostPlan, genesis: BlockHash) -> Self {
        let mut entropy = [plan.identity; 16];
        entropy[0] = 0xc4;
        let mut secret = [0x5e; 32];
        secret[0] = number;
        let key = SecretKey::from_seed(secret);
        Self {
            node: None,
            identity: Identity::from_entropy(entropy),
            disk: Disk::new(Random::of(seed, Stream::Disk(number.into()))),
            skew_ms: plan.skew_ms,
            is_starting: false,
            clock_was_set: false,
            boot: 0,
            kept_off: BTreeMap::new(),
            down: 0,
            template: None,
            mines: false,
            miner: Random::of(seed, Stream::Miner(number.into())),
            nonce: 0,
            round: 0,
            peers: BTreeMap::new(),
            places: BTreeMap::new(),
            muted: BTreeSet::new(),
            tip: genesis,
            lossy_at_ms: None,
            guile: Guile {
                spare: key.public(),
                key,
                mutations: VecDeque::new(),
                silent_until_ms: 0,
                memory: VecDeque::new(),
                races: false,
                held: VecDeque::new(),
                whims: Random::of(seed, Stream::Whims(number.into())),
                round: 0,
                public_height: 0,
                purchase: None,
            },
            plan,
        }
    }

    /// How it behaves.
    pub fn conduct(&self) -> Conduct {
        self.plan.conduct
    }

    pub(crate) fn is_honest(&self) -> bool {
        self.plan.conduct.is_honest()
    }

    /// The key of its node's account.
    pub fn public(&self) -> ledger::PublicKey {
        self.identity.public()
    }

    /// The node, if it runs.
    pub fn node(&self) -> Option<&Node> {
        self.node.as_ref()
    }

    /// The block that its node stands on.
    pub fn tip(&self) -> BlockHash {
        self.tip
    }

    /// The keys of its accounts: its node's, and a second one.
    pub fn accounts(&self) -> [ledger::PublicKey; 2] {
        [self.public(), self.guile.spare]
    }

    /// How far its clock is ahead, in milliseconds.
    pub fn ahead_ms(&self) -> i64 {
        self.skew_ms
    }

    /// How many others its node knows of.
    pub fn peers(&self) -> usize {
        self.peers.len()
    }

    /// Blocks that it found and hides; on several wires each counts once.
    pub fn hidden(&self) -> usize {
        let held = self.guile.held.iter().map(|(_, bytes)| bytes.as_slice());
        held.collect::<BTreeSet<_>>().len()
    }

    /// Its clock at a true time.
    pub(crate) fn clock(&self, true_ms: u64) -> UnixMillis {
        UnixMillis(true_ms.saturating_add_signed(self.skew_ms))
    }

    /// How its node starts.
    pub(crate) fn config(&self, room: ledger::Room, number: HostId, true_ms: u64) -> Config {
        Config {
            room,
            identity: self.identity.clone(),
            cores: 4,
            seed: (u64::from(number) + 1) * 1_000_000_007 + u64::from(self.boot) * 1_000_003,
            now: self.clock(true_ms),
            records: self.disk.records(),
            storage: self.disk.usage(),
        }
    }

    /// The next header to try, if it mines.
    pub(crate) fn attempt(&mut self) -> Option<(node::TemplateId, ledger::Header)> {
        let template = self.template.as_ref().filter(|_| self.mines)?;
        self.nonce = self.nonce.wrapping_add(1);
        let header = ledger::Header {
            nonce: self.nonce,
            ..template.header
        };
        Some((template.id, header))
    }
}
