//! What hosts do that behave otherwise, in a run without an end: each is a real node with a few lines
//! around it.

use alloc::vec::Vec;

use ledger::BlockHash;
use node::message::Message;

use super::{Event, World};
use crate::{
    lies,
    scenario::{Conduct, Fake, Forgery, HostId, Lie},
    trace::What,
};

/// Shortest and longest time between two lies, in milliseconds.
const LIES_MS: (u64, u64) = (3_000, 15_000);
/// Time between two floods, in milliseconds.
const FLOODS_MS: u64 = 4_000;
/// Time after which a buyer looks again, in milliseconds.
const PURCHASE_MS: u64 = 500;

impl World {
    /// A host does what its conduct is about, and plans the next time.
    pub(super) fn misdeed(&mut self, host: HostId, round: u32) -> What {
        if self.host(host).guile.round != round {
            return What::Void;
        }
        let whims = &mut self.guile(host).whims;
        let (salt, in_ms) = (whims.number(), whims.range(LIES_MS.0, LIES_MS.1));
        let in_ms = match self.host(host).conduct() {
            Conduct::Lying => {
                let lie = self.whim(host);
                self.tell(host, lie, salt);
                in_ms
            }
            Conduct::Flooder => {
                let floods = [Lie::Orphans, Lie::Chatter, Lie::Garbage];
                let flood = floods[usize::try_from(salt % 3).unwrap_or(0)];
                self.tell(host, flood, salt);
                FLOODS_MS
            }
            Conduct::Buyer(merchant, confirmations) => {
                self.attend_purchase(host, merchant, confirmations);
                PURCHASE_MS
            }
            _ => return What::Void,
        };
        self.at(self.now_ms + in_ms, Event::Misdeed { host, round });
        What::Misdid
    }

    fn tell(&mut self, host: HostId, lie: Lie, salt: u64) {
        if self.node(host).is_some() {
            self.counts.add(lies::name(lie), 1);
            lies::tell(self, host, lie, salt);
        }
    }

    /// A lie of a liar's own choice.
    fn whim(&mut self, host: HostId) -> Lie {
        let whims = &mut self.guile(host).whims;
        let forgery = whims.pick(&Forgery::ALL).copied();
        let of_transaction = whims.pick(&Forgery::OF_TRANSACTIONS).copied();
        match whims.below(6) {
            0 => Lie::Garbage,
            1 => Lie::Mutate,
            2 => Lie::FakeChain(Fake::Claim),
            3 => Lie::FakeChain(Fake::Broken),
            4 => Lie::BadTransaction(of_transaction.unwrap_or(Forgery::Signature)),
            _ => Lie::BadBlock(forgery.unwrap_or(Forgery::Reward)),
        }
    }

    /// What a host lets its node hear of a message: nothing, a part, or all.
    pub(super) fn overheard(&mut self, host: HostId, bytes: Vec<u8>) -> Option<Vec<u8>> {
        match self.host(host).conduct() {
            Conduct::Censor(account) => self.censored(account, bytes),
            Conduct::Buyer(..) if self.host(host).guile.is_mining_apart() => {
                let tells_of_blocks = matches!(
                    Message::decode(&bytes),
                    Ok(Message::NewBlock(_)
                        | Message::Block(_)
                        | Message::Headers(_)
                        | Message::Tip(_))
                );
                (!tells_of_blocks).then_some(bytes)
            }
            _ => Some(bytes),
        }
    }

    /// A message without the transactions of an account and without payments to it.
    fn censored(&self, account: HostId, bytes: Vec<u8>) -> Option<Vec<u8>> {
        let Some(account) = self.hosts.get(usize::from(account)) else {
            return Some(bytes);
        };
        let key = account.public();
        let Ok(Message::Transactions(mut list)) = Message::decode(&bytes) else {
            return Some(bytes);
        };
        let before = list.len();
        list.retain(|signed| signed.body.from != key && pays(signed) != Some(key));
        if list.len() == before {
            return Some(bytes);
        }
        (!list.is_empty()).then(|| Message::Transactions(list).encode())
    }

    /// The height of a block that a message tells of, and whether it is on the host's own branch: news for a selfish
    /// miner. In a run without an end hosts may be no direct neighbours, and hear of others' tips instead of their
    /// blocks; and they hear of their own blocks from those who took them.
    pub(super) fn height_told(&mut self, host: HostId, bytes: &[u8]) -> Option<(u64, bool)> {
        let height_of = |block: &ledger::Block| {
            let coinbase = block.coinbase();
            coinbase.map_or(0, |coinbase| coinbase.height.0)
        };
        let message = Message::decode(bytes).ok()?;
        if self.open.is_none() {
            return match message {
                Message::NewBlock(block) => Some((height_of(&block), false)),
                _ => None,
            };
        }
        let (height, hash) = match message {
            Message::NewBlock(block) | Message::Block(block) => {
                (height_of(&block), block.header.hash())
            }
            Message::Tip(tip) => (tip.height.0, tip.hash),
            _ => return None,
        };
        let is_own = self.is_on_branch(host, height, hash);
        let guile = self.guile(host);
        if height <= guile.public_height {
            return None;
        }
        guile.public_height = height;
        Some((height, is_own))
    }

    /// Whether a host's own branch has this block at this height.
    fn is_on_branch(&self, host: HostId, height: u64, hash: BlockHash) -> bool {
        let Ok(height) = usize::try_from(height) else {
            return false;
        };
        let node = self.host(host).node.as_ref();
        node.is_some_and(|node| node.inspect().active().get(height) == Some(&hash))
    }
}

/// Whom a transaction pays.
fn pays(signed: &ledger::SignedTransaction) -> Option<ledger::PublicKey> {
    match &signed.body.payload {
        ledger::Payload::Transfer { to, .. } => Some(*to),
        _ => None,
    }
}
