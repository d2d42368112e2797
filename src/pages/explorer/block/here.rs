//! Hashing a block's header before one's eyes.

use api::{ApiError, Attempt, Reply, Request};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    components::{button::Button, field::FieldError, hash::Hash, icon::Glyph},
    format,
    hooks::use_node,
    text::t,
};

/// Properties of [`Here`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The block's hash.
    pub(super) hash: AttrValue,
}

/// A button that has this node hash the 80 bytes, and what came of it.
#[component]
pub(super) fn Here(props: &Props) -> Html {
    let node = use_node();
    let done = use_state_eq(|| None::<(AttrValue, Result<Attempt, ApiError>)>);
    let onclick = {
        let (handle, hash, done) = (node.handle(), props.hash.clone(), done.setter());
        Callback::from(move |_: MouseEvent| {
            let request = Request::TryNonce {
                block: Some(hash.to_string()),
                nonce: None,
            };
            let (handle, hash, done) = (handle.clone(), hash.clone(), done.clone());
            spawn_local(async move {
                match handle.request(request).await {
                    Ok(Reply::Attempt(attempt)) => done.set(Some((hash, Ok(attempt)))),
                    Ok(_) => {}
                    Err(error) => done.set(Some((hash, Err(error)))),
                }
            });
        })
    };
    // What came of another block says nothing of this one.
    let outcome = done.as_ref().filter(|(hash, _)| *hash == props.hash);
    html! {
        <div class="here" aria-live="polite">
            <p class="soft">{ t!("explorer-check-here-words") }</p>
            <Button glyph={Glyph::Mine} {onclick}>{ t!("explorer-check-here-do") }</Button>
            { match outcome {
                None => Html::default(),
                Some((_, Err(error))) => html! { <FieldError id="explorer-here-error" message={format::refusal(error)} /> },
                Some((_, Ok(attempt))) => told(attempt),
            } }
        </div>
    }
}

fn told(attempt: &Attempt) -> Html {
    let plain = |value: &str| html! { <Hash value={value.to_owned()} digits=64 work=false /> };
    html! {
        <dl class="here-steps">
            <div><dt>{ t!("explorer-check-here-first") }</dt><dd>{ plain(&attempt.first) }</dd></div>
            <div><dt>{ t!("explorer-check-here-second") }</dt><dd>{ plain(&attempt.second) }</dd></div>
            <div><dt>{ t!("explorer-check-here-hash") }</dt><dd><Hash value={attempt.hash.clone()} digits=64 /></dd></div>
        </dl>
    }
}
