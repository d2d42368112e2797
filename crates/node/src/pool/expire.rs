//! What no block took in time.

use alloc::{collections::BTreeMap, vec::Vec};

use ledger::State;

use super::{Claim, Pool, PoolEntry, PoolRefusal, Refused};
use crate::io::UnixMillis;

/// How long a transaction waits, by the room's clock: three days. A class that meets on Monday finds
/// what it said on Friday.
pub const MAX_WAITING_MS: u64 = 3 * 24 * 3_600 * 1_000;

impl Pool {
    /// Drops what has waited too long, with what follows it in its account. What this account signed
    /// and what has been in a block stays.
    pub(crate) fn expire(&mut self, state: &State, now: UnixMillis) -> Vec<Refused> {
        // The clock was wrong when these came: they are as old as what comes now.
        for entry in self.line.entries.values_mut() {
            entry.received = entry.received.min(now);
        }
        let since = UnixMillis(now.0.saturating_sub(MAX_WAITING_MS));
        self.parked.drop_before(since);
        let mut gone = BTreeMap::new();
        for chain in self.line.chains().values() {
            let entries = chain.ids().iter().map(|id| &self.line.entries[id]);
            let is_kept = |entry: &PoolEntry| entry.claim != Claim::New;
            let loose = entries.clone().rposition(is_kept).map_or(0, |at| at + 1);
            let is_old = |entry: &&PoolEntry| entry.received < since;
            let expired = entries.skip(loose).skip_while(|entry| !is_old(entry));
            gone.extend(expired.map(|entry| {
                let waited_ms = now.0 - entry.received.0;
                let expired = PoolRefusal::Expired { waited_ms };
                (entry.transaction.id(), expired)
            }));
        }
        if gone.is_empty() {
            return Vec::new();
        }
        self.rearrange(state, gone, None)
            .expect("nothing new is put in")
    }
}
