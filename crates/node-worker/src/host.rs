//! The host of a node: from the page's first message to a node that runs.
//!
//! It has no clock, no randomness and no browser: events and the time are passed in, effects come
//! out. So its tests need no worker.

use api::{
    ApiError, Family,
    host::{FromWorker, Progress, Record, RoomChoice, Start, StorageUse, ToWorker, Who},
};
use borsh::BorshDeserialize;
use ledger::{PublicKey, Room};
use node::{Config, Identity, Node, address_error, new_room_params, room_error, room_info};

use crate::{
    clock::Moment,
    event::{Effect, Event},
    genesis::GenesisSearch,
    rooms::RoomFinder,
    running::Running,
};

/// This worker's build. The page is another file, and a browser may have kept one of another age.
pub(crate) const BUILD: &str = match option_env!("CHALK_BUILD") {
    Some(build) => build,
    None => env!("CARGO_PKG_VERSION"),
};

/// The host.
#[derive(Debug)]
pub(crate) struct Host {
    phase: Phase,
    random: fastrand::Rng,
    effects: Vec<Effect>,
}

/// What does not depend on the room.
#[derive(Debug)]
struct Setting {
    identity: Identity,
    relays: Vec<String>,
    cores: u32,
}

#[derive(Debug)]
enum Phase {
    /// Nothing was heard.
    Silent,
    /// The room is known by its code alone.
    Finding(Setting, Box<RoomFinder>),
    /// The room is new, and its genesis block is searched.
    Founding(Setting, Box<GenesisSearch>),
    /// The page sends the room's records.
    Loading(Setting, Box<Room>, Vec<Record>),
    /// All records are here, and the page is told so before they are checked.
    Checking(Setting, Box<Room>, Vec<Record>, StorageUse),
    /// The node runs.
    Running(Box<Running>),
    /// The page was told why there will be no node.
    Failed,
}

