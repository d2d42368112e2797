//! A room's file is read: some of it a tick, each block by the one way that blocks have.
//!
//! First all bytes are held against the checksum, so that damage is told before anything is taken. Then
//! come the blocks, lowest first, then the transactions. What is here already is stepped over, so a
//! file may be read again after an interruption, and goes on where it was.

use alloc::{format, string::ToString, vec::Vec};

use api::{ApiError, Family, Imported, ImportedBlocks, Reply};
use ledger::{
    Block, BlockHash, CheckedTransaction, HEADER_BYTES, Header, SignedTransaction, Transaction,
    TxId,
};
use sha2::{Digest, Sha256};

use crate::{
    chain::{BlockOutcome, BlockRefusal, BodyState, Source},
    errors::rule_error,
    file::{CHECKSUM_BYTES, FileError, Layout, entry_at, is_intact, malformed_block},
    io::{Output, RequestId},
    message::Message,
    node::Node,
    pool::Claim,
};

/// Bytes that are summed up in one go.
const SUMMED_BYTES: usize = 1_024 * 1_024;
/// What a tick may spend on a file's blocks and transactions: a byte costs one, and each entry the
/// following beside its bytes.
const SLICE_COST: usize = 64 * 1_024;
/// A block that is checked: its proof of work, its place, a new tip.
const NEW_BLOCK_COST: usize = 4 * 1_024;
/// A block that is here already: its header is hashed.
const KNOWN_BLOCK_COST: usize = HEADER_BYTES;
/// A transaction: its signature.
const TRANSACTION_COST: usize = 1_024;

/// A file that is being read.
#[derive(Clone, Debug)]
pub(crate) struct Import {
    request: RequestId,
    file: Vec<u8>,
    layout: Layout,
    stage: Stage,
    blocks: ImportedBlocks,
    first_error: Option<ApiError>,
    /// The highest block of the file that is here.
    last: Option<BlockHash>,
    tip_before: BlockHash,
    added: Vec<TxId>,
}

/// A place in one of a file's lists.
#[derive(Clone, Copy, Debug)]
struct Cursor {
    at: usize,
    /// Entries before it.
    read: u32,
    /// The block before it; in a list of transactions it means nothing.
    prev: BlockHash,
}

#[derive(Clone, Debug)]
enum Stage {
    /// Sums up the file; so many bytes are done.
    Sum(Sha256, usize),
    /// The sum differs: looks for the block that is damaged.
    Locate(Cursor, [u8; CHECKSUM_BYTES]),
    Blocks(Cursor),
    Transactions(Cursor),
}

impl Import {
    /// Bytes summed up and bytes taken, of both together.
    pub(crate) fn progress(&self) -> (u64, u64) {
        let all = self.layout.checksum_at;
        let done = match &self.stage {
            Stage::Sum(_, at) => *at,
            Stage::Locate(cursor, _) | Stage::Blocks(cursor) | Stage::Transactions(cursor) => {
                all + cursor.at
            }
        };
        (done as u64, 2 * all as u64)
    }

    /// Bytes of the file.
    pub(crate) fn size_bytes(&self) -> usize {
        self.file.len()
    }

    /// Sums up some more.
    fn sum(&mut self, mut hasher: Sha256, at: usize, genesis: BlockHash) {
        let all = self.layout.checksum_at;
        let end = all.min(at + SUMMED_BYTES);
        hasher.update(&self.file[at..end]);
        if end < all {
            self.stage = Stage::Sum(hasher, end);
            return;
        }
        let first = Cursor {
            at: self.layout.blocks_at,
            read: 0,
            prev: genesis,
        };
        let sum: [u8; CHECKSUM_BYTES] = hasher.finalize().into();
        self.stage = if sum == self.file[all..] {
            Stage::Blocks(first)
        } else {
            Stage::Locate(first, sum)
        };
    }

    /// Looks at some more blocks of a damaged file. Gives the error once it is known.
    fn locate(&mut self, mut cursor: Cursor, sum: [u8; CHECKSUM_BYTES]) -> Option<FileError> {
        let mut cost = 0;
        let mut near = None;
        while cursor.read < self.layout.blocks && near.is_none() {
            if cost >= SLICE_COST {
                self.stage = Stage::Locate(cursor, sum);
                return None;
            }
            let (entry, next) = entry_at(&self.file, cursor.at);
            cost += KNOWN_BLOCK_COST + entry.len();
            let place = (u64::from(cursor.read) + 1, cursor.at);
            match is_intact(&self.file[entry], cursor.prev) {
                Some(hash) => cursor.step(next, hash),
                None => near = Some(place),
            }
        }
        Some(FileError::Checksum {
            expected: hex::encode(sum),
            found: hex::encode(&self.file[self.layout.checksum_at..]),
            near,
        })
    }

