//! A payment before it is signed.

use api::ApiError;

use crate::{
    fees::Fee,
    format::{self, AmountError},
};

/// Most bytes of a memo, in UTF-8.
pub(super) const MEMO_BYTES: usize = 140;

/// What a person typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Draft {
    /// A name or an address.
    pub(super) to: String,
    /// An amount in coins.
    pub(super) amount: String,
    /// The chosen fee; none takes the suggested one.
    pub(super) fee: Option<Fee>,
    /// A short text that everybody can read.
    pub(super) memo: String,
}

/// A payment that a node can be asked for. The node has the last word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Payment {
    /// A name or an address.
    pub(super) to: String,
    /// In 1/100 coin, more than none.
    pub(super) amount: u64,
    /// In 1/100 coin.
    pub(super) fee: u64,
    /// The memo, if there is one.
    pub(super) memo: Option<String>,
}

impl Payment {
    /// What it takes from the account, in 1/100 coin.
    pub(super) fn cost(&self) -> u64 {
        self.amount.saturating_add(self.fee)
    }
}

/// A part of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Who is paid.
    To,
    /// How much.
    Amount,
    /// The memo.
    Memo,
    /// The form as a whole.
    Whole,
}

/// What is wrong with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Nobody is named.
    NoRecipient,
    /// The amount can't be read.
    Amount(AmountError),
    /// The amount is nothing.
    NoAmount,
    /// The memo has so many bytes too many.
    MemoTooLong(usize),
}

impl Wrong {
    /// The part of the form that it is about.
    pub(super) fn part(self) -> Part {
        match self {
            Self::NoRecipient => Part::To,
            Self::Amount(_) | Self::NoAmount => Part::Amount,
            Self::MemoTooLong(_) => Part::Memo,
        }
    }
}

impl Draft {
    /// The fee in force for an account that can spend so much.
    pub(super) fn fee(&self, spendable: u64) -> Fee {
        self.fee.unwrap_or(Fee::suggested(spendable))
    }

    /// The payment that this draft asks for.
    ///
    /// # Errors
    /// Says what is wrong with the first part of the form that is.
    pub(super) fn payment(&self, spendable: u64) -> Result<Payment, Wrong> {
        let to = self.to.trim();
        if to.is_empty() {
            return Err(Wrong::NoRecipient);
        }
        let amount = format::parse_amount(&self.amount).map_err(Wrong::Amount)?;
        if amount == 0 {
            return Err(Wrong::NoAmount);
        }
        let memo = self.memo.trim();
        if let Some(over) = memo.len().checked_sub(MEMO_BYTES).filter(|&over| over > 0) {
            return Err(Wrong::MemoTooLong(over));
        }
        Ok(Payment {
            to: to.to_owned(),
            amount,
            fee: self.fee(spendable).hundredths(),
            memo: (!memo.is_empty()).then(|| memo.to_owned()),
        })
    }
}

/// The part of the form that a node's refusal is about.
pub(super) fn part_of_refusal(error: &ApiError) -> Part {
    match error.rule.as_str() {
        "badAddress" | "unknownName" | "paymentToSelf" => Part::To,
        "zeroAmount" | "amountTooLarge" | "balanceTooLow" => Part::Amount,
        "memoTooLong" => Part::Memo,
        _ => Part::Whole,
    }
}

#[cfg(test)]
mod tests {
    use api::Family;

    use super::*;

    fn draft(to: &str, amount: &str, memo: &str) -> Draft {
        Draft {
            to: to.to_owned(),
            amount: amount.to_owned(),
            fee: None,
            memo: memo.to_owned(),
        }
    }

    #[test]
    fn a_payment_is_read_to_the_hundredth() {
        let payment = draft(" Grace ", "2.50", " for the cookies ")
            .payment(4_630)
            .unwrap();
        let expected = Payment {
            to: "Grace".to_owned(),
            amount: 250,
            fee: 5,
            memo: Some("for the cookies".to_owned()),
        };
        assert_eq!(payment, expected);
        assert_eq!(payment.cost(), 255);
    }

    #[test]
    fn a_chosen_fee_counts_and_no_memo_is_none() {
        let draft = Draft {
            fee: Some(Fee::First),
            ..draft("Grace", "1", "  ")
        };
        let payment = draft.payment(0).unwrap();
        assert_eq!((payment.fee, payment.memo), (20, None));
        assert_eq!(Draft::default().fee(0), Fee::Nothing);
    }

    #[test]
    fn the_first_wrong_part_is_named() {
        let cases = [
            (draft(" ", "x", ""), Wrong::NoRecipient),
            (draft("Grace", "", ""), Wrong::Amount(AmountError::Empty)),
            (
                draft("Grace", "1.005", ""),
                Wrong::Amount(AmountError::TooFine),
            ),
            (draft("Grace", "0.00", ""), Wrong::NoAmount),
            (draft("Grace", "1", &"é".repeat(71)), Wrong::MemoTooLong(2)),
        ];
        for (draft, wrong) in cases {
            assert_eq!(draft.payment(100), Err(wrong), "{draft:?}");
        }
        assert!(draft("Grace", "1", &"é".repeat(70)).payment(100).is_ok());
    }

    #[test]
    fn a_cost_past_all_numbers_stays_one() {
        let payment = draft("Grace", "184467440737095516.15", "")
            .payment(5)
            .unwrap();
        assert_eq!(payment.cost(), u64::MAX);
    }

    #[test]
    fn refusals_are_shown_where_they_belong() {
        let part = |rule| part_of_refusal(&ApiError::new(Family::Rule, rule, "no"));
        assert_eq!(
            ["unknownName", "balanceTooLow", "memoTooLong", "poolFull"].map(part),
            [Part::To, Part::Amount, Part::Memo, Part::Whole]
        );
    }
}
