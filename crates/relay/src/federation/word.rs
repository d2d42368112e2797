//! What relays say to each other.
//!
//! A letter is who says it, the stream and the place in it, and one word, in `borsh`. What one relay
//! says to another is one stream with a beginning, so that each notices what it missed and what it
//! heard before.

use std::fmt;

use borsh::{BorshDeserialize, BorshSerialize};
use wire::{Half, Pass, PeerNo, RoomId};

use crate::{
    hub::{Rules, Standing},
    proof::Evidence,
};

/// Most bytes of a letter: the longest frame of a client, or the longest list of a split room.
pub(crate) const MAX_LETTER_BYTES: usize = 512 * 1024;

/// Members told of in one [`RoomNews`]: with a proof each they still fit a letter.
pub(crate) const MEMBERS_PER_NEWS: usize = 64;

/// A relay as others know it, drawn when it starts.
#[derive(
    Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize,
)]
pub(crate) struct RelayId(pub(crate) [u8; 16]);

impl fmt::Display for RelayId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for RelayId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Where a client is connected, and its number there. Other relays have numbers of their own for it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize,
)]
pub(crate) struct Home {
    /// The relay.
    pub(crate) relay: RelayId,
    /// The number.
    pub(crate) peer: PeerNo,
}

/// One message on the bus.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Letter {
    /// Who says it.
    pub(crate) from: RelayId,
    /// Which of its streams to the reader, counted up; 0 is beside all streams.
    pub(crate) stream: u64,
    /// The place in the stream, from 0.
    pub(crate) place: u64,
    /// What.
    pub(crate) word: Word,
}

/// What a relay says to another.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) enum Word {
    /// I run. To all, beside the streams.
    Alive,
    /// Begin a stream: tell me all of yours. Beside the streams.
    Ask,
    /// The stream begins: what follows up to the end is all that I have.
    Begin,
    /// How a room and some of my clients in it are.
    Room(RoomNews),
    /// What I did not name since the beginning is gone.
    End,
    /// My client left its room.
    Left {
        /// The room.
        room: RoomId,
        /// Its number at mine.
        peer: PeerNo,
    },
    /// My client says something, to all of its room or to one of yours.
    Message {
        /// The room.
        room: RoomId,
        /// The number at yours of the one.
        to: Option<PeerNo>,
        /// The frame as my clients get it, with the sender's number at mine.
        frame: Vec<u8>,
    },
    /// A host at mine had something done.
    Order(Order),
    /// Nothing new.
    Beat,
}

/// How a room is at a relay.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct RoomNews {
    /// The room.
    pub(crate) room: RoomId,
    /// What a host made of it, with what shows that it was the host; none before the first order.
    pub(crate) rules: Option<(Rules, Evidence)>,
    /// Some of the relay's own clients there, [`MEMBERS_PER_NEWS`] at most.
    pub(crate) members: Vec<Present>,
    /// Who may come back, as far as the relay knows; no more than members.
    pub(crate) returning: Vec<(Pass, Standing)>,
}

/// A relay's own client in a room.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Present {
    /// Its number there.
    pub(crate) peer: PeerNo,
    /// Its pass.
    pub(crate) pass: Pass,
    /// Its half.
    pub(crate) half: Half,
    /// Whether what it says is dropped.
    pub(crate) muted: bool,
    /// What shows that it is the room's host, if it is.
    pub(crate) host: Option<Evidence>,
}

/// What a host had done to its room.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) struct Order {
    /// The room.
    pub(crate) room: RoomId,
    /// What shows that it was the host.
    pub(crate) by: Evidence,
    /// How the room is from now on.
    pub(crate) rules: Rules,
    /// What was done.
    pub(crate) act: Act,
}

/// What is done to a room and its members, wherever they are.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub(crate) enum Act {
    /// It goes by the rules.
    Rule,
    /// All are in the first half.
    Unite,
    /// These are in the second half, by their relays.
    Split(Vec<(RelayId, Vec<PeerNo>)>),
    /// One is muted, or may speak again.
    Mute {
        /// Who.
        who: Home,
        /// Whether it is muted.
        muted: bool,
    },
    /// One is sent away.
    Remove(Home),
}

/// Why bytes are no letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Garbage;

impl Letter {
    /// Reads a letter.
    ///
    /// # Errors
    /// [`Garbage`] for everything else.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Garbage> {
        if bytes.len() > MAX_LETTER_BYTES {
            return Err(Garbage);
        }
        borsh::from_slice(bytes).map_err(|_| Garbage)
    }
}

/// The bytes of a word, to be put into letters.
pub(crate) fn write(word: &Word) -> Vec<u8> {
    borsh::to_vec(word).expect("a word always encodes")
}

/// A letter whose word is written already.
pub(crate) fn seal(from: RelayId, stream: u64, place: u64, word: &[u8]) -> Vec<u8> {
    let head = [&from.0[..], &stream.to_le_bytes(), &place.to_le_bytes()];
    [&head.concat(), word].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_word_is_read_as_its_letter() {
        let word = Word::Message {
            room: RoomId([7; 32]),
            to: Some(PeerNo(3)),
            frame: vec![1, 2, 3],
        };
        let from = RelayId([9; 16]);
        let bytes = seal(from, 4, 5, &write(&word));
        let letter = Letter {
            from,
            stream: 4,
            place: 5,
            word,
        };
        assert_eq!(Letter::read(&bytes), Ok(letter));
        // Bytes that are missing or left over, and a word that there is not.
        assert_eq!(Letter::read(&bytes[..bytes.len() - 1]), Err(Garbage));
        assert_eq!(Letter::read(&[&bytes[..], &[0]].concat()), Err(Garbage));
        assert_eq!(Letter::read(&seal(from, 4, 5, &[9])), Err(Garbage));
        assert_eq!(Letter::read(&vec![0; MAX_LETTER_BYTES + 1]), Err(Garbage));
    }

    #[test]
    fn an_id_is_written_as_a_subjects_token() {
        let id = RelayId(std::array::from_fn(|n| {
            u8::try_from(n * 17).expect("small")
        }));
        assert_eq!(id.to_string(), "00112233445566778899aabbccddeeff");
    }
}
