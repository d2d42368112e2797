//! The explorer's first page: the newest blocks, the chain in numbers, the last change of branches.

mod last_reorg;
mod newest;
mod numbers;
mod statistics;

use yew::prelude::*;

use self::{
    last_reorg::LastReorg, newest::NewestBlocks, numbers::Numbers, statistics::StatisticsSection,
};
use super::{Head, newest_reorg};
use crate::{hooks::use_node, text::t};

/// The explorer where nothing is picked.
#[component]
pub(super) fn Overview() -> Html {
    let node = use_node();
    html! {
        <>
            <Head><h1>{ t!("explorer-title") }</h1></Head>
            <div class="cols explorer-cols">
                <div class="stack"><NewestBlocks /></div>
                <aside class="stack" aria-label={t!("explorer-beside")}>
                    <Numbers />
                    if let Some(reorg) = newest_reorg(&node.activity) {
                        <LastReorg {reorg} />
                    }
                </aside>
            </div>
            <StatisticsSection />
        </>
    }
}
