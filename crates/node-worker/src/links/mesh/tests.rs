//! Nodes with direct links, a relay and pages made of messages.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use api::host::FromWorker;

use super::{
    signal::{Call, MAX_DESCRIPTION_BYTES},
    *,
};
use crate::event::Effect;

/// Two connections between pages: each by its page and its number there.
type Wire = [(usize, u32); 2];

/// Nodes at one relay. A page's number is its seat there.
struct Class {
    now: Monotonic,
    nodes: Vec<Node>,
    wires: Vec<Wire>,
    /// Descriptions that went over the relay.
    described: usize,
    has_relay: bool,
    /// Pages between which no connection opens.
    walls: BTreeSet<(usize, usize)>,
}

struct Node {
    mesh: Mesh,
    /// Open links, and what came over them.
    open: BTreeSet<LinkId>,
    received: Vec<Vec<u8>>,
    /// Connections that the page holds.
    held: BTreeSet<u32>,
    /// Its machine was switched off.
    is_off: bool,
}

impl Class {
    fn new(nodes: usize) -> Self {
        let mut random = fastrand::Rng::with_seed(nodes as u64);
        let mut class = Self {
            now: Monotonic(1_000),
            nodes: Vec::new(),
            wires: Vec::new(),
            described: 0,
            has_relay: true,
            walls: BTreeSet::new(),
        };
        for _ in 0..nodes {
            class.nodes.push(Node {
                mesh: Mesh::new(MeshId(random.u64(..))),
                open: BTreeSet::new(),
                received: Vec::new(),
                held: BTreeSet::new(),
                is_off: false,
            });
        }
        class.greet();
        class
    }

    /// The relay has them all.
    fn greet(&mut self) {
        self.has_relay = true;
        let now = self.now;
        for me in 0..self.nodes.len() {
            self.nodes[me].mesh.relay_is(now, LinkState::Open);
            for other in (0..self.nodes.len()).filter(|other| *other != me) {
                self.nodes[me].mesh.came(Remote(other as u64));
            }
        }
    }

    fn each(&mut self, act: impl Fn(Monotonic, &mut Mesh)) {
        for node in self.nodes.iter_mut().filter(|node| !node.is_off) {
            act(self.now, &mut node.mesh);
        }
    }

    fn pass(&mut self, ms: u64) {
        for _ in 0..ms / 200 {
            self.now = self.now.plus(200);
            self.each(|now, mesh| mesh.drive(now));
            while (0..self.nodes.len()).any(|node| self.listen(node)) {}
        }
    }

    /// Does what one node wants. False if it wants nothing.
    fn listen(&mut self, me: usize) -> bool {
        let Some(output) = self.nodes[me].mesh.poll() else {
            return false;
        };
        match output {
            MeshOutput::Tell(Remote(to), bytes) => {
                self.relay(me, usize::try_from(to).unwrap(), &bytes);
            }
            MeshOutput::TellAll(bytes) => {
                for to in (0..self.nodes.len()).filter(|to| *to != me) {
                    self.relay(me, to, &bytes);
                }
            }
            MeshOutput::Link(_, LinkOutput::Perform(Effect::Page(message))) => match *message {
                FromWorker::Direct { connection, order } => self.page(me, connection, order),
                other => panic!("{other:?}"),
            },
            MeshOutput::Link(link, LinkOutput::State { state, .. }) => {
                if state == LinkState::Open {
                    assert!(self.nodes[me].open.insert(link));
                }
            }
            MeshOutput::Link(link, LinkOutput::Over) => assert!(self.nodes[me].open.remove(&link)),
            MeshOutput::Link(_, LinkOutput::Received { bytes, .. }) => {
                self.nodes[me].received.push(bytes);
            }
            MeshOutput::Link(_, LinkOutput::Joined(_)) => {}
            other @ MeshOutput::Link(..) => panic!("{other:?}"),
        }
        true
    }

    fn relay(&mut self, from: usize, to: usize, bytes: &[u8]) {
        if !self.has_relay {
            return;
        }
        let signal = Signal::read(bytes);
        self.described += usize::from(matches!(signal, Some(Ok(Signal::Call(_)))));
        let now = self.now;
        assert!(self.nodes[to].mesh.heard(now, Remote(from as u64), bytes));
    }

