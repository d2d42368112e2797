//! The rules a second time, as plainly as they can be said.
//!
//! The ledger's code is what is proved, so it can't be its own witness. This model shares its types,
//! its encoding and its hash, and nothing else: each block is looked at once, from its parent's
//! accounts to its own, in the order in which DESIGN.md tells the rules.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::{String, ToString},
    vec::Vec,
};

use self::{market::Market, seals::Seals};
use ledger::{
    Block, BlockHash, Coinbase, DifficultyRule, Header, NameKey, Payload, PublicKey, Room,
    RoomParams, SignedTransaction, State, Transaction, TxId,
};
use ruint::aliases::U256;

mod difficulty;
mod market;
mod seals;
mod tree;

use tree::merkle_root;

/// The most names of an account.
const NAMES: usize = 8;

/// What an account has and how many transactions it has signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Account {
    balance: u64,
    sequence: u64,
}

/// A block and everything at it.
#[derive(Clone, Debug)]
pub(crate) struct Point {
    hash: U256,
    height: u64,
    time: u32,
    /// Its time and those of the ten blocks below it.
    times: Vec<u32>,
    /// Active seconds since the genesis block.
    active_s: u64,
    /// Seconds since a spacing before block 1.
    since_s: i64,
    own_work: U256,
    work: U256,
    accounts: BTreeMap<PublicKey, Account>,
    names: BTreeMap<NameKey, PublicKey>,
    market: Market,
    seals: Seals,
    issued: u64,
}

/// All blocks that honest nodes have stood on.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    genesis: BlockHash,
    params: RoomParams,
    points: BTreeMap<BlockHash, Point>,
}

/// What is wrong, in words.
type Verdict<T> = Result<T, String>;

fn ensure(holds: bool, wrong: impl FnOnce() -> String) -> Verdict<()> {
    if holds { Ok(()) } else { Err(wrong()) }
}

impl Model {
    pub(crate) fn new(room: &Room) -> Self {
        let params = room.params().clone();
        let header = room.genesis_block().header;
        let own_work = difficulty::work(difficulty::target_of(header.bits));
        let mut accounts: BTreeMap<PublicKey, Account> = BTreeMap::new();
        for (key, amount) in &params.allocations {
            accounts.entry(*key).or_default().balance += amount.hundredths();
        }
        let genesis = Point {
            hash: U256::from_le_bytes(room.genesis().to_bytes()),
            height: 0,
            time: header.time,
            times: [header.time].into(),
            active_s: 0,
            since_s: 0,
            own_work,
            work: own_work,
            issued: accounts.values().map(|account| account.balance).sum(),
            accounts,
            names: BTreeMap::new(),
            market: Market::default(),
            seals: Seals::new(&params),
        };
        Self {
            genesis: room.genesis(),
            params,
            points: BTreeMap::from([(room.genesis(), genesis)]),
        }
    }

    pub(crate) fn knows(&self, hash: &BlockHash) -> bool {
        self.points.contains_key(hash)
    }

    /// How many blocks were looked at.
    pub(crate) fn checked(&self) -> u64 {
        self.points.len() as u64 - 1
    }

    /// Looks at a block whose parent was looked at.
    pub(crate) fn learn(&mut self, block: &Block) -> Verdict<()> {
        let hash = block.header.hash();
        let parent = self
            .points
            .get(&block.header.prev)
            .ok_or_else(|| format!("block {hash} stands on a parent that nobody stood on"))?;
        let mut point = self.header(parent, &block.header, hash)?;
        self.body(&mut point, block)
            .map_err(|wrong| format!("block {hash} at height {}: {wrong}", point.height))?;
        self.points.insert(hash, point);
        Ok(())
    }

