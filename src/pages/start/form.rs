//! The form of a new room, and beside it what its numbers come to.

use api::{DifficultyRule, RoomParams};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::draft::{Draft, Part, Preset, Wrong};
use crate::{
    components::{
        button::{Button, ButtonKind, ButtonSize},
        cap_slider::CapSlider,
        field::{Field, FieldError},
        icon::Glyph,
        segmented::Segmented,
    },
    format::{self, AmountError},
    hooks::use_node,
    pages::waiting::progress_words,
    services::measure,
    text::t,
};

/// The difficulty rules in the order of the choice.
const RULES: [DifficultyRule; 4] = [
    DifficultyRule::Classroom,
    DifficultyRule::Asert,
    DifficultyRule::Bitcoin,
    DifficultyRule::Signers,
];
/// The first block should be there after so long, at most, by one thread of this machine.
const FIRST_BLOCK_S: u64 = 10;
/// Length of the lesson for which the numbers are told.
const LESSON_S: u64 = 45 * 60;

/// Properties of [`RoomForm`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) making: bool,
    /// Why the room could not be made.
    pub(super) refused: Option<AttrValue>,
    /// The room, and the cap that its host asks for.
    pub(super) onmake: Callback<(RoomParams, Option<u64>)>,
}

/// What was measured of this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rate {
    Unknown,
    Measuring,
    PerSecond(u64),
}

/// The form as its parts see it.
struct Form<'a> {
    draft: &'a UseStateHandle<Draft>,
    /// Whether it was tried, so that what is missing may be told.
    tried: bool,
}

impl Form<'_> {
    fn edit<T: 'static>(&self, change: fn(&mut Draft, T)) -> Callback<T> {
        let draft = self.draft.clone();
        Callback::from(move |value| {
            let mut next = (*draft).clone();
            change(&mut next, value);
            draft.set(next);
        })
    }

    fn field(&self, id: &'static str, part: Part, label: String, help: Option<String>) -> Html {
        let (value, change): (&str, fn(&mut Draft, String)) = match part {
            Part::Name => (&self.draft.name, |draft, text| draft.name = text),
            Part::Coin => (&self.draft.coin, |draft, text| draft.coin = text),
            Part::Spacing => (&self.draft.spacing, |draft, text| draft.spacing = text),
            Part::Reward => (&self.draft.reward, |draft, text| draft.reward = text),
            Part::Halving => (&self.draft.halving, |draft, text| draft.halving = text),
            Part::Difficulty => (&self.draft.difficulty, |draft, text| {
                draft.difficulty = text;
            }),
            Part::Allocation => (&self.draft.allocation, |draft, text| {
                draft.allocation = text;
            }),
            Part::Signers => (&self.draft.signers, |draft, text| draft.signers = text),
            Part::Members => (&self.draft.members, |draft, text| draft.members = text),
        };
        let wrong = self.draft.wrong(part);
        // A name is missing at first, and that is no mistake.
        let error = wrong
            .filter(|wrong| self.tried || *wrong != Wrong::Empty)
            .map(wrong_words);
        let is_number = !matches!(
            part,
            Part::Name | Part::Coin | Part::Signers | Part::Members
        );
        let unit = match part {
            Part::Spacing => Some(t!("start-unit-seconds")),
            Part::Halving => Some(t!("start-unit-blocks")),
            Part::Difficulty => Some(t!("start-unit-hashes")),
            Part::Reward | Part::Allocation => Some(self.draft.coin.clone()),
            Part::Name | Part::Coin | Part::Signers | Part::Members => None,
        };
        let placeholder = (part == Part::Name).then(|| AttrValue::from(t!("room-name-example")));
        html! {
            <Field
                {id}
                {label}
                value={value.to_owned()}
                {placeholder}
                inputmode={is_number.then_some(AttrValue::Static("decimal"))}
                unit={unit.map(AttrValue::from)}
                help={help.map(AttrValue::from)}
                {error}
                oninput={self.edit(change)}
            />
        }
    }
}

