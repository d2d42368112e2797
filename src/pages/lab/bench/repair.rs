//! What is broken of the copy, how it is mended, and what that has cost.

use api::lab::bench::{Ask, Bench, KeyAt, Mend, MendState};
use yew::prelude::*;

use super::{super::took, Hands, is_bitcoin, transactions::who};
use crate::{
    components::button::{Button, ButtonKind, ButtonSize},
    format,
    text::lab::lab,
};

/// What can be mended now, and what it has cost so far.
pub(super) fn repair(bench: &Bench, hands: &Hands, busy: bool) -> Html {
    let rule = bench
        .verdict
        .refusal
        .as_ref()
        .map(|refusal| refusal.rule.as_str());
    let mut broken: Vec<_> = bench.mends.iter().filter(|mend| mend.is_broken).collect();
    // What the refusal asks for comes first.
    broken.sort_by_key(|state| !rule.is_some_and(|rule| answers(state.mend, rule)));
    let mended = bench.mends.iter().filter(|mend| mend.hashes > 0);
    html! {
        <div class="repair">
            if broken.is_empty() {
                <p>{ nothing(bench) }</p>
            } else {
                <p><b>{ lab!("lab-mend-now") }</b>{ " " }{ lab!("lab-mend-words") }</p>
                <ul class="mends">{ for broken.into_iter().map(|state| html! {
                    <li>{ one(bench, state, rule, hands, busy) }</li>
                }) }</ul>
            }
            <ul class="costs">{ for mended.map(|mend| html! {
                <li>{ cost(mend) }</li>
            }) }</ul>
        </div>
    }
}

fn nothing(bench: &Bench) -> String {
    if is_bitcoin(bench.specimen) {
        return lab!("lab-nothing-to-mend-bitcoin");
    }
    lab!("lab-nothing-to-mend")
}

fn one(bench: &Bench, state: &MendState, rule: Option<&str>, hands: &Hands, busy: bool) -> Html {
    let mend = state.mend;
    let kind = if rule.is_some_and(|rule| answers(mend, rule)) {
        ButtonKind::Primary
    } else {
        ButtonKind::Quiet
    };
    let press = hands.ask.reform(move |_: MouseEvent| Ask::Mend(mend));
    let button = |words: String, onclick: Callback<MouseEvent>| {
        html! {
            <Button size={ButtonSize::Small} {kind} disabled={busy} {onclick}>{ words }</Button>
        }
    };
    let Mend::Signature { transaction } = mend else {
        return html! {
            <>
                { button(words(mend), press) }
                if mend == Mend::Work {
                    <span class="soft">{ lab!("lab-mend-work-about", hashes = format::count(state.expected)) }</span>
                }
            </>
        };
    };
    let Some(signed) = bench.transactions.get(transaction as usize) else {
        return Html::default();
    };
    match signed.key {
        KeyAt::Lab => button(lab!("lab-mend-signature", number = transaction), press),
        KeyAt::Node => {
            let body = signed.body.clone();
            let onclick = hands
                .sign
                .reform(move |_: MouseEvent| (transaction, body.clone()));
            button(lab!("lab-mend-signature", number = transaction), onclick)
        }
        KeyAt::Other | KeyAt::None => html! {
            <span class="no-key">{ lab!("lab-mend-no-key", name = who(signed), number = transaction) }</span>
        },
    }
}

/// Whether mending this is the answer to a rule's refusal.
fn answers(mend: Mend, rule: &str) -> bool {
    match mend {
        Mend::Parent => rule == "orphan",
        Mend::Root => rule == "badMerkleRoot",
        Mend::Target => rule == "badBits",
        Mend::Work => rule == "hashAboveTarget",
        Mend::Signature { .. } => rule == "badSignature",
    }
}

fn words(mend: Mend) -> String {
    match mend {
        Mend::Parent => lab!("lab-mend-parent"),
        Mend::Root => lab!("lab-mend-root"),
        Mend::Target => lab!("lab-mend-target"),
        Mend::Work => lab!("lab-mend-work"),
        Mend::Signature { transaction } => lab!("lab-mend-signature", number = transaction),
    }
}

fn cost(mend: &MendState) -> String {
    lab!(
        "lab-mend-cost",
        what = words(mend.mend),
        hashes = format::count(mend.hashes),
        time = took(mend.took_us)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_refusal_has_one_answer() {
        let all = [
            Mend::Parent,
            Mend::Root,
            Mend::Target,
            Mend::Work,
            Mend::Signature { transaction: 3 },
        ];
        for rule in [
            "orphan",
            "badMerkleRoot",
            "badBits",
            "hashAboveTarget",
            "badSignature",
        ] {
            assert_eq!(
                all.iter().filter(|mend| answers(**mend, rule)).count(),
                1,
                "{rule}"
            );
        }
        assert!(
            !all.iter().any(|mend| answers(*mend, "badReward")),
            "no repair for greed"
        );
    }
}
