//! Who this browser is: 128 bits from which the node derives its key.
//!
//! They live in `localStorage`, so all tabs of a browser are one person, unless a tab was opened as
//! another participant: then `sessionStorage` holds bits of that tab's own.

use web_sys::Storage;

use super::storage::local_storage;
use crate::text::t;

const ITEM: &str = "chalk/identity";
const ENTROPY_BYTES: usize = 16;
/// Two check bytes follow the entropy, so that a changed digit is noticed.
const STORED_BYTES: usize = ENTROPY_BYTES + 2;

/// Where an identity is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keeper {
    /// In this browser, for all its tabs.
    Browser,
    /// In this tab, until it is closed.
    Tab,
    /// Nowhere: the browser gives no storage.
    Nobody,
}

/// An identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    /// Its 128 bits.
    pub(crate) entropy: [u8; ENTROPY_BYTES],
    /// Where it is kept.
    pub(crate) keeper: Keeper,
    /// Where a damaged identity was set aside, if one was found.
    pub(crate) set_aside: Option<String>,
}

/// The identity of this tab: its own, else the browser's, else a new one for the browser.
///
/// # Errors
/// A message if the browser has no source of randomness, or if a damaged identity can't be set
/// aside.
pub(crate) fn load() -> Result<Identity, String> {
    if let Some(entropy) = session_storage()
        .and_then(|storage| read(&storage))
        .and_then(|text| decode(&text))
    {
        return Ok(Identity {
            entropy,
            keeper: Keeper::Tab,
            set_aside: None,
        });
    }
    let Some(storage) = local_storage() else {
        return Ok(Identity {
            entropy: random()?,
            keeper: Keeper::Nobody,
            set_aside: None,
        });
    };
    let stored = read(&storage);
    if let Some(entropy) = stored.as_deref().and_then(decode) {
        return Ok(Identity {
            entropy,
            keeper: Keeper::Browser,
            set_aside: None,
        });
    }
    let set_aside = match stored {
        Some(damaged) => Some(put_aside(&storage, &damaged)?),
        None => None,
    };
    let entropy = random()?;
    let kept = storage.set_item(ITEM, &encode(entropy)).is_ok();
    Ok(Identity {
        entropy,
        keeper: if kept {
            Keeper::Browser
        } else {
            Keeper::Nobody
        },
        set_aside,
    })
}

/// Makes this tab another participant, from the next load of the page on.
///
/// # Errors
/// A message if the tab has no storage or the browser no source of randomness.
pub(crate) fn become_new_participant() -> Result<(), String> {
    let entropy = random()?;
    session_storage()
        .and_then(|storage| storage.set_item(ITEM, &encode(entropy)).ok())
        .ok_or_else(|| t!("identity-no-tab-storage"))
}

/// Whether this tab is a participant of its own.
pub(crate) fn is_of_this_tab() -> bool {
    session_storage()
        .and_then(|storage| read(&storage))
        .is_some_and(|text| decode(&text).is_some())
}

fn read(storage: &Storage) -> Option<String> {
    storage.get_item(ITEM).ok().flatten()
}

/// The storage of this tab alone.
pub(crate) fn session_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Keeps a damaged value under the first free name beside the item: a person may mend it.
fn put_aside(storage: &Storage, damaged: &str) -> Result<String, String> {
    let name = (1..=u32::MAX)
        .map(|n| format!("{ITEM}-damaged-{n}"))
        .find(|name| storage.get_item(name).ok().flatten().is_none())
        .unwrap_or_default();
    storage
        .set_item(&name, damaged)
        .map(|()| name)
        .map_err(|_| t!("identity-no-room-aside"))
}

/// Bits for a new identity.
///
/// # Errors
/// A message if the browser has no source of randomness.
pub(crate) fn random() -> Result<[u8; ENTROPY_BYTES], String> {
    let mut entropy = [0; ENTROPY_BYTES];
    web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut entropy).ok())
        .map(|_| entropy)
        .ok_or_else(|| t!("identity-no-randomness"))
}

/// An identity as it is stored.
pub(crate) fn encode(entropy: [u8; ENTROPY_BYTES]) -> String {
    use std::fmt::Write;
    entropy
        .into_iter()
        .chain(check_bytes(&entropy))
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// A stored identity; none if it is damaged.
pub(crate) fn decode(text: &str) -> Option<[u8; ENTROPY_BYTES]> {
    if text.len() != 2 * STORED_BYTES
        || !text
            .bytes()
            .all(|c| c.is_ascii_hexdigit() && !c.is_ascii_uppercase())
    {
        return None;
    }
    let mut bytes = [0; STORED_BYTES];
    for (i, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16).ok()?;
    }
    let (entropy, check) = bytes.split_first_chunk::<ENTROPY_BYTES>()?;
    (check_bytes(entropy) == check).then_some(*entropy)
}

/// Fletcher's checksum modulo 255: it sees every single changed byte and every swap of neighbours
/// that differ, but for 0 and 255, which it takes for equal.
fn check_bytes(entropy: &[u8; ENTROPY_BYTES]) -> [u8; 2] {
    let (mut sum, mut sum_of_sums) = (0_u32, 0_u32);
    for &byte in entropy {
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

    #[test]
    fn what_is_encoded_is_decoded() {
        assert_eq!(decode(&encode(sample())), Some(sample()));
        assert_eq!(decode(&encode([0; 16])), Some([0; 16]));
    }

    #[test]
    fn every_changed_digit_is_noticed() {
        let text = encode(sample());
        for at in 0..text.len() {
            for digit in "0123456789abcdefgF ".chars() {
                let mut changed: Vec<char> = text.chars().collect();
                if changed[at] == digit {
                    continue;
                }
                changed[at] = digit;
                let changed: String = changed.into_iter().collect();
                assert_eq!(decode(&changed), None, "{changed}");
            }
        }
    }

    #[test]
    fn other_lengths_and_letters_are_refused() {
        let text = encode(sample());
        for damaged in ["", "é", &text[1..], &format!("{text}0"), &"é".repeat(18)] {
            assert_eq!(decode(damaged), None, "{damaged}");
        }
    }
}
