//! What is measured: a block of signed transactions, and its signatures alone.

use ed25519_zebra::{Signature, VerificationKeyBytes, batch};
use ledger::{
    Amount, Block, Body, Coinbase, DifficultyRule, Founders, Header, HeaderPoint, Height, Limits,
    Payload, Room, RoomParams, SecretKey, State, Target, Transaction, merkle_tree,
};
use rand_core::{TryCryptoRng, TryRng};

/// Signed transactions in the block, each of another account.
pub(crate) const TRANSACTIONS: u16 = 300;

/// When the room was made, Unix seconds.
const CREATED_AT_S: u32 = 1_700_000_000;

/// A block on top of a room's genesis block.
pub(crate) struct Workload {
    room: Room,
    point: HeaderPoint,
    block: Block,
    /// Key, signed bytes and signature of each transaction.
    signatures: Vec<(VerificationKeyBytes, Vec<u8>, Signature)>,
}

impl Workload {
    pub(crate) fn new() -> Self {
        let room = easy_room();
        let (mut transactions, mut signatures) = (vec![coinbase()], Vec::new());
        for number in 0..TRANSACTIONS {
            let mut seed = [7; 32];
            seed[..2].copy_from_slice(&number.to_le_bytes());
            let key = SecretKey::from_seed(seed);
            let signed = post(&key, number).sign(&key, room.genesis());
            signatures.push((
                key.public().to_bytes().into(),
                signed.body.signed_bytes(room.genesis()),
                Signature::from_bytes(&signed.signature.to_bytes()),
            ));
            transactions.push(Transaction::Signed(signed));
        }
        let (point, header) = mined(&room, &transactions);
        Self {
            room,
            point,
            block: Block {
                header,
                transactions,
            },
            signatures,
        }
    }

    /// All that a node does with a block whose header it knows: shape, Merkle root, transactions,
    /// signatures, accounts.
    pub(crate) fn validate(&self) {
        let mut state = State::genesis(&self.room);
        let checked = self.block.clone().check(&self.room, &self.point, |_| false);
        let connected = state.connect(&self.room, &checked.expect("a good block"));
        assert_eq!(connected.expect("a good block").height(), Height(1));
    }

    /// Connects the block, its signatures known, and disconnects it.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn connect_and_disconnect(&self, state: &mut State) {
        let checked = self.block.clone().check(&self.room, &self.point, |_| true);
        let connected = state.connect(&self.room, &checked.expect("a good block"));
        state.disconnect(connected.expect("a good block"));
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn state(&self) -> State {
        State::genesis(&self.room)
    }

    /// The peer: ed25519-zebra's batch verification of the same signatures, nothing else.
    pub(crate) fn verify_batch(&self) {
        let mut verifier = batch::Verifier::new();
        for (key, message, signature) in &self.signatures {
            verifier.queue((*key, *signature, message.as_slice()));
        }
        verifier.verify(Random(1)).expect("good signatures");
    }
}

fn easy_room() -> Room {
    let easiest = Target::of_difficulty(1).to_compact();
    let params = RoomParams {
        name: "Bench".into(),
        coin: "bit".into(),
        target_spacing_s: 15,
        difficulty: DifficultyRule::Classroom,
        starting_bits: easiest,
        easiest_bits: easiest,
        reward: reward(),
        halving_blocks: 1_000_000,
        limits: Limits::default(),
        host: None,
        allocations: Vec::new(),
        created_at_s: CREATED_AT_S,
        founders: Founders::default(),
    };
    (0..)
        .find_map(|nonce| Room::new(params.clone(), nonce).ok())
        .expect("nearly every hash meets the easiest target")
}

fn reward() -> Amount {
    Amount::new(1_000).expect("a small amount")
}

fn coinbase() -> Transaction {
    Transaction::Coinbase(Coinbase {
        height: Height(1),
        to: SecretKey::from_seed([1; 32]).public(),
        reward: reward(),
        fees: Amount::ZERO,
        extra_nonce: 0,
        message: String::new(),
    })
}

fn post(key: &SecretKey, number: u16) -> Body {
    Body {
        from: key.public(),
        sequence: 0,
        fee: Amount::ZERO,
        payload: Payload::Post {
            text: format!("Post {number} of a class that writes a lot."),
            reply_to: None,
        },
    }
}

fn mined(room: &Room, transactions: &[Transaction]) -> (HeaderPoint, Header) {
    let genesis = HeaderPoint::genesis(room);
    let time = CREATED_AT_S + 15;
    (0..)
        .find_map(|nonce| {
            let header = Header {
                version: 1,
                prev: room.genesis(),
                merkle_root: merkle_tree(transactions.iter().map(Transaction::id)).root,
                time,
                bits: genesis.child_bits(room, time),
                nonce,
            };
            let point = genesis.extend(room, header, u64::from(time)).ok()?;
            Some((point, header))
        })
        .expect("nearly every hash meets the easiest target")
}

/// `SplitMix64` (Steele, Lea and Flood, 2014). The peer needs numbers, and their quality does not
/// change its speed.
struct Random(u64);

impl TryRng for Random {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        self.try_next_u64()
            .map(|number| u32::try_from(number >> 32).expect("32 bits"))
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Ok(mixed ^ (mixed >> 31))
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Self::Error> {
        for chunk in into.chunks_mut(8) {
            chunk.copy_from_slice(&self.try_next_u64()?.to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

impl TryCryptoRng for Random {}
