//! A class whose connections break all the time: what each says and finds is there in the end.
//!
//! Six native nodes post and mine in one room. Some reach the relay over a [`Proxy`] of their own that is cut,
//! slow, dead or flapping, and meanwhile the relay is killed and started again at random instants. Then all
//! heals.

use std::time::{Duration, Instant};

use api::{LinkState, Payload, Reply, Request, Status, TransactionState};
use ledger::Room;
use native::headless::{NodeConfig, NodeHandle, start};
use relay::Config;
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

use crate::{Error, Proxy, Relay, Result, Wire, chains::easy_room_of, unix_now, wait_for};

/// Nodes of the class.
const NODES: usize = 6;
/// Seconds between two blocks, as the room plans it.
const SPACING_S: u32 = 2;
/// How long a node may take to find a block.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a block may take to everybody.
const SPREADS: Duration = Duration::from_millis(300);
/// How long a class may take to agree, before it counts as broken.
const AGREEMENT: Duration = Duration::from_mins(1);
/// How long a relay stays dead.
const DEAD_MS: std::ops::Range<u64> = 200..2_000;

/// What a class goes through.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// How often the relay is killed and started again.
    pub kills: u32,
    /// How long it all lasts.
    pub lasts: Duration,
    /// Between two things that a node does, about.
    pub pause: Duration,
    /// Of all chance.
    pub seed: u64,
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// Posts that nodes took.
    pub posts: usize,
    /// Height of the chain on which all agreed.
    pub height: u64,
    /// From the last heal until all agreed.
    pub agreed: Duration,
    /// Posts that are nowhere on that chain, also after it went on.
    pub lost: Vec<String>,
}

/// A node, and its wire to the relay if that is a bad one.
struct Pupil {
    node: NodeHandle,
    proxy: Option<Proxy>,
    _data: TempDir,
}

/// What becomes of a wire, again and again.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Cut,
    Slow,
    Dead,
    Flapping,
}

/// The wires of the first pupils; the others' are whole.
const FATES: [Fate; 4] = [Fate::Cut, Fate::Slow, Fate::Dead, Fate::Flapping];

/// Lets a class go through it.
///
/// # Errors
/// If a program does not run, or the class never agrees.
pub async fn suffer(plan: &Plan) -> Result<Outcome> {
    let mut relay = Relay::start_as(Config::default()).await?;
    let room = easy_room_of(SPACING_S, u64::from(SPACING_S), unix_now());
    let mut pupils = Vec::new();
    for number in 0..NODES {
        pupils.push(Pupil::new(&room, &relay, FATES.get(number)).await?);
    }
    let until = Instant::now() + plan.lasts;
    let kills = kill(&mut relay, plan, fastrand::Rng::with_seed(plan.seed));
    let lives = futures_util::future::join_all(pupils.iter().enumerate().map(|(number, pupil)| {
        let random = fastrand::Rng::with_seed(plan.seed + number as u64 + 1);
        live(pupil, FATES.get(number).copied(), plan, until, random)
    }));
    let (killed, lives) = tokio::join!(kills, lives);
    killed?;
    for pupil in &pupils {
        // A node that is gone is found out by the next look at it.
        let _ = pupil.node.request(Request::Stop).await;
        if let Some(proxy) = &pupil.proxy {
            proxy.set(Wire::Whole);
        }
    }
    let healed = Instant::now();
    wait_for("the class to agree", AGREEMENT, async || {
        let is_one = agree(&pupils).await?;
        if is_one == Some(false) {
            // Two branches of the same work stay two until the next block.
            find(&pupils[0].node).await;
            sleep(SPREADS).await;
        }
        Ok(is_one.filter(|is_one| *is_one).map(drop))
    })
    .await?;
    let agreed = healed.elapsed();
    let posts: Vec<String> = lives.into_iter().flatten().collect();
    let lost = settle(&pupils, &posts).await?;
    let height = status(&pupils[0].node).await?.height;
    Ok(Outcome {
        posts: posts.len(),
        height,
        agreed,
        lost,
    })
}

impl Pupil {
    async fn new(room: &Room, relay: &Relay, fate: Option<&Fate>) -> Result<Self> {
        let proxy = match fate {
            Some(_) => Some(Proxy::to(relay.port()).await?),
            None => None,
        };
        let port = proxy.as_ref().map_or(relay.port(), Proxy::port);
        let data = TempDir::new()?;
        let config = NodeConfig {
            room: room.clone(),
            data: data.path().to_owned(),
            relays: vec![format!("ws://127.0.0.1:{port}/relay")],
            peers: Vec::new(),
            mine: 0,
        };
        let node = start(&config).map_err(|error| Error::Start {
            program: "a headless node",
            why: error.to_string(),
        })?;
        Ok(Self {
            node,
            proxy,
            _data: data,
        })
    }
}

