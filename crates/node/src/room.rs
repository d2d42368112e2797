//! Rooms that this node is not in yet: a new one from what a person chose, and one that peers know.

use alloc::{string::String, vec::Vec};

use api::ApiError;
use ledger::{
    Amount, BlockHash, DifficultyRule, Founders, IN_TURN_BITS, Limits, OUT_OF_TURN_BITS, PublicKey,
    Room, RoomParams, Target,
};

use crate::{
    errors::{address_error, room_error},
    io::UnixMillis,
    message::{Message, MessageError},
    requests::parse_amount,
};

/// Seconds that a block should take where nothing is chosen.
const SPACING_S: u32 = 15;
/// Hashes of the first block where nothing is chosen.
const STARTING_DIFFICULTY: u64 = 1 << 20;
/// No block is easier than the first by more than this.
const EASIEST_FACTOR: u64 = 16;
/// Reward where nothing is chosen, in 1/100 coin.
const REWARD: u64 = 1_000;
/// Nobody decides disputes.
const NOBODY: &str = "nobody";
/// Who makes the room, where an address is asked for.
const MAKER: &str = "maker";
/// Blocks between halvings where nothing is chosen.
const HALVING_BLOCKS: u64 = 100_000;

/// The parameters of a new room, made now by this host. Its genesis block is still to be mined:
/// any nonce will do that [`ledger::Room::new`] takes.
///
/// # Errors
/// The first choice that is out of its range.
pub fn new_room_params(
    chosen: &api::RoomParams,
    host: PublicKey,
    now: UnixMillis,
) -> Result<RoomParams, ApiError> {
    let reward = chosen.reward.unwrap_or(REWARD);
    let difficulty = chosen.starting_difficulty.unwrap_or(STARTING_DIFFICULTY);
    let easiest = (difficulty / EASIEST_FACTOR).max(1);
    let (starting_bits, easiest_bits) = match chosen.rule {
        Some(api::DifficultyRule::Signers) => (IN_TURN_BITS, OUT_OF_TURN_BITS),
        _ => (
            Target::of_difficulty(difficulty).to_compact(),
            Target::of_difficulty(easiest).to_compact(),
        ),
    };
    let params = RoomParams {
        name: chosen.name.trim().into(),
        coin: chosen.coin.trim().into(),
        target_spacing_s: chosen.target_spacing.unwrap_or(SPACING_S),
        difficulty: match chosen.rule {
            None | Some(api::DifficultyRule::Classroom) => DifficultyRule::Classroom,
            Some(api::DifficultyRule::Asert) => DifficultyRule::Asert,
            Some(api::DifficultyRule::Bitcoin) => DifficultyRule::Bitcoin,
            Some(api::DifficultyRule::Signers) => DifficultyRule::Signers,
        },
        starting_bits,
        easiest_bits,
        reward: parse_amount("reward", reward)?,
        halving_blocks: chosen.halving.unwrap_or(HALVING_BLOCKS),
        limits: Limits::default(),
        host: match chosen.host.as_deref() {
            None => Some(host),
            Some(NOBODY) => None,
            Some(address) => Some(parse_address(address)?),
        },
        allocations: allocations(chosen, host)?,
        created_at_s: u32::try_from(now.0 / 1_000).unwrap_or(u32::MAX),
        founders: founders(chosen, host)?,
    };
    params.check().map_err(|error| room_error(&error))?;
    Ok(params)
}

/// The accounts that begin with money, each with what was chosen for it.
fn allocations(
    chosen: &api::RoomParams,
    maker: PublicKey,
) -> Result<Vec<(PublicKey, Amount)>, ApiError> {
    let allocated = chosen.allocations.iter().map(|allocation| {
        let to = parse_account(&allocation.to, maker)?;
        let amount = parse_amount("allocation", allocation.amount)?;
        Ok((to, amount))
    });
    allocated.collect()
}

/// Who begins in a room of approved signers. Elsewhere only who was named by mistake, which the parameters' own
/// check tells.
fn founders(chosen: &api::RoomParams, maker: PublicKey) -> Result<Founders, ApiError> {
    let accounts = |texts: &[String]| {
        let keys = texts.iter().map(|text| parse_account(text, maker));
        keys.collect::<Result<Vec<_>, _>>()
    };
    let mut signers = accounts(&chosen.signers)?;
    if signers.is_empty() && chosen.rule == Some(api::DifficultyRule::Signers) {
        signers.push(maker);
    }
    Ok(Founders::new(signers, accounts(&chosen.members)?))
}

/// An address, or who makes the room.
fn parse_account(text: &str, maker: PublicKey) -> Result<PublicKey, ApiError> {
    match text {
        MAKER => Ok(maker),
        address => parse_address(address),
    }
}

fn parse_address(text: &str) -> Result<PublicKey, ApiError> {
    text.trim().parse().map_err(|error| address_error(&error))
}

/// The first message of who wants to join a room that it knows only by its id.
pub fn room_request() -> Vec<u8> {
    Message::GetRoom.encode()
}

/// The room in a peer's answer to [`room_request`], if it is the one that was asked for.
///
/// # Errors
/// If the bytes are no message. An answer that is not about a room, or about another one, is no
/// error: it gives none.
pub fn room_answer(bytes: &[u8], genesis: BlockHash) -> Result<Option<Room>, MessageError> {
    let Message::Room(room) = Message::decode(bytes)? else {
        return Ok(None);
    };
    Ok(Room::from_bytes(&room)
        .ok()
        .filter(|room| room.genesis() == genesis))
}
