//! Leaving a room and what is erased with it, locking, and what other tabs of this browser lock and erase.

use api::{ApiError, Family, Left, host::Who};
use wasm_bindgen_futures::spawn_local;

use super::{
    identity::{self, Place, Word},
    node::NodeHandle,
    preferences, storage,
};
use crate::routes;

/// What goes with a room that is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Erase {
    /// Nothing: who comes back finds all of it.
    Nothing,
    /// What this browser keeps of the room.
    Room,
    /// All that this browser keeps of the program, identities too.
    Everything,
}

/// Ends the node. Where everything is erased, the page goes on as a browser that was never here: as somebody new.
///
/// # Errors
/// If nobody new can be made.
pub(crate) fn leave(node: &NodeHandle, erase: Erase) -> Result<Left, ApiError> {
    let room = node.leave();
    let erased = match (erase, &room) {
        (Erase::Nothing, _) | (Erase::Room, None) => 0,
        (Erase::Room, Some(room)) => {
            storage::erase_room(&room.genesis) + preferences::forget_room(&room.genesis)
        }
        (Erase::Everything, _) => {
            let erased = identity::erase_everything();
            begin_anew(node)?;
            erased
        }
    };
    Ok(Left { room, erased })
}

fn begin_anew(node: &NodeHandle) -> Result<(), ApiError> {
    let anew = identity::load();
    let anew = anew.map_err(|why| ApiError::new(Family::Store, "noIdentity", why))?;
    node.begin_as(anew.who);
    Ok(())
}

/// Goes to the page's beginning, so that nothing of what was there is in its memory.
pub(crate) fn go_to_beginning() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(&routes::base_url());
    }
}

/// Locks the identity of this address, which this tab is, here and in the other tabs.
pub(crate) fn lock(node: &NodeHandle, address: &str) {
    node.lock(address);
    identity::tell_locked(identity::here(), address);
}

/// Does from now on what other tabs did to the identity that this one is.
pub(crate) fn heed(node: &NodeHandle) {
    let node = node.clone();
    identity::hear(move |word| match word {
        Word::Locked(number, address) => lock_too(&node, Place::Browser(number), &address),
        Word::Erased(number) => {
            let (node, erased) = (node.clone(), Place::Browser(number));
            if identity::here() == erased {
                spawn_local(async move { be_another(&node, erased).await });
            }
        }
        Word::AllErased => leave_too(&node),
    });
}

fn lock_too(node: &NodeHandle, place: Place, address: &str) {
    if identity::here() == place && matches!(node.who(), Who::Open(_)) {
        node.lock(address);
    }
}

/// This tab is somebody else, in its room if that can be: what is erased is used no more.
async fn be_another(node: &NodeHandle, erased: Place) {
    let kept = identity::instead_of(erased);
    let next = kept.or_else(|_| identity::random().map(|bits| (Place::Nowhere, Who::Open(bits))));
    let Ok((place, who)) = next else {
        node.leave();
        return;
    };
    if node.change_identity(who.clone()).await.is_err() {
        node.leave();
        node.begin_as(who);
    }
    identity::choose(place);
    node.tell_replaced();
}

/// Leaves the room, and takes away what this tab has stored since all was erased.
fn leave_too(node: &NodeHandle) {
    if let Some(room) = node.leave() {
        storage::erase_room(&room.genesis);
    }
    if node.is_own_page() {
        identity::erase_tab();
        go_to_beginning();
    } else if identity::here() != Place::Nowhere {
        // Without a new one this page can enter no room; its script is told when it tries.
        let _ = begin_anew(node);
    }
}
