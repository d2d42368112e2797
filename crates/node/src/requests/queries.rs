//! Questions about what the chain and the pool hold.

use alloc::{collections::BTreeMap, format, string::ToString, vec::Vec};

use api::{ApiError, Family, LinkKind, Name, Peer, Post, Reply, TreeNode};
use ledger::{BlockHash, Height, NameKey, PublicKey, TxId};

use crate::{
    chain::{BodyState, Found},
    errors::{hash_error, not_found},
    io::PeerId,
    node::Node,
    peers::{Peer as NodePeer, PeerHello},
};

/// Blocks in a list where no number is asked for.
const CHAIN_COUNT: u32 = 20;
/// Posts in a list where no number is asked for.
const POSTS_LIMIT: u32 = 50;
/// Heights of the tree where no depth is asked for.
const TREE_DEPTH: u32 = 20;
/// Most of anything in one list.
const MOST: u32 = 500;
/// Most transactions of an account's history.
const HISTORY: usize = 200;

impl Node {
    pub(super) fn chain_from(
        &self,
        from: Option<u64>,
        count: Option<u32>,
    ) -> Result<Reply, ApiError> {
        let count = u64::from(count.unwrap_or(CHAIN_COUNT).min(MOST));
        let tip = self.chain.tip().height().0;
        let from = from.unwrap_or_else(|| (tip + 1).saturating_sub(count));
        let heights = from..from.saturating_add(count).min(tip + 1);
        let last = heights.clone().next_back();
        let blocks: Vec<api::Block> = heights
            .filter_map(|height| self.view_block_at(Height(height)))
            .collect();
        // A list that reaches into what was dropped begins above it; one that is all of it can't.
        match last.filter(|_| blocks.is_empty()) {
            Some(last) => Err(self
                .gone("blocks", &format!("{from} to {last}"))
                .unwrap_or_else(|| not_found("block", &last.to_string()))),
            None => Ok(Reply::Blocks(blocks)),
        }
    }

    pub(super) fn block_by(&self, text: &str) -> Result<Reply, ApiError> {
        let hash = self.hash_of(text)?;
        let block = hash.and_then(|hash| self.view_block(&hash));
        block
            .map(Reply::Block)
            .ok_or_else(|| self.no_block(hash, text))
    }

    /// The block that a height or a hash names.
    pub(super) fn hash_of(&self, text: &str) -> Result<Option<BlockHash>, ApiError> {
        match text.parse::<u64>() {
            // 64 digits that are all decimal are a hash: no height is that long.
            Ok(height) if text.len() < 64 => {
                let hash = self.chain.active_at(Height(height));
                if hash.is_none() && self.chain.is_archived(Height(height)) {
                    return Err(unreadable(text));
                }
                Ok(hash)
            }
            _ => text
                .parse::<BlockHash>()
                .map(Some)
                .map_err(|error| hash_error("a block is a height or a hash", error)),
        }
    }

    /// Why a block is not given.
    pub(super) fn no_block(&self, hash: Option<BlockHash>, text: &str) -> ApiError {
        if hash.is_some_and(|hash| self.chain.archived_height(&hash).is_some()) {
            return unreadable(text);
        }
        let entry = hash.and_then(|hash| self.chain.tree().get(&hash));
        let is_pruned = entry.is_some_and(|entry| matches!(entry.body, BodyState::Pruned));
        let gone = is_pruned.then(|| self.gone("block", text)).flatten();
        gone.unwrap_or_else(|| not_found("block", text))
    }

    pub(super) fn transaction_by(&self, text: &str) -> Result<Reply, ApiError> {
        let id: TxId = text
            .parse()
            .map_err(|error| hash_error("a transaction's id", error))?;
        self.view_pending(&id)
            .or_else(|| self.view_included(&id))
            .map(Reply::Transaction)
            .ok_or_else(|| self.unknown("transaction", text))
    }

    /// What no block that is here holds: it may have stood in one that was dropped.
    pub(super) fn unknown(&self, what: &str, asked: &str) -> ApiError {
        self.gone(what, asked)
            .unwrap_or_else(|| not_found(what, asked))
    }

    pub(super) fn pending(&self) -> Reply {
        let chosen = self.pool.select(self.chain.state(), usize::MAX);
        Reply::Transactions(
            chosen
                .into_iter()
                .filter_map(|checked| self.view_pending(&checked.id()))
                .collect(),
        )
    }

    pub(super) fn account_of(&self, text: &str) -> Result<Reply, ApiError> {
        let key = self.resolve(text)?;
        let account = self
            .chain
            .state()
            .account(&key)
            .cloned()
            .unwrap_or_default();
        let finder = self.chain.finder(&key);
        let (out, into) = self.pool.flows(self.chain.state(), &key);
        Ok(Reply::Account(api::Account {
            address: key.to_string(),
            name: account.name().map(ToString::to_string),
            names: account.names.clone(),
            balance: account.balance.hundredths(),
            sequence: account.sequence,
            pending_out: out.hundredths(),
            pending_in: into.hundredths(),
            blocks_found: finder.blocks,
            earned: finder.earned.hundredths(),
            history: self.history(&key),
        }))
    }

    /// Pending first, then newest first.
    fn history(&self, key: &PublicKey) -> Vec<api::Transaction> {
        let waiting = self.pool.all_kept().rev().filter(|(kept, _)| {
            let body = &kept.signed().body;
            self.pool.concerns(self.chain.state(), body, key)
        });
        waiting
            .filter_map(|(kept, _)| self.view_pending(&kept.id()))
            .chain(
                self.chain
                    .history(key)
                    .filter_map(|id| self.view_included(&id)),
            )
            .take(HISTORY)
            .collect()
    }

