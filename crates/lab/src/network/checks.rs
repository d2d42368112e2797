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

/// Checks a lever of a run with these settings.
///
/// # Errors
/// The rule that says no, with its values.
pub fn check_lever(settings: &Settings, lever: &Lever) -> Verdict {
    nodes_of(settings, lever)?;
    values_of(settings, lever)
}

/// Every node that a lever names is there, and two are different.
fn nodes_of(settings: &Settings, lever: &Lever) -> Verdict {
    let one = |node: u8| within_nodes(settings, node);
    let two = |one: u8, other: u8| two_nodes(settings, one, other);
    match lever {
        Lever::Share { node, .. }
        | Lever::Node { node, .. }
        | Lever::Off { node }
        | Lever::On { node }
        | Lever::Clock { node, .. } => one(*node),
        Lever::Link { one, other, .. } => two(*one, *other),
        Lever::Pay { from, to, .. } => two(*from, *to),
        Lever::Behave { node, behaviour } => match behaviour {
            Behaviour::Censor { account } => one(*node).and_then(|()| one(*account)),
            Behaviour::Buyer { merchant, .. } => two(*node, *merchant),
            _ => one(*node),
        },
        Lever::Split { .. } | Lever::Heal => Ok(()),
    }
}

fn within_nodes(settings: &Settings, node: u8) -> Verdict {
    let last = i64::from(settings.nodes) - 1;
    within("labNode", "the node's number", node.into(), 0, last)
}

fn two_nodes(settings: &Settings, one: u8, other: u8) -> Verdict {
    within_nodes(settings, one)?;
    within_nodes(settings, other)?;
    if one == other {
        let message = "two different nodes are needed";
        return Err(ApiError::new(Family::Policy, "labTwoNodes", message).with("found", one));
    }
    Ok(())
}

/// Every number of a lever is in its range.
fn values_of(settings: &Settings, lever: &Lever) -> Verdict {
    match lever {
        Lever::Share { millionths, .. } => {
            let (found, most) = ((*millionths).into(), WHOLE.into());
            within("labShare", "the share in millionths", found, 0, most)
        }
        Lever::Node {
            delay_ms,
            loss_permille,
            ..
        }
        | Lever::Link {
            delay_ms,
            loss_permille,
            ..
        } => {
            within_delay(*delay_ms)?;
            let found = (*loss_permille).into();
            within("labLoss", "the loss in thousandths", found, 0, 1_000)
        }
        Lever::Split { groups } => {
            let (found, nodes) = (i64::try_from(groups.len()), settings.nodes.into());
            let found = found.unwrap_or(i64::MAX);
            let what = "the number of nodes in groups";
            within("labGroups", what, found, nodes, nodes)
        }
        Lever::Clock { ahead_ms, .. } => {
            let (found, most) = (i64::from(*ahead_ms), i64::from(MOST_SKEW_MS));
            within("labClock", "the clock's lead in ms", found, -most, most)
        }
        Lever::Behave {
            behaviour: Behaviour::Buyer { confirmations, .. },
            ..
        } => {
            let (found, most) = ((*confirmations).into(), MOST_CONFIRMATIONS.into());
            let what = "the number of confirmations";
            within("labConfirmations", what, found, 0, most)
        }
        _ => Ok(()),
    }
}