impl Host {
    /// A host that has heard nothing; its randomness comes from this seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            phase: Phase::Silent,
            random: fastrand::Rng::with_seed(seed),
            effects: Vec::new(),
        }
    }

    /// Takes in what happened; gives what is to be done about it.
    pub(crate) fn handle(&mut self, now: Moment, event: Event) -> Vec<Effect> {
        if let Err(error) = self.take(now, event) {
            self.phase = Phase::Failed;
            self.tell(FromWorker::Failed(error));
        }
        if let Phase::Running(running) = &mut self.phase {
            running.settle(now, &mut self.effects);
        }
        std::mem::take(&mut self.effects)
    }

    fn tell(&mut self, message: FromWorker) {
        self.effects.push(Effect::page(message));
    }

    fn take(&mut self, now: Moment, event: Event) -> Result<(), ApiError> {
        let time = now.monotonic;
        match (event, &mut self.phase) {
            (Event::Page(bytes), _) => self.page_said(now, &bytes)?,
            (Event::Tick, Phase::Running(running)) => running.tick(time),
            (Event::Socket(id, event), Phase::Running(running)) => running.socket(time, id, event),
            (Event::Tabs(bytes), Phase::Running(running)) => running.tab_posted(time, &bytes),
            (Event::TabsRefused(reason), Phase::Running(running)) => running.tabs_refused(&reason),
            (Event::Searcher(id, bytes), Phase::Running(running)) => {
                running.searcher_said(time, id, &bytes);
            }
            (Event::SearcherFailed(id, reason), Phase::Running(running)) => {
                running.searcher_failed(time, id, &reason);
            }
            (Event::Tick, Phase::Finding(..)) => self.find(now)?,
            (Event::Socket(id, event), Phase::Finding(_, finder)) => {
                finder.socket(time, id, event);
                self.find(now)?;
            }
            (Event::Again, Phase::Founding(_, search)) => {
                let found = search.step(time, &mut self.effects)?;
                self.entered(found);
            }
            (Event::Again, Phase::Checking(..)) => self.run(now),
            (Event::Again, Phase::Running(running)) => running.turn(),
            // What was asked for in a phase that is over.
            _ => {}
        }
        Ok(())
    }

    fn find(&mut self, now: Moment) -> Result<(), ApiError> {
        if let Phase::Finding(_, finder) = &mut self.phase {
            let found = finder.step(now.monotonic, &mut self.effects)?;
            self.entered(found);
        }
        Ok(())
    }

    fn page_said(&mut self, now: Moment, bytes: &[u8]) -> Result<(), ApiError> {
        if matches!(self.phase, Phase::Silent) {
            check_build(bytes)?;
        }
        let message = match borsh::from_slice(bytes) {
            Ok(message) => message,
            Err(error) => {
                let length = bytes.len();
                self.effects.push(Effect::Warn(format!(
                    "ignored {length} bytes of the page: {error}"
                )));
                return Ok(());
            }
        };
        match (message, &mut self.phase) {
            (ToWorker::Start(start), Phase::Silent) => self.start(now, start)?,
            (ToWorker::Records(more), Phase::Loading(_, _, records)) => records.extend(more),
            (ToWorker::Loaded(storage), Phase::Loading(..)) => self.loaded(storage),
            (ToWorker::Request { id, request }, Phase::Running(running)) => {
                running.request(now.monotonic, id, request);
            }
            (ToWorker::Request { id, .. }, _) => self.tell(FromWorker::Reply {
                id,
                result: Err(not_ready()),
            }),
            (ToWorker::Stored { batch, usage }, Phase::Running(running)) => {
                running.stored(batch, usage);
            }
            (ToWorker::Hidden(is_hidden), Phase::Running(running)) => {
                running.hidden(now.monotonic, is_hidden);
            }
            (ToWorker::Traffic(is_wanted), Phase::Running(running)) => {
                running.traffic(now.monotonic, is_wanted);
            }
            (ToWorker::Offline(is_off), Phase::Running(running)) => {
                running.go_offline(now.monotonic, is_off);
            }
            (ToWorker::DirectLinks(is_wanted), Phase::Running(running)) => {
                running.want_direct_links(now.monotonic, is_wanted);
            }
            (ToWorker::Direct { connection, event }, Phase::Running(running)) => {
                running.connection(now.monotonic, connection, event);
            }
            (ToWorker::Lock(address), Phase::Running(running)) => running.lock(&address),
            (
                ToWorker::Lock(address),
                Phase::Finding(setting, _)
                | Phase::Founding(setting, _)
                | Phase::Loading(setting, ..)
                | Phase::Checking(setting, ..),
            ) => setting.identity.lock(&address),
            // A page says Start when it takes this worker and when this worker says that it is
            // awake, so it may come twice. The rest is of no use in this phase.
            (
                ToWorker::Start(_)
                | ToWorker::Records(_)
                | ToWorker::Loaded(_)
                | ToWorker::Stored { .. }
                | ToWorker::Hidden(_)
                | ToWorker::Traffic(_)
                | ToWorker::Offline(_)
                | ToWorker::DirectLinks(_)
                | ToWorker::Direct { .. }
                | ToWorker::Lock(_),
                _,
            ) => {}
        }
        Ok(())
    }

    fn start(&mut self, now: Moment, start: Start) -> Result<(), ApiError> {
        let setting = Setting {
            identity: identity_of(&start.who)?,
            relays: start.relays,
            cores: start.cores,
        };
        match start.room {
            RoomChoice::Commons => self.load(setting, Room::commons()),
            RoomChoice::Link(link) => {
                let room = Room::from_link(&link).map_err(|error| room_error(&error))?;
                self.load(setting, room);
            }
            RoomChoice::Code(code) => {
                let relays = setting.relays.clone();
                let finder = RoomFinder::new(now.monotonic, &code, relays, self.random.fork())?;
                self.tell(FromWorker::Progress(Progress::FindingRoom));
                self.phase = Phase::Finding(setting, Box::new(finder));
                self.find(now)?;
            }
            RoomChoice::New(chosen) => {
                let params = new_room_params(&chosen, setting.identity.public(), now.unix)?;
                let search = GenesisSearch::new(now.monotonic, params)?;
                self.phase = Phase::Founding(setting, Box::new(search));
                self.effects.push(Effect::Again);
                self.tell(FromWorker::Progress(Progress::Genesis(0)));
            }
        }
        Ok(())
    }

    /// Goes on with the room, once it is found.
    fn entered(&mut self, found: Option<Room>) {
        let Some(room) = found else {
            return;
        };
        match std::mem::replace(&mut self.phase, Phase::Failed) {
            Phase::Finding(setting, _) | Phase::Founding(setting, _) => self.load(setting, room),
            other => self.phase = other,
        }
    }

    /// Asks the page for the room's records.
    fn load(&mut self, setting: Setting, room: Room) {
        self.tell(FromWorker::Load(room_info(&room)));
        self.phase = Phase::Loading(setting, Box::new(room), Vec::new());
    }

    /// All records are here: tells the page, then lets them be checked.
    fn loaded(&mut self, storage: StorageUse) {
        match std::mem::replace(&mut self.phase, Phase::Failed) {
            Phase::Loading(setting, room, records) => {
                let all = records.len() as u64;
                self.phase = Phase::Checking(setting, room, records, storage);
                self.tell(FromWorker::Progress(Progress::Checking(0, all)));
                self.effects.push(Effect::Again);
            }
            other => self.phase = other,
        }
    }

    /// Starts the node from its records.
    fn run(&mut self, now: Moment) {
        let (setting, room, records, storage) =
            match std::mem::replace(&mut self.phase, Phase::Failed) {
                Phase::Checking(setting, room, records, storage) => {
                    (setting, room, records, storage)
                }
                other => return self.phase = other,
            };
        let node = Node::new(Config {
            room: *room,
            identity: setting.identity,
            cores: setting.cores,
            seed: self.random.u64(..),
            now: now.unix,
            records,
            storage,
        });
        let running = Running::new(now.monotonic, node, setting.relays, &mut self.random);
        self.tell(FromWorker::Ready(running.status()));
        self.phase = Phase::Running(Box::new(running));
    }
}

/// The identity that a page names.
fn identity_of(who: &Who) -> Result<Identity, ApiError> {
    match who {
        Who::Open(entropy) => Ok(Identity::from_entropy(*entropy)),
        Who::Locked(address) => {
            let public = address.parse::<PublicKey>();
            let public = public.map_err(|error| address_error(&error))?;
            Ok(Identity::locked(public))
        }
    }
}

/// Compares builds before anything else of a [`ToWorker::Start`] is read: another build's may
/// differ in all but its beginning.
fn check_build(bytes: &[u8]) -> Result<(), ApiError> {
    const START: u8 = 0;
    let Some((&START, mut rest)) = bytes.split_first() else {
        return Ok(());
    };
    let build = String::deserialize(&mut rest).unwrap_or_else(|_| "unknown".to_string());
    if build == BUILD {
        return Ok(());
    }
    let message = "the page and its worker are of different builds: reload the page";
    let error = ApiError::new(Family::Transport, "buildMismatch", message);
    Err(error.with("page", build).with("worker", BUILD))
}

fn not_ready() -> ApiError {
    let message = "the node is not ready; ask again when it is";
    ApiError::new(Family::Policy, "notReady", message)
}

#[cfg(test)]
mod tests;
