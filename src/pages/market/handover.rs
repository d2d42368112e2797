//! When a merchant hands over: how many confirmations to wait for, what that costs in time, and what
//! it is worth.

use std::rc::Rc;

use api::Status;
use yew::prelude::*;

use crate::{components::tally::Tally, format, text::t};

/// The confirmations that can be chosen.
const CHOICES: [u64; 4] = [0, 1, 3, 5];
/// The share of the hash rate against which the risk is told.
const SHARE: f64 = 0.1;

/// The card in which a merchant chooses.
pub(super) fn handover_card(status: &Rc<Status>, chosen: u64, onchoose: &Callback<u64>) -> Html {
    let choice = |count: u64| {
        let onclick = onchoose.reform(move |_: MouseEvent| count);
        let label = t!("market-wait-label", count = count);
        html! {
            <button type="button" aria-pressed={(count == chosen).to_string()} {onclick}>
                <span class="visually-hidden">{ label }</span>
                <span class="conf-words" aria-hidden="true">
                    if count == 0 {
                        { t!("market-at-once") }
                    } else {
                        <Tally {count} />{ count }
                    }
                </span>
            </button>
        }
    };
    let wait_ms = chosen * u64::from(status.room.target_spacing) * 1_000;
    let words = match chosen {
        0 => t!("market-risk-none"),
        _ => t!("market-risk-words"),
    };
    html! {
        <section class="card handover">
            <div class="card-head"><h2>{ t!("market-handover") }</h2><span class="faint">{ t!("market-shop-note") }</span></div>
            <div class="seg conf-seg" role="group" aria-label={t!("market-handover-label")}>{ for CHOICES.into_iter().map(choice) }</div>
            <dl class="risk" aria-live="polite">
                <div><dt>{ t!("market-wait") }</dt><dd>{ format::ago(wait_ms, 0) }</dd></div>
                <div><dt>{ words }</dt><dd>{ t!("percent", percent = percent(risk(SHARE, chosen))) }</dd></div>
            </dl>
        </section>
    }
}

/// The chance that somebody with this share of the hash rate still overtakes a payment that has so
/// many confirmations: Nakamoto, "Bitcoin: A Peer-to-Peer Electronic Cash System", section 11.
fn risk(share: f64, confirmations: u64) -> f64 {
    let ratio = share / (1.0 - share);
    let mut lead = 1.0;
    let mut expected = 0.0;
    for _ in 0..confirmations {
        lead *= ratio;
        expected += ratio;
    }
    // Poisson: the attacker has found k blocks meanwhile, and is left `confirmations - k` behind.
    let mut found = (-expected).exp();
    let mut risk = 1.0;
    let mut nth = 0.0;
    for _ in 0..=confirmations {
        risk -= found * (1.0 - lead);
        nth += 1.0;
        found *= expected / nth;
        lead /= ratio;
    }
    risk
}

/// A share in per cent with two digits that say something: `100`, `20`, `1.3`, `0.09`.
fn percent(share: f64) -> String {
    let percent = share * 100.0;
    let digits = if percent >= 10.0 {
        format!("{percent:.0}")
    } else if percent >= 1.0 {
        format!("{percent:.1}")
    } else {
        format!("{percent:.2}")
    };
    digits.replace('.', &t!("number-decimal"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first table of the paper, for a tenth of the hash rate.
    #[test]
    fn the_risk_is_nakamotos() {
        let paper = [1.0, 0.204_587_3, 0.050_977_9, 0.013_172_2, 0.003_455_2];
        for (confirmations, expected) in (0..).zip(paper) {
            let found = risk(0.1, confirmations);
            assert!((found - expected).abs() < 1e-7, "{confirmations}: {found}");
        }
        // And of its second one: z = 5 at three tenths.
        assert!((risk(0.3, 5) - 0.177_352_3).abs() < 1e-7);
    }

    #[test]
    fn shares_are_short() {
        assert_eq!(
            CHOICES.map(|count| percent(risk(SHARE, count))),
            ["100", "20", "1.3", "0.09"]
        );
    }
}
