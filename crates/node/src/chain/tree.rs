//! The tree of known headers and the bodies that have come, but for what is in the host's archive.

mod shelved;

use alloc::{
    boxed::Box,
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};
use core::cmp::Ordering;

use ledger::{
    BlockHash, Header, HeaderPoint, Height, PublicKey, Room, RuleError, Work, maps::map_of,
};

/// Most headers that are kept, side branches counted: a week of blocks every 5 seconds. When they
/// are reached, branches of which only headers are known are dropped.
pub(crate) const MAX_HEADERS_KNOWN: usize = 120_000;

/// A known header.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) point: HeaderPoint,
    pub(crate) body: BodyState,
    /// Whether its own body and all of its ancestors' are here.
    pub(crate) complete: bool,
    /// Whether it once was on the active chain and was undone.
    pub(crate) undone: bool,
    /// Whether its branch leaves the active chain below the floor: this node can't go there any more.
    pub(crate) barred: bool,
}

/// What is known of a block beside its header.
#[derive(Clone, Debug)]
pub(crate) enum BodyState {
    /// Not here yet.
    Missing,
    /// Here, and every rule passed that needs no state.
    Held(Box<HeldBody>),
    /// It was here, on the active chain, and is in the host's archive.
    Archived,
    /// It was here, on the active chain up to the floor, and is dropped: a snapshot stands for it.
    Pruned,
    /// It, or an ancestor, broke a rule of the chain.
    Invalid,
}

/// A body as it is kept: encoded, with what lists show.
#[derive(Clone, Debug)]
pub(crate) struct HeldBody {
    pub(crate) bytes: Vec<u8>,
    /// None for the genesis block.
    pub(crate) miner: Option<PublicKey>,
    /// Transactions beside the coinbase.
    pub(crate) transactions: u32,
}

/// Why a header was not taken into the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HeaderRefusal {
    /// Its parent is not known: ask for it.
    UnknownParent,
    /// It breaks a rule.
    Rule(RuleError),
    /// An ancestor's body broke a rule.
    InvalidParent,
    /// The tree is full.
    TreeFull,
}

/// All known headers that are in memory.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    entries: BTreeMap<BlockHash, Entry>,
    children: BTreeMap<BlockHash, Vec<BlockHash>>,
    best_header: BlockHash,
    /// The header with most work of a branch that this node can't go to.
    best_barred: Option<BlockHash>,
    /// Of the active chain up to this height there are no bodies but the genesis block's.
    floor: Height,
    /// Most entries.
    limit: usize,
}

impl Tree {
    pub(crate) fn new(room: &Room) -> Self {
        let point = HeaderPoint::genesis(room);
        let genesis = Entry {
            point,
            body: BodyState::Held(Box::new(HeldBody {
                bytes: room.genesis_block().to_bytes(),
                miner: None,
                transactions: 0,
            })),
            complete: true,
            undone: false,
            barred: false,
        };
        Self {
            entries: map_of([(point.hash(), genesis)]),
            children: BTreeMap::new(),
            best_header: point.hash(),
            best_barred: None,
            floor: Height(0),
            limit: MAX_HEADERS_KNOWN,
        }
    }

    #[cfg(test)]
    pub(super) fn set_limit(&mut self, limit: usize) {
        self.limit = limit;
    }

    /// Drops the headers that neither lead to a body nor to the best header: headers cost their
    /// maker little where the chain once was easy, and must not lock honest ones out.
    fn drop_bare_branches(&mut self) {
        let mut kept = BTreeSet::new();
        let held = self.entries.iter().filter_map(|(hash, entry)| {
            matches!(entry.body, BodyState::Held(_) | BodyState::Archived).then_some(*hash)
        });
        for mut hash in held.chain([self.best_header]) {
            while kept.insert(hash) {
                match self.entries.get(&self.known(&hash).point.header().prev) {
                    Some(parent) => hash = parent.point.hash(),
                    None => break,
                }
            }
        }
        self.entries.retain(|hash, _| kept.contains(hash));
        self.best_barred.take_if(|hash| !kept.contains(hash));
        self.children.retain(|_, children| {
            children.retain(|child| kept.contains(child));
            !children.is_empty()
        });
    }

    /// How many headers are in memory.
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn get(&self, hash: &BlockHash) -> Option<&Entry> {
        self.entries.get(hash)
    }

    pub(crate) fn get_mut(&mut self, hash: &BlockHash) -> Option<&mut Entry> {
        self.entries.get_mut(hash)
    }

