//! What else mining may do: hash on the graphics processor, and rest while nobody looks.

use api::{GpuState, MiningStatus};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    components::switch::Switch,
    services::gpu::{self, Adapter},
    text::t,
};

/// Properties of [`Options`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// How this node mines.
    pub(super) mining: MiningStatus,
    /// Whether the graphics processor is chosen.
    pub(super) gpu: bool,
    /// Whether one thread alone is chosen while the page is hidden.
    pub(super) low_when_hidden: bool,
    /// What happens when the graphics processor is chosen or not.
    pub(super) on_gpu: Callback<bool>,
    /// What happens when one thread alone is chosen or not.
    pub(super) on_low: Callback<bool>,
}

/// Two switches, each with a word on what it does, or why it can't.
#[component]
pub(super) fn Options(props: &Props) -> Html {
    let adapter = use_adapter();
    let state = props.mining.gpu_state;
    html! {
        <div class="mine-options">
            <Switch
                id="mine-gpu"
                label={t!("mine-gpu")}
                words={gpu_words(adapter, state)}
                is_warning={state.is_failure() && !props.gpu}
                checked={props.gpu}
                disabled={!adapter.is_some_and(Adapter::is_there) && !props.gpu}
                onchange={props.on_gpu.clone()}
            />
            <Switch
                id="mine-low"
                label={t!("mine-low")}
                words={t!("mine-low-words")}
                checked={props.low_when_hidden}
                onchange={props.on_low.clone()}
            />
        </div>
    }
}

/// What the browser offers; none until it has answered.
#[hook]
fn use_adapter() -> Option<Adapter> {
    let adapter = use_state_eq(|| None);
    let setter = adapter.setter();
    use_effect_with((), move |()| {
        spawn_local(async move { setter.set(Some(gpu::adapter().await)) });
    });
    *adapter
}

/// What the graphics processor does, or would do, or why it can't.
fn gpu_words(adapter: Option<Adapter>, state: GpuState) -> String {
    match (state, adapter) {
        (GpuState::Starting, _) => t!("mine-gpu-starting"),
        (GpuState::On, _) => t!("mine-gpu-on"),
        (GpuState::Lost, _) => t!("mine-gpu-lost"),
        (GpuState::WrongHashes, _) => t!("mine-gpu-wrong"),
        (GpuState::NoDevice, _) => t!("mine-gpu-no-device"),
        (GpuState::NoAdapter, _) | (GpuState::Off, Some(Adapter::None)) => t!("mine-gpu-none"),
        (GpuState::Off, None) => t!("mine-gpu-asking"),
        (GpuState::Off, Some(Adapter::Insecure)) => t!("mine-gpu-insecure"),
        (GpuState::Off, Some(Adapter::NoWebGpu)) => t!("mine-gpu-no-webgpu"),
        (GpuState::Off, Some(Adapter::Software)) => t!("mine-gpu-software"),
        (GpuState::Off, Some(Adapter::Hardware)) => t!("mine-gpu-hardware"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_state_and_each_browser_has_words_of_its_own() {
        let states = [
            GpuState::Starting,
            GpuState::On,
            GpuState::NoAdapter,
            GpuState::NoDevice,
            GpuState::WrongHashes,
            GpuState::Lost,
        ];
        let adapters = [
            Adapter::Insecure,
            Adapter::NoWebGpu,
            Adapter::Software,
            Adapter::Hardware,
        ];
        let mut words: Vec<_> = states
            .iter()
            .map(|state| gpu_words(Some(Adapter::Hardware), *state))
            .chain(adapters.map(|adapter| gpu_words(Some(adapter), GpuState::Off)))
            .chain([gpu_words(None, GpuState::Off)])
            .collect();
        let all = words.len();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), all);
    }

    #[test]
    fn nothing_can_be_chosen_where_nothing_is() {
        let there = [
            Adapter::Insecure,
            Adapter::NoWebGpu,
            Adapter::None,
            Adapter::Software,
            Adapter::Hardware,
        ]
        .map(Adapter::is_there);
        assert_eq!(there, [false, false, false, true, true]);
    }
}
