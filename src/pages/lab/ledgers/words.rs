//! What stands on a ledger, in words.

use api::{
    ApiError,
    lab::ledgers::{Deed, Seen, Who},
};

use crate::{
    format,
    text::lab::{find, lab},
};

/// Somebody's name.
pub(super) fn name(who: Who) -> String {
    match who {
        Who::You => lab!("lab-you"),
        Who::Grace => "Grace".to_owned(),
        Who::Kiosk => "Kiosk".to_owned(),
        Who::Ada => "Ada".to_owned(),
        Who::Stranger => lab!("lab-ledger-stranger"),
    }
}

/// What an entry says.
pub(super) fn deed(deed: &Deed) -> String {
    match deed {
        Deed::Offers { price, stock } => {
            lab!(
                "lab-ledger-offers",
                count = *stock,
                price = format::amount(*price)
            )
        }
        Deed::Orders { quantity } => lab!("lab-ledger-orders", count = *quantity),
        Deed::Releases => lab!("lab-ledger-releases"),
        Deed::Pays {
            to: Who::You,
            amount,
        } => {
            lab!("lab-ledger-pays-you", amount = format::amount(*amount))
        }
        Deed::Pays { to, amount } => {
            lab!(
                "lab-ledger-pays",
                who = name(*to),
                amount = format::amount(*amount)
            )
        }
        Deed::Says(text) => lab!("lab-ledger-says", text = text.as_str()),
    }
}

/// What everybody reads.
pub(super) fn seen(seen: Seen) -> String {
    lab!(
        "lab-ledger-seen",
        mine = format::amount(seen.mine),
        stock = seen.stock
    )
}

/// The rule that refuses a block: what it asks, and its name.
pub(super) fn rule(error: &ApiError) -> String {
    let asks = find(&format!("lab-rule-{}", error.rule), &[]);
    lab!(
        "lab-ledger-rule",
        asks = asks.unwrap_or_else(|| error.message.clone()),
        rule = error.rule.as_str()
    )
}
