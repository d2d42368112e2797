//! Where toasts appear.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::icon::{Glyph, Icon};
use crate::{hooks::use_toast, text::t};

/// The toasts, above all else; each is read out politely once.
#[component]
pub(crate) fn Toasts() -> Html {
    let toaster = use_toast();
    let host = use_node_ref();
    use_effect_with((host.clone(), toaster.toasts.len()), |(host, _)| {
        raise(host);
    });
    let toast = |(number, toast): &(u32, crate::hooks::Toast)| {
        let number = *number;
        let dismiss = toaster.dismiss.reform(move |_: MouseEvent| number);
        html! {
            <div class="toast" key={number}>
                <Icon glyph={toast.glyph} />
                <span>{ toast.text.clone() }</span>
                <button class="icon-btn" type="button" aria-label={t!("toast-dismiss")} onclick={dismiss}>
                    <Icon glyph={Glyph::Cross} class="icon-sm" />
                </button>
            </div>
        }
    };
    html! { <div ref={host} class="toasts" role="status" popover="manual">{ for toaster.toasts.iter().map(toast) }</div> }
}

/// Puts the toasts above an open dialog too. A browser without popovers shows them below it.
fn raise(host: &NodeRef) {
    let Some(host) = host.get() else {
        return;
    };
    for action in ["hidePopover", "showPopover"] {
        let method = Reflect::get(&host, &action.into()).ok();
        if let Some(method) = method.and_then(|method| method.dyn_into::<Function>().ok()) {
            // Hiding what is hidden already may fail, and is what was wanted.
            let _ = method.call0(&host);
        }
    }
}
