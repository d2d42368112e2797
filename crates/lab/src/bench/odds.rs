//! Attacks run many times by real nodes in virtual time, and theory beside them.

use alloc::{boxed::Box, collections::BTreeMap, format, vec::Vec};

use api::{
    ApiError, Family,
    lab::{
        bench::Said,
        odds::{CONFIRMATIONS, Cell, Law, Line, MOST_HONEST, Measured, Odds, SHARES, Topic},
    },
};
use sim::{Attack, Races, Tally, theory};

/// Payments, or blocks of the chain, that are added at a time.
const AT_A_TIME: (u64, u64) = (200, 1_000);
/// Events of a slice: some hundredths of a second in a browser.
const SLICE_EVENTS: u32 = 6_000;

/// What was measured so far. More of the same is added to it.
#[derive(Debug, Default)]
pub(super) struct Measurements {
    tallies: BTreeMap<Cell, Tally>,
    going_on: Option<Box<Measuring>>,
}

/// A measurement on its way.
#[derive(Debug)]
struct Measuring {
    cell: Cell,
    races: Races,
    wanted: u64,
}

impl Measuring {
    /// More races of a place; their luck is none that it had before.
    fn new(cell: Cell, so_far: Option<&Tally>) -> Result<Self, ApiError> {
        check(cell.topic)?;
        let (attack, percent, wanted) = match cell.topic {
            Topic::Twice { percent } => {
                let confirmations = cell.at;
                within("confirmations", confirmations, CONFIRMATIONS)?;
                (Attack::Twice { confirmations }, percent, AT_A_TIME.0)
            }
            Topic::Withhold { honest } => {
                within("percent", cell.at, SHARES)?;
                (Attack::Withhold { honest }, cell.at, AT_A_TIME.1)
            }
        };
        let seed = so_far.map_or(0, |tally| tally.worlds);
        // Places of a plot have no luck in common.
        let seed = seed + (u64::from(percent) * 100 + u64::from(cell.at)) * 1_000_000;
        Ok(Self {
            cell,
            races: Races::new(attack, percent, seed),
            wanted,
        })
    }
}

impl Measurements {
    /// Whether a measurement is on its way.
    pub(super) fn are_going_on(&self) -> bool {
        self.going_on.is_some()
    }

    /// Forgets the one that is on its way.
    pub(super) fn stop(&mut self) {
        self.going_on = None;
    }

    /// Begins one.
    ///
    /// # Errors
    /// If there is no such place.
    pub(super) fn begin(&mut self, cell: Cell) -> Result<Said, ApiError> {
        let measuring = Measuring::new(cell, self.tallies.get(&cell))?;
        self.going_on = Some(Box::new(measuring));
        self.go_on()
    }

    /// Goes on for a slice.
    ///
    /// # Errors
    /// If none is on its way.
    pub(super) fn go_on(&mut self) -> Result<Said, ApiError> {
        let Some(measuring) = &mut self.going_on else {
            let message = "there is no measurement to go on with";
            return Err(ApiError::new(Family::Policy, "noSearch", message));
        };
        measuring.races.go_on(SLICE_EVENTS);
        let (found, wanted) = (measuring.races.tally(), measuring.wanted);
        if found.all < wanted {
            return Ok(Said::Racing {
                races: small(measuring.races.so_far()),
                wanted: small(wanted),
            });
        }
        let cell = measuring.cell;
        let tally = self.tallies.entry(cell).or_default();
        tally.won += found.won;
        tally.all += found.all;
        tally.rounds.extend(&found.rounds);
        tally.worlds += found.worlds;
        self.going_on = None;
        self.odds(cell.topic).map(Said::Odds)
    }

    /// The plot of a topic.
    ///
    /// # Errors
    /// If there is no such plot.
    pub(super) fn odds(&self, topic: Topic) -> Result<Odds, ApiError> {
        check(topic)?;
        let tallies = self.tallies.iter();
        let measured = tallies.filter(|(cell, _)| cell.topic == topic);
        Ok(Odds {
            topic,
            lines: lines(topic),
            measured: measured
                .map(|(cell, tally)| measured_at(*cell, tally))
                .collect(),
        })
    }
}

fn check(topic: Topic) -> Result<(), ApiError> {
    match topic {
        Topic::Twice { percent } => within("percent", percent, SHARES),
        Topic::Withhold { honest } => within("honest", honest, (1, MOST_HONEST)),
    }
}

fn within(what: &str, found: u8, (least, most): (u8, u8)) -> Result<(), ApiError> {
    if (least..=most).contains(&found) {
        return Ok(());
    }
    let message = format!("{what} is {found}, it may be {least} to {most}");
    Err(ApiError::new(Family::Policy, "oddsOutOfRange", message)
        .with("found", found)
        .with("least", least)
        .with("most", most))
}

fn measured_at(cell: Cell, tally: &Tally) -> Measured {
    let (low, high) = match cell.topic {
        Topic::Twice { .. } => theory::wilson(tally.won, tally.all),
        Topic::Withhold { .. } => theory::ratio_interval(&tally.rounds),
    };
    Measured {
        at: cell.at,
        won: small(tally.won),
        all: small(tally.all),
        interval: (millionths(low), millionths(high)),
    }
}

/// What theory says of a topic, at each of its places.
pub(crate) fn lines(topic: Topic) -> Vec<Line> {
    let line = |law, places: &mut dyn Iterator<Item = u8>, value: &dyn Fn(u8) -> f64| Line {
        law,
        points: places.map(|at| (at, millionths(value(at)))).collect(),
    };
    match topic {
        Topic::Twice { percent } => {
            let q = f64::from(percent) / 100.0;
            let all = || CONFIRMATIONS.0..=CONFIRMATIONS.1;
            let paper = |at: u8| theory::section_11(q, at.into());
            let race = |at: u8| theory::overtakes(q, at.into());
            [
                line(Law::Section11, &mut all(), &paper),
                line(Law::ThisRace, &mut all(), &race),
            ]
            .into()
        }
        Topic::Withhold { honest } => {
            let gamma = theory::gamma(honest);
            let all = || (SHARES.0..=SHARES.1).step_by(5);
            let paper = |at: u8| theory::eyal_sirer(f64::from(at) / 100.0, gamma);
            let fair = |at: u8| f64::from(at) / 100.0;
            [
                line(Law::EyalSirer, &mut all(), &paper),
                line(Law::Honest, &mut all(), &fair),
            ]
            .into()
        }
    }
}

/// A chance as it travels.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a chance of at most one, and a cast saturates"
)]
fn millionths(chance: f64) -> u32 {
    (chance.clamp(0.0, 1.0) * 1_000_000.0 + 0.5) as u32
}

fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
