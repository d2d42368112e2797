//! The world: hosts and wires in virtual time, one event after the other.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    string::ToString,
    vec::Vec,
};

use api::{ApiError, Reply, Request};
use ledger::{BlockHash, Room};
use node::{Input, Output, RequestId, UnixMillis};

use crate::{
    checkers::{Checker, Checkers, Violation},
    host::{Guile, Host},
    network::Network,
    recorder::Recorder,
    report::Counts,
    scenario::{HostId, Scenario},
    trace::{Happening, What},
};

mod act;
mod checks;
mod deeds;
mod end;
mod event;
mod levers;
mod misdeeds;
mod open;
mod phases;
mod purchase;
mod room;
mod wires;

pub use open::{Course, News, Passage};
pub use phases::Phase;
pub(crate) use purchase::{HOPELESS, Purchase};

use event::{Event, Flight};
use open::Open;

/// Time between two ticks of a node.
const TICK_MS: u64 = 250;
/// A node's choice of its branch is looked at once in so many ticks.
const CHOICE_TICKS: u64 = 16;
/// When time begins: a minute later, in milliseconds.
const BEGIN_MS: u64 = (room::CREATED_AT_S as u64 + 60) * 1_000;

/// A run of a scenario.
#[derive(Clone, Debug)]
pub struct World {
    scenario: Scenario,
    room: Room,
    now_ms: u64,
    queue: BTreeMap<(u64, u64), Event>,
    next_event: u64,
    hosts: Vec<Host>,
    network: Network,
    recorder: Recorder,
    checkers: Checkers,
    counts: Counts,
    phase: Phase,
    next_peer: u64,
    next_request: u64,
    last_reply: Option<Result<Reply, ApiError>>,
    /// Factors on everybody's power, in percent, by the deeds that set them.
    bells: BTreeMap<usize, u64>,
    /// Blocks that break a rule: no honest node may ever stand on one.
    forged: BTreeSet<BlockHash>,
    steps: u64,
    /// How often authors were nudged to act once more.
    nudges: u64,
    /// What only a run without an end has.
    open: Option<Open>,
}

impl World {
    /// The beginning of a scenario.
    pub fn new(scenario: Scenario) -> Self {
        let mut world = Self::build(scenario, None);
        world.begin();
        world
    }

    fn build(scenario: Scenario, open: Option<Open>) -> Self {
        let mut hosts: Vec<Host> = (0..=u8::MAX)
            .zip(&scenario.hosts)
            .map(|(number, plan)| Host::new(scenario.seed, number, plan.clone(), BlockHash::ZERO))
            .collect();
        let room = match &open {
            None => room::of_hosts(&scenario, &hosts),
            Some(open) => room::without_halving(&scenario, &hosts, open.rule),
        };
        if open.is_some() {
            for host in &mut hosts {
                host.guile.key = host
                    .identity
                    .secret()
                    .expect("nobody here locks a key")
                    .clone();
            }
        }
        for host in &mut hosts {
            host.tip = room.genesis();
        }
        Self {
            network: Network::new(&scenario),
            checkers: Checkers::new(&room),
            room,
            now_ms: 0,
            queue: BTreeMap::new(),
            next_event: 0,
            hosts,
            recorder: Recorder::default(),
            counts: Counts::default(),
            phase: Phase::Storm,
            next_peer: 0,
            next_request: 0,
            last_reply: None,
            bells: BTreeMap::new(),
            forged: BTreeSet::new(),
            steps: 0,
            nudges: 0,
            open,
            scenario,
        }
    }

