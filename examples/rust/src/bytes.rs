//! Bytes as the protocol writes them: Borsh, and double SHA-256 (sections 1 and 2 of `docs/protocol.md`).

use std::fmt;

use sha2::{Digest, Sha256};

/// A hash or a key, in hashing order.
pub type Bytes32 = [u8; 32];

/// The largest amount.
pub const MOST: u64 = (1 << 53) - 1;

/// A rule that says no, and what it has to say.
#[derive(Debug)]
pub struct Refused(pub String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is checked, or the rule that it breaks.
pub type Result<T> = std::result::Result<T, Refused>;

/// Refuses by a rule, unless something is so.
///
/// # Errors
/// The rule.
pub fn refuse_unless(good: bool, rule: &str) -> Result<()> {
    if good {
        Ok(())
    } else {
        Err(Refused(rule.to_owned()))
    }
}

/// SHA-256, once.
pub fn sha256(data: &[u8]) -> Bytes32 {
    Sha256::digest(data).into()
}

/// SHA-256 of SHA-256.
pub fn sha256d(data: &[u8]) -> Bytes32 {
    sha256(&sha256(data))
}

/// A hash as people see it.
pub fn shown(hash: &Bytes32) -> String {
    let mut bytes = *hash;
    bytes.reverse();
    hex::encode(bytes)
}

/// Reads Borsh.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    data: &'a [u8],
    at: usize,
    /// By which what is malformed is refused.
    rule: &'static str,
}

impl<'a> Reader<'a> {
    /// Begins at the front of some bytes; what is malformed is refused by the rule.
    pub fn new(data: &'a [u8], rule: &'static str) -> Self {
        Self { data, at: 0, rule }
    }

    /// Where it is.
    pub fn at(&self) -> usize {
        self.at
    }

    /// What it read since it was there.
    pub fn since(&self, start: usize) -> &'a [u8] {
        &self.data[start..self.at]
    }

    fn malformed(&self) -> Refused {
        Refused(format!("{} (at {})", self.rule, self.at))
    }

    /// So many bytes.
    ///
    /// # Errors
    /// Where there are fewer.
    pub fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let end = self.at.checked_add(count);
        let taken = end.and_then(|end| self.data.get(self.at..end));
        let taken = taken.ok_or_else(|| self.malformed())?;
        self.at += count;
        Ok(taken)
    }

    /// As many bytes as an array has.
    ///
    /// # Errors
    /// Where there are fewer.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let taken = self.take(N)?;
        taken.try_into().map_err(|_| self.malformed())
    }

    /// A `u8`.
    ///
    /// # Errors
    /// Where there is none.
    pub fn u8(&mut self) -> Result<u8> {
        self.array().map(u8::from_le_bytes)
    }

    /// A `u16`.
    ///
    /// # Errors
    /// Where there is none.
    pub fn u16(&mut self) -> Result<u16> {
        self.array().map(u16::from_le_bytes)
    }

    /// A `u32`.
    ///
    /// # Errors
    /// Where there is none.
    pub fn u32(&mut self) -> Result<u32> {
        self.array().map(u32::from_le_bytes)
    }

    /// A `u64`.
    ///
    /// # Errors
    /// Where there is none.
    pub fn u64(&mut self) -> Result<u64> {
        self.array().map(u64::from_le_bytes)
    }

    /// An amount.
    ///
    /// # Errors
    /// Where there is none, or it is past the largest.
    pub fn amount(&mut self) -> Result<u64> {
        let amount = self.u64()?;
        if amount > MOST {
            Err(self.malformed())
        } else {
            Ok(amount)
        }
    }

    /// Bytes behind their length.
    ///
    /// # Errors
    /// Where there are fewer.
    pub fn bytes(&mut self) -> Result<&'a [u8]> {
        let length = self.u32()?;
        self.take(usize::try_from(length).map_err(|_| self.malformed())?)
    }

    /// Text.
    ///
    /// # Errors
    /// Where there is none, or it is not UTF-8.
    pub fn text(&mut self) -> Result<String> {
        let bytes = self.bytes()?.to_vec();
        String::from_utf8(bytes).map_err(|_| self.malformed())
    }

    /// The tag of a choice of so many.
    ///
    /// # Errors
    /// Where there is none.
    pub fn choice(&mut self, count: u8) -> Result<u8> {
        let tag = self.u8()?;
        if tag < count {
            Ok(tag)
        } else {
            Err(self.malformed())
        }
    }

    /// A value that may be missing.
    ///
    /// # Errors
    /// What its reader refuses.
    pub fn option<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<Option<T>> {
        Ok(if self.choice(2)? == 1 {
            Some(read(self)?)
        } else {
            None
        })
    }

    /// A list.
    ///
    /// # Errors
    /// What the reader of its entries refuses.
    pub fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        let count = self.u32()?;
        (0..count).map(|_| read(self)).collect()
    }

    /// The end.
    ///
    /// # Errors
    /// Where something is left.
    pub fn end(&self) -> Result<()> {
        if self.at == self.data.len() {
            Ok(())
        } else {
            Err(self.malformed())
        }
    }
}
