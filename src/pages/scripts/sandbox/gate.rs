//! What a script may do: everybody may look, and a person allows the rest for one run.

use api::{ApiError, Family};
use js_sys::{Array, Number, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::{fees::Fee, format, text::t};

/// What a person allows a script in one run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::pages::scripts) struct Consent {
    /// Signing in this person's name: posts, payments, names, trades.
    pub(in crate::pages::scripts) signs: bool,
    /// Searching for blocks.
    pub(in crate::pages::scripts) mines: bool,
    /// Most that what it signs may cost, in 1/100 coin.
    pub(in crate::pages::scripts) budget: u64,
}

/// What a call does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// It reads, or hands the node what the rules judge.
    Reads,
    Signs,
    Mines,
    /// It changes the room, its people, or what is stored: a person's own business.
    Owns,
}

/// Calls that a script may not make whatever was allowed, and those that are asked for. All others read.
const KINDS: [(&str, Kind); 16] = [
    ("post", Kind::Signs),
    ("transfer", Kind::Signs),
    ("submit", Kind::Signs),
    ("raiseFee", Kind::Signs),
    ("mine", Kind::Mines),
    ("mineOne", Kind::Mines),
    ("tryNonce", Kind::Mines),
    ("stop", Kind::Mines),
    ("host", Kind::Owns),
    ("roster", Kind::Owns),
    ("vote", Kind::Owns),
    ("create", Kind::Owns),
    ("join", Kind::Owns),
    ("leave", Kind::Owns),
    ("prune", Kind::Owns),
    ("importRoom", Kind::Owns),
];

/// What a run has cost at most so far, beside what it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Purse {
    consent: Consent,
    spent: u64,
}

/// What one call may cost, and takes no part in anything else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Price {
    /// What it pays or has held, in 1/100 coin.
    moves: u64,
    /// Its fee, if it names one.
    fee: Option<u64>,
}

impl Purse {
    pub(super) fn new(consent: Consent) -> Self {
        Self { consent, spent: 0 }
    }

    /// What was spent, in 1/100 coin.
    pub(super) fn spent(&self) -> u64 {
        self.spent
    }

    /// Lets a call through, or not. Gives what is set aside for it. A call that names no fee gets the usual
    /// one where the budget has it, and none where it has not.
    ///
    /// # Errors
    /// A policy error that says what was not allowed.
    pub(super) fn admit(&mut self, name: &str, args: &Array) -> Result<u64, ApiError> {
        match kind_of(name) {
            Kind::Reads => Ok(0),
            Kind::Mines if self.consent.mines => Ok(0),
            Kind::Signs if self.consent.signs => {
                let price = price_of(name, args)?;
                let (cost, fee) = self.set_aside(price)?;
                if price.fee.is_none() {
                    set_fee(name, args, fee);
                }
                Ok(cost)
            }
            Kind::Signs | Kind::Mines => {
                let message = t!("script-not-allowed", call = name);
                Err(refusal("scriptNotAllowed", message).with("call", name))
            }
            Kind::Owns => {
                let message = t!("script-never", call = name);
                Err(refusal("notForScripts", message).with("call", name))
            }
        }
    }

    /// Sets aside what a call costs at most. Gives that, and the fee.
    fn set_aside(&mut self, price: Price) -> Result<(u64, u64), ApiError> {
        let left = self.consent.budget - self.spent;
        let fee = price
            .fee
            .unwrap_or_else(|| Fee::suggested(left.saturating_sub(price.moves)).hundredths());
        let cost = price.moves.saturating_add(fee);
        if cost > left {
            let message = t!(
                "script-over-budget",
                cost = format::amount(cost),
                left = format::amount(left),
                budget = format::amount(self.consent.budget)
            );
            return Err(refusal("overBudget", message)
                .with("cost", cost)
                .with("left", left)
                .with("budget", self.consent.budget));
        }
        self.spent += cost;
        Ok((cost, fee))
    }

    /// Takes back what was set aside for a call that was refused.
    pub(super) fn take_back(&mut self, cost: u64) {
        self.spent = self.spent.saturating_sub(cost);
    }
}

fn refusal(rule: &'static str, message: String) -> ApiError {
    ApiError::new(Family::Policy, rule, message)
}

