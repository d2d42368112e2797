//! A post.

use api::{Post, TransactionState};
use yew::prelude::*;
use yew_router::prelude::*;

use super::composer::Composer;
use crate::{
    components::{
        address::AddressChip,
        ago::Ago,
        avatar::{Avatar, AvatarSize},
        button::{Button, ButtonKind, ButtonSize},
        icon::Glyph,
        state_pill::StatePill,
    },
    format,
    routes::Route,
    text::{t, th},
};

/// Properties of [`PostCard`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The post.
    pub(super) post: Post,
    /// When it was written, Unix milliseconds by this machine's clock.
    pub(super) at: u64,
    /// Height of the next block.
    pub(super) next_height: u64,
    /// Whether it stands below the post that it answers.
    #[prop_or_default]
    pub(super) is_reply: bool,
    /// Answers below it.
    #[prop_or_default]
    pub(super) replies: usize,
    /// Whether the address names it.
    pub(super) is_sought: bool,
    /// Its place among all posts, from 1.
    pub(super) place: i32,
    /// How many there are; below 0 where nobody knows.
    pub(super) size: i32,
}

/// A post with its author, its state, the way to answer it, and the answer that somebody writes.
#[component]
pub(super) fn PostCard(props: &Props) -> Html {
    let answering = use_state_eq(|| false);
    let set_answering = |on| {
        let answering = answering.setter();
        Callback::from(move |()| answering.set(on))
    };
    let Props {
        post,
        at,
        next_height,
        is_reply,
        replies,
        is_sought,
        place,
        size,
    } = props;
    let is_waiting = matches!(post.state, TransactionState::Pending(_));
    let who = format::who(post.name.as_deref(), &post.from);
    let classes = classes!(
        "post",
        is_waiting.then_some("is-waiting"),
        is_reply.then_some("is-reply"),
        is_sought.then_some("is-sought")
    );
    html! {
        <article class={classes!("post-row", is_reply.then_some("is-answer"))} tabindex="-1" aria-posinset={place.to_string()} aria-setsize={size.to_string()} aria-label={t!("post-by", name = who.as_str())}>
            <div class={classes}>
                <Avatar name={post.name.clone().map(AttrValue::from)} address={post.from.clone()} size={AvatarSize::Large} />
                <div class="post-body">
                    { head(post, &who, *at) }
                    { earlier(props) }
                    <p class="post-text">{ &post.text }</p>
                    <footer class="post-foot">
                        <Button kind={ButtonKind::Ghost} size={ButtonSize::Small} glyph={Glyph::Reply} onclick={set_answering(true).reform(|_: MouseEvent| ())}>
                            <span aria-hidden="true">{ t!("post-reply") }</span>
                            <span class="visually-hidden">{ t!("post-reply-to", name = who) }</span>
                            if *replies > 0 {
                                <span class="faint">{ replies }</span>
                            }
                        </Button>
                        <StatePill txid={post.txid.clone()} state={post.state.clone()} fee={post.fee} next_height={*next_height} />
                    </footer>
                </div>
            </div>
            if *answering {
                <Composer id={format!("answer-{}", post.txid)} reply_to={post.txid.clone()} onposted={set_answering(false)} oncancel={set_answering(false)} />
            }
        </article>
    }
}

fn head(post: &Post, who: &str, at: u64) -> Html {
    let account = Route::ExplorerAccount {
        id: post.from.clone(),
    };
    let to = Route::FeedPost {
        id: post.txid.clone(),
    };
    html! {
        <header class="post-head">
            if post.name.is_some() {
                <Link<Route> classes="post-who" to={account}><b>{ who }</b></Link<Route>>
            }
            if post.mine {
                <span class="tag tag-you">{ t!("tag-you") }</span>
            }
            <AddressChip address={post.from.clone()} name={post.name.clone().map(AttrValue::from)} />
            <Link<Route> classes="post-when faint" {to}>
                <span class="visually-hidden">{ t!("post-link") }{ " " }</span>
                <Ago in_words=true {at} />
            </Link<Route>>
        </header>
    }
}

/// Says what a post answers where that does not stand above it.
fn earlier(props: &Props) -> Html {
    let (false, Some(id)) = (props.is_reply, props.post.reply_to.clone()) else {
        return Html::default();
    };
    if props.post.about_order {
        return html! {
            <p class="post-answers faint"><Link<Route> to={Route::Market}>{ t!("post-about-order") }</Link<Route>></p>
        };
    }
    let post = html! { <Link<Route> to={Route::ExplorerTx { id }}>{ t!("post-answers-earlier") }</Link<Route>> };
    html! { <p class="post-answers faint">{ th!("post-answers", post = post) }</p> }
}
