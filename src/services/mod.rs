//! What touches the browser: the node worker, storage, scripts, the clipboard.

pub(crate) mod clipboard;
pub(crate) mod csv;
pub(crate) mod fingerprint;
pub(crate) mod gpu;
pub(crate) mod identity;
pub(crate) mod js_api;
pub(crate) mod lab;
pub(crate) mod late_styles;
pub(crate) mod lessons;
pub(crate) mod local_time;
pub(crate) mod measure;
pub(crate) mod node;
pub(crate) mod practice;
pub(crate) mod preferences;
pub(crate) mod preflight;
pub(crate) mod printer;
pub(crate) mod receipt_file;
pub(crate) mod relay_url;
pub(crate) mod room_choice;
pub(crate) mod room_file;
pub(crate) mod storage;
mod task;
pub(crate) mod tongue;
pub(crate) mod vault;
pub(crate) mod wake_lock;
mod worker;
