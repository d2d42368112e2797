//! The same as a table, for whoever reads numbers better than pictures.

use api::lab::odds::{Law, Measured, Odds, Topic};
use yew::prelude::*;

use super::super::network::percent_words;
use crate::text::lab::lab;

/// What was measured, in millionths.
pub(super) fn ratio(measured: &Measured) -> u32 {
    let won = u64::from(measured.won) * 1_000_000;
    u32::try_from(won / u64::from(measured.all.max(1))).unwrap_or(u32::MAX)
}

/// A formula's name.
pub(super) fn law_words(law: Law) -> String {
    match law {
        Law::Section11 => lab!("lab-odds-law-section11"),
        Law::ThisRace => lab!("lab-odds-law-race"),
        Law::EyalSirer => lab!("lab-odds-law-eyal-sirer"),
        Law::Honest => lab!("lab-odds-law-honest"),
    }
}

/// The table.
pub(super) fn table(odds: &Odds) -> Html {
    let place = match odds.topic {
        Topic::Twice { .. } => lab!("lab-odds-axis-confirmations"),
        Topic::Withhold { .. } => lab!("lab-odds-axis-power"),
    };
    let places = odds.lines.first().map(|line| line.points.clone());
    let row = |(at, _): &(u8, u32)| {
        let measured = odds.measured.iter().find(|measured| measured.at == *at);
        html! {
            <tr data-at={at.to_string()}>
                <th scope="row">{ at.to_string() }</th>
                <td class="r num">{ measured.map_or_else(|| "–".to_owned(), |measured| percent_words(ratio(measured))) }</td>
                <td class="r num">{ measured.map_or_else(|| "–".to_owned(), interval) }</td>
                { for odds.lines.iter().map(|line| {
                    let value = line.points.iter().find(|(place, _)| place == at);
                    html! { <td class="r num">{ value.map(|(_, value)| percent_words(*value)) }</td> }
                }) }
            </tr>
        }
    };
    html! {
        <div class="odds-scroll" tabindex="0" role="group" aria-label={lab!("lab-odds-table")}>
            <table class="table odds-table">
                <thead>
                    <tr>
                        <th scope="col">{ place }</th>
                        <th scope="col" class="r">{ lab!("lab-odds-measured") }</th>
                        <th scope="col" class="r">{ lab!("lab-odds-interval") }</th>
                        { for odds.lines.iter().map(|line| html! { <th scope="col" class="r">{ law_words(line.law) }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for places.iter().flatten().map(row) }</tbody>
            </table>
        </div>
    }
}

fn interval(measured: &Measured) -> String {
    let (low, high) = measured.interval;
    lab!(
        "lab-odds-span",
        low = percent_words(low),
        high = percent_words(high),
        count = measured.all
    )
}
