//! What has happened in a run: its blocks in the order of finding, and the marks of its time line.

use alloc::{collections::BTreeMap, vec::Vec};

use api::lab::network::{BlockView, Mark, MarkKind};
use ledger::{BlockHash, Stage};
use sim::{Happening, HostId, News, World};

/// The story of a run so far.
#[derive(Clone, Debug)]
pub(super) struct Story {
    pub(super) blocks: Vec<BlockView>,
    pub(super) marks: Vec<Mark>,
    numbers: BTreeMap<BlockHash, u32>,
    /// How many blocks there are of each height.
    rivals: BTreeMap<u32, u32>,
    /// Where each host stood when it was last looked at.
    tips: Vec<BlockHash>,
    /// How far each host's change of rules was then.
    stages: Vec<Stage>,
}

impl Story {
    pub(super) fn new(world: &World) -> Self {
        Self {
            blocks: Vec::new(),
            marks: Vec::new(),
            numbers: BTreeMap::new(),
            rivals: BTreeMap::new(),
            tips: alloc::vec![world.room().genesis(); world.hosts().len()],
            stages: alloc::vec![Stage::Started; world.hosts().len()],
        }
    }

    /// A block's number; none for the genesis block and for what nobody has stood on.
    pub(super) fn number(&self, hash: &BlockHash) -> Option<u32> {
        self.numbers.get(hash).copied()
    }

    /// Takes in what came of an event.
    pub(super) fn hear(&mut self, world: &mut World, happening: &Happening) {
        // Others' nodes change by events of their own.
        if let Some(host) = happening.host {
            self.look_at(world, host);
        }
        self.take_news(world);
    }

    /// Takes in what levers did.
    pub(super) fn look_around(&mut self, world: &mut World) {
        for host in (0..=u8::MAX).take(world.hosts().len()) {
            self.look_at(world, host);
        }
        self.take_news(world);
    }

    pub(super) fn mark(&mut self, at_ms: u64, kind: MarkKind) {
        self.marks.push(Mark { at_ms, kind });
    }

    fn take_news(&mut self, world: &mut World) {
        let at_ms = world.now_ms();
        for news in world.take_news() {
            self.mark(at_ms, kind_of(news));
        }
    }

    fn look_at(&mut self, world: &World, host: HostId) {
        let place = usize::from(host);
        let Some(machine) = world.hosts().get(place) else {
            return;
        };
        let tip = machine.tip();
        if self.tips[place] == tip {
            return;
        }
        self.tips[place] = tip;
        let Some(node) = machine.node() else { return };
        let look = node.inspect();
        let mut unknown = Vec::new();
        let mut at = tip;
        while !self.numbers.contains_key(&at) && at != world.room().genesis() {
            let Some(block) = look.block(&at) else { break };
            at = block.header.prev;
            unknown.push(block);
        }
        let deployment = look.deployment();
        while let Some(block) = unknown.pop() {
            self.add(world, &block);
        }
        let stage = deployment.map_or(Stage::Started, |deployment| deployment.stage);
        let before = core::mem::replace(&mut self.stages[place], stage);
        if stage > before {
            let kind = match stage {
                Stage::Active => MarkKind::Activated { node: host },
                Stage::Started | Stage::LockedIn => MarkKind::LockedIn { node: host },
            };
            self.mark(world.now_ms(), kind);
        }
    }

    fn add(&mut self, world: &World, block: &ledger::Block) {
        let (hash, at_ms) = (block.header.hash(), world.now_ms());
        let number = count(self.blocks.len());
        let coinbase = block.coinbase();
        let height = coinbase.map_or(0, |coinbase| coinbase.height.0);
        let height = u32::try_from(height).unwrap_or(u32::MAX);
        let owner = coinbase.and_then(|coinbase| {
            let mut hosts = world.hosts().iter();
            hosts.position(|host| host.accounts().contains(&coinbase.to))
        });
        let miner = owner.and_then(|owner| u8::try_from(owner).ok());
        let miner = miner.unwrap_or(u8::MAX);
        self.blocks.push(BlockView {
            number,
            parent: self.number(&block.header.prev),
            height,
            miner,
            at_ms,
            transactions: count(block.transactions.len().saturating_sub(1)),
            hash: hash.to_bytes(),
        });
        self.numbers.insert(hash, number);
        let node = miner;
        self.mark(at_ms, MarkKind::Block { node, height });
        let rivals = self.rivals.entry(height).or_default();
        *rivals += 1;
        if *rivals == 2 {
            self.mark(at_ms, MarkKind::Fork { height });
        }
    }
}

fn kind_of(news: News) -> MarkKind {
    match news {
        News::Reorg { host, undone } => MarkKind::Reorg {
            node: host,
            undone: u32::try_from(undone).unwrap_or(u32::MAX),
        },
        News::CutOff { host, who } => MarkKind::CutOff {
            node: host,
            peer: who,
        },
        News::Paid { host, merchant } => MarkKind::Paid {
            node: host,
            merchant,
        },
        News::Shipped { host, merchant } => MarkKind::Shipped {
            node: host,
            merchant,
        },
        News::Cheated { host, merchant } => MarkKind::Cheated {
            node: host,
            merchant,
        },
        News::Failed { host, merchant } => MarkKind::Failed {
            node: host,
            merchant,
        },
    }
}

/// A count as it travels.
pub(super) fn count(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
