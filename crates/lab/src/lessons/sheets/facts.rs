//! What of a key is computed: by the code that the lessons run, so that it is what a pupil sees.

#![expect(
    clippy::unnecessary_wraps,
    reason = "all facts are asked for alike, and some are read off a chain"
)]

use alloc::{string::String, vec, vec::Vec};

use api::{
    ApiError, Family,
    lab::{
        ledgers::Change,
        odds::{Law, Topic},
        papers::Fact,
    },
};
use ledger::Target;
use sim::{Conduct, theory};

use crate::bench::{
    Desk, MARKET_COINS, SAMPLE_DIFFICULTY, Solution, hashed, odds_lines, tries_for_zeros,
};

/// Digits of a hash that are copied onto paper.
const DIGITS: usize = 8;
/// Characters of an address that are.
const END: usize = 5;
/// The text that everybody hashes.
const TEXT: &str = "abc";
/// Bits of a hash.
const BITS: u64 = 256;
/// A class as lesson 2 imagines it: computers, hashes a second of each, hashes of a block.
const CLASS: (u64, u64, u64) = (20, 100_000, 4_000_000);
/// Blocks whose work lesson 3 does again.
const REDONE: u64 = 3;
/// The buyer of lesson 5's table, in percent, and the confirmations in its rows.
const BUYER: (u8, [(&str, &str, u8); 3]) =
    (10, [("p1", "r1", 1), ("p2", "r2", 2), ("p3", "r3", 3)]);
/// The strong buyer, in percent, and its chance that is to be had at most.
const STRONG: (f64, f64) = (0.3, 0.1);
/// Most confirmations that anybody waits for.
const PATIENCE: u32 = 100;
/// What lesson 8 gives everybody, and what is paid of it after the split.
const COINS: (u64, u64) = (1_000, 400);

type Named = Vec<(&'static str, Fact)>;
type Result = core::result::Result<Named, ApiError>;

/// Nothing is.
pub(super) fn none(_: &mut Desk) -> Result {
    Ok(Named::new())
}

fn text(text: &str) -> Fact {
    Fact::Text(text.into())
}

/// The first digits of both hashes.
pub(super) fn hash(_: &mut Desk) -> Result {
    let hashed = hashed(TEXT, None);
    let digits = |hash: &String| text(&hash[..DIGITS]);
    Ok(vec![
        ("first", digits(&hashed.first)),
        ("second", digits(&hashed.second)),
    ])
}

/// Half of a hash's bits.
pub(super) fn half(_: &mut Desk) -> Result {
    Ok(vec![
        ("half", Fact::Count(BITS / 2)),
        ("bits", Fact::Count(BITS)),
    ])
}

/// Tries for one zero.
pub(super) fn few(_: &mut Desk) -> Result {
    Ok(vec![("one", Fact::Count(tries_for_zeros(1)))])
}

/// Tries for two to four zeros.
pub(super) fn expected(_: &mut Desk) -> Result {
    let zeros = [("two", 2), ("three", 3), ("four", 4)];
    let count = |(name, zeros)| (name, Fact::Count(tries_for_zeros(zeros)));
    Ok(zeros.into_iter().map(count).collect())
}

/// Seconds that a block takes a class, and after its target was halved twice.
pub(super) fn average(_: &mut Desk) -> Result {
    let (computers, rate, hashes) = CLASS;
    let work = Target::of_difficulty(hashes).work().to_hashes();
    let harder = Target::of_difficulty(4 * hashes).work().to_hashes();
    let together = computers * rate;
    // A target is a little coarser than a number of hashes.
    let seconds = |hashes: u64| Fact::Count((hashes + together / 2) / together);
    Ok(vec![("seconds", seconds(work)), ("later", seconds(harder))])
}

/// Hashes of a block of the sample chain, and of those that are done again.
pub(super) fn ahead(_: &mut Desk) -> Result {
    let each = Target::of_difficulty(SAMPLE_DIFFICULTY).work().to_hashes();
    Ok(vec![
        ("each", Fact::Count(each)),
        ("blocks", Fact::Count(REDONE)),
        ("all", Fact::Count(each * REDONE)),
    ])
}

/// The rules of lesson 4, by what breaks them.
pub(super) fn rules(_: &mut Desk) -> Result {
    let rules = [
        ("work", "hashAboveTarget"),
        ("time", "timeNotAfterParent"),
        ("root", "badMerkleRoot"),
        ("signature", "badSignature"),
        ("reward", "badReward"),
    ];
    let rule = |(name, rule): (_, &str)| (name, Fact::Rule(rule.into()));
    Ok(rules.into_iter().map(rule).collect())
}

/// A plot's value, as the page's table has it.
fn plotted(topic: Topic, law: Law, at: u8) -> core::result::Result<Fact, ApiError> {
    let lines = odds_lines(topic);
    let line = lines.iter().find(|line| line.law == law);
    let point = line.and_then(|line| line.points.iter().find(|(place, _)| *place == at));
    match point {
        Some((_, part)) => Ok(Fact::Part(*part)),
        None => Err(missing("the plot has no such place")),
    }
}

fn missing(message: &str) -> ApiError {
    ApiError::new(Family::Policy, "nothingToCopy", message)
}

/// How often the buyer of lesson 5 succeeds.
pub(super) fn odds(_: &mut Desk) -> Result {
    let (percent, rows) = BUYER;
    let topic = Topic::Twice { percent };
    let mut facts = Named::new();
    for (paper, race, at) in rows {
        facts.push((paper, plotted(topic, Law::Section11, at)?));
        facts.push((race, plotted(topic, Law::ThisRace, at)?));
    }
    Ok(facts)
}

/// For how many confirmations one waits for a strong buyer.
pub(super) fn wait(_: &mut Desk) -> Result {
    let (power, most) = STRONG;
    let least = |chance: fn(f64, u32) -> f64| {
        let mut all = 1..=PATIENCE;
        all.find(|&z| chance(power, z) < most).unwrap_or(PATIENCE)
    };
    let count = |confirmations: u32| Fact::Count(confirmations.into());
    Ok(vec![
        ("race", count(least(theory::overtakes))),
        ("paper", count(least(theory::section_11))),
    ])
}

/// What withholding earns with one honest miner.
pub(super) fn earns(_: &mut Desk) -> Result {
    let topic = Topic::Withhold { honest: 1 };
    let mut facts = Named::new();
    for (name, at) in [("low", 20), ("middle", 35), ("high", 45)] {
        facts.push((name, plotted(topic, Law::EyalSirer, at)?));
    }
    Ok(facts)
}

/// From where on it pays.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of one"
)]
pub(super) fn thresholds(_: &mut Desk) -> Result {
    let from = |honest: u8| {
        let part = theory::threshold(theory::gamma(honest));
        Fact::Part((part * 1_000_000.0 + 0.5) as u32)
    };
    Ok(vec![("one", from(1)), ("four", from(4))])
}

