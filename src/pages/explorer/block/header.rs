//! The 80 bytes that are hashed, drawn on a slate.

use api::Block;
use yew::prelude::*;
use yew_router::prelude::*;

use super::fields::{self, Byte, Field};
use crate::{
    components::hash::Hash,
    format,
    hooks::use_node,
    routes::Route,
    services::local_time,
    text::{t, th},
};

/// Properties of [`HeaderBytes`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The block.
    pub(super) block: Block,
}

/// The header's bytes coloured by field, and what each field says. Pointing at a byte or going to a
/// field with the keyboard lights both, by style alone.
#[component]
pub(super) fn HeaderBytes(props: &Props) -> Html {
    let node = use_node();
    let block = &props.block;
    let Some(cut) = fields::cut(&block.header) else {
        return Html::default();
    };
    let found_at = local_time::time_of_day(node.local_ms(u64::from(block.time) * 1_000));
    html! {
        <section class="slate header80">
            <div class="slate-head"><h2>{ t!("explorer-header") }</h2><p>{ t!("explorer-header-hint") }</p></div>
            <div class="bytes" role="img" aria-label={t!("explorer-header-label")}>{ for fields::bytes(&cut).iter().map(byte) }</div>
            <dl class="fields">
                { for cut.iter().map(|&(field, digits)| html! {
                    <div class={field.class()} tabindex="0">
                        <dt><i />{ name(field) }<span>{ t!("explorer-field-bytes", count = field.bytes()) }</span></dt>
                        <dd>{ value(field, block, &found_at) }<span class="visually-hidden">{ ", " }{ digits }</span></dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}

fn byte(byte: &Byte) -> Html {
    let first = byte.is_first.then_some("is-first");
    let last = byte.is_last.then_some("is-last");
    html! { <span class={classes!("byte", byte.field.class(), first, last)}>{ byte.digits }</span> }
}

fn name(field: Field) -> String {
    match field {
        Field::Version => t!("explorer-field-version"),
        Field::Previous => t!("explorer-field-previous"),
        Field::Merkle => t!("explorer-field-merkle"),
        Field::Time => t!("explorer-field-time"),
        Field::Bits => t!("explorer-field-bits"),
        Field::Nonce => t!("explorer-field-nonce"),
    }
}

/// What the field's bytes mean.
fn value(field: Field, block: &Block, found_at: &str) -> Html {
    match field {
        Field::Version => html! { block.version },
        Field::Previous => previous(block),
        Field::Merkle => {
            let root = html! { <Hash value={block.merkle_root.clone()} digits=8 work=false /> };
            th!("explorer-field-reversed", hash = root)
        }
        Field::Time => html! { found_at.to_owned() },
        Field::Bits => html! { <code>{ &block.bits }</code> },
        Field::Nonce => html! { format::count(u64::from(block.nonce)) },
    }
}

fn previous(block: &Block) -> Html {
    let Some(height) = block.height.checked_sub(1) else {
        return html! { t!("explorer-field-no-parent") };
    };
    let to = Route::ExplorerBlock {
        id: block.prev.clone(),
    };
    let parent = html! { <Link<Route> {to}>{ format!("#{height}") }</Link<Route>> };
    th!("explorer-field-reversed", hash = parent)
}
