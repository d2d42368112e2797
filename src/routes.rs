//! The page's addresses.

use yew_router::prelude::*;

use crate::{components::icon::Glyph, text::t};

/// An address of the page.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub(crate) enum Route {
    /// Welcome; a room's link is this with the room after `#`.
    #[at("/")]
    Home,
    /// A new room.
    #[at("/start")]
    Start,
    /// What brings others into the room.
    #[at("/invite")]
    Invite,
    /// The room for all to see.
    #[at("/projector")]
    Projector,
    /// Posts.
    #[at("/feed")]
    Feed,
    /// The feed at one post.
    #[at("/feed/post/:id")]
    FeedPost {
        /// Its transaction's id.
        id: String,
    },
    /// Balance, payments, the key.
    #[at("/wallet")]
    Wallet,
    /// Offers and orders.
    #[at("/market")]
    Market,
    /// Proofs that files existed.
    #[at("/stamp")]
    Stamp,
    /// Mining.
    #[at("/mine")]
    Mine,
    /// The tree of blocks.
    #[at("/explorer")]
    Explorer,
    /// One block.
    #[at("/explorer/block/:id")]
    ExplorerBlock {
        /// Its hash or height.
        id: String,
    },
    /// One transaction.
    #[at("/explorer/tx/:id")]
    ExplorerTx {
        /// Its id.
        id: String,
    },
    /// One account.
    #[at("/explorer/account/:id")]
    ExplorerAccount {
        /// Its address or name.
        id: String,
    },
    /// Links and peers.
    #[at("/network")]
    Network,
    /// The room's people and its host's hand.
    #[at("/room")]
    Room,
    /// The lessons.
    #[at("/lab")]
    Lab,
    /// One lesson.
    #[at("/lab/lesson/:number")]
    LabLesson {
        /// Which, from 1.
        number: u32,
    },
    /// Programs of this person's.
    #[at("/lab/scripts")]
    LabScripts,
    /// The bench, without a lesson.
    #[at("/lab/bench")]
    LabBench,
    /// The simulated network.
    #[at("/lab/network")]
    LabNetwork,
    /// Papers to print.
    #[at("/lab/papers")]
    LabPapers,
    /// One of them.
    #[at("/lab/papers/:name")]
    LabPaper {
        /// Which.
        name: String,
    },
    /// Anything else.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// The screen that shows it.
    pub(crate) fn screen(&self) -> Screen {
        match self {
            Self::Home
            | Self::Start
            | Self::Invite
            | Self::Projector
            | Self::NotFound
            | Self::Feed
            | Self::FeedPost { .. } => Screen::Feed,
            Self::Wallet => Screen::Wallet,
            Self::Market => Screen::Market,
            Self::Stamp => Screen::Stamp,
            Self::Mine => Screen::Mine,
            Self::Explorer
            | Self::ExplorerBlock { .. }
            | Self::ExplorerTx { .. }
            | Self::ExplorerAccount { .. } => Screen::Explorer,
            Self::Network => Screen::Network,
            Self::Room => Screen::Room,
            Self::Lab
            | Self::LabLesson { .. }
            | Self::LabBench
            | Self::LabNetwork
            | Self::LabPapers
            | Self::LabPaper { .. }
            | Self::LabScripts => Screen::Lab,
        }
    }

    /// The title of the browser's tab.
    pub(crate) fn title(&self) -> String {
        let screen = match self {
            Self::Home => t!("title-home"),
            Self::Start => t!("room-title"),
            Self::Invite => t!("invite-title"),
            Self::Projector => t!("projector-title"),
            Self::NotFound => t!("lost-title"),
            _ => self.screen().title(),
        };
        t!("title", screen = screen)
    }
}

/// A screen that the rail leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// Posts.
    Feed,
    /// Balance, payments, the key.
    Wallet,
    /// Offers and orders.
    Market,
    /// Proofs that files existed.
    Stamp,
    /// Mining.
    Mine,
    /// The tree of blocks.
    Explorer,
    /// Links and peers.
    Network,
    /// Lessons, and what they are done on.
    Lab,
    /// The room's people and its host's hand.
    Room,
}

impl Screen {
    /// All, in the order of the rail.
    pub(crate) const ALL: [Self; 9] = [
        Self::Feed,
        Self::Wallet,
        Self::Market,
        Self::Stamp,
        Self::Mine,
        Self::Explorer,
        Self::Network,
        Self::Lab,
        Self::Room,
    ];

