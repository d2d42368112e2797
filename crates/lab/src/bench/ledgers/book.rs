//! A chain that the pupil changes, beside what it was.

use alloc::{string::ToString, vec::Vec};

use api::{
    ApiError,
    lab::ledgers::{Book as View, Change, Entry, Kind, Page, Seen, Went, Who},
};
use ledger::{Amount, Block, Height, Payload, SignedTransaction, Transaction};
use node::rule_error;

use super::{
    super::{
        chain::{Chain, LATE_S},
        copy::root,
        judge::judge,
        sample::SPACING_S,
    },
    block::{make, pick},
    market::{self, CHANGED, key, who},
};

/// A chain, and the pupil's blocks in place of its own.
#[derive(Debug)]
pub(super) struct Book {
    before: Chain,
    /// From [`CHANGED`] on.
    blocks: Vec<Block>,
    hashes: u64,
    seals: u64,
}

/// What the ledger makes of the pupil's blocks.
struct Examined {
    /// Up to the first that is refused.
    chain: Chain,
    refusal: Option<(u64, ApiError)>,
}

impl Book {
    /// The market's chain of a kind.
    pub(super) fn new(kind: Kind) -> Self {
        let before = market::chain(kind);
        let mut book = Self {
            before,
            blocks: Vec::new(),
            hashes: 0,
            seals: 0,
        };
        book.put_back();
        book
    }

    /// The chain as it was.
    pub(super) fn before(&self) -> &Chain {
        &self.before
    }

    /// Forgets what was done.
    pub(super) fn put_back(&mut self) {
        let heights = CHANGED..=self.before.height();
        let blocks = heights.filter_map(|height| self.before.block(height).cloned());
        self.blocks = blocks.collect();
        (self.hashes, self.seals) = (0, 0);
    }

    /// Changes an entry of a block, and nothing else.
    pub(super) fn change(&mut self, change: Change) {
        self.put_back();
        let Some(block) = self.blocks.first_mut() else {
            return;
        };
        match change {
            Change::Raise(hundredths) => {
                let signed = block.transactions.iter_mut();
                for transaction in signed {
                    if let Transaction::Signed(signed) = transaction
                        && signed.body.from == key(Who::Ada).public()
                        && let Payload::Transfer { amount, .. } = &mut signed.body.payload
                    {
                        *amount = Amount::new(hundredths).unwrap_or(*amount);
                    }
                }
            }
            Change::Strike => block.transactions.retain(|transaction| {
                let mine = transaction.signed().filter(|signed| {
                    signed.body.from == key(Who::You).public()
                        && matches!(signed.body.payload, Payload::Transfer { .. })
                });
                mine.is_none()
            }),
        }
    }

    /// Gives the blocks roots of what is in them, and has them name each other.
    pub(super) fn roots(&mut self) {
        let below = self
            .before
            .point(CHANGED - 1)
            .map(ledger::HeaderPoint::hash);
        let mut prev = below.unwrap_or(self.before.room().genesis());
        let is_sealed = self.before.room().params().is_sealed();
        for block in &mut self.blocks {
            block.header.prev = prev;
            block.header.merkle_root = root(block).0;
            let target = block.header.bits.to_target().ok();
            // A seal's target is met by every other nonce: that is no work.
            while is_sealed && target.is_some_and(|target| !target.is_met_by(block.header.hash())) {
                block.header.nonce = block.header.nonce.wrapping_add(1);
            }
            prev = block.header.hash();
        }
    }

    /// Works for the blocks again, or seals them, up to the first on which no other can stand.
    pub(super) fn redo(&mut self, with_grace: bool) {
        self.roots();
        (self.hashes, self.seals) = (0, 0);
        let mut chain = self.before.up_to(CHANGED - 1);
        for at in 0..self.blocks.len() {
            let transactions = self.blocks[at].transactions.iter().skip(1);
            let signed = transactions.cloned().collect();
            let Some(block) = self.build(&mut chain, signed, with_grace) else {
                return;
            };
            self.blocks[at] = block.clone();
            if chain.push(block).is_err() {
                return;
            }
        }
    }

