//! Where a known block is: in memory, or in the host's archive.
//!
//! In memory are the genesis block, the active chain from the base on, and all of other branches. What is below
//! the base is of the active chain, and its headers are read when they are asked for. So where a block's parent
//! is not in memory, it is in the archive, and complete.

use ledger::{BlockHash, HeaderPoint, Height};

use super::{
    Chain,
    standing::place_of,
    tree::{BodyState, Entry},
};

static ARCHIVED: BodyState = BodyState::Archived;

/// A known block.
#[derive(Clone, Debug)]
pub(crate) enum Found<'a> {
    /// It is in memory.
    Here(&'a Entry),
    /// It is below the base, and was read.
    Deep(alloc::boxed::Box<HeaderPoint>),
}

impl Found<'_> {
    pub(crate) fn point(&self) -> &HeaderPoint {
        match self {
            Self::Here(entry) => &entry.point,
            Self::Deep(point) => point,
        }
    }

    pub(crate) fn body(&self) -> &BodyState {
        match self {
            Self::Here(entry) => &entry.body,
            Self::Deep(_) => &ARCHIVED,
        }
    }

    /// Whether it once was on the active chain and was undone.
    pub(crate) fn undone(&self) -> bool {
        match self {
            Self::Here(entry) => entry.undone,
            Self::Deep(_) => false,
        }
    }
}

impl Chain {
    /// A known block by its hash.
    pub(crate) fn find(&self, hash: &BlockHash) -> Option<Found<'_>> {
        match self.tree.get(hash) {
            Some(entry) => Some(Found::Here(entry)),
            None => self
                .archived_point(hash)
                .map(|point| Found::Deep(point.into())),
        }
    }

    /// A block of the active chain by its height.
    pub(crate) fn find_at(&self, height: Height) -> Option<Found<'_>> {
        match self.active.get(place_of(height)) {
            Some(hash) => Some(Found::Here(self.tree.known(&hash))),
            None => self
                .archived_point_at(height)
                .map(|point| Found::Deep(point.into())),
        }
    }

    /// The blocks of the active chain from a height on that are not in memory, lowest first.
    pub(crate) fn deep_from(&self, lowest: Height) -> impl Iterator<Item = Found<'_>> {
        let deep = lowest.0.max(1)..self.active.lowest() as u64;
        deep.filter_map(|height| self.find_at(Height(height)))
    }

    /// A known block's header, and what its chain adds up to.
    pub(crate) fn point(&self, hash: &BlockHash) -> Option<HeaderPoint> {
        Some(*self.find(hash)?.point())
    }

    /// The same of a block of the active chain by its height.
    pub(crate) fn point_at(&self, height: Height) -> Option<HeaderPoint> {
        Some(*self.find_at(height)?.point())
    }

    /// The block at a height of the active chain.
    pub(crate) fn active_at(&self, height: Height) -> Option<BlockHash> {
        Some(self.find_at(height)?.point().hash())
    }

    /// Whether a known block is on the active chain.
    pub(crate) fn is_active(&self, found: &Found<'_>) -> bool {
        match found {
            Found::Here(entry) => self.stands_on(&entry.point),
            Found::Deep(_) => true,
        }
    }

    /// Whether a block that is in memory is on the active chain.
    pub(super) fn stands_on(&self, point: &HeaderPoint) -> bool {
        self.active.get(place_of(point.height())) == Some(point.hash())
    }

    /// The place of a block on the active chain.
    pub(crate) fn active_height(&self, hash: &BlockHash) -> Option<usize> {
        let Some(entry) = self.tree.get(hash) else {
            return self.archived_height(hash).map(place_of);
        };
        self.stands_on(&entry.point)
            .then(|| place_of(entry.point.height()))
    }
}
