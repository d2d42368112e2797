//! How hosts behave.

use borsh::{BorshDeserialize, BorshSerialize};
use ledger::{Amount, Change, Upgrade};

use super::HostId;

/// How a host behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub enum Conduct {
    /// As the node wants it.
    Honest,
    /// It tells the lies that the scenario lists.
    Liar,
    /// A liar that tells of its blocks so many milliseconds late.
    Late(u64),
    /// A liar that mines by Eyal and Sirer's strategy: it shows a block only to beat another's.
    Selfish,
    /// It is not there.
    Absent,
    /// It does not hear of the transactions of this host's account, nor of payments to it.
    Censor(HostId),
    /// It pays this merchant, and mines in secret a branch without that payment; it shows the branch
    /// when the merchant has seen so many confirmations, if it leads. With none, it only tells others of
    /// another payment.
    Buyer(HostId, u8),
    /// It tells lies of its own choice, a few a minute.
    Lying,
    /// It floods its peers.
    Flooder,
    /// It follows a tighter rule, once enough blocks signal it: blocks are smaller.
    SoftFork,
    /// It follows a rule that others refuse, once enough blocks signal it: the reward is larger.
    HardFork,
}

/// Blocks of a period of a change of rules.
const PERIOD: u32 = 10;
/// Blocks of a period that have to signal it.
const THRESHOLD: u32 = 7;
/// Most bytes of a block by the tighter rule: five payments and the reward.
const TIGHT_BYTES: u32 = 1_024;
/// The reward by the rule that others refuse, in 1/100 coin: twice what the room pays.
const DEAR_REWARD: u64 = 2_000;

impl Conduct {
    /// The change of rules that its node follows, if any.
    pub fn upgrade(self) -> Option<Upgrade> {
        let (bit, change) = match self {
            Self::SoftFork => (0, Change::BlockBytes(TIGHT_BYTES)),
            Self::HardFork => (1, Change::Reward(Amount::new(DEAR_REWARD)?)),
            _ => return None,
        };
        Some(Upgrade {
            bit,
            period: PERIOD,
            threshold: THRESHOLD,
            change,
        })
    }

    /// Whether the checkers vouch for it.
    pub fn is_honest(self) -> bool {
        self == Self::Honest
    }
}
