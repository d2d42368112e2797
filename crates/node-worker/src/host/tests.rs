//! The host with a page, a relay, tabs and workers made of messages.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use api::{
    Event as NodeEvent, LinkKind, LinkState, MiningChoice, Payload, Reply, Request, RoomParams,
    StorageState, host::StoreOp,
};
use node::UnixMillis;
use pow::{Job, message as searcher};
use wire::{PeerNo, RelayFrame};

use super::*;

mod direct;
mod hand;
mod lock;
mod traffic;

use crate::{
    clock::Monotonic,
    event::{SearcherId, SearcherKind, SocketEvent},
};

const URL: &str = "ws://school/relay";
/// After the Commons' genesis.
const BEGAN_MS: u64 = 1_800_000_000_000;

/// A page with one worker, and all that the worker wanted done.
struct Page {
    host: Host,
    ms: u64,
    /// By how much the machine's date was set forward.
    set_ms: u64,
    effects: Vec<Effect>,
}

impl Page {
    fn new(seed: u64) -> Self {
        Self {
            host: Host::new(seed),
            ms: 100,
            set_ms: 0,
            effects: Vec::new(),
        }
    }

    /// A page whose node runs.
    fn running(seed: u64, room: RoomChoice, relay: Option<&str>) -> Self {
        let mut page = Self::new(seed);
        page.say(&start(seed, room, relay));
        page.search_genesis();
        page.say(&ToWorker::Loaded(STORAGE));
        page.event(Event::Again);
        let ready = |message: &&FromWorker| matches!(message, FromWorker::Ready(_));
        assert!(page.told().iter().any(ready), "{:?}", page.told());
        page
    }

    fn event(&mut self, event: Event) {
        self.ms += 1;
        let now = Moment {
            unix: UnixMillis(BEGAN_MS + self.ms + self.set_ms),
            monotonic: Monotonic(self.ms),
        };
        self.effects.extend(self.host.handle(now, event));
    }

    fn say(&mut self, message: &ToWorker) {
        self.event(Event::Page(borsh::to_vec(message).unwrap()));
    }

    /// Gives turns as long as they are asked for.
    fn search_genesis(&mut self) {
        while let Phase::Founding(..) = self.host.phase {
            self.event(Event::Again);
        }
    }

    fn pass(&mut self, ms: u64) {
        let until = self.ms + ms;
        while self.ms < until {
            self.ms += 200;
            self.event(Event::Tick);
        }
    }

    fn ask(&mut self, request: Request) -> Result<Reply, ApiError> {
        self.say(&ToWorker::Request { id: 5, request });
        self.told()
            .into_iter()
            .rev()
            .find_map(|message| match message {
                FromWorker::Reply { id: 5, result } => Some(result.clone()),
                _ => None,
            })
            .unwrap()
    }

    /// What the page heard.
    fn told(&self) -> Vec<&FromWorker> {
        self.effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Page(message) => Some(&**message),
                _ => None,
            })
            .collect()
    }

    fn failure(&self) -> &ApiError {
        match self.told().last() {
            Some(FromWorker::Failed(error)) => error,
            other => panic!("the page is told of a failure, not {other:?}"),
        }
    }

    fn events(&self) -> impl Iterator<Item = &NodeEvent> {
        self.told().into_iter().filter_map(|message| match message {
            FromWorker::Event(event) => Some(event),
            _ => None,
        })
    }

    /// The newest socket's number.
    fn socket(&self) -> crate::event::SocketId {
        let dial = |effect: &Effect| match effect {
            Effect::Dial(id, _) => Some(*id),
            _ => None,
        };
        self.effects.iter().rev().find_map(dial).unwrap()
    }

    fn relay_says(&mut self, frame: &RelayFrame) {
        let event = SocketEvent::Received(wire::encode(frame));
        self.event(Event::Socket(self.socket(), event));
    }
}

