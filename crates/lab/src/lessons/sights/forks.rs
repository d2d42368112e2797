//! What is seen of changes of rules: who follows whom.

use api::lab::network::MarkKind;
use ledger::{BlockHash, Change, Deployment, Stage};
use sim::{Conduct, Host};

use super::{Notebook, Sight, is_fork};

/// Newest blocks among which a refused one is looked for.
const LOOKED_AT: usize = 100;

/// The hosts that run, with their numbers.
fn hosts<'a>(sight: &Sight<'a>) -> impl Iterator<Item = (usize, &'a Host)> {
    let hosts = sight.run.world().hosts().iter().enumerate();
    hosts.filter(|(_, host)| host.node().is_some())
}

/// How far the change of rules is that a host follows.
fn deployment(host: &Host) -> Option<Deployment> {
    host.node()?.inspect().deployment()
}

/// A host of this conduct at which its change of rules is active.
fn active<'a>(sight: &Sight<'a>, conduct: Conduct) -> Option<(usize, &'a Host)> {
    hosts(sight).find(|(_, host)| {
        let deployment = deployment(host);
        host.conduct() == conduct
            && deployment.is_some_and(|deployment| deployment.stage == Stage::Active)
    })
}

/// A host at which the tighter rule is active.
pub(super) fn tighter<'a>(sight: &Sight<'a>) -> Option<(usize, &'a Host)> {
    active(sight, Conduct::SoftFork)
}

/// A whole period has passed in which some blocks signalled a change, and too few.
pub(super) fn signalled_too_few(sight: &Sight<'_>, _: &Notebook) -> bool {
    hosts(sight).any(|(_, host)| {
        let (Some(upgrade), Some(deployment)) = (host.conduct().upgrade(), deployment(host)) else {
            return false;
        };
        let few = 1..upgrade.threshold;
        deployment.stage == Stage::Started && few.contains(&deployment.last)
    })
}

/// A block that broke the tighter rule was on a node's chain that does not know the rule, and is not any more: the node
/// stands on the block that those stand on that do.
pub(super) fn old_followed(sight: &Sight<'_>, _: &Notebook) -> bool {
    let Some((_, new)) = tighter(sight) else {
        return false;
    };
    let Some(Change::BlockBytes(limit)) = new.conduct().upgrade().map(|upgrade| upgrade.change)
    else {
        return false;
    };
    let since = sight.run.marks().iter().find(|mark| {
        let by = |node: u8| sight.run.world().hosts().get(usize::from(node));
        matches!(mark.kind, MarkKind::Activated { node }
            if by(node).is_some_and(|host| host.conduct() == Conduct::SoftFork))
    });
    let Some(since_ms) = since.map(|mark| mark.at_ms) else {
        return false;
    };
    let mut old = hosts(sight).filter(|(_, host)| host.conduct() == Conduct::Honest);
    old.any(|(_, host)| {
        host.tip() == new.tip()
            && host.node().is_some_and(|node| {
                let look = node.inspect();
                let blocks = sight.run.blocks().iter().rev().take(LOOKED_AT);
                let mut late = blocks.filter(|block| block.at_ms > since_ms);
                late.any(|view| {
                    let hash = BlockHash::from_bytes(view.hash);
                    let body = look.block(&hash);
                    let is_large =
                        body.is_some_and(|block| block.to_bytes().len() > limit as usize);
                    is_large && !look.active().contains(&hash)
                })
            })
    })
}

/// A node that does not know the new rule has a chain of its own, though that of the others has more work.
pub(super) fn chains_apart(sight: &Sight<'_>, _: &Notebook) -> bool {
    let Some((new_at, new)) = active(sight, Conduct::HardFork) else {
        return false;
    };
    let mut old = hosts(sight).filter(|(_, host)| host.conduct() == Conduct::Honest);
    old.any(|(old_at, host)| {
        let tips = (sight.run.tip(old_at), sight.run.tip(new_at));
        let (Some(old_tip), Some(new_tip)) = tips else {
            return false;
        };
        let (Some(old_node), Some(new_node)) = (host.node(), new.node()) else {
            return false;
        };
        let would_follow = old_node.inspect().tip().yields_to(new_node.inspect().tip());
        is_fork(sight.run.blocks(), old_tip, new_tip) && would_follow
    })
}
