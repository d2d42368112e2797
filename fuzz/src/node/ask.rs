//! What a person or a program asks of the node.

use api::{MiningChoice, Outcome, Payload, Request};
use arbitrary::{Result, Unstructured};
use node::{Input, RequestId};

use super::Run;
use crate::{
    harm::harm,
    material::{identity, material},
};

impl Run {
    pub(super) fn ask(&mut self, u: &mut Unstructured<'_>) -> Result<()> {
        let request = match u.int_in_range(0..=13)? {
            0..=4 => Request::Submit {
                payload: self.payload(u)?,
                fee: Some(u.int_in_range(0..=300)?),
            },
            5 => Request::Transfer {
                to: identity(u.arbitrary()?).public().to_string(),
                amount: u.int_in_range(0..=6_000)?,
                fee: Some(u.int_in_range(0..=300)?),
                memo: None,
            },
            6 => Request::RaiseFee {
                txid: self.own(u)?,
                fee: None,
            },
            7..=8 => Request::Mine(MiningChoice {
                threads: Some(1),
                gpu: u.arbitrary()?,
                ..MiningChoice::default()
            }),
            9 => Request::Prune {
                keep: Some(u.int_in_range(8..=20)?),
            },
            10 => Request::Export,
            11 => {
                let mut file = self.file.clone();
                harm(u, &mut file)?;
                Request::Import { file }
            }
            _ => self.question(u)?,
        };
        let id = RequestId(u.arbitrary()?);
        self.drive(Input::Request { id, request });
        Ok(())
    }

    fn own(&self, u: &mut Unstructured<'_>) -> Result<String> {
        let number: u8 = u.arbitrary()?;
        let count = self.signed.len().max(1);
        let own = self.signed.get(usize::from(number) % count);
        Ok(own
            .cloned()
            .unwrap_or_else(|| material().hash(number.into()).to_string()))
    }

    fn payload(&self, u: &mut Unstructured<'_>) -> Result<Payload> {
        Ok(match u.int_in_range(0..=7)? {
            0 | 1 => Payload::Post {
                text: u.arbitrary::<&str>()?.into(),
                reply_to: u.arbitrary::<bool>()?.then(|| self.own(u)).transpose()?,
            },
            2 => Payload::ClaimName {
                name: u.arbitrary::<&str>()?.into(),
            },
            3 => Payload::Stamp {
                name: "f".into(),
                hash: None,
                file: Some(format!("{:02x}", u.arbitrary::<u8>()?)),
            },
            4 => Payload::Offer {
                title: "thing".into(),
                text: u.arbitrary::<&str>()?.into(),
                price: u.int_in_range(0..=500)?,
                stock: u.int_in_range(0..=4)?,
            },
            5 => Payload::WithdrawOffer {
                offer: self.own(u)?,
            },
            6 => Payload::Order {
                offer: self.own(u)?,
                quantity: u.int_in_range(0..=3)?,
                price: None,
            },
            _ => Payload::Settle {
                order: self.own(u)?,
                outcome: *u.choose(&[Outcome::Release, Outcome::Refund])?,
            },
        })
    }

    fn question(&self, u: &mut Unstructured<'_>) -> Result<Request> {
        let text = if u.arbitrary()? {
            self.own(u)?
        } else {
            self.hash(u)?.to_string()
        };
        Ok(match u.int_in_range(0..=16)? {
            0 => Request::Status,
            1 => Request::Chain {
                from: Some(u.int_in_range(0..=70)?),
                count: Some(u.int_in_range(0..=600)?),
            },
            2 => Request::Block { block: text },
            3 => Request::Tx { txid: text },
            4 => Request::Pending,
            5 => Request::Account {
                account: identity(u.arbitrary()?).public().to_string(),
            },
            6 => Request::Posts {
                limit: Some(u.int_in_range(0..=600)?),
                before: u.arbitrary::<bool>()?.then_some(text),
            },
            7 => Request::Offers,
            8 => Request::Orders,
            9 => Request::Stamps { hash: text },
            10 => Request::Names,
            11 => Request::Proof { txid: text },
            12 => Request::Tree { depth: None },
            13 => Request::Peers,
            14 => Request::Stop,
            15 => Request::TryNonce {
                block: u.arbitrary::<bool>()?.then_some(text),
                nonce: u.arbitrary()?,
            },
            _ => Request::MineOne,
        })
    }
}