const STORAGE: StorageUse = StorageUse {
    used: 0,
    quota: 5_000_000,
    state: StorageState::Ok,
};

fn start(seed: u64, room: RoomChoice, relay: Option<&str>) -> ToWorker {
    ToWorker::Start(Start {
        build: BUILD.to_string(),
        room,
        who: Who::Open([u8::try_from(seed).unwrap(); 16]),
        relays: relay.map(ToString::to_string).into_iter().collect(),
        cores: 4,
    })
}

/// A room whose blocks take few hashes.
fn easy_room() -> RoomParams {
    RoomParams {
        name: "Room 7".to_string(),
        coin: "chip".to_string(),
        starting_difficulty: Some(2_000),
        ..RoomParams::default()
    }
}

#[test]
fn a_node_starts_from_the_pages_records() {
    let mut page = Page::new(1);
    page.say(&start(1, RoomChoice::Commons, Some(URL)));
    let [FromWorker::Load(info)] = page.told()[..] else {
        panic!("asks for the room's records: {:?}", page.effects);
    };
    assert_eq!(info, &room_info(&Room::commons()));
    page.say(&ToWorker::Records(vec![Record {
        key: "nonsense".to_string(),
        value: None,
    }]));
    page.say(&ToWorker::Loaded(STORAGE));
    let checking = FromWorker::Progress(Progress::Checking(0, 1));
    assert_eq!(page.told()[1], &checking);
    assert_eq!(
        page.told().len(),
        2,
        "the page hears that before the check begins"
    );
    assert_eq!(page.effects.last(), Some(&Effect::Again));

    page.event(Event::Again);
    let FromWorker::Ready(status) = page.told()[2] else {
        panic!("the node runs: {:?}", page.told());
    };
    assert_eq!((status.height, &status.room.name[..]), (0, "Commons"));
    assert!(
        page.effects
            .iter()
            .any(|e| matches!(e, Effect::OpenTabs(_)))
    );
    assert!(
        page.effects
            .iter()
            .any(|e| matches!(e, Effect::Dial(_, url) if url == URL))
    );
}

#[test]
fn a_page_without_a_relay_has_its_tabs() {
    let mut page = Page::running(1, RoomChoice::Commons, None);
    assert!(!page.effects.iter().any(|e| matches!(e, Effect::Dial(..))));
    let Ok(Reply::Status(status)) = page.ask(Request::Status) else {
        panic!("a status");
    };
    let links: Vec<_> = status.links.iter().map(|l| (l.kind, l.state)).collect();
    assert_eq!(links, [(LinkKind::Tabs, LinkState::Open)]);
}

#[test]
fn a_browser_that_connects_no_tabs_shows_it() {
    let mut page = Page::running(1, RoomChoice::Commons, None);
    page.event(Event::TabsRefused("SecurityError".to_string()));
    let last = page.events().last();
    assert!(
        matches!(last, Some(NodeEvent::Link(link)) if link.state == LinkState::Closed
            && link.detail == "This browser does not connect its tabs: SecurityError"),
        "{last:?}"
    );
}

#[test]
fn a_page_of_another_build_is_refused_before_its_message_is_read() {
    let mut page = Page::new(1);
    let mut bytes = vec![0];
    bytes.extend(borsh::to_vec("0.0.1 of last year").unwrap());
    bytes.extend([77; 9]);
    page.event(Event::Page(bytes));
    let error = page.failure();
    assert_eq!(error.rule, "buildMismatch");
    assert_eq!(error.details["page"], "0.0.1 of last year");
    assert_eq!(error.details["worker"], BUILD);
    page.say(&start(1, RoomChoice::Commons, None));
    assert_eq!(page.told().len(), 1, "nothing follows a failure");
}