fn kind_of(name: &str) -> Kind {
    let found = KINDS.iter().find(|(known, _)| *known == name);
    found.map_or(Kind::Reads, |(_, kind)| *kind)
}

/// Which argument holds a call's options.
fn options_at(name: &str) -> u32 {
    if name == "transfer" { 2 } else { 1 }
}

/// What a call costs by its arguments. Those that are wrong cost nothing: the call refuses them.
fn price_of(name: &str, args: &Array) -> Result<Price, ApiError> {
    let fee = whole(&get(&args.get(options_at(name)), "fee"));
    let moves = match name {
        "transfer" => whole(&args.get(1)).unwrap_or(0),
        "submit" => moved_by(&args.get(0))?,
        "raiseFee" if fee.is_none() => {
            return Err(
                refusal("priceNeeded", t!("script-price-needed", call = name)).with("call", name),
            );
        }
        _ => 0,
    };
    Ok(Price { moves, fee })
}

/// What a payload pays or has held.
fn moved_by(payload: &JsValue) -> Result<u64, ApiError> {
    match get(payload, "kind").as_string().as_deref() {
        Some("transfer") => Ok(whole(&get(payload, "amount")).unwrap_or(0)),
        Some("order") => {
            let Some(price) = whole(&get(payload, "price")) else {
                let message = t!("script-price-needed", call = "order");
                return Err(refusal("priceNeeded", message).with("call", "order"));
            };
            let quantity = whole(&get(payload, "quantity")).unwrap_or(0);
            Ok(price.saturating_mul(quantity))
        }
        _ => Ok(0),
    }
}

/// Writes the fee into a call's options, which are a copy of the script's.
fn set_fee(name: &str, args: &Array, fee: u64) {
    let at = options_at(name);
    let options = args.get(at);
    let options = match options.dyn_into::<Object>() {
        Ok(options) => options,
        Err(other) if other.is_undefined() || other.is_null() => Object::new(),
        // The call says what is wrong with it.
        Err(_) => return,
    };
    #[expect(
        clippy::cast_precision_loss,
        reason = "the usual fee is a small number"
    )]
    let fee = fee as f64;
    // A plain object takes every property.
    let _ = Reflect::set(&options, &"fee".into(), &fee.into());
    args.set(at, options.into());
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a safe integer that is not negative"
)]
fn whole(value: &JsValue) -> Option<u64> {
    let number = value.as_f64()?;
    (Number::is_safe_integer(value) && number >= 0.0).then_some(number as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::js_api::CALLS;

    fn purse(budget: u64) -> Purse {
        Purse::new(Consent {
            signs: true,
            mines: true,
            budget,
        })
    }

    fn price(moves: u64, fee: Option<u64>) -> Price {
        Price { moves, fee }
    }

    #[test]
    fn nothing_is_spent_beyond_the_budget() {
        let mut purse = purse(100);
        assert_eq!(purse.set_aside(price(90, Some(5))), Ok((95, 5)));
        let over = purse.set_aside(price(6, Some(0))).unwrap_err();
        assert_eq!(over.rule, "overBudget");
        assert_eq!(
            (over.details["cost"].as_str(), over.details["left"].as_str()),
            ("6", "5")
        );
        assert_eq!(purse.set_aside(price(5, Some(0))), Ok((5, 0)));
        assert_eq!(purse.spent(), 100);
        assert!(purse.set_aside(price(u64::MAX, Some(u64::MAX))).is_err());
    }

    #[test]
    fn who_names_no_fee_pays_the_usual_one_as_long_as_the_budget_has_it() {
        let mut purse = purse(7);
        assert_eq!(purse.set_aside(price(0, None)), Ok((5, 5)));
        assert_eq!(purse.set_aside(price(0, None)), Ok((0, 0)));
        assert_eq!(purse.spent(), 5);
    }

    #[test]
    fn what_is_refused_is_not_spent() {
        let mut purse = purse(10);
        let (cost, _) = purse.set_aside(price(10, Some(0))).unwrap();
        purse.take_back(cost);
        assert_eq!(purse.spent(), 0);
    }

    #[test]
    fn every_kind_is_that_of_a_call() {
        for (name, _) in KINDS {
            assert!(CALLS.contains(&name), "{name}");
        }
        let acting = CALLS.iter().filter(|name| kind_of(name) != Kind::Reads);
        assert_eq!(acting.count(), KINDS.len());
    }
}