    /// The entry of a block that is known to be in the tree.
    pub(crate) fn known(&self, hash: &BlockHash) -> &Entry {
        self.entries.get(hash).expect("the block is in the tree")
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.values()
    }

    pub(crate) fn children(&self, hash: &BlockHash) -> &[BlockHash] {
        self.children.get(hash).map_or(&[], Vec::as_slice)
    }

    /// The header with most work whose chain may still turn out valid.
    pub(crate) fn best_header(&self) -> &HeaderPoint {
        &self.known(&self.best_header).point
    }

    /// Takes a header whose parent is known: it is here, or in the archive, and given then. True if it is new.
    pub(crate) fn add_header(
        &mut self,
        room: &Room,
        header: Header,
        now_s: u64,
        archived: Option<HeaderPoint>,
    ) -> Result<bool, HeaderRefusal> {
        let hash = header.hash();
        if self.entries.contains_key(&hash) {
            self.follow(hash);
            return Ok(false);
        }
        if self.entries.len() >= self.limit {
            self.drop_bare_branches();
        }
        let parent = self.entries.get(&header.prev);
        let below = parent.map(|parent| parent.point).or(archived);
        let below = below.ok_or(HeaderRefusal::UnknownParent)?;
        if parent.is_some_and(|parent| matches!(parent.body, BodyState::Invalid)) {
            return Err(HeaderRefusal::InvalidParent);
        }
        if self.entries.len() >= self.limit {
            return Err(HeaderRefusal::TreeFull);
        }
        let point = below
            .extend(room, header, now_s)
            .map_err(HeaderRefusal::Rule)?;
        // All of the active chain up to the floor is here: what is new beside it leads elsewhere.
        let is_barred = parent.is_some_and(|parent| parent.barred);
        let barred = is_barred || below.height() < self.floor;
        let children = self.children.entry(header.prev);
        // Most blocks have one child.
        children.or_insert_with(|| Vec::with_capacity(1)).push(hash);
        self.entries.insert(
            hash,
            Entry {
                point,
                body: BodyState::Missing,
                complete: false,
                undone: false,
                barred,
            },
        );
        self.follow(hash);
        Ok(true)
    }

    /// Makes a known header the best one of its kind, if it is. One that was given up is so again when
    /// it is told again.
    fn follow(&mut self, hash: BlockHash) {
        let entry = self.known(&hash);
        if matches!(entry.body, BodyState::Invalid) {
            return;
        }
        let work = entry.point.work();
        if self.is_better(entry) {
            self.best_header = hash;
        } else if entry.barred && self.best_barred().is_none_or(|best| work > best.work()) {
            self.best_barred = Some(hash);
        }
    }

    /// Whether a header is better than the best one, and may turn out valid.
    pub(crate) fn is_better(&self, entry: &Entry) -> bool {
        !entry.barred
            && !matches!(entry.body, BodyState::Invalid)
            && entry.point.compare(self.best_header()) == Ordering::Greater
    }

    /// The header with most work of the branches that leave the active chain below the floor.
    pub(crate) fn best_barred(&self) -> Option<&HeaderPoint> {
        Some(&self.known(self.best_barred.as_ref()?).point)
    }

    /// The work of the best header of all branches, those that this node can't go to counted.
    pub(crate) fn most_work(&self) -> Work {
        let barred = self.best_barred().map(HeaderPoint::work);
        self.best_header().work().max(barred.unwrap_or(Work::ZERO))
    }

    /// Raises the floor to the last of these blocks of the active chain, which begin with the genesis
    /// block: their bodies are dropped, and those of branches that leave below. Gives the blocks whose
    /// bodies were here.
    pub(crate) fn raise_floor(&mut self, active: &[BlockHash]) -> Vec<BlockHash> {
        let floor = active.len().saturating_sub(1);
        self.floor = Height(floor as u64);
        let mut by_height: Vec<(Height, BlockHash)> = self
            .entries
            .values()
            .map(|entry| (entry.point.height(), entry.point.hash()))
            .collect();
        by_height.sort_unstable();
        let mut dropped = Vec::new();
        for (Height(height), hash) in by_height.into_iter().skip(1) {
            let place = usize::try_from(height).unwrap_or(usize::MAX);
            let is_active = active.get(place) == Some(&hash);
            let prev = self.known(&hash).point.header().prev;
            let parent = self.known(&prev);
            let barred = parent.barred || (parent.point.height() < self.floor && !is_active);
            let entry = self.entries.get_mut(&hash).expect("it was listed");
            entry.barred = barred;
            if !barred && !is_active || matches!(entry.body, BodyState::Invalid) {
                continue;
            }
            let left = if barred {
                BodyState::Missing
            } else {
                BodyState::Pruned
            };
            entry.complete = !barred;
            if matches!(
                core::mem::replace(&mut entry.body, left),
                BodyState::Held(_)
            ) {
                dropped.push(hash);
            }
        }
        self.find_best();
        dropped
    }

