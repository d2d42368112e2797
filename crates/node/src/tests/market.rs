//! The market through the node's own door: offers, orders, settlements and stamps, waiting and mined.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use api::{OrderStatus, Outcome, Payload, Reply, Request, TransactionState};
use ledger::{FileHash, ORDER_TIMEOUT_BLOCKS};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, Wire, amount, identity, params, post, room_of},
    sound::assert_sound,
};

const BUYER: usize = 0;
const SELLER: usize = 1;
const HOST: usize = 2;

/// Three nodes of one room: who has 10.00, who sells, and the host.
fn market() -> (Net, Wire) {
    let mut params = params();
    params.host = Some(identity(2).public());
    params.allocations = alloc::vec![(identity(0).public(), amount(1_000))];
    Net::connected(room_of(&params), 3)
}

fn offer(stock: u32) -> Payload {
    Payload::Offer {
        title: "Oatmeal cookie".into(),
        text: "No nuts.".into(),
        price: 150,
        stock,
    }
}

fn order(offer: &str, quantity: u32) -> Payload {
    Payload::Order {
        offer: offer.into(),
        quantity,
        price: None,
    }
}

fn settle(order: &str, outcome: Outcome) -> Payload {
    Payload::Settle {
        order: order.into(),
        outcome,
    }
}

fn stamp(name: &str, hash: Option<FileHash>, file: Option<&[u8]>) -> Payload {
    Payload::Stamp {
        name: name.into(),
        hash: hash.map(|hash| hash.to_string()),
        file: file.map(hex::encode),
    }
}

impl Net {
    /// Submits without a fee, and lets everybody hear of it.
    fn does(&mut self, host: usize, payload: Payload) -> String {
        let id = self.submit(host, payload, Some(0)).expect("it is good");
        self.settle();
        id
    }

    fn refuses(&mut self, host: usize, payload: Payload) -> String {
        let error = self.submit(host, payload, Some(0)).expect_err("a rule");
        error.rule
    }

    fn mine_and_settle(&mut self, host: usize) {
        self.mine(host);
        self.settle();
    }

    fn offers(&mut self, host: usize) -> Vec<api::Offer> {
        match self.ask(host, Request::Offers) {
            Ok(Reply::Offers(offers)) => offers,
            other => panic!("{other:?}"),
        }
    }

    fn orders(&mut self, host: usize) -> Vec<api::Order> {
        match self.ask(host, Request::Orders) {
            Ok(Reply::Orders(orders)) => orders,
            other => panic!("{other:?}"),
        }
    }

    fn stamps(&mut self, host: usize, file: &[u8]) -> Vec<api::Stamp> {
        let hash = FileHash::of(file).to_string();
        match self.ask(host, Request::Stamps { hash }) {
            Ok(Reply::Stamps(stamps)) => stamps,
            other => panic!("{other:?}"),
        }
    }

    fn history(&mut self, host: usize, of: usize) -> Vec<String> {
        let account = self.address(of);
        match self.ask(host, Request::Account { account }) {
            Ok(Reply::Account(account)) => account.history.into_iter().map(|tx| tx.txid).collect(),
            other => panic!("{other:?}"),
        }
    }

    fn sound(&self) {
        for host in 0..3 {
            assert_sound(self.node(host));
        }
    }
}

