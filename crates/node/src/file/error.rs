//! Why a file is not read.

use alloc::{boxed::Box, format, string::String, string::ToString, vec, vec::Vec};

use api::{ApiError, Family, ROOM_FILE_BYTES};
use ledger::{BlockHash, Height, Room, RoomError};

use super::ROOM_FILE_VERSION;
use crate::errors::room_error;

/// Why a file is not read, or not written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum FileError {
    #[error("the file has {found} bytes; a node reads and writes {ROOM_FILE_BYTES} at most")]
    TooLarge { found: usize },
    #[error(
        "this file holds no room: it does not begin with CHALKROOM; choose one that was saved as a room"
    )]
    NoRoomFile,
    #[error(
        "the file is of version {found}, this node reads version {ROOM_FILE_VERSION}; load it with a page of that version"
    )]
    Version { found: u16 },
    #[error(
        "the file is cut short: at byte {at} it should have {what} of {needed} bytes, and {left} are left; copy the whole file again"
    )]
    CutShort {
        what: &'static str,
        at: usize,
        needed: usize,
        left: usize,
    },
    #[error(
        "the file is damaged at byte {at}: {what} has {least} to {most} bytes, this one {found}; copy the file again"
    )]
    Length {
        what: &'static str,
        at: usize,
        least: usize,
        most: usize,
        found: usize,
    },
    #[error(
        "of blocks up to {floor} this node has a snapshot alone, and a file holds every block; let a node that has all of them write it"
    )]
    Pruned { floor: Height },
    #[error(
        "the block at height {height} can't be read from this node's database, and a file holds every block; start the node again, and it looks at all of them"
    )]
    Unreadable { height: u64 },
    #[error("the file goes on for {left} bytes after its end at byte {at}; copy the file again")]
    LeftOver { at: usize, left: usize },
    #[error("the file's room is damaged or odd: {0}")]
    Room(RoomError),
    #[error(
        "this file is of the room “{}” ({}), and this node is in “{}” ({}); join that room by its link first, then load the file again",
        .0.found.name, .0.found.code, .0.own.name, .0.own.code
    )]
    OtherRoom(Box<TwoRooms>),
    #[error("the file is damaged {}: its checksum is {found}, its content gives {expected}; copy the file again", place(*.near))]
    Checksum {
        expected: String,
        found: String,
        /// Height and first byte of the first block that is no good, if it is a block.
        near: Option<(u64, usize)>,
    },
}

/// The room that a node is in, and a file's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TwoRooms {
    own: Named,
    found: Named,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Named {
    genesis: BlockHash,
    name: String,
    code: String,
    link: String,
}

impl TwoRooms {
    pub(super) fn new(own: &Room, found: &Room) -> Self {
        let named = |room: &Room| Named {
            genesis: room.genesis(),
            name: room.params().name.clone(),
            code: room.code(),
            link: room.to_link(),
        };
        Self {
            own: named(own),
            found: named(found),
        }
    }
}

fn place(near: Option<(u64, usize)>) -> String {
    match near {
        Some((height, at)) => format!("at block {height}, which begins at byte {at}"),
        None => "outside of its blocks".into(),
    }
}

impl FileError {
    /// Family and stable name.
    fn rule(&self) -> (Family, &'static str) {
        match self {
            Self::TooLarge { .. } => (Family::Policy, "fileTooLarge"),
            Self::NoRoomFile => (Family::Decode, "noRoomFile"),
            Self::Version { .. } => (Family::Decode, "fileVersion"),
            Self::CutShort { .. } => (Family::Decode, "fileCutShort"),
            Self::Length { .. } => (Family::Decode, "fileLength"),
            Self::LeftOver { .. } => (Family::Decode, "fileLeftOver"),
            Self::Room(_) => (Family::Decode, "fileRoom"),
            Self::OtherRoom(_) => (Family::Policy, "otherRoom"),
            Self::Checksum { .. } => (Family::Decode, "fileChecksum"),
            Self::Pruned { .. } => (Family::Policy, "pruned"),
            Self::Unreadable { .. } => (Family::Store, "blockUnreadable"),
        }
    }

    /// The values compared.
    fn details(&self) -> Vec<(&'static str, String)> {
        let text = |value: &dyn ToString| value.to_string();
        match self {
            Self::TooLarge { found } => {
                vec![("found", text(found)), ("limit", text(&ROOM_FILE_BYTES))]
            }
            Self::NoRoomFile => Vec::new(),
            Self::Version { found } => {
                vec![
                    ("expected", text(&ROOM_FILE_VERSION)),
                    ("found", text(found)),
                ]
            }
            Self::CutShort {
                what,
                at,
                needed,
                left,
            } => vec![
                ("what", text(what)),
                ("at", text(at)),
                ("needed", text(needed)),
                ("left", text(left)),
            ],
            Self::Length {
                what,
                at,
                least,
                most,
                found,
            } => vec![
                ("what", text(what)),
                ("at", text(at)),
                ("least", text(least)),
                ("most", text(most)),
                ("found", text(found)),
            ],
            Self::LeftOver { at, left } => vec![("at", text(at)), ("left", text(left))],
            Self::Unreadable { height } => vec![("height", text(height))],
            Self::Pruned { floor } => vec![("snapshotHeight", text(floor))],
            Self::Room(error) => vec![("roomRule", room_error(error).rule)],
            Self::OtherRoom(rooms) => vec![
                ("expected", text(&rooms.own.genesis)),
                ("expectedName", rooms.own.name.clone()),
                ("expectedCode", rooms.own.code.clone()),
                ("found", text(&rooms.found.genesis)),
                ("foundName", rooms.found.name.clone()),
                ("foundCode", rooms.found.code.clone()),
                ("foundLink", rooms.found.link.clone()),
            ],
            Self::Checksum {
                expected,
                found,
                near,
            } => {
                let mut details = vec![("expected", expected.clone()), ("found", found.clone())];
                if let Some((height, at)) = near {
                    details.extend([("height", text(height)), ("at", text(at))]);
                }
                details
            }
        }
    }
}

impl From<FileError> for ApiError {
    fn from(error: FileError) -> Self {
        let (family, rule) = error.rule();
        let refusal = Self::new(family, rule, error.to_string());
        let details = error.details().into_iter();
        details.fold(refusal, |refusal, (name, value)| refusal.with(name, value))
    }
}
