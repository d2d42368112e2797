//! The rules of blocks and of transactions by themselves (section 13 of `docs/protocol.md`).

use ed25519_zebra::{Signature, VerificationKey};

use crate::{
    bytes::{Bytes32, Refused, Result, refuse_unless, shown},
    names,
    room::{Block, Coinbase, Payload, Room, Signed, Transaction, merkle_root},
};

const SIGNING_DOMAIN: &[u8] = b"chalkchain transaction v1\n";

/// Asks the block rules in their order; gives the coinbase and what is behind it.
///
/// # Errors
/// The first that says no.
pub fn check_block(room: &Room, height: u64, block: &Block) -> Result<(Coinbase, Vec<Signed>)> {
    refuse_unless(block.size <= room.block_bytes as usize, "blockTooLarge")?;
    let Some((Transaction::Coinbase(coinbase), behind)) = block.transactions.split_first() else {
        return Err(Refused("missingCoinbase".to_owned()));
    };
    let signed = behind.iter().map(|transaction| match transaction {
        Transaction::Signed(signed) => Ok(signed.clone()),
        Transaction::Coinbase(_) => Err(Refused("extraCoinbase".to_owned())),
    });
    let signed = signed.collect::<Result<_>>()?;
    refuse_unless(coinbase.height == height, "badCoinbaseHeight")?;
    refuse_unless(coinbase.message.len() <= 40, "coinbaseMessageTooLong")?;
    let expected = merkle_root(block.ids.clone())?;
    refuse_unless(expected == block.header.root, "badMerkleRoot")?;
    Ok((coinbase.clone(), signed))
}

/// Asks the transaction rules in their order.
///
/// # Errors
/// The first that says no.
pub fn check_transaction(room: &Room, signed: &Signed) -> Result<()> {
    refuse_unless(
        signed.size <= room.transaction_bytes as usize,
        "transactionTooLarge",
    )?;
    match &signed.payload {
        Payload::Transfer { to, amount, memo } => {
            refuse_unless(*amount > 0, "zeroAmount")?;
            refuse_unless(*to != signed.from, "paymentToSelf")?;
            refuse_unless(memo.len() <= 140, "memoTooLong")?;
        }
        Payload::Post { text } => {
            refuse_unless(!is_blank(text), "postEmpty")?;
            refuse_unless(text.len() <= room.post_bytes as usize, "postTooLong")?;
        }
        Payload::ClaimName { name } => names::check(name, room.name_characters)?,
        Payload::Stamp { name, .. } => {
            check_line(name, 120, ["fileNameEmpty", "fileNameTooLong"])?;
        }
        Payload::Offer {
            title,
            text,
            price,
            stock,
        } => {
            check_line(title, 80, ["offerTitleEmpty", "offerTitleTooLong"])?;
            refuse_unless(text.len() <= 1_000, "offerTextTooLong")?;
            refuse_unless(*price > 0, "offerPriceZero")?;
            refuse_unless((1..=1_000_000).contains(stock), "offerStockOutOfRange")?;
        }
        Payload::Order { quantity, .. } => refuse_unless(*quantity > 0, "orderQuantityZero")?,
        Payload::WithdrawOffer { .. } | Payload::Settle { .. } => {}
    }
    let message = [SIGNING_DOMAIN, &room.genesis.hash, &signed.body].concat();
    if verifies(&signed.from, &message, signed.signature) {
        return Ok(());
    }
    Err(Refused(format!("badSignature ({})", shown(&signed.id))))
}

/// Whether a signature passes ZIP-215, the rules of the library that is used.
fn verifies(key: &Bytes32, message: &[u8], signature: [u8; 64]) -> bool {
    let key = VerificationKey::try_from(*key);
    key.is_ok_and(|key| key.verify(&Signature::from(signature), message).is_ok())
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

fn check_line(text: &str, most: usize, [empty, too_long]: [&str; 2]) -> Result<()> {
    refuse_unless(!is_blank(text), empty)?;
    refuse_unless(text.len() <= most, too_long)?;
    refuse_unless(!text.contains(char::is_control), "notOneLine")
}
