//! A chain for whoever has none yet: real blocks of a room of three people, one of them the pupil.
//!
//! It is made here, by the ledger's own rules and real work, and is the same each time. Nobody else
//! stands on it.

use alloc::{string::String, vec, vec::Vec};

use ledger::{
    Amount, Block, Body, Coinbase, DifficultyRule, Founders, Header, Limits, Payload, Room,
    RoomParams, SecretKey, Target, Transaction, merkle_tree,
};

use super::{
    chain::Chain,
    search::{NonceSearch, Slice},
};

/// Hashes that the first block takes on average.
pub(crate) const DIFFICULTY: u64 = 1 << 16;
/// Height of a block in which somebody pays the pupil.
pub(crate) const WITH_PAYMENT: u64 = 5;
/// Makes the sample room's genesis block meet its target.
const GENESIS_NONCE: u32 = 2_046;
/// When the sample room was made: 2026-11-01 00:00 UTC.
const CREATED_AT_S: u32 = 1_793_491_200;
/// Seconds that a block of it takes.
pub(super) const SPACING_S: u32 = 15;
const REWARD: u64 = 1_000;

/// Who is in the sample room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Person {
    Ada,
    Grace,
    /// The pupil.
    You,
    /// Where the others buy: it is not in the sample room, but in that of lesson 9.
    Kiosk,
    /// Grace under another address.
    Second,
    /// The pupil under another address.
    Hidden,
}

/// How many people there are, each address counted.
const PEOPLE: usize = 6;

impl Person {
    /// Everybody, in the order of their numbers.
    pub(super) const ALL: [Self; PEOPLE] = [
        Self::Ada,
        Self::Grace,
        Self::You,
        Self::Kiosk,
        Self::Second,
        Self::Hidden,
    ];

    /// The key that signs for this person.
    pub(crate) fn key(self) -> SecretKey {
        let number = match self {
            Self::Ada => 1,
            Self::Grace => 2,
            Self::You => 3,
            Self::Kiosk => 4,
            Self::Second => 5,
            Self::Hidden => 6,
        };
        SecretKey::from_seed([number; 32])
    }
}