#[test]
fn a_purchase_goes_from_offer_to_release_on_every_node() {
    let (mut net, _) = market();
    let cookie = net.does(SELLER, offer(5));
    let waiting = net.offers(BUYER);
    assert_eq!(waiting.len(), 1);
    assert!(matches!(waiting[0].state, TransactionState::Pending(_)));
    assert!(!waiting[0].mine && net.offers(SELLER)[0].mine);
    // What waits can be ordered: both may stand in one block.
    let two = net.does(BUYER, order(&cookie, 2));
    assert_eq!(net.orders(HOST)[0].status, OrderStatus::Pending);
    let me = net.status(BUYER).me;
    assert_eq!(
        (me.balance, me.spendable, me.pending_out),
        (1_000, 700, 300)
    );
    net.sound();
    net.mine_and_settle(HOST);
    for host in 0..3 {
        let offers = net.offers(host);
        assert_eq!(offers[0].title, "Oatmeal cookie");
        assert_eq!((offers[0].price, offers[0].stock), (150, 3));
        let orders = net.orders(host);
        let open = &orders[0];
        assert_eq!((open.txid.as_str(), open.offer.as_str()), (&*two, &*cookie));
        assert_eq!((open.quantity, open.price, open.total), (2, 150, 300));
        assert_eq!(open.status, OrderStatus::Open);
        assert_eq!(open.timeout, Some(1 + ORDER_TIMEOUT_BLOCKS));
        assert_eq!(open.settled_by, None);
    }
    assert_eq!(net.status(BUYER).me.balance, 700);
    let release = net.does(BUYER, settle(&two, Outcome::Release));
    assert_eq!(net.status(SELLER).me.pending_in, 300);
    net.mine_and_settle(HOST);
    assert_eq!(net.status(SELLER).me.balance, 300);
    let orders = net.orders(SELLER);
    assert_eq!(orders[0].status, OrderStatus::Released);
    assert_eq!(orders[0].settled_by, Some(release.clone()));
    // Each side has all of it in its history.
    assert_eq!(net.history(HOST, SELLER), [&*release, &*two, &*cookie]);
    assert_eq!(net.history(HOST, BUYER), [&*release, &*two]);
    let shown = |net: &mut Net, txid: &str| {
        let txid = txid.to_string();
        match net.ask(HOST, Request::Tx { txid }) {
            Ok(Reply::Transaction(transaction)) => (transaction.party, transaction.moves),
            other => panic!("{other:?}"),
        }
    };
    let seller = Some(net.address(SELLER));
    assert_eq!(shown(&mut net, &cookie), (None, 0));
    assert_eq!(shown(&mut net, &two), (seller.clone(), 300));
    assert_eq!(shown(&mut net, &release), (seller, 300));
    net.sound();
}

#[test]
fn of_two_waiting_orders_that_pass_the_stock_the_second_is_refused() {
    let (mut net, _) = market();
    net.pay(BUYER, HOST, 500, 0);
    let cookie = net.does(SELLER, offer(3));
    net.mine_and_settle(SELLER);
    net.does(BUYER, order(&cookie, 2));
    assert_eq!(net.refuses(HOST, order(&cookie, 2)), "stockTooLow");
    let one = net.does(HOST, order(&cookie, 1));
    assert_eq!(net.refuses(SELLER, order(&cookie, 1)), "orderOfOwnOffer");
    net.sound();
    net.mine_and_settle(SELLER);
    assert_eq!(net.offers(BUYER)[0].stock, 0);
    assert_eq!(net.orders(BUYER).len(), 2);
    // A refund brings a piece back, which can be ordered in the same block.
    net.does(SELLER, settle(&one, Outcome::Refund));
    assert_eq!(
        net.refuses(BUYER, settle(&one, Outcome::Refund)),
        "unknownOrder"
    );
    net.does(BUYER, order(&cookie, 1));
    net.sound();
    net.mine_and_settle(SELLER);
    assert_eq!(net.status(SELLER).pending, 0);
    assert_eq!(net.orders(BUYER).len(), 3);
    net.sound();
}

#[test]
fn a_withdrawal_waits_until_earlier_orders_are_in() {
    let (mut net, _) = market();
    let cookie = net.does(SELLER, offer(3));
    net.mine_and_settle(SELLER);
    let two = net.does(BUYER, order(&cookie, 2));
    // Its fee would put it first.
    let withdraw = Payload::WithdrawOffer { offer: cookie };
    net.submit(SELLER, withdraw.clone(), Some(500))
        .expect("paid");
    net.settle();
    net.sound();
    assert_eq!(net.offers(BUYER).len(), 1);
    net.mine_and_settle(HOST);
    assert!(net.offers(BUYER).is_empty());
    let orders = net.orders(HOST);
    assert_eq!(
        (orders[0].txid.as_str(), orders[0].status),
        (&*two, OrderStatus::Open)
    );
    assert_eq!(orders[0].title, "Oatmeal cookie");
    net.does(HOST, settle(&two, Outcome::Refund));
    net.mine_and_settle(HOST);
    assert_eq!(net.orders(SELLER)[0].status, OrderStatus::Refunded);
    assert_eq!(net.balance(BUYER), 1_000);
    assert_eq!(net.refuses(SELLER, withdraw), "unknownOffer");
    net.sound();
}

#[test]
fn the_time_out_lets_a_stranger_refund() {
    let (mut net, _) = market();
    let cookie = net.does(SELLER, offer(3));
    let two = net.does(BUYER, order(&cookie, 2));
    net.mine_and_settle(SELLER);
    let refund = settle(&two, Outcome::Refund);
    assert_eq!(net.refuses(BUYER, refund.clone()), "settleNotAllowed");
    let timeout = net.orders(BUYER)[0].timeout.expect("it is in a block");
    while net.height(BUYER) + 1 < timeout {
        net.mine_and_settle(SELLER);
    }
    net.does(BUYER, refund);
    net.mine_and_settle(SELLER);
    assert_eq!(net.balance(BUYER), 1_000);
    net.sound();
}

