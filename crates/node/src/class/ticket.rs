//! The exit ticket: three questions that a pupil answers by looking at the chain, checked on the chain of
//! the pupil's own node.
//!
//! Each names a block that is there, so the chain may grow while somebody looks. Which block it is depends on
//! the account, so that neighbours have different answers.

use alloc::{string::ToString, vec::Vec};

use api::Asks;
use ledger::{BlockHash, Header, Height, Transaction};

use crate::node::Node;

/// How many questions it has.
pub(crate) const TICKET_QUESTIONS: usize = 3;
/// So many of the newest blocks are asked about; none that a node may have dropped.
pub(crate) const TICKET_BLOCKS: u64 = 8;
/// A number of confirmations that held so long ago is right, too.
pub(crate) const TICKET_MS: u64 = 60_000;

impl Node {
    /// The questions for this node's account; none while the chain has less than two found blocks.
    pub(super) fn ticket_questions(&self) -> Vec<Asks> {
        let own = self.identity.public();
        let tip = self.chain.tip().height().0;
        // The tip may be undone soon, and the genesis block has no finder.
        let blocks = tip.saturating_sub(1).min(TICKET_BLOCKS);
        if blocks == 0 {
            return Vec::new();
        }
        let bytes = own.to_bytes();
        let height = |nth: usize| tip - 1 - u64::from(bytes[nth]) % blocks;
        let newest = self.chain.signed_by(&own).next();
        let third = match newest {
            Some(signed) => Asks::Holds {
                txid: Transaction::Signed(signed).id().to_string(),
            },
            None => Asks::Nonce { height: height(2) },
        };
        let questions: [Asks; TICKET_QUESTIONS] = [
            Asks::Finder { height: height(0) },
            Asks::Confirmations { height: height(1) },
            third,
        ];
        questions.into()
    }

    /// Whether an answer is right.
    pub(super) fn is_right(&self, asks: &Asks, answer: &str) -> bool {
        let found = || {
            Some(match asks {
                Asks::Finder { height } => {
                    let finder = self
                        .chain
                        .coinbase_of(&self.chain.find_at(Height(*height))?)?
                        .to;
                    self.resolve(answer) == Ok(finder) || is_short_for(answer, &finder.to_string())
                }
                Asks::Confirmations { height } => {
                    let tip = self.chain.tip().height().0;
                    let now = (tip + 1).checked_sub(*height)?;
                    let then = now.saturating_sub(self.blocks_lately());
                    (then.max(1)..=now).contains(&number(answer)?)
                }
                Asks::Holds { txid } => {
                    let place = self.chain.place(&txid.parse().ok()?)?;
                    number(answer)? == place.height.0
                }
                Asks::Nonce { height } => {
                    let header = self.header_of(&self.block_at(*height)?)?;
                    number(answer)? == u64::from(header.nonce)
                }
            })
        };
        found().unwrap_or(false)
    }

    /// How many of the newest blocks may have come within [`TICKET_MS`], by their own time.
    fn blocks_lately(&self) -> u64 {
        let since_s = self.clock.room_s().saturating_sub(TICKET_MS / 1_000);
        let heights = (0..=self.chain.tip().height().0).rev();
        let newest = heights.map_while(|height| self.chain.point_at(Height(height)));
        let lately = newest.take_while(|point| u64::from(point.header().time) >= since_s);
        lately.count() as u64
    }

    fn block_at(&self, height: u64) -> Option<BlockHash> {
        self.chain.active_at(Height(height))
    }

    fn header_of(&self, hash: &BlockHash) -> Option<Header> {
        Some(*self.chain.point(hash)?.header())
    }
}

/// A number as a person copies it: with or without a mark before it and spaces, commas or dots within.
fn number(answer: &str) -> Option<u64> {
    let is_between = |c: &char| matches!(c, ' ' | ',' | '.' | '#' | '\'' | '\u{a0}' | '\u{202f}');
    let digits: Vec<char> = answer.trim().chars().filter(|c| !is_between(c)).collect();
    let digit = |c: &char| c.to_digit(10).map(u64::from);
    if digits.is_empty() {
        return None;
    }
    digits
        .iter()
        .try_fold(0_u64, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)?))
}

/// Whether this is an address as the page shows it: its begin, an ellipsis, its end.
fn is_short_for(answer: &str, address: &str) -> bool {
    /// Characters of the begin, `chalk1` among them, and of the end that the page shows.
    const BEGIN: usize = 10;
    const END: usize = 5;
    let Some((begin, end)) = answer.trim().split_once('…') else {
        return false;
    };
    let is_enough = begin.len() >= BEGIN && end.len() >= END;
    is_enough && address.starts_with(begin) && address.ends_with(end)
}

#[cfg(test)]
mod tests {
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_copied() {
        for (text, read) in [
            ("41", Some(41)),
            (" #1,234,567 ", Some(1_234_567)),
            ("1.234", Some(1_234)),
            ("", None),
            (" # ", None),
            ("-3", None),
            ("4 blocks", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(number(text), read, "{text:?}");
        }
    }

    #[test]
    fn an_address_may_be_given_as_it_is_shown() {
        let address = "chalk1qwertyuiopasdfghjklzxcvbnm";
        assert!(is_short_for("chalk1qwer…xcvbnm", address));
        for other in [
            "…",
            "chalk1…m",
            "chalk1qwer…asdfg",
            "chalk1zzzz…cvbnm",
            address,
        ] {
            assert!(!is_short_for(other, address), "{other}");
        }
    }
}
