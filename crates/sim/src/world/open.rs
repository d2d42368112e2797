//! Runs without an end: what somebody looks on at and has a hand in.

use alloc::vec::Vec;

use ledger::DifficultyRule;

use super::{Event, World};
use crate::{
    random::{Random, Stream},
    scenario::{HostId, Scenario, Wish},
    trace::{Happening, What},
    workload,
};

/// Milliseconds of an hour.
const HOUR_MS: u64 = 3_600_000;
/// Most that one host pays another, in 1/100 coin.
const MOST_PAID: u64 = 250;

/// What only a run without an end has.
#[derive(Clone, Debug)]
pub(super) struct Open {
    /// Payments in an hour.
    payments: u64,
    pub(super) rule: DifficultyRule,
    /// Who pays whom, and when.
    trade: Random,
    /// What has happened since somebody last asked.
    news: Vec<News>,
}

/// What a run without an end is like.
#[derive(Clone, Copy, Debug)]
pub struct Course {
    /// Payments that hosts make to each other in an hour.
    pub payments: u32,
    /// The room's difficulty rule.
    pub rule: DifficultyRule,
    /// Whether the checkers look on, as in any run; they don't change it.
    pub is_checked: bool,
}

/// Something worth a mark on a time line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// A host left a branch.
    Reorg {
        /// Who.
        host: HostId,
        /// Blocks that it undid.
        undone: u64,
    },
    /// A host cut off another one.
    CutOff {
        /// Who.
        host: HostId,
        /// Whom.
        who: HostId,
    },
    /// A buyer paid a merchant, and is about to undo it.
    Paid {
        /// The buyer.
        host: HostId,
        /// The merchant.
        merchant: HostId,
    },
    /// The merchant has seen the confirmations that it waits for.
    Shipped {
        /// The buyer.
        host: HostId,
        /// The merchant.
        merchant: HostId,
    },
    /// On the merchant's chain the payment is undone.
    Cheated {
        /// The buyer.
        host: HostId,
        /// The merchant.
        merchant: HostId,
    },
    /// The payment stands.
    Failed {
        /// The buyer.
        host: HostId,
        /// The merchant.
        merchant: HostId,
    },
}

/// A message on its way.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    /// Who sent it.
    pub from: HostId,
    /// Who hears it.
    pub to: HostId,
    /// When it was sent, in milliseconds from the beginning.
    pub sent_ms: u64,
    /// When it arrives.
    pub due_ms: u64,
    /// The message.
    pub bytes: &'a [u8],
}

impl World {
    /// The beginning of a scenario that has no end: no quiet, no last checks, no halving, and everybody
    /// begins with money.
    pub fn open(scenario: Scenario, course: Course) -> Self {
        let open = Open {
            payments: course.payments.into(),
            rule: course.rule,
            trade: Random::of(scenario.seed, Stream::Trade),
            news: Vec::new(),
        };
        let mut world = Self::build(scenario, Some(open));
        world.checkers.are_off = !course.is_checked;
        world.begin();
        world.plan_trade();
        world
    }

    /// When the next event is.
    pub fn next_ms(&self) -> Option<u64> {
        self.queue.first_key_value().map(|((at_ms, _), _)| *at_ms)
    }

    /// Lets the next thing happen if it is not later than a time; else that time has come.
    pub fn step_until(&mut self, until_ms: u64) -> Option<Happening> {
        if self.next_ms().is_some_and(|next_ms| next_ms <= until_ms) {
            return self.step();
        }
        self.now_ms = self.now_ms.max(until_ms);
        None
    }

    /// The messages on their way, the next to arrive first.
    pub fn passages(&self) -> impl Iterator<Item = Passage<'_>> {
        self.queue.iter().filter_map(|((due_ms, _), event)| {
            let Event::Arrive(flight) = event else {
                return None;
            };
            Some(Passage {
                from: flight.from,
                to: flight.to,
                sent_ms: flight.sent_ms,
                due_ms: *due_ms,
                bytes: &flight.bytes,
            })
        })
    }

    /// What has happened since this was last asked.
    pub fn take_news(&mut self) -> Vec<News> {
        self.open
            .as_mut()
            .map(|open| core::mem::take(&mut open.news))
            .unwrap_or_default()
    }

    pub(super) fn report(&mut self, news: News) {
        if let Some(open) = &mut self.open {
            open.news.push(news);
        }
    }

    fn plan_trade(&mut self) {
        let Some(open) = self.open.as_mut().filter(|open| open.payments > 0) else {
            return;
        };
        let in_ms = open.trade.range(1, 2 * HOUR_MS / open.payments);
        self.at(self.now_ms + in_ms, Event::Trade);
    }

    /// Somebody pays somebody.
    pub(super) fn trade(&mut self) -> What {
        self.plan_trade();
        let hosts = self.hosts.len();
        let Some(open) = &mut self.open else {
            return What::Void;
        };
        let from = open.trade.index(hosts);
        let to = (from + 1 + open.trade.index(hosts - 1)) % hosts;
        let (amount, salt) = (open.trade.range(1, MOST_PAID), open.trade.number());
        let [from, to] = [from, to].map(|host| HostId::try_from(host).unwrap_or(0));
        workload::fulfil(self, from, Wish::Pay(to, amount), salt);
        What::Traded { from, to }
    }
}
