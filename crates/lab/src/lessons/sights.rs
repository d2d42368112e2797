//! The checks by which goals on the simulated network are known to be reached, by name.

use api::lab::network::{Answer, BlockView, Lever, MarkKind, Pulled, WHOLE};
use sim::{Conduct, Host};

use super::{Notebook, Sight};

mod forks;

/// Whether a goal is reached.
type Holds = fn(&Sight<'_>, &Notebook) -> bool;

/// Confirmations that many merchants wait for.
const SIX: u8 = 6;

/// All checks.
pub(crate) const SIGHTS: &[(&str, Holds)] = &[
    ("cheatedAtOnce", |sight, notebook| {
        cheats(sight, notebook).any(|(_, confirmations)| confirmations == 0)
    }),
    ("cheatedAfterOne", |sight, notebook| {
        cheats(sight, notebook).any(|(_, confirmations)| confirmations > 0)
    }),
    ("failedAtThree", |sight, notebook| {
        let failed = notebook.new_marks().filter_map(|kind| match kind {
            MarkKind::Failed { node, .. } => Some(node),
            _ => None,
        });
        let mut waited = failed.filter_map(|node| confirmations(sight, node));
        waited.any(|confirmations| confirmations >= 3)
    }),
    ("twoBranches", two_branches),
    ("joined", |sight, _| {
        joined(sight).is_some_and(|healed_ms| {
            let mut marks = sight.run.marks().iter().rev();
            let since = marks.by_ref().take_while(|mark| mark.at_ms >= healed_ms);
            let mut since = since.map(|mark| mark.kind);
            since.any(|kind| matches!(kind, MarkKind::Reorg { undone, .. } if undone > 0))
        })
    }),
    ("nothingLost", nothing_lost),
    ("rewroteSix", |sight, notebook| {
        cheats(sight, notebook).any(|(node, confirmations)| {
            let share = sight.run.shares().get(usize::from(node));
            confirmations >= SIX && share.is_some_and(|share| *share > WHOLE / 2)
        })
    }),
    ("hidesTwo", |sight, _| {
        let mut hosts = sight.run.world().hosts().iter();
        hosts.any(|host| host.conduct() == Conduct::Selfish && host.hidden() >= 2)
    }),
    ("signalledTooFew", forks::signalled_too_few),
    ("tighterActive", |sight, _| forks::tighter(sight).is_some()),
    ("oldFollowed", forks::old_followed),
    ("chainsApart", forks::chains_apart),
];

/// Buyers that have just cheated, and the confirmations that their merchants waited for.
fn cheats(sight: &Sight<'_>, notebook: &Notebook) -> impl Iterator<Item = (u8, u8)> {
    let cheated = notebook.new_marks().filter_map(|kind| match kind {
        MarkKind::Cheated { node, .. } => Some(node),
        _ => None,
    });
    cheated.filter_map(|node| Some((node, confirmations(sight, node)?)))
}

/// What a buyer's merchant waits for.
fn confirmations(sight: &Sight<'_>, node: u8) -> Option<u8> {
    let host = sight.run.world().hosts().get(usize::from(node))?;
    match host.conduct() {
        Conduct::Buyer(_, confirmations) => Some(confirmations),
        _ => None,
    }
}

/// The last time that the network was split or healed.
fn last_cut<'a>(sight: &Sight<'a>) -> Option<&'a Pulled> {
    let mut pulled = sight.run.pulled().iter().rev();
    pulled.find(|pulled| matches!(pulled.lever, Lever::Split { .. } | Lever::Heal))
}

/// Two groups have gone on since the split, each on a branch of its own.
fn two_branches(sight: &Sight<'_>, _: &Notebook) -> bool {
    let Some(Pulled {
        at_ms,
        lever: Lever::Split { groups },
    }) = last_cut(sight)
    else {
        return false;
    };
    let blocks = sight.run.blocks();
    let found_since = |tip: &u32| {
        let block = blocks.get(*tip as usize);
        block.is_some_and(|block| block.at_ms > *at_ms)
    };
    let tips = || {
        let nodes = groups.iter().enumerate();
        let tips = nodes.filter_map(|(node, group)| Some((*group, sight.run.tip(node)?)));
        tips.filter(|(_, tip)| found_since(tip))
    };
    tips().any(|(group, tip)| {
        tips().any(|(other, rival)| group != other && is_fork(blocks, tip, rival))
    })
}

/// Whether neither of two blocks is below the other one.
fn is_fork(blocks: &[BlockView], one: u32, other: u32) -> bool {
    let (mut one, mut other) = (Some(one), Some(other));
    let (mut left_one, mut left_other) = (false, false);
    while one != other {
        let height = |at: Option<u32>| {
            let block = at.and_then(|at| blocks.get(at as usize));
            block.map_or(0, |block| block.height)
        };
        let parent =
            |at: Option<u32>| at.and_then(|at| blocks.get(at as usize).and_then(|b| b.parent));
        if height(one) >= height(other) {
            (one, left_one) = (parent(one), true);
        } else {
            (other, left_other) = (parent(other), true);
        }
        if left_one && left_other {
            return true;
        }
    }
    false
}

/// When the network was healed after a split, once all stand on one block.
fn joined(sight: &Sight<'_>) -> Option<u64> {
    let healed = last_cut(sight).filter(|pulled| pulled.lever == Lever::Heal)?;
    let mut pulled = sight.run.pulled().iter();
    pulled.find(|pulled| matches!(pulled.lever, Lever::Split { .. }))?;
    let hosts = sight.run.world().hosts().iter();
    let mut tips = hosts.filter(|host| host.node().is_some()).map(Host::tip);
    let first = tips.next()?;
    tips.all(|tip| tip == first).then_some(healed.at_ms)
}

/// What undone blocks held is on the chain again, or waits for the next one.
fn nothing_lost(sight: &Sight<'_>, _: &Notebook) -> bool {
    let Answer::Undone(blocks) = sight.answer else {
        return false;
    };
    let all: u32 = blocks.iter().map(|block| block.transactions).sum();
    let again: u32 = blocks.iter().map(|block| block.again).sum();
    let waiting: u32 = blocks.iter().map(|block| block.waiting).sum();
    joined(sight).is_some() && again > 0 && again + waiting == all
}
