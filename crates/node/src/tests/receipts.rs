//! A receipt holds at every node of its room, and a forged one at none.

use alloc::string::{String, ToString};

use api::{ApiError, Payload, Receipt, Reply, Request, Verified};
use ledger::Target;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{Net, identity, params, room_of, room_with_money};

fn proof(net: &mut Net, host: usize, txid: &str) -> Result<Receipt, ApiError> {
    let txid = txid.to_string();
    match net.ask(host, Request::Proof { txid })? {
        Reply::Receipt(receipt) => Ok(receipt),
        other => panic!("{other:?}"),
    }
}

fn verify(net: &mut Net, host: usize, receipt: &Receipt) -> Result<Verified, ApiError> {
    let receipt = receipt.clone();
    match net.ask(host, Request::Verify { receipt })? {
        Reply::Verified(verified) => Ok(verified),
        other => panic!("{other:?}"),
    }
}

fn refusal(net: &mut Net, receipt: &Receipt) -> String {
    verify(net, 1, receipt).expect_err("it is forged").rule
}

/// Three posts in a block at height 2, and one that waits; gives the second one's id and the last's.
fn posted() -> (Net, String, String) {
    let (mut net, _) = Net::connected(room_with_money(&[0]), 2);
    net.mine(0);
    net.post(0, "one");
    let second = net.post(0, "two");
    net.post(0, "three");
    net.mine(0);
    let waiting = net.post(0, "later");
    net.settle();
    (net, second, waiting)
}

#[test]
fn a_receipt_made_here_holds_there() {
    let (mut net, second, waiting) = posted();
    let receipt = proof(&mut net, 0, &second).expect("it is in a block");
    assert_eq!(receipt.header.len(), 160);
    let verified = verify(&mut net, 1, &receipt).expect("it is good");
    assert_eq!(verified.txid, second);
    assert_eq!(verified.from, net.address(0));
    assert!(matches!(&verified.payload, Payload::Post { text, .. } if text == "two"));
    assert_eq!((verified.height, verified.confirmations), (Some(2), 1));
    assert_eq!(verified.block, net.tip(1).to_string());
    let coinbase = net.blocks(0).pop().expect("a block").ids()[0].to_string();
    let receipt = proof(&mut net, 1, &coinbase).expect("it is in a block");
    assert_eq!(receipt.position, 0);
    let verified = verify(&mut net, 0, &receipt).expect("it is good");
    assert!(matches!(verified.payload, Payload::Coinbase { .. }));
    let rule = |result: Result<Receipt, ApiError>| result.expect_err("no proof").rule;
    assert_eq!(rule(proof(&mut net, 0, &waiting)), "notInBlock");
    assert_eq!(rule(proof(&mut net, 0, &"ab".repeat(32))), "notFound");
    assert_eq!(rule(proof(&mut net, 0, "ab")), "badHash");
}

#[test]
fn who_lacks_the_block_verifies_it_too_and_says_so() {
    let (mut net, second, _) = posted();
    let receipt = proof(&mut net, 0, &second).expect("it is in a block");
    let stranger = net.add(identity(5));
    let verified = verify(&mut net, stranger, &receipt).expect("it is good");
    assert_eq!((verified.height, verified.confirmations), (None, 0));
    assert_eq!(verified.txid, second);
    assert!(verified.difficulty >= 1);
}

/// A way to spoil a receipt, and the rule that says so.
type Forgery = (fn(&mut Receipt), &'static str);

#[test]
fn a_forged_receipt_is_refused_with_its_rule() {
    let (mut net, second, _) = posted();
    let good = proof(&mut net, 0, &second).expect("it is in a block");
    let forgeries: [Forgery; 12] = [
        (|receipt| receipt.position = 1, "badMerkleRoot"),
        (|receipt| receipt.position = 0, "coinbaseMisplaced"),
        (|receipt| receipt.position = 4, "positionOutOfTree"),
        (|receipt| receipt.branch.truncate(1), "positionOutOfTree"),
        (|receipt| receipt.branch.swap(0, 1), "badMerkleRoot"),
        (
            |receipt| receipt.branch = alloc::vec!["ab".repeat(32); 11],
            "branchTooLong",
        ),
        (|receipt| receipt.branch[0].clear(), "badHash"),
        (|receipt| receipt.transaction.clear(), "noTransaction"),
        (
            |receipt| receipt.transaction = "ab".repeat(64),
            "noTransaction",
        ),
        (|receipt| receipt.transaction.push('0'), "badReceipt"),
        (|receipt| receipt.header.truncate(158), "badReceipt"),
        (|receipt| receipt.header.clear(), "badReceipt"),
    ];
    for (change, rule) in forgeries {
        let mut forged = good.clone();
        change(&mut forged);
        assert_eq!(refusal(&mut net, &forged), rule);
    }
}

#[test]
fn a_receipt_of_another_room_or_of_an_easier_one_is_refused() {
    let (mut net, _, _) = posted();
    let mut params = params();
    params.name = "Other".into();
    let mut other = Net::new(room_of(&params), 1);
    let txid = other.post(0, "elsewhere");
    other.mine(0);
    let receipt = proof(&mut other, 0, &txid).expect("it is in a block");
    assert!(verify(&mut other, 0, &receipt).is_ok());
    assert_eq!(refusal(&mut net, &receipt), "badSignature");

    params.easiest_bits = Target::of_difficulty(2).to_compact();
    let mut harder = Net::new(room_of(&params), 1);
    params.easiest_bits = Target::of_difficulty(1).to_compact();
    params.starting_bits = Target::of_difficulty(1).to_compact();
    let mut easier = Net::new(room_of(&params), 1);
    let txid = easier.post(0, "easy");
    easier.mine(0);
    let receipt = proof(&mut easier, 0, &txid).expect("it is in a block");
    let error = verify(&mut harder, 0, &receipt).expect_err("it is too easy");
    assert_eq!(error.rule, "badBits");
}
