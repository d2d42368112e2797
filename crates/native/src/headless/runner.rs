//! The thread that a node lives on.

mod links;

use std::{
    collections::BTreeMap,
    path::Path,
    sync::Arc,
    thread,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use api::{ApiError, Event, Family, LinkKind, LinkState, MiningChoice, Reply, Request};
use axum::body::Bytes;
use node::{
    Config, Identity, Input, LinkId, Node, Output, PeerId, RequestId, TemplateId, UnixMillis,
};
use tokio::{
    sync::{Notify, broadcast, mpsc, oneshot},
    task::yield_now,
    time::{Instant, interval},
};
use wire::PeerNo;

use super::{
    IdentityError, NodeConfig, StoreError,
    identity::load_entropy,
    link::LinkNews,
    miner::Miner,
    store::{Opened, Store},
};

use links::Outbox;

/// What waits for the node's thread, at most; who would add more waits.
const COMMANDS: usize = 1_024;
/// Events that wait for a slow listener before it misses some.
const EVENTS: usize = 1_024;
/// The node hears of the time this often.
const TICK: Duration = Duration::from_millis(200);
/// What the miner did is told this often.
const REPORT: Duration = Duration::from_millis(500);

/// Why a node does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Its database can't be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Its key can't be had.
    #[error(transparent)]
    Identity(#[from] IdentityError),
}

/// What the node's thread is told.
#[derive(Debug)]
pub(super) enum Command {
    /// A program asks.
    Request(Request, oneshot::Sender<Result<Reply, ApiError>>),
    /// A link has news.
    Link(LinkId, LinkNews),
    /// Another node is to be dialled, by its address for peers.
    Dial(String, oneshot::Sender<Result<(), ApiError>>),
    /// Another node has dialled; what it goes by, and what it is sent.
    Attach(
        String,
        mpsc::Sender<Bytes>,
        oneshot::Sender<Result<LinkId, ApiError>>,
    ),
    /// It is gone.
    Detach(LinkId),
    /// A mining thread found a nonce.
    Found {
        /// For which template.
        template: TemplateId,
        /// The nonce.
        nonce: u32,
    },
}

/// A running node, as its doors know it. The node ends when the last handle is dropped.
#[derive(Clone, Debug)]
pub struct NodeHandle {
    commands: mpsc::Sender<Command>,
    events: broadcast::Sender<Arc<Event>>,
}

impl NodeHandle {
    /// Asks the node.
    ///
    /// # Errors
    /// What the node refuses.
    pub async fn request(&self, request: Request) -> Result<Reply, ApiError> {
        let (answer, answered) = oneshot::channel();
        let command = Command::Request(request, answer);
        self.commands.send(command).await.map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }

    /// Events from now on.
    pub fn events(&self) -> broadcast::Receiver<Arc<Event>> {
        self.events.subscribe()
    }

    /// How many listen to events.
    pub fn listeners(&self) -> usize {
        self.events.receiver_count()
    }
}

fn gone() -> ApiError {
    ApiError::new(Family::Transport, "nodeStopped", "the node has stopped")
}

/// Starts a node in its room. What it found damaged is named by [`Event::Storage`]'s status and on the
/// standard error stream.
///
/// # Errors
/// [`StartError`], before anything runs.
pub fn start(config: &NodeConfig) -> Result<NodeHandle, StartError> {
    let Opened {
        store,
        records,
        archive,
        set_aside,
        is_older,
    } = Store::open(&config.data, &config.room)?;
    let entropy = load_entropy(&config.data)?;
    let cores = thread::available_parallelism().map_or(1, |cores| cores.get().min(256));
    let mut random = fastrand::Rng::new();
    let node = Config {
        room: config.room.clone(),
        identity: Identity::from_entropy(entropy),
        cores: u32::try_from(cores).unwrap_or(1),
        seed: random.u64(..),
        now: unix_now(),
        records,
        storage: store.usage(api::StorageState::Ok),
    };
    let node = Node::on_archive(node, archive);
    tell_damage(set_aside.as_deref(), is_older, &node);
    let (commands, inbox) = mpsc::channel(COMMANDS);
    let (events, _) = broadcast::channel(EVENTS);
    let (relays, direct) = (config.relays.clone(), config.peers.clone());
    let mine = config.mine;
    // Links and miners keep no node alive.
    let weak = commands.downgrade();
    let handle = NodeHandle {
        commands,
        events: events.clone(),
    };
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime starts");
        runtime.block_on(async {
            let mut runner = Runner {
                miner: Miner::new(weak.clone()),
                node,
                store,
                links: BTreeMap::new(),
                redials: Vec::new(),
                dialled: BTreeMap::new(),
                next_link: 0,
                random,
                commands: weak,
                peers: BTreeMap::new(),
                numbers: BTreeMap::new(),
                next_peer: 0,
                waiting: BTreeMap::new(),
                next_request: 0,
                events,
                reported: Instant::now(),
                threads: 0,
                batch: 0,
            };
            for url in relays {
                runner.link(url);
            }
            for url in direct {
                // More than there may be are left out.
                let _ = runner.dial(url);
            }
            runner.run(inbox, mine).await;
        });
    });
    Ok(handle)
}

