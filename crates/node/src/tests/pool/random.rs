//! Whatever is offered, replaced, mined, undone, restarted and forgotten: the pool stays sound, and
//! what must not be lost is not.

extern crate std;

use alloc::{format, string::String, vec, vec::Vec};
use std::prelude::v1::*;

use api::LinkKind;
use ledger::{Body, Outcome, Payload, PublicKey, TxId};
use proptest::prelude::*;

use super::{offer, order, post, settle, transfer};
use crate::{
    MAX_WAITING_MS,
    message::Message,
    pool::Claim,
    tests::{
        net::{Net, Wire, amount, identity, params, room_of},
        sound::assert_sound,
    },
};

/// Nodes, each with a stranger that speaks for all accounts.
const NODES: usize = 2;
/// The first of the accounts that sign.
const FIRST: u8 = 10;
const ACCOUNTS: u8 = 4;

#[derive(Clone, Debug)]
enum Step {
    Offer {
        node: usize,
        who: u8,
        ahead: u64,
        fee: u64,
        kind: u8,
        text: u8,
    },
    Mine {
        node: usize,
    },
    /// The nodes hear each other for a while.
    Meet,
    Restart {
        node: usize,
    },
    Wait,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let node = 0..NODES;
    let offer = (0..NODES, 0..ACCOUNTS, 0..5_u64, 0..40_u64, 0..8_u8, 0..4_u8).prop_map(
        |(node, who, ahead, fee, kind, text)| Step::Offer {
            node,
            who: FIRST + who,
            ahead,
            fee,
            kind,
            text,
        },
    );
    let step = prop_oneof![
        20 => offer,
        3 => node.clone().prop_map(|node| Step::Mine { node }),
        1 => Just(Step::Meet),
        1 => node.prop_map(|node| Step::Restart { node }),
        1 => Just(Step::Wait),
    ];
    proptest::collection::vec(step, 1..60)
}

struct World {
    net: Net,
    relay: Wire,
}

/// What must not be lost, and whose number it has.
type Precious = (TxId, PublicKey, u64);

impl World {
    fn new() -> Self {
        let mut params = params();
        params.allocations = (FIRST..FIRST + ACCOUNTS)
            .map(|who| (identity(who).public(), amount(1_000_000)))
            .collect();
        let mut net = Net::new(room_of(&params), 2);
        let relay = net.wire(LinkKind::Relay, &[0, 1]);
        for node in 0..NODES {
            let stranger = net.add_stranger(identity(20));
            net.wire(LinkKind::Tabs, &[node, stranger]);
        }
        net.settle();
        net.cut(relay);
        let mut world = Self { net, relay };
        world.limit();
        world
    }

