//! What happens in a run: who is there, how they are connected, and what is done to them when.
//!
//! A scenario is data. It is drawn from a seed, can be written down, cut smaller, and run again.

use alloc::{collections::BTreeSet, vec::Vec};

use borsh::{BorshDeserialize, BorshSerialize};
use ledger::{DifficultyRule, Role};

use crate::random::{Random, Stream};

mod conduct;
mod draw;
mod faults;
mod seals;

pub use conduct::Conduct;
pub use draw::{Options, draw};
pub use faults::{Fault, Faults};

/// A host's number in its scenario.
pub type HostId = u8;
/// A wire's number in its scenario.
pub type WireId = u8;

/// A whole run, before it has happened.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Scenario {
    /// What all luck in the run follows from.
    pub seed: u64,
    /// The faults that were drawn from.
    pub faults: Faults,
    /// The room's target spacing in seconds.
    pub spacing_s: u32,
    /// Hashes that the room's first block takes on average.
    pub difficulty: u64,
    /// The hosts.
    pub hosts: Vec<HostPlan>,
    /// The wires between them.
    pub wires: Vec<WirePlan>,
    /// What is done, by time.
    pub deeds: Vec<Timed>,
    /// When all faults end, in milliseconds from the beginning. From then on the honest nodes must
    /// come together.
    pub quiet_ms: u64,
}

/// A host at the beginning.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct HostPlan {
    /// Whose key it has. Two hosts of one number are two tabs of one person.
    pub identity: u8,
    /// Hashes in a thousand seconds; 0 does not mine.
    pub power: u64,
    /// What its clock is ahead of the true time, in milliseconds.
    pub skew_ms: i64,
    /// Whether it keeps the rules.
    pub conduct: Conduct,
}

/// What connects hosts: everybody on it reaches all others, together or one by one.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct WirePlan {
    /// A relay's room, or the tabs of one browser.
    pub is_relay: bool,
    /// Whether hosts that come to it are told the true time.
    pub tells_time: bool,
    /// Who is on it.
    pub members: Vec<HostId>,
    /// Time that a message takes at least, in milliseconds.
    pub latency_ms: u64,
    /// What goes wrong with messages until the quiet.
    pub noise: Noise,
}

/// What goes wrong with messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Noise {
    /// Of a thousand messages so many are lost.
    pub loss_permille: u64,
    /// Of a thousand messages so many come twice.
    pub twice_permille: u64,
    /// A message takes up to so much longer, in milliseconds.
    pub jitter_ms: u64,
    /// A later message may overtake an earlier one.
    pub reorders: bool,
}

/// Something done at a time.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Timed {
    /// Milliseconds from the beginning.
    pub at_ms: u64,
    /// Tells deeds apart, and decides what is left open in this one.
    pub salt: u64,
    /// What is done.
    pub deed: Deed,
}

/// Something done to hosts and wires. What ends by itself says when.
#[derive(Clone, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Deed {
    /// A person wants something of its node.
    Wish(HostId, Wish),
    /// A wire falls into two parts.
    Split {
        /// Which.
        wire: WireId,
        /// One of the parts.
        side: Vec<HostId>,
        /// Whether messages just vanish between them, and nobody is told that peers are gone.
        silent: bool,
        /// For how long.
        for_ms: u64,
    },
    /// A host loses a wire.
    Leave {
        /// Who.
        host: HostId,
        /// Which.
        wire: WireId,
        /// For how long.
        for_ms: u64,
    },
    /// A host's program ends in the middle of something.
    Crash {
        /// Who.
        host: HostId,
        /// What becomes of the writes on their way to the disk.
        loss: Loss,
        /// How long until it starts again.
        for_ms: u64,
    },
    /// A host's storage takes nothing more.
    Fill {
        /// Who.
        host: HostId,
        /// For how long.
        for_ms: u64,
    },
    /// A host's clock is set.
    SetClock {
        /// Whose.
        host: HostId,
        /// By how much it is set forward, in milliseconds.
        by_ms: i64,
    },
    /// The bell rings: everybody mines with so many percent of their power.
    Power {
        /// How many.
        percent: u64,
        /// For how long.
        for_ms: u64,
    },
    /// A liar tells a lie.
    Lie(HostId, Lie),
    /// A person lets a node drop its old blocks, all but so many.
    Prune(HostId, u32),
}

/// What a person wants of a node. One kind for each thing that the ledger knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Wish {
    /// Says something.
    Post,
    /// Answers the newest post.
    Reply,
    /// Pays another host's account, in 1/100 coin.
    Pay(HostId, u64),
    /// Takes one of a few names.
    Claim(u8),
    /// Stamps one of a few files.
    Stamp(u8),
    /// Offers pieces at a price in 1/100 coin.
    Offer(u32, u64),
    /// Takes an own offer back.
    Withdraw,
    /// Orders so many pieces of another's offer.
    Order(u32),
    /// Ends an order in which it has a say: with the money to the seller, or back to the buyer.
    Settle(bool),
    /// As a signer votes that a host is to have a role, or to lose it: its account to sign, or a second one to act.
    Vote(HostId, Role, bool),
}

/// What becomes of writes on their way when a program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Loss {
    /// All of them are kept.
    Nothing,
    /// Those after a certain one are lost.
    Suffix,
    /// Any of them are lost.
    Scattered,
    /// As with a suffix, and the first lost record is half written.
    Torn,
}

