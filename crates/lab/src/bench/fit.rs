//! Which block is fit to learn on.

use api::lab::bench::Specimen;
use ledger::{HeaderPoint, Payload, PublicKey, Transaction};

use super::{chain::Chain, copy::Me, sample};

/// Blocks from the newest down among which one is looked for.
const LOOKED_AT: u64 = 500;
/// A room's blocks are worked on where one takes so many hashes on average at most: some seconds in a
/// browser. A class that mines as fast as it can has blocks that one page alone does not redo.
const MOST_HASHES: u64 = 1 << 22;
/// And so many at least: where any other nonce may do as well, work shows nothing.
const LEAST_HASHES: u64 = 1 << 10;

/// The newest block of the room in which somebody else pays, best of all this page's account; where
/// there is none, one of the sample chain.
pub(crate) fn fit(room: Option<&Chain>, me: Option<PublicKey>) -> Specimen {
    let me = Me::Node(me);
    let found = room.and_then(|room| {
        let lowest = room.height().saturating_sub(LOOKED_AT) + 1;
        let newest = |wanted: fn(&Me, &Transaction) -> bool| {
            (lowest..=room.height()).rev().find(|height| {
                let block = room.block(*height);
                block.is_some_and(|block| block.transactions.iter().any(|one| wanted(&me, one)))
            })
        };
        let found = newest(pays_me).or_else(|| newest(pays));
        found.filter(|height| is_bearable(room, *height))
    });
    found.map_or(Specimen::Sample(sample::WITH_PAYMENT), Specimen::Room)
}

/// Whether the work of a block can be done again here, and shows something.
pub(crate) fn is_bearable(chain: &Chain, height: u64) -> bool {
    let target = chain.point(height).map(HeaderPoint::target);
    let hashes = target.map(|target| target.work().to_hashes());
    hashes.is_some_and(|hashes| (LEAST_HASHES..=MOST_HASHES).contains(&hashes))
}

fn pays(me: &Me, transaction: &Transaction) -> bool {
    let signed = transaction.signed();
    signed.is_some_and(|signed| {
        matches!(signed.body.payload, Payload::Transfer { .. }) && !me.is(&signed.body.from)
    })
}

fn pays_me(me: &Me, transaction: &Transaction) -> bool {
    let signed = transaction.signed();
    let to_me = signed.is_some_and(
        |signed| matches!(&signed.body.payload, Payload::Transfer { to, .. } if me.is(to)),
    );
    to_me && pays(me, transaction)
}
