//! The page as a whole: providers, routes and the frame around every screen.

use web_sys::FocusOptions;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{
    components::{
        announcer::Announcer,
        board::{Board, Strip},
        class_bar::{ClassBar, is_held},
        icon::Glyph,
        mark::chalk_filter,
        notice::{Notice, NoticeKind},
        notices::{Findings, Notices},
        rail::Rail,
        status_bar::StatusBar,
        toasts::Toasts,
    },
    hooks::{
        Fetching, LanguageProvider, NodeProvider, NowProvider, ThemeProvider, Toast, ToastProvider,
        use_all_parts, use_language, use_later, use_node, use_part, use_toast,
    },
    pages::{
        absent::absent, feed::Feed, lost::Lost, mine::MiningLogProvider, waiting::Waiting,
        welcome::Welcome,
    },
    parts::{self, Part, Place},
    routes::Route,
    services::{
        node::{NodeHandle, Notice as NodeNotice, Phase},
        practice, preferences,
    },
    text::{language::Language, t},
};

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The node.
    pub(crate) node: NodeHandle,
    /// What the page found out while it started.
    pub(crate) findings: Findings,
    /// The language that is spoken at first.
    pub(crate) language: Language,
}

/// The page.
#[component]
pub(crate) fn App(props: &Props) -> Html {
    html! {
        <ThemeProvider>
            <NowProvider>
                <ToastProvider>
                    <NodeProvider node={props.node.clone()}>
                        { chalk_filter() }
                        <MiningLogProvider>
                            <LanguageProvider first={props.language}>
                                <BrowserRouter>
                                    <Screens findings={props.findings.clone()} />
                                </BrowserRouter>
                            </LanguageProvider>
                        </MiningLogProvider>
                        <Announcer />
                        <Toasts />
                    </NodeProvider>
                </ToastProvider>
            </NowProvider>
        </ThemeProvider>
    }
}

#[derive(Properties, PartialEq)]
struct ScreensProps {
    findings: Findings,
}

/// Welcome alone, or a screen in its frame.
#[component]
fn Screens(props: &ScreensProps) -> Html {
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    let node = use_node();
    let language = use_language().language;
    use_way_in(&route);
    use_way_out(&route);
    use_news_of_identity();
    use_new_screen(&route, language);
    let is_linked = node.is_linked();
    let fetching = use_part(Part::of(&route), is_linked);
    use_all_parts(node.phase == Phase::Ready, is_linked);
    use_effect_with(node.room().cloned(), {
        let handle = node.handle();
        move |room| {
            if let Some(room) = room {
                practice::resume(&handle, room);
            }
        }
    });
    let findings = props.findings.clone();
    // Words are no properties: under another key all of the screen is made anew.
    let key = language.tag();
    match route {
        Route::Home => html! { <Welcome {key} {findings} /> },
        Route::Start => html! { <Whole {key} {route} {fetching} /> },
        Route::Invite | Route::Projector if node.status.is_some() => {
            html! { <Whole {key} {route} {fetching} /> }
        }
        route => html! { <Frame {key} {route} {findings} {fetching} /> },
    }
}

#[derive(Properties, PartialEq)]
struct WholeProps {
    route: Route,
    fetching: Option<Fetching>,
}

/// A screen without a frame.
#[component]
fn Whole(props: &WholeProps) -> Html {
    let drawn = screen(&props.route, props.fetching.as_ref());
    match &props.fetching {
        Some(Fetching::Here(_)) => drawn,
        _ => html! { <main class="lost" tabindex="-1">{ drawn }</main> },
    }
}

/// Enters a room where a screen needs one: the one last used, else Commons. Who was here before and
/// opens the bare address goes straight on; who follows a room's link, or comes for the first time,
/// is welcomed.
#[hook]
fn use_way_in(route: &Route) {
    let node = use_node().handle();
    let navigator = use_navigator();
    let has_room_in_link = use_location().is_some_and(|location| location.hash().len() > 1);
    let is_first = use_mut_ref(|| true);
    use_effect_with(route.clone(), move |route| {
        let is_first = is_first.replace(false);
        if !matches!(route, Route::Home | Route::Start) {
            node.ensure_started();
        } else if *route == Route::Home
            && is_first
            && !has_room_in_link
            && preferences::last_room().is_some()
            && let Some(navigator) = navigator
        {
            navigator.replace(&Route::Feed);
        }
    });
}

/// Welcomes who has left the room.
#[hook]
fn use_way_out(route: &Route) {
    let node = use_node();
    let navigator = use_navigator();
    let was_idle = use_mut_ref(|| true);
    let needs_room = !matches!(route, Route::Home | Route::Start);
    use_effect_with(node.phase == Phase::Idle, move |&is_idle| {
        let has_left = !was_idle.replace(is_idle) && is_idle;
        if let Some(navigator) = navigator.filter(|_| has_left && needs_room) {
            navigator.push(&Route::Home);
        }
    });
}

