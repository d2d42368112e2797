//! Transactions whose predecessors have not come.

use alloc::collections::{BTreeMap, BTreeSet};

use ledger::{PublicKey, TxId};

use super::{Arrival, Claim, MAX_KEPT_BYTES, MAX_PARKED};
use crate::{bugs::Bug, io::UnixMillis};

/// An account and a number.
pub(super) type Place = (PublicKey, u64);

/// What is parked, and by what it is found.
#[derive(Clone, Debug, Default)]
pub(super) struct Parked {
    by_place: BTreeMap<Place, Arrival>,
    places: BTreeMap<TxId, Place>,
    /// Those that make room for newer ones, the one that waits longest at the head.
    loose: BTreeSet<(UnixMillis, Place)>,
    bytes: usize,
}

impl Parked {
    /// Keeps a transaction at its place, and gives the one that was there. Where all bytes are taken,
    /// it is not kept, and what is there stays.
    pub(super) fn put(&mut self, arrival: Arrival) -> Option<Arrival> {
        let (place, bytes) = (arrival.place(), arrival.transaction.bytes());
        let freed = self.at(&place).map_or(0, |old| old.transaction.bytes());
        if self.bytes - freed + bytes > MAX_KEPT_BYTES {
            return None;
        }
        let old = self.take(&place);
        if arrival.claim != Claim::Kept {
            if self.loose.len() >= MAX_PARKED
                && !Bug::NoParkedCap.is_on()
                && let Some((_, oldest)) = self.loose.first().copied()
            {
                self.take(&oldest);
            }
            self.loose.insert((arrival.received, place));
        }
        self.bytes += bytes;
        self.places.insert(arrival.transaction.id(), place);
        self.by_place.insert(place, arrival);
        old
    }

    pub(super) fn take(&mut self, place: &Place) -> Option<Arrival> {
        let arrival = self.by_place.remove(place)?;
        self.places.remove(&arrival.transaction.id());
        self.loose.remove(&(arrival.received, *place));
        self.bytes -= arrival.transaction.bytes();
        Some(arrival)
    }

    pub(super) fn at(&self, place: &Place) -> Option<&Arrival> {
        self.by_place.get(place)
    }

    pub(super) fn get(&self, id: &TxId) -> Option<&Arrival> {
        self.by_place.get(self.places.get(id)?)
    }

    pub(super) fn contains(&self, id: &TxId) -> bool {
        self.places.contains_key(id)
    }

    pub(super) fn of_account(&self, key: &PublicKey) -> impl Iterator<Item = &Arrival> {
        let places = (*key, 0)..=(*key, u64::MAX);
        self.by_place.range(places).map(|(_, arrival)| arrival)
    }

    pub(super) fn all(&self) -> impl DoubleEndedIterator<Item = &Arrival> {
        self.by_place.values()
    }

    pub(super) fn into_all(self) -> impl Iterator<Item = Arrival> {
        self.by_place.into_values()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.by_place.is_empty()
    }

    /// How many make room for newer ones.
    pub(super) fn loose(&self) -> usize {
        self.loose.len()
    }

    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    /// Drops those that wait since before a time, but for what must not be lost.
    pub(super) fn drop_before(&mut self, since: UnixMillis) {
        while let Some((received, place)) = self.loose.first().copied()
            && received < since
        {
            self.take(&place);
        }
    }
}
