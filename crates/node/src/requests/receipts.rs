//! Receipts: made from the active chain, and checked for anybody.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use api::{ApiError, Family, Reply};
use ledger::{
    CheckedTransaction, HEADER_BYTES, Header, MerkleRoot, Proven, RECEIPT_LEVELS, Receipt,
    ReceiptError, RuleError, SealedCoinbase, Transaction, TxId,
};

use super::payload::{view_coinbase, view_payload};
use crate::{
    errors::{hash_error, rule_error},
    node::Node,
};

impl Node {
    pub(super) fn proof(&self, text: &str) -> Result<Reply, ApiError> {
        let id: TxId = text
            .parse()
            .map_err(|error| hash_error("a transaction's id", error))?;
        let place = self.chain.place(&id);
        let receipt = place.and_then(|place| {
            let block = self.chain.block(&place.block)?;
            block.receipt(place.position)
        });
        match receipt {
            Some(receipt) => Ok(Reply::Receipt(view_receipt(&receipt))),
            None if self.pool.find(&id).is_some() => Err(ApiError::new(
                Family::Policy,
                "notInBlock",
                "this transaction waits for a block, and only a block proves it; ask again after the next one",
            )
            .with("asked", text)),
            None => Err(self.unknown("transaction", text)),
        }
    }

    /// Checks a receipt by itself, then by the room's own numbers: that the header is no easier than
    /// the room lets any be, and that the transaction is signed for this room.
    pub(super) fn verify(&self, receipt: &api::Receipt) -> Result<Reply, ApiError> {
        let receipt = parse_receipt(receipt)?;
        let proven = receipt.verify().map_err(|error| receipt_error(&error))?;
        let room = self.chain.room();
        let easiest = room.schedule().easiest;
        if proven.target > easiest {
            return Err(rule_error(&RuleError::BadBits {
                expected: easiest.to_compact(),
                found: receipt.header.bits,
            }));
        }
        if let Transaction::Signed(signed) = &proven.transaction {
            CheckedTransaction::new(signed.clone(), room).map_err(|rule| rule_error(&rule))?;
        }
        Ok(Reply::Verified(self.view_verified(&receipt, &proven)))
    }

    fn view_verified(&self, receipt: &Receipt, proven: &Proven) -> api::Verified {
        let height = self.chain.active_height(&proven.block);
        let height = height.and_then(|height| u64::try_from(height).ok());
        let tip = self.chain.tip().height().0;
        let from = proven.transaction.signed().map(|signed| signed.body.from);
        let payload = match &proven.transaction {
            Transaction::Signed(signed) => view_payload(&signed.body.payload),
            Transaction::Coinbase(coinbase)
            | Transaction::Sealed(SealedCoinbase { coinbase, .. }) => view_coinbase(coinbase),
        };
        api::Verified {
            txid: proven.id.to_string(),
            from: from.map(|from| from.to_string()).unwrap_or_default(),
            from_name: from.and_then(|from| self.name_of(&from)),
            payload,
            block: proven.block.to_string(),
            time: receipt.header.time,
            difficulty: proven.target.work().to_hashes(),
            height,
            confirmations: height.map_or(0, |height| tip - height + 1),
        }
    }
}

fn view_receipt(receipt: &Receipt) -> api::Receipt {
    api::Receipt {
        header: hex::encode(receipt.header.to_bytes()),
        transaction: hex::encode(&receipt.transaction),
        position: receipt.position,
        branch: receipt.branch.iter().map(ToString::to_string).collect(),
    }
}

fn parse_receipt(receipt: &api::Receipt) -> Result<Receipt, ApiError> {
    let header = parse_hex("header", &receipt.header)?;
    let header: [u8; HEADER_BYTES] = header.try_into().map_err(|found: Vec<u8>| {
        ApiError::new(
            Family::Decode,
            "badReceipt",
            "a receipt's header has 80 bytes, 160 hex digits",
        )
        .with("expected", HEADER_BYTES)
        .with("found", found.len())
    })?;
    let (levels, limit) = (receipt.branch.len(), RECEIPT_LEVELS);
    if levels > limit {
        return Err(receipt_error(&ReceiptError::BranchTooLong {
            levels,
            limit,
        }));
    }
    let branch = receipt.branch.iter().map(|text: &String| {
        text.parse::<MerkleRoot>()
            .map_err(|error| hash_error("a node of a receipt's branch", error))
    });
    Ok(Receipt {
        header: Header::from_bytes(&header),
        transaction: parse_hex("transaction", &receipt.transaction)?,
        position: receipt.position,
        branch: branch.collect::<Result<_, _>>()?,
    })
}

fn parse_hex(what: &str, text: &str) -> Result<Vec<u8>, ApiError> {
    hex::decode(text).map_err(|_| {
        let message = alloc::format!("a receipt's {what} is hex: two digits of 0-9 and a-f a byte");
        ApiError::new(Family::Decode, "badReceipt", message)
            .with("characters", text.chars().count())
    })
}

fn receipt_error(error: &ReceiptError) -> ApiError {
    error.details().into_iter().fold(
        ApiError::new(Family::Rule, error.rule(), error.to_string()),
        |api_error, (name, value)| api_error.with(name, value),
    )
}
