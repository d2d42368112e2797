//! Headers, targets, work and difficulty (sections 3 to 5 of `docs/protocol.md`).

use ruint::Uint;

use crate::{
    bytes::{Bytes32, Refused, Result, refuse_unless, sha256d},
    room::Room,
};

/// A number of so many bits that no product here is larger.
pub type Big = Uint<1024, 16>;

/// Headers that the median time past looks at.
const MEDIAN: usize = 11;

/// A header, and what the difficulty rules keep beside it.
#[derive(Clone, Debug)]
pub struct Header {
    /// At least 1.
    pub version: i32,
    /// The parent's hash.
    pub prev: Bytes32,
    /// The Merkle root.
    pub root: Bytes32,
    /// Unix seconds.
    pub time: u32,
    /// The target in compact form.
    pub bits: u32,
    /// Its own hash.
    pub hash: Bytes32,
    /// Active time, or time since block 1, in seconds.
    passed: i64,
}

impl Header {
    /// The header of 80 bytes.
    pub fn read(bytes: &[u8; 80]) -> Self {
        let part = |at: usize| <[u8; 4]>::try_from(&bytes[at..at + 4]).expect("four bytes");
        let hash = |at: usize| Bytes32::try_from(&bytes[at..at + 32]).expect("32 bytes");
        Self {
            version: i32::from_le_bytes(part(0)),
            prev: hash(4),
            root: hash(36),
            time: u32::from_le_bytes(part(68)),
            bits: u32::from_le_bytes(part(72)),
            hash: sha256d(bytes),
            passed: 0,
        }
    }

    /// Whether its hash meets a target.
    pub fn meets(&self, target: Big) -> bool {
        Big::from_le_slice(&self.hash) <= target
    }
}

/// The target of its compact form.
///
/// # Errors
/// Where it stands for none.
pub fn read_bits(bits: u32) -> Result<Big> {
    let (size, sign, mut mantissa) = (bits >> 24, bits & 0x0080_0000, bits & 0x007f_ffff);
    if size <= 3 {
        mantissa >>= 8 * (3 - size);
    }
    let target = Big::from(mantissa) << (8 * size.saturating_sub(3));
    let is_target = target != Big::ZERO && sign == 0 && target.bit_len() <= 256;
    refuse_unless(is_target, "noTarget")?;
    Ok(target)
}

fn write_bits(target: Big) -> u32 {
    let mut size = target.byte_len();
    let shifted = if size <= 3 {
        target << (8 * (3 - size))
    } else {
        target >> (8 * (size - 3))
    };
    let mut mantissa: u32 = shifted.to();
    if mantissa & 0x0080_0000 != 0 {
        mantissa >>= 8;
        size += 1;
    }
    u32::try_from(size).expect("32 at most") << 24 | mantissa
}

/// Hashes that a target takes on average.
pub fn work(target: Big) -> Big {
    (Big::from(1) << 256) / (target + Big::from(1))
}

fn within(room: &Room, target: Big) -> Result<u32> {
    let easiest = read_bits(room.easiest_bits)?;
    Ok(write_bits(target.clamp(Big::from(1), easiest)))
}

fn asert(room: &Room, time: i64, blocks: i64, half_life: i64) -> Result<u32> {
    let late = i128::from(time) - i128::from(room.spacing) * i128::from(blocks + 1);
    let exponent = late * 65_536 / i128::from(half_life);
    let (doublings, fraction) = (exponent >> 16, exponent & 0xffff);
    let cubic = 195_766_423_245_049 * fraction
        + 971_821_376 * fraction.pow(2)
        + 5_127 * fraction.pow(3)
        + (1 << 47);
    let factor = u64::try_from(65_536 + (cubic >> 48)).expect("below 2^17");
    let product = read_bits(room.starting_bits)? * Big::from(factor);
    // Past so many doublings it is the easiest, or the hardest, whatever is shifted out.
    let places = u32::try_from(doublings.unsigned_abs().min(600)).expect("small");
    let target = if doublings >= 0 {
        product << places
    } else {
        product >> places
    };
    within(room, target >> 16)
}

/// The bits that a header must have above a chain, which begins with the genesis block.
fn bits_above(room: &Room, chain: &[Header], header: &mut Header) -> Result<u32> {
    let parent = &chain[chain.len() - 1];
    let height = i64::try_from(chain.len()).expect("a file is small");
    let spacing = i64::from(room.spacing);
    let gap = i64::from(header.time) - i64::from(parent.time);
    match room.difficulty {
        0 => {
            let counted = gap.clamp(0, 40 * spacing);
            header.passed = if height == 1 {
                spacing
            } else {
                parent.passed + counted
            };
            asert(room, header.passed, height - 1, 8 * spacing)
        }
        1 => {
            header.passed = if height == 1 {
                spacing
            } else {
                parent.passed + gap
            };
            if height == 1 {
                return Ok(parent.bits);
            }
            asert(room, parent.passed, height - 2, 288 * spacing)
        }
        _ if height % 2_016 != 0 => Ok(parent.bits),
        _ => {
            let planned = 2_016 * u64::from(room.spacing);
            let first = &chain[chain.len() - 2_016];
            let took = u64::from(parent.time.saturating_sub(first.time));
            let counted = took.clamp(planned / 4, 4 * planned);
            within(
                room,
                read_bits(parent.bits)? * Big::from(counted) / Big::from(planned),
            )
        }
    }
}

/// Asks the header rules in their order.
///
/// # Errors
/// The first that says no.
pub fn check(room: &Room, chain: &[Header], header: &mut Header, now: u64) -> Result<()> {
    let parent = &chain[chain.len() - 1];
    refuse_unless(header.prev == parent.hash, "otherParent")?;
    refuse_unless(header.version >= 1, "badVersion")?;
    if room.difficulty == 0 {
        refuse_unless(header.time > parent.time, "timeNotAfterParent")?;
    } else {
        let newest = chain.len().saturating_sub(MEDIAN);
        let mut times: Vec<u32> = chain[newest..].iter().map(|header| header.time).collect();
        times.sort_unstable();
        refuse_unless(header.time > times[times.len() / 2], "timeNotAfterMedian")?;
    }
    let latest = now + u64::from(room.spacing).max(10);
    refuse_unless(u64::from(header.time) <= latest, "timeTooFarAhead")?;
    let expected = bits_above(room, chain, header)?;
    if header.bits != expected {
        let found = header.bits;
        return Err(Refused(format!(
            "badBits (expected {expected:08x}, found {found:08x})"
        )));
    }
    refuse_unless(header.meets(read_bits(expected)?), "hashAboveTarget")
}
