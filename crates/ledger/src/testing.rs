//! What the unit tests build with: keys, rooms, chains, and a seeded generator.

use alloc::{string::String, vec, vec::Vec};

use ruint::aliases::U256;

use crate::{
    Amount, Block, Body, Changes, CheckedBlock, Coinbase, ConnectedBlock, DifficultyRule, FileHash,
    Founders, Header, HeaderPoint, IN_TURN_BITS, Limits, NameKey, OUT_OF_TURN_BITS, Outcome,
    Payload, PublicKey, Room, RoomParams, RuleError, SealedCoinbase, SecretKey, SignedTransaction,
    StampedFile, State, Target, Transaction, TxId, Vote, merkle_tree,
};

/// The target spacing of [`params`] in seconds.
pub(crate) const SPACING_S: u32 = 10;

/// When the room of [`params`] was made.
pub(crate) const CREATED_AT_S: u32 = 1_700_000_000;

/// A clock that every test block lies behind.
pub(crate) const LATE_S: u64 = u32::MAX as u64;

/// `SplitMix64` (Steele, Lea and Flood, 2014): the same numbers everywhere from one seed.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// A number of random length.
    pub(crate) fn number(&mut self) -> U256 {
        U256::from_le_bytes(self.bytes32()) >> U256::from(self.below(256))
    }

    pub(crate) fn bytes32(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for chunk in bytes.chunks_exact_mut(8) {
            chunk.copy_from_slice(&self.next().to_le_bytes());
        }
        bytes
    }
}

pub(crate) fn key(seed: u8) -> SecretKey {
    SecretKey::from_seed([seed; 32])
}

pub(crate) fn public(seed: u8) -> PublicKey {
    key(seed).public()
}

pub(crate) fn amount(hundredths: u64) -> Amount {
    Amount::new(hundredths).expect("a small amount")
}

/// A room in which nearly every hash meets every target: 50.00 a block, halved every 10 blocks,
/// and 1000.00 for key 1.
pub(crate) fn params() -> RoomParams {
    let easiest = Target::of_difficulty(1).to_compact();
    RoomParams {
        name: "Test".into(),
        coin: "bit".into(),
        target_spacing_s: SPACING_S,
        difficulty: DifficultyRule::Classroom,
        starting_bits: easiest,
        easiest_bits: easiest,
        reward: amount(5_000),
        halving_blocks: 10,
        limits: Limits::default(),
        host: None,
        allocations: vec![(public(1), amount(100_000))],
        created_at_s: CREATED_AT_S,
        founders: Founders::default(),
    }
}

/// A room like that of [`params`] in which the keys of these seeds seal blocks, and others may act beside them.
pub(crate) fn sealed_params(signers: &[u8], members: &[u8]) -> RoomParams {
    let keys = |seeds: &[u8]| seeds.iter().copied().map(public).collect();
    RoomParams {
        difficulty: DifficultyRule::Signers,
        starting_bits: IN_TURN_BITS,
        easiest_bits: OUT_OF_TURN_BITS,
        founders: Founders::new(keys(signers), keys(members)),
        ..params()
    }
}

/// A room of these parameters with the first nonce that is good.
pub(crate) fn room_of(params: &RoomParams) -> Room {
    (0..10_000)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("the tests' rooms have good parameters and easy targets")
}

pub(crate) fn room() -> Room {
    room_of(&params())
}

pub(crate) fn transfer(to: PublicKey, hundredths: u64) -> Payload {
    Payload::Transfer {
        to,
        amount: amount(hundredths),
        memo: String::new(),
    }
}

pub(crate) fn post(text: &str) -> Payload {
    Payload::Post {
        text: text.into(),
        reply_to: None,
    }
}

pub(crate) fn claim(name: &str) -> Payload {
    Payload::ClaimName { name: name.into() }
}

pub(crate) fn stamp(name: &str, file: &[u8]) -> Payload {
    Payload::Stamp {
        name: name.into(),
        file: StampedFile::Hash(FileHash::of(file)),
    }
}

pub(crate) fn offer(title: &str, price: u64, stock: u32) -> Payload {
    Payload::Offer {
        title: title.into(),
        text: String::new(),
        price: amount(price),
        stock,
    }
}

pub(crate) fn withdraw(offer: TxId) -> Payload {
    Payload::WithdrawOffer { offer }
}

pub(crate) fn order(offer: TxId, quantity: u32, price: u64) -> Payload {
    Payload::Order {
        offer,
        quantity,
        price: amount(price),
    }
}

pub(crate) fn settle(order: TxId, outcome: Outcome) -> Payload {
    Payload::Settle { order, outcome }
}

/// The id of a signed transaction.
pub(crate) fn id_of(signed: &SignedTransaction) -> TxId {
    Transaction::Signed(signed.clone()).id()
}

/// Applies a transaction to changes beside a state.
pub(crate) fn apply(
    changes: &mut Changes,
    state: &State,
    signed: &SignedTransaction,
) -> Result<(), RuleError> {
    changes.apply(state, id_of(signed), signed)
}

/// A signed transaction of the key with this seed.
pub(crate) fn signed(
    room: &Room,
    seed: u8,
    sequence: u64,
    fee: u64,
    payload: Payload,
) -> SignedTransaction {
    Body {
        from: public(seed),
        sequence,
        fee: amount(fee),
        payload,
    }
    .sign(&key(seed), room.genesis())
}

