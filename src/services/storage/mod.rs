//! Records of a room in the browser's `localStorage`.
//!
//! A record lives under `chalk/<first 16 hex digits of the genesis hash>/<key>`. All tabs of an
//! origin share the store; records are named by their content where it matters, so tabs that write
//! at once don't hurt each other.

mod meter;
mod pack;
#[cfg(test)]
mod tests;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use api::{
    StorageState,
    host::{Record, StorageUse, StoreOp},
};
use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

pub(crate) use self::meter::QUOTA_UNITS;
use self::{
    meter::Meter,
    pack::{Packing, pack, unpack},
};
use super::task::Slice;

/// Records handed to the worker in one message: few enough to stay a short task.
const RECORDS_A_MESSAGE: usize = 256;

/// The stored records of one room.
pub(crate) struct RoomStorage {
    storage: Option<Storage>,
    prefix: String,
    packing: Packing,
    meter: Rc<RefCell<Meter>>,
    /// Whether the room was left: nothing of it is written any more.
    closed: Cell<bool>,
    _other_tabs: Option<EventListener>,
}

impl RoomStorage {
    /// Opens the records of the room with this genesis hash (64 hex digits). A browser that gives
    /// no storage leaves it [`StorageState::Missing`], and nothing is kept.
    pub(crate) fn open(genesis: &str) -> Self {
        let storage = local_storage();
        let packing = packing_of_this_browser();
        let meter = Rc::new(RefCell::new(Meter::default()));
        Self {
            _other_tabs: storage
                .is_some()
                .then(|| follow_other_tabs(Rc::clone(&meter), packing))
                .flatten(),
            storage,
            prefix: prefix_of(genesis),
            packing,
            meter,
            closed: Cell::new(false),
        }
    }

    /// Reads all records and hands them over in short tasks. A record that can't be unpacked comes
    /// without a value. Gives how full storage is.
    pub(crate) async fn load(&self, mut hand_over: impl FnMut(Vec<Record>)) -> StorageUse {
        let Some(storage) = &self.storage else {
            return self.usage(StorageState::Missing);
        };
        self.meter.borrow_mut().clear();
        let mut slice = Slice::start();
        let mut records = Vec::new();
        for item in js_sys::Object::keys(storage.unchecked_ref::<js_sys::Object>()) {
            let Some(item) = item.as_string() else {
                continue;
            };
            let Some(text) = storage.get_item(&item).ok().flatten() else {
                continue;
            };
            let room = self.packing.room(&item) + self.packing.room(&text);
            self.meter.borrow_mut().set(&item, room);
            if let Some(key) = item.strip_prefix(&self.prefix) {
                records.push(Record {
                    key: key.to_owned(),
                    value: unpack(&text),
                });
            }
            if records.len() == RECORDS_A_MESSAGE {
                hand_over(std::mem::take(&mut records));
            }
            slice.pause_if_over().await;
        }
        if !records.is_empty() {
            hand_over(records);
        }
        self.usage(StorageState::Ok)
    }

    /// Applies changes in order and in short tasks, up to the first that storage refuses.
    pub(crate) async fn apply(&self, ops: Vec<StoreOp>) -> StorageUse {
        if self.storage.is_none() {
            return self.usage(StorageState::Missing);
        }
        let mut slice = Slice::start();
        for op in ops {
            if self.closed.get() {
                break;
            }
            if self.apply_one(op).is_err() {
                return self.usage(StorageState::Full);
            }
            slice.pause_if_over().await;
        }
        self.usage(StorageState::Ok)
    }

    /// Writes nothing from now on, not even what is being written.
    pub(crate) fn close(&self) {
        self.closed.set(true);
    }

    fn apply_one(&self, op: StoreOp) -> Result<(), JsValue> {
        let Some(storage) = &self.storage else {
            return Ok(());
        };
        match op {
            StoreOp::Put { key, value } => {
                let item = format!("{}{key}", self.prefix);
                let text = pack(&value, self.packing);
                storage.set_item(&item, &text)?;
                let room = self.packing.room(&item) + self.packing.room(&text);
                self.meter.borrow_mut().set(&item, room);
            }
            StoreOp::Delete { key } => {
                let item = format!("{}{key}", self.prefix);
                storage.remove_item(&item)?;
                self.meter.borrow_mut().remove(&item);
            }
        }
        Ok(())
    }

    fn usage(&self, state: StorageState) -> StorageUse {
        StorageUse {
            used: self.meter.borrow().used(),
            quota: if state == StorageState::Missing {
                0
            } else {
                QUOTA_UNITS
            },
            state,
        }
    }
}

/// Erases all records of the room with this genesis hash, and gives how many there were.
pub(crate) fn erase_room(genesis: &str) -> u32 {
    local_storage().map_or(0, |storage| erase_items(&storage, &prefix_of(genesis)))
}

/// Erases all items whose names begin like this, and gives how many there were.
pub(crate) fn erase_items(storage: &Storage, begin: &str) -> u32 {
    let length = storage.length().unwrap_or_default();
    let names = (0..length).filter_map(|nth| storage.key(nth).ok().flatten());
    let names: Vec<_> = names.filter(|name| name.starts_with(begin)).collect();
    let erased = names.iter().map(|name| storage.remove_item(name));
    u32::try_from(erased.flatten().count()).unwrap_or(u32::MAX)
}

/// How the names of a room's items begin.
fn prefix_of(genesis: &str) -> String {
    format!("chalk/{}/", genesis.get(..16).unwrap_or(genesis))
}

/// The origin's store; none where the browser refuses it.
pub(crate) fn local_storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Keeps the measure right while other tabs of this origin write: the browser tells of their
/// changes, not of our own.
fn follow_other_tabs(meter: Rc<RefCell<Meter>>, packing: Packing) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let Some(change) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        let mut meter = meter.borrow_mut();
        match (change.key(), change.new_value()) {
            (Some(item), Some(text)) => {
                meter.set(&item, packing.room(&item) + packing.room(&text));
            }
            (Some(item), None) => meter.remove(&item),
            (None, _) => meter.clear(),
        }
    }))
}

/// `WebKit` keeps text of small code points in bytes and counts bytes; it is told by the vendor that
/// its navigator names in every port.
fn packing_of_this_browser() -> Packing {
    let vendor = web_sys::window()
        .and_then(|window| js_sys::Reflect::get(&window.navigator(), &"vendor".into()).ok())
        .and_then(|vendor| vendor.as_string())
        .unwrap_or_default();
    if vendor.starts_with("Apple") {
        Packing::Narrow
    } else {
        Packing::Wide
    }
}
