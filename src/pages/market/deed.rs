//! The dialog in which something of the market is signed.

use std::rc::Rc;

use api::{Outcome, Payload, Request, Status};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::draft::{Deed, Draft, MOST_PIECES, Part, TEXT_BYTES, TITLE_BYTES, Wrong};
use crate::{
    components::{
        button::{Button, ButtonKind},
        dialog::Dialog,
        fee_select::FeeSelect,
        field::{Field, FieldError},
        icon::Glyph,
    },
    format::{self, AmountError},
    hooks::{Toast, use_node, use_toast},
    text::t,
};

/// Properties of [`DeedDialog`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What is to be signed.
    pub(super) deed: Deed,
    /// The node's status.
    pub(super) status: Rc<Status>,
    /// What closing does; it is closed once the pool took what was signed.
    pub(super) onclose: Callback<()>,
}

/// What is wrong, and where.
type Trouble = Option<(Part, AttrValue)>;

/// The form as its parts see it.
struct Form<'a> {
    draft: &'a UseStateHandle<Draft>,
    trouble: &'a UseStateHandle<Trouble>,
}

impl Form<'_> {
    fn error(&self, part: Part) -> Option<AttrValue> {
        let wrong = self.trouble.as_ref().filter(|(wrong, _)| *wrong == part);
        wrong.map(|(_, words)| words.clone())
    }

    fn edit(&self, change: fn(&mut Draft, String)) -> Callback<String> {
        let (draft, trouble) = (self.draft.clone(), self.trouble.setter());
        Callback::from(move |text| {
            let mut edited = (*draft).clone();
            change(&mut edited, text);
            draft.set(edited);
            trouble.set(None);
        })
    }
}

