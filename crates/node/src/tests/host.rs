//! A host's answer to a relay proves the host, and signs nothing else.

use ledger::{Room, Signature};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::net::{Net, identity, params_of_difficulty, room_of};

/// A room with this host, and a node of it.
fn net(host: u8, me: u8) -> (Net, Room) {
    let mut params = params_of_difficulty(8);
    params.host = Some(identity(host).public());
    let room = room_of(&params);
    let mut net = Net::new(room.clone(), 0);
    net.add(identity(me));
    (net, room)
}

#[test]
fn the_hosts_answer_holds_for_its_challenge_and_room() {
    let (net, room) = net(5, 5);
    let node = net.node(0);
    assert!(node.is_host());
    let proof = node.host_proof([7; 32]).expect("it is the host");
    assert_eq!(proof.header, room.genesis_block().header.to_bytes());
    assert_eq!(
        [&proof.params[..], &proof.header[76..]].concat(),
        room.to_bytes(),
        "the nonce follows the parameters"
    );
    let signed = |domain: &[u8], challenge: [u8; 32]| {
        let statement = [domain, &challenge, &room.genesis().to_bytes()].concat();
        let signature = Signature::from_bytes(proof.signature);
        node.identity_key().verifies(&statement, &signature)
    };
    assert!(signed(b"chalkchain host v1\n", [7; 32]));
    assert!(!signed(b"chalkchain host v1\n", [8; 32]));
    assert!(!signed(ledger::SIGNING_DOMAIN, [7; 32]));
}

#[test]
fn who_is_not_the_host_has_no_answer() {
    let (net, _) = net(5, 6);
    let node = net.node(0);
    assert!(!node.is_host());
    assert_eq!(node.host_proof([7; 32]), None);
}
