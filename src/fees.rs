//! The fees that people choose from, in 1/100 coin.

/// A fee to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fee {
    /// What most pay.
    Usual,
    /// Nothing: for those who have nothing yet.
    Nothing,
    /// More than most, to be in the next block.
    First,
}

impl Fee {
    /// All, in the order in which they are offered.
    pub(crate) const ALL: [Self; 3] = [Self::Usual, Self::Nothing, Self::First];

    /// In 1/100 coin.
    pub(crate) const fn hundredths(self) -> u64 {
        match self {
            Self::Usual => 5,
            Self::Nothing => 0,
            Self::First => 20,
        }
    }

    /// The fee to start from for an account that can spend so much.
    pub(crate) const fn suggested(spendable: u64) -> Self {
        if spendable >= Self::Usual.hundredths() {
            Self::Usual
        } else {
            Self::Nothing
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newcomer_is_offered_no_fee() {
        assert_eq!(
            [0, 4, 5, 1_000].map(Fee::suggested),
            [Fee::Nothing, Fee::Nothing, Fee::Usual, Fee::Usual]
        );
    }
}
