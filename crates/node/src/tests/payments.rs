//! Payments by address and by name, and what an account shows while they wait, when they are mined,
//! and when a branch is undone.

use alloc::{
    format,
    string::{String, ToString},
};

use api::{Account, LinkKind, Me, Reply, Request};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    net::{Net, REWARD, room, room_with_money, txid},
    sound::assert_sound,
};

fn me(net: &Net, host: usize) -> Me {
    net.status(host).me
}

fn account(net: &mut Net, host: usize, who: &str) -> Account {
    let request = Request::Account {
        account: who.to_string(),
    };
    match net.ask(host, request) {
        Ok(Reply::Account(account)) => account,
        other => panic!("no account: {other:?}"),
    }
}

fn transfer(net: &mut Net, host: usize, to: &str, amount: u64, fee: Option<u64>) -> String {
    let request = Request::Transfer {
        to: to.to_string(),
        amount,
        fee,
        memo: Some("for chalk".into()),
    };
    txid(net.ask(host, request)).unwrap_or_else(|error| panic!("refused: {error:?}"))
}

#[test]
fn a_payment_by_address_is_right_while_it_waits_and_when_it_is_mined() {
    let (mut net, _) = Net::connected(room_with_money(&[0]), 2);
    let payee = net.address(1);
    let id = transfer(&mut net, 0, &payee, 2_500, Some(30));
    net.settle();

    let sender = me(&net, 0);
    assert_eq!((sender.balance, sender.spendable), (10_000, 7_470));
    assert_eq!((sender.pending_out, sender.pending_in), (2_530, 0));
    assert_eq!(sender.sequence, 0);
    let receiver = me(&net, 1);
    assert_eq!((receiver.balance, receiver.spendable), (0, 0));
    assert_eq!((receiver.pending_out, receiver.pending_in), (0, 2_500));

    net.mine(1);
    net.settle();
    let sender = me(&net, 0);
    assert_eq!((sender.balance, sender.spendable), (7_470, 7_470));
    assert_eq!((sender.pending_out, sender.pending_in), (0, 0));
    assert_eq!(sender.sequence, 1);
    assert_eq!(me(&net, 1).balance, 2_500 + REWARD + 30);

    let shown = account(&mut net, 0, &sender.address);
    assert_eq!((shown.balance, shown.sequence), (7_470, 1));
    assert_eq!(shown.history.len(), 1);
    assert_eq!(shown.history[0].txid, id);
    let expected = api::Payload::Transfer {
        to: net.address(1),
        amount: 2_500,
        memo: "for chalk".into(),
    };
    assert_eq!(shown.history[0].payload, expected);
    let address = net.address(1);
    let shown = account(&mut net, 0, &address);
    assert_eq!((shown.blocks_found, shown.earned), (1, REWARD + 30));
    assert_eq!(shown.history.len(), 2, "the payment and the reward");
}

#[test]
fn a_payment_by_name_finds_its_owner_however_the_name_is_written() {
    let (mut net, _) = Net::connected(room_with_money(&[0]), 2);
    net.claim(1, "Ada").expect("a free name");
    net.settle();
    assert_eq!(me(&net, 1).pending_name.as_deref(), Some("Ada"));
    assert_eq!(me(&net, 1).name, None);
    net.mine(0);
    net.settle();
    assert_eq!(me(&net, 1).name.as_deref(), Some("Ada"));
    assert_eq!(me(&net, 1).pending_name, None);
    for (paid, name) in [(1, "Ada"), (2, "ada"), (3, " ADA ")] {
        transfer(&mut net, 0, name, 100, Some(0));
        assert_eq!(me(&net, 0).pending_out, paid * 100);
    }
    net.settle();
    net.mine(0);
    net.settle();
    assert_eq!(net.balance(1), 300);
    assert_eq!(account(&mut net, 1, "ada").names, ["Ada"]);
    let Ok(Reply::Names(names)) = net.ask(1, Request::Names) else {
        panic!("names");
    };
    assert_eq!(names.len(), 1);
    assert!(names[0].current && names[0].address == net.address(1));
}

