//! Targets, their compact form, and the work that a block proves.
//!
//! Source: Bitcoin's compact encoding as `arith_uint256::SetCompact` and `GetCompact` define it,
//! with its edges: a sign bit, an overflow and a target of zero are refused.

use core::fmt;

use borsh::{BorshDeserialize, BorshSerialize};
use ruint::aliases::U256;

use crate::hash::BlockHash;

/// A target in four bytes, as headers carry it: a size byte and a 23-bit mantissa.
#[derive(Clone, Copy, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct CompactTarget(pub u32);

/// Compact bits that name no target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CompactError {
    /// The sign bit is set.
    #[error("bits {0} have the sign bit set")]
    Negative(CompactTarget),
    /// The value does not fit into 256 bits.
    #[error("bits {0} stand for more than 256 bits")]
    Overflow(CompactTarget),
    /// The value is zero, which no hash meets.
    #[error("bits {0} stand for a target of zero")]
    Zero(CompactTarget),
}

impl CompactTarget {
    const SIGN: u32 = 0x0080_0000;

    /// The target that the bits stand for.
    ///
    /// # Errors
    /// [`CompactError`] for a sign bit, an overflow, or zero.
    pub fn to_target(self) -> Result<Target, CompactError> {
        let size = self.0 >> 24;
        let mut mantissa = self.0 & 0x007f_ffff;
        if size <= 3 {
            // Digits past the point are dropped before anything is asked.
            mantissa >>= 8 * (3 - size);
        }
        if mantissa != 0 && self.0 & Self::SIGN != 0 {
            return Err(CompactError::Negative(self));
        }
        let overflows = mantissa != 0
            && (size > 34 || (mantissa > 0xff && size > 33) || (mantissa > 0xffff && size > 32));
        if overflows {
            return Err(CompactError::Overflow(self));
        }
        let value = U256::from(mantissa) << (8 * size.saturating_sub(3) as usize);
        Target::new(value).ok_or(CompactError::Zero(self))
    }
}

impl fmt::Display for CompactTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

impl fmt::Debug for CompactTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The largest hash that is small enough, as a number above zero.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target(U256);

impl Target {
    /// A target, or none if the value is zero.
    pub(crate) fn new(value: U256) -> Option<Self> {
        (!value.is_zero()).then_some(Self(value))
    }

    /// The target that one in so many hashes meets, rounded down; zero counts as one.
    pub fn of_difficulty(hashes: u64) -> Self {
        Self((U256::MAX / U256::from(hashes.max(1))).max(U256::from(1)))
    }

    pub(crate) fn value(self) -> U256 {
        self.0
    }

    /// The compact form; low bits that do not fit the mantissa are dropped.
    pub fn to_compact(self) -> CompactTarget {
        let mut size = self.0.bit_len().div_ceil(8);
        let shifted = if size <= 3 {
            self.0 << (8 * (3 - size))
        } else {
            self.0 >> (8 * (size - 3))
        };
        let mut mantissa = shifted.as_limbs()[0];
        // The sign bit is no part of the mantissa: shift it out.
        if mantissa & u64::from(CompactTarget::SIGN) != 0 {
            mantissa >>= 8;
            size += 1;
        }
        // `size` is at most 33 and the mantissa has 23 bits.
        #[allow(clippy::cast_possible_truncation)]
        CompactTarget((size as u32) << 24 | mantissa as u32)
    }

    /// Whether a hash, read as a little-endian number, is at most the target.
    pub fn is_met_by(self, hash: BlockHash) -> bool {
        U256::from_le_bytes(hash.to_bytes()) <= self.0
    }

    /// The target as 32 bytes, most significant first.
    pub fn to_be_bytes(self) -> [u8; 32] {
        self.0.to_be_bytes()
    }

    /// The work that a block of this target proves: 2²⁵⁶ / (target + 1) hashes on average.
    pub fn work(self) -> Work {
        // 2²⁵⁶ itself does not fit: 2²⁵⁶ / (t + 1) = (2²⁵⁶ − t − 1) / (t + 1) + 1.
        match self.0.checked_add(U256::from(1)) {
            Some(divisor) => Work(!self.0 / divisor + U256::from(1)),
            None => Work(U256::from(1)),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:064x}", self.0)
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Hashes that it takes on average to make something: a block, or a chain.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Work(U256);

impl Work {
    /// No work.
    pub const ZERO: Self = Self(U256::ZERO);

    /// The sum. A chain would need 2²⁵⁶ hashes to overflow it; it stays at the largest then.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// A quarter, rounded down.
    #[must_use]
    pub fn quarter(self) -> Self {
        Self(self.0 >> 2)
    }

    /// As a plain number, at most 2⁵³ − 1.
    pub fn to_hashes(self) -> u64 {
        const MOST: u64 = (1 << 53) - 1;
        u64::try_from(self.0).unwrap_or(MOST).min(MOST)
    }

    /// As 32 bytes, most significant first.
    pub fn to_be_bytes(self) -> [u8; 32] {
        self.0.to_be_bytes()
    }

    /// From 32 bytes, most significant first.
    pub fn from_be_bytes(bytes: [u8; 32]) -> Self {
        Self(U256::from_be_bytes(bytes))
    }
}

impl fmt::Display for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:064x}", self.0)
    }
}

impl fmt::Debug for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests;
