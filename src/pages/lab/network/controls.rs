//! Play, pause, step, speed, and the ways back.

use yew::prelude::*;

use super::{
    player::{Player, SPEEDS, View},
    timeline::mark_before,
    words,
};
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        icon::Glyph,
        slider::Slider,
    },
    text::lab::lab,
};

/// Properties of [`Controls`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What lets it go on.
    pub(super) player: Player,
    /// Whether it goes on.
    pub(super) is_playing: bool,
    /// Whether it is on its way to a moment.
    pub(super) is_seeking: bool,
    /// How fast it has been of late, in thousandths.
    pub(super) pace: u32,
    /// The speed's place in [`SPEEDS`].
    pub(super) speed: usize,
    /// What a change of the speed does.
    pub(super) onspeed: Callback<usize>,
    /// Goes back to what was before.
    pub(super) onback: Callback<()>,
}

/// Goes back to the mark before this moment.
pub(super) fn go_back(player: &Player, view: &View) {
    player.seek(mark_before(&view.marks, view.frame.at_ms));
}

/// The row of controls.
#[component]
pub(super) fn Controls(props: &Props) -> Html {
    let Props {
        player, is_playing, ..
    } = props;
    let on = |act: fn(&Player)| {
        let player = player.clone();
        Callback::from(move |_: MouseEvent| act(&player))
    };
    let toggle = {
        let (player, is_playing) = (player.clone(), *is_playing);
        Callback::from(move |_: MouseEvent| player.play(!is_playing))
    };
    let chosen = u32::try_from(props.speed).unwrap_or(0);
    let onspeed = props.onspeed.reform(|place: u32| place as usize);
    let last = u32::try_from(SPEEDS.len() - 1).unwrap_or(0);
    let speed = words::speed(SPEEDS[props.speed]);
    let (play, glyph) = if *is_playing {
        (lab!("lab-net-pause"), Glyph::Stop)
    } else {
        (lab!("lab-net-play"), Glyph::Right)
    };
    html! {
        <div class="card sim-controls" role="group" aria-label={lab!("lab-net-controls")}>
            <div class="sim-buttons">
                <Button class="sim-play" kind={ButtonKind::Primary} {glyph} busy={props.is_seeking} onclick={toggle}>{ play }</Button>
                <Button glyph={Glyph::Plus} onclick={on(Player::step)}>{ lab!("lab-net-step") }</Button>
                <Button glyph={Glyph::Undo} onclick={props.onback.reform(|_| ())}>{ lab!("lab-net-back") }</Button>
                <Button size={ButtonSize::Medium} glyph={Glyph::Left} onclick={on(|player| player.seek(0))}>{ lab!("lab-net-restart") }</Button>
            </div>
            <Slider
                id="sim-speed"
                label={lab!("lab-net-speed")}
                min=0
                max={last}
                value={chosen}
                shown={html! {
                    <>
                        { &speed }
                        if *is_playing && props.pace > 0 {
                            <span class="faint">{ " " }{ lab!("lab-net-pace", pace = words::speed(props.pace)) }</span>
                        }
                    </>
                }}
                words={speed.clone()}
                ends={(AttrValue::from(words::speed(SPEEDS[0])), AttrValue::from(words::speed(SPEEDS[SPEEDS.len() - 1])))}
                oninput={onspeed.clone()}
                onchange={onspeed}
            />
        </div>
    }
}