    /// So little that it is full soon.
    fn limit(&mut self) {
        for node in 0..NODES {
            self.net.running(node).pool.limit(12, 4_000);
        }
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::Offer {
                node,
                who,
                ahead,
                fee,
                kind,
                text,
            } => self.offer(
                *node,
                *who,
                *ahead,
                *fee,
                self.payload(*node, *who, *kind, *text),
            ),
            Step::Mine { node } => {
                self.net.mine(*node);
            }
            Step::Meet => {
                for node in 0..NODES {
                    self.net.join(self.relay, node);
                }
                self.net.run_ms(3_000);
                self.net.cut(self.relay);
            }
            Step::Restart { node } => {
                self.net.reboot(*node);
                self.limit();
            }
            Step::Wait => {
                self.net.now_ms += MAX_WAITING_MS / 2;
                self.net.run_ms(500);
            }
        }
        self.net.settle();
    }

    fn offer(&mut self, node: usize, who: u8, ahead: u64, fee: u64, payload: Payload) {
        let account = identity(who);
        let state = self.net.node(node).chain.state();
        let confirmed = state.account(&account.public());
        let sequence = confirmed.map_or(0, |account| account.sequence) + ahead;
        let body = Body {
            from: account.public(),
            sequence,
            fee: amount(fee),
            payload,
        };
        let signed = body.sign(account.secret().unwrap(), self.net.room.genesis());
        self.net
            .say(NODES + node, node, &Message::Transactions(vec![signed]));
    }

    /// Something to say that builds on what is there, now and then.
    fn payload(&self, node: usize, who: u8, kind: u8, text: u8) -> Payload {
        let (chain, pool) = (&self.net.node(node).chain, &self.net.node(node).pool);
        let waiting = |is_such: fn(&Payload) -> bool| {
            let found = pool
                .in_order()
                .find(|entry| is_such(&entry.transaction.signed().body.payload));
            found.map(|entry| entry.transaction.id())
        };
        let offered = waiting(|payload| matches!(payload, Payload::Offer { .. }))
            .or_else(|| chain.state().offers().next().map(|(id, _)| id));
        let ordered = waiting(|payload| matches!(payload, Payload::Order { .. }))
            .or_else(|| chain.state().orders().next().map(|(id, _)| id));
        let other = FIRST + (who - FIRST + 1) % ACCOUNTS;
        let words = "so many words ".repeat(usize::from(text) * 5);
        match (kind, offered, ordered) {
            (0, _, _) => transfer(identity(other).public(), 1 + u64::from(text)),
            (1, _, _) => offer(1 + u32::from(text)),
            (2, Some(offered), _) => order(offered, 1),
            (3, Some(offer), _) => Payload::WithdrawOffer { offer },
            (4, _, Some(ordered)) => settle(ordered, Outcome::Refund),
            (5, _, _) => Payload::ClaimName {
                name: format!("name {text}"),
            },
            _ => post(&format!("{words}{text}")),
        }
    }

    /// Posts and payments that a node must not lose. They can always be paid.
    fn precious(&self, node: usize) -> Vec<Precious> {
        let pool = &self.net.node(node).pool;
        let kept = pool
            .all_kept()
            .filter(|(kept, _)| pool.claim(&kept.id()) == Some(Claim::Kept));
        kept.filter_map(|(kept, _)| {
            let body = &kept.signed().body;
            let is_such = matches!(
                body.payload,
                Payload::Post { .. } | Payload::Transfer { .. }
            );
            is_such.then_some((kept.id(), body.from, body.sequence))
        })
        .collect()
    }

    fn has_lost(&self, node: usize, (id, from, sequence): Precious) -> bool {
        let node = self.net.node(node);
        let account = node.chain.state().account(&from);
        let is_settled = account.is_some_and(|account| account.sequence > sequence);
        // What took its number may be parked in its place.
        let is_replaced = node.pool.all_kept().any(|(kept, _)| {
            let body = &kept.signed().body;
            (body.from, body.sequence) == (from, sequence)
        });
        !node.pool.knows(&id) && !is_settled && !is_replaced
    }

    fn check(&mut self, precious: &[Vec<Precious>]) {
        for (node, precious) in precious.iter().enumerate() {
            let (state, pool) = (self.net.node(node).chain.state(), &self.net.node(node).pool);
            pool.assert_sound(state);
            for one in precious {
                assert!(!self.has_lost(node, *one), "{one:?} is lost at {node}");
            }
            let mut shown: Vec<String> = pool
                .all_kept()
                .map(|(kept, _)| format!("{}", kept.id()))
                .collect();
            shown.sort();
            assert_eq!(
                self.net.stored_transactions(node),
                shown,
                "the store holds what waits"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_pool_stays_sound_and_loses_nothing_that_is_kept(steps in steps()) {
        let mut world = World::new();
        for step in &steps {
            let precious: Vec<Vec<Precious>> =
                (0..NODES).map(|node| world.precious(node)).collect();
            world.take(step);
            world.check(&precious);
        }
        for node in 0..NODES {
            assert_sound(world.net.node(node));
        }
    }
}