/// The form of a new room.
#[component]
pub(super) fn RoomForm(props: &Props) -> Html {
    let node = use_node();
    let draft = use_state_eq(Draft::default);
    let tried = use_state_eq(|| false);
    let rate = use_state_eq(|| Rate::Unknown);
    let form = Form {
        draft: &draft,
        tried: *tried,
    };
    let onsubmit = {
        let (draft, tried, onmake) = (draft.clone(), tried.setter(), props.onmake.clone());
        let making = props.making;
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if let Some(params) = draft.params().filter(|_| !making) {
                onmake.emit((params, draft.cap()));
            }
        })
    };
    let measure = {
        let (draft, rate) = (draft.clone(), rate.setter());
        Callback::from(move |_: MouseEvent| {
            rate.set(Rate::Measuring);
            let (draft, rate) = (draft.clone(), rate.clone());
            spawn_local(async move {
                let per_second = measure::hashes_per_second().await;
                let seconds = draft
                    .spacing_s()
                    .map_or(FIRST_BLOCK_S, |s| s.min(FIRST_BLOCK_S));
                draft.set(Draft {
                    difficulty: format::count(per_second * seconds),
                    ..(*draft).clone()
                });
                rate.set(Rate::PerSecond(per_second));
            });
        })
    };
    html! {
        <form class="cols start-cols" {onsubmit} novalidate=true>
            <div class="stack">
                { presets(&form) }
                <section class="card start-fields">
                    { form.field("room-name", Part::Name, t!("room-name"), None) }
                    { form.field("room-coin", Part::Coin, t!("room-coin"), None) }
                </section>
                { numbers(&form, *rate, measure) }
            </div>
            <aside class="stack">
                { sums(&draft) }
                if let Some(error) = &props.refused {
                    <FieldError message={error.clone()} />
                }
                <Button kind={ButtonKind::Primary} size={ButtonSize::Large} class="btn-wide" busy={props.making} submit=true>
                    { if props.making { progress_words(node.starting()) } else { t!("room-make") } }
                </Button>
                if *tried && draft.params().is_none() {
                    <FieldError message={t!("start-look-again")} />
                }
            </aside>
        </form>
    }
}

fn presets(form: &Form<'_>) -> Html {
    let choices = [
        t!("start-preset-demo"),
        t!("start-preset-lesson"),
        t!("start-preset-week"),
        t!("start-preset-bitcoin"),
    ];
    let onchoose = form.edit(|draft, nth: usize| {
        if let Some(preset) = Preset::ALL.get(nth) {
            *draft = draft.clone().with(*preset);
        }
    });
    html! {
        <Segmented
            class="start-presets"
            label={t!("start-presets")}
            choices={choices.map(AttrValue::from).to_vec()}
            chosen={form.draft.preset().unwrap_or(usize::MAX)}
            {onchoose}
        />
    }
}