    fn begin(&mut self) {
        for deed in 0..self.scenario.deeds.len() {
            self.at(self.scenario.deeds[deed].at_ms, Event::Deed(deed));
        }
        if self.open.is_none() {
            self.at(self.scenario.quiet_ms, Event::Quiet);
        }
        for host in self.host_ids() {
            self.start(host);
            // Nobody's timers go off together.
            self.at(u64::from(host) * 31 % TICK_MS, Event::Tick(host));
            self.at_next_hash(host);
        }
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The room.
    pub fn room(&self) -> &Room {
        &self.room
    }

    /// The hosts.
    pub fn hosts(&self) -> &[Host] {
        &self.hosts
    }

    /// Milliseconds since the beginning.
    pub fn now_ms(&self) -> u64 {
        self.now_ms
    }

    /// Where the run stands.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Events so far.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Messages that nodes heard so far.
    pub fn messages(&self) -> u64 {
        self.counts.messages
    }

    /// What was done to the hosts and what came of it.
    pub fn counts(&self) -> Counts {
        let mut counts = self.counts.clone();
        counts.gather(&self.network, &self.hosts, &self.recorder);
        counts
    }

    /// The first invariant that was broken, if any was.
    pub fn violation(&self) -> Option<&Violation> {
        self.checkers.violation.as_ref()
    }

    /// SHA-256 over all events and outputs so far.
    pub fn hash(&self) -> [u8; 32] {
        self.recorder.hash()
    }

    /// Lets the next thing happen. None when the run is over: an invariant was broken, or everything
    /// was checked.
    pub fn step(&mut self) -> Option<Happening> {
        if self.phase == Phase::Over || self.violation().is_some() {
            return None;
        }
        let ((at_ms, _), event) = self.queue.pop_first()?;
        self.now_ms = at_ms;
        self.steps += 1;
        // The first host's tick, four times a second, is a good time to look around.
        let looks_around = matches!(event, Event::Tick(0));
        let (host, what) = self.happen(event);
        if looks_around {
            self.check_phase();
        }
        Some(Happening { at_ms, host, what })
    }

    /// Lets everything happen.
    pub fn run(&mut self) {
        while self.step().is_some() {}
    }

    fn happen(&mut self, event: Event) -> (Option<HostId>, What) {
        match event {
            Event::Tick(host) => {
                self.at(self.now_ms + TICK_MS, Event::Tick(host));
                self.drive(host, Input::Tick);
                self.check_sizes(host);
                if (self.now_ms / TICK_MS).is_multiple_of(CHOICE_TICKS) {
                    self.check_choice(host);
                }
                (Some(host), What::Tick)
            }
            Event::Hash { host, round } => {
                if self.host(host).round != round {
                    return (None, What::Void);
                }
                self.at_next_hash(host);
                (Some(host), self.try_nonce(host))
            }
            Event::Arrive(flight) => {
                let host = flight.to;
                (Some(host), self.arrive(flight))
            }
            Event::Written { host, boot } => {
                self.written(host, boot);
                (Some(host), What::Written)
            }
            Event::Release(host) => {
                self.release(host);
                (Some(host), What::Released)
            }
            Event::Rejoin(host) => {
                self.rejoin(host);
                (Some(host), What::Rejoined)
            }
            Event::Redial(host) => {
                self.redial(host);
                (Some(host), What::Redialed)
            }
            Event::Say { host, to, bytes } => {
                self.say(host, to, &bytes);
                (Some(host), What::Said)
            }
            Event::Deed(number) => {
                self.do_deed(number);
                let timed = &self.scenario.deeds[number];
                (None, What::Done(timed.deed.clone()))
            }
            Event::End(number) => {
                self.end_deed(number);
                let timed = &self.scenario.deeds[number];
                (None, What::Ended(timed.deed.clone()))
            }
            Event::Quiet => {
                self.quiet();
                (None, What::Quiet)
            }
            Event::Misdeed { host, round } => (Some(host), self.misdeed(host, round)),
            Event::Trade => (None, self.trade()),
        }
    }

    fn at(&mut self, at_ms: u64, event: Event) {
        self.queue.insert((at_ms, self.next_event), event);
        self.next_event += 1;
    }

    fn host_ids(&self) -> impl Iterator<Item = HostId> + use<> {
        (0..=u8::MAX).take(self.hosts.len())
    }

    fn host(&self, host: HostId) -> &Host {
        &self.hosts[usize::from(host)]
    }

    fn host_mut(&mut self, host: HostId) -> &mut Host {
        &mut self.hosts[usize::from(host)]
    }

    /// A host's node, if it runs.
    pub(crate) fn node(&self, host: HostId) -> Option<&node::Node> {
        self.host(host).node()
    }

    /// What only a liar has.
    pub(crate) fn guile(&mut self, host: HostId) -> &mut Guile {
        &mut self.host_mut(host).guile
    }

    /// The address of a host's account.
    pub(crate) fn address_of(&self, host: HostId) -> alloc::string::String {
        self.host(host).identity.public().to_string()
    }

    /// A liar made a block that breaks a rule.
    pub(crate) fn forged(&mut self, hash: BlockHash) {
        self.forged.insert(hash);
    }

    fn true_ms(&self) -> u64 {
        BEGIN_MS + self.now_ms
    }

    fn clock_of(&self, host: HostId) -> UnixMillis {
        self.host(host).clock(self.true_ms())
    }

    /// Gives an input to a host's node and does what it wants.
    fn drive(&mut self, host: HostId, input: Input) {
        let now = self.clock_of(host);
        if let Some(node) = &mut self.host_mut(host).node {
            node.handle(now, input);
            self.collect(host);
        }
    }

    /// Does what a host's node wants, and checks what came of it.
    fn collect(&mut self, host: HostId) {
        let Some(node) = &mut self.hosts[usize::from(host)].node else {
            return;
        };
        let mut outputs: Vec<Output> = Vec::new();
        while let Some(output) = node.poll() {
            self.recorder.output(host, &output);
            outputs.push(output);
        }
        self.check_outputs(host, &outputs);
        for output in outputs {
            self.act(host, output);
        }
        self.check_tip(host);
    }

    /// Asks a host's node; the answer is there at once.
    pub(crate) fn ask(
        &mut self,
        host: HostId,
        request: Request,
    ) -> Option<Result<Reply, ApiError>> {
        let id = RequestId(self.next_request);
        self.next_request += 1;
        self.last_reply = None;
        self.drive(host, Input::Request { id, request });
        self.last_reply.take()
    }

    /// Stops asking one checker: for a run in which its rule is changed on purpose.
    pub fn ignore(&mut self, checker: Checker) {
        self.checkers.ignored.insert(checker);
    }

    /// An invariant does not hold. The first one counts: others may follow from it.
    fn broken(&mut self, checker: Checker, host: Option<HostId>, detail: alloc::string::String) {
        if self.checkers.ignored.contains(&checker) {
            return;
        }
        let at_ms = self.now_ms;
        self.checkers.violation.get_or_insert(Violation {
            at_ms,
            host,
            checker,
            detail,
        });
    }
}
