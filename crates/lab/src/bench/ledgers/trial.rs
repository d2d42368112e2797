//! Who may come, and who may stay away: blocks that are tried on a chain, up to the first that is refused.

use alloc::{vec, vec::Vec};

use api::lab::ledgers::{Brings, Step, Who};
use ledger::{Role, Transaction, Vote};

use super::{
    super::{
        chain::{Chain, LATE_S},
        judge::judge,
        sample::SPACING_S,
    },
    block::{has_signed_recently, make, pick},
    market::{MAKERS, key, post},
};

/// Blocks that are tried while some are away.
const BLOCKS: u32 = 3;
/// ln 2 in millionths: when the hashes that were expected add up to it, half of all searches are over.
const HALF: u64 = 693_147;
/// Seconds after which nobody waits any more.
const LONGEST_S: u32 = 3_600;
/// What the stranger writes.
const NOTE: &str = "May I join?";

/// A chain on which something is tried.
pub(super) struct Trying {
    chain: Chain,
    /// Hashes a second of all three together.
    power: u64,
    steps: Vec<Step>,
}

impl Trying {
    /// Begins on a chain.
    pub(super) fn new(chain: Chain) -> Self {
        let next = chain.tip().header().time + SPACING_S;
        let target = chain.tip().child_bits(chain.room(), next).to_target();
        let hashes = target.map_or(0, |target| target.work().to_hashes());
        Self {
            chain,
            power: hashes / u64::from(SPACING_S),
            steps: Vec::new(),
        }
    }

    /// A stranger writes a note, after so many signers have voted for that.
    pub(super) fn stranger(mut self, votes: u32) -> Vec<Step> {
        let ready = [Who::You, Who::Grace];
        let count = usize::try_from(votes).unwrap_or_default();
        if self.is_sealed() {
            for voter in ready.into_iter().take(count) {
                if has_signed_recently(&mut self.chain, voter) {
                    let others: Vec<_> = MAKERS.into_iter().filter(|who| *who != voter).collect();
                    let by = pick(&mut self.chain, &others);
                    self.step(by, Brings::Nothing, 3);
                }
                self.step(voter, Brings::Vote, 3);
            }
        }
        let by = pick(&mut self.chain, &MAKERS);
        self.step(by, Brings::Note, 3);
        self.steps
    }

    /// So many of the three are away, and the others go on.
    pub(super) fn away(mut self, away: u32) -> Vec<Step> {
        let count = usize::try_from(away).unwrap_or_default();
        let here = &MAKERS[..MAKERS.len().saturating_sub(count).max(1)];
        let present = u32::try_from(here.len()).unwrap_or(1);
        for _ in 0..BLOCKS {
            let by = pick(&mut self.chain, here);
            if !self.step(by, Brings::Nothing, present) {
                break;
            }
        }
        self.steps
    }

    fn is_sealed(&self) -> bool {
        self.chain.room().params().is_sealed()
    }

    /// Tries a block. False if it is refused.
    fn step(&mut self, by: Who, brings: Brings, present: u32) -> bool {
        let stranger = key(Who::Stranger).public();
        let vote = (brings == Brings::Vote).then_some(Vote {
            role: Role::Member,
            about: stranger,
            admit: true,
        });
        let signed = match brings {
            Brings::Note => vec![Transaction::Signed(post(
                self.chain.room(),
                Who::Stranger,
                0,
                NOTE,
            ))],
            Brings::Nothing | Brings::Vote => Vec::new(),
        };
        let seconds = self.wait(present);
        let height = self.chain.height() + 1;
        let made = make(&mut self.chain, by, signed, vote, seconds);
        let tried = made.map_err(|rule| node::rule_error(&rule));
        let tried =
            tried.and_then(
                |(block, _)| match judge(&mut self.chain, &block, LATE_S).refusal {
                    Some(error) => Err(error),
                    None => self
                        .chain
                        .push(block)
                        .map_err(|rule| node::rule_error(&rule)),
                },
            );
        let refusal = tried.err();
        let goes_on = refusal.is_none();
        self.steps.push(Step {
            height,
            by,
            brings,
            seconds,
            refusal,
        });
        goes_on
    }

    /// Seconds to the next block, by the ledger's own targets: sealed blocks come after a period; of searches by
    /// so many of the three, half are over.
    fn wait(&self, present: u32) -> u32 {
        if self.is_sealed() {
            return SPACING_S;
        }
        let (tip, room) = (self.chain.tip(), self.chain.room());
        let power = self.power * u64::from(present) / MAKERS.len() as u64;
        let mut expected = 0;
        for seconds in 1..LONGEST_S {
            let bits = tip.child_bits(room, tip.header().time + seconds);
            let hashes = bits
                .to_target()
                .map_or(u64::MAX, |target| target.work().to_hashes());
            expected += power * 1_000_000 / hashes.max(1);
            if expected >= HALF {
                return seconds;
            }
        }
        LONGEST_S
    }
}
