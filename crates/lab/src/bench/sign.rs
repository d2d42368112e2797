//! New signatures for a copy's transactions.

use alloc::format;

use api::{
    ApiError, Family,
    lab::bench::{Mend, Said, Specimen},
};
use ledger::{Block, SecretKey, SignedTransaction, Transaction};

use super::{Desk, fields, sample::Person};

impl Desk {
    /// Signs with the key that the lab has: the pupil's on the sample chain.
    pub(super) fn sign_here(&mut self, transaction: u32) -> Result<Said, ApiError> {
        let (copy, chain) = self.copy_and_chain()?;
        let is_sample = matches!(copy.specimen, Specimen::Sample(_));
        let genesis = chain.room().genesis();
        let signed = signed_at(&mut copy.block, transaction)?;
        let key: SecretKey = Person::You.key();
        if !is_sample || signed.body.from != key.public() {
            let message = format!("the lab has no key of {}", signed.body.from);
            return Err(ApiError::new(Family::Policy, "notYourKey", message)
                .with("found", signed.body.from));
        }
        *signed = signed.body.clone().sign(&key, genesis);
        copy.bill.spend(Mend::Signature { transaction }, 0, 0);
        self.bench()
    }

    pub(super) fn sign(&mut self, transaction: u32, signature: &str) -> Result<Said, ApiError> {
        let signature = fields::parse_signature(signature).ok_or_else(|| {
            let message = "a signature is 128 hex digits";
            ApiError::new(Family::Decode, "badField", message).with("field", "signature")
        })?;
        let copy = self.copied()?;
        signed_at(&mut copy.block, transaction)?.signature = signature;
        copy.bill.spend(Mend::Signature { transaction }, 0, 0);
        self.bench()
    }
}

fn signed_at(block: &mut Block, transaction: u32) -> Result<&mut SignedTransaction, ApiError> {
    let at = usize::try_from(transaction).unwrap_or(usize::MAX);
    if let Some(Transaction::Signed(signed)) = block.transactions.get_mut(at) {
        return Ok(signed);
    }
    let message = format!("nobody signs transaction {transaction} of this block");
    let error = ApiError::new(Family::Policy, "nothingToSign", message);
    Err(error.with("transaction", transaction))
}
