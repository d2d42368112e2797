//! Parts of the page that are fetched when somebody needs them.
//!
//! Who opens the page for the first time waits for what welcome and feed need and nothing else. Every other
//! screen is in a part: the same program, cut at the functions below when the page is built (`cargo xtask
//! parts`, which Trunk calls). What is fetched stays; all parts are fetched once the page is at rest, because
//! the machine that serves them may be gone later.

#![allow(
    clippy::unnecessary_wraps,
    reason = "what calls a function that was cut off tells that it could not be fetched"
)]

use std::cell::Cell;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::Html;

use crate::{
    pages,
    routes::Route,
    services::{
        direct,
        js_api::{self, Answers},
        late_styles,
        node::{Do, Hear},
    },
    text,
};

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// What a pupil does besides posting: wallet, market, stamp, mining.
    Everyday,
    /// The explorer and the network.
    Study,
    /// The lab and the scripts.
    Lab,
    /// What a room's host uses: making a room, inviting, the room's people, the projector.
    Host,
}

impl Part {
    /// All, in the order in which they are fetched when nobody asked for one.
    pub(crate) const ALL: [Self; 4] = [Self::Everyday, Self::Study, Self::Lab, Self::Host];

    /// The part that an address needs, if it is not in the page from the start.
    pub(crate) fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Home | Route::Feed | Route::FeedPost { .. } | Route::NotFound => None,
            Route::Wallet | Route::Market | Route::Stamp | Route::Mine => Some(Self::Everyday),
            Route::Explorer
            | Route::ExplorerBlock { .. }
            | Route::ExplorerTx { .. }
            | Route::ExplorerAccount { .. }
            | Route::Network => Some(Self::Study),
            Route::Lab
            | Route::LabLesson { .. }
            | Route::LabBench
            | Route::LabNetwork
            | Route::LabPapers
            | Route::LabPaper { .. }
            | Route::LabScripts => Some(Self::Lab),
            Route::Start | Route::Invite | Route::Projector | Route::Room => Some(Self::Host),
        }
    }
}

/// Where on the page something is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// On the board; nothing is drawn there where the screen leaves it to the strip.
    Board,
    /// Below the board, or all of the page where the screen has no frame.
    Screen,
}

/// Draws what a part shows of an address at a place.
type Draw = fn(&Route, Place) -> Option<Html>;

/// What comes with a part.
struct Came {
    draw: Draw,
    /// Texts that the page had not needed before.
    texts: &'static [u8],
}

/// Why there is no part: the machine that serves the page did not give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotFetched;

impl From<SplitLoaderError> for NotFetched {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

thread_local! {
    /// What has been fetched, in the order of [`Part::ALL`].
    static FETCHED: [Cell<Option<Draw>>; Part::ALL.len()] = const { [const { Cell::new(None) }; Part::ALL.len()] };
}

/// Whether a part has been fetched.
pub(crate) fn is_here(part: Part) -> bool {
    drawing(part).is_some()
}

/// Draws what a part shows of an address at a place; nothing where it shows nothing or is not here.
pub(crate) fn draw(part: Part, route: &Route, place: Place) -> Option<Html> {
    drawing(part)?(route, place)
}

fn drawing(part: Part) -> Option<Draw> {
    FETCHED.with(|fetched| fetched[part as usize].get())
}

/// Fetches a part, unless it is here. Who asks while it is on its way waits for the same answer, and
/// after a failure asks anew.
///
/// # Errors
/// [`NotFetched`] where it can't be had.
pub(crate) async fn fetch(part: Part) -> Result<(), NotFetched> {
    if is_here(part) {
        return Ok(());
    }
    late_styles::apply().await.map_err(|_| NotFetched)?;
    let came = match part {
        Part::Everyday => everyday().await?,
        Part::Study => study().await?,
        Part::Lab => lab().await?,
        Part::Host => host().await?,
    };
    text::add(came.texts);
    FETCHED.with(|fetched| fetched[part as usize].set(Some(came.draw)));
    Ok(())
}

/// Fetches what answers scripts, unless it is here.
///
/// # Errors
/// [`NotFetched`] where it can't be had.
pub(crate) async fn scripts() -> Result<Answers, NotFetched> {
    script_answers().await
}

/// Fetches what holds direct links to other browsers, unless it is here.
///
/// # Errors
/// [`NotFetched`] where it can't be had.
pub(crate) async fn direct_links() -> Result<fn(Hear) -> Do, NotFetched> {
    connections().await
}

// Each function is where the page is cut, and named in the part's file. It gives a function, because
// what is fetched once is drawn many times and at once.

fn came(draw: Draw) -> Came {
    Came {
        draw,
        texts: text::LATE_ENGLISH,
    }
}

#[wasm_split(everyday, fallible)]
fn everyday() -> Result<Came, NotFetched> {
    Ok(came(pages::everyday))
}

#[wasm_split(study, fallible)]
fn study() -> Result<Came, NotFetched> {
    Ok(came(pages::study))
}

#[wasm_split(lab, fallible)]
fn lab() -> Result<Came, NotFetched> {
    Ok(came(pages::lab))
}

#[wasm_split(host, fallible)]
fn host() -> Result<Came, NotFetched> {
    Ok(came(pages::host))
}

#[wasm_split(scripts, fallible)]
fn script_answers() -> Result<Answers, NotFetched> {
    Ok(js_api::answers())
}

#[wasm_split(direct, fallible)]
fn connections() -> Result<fn(Hear) -> Do, NotFetched> {
    Ok(direct::open)
}
