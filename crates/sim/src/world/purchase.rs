//! A buyer that spends its money twice.
//!
//! It pays a merchant, and at the same time signs a payment of the same number to itself. Where the
//! merchant waits for no confirmation, it tells everybody else of the second payment, and hopes that a
//! block takes that. Where the merchant waits for some, it hears of no blocks any more, mines on its own
//! branch with the second payment, hides it, and shows it once the merchant has handed over the goods and
//! its branch is the longer one. That is the attack of section 11 of the Bitcoin paper but for three things,
//! by which a simulated race is a real one: it begins with the payment, no block mined before; a branch as long as the
//! merchant's is not enough, for nodes keep what they saw first; and the buyer gives up six blocks behind.

use alloc::{string::String, vec, vec::Vec};

use ledger::{Amount, Body, Payload, PublicKey, SignedTransaction, Transaction, TxId};
use node::{Input, message::Message};

use super::{News, World};
use crate::scenario::{Conduct, HostId};

/// What the goods cost, in 1/100 coin.
const PRICE: u64 = 500;
/// The fee of either payment, in 1/100 coin.
const FEE: u64 = 10;
/// So many blocks behind, a buyer gives up.
pub(crate) const HOPELESS: u64 = 6;
/// After its branch was shown, a buyer waits so long for what the merchant makes of it.
const VERDICT_MS: u64 = 60_000;
/// Time between two purchases, in milliseconds.
const PAUSE_MS: u64 = 30_000;

/// A payment that its buyer is about to undo.
#[derive(Clone, Debug)]
pub(crate) struct Purchase {
    merchant: HostId,
    confirmations: u64,
    /// The payment that the merchant sees.
    paid: TxId,
    /// The payment to itself.
    kept: TxId,
    /// The merchant's height when it was paid.
    since: u64,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The merchant waits for confirmations.
    Paid,
    /// The merchant has handed over the goods.
    Shipped,
    /// The buyer has shown its branch at this time.
    Shown(u64),
    /// Over since this time.
    Over(u64),
}

impl Purchase {
    /// Whether its buyer works on a branch that nobody else may see yet.
    pub(crate) fn is_hidden(&self) -> bool {
        self.confirmations > 0 && matches!(self.stage, Stage::Paid | Stage::Shipped)
    }
}

impl World {
    /// A buyer looks at its purchase, or begins one.
    pub(super) fn attend_purchase(&mut self, host: HostId, merchant: HostId, confirmations: u8) {
        let there = [host, merchant].map(|host| self.node(host).is_some());
        if there != [true, true] || host == merchant {
            return;
        }
        let Some(purchase) = self.host(host).guile.purchase.clone() else {
            return self.begin_purchase(host, merchant, confirmations.into());
        };
        match purchase.stage {
            Stage::Paid => self.await_goods(host, &purchase),
            Stage::Shipped if purchase.is_hidden() => self.await_lead(host, &purchase),
            Stage::Shipped => self.await_verdict(host, &purchase, self.now_ms),
            Stage::Shown(since_ms) => self.await_verdict(host, &purchase, since_ms),
            Stage::Over(since_ms) => {
                if self.now_ms - since_ms > PAUSE_MS {
                    self.guile(host).purchase = None;
                }
            }
        }
    }

    /// A block was found somewhere: buyers look at once, as nothing else decides their races.
    pub(super) fn attend_purchases(&mut self) {
        for host in self.host_ids() {
            if let Conduct::Buyer(merchant, confirmations) = self.host(host).conduct()
                && self.host(host).guile.purchase.is_some()
            {
                self.attend_purchase(host, merchant, confirmations);
            }
        }
    }

    fn begin_purchase(&mut self, host: HostId, merchant: HostId, confirmations: u64) {
        if self.host(host).tip() != self.host(merchant).tip() {
            // Whoever begins behind has lost before the race. It hears of the merchant's blocks, and waits.
            return;
        }
        let own = self.host(host).guile.spare;
        let to_merchant = self.host(merchant).public();
        let signed = [to_merchant, own].map(|to| self.sign_payment(host, to));
        let [Some(paid), Some(kept)] = signed else {
            return;
        };
        let purchase = Purchase {
            merchant,
            confirmations,
            paid: id_of(&paid),
            kept: id_of(&kept),
            since: self.height(merchant),
            stage: Stage::Paid,
        };
        self.guile(host).purchase = Some(purchase);
        self.report(News::Paid { host, merchant });
        let message = |signed| Message::Transactions(vec![signed]).encode();
        let (paid, kept) = (message(paid), message(kept));
        // Its own node takes the second payment first, and refuses the other one from then on.
        self.hand_over(host, &kept);
        self.hand_over(merchant, &paid);
        if confirmations > 0 {
            self.say(host, None, &paid);
        } else {
            let others: Vec<HostId> = self.host_ids().filter(|who| *who != merchant).collect();
            for other in others {
                self.say(host, Some(other), &kept);
            }
        }
    }

