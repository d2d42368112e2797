//! A class's traffic through a server, and what came of it.

use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use e2e::Result;
use futures_util::{StreamExt as _, stream};
use tokio::{
    sync::mpsc,
    task::JoinHandle,
    time::{Instant, MissedTickBehavior, interval, sleep, timeout},
};

use crate::{client::Client, servers::Server};

/// Bytes of a block and of a small transaction.
const BLOCK_BYTES: usize = 20_000;
const TRANSACTION_BYTES: usize = 250;
/// How long a silence means that all has come that will come, and the longest wait for it.
const QUIET: Duration = Duration::from_millis(500);
const PATIENCE: Duration = Duration::from_secs(20);
/// Clients that connect at once.
const AT_ONCE: usize = 64;
/// How long clients are idle before memory is read.
const SETTLES: Duration = Duration::from_secs(1);
/// Messages under way when a server is driven as fast as it goes.
const WINDOW: u64 = 256;
/// How long it is driven.
const DRIVEN: Duration = Duration::from_secs(4);

/// Clients, and in rooms of how many.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Class {
    /// Clients of all rooms.
    pub(crate) clients: usize,
    /// Clients of one.
    pub(crate) per_room: usize,
}

/// How much is said, and how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Load {
    /// Transactions a second in a room; each second one is followed by a block.
    pub(crate) transactions_per_s: u32,
    /// How long traffic flows.
    pub(crate) lasts: Duration,
}

impl Load {
    /// A lively class, for a few seconds.
    pub(crate) const LIVELY: Self = Self {
        transactions_per_s: 50,
        lasts: Duration::from_secs(8),
    };

    /// Time between two transactions of a room.
    fn turn(self) -> Duration {
        Duration::from_secs(1) / self.transactions_per_s
    }
}

/// What came of it.
#[derive(Debug)]
pub(crate) struct Outcome {
    /// Microseconds from a call of send to the message's arrival at a reader, sorted.
    pub(crate) latencies_us: Vec<u32>,
    /// Messages that should have come to readers, and that came.
    pub(crate) expected: u64,
    /// Messages that came.
    pub(crate) delivered: u64,
    /// Messages that came before an earlier one of the same sender, or twice.
    pub(crate) out_of_order: u64,
    /// Seconds of the server's processor time.
    pub(crate) cpu_s: f64,
    /// Memory that a connected, idle client takes at the server.
    pub(crate) bytes_per_connection: f64,
}

impl Outcome {
    /// The latency that so many in a thousand messages did not exceed, in microseconds.
    pub(crate) fn latency_us(&self, per_mille: usize) -> f64 {
        let last = self.latencies_us.len().saturating_sub(1);
        let place = (last * per_mille).div_ceil(1_000);
        let found = self.latencies_us.get(place);
        found.map_or(f64::NAN, |&us| f64::from(us))
    }

    /// Messages that did not come.
    #[allow(clippy::cast_precision_loss, reason = "far below 2⁵³")]
    pub(crate) fn lost(&self) -> f64 {
        self.expected.saturating_sub(self.delivered) as f64
    }
}

/// What one reader heard.
#[derive(Debug, Default)]
struct Heard {
    latencies_us: Vec<u32>,
    last_of: HashMap<u32, u32>,
    out_of_order: u64,
}

/// The clients of a class, each in a task of its own.
struct Clients {
    senders: Vec<mpsc::UnboundedSender<Vec<u8>>>,
    tasks: Vec<JoinHandle<Result<Heard>>>,
    /// When the clients began to count, as the zero of all times in messages.
    zero: Instant,
    heard: Arc<AtomicU64>,
    bytes_each: f64,
}

impl Clients {
    /// Joins them all.
    async fn join(server: &Server, class: Class) -> Result<Self> {
        let before = server.memory();
        let joined: Vec<Result<Client>> = stream::iter(0..class.clients)
            .map(|number| Client::join(server, number / class.per_room))
            .buffered(AT_ONCE)
            .collect()
            .await;
        let zero = Instant::now();
        let heard = Arc::new(AtomicU64::new(0));
        let (mut senders, mut tasks) = (Vec::new(), Vec::new());
        for client in joined {
            let (sender, outbox) = mpsc::unbounded_channel();
            senders.push(sender);
            tasks.push(tokio::spawn(serve(client?, outbox, zero, heard.clone())));
        }
        sleep(SETTLES).await;
        // Far below 2⁵³.
        #[allow(clippy::cast_precision_loss)]
        let bytes_each = (server.memory() - before) / class.clients as f64;
        Ok(Self {
            senders,
            tasks,
            zero,
            heard,
            bytes_each,
        })
    }

    /// Waits until nothing comes any more, then gives what was heard.
    async fn end(self) -> Result<Vec<Heard>> {
        let quiet = async {
            let mut last = u64::MAX;
            loop {
                let now = self.heard.load(Ordering::Relaxed);
                if now == last {
                    return;
                }
                last = now;
                sleep(QUIET).await;
            }
        };
        // What has not come by then counts as lost.
        let _ = timeout(PATIENCE, quiet).await;
        drop(self.senders);
        let mut all = Vec::new();
        for task in self.tasks {
            all.push(task.await.expect("a client does not panic")?);
        }
        Ok(all)
    }
}

/// Sends what it is given and notes what it hears, until its sender is gone.
async fn serve(
    mut client: Client,
    mut outbox: mpsc::UnboundedReceiver<Vec<u8>>,
    zero: Instant,
    count: Arc<AtomicU64>,
) -> Result<Heard> {
    let mut heard = Heard::default();
    loop {
        tokio::select! {
            payload = outbox.recv() => match payload {
                Some(payload) => client.send(payload).await?,
                None => return Ok(heard),
            },
            read = client.hear(|payload| {
                heard.note(payload, zero);
                count.fetch_add(1, Ordering::Relaxed);
            }) => read?,
        }
    }
}

