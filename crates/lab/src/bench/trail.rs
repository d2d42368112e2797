//! What a chain tells of who is who: the lesson's own market, read as everybody can read it.

mod frame;
mod read;
#[cfg(test)]
mod tests;

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use api::{
    ApiError, Family,
    lab::{
        bench::Said,
        trail::{Clue, NOTE_BYTES, Part, Second, Source, Trail},
    },
};
use ledger::PublicKey;

use super::{
    Desk,
    chain::Chain,
    sample::{self, Person, Plan, What},
};

use Person::{Ada, Grace, Kiosk, You};

/// The lesson's market. Grace writes under a second address, which she has paid herself.
const MARKET: [Plan<'static>; 8] = [
    (Ada, &[]),
    (Grace, &[(Ada, 0, What::Claim("Ada"))]),
    (
        Kiosk,
        &[
            (Grace, 0, What::Claim("Grace")),
            (Ada, 5, What::Say("1, 1, 2, 3, 5, 8")),
        ],
    ),
    (
        You,
        &[
            (Ada, 5, What::Pay(Kiosk, 150)),
            (Kiosk, 0, What::Claim("Kiosk")),
            (Grace, 5, What::Pay(Kiosk, 120)),
        ],
    ),
    (
        Ada,
        &[
            (Grace, 5, What::Pay(Person::Second, 300)),
            (Ada, 5, What::Pay(Kiosk, 150)),
            (You, 5, What::Pay(Kiosk, 80)),
        ],
    ),
    (
        Kiosk,
        &[
            (Person::Second, 5, What::Say("The coffee here is too dear.")),
            (Ada, 5, What::Pay(Kiosk, 150)),
        ],
    ),
    (
        Grace,
        &[
            (You, 5, What::Pay(Ada, 100)),
            (Person::Second, 5, What::Pay(Kiosk, 120)),
        ],
    ),
    (Ada, &[(Grace, 5, What::Pay(Kiosk, 120))]),
];

/// What the pupil's first address pays the second one, in 1/100 coin.
const PAID: u64 = 200;

/// What is to be found out on the lesson's chain: addresses, and how often and how much one of them has paid.
#[derive(Debug)]
pub(crate) struct Solution {
    pub(crate) named: String,
    pub(crate) buyer: String,
    pub(crate) times: u64,
    /// In 1/100 coin.
    pub(crate) paid: u64,
    pub(crate) second: String,
    pub(crate) owner: String,
}

/// The lesson's chains.
#[derive(Debug, Default)]
pub(super) struct Watch {
    market: Option<Chain>,
}

impl Watch {
    /// The lesson's chain, as it is before the pupil does anything.
    fn market(&mut self) -> &mut Chain {
        self.market.get_or_insert_with(|| {
            let mut chain = sample::empty();
            sample::append(&mut chain, &MARKET);
            chain
        })
    }
}

impl Desk {
    /// What a chain tells: the room's, or the lesson's as it was at first.
    pub(super) fn trail(&mut self, of_room: bool) -> Result<Trail, ApiError> {
        let me = self.me;
        match self.room.as_mut().filter(|_| of_room) {
            Some(room) => read::trail(room, me, true),
            None => read::trail(self.watch.market(), Some(You.key().public()), false),
        }
    }

    /// Whether these addresses are what is looked for on the lesson's chain.
    pub(super) fn point(&mut self, clue: Clue, addresses: &[String]) -> Result<bool, ApiError> {
        let keys: Vec<PublicKey> = addresses
            .iter()
            .map(|address| address.parse().map_err(|_| no_address(address)))
            .collect::<Result<_, _>>()?;
        let chain = self.watch.market();
        Ok(match (clue, keys.as_slice()) {
            (Clue::Named, [one]) => read::named(chain)? == Some(*one),
            (Clue::Buyer, [one]) => read::best_buyer(chain)? == Some(*one),
            (Clue::Pair, [one, other]) => {
                read::funder(chain, one) == Some(*other) || read::funder(chain, other) == Some(*one)
            }
            _ => false,
        })
    }

    /// The pupil writes something under a second address, whose money comes from somewhere.
    pub(super) fn hide(&mut self, source: Source, note: &str) -> Result<Trail, ApiError> {
        if note.trim().is_empty() || note.len() > NOTE_BYTES {
            let message = format!(
                "a note has 1 to {NOTE_BYTES} bytes and is not blank, this one has {}",
                note.len()
            );
            let error = ApiError::new(Family::Policy, "labNote", message);
            return Err(error.with("bytes", note.len()).with("limit", NOTE_BYTES));
        }
        let mut chain = self.watch.market().clone();
        let hidden = Person::Hidden;
        let writes = [(hidden, 5, What::Say(note))];
        match source {
            Source::Paid => {
                let pays = [(You, 5, What::Pay(hidden, PAID))];
                sample::append(&mut chain, &[(Ada, &pays), (Grace, &writes)]);
            }
            Source::Mined => sample::append(&mut chain, &[(hidden, &[]), (Grace, &writes)]),
        }
        let (you, second) = (You.key().public(), hidden.key().public());
        let funder = read::funder(&chain, &second);
        let mut trail = read::trail(&mut chain, Some(you), false)?;
        trail.second = Some(Second {
            address: second.to_string(),
            funder: funder.as_ref().map(ToString::to_string),
            is_linked: funder == Some(you),
        });
        Ok(trail)
    }

    /// What is to be found out, read off the lesson's chain.
    ///
    /// # Errors
    /// If the chain does not tell it.
    pub(crate) fn solution(&mut self) -> Result<Solution, ApiError> {
        let chain = self.watch.market();
        let untold = || {
            let message = "the chain does not tell";
            ApiError::new(Family::Policy, "nothingToCopy", message)
        };
        let named = read::named(chain)?.ok_or_else(untold)?;
        let buyer = read::best_buyer(chain)?.ok_or_else(untold)?;
        let second = Person::Second.key().public();
        let owner = read::funder(chain, &second).ok_or_else(untold)?;
        let (times, paid) = read::paid(chain, &buyer, &named);
        Ok(Solution {
            named: named.to_string(),
            buyer: buyer.to_string(),
            times,
            paid,
            second: second.to_string(),
            owner: owner.to_string(),
        })
    }

    /// A frame that a relay hands on, with the first payment of the lesson's chain in it.
    pub(crate) fn frame(&mut self) -> Result<Vec<Part>, ApiError> {
        frame::of(self.watch.market())
    }

    /// Whether a part of the frame is what only the relay adds.
    pub(super) fn part(&mut self, name: &str) -> Result<Said, ApiError> {
        let parts = self.frame()?;
        if !parts.iter().any(|part| part.name == name) {
            let message = format!("the frame has no part {name:?}");
            return Err(ApiError::new(Family::Policy, "noSuchPart", message).with("found", name));
        }
        Ok(Said::Pointed(name == frame::SENDER))
    }
}

fn no_address(found: &str) -> ApiError {
    let message = "this is no address";
    ApiError::new(Family::Decode, "badAddress", message).with("found", found)
}
