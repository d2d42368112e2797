//! The page's icons: one stroke drawing each on a grid of 20, coloured by the text around them.

use yew::prelude::*;

/// An icon by what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Glyph {
    /// An order.
    Basket,
    /// The host.
    Board,
    /// Power.
    Bolt,
    /// Agreed, done.
    Check,
    /// Waiting.
    Clock,
    /// Money.
    Coins,
    /// Copy.
    Copy,
    /// Explorer.
    Explorer,
    /// Show.
    Eye,
    /// Hide.
    EyeOff,
    /// Feed, a post.
    Feed,
    /// A reward.
    Gift,
    /// Languages.
    Globe,
    /// Information.
    Info,
    /// Keys.
    Key,
    /// The lab.
    Lab,
    /// Back.
    Left,
    /// Held by a rule.
    Lock,
    /// The market, an offer.
    Market,
    /// More.
    Menu,
    /// Mining.
    Mine,
    /// Dark or light.
    Moon,
    /// Network.
    Network,
    /// People.
    People,
    /// Writing, signing.
    Pencil,
    /// New.
    Plus,
    /// Incoming payment.
    Receive,
    /// Reply.
    Reply,
    /// Forward.
    Right,
    /// A stamp.
    Seal,
    /// Search.
    Search,
    /// Outgoing payment.
    Send,
    /// Share.
    Share,
    /// Protection.
    Shield,
    /// Stop.
    Stop,
    /// A browser tab.
    Tab,
    /// A name.
    Tag,
    /// Undone.
    Undo,
    /// Not locked.
    Unlock,
    /// Wallet.
    Wallet,
    /// Warning.
    Warn,
    /// Refused, close.
    Cross,
}

