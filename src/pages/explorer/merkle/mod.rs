//! A block's Merkle tree on a slate, with the way of one transaction up to the root.

mod drawing;

use api::{MerkleNode, MerkleRole, MerkleTree, Reply, Request, Transaction};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use self::drawing::{Drawing, Line, NODE, Placed, Step, WIDTH, steps};
use crate::{
    components::{
        hash::Hash,
        transaction_glyph::{Kind, TransactionGlyph},
        transaction_words,
    },
    hooks::{Asked, NARROW, use_media, use_node, use_request},
    text::{t, th},
};

/// Properties of [`MerkleSlate`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The block's hash.
    pub(super) block: AttrValue,
    /// The transaction that is looked at.
    pub(super) txid: AttrValue,
    /// All transactions of the block, where another one may be picked.
    #[prop_or_default]
    pub(super) transactions: Vec<Transaction>,
    /// What happens when another one is picked.
    #[prop_or_default]
    pub(super) onpick: Callback<String>,
}

/// The tree, who may be looked at, and the way in words.
#[component]
pub(super) fn MerkleSlate(props: &Props) -> Html {
    let request = Request::Merkle {
        block: props.block.to_string(),
        txid: Some(props.txid.to_string()),
    };
    // Where it is narrow it is wider than its sheet, and a keyboard scrolls it.
    let scrolls = use_media(NARROW);
    let last = use_mut_ref(|| None::<MerkleTree>);
    // The one before stays until the next is there.
    if let Asked::Answered(Reply::Merkle(tree)) = use_request(request, ()) {
        *last.borrow_mut() = Some(tree);
    }
    let last = last.borrow();
    let Some(tree) = last.as_ref().filter(|tree| tree.block == *props.block) else {
        return Html::default();
    };
    let drawing = Drawing::of(tree);
    let steps = steps(tree);
    let sheet = scrolls.then(|| t!("explorer-merkle"));
    html! {
        <section class="slate merkle">
            <div class="slate-head">
                <h2>{ t!("explorer-merkle") }</h2>
                <p>
                    <span class="key key-path" />{ t!("explorer-merkle-way") }{ " " }
                    <span class="key key-sib" />{ t!("explorer-merkle-proof", count = steps.len()) }
                </p>
            </div>
            <div class="merkle-sheet" tabindex={scrolls.then_some("0")} role={scrolls.then_some("group")} aria-label={sheet}>
                { draw(tree, &drawing, steps.len()) }
                if drawing.is_whole && !props.transactions.is_empty() {
                    <Leaves position={tree.position} transactions={props.transactions.clone()} onpick={props.onpick.clone()} />
                }
            </div>
            if !drawing.is_whole && !props.transactions.is_empty() {
                <Picker position={tree.position} transactions={props.transactions.clone()} onpick={props.onpick.clone()} />
            }
            <details>
                <summary>{ t!("explorer-merkle-words") }</summary>
                { words(&steps) }
            </details>
        </section>
    }
}

fn draw(tree: &MerkleTree, drawing: &Drawing, proof: usize) -> Html {
    let count = tree.levels.first().map_or(0, |leaves| leaves.width);
    let label = t!(
        "explorer-merkle-label",
        count = count,
        nth = tree.position + 1,
        proof = proof
    );
    html! {
        <svg class="draw" viewBox={format!("0 0 {WIDTH} {:.0}", drawing.height)} role="img" aria-label={label}>
            { for drawing.lines.iter().map(line) }
            { for drawing.nodes.iter().map(node) }
        </svg>
    }
}

fn classes_of(role: MerkleRole, copy: bool) -> Classes {
    let role = match role {
        MerkleRole::Path => Some("is-path"),
        MerkleRole::Beside => Some("is-sib"),
        MerkleRole::Other => None,
    };
    classes!(role, copy.then_some("is-ghost"))
}

/// From the foot of a node to the one above, in a bend.
fn line(line: &Line) -> Html {
    let ((x, y), (to_x, to_y)) = (line.from, line.to);
    let bend = f64::midpoint(y, to_y);
    let way = format!("M{x:.1} {y:.1}C{x:.1} {bend:.1} {to_x:.1} {bend:.1} {to_x:.1} {to_y:.1}");
    html! { <path class={classes!("m-line", classes_of(line.role, line.copy))} d={way} /> }
}

