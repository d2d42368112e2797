//! What this browser remembers about how its person likes things. All of it may be lost without
//! harm: where the browser gives no storage, the usual answer is given.

use api::{RoomInfo, host::RoomChoice};

use super::storage::local_storage;

const THEME: &str = "chalk/theme";
const LANGUAGE: &str = "chalk/language";
const LAST_ROOM: &str = "chalk/room";
const HAND_OVER: &str = "chalk/hand-over";
const COMMONS: &str = "commons";

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    /// Light, whatever the system says.
    Light,
    /// Dark, whatever the system says.
    Dark,
}

impl Theme {
    /// The value of `data-theme`, which the start script reads too.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The theme chosen by hand, if any.
pub(crate) fn theme() -> Option<Theme> {
    match get(THEME)?.as_str() {
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        _ => None,
    }
}

/// Remembers the theme chosen by hand.
pub(crate) fn set_theme(theme: Theme) {
    set(THEME, theme.name());
}

/// The tag of the language chosen by hand, if any.
pub(crate) fn language() -> Option<String> {
    get(LANGUAGE)
}

/// Remembers the language chosen by hand.
pub(crate) fn set_language(tag: &str) {
    set(LANGUAGE, tag);
}

/// The room that this browser was last in, if any.
pub(crate) fn last_room() -> Option<RoomChoice> {
    let room = get(LAST_ROOM)?;
    Some(if room == COMMONS {
        RoomChoice::Commons
    } else {
        RoomChoice::Link(room)
    })
}

/// Remembers the room that was entered by this choice.
pub(crate) fn set_last_room(choice: &RoomChoice, room: &RoomInfo) {
    match choice {
        RoomChoice::Commons => set(LAST_ROOM, COMMONS),
        _ => set(LAST_ROOM, &room.link),
    }
}

/// Remembers no room: who opens the page again is welcomed.
pub(crate) fn forget_last_room() {
    remove(LAST_ROOM);
}

/// Forgets what is remembered of the room with this genesis hash, and gives how many items that were.
pub(crate) fn forget_room(genesis: &str) -> u32 {
    let items = [
        asked_item(genesis),
        orders_item(genesis),
        direct_item(genesis),
    ];
    items.iter().map(|item| u32::from(remove(item))).sum()
}

/// Whether this browser's person was asked for a name in the room with this genesis hash.
pub(crate) fn was_asked_for_name(genesis: &str) -> bool {
    get(&asked_item(genesis)).is_some()
}

/// Remembers that this browser's person was asked for a name in the room.
pub(crate) fn set_asked_for_name(genesis: &str) {
    set(&asked_item(genesis), "asked");
}

/// After how many confirmations this browser's person hands over what was ordered; three, as long as
/// nothing was chosen.
pub(crate) fn hand_over_after() -> u64 {
    get(HAND_OVER)
        .and_then(|count| count.parse().ok())
        .unwrap_or(3)
}

/// Remembers the chosen number of confirmations.
pub(crate) fn set_hand_over_after(confirmations: u64) {
    set(HAND_OVER, &confirmations.to_string());
}

/// What this browser remembers of the orders to it in the room with this genesis hash.
pub(crate) fn seen_orders(genesis: &str) -> String {
    get(&orders_item(genesis)).unwrap_or_default()
}

/// Remembers orders in the room.
pub(crate) fn set_seen_orders(genesis: &str, orders: &str) {
    set(&orders_item(genesis), orders);
}

/// Whether this browser's person lets it have direct links in the room with this genesis hash.
pub(crate) fn direct_links(genesis: &str) -> bool {
    get(&direct_item(genesis)).is_some()
}

/// Remembers whether it may have direct links in the room.
pub(crate) fn set_direct_links(genesis: &str, is_wanted: bool) {
    if is_wanted {
        set(&direct_item(genesis), "on");
    } else {
        remove(&direct_item(genesis));
    }
}

fn direct_item(genesis: &str) -> String {
    format!("chalk/direct/{}", genesis.get(..16).unwrap_or(genesis))
}

fn orders_item(genesis: &str) -> String {
    format!("chalk/orders/{}", genesis.get(..16).unwrap_or(genesis))
}

fn asked_item(genesis: &str) -> String {
    format!("chalk/name-asked/{}", genesis.get(..16).unwrap_or(genesis))
}

fn get(item: &str) -> Option<String> {
    local_storage()?.get_item(item).ok().flatten()
}

/// Removes an item, and gives whether it was there.
fn remove(item: &str) -> bool {
    get(item).is_some() && local_storage().is_some_and(|storage| storage.remove_item(item).is_ok())
}

fn set(item: &str, value: &str) {
    if let Some(storage) = local_storage() {
        // A full storage loses a preference, and nothing else.
        let _ = storage.set_item(item, value);
    }
}
