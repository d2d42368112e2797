//! What this browser has.

use js_sys::{Reflect, global};

/// Whether it connects to other browsers directly, by WebRTC's data channels.
pub(crate) fn has_data_channels() -> bool {
    Reflect::has(&global(), &"RTCPeerConnection".into()).unwrap_or(false)
}
