//! What settings and levers may be: one function a rule, in one order.

use alloc::format;

use api::{
    ApiError, Family,
    lab::network::{
        Behaviour, LEAST_NODES, Lever, MOST_CONFIRMATIONS, MOST_DELAY_MS, MOST_NODES,
        MOST_PAYMENTS, MOST_SKEW_MS, SPACINGS_S, Settings, WHOLE,
    },
};

type Verdict = Result<(), ApiError>;

/// Refuses a value outside of its range.
fn within(rule: &str, what: &str, found: i64, least: i64, most: i64) -> Verdict {
    if (least..=most).contains(&found) {
        return Ok(());
    }
    let message = format!("{what} is {found}, it may be {least} to {most}");
    Err(ApiError::new(Family::Policy, rule, message)
        .with("found", found)
        .with("least", least)
        .with("most", most))
}

const SETTINGS_RULES: [fn(&Settings) -> Verdict; 4] = [nodes, spacing, delay, payments];

/// Checks how a run begins.
///
/// # Errors
/// The first rule that says no, with its values.
pub fn check_settings(settings: &Settings) -> Verdict {
    SETTINGS_RULES.iter().try_for_each(|rule| rule(settings))
}

fn nodes(settings: &Settings) -> Verdict {
    let (least, most) = (LEAST_NODES.into(), MOST_NODES.into());
    within(
        "labNodes",
        "the number of nodes",
        settings.nodes.into(),
        least,
        most,
    )
}

fn spacing(settings: &Settings) -> Verdict {
    let (least, most) = SPACINGS_S;
    let found = settings.spacing_s.into();
    within(
        "labSpacing",
        "the spacing in seconds",
        found,
        least.into(),
        most.into(),
    )
}

fn delay(settings: &Settings) -> Verdict {
    within_delay(settings.delay_ms)
}

fn payments(settings: &Settings) -> Verdict {
    let found = settings.payments.into();
    within(
        "labPayments",
        "the number of payments an hour",
        found,
        0,
        MOST_PAYMENTS.into(),
    )
}

fn within_delay(delay_ms: u32) -> Verdict {
    within(
        "labDelay",
        "the delay in ms",
        delay_ms.into(),
        0,
        MOST_DELAY_MS.into(),
    )
}

fn within_loss(loss_permille: u16) -> Verdict {
    within(
        "labLoss",
        "the loss in thousandths",
        loss_permille.into(),
        0,
        1_000,
    )
}

/// Checks a lever of a run with these settings.
///
/// # Errors
/// The rule that says no, with its values.
pub fn check_lever(settings: &Settings, lever: &Lever) -> Verdict {
    let node = |node: u8| {
        let last = i64::from(settings.nodes) - 1;
        within("labNode", "the node's number", node.into(), 0, last)
    };
    let two = |one: u8, other: u8| {
        node(one).and_then(|()| node(other))?;
        if one == other {
            let message = "two different nodes are needed";
            return Err(ApiError::new(Family::Policy, "labTwoNodes", message).with("found", one));
        }
        Ok(())
    };
    match lever {
        Lever::Share {
            node: who,
            millionths,
        } => {
            node(*who)?;
            let found = (*millionths).into();
            within(
                "labShare",
                "the share in millionths",
                found,
                0,
                WHOLE.into(),
            )
        }
        Lever::Node {
            node: who,
            delay_ms,
            loss_permille,
        } => {
            node(*who)?;
            within_delay(*delay_ms)?;
            within_loss(*loss_permille)
        }
        Lever::Link {
            one,
            other,
            delay_ms,
            loss_permille,
        } => {
            two(*one, *other)?;
            within_delay(*delay_ms)?;
            within_loss(*loss_permille)
        }
        Lever::Split { groups } => {
            let (found, nodes) = (i64::try_from(groups.len()), settings.nodes.into());
            let found = found.unwrap_or(i64::MAX);
            within(
                "labGroups",
                "the number of nodes in groups",
                found,
                nodes,
                nodes,
            )
        }
        Lever::Heal => Ok(()),
        Lever::Off { node: who } | Lever::On { node: who } => node(*who),
        Lever::Clock {
            node: who,
            ahead_ms,
        } => {
            node(*who)?;
            let most = i64::from(MOST_SKEW_MS);
            within(
                "labClock",
                "the clock's lead in ms",
                (*ahead_ms).into(),
                -most,
                most,
            )
        }
        Lever::Behave {
            node: who,
            behaviour,
        } => {
            node(*who)?;
            match behaviour {
                Behaviour::Censor { account } => node(*account),
                Behaviour::Buyer {
                    merchant,
                    confirmations,
                } => {
                    two(*who, *merchant)?;
                    let (found, most) = ((*confirmations).into(), MOST_CONFIRMATIONS.into());
                    within(
                        "labConfirmations",
                        "the number of confirmations",
                        found,
                        0,
                        most,
                    )
                }
                _ => Ok(()),
            }
        }
        Lever::Pay { from, to, .. } => two(*from, *to),
    }
}
