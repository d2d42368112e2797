//! How hosts behave.

use borsh::{BorshDeserialize, BorshSerialize};

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
}

impl Conduct {
    /// Whether the checkers vouch for it.
    pub fn is_honest(self) -> bool {
        self == Self::Honest
    }
}
