//! Paying somebody: a draft, its check, and the form.

mod combobox;
mod completion;
mod draft;
mod fee_choice;

use api::{Name, Reply, Request, Status};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::{
    combobox::NameCombobox,
    completion::recipient,
    draft::{Draft, MEMO_BYTES, Part, Payment, Wrong, part_of_refusal},
    fee_choice::FeeChoice,
};
use crate::{
    components::{
        button::{Button, ButtonKind},
        field::{Field, FieldError},
        icon::Glyph,
    },
    format::{self, AmountError},
    hooks::{Asked, Toast, use_node, use_request, use_toast},
    text::{t, th},
};

/// Properties of [`Send`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The node's status.
    pub(super) status: std::rc::Rc<Status>,
}

/// How far a draft got.
#[derive(Clone, Debug, Default, PartialEq)]
struct Sending {
    busy: bool,
    error: Option<(Part, AttrValue)>,
}

impl Sending {
    /// What is wrong with a part of the form.
    fn error_of(&self, part: Part) -> Option<AttrValue> {
        self.error
            .as_ref()
            .filter(|(wrong, _)| *wrong == part)
            .map(|(_, message)| message.clone())
    }
}

/// The form of a payment.
#[component]
pub(super) fn Send(props: &Props) -> Html {
    let me = &props.status.me;
    let names = use_names();
    let draft = use_state_eq(Draft::default);
    let sending = use_state_eq(Sending::default);
    let edit = |change: fn(&mut Draft, String)| {
        let (draft, sending) = (draft.clone(), sending.setter());
        Callback::from(move |text| {
            let mut edited = (*draft).clone();
            change(&mut edited, text);
            draft.set(edited);
            sending.set(Sending::default());
        })
    };
    let choose_fee = {
        let draft = draft.clone();
        Callback::from(move |fee| {
            draft.set(Draft {
                fee: Some(fee),
                ..(*draft).clone()
            });
        })
    };
    let onsubmit = use_send(&draft, &sending, &props.status, &names);
    let coin = AttrValue::from(props.status.room.coin.clone());
    html! {
        <form class="card send" {onsubmit} novalidate=true>
            <div class="card-head"><h2>{ t!("wallet-send") }</h2><span class="faint">{ t!("wallet-send-note") }</span></div>
            <div class="send-grid">
                <div class="send-who">
                    <NameCombobox
                        value={draft.to.clone()}
                        names={names.clone()}
                        me={me.address.clone()}
                        error={sending.error_of(Part::To)}
                        oninput={edit(|draft, to| draft.to = to)}
                    />
                    <Field
                        id="pay-memo"
                        label={t!("wallet-memo")}
                        value={draft.memo.clone()}
                        error={sending.error_of(Part::Memo)}
                        oninput={edit(|draft, memo| draft.memo = memo)}
                    />
                </div>
                <div class="send-what">
                    <Field
                        id="pay-amount"
                        label={t!("wallet-amount")}
                        value={draft.amount.clone()}
                        inputmode="decimal"
                        unit={coin}
                        error={sending.error_of(Part::Amount)}
                        oninput={edit(|draft, amount| draft.amount = amount)}
                    />
                    <FeeChoice chosen={draft.fee(me.spendable)} onchoose={choose_fee} />
                    <Sum draft={(*draft).clone()} {names} status={props.status.clone()} />
                    if let Some(error) = sending.error_of(Part::Whole) {
                        <FieldError message={error} />
                    }
                    <Button kind={ButtonKind::Primary} glyph={Glyph::Pencil} busy={sending.busy} submit=true>
                        { if sending.busy { t!("wallet-sending") } else { t!("wallet-sign") } }
                    </Button>
                </div>
            </div>
        </form>
    }
}

/// All claimed names.
#[hook]
fn use_names() -> Vec<Name> {
    let node = use_node();
    match use_request(Request::Names, node.tip_changes) {
        Asked::Answered(Reply::Names(names)) => names,
        _ => Vec::new(),
    }
}