/// A block of the sample chain: who found it, and what was signed in it.
pub(super) type Plan<'a> = (Person, &'a [(Person, u64, What<'a>)]);

/// What somebody signed.
#[derive(Clone, Copy, Debug)]
pub(super) enum What<'a> {
    Claim(&'a str),
    Pay(Person, u64),
    Say(&'a str),
}

const PLANS: [Plan<'static>; 6] = [
    (Person::Ada, &[]),
    (
        Person::Grace,
        &[
            (Person::Ada, 0, What::Claim("Ada")),
            (Person::Grace, 0, What::Claim("Grace")),
        ],
    ),
    (
        Person::Ada,
        &[
            (Person::Grace, 0, What::Pay(Person::Ada, 250)),
            (Person::Ada, 0, What::Say("1, 1, 2, 3, 5, 8")),
        ],
    ),
    (
        Person::You,
        &[(Person::Ada, 10, What::Pay(Person::You, 400))],
    ),
    (
        Person::Grace,
        &[
            (Person::Ada, 5, What::Pay(Person::Grace, 100)),
            (Person::Ada, 5, What::Pay(Person::You, 150)),
            (Person::You, 5, What::Pay(Person::Ada, 50)),
        ],
    ),
    (Person::Ada, &[(Person::Grace, 5, What::Say("13, 21, 34"))]),
];

/// The sample chain.
pub(crate) fn chain() -> Chain {
    let mut chain = empty();
    append(&mut chain, &PLANS);
    chain
}

/// A room without a block yet.
pub(super) fn empty() -> Chain {
    let room = Room::new(params(), GENESIS_NONCE).expect("the nonce was searched for");
    Chain::new(room, Vec::new()).expect("no headers break no rule")
}

/// Appends what was planned.
pub(super) fn append(chain: &mut Chain, plans: &[Plan<'_>]) {
    let mut sequences = sequences(chain);
    for (finder, plan) in plans {
        let block = block(chain, *finder, plan, &mut sequences);
        chain.push(block).expect("a block made by the rules");
    }
}

/// How often everybody has signed.
fn sequences(chain: &Chain) -> [u64; PEOPLE] {
    let mut sequences = [0; PEOPLE];
    let all = Person::ALL.iter().zip(&mut sequences);
    for (person, sequence) in all {
        let key = person.key().public();
        let blocks = (1..=chain.height()).filter_map(|height| chain.block(height));
        let signed = blocks
            .flat_map(|block| block.transactions.iter().filter_map(Transaction::signed))
            .filter(|signed| signed.body.from == key);
        *sequence = signed.count() as u64;
    }
    sequences
}

/// What the sample room decides.
pub(super) fn params() -> RoomParams {
    let bits = Target::of_difficulty(DIFFICULTY).to_compact();
    RoomParams {
        name: "Sample".into(),
        coin: "nib".into(),
        target_spacing_s: SPACING_S,
        difficulty: DifficultyRule::Classroom,
        starting_bits: bits,
        easiest_bits: bits,
        reward: amount(REWARD),
        halving_blocks: 1_000,
        limits: Limits::default(),
        host: None,
        allocations: Vec::new(),
        created_at_s: CREATED_AT_S,
        founders: Founders::default(),
    }
}

fn block(
    chain: &Chain,
    finder: Person,
    plan: &[(Person, u64, What<'_>)],
    sequences: &mut [u64; PEOPLE],
) -> Block {
    let parent = chain.point(chain.height()).expect("the tip");
    let height = parent.height().next();
    let fees = plan.iter().map(|(_, fee, _)| amount(*fee));
    let coinbase = Coinbase {
        height,
        to: finder.key().public(),
        reward: chain.room().params().reward_at(height),
        fees: Amount::checked_sum(fees).expect("small fees"),
        extra_nonce: 0,
        message: String::new(),
    };
    let mut transactions = vec![Transaction::Coinbase(coinbase)];
    for (from, fee, what) in plan {
        let sequence = &mut sequences[*from as usize];
        let body = Body {
            from: from.key().public(),
            sequence: *sequence,
            fee: amount(*fee),
            payload: payload(*what),
        };
        *sequence += 1;
        let signed = body.sign(&from.key(), chain.room().genesis());
        transactions.push(Transaction::Signed(signed));
    }
    let time = parent.header().time + SPACING_S;
    let mut block = Block {
        header: Header {
            version: 1,
            prev: parent.hash(),
            merkle_root: merkle_tree(transactions.iter().map(Transaction::id)).root,
            time,
            bits: parent.child_bits(chain.room(), time),
            nonce: 0,
        },
        transactions,
    };
    block.header.nonce = search(&block.header).0;
    block
}

fn payload(what: What<'_>) -> Payload {
    match what {
        What::Claim(name) => Payload::ClaimName { name: name.into() },
        What::Pay(to, hundredths) => Payload::Transfer {
            to: to.key().public(),
            amount: amount(hundredths),
            memo: String::new(),
        },
        What::Say(text) => Payload::Post {
            text: text.into(),
            reply_to: None,
        },
    }
}

/// The first nonce by which a header meets its own target, and the hashes that it took.
pub(super) fn search(header: &Header) -> (u32, u64) {
    let mut search = NonceSearch::new(header).expect("the room's bits are a target");
    loop {
        match search.step() {
            Slice::Found(nonce) => return (nonce, search.hashes),
            Slice::More => {}
            Slice::Exhausted => unreachable!("one hash in 2¹⁶ is found in 2³²"),
        }
    }
}

/// So many hundredths.
pub(super) fn amount(hundredths: u64) -> Amount {
    Amount::new(hundredths).expect("a small amount")
}
