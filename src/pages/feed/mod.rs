//! The feed: what people write, and how sure the chain is of it.

mod asides;
mod composer;
mod draft;
mod name_card;
mod older;
mod post_card;
mod posts;
mod seek;
mod threads;

use yew::prelude::*;

use self::{
    asides::{here_now, just_now, waiting_for_block},
    composer::Composer,
    name_card::NameCard,
    posts::Posts,
    threads::Filter,
};
use crate::{components::segmented::Segmented, hooks::use_node, text::t};

/// Properties of [`Feed`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The post that the address names, if any.
    #[prop_or_default]
    pub(crate) post: Option<AttrValue>,
}

/// The feed.
#[component]
pub(crate) fn Feed(props: &Props) -> Html {
    let node = use_node();
    let filter = use_state_eq(Filter::default);
    let choose = {
        let filter = filter.setter();
        Callback::from(move |nth: usize| {
            filter.set(Filter::ALL.get(nth).copied().unwrap_or_default());
        })
    };
    let chosen = Filter::ALL
        .iter()
        .position(|other| *other == *filter)
        .unwrap_or_default();
    let choices = [t!("feed-everyone"), t!("feed-replies"), t!("feed-yours")].map(AttrValue::from);
    html! {
        <>
            <div class="page-head">
                <h1>{ t!("feed-title") }</h1>
                <Segmented label={t!("feed-show")} choices={choices.to_vec()} {chosen} onchoose={choose} />
            </div>
            <div class="cols feed-cols">
                <div class="stack">
                    <NameCard />
                    <Composer id="say" />
                    <Posts filter={*filter} sought={props.post.clone()} />
                </div>
                <aside class="stack" aria-label={t!("feed-beside")}>
                    { waiting_for_block(&node) }
                    { just_now(&node) }
                    { here_now(&node) }
                </aside>
            </div>
        </>
    }
}
