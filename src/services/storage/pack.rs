//! Bytes as text, because `localStorage` keeps text alone.
//!
//! Browsers have room for about five million units of text. Where a unit is a UTF-16 code unit
//! whatever it holds, 15 bits go into each ([`Packing::Wide`]); where text of small code points is
//! kept in bytes, as in `WebKit`, 8 bits do ([`Packing::Narrow`]).
//!
//! A packed record is a letter for its packing, the length in bytes in decimal, a colon, and the
//! units. Unpacking accepts exactly what packing makes: whatever else is stored is damage.

/// First code point of the 32,768 that carry 15 bits each: U+4000 to U+BFFF, among which there is no
/// surrogate and no control character.
const WIDE_BASE: u32 = 0x4000;
const WIDE_BITS: u32 = 15;

/// How bytes are packed into text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Packing {
    /// 15 bits to a unit.
    Wide,
    /// 8 bits to a unit, as the code points 0 to 255.
    Narrow,
}

impl Packing {
    fn mark(self) -> char {
        match self {
            Self::Wide => 'w',
            Self::Narrow => 'n',
        }
    }

    /// How much room a browser that suits this packing counts for a text.
    pub(crate) fn room(self, text: &str) -> u64 {
        let units = text.encode_utf16().count() as u64;
        match self {
            Self::Narrow if text.chars().any(|c| u32::from(c) > 0xff) => 2 * units,
            _ => units,
        }
    }
}

/// Packs bytes.
pub(crate) fn pack(bytes: &[u8], packing: Packing) -> String {
    let mut text = format!("{}{}:", packing.mark(), bytes.len());
    match packing {
        Packing::Wide => pack_wide(bytes, &mut text),
        Packing::Narrow => text.extend(bytes.iter().map(|&byte| char::from(byte))),
    }
    text
}

/// Unpacks a record, or says none if it is not what [`pack`] makes.
pub(crate) fn unpack(text: &str) -> Option<Vec<u8>> {
    let (head, units) = text.split_once(':')?;
    let wide = head.strip_prefix(Packing::Wide.mark());
    let narrow = head.strip_prefix(Packing::Narrow.mark());
    let digits = wide.or(narrow)?;
    let length: usize = digits.parse().ok()?;
    if digits != length.to_string() {
        return None;
    }
    let bytes = if wide.is_some() {
        unpack_wide(units, length)?
    } else {
        unpack_narrow(units)?
    };
    (bytes.len() == length).then_some(bytes)
}

fn pack_wide(bytes: &[u8], text: &mut String) {
    // Each unit takes three bytes of UTF-8.
    text.reserve(bytes.len() * 8 / 15 * 3 + 3);
    let (mut window, mut held) = (0_u32, 0_u32);
    for &byte in bytes {
        window = window << 8 | u32::from(byte);
        held += 8;
        if held >= WIDE_BITS {
            held -= WIDE_BITS;
            push_unit(window >> held, text);
            window &= (1 << held) - 1;
        }
    }
    if held > 0 {
        push_unit(window << (WIDE_BITS - held), text);
    }
}

fn push_unit(value: u32, text: &mut String) {
    text.push(char::from_u32(WIDE_BASE + value).expect("15 bits past the base are no surrogate"));
}

fn unpack_wide(units: &str, length: usize) -> Option<Vec<u8>> {
    // Three bytes of UTF-8 carry 15 bits; a longer claim is damage, and must not allocate.
    if length > units.len() {
        return None;
    }
    let mut bytes = Vec::with_capacity(length);
    let (mut window, mut held) = (0_u32, 0_u32);
    for unit in units.chars() {
        let value = u32::from(unit).checked_sub(WIDE_BASE)?;
        if value >> WIDE_BITS != 0 {
            return None;
        }
        window = window << WIDE_BITS | value;
        held += WIDE_BITS;
        while held >= 8 && bytes.len() < length {
            held -= 8;
            bytes.push(u8::try_from(window >> held).ok()?);
            window &= (1 << held) - 1;
        }
        if bytes.len() == length && held >= WIDE_BITS {
            return None;
        }
    }
    // What is left of the last unit is padding.
    (window == 0).then_some(bytes)
}

fn unpack_narrow(units: &str) -> Option<Vec<u8>> {
    units
        .chars()
        .map(|unit| u8::try_from(u32::from(unit)).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::storage::tests::Random;

    const BOTH: [Packing; 2] = [Packing::Wide, Packing::Narrow];

    #[test]
    fn what_is_packed_comes_back() {
        let mut random = Random::seeded(1);
        for length in (0..70).chain([1000, 4095, 65_536]) {
            let bytes = random.bytes(length);
            for packing in BOTH {
                assert_eq!(unpack(&pack(&bytes, packing)).as_ref(), Some(&bytes));
            }
        }
    }

    #[test]
    fn wide_units_are_plain_and_save_almost_half() {
        let bytes = Random::seeded(2).bytes(15_000);
        let text = pack(&bytes, Packing::Wide);
        let (_, units) = text.split_once(':').unwrap();
        assert_eq!(units.encode_utf16().count(), 8_000);
        assert!(
            units
                .chars()
                .all(|c| ('\u{4000}'..='\u{bfff}').contains(&c))
        );
    }

    #[test]
    fn every_shortened_or_lengthened_record_is_refused() {
        let mut random = Random::seeded(3);
        for length in 0..40 {
            for packing in BOTH {
                let text = pack(&random.bytes(length), packing);
                let shorter: String = text.chars().take(text.chars().count() - 1).collect();
                assert_eq!(unpack(&shorter), None, "{text:?} cut");
                let last = text.chars().last().unwrap();
                assert_eq!(unpack(&format!("{text}{last}")), None, "{text:?} grown");
            }
        }
    }

    #[test]
    fn a_replaced_character_never_panics_and_never_passes_for_another_encoding() {
        let mut random = Random::seeded(4);
        let strange = [
            '\0', 'w', 'n', ':', '9', '\u{3fff}', '\u{c000}', '\u{fffd}', '𝄞',
        ];
        for round in 0..4_000 {
            let packing = BOTH[round % 2];
            let length = random.below(30);
            let mut units: Vec<char> = pack(&random.bytes(length), packing).chars().collect();
            let at = random.below(units.len());
            units[at] = strange[random.below(strange.len())];
            let text: String = units.into_iter().collect();
            if let Some(bytes) = unpack(&text) {
                assert!(BOTH.iter().any(|&packing| pack(&bytes, packing) == text));
            }
        }
    }

    #[test]
    fn foreign_text_is_refused() {
        for text in [
            "",
            "w",
            "w:",
            "n0",
            "x0:",
            "w00:",
            "w+1:\u{4000}",
            "n-1:",
            "hello",
            "w99999999999999999999:",
            "w4294967295:",
        ] {
            assert_eq!(unpack(text), None, "{text:?}");
        }
    }

    #[test]
    fn room_counts_units_or_bytes() {
        assert_eq!(Packing::Wide.room("ab\u{4000}"), 3);
        assert_eq!(Packing::Narrow.room("ab\u{4000}"), 6);
        assert_eq!(Packing::Narrow.room("ab\u{ff}"), 3);
    }
}