/// When a change of rules holds.
pub(super) fn upgrade(_: &mut Desk) -> Result {
    let upgrade = Conduct::SoftFork.upgrade();
    let upgrade = upgrade.ok_or_else(|| missing("the soft fork changes nothing"))?;
    Ok(vec![
        ("threshold", Fact::Count(upgrade.threshold.into())),
        ("period", Fact::Count(upgrade.period.into())),
    ])
}

/// What is left on each of two chains.
pub(super) fn amounts(_: &mut Desk) -> Result {
    let (had, paid) = COINS;
    Ok(vec![
        ("left", Fact::Amount(had - paid)),
        ("had", Fact::Amount(had)),
    ])
}

/// The last characters of the addresses that lesson 9 looks for.
pub(super) fn ends(desk: &mut Desk) -> Result {
    let Solution {
        named,
        buyer,
        second,
        owner,
        ..
    } = desk.solution()?;
    let end = |address: &String| text(&address[address.len().saturating_sub(END)..]);
    Ok(vec![
        ("kiosk", end(&named)),
        ("buyer", end(&buyer)),
        ("second", end(&second)),
        ("owner", end(&owner)),
    ])
}

/// What the best buyer paid in all.
pub(super) fn sums(desk: &mut Desk) -> Result {
    let solution = desk.solution()?;
    Ok(vec![
        ("times", Fact::Count(solution.times)),
        ("sum", Fact::Amount(solution.paid)),
    ])
}

/// What the relay puts before a payment.
pub(super) fn relay(desk: &mut Desk) -> Result {
    let parts = desk.frame()?;
    let sender = parts.iter().find(|part| part.name == "peer");
    let sender = sender.ok_or_else(|| missing("the frame names no connection"))?;
    Ok(vec![("number", text(&sender.says))])
}

/// The table of lesson 10 as it is, and the largest amount that does not show.
pub(super) fn table(_: &mut Desk) -> Result {
    let fits = |amount: &u64| {
        let table = crate::bench::table(Some(Change::Raise(*amount)));
        table.overdrawn.is_none()
    };
    let seen = crate::bench::table(None).seen;
    let most = (1..=MARKET_COINS * 2).rev().find(fits);
    Ok(vec![
        ("mine", Fact::Amount(seen.mine)),
        ("stock", Fact::Count(seen.stock.into())),
        ("most", Fact::Amount(most.unwrap_or_default())),
    ])
}
