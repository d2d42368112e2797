//! A copy of a block: what was changed, what is broken, and how it is mended.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use api::lab::bench::{Bench, BenchTransaction, KeyAt, Mend, MendState, Specimen, Verdict};
use ledger::{
    Block, MerkleRoot, NameKey, Payload, PublicKey, SealedCoinbase, State, Transaction, merkle_tree,
};

use super::{bill::Bill, chain::Chain, fields, sample::Person};

/// A copy of a block.
#[derive(Clone, Debug)]
pub(crate) struct Copy {
    /// Of which block.
    pub(crate) specimen: Specimen,
    /// The block's height.
    pub(crate) height: u64,
    /// The block as it was.
    pub(crate) before: Block,
    /// The block as it is now.
    pub(crate) block: Block,
    /// What was mended, and what it cost.
    pub(crate) bill: Bill,
}

impl Copy {
    pub(crate) fn new(specimen: Specimen, height: u64, block: Block) -> Self {
        Self {
            specimen,
            height,
            before: block.clone(),
            block,
            bill: Bill::default(),
        }
    }

    /// Puts it back to what it was.
    pub(crate) fn start_over(&mut self) {
        self.block = self.before.clone();
        self.bill = Bill::default();
    }

    /// Hashes that work has cost.
    pub(crate) fn hashes_of_work(&self) -> u64 {
        self.bill.hashes(Mend::Work)
    }

    /// Mends what takes no search and no key. Gives the hashes that it took.
    pub(crate) fn mend(&mut self, chain: &Chain, mend: Mend) -> u64 {
        let header = &mut self.block.header;
        match mend {
            Mend::Parent => {
                let parent = self
                    .height
                    .checked_sub(1)
                    .and_then(|below| chain.point(below));
                if let Some(parent) = parent {
                    header.prev = parent.hash();
                }
                0
            }
            Mend::Target => {
                if let Some(parent) = chain.find(header.prev) {
                    header.bits = parent.child_bits(chain.room(), header.time);
                }
                0
            }
            Mend::Root => {
                let (root, hashes) = root(&self.block);
                self.block.header.merkle_root = root;
                hashes
            }
            Mend::Work | Mend::Signature { .. } => 0,
        }
    }

    /// What can be mended, in the order in which it makes sense.
    fn mends(&self, chain: &Chain) -> Vec<MendState> {
        let header = &self.block.header;
        let parent = chain.find(header.prev);
        let below = self
            .height
            .checked_sub(1)
            .and_then(|below| chain.point(below));
        let (root, of_root) = root(&self.block);
        let target = header.bits.to_target().ok();
        let mut mends = Vec::new();
        let mut add = |mend, is_broken, expected| {
            mends.push(self.bill.state(mend, is_broken, expected));
        };
        let is_elsewhere = below.is_some_and(|below| below.hash() != header.prev);
        add(Mend::Parent, is_elsewhere, 0);
        for (at, transaction) in (0_u32..).zip(&self.block.transactions) {
            if let Transaction::Signed(signed) = transaction {
                let message = signed.body.signed_bytes(chain.room().genesis());
                let holds = signed.body.from.verifies(&message, &signed.signature);
                add(Mend::Signature { transaction: at }, !holds, 0);
            }
        }
        add(Mend::Root, root != header.merkle_root, of_root);
        let asked = parent.map(|parent| parent.child_bits(chain.room(), header.time));
        add(
            Mend::Target,
            asked.is_some_and(|asked| asked != header.bits),
            0,
        );
        let has_work = target.is_some_and(|target| target.is_met_by(header.hash()));
        let expected = target.map_or(0, |target| target.work().to_hashes());
        add(Mend::Work, !has_work, expected);
        mends
    }

