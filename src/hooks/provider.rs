//! Keeps the view of the node fresh and hands it to all components.

use std::{cell::RefCell, rc::Rc};

use api::Reply;
use gloo_timers::{callback::Timeout, future::TimeoutFuture};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    node_view::{Needs, NodeView},
    use_node::NodeContext,
    use_now::now_ms,
};
use crate::services::node::{NodeHandle, Notice, Phase, Subscription};

/// Least time between two views: during a sync or a burst of transactions, screens are drawn at most
/// this often.
const LEAST_GAP_MS: u64 = 220;
/// Least time between two looks at the lists while the node catches up: each time all of them is new, and
/// nobody reads it. The status is looked at as often as ever.
const CATCHING_UP_GAP_MS: u64 = 2_000;

/// Properties of [`NodeProvider`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The node.
    pub(crate) node: NodeHandle,
    /// What may use it.
    pub(crate) children: Html,
}

/// Gives the node and its latest view to what is inside.
#[component]
pub(crate) fn NodeProvider(props: &Props) -> Html {
    let view = use_state(|| Rc::new(NodeView::default()));
    let publish = view.setter();
    use_effect_with(props.node.clone(), move |node| {
        let (_watcher, subscription) =
            Watcher::start(node, Callback::from(move |view| publish.set(view)));
        move || drop(subscription)
    });
    let context = NodeContext::new(props.node.clone(), Rc::clone(&view));
    html! {
        <ContextProvider<NodeContext> {context}>{ props.children.clone() }</ContextProvider<NodeContext>>
    }
}

/// Collects what changed, asks for it, and publishes a view, not more often than allowed.
struct Watcher {
    node: NodeHandle,
    publish: Callback<Rc<NodeView>>,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    view: NodeView,
    needs: Needs,
    published_at: u64,
    lists_at: u64,
    /// How often a node got ready.
    session: u32,
    timer: Option<Timeout>,
    asking: bool,
}

impl State {
    /// Takes what is to be asked at `now`, and leaves what has time.
    fn take_needs(&mut self, now: u64) -> Needs {
        if self.view.phase != Phase::Ready {
            return Needs::NONE;
        }
        let later = if self.view.is_catching_up() && now < self.lists_at + CATCHING_UP_GAP_MS {
            Needs::LISTS
        } else {
            self.lists_at = now;
            Needs::NONE
        };
        let needs = self.needs.without(later);
        self.needs = self.needs.without(needs);
        needs
    }
}

impl Watcher {
    fn start(node: &NodeHandle, publish: Callback<Rc<NodeView>>) -> (Rc<Self>, Subscription) {
        let watcher = Rc::new(Self {
            node: node.clone(),
            publish,
            state: RefCell::default(),
        });
        let hears = Rc::clone(&watcher);
        let subscription = node.subscribe(Callback::from(move |notice| hears.hear(&notice)));
        // A script may have started the node before the page was drawn.
        watcher.state.borrow_mut().needs = Needs::ALL;
        watcher.hear(&Notice::Phase);
        (watcher, subscription)
    }

    fn hear(self: &Rc<Self>, notice: &Notice) {
        if matches!(notice, Notice::Traffic(_)) {
            // Who looks at it hears it; the view has none.
            return;
        }
        let now = now_ms();
        {
            let state = &mut *self.state.borrow_mut();
            state.view.phase = self.node.phase();
            state.view.entering = self.node.candidate_phase();
            let needs = match notice {
                Notice::Phase if state.view.phase == Phase::Idle => {
                    // What the node that was left still answers is of no use.
                    state.session += 1;
                    state.view.end();
                    Needs::NONE
                }
                Notice::Phase | Notice::Traffic(_) | Notice::Replaced => Needs::NONE,
                Notice::Identity => {
                    state.view.identity_changes += 1;
                    Needs::STATUS
                }
                Notice::Ready(status) => {
                    state.session += 1;
                    state.lists_at = 0;
                    state.view.begin(Rc::clone(status), now)
                }
                Notice::Event(event) => state.view.hear(event, now),
            };
            state.needs = state.needs.and(needs);
        }
        self.schedule(now);
    }

    fn schedule(self: &Rc<Self>, now: u64) {
        let mut state = self.state.borrow_mut();
        if state.asking || state.timer.is_some() {
            return;
        }
        let wait = (state.published_at + LEAST_GAP_MS).saturating_sub(now);
        let watcher = Rc::clone(self);
        let wait = u32::try_from(wait.min(LEAST_GAP_MS)).unwrap_or(0);
        state.timer = Some(Timeout::new(wait, move || watcher.refresh()));
    }

    fn refresh(self: &Rc<Self>) {
        let needs = {
            let state = &mut *self.state.borrow_mut();
            state.timer = None;
            state.take_needs(now_ms())
        };
        // All are sent before the first is waited for.
        let asked: Vec<_> = needs
            .requests()
            .into_iter()
            .map(|request| self.node.request(request))
            .collect();
        let session = {
            let state = &mut *self.state.borrow_mut();
            state.asking = true;
            state.session
        };
        let watcher = Rc::clone(self);
        spawn_local(async move {
            let mut replies = Vec::new();
            for answer in asked {
                // A node that was left answers nothing.
                replies.extend(answer.await);
            }
            watcher.show(replies, session).await;
        });
    }

    /// Publishes what the replies change: what is short at once, then each list in a task of its own, so
    /// that no task of the page is long. What a node said that was left since is of no use.
    async fn show(self: Rc<Self>, replies: Vec<Reply>, session: u32) {
        let (lists, short) = replies
            .into_iter()
            .partition(|reply| matches!(reply, Reply::Blocks(_) | Reply::Posts(_)));
        self.publish(short, session);
        for list in lists {
            TimeoutFuture::new(0).await;
            self.publish(vec![list], session);
        }
        let more = {
            let state = &mut *self.state.borrow_mut();
            state.asking = false;
            state.needs != Needs::NONE && state.view.phase == Phase::Ready
        };
        if more {
            self.schedule(now_ms());
        }
    }

    fn publish(&self, replies: Vec<Reply>, session: u32) {
        let now = now_ms();
        let view = {
            let state = &mut *self.state.borrow_mut();
            if session == state.session {
                for reply in replies {
                    state.view.take(reply, now);
                }
            }
            state.published_at = now;
            Rc::new(state.view.clone())
        };
        self.publish.emit(view);
    }
}
