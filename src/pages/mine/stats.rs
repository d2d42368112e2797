//! Figures of the search for the next block.

use api::{MiningStatus, NextBlock};
use yew::prelude::*;

use super::odds::{chance_within, chance_words, duration_words, expected_seconds};
use crate::{
    components::{hash::Hash, tally::Tally},
    format,
    text::t,
};

/// Digits of the best hash past its zeros that are worth their room.
const DIGITS: usize = 10;

/// Properties of [`Stats`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// How this node mines.
    pub(super) mining: MiningStatus,
    /// The block that it looks for.
    pub(super) next: NextBlock,
}

/// Attempts, best, blocks found, and what the rate promises.
#[component]
pub(super) fn Stats(props: &Props) -> Html {
    let Props { mining, next } = props;
    let rate = if mining.on { mining.hash_rate } else { 0 };
    let expected = expected_seconds(rate, next.difficulty);
    let chance = expected.map(|_| chance_words(chance_within(60, rate, next.difficulty)));
    html! {
        <section class="card stats" aria-label={t!("mine-stats")}>
            <dl>
                <div class="wide">
                    <dt>{ t!("mine-attempts") }</dt>
                    <dd class="attempts">{ format::count(mining.attempts) }</dd>
                </div>
                <div>
                    <dt>{ t!("mine-best") }</dt>
                    <dd>
                        if mining.best.is_empty() {
                            { nothing() }
                        } else {
                            <Hash value={mining.best.clone()} digits={DIGITS} />
                        }
                    </dd>
                </div>
                <div>
                    <dt>{ t!("mine-found") }</dt>
                    <dd class="found">{ format::count(mining.found) }<Tally count={mining.found} /></dd>
                </div>
                <div>
                    <dt>{ t!("mine-chance") }</dt>
                    <dd>{ chance.map_or_else(nothing, Html::from) }</dd>
                </div>
                <div>
                    <dt>{ t!("mine-expected") }</dt>
                    <dd>{ expected.map_or_else(nothing, |seconds| duration_words(seconds).into()) }</dd>
                </div>
            </dl>
        </section>
    }
}

/// Where there is no figure yet.
fn nothing() -> Html {
    html! { <span class="faint"><span aria-hidden="true">{ "–" }</span><span class="visually-hidden">{ t!("mine-nothing") }</span></span> }
}
