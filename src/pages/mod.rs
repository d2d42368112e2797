//! The screens, one module each, and which of them are fetched together; see [`crate::parts`].

pub(crate) mod absent;
mod explorer;
pub(crate) mod feed;
pub(crate) mod lab;
pub(crate) mod lost;
mod market;
pub(crate) mod mine;
mod network;
mod projector;
mod room;
mod scripts;
mod stamp;
mod start;
pub(crate) mod waiting;
mod wallet;
pub(crate) mod welcome;

use yew::prelude::*;

use self::{
    explorer::{Explorer, Picked, Tree},
    lab::Lab,
    market::Market,
    mine::Mine,
    network::Network,
    projector::Projector,
    room::Room,
    scripts::Scripts,
    stamp::Stamp,
    start::{Invite, Start},
    wallet::Wallet,
};
use crate::{parts::Place, routes::Route};

/// Draws what [`crate::parts::Part::Everyday`] holds.
pub(crate) fn everyday(route: &Route, place: Place) -> Option<Html> {
    match (route, place) {
        (Route::Wallet, Place::Screen) => Some(html! { <Wallet /> }),
        (Route::Market, Place::Screen) => Some(html! { <Market /> }),
        (Route::Stamp, Place::Screen) => Some(html! { <Stamp /> }),
        (Route::Mine, Place::Screen) => Some(html! { <Mine /> }),
        _ => None,
    }
}

/// Draws what [`crate::parts::Part::Study`] holds.
pub(crate) fn study(route: &Route, place: Place) -> Option<Html> {
    let picked = match route {
        Route::Network if place == Place::Screen => return Some(html! { <Network /> }),
        Route::Explorer => Picked::Newest,
        Route::ExplorerBlock { id } => Picked::Block(id.as_str().into()),
        Route::ExplorerTx { id } => Picked::Transaction(id.as_str().into()),
        Route::ExplorerAccount { id } => Picked::Account(id.as_str().into()),
        _ => return None,
    };
    Some(match place {
        Place::Board => html! { <Tree {picked} /> },
        Place::Screen => html! { <Explorer {picked} /> },
    })
}

/// Draws what [`crate::parts::Part::Lab`] holds.
pub(crate) fn lab(route: &Route, place: Place) -> Option<Html> {
    match (route, place) {
        (Route::LabScripts, Place::Screen) => Some(html! { <Scripts /> }),
        (_, Place::Screen) => Some(html! { <Lab route={route.clone()} /> }),
        _ => None,
    }
}

/// Draws what [`crate::parts::Part::Host`] holds.
pub(crate) fn host(route: &Route, place: Place) -> Option<Html> {
    match (route, place) {
        (Route::Start, Place::Screen) => Some(html! { <Start /> }),
        (Route::Invite, Place::Screen) => Some(html! { <Invite /> }),
        (Route::Projector, Place::Screen) => Some(html! { <Projector /> }),
        (Route::Room, Place::Screen) => Some(html! { <Room /> }),
        _ => None,
    }
}
