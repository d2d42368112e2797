//! This machine's clock against the room's.

use yew::prelude::*;

use crate::{
    components::{
        icon::{Glyph, Icon},
        notice::{Notice, NoticeKind},
    },
    format,
    text::t,
};

/// A clock that is further off than this is worth a warning.
const WARN_MS: u64 = 5_000;
/// A clock that is nearer than this is right.
const RIGHT_MS: u64 = 100;
/// A node adds or takes away so much at most, whatever a relay says: two days.
const MOST_MS: u64 = 2 * 24 * 3_600 * 1_000;

/// Properties of [`ClockCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What this node adds to its machine's clock, in milliseconds.
    pub(super) offset_ms: i64,
}

/// How far the clock is off, and what that means.
#[component]
pub(super) fn ClockCard(props: &Props) -> Html {
    let off = props.offset_ms.unsigned_abs();
    let is_far = off > WARN_MS;
    let time = format::duration(off);
    // What is added to a clock that lags is positive.
    let words = match props.offset_ms {
        _ if off < RIGHT_MS => t!("network-clock-right"),
        _ if off >= MOST_MS => t!("network-clock-past", time = time),
        0.. => t!("network-clock-behind", time = time),
        _ => t!("network-clock-ahead", time = time),
    };
    html! {
        <section class="card">
            <div class="card-head">
                <h2>{ t!("network-clock") }</h2>
                if is_far {
                    <span class="tag tag-work"><Icon glyph={Glyph::Warn} />{ t!("network-clock-off") }</span>
                } else {
                    <span class="tag tag-good"><Icon glyph={Glyph::Check} />{ t!("network-clock-fine") }</span>
                }
            </div>
            <p class="soft">{ words }</p>
            if is_far {
                <Notice kind={NoticeKind::Work}>
                    { if off < MOST_MS { t!("network-clock-warning") } else { t!("network-clock-past-warning") } }
                </Notice>
            }
        </section>
    }
}
