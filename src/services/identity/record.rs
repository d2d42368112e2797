//! An identity as it is stored: a line of text.
//!
//! ```text
//! <secret> <address, or - where it is not known yet> <name>
//! ```
//!
//! The secret is 128 bits in hex, or `locked:` and a box that a passphrase opens, in hex; two check bytes follow
//! either, so that a changed digit is noticed. Pages that knew one identity a browser wrote the secret alone, and
//! that is how one without address and name is still written.

use api::host::Who;

use super::ENTROPY_BYTES;

/// Stands before a secret that is locked.
const LOCKED: &str = "locked:";
/// Stands for an address that is not known.
const UNKNOWN: &str = "-";
/// Bytes that follow a secret.
const CHECK_BYTES: usize = 2;
/// Most bytes of a locked secret that are read.
const MAX_BOX_BYTES: usize = 256;

/// What is kept of an identity.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Record {
    /// What its key is made of.
    pub(crate) secret: Secret,
    /// Its address, once a node has told it.
    pub(crate) address: Option<String>,
    /// What its person calls it. Nobody else sees that.
    pub(crate) name: Option<String>,
}

/// What a key is made of.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Secret {
    /// 128 bits.
    Open([u8; ENTROPY_BYTES]),
    /// A box in which a passphrase keeps them.
    Locked(Vec<u8>),
}

impl Record {
    /// A new identity of these bits.
    pub(crate) fn new(entropy: [u8; ENTROPY_BYTES]) -> Self {
        Self {
            secret: Secret::Open(entropy),
            address: None,
            name: None,
        }
    }

    /// Whether a passphrase locks it.
    pub(crate) fn is_locked(&self) -> bool {
        matches!(self.secret, Secret::Locked(_))
    }

    /// Who a node is by this alone. One that is locked has an address.
    pub(crate) fn who(&self) -> Who {
        match &self.secret {
            Secret::Open(entropy) => Who::Open(*entropy),
            Secret::Locked(_) => Who::Locked(self.address.clone().unwrap_or_default()),
        }
    }

    /// Its line.
    pub(crate) fn to_line(&self) -> String {
        let secret = match &self.secret {
            Secret::Open(entropy) => encode(*entropy),
            Secret::Locked(sealed) => format!("{LOCKED}{}", checked_hex(sealed)),
        };
        let address = self.address.as_deref();
        match &self.name {
            Some(name) => format!("{secret} {} {name}", address.unwrap_or(UNKNOWN)),
            None => address.map_or_else(|| secret.clone(), |address| format!("{secret} {address}")),
        }
    }

    /// Reads a line; none if it is damaged.
    pub(crate) fn of_line(line: &str) -> Option<Self> {
        let mut fields = line.splitn(3, ' ');
        let secret = fields.next()?;
        let secret = match secret.strip_prefix(LOCKED) {
            Some(sealed) => Secret::Locked(unchecked(sealed)?),
            None => Secret::Open(decode(secret)?),
        };
        let address = fields.next().filter(|address| *address != UNKNOWN);
        if address.is_none() && matches!(secret, Secret::Locked(_)) {
            return None;
        }
        Some(Self {
            secret,
            address: address.map(str::to_owned),
            name: fields.next().map(str::to_owned),
        })
    }
}

/// The bits of an identity as they are stored.
pub(crate) fn encode(entropy: [u8; ENTROPY_BYTES]) -> String {
    checked_hex(&entropy)
}

/// Bits as they were stored; none if they are damaged.
pub(crate) fn decode(text: &str) -> Option<[u8; ENTROPY_BYTES]> {
    unchecked(text)?.try_into().ok()
}