    fn header(&self, parent: &Point, header: &Header, hash: BlockHash) -> Verdict<Point> {
        let height = parent.height + 1;
        let spacing = u64::from(self.params.target_spacing_s);
        ensure(header.version >= 1, || {
            format!("block {hash} has version {}", header.version)
        })?;
        let floor = match self.params.difficulty {
            DifficultyRule::Classroom => parent.time,
            DifficultyRule::Asert | DifficultyRule::Bitcoin => parent.median(),
            DifficultyRule::Signers => parent.time + self.params.target_spacing_s - 1,
        };
        ensure(header.time > floor, || {
            format!("block {hash} is of {}, not after {floor}", header.time)
        })?;
        let active_s = if height == 1 {
            spacing
        } else {
            let gap_s = header.time.saturating_sub(parent.time);
            parent.active_s + u64::from(gap_s).min(40 * spacing)
        };
        let since_s = if height == 1 {
            i64::from(self.params.target_spacing_s)
        } else {
            parent.since_s + i64::from(header.time) - i64::from(parent.time)
        };
        let target = difficulty::target_of(header.bits);
        let clock = difficulty::Clock {
            height,
            active_s,
            parent_since_s: parent.since_s,
        };
        difficulty::check(&self.params, &clock, target)
            .map_err(|wrong| format!("block {hash} at height {height}: {wrong}"))?;
        let number = U256::from_le_bytes(hash.to_bytes());
        ensure(number <= target, || {
            format!("block {hash} misses its target {target:064x}")
        })?;
        let own_work = difficulty::work(target);
        Ok(Point {
            hash: number,
            height,
            time: header.time,
            times: parent.times_and(header.time),
            active_s,
            since_s,
            own_work,
            work: parent.work + own_work,
            accounts: parent.accounts.clone(),
            names: parent.names.clone(),
            market: parent.market.clone(),
            seals: parent.seals.clone(),
            issued: parent.issued,
        })
    }

    fn body(&self, point: &mut Point, block: &Block) -> Verdict<()> {
        let bytes = block.to_bytes().len();
        let limit = self.params.limits.block_bytes;
        ensure(bytes <= limit as usize, || format!("it has {bytes} bytes"))?;
        let ids: Vec<TxId> = block.transactions.iter().map(Transaction::id).collect();
        let different: BTreeSet<&TxId> = ids.iter().collect();
        ensure(different.len() == ids.len(), || {
            "it holds a transaction twice".to_string()
        })?;
        let root = merkle_root(&ids);
        let claimed = block.header.merkle_root.to_bytes();
        ensure(root == claimed, || {
            "its merkle root is of other transactions".to_string()
        })?;
        let (first, rest) = block
            .transactions
            .split_first()
            .ok_or_else(|| "it holds nothing".to_string())?;
        let Some(coinbase) = first.coinbase() else {
            return Err("its first transaction is no coinbase".into());
        };
        point.seals.block(self.genesis, block)?;
        let mut fees = 0;
        for transaction in rest {
            let Transaction::Signed(signed) = transaction else {
                return Err("it holds a second coinbase".into());
            };
            self.signed(point, transaction.id(), signed)
                .map_err(|wrong| format!("transaction {}: {wrong}", transaction.id()))?;
            fees += signed.body.fee.hundredths();
        }
        self.coinbase(point, coinbase, fees)?;
        point.seals.follow(block);
        let balances: u64 = point.accounts.values().map(|account| account.balance).sum();
        let all = balances + point.market.held();
        ensure(all == point.issued, || {
            format!("it leaves {all} of {} coins", point.issued)
        })
    }

    fn coinbase(&self, point: &mut Point, coinbase: &Coinbase, fees: u64) -> Verdict<()> {
        let halvings = (point.height - 1) / self.params.halving_blocks;
        let due = self.params.reward.hundredths() >> halvings.min(63);
        let (reward, taken) = (coinbase.reward.hundredths(), coinbase.fees.hundredths());
        ensure(coinbase.height.0 == point.height, || {
            format!("its coinbase is of height {}", coinbase.height)
        })?;
        ensure(reward == due, || format!("it pays {reward}, due is {due}"))?;
        ensure(taken == fees, || {
            format!("it takes fees of {taken}, paid were {fees}")
        })?;
        ensure(coinbase.message.len() <= 40, || {
            "its coinbase says too much".to_string()
        })?;
        point.issued += reward;
        point.accounts.entry(coinbase.to).or_default().balance += reward + fees;
        Ok(())
    }

