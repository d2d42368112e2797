//! What is mined, how, and how fast.

use alloc::{collections::VecDeque, string::String, vec::Vec};

use api::{GpuState, MiningChoice, MiningStatus};
use ledger::{
    Amount, Block, BlockHash, Coinbase, Header, HeaderPoint, IN_TURN_BITS, OUT_OF_TURN_BITS,
    PublicKey, SealedCoinbase, Transaction, Vote, merkle_tree,
};

use crate::{
    attempt::Trial,
    bugs::Bug,
    chain::Chain,
    io::{Plan, RequestId, Template, TemplateId},
    pool::Pool,
};

/// Templates whose nonces are still taken: a second's roll of the time may cross a find.
pub(crate) const TEMPLATES_KEPT: usize = 8;

/// Bytes of a block that its header, its coinbase and the length of its list may take.
const BLOCK_FRAME_BYTES: usize = 80 + 4 + 128;
/// Bytes that a coinbase's vote and seal take.
const SEAL_BYTES: usize = 36 + 64;

/// Weight of a new measurement in the smoothed rate, in eighths.
const RATE_WEIGHT_EIGHTHS: u64 = 3;

/// A block that is being mined.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    transactions: Vec<Transaction>,
    pub(crate) earns: Amount,
}

/// The state of mining.
#[derive(Clone, Debug)]
pub(crate) struct Miner {
    pub(crate) plan: Plan,
    gpu_state: GpuState,
    pub(crate) on: bool,
    cores: u32,
    hash_rate: u64,
    attempts: u64,
    best: Option<BlockHash>,
    /// Who waits for one block, and whether mining was off before.
    pub(crate) one: Vec<RequestId>,
    pub(crate) off_after_one: bool,
    /// The block that is tried by hand.
    pub(crate) trial: Option<Trial>,
    recent: VecDeque<(TemplateId, Header, Candidate)>,
    next_template: u64,
    extra_nonce: u64,
}

impl Miner {
    pub(crate) fn new(cores: u32, seed: u64) -> Self {
        Self {
            plan: Plan {
                threads: (cores / 2).max(1),
                ..Plan::OFF
            },
            gpu_state: GpuState::Off,
            on: false,
            cores: cores.max(1),
            hash_rate: 0,
            attempts: 0,
            best: None,
            one: Vec::new(),
            off_after_one: false,
            trial: None,
            recent: VecDeque::new(),
            next_template: 0,
            extra_nonce: seed,
        }
    }

    pub(crate) fn set(&mut self, choice: MiningChoice) {
        if let Some(threads) = choice.threads {
            self.plan.threads = threads.clamp(1, self.cores);
        }
        if let Some(cap) = choice.cap {
            self.plan.cap = cap;
        }
        if let Some(low_when_hidden) = choice.low_when_hidden {
            self.plan.low_when_hidden = low_when_hidden;
        }
        if let Some(gpu) = choice.gpu {
            self.plan.gpu = gpu;
            // Whatever it was, a person has seen it.
            if self.gpu_state.is_failure() || !gpu {
                self.gpu_state = GpuState::Off;
            }
        }
        if self.plan.gpu && self.gpu_state == GpuState::Off {
            self.gpu_state = GpuState::Starting;
        }
        self.on = true;
    }

    pub(crate) fn stop(&mut self) {
        self.on = false;
        self.hash_rate = 0;
        if !self.gpu_state.is_failure() {
            self.gpu_state = GpuState::Off;
        }
    }

    /// Takes what became of the graphics processor. With a failure it is not to be used any more.
    pub(crate) fn gpu_says(&mut self, state: GpuState) {
        self.gpu_state = state;
        if state.is_failure() {
            self.plan.gpu = false;
        }
    }

    /// What the host is to do.
    pub(crate) fn effective_plan(&self) -> Plan {
        if self.on { self.plan } else { Plan::OFF }
    }

    pub(crate) fn hashed(&mut self, hashes: u64, elapsed_ms: u32, best: Option<BlockHash>) {
        if !self.on {
            return;
        }
        self.attempts = self.attempts.saturating_add(hashes);
        if let Some(rate) = hashes
            .saturating_mul(1_000)
            .checked_div(u64::from(elapsed_ms))
        {
            self.hash_rate = if self.hash_rate == 0 {
                rate
            } else {
                (self.hash_rate * (8 - RATE_WEIGHT_EIGHTHS) + rate * RATE_WEIGHT_EIGHTHS) / 8
            };
        }
        self.best = match (self.best, best) {
            (Some(old), Some(new)) if by_value(&old) <= by_value(&new) => Some(old),
            (old, new) => new.or(old),
        };
    }

    /// The tip changed: what was tried before does not count any more.
    pub(crate) fn tip_changed(&mut self) {
        self.attempts = 0;
        self.best = None;
    }

    pub(crate) fn status(&self, found: u64, room_cap: u64) -> MiningStatus {
        MiningStatus {
            on: self.on,
            threads: self.plan.threads,
            cores: self.cores,
            cap: self.plan.cap,
            room_cap,
            hash_rate: self.hash_rate,
            attempts: self.attempts,
            best: self
                .best
                .map(|hash| alloc::format!("{hash}"))
                .unwrap_or_default(),
            found,
            gpu: self.plan.gpu,
            gpu_state: self.gpu_state,
            low_when_hidden: self.plan.low_when_hidden,
        }
    }

