//! One try at a time: the header's bytes, both hashes, and the comparison, as the node worker computes
//! them for the block it would mine.

pub(crate) mod comparison;
pub(crate) mod header;

use api::{ApiError, Attempt, Reply, Request};
use gloo_timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::{comparison::comparison, header::header};
use super::odds::duration_words;
use crate::{
    components::{
        button::{Button, ButtonSize},
        field::FieldError,
    },
    format,
    hooks::use_node,
    text::t,
};

/// Time between two tries while they play: an eye follows two or three a second.
const PLAY_EVERY_MS: u32 = 400;
/// So many tries a second are that.
const TRIES_IN_TWO_SECONDS: u64 = 5;

/// Properties of [`SlowMotion`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// Hashes a block takes on average.
    pub(super) difficulty: u64,
    /// The tip's height.
    pub(super) tip: u64,
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    attempt: Option<Attempt>,
    /// Tries of the next block.
    tries: u64,
    /// Whether it is the winner of a block that there is.
    is_winner: bool,
    error: Option<AttrValue>,
}

impl Shown {
    fn take(&mut self, answer: Result<Reply, ApiError>, is_winner: bool) {
        match answer {
            Ok(Reply::Attempt(attempt)) => {
                if !is_winner {
                    self.tries += 1;
                }
                self.is_winner = is_winner;
                self.attempt = Some(attempt);
                self.error = None;
            }
            Ok(_) => {}
            Err(refused) => self.error = Some(format::sentence(&refused.message).into()),
        }
    }

    /// Whether tries end here.
    fn is_over(&self) -> bool {
        self.error.is_some() || self.attempt.as_ref().is_some_and(|attempt| attempt.found)
    }
}

/// The card.
#[component]
pub(super) fn SlowMotion(props: &Props) -> Html {
    let (shown, try_one, show_winner) = use_tries(props.tip);
    let playing = use_state_eq(|| false);
    use_play(*playing && !shown.is_over(), &try_one);
    let is_playing = *playing && !shown.is_over();
    let play = {
        let playing = playing.setter();
        Callback::from(move |_: MouseEvent| playing.set(!is_playing))
    };
    let pause_for = |does: &Callback<()>| {
        let (playing, does) = (playing.setter(), does.clone());
        Callback::from(move |_: MouseEvent| {
            playing.set(false);
            does.emit(());
        })
    };
    html! {
        <section class="card slow" aria-labelledby="slow-title">
            <div class="card-head">
                <h2 id="slow-title">{ t!("slow-title") }</h2>
                <p class="faint">{ t!("slow-words") }</p>
            </div>
            <div class="slow-buttons">
                <Button size={ButtonSize::Small} onclick={pause_for(&try_one)}>{ t!("slow-step") }</Button>
                <Button size={ButtonSize::Small} onclick={play}>
                    { if is_playing { t!("slow-pause") } else { t!("slow-play") } }
                </Button>
                if props.tip > 0 {
                    <Button size={ButtonSize::Small} onclick={pause_for(&show_winner)}>
                        { t!("slow-winner", height = props.tip.to_string()) }
                    </Button>
                }
            </div>
            if let Some(error) = &shown.error {
                <FieldError message={error.clone()} />
            }
            if let Some(attempt) = &shown.attempt {
                <div class="slow-steps">
                    { header(attempt) }
                    { hash("slow-first", t!("slow-first"), &attempt.first) }
                    { hash("slow-second", t!("slow-second"), &attempt.second) }
                    { comparison(attempt) }
                </div>
                <p class="slow-verdict" role="status">{ verdict(&shown, attempt) }</p>
                if !shown.is_winner {
                    <p class="faint">{ pace(shown.tries, props.difficulty) }</p>
                }
            }
        </section>
    }
}