    fn signed(&self, point: &mut Point, id: TxId, signed: &SignedTransaction) -> Verdict<()> {
        let body = &signed.body;
        let mut message = b"chalkchain transaction v1\n".to_vec();
        message.extend_from_slice(&self.genesis.to_bytes());
        // The ledger's own encoding, which the tests of that crate hold to its description.
        message.extend(borsh::to_vec(body).map_err(|error| error.to_string())?);
        ensure(body.from.verifies(&message, &signed.signature), || {
            "nobody signed it".to_string()
        })?;
        ensure(point.seals.may_act(&body.from), || {
            "its account may not act".to_string()
        })?;
        let account = point.accounts.entry(body.from).or_default();
        ensure(account.sequence == body.sequence, || {
            format!(
                "its number is {}, due is {}",
                body.sequence, account.sequence
            )
        })?;
        account.sequence += 1;
        let paid = match &body.payload {
            Payload::Transfer { amount, .. } => amount.hundredths(),
            Payload::Order {
                quantity, price, ..
            } => price.hundredths() * u64::from(*quantity),
            _ => 0,
        };
        let spends = paid + body.fee.hundredths();
        ensure(spends <= account.balance, || {
            format!("it spends {spends} of {}", account.balance)
        })?;
        account.balance -= spends;
        match &body.payload {
            Payload::Transfer { to, amount, memo } => {
                ensure(amount.hundredths() > 0, || "it pays nothing".to_string())?;
                ensure(*to != body.from, || "it pays its own account".to_string())?;
                ensure(memo.len() <= 140, || "its memo is too long".to_string())?;
                point.accounts.entry(*to).or_default().balance += amount.hundredths();
                Ok(())
            }
            Payload::Post { text, .. } => {
                ensure(!text.trim().is_empty(), || "it says nothing".to_string())?;
                let limit = self.params.limits.post_bytes as usize;
                ensure(text.len() <= limit, || "it says too much".to_string())
            }
            Payload::ClaimName { name } => point.claim(body.from, name),
            Payload::Stamp { .. }
            | Payload::Offer { .. }
            | Payload::WithdrawOffer { .. }
            | Payload::Order { .. }
            | Payload::Settle { .. } => {
                let freed = point.market.act(
                    &market::Act {
                        id,
                        by: body.from,
                        height: point.height,
                        host: self.params.host,
                    },
                    &body.payload,
                )?;
                if let Some((payee, hundredths)) = freed {
                    point.accounts.entry(payee).or_default().balance += hundredths;
                }
                Ok(())
            }
        }
    }

    /// Whether a state is what the model has at its tip.
    pub(crate) fn agrees(&self, state: &State) -> Verdict<()> {
        let point = self
            .points
            .get(&state.tip())
            .ok_or_else(|| "the state stands on a block that nobody has seen".to_string())?;
        for (key, expected) in &point.accounts {
            let account = state.account(key).cloned().unwrap_or_default();
            let found = Account {
                balance: account.balance.hundredths(),
                sequence: account.sequence,
            };
            ensure(found == *expected, || {
                format!("account {key} has {found:?}, it should have {expected:?}")
            })?;
        }
        for (name, owner) in &point.names {
            let found = state.name(name).map(|claimed| claimed.owner);
            ensure(found == Some(*owner), || {
                format!("a name is {found:?}'s, it should be {owner}'s")
            })?;
        }
        let (found, expected) = (state.names().count(), point.names.len());
        ensure(found == expected, || {
            format!("{found} names are taken, it should be {expected}")
        })?;
        point.seals.agrees(state)?;
        point.market.agrees(state)
    }

    /// All coins that there should be at a block.
    pub(crate) fn issued(&self, hash: &BlockHash) -> Option<u64> {
        self.points.get(hash).map(|point| point.issued)
    }

    /// Whether a node may leave one tip for another in one step.
    pub(crate) fn may_change(&self, old: &BlockHash, new: &BlockHash) -> Verdict<()> {
        let (Some(old), Some(new)) = (self.points.get(old), self.points.get(new)) else {
            return Ok(());
        };
        if self.params.is_sealed() {
            return ensure(new.sealed_rank() > old.sealed_rank(), || {
                format!("it left a chain of work {} for a lesser one", old.work)
            });
        }
        let tie = old.own_work.min(new.own_work) >> 2;
        ensure(new.work > old.work + tie, || {
            format!(
                "it left a chain of work {} for one of {}, within a tie of {tie}",
                old.work, new.work
            )
        })
    }

    /// Whether one block's chain has at least the work of another's.
    pub(crate) fn is_at_least(&self, one: &BlockHash, other: &BlockHash) -> bool {
        match (self.points.get(one), self.points.get(other)) {
            (Some(one), Some(other)) => one.work >= other.work,
            _ => true,
        }
    }
}

impl Point {
    fn claim(&mut self, from: PublicKey, name: &str) -> Verdict<()> {
        let key = NameKey::of(name);
        let owner = self.names.get(&key).copied();
        ensure(owner.is_none_or(|owner| owner == from), || {
            format!("it takes the name {name} from its owner")
        })?;
        let theirs = self.names.values().filter(|owner| **owner == from).count();
        ensure(owner.is_some() || theirs < NAMES, || {
            "it takes one name too many".to_string()
        })?;
        self.names.insert(key, from);
        Ok(())
    }
}
