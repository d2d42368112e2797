//! What a signed transaction must be, before any account is looked at.

use super::{Looks, Rule, ensure, market};
use crate::{
    amount::Amount,
    bugs::Bug,
    error::RuleError,
    hash::{BlockHash, TxId},
    name,
    room::{Limits, Room},
    transaction::{MEMO_BYTES, Payload, SignedTransaction, Transaction},
};

/// A signed transaction beside what its room asks of it.
#[derive(Clone, Copy, Debug)]
pub struct TransactionSubject<'a> {
    /// The transaction.
    pub signed: &'a SignedTransaction,
    /// Its id.
    pub id: TxId,
    /// The room's limits.
    pub limits: &'a Limits,
    /// The room's id, which the signature covers.
    pub genesis: BlockHash,
    /// Whether this node has checked the signature before.
    pub already_verified: bool,
}

impl<'a> TransactionSubject<'a> {
    /// A transaction in a room.
    pub fn new(
        signed: &'a SignedTransaction,
        id: TxId,
        room: &'a Room,
        already_verified: bool,
    ) -> Self {
        Self {
            signed,
            id,
            limits: &room.params().limits,
            genesis: room.genesis(),
            already_verified,
        }
    }
}

/// What [`TRANSACTION_RULES`] look at.
pub enum SignedRules {}

impl Looks for SignedRules {
    type At<'a> = TransactionSubject<'a>;
}

/// The rules for signed transactions by themselves. The signature, the dearest, comes last.
pub const TRANSACTION_RULES: &[Rule<SignedRules>] = &[
    Rule {
        name: "transactionTooLarge",
        check: size,
    },
    Rule {
        name: "zeroAmount",
        check: amount,
    },
    Rule {
        name: "paymentToSelf",
        check: payee,
    },
    Rule {
        name: "memoTooLong",
        check: memo,
    },
    Rule {
        name: "postEmpty",
        check: post_says_something,
    },
    Rule {
        name: "postTooLong",
        check: post_length,
    },
    Rule {
        name: "nameEmpty",
        check: name_has_characters,
    },
    Rule {
        name: "nameTooLong",
        check: name_length,
    },
    Rule {
        name: "nameBadCharacter",
        check: name_characters,
    },
    Rule {
        name: "nameLooksLikeAddress",
        check: name_is_no_address,
    },
    Rule {
        name: "fileNameEmpty",
        check: market::file_has_name,
    },
    Rule {
        name: "fileNameTooLong",
        check: market::file_name_length,
    },
    Rule {
        name: "offerTitleEmpty",
        check: market::offer_has_title,
    },
    Rule {
        name: "offerTitleTooLong",
        check: market::offer_title_length,
    },
    Rule {
        name: "notOneLine",
        check: market::labels_are_one_line,
    },
    Rule {
        name: "offerTextTooLong",
        check: market::offer_text_length,
    },
    Rule {
        name: "offerPriceZero",
        check: market::offer_costs_something,
    },
    Rule {
        name: "offerStockOutOfRange",
        check: market::offer_stock,
    },
    Rule {
        name: "orderQuantityZero",
        check: market::order_is_for_something,
    },
    Rule {
        name: "badSignature",
        check: signature,
    },
];

fn size(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    let bytes = Transaction::Signed(subject.signed.clone()).to_bytes().len();
    let limit = subject.limits.transaction_bytes;
    ensure(bytes <= limit as usize, || RuleError::TransactionTooLarge {
        bytes,
        limit,
    })
}

fn amount(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    match &subject.signed.body.payload {
        Payload::Transfer { amount, .. } => {
            ensure(*amount > Amount::ZERO, || RuleError::ZeroAmount)
        }
        _ => Ok(()),
    }
}

fn payee(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    let address = subject.signed.body.from;
    match &subject.signed.body.payload {
        Payload::Transfer { to, .. } => {
            ensure(*to != address, || RuleError::PaymentToSelf { address })
        }
        _ => Ok(()),
    }
}

fn memo(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    match &subject.signed.body.payload {
        Payload::Transfer { memo, .. } => {
            let (bytes, limit) = (memo.len(), MEMO_BYTES);
            ensure(bytes <= limit as usize, || RuleError::MemoTooLong {
                bytes,
                limit,
            })
        }
        _ => Ok(()),
    }
}

fn post_says_something(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    match &subject.signed.body.payload {
        Payload::Post { text, .. } => ensure(!text.trim().is_empty(), || RuleError::PostEmpty),
        _ => Ok(()),
    }
}

fn post_length(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    match &subject.signed.body.payload {
        Payload::Post { text, .. } => {
            let (bytes, limit) = (text.len(), subject.limits.post_bytes);
            ensure(bytes <= limit as usize, || RuleError::PostTooLong {
                bytes,
                limit,
            })
        }
        _ => Ok(()),
    }
}

fn name_has_characters(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    claimed_name(subject).map_or(Ok(()), name::has_characters)
}

fn name_length(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    let limit = subject.limits.name_characters;
    claimed_name(subject).map_or(Ok(()), |name| name::has_few_characters(name, limit))
}

fn name_characters(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    claimed_name(subject).map_or(Ok(()), name::has_good_characters)
}

fn name_is_no_address(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    claimed_name(subject).map_or(Ok(()), name::is_unlike_an_address)
}

fn claimed_name<'a>(subject: &TransactionSubject<'a>) -> Option<&'a str> {
    match &subject.signed.body.payload {
        Payload::ClaimName { name } => Some(name),
        _ => None,
    }
}

fn signature(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    let SignedTransaction { body, signature } = subject.signed;
    let verified = subject.already_verified
        || Bug::AnySignature.is_on()
        || body
            .from
            .verifies(&body.signed_bytes(subject.genesis), signature);
    ensure(verified, || RuleError::BadSignature {
        txid: subject.id,
        from: body.from,
    })
}
