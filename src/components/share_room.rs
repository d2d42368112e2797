//! What brings others into the room: its code, its link, its QR code.

use api::RoomInfo;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    copy_button::CopyButton,
    dialog::Dialog,
    icon::{Glyph, Icon},
    qr::Qr,
};
use crate::{
    format,
    routes::{self, Route},
    text::t,
};

/// Properties of [`ShareRoom`] and [`RoomCard`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The room.
    pub(crate) room: RoomInfo,
    /// What closing does.
    #[prop_or_default]
    pub(crate) onclose: Callback<()>,
}

/// A dialog with the room's card.
#[component]
pub(crate) fn ShareRoom(props: &Props) -> Html {
    html! {
        <Dialog title={props.room.name.clone()} glyph={Glyph::Share} onclose={props.onclose.clone()}>
            <RoomCard room={props.room.clone()} />
        </Dialog>
    }
}

/// The room's code, link and QR code.
#[component]
pub(crate) fn RoomCard(props: &Props) -> Html {
    let code = format::room_code(&props.room.code);
    let link = routes::join_link(&props.room.link);
    html! {
        <div class="room-card">
            <Qr text={link.clone()} label={t!("room-qr", name = props.room.name.as_str())} />
            <p class="room-card-code">{ &code }</p>
            <p class="soft">{ t!("room-how-to-join") }</p>
            <CopyButton class="btn btn-wide" text={link} label={t!("room-copy-link")} done={t!("room-link-copied")}>
                <Icon glyph={Glyph::Copy} />{ t!("room-copy-link") }
            </CopyButton>
            <div class="two">
                <Link<Route> classes="btn" to={Route::Invite}>{ t!("invite-open") }</Link<Route>>
                <Link<Route> classes="btn" to={Route::Projector}>{ t!("projector-open") }</Link<Route>>
            </div>
        </div>
    }
}
