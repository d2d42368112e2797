//! Making transactions: from what a person wants to what all peers check.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use api::{ApiError, Family, Payload as ApiPayload, Reply, Submitted};
use ledger::{
    Amount, Body, CheckedTransaction, NAME_CHARACTERS, NameKey, Payload, PublicKey,
    SignedTransaction, TxId,
};

use crate::{
    drops::not_waiting,
    errors::{address_error, hash_error, pool_error, rule_error},
    message::Message,
    node::Node,
    pool::{Claim, Offered, PoolRefusal, Refused, replacing_fee},
};

/// The fee that is taken where none is given and the account can pay it, in 1/100 coin.
pub const USUAL_FEE: u64 = 5;

impl Node {
    pub(super) fn submit_payload(
        &mut self,
        payload: ApiPayload,
        fee: Option<u64>,
    ) -> Result<Reply, ApiError> {
        let payload = self.payload_of(payload)?;
        self.sign_and_submit(payload, fee)
    }

    pub(super) fn submit_transfer(
        &mut self,
        to: &str,
        amount: u64,
        fee: Option<u64>,
        memo: Option<String>,
    ) -> Result<Reply, ApiError> {
        let payload = Payload::Transfer {
            to: self.resolve(to)?,
            amount: parse_amount("amount", amount)?,
            memo: memo.unwrap_or_default(),
        };
        self.sign_and_submit(payload, fee)
    }

    fn sign_and_submit(&mut self, payload: Payload, fee: Option<u64>) -> Result<Reply, ApiError> {
        let fee = match fee {
            Some(fee) => parse_amount("fee", fee)?,
            None => self.usual_fee(&payload),
        };
        let signed = self.sign(payload, fee)?;
        self.submit_signed(signed)
    }

    fn submit_signed(&mut self, signed: SignedTransaction) -> Result<Reply, ApiError> {
        let checked =
            CheckedTransaction::new(signed, self.chain.room()).map_err(|rule| rule_error(&rule))?;
        let txid = checked.id();
        let refused = self
            .publish(checked, Claim::Own)
            .map_err(|refusal| pool_error(&refusal))?;
        self.mend(refused);
        Ok(Reply::Submitted(Submitted {
            txid: txid.to_string(),
        }))
    }

    /// Signs a waiting transaction of this account again with another fee.
    pub(super) fn raise_fee(&mut self, txid: &str, fee: Option<u64>) -> Result<Reply, ApiError> {
        let id: TxId = txid
            .parse()
            .map_err(|error| hash_error("a transaction's id", error))?;
        let own = self.identity.public();
        let waiting = self.pool.find(&id).map(|(kept, _)| &kept.signed().body);
        let waiting = waiting.filter(|body| body.from == own);
        let mut body = waiting.ok_or_else(|| not_waiting(&id))?.clone();
        body.fee = match fee {
            Some(fee) => parse_amount("fee", fee)?,
            None => replacing_fee(body.fee),
        };
        let signed = body.sign(self.identity.signs()?, self.chain.room().genesis());
        self.submit_signed(signed)
    }

    /// Puts a transaction that was just signed here into the pool and tells everybody. Gives what
    /// waited for it and turned out void.
    pub(crate) fn publish(
        &mut self,
        checked: CheckedTransaction,
        claim: Claim,
    ) -> Result<Vec<Refused>, PoolRefusal> {
        let signed = checked.signed().clone();
        let Offered {
            mut added, refused, ..
        } = self.add_to_pool(checked, claim)?;
        self.announce(&Message::Transactions(alloc::vec![signed]), None);
        // What waited for it may never have got further than this node.
        let behind = added.split_off(added.len().min(1));
        self.announce_transactions(&behind, None);
        Ok(refused)
    }

    /// Signs something under the account's next number.
    ///
    /// # Errors
    /// That the identity is locked.
    pub(crate) fn sign(
        &self,
        payload: Payload,
        fee: Amount,
    ) -> Result<SignedTransaction, ApiError> {
        let secret = self.identity.signs()?;
        let from = self.identity.public();
        let body = Body {
            from,
            sequence: self.pool.account(self.chain.state(), &from).sequence,
            fee,
            payload,
        };
        Ok(body.sign(secret, self.chain.room().genesis()))
    }

    /// The usual fee if the account can pay it beside what is paid, else none: a newcomer has no
    /// coins and must be able to post.
    fn usual_fee(&self, payload: &Payload) -> Amount {
        let fee = Amount::new(USUAL_FEE).expect("a small amount");
        let from = self.identity.public();
        let balance = self.pool.account(self.chain.state(), &from).balance;
        let affordable = payload
            .pays()
            .and_then(|paid| paid.checked_add(fee))
            .is_some_and(|needed| needed <= balance);
        if affordable { fee } else { Amount::ZERO }
    }

    /// The account that a person means by an address or a claimed name.
    pub(crate) fn resolve(&self, text: &str) -> Result<PublicKey, ApiError> {
        let text = text.trim();
        if let Some(claimed) = self.chain.state().name(&NameKey::of(text)) {
            return Ok(claimed.owner);
        }
        // No name begins like an address, so what does is one, maybe with a typing error.
        let address = text.parse::<PublicKey>();
        let looks_like_address = text.chars().count() > NAME_CHARACTERS as usize
            || text.to_ascii_lowercase().starts_with("chalk1");
        match address {
            Ok(key) => Ok(key),
            Err(error) if looks_like_address => Err(address_error(&error)),
            Err(_) => Err(ApiError::new(
                Family::Policy,
                "unknownName",
                format!("nobody has claimed the name {text:?}; look for a typing error, or take an address"),
            )
            .with("name", text)),
        }
    }
}

pub(crate) fn parse_amount(what: &str, hundredths: u64) -> Result<Amount, ApiError> {
    Amount::new(hundredths).ok_or_else(|| {
        ApiError::new(
            Family::Decode,
            "amountTooLarge",
            format!("the {what} is at most {}", Amount::MAX),
        )
        .with("found", hundredths)
        .with("limit", Amount::MAX.hundredths())
    })
}