    /// Blocks from this one on are refused.
    fn refuse(&mut self, refused: u64, error: ApiError) {
        self.blocks.refused += refused;
        self.first_error.get_or_insert(error);
        self.end_blocks();
    }

    fn end_blocks(&mut self) {
        self.stage = Stage::Transactions(Cursor {
            at: self.layout.transactions_at,
            read: 0,
            prev: BlockHash::ZERO,
        });
    }
}

impl Cursor {
    fn step(&mut self, at: usize, prev: BlockHash) {
        *self = Self {
            at,
            read: self.read + 1,
            prev,
        };
    }
}

impl Node {
    /// Whether a file is being read: then ticks may come as often as the host can spare them.
    pub fn is_importing(&self) -> bool {
        self.import.is_some()
    }

    /// Begins to read a file; the answer comes later.
    pub(crate) fn import(&mut self, request: RequestId, file: Vec<u8>) -> Result<(), ApiError> {
        if let Some(import) = &self.import {
            let (done, all) = import.progress();
            let message = "a file is being read already; wait until it is done";
            return Err(ApiError::new(Family::Policy, "importRunning", message)
                .with("done", done)
                .with("of", all));
        }
        let layout = Layout::read(&file, self.chain.room())?;
        self.import = Some(Import {
            request,
            file,
            layout,
            stage: Stage::Sum(Sha256::new(), 0),
            blocks: ImportedBlocks::default(),
            first_error: None,
            last: None,
            tip_before: self.chain.tip().hash(),
            added: Vec::new(),
        });
        Ok(())
    }

    /// Reads some more of the file, if there is one.
    pub(crate) fn go_on_importing(&mut self) {
        let Some(mut import) = self.import.take() else {
            return;
        };
        match self.import_slice(&mut import) {
            None => self.import = Some(import),
            Some(result) => self.output(Output::Reply {
                id: import.request,
                result,
            }),
        }
    }

    /// Reads some more; gives the answer once all is read.
    fn import_slice(&mut self, import: &mut Import) -> Option<Result<Reply, ApiError>> {
        match import.stage.clone() {
            Stage::Sum(hasher, at) => import.sum(hasher, at, self.chain.room().genesis()),
            Stage::Locate(cursor, sum) => {
                return import.locate(cursor, sum).map(|error| Err(error.into()));
            }
            Stage::Blocks(cursor) => self.import_blocks(import, cursor),
            Stage::Transactions(cursor) => {
                if self.import_transactions(import, cursor) {
                    return Some(Ok(self.imported(import)));
                }
            }
        }
        None
    }

    fn import_blocks(&mut self, import: &mut Import, mut cursor: Cursor) {
        let mut cost = 0;
        while cost < SLICE_COST {
            if cursor.read == import.layout.blocks {
                return import.end_blocks();
            }
            let (entry, next) = entry_at(&import.file, cursor.at);
            let length = entry.len();
            let before = import.blocks.known;
            match self.import_block(&mut import.blocks, &import.file[entry], cursor) {
                Ok(hash) => {
                    import.last = Some(hash);
                    cursor.step(next, hash);
                }
                Err(error) => {
                    let refused = import.layout.blocks - cursor.read;
                    return import.refuse(refused.into(), error);
                }
            }
            cost += if import.blocks.known > before {
                KNOWN_BLOCK_COST
            } else {
                NEW_BLOCK_COST + length
            };
        }
        import.stage = Stage::Blocks(cursor);
    }

