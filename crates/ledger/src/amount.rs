//! Money and heights: integers with a meaning and checked arithmetic.

use core::fmt;

use borsh::{
    BorshDeserialize, BorshSerialize,
    io::{Error, ErrorKind, Read, Result as IoResult},
};

/// An amount of money in 1/100 of the room's coin, at most [`Amount::MAX`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, BorshSerialize)]
pub struct Amount(u64);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// 2⁵³ − 1: the largest integer that JavaScript's numbers hold exactly.
    pub const MAX: Self = Self((1 << 53) - 1);

    /// An amount of so many hundredths, or none past [`Amount::MAX`].
    pub const fn new(hundredths: u64) -> Option<Self> {
        if hundredths <= Self::MAX.0 {
            Some(Self(hundredths))
        } else {
            None
        }
    }

    /// In hundredths.
    pub const fn hundredths(self) -> u64 {
        self.0
    }

    /// The sum, or none past [`Amount::MAX`].
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        // Two amounts are below 2⁵⁴ together.
        Self::new(self.0 + other.0)
    }

    /// The difference, or none below zero.
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(rest) => Some(Self(rest)),
            None => None,
        }
    }

    /// So many times the amount, or none past [`Amount::MAX`].
    pub const fn times(self, count: u32) -> Option<Self> {
        match self.0.checked_mul(count as u64) {
            Some(product) => Self::new(product),
            None => None,
        }
    }

    /// The amount halved so many times, rounded down.
    #[must_use]
    pub const fn halved(self, times: u64) -> Self {
        if times < 64 {
            Self(self.0 >> times)
        } else {
            Self::ZERO
        }
    }

    /// The sum of several, or none past [`Amount::MAX`].
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl BorshDeserialize for Amount {
    fn deserialize_reader<R: Read>(reader: &mut R) -> IoResult<Self> {
        Self::new(u64::deserialize_reader(reader)?)
            .ok_or_else(|| Error::new(ErrorKind::InvalidData, "an amount past 2^53 - 1"))
    }
}

/// A block's distance from the genesis block, which has height 0.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize,
)]
pub struct Height(pub u64);

impl Height {
    /// The height of a child.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Height {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests;
