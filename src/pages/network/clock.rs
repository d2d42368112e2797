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
    let time = duration(off);
    // What is added to a clock that lags is positive.
    let words = match props.offset_ms {
        _ if off < RIGHT_MS => t!("network-clock-right"),
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
                <Notice kind={NoticeKind::Work}>{ t!("network-clock-warning") }</Notice>
            }
        </section>
    }
}

/// A time: tenths of a second up to a minute, then in its largest unit.
fn duration(ms: u64) -> String {
    let tenths = (ms + 50) / 100;
    match tenths {
        0..600 => t!(
            "network-seconds",
            seconds = format!("{}.{}", tenths / 10, tenths % 10)
        ),
        _ => format::ago(ms, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_times_have_tenths_and_long_ones_their_largest_unit() {
        let shown = [
            0,
            49,
            240,
            7_951,
            59_949,
            59_950,
            200_000,
            7_200_000,
            100_000_000,
        ]
        .map(duration);
        assert_eq!(
            shown,
            [
                "0.0 s", "0.0 s", "0.2 s", "8.0 s", "59.9 s", "59 s", "3 min", "2 h", "1 d"
            ]
        );
    }
}