fn node(placed: &Placed) -> Html {
    let MerkleNode {
        hash, role, copy, ..
    } = placed.node;
    let digits = hash.get(..placed.digits).unwrap_or(hash);
    let more = if placed.digits > 8 { "…" } else { "" };
    let (left, top) = (placed.x - placed.width / 2.0, placed.y);
    html! {
        <g class={classes!("m-node", classes_of(*role, *copy))}>
            <title>{ hash }</title>
            <rect x={format!("{left:.1}")} y={format!("{top:.1}")} width={format!("{:.1}", placed.width)} height={NODE.to_string()} rx="7" />
            <text x={format!("{:.1}", placed.x)} y={format!("{:.1}", top + 18.5)} text-anchor="middle" class="t-mono">{ digits }{ more }</text>
        </g>
    }
}

/// Properties of [`Leaves`] and [`Picker`].
#[derive(Properties, PartialEq)]
struct PickProps {
    position: u32,
    transactions: Vec<Transaction>,
    onpick: Callback<String>,
}

/// The transactions below the leaves, to be picked.
#[component]
fn Leaves(props: &PickProps) -> Html {
    let node = use_node();
    let places = props.transactions.len().next_power_of_two();
    let leaf = |(nth, transaction): (u32, &Transaction)| {
        let txid = transaction.txid.clone();
        let onclick = props.onpick.reform(move |_: MouseEvent| txid.clone());
        let pressed = (nth == props.position).to_string();
        html! {
            <button key={transaction.txid.as_str()} class="merkle-leaf" type="button" aria-pressed={pressed} {onclick}>
                <TransactionGlyph kind={Kind::from(&transaction.payload)} mine={transaction.from == node.my_address()} />
                <span class="visually-hidden">{ transaction_words::in_text(transaction) }</span>
            </button>
        }
    };
    let count = props.transactions.len();
    html! {
        <div class="merkle-leaves" role="group" aria-label={t!("explorer-merkle-pick")}>
            { for (0..).zip(&props.transactions).map(leaf) }
            if count > 1 && count % 2 == 1 {
                <em>{ t!("explorer-merkle-copy") }</em>
            }
            { for (count + count % 2..places).map(|_| html! { <i /> }) }
        </div>
    }
}

/// A choice of transactions, where there are too many to draw.
#[component]
fn Picker(props: &PickProps) -> Html {
    let onchange = {
        let ids: Vec<_> = props
            .transactions
            .iter()
            .map(|transaction| transaction.txid.clone())
            .collect();
        let onpick = props.onpick.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            let picked = usize::try_from(select.selected_index()).ok();
            if let Some(txid) = picked.and_then(|picked| ids.get(picked)) {
                onpick.emit(txid.clone());
            }
        })
    };
    let option = |(nth, transaction): (u32, &Transaction)| {
        let words = transaction_words::in_text(transaction);
        html! { <option selected={nth == props.position}>{ format!("{}. {words}", nth + 1) }</option> }
    };
    html! {
        <label class="merkle-picker">
            <span>{ t!("explorer-merkle-pick") }</span>
            <select class="input" {onchange}>{ for (0..).zip(&props.transactions).map(option) }</select>
        </label>
    }
}

fn words(steps: &[Step]) -> Html {
    if steps.is_empty() {
        return html! { <p>{ t!("explorer-merkle-alone") }</p> };
    }
    let hash = |value: &str| html! { <Hash value={value.to_owned()} work=false /> };
    let step = |step: &Step| {
        let (own, parent) = (hash(step.own), hash(step.parent));
        let words = match step.beside {
            None => th!("explorer-merkle-step-copy", own = own, parent = parent),
            Some(beside) if step.is_right => {
                th!(
                    "explorer-merkle-step-left",
                    own = own,
                    beside = hash(beside),
                    parent = parent
                )
            }
            Some(beside) => {
                th!(
                    "explorer-merkle-step-right",
                    own = own,
                    beside = hash(beside),
                    parent = parent
                )
            }
        };
        html! { <li>{ words }</li> }
    };
    html! {
        <>
            <p>{ t!("explorer-merkle-how") }</p>
            <ol class="merkle-steps">{ for steps.iter().map(step) }</ol>
            <p>{ t!("explorer-merkle-root") }</p>
        </>
    }
}