/// Says what a start found damaged.
fn tell_damage(set_aside: Option<&Path>, is_older: bool, node: &Node) {
    if let Some(path) = set_aside {
        eprintln!(
            "The database was damaged beyond repair. It lies in {} now; the room comes from peers anew.",
            path.display()
        );
    }
    if is_older {
        eprintln!(
            "The newest commit of the database is not whole: its write was interrupted, or the file was damaged. The database stands on the one before it; what is missing comes from peers anew."
        );
    }
    for damage in &node.status().storage.damaged {
        eprintln!("{}: {}", damage.record, damage.error);
    }
}

struct Runner {
    node: Node,
    store: Store,
    miner: Miner,
    links: BTreeMap<LinkId, Outbox>,
    /// Tells a link to connect anew.
    redials: Vec<Arc<Notify>>,
    /// Other nodes that are dialled, by their addresses.
    dialled: BTreeMap<String, LinkId>,
    next_link: u32,
    random: fastrand::Rng,
    /// Links and miners keep no node alive.
    commands: mpsc::WeakSender<Command>,
    /// Who is reached how.
    peers: BTreeMap<PeerId, (LinkId, PeerNo)>,
    numbers: BTreeMap<(LinkId, PeerNo), PeerId>,
    next_peer: u64,
    waiting: BTreeMap<RequestId, oneshot::Sender<Result<Reply, ApiError>>>,
    next_request: u64,
    events: broadcast::Sender<Arc<Event>>,
    reported: Instant,
    threads: u32,
    /// The newest batch that was handed to the store.
    batch: u64,
}

impl Runner {
    async fn run(mut self, mut inbox: mpsc::Receiver<Command>, mine: u32) {
        if mine > 0 {
            let (answer, _) = oneshot::channel();
            let request = Request::Mine(MiningChoice {
                threads: Some(mine),
                ..MiningChoice::default()
            });
            self.ask(request, answer);
        }
        let mut ticks = interval(TICK);
        loop {
            tokio::select! {
                _ = ticks.tick() => self.tick(),
                // A file is read a slice a tick, and what comes meanwhile is answered in between.
                () = yield_now(), if self.node.is_importing() => self.handle(Input::Tick),
                command = inbox.recv() => match command {
                    Some(command) => self.take(command),
                    None => return,
                },
            }
        }
    }