    /// Takes a block of a file, unless it is here. Gives its hash.
    fn import_block(
        &mut self,
        counts: &mut ImportedBlocks,
        bytes: &[u8],
        cursor: Cursor,
    ) -> Result<BlockHash, ApiError> {
        let height = u64::from(cursor.read) + 1;
        let malformed = |_| malformed_block(bytes.len(), height);
        let header: Header = borsh::from_slice(&bytes[..HEADER_BYTES]).map_err(malformed)?;
        if header.prev != cursor.prev {
            let message = "this block of the file does not follow the one before it";
            return Err(ApiError::new(Family::Decode, "fileOrder", message)
                .with("expected", cursor.prev)
                .with("found", header.prev)
                .with("height", height));
        }
        let hash = header.hash();
        if self.chain.has_body(&hash) {
            counts.known += 1;
            return Ok(hash);
        }
        let block: Block = borsh::from_slice(bytes).map_err(malformed)?;
        let taken = self.add_block(block, Source::File);
        for waiting in self.chain.take_waiting_children(&hash) {
            self.take_block(waiting);
        }
        let refusal = match taken {
            // A branch may turn out to be bad only when the node is about to stand on it.
            Ok(_) if self.is_invalid(&hash) => BlockRefusal::KnownInvalid,
            Ok(BlockOutcome::Duplicate) => {
                counts.known += 1;
                return Ok(hash);
            }
            Ok(BlockOutcome::Barred) => return Err(self.below_snapshot(height)),
            Ok(_) => {
                counts.new += 1;
                return Ok(hash);
            }
            Err(refusal) => refusal,
        };
        let below = self.invalid_below(cursor.prev);
        counts.new = counts.new.saturating_sub(below);
        counts.refused += below;
        Err(refusal_error(&refusal).with("height", height - below))
    }

    fn is_invalid(&self, hash: &BlockHash) -> bool {
        let entry = self.chain.tree().get(hash);
        entry.is_some_and(|entry| matches!(entry.body, BodyState::Invalid))
    }

    /// How many blocks from this one downward broke a rule, or build on one that did.
    fn invalid_below(&self, mut hash: BlockHash) -> u64 {
        let mut count = 0;
        while self.is_invalid(&hash) {
            count += 1;
            hash = self.chain.tree().known(&hash).point.header().prev;
        }
        count
    }

    /// Offers some of the file's transactions to the pool. True once all were offered.
    fn import_transactions(&mut self, import: &mut Import, mut cursor: Cursor) -> bool {
        let mut cost = 0;
        while cost < SLICE_COST {
            if cursor.read == import.layout.transactions {
                return true;
            }
            let (entry, next) = entry_at(&import.file, cursor.at);
            cost += TRANSACTION_COST + entry.len();
            match self.import_transaction(&import.file[entry]) {
                Ok(added) => import.added.extend(added),
                Err(error) => {
                    let number = u64::from(cursor.read) + 1;
                    let error = error.with("waitingTransaction", number);
                    import.first_error.get_or_insert(error);
                }
            }
            cursor.step(next, cursor.prev);
        }
        import.stage = Stage::Transactions(cursor);
        false
    }

    fn import_transaction(&mut self, bytes: &[u8]) -> Result<Vec<TxId>, ApiError> {
        let signed: SignedTransaction = borsh::from_slice(bytes).map_err(|_| {
            let message = format!("these {} bytes are no transaction", bytes.len());
            ApiError::new(Family::Decode, "malformedTransaction", message)
                .with("length", bytes.len())
        })?;
        let id = Transaction::Signed(signed.clone()).id();
        if self.pool.knows(&id) || self.chain.place(&id).is_some() {
            return Ok(Vec::new());
        }
        let checked =
            CheckedTransaction::new(signed, self.chain.room()).map_err(|rule| rule_error(&rule))?;
        // It was fine where the file was written: pools and branches differ.
        let Ok(offered) = self.add_to_pool(checked, Claim::New) else {
            return Ok(Vec::new());
        };
        self.mend(offered.refused);
        Ok(offered.added)
    }

    /// All was read: tells peers what is new, and whoever asked what came of it.
    fn imported(&mut self, import: &mut Import) -> Reply {
        let tip = self.chain.tip();
        let (hash, height) = (tip.hash(), tip.height().0);
        if hash != import.tip_before {
            let tip = Message::Tip(self.own_tip());
            self.announce(&tip, None);
        }
        self.announce_transactions(&import.added, None);
        let is_aside = |last| self.chain.active_height(&last).is_none();
        Reply::Imported(Imported {
            blocks: import.blocks,
            transactions: import.added.len() as u64,
            tip: hash.to_string(),
            height,
            side_branch: import.last.is_some_and(is_aside),
            first_error: import.first_error.take(),
        })
    }
}

pub(crate) fn refusal_error(refusal: &BlockRefusal) -> ApiError {
    match refusal {
        BlockRefusal::Rule(rule) => rule_error(rule),
        BlockRefusal::KnownInvalid => ApiError::new(
            Family::Rule,
            "knownInvalid",
            "this block, or one below it, broke a rule when this node last met it",
        ),
        BlockRefusal::TreeFull => ApiError::new(
            Family::Policy,
            "treeFull",
            "this node keeps as many headers as it may",
        ),
    }
}