/// A form for one deed: what it does in words, what is still to be said, and the fee.
#[component]
pub(super) fn DeedDialog(props: &Props) -> Html {
    let Props {
        deed,
        status,
        onclose,
    } = props;
    let draft = use_state_eq(|| Draft::of(deed));
    let trouble = use_state_eq(Trouble::default);
    let busy = use_state_eq(|| false);
    let node = use_node().handle();
    let show = use_toast().show;
    let spendable = status.me.spendable;
    let form = Form {
        draft: &draft,
        trouble: &trouble,
    };
    let onsubmit = {
        let (draft, trouble, busy) = (draft.clone(), trouble.setter(), busy.clone());
        let (deed, onclose) = (deed.clone(), onclose.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let payload = match draft.payload(&deed) {
                _ if *busy => return,
                Ok(payload) => payload,
                Err(wrong) => return trouble.set(Some((wrong.part(), wrong_words(wrong)))),
            };
            busy.set(true);
            let fee = Some(draft.fee(spendable).hundredths());
            let toast = toast(&payload);
            let answer = node.request(Request::Submit { payload, fee });
            let (trouble, busy) = (trouble.clone(), busy.setter());
            let (show, onclose) = (show.clone(), onclose.clone());
            spawn_local(async move {
                busy.set(false);
                match answer.await {
                    Ok(_) => {
                        show.emit(toast);
                        onclose.emit(());
                    }
                    Err(refused) => {
                        trouble.set(Some((Part::Whole, format::refusal(&refused).into())));
                    }
                }
            });
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
    html! {
        <Dialog title={title(deed)} glyph={Glyph::Market} onclose={onclose.clone()}>
            <form class="stack deed" {onsubmit} novalidate=true>
                { content(deed, status, &form) }
                if let Some(error) = form.error(Part::Whole) {
                    <FieldError message={error} />
                }
                <div class="deed-foot">
                    <FeeSelect id="deed-fee" chosen={draft.fee(spendable)} {spendable} onchoose={choose_fee} />
                    <Button kind={ButtonKind::Primary} glyph={Glyph::Pencil} busy={*busy} submit=true>{ verb(deed) }</Button>
                </div>
            </form>
        </Dialog>
    }
}

fn title(deed: &Deed) -> String {
    match deed {
        Deed::Offer => t!("market-new"),
        Deed::Order(offer, _) => t!("market-order-label", title = offer.title.as_str()),
        Deed::Withdraw(offer) => t!("market-withdraw-label", title = offer.title.as_str()),
        Deed::Settle(_, Outcome::Release) => t!("market-step-release"),
        Deed::Settle(_, Outcome::Refund) => t!("market-refund-title"),
        Deed::Say(order, _) => t!("market-say-title", title = order.title.as_str()),
    }
}

fn verb(deed: &Deed) -> String {
    match deed {
        Deed::Offer => t!("market-sign-offer"),
        Deed::Order(..) => t!("market-sign-order"),
        Deed::Withdraw(_) => t!("market-withdraw"),
        Deed::Settle(_, Outcome::Release) => t!("market-sign-release"),
        Deed::Settle(_, Outcome::Refund) => t!("market-sign-refund"),
        Deed::Say(..) => t!("composer-do"),
    }
}

fn content(deed: &Deed, status: &Rc<Status>, form: &Form<'_>) -> Html {
    let words = |text: String| html! { <p class="soft">{ text }</p> };
    match deed {
        Deed::Offer => offer_fields(status, form),
        Deed::Order(offer, left) => {
            html! {
                <>
                    { words(t!("market-order-words", seller = format::who(offer.seller_name.as_deref(), &offer.seller))) }
                    { pieces(form, t!("market-left", count = *left)) }
                    { words(total(form.draft, offer.price, *left, status)) }
                </>
            }
        }
        Deed::Withdraw(_) => words(t!("market-withdraw-words")),
        Deed::Settle(order, outcome) => {
            let amount = format::amount(order.total);
            words(match outcome {
                Outcome::Release => t!(
                    "market-release-words",
                    amount = amount,
                    who = format::who(order.seller_name.as_deref(), &order.seller)
                ),
                Outcome::Refund => t!(
                    "market-refund-words",
                    amount = amount,
                    who = format::who(order.buyer_name.as_deref(), &order.buyer)
                ),
            })
        }
        Deed::Say(..) => html! {
            <>
                { words(t!("market-say-words")) }
                { text(form, t!("market-say-label")) }
            </>
        },
    }
}

fn offer_fields(status: &Rc<Status>, form: &Form<'_>) -> Html {
    html! {
        <>
            <Field
                id="deed-title"
                label={t!("market-title-label")}
                placeholder={t!("market-title-example")}
                value={form.draft.title.clone()}
                error={form.error(Part::Title)}
                oninput={form.edit(|draft, text| draft.title = text)}
            />
            { text(form, t!("market-text-label")) }
            <div class="two">
                <Field
                    id="deed-price"
                    label={t!("market-price-label")}
                    unit={AttrValue::from(status.room.coin.clone())}
                    inputmode="decimal"
                    value={form.draft.price.clone()}
                    error={form.error(Part::Price)}
                    oninput={form.edit(|draft, text| draft.price = text)}
                />
                { pieces(form, t!("market-pieces-help")) }
            </div>
        </>
    }
}

fn pieces(form: &Form<'_>, help: String) -> Html {
    html! {
        <Field
            id="deed-pieces"
            label={t!("market-pieces-label")}
            inputmode="numeric"
            {help}
            value={form.draft.pieces.clone()}
            error={form.error(Part::Pieces)}
            oninput={form.edit(|draft, text| draft.pieces = text)}
        />
    }
}

fn text(form: &Form<'_>, label: String) -> Html {
    let error = form.error(Part::Text);
    let oninput = form
        .edit(|draft, text| draft.text = text)
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    html! {
        <div class="field">
            <label for="deed-text">{ label }</label>
            <textarea
                class={classes!("input", error.is_some().then_some("is-bad"))}
                id="deed-text"
                rows="3"
                value={form.draft.text.clone()}
                aria-invalid={error.is_some().then_some("true")}
                {oninput}
            />
            { for error.map(|message| html! { <FieldError {message} /> }) }
        </div>
    }
}

/// What an order locks, and what is left to spend.
fn total(draft: &Draft, price: u64, left: u32, status: &Status) -> String {
    let Ok(pieces) = draft.pieces(left) else {
        return t!("market-total-none");
    };
    let spendable = status.me.spendable;
    let locked = price.saturating_mul(pieces.into());
    let cost = locked.saturating_add(draft.fee(spendable).hundredths());
    match spendable.checked_sub(cost) {
        Some(kept) => t!(
            "market-total",
            amount = format::amount(locked),
            coin = status.room.coin.as_str(),
            kept = format::amount(kept)
        ),
        None => t!("wallet-sum-over", over = format::amount(cost - spendable)),
    }
}

fn toast(payload: &Payload) -> Toast {
    let (glyph, text) = match payload {
        Payload::Order { .. } => (Glyph::Basket, t!("market-signed-order")),
        Payload::Settle { .. } => (Glyph::Check, t!("market-signed-settle")),
        Payload::Post { .. } => (Glyph::Feed, t!("market-signed-say")),
        Payload::WithdrawOffer { .. } => (Glyph::Market, t!("market-signed-withdraw")),
        _ => (Glyph::Market, t!("market-signed-offer")),
    };
    Toast {
        glyph,
        text: html! { text },
    }
}

fn wrong_words(wrong: Wrong) -> AttrValue {
    match wrong {
        Wrong::NoTitle => t!("market-wrong-title"),
        Wrong::TitleTooLong(over) => {
            t!("market-wrong-title-long", over = over, most = TITLE_BYTES)
        }
        Wrong::TextTooLong(over) => {
            t!("market-wrong-text-long", over = over, most = TEXT_BYTES)
        }
        Wrong::NoText => t!("composer-empty"),
        Wrong::Price(AmountError::Empty) => t!("market-wrong-price-empty"),
        Wrong::Price(AmountError::NotANumber) => t!("wallet-wrong-amount"),
        Wrong::Price(AmountError::TooFine) => t!("wallet-wrong-amount-fine"),
        Wrong::Price(AmountError::TooLarge) => t!("wallet-wrong-amount-large"),
        Wrong::NoPrice => t!("market-wrong-price"),
        Wrong::Pieces(MOST_PIECES) => t!(
            "market-wrong-pieces",
            most = format::count(u64::from(MOST_PIECES))
        ),
        Wrong::Pieces(left) => t!("market-wrong-left", count = left),
    }
    .into()
}
