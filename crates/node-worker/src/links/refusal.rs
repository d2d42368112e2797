//! A relay's refusals in words.

use wire::Refusal;

/// Why the relay closed the connection, as a sentence for a person.
pub(crate) fn sentence(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Version { yours, mine } => other_version(*yours, *mine),
        Refusal::BadFrame => {
            "The relay could not read what this page sent: reload the page".to_string()
        }
        Refusal::FrameTooLong { found, limit } => {
            format!("The relay takes frames of {limit} bytes at most, and this page sent {found}")
        }
        Refusal::TooFast { frames_per_s } => format!(
            "The relay takes {frames_per_s} frames a second, and this page sent more: it slows down"
        ),
        Refusal::TooSlow { queue_bytes } => {
            format!("This page read so slowly that {queue_bytes} bytes waited for it at the relay")
        }
        Refusal::RoomFull { limit } => {
            format!("The relay's room is full: it takes {limit} clients")
        }
        Refusal::TooManyRooms { limit } => {
            format!("The relay has no place for another room: it takes {limit}")
        }
        Refusal::RelayFull { limit } => {
            format!("The relay has no place for another client: it takes {limit}")
        }
        Refusal::AddressFull { limit } => {
            format!("The relay takes {limit} clients from one address, and yours has as many")
        }
        Refusal::GoingAway { .. } => "The relay stops or starts anew".to_string(),
        Refusal::Idle { limit_ms } => {
            format!(
                "The relay heard nothing of this page for {} s",
                limit_ms / 1000
            )
        }
    }
}

/// What to do about a relay that speaks another version: the older of the two is to be renewed.
pub(crate) fn other_version(page: u16, relay: u16) -> String {
    let remedy = if relay > page {
        "reload the page"
    } else {
        "the relay is older and has to be updated"
    };
    format!(
        "This page speaks version {page} of the relay's protocol, the relay version {relay}: {remedy}"
    )
}
