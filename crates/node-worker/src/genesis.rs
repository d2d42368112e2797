//! The search for a new room's genesis block.
//!
//! It runs in this worker, which has nothing else to do until the room is there.

use api::{
    ApiError,
    host::{FromWorker, Progress},
};
use ledger::{Room, RoomParams};
use node::room_error;
use pow::{Job, NonceRange};

use crate::{clock::Monotonic, event::Effect};

/// Nonces between two looks at the message queue: some hundredths of a second.
const SLICE_NONCES: u32 = 20_000;

/// The page hears this often how far the search is.
const PROGRESS_EVERY_MS: u64 = 250;

/// A search for the nonce of a genesis block.
#[derive(Debug)]
pub(crate) struct GenesisSearch {
    params: RoomParams,
    job: Job,
    rest: NonceRange,
    tried: u64,
    next_progress: Monotonic,
}

impl GenesisSearch {
    /// Begins a search.
    ///
    /// # Errors
    /// If the parameters have no target.
    pub(crate) fn new(now: Monotonic, params: RoomParams) -> Result<Self, ApiError> {
        Ok(Self {
            job: job(&params)?,
            params,
            rest: NonceRange::ALL,
            tried: 0,
            next_progress: now.plus(PROGRESS_EVERY_MS),
        })
    }

    /// Searches a slice. Gives the room once it is found.
    ///
    /// # Errors
    /// If the ledger refuses the room.
    pub(crate) fn step(
        &mut self,
        now: Monotonic,
        effects: &mut Vec<Effect>,
    ) -> Result<Option<Room>, ApiError> {
        if now >= self.next_progress {
            self.next_progress = now.plus(PROGRESS_EVERY_MS);
            let progress = Progress::Genesis(self.tried);
            effects.push(Effect::page(FromWorker::Progress(progress)));
        }
        let (slice, rest) = self.rest.cut(SLICE_NONCES);
        let outcome = self.job.search(slice);
        self.tried += outcome.hashes;
        if let Some(nonce) = outcome.found {
            let room = Room::new(self.params.clone(), nonce);
            return room.map(Some).map_err(|error| room_error(&error));
        }
        if let Some(rest) = rest {
            self.rest = rest;
        } else {
            // All nonces failed: a second later is another header.
            self.params.created_at_s = self.params.created_at_s.saturating_add(1);
            self.job = job(&self.params)?;
            self.rest = NonceRange::ALL;
        }
        effects.push(Effect::Again);
        Ok(None)
    }
}

fn job(params: &RoomParams) -> Result<Job, ApiError> {
    let target = params
        .starting_bits
        .to_target()
        .map_err(|error| room_error(&error.into()))?;
    let header = params.genesis_header(0).to_bytes();
    Ok(Job::new(&header, &target.to_be_bytes()))
}
