//! The node's things as the API shows them.

use alloc::string::{String, ToString};

use api::{
    BlockTransactions, Included, Me, MiningStatus, NextBlock, Pending, Rival, RoomInfo, Status,
    TransactionState,
};
use ledger::{Block, BlockHash, Height, PublicKey, Room, SealedCoinbase, Transaction, TxId, Work};

use crate::{
    chain::{Found, Place},
    import::Import,
    io::UnixMillis,
    miner::{assemble, child_time},
    node::Node,
    requests::payload::{view_coinbase, view_payload},
};

/// The room's hash rate is measured over so many blocks.
const RATE_BLOCKS: u64 = 20;

/// A transaction beside where it stands.
struct Standing {
    state: TransactionState,
    time: UnixMillis,
}

/// A room as everybody in it knows it, at its start.
pub fn room_info(room: &Room) -> RoomInfo {
    let params = room.params();
    RoomInfo {
        name: params.name.clone(),
        code: room.code(),
        genesis: room.genesis().to_string(),
        coin: params.coin.clone(),
        target_spacing: params.target_spacing_s,
        rule: params.difficulty.to_string(),
        link: room.to_link(),
        reward: params.reward.hundredths(),
        host: params.host.map(|host| host.to_string()),
    }
}

impl Node {
    pub(crate) fn view_status(&self) -> Status {
        let tip = self.chain.tip();
        let target = tip.target();
        let mut room = room_info(self.chain.room());
        let is_behind = self.chain.is_behind();
        let best = self.chain.tree().best_header().height().0;
        let goes_on = self.sync.can_go_on(&self.chain, &self.peers);
        let lowest = (is_behind && !goes_on).then(|| self.sync.lowest_missing(&self.chain));
        let lowest = lowest.flatten();
        let params = self.chain.room().params();
        room.reward = params.reward_at(tip.height().next()).hundredths();
        Status {
            room,
            height: tip.height().0,
            tip: tip.hash().to_string(),
            work: tip.work().to_string(),
            bits: tip.header().bits.to_string(),
            difficulty: target.work().to_hashes(),
            pending: u32::try_from(self.pool.len()).unwrap_or(u32::MAX),
            peers: self.peers.count(),
            links: self
                .peers
                .links()
                .map(|(_, info)| Self::view_link(info))
                .collect(),
            // Who has a relay knows more.
            conditions: None,
            mining: self.mining_status(),
            storage: self.store.status().clone(),
            me: self.view_me(),
            clock_offset_ms: self.clock.offset_ms(),
            next: self.view_next(),
            room_hash_rate: self.room_hash_rate(),
            syncing: (is_behind && goes_on).then_some((tip.height().0, best)),
            importing: self.import.as_ref().map(Import::progress),
            unavailable: lowest.map(|Height(lowest)| (lowest, best)),
            snapshot: self.view_snapshot(),
            rival: self.chain.rival().map(|(rival, fork)| Rival {
                fork_height: fork.0,
                tip: rival.hash().to_string(),
                height: rival.height().0,
                work: rival.work().to_string(),
            }),
        }
    }

    fn view_me(&self) -> Me {
        let key = self.identity.public();
        let account = self
            .chain
            .state()
            .account(&key)
            .cloned()
            .unwrap_or_default();
        let (out, into) = self.pool.flows(self.chain.state(), &key);
        let spendable = account.balance.checked_sub(out).unwrap_or_default();
        Me {
            address: key.to_string(),
            name: account.name().map(ToString::to_string),
            pending_name: self.pool.pending_name(&key).map(ToString::to_string),
            balance: account.balance.hundredths(),
            sequence: account.sequence,
            spendable: spendable.hundredths(),
            pending_out: out.hundredths(),
            pending_in: into.hundredths(),
            locked: self.identity.secret().is_none(),
        }
    }

