//! Raising the fee of what waits.

use api::{Request, Transaction};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        dialog::Dialog,
        field::Field,
        icon::Glyph,
    },
    fees::Fee,
    format::{self, AmountError},
    hooks::{Toast, use_node, use_toast},
    text::t,
};

/// Properties of [`RaiseFee`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The waiting transaction.
    pub(super) transaction: Transaction,
}

/// A fee that moves something forward: a tenth more at least, as the pool asks for, and what most pay.
fn suggested(fee: u64) -> u64 {
    let more = fee.saturating_add(fee.div_ceil(10).max(1));
    more.max(Fee::Usual.hundredths())
}

/// The button, and the dialog that it opens.
#[component]
pub(super) fn RaiseFee(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    let set_open = |on| {
        let open = open.setter();
        Callback::from(move |()| open.set(on))
    };
    html! {
        <>
            <Button kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={set_open(true).reform(|_: MouseEvent| ())}>{ t!("wallet-raise") }</Button>
            if *open {
                <RaiseDialog transaction={props.transaction.clone()} onclose={set_open(false)} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct DialogProps {
    transaction: Transaction,
    onclose: Callback<()>,
}

#[component]
fn RaiseDialog(props: &DialogProps) -> Html {
    let fee = props.transaction.fee;
    let text = use_state_eq(|| format::amount(suggested(fee)));
    let error = use_state_eq(|| None::<AttrValue>);
    let node = use_node();
    let coin = node.room().map(|room| AttrValue::from(room.coin.clone()));
    let oninput = {
        let (text, error) = (text.setter(), error.setter());
        Callback::from(move |typed| {
            text.set(typed);
            error.set(None);
        })
    };
    let onsubmit = use_raise(props, &text, &error);
    html! {
        <Dialog title={t!("wallet-raise")} glyph={Glyph::Send} onclose={props.onclose.clone()}>
            <form {onsubmit}>
                <p>{ t!("wallet-raise-words", fee = format::amount(fee)) }</p>
                <Field id="raise-fee" label={t!("wallet-raise-fee")} value={(*text).clone()} {oninput} error={(*error).clone()} unit={coin} inputmode="decimal" />
                <div class="dialog-foot">
                    <Button kind={ButtonKind::Primary} submit=true>{ t!("wallet-raise-do") }</Button>
                </div>
            </form>
        </Dialog>
    }
}

fn words(wrong: AmountError) -> String {
    match wrong {
        AmountError::Empty => t!("wallet-wrong-amount-empty"),
        AmountError::NotANumber => t!("wallet-wrong-amount"),
        AmountError::TooFine => t!("wallet-wrong-amount-fine"),
        AmountError::TooLarge => t!("wallet-wrong-amount-large"),
    }
}

/// Signs the transaction again with the fee that was typed.
#[hook]
fn use_raise(
    props: &DialogProps,
    text: &UseStateHandle<String>,
    error: &UseStateHandle<Option<AttrValue>>,
) -> Callback<SubmitEvent> {
    let handle = use_node().handle();
    let show = use_toast().show;
    let (text, error) = (text.clone(), error.setter());
    let (txid, onclose) = (props.transaction.txid.clone(), props.onclose.clone());
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let fee = match format::parse_amount(&text) {
            Ok(fee) => fee,
            Err(wrong) => {
                error.set(Some(words(wrong).into()));
                return;
            }
        };
        let answer = handle.request(Request::RaiseFee {
            txid: txid.clone(),
            fee: Some(fee),
        });
        let (error, onclose, show) = (error.clone(), onclose.clone(), show.clone());
        spawn_local(async move {
            match answer.await {
                Ok(_) => {
                    onclose.emit(());
                    show.emit(Toast {
                        glyph: Glyph::Check,
                        text: t!("wallet-raised", fee = format::amount(fee)).into(),
                    });
                }
                Err(refused) => error.set(Some(format::refusal(&refused).into())),
            }
        });
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tenth_more_is_suggested_and_at_least_the_usual() {
        assert_eq!([0, 4, 5, 9, 20, 101].map(suggested), [5, 5, 6, 10, 22, 112]);
        assert_eq!(suggested(u64::MAX), u64::MAX);
    }
}