pub(crate) fn tree_of(transactions: &[Transaction]) -> crate::MerkleTree {
    merkle_tree(transactions.iter().map(Transaction::id))
}

/// Searches the nonce that meets the header's own target.
pub(crate) fn mined(mut header: Header) -> Header {
    let target = header.bits.to_target().expect("bits of a target");
    while !target.is_met_by(header.hash()) {
        header.nonce = header.nonce.checked_add(1).expect("an easy target");
    }
    header
}

/// A chain that only grows at its tip.
pub(crate) struct Chain {
    pub(crate) room: Room,
    pub(crate) tip: HeaderPoint,
    pub(crate) state: State,
}

impl Chain {
    pub(crate) fn new(room: Room) -> Self {
        Self {
            tip: HeaderPoint::genesis(&room),
            state: State::genesis(&room),
            room,
        }
    }

    /// The coinbase that the next block must have, paid to key 9.
    pub(crate) fn coinbase(&self, signed: &[SignedTransaction]) -> Coinbase {
        let height = self.tip.height().next();
        Coinbase {
            height,
            to: public(9),
            reward: self.room.params().reward_at(height),
            fees: Amount::checked_sum(signed.iter().map(|signed| signed.body.fee))
                .expect("small fees"),
            extra_nonce: 0,
            message: String::new(),
        }
    }

    /// A good block of these transactions, one spacing after the tip.
    pub(crate) fn block(&self, signed: &[SignedTransaction]) -> Block {
        self.block_with(self.coinbase(signed), signed)
    }

    pub(crate) fn block_with(&self, coinbase: Coinbase, signed: &[SignedTransaction]) -> Block {
        let mut transactions = vec![Transaction::Coinbase(coinbase)];
        transactions.extend(signed.iter().cloned().map(Transaction::Signed));
        self.block_of(transactions)
    }

    pub(crate) fn block_of(&self, transactions: Vec<Transaction>) -> Block {
        let time = self.tip.header().time + SPACING_S;
        let header = mined(Header {
            version: 1,
            prev: self.tip.hash(),
            merkle_root: tree_of(&transactions).root,
            time,
            bits: self.tip.child_bits(&self.room, time),
            nonce: 0,
        });
        Block {
            header,
            transactions,
        }
    }

    /// A block of these transactions, one period after the tip, that the key of a seed has yet to seal.
    pub(crate) fn unsealed(
        &self,
        seed: u8,
        vote: Option<Vote>,
        signed: &[SignedTransaction],
    ) -> Block {
        let coinbase = Coinbase {
            to: public(seed),
            ..self.coinbase(signed)
        };
        let is_in_turn = self.state.signer_in_turn(coinbase.height) == Some(public(seed));
        let mut transactions = vec![Transaction::Sealed(SealedCoinbase::unsealed(
            coinbase, vote,
        ))];
        transactions.extend(signed.iter().cloned().map(Transaction::Signed));
        Block {
            header: Header {
                version: 1,
                prev: self.tip.hash(),
                merkle_root: tree_of(&transactions).root,
                time: self.tip.header().time + SPACING_S,
                bits: if is_in_turn {
                    IN_TURN_BITS
                } else {
                    OUT_OF_TURN_BITS
                },
                nonce: 0,
            },
            transactions,
        }
    }

    /// The same, sealed.
    pub(crate) fn sealed(
        &self,
        seed: u8,
        vote: Option<Vote>,
        signed: &[SignedTransaction],
    ) -> Block {
        let block = self.unsealed(seed, vote, signed);
        let sealed = block.sealed_by(&key(seed), self.room.genesis());
        sealed.expect("an easy target")
    }

    pub(crate) fn extend(&self, header: Header) -> Result<HeaderPoint, RuleError> {
        self.tip.extend(&self.room, header, LATE_S)
    }

    /// The block's way up to the state.
    pub(crate) fn checked(&self, block: Block) -> Result<(HeaderPoint, CheckedBlock), RuleError> {
        let point = self.extend(block.header)?;
        let checked = block.check(&self.room, &point, |_: &TxId| false)?;
        Ok((point, checked))
    }

    /// The block's whole way.
    pub(crate) fn push(&mut self, block: Block) -> Result<ConnectedBlock, RuleError> {
        let (point, checked) = self.checked(block)?;
        let connected = self.state.connect(&self.room, &checked)?;
        self.tip = point;
        Ok(connected)
    }

    /// Mines a block of these transactions onto the tip.
    pub(crate) fn mine(&mut self, signed: &[SignedTransaction]) -> ConnectedBlock {
        self.push(self.block(signed)).expect("a good block")
    }

    pub(crate) fn balance(&self, seed: u8) -> u64 {
        self.state
            .account(&public(seed))
            .map_or(0, |account| account.balance.hundredths())
    }

    pub(crate) fn owner(&self, name: &str) -> Option<PublicKey> {
        self.state
            .name(&NameKey::of(name))
            .map(|claimed| claimed.owner)
    }
}

/// The values of one key in a flat JSON text without escapes, in order.
pub(crate) fn json_strings<'a>(text: &'a str, key: &str) -> Vec<&'a str> {
    let quoted: Vec<&str> = text.split('"').skip(1).step_by(2).collect();
    quoted
        .windows(2)
        .filter(|pair| pair[0] == key)
        .map(|pair| pair[1])
        .collect()
}