fn numbers(form: &Form<'_>, rate: Rate, measure: Callback<MouseEvent>) -> Html {
    let rules = [
        t!("start-rule-classroom"),
        t!("start-rule-asert"),
        t!("start-rule-bitcoin"),
        t!("start-rule-signers"),
    ];
    let rule_words = match form.draft.rule {
        DifficultyRule::Classroom => t!("start-rule-classroom-words"),
        DifficultyRule::Asert => t!("start-rule-asert-words"),
        DifficultyRule::Bitcoin => t!("start-rule-bitcoin-words"),
        DifficultyRule::Signers => t!("start-rule-signers-words"),
    };
    let on_rule = form.edit(|draft, nth: usize| {
        if let Some(rule) = RULES.get(nth) {
            draft.rule = *rule;
        }
    });
    let on_decides = form.edit(|draft, _: MouseEvent| draft.decides = !draft.decides);
    let measured = match rate {
        Rate::Unknown => t!("start-difficulty-help"),
        Rate::Measuring => t!("start-measuring"),
        Rate::PerSecond(per_second) => t!("start-measured", rate = format::hash_rate(per_second)),
    };
    html! {
        <section class="card start-fields">
            { form.field("room-spacing", Part::Spacing, t!("room-spacing"), None) }
            if form.draft.rule == DifficultyRule::Signers {
                { form.field("room-signers", Part::Signers, t!("start-signers"), Some(t!("start-signers-help"))) }
                { form.field("room-members", Part::Members, t!("start-members"), Some(t!("start-members-help"))) }
            } else {
                <div class="start-measure">
                    { form.field("room-difficulty", Part::Difficulty, t!("start-difficulty"), Some(measured)) }
                    <Button glyph={Glyph::Bolt} busy={rate == Rate::Measuring} onclick={measure}>{ t!("start-measure") }</Button>
                </div>
            }
            { form.field("room-reward", Part::Reward, t!("start-reward"), None) }
            { form.field("room-halving", Part::Halving, t!("start-halving"), None) }
            { form.field("room-allocation", Part::Allocation, t!("start-allocation"), Some(t!("start-allocation-help"))) }
            <div class="field">
                <span class="label" id="room-decides">{ t!("start-decides") }</span>
                <div class="start-switch">
                    <button class="switch" type="button" role="switch" aria-checked={form.draft.decides.to_string()} aria-labelledby="room-decides" onclick={on_decides} />
                    <span class="help">{ if form.draft.decides { t!("start-decides-yes") } else { t!("start-decides-no") } }</span>
                </div>
            </div>
            if form.draft.may_cap() {
                <div class="field">
                    <CapSlider
                        id="room-cap"
                        label={t!("mine-cap")}
                        cap={form.draft.cap}
                        oninput={form.edit(|draft, cap| draft.cap = cap)}
                        onchange={form.edit(|draft, cap| draft.cap = cap)}
                    />
                    <span class="help">{ t!("start-cap-help") }</span>
                </div>
            }
            <div class="field start-rule">
                <span class="label">{ t!("start-rule") }</span>
                <Segmented
                    label={t!("start-rule")}
                    choices={rules.map(AttrValue::from).to_vec()}
                    chosen={RULES.iter().position(|rule| *rule == form.draft.rule).unwrap_or(0)}
                    onchoose={on_rule}
                />
                <span class="help">{ rule_words }</span>
            </div>
        </section>
    }
}

/// What the numbers come to, while they are right.
fn sums(draft: &Draft) -> Html {
    let coin = draft.coin.trim();
    let lesson = draft.spacing_s().ok().zip(draft.reward().ok());
    let halving = draft.spacing_s().ok().zip(draft.halving_blocks().ok());
    html! {
        <section class="card start-sums" aria-live="polite">
            <div class="card-head"><h2>{ t!("start-sums") }</h2></div>
            <dl>
                { for lesson.map(|(spacing, _)| sum(t!("start-sum-lesson"), t!("start-sum-blocks", count = LESSON_S / spacing))) }
                { for halving.map(|(spacing, blocks)| sum(t!("start-sum-halving"), format::ago(spacing.saturating_mul(blocks).saturating_mul(1_000), 0))) }
                { for draft.supply().map(|supply| sum(t!("start-sum-supply"), t!("market-amount", amount = format::amount(supply), coin = coin))) }
            </dl>
            <p class="soft">{ t!("start-fixed") }</p>
        </section>
    }
}

fn sum(term: String, words: String) -> Html {
    html! { <div><dt>{ term }</dt><dd>{ words }</dd></div> }
}

fn wrong_words(wrong: Wrong) -> AttrValue {
    match wrong {
        Wrong::Empty => t!("room-wrong-empty"),
        Wrong::TooLong(length) => t!("room-wrong-long", length = length),
        Wrong::Number { least, most } => t!(
            "start-wrong-number",
            least = format::count(least),
            most = format::count(most)
        ),
        Wrong::Amount(AmountError::Empty) => t!("wallet-wrong-amount-empty"),
        Wrong::Amount(AmountError::NotANumber) => t!("wallet-wrong-amount"),
        Wrong::Amount(AmountError::TooFine) => t!("wallet-wrong-amount-fine"),
        Wrong::Amount(AmountError::TooLarge) => t!("wallet-wrong-amount-large"),
    }
    .into()
}
