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
        Refusal::RoomClosed => {
            "The room's host has closed the room to newcomers: ask the host to open it".to_string()
        }
        Refusal::Removed => {
            "The room's host removed this page from the room: load the page again to \
             come back, which works unless the host closed the room"
                .to_string()
        }
        Refusal::BadProof(fault) => format!(
            "The relay does not take this page for the room's host ({fault:?}): reload the page"
        ),
        Refusal::NotHost => {
            "The relay takes orders only from the room's host, and does not take this page for it"
                .to_string()
        }
        Refusal::DelayTooLong { found, limit } => {
            format!("The relay delays messages by {limit} ms at most, and {found} were asked for")
        }
        Refusal::LossTooHigh { found, limit } => {
            format!("The relay loses {limit} of 1000 messages at most, and {found} were asked for")
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

/// What a link does about a refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Remedy {
    /// Comes back when the relay says, milliseconds from now.
    After(u32),
    /// Comes back and sends slower: the relay takes so many frames a second.
    Slower(u32),
    /// Comes back.
    Again,
    /// Does not come back by itself.
    Stay,
    /// Comes back, and proves to be the room's host first if it is.
    Prove,
    /// Comes back, and does not say again that it is the host.
    NoHost,
    /// Comes back, though time alone does not mend it; people are told.
    TurnedAway,
}

/// What to do about a refusal.
pub(crate) fn remedy(refusal: &Refusal) -> Remedy {
    match *refusal {
        Refusal::GoingAway { retry_ms } => Remedy::After(retry_ms),
        Refusal::TooFast { frames_per_s } => Remedy::Slower(frames_per_s),
        Refusal::TooSlow { .. } | Refusal::Idle { .. } => Remedy::Again,
        Refusal::Removed => Remedy::Stay,
        Refusal::RoomClosed => Remedy::Prove,
        Refusal::BadProof(_) | Refusal::NotHost => Remedy::NoHost,
        Refusal::Version { .. }
        | Refusal::BadFrame
        | Refusal::FrameTooLong { .. }
        | Refusal::RoomFull { .. }
        | Refusal::TooManyRooms { .. }
        | Refusal::RelayFull { .. }
        | Refusal::AddressFull { .. }
        | Refusal::DelayTooLong { .. }
        | Refusal::LossTooHigh { .. } => Remedy::TurnedAway,
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
