//! Relays that hear each other letter by letter, without a network between.

use wire::{Control, HostProof, PeerNo, RelayFrame, RoomId};

use super::*;
use crate::{
    federation::word::{Act, Home, Order},
    hosted::Hosted,
    hub::{Entry, Membership},
    limits::Limits,
    outbox::Outbox,
    proof::{Evidence, new_challenge},
};

/// A relay whose letters are carried by hand.
struct Station {
    hub: Arc<Hub>,
    out: Arc<Outgoing>,
    links: Links,
}

impl Station {
    fn new(n: u8) -> Self {
        let out = Arc::new(Outgoing::new(RelayId([n; 16])));
        let hub = Arc::new(Hub::new(Limits::default(), Some(out.clone())));
        out.open(1 << 20);
        let links = Links::new(hub.clone(), out.clone());
        Self { hub, out, links }
    }

    fn join(&self, room: RoomId) -> Client {
        let outbox = Arc::new(Outbox::new(1 << 20));
        let joined = self.hub.join(room, &outbox, &Entry::default(), 0);
        let membership = joined.expect("there is room");
        Client { outbox, membership }
    }
}

struct Client {
    outbox: Arc<Outbox>,
    membership: Membership,
}

impl Client {
    /// All frames that wait.
    fn heard(&self) -> Vec<RelayFrame> {
        let mut all = Vec::new();
        while let Some(frame) = self.outbox.try_next() {
            let frame = frame.expect("it goes on");
            all.push(wire::decode(&frame).expect("the relay's own frame"));
        }
        all
    }

    /// The messages among what waits.
    fn messages(&self) -> Vec<Vec<u8>> {
        let payload = |frame| match frame {
            RelayFrame::Message { payload, .. } => Some(payload),
            _ => None,
        };
        self.heard().into_iter().filter_map(payload).collect()
    }
}

/// The letters of one station that are under way.
fn letters(from: &Station) -> Vec<Vec<u8>> {
    std::iter::from_fn(|| from.out.try_next())
        .map(|letter| letter.bytes.to_vec())
        .collect()
}

/// Carries all letters between two until none are left.
fn carry(one: &mut Station, two: &mut Station, now: Instant) {
    loop {
        let (there, back) = (letters(one), letters(two));
        if there.is_empty() && back.is_empty() {
            return;
        }
        for bytes in there {
            two.links.hear(&bytes, now);
        }
        for bytes in back {
            one.links.hear(&bytes, now);
        }
    }
}

/// Two relays that know each other.
fn pair(now: Instant) -> (Station, Station) {
    let (mut one, mut two) = (Station::new(1), Station::new(2));
    one.links.reach(now);
    carry(&mut one, &mut two, now);
    (one, two)
}

const ROOM: RoomId = RoomId([7; 32]);

fn joined(frames: &[RelayFrame]) -> Vec<PeerNo> {
    let number = |frame: &RelayFrame| match frame {
        RelayFrame::Joined(peer) => Some(*peer),
        _ => None,
    };
    frames.iter().filter_map(number).collect()
}

#[tokio::test]
async fn a_letter_heard_twice_counts_once() {
    let now = Instant::now();
    let (mut one, mut two) = pair(now);
    let (a, b) = (one.join(ROOM), two.join(ROOM));
    carry(&mut one, &mut two, now);
    b.heard();
    a.membership.broadcast(vec![1]);
    let under_way = letters(&one);
    for bytes in under_way.iter().chain(&under_way) {
        two.links.hear(bytes, now);
    }
    // Also at its own sender, where it is an echo.
    for bytes in &under_way {
        one.links.hear(bytes, now);
    }
    assert_eq!(b.messages(), [[1]]);
    assert_eq!(a.messages(), <[Vec<u8>; 0]>::default());
    assert_eq!(
        letters(&two),
        <[Vec<u8>; 0]>::default(),
        "nothing is passed on"
    );
}

#[tokio::test]
async fn what_was_missed_is_told_again() {
    let now = Instant::now();
    let (mut one, mut two) = pair(now);
    let (a, b) = (one.join(ROOM), two.join(ROOM));
    carry(&mut one, &mut two, now);
    assert_eq!(joined(&b.heard()).len(), 1);
    let late = one.join(ROOM);
    drop(a);
    letters(&one);
    // The next word shows that something is missing.
    let later = now + PAUSE;
    one.links.beat(later);
    carry(&mut one, &mut two, later);
    let frames = b.heard();
    assert_eq!(joined(&frames).len(), 1, "{frames:?}");
    let left = frames
        .iter()
        .filter(|frame| matches!(frame, RelayFrame::Left(_)));
    assert_eq!(left.count(), 1, "{frames:?}");
    late.membership.broadcast(vec![2]);
    carry(&mut one, &mut two, later);
    assert_eq!(b.messages(), [[2]]);
}