#[test]
fn what_comes_before_and_after_the_start_does_no_harm() {
    let mut page = Page::new(1);
    page.say(&ToWorker::Hidden(true));
    page.say(&ToWorker::Loaded(STORAGE));
    page.event(Event::Page(vec![250, 1]));
    page.event(Event::Tick);
    assert!(page.told().is_empty());
    assert!(
        matches!(page.effects[..], [Effect::Warn(_)]),
        "{:?}",
        page.effects
    );
    let error = page.ask(Request::Status).unwrap_err();
    assert_eq!(error.rule, "notReady");
    page.say(&start(1, RoomChoice::Commons, None));
    page.say(&start(1, RoomChoice::Commons, None));
    let loads = page
        .told()
        .into_iter()
        .filter(|m| matches!(m, FromWorker::Load(_)));
    assert_eq!(
        loads.count(),
        1,
        "a page says Start until it hears something"
    );
}

#[test]
fn a_damaged_link_is_refused_in_the_rooms_words() {
    let mut page = Page::new(1);
    let mut link = Room::commons().to_link();
    link.insert(7, 'x');
    page.say(&start(1, RoomChoice::Link(link), None));
    assert_eq!(page.failure().rule, "damagedLink");

    let mut page = Page::new(1);
    page.say(&start(1, RoomChoice::Link(Room::commons().to_link()), None));
    assert!(matches!(page.told()[..], [FromWorker::Load(_)]));
}

#[test]
fn a_new_rooms_genesis_is_searched_and_its_progress_told() {
    let mut page = Page::new(1);
    let chosen = RoomParams {
        starting_difficulty: Some(100_000),
        ..easy_room()
    };
    page.say(&start(1, RoomChoice::New(chosen), None));
    page.search_genesis();
    let told = page.told();
    assert_eq!(told[0], &FromWorker::Progress(Progress::Genesis(0)));
    let Some(FromWorker::Load(info)) = told.last() else {
        panic!("the room is there: {told:?}");
    };
    assert_eq!((&info.name[..], &info.coin[..]), ("Room 7", "chip"));
    let room = Room::from_link(&info.link).unwrap();
    assert_eq!(room.genesis().to_string(), info.genesis);

    let mut page = Page::new(1);
    page.say(&start(1, RoomChoice::New(RoomParams::default()), None));
    assert_eq!(page.failure().rule, "roomName");
}

#[test]
fn a_code_without_a_relay_fails_and_with_one_is_looked_up() {
    let mut page = Page::new(1);
    let code = RoomChoice::Code(Room::commons().code());
    page.say(&start(1, code.clone(), None));
    assert_eq!(page.failure().rule, "noRelay");

    let mut page = Page::new(1);
    page.say(&start(1, code, Some(URL)));
    assert_eq!(page.told(), [&FromWorker::Progress(Progress::FindingRoom)]);
    page.event(Event::Socket(page.socket(), SocketEvent::Opened));
    let room = Room::commons();
    let id = wire::RoomId(room.genesis().to_bytes());
    let code = wire::RoomCode::of(id);
    let rooms = vec![id];
    page.relay_says(&RelayFrame::Rooms { code, rooms });
    page.relay_says(&welcome(&[2]));
    page.relay_says(&RelayFrame::Message {
        from: PeerNo(2),
        payload: node::message::Message::Room(room.to_bytes()).encode(),
    });
    assert_eq!(
        page.told().last(),
        Some(&&FromWorker::Load(room_info(&room)))
    );
    assert!(page.effects.iter().any(|e| matches!(e, Effect::HangUp(_))));
}

fn welcome(peers: &[u32]) -> RelayFrame {
    RelayFrame::Welcome {
        version: wire::VERSION,
        you: PeerNo(1),
        time_ms: BEGAN_MS + 60_000,
        peers: peers.iter().copied().map(PeerNo).collect(),
        pass: wire::Pass([1; 16]),
    }
}

