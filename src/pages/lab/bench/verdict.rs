//! What the rules say: which passed, which refused and why, which were not asked.

use api::{
    ApiError,
    lab::bench::{Bench, RuleList, RuleState, Verdict, Went},
};
use yew::prelude::*;

use super::super::took;
use crate::{
    components::icon::{Glyph, Icon},
    format,
    text::lab::{find, lab},
};

/// Rules that compare amounts.
const OF_MONEY: [&str; 4] = ["badReward", "badFees", "balanceTooLow", "orderPriceDiffers"];

/// A longer sentence of the ledger has whole hashes in it, which stand below it, too.
const SENTENCE_BYTES: usize = 140;

/// The lists in their order.
const LISTS: [RuleList; 6] = [
    RuleList::Parent,
    RuleList::Header,
    RuleList::Body,
    RuleList::Transaction,
    RuleList::State,
    RuleList::Reward,
];
/// The name of what the node asks before all rules, and of what it says where the answer is no.
const ORPHAN: &str = "orphan";

/// The rules, list by list.
pub(super) fn verdict(bench: &Bench) -> Html {
    let verdict = &bench.verdict;
    let refused = verdict
        .rules
        .iter()
        .position(|rule| rule.went == Went::Refused);
    let is_orphan = is_orphan(verdict);
    html! {
        <>
            <div class="verdict-head" role="status">
                { stamp(verdict) }
                <div>
                    <h2 id="verdict-head">{ match refused {
                        Some(_) if is_orphan => lab!("lab-verdict-orphan"),
                        Some(at) => lab!("lab-verdict-by", number = at + 1, all = verdict.rules.len()),
                        None => lab!("lab-verdict-none", all = verdict.rules.len()),
                    } }</h2>
                    <p class="soft">{ lab!("lab-verdict-after", time = took(verdict.took_us)) }</p>
                </div>
            </div>
            <ul class="rules">{ for LISTS.into_iter().map(|list| rules_of(list, bench)) }</ul>
        </>
    }
}

fn is_orphan(verdict: &Verdict) -> bool {
    let refusal = verdict.refusal.as_ref();
    refusal.is_some_and(|refusal| refusal.rule == ORPHAN)
}

fn stamp(verdict: &Verdict) -> Html {
    match &verdict.refusal {
        Some(_) if is_orphan(verdict) => {
            html! { <span class="ruling is-waiting">{ lab!("lab-stamp-waits") }</span> }
        }
        Some(_) => html! { <span class="ruling">{ lab!("lab-stamp-refused") }</span> },
        None => html! { <span class="ruling is-fine">{ lab!("lab-stamp-fine") }</span> },
    }
}

/// A list: in one line where all of it went the same way, the refusal apart.
fn rules_of(list: RuleList, bench: &Bench) -> Html {
    let verdict = &bench.verdict;
    let rules: Vec<_> = verdict
        .rules
        .iter()
        .filter(|rule| rule.list == list)
        .collect();
    // Of a Bitcoin header not all can be asked.
    if rules.is_empty() {
        return Html::default();
    }
    let refused = rules.iter().find(|rule| rule.went == Went::Refused);
    let reached = rules.iter().any(|rule| rule.went == Went::Passed);
    let (class, glyph) = match (refused, reached) {
        (Some(_), _) => ("no", Some(Glyph::Cross)),
        (None, true) => ("ok", Some(Glyph::Check)),
        (None, false) => ("skipped", None),
    };
    let said = match (refused, reached) {
        (Some(_), _) => lab!("lab-list-refused"),
        (None, true) => lab!("lab-list-passed"),
        (None, false) => lab!("lab-list-not-reached"),
    };
    html! {
        <li {class}>
            <details>
                <summary>
                    <span class="rule-n" aria-hidden="true">if let Some(glyph) = glyph { <Icon {glyph} /> }</span>
                    <span class="rule-t">{ list_words(list) }</span>
                    <span class="rule-s">{ lab!("lab-list-rules", count = rules.len(), said = said) }</span>
                </summary>
                <ol>{ for rules.iter().map(|rule| one(rule)) }</ol>
            </details>
            if let (Some(rule), Some(refusal)) = (refused, &verdict.refusal) {
                { why(rule, refusal, verdict.transaction) }
            }
        </li>
    }
}

fn one(rule: &RuleState) -> Html {
    let (class, glyph, said) = match rule.went {
        Went::Passed => ("ok", Some(Glyph::Check), lab!("lab-list-passed")),
        Went::Refused => ("no", Some(Glyph::Cross), lab!("lab-list-refused")),
        Went::NotReached => ("skipped", None, lab!("lab-list-not-reached")),
    };
    html! {
        <li {class}>
            <span class="rule-n" aria-hidden="true">if let Some(glyph) = glyph { <Icon {glyph} /> }</span>
            <span>{ rule_words(&rule.name) }<span class="visually-hidden">{ format!(": {said}") }</span></span>
        </li>
    }
}

/// The refusal: the rule, what it expected and found, and its stable name.
fn why(rule: &RuleState, refusal: &ApiError, transaction: Option<u32>) -> Html {
    html! {
        <div class="rule-why">
            <b>{ rule_words(&rule.name) }</b>
            if let Some(transaction) = transaction {
                <p class="soft">{ lab!("lab-why-transaction", number = transaction) }</p>
            }
            if refusal.message.len() <= SENTENCE_BYTES {
                <p lang="en">{ format::sentence(&refusal.message) }</p>
            }
            <dl>
                { for refusal.details.iter().map(|(name, value)| html! {
                    <div><dt>{ detail_words(name) }</dt><dd><code>{ value_words(&refusal.rule, value) }</code></dd></div>
                }) }
            </dl>
            <code class="rule-id">{ &refusal.rule }</code>
        </div>
    }
}

/// What a rule asks.
pub(super) fn rule_words(name: &str) -> String {
    find(&format!("lab-rule-{name}"), &[]).unwrap_or_else(|| name.to_owned())
}

fn detail_words(name: &str) -> String {
    find(&format!("lab-field-detail-{name}"), &[]).unwrap_or_else(|| name.to_owned())
}

/// A compared value; what the API says in 1/100 coin, in coins.
fn value_words(rule: &str, value: &str) -> String {
    let hundredths = value.parse().ok().filter(|_| OF_MONEY.contains(&rule));
    hundredths.map_or_else(|| value.to_owned(), format::amount)
}

fn list_words(list: RuleList) -> String {
    match list {
        RuleList::Parent => lab!("lab-list-parent"),
        RuleList::Header => lab!("lab-list-header"),
        RuleList::Body => lab!("lab-list-body"),
        RuleList::Transaction => lab!("lab-list-transactions"),
        RuleList::State => lab!("lab-list-state"),
        RuleList::Reward => lab!("lab-list-reward"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_shown_in_coins_and_other_numbers_as_they_are() {
        assert_eq!(value_words("badReward", "1025"), "10.25");
        assert_eq!(value_words("blockTooLarge", "65537"), "65537");
        assert_eq!(value_words("badReward", "much"), "much");
    }
}
