//! The simulated network: a drawing that lives, a time line, and levers.

mod branches;
mod card;
mod controls;
mod levers;
mod places;
mod player;
mod setup;
mod slate;
mod table;
mod timeline;
mod tree;
mod words;

use std::rc::Rc;

use api::{
    ApiError,
    lab::network::{Kind, Settings, Shape},
};
use yew::prelude::*;

use self::{
    card::NodeCard,
    controls::{Controls, go_back},
    levers::{GroupLevers, NodeLevers},
    places::Place,
    player::{FIRST_SPEED, Player, Shown, View},
    setup::Setup,
    slate::{Slate, sign},
    table::Nodes,
    timeline::Timeline,
    tree::Tree,
};
pub(super) use self::{
    levers::Choice,
    words::{name as node_words, percent as percent_words},
};
use crate::{
    components::{
        button::{Button, ButtonSize},
        icon::Glyph,
        notice::{Notice, NoticeKind},
    },
    hooks::{REDUCED_MOTION, Toast, use_media, use_toast},
    pages::waiting::Waiting,
    routes::{Route, href},
    services::clipboard,
    text::{lab::lab, t},
};

/// Bytes of the events' hash that are shown: enough to compare two screens by eye.
const HASH_BYTES: usize = 8;

/// What the screen holds.
#[derive(Clone, PartialEq, Default)]
struct State {
    view: Option<View>,
    error: Option<ApiError>,
}

enum Change {
    View(View),
    Failed(ApiError),
}

impl Reducible for State {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        Rc::new(match change {
            Change::View(view) => Self {
                view: Some(view),
                // What was refused is said until something else comes of it.
                error: None,
            },
            Change::Failed(error) => Self {
                view: self.view.clone(),
                error: Some(error),
            },
        })
    }
}

/// Properties of [`LabNetwork`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// How a lesson's network begins; none on the screen of its own, which begins with what the address says.
    #[prop_or_default]
    pub(crate) lesson: Option<Settings>,
}

/// The screen, or what a lesson is done on.
#[component]
pub(crate) fn LabNetwork(props: &Props) -> Html {
    let state = use_reducer(State::default);
    let player = use_player(&state, props.lesson);
    let head = |player: &Player| props.lesson.is_none().then(|| head(player));
    let chosen = use_state_eq(|| None::<u8>);
    let speed = use_state_eq(|| FIRST_SPEED);
    let is_still = use_media(REDUCED_MOTION);
    let choose = {
        let (chosen, player) = (chosen.clone(), player.clone());
        Callback::from(move |node: Option<u8>| {
            chosen.set(node);
            player.look_into(node);
        })
    };
    let error = state.error.as_ref().map(refusal);
    let Some(view) = state.view.clone() else {
        return html! {
            <>
                { for head(&player) }
                { error.unwrap_or_else(|| html! { <Waiting /> }) }
                <Setup settings={props.lesson.unwrap_or_default()} onstart={start(&player)} />
            </>
        };
    };
    let onspeed = {
        let (speed, player) = (speed.clone(), player.clone());
        Callback::from(move |place: usize| {
            speed.set(place);
            player.set_speed(place);
        })
    };
    let onback = {
        let (player, view) = (player.clone(), view.clone());
        Callback::from(move |()| go_back(&player, &view))
    };
    let onseek = {
        let player = player.clone();
        Callback::from(move |at_ms| player.seek(at_ms))
    };
    let figures = &view.figures;
    html! {
        <>
            { for head(&player) }
            { for error }
            <div class={classes!("cols", "sim-cols", props.lesson.is_some().then_some("sim-lesson"))}>
                <div class="stack">
                    <Controls
                        player={player.clone()}
                        is_playing={view.is_playing}
                        is_seeking={view.goal_ms.is_some()}
                        pace={view.pace}
                        speed={*speed}
                        {onspeed}
                        {onback}
                    />
                    <section class="slate sim-slate" aria-labelledby="sim-slate-title">
                        <div class="slate-head">
                            <h2 id="sim-slate-title">{ title(&view) }</h2>
                            <p>{ lab!("lab-net-in-flight", count = view.figures.in_flight) }</p>
                        </div>
                        <Slate
                            shape={view.settings.shape}
                            links={Rc::clone(&view.links)}
                            frame={Rc::clone(&view.frame)}
                            {is_still}
                            chosen={*chosen}
                            onchoose={choose.reform(Some)}
                        />
                        { legend() }
                        if let Some(told) = &view.frame.told {
                            <p class="sim-told" role="status">{ words::told(told) }</p>
                        }
                    </section>
                    <Timeline figures={Rc::clone(figures)} goal_ms={view.goal_ms} marks={Rc::clone(&view.marks)} {onseek} />
                    <section class="slate" aria-label={lab!("lab-net-tree")}>
                        <div class="slate-head"><h2>{ lab!("lab-net-tree") }</h2></div>
                        <Tree frame={Rc::clone(figures)} />
                    </section>
                    <Nodes figures={Rc::clone(&view.table)} chosen={*chosen} onchoose={choose.reform(Some)} />
                </div>
                <aside class="stack" aria-label={lab!("lab-net-beside")}>
                    if let Some(node) = *chosen {
                        <NodeCard figures={Rc::clone(figures)} {node} onclose={choose.reform(|()| None)} />
                        <NodeLevers key={node} player={player.clone()} figures={Rc::clone(figures)} {node} />
                    } else {
                        <p class="card soft">{ lab!("lab-net-choose") }</p>
                    }
                    <GroupLevers player={player.clone()} figures={Rc::clone(figures)} />
                    <Setup settings={view.settings} onstart={start(&player)} />
                    { honest(&view) }
                </aside>
            </div>
        </>
    }
}

