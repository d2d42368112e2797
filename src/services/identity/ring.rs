//! All identities that this tab may be, and what is done with them.

use web_sys::Storage;

use super::{
    super::storage::local_storage, CHOSEN, HERE, ITEM, MOST, Place, Record, get, item_of, pin,
    session_storage,
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

/// Deletes the identity at a place for good.
pub(crate) fn erase(place: Place) {
    if let Some((storage, item)) = shelf(place) {
        // What can't be removed was never there.
        let _ = storage.remove_item(&item);
    }
}

/// Deletes all that this program has stored in this browser and this tab: identities, rooms, what was chosen.
pub(crate) fn erase_everything() {
    for storage in [local_storage(), session_storage()].into_iter().flatten() {
        let length = storage.length().unwrap_or_default();
        let names = (0..length).filter_map(|nth| storage.key(nth).ok().flatten());
        let own: Vec<_> = names.filter(|name| name.starts_with(PREFIX)).collect();
        for name in own {
            let _ = storage.remove_item(&name);
        }
    }
}

/// The storage and the item of a place.
fn shelf(place: Place) -> Option<(Storage, String)> {
    match place {
        Place::Browser(number) => Some((local_storage()?, item_of(number))),
        Place::Tab => Some((session_storage()?, ITEM.to_owned())),
        Place::Nowhere => None,
    }
}
