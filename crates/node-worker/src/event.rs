//! What the browser tells the host, and what the host wants of the browser.

use api::host::FromWorker;
use node::LinkId;

/// Something that happened.
#[derive(Debug)]
pub(crate) enum Event {
    /// The page sent bytes.
    Page(Vec<u8>),
    /// Some milliseconds passed; happens all the time.
    Tick,
    /// The turn asked for with [`Effect::Again`].
    Again,
    /// Something happened to a socket.
    Socket(SocketId, SocketEvent),
    /// A tab of this browser posted bytes.
    Tabs(Vec<u8>),
    /// The browser opens no channel between its tabs, in its words.
    TabsRefused(String),
    /// A search worker sent bytes.
    Searcher(SearcherId, Vec<u8>),
    /// A search worker could not be started, or threw an error.
    SearcherFailed(SearcherId, String),
}

/// What can happen to a socket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SocketEvent {
    /// It is connected.
    Opened,
    /// It received bytes.
    Received(Vec<u8>),
    /// It received text.
    ReceivedText,
    /// It is closed, or could not be opened.
    Closed,
    /// The browser refuses to open it, in the browser's words.
    Refused(String),
    /// More bytes wait to be sent than may.
    Overrun {
        /// Bytes that wait.
        buffered: u32,
    },
}

/// A socket: whose it is, and the how many-th of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SocketId {
    pub(crate) link: LinkId,
    pub(crate) dial: u32,
}

/// A search worker; numbers are not used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SearcherId(pub(crate) u32);

/// What a search worker hashes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SearcherKind {
    /// A thread of the CPU.
    Cpu,
    /// The graphics processor.
    Gpu,
}

/// Something to be done.
#[derive(Debug, PartialEq)]
pub(crate) enum Effect {
    /// Tell the page.
    Page(Box<FromWorker>),
    /// Call again with [`Event::Again`] once waiting messages were heard.
    Again,
    /// Open a socket. There are two at most: one in use, and one that looks whether another relay answers.
    Dial(SocketId, String),
    /// Send bytes over a socket, if it is still there.
    Send(SocketId, Vec<u8>),
    /// Close a socket; nothing more is to be heard of it.
    HangUp(SocketId),
    /// Open the channel of this name between this browser's tabs.
    OpenTabs(String),
    /// Post bytes to all other tabs.
    PostToTabs(Vec<u8>),
    /// Start a search worker.
    StartSearcher(SearcherId, SearcherKind),
    /// Send bytes to a search worker.
    TellSearcher(SearcherId, Vec<u8>),
    /// End a search worker; nothing more is to be heard of it.
    EndSearcher(SearcherId),
    /// Write a line to the console.
    Warn(String),
}

impl Effect {
    /// Tells the page.
    pub(crate) fn page(message: FromWorker) -> Self {
        Self::Page(Box::new(message))
    }
}