    /// All of it, as the page shows it.
    pub(crate) fn view(&self, chain: &Chain, names: &State, me: &Me, verdict: Verdict) -> Bench {
        let header = &self.block.header;
        let hash = header.hash();
        let target = header.bits.to_target().ok();
        let all = self.block.transactions.iter().enumerate();
        Bench {
            specimen: self.specimen,
            height: self.height,
            hash_before: self.before.header.hash().to_string(),
            hash: hash.to_string(),
            meets: target.is_some_and(|target| target.is_met_by(hash)),
            header: fields::fields(&self.before, &self.block, None),
            transactions: all
                .map(|(at, transaction)| self.transaction(at, transaction, names, me))
                .collect(),
            verdict,
            mends: self.mends(chain),
            raw: hex::encode(self.block.to_bytes()),
        }
    }

    fn transaction(
        &self,
        at: usize,
        transaction: &Transaction,
        names: &State,
        me: &Me,
    ) -> BenchTransaction {
        let name_of = |key: &PublicKey| name_of(names, key);
        let (from, to, key, body) = match transaction {
            Transaction::Coinbase(coinbase)
            | Transaction::Sealed(SealedCoinbase { coinbase, .. }) => {
                (coinbase.to, None, KeyAt::None, Vec::new())
            }
            Transaction::Signed(signed) => {
                let to = match &signed.body.payload {
                    Payload::Transfer { to, .. } => Some(*to),
                    _ => None,
                };
                let body = borsh::to_vec(&signed.body).unwrap_or_default();
                (signed.body.from, to, me.key_at(&signed.body.from), body)
            }
        };
        BenchTransaction {
            kind: kind(transaction).into(),
            txid: transaction.id().to_string(),
            from: from.to_string(),
            from_name: name_of(&from),
            from_me: me.is(&from),
            to_me: to.is_some_and(|to| me.is(&to)),
            to: to.as_ref().map(ToString::to_string),
            to_name: to.as_ref().and_then(name_of),
            key,
            body: hex::encode(body),
            fields: fields::fields(&self.before, &self.block, Some(at)),
        }
    }
}

/// Who the pupil is on a chain.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Me {
    /// The pupil of the sample chain, whose key the lab has.
    Sample,
    /// The account of the page's node, if it is known.
    Node(Option<PublicKey>),
}

impl Me {
    /// Whether an account is the pupil's.
    pub(crate) fn is(&self, key: &PublicKey) -> bool {
        self.key_at(key) != KeyAt::Other
    }

    fn key_at(&self, key: &PublicKey) -> KeyAt {
        match self {
            Self::Sample if *key == Person::You.key().public() => KeyAt::Lab,
            Self::Node(Some(me)) if me == key => KeyAt::Node,
            _ => KeyAt::Other,
        }
    }
}

/// The name by which an account goes on a chain.
fn name_of(names: &State, key: &PublicKey) -> Option<String> {
    let account = names.account(key)?;
    let name = account.name()?;
    let claimed = names.name(&NameKey::of(name))?;
    (claimed.owner == *key).then(|| name.into())
}

/// The root of a block's transactions, and the hashes that it takes, each of them double SHA-256.
pub(crate) fn root(block: &Block) -> (MerkleRoot, u64) {
    let root = merkle_tree(block.ids()).root;
    let mut level = block.transactions.len();
    let mut hashes = level;
    while level > 1 {
        level = level.div_ceil(2);
        hashes += level;
    }
    (root, hashes as u64)
}

/// What a transaction does, as the API names it.
fn kind(transaction: &Transaction) -> &'static str {
    let Transaction::Signed(signed) = transaction else {
        return "coinbase";
    };
    match signed.body.payload {
        Payload::Transfer { .. } => "transfer",
        Payload::Post { .. } => "post",
        Payload::ClaimName { .. } => "claimName",
        Payload::Stamp { .. } => "stamp",
        Payload::Offer { .. } => "offer",
        Payload::WithdrawOffer { .. } => "withdrawOffer",
        Payload::Order { .. } => "order",
        Payload::Settle { .. } => "settle",
    }
}