    fn view_next(&self) -> NextBlock {
        let tip = self.chain.tip();
        let bits = tip.child_bits(self.chain.room(), child_time(tip, self.clock.room_s()));
        let target = bits
            .to_target()
            .expect("the difficulty rule gives real targets");
        let (earns, transactions) = match self.miner.current(tip.hash()) {
            Some((_, candidate)) if self.miner.on => (candidate.earns, candidate.payload_count()),
            _ => {
                let candidate = assemble(&self.chain, &self.pool, self.identity.public(), 0);
                (candidate.earns, candidate.payload_count())
            }
        };
        NextBlock {
            height: tip.height().next().0,
            bits: bits.to_string(),
            target: target.to_string(),
            difficulty: target.work().to_hashes(),
            earns: earns.hundredths(),
            transactions: u32::try_from(transactions).unwrap_or(u32::MAX),
        }
    }

    /// Work of the newest blocks over the time they took.
    fn room_hash_rate(&self) -> u64 {
        let tip = self.chain.tip();
        let first = tip.height().0.checked_sub(RATE_BLOCKS);
        let Some(first) = first.and_then(|first| self.chain.point_at(Height(first))) else {
            return 0;
        };
        let newest = (first.height().next().0..=tip.height().0)
            .filter_map(|height| self.chain.point_at(Height(height)));
        let work = newest.fold(Work::ZERO, |sum, point| sum.plus(point.target().work()));
        // Under some difficulty rules times need not ascend.
        let span = tip.header().time.saturating_sub(first.header().time);
        work.to_hashes() / u64::from(span.max(1))
    }

    pub(crate) fn mining_status(&self) -> MiningStatus {
        let finder = self.chain.finder(&self.identity.public());
        self.miner.status(finder.blocks, self.room_cap())
    }

    /// The claimed name of a key, if it has one.
    pub(crate) fn name_of(&self, key: &PublicKey) -> Option<String> {
        let account = self.chain.state().account(key)?;
        account.name().map(ToString::to_string)
    }

    pub(super) fn included(&self, place: &Place) -> Included {
        let tip = self.chain.tip().height().0;
        Included {
            block: place.block.to_string(),
            height: place.height.0,
            confirmations: tip - place.height.0 + 1,
        }
    }

    /// A block with its whole transactions, on whichever branch.
    pub(crate) fn view_block(&self, hash: &BlockHash) -> Option<api::Block> {
        let found = self.chain.find(hash)?;
        let bytes = self.chain.bytes_of(&found)?;
        let block: Block = borsh::from_slice(&bytes).ok()?;
        let mut view = self.view_head(&found, &block, bytes.len());
        let state = TransactionState::Included(Included {
            block: hash.to_string(),
            height: view.height,
            confirmations: view.confirmations,
        });
        let time = UnixMillis(u64::from(block.header.time) * 1_000);
        view.transactions = BlockTransactions::Whole(
            block
                .transactions
                .iter()
                .map(|transaction| {
                    let state = state.clone();
                    self.view_transaction(transaction, Standing { state, time })
                })
                .collect(),
        );
        view.raw = hex::encode(&bytes);
        Some(view)
    }

    /// A block of the active chain with its transactions' ids.
    pub(super) fn view_block_at(&self, height: Height) -> Option<api::Block> {
        let found = self.chain.find_at(height)?;
        let bytes = self.chain.bytes_of(&found)?;
        let block: Block = borsh::from_slice(&bytes).ok()?;
        Some(self.view_head(&found, &block, bytes.len()))
    }