#[tokio::test]
async fn a_silent_relay_goes_with_its_clients() {
    let now = Instant::now();
    let (mut one, mut two) = pair(now);
    let (_a, b) = (one.join(ROOM), two.join(ROOM));
    carry(&mut one, &mut two, now);
    b.heard();
    two.links.beat(now + GRACE - Duration::from_millis(1));
    assert_eq!(b.heard(), []);
    two.links.beat(now + GRACE);
    assert!(matches!(b.heard()[..], [RelayFrame::Left(_)]));
    assert_eq!(two.hub.census().far_clients, 0);
    // Once it is heard again, all is as it was.
    letters(&two);
    one.links.beat(now + GRACE);
    carry(&mut one, &mut two, now + GRACE);
    assert_eq!(joined(&b.heard()).len(), 1);
}

#[tokio::test]
async fn rules_outlive_the_relay_where_they_were_made() {
    let now = Instant::now();
    let (mut one, mut two) = pair(now);
    let hosted = Hosted::new(1);
    let (host, pupil) = (one.join(hosted.id), two.join(hosted.id));
    let challenge = new_challenge();
    let proof = hosted.proof(challenge);
    host.membership
        .recognise(Arc::new(Evidence { challenge, proof }));
    let close = Control::Close(true);
    host.membership.control(&close).expect("it is the host");
    carry(&mut one, &mut two, now);
    assert!(pupil.heard().iter().any(|frame| matches!(
        frame,
        RelayFrame::Conditions(conditions) if conditions.closed && conditions.host_present
    )));
    two.links.beat(now + GRACE);
    letters(&two);
    // A third relay, which never heard the first.
    let mut three = Station::new(3);
    three.links.reach(now);
    carry(&mut two, &mut three, now);
    let outbox = Arc::new(Outbox::new(1 << 20));
    let entry = Entry::default();
    let newcomer = three.hub.join(hosted.id, &outbox, &entry, 0);
    assert_eq!(newcomer.err(), Some(wire::Refusal::RoomClosed));
}

#[tokio::test]
async fn an_order_without_the_hosts_proof_is_not_obeyed() {
    let now = Instant::now();
    let (mut one, mut two) = pair(now);
    let hosted = Hosted::new(1);
    let (pupil, other) = (two.join(hosted.id), one.join(hosted.id));
    carry(&mut one, &mut two, now);
    pupil.heard();
    let order = |proof: HostProof, challenge| {
        Word::Order(Order {
            room: hosted.id,
            by: Evidence { challenge, proof },
            rules: crate::hub::Rules::default(),
            act: Act::Mute {
                who: Home {
                    relay: two.out.me(),
                    peer: pupil.membership.me(),
                },
                muted: true,
            },
        })
    };
    let challenge = new_challenge();
    let forged = order(Hosted::new(2).proof(challenge), challenge);
    let stale = order(hosted.proof(challenge), new_challenge());
    let real = order(hosted.proof(challenge), challenge);
    for (word, obeyed) in [(forged, false), (stale, false), (real, true)] {
        one.out.tell(RelayId([2; 16]), &word);
        for bytes in letters(&one) {
            two.links.hear(&bytes, now);
        }
        assert_eq!(!pupil.heard().is_empty(), obeyed);
    }
    pupil.membership.broadcast(vec![1]);
    carry(&mut one, &mut two, now);
    assert_eq!(other.messages(), <[Vec<u8>; 0]>::default());
}

#[tokio::test]
async fn a_large_room_is_told_in_parts() {
    let now = Instant::now();
    let (mut one, mut two) = (Station::new(1), Station::new(2));
    let many = 2 * MEMBERS_PER_NEWS + 1;
    let mut clients: Vec<_> = (0..many).map(|_| one.join(ROOM)).collect();
    two.links.reach(now);
    carry(&mut one, &mut two, now);
    assert_eq!(two.hub.census().far_clients, many);
    let welcome = two.join(ROOM).heard().swap_remove(0);
    let RelayFrame::Welcome { peers, .. } = welcome else {
        panic!("a welcome was due, not {welcome:?}");
    };
    assert_eq!(peers.len(), many);
    // Told again, nobody is counted twice; and who is gone is gone.
    clients.truncate(3);
    letters(&one);
    one.links.reach(now + PAUSE);
    carry(&mut one, &mut two, now + PAUSE);
    assert_eq!(two.hub.census().far_clients, 3);
    drop(clients);
    carry(&mut one, &mut two, now + PAUSE);
    assert_eq!(two.hub.census().far_clients, 0);
    assert_eq!(two.hub.find(wire::RoomCode::of(ROOM)), []);
}
