//! What stamps, offers, orders and settlements are asked: first by themselves, then by the state.

use super::{StateSubject, TransactionSubject, ensure};
use crate::{
    amount::Amount,
    bugs::Bug,
    error::RuleError,
    hash::TxId,
    market::{
        OFFER_STOCK, OFFER_TEXT_BYTES, OFFER_TITLE_BYTES, OFFERS_PER_ACCOUNT, Offer, Order, Outcome,
    },
    stamp::FILE_NAME_BYTES,
    transaction::Payload,
};

/// The name of a stamped file.
fn file_name<'a>(subject: &TransactionSubject<'a>) -> Option<&'a str> {
    match &subject.signed.body.payload {
        Payload::Stamp { name, .. } => Some(name),
        _ => None,
    }
}

/// The title of an offer.
fn offer_title<'a>(subject: &TransactionSubject<'a>) -> Option<&'a str> {
    match &subject.signed.body.payload {
        Payload::Offer { title, .. } => Some(title),
        _ => None,
    }
}

pub(super) fn file_has_name(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    file_name(subject).map_or(Ok(()), |name| {
        ensure(!name.trim().is_empty(), || RuleError::FileNameEmpty)
    })
}

pub(super) fn file_name_length(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    file_name(subject).map_or(Ok(()), |name| {
        let (bytes, limit) = (name.len(), FILE_NAME_BYTES);
        ensure(bytes <= limit as usize, || RuleError::FileNameTooLong {
            bytes,
            limit,
        })
    })
}

pub(super) fn offer_has_title(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    offer_title(subject).map_or(Ok(()), |title| {
        ensure(!title.trim().is_empty(), || RuleError::OfferTitleEmpty)
    })
}

pub(super) fn offer_title_length(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    offer_title(subject).map_or(Ok(()), |title| {
        let (bytes, limit) = (title.len(), OFFER_TITLE_BYTES);
        ensure(bytes <= limit as usize, || RuleError::OfferTitleTooLong {
            bytes,
            limit,
        })
    })
}

/// Lists show titles and file names in one line each.
pub(super) fn labels_are_one_line(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    let label = offer_title(subject).or_else(|| file_name(subject));
    let mut characters = (1..).zip(label.unwrap_or_default().chars());
    match characters.find(|(_, character)| character.is_control()) {
        Some((position, character)) => Err(RuleError::NotOneLine {
            character,
            position,
        }),
        None => Ok(()),
    }
}

pub(super) fn offer_text_length(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    let Payload::Offer { text, .. } = &subject.signed.body.payload else {
        return Ok(());
    };
    let (bytes, limit) = (text.len(), OFFER_TEXT_BYTES);
    ensure(bytes <= limit as usize, || RuleError::OfferTextTooLong {
        bytes,
        limit,
    })
}

pub(super) fn offer_costs_something(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    let Payload::Offer { price, .. } = &subject.signed.body.payload else {
        return Ok(());
    };
    ensure(*price > Amount::ZERO, || RuleError::OfferPriceZero)
}

pub(super) fn offer_stock(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    let Payload::Offer { stock, .. } = &subject.signed.body.payload else {
        return Ok(());
    };
    let (found, most) = (*stock, OFFER_STOCK);
    ensure((1..=most).contains(&found), || {
        RuleError::OfferStockOutOfRange { most, found }
    })
}

pub(super) fn order_is_for_something(subject: &TransactionSubject<'_>) -> Result<(), RuleError> {
    let Payload::Order { quantity, .. } = &subject.signed.body.payload else {
        return Ok(());
    };
    ensure(*quantity > 0, || RuleError::OrderQuantityZero)
}

/// A second stamp of one account would prove nothing that the first does not; one of another account
/// proves that it had the file, too.
pub(super) fn stamp_is_new(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let Payload::Stamp { file, .. } = &subject.body.payload else {
        return Ok(());
    };
    let file = file.hash();
    match subject.view.stamp(file, subject.body.from) {
        Some(stamp) => Err(RuleError::AlreadyStamped {
            file,
            txid: stamp.txid,
            height: stamp.height,
        }),
        None => Ok(()),
    }
}

pub(super) fn number_of_offers(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let Payload::Offer { .. } = &subject.body.payload else {
        return Ok(());
    };
    let (found, limit) = (
        subject.view.account(&subject.body.from).offers,
        OFFERS_PER_ACCOUNT,
    );
    ensure(found < limit, || RuleError::TooManyOffers { found, limit })
}

fn standing<'a>(subject: &StateSubject<'a>, offer: TxId) -> Result<&'a Offer, RuleError> {
    let unknown = RuleError::UnknownOffer { offer };
    subject.view.offer(&offer).ok_or(unknown)
}

pub(super) fn offer_stands(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    match &subject.body.payload {
        Payload::Order { offer, .. } | Payload::WithdrawOffer { offer } => {
            standing(subject, *offer).map(|_| ())
        }
        _ => Ok(()),
    }
}

pub(super) fn offer_is_own(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let Payload::WithdrawOffer { offer } = &subject.body.payload else {
        return Ok(());
    };
    let (seller, by) = (standing(subject, *offer)?.seller, subject.body.from);
    ensure(seller == by, || RuleError::NotYourOffer { seller, by })
}

pub(super) fn order_is_of_anothers_offer(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let Payload::Order { offer, .. } = &subject.body.payload else {
        return Ok(());
    };
    let seller = standing(subject, *offer)?.seller;
    ensure(seller != subject.body.from, || RuleError::OrderOfOwnOffer {
        offer: *offer,
    })
}

pub(super) fn order_price(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let Payload::Order { offer, price, .. } = &subject.body.payload else {
        return Ok(());
    };
    let (expected, found) = (standing(subject, *offer)?.price, *price);
    let is_asked = expected == found || Bug::AnyPrice.is_on();
    ensure(is_asked, || RuleError::OrderPriceDiffers {
        expected,
        found,
    })
}

pub(super) fn stock(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let Payload::Order {
        offer, quantity, ..
    } = &subject.body.payload
    else {
        return Ok(());
    };
    let (stock, quantity) = (standing(subject, *offer)?.stock, *quantity);
    ensure(quantity <= stock, || RuleError::StockTooLow {
        stock,
        quantity,
    })
}

/// The order that is settled, and how.
fn settled<'a>(subject: &StateSubject<'a>) -> Option<(Result<&'a Order, RuleError>, Outcome)> {
    let Payload::Settle { order, outcome } = &subject.body.payload else {
        return None;
    };
    let unknown = RuleError::UnknownOrder { order: *order };
    Some((subject.view.order(order).ok_or(unknown), *outcome))
}

pub(super) fn order_is_open(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    settled(subject).map_or(Ok(()), |(order, _)| order.map(|_| ()))
}

pub(super) fn settlement(subject: &StateSubject<'_>) -> Result<(), RuleError> {
    let Some((order, outcome)) = settled(subject) else {
        return Ok(());
    };
    let (order, by, height) = (order?, subject.body.from, subject.view.height());
    let may = order.may_be_settled(&by, outcome, subject.view.host(), height);
    ensure(may || Bug::AnySettler.is_on(), || {
        RuleError::SettleNotAllowed {
            by,
            outcome,
            height,
            timeout: order.times_out_at(),
        }
    })
}
