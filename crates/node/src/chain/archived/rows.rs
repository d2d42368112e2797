//! A block's rows.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};

use ledger::{Block, HeaderPoint, Payload, Transaction, TxId};

use super::{
    super::index::{Index, is_post},
    headers,
};
use crate::archive::{
    ORDERED, POSTS, at_key, block_key, header_key, history_prefix, offer_key, order_key,
    place_suffix, transaction_key,
};

type Rows = Vec<(String, Vec<u8>)>;

/// All rows of a block. The index has it, and the offers and orders that it names.
pub(super) fn of_block(index: &Index, point: &HeaderPoint, block: &Block) -> Rows {
    let height = point.height();
    let mut rows = alloc::vec![
        (header_key(height), headers::to_row(point)),
        (at_key(&point.hash()), bytes(&height)),
        (block_key(height), block.to_bytes()),
    ];
    for (position, (transaction, id)) in (0..).zip(block.transactions.iter().zip(block.ids())) {
        rows.push((transaction_key(&id), bytes(&(height, position))));
        let place = place_suffix(height, position);
        let mut listed = Vec::new();
        if is_post(transaction) {
            listed.push(POSTS.to_string());
        }
        let concerned = index.concerned(transaction);
        listed.extend(concerned.iter().map(history_prefix));
        if let Some(Payload::Order { .. }) = payload(transaction) {
            listed.push(ORDERED.to_string());
        }
        rows.extend(
            listed
                .into_iter()
                .map(|prefix| (prefix + &place, bytes(&id))),
        );
        rows.extend(of_market(index, id, transaction));
    }
    rows
}

/// What a transaction says of an offer or an order.
fn of_market(index: &Index, id: TxId, transaction: &Transaction) -> Option<(String, Vec<u8>)> {
    let order = match payload(transaction)? {
        Payload::Offer { .. } => {
            let seller = index.deals().seller(&id)?;
            return Some((offer_key(&id), bytes(&seller)));
        }
        Payload::Order { .. } => id,
        Payload::Settle { order, .. } => *order,
        _ => return None,
    };
    let deal = index.deals().order(&order)?;
    Some((order_key(&order), bytes(deal)))
}

fn payload(transaction: &Transaction) -> Option<&Payload> {
    Some(&transaction.signed()?.body.payload)
}

fn bytes(value: &impl borsh::BorshSerialize) -> Vec<u8> {
    borsh::to_vec(value).expect("what is of a fixed size always encodes")
}
