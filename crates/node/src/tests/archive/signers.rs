//! A room of approved signers, of which most is in the archive.

use api::{Reply, Request, Role};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use super::{
    super::{
        net::Net,
        sealing::{PERIOD_MS, sealed_room, sign, vote},
    },
    disk::Hosted,
};
use crate::archive::BLOCKS;

/// A member that was voted in, a signer that was voted out, and a vote that stands: all by blocks that are in
/// the archive alone.
#[test]
fn signers_and_votes_are_told_from_the_archive() {
    let (mut net, _) = Net::connected(sealed_room(&[0, 1, 2], &[]), 4);
    sign(&mut net, &[0, 1, 2]);
    for signer in [0, 1] {
        vote(&mut net, signer, Role::Member, 3, true);
    }
    net.run_ms(6 * PERIOD_MS);
    net.post(3, "a member");
    for signer in [0, 1] {
        vote(&mut net, signer, Role::Signer, 2, false);
    }
    net.run_ms(6 * PERIOD_MS);
    vote(&mut net, 0, Role::Signer, 3, true);
    net.run_ms(40 * PERIOD_MS);
    net.wait_for_one_tip(&[0, 1, 2, 3]);

    let (blocks, room) = (net.blocks(0), net.room.clone());
    let (mut archived, mut plain) = (Hosted::with_archive(&room), Hosted::without(&room));
    for block in &blocks {
        archived.add(block);
        plain.add(block);
    }
    assert!(archived.keys(BLOCKS) > 20, "most blocks are in the archive");
    archived.restart();
    assert_eq!(archived.tip(), plain.tip());
    let Ok(Reply::Consortium(expected)) = plain.ask(&Request::Consortium) else {
        panic!("a room of signers has them");
    };
    assert_eq!((expected.signers.len(), expected.members.len()), (2, 1));
    assert_eq!(expected.proposals.len(), 1, "one vote stands");
    for request in [
        Request::Consortium,
        Request::Posts {
            limit: None,
            before: None,
        },
        Request::Block { block: "8".into() },
    ] {
        let (found, expected) = (archived.ask(&request), plain.ask(&request));
        assert!(expected.is_ok(), "{expected:?}");
        assert_eq!(found, expected, "{request:?}");
    }
    assert_eq!(archived.refusals(), plain.refusals());
}
