//! Direct links, as the page and the relay see them.

use api::direct::{DirectEvent, DirectOrder};
use node::message::Message;
use wire::{ClientFrame, Conditions};

use super::*;
use crate::links::signal::{Call, Signal};

/// A page in a room with one other, heard over a relay, that has said to have direct links under the greatest number.
fn welcomed() -> Page {
    let mut page = Page::running(1, RoomChoice::Commons, Some(URL));
    page.event(Event::Socket(page.socket(), SocketEvent::Opened));
    page.relay_says(&welcome(&[2]));
    says(&mut page, &Signal::Here(crate::links::MeshId(u64::MAX)));
    page
}

fn says(page: &mut Page, signal: &Signal) {
    hear(page, signal.to_message());
}

fn call(answers: bool, description: &str) -> Call {
    Call {
        answers,
        attempt: 1,
        description: description.to_owned(),
    }
}

fn hear(page: &mut Page, payload: Vec<u8>) {
    let from = PeerNo(2);
    page.relay_says(&RelayFrame::Message { from, payload });
}

fn orders(page: &Page) -> Vec<&DirectOrder> {
    let orders = page.told().into_iter().filter_map(|told| match told {
        FromWorker::Direct {
            connection: 1,
            order,
        } => Some(order),
        _ => None,
    });
    orders.collect()
}

/// What went to the other at the relay, of direct links.
fn signals(page: &Page) -> Vec<Signal> {
    let frames = page.effects.iter().filter_map(|effect| match effect {
        Effect::Send(_, bytes) => wire::decode::<ClientFrame>(bytes).ok(),
        _ => None,
    });
    let payloads = frames.filter_map(|frame| match frame {
        ClientFrame::Direct { payload, .. } | ClientFrame::Broadcast(payload) => Some(payload),
        _ => None,
    });
    payloads
        .filter_map(|payload| Signal::read(&payload)?.ok())
        .collect()
}

fn happens(page: &mut Page, event: DirectEvent) {
    page.say(&ToWorker::Direct {
        connection: 1,
        event,
    });
}

fn direct_links(page: &mut Page) -> Vec<LinkState> {
    let Ok(Reply::Status(status)) = page.ask(Request::Status) else {
        panic!("a status")
    };
    let direct = status
        .links
        .iter()
        .filter(|link| link.kind == LinkKind::Direct);
    direct.map(|link| link.state).collect()
}

/// A page with one direct link.
fn linked() -> Page {
    let mut page = welcomed();
    page.say(&ToWorker::DirectLinks(true));
    page.pass(2_000);
    happens(&mut page, DirectEvent::Described("mine".to_owned()));
    says(&mut page, &Signal::Call(call(true, "theirs")));
    happens(&mut page, DirectEvent::Opened);
    page
}

#[test]
fn a_direct_link_comes_about_over_the_relay() {
    let mut page = welcomed();
    page.pass(60_000);
    assert_eq!(
        (orders(&page).len(), signals(&page).len()),
        (0, 0),
        "nobody wants any"
    );
    let mut page = linked();
    let theirs = DirectOrder::Accept("theirs".to_owned());
    assert_eq!(orders(&page)[..2], [&DirectOrder::Offer, &theirs]);
    let said = signals(&page);
    assert!(matches!(said[0], Signal::Here(_)), "{said:?}");
    assert_eq!(said[1..], [Signal::Call(call(false, "mine"))]);
    assert_eq!(direct_links(&mut page), [LinkState::Open]);
    // The node says hello over it, as over every link.
    let is_hello = |order: &&DirectOrder| match order {
        DirectOrder::Send(bytes) => matches!(Message::decode(bytes), Ok(Message::Hello(_))),
        _ => false,
    };
    assert_eq!(orders(&page).into_iter().filter(is_hello).count(), 1);
}

#[test]
fn what_is_said_over_a_direct_link_is_heard_and_answered_there() {
    let mut page = linked();
    happens(&mut page, DirectEvent::Received(Message::Ping(77).encode()));
    let pong = DirectOrder::Send(Message::Pong(77).encode());
    assert_eq!(orders(&page).last(), Some(&&pong));
}

#[test]
fn the_link_is_gone_with_its_connection_offline_and_where_the_host_shapes_the_room() {
    let delayed = Conditions {
        closed: false,
        half: None,
        delay_ms: 500,
        loss_permille: 0,
        muted: false,
        host_present: true,
        host: false,
    };
    let ends: [&dyn Fn(&mut Page); 4] = [
        &|page| happens(page, DirectEvent::Closed),
        &|page| page.say(&ToWorker::Offline(true)),
        &|page| page.say(&ToWorker::DirectLinks(false)),
        &|page| page.relay_says(&RelayFrame::Conditions(delayed)),
    ];
    for end in ends {
        let mut page = linked();
        end(&mut page);
        assert_eq!(direct_links(&mut page), []);
        assert!(orders(&page).contains(&&DirectOrder::Close));
    }
}

#[test]
fn who_breaks_rules_over_a_direct_link_loses_it() {
    let mut page = linked();
    for _ in 0..10 {
        happens(&mut page, DirectEvent::Received(vec![255; 9]));
    }
    assert_eq!(direct_links(&mut page), []);
    assert!(orders(&page).contains(&&DirectOrder::Close));
    page.pass(60_000);
    assert_eq!(direct_links(&mut page), [], "it is not tried again soon");
}

#[test]
fn the_relay_may_go_and_the_link_stays() {
    let mut page = linked();
    page.event(Event::Socket(page.socket(), SocketEvent::Closed));
    page.pass(60_000);
    assert_eq!(direct_links(&mut page), [LinkState::Open]);
}