#[test]
fn the_relays_time_and_state_reach_the_node() {
    let mut page = Page::running(1, RoomChoice::Commons, Some(URL));
    page.event(Event::Socket(page.socket(), SocketEvent::Opened));
    page.relay_says(&welcome(&[2]));
    let Ok(Reply::Status(status)) = page.ask(Request::Status) else {
        panic!("a status");
    };
    assert!((59_000..=60_000).contains(&status.clock_offset_ms));
    let relay = &status.links[0];
    assert_eq!(
        (relay.kind, relay.state),
        (LinkKind::Relay, LinkState::Open)
    );

    page.event(Event::Socket(page.socket(), SocketEvent::Closed));
    let closed = page.events().last();
    assert!(
        matches!(closed, Some(NodeEvent::Link(link)) if link.state == LinkState::Closed
            && link.detail.starts_with("The connection to ws://school/relay was lost")),
        "{closed:?}"
    );
    let dials = |page: &Page| {
        let dial = |e: &&Effect| matches!(e, Effect::Dial(..));
        page.effects.iter().filter(dial).count()
    };
    assert_eq!(dials(&page), 1);
    page.say(&ToWorker::Hidden(false));
    assert_eq!(dials(&page), 2, "somebody looks, so it tries at once");
}

/// The machine's clock is set forward while the node runs: the relay is asked for the time at once.
#[test]
fn a_clock_that_leaps_is_set_right_by_the_relay() {
    let mut page = Page::running(1, RoomChoice::Commons, Some(URL));
    page.event(Event::Socket(page.socket(), SocketEvent::Opened));
    page.relay_says(&welcome(&[2]));
    let before = page.socket();
    page.set_ms = 3 * 3_600 * 1_000;
    page.event(Event::Tick);
    assert_ne!(page.socket(), before);
    page.event(Event::Socket(page.socket(), SocketEvent::Opened));
    page.relay_says(&welcome(&[2]));
    let Ok(Reply::Status(status)) = page.ask(Request::Status) else {
        panic!("a status");
    };
    assert!(
        status.clock_offset_ms < -2 * 3_600 * 1_000,
        "{}",
        status.clock_offset_ms
    );
}

#[test]
fn a_block_is_mined_stored_and_told() {
    let mut page = Page::running(1, RoomChoice::New(easy_room()), None);
    let Ok(Reply::Mining(mining)) = page.ask(Request::Mine(MiningChoice {
        threads: Some(1),
        ..MiningChoice::default()
    })) else {
        panic!("a mining status");
    };
    assert!(mining.on);
    let id = SearcherId(0);
    assert!(
        page.effects
            .contains(&Effect::StartSearcher(id, SearcherKind::Cpu))
    );
    let ready = searcher::FromWorker::Ready {
        version: searcher::VERSION,
    };
    page.event(Event::Searcher(id, ready.encode().to_vec()));
    let search = page.effects.iter().rev().find_map(|effect| match effect {
        Effect::TellSearcher(_, bytes) => searcher::ToWorker::decode(bytes).ok(),
        _ => None,
    });
    let Some(searcher::ToWorker::Search {
        job,
        header,
        target,
        range,
    }) = search
    else {
        panic!("a job: {search:?}");
    };
    let nonce = Job::new(&header, &target).search(range).found.unwrap();
    let found = searcher::FromWorker::Found { job, nonce };
    page.event(Event::Searcher(id, found.encode().to_vec()));

    let tip = page.events().find_map(|event| match event {
        NodeEvent::Tip(block) => Some(block),
        _ => None,
    });
    assert!(
        matches!(tip, Some(block) if block.height == 1 && block.mine),
        "{tip:?}"
    );
    let hash = &tip.unwrap().hash;
    let stores_it = |op: &StoreOp| matches!(op, StoreOp::Put { key, .. } if key.contains(&**hash));
    let stored = page.told().into_iter().find_map(|message| match message {
        FromWorker::Store { batch, ops } if ops.iter().any(stores_it) => Some(*batch),
        _ => None,
    });
    page.say(&ToWorker::Stored {
        batch: stored.unwrap(),
        usage: STORAGE,
    });
    page.ask(Request::Stop).unwrap();
    assert!(page.effects.contains(&Effect::EndSearcher(id)));
}

