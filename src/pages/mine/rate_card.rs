//! The hash rate over the last five minutes, as a chart and as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    chart::{BASE, CapLine, Chart, LEFT, NARROW_RIGHT, RIGHT, axis_words, means},
    log::{MiningLog, SPAN_MS},
};
use crate::{
    format,
    hooks::{NARROW, use_media, use_now},
    text::t,
};

/// Rows of the table.
const ROWS: u64 = 10;

/// Properties of [`RateCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What mining did.
    pub(super) log: Rc<MiningLog>,
    /// Hashes a second now; 0 while mining is off.
    pub(super) hash_rate: u64,
}

/// The chart, and below it the same as a table.
#[component]
pub(super) fn RateCard(props: &Props) -> Html {
    let now = use_now();
    let right = if use_media(NARROW) {
        NARROW_RIGHT
    } else {
        RIGHT
    };
    html! {
        <section class="card rate-card">
            <div class="card-head">
                <h2>{ t!("mine-rate-title") }</h2>
                <b class="num">{ format::hash_rate(props.hash_rate) }</b>
            </div>
            { drawing(&props.log, &Chart::new(&props.log.samples, now, right), props.hash_rate) }
            <details>
                <summary>{ t!("chart-as-table") }</summary>
                { table(&props.log, now) }
            </details>
        </section>
    }
}

fn drawing(log: &MiningLog, chart: &Chart, hash_rate: u64) -> Html {
    let right = chart.right;
    let rate = chart.rate_path(&log.samples);
    let begin = log.samples.first().map_or(right, |first| chart.x(first.at));
    let level = chart.y(log.samples.last().map_or(0, |last| last.hash_rate));
    let words = t!(
        "mine-rate-words",
        rate = format::hash_rate(hash_rate),
        top = format::hash_rate(fastest(log))
    );
    html! {
        <svg class="draw" viewBox={format!("0 0 {} 104", right + 8.0)} role="img" aria-label={words}>
            { for chart.lines().map(|line| level_line(chart, line)) }
            if !rate.is_empty() {
                <path class="rate-area" d={format!("{rate}L{right} {BASE}L{begin:.1} {BASE}z")} />
            }
            { for chart.cap_lines(&log.samples).iter().map(|line| cap_line(chart, line)) }
            if !rate.is_empty() {
                <path class="rate-line" d={rate} />
                <circle class="rate-now" cx={right.to_string()} cy={format!("{level:.1}")} r="4" />
            }
            { for log.tips.iter().map(|&tip| html! { <path class="rate-tip" d={format!("M{:.1} {BASE}v5", chart.x(tip))} /> }) }
            <text x={LEFT.to_string()} y="100">{ t!("mine-rate-begin") }</text>
            if !log.tips.is_empty() {
                <text x={f64::midpoint(LEFT + 16.0, right).to_string()} y="100" text-anchor="middle">{ t!("mine-rate-tips") }</text>
            }
            <text x={right.to_string()} y="100" text-anchor="end">{ t!("mine-rate-now") }</text>
        </svg>
    }
}

fn fastest(log: &MiningLog) -> u64 {
    log.samples
        .iter()
        .map(|sample| sample.hash_rate)
        .max()
        .unwrap_or(0)
}

fn level_line(chart: &Chart, rate: u64) -> Html {
    let y = chart.y(rate);
    html! {
        <>
            <path class="rate-grid" d={format!("M{LEFT} {y:.1}H{}", chart.right)} />
            <text x="36" y={format!("{:.1}", y + 4.0)} text-anchor="end">{ axis_words(rate) }</text>
        </>
    }
}

fn cap_line(chart: &Chart, line: &CapLine) -> Html {
    let y = chart.y(line.cap);
    // A short line has no room for its words.
    let has_words = line.to - line.from > 90.0;
    html! {
        <>
            <path class="rate-cap" d={format!("M{:.1} {y:.1}H{:.1}", line.from, line.to)} />
            if has_words {
                <text class="cap-t" x={format!("{:.1}", line.from + 4.0)} y={format!("{:.1}", y - 6.0)}>
                    { t!("mine-rate-cap", cap = format::hash_rate(line.cap)) }
                </text>
            }
        </>
    }
}

fn table(log: &MiningLog, now: u64) -> Html {
    let seconds = SPAN_MS / ROWS / 1_000;
    let row = |(nth, mean): (u64, Option<u64>)| {
        let (from, to) = ((ROWS - nth) * seconds, (ROWS - nth - 1) * seconds);
        html! {
            <tr>
                <td>{ t!("mine-rate-span", from = from, to = to) }</td>
                <td class="r num">{ mean.map_or_else(|| "–".to_owned(), format::hash_rate) }</td>
            </tr>
        }
    };
    html! {
        <table class="table">
            <thead><tr><th>{ t!("mine-rate-when") }</th><th class="r">{ t!("mine-rate-mean") }</th></tr></thead>
            <tbody>{ for (0..).zip(means(&log.samples, now, ROWS)).map(row) }</tbody>
        </table>
    }
}
