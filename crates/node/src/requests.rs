//! What the page and other programs ask.

mod class;
mod consortium;
mod handed;
mod market;
mod merkle;
mod payload;
mod queries;
mod receipts;
mod statistics;
mod submit;
mod view;

pub use submit::USUAL_FEE;
pub(crate) use submit::parse_amount;
pub use view::room_info;

use alloc::format;

use api::{ApiError, Family, MiningChoice, Reply, Request};

use crate::{
    host::no_relay,
    identity::entropy_of,
    io::{Output, RequestId},
    node::Node,
};

/// Most requests that wait for one block.
pub(crate) const MAX_WAITING_FOR_ONE: usize = 64;

impl Node {
    pub(crate) fn request(&mut self, id: RequestId, request: Request) {
        if let Some(result) = self.answer(id, request) {
            self.output(Output::Reply { id, result });
        }
    }

    /// The answer, or none if it comes later.
    fn answer(&mut self, id: RequestId, request: Request) -> Option<Result<Reply, ApiError>> {
        Some(match request {
            Request::Status => Ok(Reply::Status(self.view_status())),
            Request::Submit { payload, fee } => self.submit_payload(payload, fee),
            Request::Transfer {
                to,
                amount,
                fee,
                memo,
            } => self.submit_transfer(&to, amount, fee, memo),
            Request::RaiseFee { txid, fee } => self.raise_fee(&txid, fee),
            Request::Mine(choice) => {
                self.miner.off_after_one = false;
                self.start_mining(choice);
                Ok(Reply::Mining(self.mining_status()))
            }
            Request::Stop => {
                self.refuse_waiting_for_one();
                self.stop_mining();
                Ok(Reply::Mining(self.mining_status()))
            }
            Request::MineOne => return self.mine_one(id).err().map(Err),
            Request::TryNonce { block, nonce } => self.try_nonce(block.as_deref(), nonce),
            Request::Chain { from, count } => self.chain_from(from, count),
            Request::Block { block } => self.block_by(&block),
            Request::Tx { txid } => self.transaction_by(&txid),
            Request::Pending => Ok(self.pending()),
            Request::Account { account } => self.account_of(&account),
            Request::Posts { limit, before } => self.posts(limit, before.as_deref()),
            Request::Offers => Ok(self.offers()),
            Request::Orders => Ok(self.orders()),
            Request::Stamps { hash } => self.stamps(&hash),
            Request::Proof { txid } => self.proof(&txid),
            Request::Verify { receipt } => self.verify(&receipt),
            Request::Merkle { block, txid } => self.merkle(&block, txid.as_deref()),
            Request::Statistics { count } => Ok(self.statistics(count)),
            Request::Results => Ok(self.results()),
            Request::Names => Ok(self.names()),
            Request::Consortium => self.consortium(),
            Request::Vote(ballot) => self.vote(&ballot),
            Request::Tree { depth } => Ok(self.tree_down(depth)),
            Request::Peers => Ok(self.peer_list()),
            Request::Host { .. } | Request::Roster => Err(no_relay()),
            Request::Export => self.export().map(Reply::Exported).map_err(Into::into),
            Request::Import { file } => return self.import(id, file).err().map(Err),
            Request::Prune { keep } => return self.prune(Some(id), keep).err().map(Err),
            Request::AddBlock { raw } => self.add_raw_block(&raw),
            Request::Sign { body } => self.sign_body(&body),
            Request::RoomCap { cap } => self
                .ask_for_cap(cap)
                .map(|()| Reply::Mining(self.mining_status())),
            Request::Class { order } => self.class(order),
            Request::RecoveryWords => self.identity.words().map(Reply::Words),
            Request::EntropyOf { words } => entropy_of(&words).map(Reply::Entropy),
        })
    }

    /// Mines until a block is found; the answer comes then.
    fn mine_one(&mut self, id: RequestId) -> Result<(), ApiError> {
        let waiting = self.miner.one.len();
        if waiting >= MAX_WAITING_FOR_ONE {
            let error = ApiError::new(
                Family::Policy,
                "tooManyWaiting",
                format!("{waiting} requests wait for a block already; wait for theirs"),
            );
            return Err(error
                .with("waiting", waiting)
                .with("limit", MAX_WAITING_FOR_ONE));
        }
        self.miner.one.push(id);
        if !self.miner.on {
            self.miner.off_after_one = true;
            self.start_mining(MiningChoice::default());
        }
        Ok(())
    }

    /// Who stops mining stops waiting for a block, too.
    fn refuse_waiting_for_one(&mut self) {
        self.miner.off_after_one = false;
        for id in core::mem::take(&mut self.miner.one) {
            let error = ApiError::new(
                Family::Policy,
                "miningStopped",
                "mining was stopped before a block was found",
            );
            self.output(Output::Reply {
                id,
                result: Err(error),
            });
        }
    }
}