    /// What a page does: a description names its page and connection.
    fn page(&mut self, me: usize, connection: u32, order: DirectOrder) {
        let other = |description: &str| {
            let (page, number) = description.split_once(' ').unwrap();
            (
                page.parse::<usize>().unwrap(),
                number.parse::<u32>().unwrap(),
            )
        };
        let own = DirectEvent::Described(format!("{me} {connection}"));
        match order {
            DirectOrder::Offer | DirectOrder::Answer(_) => {
                self.nodes[me].held.insert(connection);
                self.event(me, connection, own);
            }
            DirectOrder::Accept(answer) => {
                let (page, number) = other(&answer);
                if self.walls.contains(&(me.min(page), me.max(page))) {
                    return;
                }
                self.wires.push([(me, connection), (page, number)]);
                self.event(me, connection, DirectEvent::Opened);
                self.event(page, number, DirectEvent::Opened);
            }
            DirectOrder::Send(bytes) => {
                if let Some((page, number)) = self.other_end((me, connection)) {
                    self.event(page, number, DirectEvent::Received(bytes));
                }
            }
            DirectOrder::Close => {
                self.nodes[me].held.remove(&connection);
                if let Some((page, number)) = self.other_end((me, connection)) {
                    self.wires.retain(|wire| !wire.contains(&(me, connection)));
                    self.event(page, number, DirectEvent::Closed);
                }
            }
        }
    }

    fn other_end(&self, end: (usize, u32)) -> Option<(usize, u32)> {
        let wire = self.wires.iter().find(|wire| wire.contains(&end))?;
        wire.iter().copied().find(|other| *other != end)
    }

    fn event(&mut self, node: usize, connection: u32, event: DirectEvent) {
        let now = self.now;
        if !self.nodes[node].is_off {
            self.nodes[node].mesh.connection(now, connection, event);
        }
    }

    /// Closes a connection as a network does, and asserts that there was one.
    fn cut(&mut self, node: usize) {
        let wire = self
            .wires
            .iter()
            .position(|wire| wire.iter().any(|(page, _)| *page == node));
        for (page, number) in self.wires.remove(wire.unwrap()) {
            self.event(page, number, DirectEvent::Closed);
        }
    }

    /// Switches a machine off; those at the other sides of its connections find them closed.
    fn switch_off(&mut self, node: usize) {
        self.nodes[node].is_off = true;
        self.nodes[node].open.clear();
        while self
            .wires
            .iter()
            .any(|wire| wire.iter().any(|(page, _)| *page == node))
        {
            self.cut(node);
        }
    }

    fn lose_relay(&mut self) {
        self.has_relay = false;
        self.each(|now, mesh| mesh.relay_is(now, LinkState::Closed));
    }

    fn links(&self) -> Vec<usize> {
        self.nodes.iter().map(|node| node.open.len()).collect()
    }

    /// How many of these a word reaches from the first, if each passes it on.
    fn reached(&self) -> usize {
        self.reached_from(0)
    }

    fn reached_from(&self, first: usize) -> usize {
        let mut seen = BTreeSet::from([first]);
        loop {
            let ways = self
                .wires
                .iter()
                .flat_map(|[(a, _), (b, _)]| [(*a, *b), (*b, *a)]);
            let next: Vec<usize> = ways
                .filter(|(a, b)| seen.contains(a) && !seen.contains(b))
                .map(|(_, b)| b)
                .collect();
            if next.is_empty() {
                return seen.len();
            }
            seen.extend(next);
        }
    }
}

fn want(class: &mut Class) {
    class.each(|now, mesh| mesh.want(now, true));
    class.pass(3_000);
}

#[test]
fn nobody_says_or_does_anything_before_a_person_wants_it() {
    let mut class = Class::new(5);
    class.nodes[0].mesh.want(class.now, true);
    class.pass(60_000);
    assert_eq!(
        (class.links(), class.described),
        (vec![0; 5], 0),
        "one alone has nobody"
    );
    assert!(class.nodes.iter().all(|node| node.held.is_empty()));
    for node in &mut class.nodes[1..] {
        assert_eq!(node.mesh.poll(), None);
        assert_eq!(
            node.mesh.members.len(),
            1,
            "who wants some is known, for later"
        );
    }
    class.nodes[3].mesh.want(class.now, true);
    class.pass(3_000);
    assert_eq!(class.links(), [1, 0, 0, 1, 0]);
}

#[test]
fn a_class_is_one_graph_of_few_links_and_stays_so_without_a_relay() {
    for count in [2, 3, 7, 30, 60] {
        let mut class = Class::new(count);
        want(&mut class);
        class.pass(20_000);
        let bounds = (count - 1).min(4)..=(count - 1).min(6);
        assert!(
            class.links().iter().all(|links| bounds.contains(links)),
            "{:?}",
            class.links()
        );
        assert_eq!(class.reached(), count);
        let (links, described) = (class.links(), class.described);
        class.lose_relay();
        class.pass(120_000);
        assert_eq!((class.links(), class.described), (links.clone(), described));
        class.greet();
        class.pass(20_000);
        assert_eq!(
            (class.links(), class.described),
            (links, described),
            "nothing is made anew"
        );
    }
}

