//! The room screen: who is in it, and what its host has the relay do. The host finds the controls
//! here, everybody else plain words.

mod cap;
mod class;
mod consortium;
mod door;
mod held;
mod order;
mod results;
mod roster;
mod split;
mod weather;
mod words;

use api::{Conditions, Half, Status};
use yew::prelude::*;

use self::{
    cap::CapCard,
    class::ClassCard,
    consortium::{ConsortiumCard, is_sealed},
    door::DoorCard,
    results::ResultsCard,
    roster::Roster,
    split::SplitCard,
    weather::WeatherCard,
    words::RelayWords,
};
use crate::{
    components::{
        address::AddressText,
        conditions::in_force,
        icon::{Glyph, Icon},
        notice::{Notice, NoticeKind},
    },
    hooks::use_node,
    text::{t, th},
};

/// The room screen.
#[component]
pub(crate) fn Room() -> Html {
    let node = use_node();
    let Some(status) = node.status.clone() else {
        return Html::default();
    };
    let conditions = status.conditions.unwrap_or_default();
    html! {
        <>
            <div class="page-head">
                <h1>{ t!("hand-title") }</h1>
                <p class="room-state">{ state(&conditions) }</p>
            </div>
            <div class="cols room-cols">
                <div class="stack">
                    if node.is_host() {
                        <ClassCard />
                    }
                    <Roster status={status.clone()} />
                    if is_sealed(&status) {
                        <ConsortiumCard status={status.clone()} />
                    }
                </div>
                <aside class="stack" aria-label={t!("hand-beside")}>
                    if conditions.host {
                        <DoorCard closed={conditions.closed} />
                        <SplitCard half={conditions.half} />
                        <WeatherCard delay_ms={conditions.delay_ms} loss_permille={conditions.loss_permille} />
                    } else {
                        { standing(&status) }
                    }
                    if node.is_host() && !is_sealed(&status) {
                        <CapCard cap={status.mining.room_cap} />
                    }
                    <ResultsCard />
                    <RelayWords host={conditions.host} />
                </aside>
            </div>
        </>
    }
}

/// How the room is, in a few tags.
fn state(conditions: &Conditions) -> Html {
    let door = if conditions.closed {
        html! { <span class="tag tag-locked"><Icon glyph={Glyph::Lock} />{ t!("hand-tag-closed") }</span> }
    } else {
        html! { <span class="tag tag-good"><Icon glyph={Glyph::Check} />{ t!("hand-tag-open") }</span> }
    };
    let half = conditions.half.map(|half| {
        let words = match half {
            Half::First => t!("hand-tag-first"),
            Half::Second => t!("hand-tag-second"),
        };
        html! { <span class="tag tag-bad"><Icon glyph={Glyph::Network} />{ words }</span> }
    });
    let is_rough = conditions.delay_ms > 0 || conditions.loss_permille > 0;
    let weather = is_rough.then(|| {
        html! { <span class="tag tag-locked"><Icon glyph={Glyph::Clock} />{ t!("hand-tag-weather") }</span> }
    });
    let host = conditions
        .host
        .then(|| html! { <span class="tag tag-host">{ t!("hand-tag-host") }</span> });
    html! { <>{ door }{ for half }{ for weather }{ for host }</> }
}

/// How the room is for who is not its host, or not yet known as it.
fn standing(status: &Status) -> Html {
    let host = match &status.room.host {
        None => html! { <p class="soft">{ t!("hand-no-host") }</p> },
        Some(host) if *host == status.me.address => {
            html! {
                <Notice kind={NoticeKind::Work}>{ t!("hand-host-unknown") }</Notice>
            }
        }
        Some(host) => {
            let present = status.conditions.is_some_and(|now| now.host_present);
            let address = html! { <AddressText address={host.clone()} /> };
            let words = if present {
                th!("hand-host-here", host = address)
            } else {
                th!("hand-host-away", host = address)
            };
            html! { <p class="soft">{ words }</p> }
        }
    };
    let now = status
        .conditions
        .map(|conditions| in_force(&conditions))
        .unwrap_or_default();
    html! {
        <section class="card">
            <div class="card-head"><h2>{ t!("hand-host") }</h2></div>
            { host }
            if status.conditions.is_none() {
                <p class="soft">{ t!("hand-no-relay") }</p>
            } else if now.is_empty() && status.room.host.is_some() {
                <p class="soft">{ t!("hand-plain") }</p>
            } else {
                { for now.into_iter().map(|words| html! { <p>{ words }</p> }) }
            }
        </section>
    }
}
