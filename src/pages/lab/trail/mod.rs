//! Lesson 9: what a chain tells of who is who, and what a relay is told.

mod frame;
mod hide;
mod table;

use std::rc::Rc;

use api::lab::{
    bench::{Ask, Said},
    trail::{Clue, NAMED, Trace, Trail},
};
use yew::prelude::*;

use self::{frame::FrameCard, hide::HideCard, table::deeds};
use super::{
    desk::{Desk, Told},
    network::Choice,
};
use crate::{
    components::{
        button::{Button, ButtonSize},
        field::FieldError,
        icon::{Glyph, Icon},
    },
    format,
    text::lab::lab,
};

/// Properties of [`TrailStage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
}

/// The chain, what the pupil writes on it, and a relay's frame.
#[component]
pub(super) fn TrailStage(props: &Props) -> Html {
    let desk = &props.desk;
    let trail = use_state_eq(|| None::<Rc<Trail>>);
    let show = {
        let setter = trail.setter();
        Callback::from(move |trail: Trail| setter.set(Some(Rc::new(trail))))
    };
    let open = {
        let (ask, show) = (desk.ask.clone(), show.clone());
        Callback::from(move |of_room: bool| {
            let show = show.clone();
            let tell = Callback::from(move |told: Told| {
                if let Ok(Said::Trail(trail)) = told {
                    show.emit(trail);
                }
            });
            ask.emit((Ask::Trail { of_room }, tell));
        })
    };
    let is_open = desk.opened.is_some();
    {
        let open = open.clone();
        use_effect_with(is_open, move |&is_open| {
            if is_open {
                open.emit(false);
            }
        });
    }
    let has_room = desk
        .opened
        .as_ref()
        .is_some_and(|opened| opened.room_height.is_some_and(|height| height > 0));
    html! {
        <div class="stack">
            if let Some(trail) = &*trail {
                <ChainCard desk={desk.clone()} trail={trail.clone()} {has_room} {open} />
            }
            <HideCard desk={desk.clone()} {show} />
            <FrameCard desk={desk.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ChainProps {
    desk: Desk,
    trail: Rc<Trail>,
    has_room: bool,
    open: Callback<bool>,
}

/// The chain as everybody can read it, an address that is looked at, and what is said of it.
#[component]
fn ChainCard(props: &ChainProps) -> Html {
    let ChainProps { trail, .. } = props;
    let looked = use_state_eq(|| 0_usize);
    let other = use_state_eq(|| 0_usize);
    let verdict = use_state_eq(|| None::<Result<bool, AttrValue>>);
    let all = &trail.addresses;
    // Place 0 is all of them.
    let at = (*looked).min(all.len());
    let address = at.checked_sub(1).and_then(|at| all.get(at));
    let beside = all.get(*other);
    let choices = all.iter().map(words).collect::<Vec<_>>();
    let look = {
        let (looked, verdict) = (looked.setter(), verdict.setter());
        Callback::from(move |place: usize| {
            looked.set(place);
            verdict.set(None);
        })
    };
    let point = |clue: Clue, addresses: Vec<String>| {
        let (ask, verdict) = (props.desk.ask.clone(), verdict.setter());
        Callback::from(move |_: MouseEvent| {
            let verdict = verdict.clone();
            let tell = Callback::from(move |told: Told| {
                verdict.set(match told {
                    Ok(Said::Pointed(is_right)) => Some(Ok(is_right)),
                    Ok(_) => None,
                    Err(error) => Some(Err(format::refusal(&error).into())),
                });
            });
            let addresses = addresses.clone();
            ask.emit((Ask::Point { clue, addresses }, tell));
        })
    };
    let turn = props.open.reform({
        let is_room = trail.is_room;
        move |_: MouseEvent| !is_room
    });
    html! {
        <section class="card trail" aria-labelledby="trail-head">
            <div class="card-head">
                <h2 id="trail-head">{ if trail.is_room { lab!("lab-trail-room") } else { lab!("lab-trail-market") } }</h2>
                if props.has_room {
                    <Button size={ButtonSize::Small} onclick={turn}>{ if trail.is_room { lab!("lab-trail-to-market") } else { lab!("lab-trail-to-room") } }</Button>
                }
            </div>
            <p class="soft">{ lab!("lab-trail-about") }</p>
            <div class="odds-choices">
                <Choice
                    id="trail-address" label={lab!("lab-trail-look")}
                    choices={std::iter::once(AttrValue::from(lab!("lab-trail-all"))).chain(choices.iter().cloned()).collect::<Vec<_>>()}
                    chosen={at} onchoose={look}
                />
                if let Some(address) = address {
                    <p class="trail-balance">{ lab!("lab-trail-balance", amount = format::amount(address.balance)) }</p>
                }
            </div>
            { deeds(trail, address) }
            if let (false, Some(address)) = (trail.is_room, address) {
                <div class="trail-points" role="group" aria-label={lab!("lab-trail-say")}>
                    <Button size={ButtonSize::Small} onclick={point(Clue::Named, vec![address.address.clone()])}>{ lab!("lab-trail-named", name = NAMED) }</Button>
                    <Button size={ButtonSize::Small} onclick={point(Clue::Buyer, vec![address.address.clone()])}>{ lab!("lab-trail-buyer", name = NAMED) }</Button>
                </div>
                <div class="odds-choices">
                    <Choice id="trail-other" label={lab!("lab-trail-other")} choices={choices} chosen={*other} onchoose={{
                        let other = other.setter();
                        Callback::from(move |place: usize| other.set(place))
                    }} />
                    if let Some(beside) = beside {
                        <Button size={ButtonSize::Small} onclick={point(Clue::Pair, vec![address.address.clone(), beside.address.clone()])}>{ lab!("lab-trail-pair") }</Button>
                    }
                </div>
            }
            <div role="status" class="trail-verdict">
                { match &*verdict {
                    Some(Ok(is_right)) => ruling(*is_right, lab!("lab-trail-right"), lab!("lab-trail-wrong")),
                    Some(Err(error)) => html! { <FieldError message={error.clone()} /> },
                    None => Html::default(),
                } }
            </div>
        </section>
    }
}

/// Whether something was right.
fn ruling(is_right: bool, right: String, wrong: String) -> Html {
    if is_right {
        html! { <p><Icon glyph={Glyph::Check} />{ right }</p> }
    } else {
        html! { <p class="wrong"><Icon glyph={Glyph::Cross} />{ wrong }</p> }
    }
}

/// An address, short.
fn words(trace: &Trace) -> AttrValue {
    let short = format::who(None, &trace.address);
    if trace.is_me {
        return lab!("lab-trail-you", address = short).into();
    }
    short.into()
}
