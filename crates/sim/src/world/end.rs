//! What is checked at the end.

use alloc::{
    collections::BTreeSet,
    format,
    string::{String, ToString},
    vec::Vec,
};

use api::{Reply, Request};
use ledger::{Block, HeaderPoint, Height, Payload, SignedTransaction, State, Transaction};

use super::World;
use crate::{
    checkers::{Checker, Promise},
    host::Host,
    scenario::HostId,
};

/// Most posts in one answer.
const POSTS: u32 = 500;

impl World {
    fn honest_hosts(&self) -> impl Iterator<Item = (HostId, &Host)> {
        let hosts = (0..=u8::MAX).zip(&self.hosts);
        hosts.filter(|(_, host)| host.is_honest())
    }

    /// The honest nodes stand on one tip: everything that can be said of their chain is checked.
    pub(super) fn check_end(&mut self) {
        let missing: Vec<String> = self
            .missing_posts()
            .map(|promise| {
                let Promise { host, at_ms, text } = promise;
                format!("{text:?}, which host {host} took at {at_ms} ms")
            })
            .collect();
        if let Some(first) = missing.first() {
            let detail = format!(
                "{} posts are on no chain, the first is {first}",
                missing.len()
            );
            self.broken(Checker::LostPost, None, detail);
        }
        let chain = self.chain();
        if let Err(wrong) = self.replay(&chain) {
            self.broken(Checker::Replay, None, wrong);
        }
        let honest: Vec<HostId> = self.honest_hosts().map(|(host, _)| host).collect();
        for host in honest {
            if let Err(wrong) = self.check_answers(host, &chain) {
                self.broken(Checker::Answers, Some(host), wrong);
            }
        }
        self.counts.posts_followed = self.checkers.promises.len() as u64;
        self.counts.modelled = self.checkers.model.checked();
    }

    /// The blocks that the first honest node that has them all stands on, but the genesis block.
    fn chain(&self) -> Vec<Block> {
        let mut nodes = self.honest_hosts().filter_map(|(_, host)| host.node());
        let node = nodes.find(|node| node.inspect().floor() == Height(0));
        let Some(node) = node else { return Vec::new() };
        let inspection = node.inspect();
        let active = inspection.active().iter().skip(1);
        active.filter_map(|hash| inspection.block(hash)).collect()
    }

    /// Posts that should be on the chain and are not. Who lost writes after it took a post, or was not
    /// told that they were lost, may have forgotten it.
    pub(super) fn missing_posts(&self) -> impl Iterator<Item = &Promise> {
        let chain = self.chain();
        let said: BTreeSet<String> = chain
            .iter()
            .flat_map(signed)
            .filter_map(|signed| match &signed.body.payload {
                Payload::Post { text, .. } => Some(text.clone()),
                _ => None,
            })
            .collect();
        self.checkers.promises.iter().filter(move |promise| {
            let lossy_at_ms = self.host(promise.host).lossy_at_ms;
            lossy_at_ms.is_none_or(|lossy| lossy < promise.at_ms) && !said.contains(&promise.text)
        })
    }

    /// Runs the chain through the ledger from the genesis block, and takes it back block by block.
    fn replay(&self, chain: &[Block]) -> Result<(), String> {
        let mut state = State::genesis(&self.room);
        let mut point = HeaderPoint::genesis(&self.room);
        let mut undos = Vec::new();
        for block in chain {
            let refused = |rule| format!("a replay refuses block {}: {rule}", block.header.hash());
            point = point
                .extend(&self.room, block.header, u64::MAX)
                .map_err(refused)?;
            let checked = block
                .clone()
                .check(&self.room, &point, |_| false)
                .map_err(refused)?;
            let before = state.clone();
            let connected = state.connect(&self.room, &checked).map_err(refused)?;
            undos.push((before, connected));
        }
        for (host, machine) in self.honest_hosts() {
            let Some(node) = machine.node() else { continue };
            if *node.inspect().state() != state {
                return Err(format!("the state of host {host} is not that of a replay"));
            }
        }
        while let Some((before, connected)) = undos.pop() {
            let hash = connected.hash();
            state.disconnect(connected);
            if state != before {
                return Err(format!("undoing block {hash} leaves another state"));
            }
        }
        Ok(())
    }

    /// What a node answers is what its chain holds.
    fn check_answers(&mut self, host: HostId, chain: &[Block]) -> Result<(), String> {
        // What stood in blocks that it has dropped it does not tell.
        let floor = self.host(host).node().map(|node| node.inspect().floor());
        let floor = floor.and_then(|Height(floor)| usize::try_from(floor).ok());
        let mut expected: Vec<String> = chain
            .iter()
            .skip(floor.unwrap_or(0))
            .flat_map(|block| block.transactions.iter())
            .filter(|transaction| is_post(transaction))
            .map(|transaction| transaction.id().to_string())
            .collect();
        expected.reverse();
        expected.truncate(POSTS as usize);
        let request = Request::Posts {
            limit: Some(POSTS),
            before: None,
        };
        let Some(Ok(Reply::Posts(posts))) = self.ask(host, request) else {
            return Err("it does not answer for its posts".into());
        };
        let found: Vec<String> = posts
            .into_iter()
            .filter(|post| matches!(post.state, api::TransactionState::Included(_)))
            .map(|post| post.txid)
            .collect();
        if found != expected {
            return Err(format!(
                "it tells of {} posts in its chain, which holds {}, or in another order",
                found.len(),
                expected.len()
            ));
        }
        self.check_account(host, chain)
    }

    /// What a node says of its own account is what the chain holds of it.
    fn check_account(&mut self, host: HostId, chain: &[Block]) -> Result<(), String> {
        let key = self.host(host).identity.public();
        let found_by = |block: &&Block| block.coinbase().is_some_and(|coinbase| coinbase.to == key);
        let blocks = chain.iter().filter(found_by).count() as u64;
        let sequence = chain
            .iter()
            .flat_map(signed)
            .filter(|signed| signed.body.from == key)
            .count() as u64;
        let account = key.to_string();
        let Some(Ok(Reply::Account(account))) = self.ask(host, Request::Account { account }) else {
            return Err("it does not answer for its account".into());
        };
        if (account.sequence, account.blocks_found) == (sequence, blocks) {
            return Ok(());
        }
        Err(format!(
            "it tells of {} transactions and {} blocks of its account, the chain holds {sequence} and {blocks}",
            account.sequence, account.blocks_found
        ))
    }
}

fn signed(block: &Block) -> impl Iterator<Item = &SignedTransaction> {
    block.transactions.iter().filter_map(Transaction::signed)
}

fn is_post(transaction: &Transaction) -> bool {
    transaction
        .signed()
        .is_some_and(|signed| matches!(signed.body.payload, Payload::Post { .. }))
}
