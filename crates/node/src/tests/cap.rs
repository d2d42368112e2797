//! The host's cap: signed by the host, obeyed and passed on by all, and still known when the host is gone.

use alloc::vec::Vec;

use api::{ApiError, Event, LinkKind, MiningChoice, MiningStatus, Reply, Request, host::Record};
use ledger::Room;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{Net, identity, params, room_of};
use crate::{
    cap::{CAP_AHEAD_MS, CAP_DOMAIN, Cap},
    class::words::{CLASS_DOMAIN, REPORT_DOMAIN},
    message::Message,
    statement::Signed,
    store::CAP_KEY,
};

/// The host's place.
const HOST: usize = 0;

fn hosted() -> Room {
    let mut params = params();
    params.host = Some(identity(0).public());
    room_of(&params)
}

fn ask(net: &mut Net, who: usize, cap: u64) -> Result<MiningStatus, ApiError> {
    match net.ask(who, Request::RoomCap { cap })? {
        Reply::Mining(mining) => Ok(mining),
        other => panic!("another reply: {other:?}"),
    }
}

fn mining(net: &Net, who: usize) -> MiningStatus {
    net.node(who).status().mining
}

fn mine(net: &mut Net, who: usize, cap: u64) {
    let choice = MiningChoice {
        threads: Some(2),
        cap: Some(cap),
        ..MiningChoice::default()
    };
    net.ask(who, Request::Mine(choice)).expect("it can mine");
}

/// The cap by which a node has its host hash.
fn plan(net: &Net, who: usize) -> u64 {
    net.node(who).mining_plan().cap
}

#[test]
fn a_cap_holds_for_everybody_until_the_host_lifts_it() {
    let (mut net, _) = Net::connected(hosted(), 3);
    mine(&mut net, 1, 0);
    mine(&mut net, 2, 500);
    let said = ask(&mut net, HOST, 2_000).expect("it is the host");
    assert_eq!((said.room_cap, said.cap), (2_000, 0));
    net.run_ms(100);
    for who in 0..3 {
        assert_eq!(mining(&net, who).room_cap, 2_000);
    }
    assert_eq!(mining(&net, 2).cap, 500, "what was chosen stays");
    assert_eq!((plan(&net, 1), plan(&net, 2)), (2_000, 500));
    assert_eq!(net.host(1).plan.cap, 2_000, "the host was told");
    let told = |event: &Event| matches!(event, Event::Mining(status) if status.room_cap == 2_000);
    assert!(net.host(1).events.iter().any(told), "and the page");
    mine(&mut net, 2, 9_000);
    assert_eq!(plan(&net, 2), 2_000, "a person can't choose more");

    ask(&mut net, HOST, 0).expect("it is the host");
    net.run_ms(100);
    assert_eq!((plan(&net, 1), plan(&net, 2)), (0, 9_000));
}

#[test]
fn nobody_but_the_host_sets_it() {
    let (mut net, _) = Net::connected(hosted(), 2);
    let error = ask(&mut net, 1, 5).expect_err("no host");
    assert_eq!(error.rule, "notHost");
    let genesis = net.room.genesis();
    let forged = |said_ms, key: u8, room| {
        let cap = Cap {
            said_ms,
            hashes_s: 1,
        };
        let identity = identity(key);
        let signed = Signed::new(cap, identity.secret().unwrap(), room);
        Message::Room(signed.to_bytes())
    };
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[HOST, 1, stranger]);
    let now = net.now_ms;
    let elsewhere = super::net::room().genesis();
    for message in [
        forged(now, 1, genesis),
        forged(now, 0, elsewhere),
        forged(now + CAP_AHEAD_MS + 60_000, 0, genesis),
    ] {
        net.say(stranger, 1, &message);
        net.run_ms(100);
        assert_eq!(mining(&net, 1).room_cap, 0);
    }
    let good = forged(now, 0, genesis);
    net.say(stranger, 1, &good);
    net.run_ms(100);
    assert_eq!(
        mining(&net, 1).room_cap,
        1,
        "nobody was cut off, and anybody may pass on what the host said"
    );
}

#[test]
fn an_older_one_does_not_come_back() {
    let (mut net, _) = Net::connected(hosted(), 2);
    ask(&mut net, HOST, 700).expect("it is the host");
    net.run_ms(100);
    let sent = |message: &&Message| matches!(message, Message::Room(_));
    let first = net
        .host(HOST)
        .sent
        .iter()
        .rfind(sent)
        .cloned()
        .expect("it was said");
    // Within one millisecond a later one is later, too.
    ask(&mut net, HOST, 900).expect("it is the host");
    ask(&mut net, HOST, 800).expect("it is the host");
    net.run_ms(100);
    let stranger = net.add_stranger(identity(66));
    net.wire(LinkKind::Relay, &[1, stranger]);
    net.say(stranger, 1, &first);
    net.run_ms(100);
    assert_eq!(mining(&net, 1).room_cap, 800);
}

#[test]
fn who_comes_when_the_host_is_gone_hears_of_it() {
    let mut net = Net::new(hosted(), 3);
    let early = net.wire(LinkKind::Relay, &[HOST, 1]);
    ask(&mut net, HOST, 1_234).expect("it is the host");
    net.run_ms(100);
    net.leave(early, HOST);
    net.stop(HOST);
    net.wire(LinkKind::Tabs, &[1, 2]);
    net.run_ms(1_000);
    assert_eq!(mining(&net, 2).room_cap, 1_234);
}

/// A line of three: what came over one link goes on over the other, once.
#[test]
fn it_goes_through_a_node_that_stands_between() {
    let mut net = Net::new(hosted(), 3);
    net.wire(LinkKind::Relay, &[HOST, 1]);
    net.wire(LinkKind::Tabs, &[1, 2]);
    net.run_ms(1_000);
    ask(&mut net, HOST, 77).expect("it is the host");
    net.run_ms(1_000);
    assert_eq!(mining(&net, 2).room_cap, 77);
    let is_cap = |message: &&Message| matches!(message, Message::Room(bytes) if bytes.starts_with(CAP_DOMAIN));
    assert_eq!(net.host(1).sent.iter().filter(is_cap).count(), 1);
    assert_eq!(net.host(2).sent.iter().filter(is_cap).count(), 0);
}

#[test]
fn it_is_stored_and_a_changed_record_is_named() {
    let (mut net, _) = Net::connected(hosted(), 2);
    ask(&mut net, HOST, 4_321).expect("it is the host");
    net.run_ms(1_000);
    net.stop(HOST);
    net.reboot(1);
    assert_eq!(mining(&net, 1).room_cap, 4_321);

    let mut records = net.host(1).records.clone();
    let stored = records.get_mut(CAP_KEY).expect("the cap is a record");
    stored[CAP_DOMAIN.len() + 8] ^= 1;
    let record = |(key, value): (alloc::string::String, Vec<u8>)| Record {
        key,
        value: Some(value),
    };
    let records = records.into_iter().map(record).collect();
    net.stop(1);
    net.boot_from(1, records);
    assert_eq!(mining(&net, 1).room_cap, 0);
    let damaged = net.status(1).storage.damaged;
    assert!(
        damaged.iter().any(|damage| damage.record == CAP_KEY),
        "{damaged:?}"
    );
}

#[test]
fn its_domain_begins_no_other_and_begins_with_none() {
    for other in [CLASS_DOMAIN, REPORT_DOMAIN] {
        assert!(!CAP_DOMAIN.starts_with(other) && !other.starts_with(CAP_DOMAIN));
    }
}
