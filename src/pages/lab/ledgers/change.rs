//! What is to be changed on a ledger, the same on each.

use api::lab::ledgers::Change;
use yew::prelude::*;

use super::super::network::Choice;
use crate::{
    components::{
        button::{Button, ButtonSize},
        field::Field,
    },
    format,
    text::lab::lab,
};

/// What is written in place of what Ada paid, in 1/100 coin, until somebody types something else.
const RAISED: u64 = 900;

/// Properties of [`ChangeForm`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Of which ledger; part of ids.
    pub(super) of: &'static str,
    /// Changes it.
    pub(super) onchange: Callback<Change>,
}

/// The form.
#[component]
pub(super) fn ChangeForm(props: &Props) -> Html {
    let which = use_state_eq(|| 0_usize);
    let wrong = use_state_eq(|| false);
    let amount = use_state_eq(|| format::amount(RAISED));
    let is_raise = *which == 0;
    let onsubmit = {
        let (onchange, wrong, amount) = (props.onchange.clone(), wrong.setter(), amount.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !is_raise {
                wrong.set(false);
                return onchange.emit(Change::Strike);
            }
            let hundredths = format::parse_amount(&amount);
            wrong.set(hundredths.is_err());
            if let Ok(hundredths) = hundredths {
                onchange.emit(Change::Raise(hundredths));
            }
        })
    };
    let choose = {
        let which = which.setter();
        Callback::from(move |place: usize| which.set(place))
    };
    let oninput = {
        let amount = amount.setter();
        Callback::from(move |typed: String| amount.set(typed))
    };
    let id = |what: &str| format!("{}-{what}", props.of);
    html! {
        <form class="ledger-change" {onsubmit}>
            <Choice
                id={id("what")} label={lab!("lab-ledger-change")}
                choices={vec![AttrValue::from(lab!("lab-ledger-raise")), AttrValue::from(lab!("lab-ledger-strike"))]}
                chosen={*which} onchoose={choose}
            />
            if is_raise {
                <Field
                    id={id("amount")} label={lab!("lab-ledger-amount")} value={(*amount).clone()} {oninput} inputmode="decimal" maxlength="16"
                    error={wrong.then(|| AttrValue::from(lab!("lab-ledger-wrong-amount")))}
                />
            }
            <Button size={ButtonSize::Small} submit={true}>{ lab!("lab-ledger-do") }</Button>
        </form>
    }
}