#[test]
fn bytes_arrive_once_at_the_other_side_and_nowhere_else() {
    let mut class = Class::new(3);
    want(&mut class);
    let link = *class.nodes[0].open.first().unwrap();
    let now = class.now;
    class.nodes[0]
        .mesh
        .link(link)
        .unwrap()
        .broadcast(now, vec![7; 3]);
    class.pass(200);
    let received: Vec<usize> = class.nodes.iter().map(|node| node.received.len()).collect();
    assert_eq!((received[0], received[1] + received[2]), (0, 1));
    assert_eq!(
        class.nodes[0].mesh.link(LinkId(1)).map(|_| ()),
        None,
        "the relay's"
    );
    assert_eq!(
        class.nodes[0].mesh.link(LinkId(2)).map(|_| ()),
        None,
        "the tabs'"
    );
}

#[test]
fn a_lost_connection_comes_again_with_the_relay_and_waits_without() {
    let mut class = Class::new(2);
    want(&mut class);
    class.cut(0);
    class.pass(1_000);
    assert_eq!(class.links(), [0, 0]);
    class.pass(3_000);
    assert_eq!(class.links(), [1, 1]);
    class.lose_relay();
    class.cut(0);
    class.pass(60_000);
    assert_eq!(class.links(), [0, 0], "there is nobody to ask");
    class.greet();
    class.pass(5_000);
    assert_eq!(class.links(), [1, 1]);
}

#[test]
fn without_a_relay_neighbours_pass_on_what_mends_a_lost_connection() {
    for count in [3, 7, 20] {
        let mut class = Class::new(count);
        want(&mut class);
        class.lose_relay();
        let (links, described) = (class.links(), class.described);
        for node in 0..count {
            class.cut(node);
            class.pass(200);
            assert_ne!(class.links(), links);
            class.pass(4_000);
            assert_eq!(class.reached(), count, "{node} of {count}");
        }
        // On the second ring two may have nobody in common.
        let least = (count - 1).min(4);
        assert!(
            class.links().iter().all(|links| *links >= least),
            "{:?}",
            class.links()
        );
        assert_eq!(
            class.described, described,
            "nothing of it went over a relay"
        );
        let received = class.nodes.iter().map(|node| node.received.len());
        assert_eq!(received.sum::<usize>(), 0, "nothing of it is for the node");
    }
}

#[test]
fn without_a_relay_who_is_gone_is_missed_and_its_neighbours_find_each_other() {
    let mut class = Class::new(30);
    want(&mut class);
    class.lose_relay();
    for gone in 0..10 {
        class.switch_off(gone);
        class.pass(90_000);
        let left = &class.links()[gone + 1..];
        assert!(left.iter().all(|links| (4..=8).contains(links)), "{left:?}");
    }
    assert_eq!(class.reached_from(10), 20);
}

#[test]
fn who_goes_away_is_missed_by_nobody_and_its_place_is_filled() {
    let mut class = Class::new(20);
    want(&mut class);
    let (last, now) = (class.nodes.len() - 1, class.now);
    class.nodes[last].mesh.want(now, false);
    class.pass(20_000);
    assert_eq!(class.links()[last], 0);
    assert!(
        class.links()[..last]
            .iter()
            .all(|links| (4..=6).contains(links))
    );
    assert_eq!(class.reached(), last);
}

#[test]
fn they_rest_for_the_hosts_lessons_offline_and_where_the_relay_refuses() {
    let rests: [fn(Monotonic, &mut Mesh, bool); 2] = [
        |now, mesh, rests| mesh.shape(now, rests),
        |now, mesh, rests| mesh.go_offline(now, rests),
    ];
    for rest in rests {
        let mut class = Class::new(4);
        want(&mut class);
        assert_eq!(class.links(), [3; 4]);
        class.each(|now, mesh| rest(now, mesh, true));
        class.pass(30_000);
        assert_eq!(class.links(), [0; 4]);
        assert!(class.nodes.iter().all(|node| node.held.is_empty()));
        class.each(|now, mesh| rest(now, mesh, false));
        class.pass(5_000);
        assert_eq!(class.links(), [3; 4]);
    }
    let mut class = Class::new(4);
    want(&mut class);
    let now = class.now;
    class.nodes[0].mesh.relay_is(now, LinkState::Refused);
    class.pass(1_000);
    assert_eq!(class.links(), [0, 2, 2, 2], "the room's host removed it");
}

