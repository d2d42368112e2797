//! What a relay does to the room, in plain words.

use api::{Conditions, Half};
use yew::prelude::*;

use super::weather::{delay_words, loss_words};
use crate::text::t;

/// What is in force for this page, a sentence each; nothing in a room that is plain.
pub(crate) fn in_force(conditions: &Conditions) -> Vec<String> {
    let muted = conditions.muted.then(|| t!("hand-now-muted"));
    let split = conditions.half.map(|half| match half {
        Half::First => t!("hand-now-first"),
        Half::Second => t!("hand-now-second"),
    });
    let delay = (conditions.delay_ms > 0)
        .then(|| t!("hand-now-delay", time = delay_words(conditions.delay_ms)));
    let loss = (conditions.loss_permille > 0).then(|| {
        t!(
            "hand-now-loss",
            share = loss_words(conditions.loss_permille)
        )
    });
    let closed = conditions.closed.then(|| t!("hand-now-closed"));
    [muted, split, delay, loss, closed]
        .into_iter()
        .flatten()
        .collect()
}

/// Properties of [`RelayWords`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Whether this page is the host's.
    pub(super) host: bool,
}

/// How far a host's hand reaches.
#[component]
pub(super) fn RelayWords(props: &Props) -> Html {
    html! {
        <section class="card room-words">
            <div class="card-head"><h2>{ t!("hand-reach") }</h2></div>
            <p class="soft">{ t!("hand-reach-relay") }</p>
            <p class="soft">{ t!("hand-reach-chain") }</p>
            if props.host {
                <p class="soft">{ t!("hand-reach-back") }</p>
            }
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_room_needs_no_words_even_with_its_host_there() {
        let plain = Conditions {
            host_present: true,
            host: true,
            ..Conditions::default()
        };
        assert_eq!(in_force(&plain), [] as [String; 0]);
    }

    #[test]
    fn what_touches_this_page_most_comes_first() {
        let all = Conditions {
            closed: true,
            half: Some(Half::Second),
            delay_ms: 400,
            loss_permille: 50,
            muted: true,
            ..Conditions::default()
        };
        let words = in_force(&all);
        assert_eq!(words.len(), 5);
        assert_eq!(words[0], t!("hand-now-muted"));
        assert!(words[2].contains("400 ms"), "{}", words[2]);
        assert!(words[3].contains("5 %"), "{}", words[3]);
        assert_eq!(words[4], t!("hand-now-closed"));
    }
}
