//! The newest blocks in numbers.

use alloc::{collections::BTreeMap, string::ToString, vec, vec::Vec};

use api::{BlockRun, FinderShare, PersonResult, Reply, Statistics};
use ledger::{Height, NameKey, PublicKey};

use crate::{chain::Found, node::Node};

/// Blocks where no number is asked for.
const COUNT: u32 = 200;
/// Most blocks.
const MOST: u32 = 500;
/// Most runs that the blocks are cut into.
const RUNS: u64 = 40;
/// Counts of times between blocks, each as wide as half the target spacing but for the last, which is open.
const TIMES: usize = 11;
/// Most finders that are named.
const FINDERS: usize = 12;
/// Most people in the results.
const PEOPLE: usize = 500;

impl Node {
    pub(super) fn statistics(&self, count: Option<u32>) -> Reply {
        let count = u64::from(count.unwrap_or(COUNT).clamp(1, MOST));
        let to = self.chain.tip().height().0;
        // Nobody found the genesis block.
        let from = (to + 1).saturating_sub(count).max(1);
        let target_spacing = self.chain.room().params().target_spacing_s;
        let finders = self.finders_of(from, to);
        let found: u64 = finders.iter().map(|(_, blocks)| blocks).sum();
        let named: u64 = finders.iter().take(FINDERS).map(|(_, blocks)| blocks).sum();
        let share = |(key, blocks): &(PublicKey, u64)| FinderShare {
            address: key.to_string(),
            name: self.name_of(key),
            blocks: *blocks,
        };
        Reply::Statistics(Statistics {
            from,
            to,
            target_spacing,
            runs: self.runs(from, to),
            times: self.times(from, to, target_spacing),
            finders: finders.iter().take(FINDERS).map(share).collect(),
            others: found - named,
            unknown: (to + 1 - from) - found,
        })
    }

    fn blocks(&self, from: u64, to: u64) -> impl Iterator<Item = Found<'_>> {
        (from..=to).filter_map(|height| self.chain.find_at(Height(height)))
    }

    /// Who found how many, the most first; of equals the one whose key is lower.
    fn finders_of(&self, from: u64, to: u64) -> Vec<(PublicKey, u64)> {
        let mut finders: BTreeMap<PublicKey, u64> = BTreeMap::new();
        for block in self.blocks(from, to) {
            if let Some((Some(miner), _)) = self.chain.summary_of(&block) {
                *finders.entry(miner).or_default() += 1;
            }
        }
        let mut finders: Vec<_> = finders.into_iter().collect();
        finders.sort_by(|(a, of_a), (b, of_b)| of_b.cmp(of_a).then_with(|| a.cmp(b)));
        finders
    }

    /// The times between blocks, counted. The one before block 1 does not count: a room may stand unused.
    fn times(&self, from: u64, to: u64, target_spacing: u32) -> Vec<u32> {
        let mut counts = vec![0; TIMES];
        let mut before = None;
        for block in self.blocks(from.saturating_sub(1).max(1), to) {
            let now = block.point().header().time;
            if let Some(before) = before.replace(now) {
                // Under some difficulty rules times need not ascend.
                let halves =
                    2 * u64::from(now.saturating_sub(before)) / u64::from(target_spacing.max(1));
                let place = usize::try_from(halves).map_or(TIMES - 1, |place| place.min(TIMES - 1));
                counts[place] += 1;
            }
        }
        counts
    }

    fn runs(&self, from: u64, to: u64) -> Vec<BlockRun> {
        let blocks = (to + 1).saturating_sub(from);
        let length = blocks.div_ceil(RUNS).max(1);
        let starts = (0..blocks.div_ceil(length)).map(|nth| from + nth * length);
        starts
            .map(|start| self.run(start, (start + length - 1).min(to)))
            .collect()
    }

    fn run(&self, from: u64, to: u64) -> BlockRun {
        let mut run = BlockRun {
            from,
            to,
            difficulty: 0,
            fees: 0,
            transactions: 0,
        };
        let mut hashes_sum: u128 = 0;
        for block in self.blocks(from, to) {
            hashes_sum += u128::from(block.point().target().work().to_hashes());
            if let Some((_, transactions)) = self.chain.summary_of(&block) {
                run.transactions += u64::from(transactions);
            }
            if let Some(coinbase) = self.chain.coinbase_of(&block) {
                run.fees = run.fees.saturating_add(coinbase.fees.hundredths());
            }
        }
        let mean = hashes_sum / u128::from(to - from + 1);
        run.difficulty = u64::try_from(mean).unwrap_or(u64::MAX);
        run
    }

    /// Who has a name, by the current one.
    pub(super) fn results(&self) -> Reply {
        let person = |claimed: &ledger::ClaimedName| {
            let account = self.chain.state().account(&claimed.owner)?;
            let is_current = account
                .name()
                .is_some_and(|name| NameKey::of(name) == NameKey::of(&claimed.name));
            let finder = self.chain.finder(&claimed.owner);
            is_current.then(|| PersonResult {
                name: claimed.name.clone(),
                balance: account.balance.hundredths(),
                sequence: account.sequence,
                blocks_found: finder.blocks,
                earned: finder.earned.hundredths(),
            })
        };
        let people = self.chain.state().names().filter_map(person);
        Reply::Results(people.take(PEOPLE).collect())
    }
}