#[test]
fn where_no_connection_opens_tries_are_few_and_fewer() {
    let mut class = Class::new(2);
    class.walls.insert((0, 1));
    want(&mut class);
    class.pass(60_000);
    let early = class.described;
    class.pass(3_600_000);
    assert!((4..=8).contains(&early), "{early}");
    assert!(class.described - early <= 60, "{}", class.described);
    assert!(class.nodes.iter().all(|node| node.held.len() <= 1));
}

#[test]
fn a_stranger_can_not_begin_much_nor_answer_for_another() {
    let mut mesh = Mesh::new(MeshId(1 << 40));
    let now = Monotonic(1_000);
    mesh.relay_is(now, LinkState::Open);
    let offer = |attempt| {
        Signal::Call(Call {
            answers: false,
            attempt,
            description: "it".to_owned(),
        })
        .to_message()
    };
    let orders = |mesh: &mut Mesh| {
        let outputs = std::iter::from_fn(|| mesh.poll());
        outputs
            .filter(|output| matches!(output, MeshOutput::Link(_, LinkOutput::Perform(_))))
            .count()
    };
    for seat in 0..30 {
        mesh.came(Remote(seat));
    }
    assert!(mesh.heard(now, Remote(0), &offer(1)));
    assert_eq!(orders(&mut mesh), 0, "nobody wants direct links");
    mesh.want(now, true);
    mesh.heard(now, Remote(0), &offer(1));
    assert_eq!(orders(&mut mesh), 0, "who has not said that it has some");
    for seat in 0..30 {
        mesh.heard(now, Remote(seat), &Signal::Here(MeshId(seat)).to_message());
        mesh.heard(now, Remote(seat), &offer(1));
        mesh.heard(now, Remote(seat), &offer(2));
    }
    assert_eq!(
        orders(&mut mesh),
        MAX_CHANNELS,
        "each once, and no more than there is place for"
    );
    mesh.heard(now.plus(1_000), Remote(0), &offer(3));
    assert_eq!(orders(&mut mesh), 2, "who begins anew ends what was");
    mesh.heard(now, Remote(29), &Signal::Here(MeshId(1 << 41)).to_message());
    mesh.heard(now.plus(2_000), Remote(29), &offer(4));
    assert_eq!(orders(&mut mesh), 0, "the greater number does not begin");
    let answer = Signal::Call(Call {
        answers: true,
        attempt: 1,
        description: "it".to_owned(),
    });
    mesh.heard(now, Remote(5), &answer.to_message());
    assert_eq!(orders(&mut mesh), 0, "nothing was offered to it");
    assert!(!mesh.heard(now, Remote(5), &node::message::Message::Ping(1).encode()));
    let long = Signal::Call(Call {
        answers: false,
        attempt: 1,
        description: "x".repeat(MAX_DESCRIPTION_BYTES + 1),
    });
    assert!(mesh.heard(now.plus(9_000), Remote(7), &long.to_message()));
    assert_eq!(orders(&mut mesh), 0, "it is too long");
}

#[test]
fn a_connection_that_floods_is_ended() {
    let mut class = Class::new(2);
    want(&mut class);
    let connection = *class.nodes[0].held.first().unwrap();
    for _ in 0..=MAX_FRAMES_PER_S {
        class.event(0, connection, DirectEvent::Received(vec![1]));
    }
    class.pass(200);
    assert_eq!(class.links(), [0, 0]);
    assert_eq!(class.nodes[0].received.len(), MAX_FRAMES_PER_S as usize);
}

#[test]
fn who_was_cut_off_is_not_answered_for_a_while() {
    let mut class = Class::new(2);
    want(&mut class);
    let greater = usize::from(class.nodes[1].mesh.me > class.nodes[0].mesh.me);
    let (link, now) = (*class.nodes[greater].open.first().unwrap(), class.now);
    class.nodes[greater].mesh.cut(now, link);
    class.pass(200_000);
    assert_eq!(class.links(), [0, 0]);
    class.pass(600_000);
    assert_eq!(class.links(), [1, 1]);
}

/// Signals in the order of their tags, each in words that begin with its name.
pub(in crate::links) fn signals() -> Vec<(&'static str, Signal)> {
    let (to, from) = (MeshId(7), MeshId(8));
    let call = |answers| Call {
        answers,
        attempt: 3,
        description: "v=0".to_owned(),
    };
    vec![
        ("Here as 7", Signal::Here(to)),
        ("Gone", Signal::Gone),
        ("Call for 3 with v=0", Signal::Call(call(false))),
        (
            "Pass to 7 for 3 with v=0",
            Signal::Pass {
                to,
                call: call(false),
            },
        ),
        (
            "Passed from 8, an answer",
            Signal::Passed {
                from,
                call: call(true),
            },
        ),
    ]
}
