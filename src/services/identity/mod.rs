//! Who this browser is: identities, of which each tab is one.
//!
//! They live in `localStorage`, so all tabs of a browser have the same to choose from, and a new tab is the one that
//! was chosen last. A tab stays who it is when it is loaded again. One that was opened as another participant has an
//! identity in `sessionStorage`, which is that tab's own.

mod record;
mod ring;
mod tabs;

use std::cell::Cell;

use api::host::Who;
use web_sys::Storage;

use super::storage::local_storage;
use crate::text::t;

pub(crate) use self::{
    record::{Record, Secret, decode, encode},
    ring::{
        Kept, NotKept, add, all, choose, erase, erase_everything, erase_tab, instead_of, kept,
        read, tell_locked, write,
    },
    tabs::{Word, hear},
};

/// The browser's first identity, and in a tab's storage the tab's own. Others have a number behind it.
const ITEM: &str = "chalk/identity";
/// Which identity a tab is, and in the browser's storage which one a new tab is.
const CHOSEN: &str = "chalk/identity-chosen";
/// What [`CHOSEN`] says where it is the tab's own.
const OWN: &str = "tab";
const ENTROPY_BYTES: usize = 16;
/// Most identities that a browser keeps.
pub(crate) const MOST: u32 = 16;

thread_local! {
    /// The one that this page is.
    static HERE: Cell<Place> = const { Cell::new(Place::Nowhere) };
}

/// Where an identity is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In this browser, for all its tabs, under a number from 1.
    Browser(u32),
    /// In this tab, until it is closed.
    Tab,
    /// Nowhere: the browser gives no storage.
    Nowhere,
}

/// The identity that the page starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    /// Who it is.
    pub(crate) who: Who,
    /// Where it is kept.
    pub(crate) place: Place,
    /// Where a damaged identity was set aside, if one was found.
    pub(crate) set_aside: Option<String>,
}

/// The identity of this tab: the one it was before, else the browser's last choice, else a new one.
///
/// # Errors
/// A message if the browser has no source of randomness, or if a damaged identity can't be set
/// aside.
pub(crate) fn load() -> Result<Identity, String> {
    let chosen = session_storage().and_then(|storage| get(&storage, CHOSEN));
    if chosen.as_deref().is_none_or(|chosen| chosen == OWN)
        && let Some(own) = read(Place::Tab)
    {
        return Ok(begin(own.who(), Place::Tab, None));
    }
    let Some(storage) = local_storage() else {
        return Ok(begin(Who::Open(random()?), Place::Nowhere, None));
    };
    let chosen = chosen.or_else(|| get(&storage, CHOSEN));
    let chosen = chosen.and_then(|number| number.parse().ok()).unwrap_or(1);
    let mut set_aside = None;
    for number in [chosen].into_iter().chain(1..=MOST) {
        let place = Place::Browser(number);
        let Some(line) = get(&storage, &item_of(number)) else {
            continue;
        };
        if let Some(record) = Record::of_line(&line) {
            pin(place);
            return Ok(begin(record.who(), place, set_aside));
        }
        set_aside = Some(put_aside(&storage, &line)?);
        // What is set aside is there twice, should this fail, and lost in no case.
        let _ = storage.remove_item(&item_of(number));
    }
    let entropy = random()?;
    let place = Place::Browser(1);
    let place = match write(place, &Record::new(entropy)) {
        Ok(()) => place,
        Err(_) => Place::Nowhere,
    };
    pin(place);
    Ok(begin(Who::Open(entropy), place, set_aside))
}

fn begin(who: Who, place: Place, set_aside: Option<String>) -> Identity {
    HERE.set(place);
    Identity {
        who,
        place,
        set_aside,
    }
}

/// Which identity this page is.
pub(crate) fn here() -> Place {
    HERE.get()
}

/// Makes this tab another participant, from the next load of the page on.
///
/// # Errors
/// A message if the tab has no storage or the browser no source of randomness.
pub(crate) fn become_new_participant() -> Result<(), String> {
    let entropy = random()?;
    write(Place::Tab, &Record::new(entropy)).map_err(|_| t!("identity-no-tab-storage"))?;
    pin(Place::Tab);
    Ok(())
}

/// Remembers in this tab who it is.
fn pin(place: Place) {
    let chosen = match place {
        Place::Browser(number) => number.to_string(),
        Place::Tab => OWN.to_owned(),
        Place::Nowhere => return,
    };
    if let Some(storage) = session_storage() {
        // A tab without storage is who the browser is.
        let _ = storage.set_item(CHOSEN, &chosen);
    }
}

/// The name of the item of a browser's identity.
fn item_of(number: u32) -> String {
    if number == 1 {
        ITEM.to_owned()
    } else {
        format!("{ITEM}/{number}")
    }
}

fn get(storage: &Storage, item: &str) -> Option<String> {
    storage.get_item(item).ok().flatten()
}

/// The storage of this tab alone.
pub(crate) fn session_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Keeps a damaged value under the first free name beside the item: a person may mend it.
fn put_aside(storage: &Storage, damaged: &str) -> Result<String, String> {
    let name = (1..=u32::MAX)
        .map(|n| format!("{ITEM}-damaged-{n}"))
        .find(|name| get(storage, name).is_none())
        .unwrap_or_default();
    storage
        .set_item(&name, damaged)
        .map(|()| name)
        .map_err(|_| t!("identity-no-room-aside"))
}

/// Bits for a new identity, or for whatever nobody may guess.
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
