//! A host's orders on their way to the relay, and what the relay tells of the room.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use api::{
    ApiError, Conditions, Event, Family, Half, HostOrder, MAX_DELAY_MS, MAX_LOSS_PERMILLE, Member,
    Reply, host::FromWorker,
};
use ledger::PublicKey;
use node::{Node, PeerId, RequestId};
use wire::{Control, PeerNo};

use super::Running;
use crate::{
    clock::Monotonic,
    event::Effect,
    links::{RelayLink, Remote},
};

/// Orders that wait for the relay's answer at most.
const MAX_ORDERS: usize = 256;

/// Keys of members that are remembered after they went out of reach.
const MAX_KEYS: usize = 4_096;

/// What is under way between this node as a host and the relay.
#[derive(Debug, Default)]
pub(super) struct Orders {
    /// Orders that the relay has not answered, the oldest first, with the request that each is of; none
    /// for one of this node's own.
    waiting: VecDeque<Option<RequestId>>,
    /// Keys of members, by their number at the relay: who is in the other half is no peer any more.
    keys: BTreeMap<Remote, PublicKey>,
    /// Whom the host muted: a connection is muted at the relay, and who comes back by another one is
    /// muted again.
    muted: BTreeSet<PublicKey>,
}

impl Running {
    /// Orders the relay something, or says why not.
    pub(super) fn order(
        &mut self,
        now: Monotonic,
        id: RequestId,
        order: HostOrder,
    ) -> Result<(), ApiError> {
        if !self.node.is_host() {
            return Err(not_host(&self.node));
        }
        self.node.check_unlocked()?;
        let (relay, conditions) = joined(self.relay.as_mut())?;
        if !conditions.host {
            let message = "the relay does not take this node for the room's host yet; try again";
            return Err(ApiError::new(Family::Transport, "notRecognised", message));
        }
        if self.orders.waiting.len() >= MAX_ORDERS {
            let message = "too many orders wait for the relay's answer; wait for theirs";
            let error = ApiError::new(Family::Policy, "tooManyWaiting", message);
            return Err(error.with("limit", MAX_ORDERS));
        }
        let control = control(order, conditions, relay.me())?;
        relay.control(now, control.clone());
        self.orders.waiting.push_back(Some(id));
        if let Control::Mute { peer, muted } = control {
            self.note_muted(peer, muted);
        }
        Ok(())
    }

    /// Remembers by key whom the host muted.
    fn note_muted(&mut self, peer: PeerNo, muted: bool) {
        let Some(key) = self.key_of(peer) else {
            return;
        };
        if !muted {
            self.orders.muted.remove(&key);
        } else if self.orders.muted.len() < MAX_KEYS {
            self.orders.muted.insert(key);
        }
    }

    /// Mutes who was muted and came back by another connection.
    pub(super) fn mute_again(&mut self, now: Monotonic) {
        let is_host = |relay: &RelayLink| relay.conditions().is_some_and(|now| now.host);
        let Some(relay) = self.relay.as_ref().filter(|relay| is_host(relay)) else {
            return;
        };
        if self.orders.muted.is_empty() || !self.orders.waiting.is_empty() {
            return;
        }
        let speaks = |member: &wire::Member| !member.muted && Some(member.peer) != relay.me();
        let is_back = |peer: &PeerNo| {
            let key = self.key_of(*peer);
            key.is_some_and(|key| self.orders.muted.contains(&key))
        };
        let speaking = relay.members().filter(speaks).map(|member| member.peer);
        let back: Vec<PeerNo> = speaking.filter(is_back).take(MAX_ORDERS).collect();
        if let Some(relay) = &mut self.relay {
            for peer in back {
                relay.control(now, Control::Mute { peer, muted: true });
                self.orders.waiting.push_back(None);
            }
        }
    }

    /// Whose a connection is, as it says or said.
    fn key_of(&self, peer: PeerNo) -> Option<PublicKey> {
        let remote = Remote(peer.0.into());
        let heard = self.peers.sender(super::RELAY_LINK, remote);
        heard
            .and_then(|peer| self.node.peer_key(peer))
            .or_else(|| self.orders.keys.get(&remote).copied())
    }

    /// Who is in the room at the relay.
    pub(super) fn roster(&mut self) -> Result<Reply, ApiError> {
        if !self.node.is_host() {
            return Err(not_host(&self.node));
        }
        joined(self.relay.as_mut())?;
        let Some(relay) = &self.relay else {
            return Ok(Reply::Roster(Vec::new()));
        };
        let me = relay.me();
        let members = relay.members().map(|member| {
            let is_me = Some(member.peer) == me;
            let key = if is_me {
                Some(self.node.identity_key())
            } else {
                self.key_of(member.peer)
            };
            Member {
                member: member.peer.0,
                address: key.map(|key| key.to_string()),
                name: key.and_then(|key| self.node.claimed_name(&key)),
                half: half(member.half),
                muted: member.muted,
                me: is_me,
            }
        });
        Ok(Reply::Roster(members.collect()))
    }

    /// The relay has done the oldest order that waits, or found nobody to do it to.
    pub(super) fn controlled(&mut self, done: bool, effects: &mut Vec<Effect>) {
        let Some(Some(id)) = self.orders.waiting.pop_front() else {
            return;
        };
        let result = match self.conditions() {
            Some(conditions) if done => Ok(Reply::Conditions(conditions)),
            _ => {
                let message = "this member is not in the room any more";
                Err(ApiError::new(Family::Policy, "noSuchMember", message))
            }
        };
        effects.push(reply(id, result));
    }

