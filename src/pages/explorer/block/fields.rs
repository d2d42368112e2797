//! The six fields of a block's 80 header bytes, and the hash they have.

use std::fmt::Write;

/// Hex digits of a header.
const HEADER_DIGITS: usize = 160;

/// A field of a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Version of the rules that its maker follows.
    Version,
    /// Hash of the parent.
    Previous,
    /// Root of the tree over the transactions.
    Merkle,
    /// When it was found.
    Time,
    /// The target, short.
    Bits,
    /// The number that was searched for.
    Nonce,
}

impl Field {
    /// All, in the order in which they are hashed.
    pub(super) const ALL: [Self; 6] = [
        Self::Version,
        Self::Previous,
        Self::Merkle,
        Self::Time,
        Self::Bits,
        Self::Nonce,
    ];

    /// Bytes of it.
    pub(super) fn bytes(self) -> usize {
        match self {
            Self::Previous | Self::Merkle => 32,
            Self::Version | Self::Time | Self::Bits | Self::Nonce => 4,
        }
    }

    /// Its class, which gives it its chalk.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Version => "f-version",
            Self::Previous => "f-previous",
            Self::Merkle => "f-merkle",
            Self::Time => "f-time",
            Self::Bits => "f-bits",
            Self::Nonce => "f-nonce",
        }
    }
}

/// A header's hex digits cut into its fields; nothing if they are not 160 hex digits.
pub(super) fn cut(header: &str) -> Option<[(Field, &str); 6]> {
    if header.len() != HEADER_DIGITS || !header.bytes().all(|c| c.is_ascii_hexdigit()) {
        return None;
    }
    let mut from = 0;
    Some(Field::ALL.map(|field| {
        let digits = &header[from..from + 2 * field.bytes()];
        from += digits.len();
        (field, digits)
    }))
}

/// A header's bytes, two digits each, with what a drawing in rows needs to know of each.
pub(super) fn bytes<'a>(fields: &[(Field, &'a str); 6]) -> Vec<Byte<'a>> {
    let of_field = |&(field, digits): &(Field, &'a str)| {
        let count = field.bytes();
        (0..count).map(move |nth| Byte {
            field,
            digits: &digits[2 * nth..2 * nth + 2],
            is_first: nth == 0,
            is_last: nth + 1 == count,
        })
    };
    fields.iter().flat_map(of_field).collect()
}

/// A byte of a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Byte<'a> {
    /// Its field.
    pub(super) field: Field,
    /// Its two digits.
    pub(super) digits: &'a str,
    /// Whether its field starts with it.
    pub(super) is_first: bool,
    /// Whether its field ends with it.
    pub(super) is_last: bool,
}

/// Hex digits with their bytes in reverse: how a hash is shown from how it is computed, and back.
pub(super) fn reversed(hex: &str) -> String {
    let pairs = hex.as_bytes().chunks(2).rev();
    pairs.flatten().map(|&digit| char::from(digit)).collect()
}

/// A number of hashes given as up to 64 hex digits, with commas between thousands; with its digits
/// in hex where it is past 128 bits.
pub(super) fn hashes(hex: &str) -> String {
    let digits = hex.trim_start_matches('0');
    match u128::from_str_radix(if digits.is_empty() { "0" } else { digits }, 16) {
        Ok(number) => grouped(number),
        Err(_) => format!("0x{digits}"),
    }
}

fn grouped(number: u128) -> String {
    let mut groups = Vec::new();
    let mut rest = number;
    while rest >= 1_000 {
        groups.push(rest % 1_000);
        rest /= 1_000;
    }
    groups
        .iter()
        .rev()
        .fold(rest.to_string(), |mut text, group| {
            // Writing to a string does not fail.
            let _ = write!(text, ",{group:03}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bitcoin's block 170, the first with a payment from one person to another.
    const HEADER: &str = "0100000055bd840a78798ad0da853f68974f3d183e2bd1db6a842c1feecf222a00000000\
                          ff104ccb05421ab93e63f8c3ce5c2c2e9dbb37de2764b3a3175c8166562cac7d\
                          51b96a49ffff001d283e9e70";

    #[test]
    fn a_header_is_cut_where_its_fields_end() {
        let fields = cut(HEADER).unwrap();
        let digits = fields.map(|(_, digits)| digits);
        assert_eq!(digits[0], "01000000");
        assert_eq!(
            reversed(digits[1]),
            "000000002a22cfee1f2c846adbd12b3e183d4f97683f85dad08a79780a84bd55"
        );
        assert_eq!(
            reversed(digits[2]),
            "7dac2c5666815c17a3b36427de37bb9d2e2c5ccec3f8633eb91a4205cb4c10ff"
        );
        assert_eq!(digits[3..], ["51b96a49", "ffff001d", "283e9e70"]);
        assert_eq!(digits.concat(), HEADER);
    }

    #[test]
    fn eighty_bytes_know_where_their_fields_start_and_end() {
        let fields = cut(HEADER).unwrap();
        let bytes = bytes(&fields);
        assert_eq!(bytes.len(), 80);
        let first: Vec<_> = (0..80).filter(|&nth| bytes[nth].is_first).collect();
        let last: Vec<_> = (0..80).filter(|&nth| bytes[nth].is_last).collect();
        assert_eq!(
            (first, last),
            (vec![0, 4, 36, 68, 72, 76], vec![3, 35, 67, 71, 75, 79])
        );
        assert_eq!((bytes[76].field, bytes[76].digits), (Field::Nonce, "28"));
    }

    #[test]
    fn what_is_no_header_is_not_cut() {
        for text in [
            "",
            &HEADER[2..],
            &format!("{HEADER}00"),
            &HEADER.replace("51", "5g"),
            &"é".repeat(80),
        ] {
            assert_eq!(cut(text), None, "{text}");
        }
    }

    #[test]
    fn reversing_twice_changes_nothing() {
        assert_eq!(reversed("0a0b0c"), "0c0b0a");
        assert_eq!(reversed(&reversed(HEADER)), HEADER);
    }

    #[test]
    fn work_is_a_number_as_long_as_it_can_be_read() {
        let shown = ["", "00", "03e8", "0000000000100010", &"f".repeat(32)].map(hashes);
        let longest = "340,282,366,920,938,463,463,374,607,431,768,211,455";
        assert_eq!(shown, ["0", "0", "1,000", "1,048,592", longest]);
        assert_eq!(
            hashes(&format!("0001{}", "0".repeat(32))),
            format!("0x1{}", "0".repeat(32))
        );
    }
}
