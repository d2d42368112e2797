//! A point as it is kept, so that its chain goes on from there without the headers below.

use alloc::vec::Vec;

use borsh::{BorshDeserialize, BorshSerialize};

use super::HeaderPoint;
use crate::{
    amount::Height,
    difficulty::{Pace, Schedule},
    header::Header,
    target::Work,
};

/// All of a point that does not follow from its header.
#[derive(BorshSerialize, BorshDeserialize)]
struct Kept {
    header: Header,
    height: Height,
    /// Most significant byte first.
    work: [u8; 32],
    pace: Pace,
}

impl HeaderPoint {
    /// Its bytes: the header, its height, the work up to it, and what the rules for its children need of the
    /// headers below.
    pub fn to_bytes(&self) -> Vec<u8> {
        let kept = Kept {
            header: self.header,
            height: self.height,
            work: self.work.to_be_bytes(),
            pace: self.pace,
        };
        borsh::to_vec(&kept).expect("what is of a fixed size always encodes")
    }

    /// The point that these are the bytes of, none if they are no point's of a chain under this schedule. No rule
    /// is asked anew: who keeps the bytes sees to it that they are what it was given.
    pub fn from_kept(schedule: &Schedule, bytes: &[u8]) -> Option<Self> {
        let kept: Kept = borsh::from_slice(bytes).ok()?;
        let target = kept.header.bits.to_target().ok()?;
        kept.pace.is_of(schedule).then(|| Self {
            header: kept.header,
            hash: kept.header.hash(),
            height: kept.height,
            pace: kept.pace,
            work: Work::from_be_bytes(kept.work),
            own_work: target.work(),
        })
    }
}
