//! What levers do.

use alloc::vec::Vec;

use api::lab::network::{Behaviour, Lever, Settings, WHOLE};
use sim::{Conduct, HostId, Strain, Wish, World};

use super::setup::power;

/// Pulls a lever that was checked. `salt` tells levers of one run apart.
pub(super) fn pull(
    world: &mut World,
    shares: &mut [u32],
    settings: &Settings,
    lever: &Lever,
    salt: u64,
) {
    match lever {
        Lever::Share { node, millionths } => {
            share(shares, usize::from(*node), *millionths);
            for (host, share) in (0..=u8::MAX).zip(shares.iter()) {
                world.set_power(host, power(settings, *share));
            }
        }
        Lever::Node {
            node,
            delay_ms,
            loss_permille,
        } => world.strain_host(*node, strain(*delay_ms, *loss_permille)),
        Lever::Link {
            one,
            other,
            delay_ms,
            loss_permille,
        } => world.strain_pair(*one, *other, strain(*delay_ms, *loss_permille)),
        Lever::Split { groups } => world.part_into(groups),
        Lever::Heal => world.part_into(&[]),
        Lever::Off { node } => world.switch(*node, false),
        Lever::On { node } => world.switch(*node, true),
        Lever::Clock { node, ahead_ms } => world.set_clock(*node, (*ahead_ms).into()),
        Lever::Behave { node, behaviour } => world.set_conduct(*node, conduct(*behaviour)),
        Lever::Pay { from, to, amount } => world.want(*from, Wish::Pay(*to, *amount), salt),
    }
}

fn strain(delay_ms: u32, loss_permille: u16) -> Strain {
    Strain {
        delay_ms: delay_ms.into(),
        loss_permille: loss_permille.into(),
    }
}

fn conduct(behaviour: Behaviour) -> Conduct {
    match behaviour {
        Behaviour::Honest => Conduct::Honest,
        Behaviour::Selfish => Conduct::Selfish,
        Behaviour::Censor { account } => Conduct::Censor(account),
        Behaviour::Buyer {
            merchant,
            confirmations,
        } => Conduct::Buyer(merchant, confirmations),
        Behaviour::Liar => Conduct::Lying,
        Behaviour::Flooder => Conduct::Flooder,
        Behaviour::SoftFork => Conduct::SoftFork,
        Behaviour::HardFork => Conduct::HardFork,
    }
}

/// How a host behaves, in the page's words.
pub(super) fn behaviour(conduct: Conduct) -> Behaviour {
    match conduct {
        Conduct::Honest | Conduct::Absent => Behaviour::Honest,
        Conduct::Selfish | Conduct::Late(_) => Behaviour::Selfish,
        Conduct::Censor(account) => Behaviour::Censor { account },
        Conduct::Buyer(merchant, confirmations) => Behaviour::Buyer {
            merchant,
            confirmations,
        },
        Conduct::Liar | Conduct::Lying => Behaviour::Liar,
        Conduct::Flooder => Behaviour::Flooder,
        Conduct::SoftFork => Behaviour::SoftFork,
        Conduct::HardFork => Behaviour::HardFork,
    }
}

/// Gives one its part of the whole; the others share the rest as they did before, or alike if they had
/// nothing.
pub(super) fn share(shares: &mut [u32], which: usize, millionths: u32) {
    let rest = u64::from(WHOLE - millionths.min(WHOLE));
    let others = shares.len().saturating_sub(1).max(1) as u64;
    let before: u64 = shares
        .iter()
        .enumerate()
        .filter(|(place, _)| *place != which)
        .map(|(_, share)| u64::from(*share))
        .sum();
    let parts: Vec<u64> = shares
        .iter()
        .map(|share| {
            (rest * u64::from(*share))
                .checked_div(before)
                .unwrap_or(rest / others)
        })
        .collect();
    for (place, (share, part)) in shares.iter_mut().zip(parts).enumerate() {
        *share = if place == which {
            millionths.min(WHOLE)
        } else {
            u32::try_from(part).unwrap_or(WHOLE)
        };
    }
}

/// The group of a host.
pub(super) fn group(world: &World, host: HostId) -> u8 {
    world.groups().get(usize::from(host)).copied().unwrap_or(0)
}
