//! The last change of branches at length: what was undone, and what became of its transactions.

use std::rc::Rc;

use api::Reorg;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::{
        hash::Hash,
        icon::{Glyph, Icon},
    },
    hooks::use_node,
    pages::explorer::height_of_winner,
    routes::Route,
    services::local_time,
    text::{t, th},
};

/// Blocks or transactions of one kind that are named.
const NAMED: usize = 6;

/// Properties of [`LastReorg`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The change of branches.
    pub(super) reorg: Rc<Reorg>,
}

/// A card with all that a change of branches did.
#[component]
pub(super) fn LastReorg(props: &Props) -> Html {
    let node = use_node();
    let reorg = &props.reorg;
    let at = local_time::time_of_day(node.local_ms(reorg.at));
    let fork = Route::ExplorerBlock {
        id: reorg.fork_height.to_string(),
    };
    let fork = html! { <Link<Route> to={fork}>{ format!("#{}", reorg.fork_height) }</Link<Route>> };
    let winner = Route::ExplorerBlock {
        id: reorg.to.clone(),
    };
    let winner = html! { <Link<Route> to={winner}>{ format!("#{}", height_of_winner(reorg)) }</Link<Route>> };
    html! {
        <section class="card last-reorg">
            <div class="card-head">
                <h2>{ t!("explorer-wiped", time = at) }</h2>
                <span class="tag tag-bad"><Icon glyph={Glyph::Undo} />{ t!("tile-undone") }</span>
            </div>
            <p class="soft">{ th!("explorer-reorg-words", fork = fork, winner = winner) }</p>
            { list(t!("explorer-reorg-undone", count = reorg.undone.len()), &undone(reorg), block) }
            { list(t!("explorer-reorg-connected", count = reorg.connected.len()), &connected(reorg), block) }
            { list(t!("explorer-reorg-returned", count = reorg.returned.len()), &reorg.returned, |txid| transaction(txid)) }
            { list(t!("explorer-reorg-kept", count = reorg.kept.len()), &reorg.kept, |txid| transaction(txid)) }
            { list(t!("explorer-reorg-refused", count = reorg.refused.len()), &reorg.refused, |(txid, error)| html! {
                <>{ short(txid) }{ " " }<span>{ &error.message }</span>{ " " }<code class="faint">{ &error.rule }</code></>
            }) }
        </section>
    }
}

/// The blocks undone with their names on the board, highest first.
fn undone(reorg: &Reorg) -> Vec<(String, String)> {
    let highest = reorg.fork_height + reorg.undone.len() as u64;
    let heights = (reorg.fork_height..=highest).rev();
    let named = |(height, hash): (u64, &String)| (format!("#{height}′"), hash.clone());
    heights.zip(&reorg.undone).map(named).collect()
}

/// The blocks in their place with their names on the board, lowest first.
fn connected(reorg: &Reorg) -> Vec<(String, String)> {
    let named = |(height, hash): (u64, &String)| (format!("#{height}"), hash.clone());
    (reorg.fork_height + 1..)
        .zip(&reorg.connected)
        .map(named)
        .collect()
}

fn block((name, hash): &(String, String)) -> Html {
    html! {
        <>
            <Link<Route> to={Route::ExplorerBlock { id: hash.clone() }}>{ name }</Link<Route>>{ " " }
            <Hash value={hash.clone()} />
        </>
    }
}

/// A headed list of what happened to some; nothing where it happened to none.
fn list<T>(title: String, items: &[T], item: impl Fn(&T) -> Html) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    let more = items.len().saturating_sub(NAMED);
    html! {
        <>
            <h3>{ title }</h3>
            <ul class="reorg-list">
                { for items.iter().take(NAMED).map(|one| html! { <li>{ item(one) }</li> }) }
                if more > 0 {
                    <li class="faint">{ t!("explorer-reorg-more", count = more) }</li>
                }
            </ul>
        </>
    }
}

fn transaction(txid: &str) -> Html {
    html! { <Link<Route> to={Route::ExplorerTx { id: txid.to_owned() }}>{ short(txid) }</Link<Route>> }
}

/// Nobody worked for the zeros of an id.
fn short(txid: &str) -> Html {
    html! { <Hash value={txid.to_owned()} work=false /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_named_by_their_heights() {
        let hashes = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let reorg = Reorg {
            at: 0,
            fork_height: 408,
            from: "a410".to_owned(),
            to: "b411".to_owned(),
            undone: hashes(&["a410", "a409"]),
            connected: hashes(&["b409", "b410", "b411"]),
            returned: Vec::new(),
            kept: Vec::new(),
            refused: Vec::new(),
        };
        let names = |blocks: Vec<(String, String)>| {
            blocks
                .into_iter()
                .map(|(name, hash)| name + &hash)
                .collect::<Vec<_>>()
        };
        assert_eq!(names(undone(&reorg)), ["#410′a410", "#409′a409"]);
        assert_eq!(
            names(connected(&reorg)),
            ["#409b409", "#410b410", "#411b411"]
        );
        assert_eq!(height_of_winner(&reorg), 411);
    }
}
