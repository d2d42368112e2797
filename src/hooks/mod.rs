//! What components share: the node, its latest view, time, theme, toasts.

mod node_view;
mod novelty;
mod provider;
mod use_growing;
mod use_language;
mod use_later;
mod use_media;
mod use_node;
mod use_now;
mod use_part;
mod use_request;
mod use_theme;
mod use_toast;
mod use_window;

pub(crate) use node_view::{Activity, ActivityKind, NodeView, Refusal};
pub(crate) use novelty::Novelty;
pub(crate) use provider::NodeProvider;
pub(crate) use use_growing::use_growing;
pub(crate) use use_language::{LanguageProvider, Tongue, use_language};
pub(crate) use use_later::use_later;
pub(crate) use use_media::{NARROW, REDUCED_MOTION, use_media};
pub(crate) use use_node::use_node;
pub(crate) use use_now::{NowProvider, now_ms, use_now};
pub(crate) use use_part::{Fetching, use_all_parts, use_part};
pub(crate) use use_request::{Asked, use_request};
pub(crate) use use_theme::{Brightness, ThemeProvider, use_theme};
pub(crate) use use_toast::{Toast, ToastProvider, use_toast};
pub(crate) use use_window::{Key, Piece, gap_style, use_window};
