//! What a person types or pastes to join a room.

use api::{ApiError, Family, host::RoomChoice};

use crate::text::t;

/// Characters of a room's code.
const CODE_LENGTH: usize = 6;
/// Digits of Crockford's base32.
const CODE_DIGITS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Reads a code, a whole link, or the part of a link after `#`.
///
/// Codes are read as Crockford's base32 is meant to be: in either case, with spaces or hyphens
/// anywhere, and with O for 0, I and L for 1. Whether a link's parameters are sound is the node's to
/// say.
///
/// # Errors
/// A decode error with the length and the first character that no code has.
pub(crate) fn room_choice(text: &str) -> Result<RoomChoice, ApiError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ApiError::new(
            Family::Decode,
            "emptyRoom",
            t!("error-room-empty"),
        ));
    }
    if text.eq_ignore_ascii_case("commons") {
        return Ok(RoomChoice::Commons);
    }
    if let Some((_, link)) = text.split_once('#') {
        return Ok(RoomChoice::Link(link.to_owned()));
    }
    if text.contains("://") {
        return Err(ApiError::new(
            Family::Decode,
            "linkWithoutRoom",
            t!("error-room-link"),
        ));
    }
    let digits: Vec<char> = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .collect();
    if digits.len() > 2 * CODE_LENGTH {
        return Ok(RoomChoice::Link(text.to_owned()));
    }
    let code = digits
        .iter()
        .map(|&c| code_digit(c))
        .collect::<Result<String, char>>()
        .map_err(|c| {
            ApiError::new(
                Family::Decode,
                "badRoomCode",
                t!("error-room-digit", character = c.to_string()),
            )
            .with("character", c)
        })?;
    if digits.len() != CODE_LENGTH {
        return Err(ApiError::new(
            Family::Decode,
            "roomCodeLength",
            t!("error-room-length", length = digits.len()),
        )
        .with("expected", CODE_LENGTH)
        .with("found", digits.len()));
    }
    Ok(RoomChoice::Code(code))
}

fn code_digit(c: char) -> Result<char, char> {
    let digit = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    if CODE_DIGITS.contains(digit) {
        Ok(digit)
    } else {
        Err(c)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> RoomChoice {
        RoomChoice::Code(text.to_owned())
    }

    fn link(text: &str) -> RoomChoice {
        RoomChoice::Link(text.to_owned())
    }

    #[test]
    fn codes_are_read_as_people_write_them() {
        for text in ["M7ZVZ1", "m7z vz1", " M7Z-VZ1 ", "m7zvzl", "M7ZVZI"] {
            assert_eq!(room_choice(text), Ok(code("M7ZVZ1")), "{text}");
        }
        assert_eq!(room_choice("OOOOOO"), Ok(code("000000")));
    }

    #[test]
    fn links_are_taken_whole_or_by_their_part_after_the_hash() {
        let parameters = "AQAHQ29tbW9ucwVjaGFsaw";
        assert_eq!(
            room_choice(&format!("http://192.168.1.7:8080/#{parameters}")),
            Ok(link(parameters))
        );
        assert_eq!(room_choice(&format!("#{parameters}")), Ok(link(parameters)));
        assert_eq!(room_choice(parameters), Ok(link(parameters)));
        assert_eq!(room_choice("Commons"), Ok(RoomChoice::Commons));
    }

    #[test]
    fn what_is_neither_is_refused_with_its_reason() {
        let rule = |text| room_choice(text).unwrap_err().rule;
        assert_eq!(rule("  "), "emptyRoom");
        assert_eq!(rule("M7ZVZ"), "roomCodeLength");
        assert_eq!(rule("M7ZVZ12"), "roomCodeLength");
        assert_eq!(rule("M7ZVZU"), "badRoomCode");
        assert_eq!(rule("M7ZV!1"), "badRoomCode");
        assert_eq!(rule("https://school.example/"), "linkWithoutRoom");
    }
}
