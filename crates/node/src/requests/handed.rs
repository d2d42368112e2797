//! What is made elsewhere and handed in: blocks, and what is to be signed.

use alloc::{format, string::ToString, vec::Vec};

use api::{Added, AddedAs, ApiError, Family, Reply};
use borsh::BorshDeserialize;
use ledger::{BLOCK_BYTES, Block, Body, Height, TRANSACTION_BYTES};

use crate::{
    chain::{BlockOutcome, Source},
    errors::rule_error,
    import::refusal_error,
    message::Message,
    node::Node,
};

impl Node {
    /// Takes a block that the page or a program made: by the one way that blocks have.
    pub(crate) fn add_raw_block(&mut self, raw: &str) -> Result<Reply, ApiError> {
        let block: Block = parse(raw, "a block", "malformedBlock", BLOCK_BYTES as usize)?;
        let hash = block.header.hash();
        let outcome = self.add_block(block.clone(), Source::File);
        for waiting in self.chain.take_waiting_children(&hash) {
            self.take_block(waiting);
        }
        let outcome = match outcome.map_err(|refusal| refusal_error(&refusal))? {
            BlockOutcome::Activated(_) => {
                let tip = Message::Tip(self.own_tip());
                self.announce(&tip, None);
                AddedAs::Tip
            }
            BlockOutcome::Duplicate => {
                self.check_known(block)?;
                AddedAs::Known
            }
            BlockOutcome::Orphan => AddedAs::Orphan,
            BlockOutcome::SideBranch | BlockOutcome::Behind => AddedAs::SideBranch,
            BlockOutcome::Barred => {
                let height = self.chain.tree().known(&hash).point.height();
                return Err(self.below_snapshot(height.0));
            }
        };
        Ok(Reply::Added(Added {
            hash: hash.to_string(),
            outcome,
        }))
    }

    /// Checks a block whose header is known: what comes behind it may be another's.
    fn check_known(&self, block: Block) -> Result<(), ApiError> {
        let point = self.chain.point(&block.header.hash());
        // The genesis block follows from the room.
        let Some(point) = point.filter(|point| point.height() > Height(0)) else {
            return Ok(());
        };
        let checked = block.check(self.chain.room(), &point, |_| false);
        checked.map(drop).map_err(|rule| rule_error(&rule))
    }

    /// Signs what one of this account's transactions says; it goes nowhere from here.
    pub(crate) fn sign_body(&self, body: &str) -> Result<Reply, ApiError> {
        let limit = TRANSACTION_BYTES as usize;
        let body: Body = parse(body, "what is signed", "malformedTransaction", limit)?;
        let own = self.identity.public();
        if body.from != own {
            let message = format!("this node has no key of {}", body.from);
            return Err(ApiError::new(Family::Policy, "notYourKey", message)
                .with("expected", own)
                .with("found", body.from));
        }
        let signed = body.sign(self.identity.signs()?, self.chain.room().genesis());
        Ok(Reply::Signature(signed.signature.to_string()))
    }
}

/// Reads bytes that are written as hex.
fn parse<T: BorshDeserialize>(
    hex: &str,
    what: &str,
    rule: &str,
    limit: usize,
) -> Result<T, ApiError> {
    let refuse = |message| ApiError::new(Family::Decode, rule, message);
    if hex.len() > 2 * limit {
        let error = refuse(format!("{what} has at most {limit} bytes"));
        return Err(error.with("limit", limit).with("found", hex.len() / 2));
    }
    let bytes: Vec<u8> = hex::decode(hex).map_err(|_| {
        refuse(format!("{what} is hex: two digits of 0-9 and a-f a byte"))
            .with("characters", hex.chars().count())
    })?;
    borsh::from_slice(&bytes).map_err(|_| {
        refuse(format!("these {} bytes are not {what}", bytes.len())).with("length", bytes.len())
    })
}
