//! What the relay bounds, and how it measures it.
//!
//! No bound may ever cut an honest client off, and together they bound the relay's memory. The
//! greatest honest burst is a peer that serves a chain of thousands of blocks to a newcomer, one
//! direct frame each; the greatest honest broadcast is what a branch of the chain leaves behind
//! when it is undone. Both fit several times over.

use std::time::Duration;

use clap::Args;
use tokio::time::Instant;

/// Frames a second that a client may send on average: more than a page's worth of clicks, scripts
/// and blocks, little enough that a flood into a room of a thousand costs the relay less than one
/// core.
pub const FRAMES_PER_S: u32 = 1_000;
/// Frames that a client may send at once: a chain of 4,000 blocks served from memory.
pub const BURST_FRAMES: u32 = 4_000;
/// A frame counts once more for every so many bytes, so that long frames come slower.
pub const BYTES_PER_EXTRA_FRAME: usize = 16 * 1024;
/// Bytes a second that a client may broadcast on average: eight of the largest blocks.
pub const BROADCAST_BYTES_PER_S: u32 = 512 * 1024;
/// Bytes that a client may broadcast at once. Half of [`QUEUE_BYTES`], so that no single sender
/// can make an honest reader look slow.
pub const BURST_BROADCAST_BYTES: u32 = 2 * 1024 * 1024;
/// Bytes that may wait for one reader. A frame to a whole room is stored once, however many wait
/// for it.
pub const QUEUE_BYTES: u32 = 4 * 1024 * 1024;
/// Clients of one room.
pub const ROOM_CLIENTS: u32 = 1_024;
/// Rooms with clients.
pub const ROOMS: u32 = 1_024;
/// Clients of all rooms.
pub const CLIENTS: u32 = 4_096;
/// Clients of one address: a school event behind one, and still half of all places for others.
pub const ADDRESS_CLIENTS: u32 = 2_048;
/// Connections beyond the clients: pages being loaded, clients being refused.
pub const SPARE_CONNECTIONS: u32 = 1_024;
/// Milliseconds from the opening of a WebSocket to its hello.
pub const HELLO_TIMEOUT_MS: u32 = 10_000;
/// Milliseconds of silence after which a client is gone. It is pinged three times before.
pub const IDLE_TIMEOUT_MS: u32 = 60_000;
/// Milliseconds that clients are told to wait when the relay stops.
pub const RETRY_MS: u32 = 2_000;
/// Milliseconds that the relay waits for its clients when it stops.
pub const DRAIN_TIMEOUT_MS: u32 = 5_000;
/// Milliseconds in which who lost its connection may come back to its place.
pub const RETURN_MS: u32 = 600_000;
/// Clients of a room that lost their connection and may come back: as many as a room has. Who is gone
/// longest makes room.
pub const ABSENT_CLIENTS: usize = 1_024;
/// What a WebSocket reads at once. Small, because it is there for every client; a longer frame takes
/// more while it comes.
pub const READ_BUFFER_BYTES: usize = 2 * 1024;
/// What a WebSocket gathers before it writes.
pub const WRITE_BUFFER_BYTES: usize = 4 * 1024;
/// Clients of all other relays together that a relay knows of.
pub const FAR_CLIENTS: usize = 65_536;
/// Other relays that a relay knows of.
pub const FAR_RELAYS: usize = 64;
/// Bytes that may wait for the way to other relays. What comes while it is full, they don't get.
pub const FEDERATION_QUEUE_BYTES: usize = 16 * 1024 * 1024;