    /// A block of so many bytes with its transactions' ids.
    fn view_head(&self, found: &Found<'_>, block: &Block, bytes: usize) -> api::Block {
        let point = found.point();
        let miner = block.coinbase().map(|coinbase| coinbase.to);
        let header = point.header();
        let active = self.chain.is_active(found);
        let tip = self.chain.tip().height().0;
        let above = tip.saturating_sub(point.height().0);
        let earned = block.coinbase().map_or(0, |coinbase| {
            coinbase.reward.hundredths() + coinbase.fees.hundredths()
        });
        api::Block {
            hash: point.hash().to_string(),
            height: point.height().0,
            version: header.version,
            prev: header.prev.to_string(),
            merkle_root: header.merkle_root.to_string(),
            time: header.time,
            bits: header.bits.to_string(),
            target: point.target().to_string(),
            nonce: header.nonce,
            size: u32::try_from(bytes).unwrap_or(u32::MAX),
            miner: miner.map(|key| key.to_string()).unwrap_or_default(),
            miner_name: miner.and_then(|key| self.name_of(&key)),
            transactions: BlockTransactions::Ids(
                block.ids().iter().map(ToString::to_string).collect(),
            ),
            confirmations: if active { above + 1 } else { 0 },
            work: point.work().to_string(),
            difficulty: point.target().work().to_hashes(),
            earned,
            active,
            header: hex::encode(header.to_bytes()),
            raw: String::new(),
        }
    }

    /// A transaction of the active chain.
    pub(super) fn view_included(&self, id: &TxId) -> Option<api::Transaction> {
        let place = self.chain.place(id)?;
        let transaction = self.chain.transaction(&place)?;
        let found_s = self.chain.point_at(place.height)?.header().time;
        let standing = Standing {
            state: TransactionState::Included(self.included(&place)),
            time: UnixMillis(u64::from(found_s) * 1_000),
        };
        Some(self.view_transaction(&transaction, standing))
    }

    /// A transaction that waits.
    pub(crate) fn view_pending(&self, id: &TxId) -> Option<api::Transaction> {
        let (kept, received) = self.pool.find(id)?;
        let transaction = Transaction::Signed(kept.signed().clone());
        let standing = Standing {
            state: TransactionState::Pending(Pending::Pending),
            time: received,
        };
        Some(self.view_transaction(&transaction, standing))
    }

    /// A transaction in a message, without its bytes.
    pub(crate) fn view_passing(&self, transaction: &Transaction) -> api::Transaction {
        let standing = Standing {
            state: TransactionState::Pending(Pending::Pending),
            time: self.clock.host(),
        };
        api::Transaction {
            raw: String::new(),
            ..self.view_transaction(transaction, standing)
        }
    }

    fn view_transaction(&self, transaction: &Transaction, standing: Standing) -> api::Transaction {
        let raw = transaction.to_bytes();
        let common = api::Transaction {
            txid: TxId::of(&raw).to_string(),
            from: String::new(),
            from_name: None,
            party: None,
            to_name: None,
            moves: 0,
            sequence: 0,
            fee: 0,
            payload: api::Payload::ClaimName {
                name: String::new(),
            },
            signature: String::new(),
            state: standing.state,
            time: standing.time.0,
            raw: hex::encode(&raw),
        };
        match transaction {
            Transaction::Coinbase(coinbase)
            | Transaction::Sealed(SealedCoinbase { coinbase, .. }) => api::Transaction {
                party: Some(coinbase.to.to_string()),
                to_name: self.name_of(&coinbase.to),
                moves: coinbase.reward.hundredths() + coinbase.fees.hundredths(),
                sequence: coinbase.height.0,
                payload: view_coinbase(coinbase),
                ..common
            },
            Transaction::Signed(signed) => {
                let body = &signed.body;
                let (party, moves) = self.party_of(&body.payload);
                api::Transaction {
                    from: body.from.to_string(),
                    from_name: self.name_of(&body.from),
                    party: party.map(|key| key.to_string()),
                    to_name: party.and_then(|key| self.name_of(&key)),
                    moves: moves.hundredths(),
                    sequence: body.sequence,
                    fee: body.fee.hundredths(),
                    payload: view_payload(&body.payload),
                    signature: signed.signature.to_string(),
                    ..common
                }
            }
        }
    }
}
