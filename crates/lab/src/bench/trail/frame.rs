//! A frame as a relay hands it on, part by part.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use api::{ApiError, Family, lab::trail::Part};
use borsh::BorshSerialize;
use ledger::{Payload, SignedTransaction};
use node::message::Message;
use wire::{PeerNo, RelayFrame};

use super::super::chain::Chain;

/// The number of the connection that the payment came over, in the lesson.
const PEER: PeerNo = PeerNo(7);
/// The part that the relay itself puts in: whose connection it came over.
pub(super) const SENDER: &str = "peer";
/// Bytes of a tag.
const TAG: usize = 1;
/// Bytes of a length.
const LENGTH: usize = 4;

/// The frame with a chain's first payment.
///
/// # Errors
/// If nobody has paid anybody.
pub(super) fn of(chain: &Chain) -> Result<Vec<Part>, ApiError> {
    let blocks = (1..=chain.height()).filter_map(|height| chain.block(height));
    let mut signed =
        blocks.flat_map(|block| block.transactions.iter().filter_map(|one| one.signed()));
    let payment = signed.find(|one| matches!(one.body.payload, Payload::Transfer { .. }));
    let payment = payment.ok_or_else(|| {
        let message = "nobody has paid anybody on this chain";
        ApiError::new(Family::Policy, "nothingToCopy", message)
    })?;
    Ok(parts(payment))
}

/// The whole frame.
fn whole(signed: &SignedTransaction) -> Vec<u8> {
    let frame = RelayFrame::Message {
        from: PEER,
        payload: Message::Transactions(alloc::vec![signed.clone()]).encode(),
    };
    encoded(&frame)
}

fn encoded(value: &impl BorshSerialize) -> Vec<u8> {
    // Writing to a vector can't fail.
    borsh::to_vec(value).unwrap_or_default()
}

/// The frame, cut at the borders of its parts: each is as long as its own value's encoding.
fn parts(signed: &SignedTransaction) -> Vec<Part> {
    let body = &signed.body;
    let Payload::Transfer { to, amount, memo } = &body.payload else {
        return Vec::new();
    };
    let says = |value: &dyn ToString| value.to_string();
    let cuts: [(&str, usize, String); 12] = [
        ("tag", TAG, String::new()),
        (SENDER, encoded(&PEER).len(), says(&PEER.0)),
        ("length", LENGTH, String::new()),
        ("kind", TAG + LENGTH, String::new()),
        ("from", encoded(&body.from).len(), says(&body.from)),
        (
            "sequence",
            encoded(&body.sequence).len(),
            says(&body.sequence),
        ),
        ("fee", encoded(&body.fee).len(), says(&body.fee)),
        ("payload", TAG, String::new()),
        ("to", encoded(to).len(), says(to)),
        ("amount", encoded(amount).len(), says(amount)),
        ("memo", encoded(memo).len(), memo.clone()),
        ("signature", encoded(&signed.signature).len(), String::new()),
    ];
    let bytes = whole(signed);
    let mut at = 0;
    cuts.into_iter()
        .map(|(name, length, says)| {
            let end = (at + length).min(bytes.len());
            let hex = hex::encode(&bytes[at..end]);
            at = end;
            Part {
                name: name.into(),
                hex,
                says,
            }
        })
        .collect()
}