    /// The relay is lost: nothing that waits will be answered.
    pub(super) fn drop_orders(&mut self, effects: &mut Vec<Effect>) {
        for id in self.orders.waiting.drain(..).flatten() {
            let message =
                "the relay was lost before it answered; look whether it did what you ordered";
            let error = ApiError::new(Family::Transport, "noRelay", message);
            effects.push(reply(id, Err(error)));
        }
        self.orders.keys.clear();
    }

    /// Remembers whose a peer is that goes out of reach, maybe into the other half.
    pub(super) fn remember(&mut self, remote: Remote, peer: PeerId) {
        if !self.node.is_host() {
            return;
        }
        if let Some(key) = self.node.peer_key(peer) {
            self.orders.keys.insert(remote, key);
        }
        if self.orders.keys.len() > MAX_KEYS {
            // Numbers ascend, so this is who came first.
            self.orders.keys.pop_first();
        }
    }

    /// Answers the relay's challenge.
    pub(super) fn challenged(&mut self, now: Monotonic, challenge: wire::Challenge) {
        let proof = self.node.host_proof(challenge.0);
        let proof = proof.map(|proof| wire::HostProof {
            header: proof.header,
            params: proof.params,
            signature: proof.signature,
        });
        if let Some(relay) = &mut self.relay {
            relay.prove(now, proof);
        }
    }

    /// What the room's host had the relay do; none while no relay has this node in the room.
    pub(super) fn conditions(&self) -> Option<Conditions> {
        let conditions = self.relay.as_ref()?.conditions()?;
        Some(Conditions {
            closed: conditions.closed,
            half: conditions.half.map(half),
            delay_ms: conditions.delay_ms.into(),
            loss_permille: conditions.loss_permille.into(),
            muted: conditions.muted,
            host_present: conditions.host_present,
            host: conditions.host,
        })
    }

    /// Tells the page what the relay told.
    pub(super) fn tell_conditions(&self, effects: &mut Vec<Effect>) {
        if let Some(conditions) = self.conditions() {
            effects.push(Effect::page(FromWorker::Event(Event::Conditions(
                conditions,
            ))));
        }
    }
}

/// An answer to the page.
pub(super) fn reply(RequestId(id): RequestId, result: Result<Reply, ApiError>) -> Effect {
    Effect::page(FromWorker::Reply { id, result })
}

fn joined(relay: Option<&mut RelayLink>) -> Result<(&mut RelayLink, wire::Conditions), ApiError> {
    let found = relay.and_then(|relay| {
        let conditions = relay.conditions()?;
        Some((relay, conditions))
    });
    found.ok_or_else(|| {
        let message = "no relay has this node in the room; a host's orders are a relay's to do";
        ApiError::new(Family::Transport, "noRelay", message)
    })
}

fn not_host(node: &Node) -> ApiError {
    let message =
        "this node is not the room's host; only the host's key orders the relay something";
    let error = ApiError::new(Family::Policy, "notHost", message);
    let host = node.room().params().host.map(|host| host.to_string());
    error
        .with("expected", host.unwrap_or_else(|| "nobody".to_string()))
        .with("found", node.identity_key())
}

/// An order as the relay hears it, within its bounds.
fn control(
    order: HostOrder,
    now: wire::Conditions,
    me: Option<PeerNo>,
) -> Result<Control, ApiError> {
    let other = |member: u32| {
        let peer = PeerNo(member);
        if Some(peer) == me {
            let message = "this member is you; a host neither mutes nor removes itself";
            return Err(
                ApiError::new(Family::Policy, "notYourself", message).with("member", member)
            );
        }
        Ok(peer)
    };
    let mute = |member, muted| {
        let peer = other(member)?;
        Ok(Control::Mute { peer, muted })
    };
    match order {
        HostOrder::Close => Ok(Control::Close(true)),
        HostOrder::Open => Ok(Control::Close(false)),
        HostOrder::Mute { member } => mute(member, true),
        HostOrder::Unmute { member } => mute(member, false),
        HostOrder::Remove { member } => Ok(Control::Remove(other(member)?)),
        HostOrder::Split { second } => {
            let second = second.map(|members| members.into_iter().map(PeerNo).collect());
            Ok(Control::Split(second))
        }
        HostOrder::Unite => Ok(Control::Unite),
        HostOrder::Weather {
            delay_ms,
            loss_permille,
        } => Ok(Control::Weather {
            delay_ms: bounded(delay_ms, now.delay_ms, MAX_DELAY_MS, "delayTooLong", "ms")?,
            loss_permille: bounded(
                loss_permille,
                now.loss_permille,
                MAX_LOSS_PERMILLE,
                "lossTooHigh",
                "of 1000 messages",
            )?,
        }),
    }
}

fn bounded(
    found: Option<u32>,
    before: u16,
    limit: u32,
    rule: &str,
    unit: &str,
) -> Result<u16, ApiError> {
    let found = found.unwrap_or_else(|| before.into());
    match u16::try_from(found) {
        Ok(small) if found <= limit => Ok(small),
        _ => {
            let message = format!("{found} {unit} are more than the {limit} that a relay takes");
            let error = ApiError::new(Family::Policy, rule, message);
            Err(error.with("found", found).with("limit", limit))
        }
    }
}

fn half(half: wire::Half) -> Half {
    match half {
        wire::Half::First => Half::First,
        wire::Half::Second => Half::Second,
    }
}
