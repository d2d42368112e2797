//! What brings others into the room: its code in huge letters, its link, a QR code, and slips to
//! hand out on paper.

use api::RoomInfo;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::{
        button::Button,
        copy_button::CopyButton,
        icon::{Glyph, Icon},
        mark::mark,
        qr::Qr,
    },
    format,
    hooks::use_node,
    pages::lab::papers::slips::slips,
    routes::{self, Route},
    services::printer,
    text::{t, th},
};

/// The invitation into the room that this page is in.
#[component]
pub(crate) fn Invite() -> Html {
    use_node().room().map(invite).unwrap_or_default()
}

fn invite(room: &RoomInfo) -> Html {
    let link = routes::join_link(&room.link);
    let code = format::room_code(&room.code);
    let print = Callback::from(|_: MouseEvent| printer::print());
    html! {
        <>
            <div class="invite board">
                <header class="invite-bar"><Link<Route> classes="wordmark" to={Route::Home}>{ mark() }<span>{ "Chalkchain" }</span></Link<Route>></header>
                <main tabindex="-1">
                    <div class="invite-code">
                        <h1>{ &room.name }</h1>
                        <p class="invite-letters">{ &code }</p>
                        <p class="invite-how">{ how(room) }</p>
                        <div class="invite-do">
                            <Link<Route> classes="btn btn-primary btn-lg" to={Route::Feed}>{ t!("room-go-on") }</Link<Route>>
                            <Link<Route> classes="btn btn-lg" to={Route::Projector}><Icon glyph={Glyph::Board} />{ t!("projector-open") }</Link<Route>>
                            <CopyButton class="btn btn-lg" text={link.clone()} label={t!("room-copy-link")} done={t!("room-link-copied")}>
                                <Icon glyph={Glyph::Copy} />{ t!("room-copy-link") }
                            </CopyButton>
                            <Button size={crate::components::button::ButtonSize::Large} onclick={print}>{ t!("invite-print") }</Button>
                        </div>
                    </div>
                    <Qr text={link.clone()} label={t!("room-qr", name = room.name.as_str())} />
                </main>
            </div>
            <div class="invite-slips" aria-hidden="true">{ slips(room) }</div>
        </>
    }
}

/// Where to go and what to type.
pub(crate) fn how(room: &RoomInfo) -> Html {
    let address = html! { <b>{ routes::typed_address() }</b> };
    let coin = room.coin.as_str();
    th!("invite-how", address = address, coin = coin)
}