/// Kills a relay and starts it again, spread over the time.
async fn kill(relay: &mut Relay, plan: &Plan, mut random: fastrand::Rng) -> Result<()> {
    let each = plan.lasts / plan.kills.max(1);
    for _ in 0..plan.kills {
        let next = Instant::now() + each;
        let dead = Duration::from_millis(random.u64(DEAD_MS)).min(each / 2);
        sleep(each.saturating_sub(dead).mul_f64(random.f64())).await;
        relay.kill().await?;
        sleep(dead).await;
        relay.restart().await?;
        sleep(next.saturating_duration_since(Instant::now())).await;
    }
    Ok(())
}

/// Posts and mines until the end, while the wire does what it does; gives the posts.
async fn live(
    pupil: &Pupil,
    fate: Option<Fate>,
    plan: &Plan,
    until: Instant,
    random: fastrand::Rng,
) -> Vec<String> {
    let mut posts = Vec::new();
    let work = work(&pupil.node, plan, until, random.clone(), &mut posts);
    match (&pupil.proxy, fate) {
        (Some(proxy), Some(fate)) => {
            tokio::select! {
                () = work => {}
                () = trouble(proxy, fate, random) => {}
            }
        }
        _ => work.await,
    }
    posts
}

async fn work(
    node: &NodeHandle,
    plan: &Plan,
    until: Instant,
    mut random: fastrand::Rng,
    posts: &mut Vec<String>,
) {
    while Instant::now() < until {
        sleep(plan.pause.mul_f64(0.5 + random.f64())).await;
        let payload = Payload::Post {
            text: format!("said amid trouble {}", random.u32(..)),
            reply_to: None,
        };
        let fee = Some(0);
        // A full pool is no loss: who posts is told.
        if let Ok(Reply::Submitted(submitted)) =
            node.request(Request::Submit { payload, fee }).await
        {
            posts.push(submitted.txid);
        }
        // Others may find it sooner, and then it takes longer.
        let _ = timeout(plan.pause, node.request(Request::MineOne)).await;
    }
}

/// Does to a wire what is its fate, for ever.
async fn trouble(proxy: &Proxy, fate: Fate, mut random: fastrand::Rng) {
    loop {
        let mut for_ms = |range: std::ops::Range<u64>| Duration::from_millis(random.u64(range));
        let (bad, lasts, then) = match fate {
            Fate::Cut => (Wire::Cut, for_ms(1_000..4_000), for_ms(1_000..4_000)),
            Fate::Flapping => (Wire::Cut, for_ms(20..500), for_ms(20..1_500)),
            Fate::Dead => (Wire::Dead, for_ms(16_000..25_000), for_ms(4_000..8_000)),
            Fate::Slow => {
                let (bytes_per_s, late) = (4_000, for_ms(50..500));
                (
                    Wire::Slow { bytes_per_s, late },
                    for_ms(2_000..9_000),
                    for_ms(200..2_000),
                )
            }
        };
        proxy.set(bad);
        sleep(lasts).await;
        proxy.set(Wire::Whole);
        sleep(then).await;
    }
}

/// Has a node find a block, unless it takes long.
async fn find(node: &NodeHandle) {
    let _ = timeout(PATIENCE, node.request(Request::MineOne)).await;
}

/// Whether all stand on one tip, once all are in the room.
async fn agree(pupils: &[Pupil]) -> Result<Option<bool>> {
    let mut tips = Vec::new();
    for pupil in pupils {
        let status = status(&pupil.node).await?;
        if status
            .links
            .iter()
            .any(|link| link.state != LinkState::Open)
        {
            return Ok(None);
        }
        tips.push(status.tip);
    }
    Ok(Some(tips.windows(2).all(|pair| pair[0] == pair[1])))
}

/// Lets the chain go on until every post is on it, and gives those that never come.
async fn settle(pupils: &[Pupil], posts: &[String]) -> Result<Vec<String>> {
    let all_there = wait_for("every post", AGREEMENT, async || {
        // What waits goes into it.
        find(&pupils[0].node).await;
        Ok(missing(pupils, posts).await?.is_empty().then_some(()))
    });
    match all_there.await {
        Ok(()) => Ok(Vec::new()),
        Err(Error::TimedOut { .. }) => missing(pupils, posts).await,
        Err(error) => Err(error),
    }
}

/// Posts that some node does not have in a block of its chain.
async fn missing(pupils: &[Pupil], posts: &[String]) -> Result<Vec<String>> {
    let mut missing = Vec::new();
    for txid in posts {
        for pupil in pupils {
            let tx = Request::Tx { txid: txid.clone() };
            let is_there = matches!(
                pupil.node.request(tx).await,
                Ok(Reply::Transaction(transaction))
                    if matches!(transaction.state, TransactionState::Included(_))
            );
            if !is_there {
                missing.push(txid.clone());
                break;
            }
        }
    }
    Ok(missing)
}

async fn status(node: &NodeHandle) -> Result<Status> {
    match node.request(Request::Status).await {
        Ok(Reply::Status(status)) => Ok(status),
        other => Err(Error::Relay(format!("a node gives no status: {other:?}"))),
    }
}
