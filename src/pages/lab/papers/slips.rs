//! Slips to cut apart and hand out: each brings somebody into the room.

use api::RoomInfo;
use yew::prelude::*;

use crate::{
    components::qr::Qr,
    format, routes,
    text::{t, th},
};

/// Slips on a sheet.
const SLIPS: usize = 8;

/// A sheet of slips for a room.
pub(crate) fn slips(room: &RoomInfo) -> Html {
    let slip = slip(room);
    html! { <div class="slips">{ for (0..SLIPS).map(|_| slip.clone()) }</div> }
}

fn slip(room: &RoomInfo) -> Html {
    let code = format::room_code(&room.code);
    let address = html! { <b dir="ltr">{ routes::typed_address() }</b> };
    html! {
        <div class="slip">
            <div>
                <b class="slip-name">{ &room.name }</b>
                <ol>
                    <li>{ th!("slip-open", address = address) }</li>
                    <li>{ t!("slip-code") }<b class="slip-code" dir="ltr">{ code }</b></li>
                    <li>{ t!("slip-begin", coin = room.coin.as_str()) }</li>
                </ol>
            </div>
            <Qr text={routes::join_link(&room.link)} label={t!("room-qr", name = room.name.as_str())} />
        </div>
    }
}
