//! What a relay does to the room or to this page, in plain words: above every screen, and on the host's.

use api::{Conditions, Half};

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

/// A delay in words.
pub(crate) fn delay_words(delay_ms: u32) -> String {
    if delay_ms < 1_000 {
        t!("hand-ms", ms = delay_ms)
    } else {
        let tenths = delay_ms / 100;
        let seconds = match tenths % 10 {
            0 => (tenths / 10).to_string(),
            rest => format!("{}.{rest}", tenths / 10),
        };
        t!("hand-seconds", seconds = seconds)
    }
}

/// A loss in words.
pub(crate) fn loss_words(loss_permille: u32) -> String {
    t!("hand-percent", percent = loss_permille / 10)
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

    #[test]
    fn delays_and_losses_read_as_people_say_them() {
        let said = [0, 400, 1_000, 1_500, 10_000].map(delay_words);
        assert_eq!(said, ["0 ms", "400 ms", "1 s", "1.5 s", "10 s"]);
        assert_eq!(loss_words(50), "5 %");
        assert_eq!(loss_words(500), "50 %");
    }
}