/// Checks the draft, has the node sign it, and empties the form once the pool took it.
#[hook]
fn use_send(
    draft: &UseStateHandle<Draft>,
    sending: &UseStateHandle<Sending>,
    status: &Status,
    names: &[Name],
) -> Callback<SubmitEvent> {
    let node = use_node().handle();
    let show = use_toast().show;
    let (draft, sending) = (draft.clone(), sending.clone());
    let payee = payee(names, &draft.to);
    let spendable = status.me.spendable;
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        if sending.busy {
            return;
        }
        let payment = match draft.payment(spendable) {
            Ok(payment) => payment,
            Err(wrong) => {
                let error = Some((wrong.part(), wrong_words(wrong)));
                return sending.set(Sending { busy: false, error });
            }
        };
        sending.set(Sending {
            busy: true,
            error: None,
        });
        let answer = node.request(request(&payment));
        let (draft, sending, show) = (draft.setter(), sending.setter(), show.clone());
        let payee = payee.clone();
        spawn_local(async move {
            match answer.await {
                Ok(_) => {
                    draft.set(Draft::default());
                    sending.set(Sending::default());
                    show.emit(sent_toast(&payment, &payee));
                }
                Err(refused) => {
                    let message = format::refusal(&refused).into();
                    let error = Some((part_of_refusal(&refused), message));
                    sending.set(Sending { busy: false, error });
                }
            }
        });
    })
}

fn request(payment: &Payment) -> Request {
    Request::Transfer {
        to: payment.to.clone(),
        amount: payment.amount,
        fee: Some(payment.fee),
        memo: payment.memo.clone(),
    }
}

fn sent_toast(payment: &Payment, payee: &str) -> Toast {
    let amount = html! { <b>{ format::amount(payment.amount) }</b> };
    Toast {
        glyph: Glyph::Send,
        text: th!("wallet-sent", amount = amount, to = payee),
    }
}

/// Who is paid, in a word.
fn payee(names: &[Name], typed: &str) -> String {
    recipient(names, typed).map_or_else(
        || typed.trim().to_owned(),
        |found| format::who(found.name.as_deref(), &found.address),
    )
}

fn wrong_words(wrong: Wrong) -> AttrValue {
    match wrong {
        Wrong::NoRecipient => t!("wallet-wrong-to"),
        Wrong::Amount(AmountError::Empty) => t!("wallet-wrong-amount-empty"),
        Wrong::Amount(AmountError::NotANumber) => t!("wallet-wrong-amount"),
        Wrong::Amount(AmountError::TooFine) => t!("wallet-wrong-amount-fine"),
        Wrong::Amount(AmountError::TooLarge) => t!("wallet-wrong-amount-large"),
        Wrong::NoAmount => t!("wallet-wrong-amount-none"),
        Wrong::MemoTooLong(over) => t!("wallet-wrong-memo", over = over, most = MEMO_BYTES),
    }
    .into()
}

#[derive(Properties, PartialEq)]
struct SumProps {
    draft: Draft,
    names: Vec<Name>,
    status: std::rc::Rc<Status>,
}

/// What the payment does, before it is signed.
#[component]
fn Sum(props: &SumProps) -> Html {
    let node = use_node();
    let me = &props.status.me;
    let waiting = node
        .pending
        .iter()
        .filter(|waiting| waiting.from == me.address)
        .count() as u64;
    let number = format::count(me.sequence + waiting + 1);
    let payment = props.draft.payment(me.spendable).ok();
    let payee = recipient(&props.names, &props.draft.to);
    let words = match payment.zip(payee) {
        None => html! { t!("wallet-sum-none", number = number) },
        Some((payment, payee)) => match me.spendable.checked_sub(payment.cost()) {
            None => {
                let over = format::amount(payment.cost() - me.spendable);
                html! { t!("wallet-sum-over", over = over) }
            }
            Some(kept) => {
                let bold = |amount| html! { <b>{ format::amount(amount) }</b> };
                let to = format::who(payee.name.as_deref(), &payee.address);
                th!(
                    "wallet-sum",
                    to = to,
                    amount = bold(payment.amount),
                    kept = bold(kept),
                    number = number
                )
            }
        },
    };
    html! { <p class="soft send-sum" aria-live="polite">{ words }</p> }
}
