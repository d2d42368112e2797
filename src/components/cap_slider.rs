//! A slider for a cap: hash rates by preferred numbers, and no cap at its end.

use yew::prelude::*;

use super::slider::Slider;
use crate::{format, text::t};

/// Places of the slider in a decade.
const STEPS: u32 = 20;
/// The R20 series of preferred numbers (ISO 3) in hundredths: twenty steps to a decade, each about
/// 12 % above the one before.
const R20: [u64; STEPS as usize] = [
    100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800,
    900,
];
/// Hashes a second at the slider's start.
const LEAST: u64 = 1_000;
/// Decades from the start to the fastest cap.
const DECADES: u32 = 5;
/// The slider's last place: no cap.
const NO_CAP: u32 = STEPS * DECADES + 1;

/// The cap in hashes a second at a place of the slider, 0 for none.
fn at(place: u32) -> u64 {
    if place >= NO_CAP {
        return 0;
    }
    LEAST * 10_u64.pow(place / STEPS) * R20[(place % STEPS) as usize] / 100
}

/// The place of the slider that is nearest to a cap, by ratio.
fn place_of(cap: u64) -> u32 {
    if cap == 0 {
        return NO_CAP;
    }
    let ratio = |place: &u32| {
        let (low, high) = (cap.min(at(*place)), cap.max(at(*place)));
        // In millionths, so that whole numbers order ratios.
        u128::from(high) * 1_000_000 / u128::from(low)
    };
    (0..NO_CAP).min_by_key(ratio).unwrap_or(NO_CAP)
}

/// Properties of [`CapSlider`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    /// Hashes a second, 0 for no cap.
    pub(crate) cap: u64,
    /// The cap where the slider is held.
    pub(crate) oninput: Callback<u64>,
    /// The cap where it is let go.
    pub(crate) onchange: Callback<u64>,
}

/// The slider.
#[component]
pub(crate) fn CapSlider(props: &Props) -> Html {
    html! {
        <Slider
            id={props.id.clone()}
            label={props.label.clone()}
            min=0
            max={NO_CAP}
            value={place_of(props.cap)}
            shown={Html::from(cap_words(props.cap))}
            words={cap_words(props.cap)}
            ends={(format::hash_rate(at(0)).into(), t!("mine-no-cap").into())}
            oninput={props.oninput.reform(at)}
            onchange={props.onchange.reform(at)}
        />
    }
}

fn cap_words(cap: u64) -> String {
    if cap == 0 {
        t!("mine-no-cap")
    } else {
        format::hash_rate(cap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_the_nearest_to_its_own_cap() {
        for place in 0..=NO_CAP {
            assert_eq!(place_of(at(place)), place);
        }
    }

    #[test]
    fn caps_rise_to_a_hundred_million_and_then_end() {
        let caps: Vec<_> = (0..NO_CAP).map(at).collect();
        assert!(caps.windows(2).all(|two| two[0] < two[1]));
        assert_eq!(
            [at(0), at(1), at(20), at(100), at(NO_CAP)],
            [1_000, 1_120, 10_000, 100_000_000, 0]
        );
    }

    #[test]
    fn a_cap_between_two_places_and_one_beyond_the_ends_are_shown_nearby() {
        assert_eq!(at(place_of(75_000)), 71_000);
        assert_eq!(at(place_of(1)), 1_000);
        assert_eq!(at(place_of(u64::MAX)), 100_000_000);
    }
}
