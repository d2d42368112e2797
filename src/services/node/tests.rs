//! Shared by tests that need what a node says.

use api::{Me, MiningStatus, NextBlock, RoomInfo, Status, StorageState, StorageStatus};

/// The status of a node that just started in an empty room.
pub(crate) fn status() -> Status {
    Status {
        room: RoomInfo {
            name: "Commons".to_owned(),
            code: "AB12CD".to_owned(),
            genesis: "00".repeat(32),
            coin: "chalk".to_owned(),
            target_spacing: 15,
            rule: "asert".to_owned(),
            link: "link".to_owned(),
            reward: 1_000,
            host: None,
        },
        height: 0,
        tip: "00".repeat(32),
        work: "00".repeat(32),
        bits: "1f00ffff".to_owned(),
        difficulty: 65_536,
        pending: 0,
        peers: 0,
        links: Vec::new(),
        conditions: None,
        mining: MiningStatus::default(),
        storage: StorageStatus {
            used: 0,
            quota: 0,
            state: StorageState::Ok,
            damaged: Vec::new(),
            unsaved: 0,
        },
        me: Me {
            address: "chalk1me".to_owned(),
            name: None,
            pending_name: None,
            balance: 0,
            sequence: 0,
            spendable: 0,
            pending_out: 0,
            pending_in: 0,
            locked: false,
        },
        clock_offset_ms: 0,
        next: NextBlock {
            height: 1,
            bits: "1f00ffff".to_owned(),
            target: "00".repeat(32),
            difficulty: 65_536,
            earns: 1_000,
            transactions: 0,
        },
        room_hash_rate: 0,
        syncing: None,
        importing: None,
        unavailable: None,
        snapshot: None,
        rival: None,
    }
}
