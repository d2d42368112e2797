//! The chain in numbers.

use api::{Block, Reply, Request};
use yew::prelude::*;

use crate::{
    format,
    hooks::{Asked, use_node, use_request},
    text::t,
};

/// Blocks whose times are averaged.
const AVERAGED: u32 = 50;

/// How many blocks, how fast, how hard.
#[component]
pub(super) fn Numbers() -> Html {
    let node = use_node();
    // A mean over so many times is taken between one block more.
    let request = Request::Chain {
        from: None,
        count: Some(AVERAGED + 1),
    };
    let mean = match use_request(request, node.tip_changes) {
        Asked::Answered(Reply::Blocks(blocks)) => mean_time(&blocks),
        _ => None,
    };
    let Some(status) = &node.status else {
        return Html::default();
    };
    let (count, tenths) = mean.unwrap_or((0, 0));
    let time = format!("{}.{}", tenths / 10, tenths % 10);
    html! {
        <section class="card numbers">
            <div class="card-head"><h2>{ t!("explorer-numbers") }</h2></div>
            <dl>
                <div><dt>{ t!("explorer-blocks") }</dt><dd>{ t!("explorer-blocks-words", height = format::count(status.height)) }</dd></div>
                <div>
                    <dt>{ t!("explorer-mean") }</dt>
                    <dd>{ t!("explorer-mean-words", count = count, time = time, planned = status.room.target_spacing) }</dd>
                </div>
                <div>
                    <dt>{ t!("explorer-difficulty") }</dt>
                    <dd>{ t!("explorer-difficulty-words", count = format::count(status.next.difficulty)) }</dd>
                </div>
                <div>
                    <dt>{ t!("explorer-rate") }</dt>
                    <dd>
                        if status.room_hash_rate > 0 {
                            { t!("explorer-rate-words", rate = format::hash_rate(status.room_hash_rate)) }
                        } else {
                            { t!("explorer-rate-unknown") }
                        }
                    </dd>
                </div>
                <div><dt>{ t!("explorer-waiting") }</dt><dd>{ t!("explorer-waiting-words", count = status.pending) }</dd></div>
            </dl>
        </section>
    }
}

/// How many times between blocks of a run were averaged, and their mean in tenths of a second. The
/// genesis block is older than its room's first lesson, so the time after it does not count.
fn mean_time(blocks: &[Block]) -> Option<(u64, u64)> {
    let mined = match blocks {
        [genesis, mined @ ..] if genesis.height == 0 => mined,
        all => all,
    };
    let (first, last) = (mined.first()?, mined.last()?);
    let count = last
        .height
        .checked_sub(first.height)
        .filter(|count| *count > 0)?;
    let seconds = u64::from(last.time.saturating_sub(first.time));
    Some((count, (seconds * 10 + count / 2) / count))
}

#[cfg(test)]
mod tests {
    use api::BlockTransactions;

    use super::*;

    fn at(height: u64, time: u32) -> Block {
        Block {
            hash: String::new(),
            height,
            version: 1,
            prev: String::new(),
            merkle_root: String::new(),
            time,
            bits: String::new(),
            target: String::new(),
            nonce: 0,
            size: 0,
            miner: String::new(),
            miner_name: None,
            transactions: BlockTransactions::Ids(Vec::new()),
            confirmations: 1,
            work: String::new(),
            difficulty: 1,
            earned: 0,
            active: true,
            header: String::new(),
            raw: String::new(),
        }
    }

    #[test]
    fn the_mean_is_over_the_times_between_blocks() {
        let blocks = [at(7, 1_000), at(8, 1_004), at(9, 1_040), at(10, 1_047)];
        assert_eq!(
            mean_time(&blocks),
            Some((3, 157)),
            "47 s over 3 times is 15.7 s"
        );
    }

    #[test]
    fn the_time_after_the_genesis_block_does_not_count() {
        let blocks = [at(0, 0), at(1, 500_000), at(2, 500_010)];
        assert_eq!(mean_time(&blocks), Some((1, 100)));
    }

    #[test]
    fn too_few_blocks_have_no_mean() {
        assert_eq!(mean_time(&[]), None);
        assert_eq!(mean_time(&[at(0, 0)]), None);
        assert_eq!(mean_time(&[at(0, 0), at(1, 500)]), None);
        assert_eq!(mean_time(&[at(5, 500)]), None);
    }
}