fn checked_hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .chain(&check_bytes(bytes))
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// The bytes before the check bytes; none where those don't go with them.
fn unchecked(text: &str) -> Option<Vec<u8>> {
    let is_hex = |c: u8| c.is_ascii_hexdigit() && !c.is_ascii_uppercase();
    let is_sound = text.len().is_multiple_of(2) && text.bytes().all(is_hex);
    if !is_sound || text.len() > 2 * (MAX_BOX_BYTES + CHECK_BYTES) {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 2);
    for at in (0..text.len()).step_by(2) {
        bytes.push(u8::from_str_radix(&text[at..at + 2], 16).ok()?);
    }
    let check = bytes.split_off(bytes.len().checked_sub(CHECK_BYTES)?);
    (check == check_bytes(&bytes)).then_some(bytes)
}

/// Fletcher's checksum modulo 255: it sees every single changed byte and every swap of neighbours
/// that differ, but for 0 and 255, which it takes for equal.
fn check_bytes(bytes: &[u8]) -> [u8; CHECK_BYTES] {
    let (mut sum, mut sum_of_sums) = (0_u32, 0_u32);
    for &byte in bytes {
        sum = (sum + u32::from(byte)) % 255;
        sum_of_sums = (sum_of_sums + sum) % 255;
    }
    [sum, sum_of_sums].map(|n| u8::try_from(n).expect("a remainder of 255 is a byte"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> [u8; ENTROPY_BYTES] {
        std::array::from_fn(|i| u8::try_from(i * 13 + 7).unwrap())
    }

    fn records() -> Vec<Record> {
        let named = |name: Option<&str>| name.map(str::to_owned);
        let mut all = Vec::new();
        for name in [None, Some("The eavesdropper"), Some("Äda  2 ")] {
            for address in [None, Some("chalk1me".to_owned())] {
                all.push(Record {
                    secret: Secret::Open(sample()),
                    address,
                    name: named(name),
                });
            }
            all.push(Record {
                secret: Secret::Locked(vec![0xab; 57]),
                address: Some("chalk1me".to_owned()),
                name: named(name),
            });
        }
        all
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(decode(&encode(sample())), Some(sample()));
        assert_eq!(decode(&encode([0; 16])), Some([0; 16]));
        for record in records() {
            let line = record.to_line();
            assert!(Record::of_line(&line) == Some(record), "{line}");
        }
    }

    /// As the page of 0.1 before there were several wrote it.
    #[test]
    fn what_earlier_pages_stored_is_read_and_written_as_it_was() {
        let stored = "0714212e3b4855626f7c8996a3b0bdca8e66";
        let record = Record::of_line(stored).unwrap();
        assert!(record == Record::new(sample()));
        assert_eq!(record.to_line(), stored);
    }

    #[test]
    fn every_changed_digit_is_noticed() {
        let locked = Record {
            secret: Secret::Locked(sample().to_vec()),
            address: Some("chalk1me".to_owned()),
            name: None,
        };
        for (line, secret) in [(encode(sample()), 0), (locked.to_line(), LOCKED.len())] {
            for at in secret..secret + 36 {
                for digit in "0123456789abcdefgF ".chars() {
                    let mut changed: Vec<char> = line.chars().collect();
                    if changed[at] == digit {
                        continue;
                    }
                    changed[at] = digit;
                    let changed: String = changed.into_iter().collect();
                    assert!(Record::of_line(&changed).is_none(), "{changed}");
                }
            }
        }
    }

    #[test]
    fn other_lengths_and_letters_are_refused() {
        let text = encode(sample());
        let long = format!("{LOCKED}{} chalk1me", "00".repeat(MAX_BOX_BYTES + 3));
        for damaged in [
            "",
            "é",
            &text[1..],
            &format!("{text}0"),
            &"é".repeat(18),
            &long,
        ] {
            assert_eq!(decode(damaged), None, "{damaged}");
            assert!(Record::of_line(damaged).is_none(), "{damaged}");
        }
    }

    #[test]
    fn a_locked_one_without_an_address_is_damaged() {
        let line = records().pop().unwrap().to_line();
        assert!(Record::of_line(&line.replace("chalk1me", UNKNOWN)).is_none());
        let (secret, _) = line.split_once(' ').unwrap();
        assert!(Record::of_line(secret).is_none());
    }
}
