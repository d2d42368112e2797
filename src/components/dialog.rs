//! A dialog above the page.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::icon::{Glyph, Icon};
use crate::text::t;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What it is about.
    pub(crate) title: AttrValue,
    /// Its icon.
    #[prop_or_default]
    pub(crate) glyph: Option<Glyph>,
    /// What is in it.
    pub(crate) children: Html,
    /// What closing it does: by the cross, the Escape key, or a press beside it.
    pub(crate) onclose: Callback<()>,
}

/// A modal dialog, open as long as it is drawn. The browser keeps the focus inside and gives it back.
#[component]
pub(crate) fn Dialog(props: &Props) -> Html {
    let dialog = use_node_ref();
    use_effect_with(dialog.clone(), |dialog| {
        let dialog = dialog.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog {
            // It fails for an open dialog alone, and that one is fine.
            let _ = dialog.show_modal();
        }
        move || {
            if let Some(dialog) = dialog {
                dialog.close();
            }
        }
    });
    let close = props.onclose.reform(|_: MouseEvent| ());
    let oncancel = props.onclose.reform(|event: Event| event.prevent_default());
    let onclick = {
        let (dialog, onclose) = (dialog.clone(), props.onclose.clone());
        Callback::from(move |event: MouseEvent| {
            // The dialog itself is hit where none of its content is: on the scrim.
            let hit = event.target_dyn_into::<HtmlDialogElement>();
            if hit.is_some() && hit == dialog.cast::<HtmlDialogElement>() {
                onclose.emit(());
            }
        })
    };
    let content = html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="dialog-title" {oncancel} {onclick}>
            <div class="dialog-body">
                <div class="dialog-head">
                    if let Some(glyph) = props.glyph {
                        <Icon {glyph} class="icon-lg" />
                    }
                    <h2 id="dialog-title">{ &props.title }</h2>
                </div>
                { props.children.clone() }
                // Last, so that the focus starts with what the dialog is for.
                <button class="icon-btn dialog-close" type="button" aria-label={t!("dialog-close")} onclick={close}>
                    <Icon glyph={Glyph::Cross} />
                </button>
            </div>
        </dialog>
    };
    // On the body, so that it takes no style from the place that opened it.
    match web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.body())
    {
        Some(body) => create_portal(content, body.into()),
        None => content,
    }
}