#[test]
fn several_payments_wait_in_their_order_and_spend_what_is_left() {
    let (mut net, _) = Net::connected(room_with_money(&[0]), 3);
    for (to, amount) in [(1, 4_000), (2, 3_000), (1, 2_000)] {
        net.pay(0, to, amount, 10);
    }
    net.settle();
    assert_eq!(me(&net, 0).spendable, 970);
    assert_eq!(me(&net, 0).pending_out, 9_030);
    let to = net.address(1);
    let refused = net
        .ask(
            0,
            Request::Transfer {
                to,
                amount: 1_000,
                fee: Some(0),
                memo: None,
            },
        )
        .expect_err("more than is left");
    assert_eq!(refused.rule, "balanceTooLow");
    assert_eq!(refused.details["balance"], "970");
    assert_eq!(refused.details["needed"], "1000");
    net.mine(2);
    net.settle();
    assert_eq!(me(&net, 0).balance, 970);
    assert_eq!(me(&net, 0).sequence, 3);
    assert_eq!(net.balance(1), 6_000);
    assert_eq!(net.balance(2), 3_000 + REWARD + 30);
    assert_sound(net.node(0));
}

/// Who was paid a moment ago can pay with it: both payments come into one block, in this order,
/// though the second one has the better fee.
#[test]
fn money_that_waits_can_be_spent_and_is_mined_in_an_order_that_works() {
    let (mut net, _) = Net::connected(room_with_money(&[0]), 3);
    net.pay(0, 1, 5_000, 0);
    net.settle();
    net.pay(1, 2, 4_000, 500);
    net.settle();
    assert_eq!(me(&net, 1).pending_in, 5_000);
    assert_eq!(me(&net, 1).pending_out, 4_500);
    let block = net.mine(2);
    net.settle();
    assert_eq!(block.earned, REWARD + 500);
    assert_eq!(
        (net.balance(1), net.balance(2)),
        (500, 4_000 + REWARD + 500)
    );
    assert_sound(net.node(2));
}

#[test]
fn balances_numbers_and_waiting_payments_are_right_after_a_reorganisation() {
    let mut net = Net::new(room_with_money(&[0, 1]), 2);
    let relay = net.wire(LinkKind::Relay, &[0, 1]);
    net.settle();
    net.mine(0);
    net.settle();
    net.cut(relay);
    // One half pays and mines it, the other mines more.
    net.pay(0, 1, 2_000, 50);
    net.mine(0);
    assert_eq!(
        (me(&net, 0).balance, me(&net, 0).sequence),
        (10_000 + 2 * REWARD - 2_000, 1)
    );
    for _ in 0..3 {
        net.mine(1);
    }
    net.join(relay, 0);
    net.join(relay, 1);
    net.wait_for_one_tip(&[0, 1]);
    net.settle();

    let sender = me(&net, 0);
    assert_eq!((sender.balance, sender.sequence), (10_000 + REWARD, 0));
    assert_eq!((sender.pending_out, sender.spendable), (2_050, 8_950));
    assert_eq!(me(&net, 1).pending_in, 2_000);
    assert_eq!(me(&net, 1).balance, 10_000 + 3 * REWARD);
    net.mine(1);
    net.settle();
    assert_eq!(
        (net.balance(0), me(&net, 0).sequence),
        (10_000 + REWARD - 2_050, 1)
    );
    assert_eq!(net.balance(1), 10_000 + 4 * REWARD + 2_000 + 50);
    for host in [0, 1] {
        assert_sound(net.node(host));
        let address = net.address(0);
        let found = account(&mut net, host, &address).blocks_found;
        assert_eq!(found, 1, "the block undone does not count");
    }
}

#[test]
fn a_name_of_many_bytes_is_a_name_and_not_a_bad_address() {
    let (mut net, _) = Net::connected(room(), 1);
    // 24 characters of three bytes each.
    let name = "字".repeat(24);
    let request = Request::Account {
        account: name.clone(),
    };
    let error = net.ask(0, request).expect_err("nobody has claimed it");
    assert_eq!(error.rule, "unknownName");
    net.claim(0, &name).expect("a good name");
    net.mine(0);
    assert_eq!(account(&mut net, 0, &name).address, net.address(0));
    let long = format!("{name}字");
    let error = net
        .ask(0, Request::Account { account: long })
        .expect_err("longer than any name");
    assert_eq!(error.rule, "badAddress");
}
