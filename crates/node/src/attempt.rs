//! One try at a time, to be watched: the search as the miners do it, with all steps shown.

use alloc::{format, string::ToString};

use api::{ApiError, Attempt, Family, Reply};
use ledger::{Block, BlockHash, Header, Height, sha256};

use crate::{
    errors::{hash_error, not_found},
    miner::Candidate,
    node::Node,
};

/// The header that is tried stays for so long, so that an eye can follow: only the nonce changes.
const KEPT_S: u64 = 10;

/// The block that is tried by hand.
#[derive(Clone, Debug)]
pub(crate) struct Trial {
    /// With the nonce that was tried last.
    header: Header,
    candidate: Candidate,
    made_s: u64,
    is_tried: bool,
}

impl Node {
    /// Tries a nonce on a known block or on the next one.
    pub(crate) fn try_nonce(
        &mut self,
        block: Option<&str>,
        nonce: Option<u32>,
    ) -> Result<Reply, ApiError> {
        let attempt = match block {
            Some(block) => self.try_known(block, nonce)?,
            None if self.chain.is_sealed() => {
                return Err(ApiError::new(
                    Family::Policy,
                    "nothingToSearch",
                    "blocks of this room are sealed by approved signers: there is no nonce to search for",
                ));
            }
            None => self.try_next(nonce),
        };
        Ok(Reply::Attempt(attempt))
    }

    fn try_known(&self, text: &str, nonce: Option<u32>) -> Result<Attempt, ApiError> {
        let hash = match text.parse::<u64>() {
            Ok(height) if text.len() < 64 => self.chain.active_at(Height(height)),
            _ => Some(
                text.parse::<BlockHash>()
                    .map_err(|error| hash_error("a block is a height or a hash", error))?,
            ),
        };
        let point = hash
            .and_then(|hash| self.chain.point(&hash))
            .ok_or_else(|| not_found("block", text))?;
        let mut header = *point.header();
        header.nonce = nonce.unwrap_or(header.nonce);
        Ok(steps(point.height(), &header))
    }

    fn try_next(&mut self, nonce: Option<u32>) -> Attempt {
        let room_s = self.clock.header_s();
        let tip = self.chain.tip().hash();
        let kept = self.miner.trial.take();
        let mut trial = kept
            .filter(|trial| trial.header.prev == tip && room_s < trial.made_s + KEPT_S)
            .unwrap_or_else(|| self.new_trial(room_s));
        let next = if trial.is_tried {
            trial.header.nonce.wrapping_add(1)
        } else {
            trial.header.nonce
        };
        trial.header.nonce = nonce.unwrap_or(next);
        trial.is_tried = true;
        let mut attempt = steps(self.chain.tip().height().next(), &trial.header);
        if attempt.meets {
            let block = Block {
                header: trial.header,
                transactions: trial.candidate.transactions().to_vec(),
            };
            attempt.found = self.mined(block);
        } else {
            self.miner.trial = Some(trial);
        }
        attempt
    }

    fn new_trial(&mut self, room_s: u64) -> Trial {
        let key = self.identity.public();
        let candidate = self.miner.candidate(&self.chain, &self.pool, key);
        Trial {
            header: candidate.header(&self.chain, room_s),
            candidate,
            made_s: room_s,
            is_tried: false,
        }
    }
}

/// All that a try computes.
fn steps(height: Height, header: &Header) -> Attempt {
    let bytes = header.to_bytes();
    let first = sha256(&bytes);
    let hash = header.hash();
    // A header of the tree, or of a block to come, has bits that encode a target.
    let target = header.bits.to_target().ok();
    Attempt {
        height: height.0,
        header: hex::encode(bytes),
        nonce: header.nonce,
        first: hex::encode(first),
        second: hex::encode(hash.to_bytes()),
        hash: hash.to_string(),
        target: target.map(|target| format!("{target}")).unwrap_or_default(),
        meets: target.is_some_and(|target| target.is_met_by(hash)),
        found: false,
    }
}