/// The player, with a lesson's run, that of the page's link, or a first one.
#[hook]
fn use_player(state: &UseReducerHandle<State>, lesson: Option<Settings>) -> Player {
    let dispatch = state.dispatcher();
    let player = use_memo((), move |()| {
        Player::new(Callback::from(move |shown| {
            dispatch.dispatch(match shown {
                Shown::View(view) => Change::View(view),
                Shown::Failed(error) => Change::Failed(error),
            });
        }))
    });
    let player = (*player).clone();
    let first = player.clone();
    use_effect_with((), move |()| {
        let hash = web_sys::window().and_then(|window| window.location().hash().ok());
        match hash.as_deref().map(|hash| hash.trim_start_matches('#')) {
            _ if lesson.is_some() => first.open(lesson.unwrap_or_default()),
            Some(link) if !link.is_empty() => first.open_link(link.to_owned()),
            _ => first.open(Settings::default()),
        }
        move || first.play(false)
    });
    player
}

fn start(player: &Player) -> Callback<Settings> {
    let player = player.clone();
    Callback::from(move |settings| player.open(settings))
}

fn head(player: &Player) -> Html {
    html! {
        <div class="page-head sim-head">
            <div>
                <h1>{ lab!("lab-net-title") }</h1>
                <p class="soft">{ lab!("lab-net-lead") }</p>
            </div>
            <ShareLink player={player.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ShareLinkProps {
    player: Player,
}

/// The button that copies the run's link.
#[component]
fn ShareLink(props: &ShareLinkProps) -> Html {
    let show = use_toast().show;
    let player = props.player.clone();
    let take = Callback::from(move |link: String| {
        let show = show.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let url = format!("{}#{link}", href(&Route::LabNetwork));
            keep_in_address(&url);
            let toast = if clipboard::copy(&url).await {
                Toast {
                    glyph: Glyph::Check,
                    text: html! { lab!("lab-net-copied") },
                }
            } else {
                Toast {
                    glyph: Glyph::Copy,
                    text: html! { <>{ t!("copy-by-hand") }{ " " }<code>{ url }</code></> },
                }
            };
            show.emit(toast);
        });
    });
    let onclick = Callback::from(move |_: MouseEvent| player.link(take.clone()));
    html! {
        <Button class="sim-share-link" size={ButtonSize::Small} glyph={Glyph::Share} {onclick}>{ lab!("lab-net-copy") }</Button>
    }
}

/// The address of the tab leads to the same run from now on, also when it is loaded again.
fn keep_in_address(url: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // A browser that refuses keeps the address that it had.
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(url));
    }
}

/// Who stands with whom.
fn title(view: &View) -> String {
    let tips: std::collections::BTreeSet<_> = view
        .figures
        .nodes
        .iter()
        .filter(|node| node.is_on)
        .map(|node| node.tip)
        .collect();
    lab!("lab-net-tips", count = tips.len())
}

/// What was refused.
fn refusal(error: &ApiError) -> Html {
    let message = match error.rule.as_str() {
        "labLinkDamaged" => lab!("lab-net-error-damaged"),
        "labLinkTooLong" => lab!("lab-net-error-too-long"),
        "labLinkVersion" => lab!("lab-net-error-version"),
        _ => error.message.clone(),
    };
    html! {
        <div class="notices">
            <Notice kind={NoticeKind::Bad}>{ t!("refusal", sentence = message, rule = error.rule.clone()) }</Notice>
        </div>
    }
}

fn legend() -> Html {
    let kinds = [
        Kind::Block,
        Kind::Transaction,
        Kind::Chain,
        Kind::Talk,
        Kind::Garbage,
    ];
    html! {
        <ul class="sim-legend">
            { for kinds.into_iter().map(|kind| html! {
                <li>
                    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">{ sign(kind, Place { x: 6.0, y: 6.0 }) }</svg>
                    { words::kind(kind) }
                </li>
            }) }
        </ul>
    }
}

/// What is simulated and what is not.
fn honest(view: &View) -> Html {
    let shape = match view.settings.shape {
        Shape::Relay => lab!("lab-net-about-relay"),
        Shape::Mesh => lab!("lab-net-about-mesh"),
    };
    html! {
        <section class="card sim-about">
            <div class="card-head"><h2>{ lab!("lab-net-about") }</h2></div>
            <p class="soft">{ lab!("lab-net-about-text") }</p>
            <p class="soft">{ shape }</p>
            <dl class="sim-facts">
                <div><dt>{ lab!("lab-net-events") }</dt><dd>{ view.figures.events }</dd></div>
                <div><dt>{ lab!("lab-net-hash") }</dt><dd><code class="sim-hash">{ words::hex(view.figures.hash[..HASH_BYTES].iter()) }</code></dd></div>
            </dl>
        </section>
    }
}