/// Says that another tab erased who this one was.
#[hook]
fn use_news_of_identity() {
    let node = use_node().handle();
    let toaster = use_toast();
    use_effect_with((node, toaster.show), |(node, show)| {
        let show = show.clone();
        let subscription = node.subscribe(Callback::from(move |notice| {
            if matches!(notice, NodeNotice::Replaced) {
                show.emit(Toast {
                    glyph: Glyph::Key,
                    text: t!("identity-replaced").into(),
                });
            }
        }));
        move || drop(subscription)
    });
}

/// Names the browser's tab after the screen, and puts the focus on what is new.
#[hook]
fn use_new_screen(route: &Route, language: Language) {
    let is_first = use_mut_ref(|| true);
    use_effect_with((route.clone(), language), move |(route, _)| {
        let Some(window) = web_sys::window() else {
            return;
        };
        let Some(document) = window.document() else {
            return;
        };
        document.set_title(&route.title());
        if !is_first.replace(false) {
            window.scroll_to_with_x_and_y(0.0, 0.0);
            focus_main();
        }
    });
}

/// Puts the focus on the content of the screen, and leaves it where it is: a browser would scroll
/// what is higher than its window away from its head.
fn focus_main() {
    let main = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector("main").ok().flatten())
        .and_then(|main| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(main).ok());
    if let Some(main) = main {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = main.focus_with_options(&options);
    }
}

#[derive(Properties, PartialEq)]
struct FrameProps {
    route: Route,
    findings: Findings,
    /// Where the part of the page is that the screen needs, if any.
    fetching: Option<Fetching>,
}

/// The board, the rail and the status bar around a screen.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let node = use_node();
    let is_ready = node.status.is_some() && node.phase == Phase::Ready;
    // The frame first: both at once are a long task on a slow machine.
    let is_screen_due = use_later(is_ready);
    let is_held = is_held(&node, &props.route);
    // A link to the content would leave the page: it is served with a base address.
    let skip = Callback::from(|_: MouseEvent| focus_main());
    html! {
        <div class="app">
            <button class="skip" type="button" onclick={skip}>{ t!("skip") }</button>
            { board(&props.route, props.fetching.as_ref().filter(|_| is_ready)) }
            <Rail />
            <main class={classes!("main", class_of(&props.route))} id="main" tabindex="-1">
                <Notices findings={props.findings.clone()} />
                <ClassBar />
                if node.room().is_some_and(|room| practice::is_in(&room.genesis)) {
                    <div class="notices"><Notice kind={NoticeKind::Locked}>{ t!("practice-note") }</Notice></div>
                }
                if is_screen_due {
                    <div class="class-held" inert={is_held}>{ screen(&props.route, props.fetching.as_ref()) }</div>
                } else {
                    <Waiting />
                }
            </main>
            <StatusBar />
        </div>
    }
}

fn board(route: &Route, fetching: Option<&Fetching>) -> Html {
    let drawn = match fetching {
        Some(Fetching::Here(part)) => parts::draw(*part, route, Place::Board),
        _ => None,
    };
    match drawn {
        Some(drawn) => html! { <Board tall=true>{ drawn }</Board> },
        None => html! { <Board><Strip /></Board> },
    }
}

fn class_of(route: &Route) -> &'static str {
    match route {
        Route::Home | Route::Start | Route::Invite | Route::Projector | Route::NotFound => "lost",
        Route::Feed | Route::FeedPost { .. } => "feed",
        Route::Wallet => "wallet",
        Route::Market => "market",
        Route::Stamp => "stamp",
        Route::Mine => "mine",
        Route::Explorer
        | Route::ExplorerBlock { .. }
        | Route::ExplorerTx { .. }
        | Route::ExplorerAccount { .. } => "explorer",
        Route::Network => "network",
        Route::Lab
        | Route::LabLesson { .. }
        | Route::LabBench
        | Route::LabNetwork
        | Route::LabPapers
        | Route::LabPaper { .. }
        | Route::LabScripts => "lab",
        Route::Room => "room",
    }
}

fn screen(route: &Route, fetching: Option<&Fetching>) -> Html {
    match fetching {
        Some(Fetching::Here(part)) => parts::draw(*part, route, Place::Screen).unwrap_or_default(),
        Some(Fetching::UnderWay) => absent(None),
        Some(Fetching::Failed(again)) => absent(Some(again)),
        None => match route {
            Route::Feed => html! { <Feed /> },
            Route::FeedPost { id } => html! { <Feed post={id.clone()} /> },
            _ => html! { <Lost /> },
        },
    }
}
