//! Erasing: this identity, or all that this browser has of the program.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{be, not_kept};
use crate::{
    components::{
        button::{Button, ButtonKind},
        dialog::Dialog,
        field::FieldError,
        icon::Glyph,
        notice::{Notice, NoticeKind},
        segmented::Segmented,
    },
    hooks::use_node,
    services::{
        identity::{self, Place},
        leave::{self, leave},
        node::NodeHandle,
    },
    text::t,
};

/// Properties of [`Erase`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Where the identity is kept that this tab is.
    pub(super) place: Place,
    /// What closing the dialog does.
    pub(super) onclose: Callback<()>,
}

/// The dialog that says what would be lost, and does it.
#[component]
pub(super) fn Erase(props: &Props) -> Html {
    let node = use_node().handle();
    let is_all = use_state_eq(|| false);
    let is_busy = use_state_eq(|| false);
    let error = use_state_eq(|| None::<AttrValue>);
    let onchoose = {
        let is_all = is_all.setter();
        Callback::from(move |nth| is_all.set(nth == 1))
    };
    let onclick = {
        let (place, onclose, all) = (props.place, props.onclose.clone(), *is_all);
        let (is_busy, error) = (is_busy.setter(), error.setter());
        Callback::from(move |_: MouseEvent| {
            if all {
                return leave_nothing(&node);
            }
            let (node, onclose) = (node.clone(), onclose.clone());
            let (is_busy, error) = (is_busy.clone(), error.clone());
            is_busy.set(true);
            spawn_local(async move {
                match erase(&node, place).await {
                    Ok(()) => onclose.emit(()),
                    Err(why) => {
                        error.set(Some(why));
                        is_busy.set(false);
                    }
                }
            });
        })
    };
    let choices = vec![
        t!("identity-erase-this").into(),
        t!("identity-erase-all").into(),
    ];
    let words = if *is_all {
        t!("identity-erase-all-words")
    } else {
        t!("identity-erase-this-words")
    };
    html! {
        <Dialog title={t!("identity-erase-title")} glyph={Glyph::Warn} onclose={props.onclose.clone()}>
            <Segmented label={t!("identity-erase-title")} {choices} chosen={usize::from(*is_all)} {onchoose} />
            <Notice kind={NoticeKind::Work}>{ words }</Notice>
            <p class="soft">{ t!("identity-erase-chain") }</p>
            if let Some(error) = &*error {
                <FieldError message={error.clone()} />
            }
            <div class="dialog-foot">
                <Button kind={ButtonKind::Ghost} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("identity-cancel") }</Button>
                <Button kind={ButtonKind::Danger} busy={*is_busy} {onclick}>{ t!("identity-erase-do") }</Button>
            </div>
        </Dialog>
    }
}

/// Lets this tab be another identity, or a new one where there is no other, and erases the one that it was.
async fn erase(node: &NodeHandle, place: Place) -> Result<(), AttrValue> {
    let (next, who) = identity::instead_of(place).map_err(not_kept)?;
    be(node, next, who).await?;
    identity::erase(place);
    Ok(())
}

/// Ends the node, erases all of it, and begins as a browser that was never here.
fn leave_nothing(node: &NodeHandle) {
    // Where nobody new can be made, the beginning says so.
    drop(leave(node, leave::Erase::Everything));
    leave::go_to_beginning();
}