/// The relay's bounds. Each has a flag and an environment variable.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Limits")]
pub struct Limits {
    /// Bytes of one frame, at most what the protocol allows.
    #[arg(long, env = "CHALK_RELAY_FRAME_BYTES", value_name = "BYTES", default_value_t = MAX_FRAME_BYTES,
          value_parser = clap::value_parser!(u32).range(64..=i64::from(MAX_FRAME_BYTES)))]
    pub frame_bytes: u32,
    /// Frames a second that a client may send on average.
    #[arg(long, env = "CHALK_RELAY_FRAMES_PER_S", value_name = "N", default_value_t = FRAMES_PER_S,
          value_parser = clap::value_parser!(u32).range(1..))]
    pub frames_per_s: u32,
    /// Frames that a client may send at once.
    #[arg(long, env = "CHALK_RELAY_BURST_FRAMES", value_name = "N", default_value_t = BURST_FRAMES,
          value_parser = clap::value_parser!(u32).range(32..))]
    pub burst_frames: u32,
    /// Bytes a second that a client may broadcast on average.
    #[arg(long, env = "CHALK_RELAY_BROADCAST_BYTES_PER_S", value_name = "BYTES", default_value_t = BROADCAST_BYTES_PER_S,
          value_parser = clap::value_parser!(u32).range(1..))]
    pub broadcast_bytes_per_s: u32,
    /// Bytes that a client may broadcast at once.
    #[arg(long, env = "CHALK_RELAY_BURST_BROADCAST_BYTES", value_name = "BYTES", default_value_t = BURST_BROADCAST_BYTES,
          value_parser = clap::value_parser!(u32).range(64..))]
    pub burst_broadcast_bytes: u32,
    /// Bytes that may wait for one reader before it is closed as too slow.
    #[arg(long, env = "CHALK_RELAY_QUEUE_BYTES", value_name = "BYTES", default_value_t = QUEUE_BYTES,
          value_parser = clap::value_parser!(u32).range(1024..))]
    pub queue_bytes: u32,
    /// Clients of one room.
    #[arg(long, env = "CHALK_RELAY_ROOM_CLIENTS", value_name = "N", default_value_t = ROOM_CLIENTS,
          value_parser = clap::value_parser!(u32).range(1..=MAX_ROOM_CLIENTS as i64))]
    pub room_clients: u32,
    /// Rooms with clients.
    #[arg(long, env = "CHALK_RELAY_ROOMS", value_name = "N", default_value_t = ROOMS,
          value_parser = clap::value_parser!(u32).range(1..))]
    pub rooms: u32,
    /// Clients of all rooms.
    #[arg(long, env = "CHALK_RELAY_CLIENTS", value_name = "N", default_value_t = CLIENTS,
          value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub clients: u32,
    /// Clients of one address, or of one IPv6 network of 64 bits.
    #[arg(long, env = "CHALK_RELAY_ADDRESS_CLIENTS", value_name = "N", default_value_t = ADDRESS_CLIENTS,
          value_parser = clap::value_parser!(u32).range(1..))]
    pub address_clients: u32,
    /// Connections beyond the clients: pages being loaded, clients being refused.
    #[arg(long, env = "CHALK_RELAY_SPARE_CONNECTIONS", value_name = "N", default_value_t = SPARE_CONNECTIONS,
          value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub spare_connections: u32,
    /// Milliseconds from the opening of a WebSocket to its hello.
    #[arg(long, env = "CHALK_RELAY_HELLO_TIMEOUT_MS", value_name = "MS", default_value_t = HELLO_TIMEOUT_MS,
          value_parser = clap::value_parser!(u32).range(1..))]
    pub hello_timeout_ms: u32,
    /// Milliseconds of silence after which a client is gone.
    #[arg(long, env = "CHALK_RELAY_IDLE_TIMEOUT_MS", value_name = "MS", default_value_t = IDLE_TIMEOUT_MS,
          value_parser = clap::value_parser!(u32).range(100..))]
    pub idle_timeout_ms: u32,
    /// Milliseconds that clients are told to wait when the relay stops.
    #[arg(long, env = "CHALK_RELAY_RETRY_MS", value_name = "MS", default_value_t = RETRY_MS)]
    pub retry_ms: u32,
    /// Milliseconds that the relay waits for its clients when it stops.
    #[arg(long, env = "CHALK_RELAY_DRAIN_TIMEOUT_MS", value_name = "MS", default_value_t = DRAIN_TIMEOUT_MS)]
    pub drain_timeout_ms: u32,
}

/// The protocol's bound on a frame, as wide as the other bounds.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the protocol's bound is far below 32 bits"
)]
const MAX_FRAME_BYTES: u32 = wire::MAX_FRAME_BYTES as u32;

/// Most clients of a room, those at other relays included: a welcome names them all and must fit a
/// frame.
pub(crate) const MAX_ROOM_CLIENTS: usize = 60_000;

impl Default for Limits {
    fn default() -> Self {
        Self {
            frame_bytes: MAX_FRAME_BYTES,
            frames_per_s: FRAMES_PER_S,
            burst_frames: BURST_FRAMES,
            broadcast_bytes_per_s: BROADCAST_BYTES_PER_S,
            burst_broadcast_bytes: BURST_BROADCAST_BYTES,
            queue_bytes: QUEUE_BYTES,
            room_clients: ROOM_CLIENTS,
            rooms: ROOMS,
            clients: CLIENTS,
            address_clients: ADDRESS_CLIENTS,
            spare_connections: SPARE_CONNECTIONS,
            hello_timeout_ms: HELLO_TIMEOUT_MS,
            idle_timeout_ms: IDLE_TIMEOUT_MS,
            retry_ms: RETRY_MS,
            drain_timeout_ms: DRAIN_TIMEOUT_MS,
        }
    }
}

impl Limits {
    /// [`Self::frame_bytes`] as a length.
    pub(crate) fn frame_len(&self) -> usize {
        self.frame_bytes as usize
    }

    /// [`Self::queue_bytes`] as a length.
    pub(crate) fn queue_len(&self) -> usize {
        self.queue_bytes as usize
    }

    /// How long a client may take to say hello.
    pub(crate) fn hello_timeout(&self) -> Duration {
        millis(self.hello_timeout_ms)
    }

    /// How long a client may be silent.
    pub(crate) fn idle_timeout(&self) -> Duration {
        millis(self.idle_timeout_ms)
    }