#[test]
fn a_reorganisation_takes_a_purchase_back_and_brings_it_again() {
    let (mut net, relay) = market();
    let cookie = net.does(SELLER, offer(5));
    net.mine_and_settle(SELLER);
    net.leave(relay, HOST);
    let two = net.does(BUYER, order(&cookie, 2));
    net.mine_and_settle(BUYER);
    let release = net.does(BUYER, settle(&two, Outcome::Release));
    net.mine_and_settle(BUYER);
    assert_eq!(net.orders(SELLER)[0].status, OrderStatus::Released);
    // The host, who heard nothing, has more work.
    net.mine_many(HOST, 4);
    net.join(relay, HOST);
    net.wait_for_one_tip(&[BUYER, SELLER, HOST]);
    net.settle();
    net.sound();
    assert_eq!(net.orders(HOST)[0].status, OrderStatus::Pending);
    assert_eq!(net.status(SELLER).pending, 2);
    net.mine_and_settle(HOST);
    let orders = net.orders(SELLER);
    assert_eq!(orders[0].status, OrderStatus::Released);
    assert_eq!(orders[0].settled_by, Some(release));
    net.sound();
}

#[test]
fn stamps_are_listed_the_earliest_first() {
    let (mut net, _) = market();
    let file = b"my essay";
    let first = net.does(SELLER, stamp(" essay.pdf ", Some(FileHash::of(file)), None));
    net.mine_and_settle(HOST);
    let second = net.does(BUYER, stamp("mine.pdf", None, Some(file)));
    let stamps = net.stamps(HOST, file);
    let ids: Vec<&str> = stamps.iter().map(|stamp| stamp.txid.as_str()).collect();
    assert_eq!(ids, [&*first, &*second]);
    assert_eq!(stamps[0].name, "essay.pdf");
    assert_eq!(stamps[0].from, net.address(SELLER));
    assert!(matches!(stamps[1].state, TransactionState::Pending(_)));
    net.mine_and_settle(HOST);
    assert_eq!(net.stamps(SELLER, file).len(), 2);
    assert!(net.stamps(SELLER, b"another").is_empty());
    assert_eq!(
        net.refuses(BUYER, stamp("again", None, Some(file))),
        "alreadyStamped"
    );
    // The transaction shows the file that it holds.
    let shown = match net.ask(HOST, Request::Tx { txid: second }) {
        Ok(Reply::Transaction(transaction)) => transaction.payload,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        shown,
        stamp("mine.pdf", Some(FileHash::of(file)), Some(file))
    );
}

#[test]
fn a_stamp_that_says_nothing_well_formed_names_what_is_wrong() {
    let (mut net, _) = market();
    let mut refused = |payload| net.refuses(BUYER, payload);
    assert_eq!(refused(stamp("f", None, None)), "stampWithoutFile");
    let other = Some(FileHash::of(b"other"));
    assert_eq!(refused(stamp("f", other, Some(b"file"))), "fileHashDiffers");
    let mut odd = stamp("f", None, Some(b"file"));
    if let Payload::Stamp { file, .. } = &mut odd {
        *file = Some("0".into());
    }
    assert_eq!(refused(odd), "badFile");
    assert_eq!(
        refused(stamp("f", None, Some(&[0; 5_000]))),
        "transactionTooLarge"
    );
    assert_eq!(refused(order("ab", 1)), "badHash");
    assert_eq!(refused(order(&"ab".repeat(32), 1)), "unknownOffer");
}

#[test]
fn a_stamp_and_an_offer_made_void_are_signed_again_and_an_order_is_not() {
    let mut net = Net::new(market().0.node(0).room().clone(), 3);
    net.add(identity(1));
    let relay = net.wire(api::LinkKind::Relay, &[0, 1, 2, 3]);
    net.settle();
    // Node 3 is another tab of the seller, and hears nothing for a while.
    net.leave(relay, 3);
    net.does(3, stamp("essay", Some(FileHash::of(b"essay")), None));
    net.does(3, offer(2));
    net.does(SELLER, post("one"));
    net.does(SELLER, post("two"));
    net.mine_and_settle(HOST);
    net.join(relay, 3);
    net.wait_for_one_tip(&[0, 1, 2, 3]);
    net.settle();
    net.mine_and_settle(HOST);
    assert_eq!(net.stamps(BUYER, b"essay").len(), 1);
    assert_eq!(net.offers(BUYER).len(), 1);
    for host in 0..4 {
        assert_eq!(net.status(host).pending, 0, "at {host}");
        assert_sound(net.node(host));
    }
}
