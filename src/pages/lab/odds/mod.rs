//! Attacks run many times by real nodes in the lab's worker, drawn beside what theory says of them.

mod plot;
mod table;

use api::lab::{
    bench::{Ask, Said},
    odds::{Cell, Odds, Topic},
};
use yew::prelude::*;

use self::{plot::Plot, table::table};
use super::{desk::Desk, network::Choice};
use crate::{
    components::button::{Button, ButtonKind},
    format,
    text::lab::lab,
};

/// Attackers' parts of the hash power that can be plotted, in percent.
const PLOTTED: [u8; 4] = [10, 20, 30, 40];
/// Confirmations that can be measured.
const CONFIRMATIONS: [u8; 4] = [1, 2, 3, 6];
/// Honest miners that can be plotted.
const HONEST: [u8; 3] = [1, 2, 4];
/// Withholding miners' parts of the hash power that can be measured, in percent.
const WITHHOLDING: [u8; 8] = [10, 15, 20, 25, 30, 35, 40, 45];

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attack {
    /// A payment is spent twice.
    Twice,
    /// Blocks are withheld.
    Withhold,
}

/// Properties of [`OddsStage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The bench and the lessons.
    pub(super) desk: Desk,
    /// What is measured.
    pub(super) attack: Attack,
}

impl Attack {
    fn topics(self) -> &'static [u8] {
        match self {
            Self::Twice => &PLOTTED,
            Self::Withhold => &HONEST,
        }
    }

    fn places(self) -> &'static [u8] {
        match self {
            Self::Twice => &CONFIRMATIONS,
            Self::Withhold => &WITHHOLDING,
        }
    }

    fn cell(self, topic: usize, place: usize) -> Cell {
        let value = |values: &[u8], at: usize| values.get(at).copied().unwrap_or(values[0]);
        let of = value(self.topics(), topic);
        Cell {
            topic: match self {
                Self::Twice => Topic::Twice { percent: of },
                Self::Withhold => Topic::Withhold { honest: of },
            },
            at: value(self.places(), place),
        }
    }
}

/// What there is to see.
#[derive(Clone, PartialEq, Default)]
struct Shown {
    odds: Option<Odds>,
    /// Races so far, and those wanted, while some are on their way.
    racing: Option<(u32, u32)>,
    refused: Option<AttrValue>,
}

/// A plot, what to measure, and the same as a table.
#[component]
pub(super) fn OddsStage(props: &Props) -> Html {
    let Props { desk, attack } = props;
    let attack = *attack;
    let (topic, place) = (use_state_eq(|| 0_usize), use_state_eq(|| 0_usize));
    let shown = use_state_eq(Shown::default);
    let cell = attack.cell(*topic, *place);
    let show = use_showing(&shown);
    {
        let (ask, show) = (desk.ask.clone(), show.clone());
        use_effect_with((cell.topic, desk.opened.is_some()), move |(topic, _)| {
            ask.emit((Ask::Odds(*topic), show));
        });
    }
    let onclick = {
        let (ask, show) = (desk.ask.clone(), show.clone());
        Callback::from(move |_: MouseEvent| ask.emit((Ask::Measure(cell), show.clone())))
    };
    let on = |state: &UseStateHandle<usize>| {
        let state = state.setter();
        Callback::from(move |place: usize| state.set(place))
    };
    let (title, about, topics, places, run) = words(attack);
    html! {
        <section class="card odds" aria-labelledby="odds-head">
            <div class="card-head"><h2 id="odds-head">{ title }</h2></div>
            <p class="odds-about">{ about }</p>
            <div class="odds-choices">
                <Choice id="odds-topic" label={topics} choices={written(attack.topics(), attack == Attack::Twice)} chosen={*topic} onchoose={on(&topic)} />
                <Choice id="odds-place" label={places} choices={written(attack.places(), attack == Attack::Withhold)} chosen={*place} onchoose={on(&place)} />
                <Button kind={ButtonKind::Primary} busy={shown.racing.is_some()} {onclick}>{ run }</Button>
            </div>
            <p class="odds-racing" role="status">
                if let Some((races, wanted)) = shown.racing {
                    { lab!("lab-odds-racing", races = races, wanted = wanted) }
                } else if let Some(refused) = &shown.refused {
                    { refused }
                }
            </p>
            if let Some(odds) = &shown.odds {
                <Plot odds={odds.clone()} />
                { table(odds) }
            }
        </section>
    }
}

/// What is told of a plot and of races is shown.
#[hook]
fn use_showing(shown: &UseStateHandle<Shown>) -> Callback<super::desk::Told> {
    let latest = use_mut_ref(Shown::default);
    let setter = shown.setter();
    Callback::from(move |told| {
        let mut latest = latest.borrow_mut();
        latest.racing = None;
        latest.refused = None;
        match told {
            Ok(Said::Odds(odds)) => latest.odds = Some(odds),
            Ok(Said::Racing { races, wanted }) => latest.racing = Some((races, wanted)),
            Ok(_) => {}
            Err(refused) => latest.refused = Some(format::refusal(&refused).into()),
        }
        setter.set(latest.clone());
    })
}

/// Title, explanation, the labels of both choices, and the button.
fn words(attack: Attack) -> (String, String, String, String, String) {
    match attack {
        Attack::Twice => (
            lab!("lab-odds-twice"),
            lab!("lab-odds-twice-about"),
            lab!("lab-odds-power"),
            lab!("lab-odds-confirmations"),
            lab!("lab-odds-run-twice"),
        ),
        Attack::Withhold => (
            lab!("lab-odds-withhold"),
            lab!("lab-odds-withhold-about"),
            lab!("lab-odds-honest-miners"),
            lab!("lab-odds-power"),
            lab!("lab-odds-run-withhold"),
        ),
    }
}

fn written(values: &[u8], is_percent: bool) -> Vec<AttrValue> {
    let write = |value: &u8| {
        if is_percent {
            lab!("lab-net-percent", percent = value.to_string()).into()
        } else {
            value.to_string().into()
        }
    };
    values.iter().map(write).collect()
}
