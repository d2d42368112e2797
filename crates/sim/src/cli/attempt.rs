//! One run of a scenario, with panics caught.

use std::{
    cell::RefCell,
    collections::VecDeque,
    panic::{self, AssertUnwindSafe},
};

use sim::{Checker, Counts, Scenario, Violation, World};

thread_local! {
    static LAST_PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What a run gave.
#[derive(Debug)]
pub(super) struct Attempt {
    pub(super) violation: Option<Violation>,
    pub(super) hash: [u8; 32],
    pub(super) steps: u64,
    pub(super) virtual_ms: u64,
    pub(super) counts: Counts,
    pub(super) trace: Vec<String>,
}

/// Panics are noted, not printed: a run that panics is a finding like others.
pub(super) fn quiet_panics() {
    panic::set_hook(Box::new(|info| {
        LAST_PANIC.with(|last| *last.borrow_mut() = Some(info.to_string()));
    }));
}

/// Runs a scenario; keeps the last so many lines of what happened, if asked to.
pub(super) fn attempt(scenario: &Scenario, lines: Option<usize>) -> Attempt {
    let mut world = None;
    let mut trace = VecDeque::new();
    let ended = panic::catch_unwind(AssertUnwindSafe(|| {
        let world = world.insert(World::new(scenario.clone()));
        while let Some(happening) = world.step() {
            if let Some(lines) = lines
                && happening.is_telling()
            {
                if trace.len() >= lines {
                    trace.pop_front();
                }
                trace.push_back(happening.to_string());
            }
        }
    }));
    let virtual_ms = world.as_ref().map_or(0, World::now_ms);
    let violation = match ended {
        Ok(()) => world.as_ref().and_then(|world| world.violation().cloned()),
        Err(_) => Some(Violation {
            at_ms: virtual_ms,
            host: None,
            checker: Checker::Panic,
            detail: LAST_PANIC
                .with(|last| last.borrow_mut().take())
                .unwrap_or_default(),
        }),
    };
    Attempt {
        violation,
        hash: world.as_ref().map(World::hash).unwrap_or_default(),
        steps: world.as_ref().map_or(0, World::steps),
        virtual_ms,
        counts: world.as_ref().map(World::counts).unwrap_or_default(),
        trace: trace.into(),
    }
}

/// Runs a scenario twice: both runs must be one.
pub(super) fn attempt_twice(scenario: &Scenario) -> Attempt {
    let mut first = attempt(scenario, None);
    let second = attempt(scenario, None);
    if first.hash != second.hash {
        first.violation.get_or_insert(Violation {
            at_ms: first.virtual_ms,
            host: None,
            checker: Checker::Determinism,
            detail: format!(
                "two runs differ: {} and {}, after {} and {} steps",
                hex::encode(first.hash),
                hex::encode(second.hash),
                first.steps,
                second.steps
            ),
        });
    }
    first
}