    /// How long after the last frame to a client it is pinged.
    pub(crate) fn ping_period(&self) -> Duration {
        // A timer needs a period, whatever it was told.
        (self.idle_timeout() / 4).max(Duration::from_millis(1))
    }

    /// How long the relay waits for its clients when it stops.
    pub(crate) fn drain_timeout(&self) -> Duration {
        millis(self.drain_timeout_ms)
    }
}

fn millis(ms: u32) -> Duration {
    Duration::from_millis(u64::from(ms))
}

/// A token bucket: it fills at a steady rate up to its size, and starts full.
#[derive(Debug)]
pub struct TokenBucket {
    per_s: u64,
    /// Millionths of a token.
    size: u64,
    /// Millionths of a token.
    level: u64,
    filled_at: Instant,
}

/// Microseconds in a second, and the parts a token is counted in: so a bucket fills by exactly
/// its rate each microsecond.
const MILLION: u64 = 1_000_000;

impl TokenBucket {
    /// A full bucket of `burst` tokens that gains `per_s` tokens a second.
    pub fn new(per_s: u32, burst: u32, now: Instant) -> Self {
        let size = u64::from(burst) * MILLION;
        Self {
            per_s: u64::from(per_s),
            size,
            level: size,
            filled_at: now,
        }
    }

    /// Takes `tokens` if they are there.
    pub fn take(&mut self, tokens: u64, now: Instant) -> bool {
        self.fill(now);
        match self.level.checked_sub(tokens.saturating_mul(MILLION)) {
            Some(rest) => {
                self.level = rest;
                true
            }
            None => false,
        }
    }

    /// How long until `tokens` are there, if nobody takes any.
    pub fn wait(&mut self, tokens: u64, now: Instant) -> Duration {
        self.fill(now);
        let missing = tokens.saturating_mul(MILLION).saturating_sub(self.level);
        Duration::from_micros(missing.div_ceil(self.per_s.max(1)))
    }

    /// Whether nothing has been taken that did not come back.
    pub fn is_full(&mut self, now: Instant) -> bool {
        self.fill(now);
        self.level == self.size
    }

    fn fill(&mut self, now: Instant) {
        let elapsed = now.saturating_duration_since(self.filled_at);
        let elapsed_us = u64::try_from(elapsed.as_micros()).unwrap_or(u64::MAX);
        self.level = elapsed_us
            .saturating_mul(self.per_s)
            .saturating_add(self.level)
            .min(self.size);
        // Not `now`: what is less than a microsecond counts the next time.
        self.filled_at += Duration::from_micros(elapsed_us);
    }
}

/// What one client may send.
#[derive(Debug)]
pub(crate) struct Meter {
    frames: TokenBucket,
    broadcast_bytes: TokenBucket,
    most_of_a_control: u64,
}

impl Meter {
    /// The allowance of a client that has not sent anything.
    pub(crate) fn new(limits: &Limits, now: Instant) -> Self {
        Self {
            frames: TokenBucket::new(limits.frames_per_s, limits.burst_frames, now),
            broadcast_bytes: TokenBucket::new(
                limits.broadcast_bytes_per_s,
                limits.burst_broadcast_bytes,
                now,
            ),
            most_of_a_control: u64::from(limits.burst_frames / 2),
        }
    }

    /// The allowance of another relay's client. Twice its own, because it was measured there and comes in
    /// bursts from the network between: what passes this is not what that relay let pass.
    pub(crate) fn far(limits: &Limits, now: Instant) -> Self {
        let twice = Limits {
            frames_per_s: limits.frames_per_s.saturating_mul(2),
            burst_frames: limits.burst_frames.saturating_mul(2),
            broadcast_bytes_per_s: limits.broadcast_bytes_per_s.saturating_mul(2),
            burst_broadcast_bytes: limits.burst_broadcast_bytes.saturating_mul(2),
            ..limits.clone()
        };
        Self::new(&twice, now)
    }

    /// Whether the client may send one more frame of `length` bytes.
    pub(crate) fn frame(&mut self, length: usize, now: Instant) -> bool {
        let cost = 1 + length / BYTES_PER_EXTRA_FRAME;
        self.frames.take(cost as u64, now)
    }

    /// Whether the client may have a control done that `fan_out` clients hear of `fan_out` clients:
    /// it takes as many frames, so that a host costs a relay no more than a talker. A room that is too
    /// large for this still has its host.
    pub(crate) fn control(&mut self, fan_out: usize, now: Instant) -> bool {
        let cost = u64::try_from(fan_out).unwrap_or(u64::MAX);
        self.frames.take(cost.min(self.most_of_a_control), now)
    }

    /// Whether the client may broadcast `length` bytes more.
    pub(crate) fn broadcast(&mut self, length: usize, now: Instant) -> bool {
        self.broadcast_bytes.take(length as u64, now)
    }
}

#[cfg(test)]
mod tests;
