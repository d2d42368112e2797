//! The page looks at the messages that pass, and takes the node offline.

use api::traffic::{Says, Traffic};

use super::*;

/// A page in a room with one other, heard over a relay.
fn welcomed() -> Page {
    let mut page = Page::running(1, RoomChoice::Commons, Some(URL));
    page.event(Event::Socket(page.socket(), SocketEvent::Opened));
    page.relay_says(&welcome(&[2]));
    page
}

fn hear(page: &mut Page, says: &node::message::Message) {
    page.relay_says(&RelayFrame::Message {
        from: PeerNo(2),
        payload: says.encode(),
    });
}

/// What the page is told, each time it was told.
fn told(page: &Page) -> Vec<&Traffic> {
    let told = page.told().into_iter().filter_map(|message| match message {
        FromWorker::Traffic(traffic) => Some(traffic),
        _ => None,
    });
    told.collect()
}

/// Asks, and gives numbers of pings that were heard.
fn ask(page: &mut Page) -> Vec<u64> {
    page.say(&ToWorker::Traffic(true));
    let traffic = told(page).pop().unwrap();
    let pings = traffic.messages.iter().filter_map(|one| match one.says {
        Says::Ping(number) => Some(number),
        _ => None,
    });
    pings.collect()
}

#[test]
fn a_page_that_asks_is_told_once_what_has_passed_since() {
    let mut page = welcomed();
    hear(&mut page, &node::message::Message::Ping(1));
    assert_eq!(told(&page).len(), 0, "nobody asked");
    assert_eq!(ask(&mut page), [0; 0], "nobody looked before");
    for number in [2, 3] {
        hear(&mut page, &node::message::Message::Ping(number));
    }
    page.pass(1_000);
    assert_eq!(told(&page).len(), 1, "only who asks is told");
    assert_eq!(ask(&mut page), [2, 3]);
    assert_eq!(ask(&mut page), [0; 0]);
}

#[test]
fn who_looks_away_or_is_hidden_or_asks_no_more_is_forgotten() {
    let leave: [fn(&mut Page); 3] = [
        |page| page.say(&ToWorker::Traffic(false)),
        |page| page.say(&ToWorker::Hidden(true)),
        |page| page.pass(2_200),
    ];
    for leave in leave {
        let mut page = welcomed();
        ask(&mut page);
        hear(&mut page, &node::message::Message::Ping(1));
        leave(&mut page);
        hear(&mut page, &node::message::Message::Ping(2));
        assert_eq!(ask(&mut page), [0; 0], "nothing was noted meanwhile");
        hear(&mut page, &node::message::Message::Ping(3));
        assert_eq!(ask(&mut page), [3]);
    }
}

fn links(page: &mut Page) -> Vec<LinkState> {
    let Ok(Reply::Status(status)) = page.ask(Request::Status) else {
        panic!("a status");
    };
    status.links.iter().map(|link| link.state).collect()
}

#[test]
fn offline_no_link_is_tried_until_a_person_comes_back() {
    let mut page = welcomed();
    assert_eq!(links(&mut page), [LinkState::Open; 2]);
    page.effects.clear();
    page.say(&ToWorker::Offline(true));
    page.pass(60_000);
    page.say(&ToWorker::Hidden(false));
    assert_eq!(links(&mut page), [LinkState::Off; 2]);
    let talks = |effect: &&Effect| {
        let is_silent = matches!(effect, Effect::Page(_) | Effect::HangUp(_));
        !is_silent
    };
    assert_eq!(page.effects.iter().find(talks), None);
    assert!(
        page.effects
            .iter()
            .any(|effect| matches!(effect, Effect::HangUp(_)))
    );
    // Another tab is not heard either.
    page.event(Event::Tabs(vec![0, 9, 0, 0, 0, 0, 0, 0, 0]));
    assert_eq!(page.effects.iter().find(talks), None);

    page.say(&ToWorker::Offline(false));
    assert_eq!(links(&mut page), [LinkState::Connecting, LinkState::Open]);
    let posts = page
        .effects
        .iter()
        .filter(|effect| matches!(effect, Effect::PostToTabs(_)));
    assert_eq!(posts.count(), 1, "a hello");
    page.event(Event::Socket(page.socket(), SocketEvent::Opened));
    page.relay_says(&welcome(&[2]));
    assert_eq!(links(&mut page), [LinkState::Open; 2]);
}