impl Heard {
    fn note(&mut self, payload: &[u8], zero: Instant) {
        let Some((sent_us, sender, number)) = read_stamp(payload) else {
            return;
        };
        let now_us = zero.elapsed().as_micros();
        let latency = now_us.saturating_sub(u128::from(sent_us));
        self.latencies_us
            .push(u32::try_from(latency).unwrap_or(u32::MAX));
        let last = self.last_of.insert(sender, number);
        if last.is_some_and(|last| last >= number) {
            self.out_of_order += 1;
        }
    }
}

/// A message that says when it was sent, by whom, and which of that sender's it is.
fn stamped(zero: Instant, sender: u32, number: u32, length: usize) -> Vec<u8> {
    let now_us = u64::try_from(zero.elapsed().as_micros()).unwrap_or(u64::MAX);
    let mut payload = now_us.to_le_bytes().to_vec();
    payload.extend(sender.to_le_bytes());
    payload.extend(number.to_le_bytes());
    payload.resize(length, 0);
    payload
}

fn read_stamp(payload: &[u8]) -> Option<(u64, u32, u32)> {
    let (sent, rest) = payload.split_first_chunk()?;
    let (sender, rest) = rest.split_first_chunk()?;
    let (number, _) = rest.split_first_chunk()?;
    Some((
        u64::from_le_bytes(*sent),
        u32::from_le_bytes(*sender),
        u32::from_le_bytes(*number),
    ))
}

/// Traffic of a class: in each room transactions and each second a block, in turn by its clients.
pub(crate) async fn traffic(server: &Server, class: Class, load: Load) -> Result<Outcome> {
    let clients = Clients::join(server, class).await?;
    let bytes_per_connection = clients.bytes_each;
    let before_s = server.cpu_s();
    let rooms = clients.senders.chunks(class.per_room).enumerate();
    let each: Vec<_> = rooms
        .map(|(room, senders)| {
            // Rooms begin spread over the time of a turn.
            let wait = load.turn() * u32::try_from(room % 50).expect("below fifty") / 50;
            let first = u32::try_from(room * class.per_room).expect("a few thousand");
            tokio::spawn(talk(senders.to_vec(), first, load, clients.zero, wait))
        })
        .collect();
    let mut expected = 0;
    for room in each {
        expected += room.await.expect("a room does not panic");
    }
    let heard = clients.end().await?;
    let cpu_s = server.cpu_s() - before_s;
    let mut latencies_us: Vec<u32> = heard
        .iter()
        .flat_map(|heard| heard.latencies_us.iter().copied())
        .collect();
    latencies_us.sort_unstable();
    Ok(Outcome {
        delivered: latencies_us.len() as u64,
        latencies_us,
        expected,
        out_of_order: heard.iter().map(|heard| heard.out_of_order).sum(),
        cpu_s,
        bytes_per_connection,
    })
}

/// The talk of a room; gives how many messages its readers should hear.
async fn talk(
    senders: Vec<mpsc::UnboundedSender<Vec<u8>>>,
    first: u32,
    load: Load,
    zero: Instant,
    wait: Duration,
) -> u64 {
    sleep(wait).await;
    let mut turns = interval(load.turn());
    turns.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let until = Instant::now() + load.lasts;
    let mut numbers = vec![0_u32; senders.len()];
    let mut sent = 0_u64;
    for turn in 0.. {
        turns.tick().await;
        if Instant::now() >= until {
            break;
        }
        let is_block = turn % load.transactions_per_s == load.transactions_per_s - 1;
        let lengths = [Some(TRANSACTION_BYTES), is_block.then_some(BLOCK_BYTES)];
        for length in lengths.into_iter().flatten() {
            let who = turn as usize % senders.len();
            let sender = first + u32::try_from(who).expect("a few thousand");
            // A client that broke tells at the end.
            let _ = senders[who].send(stamped(zero, sender, numbers[who], length));
            numbers[who] += 1;
            sent += 1;
        }
    }
    sent * (senders.len() as u64 - 1)
}

/// Drives a server as fast as it goes: in one room, one client sends small messages, with a bounded
/// number under way. Gives the messages delivered a second, and a second of the server's processor
/// time.
pub(crate) async fn drive(server: &Server, clients: usize) -> Result<(f64, f64)> {
    let class = Class {
        clients,
        per_room: clients,
    };
    let clients = Clients::join(server, class).await?;
    let readers = clients.senders.len() as u64 - 1;
    let before_s = server.cpu_s();
    let start = Instant::now();
    let mut sent = 0_u32;
    while start.elapsed() < DRIVEN {
        let heard = clients.heard.load(Ordering::Relaxed);
        if u64::from(sent) * readers >= heard + WINDOW * readers {
            tokio::task::yield_now().await;
            continue;
        }
        let message = stamped(clients.zero, 0, sent, TRANSACTION_BYTES);
        // A client that broke tells at the end.
        let _ = clients.senders[0].send(message);
        sent += 1;
    }
    let delivered = clients.heard.load(Ordering::Relaxed);
    let (wall, cpu_s) = (start.elapsed(), server.cpu_s() - before_s);
    clients.end().await?;
    // Far below 2⁵³.
    #[allow(clippy::cast_precision_loss)]
    let delivered = delivered as f64;
    Ok((delivered / wall.as_secs_f64(), delivered / cpu_s))
}
