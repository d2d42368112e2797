//! What is asked for, from memory or from the archive.

use alloc::{string::String, vec::Vec};
use core::iter;

use borsh::BorshDeserialize;
use ledger::{HeaderPoint, Height, PublicKey, TxId};

use super::super::{Chain, Deal, Place};
use crate::{
    archive::{
        ORDERED, POSTS, above, block_key, history_prefix, offer_key, order_key, place_suffix,
        transaction_key,
    },
    file::is_intact,
    snapshot::Finder,
};

/// Rows that are read together.
const PAGE_ROWS: usize = 64;

impl Chain {
    /// Where a transaction of the active chain is.
    pub(crate) fn place(&self, id: &TxId) -> Option<Place> {
        self.index.place(id).or_else(|| self.archived_place(id))
    }

    fn archived_place(&self, id: &TxId) -> Option<Place> {
        let (height, position) = self.row::<(Height, u32)>(&transaction_key(id))?;
        let block = self.is_archived(height).then(|| self.active_at(height))??;
        Some(Place {
            block,
            height,
            position,
        })
    }

    /// Ids of all posts of the active chain, newest first.
    pub(crate) fn posts(&self) -> impl Iterator<Item = TxId> {
        let archived = self.listed(POSTS.into(), above(POSTS, self.archived()));
        self.index.posts().chain(archived)
    }

    /// The same from the one before another on; none if that one is no post of the active chain.
    pub(crate) fn posts_before(&self, id: &TxId) -> impl Iterator<Item = TxId> {
        let mut newest = self.index.posts();
        let is_newest = newest.any(|post| post == *id);
        let end = if is_newest {
            above(POSTS, self.archived())
        } else {
            self.archived_post(id).unwrap_or_else(|| POSTS.into())
        };
        newest.chain(self.listed(POSTS.into(), end))
    }

    /// The key of a post of the archive.
    fn archived_post(&self, id: &TxId) -> Option<String> {
        let place = self.archived_place(id)?;
        let key = String::from(POSTS) + &place_suffix(place.height, place.position);
        (self.row::<TxId>(&key)? == *id).then_some(key)
    }

    /// Ids of the transactions that an account signed or that concern it, newest first.
    pub(crate) fn history(&self, key: &PublicKey) -> impl Iterator<Item = TxId> {
        let account = self.index.account(key);
        let newest = account
            .into_iter()
            .flat_map(|account| account.history.iter().rev());
        let prefix = history_prefix(key);
        let end = above(&prefix, self.archived());
        newest.copied().chain(self.listed(prefix, end))
    }

    /// What an account has found on the active chain.
    pub(crate) fn finder(&self, key: &PublicKey) -> Finder {
        let account = self.index.account(key);
        account.map_or_else(Finder::default, |account| Finder {
            blocks: account.blocks_found,
            earned: account.earned,
        })
    }

    /// An order of the active chain.
    pub(crate) fn deal(&self, id: &TxId) -> Option<Deal> {
        let deal = self.index.deals().order(id).copied();
        deal.or_else(|| {
            self.archived_place(id)?;
            self.row(&order_key(id))
        })
    }

    /// Orders of the archive that ended, the newest first.
    pub(crate) fn ended_deals(&self) -> impl Iterator<Item = (TxId, Deal)> {
        let orders = self.listed(ORDERED.into(), above(ORDERED, self.archived()));
        orders
            .filter(|id| self.index.deals().order(id).is_none())
            .filter_map(|id| Some((id, self.deal(&id)?)))
            .filter(|(_, deal)| deal.settled.is_some())
    }

    /// Who made an offer of the active chain.
    pub(crate) fn seller(&self, offer: &TxId) -> Option<PublicKey> {
        let seller = self.index.deals().seller(offer);
        seller.or_else(|| {
            self.archived_place(offer)?;
            self.row(&offer_key(offer))
        })
    }

    /// A body of the archive, if it is whole.
    pub(in super::super) fn archived_body(&self, point: &HeaderPoint) -> Option<Vec<u8>> {
        let bytes = self
            .shelf
            .reader
            .as_ref()?
            .get(&block_key(point.height()))?;
        (is_intact(&bytes, point.header().prev) == Some(point.hash())).then_some(bytes)
    }

    /// The height of the archive's head; zero if there is nothing in it.
    pub(super) fn archived(&self) -> Height {
        let is_archived = self.shelf.reader.is_some();
        Height(if is_archived {
            self.base.height as u64
        } else {
            0
        })
    }

    pub(super) fn row<T: BorshDeserialize>(&self, key: &str) -> Option<T> {
        let bytes = self.shelf.reader.as_ref()?.get(key)?;
        borsh::from_slice(&bytes).ok()
    }

    /// The ids in rows of a list whose keys lie before an end, from there backwards.
    fn listed(&self, prefix: String, mut end: String) -> impl Iterator<Item = TxId> {
        let mut page = Vec::new().into_iter();
        iter::from_fn(move || {
            let reader = self.shelf.reader.as_ref()?;
            let mut row: Option<(String, Vec<u8>)> = page.next();
            if row.is_none() {
                let rows = reader.newest(&prefix..&end, PAGE_ROWS);
                end.clone_from(&rows.last()?.0);
                page = rows.into_iter();
                row = page.next();
            }
            let (_, value) = row?;
            borsh::from_slice(&value).ok()
        })
    }
}
