//! What a screen shows while its part of the page is fetched, or can't be.

use yew::prelude::*;

use crate::{
    components::{
        button::{Button, ButtonKind, Dots},
        notice::{Notice, NoticeKind},
    },
    text::t,
};

/// That the screen is on its way; or, with a way to fetch it again, why it is not and what to do.
pub(crate) fn absent(again: Option<&Callback<()>>) -> Html {
    let Some(again) = again else {
        return html! {
            <div class="starting" role="status"><p class="soft"><Dots />{ " " }{ t!("part-coming") }</p></div>
        };
    };
    let again = again.reform(|_: MouseEvent| ());
    html! {
        <div class="stack failed absent">
            <h1>{ t!("part-title") }</h1>
            <Notice kind={NoticeKind::Bad}><b>{ t!("part-why") }</b>{ " " }{ t!("part-kept") }</Notice>
            <p class="failed-do">
                <Button kind={ButtonKind::Primary} onclick={again}>{ t!("failed-again") }</Button>
            </p>
        </div>
    }
}
