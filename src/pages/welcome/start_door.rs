//! The door into a new room.

use yew::prelude::*;
use yew_router::prelude::*;

use super::art::{Art, door_art};
use crate::{
    components::icon::{Glyph, Icon},
    routes::Route,
    text::t,
};

/// The way to the screen on which a room is made.
pub(super) fn start_door() -> Html {
    html! {
        <section class="door">
            { door_art(Art::Board) }
            <div class="door-text"><h2>{ t!("room-title") }</h2><p>{ t!("room-words") }</p></div>
            <Link<Route> classes="btn btn-lg" to={Route::Start}><Icon glyph={Glyph::Board} />{ t!("room-title") }</Link<Route>>
        </section>
    }
}
