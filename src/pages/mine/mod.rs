//! Mining: what this tab tries, what it promises, and what came of it.

mod chart;
mod controls;
mod finders;
mod log;
mod odds;
mod one;
mod options;
mod rate_card;
pub(crate) mod shares;
mod slate;
pub(crate) mod slow;
mod stats;

use api::{Block, NextBlock, Reply, Request};
use yew::prelude::*;

use self::{
    controls::Controls,
    finders::Finders,
    log::{MiningLog, OwnBlock, use_mining_log},
    one::MineOne,
    rate_card::RateCard,
    shares::Shares,
    slate::Slate,
    slow::SlowMotion,
    stats::Stats,
};
use crate::{
    format,
    hooks::{Asked, use_node, use_now, use_request},
    text::{t, th},
};

pub(crate) use log::MiningLogProvider;

/// Blocks whose finders are counted.
const COUNTED: u32 = 50;
/// The target eases with time while nobody finds a block; so often the node is asked for it.
const TARGET_EVERY_MS: u64 = 2_000;

/// The mine screen.
#[component]
pub(crate) fn Mine() -> Html {
    let node = use_node();
    let log = use_mining_log();
    let next = use_next_block();
    let blocks = use_newest_blocks();
    let (Some(status), Some(next)) = (node.status.clone(), next) else {
        return Html::default();
    };
    let mining = &status.mining;
    let me = AttrValue::from(status.me.address.clone());
    let own = newest_own(&blocks, &me, &log);
    let rate = if mining.on { mining.hash_rate } else { 0 };
    html! {
        <>
            <div class="page-head">
                <h1>{ t!("mine-title") }</h1>
                <p>{ summary(status.height, mining.on, &next, &status.room.coin) }</p>
                <MineOne on={mining.on} />
            </div>
            <div class="cols mine-cols">
                <div class="stack">
                    <Controls mining={mining.clone()} running_since={log.running_since} />
                    <Slate mining={mining.clone()} next={next.clone()} {own} />
                    <SlowMotion difficulty={next.difficulty} tip={status.height} />
                    <RateCard log={log.clone()} hash_rate={rate} />
                </div>
                <aside class="stack" aria-label={t!("mine-beside")}>
                    <Stats mining={mining.clone()} {next} />
                    <Finders shares={Shares::count(&blocks, &me)} {me} />
                </aside>
            </div>
        </>
    }
}

/// What this node builds on, and what a block would bring.
fn summary(tip: u64, on: bool, next: &NextBlock, coin: &str) -> Html {
    let tip = html! { <b>{ format!("#{tip}") }</b> };
    let earns = format::amount(next.earns);
    if on {
        th!(
            "mine-builds",
            tip = tip,
            count = next.transactions,
            amount = earns,
            coin = coin
        )
    } else {
        th!(
            "mine-would-build",
            tip = tip,
            count = next.transactions,
            amount = earns,
            coin = coin
        )
    }
}

/// The block that would be mined now, with the target of the present time.
#[hook]
fn use_next_block() -> Option<NextBlock> {
    let node = use_node();
    let now = use_now();
    let asked = use_request(Request::Status, (node.tip_changes, now / TARGET_EVERY_MS));
    let status = node.status.clone()?;
    match asked {
        // An answer of before the newest tip would be about another block.
        Asked::Answered(Reply::Status(fresh)) if fresh.tip == status.tip => Some(fresh.next),
        _ => Some(status.next.clone()),
    }
}

/// The newest blocks in ascending height; none before the node answers.
#[hook]
fn use_newest_blocks() -> Vec<Block> {
    let node = use_node();
    let request = Request::Chain {
        from: None,
        count: Some(COUNTED),
    };
    match use_request(request, node.tip_changes) {
        Asked::Answered(Reply::Blocks(blocks)) => blocks,
        _ => Vec::new(),
    }
}

/// The newest block of this node's own: of the newest blocks, else the one that it found last since
/// the page was opened.
fn newest_own(blocks: &[Block], me: &str, log: &MiningLog) -> Option<OwnBlock> {
    let own = blocks.iter().rev().find(|block| block.miner == me);
    own.map(|block| OwnBlock {
        hash: block.hash.clone(),
        height: block.height,
    })
    .or_else(|| log.own.clone())
}
