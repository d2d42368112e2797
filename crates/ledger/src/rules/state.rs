//! What the state asks of a transaction, and of the coinbase that ends a block's connection.

use super::{Looks, Rule, ensure, market};
use crate::{
    amount::{Amount, Height},
    bugs::Bug,
    error::RuleError,
    name::NameKey,
    room::RoomParams,
    state::View,
    transaction::{Body, Coinbase, Payload},
};

/// Most names that an account may have.
pub const NAMES_PER_ACCOUNT: usize = 8;

/// A transaction beside what the chain says, as the transactions before it left it.
#[derive(Clone, Copy)]
pub struct StateSubject<'a> {
    /// What was signed.
    pub body: &'a Body,
    /// What the chain says.
    pub view: &'a View<'a>,
}

/// What [`STATE_RULES`] look at.
pub enum AccountRules {}

impl Looks for AccountRules {
    type At<'a> = StateSubject<'a>;
}

/// The state's rules for signed transactions.
pub const STATE_RULES: &[Rule<AccountRules>] = &[
    Rule {
        name: "notAMember",
        check: membership,
    },
    Rule {
        name: "badSequence",
        check: sequence,
    },
    Rule {
        name: "balanceTooLow",
        check: balance,
    },
    Rule {
        name: "nameTaken",
        check: name_is_free,
    },
    Rule {
        name: "tooManyNames",
        check: number_of_names,
    },
    Rule {
        name: "alreadyStamped",
        check: market::stamp_is_new,
    },
    Rule {
        name: "tooManyOffers",
        check: market::number_of_offers,
    },
    Rule {
        name: "unknownOffer",
        check: market::offer_stands,
    },
    Rule {
        name: "notYourOffer",
        check: market::offer_is_own,
    },
    Rule {
        name: "orderOfOwnOffer",
        check: market::order_is_of_anothers_offer,
    },
    Rule {
        name: "orderPriceDiffers",
        check: market::order_price,
    },
    Rule {
        name: "stockTooLow",
        check: market::stock,
    },
    Rule {
        name: "unknownOrder",
        check: market::order_is_open,
    },
    Rule {
        name: "settleNotAllowed",
        check: market::settlement,
    },
];

fn membership(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let from = subject.body.from;
    let may_act = subject.view.may_act(&from) || Bug::AnyMember.is_on();
    ensure(may_act, || RuleError::NotAMember { from })
}

fn sequence(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let expected = subject.view.account(&subject.body.from).sequence;
    let found = subject.body.sequence;
    ensure(expected == found || Bug::AnySequence.is_on(), || {
        RuleError::BadSequence { expected, found }
    })
}

fn balance(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let balance = subject.view.account(&subject.body.from).balance;
    let needed = subject.body.spends();
    let is_affordable = needed.is_some_and(|needed| needed <= balance);
    ensure(is_affordable || Bug::AnyBalance.is_on(), || {
        RuleError::BalanceTooLow {
            balance,
            needed: needed.unwrap_or(Amount::MAX),
        }
    })
}

fn name_is_free(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let Payload::ClaimName { name } = &subject.body.payload else {
        return Ok(());
    };
    match subject.view.name(&NameKey::of(name)) {
        Some(taken) if taken.owner != subject.body.from && !Bug::AnyName.is_on() => {
            Err(RuleError::NameTaken {
                name: taken.name.clone(),
                owner: taken.owner,
            })
        }
        _ => Ok(()),
    }
}

fn number_of_names(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let Payload::ClaimName { name } = &subject.body.payload else {
        return Ok(());
    };
    let owned = subject.view.name(&NameKey::of(name)).is_some();
    let (found, limit) = (
        subject.view.account(&subject.body.from).names.len(),
        NAMES_PER_ACCOUNT,
    );
    ensure(owned || found < limit, || RuleError::TooManyNames {
        found,
        limit,
    })
}

/// A coinbase beside what it may take.
#[derive(Clone, Copy, Debug)]
pub struct CoinbaseSubject<'a> {
    /// The coinbase.
    pub coinbase: &'a Coinbase,
    /// The block's height.
    pub height: Height,
    /// The room's parameters.
    pub params: &'a RoomParams,
    /// Fees of the block's transactions.
    pub fees: Amount,
}

/// What [`COINBASE_RULES`] look at.
pub enum RewardRules {}

impl Looks for RewardRules {
    type At<'a> = CoinbaseSubject<'a>;
}

/// The rules for what a coinbase takes.
pub const COINBASE_RULES: &[Rule<RewardRules>] = &[
    Rule {
        name: "badReward",
        check: reward,
    },
    Rule {
        name: "badFees",
        check: fees,
    },
];

fn reward(subject: &CoinbaseSubject<'_>) -> Result<(), RuleError> {
    let expected = subject.params.reward_at(subject.height);
    let found = subject.coinbase.reward;
    ensure(expected == found || Bug::AnyReward.is_on(), || {
        RuleError::BadReward { expected, found }
    })
}

fn fees(subject: &CoinbaseSubject<'_>) -> Result<(), RuleError> {
    let (expected, found) = (subject.fees, subject.coinbase.fees);
    ensure(expected == found || Bug::AnyFees.is_on(), || {
        RuleError::BadFees { expected, found }
    })
}
