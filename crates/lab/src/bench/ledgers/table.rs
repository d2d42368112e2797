//! A bank's table: rows, and sums that are made of them. Whoever keeps it can write what they like.

use alloc::{collections::BTreeMap, vec::Vec};

use api::lab::ledgers::{Change, Deed, Entry, Seen, Table, Went, Who};

use super::market::{ALLOCATED, PAID, entries};

/// The sums over a table's rows.
#[derive(Default)]
struct Sums {
    /// What everybody has beside what they began with.
    moved: BTreeMap<u8, i128>,
    price: u64,
    stock: u32,
    held: u64,
    overdrawn: Option<Who>,
}

/// The table, with a change or without.
pub(crate) fn table(change: Option<Change>) -> Table {
    let rows: Vec<Entry> = entries()
        .into_iter()
        .map(|(_, entry)| changed(entry, change))
        .collect();
    let mut sums = Sums::default();
    let kept = rows.iter().filter(|row| row.went != Went::Struck);
    kept.for_each(|row| sums.count(row));
    let mine = u64::try_from(sums.balance(Who::You)).unwrap_or_default();
    Table {
        seen: Seen {
            mine,
            stock: sums.stock,
        },
        overdrawn: sums.overdrawn,
        rows,
    }
}

fn changed(entry: Entry, change: Option<Change>) -> Entry {
    let Deed::Pays { to, .. } = entry.deed else {
        return entry;
    };
    match (entry.by, change) {
        (Who::Ada, Some(Change::Raise(amount))) if amount != PAID => Entry {
            deed: Deed::Pays { to, amount },
            went: Went::Changed,
            ..entry
        },
        (Who::You, Some(Change::Strike)) => Entry {
            went: Went::Struck,
            ..entry
        },
        _ => entry,
    }
}

impl Sums {
    fn count(&mut self, row: &Entry) {
        match &row.deed {
            Deed::Offers { price, stock } => (self.price, self.stock) = (*price, *stock),
            Deed::Orders { quantity } => {
                self.stock = self.stock.saturating_sub(*quantity);
                self.held = self.price * u64::from(*quantity);
                self.take(row.by, self.held);
            }
            Deed::Releases => self.give(Who::Kiosk, self.held),
            Deed::Pays { to, amount } => {
                self.take(row.by, *amount);
                self.give(*to, *amount);
            }
            Deed::Says(_) => {}
        }
    }

    fn balance(&self, who: Who) -> i128 {
        i128::from(ALLOCATED) + self.moved.get(&(who as u8)).copied().unwrap_or_default()
    }

    fn give(&mut self, who: Who, amount: u64) {
        *self.moved.entry(who as u8).or_default() += i128::from(amount);
    }

    fn take(&mut self, who: Who, amount: u64) {
        *self.moved.entry(who as u8).or_default() -= i128::from(amount);
        if self.balance(who) < 0 {
            self.overdrawn.get_or_insert(who);
        }
    }
}
