//! All identities that this tab may be, and what is done with them.

use api::host::Who;
use web_sys::Storage;

use super::{
    super::storage::{erase_items, local_storage},
    CHOSEN, HERE, ITEM, MOST, Place, Record, get, here, item_of, pin, random, session_storage,
    tabs::{Word, tell},
};

/// How the names of all items begin that this program stores.
const PREFIX: &str = "chalk/";

/// An identity and where it is kept.
#[derive(Clone, PartialEq)]
pub(crate) struct Kept {
    /// Where.
    pub(crate) place: Place,
    /// What.
    pub(crate) record: Record,
}

/// Why an identity is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotKept {
    /// The storage is full, or there is none.
    NoStorage,
    /// There are as many as a browser keeps.
    TooMany,
}

/// All of them: the tab's own first.
pub(crate) fn all() -> Vec<Kept> {
    let places = [Place::Tab]
        .into_iter()
        .chain((1..=MOST).map(Place::Browser));
    places
        .filter_map(|place| {
            let record = read(place)?;
            Some(Kept { place, record })
        })
        .collect()
}

/// The identity that this tab is and where it is kept; none where it is kept nowhere.
pub(crate) fn kept() -> Option<Kept> {
    let place = here();
    let record = read(place)?;
    Some(Kept { place, record })
}

/// The identity at a place; none where there is none, or a damaged one.
pub(crate) fn read(place: Place) -> Option<Record> {
    let (storage, item) = shelf(place)?;
    Record::of_line(&get(&storage, &item)?)
}

/// Writes an identity to a place.
///
/// # Errors
/// If the storage does not take it.
pub(crate) fn write(place: Place, record: &Record) -> Result<(), NotKept> {
    let (storage, item) = shelf(place).ok_or(NotKept::NoStorage)?;
    storage
        .set_item(&item, &record.to_line())
        .map_err(|_| NotKept::NoStorage)
}

/// Keeps one more identity, in this tab alone or for all tabs, and gives its place. A tab has one of its own.
///
/// # Errors
/// If there is no place for it.
pub(crate) fn add(record: &Record, is_of_tab: bool) -> Result<Place, NotKept> {
    let place = if is_of_tab {
        Place::Tab
    } else {
        let storage = local_storage().ok_or(NotKept::NoStorage)?;
        let free = (1..=MOST).find(|number| get(&storage, &item_of(*number)).is_none());
        Place::Browser(free.ok_or(NotKept::TooMany)?)
    };
    write(place, record)?;
    Ok(place)
}

/// This tab is the identity at a place from now on, and new tabs are it where they can be.
pub(crate) fn choose(place: Place) {
    HERE.set(place);
    pin(place);
    if let (Place::Browser(number), Some(storage)) = (place, local_storage()) {
        // A full storage loses the choice of new tabs, and nothing else.
        let _ = storage.set_item(CHOSEN, &number.to_string());
    }
}

/// Deletes the identity at a place for good, and tells the other tabs.
pub(crate) fn erase(place: Place) {
    if let Some((storage, item)) = shelf(place) {
        // What can't be removed was never there.
        let _ = storage.remove_item(&item);
    }
    if let Place::Browser(number) = place {
        tell(&Word::Erased(number));
    }
}

/// Tells the other tabs that the identity at a place, which has this address, was locked, or has a passphrase now.
pub(crate) fn tell_locked(place: Place, address: &str) {
    if let Place::Browser(number) = place {
        tell(&Word::Locked(number, address.to_owned()));
    }
}

/// Deletes all that this program has stored in this browser and this tab: identities, rooms, what was chosen. Gives
/// how many items that were. The other tabs are told.
pub(crate) fn erase_everything() -> u32 {
    let browser = local_storage().map_or(0, |storage| erase_items(&storage, PREFIX));
    tell(&Word::AllErased);
    browser + erase_tab()
}

/// Deletes all that this program has stored in this tab alone, and gives how many items that were.
pub(crate) fn erase_tab() -> u32 {
    session_storage().map_or(0, |storage| erase_items(&storage, PREFIX))
}

/// Who a tab is whose identity is erased: another one that is kept, else a new one.
///
/// # Errors
/// If a new one can't be kept.
pub(crate) fn instead_of(erased: Place) -> Result<(Place, Who), NotKept> {
    let other = all().into_iter().find(|kept| kept.place != erased);
    if let Some(kept) = other {
        return Ok((kept.place, kept.record.who()));
    }
    let entropy = random().map_err(|_| NotKept::NoStorage)?;
    let next = add(&Record::new(entropy), false)?;
    Ok((next, Who::Open(entropy)))
}

/// The storage and the item of a place.
fn shelf(place: Place) -> Option<(Storage, String)> {
    match place {
        Place::Browser(number) => Some((local_storage()?, item_of(number))),
        Place::Tab => Some((session_storage()?, ITEM.to_owned())),
        Place::Nowhere => None,
    }
}
