//! What the newest change of branches undid, on the board.

use std::rc::Rc;

use api::{Reorg, TreeNode};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::icon::{Glyph, Icon},
    format,
    hooks::use_node,
    pages::explorer::height_of_winner,
    routes::Route,
    services::local_time,
    text::{t, th},
};

/// Properties of [`Wiped`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The change of branches.
    pub(super) reorg: Rc<Reorg>,
    /// The tree, which knows who found the blocks.
    pub(super) nodes: Vec<TreeNode>,
}

/// When the board was wiped, why, and what became of what was on it; the overview says it at length.
#[component]
pub(super) fn Wiped(props: &Props) -> Html {
    let node = use_node();
    let reorg = &props.reorg;
    let at = node.local_ms(reorg.at);
    let winner = Route::ExplorerBlock {
        id: reorg.to.clone(),
    };
    let height = format!("#{}", height_of_winner(reorg));
    let winner = html! { <Link<Route> to={winner}>{ height }</Link<Route>> };
    html! {
        <section class="undone" aria-label={t!("explorer-wiped-label")}>
            <h2><Icon glyph={Glyph::Undo} />{ t!("explorer-wiped", time = local_time::time_of_day(at)) }</h2>
            <p>{ th!("explorer-wiped-by", height = winner) }</p>
            <ul>
                { line(reorg.undone.len(), t!("explorer-wiped-undone", count = reorg.undone.len()), &finders(reorg, &props.nodes)) }
                { line(reorg.returned.len(), t!("explorer-wiped-returned", count = reorg.returned.len()), "") }
                { line(reorg.kept.len(), t!("explorer-wiped-kept"), "") }
                { line(reorg.refused.len(), t!("explorer-wiped-refused", count = reorg.refused.len()), first_reason(reorg)) }
            </ul>
        </section>
    }
}

/// One line of the account; nothing where there is nothing to say.
fn line(count: usize, words: String, more: &str) -> Html {
    if count == 0 {
        return Html::default();
    }
    html! {
        <li class="ellipsis" title={more.to_owned()}>
            <span class="u-n">{ count }</span>{ " " }{ words }{ " " }<span class="u-more">{ more }</span>
        </li>
    }
}

/// Who found the blocks that were undone, each once, the oldest first.
fn finders(reorg: &Reorg, nodes: &[TreeNode]) -> String {
    let mut names: Vec<String> = Vec::new();
    for hash in reorg.undone.iter().rev() {
        let found = nodes
            .iter()
            .find(|node| node.hash == *hash && !node.miner.is_empty());
        if let Some(block) = found {
            let name = format::who(block.miner_name.as_deref(), &block.miner);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names.join(", ")
}

fn first_reason(reorg: &Reorg) -> &str {
    reorg
        .refused
        .first()
        .map_or("", |(_, error)| error.message.as_str())
}
