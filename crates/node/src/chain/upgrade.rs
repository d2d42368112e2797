//! A change of rules that this node follows, where it was started with one.

use alloc::collections::BTreeMap;

use ledger::{BlockHash, Deployment, Header, Height, Room, Stage, Upgrade, rules::LEAST_VERSION};

use super::{active::Chain, tree::MAX_HEADERS_KNOWN};

/// An upgrade, and how far it is at each known block.
#[derive(Clone, Debug)]
pub(super) struct Upgraded {
    upgrade: Upgrade,
    /// The room with the change.
    room: Room,
    known: BTreeMap<BlockHash, Deployment>,
}

impl Upgraded {
    fn at(&self, hash: &BlockHash) -> Deployment {
        self.known.get(hash).copied().unwrap_or_default()
    }

    /// The room with the change, if it is active at a block.
    pub(super) fn room_at(&self, hash: &BlockHash) -> Option<&Room> {
        (self.at(hash).stage == Stage::Active).then_some(&self.room)
    }
}

impl Chain {
    /// Follows an upgrade from the genesis block on. One that makes no room is none.
    pub(crate) fn follow(&mut self, upgrade: Upgrade) {
        self.upgraded = upgrade.room(self.room()).ok().map(|room| Upgraded {
            upgrade,
            room,
            known: BTreeMap::new(),
        });
    }

    /// Notes how far the upgrade is at a header that is new.
    pub(super) fn note_signal(&mut self, header: &Header) {
        let hash = header.hash();
        let Some(upgraded) = &mut self.upgraded else {
            return;
        };
        let Some(entry) = self.tree.get(&hash) else {
            return;
        };
        let (parent, height) = (upgraded.at(&header.prev), entry.point.height());
        let deployment = upgraded.upgrade.followed_by(&parent, header, height);
        upgraded.known.insert(hash, deployment);
        if upgraded.known.len() > MAX_HEADERS_KNOWN {
            let tree = &self.tree;
            upgraded.known.retain(|hash, _| tree.get(hash).is_some());
        }
    }

    /// How far the upgrade is at the tip, and what stage a block upon it has.
    pub(crate) fn deployment(&self) -> Option<(Deployment, Stage)> {
        let upgraded = self.upgraded.as_ref()?;
        let tip = upgraded.at(&self.tip().hash());
        let next: Height = self.tip().height().next();
        Some((tip, upgraded.upgrade.stage_at(&tip, next)))
    }

    /// The rules for a block upon the tip.
    pub(crate) fn next_room(&self) -> &Room {
        match (&self.upgraded, self.deployment()) {
            (Some(upgraded), Some((_, Stage::Active))) => &upgraded.room,
            _ => self.room(),
        }
    }

    /// The version of a block upon the tip.
    pub(crate) fn next_version(&self) -> i32 {
        match (&self.upgraded, self.deployment()) {
            (Some(upgraded), Some((_, stage))) => upgraded.upgrade.version(stage),
            _ => LEAST_VERSION,
        }
    }
}
