//! What a block is asked where approved signers seal it: its body by itself, then its signer by the state.

use super::{BlockSubject, Looks, Rule, ensure};
use crate::{
    amount::Height,
    bugs::Bug,
    error::{RuleError, SealError},
    key::PublicKey,
    seal::{IN_TURN_BITS, OUT_OF_TURN_BITS},
    state::State,
    target::CompactTarget,
};

pub(super) fn seal_is_there(subject: &BlockSubject<'_>) -> Result<(), RuleError> {
    let is_asked = subject.room.params().is_sealed();
    let is_there = subject.block.sealed_coinbase().is_some();
    ensure(!is_asked || is_there, || SealError::MissingSeal.into())
}

pub(super) fn seal_is_asked(subject: &BlockSubject<'_>) -> Result<(), RuleError> {
    let is_asked = subject.room.params().is_sealed();
    let is_there = subject.block.sealed_coinbase().is_some();
    ensure(is_asked || !is_there, || SealError::UnaskedSeal.into())
}

/// Whom the coinbase pays has signed the block. Whether it may is for the state.
pub(super) fn seal(subject: &BlockSubject<'_>) -> Result<(), RuleError> {
    let Some(sealed) = subject.block.sealed_coinbase() else {
        return Ok(());
    };
    let by = sealed.coinbase.to;
    let signed = subject.block.sealed_bytes(subject.room.genesis());
    let verified = subject.seal_verified
        || Bug::AnySeal.is_on()
        || signed.is_some_and(|signed| by.verifies(&signed, &sealed.seal));
    ensure(verified, || SealError::BadSeal { by }.into())
}

/// Who sealed a block, beside the state that it is connected to.
#[derive(Clone, Copy, Debug)]
pub struct SealSubject<'a> {
    /// Who signed: whom the coinbase pays.
    pub by: PublicKey,
    /// The block's height.
    pub height: Height,
    /// The header's bits.
    pub bits: CompactTarget,
    /// What the chain says at the parent.
    pub state: &'a State,
}

/// What [`SEAL_RULES`] look at.
pub enum SignerRules {}

impl Looks for SignerRules {
    type At<'a> = SealSubject<'a>;
}

/// The state's rules for who seals a block. Where blocks are not sealed they ask nothing.
pub const SEAL_RULES: &[Rule<SignerRules>] = &[
    Rule {
        name: "notASigner",
        check: signer,
    },
    Rule {
        name: "signedRecently",
        check: one_of_many,
    },
    Rule {
        name: "wrongTurn",
        check: turn,
    },
];

fn signer(subject: &SealSubject<'_>) -> Result<(), RuleError> {
    let SealSubject { by, state, .. } = *subject;
    let may_sign = !state.is_sealed() || state.is_signer(&by) || Bug::AnySigner.is_on();
    ensure(may_sign, || SealError::NotASigner { by }.into())
}

/// A signer seals one of floor(n / 2) + 1 blocks that follow each other, so that a majority is behind them.
fn one_of_many(subject: &SealSubject<'_>) -> Result<(), RuleError> {
    let SealSubject {
        by, height, state, ..
    } = *subject;
    match state.signed_recently(&by, height) {
        Some((at, next)) if !Bug::SignsAgain.is_on() => {
            Err(SealError::SignedRecently { by, at, next }.into())
        }
        _ => Ok(()),
    }
}

fn turn(subject: &SealSubject<'_>) -> Result<(), RuleError> {
    let Some(in_turn) = subject.state.signer_in_turn(subject.height) else {
        return Ok(());
    };
    let by = subject.by;
    let expected = if in_turn == by {
        IN_TURN_BITS
    } else {
        OUT_OF_TURN_BITS
    };
    let found = subject.bits;
    ensure(expected == found || Bug::AnyTurn.is_on(), || {
        SealError::WrongTurn {
            by,
            expected,
            found,
        }
        .into()
    })
}
