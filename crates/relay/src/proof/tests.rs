//! A proof holds for one challenge, one room and one key, and nothing else passes.

use ed25519_zebra::SigningKey;

use super::*;
use crate::{document, hosted::Hosted};

const CHALLENGE: Challenge = Challenge([9; 32]);

#[test]
fn the_hosts_proof_gives_its_room() {
    let hosted = Hosted::new(1);
    assert_eq!(room_of(CHALLENGE, &hosted.proof(CHALLENGE)), Ok(hosted.id));
}

/// The protocol's own example, which other implementations read too.
#[test]
fn the_documents_proof_holds() {
    let bytes = document::example_bytes("wire", "prove");
    let Ok(wire::ClientFrame::Prove(proof)) = wire::decode(&bytes) else {
        panic!("the example is a proof");
    };
    let statement = document::example_bytes("wire", "host statement");
    let (_, rest) = statement.split_at(wire::HOST_DOMAIN.len());
    let challenge = Challenge(rest[..32].try_into().expect("32 bytes"));
    let room = RoomId(rest[32..].try_into().expect("32 bytes"));
    assert_eq!(room_of(challenge, &proof), Ok(room));
}

#[test]
fn another_key_is_refused() {
    let hosted = Hosted::new(1);
    let mut proof = hosted.proof(CHALLENGE);
    proof.signature = Hosted::new(2).proof(CHALLENGE).signature;
    assert_eq!(room_of(CHALLENGE, &proof), Err(ProofFault::Signature));
    let stranger = SigningKey::from([7; 32]);
    let statement = host_statement(CHALLENGE, hosted.id);
    proof.signature = stranger.sign(&statement).into();
    assert_eq!(room_of(CHALLENGE, &proof), Err(ProofFault::Signature));
}

#[test]
fn a_replayed_challenge_is_refused() {
    let hosted = Hosted::new(1);
    let old = hosted.proof(Challenge([8; 32]));
    assert_eq!(room_of(CHALLENGE, &old), Err(ProofFault::Signature));
}

#[test]
fn a_signature_for_another_room_is_refused() {
    let hosted = Hosted::new(1);
    let mut other = hosted.proof(CHALLENGE);
    // The same host's other room: its header has another nonce.
    other.header[79] ^= 1;
    assert_eq!(room_of(CHALLENGE, &other), Err(ProofFault::Signature));
}

#[test]
fn a_signature_of_anything_else_is_refused() {
    let hosted = Hosted::new(1);
    let mut proof = hosted.proof(CHALLENGE);
    let statement = host_statement(CHALLENGE, hosted.id);
    // As a transaction is signed: another domain before the same bytes.
    let bare = &statement[wire::HOST_DOMAIN.len()..];
    let transaction = [b"chalkchain transaction v1\n", bare].concat();
    for signed in [bare, &transaction, &statement[1..]] {
        proof.signature = hosted.key.sign(signed).into();
        assert_eq!(room_of(CHALLENGE, &proof), Err(ProofFault::Signature));
    }
}

#[test]
fn parameters_that_do_not_hash_to_the_root_are_refused() {
    let hosted = Hosted::new(1);
    let good = hosted.proof(CHALLENGE);
    for at in 0..good.params.len() {
        let mut proof = good.clone();
        proof.params[at] ^= 1;
        assert_eq!(room_of(CHALLENGE, &proof), Err(ProofFault::Params), "{at}");
        proof.params.truncate(at);
        assert_eq!(room_of(CHALLENGE, &proof), Err(ProofFault::Params), "{at}");
    }
    let mut proof = good.clone();
    proof.params.resize(wire::MAX_PARAMS_BYTES + 1, 0);
    assert_eq!(room_of(CHALLENGE, &proof), Err(ProofFault::Params));
    // A stranger's parameters, with a header of their own: that is the stranger's room.
    let stranger = Hosted::new(2);
    let own = stranger.proof(CHALLENGE);
    assert_ne!(room_of(CHALLENGE, &own), Ok(hosted.id));
}

#[test]
fn a_room_without_a_host_has_nobody_to_prove_it() {
    let hosted = Hosted::without_host(1);
    let proof = hosted.proof(CHALLENGE);
    assert_eq!(room_of(CHALLENGE, &proof), Err(ProofFault::NoHost));
}

#[test]
fn a_key_that_is_no_point_is_refused() {
    // 2 is no y-coordinate of the curve.
    let mut key = [0; 32];
    key[0] = 2;
    let hosted = Hosted::with_key(1, Some(key));
    let proof = hosted.proof(CHALLENGE);
    assert_eq!(room_of(CHALLENGE, &proof), Err(ProofFault::Signature));
}

#[test]
fn random_bytes_differ() {
    assert_ne!(new_challenge(), new_challenge());
    assert_ne!(new_pass(), new_pass());
}