    /// Puts one more block on top of those that break no rule, unless the others follow already.
    pub(super) fn extend(&mut self, with_grace: bool) {
        let mut examined = self.examine();
        if examined.refusal.is_some() || self.is_followed(&examined.chain) {
            return;
        }
        let block = self.build(&mut examined.chain, Vec::new(), with_grace);
        self.blocks.extend(block);
    }

    fn build(
        &mut self,
        chain: &mut Chain,
        signed: Vec<Transaction>,
        with_grace: bool,
    ) -> Option<Block> {
        let is_sealed = chain.room().params().is_sealed();
        let by = if is_sealed && with_grace {
            pick(chain, &[Who::You, Who::Grace])
        } else {
            Who::You
        };
        let (block, cost) = make(chain, by, signed, None, SPACING_S).ok()?;
        if is_sealed {
            self.seals += cost;
        } else {
            self.hashes += cost;
        }
        Some(block)
    }

    /// Asks all rules of the pupil's blocks.
    fn examine(&self) -> Examined {
        let mut chain = self.before.up_to(CHANGED - 1);
        for (height, block) in (CHANGED..).zip(&self.blocks) {
            let verdict = judge(&mut chain, block, LATE_S);
            let pushed = match verdict.refusal {
                None => chain.push(block.clone()).map_err(|rule| rule_error(&rule)),
                Some(error) => Err(error),
            };
            if let Err(error) = pushed {
                let refusal = Some((height, error));
                return Examined { chain, refusal };
            }
        }
        let refusal = None;
        Examined { chain, refusal }
    }

    fn is_followed(&self, chain: &Chain) -> bool {
        self.before.tip().yields_to(chain.tip())
    }

    /// All of it, as the page shows it.
    pub(super) fn view(&self) -> View {
        let Examined { chain, refusal } = self.examine();
        let is_followed = self.is_followed(&chain);
        let work = |chain: &Chain| chain.tip().work().to_hashes();
        let (work_before, work) = (work(&self.before), work(&chain));
        View {
            pages: self.pages(),
            refusal,
            hashes: self.hashes,
            seals: self.seals,
            work_before,
            work,
            is_followed,
            seen: seen(if is_followed {
                chain
            } else {
                self.before.clone()
            }),
        }
    }

    fn pages(&self) -> Vec<Page> {
        let below = (1..CHANGED).filter_map(|height| self.before.block(height));
        let blocks = (1..).zip(below.chain(&self.blocks));
        blocks
            .map(|(height, block)| self.page(height, block))
            .collect()
    }

    fn page(&self, height: u64, block: &Block) -> Page {
        let before = self.before.block(height);
        Page {
            height,
            by: block
                .coinbase()
                .map_or(Who::Stranger, |coinbase| who(&coinbase.to)),
            hash: block.header.hash().to_string(),
            entries: before.map_or_else(Vec::new, |before| entries(before, block)),
        }
    }
}

/// What was in a block, and what became of it.
fn entries(before: &Block, block: &Block) -> Vec<Entry> {
    let all = |block: &Block| -> Vec<SignedTransaction> {
        let signed = block.transactions.iter().filter_map(Transaction::signed);
        signed.cloned().collect()
    };
    let now = all(block);
    let of_block = all(before).into_iter().filter_map(|signed| {
        let (from, sequence) = (signed.body.from, signed.body.sequence);
        let mut same = now.iter();
        let kept = same.find(|one| one.body.from == from && one.body.sequence == sequence);
        let entry = market::entry(kept.unwrap_or(&signed))?;
        let went = match kept {
            None => Went::Struck,
            Some(kept) if kept.body != signed.body => Went::Changed,
            Some(_) => Went::Same,
        };
        Some(Entry { went, ..entry })
    });
    of_block.collect()
}

/// What everybody sees who has a chain.
fn seen(mut chain: Chain) -> Seen {
    let height = Height(chain.height());
    let Ok(state) = chain.state_at(height) else {
        return Seen::default();
    };
    let account = state.account(&key(Who::You).public());
    Seen {
        mine: account.map_or(0, |account| account.balance.hundredths()),
        stock: state.offers().map(|(_, offer)| offer.stock).sum(),
    }
}