    /// Looks at all headers for the best ones.
    fn find_best(&mut self) {
        let is_good = |entry: &Entry| !matches!(entry.body, BodyState::Invalid);
        let open = self.best_of(|entry| !entry.barred && is_good(entry));
        let barred = self.best_of(|entry| entry.barred && is_good(entry));
        self.best_header = open.unwrap_or(self.best_header);
        self.best_barred = barred;
    }

    /// The best of some headers; of equal ones, the last by its hash.
    fn best_of(&self, counts: impl Fn(&Entry) -> bool) -> Option<BlockHash> {
        let found = self.entries.values().filter(|entry| counts(entry));
        let best = found.max_by(|one, other| one.point.compare(&other.point))?;
        Some(best.point.hash())
    }

    /// Forgets headers that lead to no body, the best one's too: where a header takes no work, anybody can
    /// tell any number of them. Those of bodies that there are will be told again.
    pub(crate) fn forget_bare_branches(&mut self) {
        let complete = self.best_of(|entry| entry.complete && !entry.barred);
        self.best_header = complete.unwrap_or(self.best_header);
        self.drop_bare_branches();
    }

    /// The best block whose whole chain is here, another than this one.
    pub(crate) fn best_complete_but(&self, hash: &BlockHash) -> Option<BlockHash> {
        self.best_of(|entry| entry.complete && !entry.barred && entry.point.hash() != *hash)
    }

    /// Forgets a block on which nothing is built, as if it had never come.
    pub(crate) fn forget_leaf(&mut self, hash: &BlockHash) {
        let Some(entry) = self.entries.remove(hash) else {
            return;
        };
        self.children.retain(|parent, children| {
            if *parent == entry.point.header().prev {
                children.retain(|child| child != hash);
            }
            !children.is_empty()
        });
        self.find_best();
    }

    /// Puts a body into a known entry. Gives all entries that are complete because of it, each
    /// after its parent.
    pub(crate) fn add_body(&mut self, hash: BlockHash, body: HeldBody) -> Vec<BlockHash> {
        let entry = self.entries.get_mut(&hash).expect("the header came first");
        entry.body = BodyState::Held(Box::new(body));
        let prev = entry.point.header().prev;
        // What is in the archive is complete.
        if self.entries.get(&prev).is_some_and(|below| !below.complete) {
            return Vec::new();
        }
        let mut complete = Vec::new();
        let mut reached = alloc::vec![hash];
        while let Some(hash) = reached.pop() {
            let entry = self.entries.get_mut(&hash).expect("a child is in the tree");
            if matches!(entry.body, BodyState::Held(_)) {
                entry.complete = true;
                complete.push(hash);
                reached.extend_from_slice(self.children(&hash));
            }
        }
        complete
    }

    /// Marks a block and all its descendants as breaking a rule; their bodies are dropped.
    pub(crate) fn invalidate(&mut self, hash: BlockHash) -> Vec<BlockHash> {
        let mut reached = alloc::vec![hash];
        let mut invalid = Vec::new();
        while let Some(hash) = reached.pop() {
            reached.extend_from_slice(self.children(&hash));
            if let Some(entry) = self.entries.get_mut(&hash) {
                entry.body = BodyState::Invalid;
                entry.complete = false;
                invalid.push(hash);
            }
        }
        self.find_best();
        invalid
    }

    /// Blocks without a body on the way from a complete block to a header, lowest first.
    pub(crate) fn missing_up_to(&self, hash: BlockHash) -> Vec<(Height, BlockHash)> {
        let mut missing = Vec::new();
        let mut at = self.entries.get(&hash);
        while let Some(entry) = at.filter(|entry| !entry.complete) {
            if matches!(entry.body, BodyState::Missing) {
                missing.push((entry.point.height(), entry.point.hash()));
            }
            at = self.entries.get(&entry.point.header().prev);
        }
        missing.reverse();
        missing
    }
}
