//! A message as a page shows it.

use alloc::{string::ToString, vec::Vec};

use api::traffic::{BlockName, Listed, Listing, MOST_LISTED, Says, Whole};
use ledger::{Block, BlockHash, Header, Room, Transaction, TxId};

use crate::{
    cap::Cap,
    class::words::{Report, Word},
    message::{Hello, Message, Tip},
    node::Node,
    statement::Signed,
};

impl Node {
    /// What a message says, with what this node knows of what it names.
    pub(super) fn says(&self, message: &Message) -> Says {
        match message {
            Message::Hello(hello) => said_hello(hello),
            Message::Tip(tip) => Says::Tip(tip_name(tip)),
            Message::GetHeaders(locator) => Says::GetHeaders {
                after: locator.first().map(|hash| self.block_name(*hash)),
                named: count(locator.len()),
            },
            Message::Headers(headers) => self.says_headers(headers),
            Message::GetBlocks(hashes) => Says::GetBlocks(self.block_names(hashes)),
            Message::Block(block) => Says::Block(self.whole(block)),
            Message::NewBlock(block) => Says::NewBlock(self.whole(block)),
            Message::Inventory(ids) => Says::Inventory(self.listed_ids(ids)),
            Message::Offer(ids) => Says::Offer(self.listed_ids(ids)),
            Message::GetTransactions(ids) => Says::GetTransactions(self.listed_ids(ids)),
            Message::Transactions(list) => {
                let first = list.iter().take(MOST_LISTED);
                let first = first.map(|signed| self.listed(&Transaction::Signed(signed.clone())));
                Says::Transactions(Listing {
                    count: count(list.len()),
                    first: first.collect(),
                })
            }
            Message::NotFound(hashes) => Says::NotFound(self.block_names(hashes)),
            Message::GetPool => Says::GetPool,
            Message::Ping(number) => Says::Ping(*number),
            Message::Pong(number) => Says::Pong(*number),
            Message::GetRoom => Says::GetRoom,
            Message::Room(bytes) => self.says_room(bytes),
            Message::GetHello => Says::GetHello,
            Message::Pruned(floor) => Says::Pruned(floor.0),
        }
    }

    /// The room's parameters, or what travels in their place.
    fn says_room(&self, bytes: &[u8]) -> Says {
        if let Some(Signed { said, .. }) = Signed::<Word>::read(bytes) {
            return Says::Word {
                lesson: said.lesson,
                paused: said.paused,
                ticket: said.ticket,
            };
        }
        if let Some(Signed { said, .. }) = Signed::<Report>::read(bytes) {
            return Says::Report {
                address: said.account.to_string(),
                name: self.name_of(&said.account),
                goals: said.goals.count_ones(),
            };
        }
        if let Some(Signed { said, .. }) = Signed::<Cap>::read(bytes) {
            return Says::Cap(said.hashes_s);
        }
        let room = Room::from_bytes(bytes).ok();
        Says::Room(room.map(|room| room.params().name.clone()))
    }

    fn says_headers(&self, headers: &[Header]) -> Says {
        let above = |header: &Header| Some(self.chain.point(&header.prev)?.height().next().0);
        let ends = headers.first().zip(headers.last()).map(|(first, last)| {
            let height = above(first);
            let further = headers.len().saturating_sub(1) as u64;
            let name = |header: &Header, height| BlockName {
                hash: header.hash().to_string(),
                height,
            };
            let last_height = height.map(|height| height.saturating_add(further));
            (name(first, height), name(last, last_height))
        });
        Says::Headers {
            count: count(headers.len()),
            ends,
        }
    }

    fn block_name(&self, hash: BlockHash) -> BlockName {
        let point = self.chain.point(&hash);
        BlockName {
            hash: hash.to_string(),
            height: point.map(|point| point.height().0),
        }
    }

    fn block_names(&self, hashes: &[BlockHash]) -> Vec<BlockName> {
        hashes.iter().map(|hash| self.block_name(*hash)).collect()
    }

    fn whole(&self, block: &Block) -> Whole {
        let coinbase = block.coinbase();
        let mut name = self.block_name(block.header.hash());
        name.height = name.height.or(coinbase.map(|coinbase| coinbase.height.0));
        let others = block.transactions.len().saturating_sub(1);
        let first = block.transactions.iter().skip(1).take(MOST_LISTED);
        Whole {
            block: name,
            finder: coinbase.map(|coinbase| coinbase.to.to_string()),
            finder_name: coinbase.and_then(|coinbase| self.name_of(&coinbase.to)),
            transactions: Listing {
                count: count(others),
                first: first.map(|one| self.listed(one)).collect(),
            },
        }
    }

    /// A transaction that the message holds.
    fn listed(&self, transaction: &Transaction) -> Listed {
        Listed {
            txid: transaction.id().to_string(),
            transaction: Some(self.view_passing(transaction)),
        }
    }

    fn listed_ids(&self, ids: &[TxId]) -> Listing {
        let first = ids.iter().take(MOST_LISTED).map(|id| Listed {
            txid: id.to_string(),
            transaction: self.pool.find(id).map(|(kept, _)| {
                let waiting = Transaction::Signed(kept.signed().clone());
                self.view_passing(&waiting)
            }),
        });
        Listing {
            count: count(ids.len()),
            first: first.collect(),
        }
    }
}

fn said_hello(hello: &Hello) -> Says {
    Says::Hello {
        version: hello.version,
        address: hello.address.to_string(),
        tip: tip_name(&hello.tip),
    }
}

fn tip_name(tip: &Tip) -> BlockName {
    BlockName {
        hash: tip.hash.to_string(),
        height: Some(tip.height.0),
    }
}

fn count(entries: usize) -> u32 {
    u32::try_from(entries).unwrap_or(u32::MAX)
}
