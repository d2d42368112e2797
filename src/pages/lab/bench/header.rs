//! The header's fields, and the hash that they give.

use api::lab::bench::{Ask, Bench, Field, FieldKind};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Hands, Wrong};
use crate::{
    components::{field::FieldError, hash::Hash},
    text::lab::{find, lab, say},
};

/// The header, field by field.
pub(super) fn header_fields(bench: &Bench, wrong: Option<&Wrong>, hands: &Hands) -> Html {
    let is_changed = bench.hash != bench.hash_before;
    html! {
        <div class="bfs">
            { for bench.header.iter().map(|field| html! {
                <div class={classes!("bf", format!("f-{}", field.name))} key={field.name.clone()}>
                    { input(None, field, wrong, hands) }
                </div>
            }) }
            <p class="bf-h">
                <span>{ lab!("lab-field-hash") }</span>
                <Hash value={bench.hash.clone()} digits={20} work={bench.meets} />
                <em>{ if is_changed { lab!("lab-changed") } else { lab!("lab-unchanged") } }</em>
            </p>
        </div>
    }
}

/// A field with its label, and what is wrong with what was typed.
pub(super) fn input(
    transaction: Option<u32>,
    field: &Field,
    wrong: Option<&Wrong>,
    hands: &Hands,
) -> Html {
    let id = match transaction {
        Some(at) => format!("f-{at}-{}", field.name),
        None => format!("f-{}", field.name),
    };
    let wrong = wrong.filter(|wrong| wrong.transaction == transaction && wrong.field == field.name);
    let value = wrong.map_or(&field.value, |wrong| &wrong.typed).clone();
    let name = field.name.clone();
    let onchange = hands.ask.reform(move |event: Event| Ask::Edit {
        transaction,
        field: name.clone(),
        value: event.target_unchecked_into::<HtmlInputElement>().value(),
    });
    let is_changed = field.value != field.before;
    let below = format!("{id}-below");
    let inputmode = match field.kind {
        FieldKind::Number | FieldKind::Time => Some("numeric"),
        FieldKind::Amount => Some("decimal"),
        _ => None,
    };
    html! {
        <>
            <label for={id.clone()}><i />{ label(&field.name) }</label>
            <input
                class={classes!("input", (is_changed || wrong.is_some()).then_some("is-changed"))}
                {id} {value} {inputmode} {onchange}
                autocomplete="off" autocapitalize="off" spellcheck="false"
                aria-invalid={wrong.is_some().then_some("true")}
                aria-describedby={(is_changed || wrong.is_some()).then(|| below.clone())}
            />
            if wrong.is_some() {
                <FieldError id={below} message={say(value_key(field.kind), &[])} />
            } else if is_changed {
                <span class="was" id={below}>{ lab!("lab-was", before = short(&field.before)) }</span>
            }
        </>
    }
}

/// What a field is called.
pub(super) fn label(name: &str) -> String {
    find(&format!("lab-field-{name}"), &[]).unwrap_or_else(|| name.to_owned())
}

/// What a field may hold.
fn value_key(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Number => "lab-value-number",
        FieldKind::Time => "lab-value-time",
        FieldKind::Amount => "lab-value-amount",
        FieldKind::Hash => "lab-value-hash",
        FieldKind::Bits => "lab-value-bits",
        FieldKind::Address => "lab-value-address",
        FieldKind::Signature => "lab-value-signature",
        FieldKind::Text => "lab-value-text",
        FieldKind::Outcome => "lab-value-outcome",
    }
}

/// The beginning of a long value.
fn short(value: &str) -> String {
    const SHOWN: usize = 20;
    if value.chars().count() <= SHOWN {
        return value.to_owned();
    }
    let head: String = value.chars().take(SHOWN).collect();
    format!("{head}…")
}
