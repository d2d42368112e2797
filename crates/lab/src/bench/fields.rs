//! Every field of a header and of a transaction, by name: to be read and written as text.

use alloc::{
    borrow::ToOwned,
    format,
    string::{String, ToString},
    vec,
    vec::Vec,
};

use api::{
    ApiError, Family,
    lab::bench::{Field, FieldKind},
};
use ledger::{
    Amount, Block, BlockHash, Body, CompactTarget, Header, Height, MerkleRoot, Outcome, Payload,
    PublicKey, SealedCoinbase, Signature, SignedTransaction, Transaction, TxId,
};

/// A field by its name.
pub(super) type Named<'a> = (&'static str, Slot<'a>);

/// Where a field's value is.
pub(super) enum Slot<'a> {
    Signed(&'a mut i32),
    Small(&'a mut u32),
    Time(&'a mut u32),
    Large(&'a mut u64),
    Height(&'a mut Height),
    Amount(&'a mut Amount),
    Block(&'a mut BlockHash),
    Root(&'a mut MerkleRoot),
    Tx(&'a mut TxId),
    Reply(&'a mut Option<TxId>),
    Bits(&'a mut CompactTarget),
    Key(&'a mut PublicKey),
    Signature(&'a mut Signature),
    Text(&'a mut String),
    Outcome(&'a mut Outcome),
}

impl Slot<'_> {
    fn kind(&self) -> FieldKind {
        match self {
            Self::Signed(_) | Self::Small(_) | Self::Large(_) | Self::Height(_) => {
                FieldKind::Number
            }
            Self::Time(_) => FieldKind::Time,
            Self::Amount(_) => FieldKind::Amount,
            Self::Block(_) | Self::Root(_) | Self::Tx(_) | Self::Reply(_) => FieldKind::Hash,
            Self::Bits(_) => FieldKind::Bits,
            Self::Key(_) => FieldKind::Address,
            Self::Signature(_) => FieldKind::Signature,
            Self::Text(_) => FieldKind::Text,
            Self::Outcome(_) => FieldKind::Outcome,
        }
    }

    fn read(&self) -> String {
        match self {
            Self::Signed(value) => value.to_string(),
            Self::Small(value) | Self::Time(value) => value.to_string(),
            Self::Large(value) => value.to_string(),
            Self::Height(value) => value.0.to_string(),
            Self::Amount(value) => value.to_string(),
            Self::Block(value) => value.to_string(),
            Self::Root(value) => value.to_string(),
            Self::Tx(value) => value.to_string(),
            Self::Reply(value) => value.as_ref().map(ToString::to_string).unwrap_or_default(),
            Self::Bits(value) => value.to_string(),
            Self::Key(value) => value.to_string(),
            Self::Signature(value) => value.to_string(),
            Self::Text(value) => (*value).clone(),
            Self::Outcome(value) => value.to_string(),
        }
    }

    /// Writes a value, if the text is one.
    fn write(self, text: &str) -> Option<()> {
        let plain = text.trim();
        match self {
            Self::Signed(to) => *to = plain.parse().ok()?,
            Self::Small(to) | Self::Time(to) => *to = plain.parse().ok()?,
            Self::Large(to) => *to = plain.parse().ok()?,
            Self::Height(to) => *to = Height(plain.parse().ok()?),
            Self::Amount(to) => *to = parse_amount(plain)?,
            Self::Block(to) => *to = plain.parse().ok()?,
            Self::Root(to) => *to = plain.parse().ok()?,
            Self::Tx(to) => *to = plain.parse().ok()?,
            Self::Reply(to) if plain.is_empty() => *to = None,
            Self::Reply(to) => *to = Some(plain.parse().ok()?),
            Self::Bits(to) => *to = parse_bits(plain)?,
            Self::Key(to) => *to = plain.parse().ok()?,
            Self::Signature(to) => *to = parse_signature(plain)?,
            // Spaces may be meant.
            Self::Text(to) => text.clone_into(to),
            Self::Outcome(to) => *to = parse_outcome(plain)?,
        }
        Some(())
    }
}

/// An amount of coins with at most two places, by point or comma.
fn parse_amount(text: &str) -> Option<Amount> {
    let (whole, places) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || places.len() > 2 || !is_number(whole) || !is_number(places) {
        return None;
    }
    let hundredths: u64 = format!("{places:0<2}").parse().ok()?;
    let whole: u64 = whole.parse().ok()?;
    Amount::new(whole.checked_mul(100)?.checked_add(hundredths)?)
}

fn parse_bits(text: &str) -> Option<CompactTarget> {
    let is_whole = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let bits = is_whole.then(|| u32::from_str_radix(text, 16))?;
    bits.ok().map(CompactTarget)
}

/// A signature as 128 hex digits.
pub(crate) fn parse_signature(text: &str) -> Option<Signature> {
    let mut bytes = [0; 64];
    hex::decode_to_slice(text, &mut bytes).ok()?;
    Some(Signature::from_bytes(bytes))
}

fn parse_outcome(text: &str) -> Option<Outcome> {
    let is = |outcome: &Outcome| outcome.to_string() == text;
    [Outcome::Release, Outcome::Refund].into_iter().find(is)
}

pub(super) fn header_slots(header: &mut Header) -> Vec<Named<'_>> {
    vec![
        ("prev", Slot::Block(&mut header.prev)),
        ("merkleRoot", Slot::Root(&mut header.merkle_root)),
        ("version", Slot::Signed(&mut header.version)),
        ("time", Slot::Time(&mut header.time)),
        ("bits", Slot::Bits(&mut header.bits)),
        ("nonce", Slot::Small(&mut header.nonce)),
    ]
}

fn transaction_slots(transaction: &mut Transaction) -> Vec<Named<'_>> {
    match transaction {
        Transaction::Coinbase(coinbase) | Transaction::Sealed(SealedCoinbase { coinbase, .. }) => {
            vec![
                ("to", Slot::Key(&mut coinbase.to)),
                ("reward", Slot::Amount(&mut coinbase.reward)),
                ("fees", Slot::Amount(&mut coinbase.fees)),
                ("message", Slot::Text(&mut coinbase.message)),
                ("height", Slot::Height(&mut coinbase.height)),
                ("extraNonce", Slot::Large(&mut coinbase.extra_nonce)),
            ]
        }
        Transaction::Signed(SignedTransaction { body, signature }) => {
            let Body {
                from,
                sequence,
                fee,
                payload,
            } = body;
            let mut slots = payload_slots(payload);
            slots.extend([
                ("fee", Slot::Amount(fee)),
                ("from", Slot::Key(from)),
                ("sequence", Slot::Large(sequence)),
                ("signature", Slot::Signature(signature)),
            ]);
            slots
        }
    }
}

fn payload_slots(payload: &mut Payload) -> Vec<Named<'_>> {
    match payload {
        Payload::Transfer { to, amount, memo } => vec![
            ("amount", Slot::Amount(amount)),
            ("to", Slot::Key(to)),
            ("memo", Slot::Text(memo)),
        ],
        Payload::Post { text, reply_to } => vec![
            ("text", Slot::Text(text)),
            ("replyTo", Slot::Reply(reply_to)),
        ],
        Payload::ClaimName { name } | Payload::Stamp { name, .. } => {
            vec![("name", Slot::Text(name))]
        }
        Payload::Offer {
            title,
            text,
            price,
            stock,
        } => vec![
            ("title", Slot::Text(title)),
            ("text", Slot::Text(text)),
            ("price", Slot::Amount(price)),
            ("stock", Slot::Small(stock)),
        ],
        Payload::WithdrawOffer { offer } => vec![("offer", Slot::Tx(offer))],
        Payload::Order {
            offer,
            quantity,
            price,
        } => vec![
            ("quantity", Slot::Small(quantity)),
            ("price", Slot::Amount(price)),
            ("offer", Slot::Tx(offer)),
        ],
        Payload::Settle { order, outcome } => vec![
            ("outcome", Slot::Outcome(outcome)),
            ("order", Slot::Tx(order)),
        ],
    }
}

fn slots(block: &mut Block, transaction: Option<usize>) -> Vec<Named<'_>> {
    match transaction {
        None => header_slots(&mut block.header),
        Some(at) => {
            let found = block.transactions.get_mut(at);
            found.map(transaction_slots).unwrap_or_default()
        }
    }
}

/// The fields of the header, or of a transaction, beside those of the block that was copied.
pub(crate) fn fields(before: &Block, block: &Block, transaction: Option<usize>) -> Vec<Field> {
    let (mut before, mut block) = (before.clone(), block.clone());
    beside(
        slots(&mut before, transaction),
        slots(&mut block, transaction),
    )
}

/// Fields beside the same ones as they were.
pub(super) fn beside(old: Vec<Named<'_>>, new: Vec<Named<'_>>) -> Vec<Field> {
    new.into_iter()
        .zip(old)
        .map(|((name, new), (_, old))| Field {
            name: name.into(),
            kind: new.kind(),
            value: new.read(),
            before: old.read(),
        })
        .collect()
}

/// Names of the fields that differ.
pub(crate) fn changed(before: &Block, block: &Block, transaction: Option<usize>) -> Vec<String> {
    fields(before, block, transaction)
        .into_iter()
        .filter(|field| field.value != field.before)
        .map(|field| field.name)
        .collect()
}

/// Gives a field another value.
///
/// # Errors
/// If there is no such field, or the text is no value of it; nothing is changed then.
pub(crate) fn set(
    block: &mut Block,
    transaction: Option<usize>,
    name: &str,
    value: &str,
) -> Result<(), ApiError> {
    write(slots(block, transaction), name, value)
}

/// Gives one of these fields another value.
///
/// # Errors
/// As [`set`].
pub(super) fn write(slots: Vec<Named<'_>>, name: &str, value: &str) -> Result<(), ApiError> {
    let mut found = slots.into_iter();
    let Some((_, slot)) = found.find(|(other, _)| *other == name) else {
        let message = format!("this block has no field {name:?} there");
        return Err(ApiError::new(Family::Decode, "unknownField", message).with("field", name));
    };
    slot.write(value).ok_or_else(|| {
        let message = format!("this is no value of the field {name:?}");
        ApiError::new(Family::Decode, "badField", message).with("field", name)
    })
}