#[test]
fn tabs_hear_of_each_others_posts_without_a_relay() {
    let mut pages = [1, 2].map(|seed| Page::running(seed, RoomChoice::Commons, None));
    let payload = Payload::Post {
        text: "Hello".to_string(),
        reply_to: None,
    };
    exchange(&mut pages);
    let fee = None;
    pages[0].ask(Request::Submit { payload, fee }).unwrap();
    exchange(&mut pages);
    let heard = pages[1]
        .events()
        .any(|event| matches!(event, NodeEvent::Tx(tx) if matches!(&tx.payload, Payload::Post { text, .. } if text == "Hello")));
    assert!(heard);
    let Ok(Reply::Peers(peers)) = pages[1].ask(Request::Peers) else {
        panic!("peers");
    };
    assert_eq!(peers.len(), 1);
}

/// Passes posts between tabs until there are none, and a second.
fn exchange(pages: &mut [Page; 2]) {
    let mut passed = [0, 0];
    for _ in 0..5 {
        while (0..2).any(|i| passed[i] < pages[i].effects.len()) {
            for from in 0..2 {
                let Some(effect) = pages[from].effects.get(passed[from]) else {
                    continue;
                };
                passed[from] += 1;
                if let Effect::PostToTabs(bytes) = effect {
                    let bytes = bytes.clone();
                    pages[1 - from].event(Event::Tabs(bytes));
                }
            }
        }
        for page in pages.iter_mut() {
            page.pass(200);
        }
    }
}

#[test]
fn a_search_worker_that_can_not_start_is_tried_again() {
    let mut page = Page::running(1, RoomChoice::New(easy_room()), None);
    page.ask(Request::Mine(MiningChoice {
        threads: Some(1),
        ..MiningChoice::default()
    }))
    .unwrap();
    let reason = "not found".to_string();
    page.event(Event::SearcherFailed(SearcherId(0), reason));
    page.pass(1_000);
    assert!(
        page.effects
            .contains(&Effect::StartSearcher(SearcherId(1), SearcherKind::Cpu))
    );
}

/// While a file is read the node gets a turn after another, and hears what comes between them.
#[test]
fn a_file_is_read_turn_by_turn_and_the_page_is_heard_between() {
    let mut page = Page::running(1, RoomChoice::New(easy_room()), None);
    let Ok(Reply::Exported(exported)) = page.ask(Request::Export) else {
        panic!("a file");
    };
    let turns = |page: &Page| {
        let again = page
            .effects
            .iter()
            .filter(|effect| **effect == Effect::Again);
        again.count()
    };
    let before = turns(&page);
    let request = Request::Import {
        file: exported.file,
    };
    page.say(&ToWorker::Request { id: 6, request });
    assert_eq!(turns(&page), before + 1, "the first turn is asked for");
    let answer = |page: &Page| {
        page.told().into_iter().find_map(|message| match message {
            FromWorker::Reply { id: 6, result } => Some(result.clone()),
            _ => None,
        })
    };
    let mut taken = 0;
    while answer(&page).is_none() {
        let Ok(Reply::Status(status)) = page.ask(Request::Status) else {
            panic!("a status");
        };
        assert!(status.importing.is_some());
        assert_eq!(
            turns(&page),
            before + 1 + taken,
            "one turn at a time, whatever else is asked"
        );
        page.event(Event::Again);
        taken += 1;
        assert!(taken < 20, "it does not end");
    }
    assert!(matches!(answer(&page), Some(Ok(Reply::Imported(_)))));
    assert!(taken > 1, "it took some turns");
    // When it is done nobody asks for more.
    let after = turns(&page);
    page.event(Event::Tick);
    page.event(Event::Again);
    assert_eq!(turns(&page), after);
}