impl Glyph {
    /// The drawing as path data.
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn path(self) -> &'static str {
        match self {
            Self::Basket => {
                "M3 8.5h14l-1.4 7a1.2 1.2 0 0 1-1.2 1H5.6a1.2 1.2 0 0 1-1.2-1L3 8.5zM6.5 8.5L9 3.5M13.5 8.5L11 3.5M8 11.5v2.3M12 11.5v2.3"
            }
            Self::Board => {
                "M3.7 4h12.6a1.2 1.2 0 0 1 1.2 1.2v7.6a1.2 1.2 0 0 1 -1.2 1.2h-12.6a1.2 1.2 0 0 1 -1.2 -1.2v-7.6a1.2 1.2 0 0 1 1.2 -1.2zM2.5 16.5h15M6 11l2.3-3 2 2.2L13 7"
            }
            Self::Bolt => "M11 3L5 11.5h4.5L9 17l6-8.5h-4.5z",
            Self::Check => "M4.5 10.6l3.5 3.5 7.5-8",
            Self::Clock => "M3.3 10a6.7 6.7 0 1 0 13.4 0a6.7 6.7 0 1 0 -13.4 0zM10 6.3V10l2.5 1.7",
            Self::Coins => {
                "M4.5 6a5.5 2.5 0 1 0 11 0a5.5 2.5 0 1 0 -11 0zM4.5 6v4c0 1.4 2.5 2.5 5.5 2.5s5.5-1.1 5.5-2.5V6M4.5 10v4c0 1.4 2.5 2.5 5.5 2.5s5.5-1.1 5.5-2.5v-4"
            }
            Self::Copy => {
                "M8.5 7h6.5a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1 -1.5 1.5h-6.5a1.5 1.5 0 0 1 -1.5 -1.5v-6.5a1.5 1.5 0 0 1 1.5 -1.5zM13 7V5a1.5 1.5 0 0 0-1.5-1.5H5A1.5 1.5 0 0 0 3.5 5v6.5A1.5 1.5 0 0 0 5 13h2"
            }
            Self::Explorer => {
                "M3.8 8h2a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1zM14.2 3.5h2a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1zM14.2 12.5h2a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-2a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1zM6.8 10H10m3.2-4.5H11a1 1 0 0 0-1 1v7a1 1 0 0 0 1 1h2.2"
            }
            Self::Eye => {
                "M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM7.7 10a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0z"
            }
            Self::EyeOff => {
                "M4 4l12 12M8 5.3A7.5 7.5 0 0 1 10 5c4.8 0 7.5 5 7.5 5a13 13 0 0 1-2 2.6M12.3 14.7A7 7 0 0 1 10 15c-4.8 0-7.5-5-7.5-5a13 13 0 0 1 3-3.5"
            }
            Self::Feed => {
                "M4.5 4h11A1.5 1.5 0 0 1 17 5.5v6.8a1.5 1.5 0 0 1-1.5 1.5H9.4L5.6 17v-3.2H4.5A1.5 1.5 0 0 1 3 12.3V5.5A1.5 1.5 0 0 1 4.5 4zM6.5 7.5h7M6.5 10.3h4.5"
            }
            Self::Gift => {
                "M10 3.2l1.9 4.4 4.8.4-3.6 3.1 1.1 4.7L10 13.3l-4.2 2.5 1.1-4.7L3.3 8l4.8-.4z"
            }
            Self::Globe => {
                "M3.2 10a6.8 6.8 0 1 0 13.6 0a6.8 6.8 0 1 0 -13.6 0zM3.2 10h13.6M10 3.2c2.3 2 2.9 4.3 2.9 6.8s-.6 4.8-2.9 6.8c-2.3-2-2.9-4.3-2.9-6.8S7.7 5.2 10 3.2z"
            }
            Self::Info => "M3.3 10a6.7 6.7 0 1 0 13.4 0a6.7 6.7 0 1 0 -13.4 0zM10 9.3v4M10 6.7v.01",
            Self::Key => {
                "M3.5 13.3a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0zM9 11l7-7M13.5 6.5l2 2M11.3 8.7l1.5 1.5"
            }
            Self::Lab => {
                "M7.8 3h4.4M8.5 3v5L4.2 15.1A1.3 1.3 0 0 0 5.3 17h9.4a1.3 1.3 0 0 0 1.1-1.9L11.5 8V3M6.3 12.3h7.4"
            }
            Self::Left => "M12.5 5l-5 5 5 5",
            Self::Lock => {
                "M6 9h8a1.5 1.5 0 0 1 1.5 1.5v4.5a1.5 1.5 0 0 1 -1.5 1.5h-8a1.5 1.5 0 0 1 -1.5 -1.5v-4.5a1.5 1.5 0 0 1 1.5 -1.5zM7 9V6.5a3 3 0 0 1 6 0V9"
            }
            Self::Market => {
                "M3 8l1.3-4h11.4L17 8M3 8a2.330 2.330 0 0 0 4.670 0 2.330 2.330 0 0 0 4.660 0A2.330 2.330 0 0 0 17 8M4.6 10.5V16h10.8v-5.5M8.2 16v-3.4h3.6V16"
            }
            Self::Menu => "M3.5 6h13M3.5 10h13M3.5 14h13",
            Self::Mine => {
                "M9.2 10.8L3.6 16.4M7.2 4.6c3.4-.9 8.9 4.6 8 8-.9-2.3-1.9-3.7-3-4.8s-2.7-2.3-5-3.2z"
            }
            Self::Moon => "M16 12.2A6.7 6.7 0 0 1 7.8 4a6.7 6.7 0 1 0 8.2 8.2z",
            Self::Network => {
                "M8 4.8a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM2.3 14.7a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM13.7 14.7a2 2 0 1 0 4 0a2 2 0 1 0 -4 0zM9 6.6l-3.7 6.3M11 6.6l3.7 6.3M6.3 14.7h7.4"
            }
            Self::People => {
                "M4.7 7a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0zM2.5 16c.3-3 2.2-4.6 4.8-4.6s4.5 1.6 4.8 4.6M12.7 4.6a2.6 2.6 0 0 1 0 4.9M14 11.7c2 .4 3.3 1.9 3.5 4.3"
            }
            Self::Pencil => {
                "M4 16l.8-3.6 8.4-8.4a1.4 1.4 0 0 1 2 0l.8.8a1.4 1.4 0 0 1 0 2l-8.4 8.4zM11.7 5.5l2.8 2.8"
            }
            Self::Plus => "M10 4v12M4 10h12",
            Self::Receive => "M14.5 5.5l-9 9M12.5 14.5h-7v-7",
            Self::Reply => "M7.5 4.5L3.5 8.5l4 4M3.5 8.5H11a5.5 5.5 0 0 1 5.5 5.5v1.5",
            Self::Right => "M7.5 5l5 5-5 5",
            Self::Seal => {
                "M5.2 8a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0 -9.6 0zM7.3 12.2L6.2 17 10 15l3.8 2-1.1-4.8M8.3 8l1.2 1.2 2.3-2.4"
            }
            Self::Search => "M4 9a5 5 0 1 0 10 0a5 5 0 1 0 -10 0zM12.8 12.8L16.5 16.5",
            Self::Send => "M5.5 14.5l9-9M7.5 5.5h7v7",
            Self::Share => {
                "M10 12.5V3.5M6.7 6.5L10 3.2l3.3 3.3M4.5 10.5V15A1.5 1.5 0 0 0 6 16.5h8a1.5 1.5 0 0 0 1.5-1.5v-4.5"
            }
            Self::Shield => "M10 3l6 2v4.5c0 4-3 6.3-6 7.5-3-1.2-6-3.5-6-7.5V5z",
            Self::Stop => {
                "M7 5.5h6a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1 -1.5 1.5h-6a1.5 1.5 0 0 1 -1.5 -1.5v-6a1.5 1.5 0 0 1 1.5 -1.5z"
            }
            Self::Tab => {
                "M4.3 4h11.4a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1 -1.5 1.5h-11.4a1.5 1.5 0 0 1 -1.5 -1.5v-9a1.5 1.5 0 0 1 1.5 -1.5zM2.8 7.5h14.4M9 4v3.5"
            }
            Self::Tag => {
                "M3.5 4.5v5.2a1.5 1.5 0 0 0 .45 1.1l5.7 5.7a1.4 1.4 0 0 0 2 0l4.9-4.9a1.4 1.4 0 0 0 0-2L10.8 3.9a1.5 1.5 0 0 0-1-.4H4.5a1 1 0 0 0-1 1zM7 7h.01"
            }
            Self::Undo => "M7 4.5L3.5 8 7 11.5M3.5 8h8a4.5 4.5 0 0 1 0 9H8",
            Self::Unlock => {
                "M6 9h8a1.5 1.5 0 0 1 1.5 1.5v4.5a1.5 1.5 0 0 1 -1.5 1.5h-8a1.5 1.5 0 0 1 -1.5 -1.5v-4.5a1.5 1.5 0 0 1 1.5 -1.5zM7 9V6.5a3 3 0 0 1 5.8-1"
            }
            Self::Wallet => {
                "M14.5 6.5v-2h-10A1.5 1.5 0 0 0 3 6v8.5A1.5 1.5 0 0 0 4.5 16h11a1.5 1.5 0 0 0 1.5-1.5V8a1.5 1.5 0 0 0-1.5-1.5h-11M13.6 11.3h.01"
            }
            Self::Warn => "M10 3.5L17.5 16.5h-15zM10 8.2v4M10 14.3v.01",
            Self::Cross => "M5.5 5.5l9 9M14.5 5.5l-9 9",
        }
    }
}

/// Properties of [`Icon`].
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// What it stands for.
    pub(crate) glyph: Glyph,
    /// Further classes, such as `icon-sm` and `icon-lg`.
    #[prop_or_default]
    pub(crate) class: Classes,
}

/// An icon. It says nothing by itself: words or a label stand beside it.
#[component]
pub(crate) fn Icon(props: &Props) -> Html {
    html! {
        <svg class={classes!("icon", props.class.clone())} viewBox="0 0 20 20" aria-hidden="true">
            <path d={props.glyph.path()} />
        </svg>
    }
}