    /// The newest template.
    pub(crate) fn newest(&self) -> Option<TemplateId> {
        self.recent.back().map(|(id, _, _)| *id)
    }

    /// How many templates are kept.
    pub(crate) fn templates(&self) -> usize {
        self.recent.len()
    }

    /// A new candidate on the tip, with a new extra nonce.
    pub(crate) fn candidate(&mut self, chain: &Chain, pool: &Pool, to: PublicKey) -> Candidate {
        self.extra_nonce = self.extra_nonce.wrapping_add(1);
        assemble(chain, pool, to, self.extra_nonce)
    }

    /// A template for a candidate at this time.
    pub(crate) fn template(
        &mut self,
        chain: &Chain,
        candidate: Candidate,
        room_s: u64,
    ) -> Template {
        let header = candidate.header(chain, room_s);
        let id = TemplateId(self.next_template);
        self.next_template += 1;
        if self.recent.len() >= TEMPLATES_KEPT {
            self.recent.pop_front();
        }
        self.recent.push_back((id, header, candidate));
        Template { id, header }
    }

    /// The candidate of the newest template, if it builds on this block.
    pub(crate) fn current(&self, tip: BlockHash) -> Option<(&Header, &Candidate)> {
        let newest = self.recent.back();
        newest
            .filter(|(_, header, _)| header.prev == tip || Bug::StaleTemplate.is_on())
            .map(|(_, header, candidate)| (header, candidate))
    }

    /// The block of a template with a nonce, unless the template is too old.
    pub(crate) fn block(&self, id: TemplateId, nonce: u32) -> Option<Block> {
        self.recent
            .iter()
            .find(|(kept, _, _)| *kept == id)
            .map(|(_, header, candidate)| Block {
                header: Header { nonce, ..*header },
                transactions: candidate.transactions.clone(),
            })
    }
}

/// What a block mined now would pay and hold, without making a template.
pub(crate) fn assemble(chain: &Chain, pool: &Pool, to: PublicKey, extra_nonce: u64) -> Candidate {
    let params = chain.next_room().params();
    let height = chain.tip().height().next();
    let seal_bytes = if params.is_sealed() { SEAL_BYTES } else { 0 };
    let space = (params.limits.block_bytes as usize).saturating_sub(BLOCK_FRAME_BYTES + seal_bytes);
    let chosen = pool.select(chain.state(), space);
    let fees = Amount::checked_sum(chosen.iter().map(|checked| checked.signed().body.fee))
        .expect("fees are at most the supply");
    let reward = params.reward_at(height);
    let coinbase = Coinbase {
        height,
        to,
        reward,
        fees,
        extra_nonce,
        message: String::new(),
    };
    let first = if params.is_sealed() {
        Transaction::Sealed(SealedCoinbase::unsealed(coinbase, None))
    } else {
        Transaction::Coinbase(coinbase)
    };
    let mut transactions = alloc::vec![first];
    transactions.extend(
        chosen
            .into_iter()
            .map(|checked| Transaction::Signed(checked.signed().clone())),
    );
    Candidate {
        transactions,
        earns: reward
            .checked_add(fees)
            .expect("reward and fees are at most the supply"),
    }
}

impl Candidate {
    /// How many transactions there are beside the coinbase.
    pub(crate) fn payload_count(&self) -> usize {
        self.transactions.len() - 1
    }

    /// The same with a vote, where it is to be sealed.
    pub(crate) fn voting_for(mut self, vote: Option<Vote>) -> Self {
        if let Some(Transaction::Sealed(sealed)) = self.transactions.first_mut() {
            sealed.vote = vote;
        }
        self
    }

    /// All transactions, the coinbase first.
    pub(crate) fn transactions(&self) -> &[Transaction] {
        &self.transactions
    }

    /// Its header at this time, with a nonce of 0.
    pub(crate) fn header(&self, chain: &Chain, room_s: u64) -> Header {
        let tip = chain.tip();
        let time = child_time(tip, room_s);
        let ids = self.transactions.iter().map(Transaction::id);
        Header {
            version: chain.next_version(),
            prev: tip.hash(),
            merkle_root: merkle_tree(ids).root,
            time,
            bits: match self.transactions.first() {
                Some(Transaction::Sealed(sealed)) => {
                    let height = sealed.coinbase.height;
                    let in_turn = chain.state().signer_in_turn(height);
                    if in_turn == Some(sealed.coinbase.to) {
                        IN_TURN_BITS
                    } else {
                        OUT_OF_TURN_BITS
                    }
                }
                _ => tip.child_bits(chain.room(), time),
            },
            nonce: 0,
        }
    }
}

/// The earliest time, at or after the room's, that a child of this block may have.
pub(crate) fn child_time(tip: &HeaderPoint, room_s: u64) -> u32 {
    let now = u32::try_from(room_s).unwrap_or(u32::MAX);
    now.max(tip.time_floor().earliest())
}

/// A hash as the number that is compared with a target.
fn by_value(hash: &BlockHash) -> [u8; 32] {
    let mut bytes = hash.to_bytes();
    bytes.reverse();
    bytes
}