/// What is shown, and how to try the next nonce and to see the tip's own.
#[hook]
fn use_tries(tip: u64) -> (Shown, Callback<()>, Callback<()>) {
    let node = use_node().handle();
    let shown = use_state_eq(Shown::default);
    let kept = use_mut_ref(Shown::default);
    let busy = use_mut_ref(|| false);
    let ask = {
        let show = shown.setter();
        Callback::from(move |block: Option<String>| {
            if busy.replace(true) {
                return;
            }
            let is_winner = block.is_some();
            let answer = node.request(Request::TryNonce { block, nonce: None });
            let (show, kept, busy) = (show.clone(), kept.clone(), busy.clone());
            spawn_local(async move {
                let answer = answer.await;
                kept.borrow_mut().take(answer, is_winner);
                show.set(kept.borrow().clone());
                busy.replace(false);
            });
        })
    };
    let winner = ask.reform(move |()| Some(tip.to_string()));
    ((*shown).clone(), ask.reform(|()| None), winner)
}

/// Tries a few times a second while it plays.
#[hook]
fn use_play(is_playing: bool, try_one: &Callback<()>) {
    let newest = use_mut_ref(|| try_one.clone());
    newest.replace(try_one.clone());
    use_effect_with(is_playing, move |is_playing| {
        let playing = is_playing.then(|| {
            let now = newest.borrow().clone();
            now.emit(());
            Interval::new(PLAY_EVERY_MS, move || {
                let now = newest.borrow().clone();
                now.emit(());
            })
        });
        move || drop(playing)
    });
}

fn hash(id: &'static str, label: String, hex: &str) -> Html {
    html! {
        <div class="slow-step">
            <h3 {id}>{ label }</h3>
            <p class="slow-bytes" aria-labelledby={id}>
                { for header::bytes(hex).map(|byte| html! { <code>{ byte }</code> }) }
            </p>
        </div>
    }
}

/// What came of a try, in a sentence.
fn verdict(shown: &Shown, attempt: &Attempt) -> String {
    let height = attempt.height.to_string();
    let nonce = attempt.nonce.to_string();
    match (shown.is_winner, attempt.found, attempt.meets) {
        (true, _, _) => t!("slow-won", height = height, nonce = nonce),
        (_, true, _) => t!("slow-found", height = height, nonce = nonce),
        (_, _, true) => t!("slow-late"),
        _ => t!("slow-missed", nonce = nonce),
    }
}

/// How long a block would take at this pace.
fn pace(tries: u64, difficulty: u64) -> String {
    let seconds = difficulty.saturating_mul(2) / TRIES_IN_TWO_SECONDS;
    t!(
        "slow-pace",
        tries = tries,
        time = duration_words(seconds),
        odds = format::count(difficulty)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt(found: bool) -> Attempt {
        Attempt {
            height: 7,
            header: "00".repeat(80),
            nonce: 3,
            first: String::new(),
            second: String::new(),
            hash: String::new(),
            target: String::new(),
            meets: found,
            found,
        }
    }

    #[test]
    fn tries_count_winners_do_not_and_a_block_ends_them() {
        let mut shown = Shown::default();
        shown.take(Ok(Reply::Attempt(attempt(false))), false);
        shown.take(Ok(Reply::Attempt(attempt(false))), true);
        assert_eq!(
            (shown.tries, shown.is_winner, shown.is_over()),
            (1, true, false)
        );
        shown.take(Ok(Reply::Attempt(attempt(true))), false);
        assert_eq!(
            (shown.tries, shown.is_winner, shown.is_over()),
            (2, false, true)
        );
    }

    #[test]
    fn a_refusal_is_shown_and_ends_the_tries_until_the_next_answer() {
        let mut shown = Shown::default();
        let refused = ApiError::new(api::Family::Policy, "leftRoom", "the room was left");
        shown.take(Err(refused), false);
        assert!(shown.is_over() && shown.attempt.is_none());
        shown.take(Ok(Reply::Attempt(attempt(false))), false);
        assert!(!shown.is_over());
    }

    #[test]
    fn the_pace_is_five_tries_in_two_seconds() {
        let words = pace(1, 2_500_000);
        assert!(words.contains(&duration_words(1_000_000)), "{words}");
    }
}
