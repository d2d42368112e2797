//! What the simulated network is called in words.

use std::fmt::Write as _;

use api::lab::network::{
    Behaviour, Frame, Kind, MarkKind, Told, ToldWhat, UpgradeStage, UpgradeView,
};

use super::branches::Standing;
use crate::text::lab::lab;

/// A node's name: numbers begin at 1.
pub(crate) fn name(node: u8) -> String {
    if node == u8::MAX {
        return lab!("lab-net-somebody");
    }
    lab!("lab-net-node", number = u32::from(node) + 1)
}

/// A virtual time.
pub(super) fn time(ms: u64) -> String {
    let seconds = ms / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    format!("{hours}:{minutes:02}:{seconds:02}.{}", ms / 100 % 10)
}

/// A speed or pace, in thousandths of real time.
pub(super) fn speed(thousandths: u32) -> String {
    let number = match thousandths {
        ..10_000 => format!("{}.{}", thousandths / 1_000, thousandths / 100 % 10),
        _ => (thousandths / 1_000).to_string(),
    };
    format!("{} ×", number.trim_end_matches(".0"))
}

/// Millionths as percent.
pub(crate) fn percent(millionths: u32) -> String {
    let tenths = (millionths + 500) / 1_000;
    lab!(
        "lab-net-percent",
        percent = format!("{}.{}", tenths / 10, tenths % 10)
    )
}

/// An amount in 1/100 coin.
pub(super) fn amount(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Bytes as digits. A block's hash is shown with its last byte first.
pub(super) fn hex<'a>(bytes: impl Iterator<Item = &'a u8>) -> String {
    bytes.fold(String::new(), |mut text, byte| {
        // Writing to a string can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// How a node behaves.
pub(super) fn behaviour(behaviour: Behaviour) -> String {
    match behaviour {
        Behaviour::Honest => lab!("lab-net-honest"),
        Behaviour::Selfish => lab!("lab-net-selfish"),
        Behaviour::Censor { account } => lab!("lab-net-censor-of", node = name(account)),
        Behaviour::Buyer { merchant, .. } => lab!("lab-net-buyer-at", node = name(merchant)),
        Behaviour::Liar => lab!("lab-net-liar"),
        Behaviour::Flooder => lab!("lab-net-flooder"),
        Behaviour::SoftFork => lab!("lab-net-soft-fork"),
        Behaviour::HardFork => lab!("lab-net-hard-fork"),
    }
}

/// Where a node stands.
pub(super) fn standing(standing: Standing) -> String {
    match standing {
        Standing::Agreed => lab!("lab-net-agreed"),
        Standing::Behind => lab!("lab-net-behind"),
        Standing::Apart => lab!("lab-net-apart"),
        Standing::Off => lab!("lab-net-off"),
    }
}

/// What a message is about.
pub(super) fn kind(kind: Kind) -> String {
    match kind {
        Kind::Block => lab!("lab-net-kind-block"),
        Kind::Chain => lab!("lab-net-kind-chain"),
        Kind::Transaction => lab!("lab-net-kind-tx"),
        Kind::Garbage => lab!("lab-net-kind-garbage"),
        Kind::Talk => lab!("lab-net-kind-talk"),
    }
}

/// The whole drawing in a sentence or two.
pub(super) fn picture(frame: &Frame, standings: &[Standing]) -> String {
    let count = |which: Standing| standings.iter().filter(|one| **one == which).count();
    let highest = frame
        .nodes
        .iter()
        .map(|node| node.height)
        .max()
        .unwrap_or(0);
    lab!(
        "lab-net-picture",
        nodes = frame.nodes.len(),
        together = count(Standing::Agreed),
        behind = count(Standing::Behind),
        apart = count(Standing::Apart),
        off = count(Standing::Off),
        height = highest,
        messages = frame.in_flight,
    )
}

/// What happened in a step.
pub(super) fn told(told: &Told) -> String {
    match told.what {
        ToldWhat::Found { node } => lab!("lab-net-told-found", node = name(node)),
        ToldWhat::Heard {
            from,
            node,
            kind: about,
        } => lab!(
            "lab-net-told-heard",
            node = name(node),
            from = name(from),
            kind = kind(about)
        ),
        ToldWhat::Paid { from, to } => {
            lab!("lab-net-told-paid", from = name(from), to = name(to))
        }
    }
}

/// What a mark of the time line says.
pub(super) fn mark(kind: MarkKind) -> String {
    match kind {
        MarkKind::Block { node, height } => {
            lab!("lab-net-mark-block", node = name(node), height = height)
        }
        MarkKind::Fork { height } => lab!("lab-net-mark-fork", height = height),
        MarkKind::Reorg { node, undone } => {
            lab!("lab-net-mark-reorg", node = name(node), count = undone)
        }
        MarkKind::CutOff { node, peer } => {
            lab!("lab-net-mark-cut-off", node = name(node), peer = name(peer))
        }
        MarkKind::Paid { node, merchant } => lab!(
            "lab-net-mark-paid",
            node = name(node),
            merchant = name(merchant)
        ),
        MarkKind::Shipped { merchant, .. } => {
            lab!("lab-net-mark-shipped", merchant = name(merchant))
        }
        MarkKind::Cheated { node, merchant } => lab!(
            "lab-net-mark-cheated",
            node = name(node),
            merchant = name(merchant)
        ),
        MarkKind::Failed { node, merchant } => lab!(
            "lab-net-mark-failed",
            node = name(node),
            merchant = name(merchant)
        ),
        MarkKind::Lever => lab!("lab-net-mark-lever"),
        MarkKind::LockedIn { node } => lab!("lab-net-mark-locked-in", node = name(node)),
        MarkKind::Activated { node } => lab!("lab-net-mark-activated", node = name(node)),
    }
}

/// How far a change of rules is.
pub(super) fn upgrade(upgrade: &UpgradeView) -> String {
    match upgrade.stage {
        UpgradeStage::Started => lab!(
            "lab-net-upgrade-started",
            signalled = upgrade.signalled,
            last = upgrade.last,
            threshold = upgrade.threshold,
            period = upgrade.period,
        ),
        UpgradeStage::LockedIn => lab!("lab-net-upgrade-locked-in"),
        UpgradeStage::Active => lab!("lab-net-upgrade-active"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_speeds_are_short() {
        assert_eq!(time(3_723_450), "1:02:03.4");
        assert_eq!(speed(100), "0.1 ×");
        assert_eq!(speed(1_000), "1 ×");
        assert_eq!(speed(1_500), "1.5 ×");
        assert_eq!(speed(1_000_000), "1000 ×");
    }

    #[test]
    fn amounts_have_two_digits() {
        assert_eq!(amount(5), "0.05");
        assert_eq!(amount(12_300), "123.00");
    }
}
