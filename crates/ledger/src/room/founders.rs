//! Who begins in a room of approved signers, and how its parameters are encoded.

use alloc::{string::String, vec::Vec};

use borsh::{
    BorshDeserialize, BorshSerialize,
    io::{Read, Result as IoResult, Write},
};

use super::{DifficultyRule, Limits, RoomError, RoomParams};
use crate::{
    amount::Amount,
    key::PublicKey,
    seal::{IN_TURN_BITS, MEMBERS, OUT_OF_TURN_BITS, SIGNERS},
    target::CompactTarget,
};

/// Who may sign and who may act when a room of approved signers begins. Elsewhere nobody is named.
#[derive(Clone, Debug, Default, PartialEq, Eq, BorshSerialize, BorshDeserialize)]
pub struct Founders {
    /// Keys that seal blocks, ascending: 1 to [`SIGNERS`].
    pub signers: Vec<PublicKey>,
    /// Keys beside them that may post, pay and trade, ascending: at most [`MEMBERS`].
    pub members: Vec<PublicKey>,
}

impl Founders {
    /// Founders in the one order in which they may stand, each once.
    pub fn new(signers: Vec<PublicKey>, members: Vec<PublicKey>) -> Self {
        Self {
            signers: ascending(signers),
            members: ascending(members),
        }
    }

    fn check(&self, is_sealed: bool) -> Result<(), RoomError> {
        let (least_signers, most_signers, most_members) = if is_sealed {
            (1, SIGNERS, MEMBERS)
        } else {
            (0, 0, 0)
        };
        let (signers, members) = (&self.signers, &self.members);
        in_range(
            "number of signers",
            signers.len(),
            least_signers,
            most_signers,
        )?;
        in_range("number of members", members.len(), 0, most_members)?;
        for (what, keys) in [("signers", signers), ("members", members)] {
            if !keys.is_sorted_by(|one, next| one < next) {
                return Err(RoomError::NotAscending { what });
            }
        }
        Ok(())
    }
}

fn ascending(mut keys: Vec<PublicKey>) -> Vec<PublicKey> {
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn in_range(what: &'static str, found: usize, least: usize, most: usize) -> Result<(), RoomError> {
    if (least..=most).contains(&found) {
        return Ok(());
    }
    Err(RoomError::OutOfRange {
        what,
        least: least as u64,
        most: most as u64,
        found: found as u64,
    })
}

impl RoomParams {
    /// Whether blocks are sealed by approved signers, and not searched for.
    pub fn is_sealed(&self) -> bool {
        self.difficulty == DifficultyRule::Signers
    }

    /// Checks who begins, and that the bits of a room of approved signers are those of its blocks.
    pub(super) fn check_founders(&self) -> Result<(), RoomError> {
        self.founders.check(self.is_sealed())?;
        let bits = [
            ("starting bits", self.starting_bits, IN_TURN_BITS),
            ("easiest bits", self.easiest_bits, OUT_OF_TURN_BITS),
        ];
        for (what, CompactTarget(found), CompactTarget(only)) in bits {
            if self.is_sealed() && found != only {
                return Err(RoomError::OutOfRange {
                    what,
                    least: only.into(),
                    most: only.into(),
                    found: found.into(),
                });
            }
        }
        Ok(())
    }
}

// By hand, for the founders stand in the bytes of a room of approved signers alone: those of all other rooms,
// and so their ids and links, are what they were before there was this kind.

impl BorshSerialize for RoomParams {
    fn serialize<W: Write>(&self, writer: &mut W) -> IoResult<()> {
        self.name.serialize(writer)?;
        self.coin.serialize(writer)?;
        self.target_spacing_s.serialize(writer)?;
        self.difficulty.serialize(writer)?;
        self.starting_bits.serialize(writer)?;
        self.easiest_bits.serialize(writer)?;
        self.reward.serialize(writer)?;
        self.halving_blocks.serialize(writer)?;
        self.limits.serialize(writer)?;
        self.host.serialize(writer)?;
        self.allocations.serialize(writer)?;
        self.created_at_s.serialize(writer)?;
        if self.is_sealed() {
            self.founders.serialize(writer)?;
        }
        Ok(())
    }
}

impl BorshDeserialize for RoomParams {
    fn deserialize_reader<R: Read>(reader: &mut R) -> IoResult<Self> {
        let mut params = Self {
            name: String::deserialize_reader(reader)?,
            coin: String::deserialize_reader(reader)?,
            target_spacing_s: u32::deserialize_reader(reader)?,
            difficulty: DifficultyRule::deserialize_reader(reader)?,
            starting_bits: CompactTarget::deserialize_reader(reader)?,
            easiest_bits: CompactTarget::deserialize_reader(reader)?,
            reward: Amount::deserialize_reader(reader)?,
            halving_blocks: u64::deserialize_reader(reader)?,
            limits: Limits::deserialize_reader(reader)?,
            host: Option::deserialize_reader(reader)?,
            allocations: Vec::deserialize_reader(reader)?,
            created_at_s: u32::deserialize_reader(reader)?,
            founders: Founders::default(),
        };
        if params.is_sealed() {
            params.founders = Founders::deserialize_reader(reader)?;
        }
        Ok(params)
    }
}
