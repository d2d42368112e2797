//! Rooms appear, fill, are found by code, and go.

use super::*;

const LIMITS: fn() -> Limits = Limits::default;

const ENTRY: Entry = Entry {
    pass: None,
    host: None,
};

fn hub(limits: Limits) -> Arc<Hub> {
    Arc::new(Hub::new(limits, None))
}

fn room(start: [u8; 4], rest: u8) -> RoomId {
    let mut id = [rest; 32];
    id[..4].copy_from_slice(&start);
    RoomId(id)
}

fn outbox() -> Arc<Outbox> {
    Arc::new(Outbox::new(1 << 20))
}

/// The next frame of an outbox, which must be there.
fn heard(outbox: &Outbox) -> RelayFrame {
    let frame = outbox
        .try_next()
        .expect("a frame waits")
        .expect("it goes on");
    wire::decode(&frame).expect("the relay's own frame")
}

/// The welcome that an outbox begins with: number, time and peers.
fn welcomed(outbox: &Outbox) -> (PeerNo, u64, Vec<PeerNo>) {
    match heard(outbox) {
        RelayFrame::Welcome {
            version: wire::VERSION,
            you,
            time_ms,
            peers,
            pass: _,
        } => (you, time_ms, peers),
        other => panic!("a welcome was due, not {other:?}"),
    }
}

#[test]
fn numbers_are_not_given_twice() {
    let hub = hub(LIMITS());
    let id = room([1, 2, 3, 4], 5);
    let mut seen = Vec::new();
    for _ in 0..10 {
        let member = hub.join(id, &outbox(), &ENTRY, 0).expect("there is room");
        assert!(!seen.contains(&member.me()));
        seen.push(member.me());
    }
}

#[test]
fn a_room_is_freed_when_its_last_client_leaves() {
    let hub = hub(LIMITS());
    let first = hub.join(room([1; 4], 1), &outbox(), &ENTRY, 0);
    let second = hub.join(room([1; 4], 1), &outbox(), &ENTRY, 0);
    let other = hub.join(room([2; 4], 2), &outbox(), &ENTRY, 0);
    assert_eq!(
        hub.census(),
        Census {
            rooms: 2,
            clients: 3,
            far_clients: 0,
        }
    );
    drop(first);
    assert_eq!(
        hub.census(),
        Census {
            rooms: 2,
            clients: 2,
            far_clients: 0,
        }
    );
    drop(second);
    assert_eq!(
        hub.census(),
        Census {
            rooms: 1,
            clients: 1,
            far_clients: 0,
        }
    );
    drop(other);
    assert_eq!(
        hub.census(),
        Census {
            rooms: 0,
            clients: 0,
            far_clients: 0,
        }
    );
}

#[test]
fn a_code_finds_its_rooms_and_no_neighbours() {
    let hub = hub(LIMITS());
    // The code is the first 30 bits: the last two bits of the fourth byte do not count.
    let ids = [
        room([0x80, 0, 0, 0b0100], 7),
        room([0x80, 0, 0, 0b0111], 9),
        room([0x80, 0, 0, 0b0011], 0xff),
        room([0x80, 0, 0, 0b1000], 0),
    ];
    let members: Vec<_> = ids
        .iter()
        .map(|id| hub.join(*id, &outbox(), &ENTRY, 0))
        .collect();
    assert_eq!(RoomCode::of(ids[0]), RoomCode::of(ids[1]));
    assert_eq!(hub.find(RoomCode::of(ids[0])), ids[..2]);
    assert_eq!(hub.find(RoomCode::of(ids[2])), ids[2..3]);
    assert_eq!(hub.find(RoomCode::of(ids[3])), ids[3..]);
    assert_eq!(hub.find(RoomCode(3)), []);
    assert_eq!(hub.find(RoomCode(u32::MAX)), []);
    drop(members);
    assert_eq!(hub.find(RoomCode::of(ids[0])), []);
}

#[test]
fn a_lookup_names_at_most_so_many_rooms() {
    let hub = hub(LIMITS());
    let members: Vec<_> = (0..20)
        .map(|n| hub.join(room([9, 9, 9, 9], n), &outbox(), &ENTRY, 0))
        .collect();
    assert_eq!(members.len(), 20);
    let found = hub.find(RoomCode::of(room([9, 9, 9, 9], 0)));
    assert_eq!(found.len(), MAX_ROOMS_FOUND);
}

#[test]
fn the_extreme_codes_are_found() {
    let hub = hub(LIMITS());
    for id in [RoomId([0; 32]), RoomId([u8::MAX; 32])] {
        let member = hub.join(id, &outbox(), &ENTRY, 0).expect("there is room");
        assert_eq!(hub.find(RoomCode::of(id)), [id]);
        drop(member);
    }
}

#[test]
fn bounds_refuse_and_leave_nothing_behind() {
    let hub = hub(Limits {
        room_clients: 2,
        rooms: 2,
        clients: 3,
        ..LIMITS()
    });
    let join = |n| hub.join(room([n; 4], n), &outbox(), &ENTRY, 0);
    let first = join(1).expect("the first fits");
    let second = join(1).expect("the second fits");
    assert_eq!(join(1).err(), Some(Refusal::RoomFull { limit: 2 }));
    drop(second);
    let other = join(2).expect("another room fits");
    assert_eq!(join(3).err(), Some(Refusal::TooManyRooms { limit: 2 }));
    let third = join(2).expect("a third client fits");
    assert_eq!(join(1).err(), Some(Refusal::RelayFull { limit: 3 }));
    drop((first, other, third));
    assert_eq!(
        hub.census(),
        Census {
            rooms: 0,
            clients: 0,
            far_clients: 0,
        }
    );
    join(3).expect("there is room again");
}

#[test]
fn presence_and_messages_come_in_one_order() {
    let hub = hub(LIMITS());
    let id = room([1; 4], 1);
    let (mine, yours) = (outbox(), outbox());
    let me = hub.join(id, &mine, &ENTRY, 11).expect("there is room");
    let you = hub.join(id, &yours, &ENTRY, 22).expect("there is room");
    you.broadcast(vec![1]);
    me.direct(you.me(), vec![2]);
    let (my_no, your_no) = (me.me(), you.me());
    drop(you);
    assert_eq!(welcomed(&mine), (my_no, 11, vec![]));
    assert_eq!(heard(&mine), RelayFrame::Joined(your_no));
    let from_you = RelayFrame::Message {
        from: your_no,
        payload: vec![1],
    };
    assert_eq!(heard(&mine), from_you);
    assert_eq!(heard(&mine), RelayFrame::Left(your_no));
    assert_eq!(welcomed(&yours), (your_no, 22, vec![my_no]));
    let from_me = RelayFrame::Message {
        from: my_no,
        payload: vec![2],
    };
    assert_eq!(heard(&yours), from_me);
    assert_eq!(yours.try_next(), None);
}

#[test]
fn a_broadcast_is_encoded_once_for_all() {
    let hub = hub(LIMITS());
    let id = room([1; 4], 1);
    let sender = hub.join(id, &outbox(), &ENTRY, 0).expect("there is room");
    let readers = [outbox(), outbox()];
    let members = readers
        .each_ref()
        .map(|outbox| hub.join(id, outbox, &ENTRY, 0).expect("there is room"));
    for reader in &readers {
        while reader.try_next().is_some() {}
    }
    sender.broadcast(vec![7; 1_000]);
    let [one, two] = readers.map(|reader| {
        reader
            .try_next()
            .expect("a frame waits")
            .expect("it goes on")
    });
    assert_eq!(one.as_ptr(), two.as_ptr());
    drop(members);
}