    pub(super) fn posts(
        &self,
        limit: Option<u32>,
        before: Option<&str>,
    ) -> Result<Reply, ApiError> {
        let limit = limit.unwrap_or(POSTS_LIMIT).min(MOST) as usize;
        let before: Option<TxId> = before
            .map(|text| {
                text.parse()
                    .map_err(|error| hash_error("the post before which to begin", error))
            })
            .transpose()?;
        let waiting = self.pool.all_kept().rev().map(|(kept, _)| kept.id());
        let some = |ids: &mut dyn Iterator<Item = TxId>| {
            let posts = ids.filter_map(|id| self.view_post(&id));
            Reply::Posts(posts.take(limit).collect())
        };
        Ok(match before {
            None => some(&mut waiting.chain(self.chain.posts())),
            Some(before) if self.pool.find(&before).is_some() => {
                let later = waiting.skip_while(|id| *id != before).skip(1);
                some(&mut later.chain(self.chain.posts()))
            }
            Some(before) if self.chain.place(&before).is_some() => {
                some(&mut self.chain.posts_before(&before))
            }
            Some(before) => return Err(self.unknown("post", &before.to_string())),
        })
    }

    fn view_post(&self, id: &TxId) -> Option<Post> {
        let view = self.view_pending(id).or_else(|| self.view_included(id))?;
        let api::Payload::Post { text, reply_to } = view.payload else {
            return None;
        };
        Some(Post {
            txid: view.txid,
            mine: view.from == self.identity.public().to_string(),
            from: view.from,
            name: view.from_name,
            text,
            about_order: reply_to.as_deref().is_some_and(|id| self.is_order(id)),
            reply_to,
            fee: view.fee,
            time: view.time,
            state: view.state,
        })
    }

    /// Whether this is the id of an order, in a block or waiting for one.
    fn is_order(&self, id: &str) -> bool {
        let Ok(id) = id.parse::<TxId>() else {
            return false;
        };
        let waits = || {
            let (kept, _) = self.pool.find(&id)?;
            let payload = &kept.signed().body.payload;
            Some(matches!(payload, ledger::Payload::Order { .. }))
        };
        self.chain.deal(&id).is_some() || waits() == Some(true)
    }

    pub(super) fn names(&self) -> Reply {
        let names = self.chain.state().names().map(|claimed| {
            let current = self.name_of(&claimed.owner);
            Name {
                name: claimed.name.clone(),
                address: claimed.owner.to_string(),
                current: current
                    .is_some_and(|name| NameKey::of(&name) == NameKey::of(&claimed.name)),
            }
        });
        Reply::Names(names.collect())
    }

    pub(super) fn tree_down(&self, depth: Option<u32>) -> Reply {
        let depth = u64::from(depth.unwrap_or(TREE_DEPTH).min(MOST));
        let lowest = self.chain.tip().height().0.saturating_sub(depth);
        let here = self.chain.tree().entries();
        let here = here
            .filter(|entry| entry.point.height().0 >= lowest)
            .filter(|entry| !matches!(entry.body, BodyState::Invalid))
            .map(Found::Here);
        let mut nodes: Vec<TreeNode> = here
            .chain(self.chain.deep_from(Height(lowest)))
            .map(|found| self.view_tree_node(&found))
            .collect();
        nodes.sort_by(|a, b| {
            let key = |node: &TreeNode| (node.height, node.active, node.work.clone());
            key(b).cmp(&key(a)).then_with(|| a.hash.cmp(&b.hash))
        });
        Reply::Tree(nodes)
    }

    fn view_tree_node(&self, found: &Found<'_>) -> TreeNode {
        let point = found.point();
        let (miner, transactions) = self.chain.summary_of(found).unzip();
        let miner = miner.flatten();
        TreeNode {
            hash: point.hash().to_string(),
            prev: point.header().prev.to_string(),
            height: point.height().0,
            work: point.work().to_string(),
            active: self.chain.is_active(found),
            undone: found.undone(),
            miner: miner.map(|key| key.to_string()).unwrap_or_default(),
            miner_name: miner.and_then(|key| self.name_of(&key)),
            time: point.header().time,
            transactions,
        }
    }

    /// Peers in the order in which they came, each once: who is reached over two links is listed
    /// with the shorter way.
    pub(super) fn peer_list(&self) -> Reply {
        let mut seen: BTreeMap<u64, Peer> = BTreeMap::new();
        for (id, peer, hello) in self.peers.greeted() {
            let view = self.view_peer(id, peer, hello);
            let listed = seen.entry(hello.node).or_insert_with(|| view.clone());
            if way(listed.link) > way(view.link) {
                *listed = view;
            }
        }
        let mut peers: Vec<Peer> = seen.into_values().collect();
        peers.sort_by_key(|peer| peer.id);
        Reply::Peers(peers)
    }

    fn view_peer(&self, id: PeerId, peer: &NodePeer, hello: &PeerHello) -> Peer {
        Peer {
            id: id.0,
            link: self.link_kind(peer.link),
            address: hello.address.to_string(),
            name: self.name_of(&hello.address),
            height: hello.tip.height.0,
            tip: hello.tip.hash.to_string(),
            on_chain: self.chain.active_height(&hello.tip.hash).is_some(),
            rtt_ms: peer.rtt_ms,
            penalty: peer.penalty(),
        }
    }
}

/// How long the way over a link is, beside others.
fn way(link: LinkKind) -> u8 {
    match link {
        LinkKind::Tabs => 0,
        LinkKind::Direct => 1,
        LinkKind::Relay => 2,
    }
}

fn unreadable(block: &str) -> ApiError {
    let message = format!("the block {block} can't be read from this node's database");
    ApiError::new(Family::Store, "blockUnreadable", message).with("asked", block)
}
