//! What waiting transactions are worth to a block.
//!
//! An account's transactions go into blocks in their order, so what one of them brings is not its own
//! fee alone: a later one pays for those before it. The line of an account is therefore cut into
//! packages, as Bitcoin Core's cluster mempool cuts its clusters into chunks: a transaction that pays
//! more per byte than the package before it joins that package. So along a line the rates of the
//! packages fall; a block takes the best package first, and a full pool drops the worst last package
//! first, which is what would be mined last.

use alloc::vec::Vec;
use core::cmp::Ordering;

use ledger::{Amount, CheckedTransaction, TxId};

/// Most bytes of a package: a quarter of the largest block, so that what pays for those before it
/// gets into the same block as they do.
pub const MAX_PACKAGE_BYTES: u64 = 16 * 1_024;

/// Who takes the place of another pays at least so many hundredths of its fee.
pub const REPLACEMENT_PERCENT: u64 = 110;

/// A fee for so many bytes. Greater pays more per byte.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rate {
    fee: u64,
    bytes: u64,
}

impl Rate {
    pub(super) fn of(transaction: &CheckedTransaction) -> Self {
        Self {
            fee: transaction.signed().body.fee.hundredths(),
            bytes: transaction.bytes() as u64,
        }
    }

    fn plus(self, other: Self) -> Self {
        // Fees are at most the supply, and bytes what a node holds.
        Self {
            fee: self.fee.saturating_add(other.fee),
            bytes: self.bytes.saturating_add(other.bytes),
        }
    }

    /// Whether this may push something of that rate out: it pays a tenth more per byte.
    pub(super) fn outbids(self, other: Self) -> bool {
        let product = |fee: u64, bytes: u64, percent: u64| {
            u128::from(fee) * u128::from(bytes) * u128::from(percent)
        };
        self > other
            && product(self.fee, other.bytes, 100)
                >= product(other.fee, self.bytes, REPLACEMENT_PERCENT)
    }

    /// The least fee with which so many bytes outbid this.
    pub(super) fn outbidding_fee(self, bytes: usize) -> Amount {
        let needed = u128::from(self.fee) * bytes as u128 * u128::from(REPLACEMENT_PERCENT);
        let needed = needed.div_ceil(u128::from(self.bytes.max(1)) * 100).max(1);
        u64::try_from(needed)
            .ok()
            .and_then(Amount::new)
            .unwrap_or(Amount::MAX)
    }
}

impl Ord for Rate {
    fn cmp(&self, other: &Self) -> Ordering {
        let weight = |fee: u64, bytes: u64| u128::from(fee) * u128::from(bytes);
        weight(self.fee, other.bytes).cmp(&weight(other.fee, self.bytes))
    }
}

impl PartialOrd for Rate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Eq for Rate {}

impl PartialEq for Rate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

/// The least fee of a transaction that takes the number of one with this fee: a tenth more, and more
/// by something.
pub(crate) fn replacing_fee(old: Amount) -> Amount {
    let old = old.hundredths();
    let tenth_more = (u128::from(old) * u128::from(REPLACEMENT_PERCENT)).div_ceil(100);
    let needed = tenth_more.max(u128::from(old) + 1);
    u64::try_from(needed)
        .ok()
        .and_then(Amount::new)
        .unwrap_or(Amount::MAX)
}

/// Neighbours in a line that are worth taking together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Package {
    /// Number of its first transaction.
    pub(super) first: u64,
    pub(super) rate: Rate,
    /// When its last one came.
    pub(super) order: u64,
    /// Whether all of it may be pushed out.
    pub(super) is_loose: bool,
}

/// The waiting transactions of an account.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    /// Number of its first transaction.
    first: u64,
    ids: Vec<TxId>,
    packages: Vec<Package>,
}

impl Chain {
    pub(super) fn new(first: u64) -> Self {
        Self {
            first,
            ids: Vec::new(),
            packages: Vec::new(),
        }
    }

    pub(super) fn push(&mut self, id: TxId, mut last: Package) {
        self.ids.push(id);
        while let Some(before) = self.packages.last()
            && joins(last.rate, before.rate)
        {
            last = Package {
                first: before.first,
                rate: before.rate.plus(last.rate),
                order: last.order,
                is_loose: before.is_loose && last.is_loose,
            };
            self.packages.pop();
        }
        self.packages.push(last);
    }

    /// The rate at which one more transaction would be taken.
    pub(super) fn rate_with(&self, mut rate: Rate) -> Rate {
        for before in self.packages.iter().rev() {
            if !joins(rate, before.rate) {
                break;
            }
            rate = before.rate.plus(rate);
        }
        rate
    }

    /// The rate at which the transaction of a number is taken.
    pub(super) fn rate_at(&self, sequence: u64) -> Option<Rate> {
        let behind = self
            .packages
            .partition_point(|package| package.first <= sequence);
        Some(self.packages.get(behind.checked_sub(1)?)?.rate)
    }

    pub(super) fn id_at(&self, sequence: u64) -> Option<&TxId> {
        let place = sequence.checked_sub(self.first)?;
        self.ids.get(usize::try_from(place).ok()?)
    }

    /// Ids from a number on.
    pub(super) fn ids_from(&self, sequence: u64) -> &[TxId] {
        let place = usize::try_from(sequence.saturating_sub(self.first)).unwrap_or(usize::MAX);
        self.ids.get(place..).unwrap_or_default()
    }

    pub(super) fn first(&self) -> u64 {
        self.first
    }

    pub(super) fn ids(&self) -> &[TxId] {
        &self.ids
    }

    pub(super) fn packages(&self) -> &[Package] {
        &self.packages
    }
}

fn joins(rate: Rate, before: Rate) -> bool {
    rate > before && before.bytes.saturating_add(rate.bytes) <= MAX_PACKAGE_BYTES
}
