//! A class whose connections break all the time: what each says and finds is there in the end.
//!
//! Six native nodes, and browsers if they are asked for, post and mine in one room. Some nodes reach the relay over a
//! [`Proxy`] of their own that is cut, slow, dead or flapping, and meanwhile the relay is killed and started again at
//! random instants. Then all heals.

mod pupil;

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use relay::Config;
use tokio::time::sleep;

use self::pupil::Pupil;
use crate::{Error, Proxy, Relay, Result, Wire, chains::easy_room_of, dist, unix_now, wait_for};

/// Native nodes of the class.
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
    /// How many pages in browsers are in the class beside the native nodes.
    pub pages: usize,
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
    // Only pages need what it serves.
    let page = (plan.pages > 0).then(dist).transpose()?;
    let config = Config {
        page,
        ..Config::default()
    };
    let mut relay = Relay::start_as(config).await?;
    let room = easy_room_of(SPACING_S, u64::from(SPACING_S), unix_now());
    let mut pupils = Vec::new();
    for number in 0..NODES {
        let proxy = match FATES.get(number) {
            Some(_) => Some(Proxy::to(relay.port()).await?),
            None => None,
        };
        pupils.push(Pupil::native(&room, &relay, proxy)?);
    }
    for _ in 0..plan.pages {
        pupils.push(Pupil::page(&room, &relay).await?);
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
        pupil.stop().await;
        if let Some(proxy) = pupil.proxy() {
            proxy.set(Wire::Whole);
        }
    }
    let healed = Instant::now();
    wait_for("the class to agree", AGREEMENT, async || {
        let is_one = agree(&pupils).await?;
        if is_one == Some(false) {
            // Two branches of the same work stay two until the next block.
            pupils[0].find(PATIENCE).await;
            sleep(SPREADS).await;
        }
        Ok(is_one.filter(|is_one| *is_one).map(drop))
    })
    .await?;
    let agreed = healed.elapsed();
    let posts: Vec<String> = lives.into_iter().flatten().collect();
    let lost = settle(&pupils, &posts).await?;
    let height = pupils[0].status().await?.height;
    for pupil in pupils {
        pupil.leave().await?;
    }
    Ok(Outcome {
        posts: posts.len(),
        height,
        agreed,
        lost,
    })
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
    let work = work(pupil, plan, until, random.clone(), &mut posts);
    match (pupil.proxy(), fate) {
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
    pupil: &Pupil,
    plan: &Plan,
    until: Instant,
    mut random: fastrand::Rng,
    posts: &mut Vec<String>,
) {
    while Instant::now() < until {
        sleep(plan.pause.mul_f64(0.5 + random.f64())).await;
        let text = format!("said amid trouble {}", random.u32(..));
        posts.extend(pupil.say(text).await);
        pupil.find(plan.pause).await;
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

/// Whether all stand on one tip, once all are in the room.
async fn agree(pupils: &[Pupil]) -> Result<Option<bool>> {
    let mut tips = Vec::new();
    for pupil in pupils {
        let status = pupil.status().await?;
        if !Pupil::is_in_the_room(&status) {
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
        pupils[0].find(PATIENCE).await;
        Ok(missing(pupils, posts).await?.is_empty().then_some(()))
    });
    match all_there.await {
        Ok(()) => Ok(Vec::new()),
        Err(Error::TimedOut { .. }) => missing(pupils, posts).await,
        Err(error) => Err(error),
    }
}

/// Posts that somebody does not have in a block of its chain.
async fn missing(pupils: &[Pupil], posts: &[String]) -> Result<Vec<String>> {
    let mut missing = BTreeSet::new();
    for pupil in pupils {
        missing.extend(pupil.missing(posts).await?);
    }
    Ok(missing.into_iter().collect())
}
