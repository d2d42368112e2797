//! What no block takes goes after a while, but for what is one's own or has been in a block.

use alloc::vec::Vec;

use api::{Event, LinkKind};
use ledger::TxId;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{Gone, Waiting, gone, post};
use crate::{
    MAX_WAITING_MS, UnixMillis,
    pool::{Claim, PoolRefusal},
    tests::net::{Net, room, room_with_money},
};

/// When the transactions of these tests come.
const BEGIN_MS: u64 = 1_000_000;

impl Waiting {
    fn at(&mut self, received_ms: u64, who: u8, sequence: u64, claim: Claim) -> TxId {
        let transaction = self.sign(who, sequence, 0, post("waits"));
        let (id, received) = (transaction.id(), UnixMillis(received_ms));
        let offered = self.pool.offer(&self.state, transaction, received, claim);
        offered.expect("there is room");
        id
    }

    fn expired_at(&mut self, now_ms: u64) -> Vec<Gone> {
        let expired = self.pool.expire(&self.state, UnixMillis(now_ms));
        self.pool.assert_sound(&self.state);
        expired.into_iter().map(gone).collect()
    }
}

#[test]
fn it_goes_once_it_has_waited_longer_than_it_may() {
    let mut waiting = Waiting::new(room_with_money(&[]));
    let id = waiting.at(BEGIN_MS, 0, 0, Claim::New);
    let later = waiting.at(BEGIN_MS + 1, 1, 0, Claim::New);
    assert_eq!(waiting.expired_at(BEGIN_MS + MAX_WAITING_MS), []);
    let waited_ms = MAX_WAITING_MS + 1;
    let expired = PoolRefusal::Expired { waited_ms };
    assert_eq!(waiting.expired_at(BEGIN_MS + waited_ms), [(id, expired)]);
    assert_eq!(waiting.pool.ids(), [later]);
}

#[test]
fn what_follows_it_goes_with_it_unless_that_must_not_be_lost() {
    let late = BEGIN_MS + MAX_WAITING_MS;
    let mut waiting = Waiting::new(room_with_money(&[]));
    let first = waiting.at(BEGIN_MS, 0, 0, Claim::New);
    let second = waiting.at(late, 0, 1, Claim::New);
    let before = waiting.at(BEGIN_MS, 1, 0, Claim::New);
    let kept = waiting.at(BEGIN_MS, 1, 1, Claim::Kept);
    let own = waiting.at(BEGIN_MS, 2, 0, Claim::Own);
    let gone: Vec<TxId> = waiting
        .expired_at(late + 1)
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    assert_eq!(gone.len(), 2);
    assert!(gone.contains(&first) && gone.contains(&second));
    assert_eq!(waiting.pool.ids(), [before, kept, own]);
}

/// A clock that was days ahead is set right: nothing that came meanwhile stays for ever.
#[test]
fn what_came_under_a_fast_clock_is_as_old_as_what_comes_now() {
    let mut waiting = Waiting::new(room_with_money(&[]));
    let id = waiting.at(9 * MAX_WAITING_MS, 0, 0, Claim::New);
    assert_eq!(waiting.expired_at(BEGIN_MS), []);
    assert_eq!(
        waiting.pool.get(&id).unwrap().received,
        UnixMillis(BEGIN_MS)
    );
    let gone = waiting.expired_at(BEGIN_MS + MAX_WAITING_MS + 1);
    assert_eq!(gone.len(), 1);
}

#[test]
fn what_is_parked_goes_too() {
    let mut waiting = Waiting::new(room_with_money(&[]));
    let parked = waiting.at(BEGIN_MS, 0, 1, Claim::New);
    let kept = waiting.at(BEGIN_MS, 0, 2, Claim::Kept);
    assert_eq!(waiting.expired_at(BEGIN_MS + MAX_WAITING_MS + 1), []);
    assert!(!waiting.pool.knows(&parked) && waiting.pool.knows(&kept));
}

fn records_of_pool(net: &mut Net, host: usize) -> usize {
    let records = net.host(host).records.keys();
    records.filter(|key| key.starts_with("tx/")).count()
}

/// Nobody mines for days. A stranger lets go of the post, in its store as well, and says so; the
/// author keeps it, and when both meet the stranger has it again.
#[test]
fn an_author_keeps_its_post_and_offers_it_again() {
    let mut net = Net::new(room(), 2);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    let txid = net.post(0, "is there nobody who mines?");
    net.settle();
    assert_eq!(records_of_pool(&mut net, 1), 1);
    net.cut(relay);
    net.now_ms += MAX_WAITING_MS + 1_000;
    net.run_ms(1_000);
    assert_eq!(net.refusals(1), ["expired"]);
    let told = net
        .host_ref(1)
        .events
        .iter()
        .any(|event| matches!(event, Event::Refused(error) if error.details["txids"] == txid));
    assert!(told, "the page hears which one");
    assert_eq!(net.status(1).pending, 0);
    assert_eq!(records_of_pool(&mut net, 1), 0);
    assert_eq!(net.status(0).pending, 1);
    net.reboot(0);
    net.run_ms(100_000);
    assert_eq!(net.status(0).pending, 1, "over a restart, too");
    net.join(relay, 0);
    net.join(relay, 1);
    net.run_ms(60_000);
    assert_eq!(net.status(1).pending, 1);
    net.mine(1);
    net.settle();
    assert_eq!(net.texts(0), ["is there nobody who mines?"]);
}