    /// A payment of the price from the buyer's account, with its next number.
    fn sign_payment(&mut self, host: HostId, to: PublicKey) -> Option<SignedTransaction> {
        let genesis = self.room.genesis();
        let key = self.guile(host).key.clone();
        let account = self.node(host)?.inspect().state().account(&key.public())?;
        let body = Body {
            from: key.public(),
            sequence: account.sequence,
            fee: Amount::new(FEE)?,
            payload: Payload::Transfer {
                to,
                amount: Amount::new(PRICE)?,
                memo: String::new(),
            },
        };
        Some(body.sign(&key, genesis))
    }

    /// Shows a message to a node as if one of its peers had sent it: as over a counter.
    fn hand_over(&mut self, host: HostId, bytes: &[u8]) {
        let peer = self.host(host).peers.keys().next().copied();
        if let Some(from) = peer {
            let bytes = bytes.to_vec();
            self.drive(host, Input::Frame { from, bytes });
        }
    }

    fn await_goods(&mut self, host: HostId, purchase: &Purchase) {
        let Purchase {
            merchant,
            confirmations,
            ..
        } = *purchase;
        let seen = self.confirmations(purchase, purchase.paid);
        let in_pool = || {
            let node = self.node(merchant);
            node.is_some_and(|node| {
                node.inspect()
                    .pool()
                    .any(|signed| id_of(signed) == purchase.paid)
            })
        };
        if seen.is_some_and(|seen| seen >= confirmations) || (confirmations == 0 && in_pool()) {
            self.set_stage(host, Stage::Shipped);
            self.report(News::Shipped { host, merchant });
        } else if confirmations == 0 && self.confirmations(purchase, purchase.kept).is_some() {
            // The second payment came first.
            self.finish_purchase(host, merchant, false);
        } else {
            self.despair(host, merchant);
        }
    }

    fn await_lead(&mut self, host: HostId, purchase: &Purchase) {
        let merchant = purchase.merchant;
        if self.height(host) > self.height(merchant) {
            self.set_stage(host, Stage::Shown(self.now_ms));
            self.release(host);
        } else {
            self.despair(host, merchant);
        }
    }

    /// Gives up where there is no hope to catch up any more.
    fn despair(&mut self, host: HostId, merchant: HostId) {
        if self.height(host) + HOPELESS <= self.height(merchant) {
            self.guile(host).held.clear();
            self.finish_purchase(host, merchant, false);
        }
    }

    fn await_verdict(&mut self, host: HostId, purchase: &Purchase, since_ms: u64) {
        let (kept, paid) = (
            self.confirmations(purchase, purchase.kept),
            self.confirmations(purchase, purchase.paid),
        );
        let is_late = self.now_ms - since_ms > VERDICT_MS;
        if kept.is_some() {
            self.finish_purchase(host, purchase.merchant, true);
        } else if (paid.is_some() && purchase.confirmations == 0) || is_late {
            self.finish_purchase(host, purchase.merchant, false);
        }
    }

    fn finish_purchase(&mut self, host: HostId, merchant: HostId, is_cheated: bool) {
        self.set_stage(host, Stage::Over(self.now_ms));
        self.report(if is_cheated {
            News::Cheated { host, merchant }
        } else {
            News::Failed { host, merchant }
        });
    }

    fn set_stage(&mut self, host: HostId, stage: Stage) {
        if let Some(purchase) = &mut self.guile(host).purchase {
            purchase.stage = stage;
        }
    }

    fn height(&self, host: HostId) -> u64 {
        self.node(host)
            .map_or(0, |node| node.inspect().tip().height().0)
    }

    /// On how many blocks of the merchant's chain a transaction rests, its own counted.
    fn confirmations(&self, purchase: &Purchase, id: TxId) -> Option<u64> {
        let look = self.node(purchase.merchant)?.inspect();
        let newest = look.active().iter().rev();
        let length = look.tip().height().0.saturating_sub(purchase.since);
        let mut newest = newest.take(usize::try_from(length + HOPELESS).ok()?);
        let depth = newest.position(|hash| {
            let block = look.block(hash);
            block.is_some_and(|block| block.transactions.iter().any(|one| one.id() == id))
        })?;
        Some(depth as u64 + 1)
    }

    /// Whether a host keeps a message to itself: a buyer that works on a branch of its own tells nobody
    /// of the payment in it.
    pub(super) fn keeps_from_others(&self, host: HostId, bytes: &[u8]) -> bool {
        let purchase = self.host(host).guile.purchase.as_ref();
        let Some(purchase) = purchase.filter(|purchase| purchase.is_hidden()) else {
            return false;
        };
        match Message::decode(bytes) {
            Ok(Message::Transactions(list)) => {
                list.iter().any(|signed| id_of(signed) == purchase.kept)
            }
            Ok(Message::Inventory(ids) | Message::Offer(ids)) => ids.contains(&purchase.kept),
            _ => false,
        }
    }
}

fn id_of(signed: &SignedTransaction) -> TxId {
    Transaction::Signed(signed.clone()).id()
}