    /// Its first address.
    pub(crate) fn route(self) -> Route {
        match self {
            Self::Feed => Route::Feed,
            Self::Wallet => Route::Wallet,
            Self::Market => Route::Market,
            Self::Stamp => Route::Stamp,
            Self::Mine => Route::Mine,
            Self::Explorer => Route::Explorer,
            Self::Network => Route::Network,
            Self::Lab => Route::Lab,
            Self::Room => Route::Room,
        }
    }

    /// Its name.
    pub(crate) fn title(self) -> String {
        match self {
            Self::Feed => t!("feed-title"),
            Self::Wallet => t!("wallet-title"),
            Self::Market => t!("market-title"),
            Self::Stamp => t!("stamp-title"),
            Self::Mine => t!("mine-title"),
            Self::Explorer => t!("explorer-title"),
            Self::Network => t!("network-title"),
            Self::Lab => t!("lab-title"),
            Self::Room => t!("hand-title"),
        }
    }

    /// Its icon.
    pub(crate) fn glyph(self) -> Glyph {
        match self {
            Self::Feed => Glyph::Feed,
            Self::Wallet => Glyph::Wallet,
            Self::Market => Glyph::Market,
            Self::Stamp => Glyph::Seal,
            Self::Mine => Glyph::Mine,
            Self::Explorer => Glyph::Explorer,
            Self::Network => Glyph::Network,
            Self::Lab => Glyph::Lab,
            Self::Room => Glyph::People,
        }
    }

    /// Its class on the rail.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Feed => "nav-feed",
            Self::Wallet => "nav-wallet",
            Self::Market => "nav-market",
            Self::Stamp => "nav-stamp",
            Self::Mine => "nav-mine",
            Self::Explorer => "nav-explorer",
            Self::Network => "nav-network",
            Self::Lab => "nav-lab",
            Self::Room => "nav-room",
        }
    }
}

/// The address of the page's root, wherever it is served.
pub(crate) fn base_url() -> String {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.base_uri().ok().flatten())
        .and_then(|base| base.split(['?', '#']).next().map(str::to_owned))
        .unwrap_or_default()
}

/// The address of the page's root as somebody types it.
pub(crate) fn typed_address() -> String {
    let address = base_url();
    let short = address.trim_start_matches("http://");
    short.trim_end_matches('/').to_owned()
}

/// The path of a route, under the path that the page is served at.
pub(crate) fn href(route: &Route) -> String {
    let base = base_url();
    format!("{}{}", base.trim_end_matches('/'), route.to_path())
}

/// The link that brings others into a room, from the part that names it.
pub(crate) fn join_link(room: &str) -> String {
    format!("{}#{room}", base_url())
}

/// The query that makes a new tab a participant of its own.
pub(crate) const NEW_PARTICIPANT: &str = "participant";

/// The link to a new tab as a participant of its own.
pub(crate) fn new_participant_link() -> String {
    format!("{}?{NEW_PARTICIPANT}=new", href(&Route::Feed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_is_recognized_by_its_own_path() {
        let id = || "ab".to_owned();
        let routes = [
            Route::Home,
            Route::Start,
            Route::Invite,
            Route::Projector,
            Route::Feed,
            Route::FeedPost { id: id() },
            Route::Wallet,
            Route::Market,
            Route::Stamp,
            Route::Mine,
            Route::Explorer,
            Route::Network,
            Route::Room,
            Route::Lab,
            Route::LabLesson { number: 4 },
            Route::LabBench,
            Route::LabNetwork,
            Route::LabScripts,
            Route::LabPapers,
            Route::LabPaper { name: id() },
            Route::ExplorerBlock { id: id() },
            Route::ExplorerTx { id: id() },
            Route::ExplorerAccount { id: id() },
        ];
        for route in routes {
            assert_eq!(Route::recognize(&route.to_path()), Some(route));
        }
        assert_eq!(Route::recognize("/nowhere"), Some(Route::NotFound));
    }

    #[test]
    fn every_screen_shows_its_own_address() {
        assert_eq!(
            Screen::ALL.map(|screen| screen.route().screen()),
            Screen::ALL
        );
    }
}
