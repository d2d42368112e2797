//! How a new network begins.

use api::lab::network::{LEAST_NODES, MOST_NODES, Settings, Shape};
use yew::prelude::*;

use super::levers::Choice;
use crate::{
    components::{
        button::{Button, ButtonKind},
        field::Field,
        segmented::Segmented,
        slider::Slider,
    },
    text::lab::lab,
};

/// Spacings that can be chosen, in seconds.
const SPACINGS_S: [u32; 5] = [5, 15, 60, 300, 600];
/// Delays of all links that can be chosen, in milliseconds.
const DELAYS_MS: [u32; 6] = [10, 50, 200, 1_000, 3_000, 10_000];
/// Payments an hour that can be chosen.
const PAYMENTS: [u32; 4] = [0, 60, 240, 1_200];

/// Properties of [`Setup`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// How the run that is there began.
    pub(super) settings: Settings,
    /// Begins another one.
    pub(super) onstart: Callback<Settings>,
}

/// The form.
#[component]
pub(super) fn Setup(props: &Props) -> Html {
    let draft = use_state(|| props.settings);
    let settings = *draft;
    let change = {
        let draft = draft.clone();
        move |change: fn(&mut Settings, usize)| {
            let draft = draft.clone();
            Callback::from(move |value: usize| {
                let mut settings = *draft;
                change(&mut settings, value);
                draft.set(settings);
            })
        }
    };
    let onnodes =
        change(|settings, nodes| settings.nodes = u8::try_from(nodes).unwrap_or(LEAST_NODES))
            .reform(|nodes: u32| nodes as usize);
    let onseed = change(|settings, seed| settings.seed = u32::try_from(seed).unwrap_or(u32::MAX))
        .reform(|text: String| text.trim().parse().unwrap_or(0));
    let onsubmit = {
        let start = props.onstart.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            start.emit(settings);
        })
    };
    let place =
        |values: &[u32], value: u32| values.iter().position(|one| *one == value).unwrap_or(0);
    let words = |values: &[u32], unit: &str| -> Vec<AttrValue> {
        values
            .iter()
            .map(|value| format!("{value}{unit}").into())
            .collect()
    };
    html! {
        <details class="card sim-setup">
            <summary>{ lab!("lab-net-new") }</summary>
            <form class="sim-rows" {onsubmit}>
                <Segmented
                    label={lab!("lab-net-shape")}
                    choices={vec![AttrValue::from(lab!("lab-net-mesh")), AttrValue::from(lab!("lab-net-relay"))]}
                    chosen={usize::from(settings.shape == Shape::Relay)}
                    onchoose={change(|settings, place| settings.shape = if place == 1 { Shape::Relay } else { Shape::Mesh })}
                />
                <Slider
                    id="sim-nodes"
                    label={lab!("lab-net-nodes")}
                    min={u32::from(LEAST_NODES)}
                    max={u32::from(MOST_NODES)}
                    value={u32::from(settings.nodes)}
                    shown={html! { settings.nodes }}
                    words={settings.nodes.to_string()}
                    ends={(AttrValue::from(LEAST_NODES.to_string()), AttrValue::from(MOST_NODES.to_string()))}
                    oninput={onnodes.clone()}
                    onchange={onnodes}
                />
                <div class="sim-pair">
                    <Choice id="sim-spacing" label={lab!("lab-net-spacing")} choices={words(&SPACINGS_S, " s")} chosen={place(&SPACINGS_S, settings.spacing_s)} onchoose={change(|settings, place| settings.spacing_s = SPACINGS_S[place])} />
                    <Choice id="sim-every-delay" label={lab!("lab-net-link-delay")} choices={words(&DELAYS_MS, " ms")} chosen={place(&DELAYS_MS, settings.delay_ms)} onchoose={change(|settings, place| settings.delay_ms = DELAYS_MS[place])} />
                    <Choice id="sim-payments" label={lab!("lab-net-payments")} choices={words(&PAYMENTS, "")} chosen={place(&PAYMENTS, settings.payments)} onchoose={change(|settings, place| settings.payments = PAYMENTS[place])} />
                    <Field id="sim-seed" label={lab!("lab-net-seed")} value={settings.seed.to_string()} inputmode="numeric" maxlength="9" help={lab!("lab-net-seed-help")} oninput={onseed} />
                </div>
                <Button kind={ButtonKind::Quiet} submit=true>{ lab!("lab-net-start") }</Button>
            </form>
        </details>
    }
}