    fn tick(&mut self) {
        if self.threads > 0 && self.reported.elapsed() >= REPORT {
            let elapsed = self.reported.elapsed().as_millis();
            let (hashes, best) = self.miner.take_report();
            self.reported = Instant::now();
            self.handle(Input::Hashed {
                hashes,
                elapsed_ms: u32::try_from(elapsed).unwrap_or(u32::MAX),
                best: best.map(pow::Digest::to_bytes),
            });
        }
        if let Some(usage) = self.store.retry() {
            let batch = self.batch;
            self.handle(Input::Stored { batch, usage });
        }
        self.handle(Input::Tick);
    }

    fn take(&mut self, command: Command) {
        match command {
            Command::Request(request, answer) => self.ask(request, answer),
            Command::Found { template, nonce } => self.handle(Input::Found { template, nonce }),
            Command::Link(link, news) => self.hear(link, news),
            // Who asked may have gone.
            Command::Dial(url, answer) => drop(answer.send(self.dial(url))),
            Command::Attach(name, outbox, answer) => {
                if let Err(Ok(link)) = answer.send(self.attach(name, outbox)) {
                    self.detach(link);
                }
            }
            Command::Detach(link) => self.detach(link),
        }
    }

    fn ask(&mut self, request: Request, answer: oneshot::Sender<Result<Reply, ApiError>>) {
        self.next_request += 1;
        let id = RequestId(self.next_request);
        self.waiting.insert(id, answer);
        self.handle(Input::Request { id, request });
    }

    fn hear(&mut self, link: LinkId, news: LinkNews) {
        match news {
            LinkNews::State(state, detail) => {
                if state != LinkState::Open {
                    self.numbers.retain(|(other, _), _| *other != link);
                    self.peers.retain(|_, (other, _)| *other != link);
                }
                let kind = match self.links.get(&link) {
                    Some(outbox) if outbox.is_direct() => LinkKind::Direct,
                    _ => LinkKind::Relay,
                };
                self.handle(Input::Link {
                    link,
                    kind,
                    state,
                    detail,
                });
            }
            LinkNews::Time(time) => self.handle(Input::RelayTime(time)),
            LinkNews::Joined(number) => {
                self.next_peer += 1;
                let peer = PeerId(self.next_peer);
                self.peers.insert(peer, (link, number));
                self.numbers.insert((link, number), peer);
                self.handle(Input::PeerJoined { peer, link });
            }
            LinkNews::Left(number) => {
                if let Some(peer) = self.numbers.remove(&(link, number)) {
                    self.peers.remove(&peer);
                    self.handle(Input::PeerLeft(peer));
                }
            }
            LinkNews::Frame(number, bytes) => {
                if let Some(&from) = self.numbers.get(&(link, number)) {
                    self.handle(Input::Frame { from, bytes });
                }
            }
        }
    }

    fn handle(&mut self, input: Input) {
        self.node.handle(unix_now(), input);
        while let Some(output) = self.node.poll() {
            self.perform(output);
        }
    }

    fn perform(&mut self, output: Output) {
        match output {
            Output::Persist { batch, ops } => {
                let usage = self.store.apply(ops);
                self.batch = batch;
                // Its outputs are taken by the same loop.
                self.node.handle(unix_now(), Input::Stored { batch, usage });
            }
            Output::Send { to, bytes } => self.send(to, bytes),
            // Many share a relay's connection, so the node's deafness to this one is all.
            Output::Disconnect { .. } => {}
            Output::AskTime => self.redials.iter().for_each(|link| link.notify_one()),
            Output::Mine(plan) => {
                self.threads = plan.threads;
                self.reported = Instant::now();
                self.miner.plan(plan.threads, plan.cap);
            }
            Output::Template(template) => self.miner.work_on(template),
            Output::Reply { id, result } => {
                if let Some(answer) = self.waiting.remove(&id) {
                    // Who asked may have gone.
                    let _ = answer.send(result);
                }
            }
            // Nobody may listen.
            Output::Event(event) => drop(self.events.send(Arc::new(event))),
        }
    }
}

/// The machine's clock.
fn unix_now() -> UnixMillis {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    UnixMillis(u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
}
