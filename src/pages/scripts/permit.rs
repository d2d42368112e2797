//! What a person allows the next run, and the presses that start and end it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::sandbox::Consent;
use crate::{
    components::{
        button::{Button, ButtonKind},
        field::Field,
        icon::Glyph,
    },
    format,
    hooks::use_node,
    text::t,
};

/// Properties of [`Permit`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Whether a script runs.
    pub(super) is_running: bool,
    /// What it has spent, in 1/100 coin.
    pub(super) spent: u64,
    /// Starts the program with what is allowed.
    pub(super) run: Callback<Consent>,
    /// Ends it.
    pub(super) stop: Callback<()>,
}

/// The form. Nothing is allowed at first, and nothing of it is kept.
#[component]
pub(super) fn Permit(props: &Props) -> Html {
    let node = use_node();
    let signs = use_state_eq(|| false);
    let mines = use_state_eq(|| false);
    let budget = use_state_eq(|| format::amount(0));
    let error = use_state_eq(|| None::<AttrValue>);
    let set_budget = {
        let (budget, error) = (budget.setter(), error.setter());
        Callback::from(move |typed| {
            error.set(None);
            budget.set(typed);
        })
    };
    let onsubmit = {
        let (run, error) = (props.run.clone(), error.setter());
        let (signs, mines, budget) = (*signs, *mines, (*budget).clone());
        let is_running = props.is_running;
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let allowed = if signs {
                format::parse_amount(&budget).ok()
            } else {
                Some(0)
            };
            match allowed {
                _ if is_running => {}
                Some(budget) => run.emit(Consent {
                    signs,
                    mines,
                    budget,
                }),
                None => error.set(Some(t!("script-budget-wrong").into())),
            }
        })
    };
    let coin = node.room().map(|room| AttrValue::from(room.coin.clone()));
    html! {
        <form class="card script-permit" aria-labelledby="script-permit-head" {onsubmit}>
            <div class="card-head"><h2 id="script-permit-head">{ t!("script-may") }</h2></div>
            <p class="soft">{ t!("script-may-words") }</p>
            { allow("script-signs", t!("script-signs"), *signs, &signs.setter()) }
            if *signs {
                <Field
                    id="script-budget"
                    label={t!("script-budget")}
                    value={(*budget).clone()}
                    oninput={set_budget}
                    help={t!("script-budget-words")}
                    error={(*error).clone()}
                    unit={coin}
                    inputmode="decimal"
                />
            }
            { allow("script-mines", t!("script-mines"), *mines, &mines.setter()) }
            <div class="script-bar">
                // Two elements: were it one, the press that stops would go on to submit what the button has become.
                if props.is_running {
                    <Button key="stop" kind={ButtonKind::Danger} glyph={Glyph::Stop} onclick={props.stop.reform(|_: MouseEvent| ())}>{ t!("script-stop") }</Button>
                } else {
                    <Button key="run" kind={ButtonKind::Primary} glyph={Glyph::Right} submit={true}>{ t!("script-run") }</Button>
                }
                if props.spent > 0 {
                    <span class="soft">{ t!("script-spent", amount = format::amount(props.spent)) }</span>
                }
            </div>
        </form>
    }
}

/// A box to tick.
fn allow(id: &'static str, words: String, checked: bool, set: &UseStateSetter<bool>) -> Html {
    let set = set.clone();
    let onchange = Callback::from(move |event: Event| {
        set.set(event.target_unchecked_into::<HtmlInputElement>().checked());
    });
    html! {
        <label class="script-allow" for={id}>
            <input type="checkbox" {id} {checked} {onchange} />
            <span>{ words }</span>
        </label>
    }
}