/// What a liar does once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Lie {
    /// The next message that it sends has a bit flipped, or is cut short.
    Mutate,
    /// Bytes that are no message.
    Garbage,
    /// Messages that it heard or sent long ago.
    Replay,
    /// Claims a longer chain, and has one of less work.
    FakeChain(Fake),
    /// Blocks from nowhere, each with some work of its own.
    Orphans,
    /// Transactions whose predecessors nobody has.
    Parked,
    /// Questions, offers of what it does not have, pings.
    Chatter,
    /// Goes silent: it answers nothing for half a minute.
    Silence,
    /// A block with good work that breaks one rule.
    BadBlock(Forgery),
    /// A transaction that breaks one rule, outside of a block.
    BadTransaction(Forgery),
}

/// What is wrong with a chain that is longer and weaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Fake {
    /// Nothing but the claim: its blocks are good, and fewer than it says.
    Claim,
    /// Its blocks are as easy as the room allows, whatever their time.
    EasyBits,
    /// Its headers don't follow each other.
    Broken,
    /// Its headers are good, and nobody ever gets a body.
    NoBodies,
}

/// One rule that something breaks, everything else being right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub enum Forgery {
    /// A reward that is a hundredth too high.
    Reward,
    /// Fees that nobody paid.
    Fees,
    /// A second coinbase.
    SecondCoinbase,
    /// No coinbase.
    NoCoinbase,
    /// A coinbase of another height.
    CoinbaseHeight,
    /// The same block with its list of transactions continued by its own tail.
    RepeatedTail,
    /// A root of other transactions.
    MerkleRoot,
    /// A signature of nobody.
    Signature,
    /// A number that was used before.
    OldSequence,
    /// A number that is not yet due.
    LateSequence,
    /// More money than there is.
    Overspend,
    /// A name that another account has.
    TakenName,
    /// A stamp of a file that it has stamped before.
    SecondStamp,
    /// An order of more than there is.
    OverOrder,
    /// An order below the price.
    CheapOrder,
    /// The end of an order of others.
    AlienSettle,
    /// The end of another's offer.
    AlienWithdraw,
    /// A payment of nothing.
    ZeroAmount,
    /// A payment to itself.
    ToSelf,
    /// A post that says nothing.
    EmptyPost,
    /// A post that is too long.
    LongPost,
    /// Not later than its parent.
    EarlyTime,
    /// From the future.
    FutureTime,
    /// An easier target than the rule gives.
    EasyBits,
    /// A hash above its target.
    NoWork,
    /// A version from before the first.
    OldVersion,
    /// Too large.
    TooLarge,
}

impl Forgery {
    /// All of them.
    pub const ALL: [Self; 27] = [
        Self::Reward,
        Self::Fees,
        Self::SecondCoinbase,
        Self::NoCoinbase,
        Self::CoinbaseHeight,
        Self::RepeatedTail,
        Self::MerkleRoot,
        Self::Signature,
        Self::OldSequence,
        Self::LateSequence,
        Self::Overspend,
        Self::TakenName,
        Self::SecondStamp,
        Self::OverOrder,
        Self::CheapOrder,
        Self::AlienSettle,
        Self::AlienWithdraw,
        Self::ZeroAmount,
        Self::ToSelf,
        Self::EmptyPost,
        Self::LongPost,
        Self::EarlyTime,
        Self::FutureTime,
        Self::EasyBits,
        Self::NoWork,
        Self::OldVersion,
        Self::TooLarge,
    ];

    /// Those that a transaction by itself can be.
    pub const OF_TRANSACTIONS: [Self; 14] = [
        Self::Signature,
        Self::OldSequence,
        Self::LateSequence,
        Self::Overspend,
        Self::TakenName,
        Self::SecondStamp,
        Self::OverOrder,
        Self::CheapOrder,
        Self::AlienSettle,
        Self::AlienWithdraw,
        Self::ZeroAmount,
        Self::ToSelf,
        Self::EmptyPost,
        Self::LongPost,
    ];
}

impl Scenario {
    /// The room's difficulty rule: mostly the classroom's, which is every room's that says nothing else.
    pub(crate) fn rule(&self) -> DifficultyRule {
        match Random::of(self.seed, Stream::Rule).below(6) {
            0 => DifficultyRule::Asert,
            1 => DifficultyRule::Bitcoin,
            2 => DifficultyRule::Signers,
            _ => DifficultyRule::Classroom,
        }
    }

    /// Numbers of the hosts that keep the rules.
    pub fn honest(&self) -> impl Iterator<Item = usize> {
        let hosts = self.hosts.iter().enumerate();
        hosts.filter_map(|(number, plan)| plan.conduct.is_honest().then_some(number))
    }

    /// Whether the honest hosts could come together at all: they reach each other over each other, and
    /// one of them mines.
    pub(crate) fn is_sound(&self) -> bool {
        let honest: BTreeSet<usize> = self.honest().collect();
        let mut reached: BTreeSet<usize> = honest.iter().take(1).copied().collect();
        loop {
            let before = reached.len();
            for wire in &self.wires {
                let members = wire.members.iter().map(|member| usize::from(*member));
                let members: BTreeSet<usize> =
                    members.filter(|host| honest.contains(host)).collect();
                if !members.is_disjoint(&reached) {
                    reached.extend(members);
                }
            }
            if reached.len() == before {
                break;
            }
        }
        let somebody_mines = honest.iter().any(|host| self.hosts[*host].power > 0);
        reached == honest && somebody_mines
    }
}
