//! Bad weather: messages that come late or not at all.

use api::{HostOrder, MAX_DELAY_MS, MAX_LOSS_PERMILLE};
use yew::prelude::*;

use super::{held::use_held, order::use_orders};
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        conditions::{delay_words, loss_words},
        field::FieldError,
        slider::Slider,
    },
    text::t,
};

/// A step of the slider for delay, in milliseconds.
const DELAY_STEP_MS: u32 = 100;
/// A step of the slider for loss, in messages of a thousand.
const LOSS_STEP: u32 = 10;

/// Properties of [`WeatherCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Milliseconds by which messages come later.
    pub(super) delay_ms: u32,
    /// Messages of a thousand that are lost.
    pub(super) loss_permille: u32,
}

/// Two sliders. What is moved is ordered when it is let go.
#[component]
pub(super) fn WeatherCard(props: &Props) -> Html {
    let orders = use_orders();
    let delay = use_held(props.delay_ms);
    let loss = use_held(props.loss_permille);
    let order_delay = orders.give.reform(|step| HostOrder::Weather {
        delay_ms: Some(step * DELAY_STEP_MS),
        loss_permille: None,
    });
    let order_loss = orders.give.reform(|step| HostOrder::Weather {
        delay_ms: None,
        loss_permille: Some(step * LOSS_STEP),
    });
    let clear = orders.give.reform(|_: MouseEvent| HostOrder::Weather {
        delay_ms: Some(0),
        loss_permille: Some(0),
    });
    let hold = |held: &UseStateHandle<u32>, step: u32| {
        let held = held.setter();
        Callback::from(move |place: u32| held.set(place * step))
    };
    let is_rough = props.delay_ms > 0 || props.loss_permille > 0;
    let shown_delay = delay_words(*delay);
    let shown_loss = loss_words(*loss);
    html! {
        <section class="card room-weather">
            <div class="card-head">
                <h2>{ t!("hand-weather") }</h2>
                if is_rough {
                    <Button kind={ButtonKind::Ghost} size={ButtonSize::Small} busy={orders.busy} onclick={clear}>{ t!("hand-weather-clear") }</Button>
                }
            </div>
            <Slider
                id="delay"
                label={t!("hand-delay")}
                min=0
                max={MAX_DELAY_MS / DELAY_STEP_MS}
                value={*delay / DELAY_STEP_MS}
                shown={Html::from(shown_delay.clone())}
                words={shown_delay}
                ends={("0".into(), delay_words(MAX_DELAY_MS).into())}
                oninput={hold(&delay, DELAY_STEP_MS)}
                onchange={order_delay}
            />
            <Slider
                id="loss"
                label={t!("hand-loss")}
                min=0
                max={MAX_LOSS_PERMILLE / LOSS_STEP}
                value={*loss / LOSS_STEP}
                shown={Html::from(shown_loss.clone())}
                words={shown_loss}
                ends={("0".into(), loss_words(MAX_LOSS_PERMILLE).into())}
                oninput={hold(&loss, LOSS_STEP)}
                onchange={order_loss}
            />
            if let Some(message) = orders.error {
                <FieldError {message} />
            }
            <p class="soft">{ t!("hand-weather-words") }</p>
        </section>
    }
}
